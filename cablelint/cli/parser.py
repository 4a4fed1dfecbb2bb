"""The parser of a command's arguments, by argparse."""

import argparse
from typing import NoReturn

from cablelint.model.errors import UsageError

vars(argparse)["_"] = str  # the words of argparse as they are: looking for translations imports `locale`


class Parser(argparse.ArgumentParser):
    """Says what is wrong with an argument in one line; the help lists the rest."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        raise UsageError(f'{message}; see "{self.prog} --help"')
