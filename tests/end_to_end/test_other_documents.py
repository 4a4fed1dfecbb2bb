"""RTF, HTML, e-mail, Outlook messages and PDF on the command line."""

import importlib
import struct
import sys
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ..hostile.growth import grows_slowly
from .command import Outcome, cablelint
from .word_files import HEADING, text

CABLE = "\n".join((*HEADING, "1. (S) Don\u2019t wait XX.", ""))


def check(folder: Path, name: str, data: bytes, *arguments: str) -> Outcome:
    (folder / name).write_bytes(data)
    return cablelint("check", "--isolated", "--output-format", "concise", *arguments, name, folder=folder)


def rtf(words: str) -> bytes:
    """Rich text in which every line is a paragraph."""
    written = words.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    units = struct.iter_unpack("<H", written.encode("utf-16-le"))
    signs = (chr(unit) if unit < 128 else f"\\u{unit - 65536 * (unit > 32767)}?" for (unit,) in units)
    return ("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}" + "".join(signs).replace("\n", "\\par\n") + "}").encode()


def page(words: str) -> bytes:
    """A page in which every line is a block."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    blocks = "".join(f"<div>{line or '<br>'}</div>" for line in escaped.split("\n"))
    return f"<html><body>{blocks}</body></html>".encode()


def mail(words: str, kind: str = "plain", **parameters: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "ann@example.org", "bob@example.org", "Draft"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(words, subtype=kind, params=parameters or None)
    return bytes(message)


def pdf(*lines: str) -> bytes:
    """A document with one page of these lines."""
    shown = " ".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*" for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    written, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, table, len(objects) + 1, len(written))
    )


def outlook(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams, each large enough to have sectors of its own."""
    sector, free, end = 512, 0xFFFFFFFF, 0xFFFFFFFE
    names = {
        "__properties_version1.0": bytes(4096),
        **{name: data.ljust(4096, b"\0") for name, data in streams.items()},
    }
    table, sectors, entries = [0xFFFFFFFD, end], [b""], []
    for data in names.values():
        count = -(-len(data) // sector)
        start = len(sectors) + 1
        entries.append((start, len(data)))
        sectors += [data[at * sector : (at + 1) * sector].ljust(sector, b"\0") for at in range(count)]
        table += [*range(start + 1, start + count), end]

    def entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
        written = name.encode("utf-16-le")
        head = struct.pack("<64sHBBLLL", written, len(written) + 2 if name else 0, kind, 1, free, right, child)
        return head + bytes(36) + struct.pack("<LQ", start, size)

    order = list(names)
    directory = entry("Root Entry", 5, 1, free, end, 0)
    for index, (name, (start, size)) in enumerate(zip(order, entries, strict=True), 1):
        directory += entry(name, 2, free, index + 1 if index < len(order) else free, start, size)
    sectors[0] = b""
    first = len(sectors) + 1
    pieces = [directory[at : at + sector].ljust(sector, b"\0") for at in range(0, len(directory), sector)]
    table += [*range(first + 1, first + len(pieces)), end]
    table[1] = free
    fat = b"".join(struct.pack("<L", one) for one in table).ljust(sector, b"\xff")
    assert len(fat) == sector
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<LLLLLLLLL", 0, 1, first, 0, 4096, end, 0, end, 0) + struct.pack("<L", 0) + b"\xff" * 432
    return head + fat + bytes(sector) + b"".join(sectors[1:]) + b"".join(pieces)


def message(words: str) -> bytes:
    return outlook({"__substg1.0_1000001F": (words + "\n" * 3000).replace("\n", "\r\n").encode("utf-16-le")})


MAKERS: dict[str, Callable[[str], bytes]] = {
    "a.rtf": rtf,
    "a.doc": rtf,
    "a.html": page,
    "a.eml": mail,
    "a.msg": message,
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_cable_in_it_is_checked(tmp_path: Path, name: str) -> None:
    data = MAKERS[name](CABLE)
    assert text(data, name).strip() == CABLE.strip()
    outcome = check(tmp_path, name, data)
    assert outcome.status == 1
    assert {line.split()[1] for line in outcome.output.splitlines()} >= {"CLS002", "TXT001", "TXT013"}
    assert (tmp_path / name).read_bytes() == data
    fixed = check(tmp_path, name, data, "--fix")
    assert fixed.status == 2
    assert "was not changed: it is a" in fixed.errors
    assert (tmp_path / name).read_bytes() == data


def test_a_pdf_is_read_with_a_warning(tmp_path: Path) -> None:
    outcome = check(tmp_path, "scan.pdf", pdf(*HEADING, "1. (S) Tea."))
    assert (
        'CLS002 error (S) is above the classification of the cable, UNCLASSIFIED (page 1, at "(S)")' in outcome.output
    )
    assert "cablelint: scan.pdf: the order of the lines, and what is one line, is a guess" in outcome.errors


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=20)
LINES = st.lists(WORDS, min_size=1, max_size=6)


@given(st.sampled_from(["a.rtf", "a.html", "a.eml"]), LINES)
def test_words_come_out_whole_and_in_order(name: str, lines: list[str]) -> None:
    assert text(MAKERS[name]("\n".join(lines)), name).splitlines() == lines


def test_rich_text_with_numbers_banners_and_leftovers(tmp_path: Path) -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\stylesheet{\s0 Normal;}}{\*\listtable{\list junk}}{\header\pard SECRET\par}"
        rb"{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}"
        rb"{\listtext\pard\plain 1.\tab}\pard\ls1\ilvl0 (U) Caf\'e9 \ldblquote tea\rdblquote\par"
        rb"{\pntext\pard a.\tab}\pard\ls1\ilvl1 {\deleted old}{\revised new}{\v secret}"
        rb"{\*\annotation{\*\atnid A}Why?} \u8212\'97 end\par"
        rb"\pard\intbl Ship\cell Port\cell\row\pard {\pict 0102}\bin4 }}}}After\tab all}"
    )
    expected = "SECRET\n1. (U) Caf\xe9 \u201ctea\u201d\n    a. new \u2014 end\nShip   Port\nAfter all\n"
    assert text(data, "a.rtf") == expected
    output = check(tmp_path, "a.rtf", data).output
    assert "TXT013 error 2 tracked changes are left (1 insertion, 1 deletion;" in output
    assert "1 comment is left" in output
    assert "hidden text" in output


