"""Word documents on the command line: what is read in them, and how findings name their places."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .command import Outcome, cablelint
from .word_files import HEADING, level, numbered, numbering, of, paragraph, part, run, word, zipped

THREE_LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2.") + level(2, "lowerRoman", "(%3)")
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
ANN = 'w:author="Ann" w:date="2011-04-05T10:00:00Z"'
INSERTED = f'<w:ins w:id="1" {ANN}>{run("new ")}</w:ins>'
PAGE = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
DELETED = f'<w:del w:id="2" {ANN}><w:r><w:delText>old </w:delText></w:r></w:del>'


def text(data: bytes, name: str = "draft.docx") -> str:
    """What is read in the document."""
    outcome = cablelint("text", "--stdin-filename", name, "-", given=data)
    assert outcome.status == 0, outcome.errors
    return outcome.output


def check(folder: Path, data: bytes, *arguments: str, name: str = "draft.docx") -> Outcome:
    (folder / name).write_bytes(data)
    return cablelint("check", "--isolated", "--output-format", "concise", *arguments, name, folder=folder)


def listed(*items: tuple[int, int]) -> list[str]:
    """The numbers of paragraphs in lists of three levels; list 2 starts over, list 3 goes on."""
    parts = {"numbering": numbering({1: THREE_LEVELS}, {1: of(1), 2: of(1, RESTART), 3: of(1)})}
    lines = text(word(*(numbered(*item, "Tea") for item in items), parts=parts)).splitlines()
    return [line.strip().removesuffix(" Tea") for line in lines]


def test_numbers_of_three_levels() -> None:
    items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert listed(*items) == ["1.", "a.", "b.", "(i)", "(ii)", "c.", "(i)", "2.", "a."]


def test_a_list_that_starts_over_and_one_that_goes_on() -> None:
    assert listed((1, 0), (1, 0), (2, 0), (2, 0), (3, 0)) == ["1.", "2.", "1.", "2.", "3."]


@pytest.mark.parametrize(
    ("form", "words", "start", "expected"),
    [
        ("decimal", "%1.", 1, ["1.", "2."]),
        ("upperRoman", "%1)", 3, ["III)", "IV)"]),
        ("lowerRoman", "(%1)", 9, ["(ix)", "(x)"]),
        ("upperLetter", "%1.", 26, ["Z.", "AA."]),
        ("lowerLetter", "%1.", 27, ["aa.", "bb."]),
        ("decimalZero", "%1", 9, ["09", "10"]),
        ("ordinal", "%1", 2, ["2nd", "3rd"]),
        ("cardinalText", "Point %1:", 1, ["Point One:", "Point Two:"]),
        ("bullet", "\uf0b7", 1, ["-", "-"]),
        ("none", "", 1, ["Tea", "Tea"]),
        ("unheardOf", "%1.", 1, ["1.", "2."]),
    ],
)
def test_formats_of_numbers(form: str, words: str, start: int, expected: list[str]) -> None:
    parts = {"numbering": numbering({1: level(0, form, words, start)}, {1: of(1)})}
    lines = text(word(numbered(1, 0, "Tea"), numbered(1, 0, "Tea"), parts=parts)).splitlines()
    assert [line.removesuffix(" Tea") for line in lines] == expected


def test_a_number_of_several_levels() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    parts = {"numbering": numbering({1: levels}, {1: of(1)})}
    lines = text(word(*(numbered(1, at, "Tea") for at in (0, 1, 2, 0, 1, 2)), parts=parts)).split()
    assert [word for word in lines if word != "Tea"] == ["I.", "I.1", "I.1.1", "II.", "II.1", "II.1.1"]


def test_levels_that_never_start_over_or_are_all_in_figures() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more='<w:isLgl/><w:lvlRestart w:val="0"/>')
    parts = {"numbering": numbering({1: levels}, {1: of(1)})}
    lines = text(word(*(numbered(1, at, "Tea") for at in (0, 1, 0, 1)), parts=parts)).split()
    assert [word for word in lines if word != "Tea"] == ["I.", "1.1", "II.", "2.2"]


def test_numbers_by_a_style_and_without() -> None:
    styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Point"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>',
    )
    off = '<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    data = word(
        paragraph("One", properties='<w:pStyle w:val="Point"/>'),
        paragraph("none", properties=off),
        paragraph("Two", properties='<w:pStyle w:val="Point"/>'),
        paragraph("None", properties='<w:pStyle w:val="Circle"/>'),
        parts={"styles": styles, "numbering": numbering({1: THREE_LEVELS}, {1: of(1)})},
    )
    assert text(data) == "1. One\nnone\n2. Two\nNone\n"


def test_findings_name_the_paragraph_and_the_words(tmp_path: Path) -> None:
    parts = {"numbering": numbering({1: THREE_LEVELS}, {1: of(1)})}
    blocks = [line.replace("SENV", "EFSI") for line in HEADING]
    data = word(*blocks, numbered(1, 0, "(U) Tea is ", "ready."), numbered(1, 0, "(S) Ships wait."), parts=parts)
    outcome = check(tmp_path, data)
    assert outcome.status == 1
    assert '(document paragraph 5, at "EFSI")' in outcome.output
    assert (
        'CLS002 error (S) is above the classification of the cable, UNCLASSIFIED (document paragraph 8, at "(S)")'
        in (outcome.output)
    )
    assert (tmp_path / "draft.docx").read_bytes() == data


def test_json_of_a_document_has_no_edits(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word(*HEADING, "1. (U) Don\u2019t wait\u00a0there."))
    outcome = cablelint(
        "check", "--isolated", "--output-format", "json", "--select", "TXT001", "draft.docx", folder=tmp_path
    )
    first, second = json.loads(outcome.output)
    assert (first["code"], first["file"], first["fix"], second["fix"]) == ("TXT001", "draft.docx", None, None)
    assert first["message"].endswith(
        '(document paragraph 7, at "1. (U) Don\u2019t wait\u00a0there.")'.replace("\u00a0", " ")
    )
    assert [one["message"] for one in second["related"]] == ["Use plain spaces"]
    assert first["start"] == {"line": 8, "column": 11, "offset": first["start"]["offset"]}


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


def test_tables_are_read_as_rows() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    table = f"<w:tbl>{row(paragraph('Ship'), paragraph('Port'))}{row(paragraph('Tui'), paragraph('Bluff'))}</w:tbl>"
    memo = f"<w:tbl>{row(paragraph('TO:'), paragraph('OSLO') + paragraph('ROME'))}</w:tbl>"
    assert text(word(table, "After", memo)) == "Ship   Port\nTui   Bluff\nAfter\nTO: OSLO\nROME\n"
    assert text(word(f"<w:tbl>{row(paragraph('Around') + table)}</w:tbl>")) == "Around\nShip   Port\nTui   Bluff\n"


def test_headers_and_footers_are_banners(tmp_path: Path) -> None:
    parts = {
        "header1": part("hdr", paragraph("CONFIDENTIAL")),
        "header2": part("hdr", paragraph("CONFIDENTIAL") + paragraph("Page ", PAGE, "2")),
        "footer1": part("ftr", paragraph("SECRET")),
    }
    section = "".join(f'<w:{name[:6]}Reference w:type="default" r:id="r{name}"/>' for name in parts)
    data = word(*HEADING, "1. (U) Tea.", parts=parts, section=section)
    assert text(data).startswith("CONFIDENTIAL\nSECRET\nUNCLASSIFIED\nFM ")
    assert '(the footer, at "SECRET")' in check(tmp_path, data).output


def test_a_text_box_is_read_once() -> None:
    inner = f"<w:txbxContent>{paragraph('In the box XX.')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{inner}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text(word(paragraph("Before. ", box, "Behind."), "After.")) == "Before. Behind.\nIn the box XX.\nAfter.\n"


def test_signs_fields_and_breaks() -> None:
    data = word(
        paragraph(
            "Sub\u00a0sea \u201ctea\u201d",
            "<w:r><w:noBreakHyphen/></w:r>",
            "set",
            "<w:r><w:tab/></w:r>",
            "at",
            "<w:r><w:br/></w:r>",
            '<w:fldSimple w:instr="DATE">' + run("May 4") + "</w:fldSimple>",
            '<w:hyperlink r:id="r9">' + run(" here") + "</w:hyperlink>",
            '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
        )
    )
    assert text(data) == "Sub\u00a0sea \u201ctea\u201d-set at\nMay 4 here-\n"


def test_a_long_paragraph_is_set_apart() -> None:
    long = "The port closed. " * 8
    assert text(word(long, long, "", long)) == f"{long}\n\n{long}\n\n{long}\n"


def test_a_document_of_many_formats_says_what_it_did_not_read(tmp_path: Path) -> None:
    data = word(*HEADING, paragraph("1. (U) Tea.", '<w:r><w:footnoteReference w:id="2"/></w:r>'))
    assert "draft.docx: 1 footnote or endnote is not checked" in check(tmp_path, data).errors
    macros = word(*HEADING, "1. (U) Tea.", more={"word/vbaProject.bin": b"Sub"})
    assert "draft.docm: has macros, which are not run" in check(tmp_path, macros, name="draft.docm").errors


@pytest.mark.parametrize("arguments", [("check", "--fix"), ("check", "--diff"), ("format",)])
def test_nothing_is_written_into_a_document(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    data = word(*HEADING, "1. (U) Don\u2019t wait.")
    (tmp_path / "draft.docx").write_bytes(data)
    outcome = cablelint(*arguments, "draft.docx", folder=tmp_path)
    assert outcome.status == 2
    assert "cablelint: draft.docx was not changed: it is a Word document; " in outcome.errors
    assert (tmp_path / "draft.docx").read_bytes() == data


def test_nothing_is_written_for_standard_input() -> None:
    data = word(*HEADING, "1. (U) Don\u2019t wait.")
    for command in ("check", "--fix"), ("format",):
        outcome = cablelint(*command, "--stdin-filename", "draft.docx", "-", given=data)
        assert (outcome.status, outcome.output) == (2, "")


def bomb() -> bytes:
    return zipped({"word/document.xml": b"<a>" + b" " * (70 * 1024 * 1024)})


HOSTILE = {
    "zip bomb": (bomb(), "unpacks to more than 64 MiB"),
    "entities": (
        zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'}),
        "declares a document type",
    ),
    "deep": (word("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "is nested more than 200 elements deep"),
    "cut": (word(*HEADING)[:-200], "is damaged"),
    "no XML": (zipped({"word/document.xml": "Tea"}), "is damaged: its XML cannot be read"),
    "workbook": (zipped({"xl/workbook.xml": "<a/>"}), "is a workbook (.xlsx), not a"),
    "archive": (zipped({"tea.txt": "Tea"}), "is a ZIP archive, not a Word document"),
    "plain": (b"1. Tea.\n", "has the name of a Word document, but is not one"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "is an old Word document (.doc)"),
    "password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "is a document with a password",
    ),
    "empty": (b"", "is empty"),
    "no words": (word(""), "is a Word document without words"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(99), "is a PNG image"),
    "large": (b"PK\3\4" + bytes(17 * 1024 * 1024), "is larger than 16,777,216 bytes"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_damaged_document(tmp_path: Path, name: str) -> None:
    data, expected = HOSTILE[name]
    outcome = check(tmp_path, data)
    assert outcome.status == 2
    assert expected in outcome.errors
    assert "Traceback" not in outcome.errors
    assert len(outcome.errors.splitlines()) == 2


def test_a_document_under_the_name_of_a_cable_is_refused(tmp_path: Path) -> None:
    outcome = check(tmp_path, word(*HEADING), name="draft.cable")
    assert outcome.status == 2
    assert "draft.cable is a Word document (.docx), not a cable: give it a name that ends in .docx" in outcome.errors


def test_documents_of_a_folder_are_read_where_they_are_included(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text('include = ["*.docx"]\n')
    (tmp_path / "draft.docx").write_bytes(word(*HEADING, "1. (S) Tea."))
    (tmp_path / "letter.docx").write_bytes(word("Dear Ann,"))
    (tmp_path / "~$draft.docx").write_bytes(b"Ann")
    outcome = cablelint("check", "--output-format", "concise", ".", folder=tmp_path)
    assert outcome.output.startswith("draft.docx:8:4: CLS002 error")
    assert "Skipped 1 file: 1 (do not read as cables)." in outcome.errors
    assert cablelint("format", ".", folder=tmp_path).status == 2


def test_parse_explain_and_a_cached_run(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(word(*HEADING, paragraph("1. (S) Tea ", INSERTED)))
    assert "level: UNCLASSIFIED" in cablelint("parse", "--output-format", "tree", "draft.docx", folder=tmp_path).output
    assert "CLS002" in cablelint("explain", "draft.docx:8", folder=tmp_path).output
    first, second = (cablelint("check", "draft.docx", folder=tmp_path) for _ in range(2))
    assert first == second
    assert "TXT013" in second.output


LETTERS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)


@given(st.lists(st.lists(LETTERS, min_size=1, max_size=4), max_size=8))
def test_words_come_out_whole_and_in_order(paragraphs: list[list[str]]) -> None:
    blocks = [paragraph(*map(run, runs)) for runs in paragraphs]
    expected = [line for runs in paragraphs if (line := "".join(runs)).strip()]
    if expected:
        assert [line for line in text(word(*blocks)).split("\n") if line.strip()] == expected
