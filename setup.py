"""A step of the build: what is made of grammars and expressions is put beside them, so that no start has to make it."""

import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

TABLES = "from cablelint.lalr import tables; tables.build('cablelint/grammar')"
EXPRESSIONS = "from cablelint.linting import build_regexes; build_regexes.build('cablelint/grammar')"


class BuildWithTables(build_py):
    """Copies the packages, then makes the tables by the copy; an editable installation makes them when needed."""

    def run(self) -> None:
        """Build."""
        super().run()
        if not self.editable_mode:
            for step in (TABLES, EXPRESSIONS):
                subprocess.run([sys.executable, "-c", step], cwd=Path(self.build_lib), check=True)


setup(cmdclass={"build_py": BuildWithTables})