def test_a_page_as_a_browser_shows_it() -> None:
    data = b"""<!DOCTYPE html><html><head><title>Wire</title><style>p {}</style><script>a < b</script></head><body>
    <!-- no --><p>One   line
    of words.</p><p class=MsoNormal>Two&nbsp;<b>bo</b>ld &amp; &lt;x&gt;</p><p class="MsoNormal">Three<br>Four</p>
    <pre>  A  B
  C</pre><ol start="3"><li>tea<ol type=a><li><p>black</p></li><li>green</ol></li><li value=9>milk</li></ol>
    <ul><li>ice</ul>
    <table><tr><td><p>TO:</p></td><td>OSLO</td></tr><tr><td>Ship</td><td>Port</td></tr></table>
    <div style="display: none">gone <div>too</div> gone</div><span hidden>gone</span>
    <i class="a hidden b" style="overflow: hidden ">Here</i> 1 < 2 <p>end"""
    expected = (
        "One line of words.\n\nTwo bold & <x>\nThree\nFour\n\n  A  B\n  C\n\n3. tea\n"
        "    a. black\n    b. green\n9. milk\n- ice\n"
    )
    assert text(data, "a.html").startswith(expected)
    assert text(data, "a.html").endswith("TO: OSLO\nShip   Port\nHere 1 < 2\n\nend\n")


def test_tracked_changes_of_a_page(tmp_path: Path) -> None:
    data = b"<p>TAGS: PREL</p><p>1. (U) The <del>old</del> <ins>new</ins> port closed.</p>"
    assert text(data, "a.html").endswith("1. (U) The new port closed.\n")
    assert "TXT013 error 2 tracked changes are left" in check(tmp_path, "a.html", data).output


