"""Steps of the build: the tables of the grammars are put beside them, so that no start has to make them; the addresses.

The addresses in the metadata are those of the repository that the package is built from, as CABLELINT_REPOSITORY names
it; without it there are none, rather than some that lead nowhere.
"""

import os
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


def urls() -> dict[str, str]:
    """Return the addresses by their labels."""
    repository = os.environ.get("CABLELINT_REPOSITORY", "").rstrip("/")
    if not repository:
        return {}
    files = f"{repository}/blob/HEAD"
    return {
        "Homepage": repository,
        "Documentation": f"{files}/docs/index.md",
        "Changelog": f"{files}/CHANGELOG.md",
        "Issues": f"{repository}/issues",
        "Source": repository,
    }


setup(cmdclass={"build_py": BuildWithTables}, project_urls=urls())
