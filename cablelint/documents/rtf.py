r"""Rich text (.rtf, and what word processors save as .doc): the words, with the numbers that are written in it.

Groups in braces hold what is set apart, words behind a backslash say what it is or how it looks. Read here, and by no
library, since the known ones lose headers and the numbers of lists, and take deleted text for text.
(Rich Text Format Specification, version 1.9.1.)
"""

import re
from typing import NamedTuple

from cablelint.documents.rtf_words import (
    BANNERS,
    ENDS_LINE,
    ESCAPED,
    NOT_READ,
    NUMBERS,
    READ_THOUGH_STARRED,
    SIGNS,
    TOKEN,
)
from cablelint.documents.written_lines import Line, Piece, assembled, document
from cablelint.model.document import Document, Leftover
from cablelint.model.spans import Span

KIND = "an RTF document"

_PAGE_NUMBER = re.compile(r"\W*+(?:page\s*+)?\d{0,4}\s*+(?:(?:of|/)\s*+\d{1,4})?\W*+", re.IGNORECASE)
_GAP = "   "  # between the cells of a row
_INDENT = "    "  # for a tab in front of a paragraph
_SURROGATES = re.compile("[\ud800-\udfff]+")
_MOST_GROUP_LEVELS = 1000
_MOST_LIST_LEVELS = 9


class _Group(NamedTuple):
    """What holds in a group: whether it is read, where its words go, and how they look."""

    is_read: bool = True
    called: str = ""
    replaced: int = 1  # characters behind one that is written by its number
    is_deleted: bool = False
    is_hidden: bool = False
    is_inserted: bool = False
    is_number: bool = False


def read(data: bytes) -> Document:
    """Return the words of the document; inserted text is in them, deleted text is not."""
    reader = _Reader()
    reader.read(data.decode("latin-1"))
    banners = {line.text: line for line in reader.banners}
    found = assembled([*banners.values(), *reader.lines])
    result = document(KIND, found)
    return result._replace(leftovers=tuple(reader.leftovers(result.text)))


