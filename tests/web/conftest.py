"""The page, built once and opened from disk in Chromium, which Playwright drives.

Playwright was chosen because it is one package from PyPI that drives the Chromium that is here: it needs no driver of
the same version, as Selenium does, and has what these tests need: the network log, the keyboard, media, downloads.
"""

import fcntl
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from .desk import Desk

TOP = Path(__file__).resolve().parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = "axe-core@4.14.1"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if folder.name.startswith("popen-") else folder


@pytest.fixture(scope="session")
def built(shared: Path) -> Path:
    """The page as `web/build.py` writes it; CABLELINT_PAGE names one that has been built."""
    if "CABLELINT_PAGE" in os.environ:
        return Path(os.environ["CABLELINT_PAGE"]).resolve()
    page = shared / "cablelint.html"
    with locked(shared / "page.lock"):
        if not page.exists():
            command = [sys.executable, str(TOP / "web" / "build.py"), str(page)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode == 2:
                pytest.skip(done.stderr.strip())
            assert done.returncode == 0, done.stderr
    return page


@pytest.fixture(scope="session")
def axe(shared: Path) -> str:
    """The source of axe-core, which looks for what keeps people out."""
    folder = shared / "axe"
    with locked(shared / "axe.lock"):
        if not folder.exists():
            command = ["npm", "pack", "--silent", "--pack-destination", str(shared), AXE]
            if subprocess.run(command, capture_output=True, check=False).returncode:
                pytest.skip(f"{AXE} cannot be fetched by npm")
            with tarfile.open(shared / f"{AXE.replace('@', '-')}.tgz") as archive:
                archive.extractall(folder, filter="data")
    return (folder / "package" / "axe.min.js").read_text("utf-8")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep the other processes of the run waiting."""
    with path.open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here to open the page in")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def opened(browser: "Browser", built: Path) -> Iterator["Desk"]:
    """The page, opened from disk without a network, and ready. What it asks for and complains of is kept."""
    from .desk import Desk

    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    yield Desk.at(context.new_page(), built.as_uri())
    context.close()


@pytest.fixture
def desk(opened: "Desk") -> Iterator["Desk"]:
    """The same page, as it is when it has just been opened."""
    opened.reset()
    yield opened
    assert opened.complaints == []


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Keep these tests in one process where several run: they share a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("page"))
