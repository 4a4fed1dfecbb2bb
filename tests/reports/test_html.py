"""The page to mail around: whole in one file, and alive in a real browser."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Edit, Fix, Severity
from cablelint.model.spans import Span

from .test_machine_formats import written

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium here to open the page in")

TEXT = '1. Tea & <script>alert("salt")</script>.\r\n\r\n2. The Post,s view\rof sugar.\n'


def finding(words: str, code: str, severity: Severity = "warning") -> Diagnostic:
    at = TEXT.index(words)
    fix = Fix("Write <b>", "unsafe", (Edit(Span(at, at), "x"),))
    return Diagnostic(code, "fault", severity, f"{words} is <wrong>", Span(at, at + len(words)), fix)


CHECKED = CheckedFile(
    "a <b>.cable",
    TEXT,
    (
        Diagnostic("HDG001", "fault", "error", "no subject", Span(0, 0)),
        finding("<script>", "TXT008"),
        finding("Tea & <script>", "TXT001", "info"),
        finding("view\rof", "TXT006"),
    ),
)
CLEAN = CheckedFile("clean.cable", "1. Tea.\n", ())


class _Words(HTMLParser):
    """The page's words, those in a mark apart, and whatever it would load."""

    def __init__(self) -> None:
        super().__init__()
        self.marked: list[str] = []
        self.lines: list[str] = []
        self.loads: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loads += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag == "code":
            self.lines.append("")
        if tag == "mark":
            self.marked.append("")
        if tag in ("code", "mark"):
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("code", "mark"):
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if "code" in self._within:
            self.lines[-1] += data
        if "mark" in self._within:
            self.marked[-1] += data


def read() -> _Words:
    words = _Words()
    words.feed(written("html", CHECKED, CLEAN))
    return words


def test_the_cable_stands_in_it_line_by_line() -> None:
    assert read().lines == ['1. Tea & <script>alert("salt")</script>.', "", "2. The Post,s view", "of sugar."]


def test_the_words_found_are_marked() -> None:
    assert read().marked == ["", "Tea & ", "<script>", "view", "of"]


def test_it_needs_nothing_from_outside() -> None:
    page = written("html", CHECKED, CLEAN)
    assert read().loads == []
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|@import|url\(", page)
    assert page.count("<script>") == 1, "the cable's own must not be one"


def opened(page: Path, folder: Path) -> str:
    """The page as the browser shows it after its script has run."""
    assert BROWSER is not None
    switches = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    command = [BROWSER, *switches.split(), "--disable-component-update", "--disable-sync", f"--user-data-dir={folder}"]
    done = subprocess.run(
        [*command, "--virtual-time-budget=2000", "--dump-dom", page.as_uri()],
        capture_output=True,
        check=True,
        timeout=120,
    )
    return done.stdout.decode()


@needs_browser
@pytest.mark.parametrize(
    ("act", "shown"),
    [
        ("", "4 of 4 findings"),
        ("form.querySelector('[value=info]').click();", "3 of 4 findings"),
        ("form.querySelector('[value=warning]').click();", "2 of 4 findings"),
        ("form.rule.value = 'TXT008 fault'; form.dispatchEvent(new Event('change'));", "1 of 4 findings"),
    ],
)
def test_it_filters_in_a_browser(tmp_path: Path, act: str, shown: str) -> None:
    page = tmp_path / "report.html"
    page.write_text(written("html", CHECKED, CLEAN).replace("</body>", f"<script>{act}</script></body>"), "utf-8")
    assert f">{shown}</output>" in opened(page, tmp_path / "profile")
