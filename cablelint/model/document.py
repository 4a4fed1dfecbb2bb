"""What was read in a document: its text, where that was in it, and what else it holds. Offsets count from 0."""

from bisect import bisect_right
from collections.abc import Sequence

from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_LONGEST_WORDS_CHARS = 40  # shown of the words that a finding is about
_FEW_CHARS = 3  # fewer cannot be searched for
_AROUND_CHARS = 15  # shown on either side of so few


class Passage(NamedTuple):
    """A stretch of the text, and what people call it: "document paragraph 9", "the header", "page 2"."""

    span: Span
    called: str


class Leftover(NamedTuple):
    """What drafting left in a document besides its words, such as tracked changes; the message says what to do."""

    span: Span
    message: str


class Document(NamedTuple):
    """The text of a document. `kind` says what it is: "a Word document".

    `passages` are in the order of the text, and do not overlap. `warnings` say what a reader of the findings must know
    about how the text was extracted.
    """

    kind: str
    text: str
    passages: Sequence[Passage] = ()
    leftovers: tuple[Leftover, ...] = ()
    warnings: tuple[str, ...] = ()

    def place(self, span: Span) -> str:
        """Return how people find the span in the document: the passage that it begins in, and its first words."""
        index = bisect_right(self.passages, span.start, key=lambda passage: passage.span.start) - 1
        called = self.passages[index].called if index >= 0 and span.start <= self.passages[index].span.end else ""
        words = _words(self.text, span)
        return ", ".join(filter(None, (called, f"at {words}" if words else "")))


class DocumentError(Exception):
    """The document cannot be read; the words go on from its name: "is protected with a password: ..."."""


def _words(text: str, span: Span) -> str:
    """Return the words to look for; of a span that is only a sign, what is around it in its line."""
    if len(text[span.start : span.end].strip()) < _FEW_CHARS:
        span = _widened(text, span)
    words = " ".join(text[span.start : span.end].split())
    if len(words) > _LONGEST_WORDS_CHARS:
        words = f"{words[:_LONGEST_WORDS_CHARS].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    return f'"{words}"' if words else ""


def _widened(text: str, span: Span) -> Span:
    """Return the span with what is near it in its line, from a space to a space."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND_CHARS)
    stop = text.find("\n", span.end)
    end = min(stop if stop >= 0 else len(text), span.end + _AROUND_CHARS)
    before, after = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = before.partition(" ")[2]
    if end != stop:
        after = after.rpartition(" ")[0]
    return Span(span.start - len(before), span.end + len(after))
