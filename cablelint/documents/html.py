"""HTML pages and the HTML of e-mail: their words in lines, with the numbers of lists, as a browser shows them."""

import re

from cablelint.documents.html_tags import Tag, decoded, tokens
from cablelint.documents.numerals import letter, roman
from cablelint.model.document import Document, Leftover
from cablelint.model.spans import Span

KIND = "an HTML page"

_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 pre blockquote table ol ul dl".split())  # with an empty line around
_BLOCKS = frozenset(
    "address article aside body caption center dd details div dt fieldset figure footer form header hr html legend li "
    "main nav option section summary td th title tr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_NO_GAP = re.compile(r"mso(?:normal|listparagraph|plaintext|nospacing)|margin(?:-bottom)?:\s*0(?!\.?\d)", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display:\s*none|mso-hide:\s*all", re.IGNORECASE)
_HIDDEN = re.compile(r"\shidden(?:\s|=|/|$)", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_MOST_LIST_LEVELS = 9
_MOST_BREAKS = 2  # in a row
_CELL_GAP = "   "
_INDENT = "    "


def read(data: bytes) -> Document:
    """Return the words of a page."""
    text, leftovers = text_of(decoded(data))
    return Document(KIND, text, leftovers=leftovers)


def text_of(page: str) -> tuple[str, tuple[Leftover, ...]]:
    """Return the words in lines, and what drafting left in them."""
    lines = _Lines()
    for token in tokens(page):
        if isinstance(token, str):
            lines.words(token)
        else:
            lines.tag(token)
    return lines.finished()


class _Lines:
    """The words so far; what parts them from those that follow is kept until there are some."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._length = 0
        self._breaks = 0  # line breaks in front of the next words
        self._gap = ""  # in front of the next words in the same line
        self._is_first_cell = True
        self._opens = False  # a list item or a cell, whose words begin in the same line
        self._lists: list[tuple[str, int]] = []  # their formats and next numbers
        self._is_tight = False  # the paragraph at hand has no empty lines around
        self._preformatted = 0
        self._hidden = ""  # the name of the element that is hidden
        self._hidden_depth = 0  # of elements with that name
        self._changes = {"ins": 0, "del": 0}
        self._first_change: int | None = None

    def words(self, words: str) -> None:
        """Take words as they are in the page."""
        if self._hidden:
            return
        if self._preformatted:
            self._lines(words.replace("\r\n", "\n").replace("\xa0", " "))
            return
        words = _SPACE.sub(" ", words)
        if words.strip():
            self._write(words.lstrip() if self._breaks or self._gap or not self._written else words)
            if words.endswith(" "):
                self._gap = self._gap or " "
        elif words and not self._breaks:
            self._gap = self._gap or " "

    def tag(self, tag: Tag) -> None:
        """Take a tag."""
        if self._hidden:
            self._go_on_hiding(tag)
        elif not tag.ends and tag.name not in _VOID and (tag.name == "del" or _is_hidden(tag)):
            self._note(tag)
            self._hidden, self._hidden_depth = tag.name, 1
        elif tag.name == "br":
            self._breaks += 1
        elif tag.name in ("ol", "ul"):
            self._list(tag)
        elif tag.name in ("td", "th") and not tag.ends:
            self._cell()
        else:
            self._block(tag)

    def finished(self) -> tuple[str, tuple[Leftover, ...]]:
        """Return the text and what drafting left in it."""
        text = re.sub(r"(?<![ \t])[ \t]++\n", "\n", "".join(self._written))
        text = f"{text.rstrip()}\n" if text.strip() else ""
        total = sum(self._changes.values())
        if not total:
            return text, ()
        what = f"{total} tracked changes are left" if total > 1 else "1 tracked change is left"
        read = "inserted text is checked, deleted text is not"
        place = min(self._first_change or 0, len(text))
        message = f"{what} ({read}); accept or reject {'them' if total > 1 else 'it'}"
        return text, (Leftover(Span(place, place), message),)

    def _block(self, tag: Tag) -> None:
        if tag.name == "ins" and not tag.ends:
            self._note(tag)
        if tag.name == "pre":
            self._preformatted = max(0, self._preformatted + (-1 if tag.ends else 1))
        if tag.name == "tr":
            self._is_first_cell = True
        if tag.name == "li" and not tag.ends:
            self._item(tag)
            return
        if self._opens and not tag.ends and tag.name != "tr":
            self._is_tight = True
            return
        if tag.name in _PARAGRAPHS:
            if not tag.ends:
                self._is_tight = _NO_GAP.search(tag.attributes) is not None
            self._breaks = max(self._breaks, 1 if self._is_tight or self._lists else 2)
        elif tag.name in _BLOCKS:
            self._breaks = max(self._breaks, 1)

    def _list(self, tag: Tag) -> None:
        self._breaks = max(self._breaks, 1)
        if tag.ends:
            del self._lists[-1:]
        else:
            start = tag.get("start")
            form = (tag.get("type") or "1") if tag.name == "ol" else "-"
            self._lists.append((form, int(start) if re.fullmatch(r"\d{1,6}", start) else 1))

    def _item(self, tag: Tag) -> None:
        self._breaks = max(self._breaks, 1)
        if not self._lists:
            return
        form, number = self._lists[-1]
        value = tag.get("value")
        number = int(value) if re.fullmatch(r"\d{1,6}", value) else number
        self._lists[-1] = (form, number + 1)
        self._write(f"{_INDENT * min(len(self._lists) - 1, _MOST_LIST_LEVELS)}{_marker(form, number)}")
        self._gap = " "
        self._opens = True

    def _cell(self) -> None:
        if self._is_first_cell:
            self._breaks = max(self._breaks, 1)
        elif self._written:
            self._breaks = 0
            self._gap = " " if self._written[-1].rstrip().endswith(":") else _CELL_GAP
        self._is_first_cell = False
        self._opens = True

    def _go_on_hiding(self, tag: Tag) -> None:
        if tag.name == self._hidden:
            self._hidden_depth += -1 if tag.ends else 1
            if not self._hidden_depth:
                self._hidden = ""

    def _note(self, tag: Tag) -> None:
        if tag.name in self._changes:
            self._changes[tag.name] += 1
            self._first_change = self._length if self._first_change is None else self._first_change

    def _lines(self, words: str) -> None:
        """Take words whose line breaks count."""
        first, *rest = words.split("\n")
        if first:
            self._write(first)
        for line in rest:
            self._breaks += 1
            if line:
                self._write(line)

    def _write(self, words: str) -> None:
        breaks = self._breaks if self._preformatted else min(self._breaks, _MOST_BREAKS)
        between = "\n" * breaks or self._gap
        if self._written and between:
            self._written.append(between)
            self._length += len(between)
        if not self._preformatted:
            words = words.rstrip(" ")
        self._written.append(words)
        self._length += len(words)
        self._breaks, self._gap, self._opens = 0, "", False


def _is_hidden(tag: Tag) -> bool:
    """Return whether a browser does not show the element."""
    if _NOT_SHOWN.search(tag.attributes):
        return True
    return "hidden" in tag.attributes.lower() and _HIDDEN.search(_QUOTED.sub("", tag.attributes)) is not None


def _marker(form: str, number: int) -> str:
    match form:
        case "-":
            return "-"
        case "a":
            return f"{letter(number)}."
        case "A":
            return f"{letter(number).upper()}."
        case "i":
            return f"{roman(number)}."
        case "I":
            return f"{roman(number).upper()}."
    return f"{number}."
