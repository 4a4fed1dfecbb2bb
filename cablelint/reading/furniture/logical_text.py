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


def taken_out(whole: LogicalText, kinds: Mapping[int, TriviaKind], tails: Mapping[int, Span]) -> LogicalText:
    """Return the text without the lines at these indices, and without the stamps at the ends of others.

    The text joined with what was taken out is the whole.
    """
    if not kinds and not tails:
        return whole
    lines, trivia, kept = list[Line](), list[Trivia](), list[Span]()
    shift = 0
    for index, line in enumerate(whole.lines):
        tail = Span(line.start, line.stop) if index in kinds else tails.get(index)
        before, after = (tail or Span(line.stop, line.stop)), whole.lines[index].stop
        if index not in kinds:
            cut = tail.end - tail.start if tail else 0
            lines.append(Line(line.kind, line.start - shift, line.end - shift - cut, line.stop - shift - cut))
            kept += [Span(line.start, before.start), Span(before.end, after)]
        if tail:
            written = whole.original[tail.start : tail.end]
            trivia.append(Trivia(kinds.get(index, "stamp"), tail, written, tail.start - shift))
            shift += tail.end - tail.start
    return LogicalText(_joined(whole.text, kept), _joined(whole.original, kept), tuple(lines), tuple(trivia))


def _joined(text: str, spans: Sequence[Span]) -> str:
    return "".join(text[start:end] for start, end in spans)
