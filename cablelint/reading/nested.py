"""Messages with a heading of their own that a cable repeats: "FOLLOWING REPEAT KAMPALA 1204: QUOTE ... UNQUOTE".

Where the words above lead to one without QUOTE, "The text of Kampala 1204 follows.", it goes on to the end of the text.
"""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.reading.body.headings import GAPS
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.records import NamedTuple

_SIGNS = ("QUOTE", "QTE")
_OPENER = compiled(r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{0,9}\Z")
_OPENER_WITHIN = compiled(r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{1,9}(?=[A-Z])")
_LEADS = r"(?i:\b(?:follow(?:s|ing)|repeat(?:s|ed)?|forward(?:s|ed|ing)|below|text)\b[^\r\n]{0,60}[.:][ \t]{0,9}\Z)"
_LONGEST_LEAD_CHARS = 120
_SUBJECT = ("UBJ", "ubject:", "ubj:")
_WHOLE = frozenset({"classification", "tags", "subject"})
_CLOSER = compiled(
    r"[ \t]*(?:UNQUOTE|UNQTE|END[ \t]+QUOTE|END[ \t]+QTE)\b[ \t.:]*"
    r"(?:[A-Z][A-Z'’-]{2,20}(?:[ ][A-Z][A-Z'’-]{2,20})?[ \t]*)?\Z"  # the signer of what is around it
)
_CLOSER_WITHIN = compiled(r"(?<=[ \t])(?:UNQUOTE|UNQTE)[ \t.:]*+(?:[A-Z][A-Z'’-]{2,20}[ \t]*+)?\Z")
_ELEMENTS_WITHIN = r"\b(?:E\.?O\.?[ ]\d{5}|TAGS?:|SUBJ(?:ECT)?:)"
_NAMED = frozenset({"executive_order", "tags", "subject"})
_HEADING = _NAMED | {"classification", "date_time", "from", "to", "info", "references", "classified_by"}
_OPENS_WHOLE = frozenset({"identifier", "routing", "date_time", "classification"})
_LONGEST_LINE_CHARS = 70  # a longer one holds the whole message
_FEWEST_LINES = 2  # of a heading
_FARTHEST_LINES = 30  # down to the first paragraph
_LONGEST_HEADING_LINES = 120  # with an envelope and its address lists


class Repeated(NamedTuple):
    """A repeated message: the index of its first line and of the one below its last, and where it is in the text."""

    first: int
    end: int
    span: Span


def nested_messages(text: str, lines: Sequence[Line]) -> tuple[Repeated, ...]:
    """Return the messages with headings that are between QUOTE and UNQUOTE, else the one that words lead to."""
    if not any(sign in text for sign in _SIGNS):
        return _led_to(text, lines)
    found: list[Repeated] = []
    for index in range(len(lines)):
        if (not found or index >= found[-1].end) and (start := _begins(text, lines, index)) is not None:
            first = index + (start == lines[index].stop)
            found.append(_closed(text, lines, first, start))
    return tuple(found) or _led_to(text, lines)


def _led_to(text: str, lines: Sequence[Line]) -> tuple[Repeated, ...]:
    """Return the message whose whole heading is right below a paragraph that ends with words which lead to it."""
    if sum(map(text.count, _SUBJECT)) <= 1:
        return ()  # as in most texts
    above, numbered = Span(0, 0), False
    for index, line in enumerate(lines):
        numbered = numbered or line.kind == "numbered"
        if (
            numbered
            and line.kind in _OPENS_WHOLE
            and _leads_to_it(text[max(above.start, above.end - _LONGEST_LEAD_CHARS) : above.end])
        ):
            kinds = {line.kind, *_kinds_below(lines, index, _LONGEST_HEADING_LINES)}
            if kinds >= _WHOLE:
                return (Repeated(index, len(lines), Span(line.start, len(text))),)
        above = above if line.kind in GAPS else line.span
    return ()


def _leads_to_it(words: str) -> bool:
    """Return whether the words lead to what is below; what a "Begin" opens has an "End"."""
    return compiled(_LEADS).search(words) is not None and "begin" not in words.lower()


def _begins(text: str, lines: Sequence[Line], index: int) -> int | None:
    """Return the offset at which a message begins that the line opens; None where it opens none."""
    line, kinds = lines[index], set[str]()
    written = text[line.start : line.end]
    if _OPENER.search(written):
        start = line.stop
    elif (within := _OPENER_WITHIN.search(written)) and is_classification_line(
        _first_sentence(written[within.end() :])
    ):
        start = line.start + within.end()
        kinds.add("classification")
        kinds.update({"tags"} if compiled(_ELEMENTS_WITHIN).search(written, within.end()) else ())
    else:
        return None
    kinds.update(_kinds_below(lines, index))
    is_message = not _NAMED.isdisjoint(kinds) and len(_HEADING.intersection(kinds)) >= _FEWEST_LINES
    return start if is_message else None


def _first_sentence(written: str) -> str:
    return (written.partition(". ")[0] if len(written) > _LONGEST_LINE_CHARS else written).rstrip(" .")


def _kinds_below(lines: Sequence[Line], opener: int, most: int = _FARTHEST_LINES) -> list[str]:
    """Return the kinds of the lines, `most` of them, from the opener down to the first paragraph."""
    below = lines[opener + 1 : opener + most]
    first = next((at for at, line in enumerate(below) if line.kind == "numbered"), len(below))
    return [line.kind for line in below[:first]]


def _closed(text: str, lines: Sequence[Line], first: int, start: int) -> Repeated:
    """Return the message that begins there, up to what closes it, else to the end of the text."""
    for index in range(first, len(lines)):
        line = lines[index]
        if line.start >= start and _CLOSER.match(text[line.start : line.end]):
            return Repeated(first, index, Span(start, line.start))
        if within := _CLOSER_WITHIN.search(text[max(start, line.start) : line.end]):
            return Repeated(first, index + 1, Span(start, max(start, line.start) + within.start()))
    return Repeated(first, len(lines), Span(start, len(text)))