def test_mail_with_html_attachments_and_soft_line_breaks(tmp_path: Path) -> None:
    assert text(mail("<p>Tea</p><p>Milk", "html"), "a.eml") == "Tea\n\nMilk\n"
    assert text(mail("Tea \nand milk.\n\n> quoted \n> more\n", format="flowed"), "a.eml").startswith("Tea and milk.\n")
    both = EmailMessage()
    both["From"], both["Date"] = "ann@example.org", "Tue, 05 Apr 2011 10:10:00 +0000"
    both.set_content(CABLE)
    both.add_alternative("<p>Other</p>", subtype="html")
    both.add_attachment(b"PK", maintype="application", subtype="zip", filename="tea.docx")
    outcome = check(tmp_path, "a.eml", bytes(both))
    assert 'a.eml: the attachment "tea.docx" is not checked' in outcome.errors
    assert "CLS002" in outcome.output


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pdf", b"%PDF-1.4\nrubbish", "cannot be read as a PDF document"),
        ("a.pdf", pdf(), "is a PDF document without text, such as a scan"),
        ("a.pdf", b"Tea", "has the name of a PDF document, but is not one"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"), "is a damaged"),
        ("a.msg", outlook({"__substg1.0_0037001F": b"T"}), "whose text cannot be found: open it in Outlook"),
        ("a.eml", b"From: a@b.org\nContent-Type: application/pkcs7-mime\n\nAAAA", "is an encrypted message"),
        ("a.eml", b"From: a@b.org\nContent-Type: image/png\n\nAAAA", "is an e-mail message without text"),
        (
            "a.eml",
            b"From: a@b.org\nContent-Type: multipart/mixed; boundary=a\n\n" + b"boundary=\n" * 300,
            "more than 200 parts",
        ),
        ("a.eml", b"From: a@b.org\nX: " + b"a" * 300_000, "has headers that are longer"),
        ("a.html", b"<p></p>", "is an HTML page without words"),
        ("a.rtf", b"{\\rtf1{\\fonttbl{Arial}}", "is an RTF document without words"),
        ("a.html", b"GIF89a", "is a GIF image, not a cable"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_line(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    outcome = check(tmp_path, name, data)
    assert outcome.status == 2
    assert expected in outcome.errors
    assert len(outcome.errors.splitlines()) == 2


@pytest.mark.parametrize(("name", "library"), [("a.pdf", "pypdf"), ("a.msg", "olefile")])
def test_without_the_extra_a_line_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    outcome = check(tmp_path, name, pdf("Tea") if name == "a.pdf" else message("Tea"))
    assert outcome.status == 2
    assert f"which needs {library}: pip install 'cablelint[documents]' (SYS001)" in outcome.errors


def test_plain_text_under_the_name_of_a_document_is_checked(tmp_path: Path) -> None:
    for name in ("a.rtf", "a.html", "a.eml", "a.msg", "a.doc"):
        assert "CLS002" in check(tmp_path, name, CABLE.encode()).output


SMALL, LARGE = 60_000, 240_000
HOSTILE = {
    "html": "< <!-- <a </ <![ <a_b=' <div> <del> <script> <ol><li> <td> &# <pre>\n <br> <p>_</td> <ins>".split(" "),
    "rtf": r"{ } \ \u9 \'e9 {\header_ \par_ \cell_ {\listtext_ \deleted_x {\*\annotation} \pard_ \bin9_".split(" "),
    "mail": ("\n", "--a\n", "> ", "a \n", "<p>"),
}
BEFORE = {
    "html": "<p>a",
    "rtf": "{\\rtf1 a",
    "mail": "From: a@b.org\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
    "Content-Type: text/plain; format=flowed\n\nx",
}


@pytest.mark.parametrize(("kind", "unit"), [(kind, unit) for kind, units in HOSTILE.items() for unit in units])
def test_hostile_text_costs_time_by_its_length(kind: str, unit: str) -> None:
    read = importlib.import_module(f"cablelint.documents.{kind}").read

    def read_long(length: int) -> None:
        read((BEFORE[kind] + unit.replace("_", " ") * (length // len(unit))).encode())

    assert grows_slowly(read_long, SMALL, LARGE, 10)
