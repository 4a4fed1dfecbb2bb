"""Word documents made by hand, with the elements that Word itself writes, and what the command line says of them."""

import io
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from .command import Outcome, cablelint

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

HEADING = (
    "UNCLASSIFIED",
    "FM AMEMBASSY WELLINGTON",
    "TO SECSTATE WASHDC",
    "E.O. 13526: N/A",
    "TAGS: SENV PREL NZ",
    "SUBJECT: NEW ZEALAND ASKS FOR MORE TIME ON SEABIRDS",
    "",
)
"""The heading of a cable without a fault."""


def run(words: str, properties: str = "") -> str:
    """A run with these words."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph: words, or elements that begin with a tag."""
    inner = "".join(one if one.startswith(("<w:", "<mc:")) else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def numbered(list_id: int, level: int, *runs: str) -> str:
    """A paragraph that Word numbers."""
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(*runs, properties=number)


def level(index: int, form: str, words: str, start: int = 1, more: str = "") -> str:
    """The definition of a level of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{words}"/></w:lvl>'
    )


def numbering(definitions: Mapping[int, str], lists: Mapping[int, str]) -> str:
    """The part that says how lists are numbered: definitions by id, and lists, each the inside of its element."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{name}">{inner}</w:abstractNum>' for name, inner in definitions.items()
    )
    concrete = "".join(f'<w:num w:numId="{name}">{inner}</w:num>' for name, inner in lists.items())
    return f"{_DECLARATION}<w:numbering {_SPACES}>{abstract}{concrete}</w:numbering>"


def of(definition: int, more: str = "") -> str:
    """The inside of a list that goes by a definition."""
    return f'<w:abstractNumId w:val="{definition}"/>{more}'


def part(root: str, inner: str) -> str:
    """A part with this root, such as "styles", "hdr" or "ftr"."""
    return f"{_DECLARATION}<w:{root} {_SPACES}>{inner}</w:{root}>"


def word(
    *blocks: str, parts: Mapping[str, str] | None = None, section: str = "", more: Mapping[str, bytes] = {}
) -> bytes:
    """The bytes of a document with these blocks in its body.

    `parts` are by kind, as in "numbering" or "header"; each is related to the main part as rKIND. `more` are
    other files.
    """
    others = parts or {}
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>'
        for kind in others
    )
    body = "".join(one if one.startswith("<") else paragraph(one) for one in blocks)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{_DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        + "".join(_override(kind) for kind in others)
        + "</Types>",
        "_rels/.rels": f'{_DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{_DECLARATION}<w:document {_SPACES}><w:body>{body}"
        f"<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        "word/_rels/document.xml.rels": f'{_DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{relations}'
        "</Relationships>",
        **{f"word/{kind}.xml": xml for kind, xml in others.items()},
        **more,
    }
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a zip with these files."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _override(kind: str) -> str:
    form = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind.rstrip('0123456789')}+xml"
    return f'<Override PartName="/word/{kind}.xml" ContentType="{form}"/>'


THREE_LEVELS = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2.") + level(2, "lowerRoman", "(%3)")
ANN = 'w:author="Ann" w:date="2011-04-05T10:00:00Z"'
INSERTED = f'<w:ins w:id="1" {ANN}>{run("new ")}</w:ins>'


def text(data: bytes, name: str = "draft.docx") -> str:
    """What is read in the document."""
    outcome = cablelint("text", "--stdin-filename", name, "-", given=data)
    assert outcome.status == 0, outcome.errors
    return outcome.output


def check(folder: Path, data: bytes, *arguments: str, name: str = "draft.docx") -> Outcome:
    (folder / name).write_bytes(data)
    return cablelint("check", "--isolated", "--output-format", "concise", *arguments, name, folder=folder)
