"""The text without what was put around and into it: the logical text, of which every line is the message's own."""

from collections.abc import Mapping, Sequence

from cablelint.model.spans import Line, Span
from cablelint.model.trivia import Trivia, TriviaKind
from cablelint.records import NamedTuple

_new = tuple.__new__  # makes a value in half the time that its own class takes


class LogicalText(NamedTuple):
    """What is left of a text, its lines with their places in it, and what was removed."""

    text: str
    original: str  # the same characters as they came
    lines: tuple[Line, ...]
    trivia: tuple[Trivia, ...] = ()


def taken_out(whole: LogicalText, kinds: Mapping[int, TriviaKind], tails: Mapping[int, Span]) -> LogicalText:
    """Return the text without the lines at these indices, and without the stamps at the ends of others.

    The text joined with what was removed is the whole.
    """
    if not kinds and not tails:
        return whole
    lines, trivia, kept = list[Line](), list[Trivia](), list[Span]()
    shift = below = 0  # what was removed so far, and the first line that has no place in the new text yet
    end = 0  # of what was removed last
    for index in sorted({*kinds, *tails}):
        line = whole.lines[index]
        lines += _moved(whole.lines[below:index], shift)
        out = Span(line.start, line.stop) if index in kinds else tails[index]
        trivia.append(Trivia(kinds.get(index, "stamp"), out, whole.original[out.start : out.end], out.start - shift))
        kept.append(Span(end, out.start))
        if index not in kinds:
            cut = shift + out.end - out.start
            lines.append(Line(line.kind, line.start - shift, line.end - cut, line.stop - cut))
        shift += out.end - out.start
        below, end = index + 1, out.end
    lines += _moved(whole.lines[below:], shift)
    kept.append(Span(end, len(whole.text)))
    return LogicalText(_joined(whole.text, kept), _joined(whole.original, kept), tuple(lines), tuple(trivia))


def without_margins(whole: LogicalText, margins: Mapping[int, tuple[Span, str]]) -> LogicalText:
    """Return the text without the numbers in front of its lines, each of which is of the kind that is given."""
    lines, trivia, kept = list[Line](), list[Trivia](), list[Span]()
    shift = 0
    for index, line in enumerate(whole.lines):
        out, kind = margins.get(index, (Span(line.start, line.start), line.kind))
        if out.start < out.end:
            written = whole.original[out.start : out.end]
            trivia.append(Trivia("line_number", out, written, out.start - shift))
        kept.append(Span(out.end, line.stop))
        moved = shift + out.end - out.start
        lines.append(Line(kind, line.start - shift, line.end - moved, line.stop - moved))
        shift = moved
    return LogicalText(_joined(whole.text, kept), _joined(whole.original, kept), tuple(lines), tuple(trivia))


def _moved(lines: Sequence[Line], shift: int) -> Sequence[Line]:
    """Return the lines so many characters further up."""
    return [_new(Line, (kind, start - shift, end - shift, stop - shift)) for kind, start, end, stop in lines]


def _joined(text: str, spans: Sequence[Span]) -> str:
    return "".join(text[start:end] for start, end in spans)
