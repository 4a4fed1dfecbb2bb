"""Messages with a heading of their own that a cable repeats: "FOLLOWING REPEAT KAMPALA 1204: QUOTE ... UNQUOTE"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span, trimmed

_SIGNS = ("QUOTE", "QTE")
_OPENER = compiled(r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{0,9}\Z")
_RUN_IN_OPENER = compiled(
    r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{1,9}(?P<first>(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET"
    r"|LIMITED[ ]OFFICIAL[ ]USE|[UCS](?:[ ][A-Z]){5,13})[ \t]+[A-Z][A-Z ]{2,25}[ \t]\d{3,8}\b)"
)
"""QUOTE with the classification line of the message behind it."""
_CLOSER = compiled(
    r"(?:^|(?<=[ \t.]))(?:UNQUOTE|UNQTE|END[ \t]QUOTE|END[ \t]QTE)\b[ \t.:]*(?:[A-Z][A-Z'’ -]{2,30})?[ \t]*\Z"
)
_NAMED = frozenset({"executive_order", "tags", "subject"})
_HEADING = _NAMED | {"classification", "date_time", "from", "to", "info", "references", "classified_by"}
_FEWEST_LINES = 2  # of a heading
_FARTHEST_LINES = 30  # down to the first paragraph
_LABELS = ("TAGS", "SUBJ")  # in a message that is all in the line of its QUOTE


class Repeated(NamedTuple):
    """Where a repeated message is, and the indices of its first line and of the line below its last one."""

    place: Span
    start: int
    end: int


def nested_messages(text: str, lines: Sequence[Line]) -> tuple[Repeated, ...]:
    """Return where the repeated messages are, in order and apart."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    found: list[Repeated] = []
    for index, line in enumerate(lines):
        if found and index < found[-1].end:
            continue
        message = _below_opener(text, lines, index) or _beside_opener(text, lines, index, line)
        found += [message] if message else []
    return tuple(found)


def _below_opener(text: str, lines: Sequence[Line], index: int) -> Repeated | None:
    """Give the message that begins below the line, which ends with QUOTE."""
    line = lines[index]
    if _OPENER.search(text[line.start : line.end]) is None:
        return None
    kinds = _kinds_below(lines, index)
    if _NAMED.isdisjoint(kinds) or len(_HEADING.intersection(kinds)) < _FEWEST_LINES:
        return None
    return _closed(text, lines, lines[index + 1].start, index + 1)


def _beside_opener(text: str, lines: Sequence[Line], index: int, line: Line) -> Repeated | None:
    """Give the message that begins in the line, behind its QUOTE: "QUOTE: CONFIDENTIAL KAMPALA 1204"."""
    match = _RUN_IN_OPENER.search(text[line.start : line.end])
    if match is None:
        return None
    begins = line.start + match.start("first")
    if _NAMED.isdisjoint(_kinds_below(lines, index)) and not all(
        text.find(each, begins, line.end) > 0 for each in _LABELS
    ):
        return None
    return _closed(text, lines, begins, index)


def _kinds_below(lines: Sequence[Line], opener: int) -> list[str]:
    """Return the kinds of the lines from the opener down to the first paragraph."""
    below = lines[opener + 1 : opener + _FARTHEST_LINES]
    first = next((at for at, line in enumerate(below) if line.kind == "numbered"), len(below))
    return [line.kind for line in below[:first]]


def _closed(text: str, lines: Sequence[Line], begins: int, start: int) -> Repeated:
    """Return the message from the offset in the line `start` on, up to what closes it, or to the end of the text."""
    for at in range(start, len(lines)):
        if (closer := _closer(text, lines[at])) is not None:
            stop = lines[at].start + closer.start()
            own_line = not text[lines[at].start : stop].strip()
            end = at if own_line and at > start else at + 1
            return Repeated(
                Span(begins, lines[at].start if own_line else trimmed(text, Span(begins, stop)).end), start, end
            )
    return Repeated(Span(begins, lines[-1].stop), start, len(lines))


def _closer(text: str, line: Line) -> re.Match[str] | None:
    written = text[line.start : line.end]
    return _CLOSER.search(written) if any(sign in written for sign in _SIGNS) else None
