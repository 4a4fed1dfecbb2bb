"""The words of a text with their places, read without the project's grammar, readers or proof."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import islice
from typing import NamedTuple

from .wording import MARKING, found_words, plain, with_short_markings

OPENING = re.compile(
    rf"^[ \t>]*(?!\.\d\))\.?(?:{MARKING}[ \t]*)*[¶ \t]*[(\[{{]?\d{{1,3}}[)\]}}]?[ \t]*"
    r"(?:-{0,4}(?:[.)](?!\d)|:(?!\d|[ \t]*(?:X?GDS|RDS|DECL|OADR)))"  # "065: RDS-3" is the rest of an order
    rf"|-{{1,4}}(?=[\s(]|\Z)|[-/]?\.?[ \t]*(?={MARKING}))",
    re.MULTILINE | re.IGNORECASE,
)
_HALF = re.compile(rf"({OPENING.pattern})(?=[ ]*(?:TS|S|C|U|SBU)(?:/[A-Z/]{{1,20}})?\))", re.MULTILINE | re.IGNORECASE)
_PAGE_LINE = re.compile(r"([A-Z]{2,16} \d{8} {1,4}\d{3}(?:\.\d)? OF \d{3}) +(?=\S)")  # after which a line may begin
_OF_LINES = re.compile(MARKING, re.IGNORECASE)  # "(SB", "(S", "(" or "(C//REL TO USA," with the rest on the next line
_TORN_MARKING = re.compile(r"(?<=[(\[{]T)\n+(?=S\b)")
_LONGEST_NAME = 100  # characters, in parentheses
_ALIKE = 0.71  # of 1: SUBJECT and UBJECT, TAGS and TAGE
_LABELS = {
    "subject": ("SUBJECT", "SUBJ", "SUB"),
    "tags": ("TAGS", "TAG"),
    "references": ("REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES"),
    "order": ("E.O", "EO"),
    "from": ("FM", "FROM"),
    "to": ("TO", "ACTION"),
    "info": ("INFO",),
    "classified": ("CLASSIFIED BY", "DERIVED FROM"),
    "declassify": ("DECLASSIFY ON",),
    "release": ("MRN", "DATE/DTG", "CAPTIONS"),
}
_KINDS = {name: kind for kind, names in _LABELS.items() for name in names}
_LABELED = re.compile(
    r"[ \t>]*(?:([A-Za-z][A-Za-z./]{0,12}(?: (?:By|On|From))?)[ \t]*:"
    r"|(?-i:(FM|TO|INFO)(?:[ \t]+(?=[A-Z])|$))|(SUBJ)\.(?=\S)|(E\.?O\.?)[ \t]?(?=\d{5}\b))",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(r"\W{0,4}([A-Za-z0-9][A-Za-z0-9./ ]{0,14}?)(?:[ \t]*[:;.,]|[ \t&<()\[\]{}-]|$)")
_MARKED_LABEL = re.compile(r"\A[ \t]*\([A-Z]{1,3}\)[ \t]*(?=[A-Z])", re.IGNORECASE)  # "(U) Classified By:"
_ORDER = re.compile(r"\W{0,4}(?:E\W{0,3}[O0]|OE|EXECUTIVE ?ORDER)\W{0,3}\d{4}", re.IGNORECASE)
_OPENS_MESSAGE = re.compile(
    r"(?:UNCL|CONF|SECR|LIMITED|TOP SECRET|C O N F|S E C R|U N C L|MRN\b|DE R[A-Z]{3,7}\b|[A-Z]* ?\d{4,6}Z\b)"
)
_LONGEST_HEADING_LINES = 30  # but for empty ones


class Piece(NamedTuple):
    """A word, in small letters, a sign that counts, or a marking, with its place."""

    word: str
    line: int  # from 0
    first: bool  # in its line
    enclosed: bool  # in parentheses, and no marking
    hyphened: bool  # to the piece before it
    labels: bool  # with a colon behind it
    marking: bool


class Said(NamedTuple):
    """What a text says: its words in order, and which lines have which label."""

    pieces: tuple[Piece, ...]
    lines: tuple[str, ...]
    body: int  # the line of the first number of a paragraph, from 0, or how many lines there are


def said(text: str) -> Said:
    """Read a text."""
    text = with_short_markings(re.sub(r" +(?=\n)", "", re.sub(" {2,}", " ", plain(text))))
    text = _PAGE_LINE.sub(r"\1\n", text)
    text = _HALF.sub(r"\1 (", text)  # "1. U) Tea" may get its other bracket
    text = _OF_LINES.sub(lambda found: found[0].replace("\n", " "), _TORN_MARKING.sub(" ", text))  # wrapped, it is one
    lines = text.split("\n")
    opening = OPENING.search(text)
    body = text.count("\n", 0, opening.end()) if opening else len(lines)
    return Said(tuple(_pieces(text)), tuple(lines), body)


def _pieces(text: str) -> Iterator[Piece]:
    line, at, enclosed, started = 0, 0, False, -1
    for start, end, word, marking in found_words(text):
        between = text[at:start]
        line += between.count("\n")
        opened = "(" in between.rpartition("\n")[2].rpartition(")")[2] and ")" in text[end : end + _LONGEST_NAME]
        enclosed = (enclosed and not {")", "\n"} & {*between}) or opened
        labels = text[end : end + 2].lstrip(" .").startswith(":")
        yield Piece(word, line, line != started, enclosed, between == "-", labels, marking)
        started, at = line, end
        line += text.count("\n", start, end)


def nearly(word: str) -> str:
    """The kind of label that the word is, or is a slip away from."""
    written = word.upper()
    return next((kind for name, kind in _KINDS.items() if written and alike(written, name)), "")


def slipped(written: str, name: str) -> bool:
    """Whether a name of three letters has one other letter, or two of its letters changed places."""
    same = sum(map(str.__eq__, written, name))
    return len(name) == len(written) == len("REF") and (same == len("RE") or sorted(written) == sorted(name))


def label(line: str) -> str:
    """The kind of the label, spelled right, that the line begins with."""
    found = _LABELED.match(line)
    written = next(filter(None, found.groups()), "") if found else ""
    return _KINDS.get(" ".join(written.upper().rstrip(".").split()), "")


@cache
def alike(written: str, name: str) -> bool:
    """Whether the one is the other, or a long one with a slip of the hand in it."""
    if written == name or len(name) <= 2:
        return written == name
    shorter, both = min(len(written), len(name)), len(written) + len(name)
    return 2 * shorter >= _ALIKE * both and SequenceMatcher(None, written, name).ratio() >= _ALIKE


def opens_message(lines: Sequence[str], at: int) -> bool:
    """Whether a further heading may begin at the line, since two of the E.O. line, TAGS and SUBJECT are below it."""
    if not _OPENS_MESSAGE.match(" ".join(lines[at].split())):
        return False
    below = list(islice(filter(str.strip, lines[at + 1 :]), _LONGEST_HEADING_LINES))
    ends = next((at for at, line in enumerate(below) if OPENING.match(line)), len(below))
    return len({"order", "tags", "subject"} & {nearly_label(line) for line in below[:ends]}) > 1


def nearly_label(line: str) -> str:
    """The kind of the label, spelled right or a slip away from it, that the line may begin with."""
    line = _MARKED_LABEL.sub("", line)
    found = _ANY_LABEL.match(line)
    written = " ".join(found[1].upper().split()) if found else ""
    if kind := label(line) or nearly(written) or ("order" if _ORDER.match(line) else ""):
        return kind
    return "references" if found and found[0].endswith(":") and slipped(written, "REF") else ""