class _Reader:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.banners: list[Line] = []
        self._group = _Group()
        self._outer: list[tuple[_Group, list[str]]] = []
        self._words: list[str] = []  # of the line at hand
        self._bytes = bytearray()  # of characters in the code page
        self._encoding = "cp1252"
        self._left = 0  # characters to be skipped
        self._is_starred = False
        self._counted = 0
        self._level = 0  # of the list that the paragraph at hand is in
        self._number_at: int | None = None  # the words of its number begin there
        self._changes = {"insertion": 0, "deletion": 0}
        self._comments = 0
        self._first = ""  # the words that the first change is behind
        self._has_hidden = False

    def read(self, text: str) -> None:
        place = 0
        while found := TOKEN.match(text, place):
            place = found.end()
            if found["byte"]:
                self._byte(int(found["byte"], 16))
                continue
            self._decode()
            if found["text"]:
                self._plain(found["text"])
            elif found["brace"]:
                self._brace(found["brace"])
            elif found["sign"]:
                self._escaped(found["sign"])
            elif found["word"] == "bin":
                place += max(0, int(found["number"] or 0))
            elif found["word"]:
                self._word(found["word"], found["number"])
        self._decode()
        if self._words:
            self._end_line()

    def leftovers(self, text: str) -> list[Leftover]:
        """Return what drafting left."""
        start = max(0, text.find(self._first)) if self._first else 0
        place = Span(start, start + len(self._first))
        told = []
        if total := sum(self._changes.values()):
            kinds = ", ".join(f"{count} {kind}{'s' * (count > 1)}" for kind, count in self._changes.items() if count)
            what = f"{total} tracked changes are left" if total > 1 else "1 tracked change is left"
            read = "inserted text is checked, deleted text is not"
            told.append(f"{what} ({kinds}; {read}); accept or reject {'them' if total > 1 else 'it'}")
        if self._comments:
            what = f"{self._comments} comments are" if self._comments > 1 else "1 comment is"
            told.append(f"{what} left in the document; delete {'them' if self._comments > 1 else 'it'}")
        if self._has_hidden:
            told.append("the document has hidden text, which is not checked; show it, and delete it")
        return [Leftover(place, message) for message in told]

    def _brace(self, brace: str) -> None:
        if brace == "{":
            if len(self._outer) < _MOST_GROUP_LEVELS:
                self._outer.append((self._group, self._words))
            self._is_starred = False
            return
        if self._outer:
            inner, (self._group, words) = self._group, self._outer.pop()
            if inner.is_number and not self._group.is_number:
                self._end_number()
            if inner.called != self._group.called:
                self._end_line(inner.called)
                self._words = words

    def _word(self, word: str, number: str | None) -> None:
        starred, self._is_starred = self._is_starred, False
        if word in BANNERS:
            self._group = self._group._replace(called=BANNERS[word])
            self._words = []
        elif word in NOT_READ or (starred and word not in READ_THOUGH_STARRED):
            self._comments += word == "annotation" and self._group.is_read
            self._group = self._group._replace(is_read=False)
        elif word in NUMBERS:
            self._group = self._group._replace(is_number=True)
            self._number_at = len(self._words)
        elif word == "u" and number:
            self._write(chr(int(number) & 0xFFFF))
            self._left = self._group.replaced
        elif word in ENDS_LINE:
            self._end_line()
        elif word == "tab":
            self._write(" " if any(words.strip() for words in self._words) else _INDENT)
        elif word in ("cell", "nestcell"):
            self._write(_GAP)
        elif word in SIGNS:
            self._write(SIGNS[word])
        else:
            self._look(word, number)

    def _look(self, word: str, number: str | None) -> None:
        is_on = number != "0"
        match word:
            case "ansicpg" if number:
                self._encoding = _encoding(number)
            case "uc":
                self._group = self._group._replace(replaced=max(0, int(number or 1)))
            case "deleted":
                self._change("deletion", is_on=is_on, was_on=self._group.is_deleted)
                self._group = self._group._replace(is_deleted=is_on)
            case "revised":
                self._change("insertion", is_on=is_on, was_on=self._group.is_inserted)
                self._group = self._group._replace(is_inserted=is_on)
            case "ilvl":
                self._level = min(int(number or 0), _MOST_LIST_LEVELS)
            case "pard" if not self._group.is_number:
                self._level = 0
            case "v":
                self._group = self._group._replace(is_hidden=is_on)
            case "plain":
                self._group = self._group._replace(is_deleted=False, is_hidden=False, is_inserted=False)

    def _change(self, kind: str, *, is_on: bool, was_on: bool) -> None:
        if is_on and not was_on and self._group.is_read:
            self._changes[kind] += 1
            self._first = self._first or "".join(self._words).strip()[-30:]

    def _escaped(self, sign: str) -> None:
        if sign == "*":
            self._is_starred = True
        elif sign in ENDS_LINE:
            self._end_line()
        elif sign in ESCAPED:
            self._plain(ESCAPED[sign])

    def _byte(self, value: int) -> None:
        if self._left:
            self._left -= 1
        else:
            self._bytes.append(value)

    def _decode(self) -> None:
        if self._bytes:
            self._write(self._bytes.decode(self._encoding, "replace"))
            self._bytes.clear()

    def _plain(self, text: str) -> None:
        passed = min(self._left, len(text))
        self._left -= passed
        if passed < len(text):
            self._write(text[passed:])

    def _write(self, text: str) -> None:
        group = self._group
        self._has_hidden |= group.is_hidden and group.is_read and bool(text.strip())
        if group.is_read and not group.is_deleted and not group.is_hidden:
            self._words.append(text)

    def _end_number(self) -> None:
        """Write the number of a list, which has spaces around it for the page, as one that is typed."""
        at = self._number_at or 0
        number = "".join(self._words[at:]).strip().replace("\uf0b7", "-").replace("\xb7", "-")
        self._words[at:] = [f"{number} "] if number else []

    def _end_line(self, called: str = "") -> None:
        if not self._group.is_read and not called:
            return
        called = called or self._group.called
        text = _SURROGATES.sub(_joined, "".join(self._words)).rstrip("\n").removesuffix(_GAP)
        if self._number_at is not None:
            text = _INDENT * self._level + text.lstrip()
        self._words, self._number_at = [], None
        if called:
            if text.strip() and not _PAGE_NUMBER.fullmatch(text):
                self.banners.append(Line([Piece(text)], called))
            return
        self._counted += bool(text.strip())
        self.lines.append(Line([Piece(text)], f"document paragraph {self._counted}" if text.strip() else ""))


def _encoding(page: str) -> str:
    try:
        "".encode(f"cp{page}")
    except LookupError:
        return "cp1252"
    return f"cp{page}"


def _joined(found: re.Match[str]) -> str:
    """Return the characters that halves of pairs mean."""
    return found[0].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
