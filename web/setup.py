"""A step of the build: the page is built into the package."""

import subprocess
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

WEB = Path(__file__).resolve().parent


class BuildWithPage(build_py):
    """Copies the package, then builds the page into the copy."""

    def run(self) -> None:
        """Build."""
        super().run()
        page = Path(self.build_lib, "cablelint_web", "cablelint.html").resolve()
        subprocess.run([sys.executable, str(WEB / "build.py"), str(page)], check=True)


setup(cmdclass={"build_py": BuildWithPage})
