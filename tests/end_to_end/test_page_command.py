"""`cablelint page` opens the page that was built, or writes it to a file."""

import sys
import webbrowser
from pathlib import Path

import pytest

from cablelint.cli import page

from .command import cablelint

PAGE = "<!DOCTYPE html>\n<title>tea</title>\n"


@pytest.fixture(params=["installed", "source tree"])
def built(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The page, in an installed package or where the source tree has it."""
    nowhere = tmp_path / "nowhere"
    folder = tmp_path / "cablelint_web"
    folder.mkdir()
    (folder / "cablelint.html").write_text(PAGE, "utf-8")
    if request.param == "installed":
        (folder / "__init__.py").touch()
        monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr(page, "_SOURCE_TREE", nowhere if request.param == "installed" else folder)
    return folder / "cablelint.html"


def test_written_to_a_file(built: Path, tmp_path: Path) -> None:
    outcome = cablelint("page", "--output", "tea.html", folder=tmp_path)
    assert (outcome.status, outcome.output, outcome.errors) == (0, "", "")
    assert (tmp_path / "tea.html").read_bytes() == built.read_bytes()


def test_a_file_that_cannot_be_written(built: Path, tmp_path: Path) -> None:
    outcome = cablelint("page", "--output", "none/tea.html", folder=tmp_path)
    assert outcome.status == 2
    assert "none/tea.html cannot be written" in outcome.errors
    assert built.exists()


def test_opened_in_the_browser(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def note(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", note)
    assert cablelint("page").status == 0
    assert opened == [built.as_uri()]


def test_without_a_browser_it_says_where_the_page_is(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    outcome = cablelint("page")
    assert outcome.status == 2
    assert f"open {built} yourself" in outcome.errors


def test_where_it_was_not_built_it_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "_SOURCE_TREE", tmp_path)
    outcome = cablelint("page")
    assert outcome.status == 2
    assert 'the page is not installed: in a copy of the repository, "pip install ./web" installs it' in outcome.errors
