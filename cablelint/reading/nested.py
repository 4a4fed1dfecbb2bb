"""Messages with a heading of their own that a cable repeats: "FOLLOWING REPEAT KAMPALA 1204: QUOTE ... UNQUOTE"."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGNS = ("QUOTE", "QTE")
_OPENER = compiled(r"(?:^|[ \t,.:;])(?:QUOTE|QTE)[ \t]{0,9}[:.]?[ \t]{0,9}\Z")
_CLOSER = compiled(r"[ \t]*(?:UNQUOTE|UNQTE|END[ \t]+QUOTE|END[ \t]+QTE)\b[ \t.:]*\Z")
_NAMED = frozenset({"executive_order", "tags", "subject"})
_HEADING = _NAMED | {"classification", "date_time", "from", "to", "info", "references", "classified_by"}
_FEWEST_LINES = 2  # of a heading
_FARTHEST_LINES = 30  # down to the first paragraph


def nested_messages(text: str, lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the indices of the first line of each repeated message and of the line below its last one, as spans."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    found: list[Span] = []
    for index, line in enumerate(lines):
        if (found and index < found[-1].end) or _OPENER.search(text[line.start : line.end]) is None:
            continue
        kinds = _kinds_below(lines, index)
        if not _NAMED.isdisjoint(kinds) and len(_HEADING.intersection(kinds)) >= _FEWEST_LINES:
            found.append(Span(index + 1, _closer(text, lines, index + 1)))
    return tuple(found)


def _kinds_below(lines: Sequence[Line], opener: int) -> list[str]:
    """Return the kinds of the lines from the opener down to the first paragraph."""
    below = lines[opener + 1 : opener + _FARTHEST_LINES]
    first = next((at for at, line in enumerate(below) if line.kind == "numbered"), len(below))
    return [line.kind for line in below[:first]]


def _closer(text: str, lines: Sequence[Line], start: int) -> int:
    """Return the index of the line that closes the message; one beyond the lines where none does."""
    return next(
        (at for at in range(start, len(lines)) if _CLOSER.match(text[lines[at].start : lines[at].end])), len(lines)
    )
