"""Documents that LibreOffice wrote: two that it wrote once, and what it writes where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from .command import EXAMPLES, cablelint
from .word_files import HEADING, INSERTED, THREE_LEVELS, numbered, numbering, of, paragraph, part, text, word

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "documents"
NUMBERED = """
1. (SBU) This is an action request. See paragraph 6.

2. (C) SUMMARY: """
LETTERED = """
    a. (U) The trials began in 2009.
    b. (U) They end in 2012.
        (i) (U) The last one is off Bluff.
5. (SBU) ACTION REQUEST: Post requests the Department's guidance on the June date by April 15.
Ship   Port
Tui   Bluff
It is \u201cready\u201d\u00a0now. Soon."""


@pytest.mark.parametrize("file", [EXAMPLES / "draft.docx", FIXTURES / "libreoffice.rtf"])
def test_what_it_wrote_once(file: Path) -> None:
    read = text(file.read_bytes(), file.name)
    assert read.startswith("CONFIDENTIAL\nP 051010Z APR 11\n")
    assert NUMBERED in read
    assert LETTERED in read
    outcome = cablelint("check", "--isolated", "--output-format", "concise", file.name, folder=file.parent)
    found = [line.split(" ", 2)[1] for line in outcome.output.splitlines()]
    assert found == ["TAG002", "ACT001", "CLS002", "TXT013", "CLS007", "TXT001", "TXT001", "TXT001"]
    assert 'paragraph 5) (document paragraph 13, at "See paragraph 6.")' in outcome.output
    assert "2 tracked changes are left (1 insertion, 1 deletion; " in outcome.output


DRAFT = word(
    *HEADING,
    numbered(1, 0, "(U) Tea is dear."),
    numbered(1, 1, "(U) Black tea is not."),
    numbered(1, 2, "(U) Nor is milk."),
    numbered(1, 0, "(U) Don\u2019t wait. ", INSERTED),
    numbered(2, 0, "(S) One again."),
    parts={
        "numbering": numbering(
            {1: THREE_LEVELS, 2: THREE_LEVELS},
            {1: of(1), 2: of(2)},
        ),
        "header": part("hdr", paragraph("UNCLASSIFIED")),
    },
    section='<w:headerReference w:type="default" r:id="rheader"/>',
)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
@pytest.mark.parametrize("form", ["docx", "rtf", "html", "pdf"])
def test_what_it_writes_now(tmp_path: Path, form: str) -> None:
    (tmp_path / "draft.docx").write_bytes(DRAFT)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless", "--convert-to", form]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "out"), str(tmp_path / "draft.docx")], check=True, capture_output=True
    )
    outcome = cablelint("text", f"out/draft.{form}", folder=tmp_path)
    lines = [line.strip() for line in outcome.output.splitlines()]
    expected = [line.strip() for line in text(DRAFT).splitlines() if line.strip()]
    if form == "html":  # in which lists are numbered without their formats
        expected = [line.replace("(i) ", "i. ") for line in expected]
    assert [line for line in lines if line] == expected
    assert "CLS002" in cablelint("check", f"out/draft.{form}", folder=tmp_path).output
