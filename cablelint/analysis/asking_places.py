"""Whether a place is where a cable asks: in a sentence that does, in an announcement, below a heading for deadlines."""

from bisect import bisect_right

from cablelint.analysis.action_headings import headed_as_action
from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import asks_in
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.reading.body.abbreviations import NO_SHORTENED

SENTENCE_END = rf"(?=[.?!\n])(?:{NO_SHORTENED}[.?!][)\"'”’]{{0,2}}\s+(?=[\"“(A-Z])|\n[ \t\r]*\n)"
_LONGEST_LEAD_CHARS = 110  # behind the announcement


def is_announced(cable: Cable, index: int | None, at: int) -> bool:
    """Return whether the sentence began with an announcement: "This is an action request with a March 27 deadline"."""
    before = (
        span.end for span in _announcing(cable).get(index, ()) if span.end <= at <= span.end + _LONGEST_LEAD_CHARS
    )
    return any(compiled(SENTENCE_END).search(cable.text, end, at) is None for end in before)


def is_of_request(cable: Cable, index: int | None) -> bool:
    """Return whether the paragraph asks for something or announces that the cable does; the SUBJECT does."""
    return index is None or bool(asks_in(cable, index)) or index in _announcing(cable)


def is_asked(cable: Cable, index: int | None, at: int) -> bool:
    """Return whether the offset is in a sentence that asks, an announcement, or a paragraph that is all a request."""
    if index is None or any(word in _heading(cable, index) for word in ("DEADLINE", "SUSPENSE")):
        return True
    asking = _asking(cable, index)
    heading = cable.paragraphs[index].heading
    if len(asking) == 1 and heading is not None and asking[0] == heading.span:
        return True  # "ACTION REQUEST: Comments by June 1"
    before = bisect_right(asking, at, key=lambda span: span.start) - 1
    return before >= 0 and at <= asking[before].end + 1


@once_per_cable
def _asking(cable: Cable, index: int) -> tuple[Span, ...]:
    """Return the sentences of the paragraph that ask, and its announcements, in order of place."""
    return tuple(sorted([*(ask.span for ask in asks_in(cable, index)), *_announcing(cable).get(index, ())]))


def _heading(cable: Cable, index: int) -> str:
    heading = cable.paragraphs[index].heading
    return heading.text.upper() if heading and headed_as_action(heading.text) else ""


@once_per_cable
def _announcing(cable: Cable) -> dict[int | None, list[Span]]:
    """Return the announcements by the index of their paragraph."""
    found: dict[int | None, list[Span]] = {}
    for one in announcements_of(cable):
        found.setdefault(one.paragraph, []).append(one.span)
    return found
