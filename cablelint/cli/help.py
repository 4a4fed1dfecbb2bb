"""How the help of a command is formatted: a short usage, its options on as few lines as may be, and examples."""

import shutil
from argparse import Action, RawDescriptionHelpFormatter
from collections.abc import Iterable
from typing import Any

_WIDEST_COLUMNS = 100  # longer lines are hard to read
_NARROWEST_COLUMNS = 30
_OPTION_SHARE = 0.42  # of the columns, for the options and their values


class Help(RawDescriptionHelpFormatter):
    """Lays out the help of a command; its examples are as they are written."""

    def __init__(self, prog: str) -> None:
        width = min(max(shutil.get_terminal_size().columns - 2, _NARROWEST_COLUMNS), _WIDEST_COLUMNS)
        super().__init__(prog, max_help_position=int(width * _OPTION_SHARE), width=width)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],  # noqa: ARG002  # argparse passes it
        prefix: str | None = None,
    ) -> None:
        """Name the arguments only, since every option is listed below."""
        positional = [action for action in actions if not action.option_strings]
        words = (usage or f"{self._prog} [OPTION ...] {self._format_args_of(positional)}").strip()
        super().add_usage(words.replace("%", "%%"), [], [], prefix)

    def _format_args_of(self, actions: Iterable[Action]) -> str:
        return " ".join(self._format_args(action, str(action.metavar or action.dest)) for action in actions)
