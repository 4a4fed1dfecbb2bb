"""Steps of the build: the tables of the grammars, and the code of the modules in one file, which starts are made of.

The addresses in the metadata are those of the repository that the package is built from, as CABLELINT_REPOSITORY names
it; without it there are none, rather than some that lead nowhere.
"""

import os
import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

MADE = (
    "from cablelint import bundle; from cablelint.lalr import tables; "
    "tables.build('cablelint/grammar'); bundle.build('cablelint')"
)


class BuildWithTables(build_py):
    """Copies the packages, then makes both by the copy; an editable installation makes its tables when needed."""

    def run(self) -> None:
        """Build."""
        super().run()
        if not self.editable_mode:
            copied = Path(self.build_lib).resolve()
            path = os.pathsep.join(filter(None, (str(copied), os.environ.get("PYTHONPATH"))))
            subprocess.run([sys.executable, "-c", MADE], cwd=copied, env={**os.environ, "PYTHONPATH": path}, check=True)


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
