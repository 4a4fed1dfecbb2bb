"""Messages with a heading of their own that a cable repeats: "FOLLOWING REPEAT KAMPALA 1204: QUOTE ... UNQUOTE"."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.records import NamedTuple

_SIGNS = ("QUOTE", "QTE")
_OPENER = compiled(r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{0,9}\Z")
_OPENER_WITHIN = compiled(r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{1,9}(?=[A-Z])")
_CLOSER = compiled(
    r"[ \t]*(?:UNQUOTE|UNQTE|END[ \t]+QUOTE|END[ \t]+QTE)\b[ \t.:]*"
    r"(?:[A-Z][A-Z'’-]{2,20}(?:[ ][A-Z][A-Z'’-]{2,20})?[ \t]*)?\Z"  # the signer of what is around it
)
_CLOSER_WITHIN = compiled(r"(?<=[ \t])(?:UNQUOTE|UNQTE)[ \t.:]*+(?:[A-Z][A-Z'’-]{2,20}[ \t]*+)?\Z")
_ELEMENTS_WITHIN = r"\b(?:E\.?O\.?[ ]\d{5}|TAGS?:|SUBJ(?:ECT)?:)"
_NAMED = frozenset({"executive_order", "tags", "subject"})
_HEADING = _NAMED | {"classification", "date_time", "from", "to", "info", "references", "classified_by"}
_LONGEST_LINE_CHARS = 70  # a longer one holds the whole message
_FEWEST_LINES = 2  # of a heading
_FARTHEST_LINES = 30  # down to the first paragraph


class Repeated(NamedTuple):
    """A repeated message: the index of its first line and of the one below its last, and where it is in the text."""

    first: int
    end: int
    span: Span


def nested_messages(text: str, lines: Sequence[Line]) -> tuple[Repeated, ...]:
    """Return the messages that are repeated between QUOTE and UNQUOTE, each with its own heading."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    found: list[Repeated] = []
    for index in range(len(lines)):
        if (not found or index >= found[-1].end) and (start := _begins(text, lines, index)) is not None:
            first = index + (start == lines[index].stop)
            found.append(_closed(text, lines, first, start))
    return tuple(found)


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


def _kinds_below(lines: Sequence[Line], opener: int) -> list[str]:
    """Return the kinds of the lines from the opener down to the first paragraph."""
    below = lines[opener + 1 : opener + _FARTHEST_LINES]
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
