"""What reviewers leave in a Word document: tracked changes, comments, hidden text, forms that are not filled in."""

from pathlib import Path

import pytest

from .word_files import (
    ANN,
    HEADING,
    INSERTED,
    check,
    paragraph,
    run,
    text,
    word,
)

DELETED = f'<w:del w:id="2" {ANN}><w:r><w:delText>old </w:delText></w:r></w:del>'


def test_tracked_changes_are_reported_and_read_as_accepted(tmp_path: Path) -> None:
    data = word(*HEADING, paragraph("1. (U) The ", INSERTED, DELETED, "port closed.", INSERTED))
    assert text(data).endswith("1. (U) The new port closed.new \n")
    outcome = check(tmp_path, data)
    assert "TXT013 error 3 tracked changes are left (2 insertions, 1 deletion;" in outcome.output
    assert 'accept or reject them (document paragraph 7, at "new")' in outcome.output
    assert check(tmp_path, data, "--ignore", "TXT013").status == 0


def test_changes_in_a_row_by_one_author_are_one(tmp_path: Path) -> None:
    data = word(*HEADING, paragraph("1. (U) The ", INSERTED, INSERTED, "port closed."))
    assert "1 tracked change is left (1 insertion; inserted text is checked)" in check(tmp_path, data).output


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        (f'<w:pPrChange w:id="3" {ANN}><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>', "format"),
        (f'<w:rPr><w:ins w:id="3" {ANN}/></w:rPr>', "insertion"),
    ],
)
def test_changes_of_paragraphs(tmp_path: Path, properties: str, kind: str) -> None:
    data = word(*HEADING, paragraph("1. (U) The port closed.", properties=properties))
    assert kind in check(tmp_path, data).output


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    data = word(paragraph("The port ", properties=f'<w:rPr><w:del w:id="3" {ANN}/></w:rPr>'), paragraph("closed."))
    assert text(data) == "The port closed.\n"


def test_a_deleted_row_is_not_read() -> None:
    cell = f"<w:tc>{paragraph('Ship')}</w:tc>"
    row = f'<w:tr><w:trPr><w:del w:id="3" {ANN}/></w:trPr>{cell}</w:tr>'
    assert text(word(f"<w:tbl>{row}<w:tr>{cell}</w:tr></w:tbl>")) == "Ship\n"


def test_moved_text_is_read_where_it_went(tmp_path: Path) -> None:
    gone = f'<w:moveFrom w:id="3" {ANN}>{run("here ")}</w:moveFrom>'
    come = f'<w:moveTo w:id="4" {ANN}>{run("there")}</w:moveTo>'
    data = word(*HEADING, paragraph("1. (U) Ships wait ", gone), paragraph("2. (U) Tea is ", come))
    assert text(data).endswith("1. (U) Ships wait \n2. (U) Tea is there\n")
    assert "1 tracked change is left (1 move;" in check(tmp_path, data).output


def test_comments_hidden_text_and_empty_forms_are_reported(tmp_path: Path) -> None:
    comment = '<w:commentRangeStart w:id="7"/>', run("closed."), '<w:commentRangeEnd w:id="7"/>'
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    form = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here.')}</w:sdtContent></w:sdt>"
    data = word(
        *HEADING,
        paragraph("1. (U) The port ", *comment, reference),
        paragraph("2. (U) Tea ", run("is cold", "<w:vanish/>"), "is ready. ", form),
    )
    output = check(tmp_path, data).output
    assert 'TXT013 error 1 comment is left in the document; delete it (document paragraph 7, at "closed.")' in output
    assert "TXT013 error the document has hidden text, which is not checked" in output
    assert (
        'a field of the form is not filled in; fill it in, or delete it (document paragraph 8, at "Click here.")'
        in output
    )
    assert "cold" not in text(data)
