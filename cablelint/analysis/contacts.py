"""Whom a cable names to be asked: "Please contact Jane Roe (roej@example.gov)", a paragraph headed POINT OF CONTACT."""

from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, trimmed
from cablelint.records import NamedTuple

_HEADED = r"(?i:\b(?:points?\W+of\W+contacts?|pocs?|contacts?)\b)"
_WORD = r"(?i:\b(?:points?\s+of\s+contact|pocs?|contact|call|questions|address|direct)\b)"
_REACHED = r"@|\(?\b\d{3}\)?[ .-]{1,2}\d{3,4}\b|\b\d{3}[.-]\d{4}\b|\bx[ -]?\d-?\d{4}\b|(?i:\b(?:ext|tel|phone)\b)"
_SENTENCE_END = r"[.?!](?=\s+[A-Z(\"])|\n[ \t\r]*\n"


class Contact(NamedTuple):
    """The words that name whom to ask, and the index in `Cable.paragraphs` of the paragraph that they are in."""

    paragraph: int
    span: Span


@once_per_cable
def contacts_of(cable: Cable) -> tuple[Contact, ...]:
    """Return the sentences, or whole paragraphs headed so, that say whom to ask and how; quoted text is left out."""
    return tuple(
        Contact(index, span)
        for index, paragraph in enumerate(cable.paragraphs)
        for span in _contacts(cable, paragraph.text_span, paragraph.heading and paragraph.heading.text)
        if not cable.quoted(span.start)
    )


def _contacts(cable: Cable, region: Span, heading: str | None) -> Iterator[Span]:
    if heading and compiled(_HEADED).search(heading):
        yield trimmed(cable.text, region)
        return
    start = region.start
    ends = [found.end() for found in compiled(_SENTENCE_END).finditer(cable.text, *region)]
    for end in (*ends, region.end):
        words = cable.text[start:end]
        if compiled(_WORD).search(words) and compiled(_REACHED).search(words):
            yield trimmed(cable.text, Span(start, end))
        start = end
