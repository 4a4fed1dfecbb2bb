"""A step of the build: the tables of the grammars are put beside them, so that no start has to make them."""

import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

TABLES = "from cablelint.lalr import tables; tables.build('cablelint/grammar')"


class BuildWithTables(build_py):
    """Copies the packages, then makes the tables by the copy; an editable installation makes them when needed."""

    def run(self) -> None:
        """Build."""
        super().run()
        if not self.editable_mode:
            subprocess.run([sys.executable, "-c", TABLES], cwd=Path(self.build_lib), check=True)


setup(cmdclass={"build_py": BuildWithTables})
