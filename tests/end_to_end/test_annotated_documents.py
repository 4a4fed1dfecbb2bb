"""A copy of a Word document with the findings as comments, as a drafter opens it."""

import io
import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.documents.word import read
from cablelint.documents.word_comments import Remark, annotated
from cablelint.model.spans import Span

from .command import Outcome, cablelint
from .word_files import HEADING, THREE_LEVELS, numbered, numbering, of, paragraph, part, run, word

NUMBERS = {"numbering": numbering({1: THREE_LEVELS}, {1: of(1)})}
BOLD = "<w:b/>"
DRAFT = word(
    *(line.replace("SENV", "EFSI") for line in HEADING),
    numbered(1, 0, "(U) Summary: Tea & ", run("sugar are", BOLD), " dear."),
    numbered(1, 1, "(U) Black tea."),
    numbered(1, 0, "(S) Don\u2019t wait."),
    parts=NUMBERS,
)


def annotate(folder: Path, data: bytes, *arguments: str) -> Outcome:
    (folder / "draft.docx").write_bytes(data)
    return cablelint("check", "--isolated", "--annotate", "out.docx", *arguments, "draft.docx", folder=folder)


def comments(data: bytes) -> dict[str, str]:
    """What each comment says of which words, by the document's own elements."""
    with ZipFile(io.BytesIO(data)) as archive:
        main, said = (archive.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
    found = {}
    for number, words in re.findall(r'<w:comment w:id="(\d+)".*?<w:t xml:space="preserve">(.*?)</w:t>', said):
        start = main.index(f'<w:commentRangeStart w:id="{number}"/>')
        end = main.index(f'<w:commentRangeEnd w:id="{number}"/>')
        assert f'<w:commentReference w:id="{number}"/>' in main
        found[words] = re.sub("<.*?>", "", main[start:end])
    return found


def test_findings_are_comments_at_their_words(tmp_path: Path) -> None:
    outcome = annotate(tmp_path, DRAFT)
    assert outcome.status == 1
    assert "Wrote out.docx with 3 comments." in outcome.errors
    assert (tmp_path / "draft.docx").read_bytes() == DRAFT
    found = comments((tmp_path / "out.docx").read_bytes())
    assert {words[:7]: about for words, about in found.items()} == {
        "TAG002 ": "EFSI",
        "CLS002 ": "(S)",
        "TXT001 ": "\u2019",
    }


def test_a_copy_is_read_as_the_document_was(tmp_path: Path) -> None:
    annotate(tmp_path, DRAFT)
    first, second = (cablelint("text", name, folder=tmp_path) for name in ("draft.docx", "out.docx"))
    assert first == second
    again = cablelint("check", "--isolated", "--output-format", "concise", "out.docx", folder=tmp_path)
    assert "TXT013" not in again.output
    assert annotate(tmp_path, DRAFT).status == 1


def test_comments_of_others_stay(tmp_path: Path) -> None:
    theirs = '<w:comment w:id="4" w:author="Ann"><w:p><w:r><w:t xml:space="preserve">Why?</w:t></w:r></w:p></w:comment>'
    marked = paragraph(
        "1. (S) Tea ",
        '<w:commentRangeStart w:id="4"/>',
        "is",
        '<w:commentRangeEnd w:id="4"/>',
        '<w:r><w:commentReference w:id="4"/></w:r>',
        " dear.",
    )
    annotate(tmp_path, word(*HEADING, marked, parts={"comments": part("comments", theirs)}))
    found = comments((tmp_path / "out.docx").read_bytes())
    assert found["Why?"] == "is"
    assert [about for words, about in found.items() if words.startswith("CLS002")] == ["(S)"]
    assert [about for words, about in found.items() if words.startswith("TXT013")] == ["is"]


def test_findings_on_numbers_headers_and_boxes_are_at_the_nearest_words(tmp_path: Path) -> None:
    inner = f"<w:txbxContent>{paragraph('Reply by XX May.')}</w:txbxContent>"
    box = f"<w:r><w:pict><v:textbox>{inner}</v:textbox></w:pict></w:r>"
    data = word(
        *HEADING,
        numbered(1, 0, "(U) Tea.", box),
        numbered(1, 1, "Two."),
        parts={**NUMBERS, "header": part("hdr", paragraph("SECRET"))},
        section='<w:headerReference w:type="default" r:id="rheader"/>',
    )
    annotate(tmp_path, data)
    found = comments((tmp_path / "out.docx").read_bytes())
    assert all(found.values())
    assert next(about for words, about in found.items() if "XX" in words) == "Two."


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--annotate", "draft.docx", "draft.docx"), "draft.docx is the document itself, which is never changed"),
        (("--annotate", "other.docx", "draft.docx"), "other.docx exists, and is not a copy that cablelint wrote"),
        (("--annotate", "out.txt", "draft.docx"), "out.txt must end in .docx, as draft.docx does"),
        (("--annotate", "out.docx", "tea.cable"), "tea.cable is not a .docx file"),
        (("--annotate", "out.docx", "draft.docx", "tea.cable"), "--annotate needs one document"),
        (("--annotate", "out.docx", "."), "--annotate needs one document"),
        (("--annotate", "out.docx", "-"), "--annotate needs one document"),
        (("--annotate", "out.docx", "page.docx"), "page.docx is an HTML page, not a Word document"),
    ],
)
def test_a_copy_that_cannot_be_written(tmp_path: Path, arguments: tuple[str, ...], complaint: str) -> None:
    (tmp_path / "draft.docx").write_bytes(DRAFT)
    (tmp_path / "other.docx").write_bytes(word("Mine."))
    (tmp_path / "page.docx").write_bytes(b"<html><p>UNCLASSIFIED</p><p>TAGS: PREL</p></html>")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    outcome = cablelint("check", *arguments, folder=tmp_path)
    assert (outcome.status, complaint in outcome.errors) == (2, True), outcome.errors
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20)


@given(st.data(), st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_any_places_of_any_text(data: st.DataObject, paragraphs: list[list[str]]) -> None:
    document = word(
        *(paragraph(*(run(words, data.draw(st.sampled_from(["", BOLD]))) for words in runs)) for runs in paragraphs)
    )
    text = read(document).text
    spans = st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 30)), max_size=5)
    remarks = [Remark(Span(start, start + length), ("Look",)) for start, length in data.draw(spans)]
    copy = annotated(document, text, remarks)
    assert read(copy) == read(document)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_a_word_processor_opens_the_copy(tmp_path: Path) -> None:
    annotate(tmp_path, DRAFT)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless", "--convert-to", "odt"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "out.docx")], check=True, capture_output=True)
    with ZipFile(tmp_path / "out.odt") as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation ") == 3
    assert "<dc:creator>cablelint</dc:creator>" in content
    assert re.search(r'office:name="\w+"[^>]*>.*?CLS002 error', content)
    assert re.findall(
        r"TAG002(?:(?!</office:annotation>).)*</office:annotation>(.*?)<office:annotation-end", content
    ) == ["EFSI"]
