"""Word documents on the command line: what is read in them, and how findings name their places."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .command import cablelint
from .word_files import (
    HEADING,
    INSERTED,
    THREE_LEVELS,
    check,
    numbered,
    numbering,
    of,
    paragraph,
    part,
    run,
    text,
    word,
    zipped,
)

PAGE = "<w:r><w:instrText>PAGE</w:instrText></w:r>"


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


def test_a_document_on_standard_input_needs_a_name() -> None:
    data = word(*HEADING, "1. (S) Tea.")
    assert "give --stdin-filename a name that ends in .docx" in cablelint("check", "-", given=data).errors
    named = cablelint("check", "--output-format", "concise", "--stdin-filename", "draft.docx", "-", given=data)
    assert "draft.docx:8:4: CLS002 error" in named.output


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
