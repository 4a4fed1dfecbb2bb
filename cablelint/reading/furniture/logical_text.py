"""The text without what was put around and into it: the logical text, of which every line is the message's own."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cablelint.model.spans import Line, Span
from cablelint.model.trivia import Trivia, TriviaKind


class LogicalText(NamedTuple):
    """What is left of a text, its lines with their places in it, and what was taken out."""

    text: str
    original: str  # the same characters as they came
    lines: tuple[Line, ...]
    trivia: tuple[Trivia, ...] = ()


def taken_out(whole: LogicalText, kinds: Mapping[int, TriviaKind]) -> LogicalText:
    """Return the text without the lines at these indices; the text joined with what was taken out is the whole."""
    if not kinds:
        return whole
    lines, trivia, kept = list[Line](), list[Trivia](), list[Span]()
    shift = 0
    for index, line in enumerate(whole.lines):
        kind = kinds.get(index)
        if kind is None:
            lines.append(Line(line.kind, line.start - shift, line.end - shift, line.stop - shift))
            kept.append(Span(line.start, line.stop))
        else:
            place = Span(line.start, line.stop)
            trivia.append(Trivia(kind, place, whole.original[line.start : line.stop], line.start - shift))
            shift += line.stop - line.start
    return LogicalText(_joined(whole.text, kept), _joined(whole.original, kept), tuple(lines), tuple(trivia))


def _joined(text: str, spans: Sequence[Span]) -> str:
    return "".join(text[start:end] for start, end in spans)
