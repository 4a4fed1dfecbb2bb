"""The text without what was put around and into it: the logical text, of which every line is the message's own."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter, itemgetter

from cablelint.lalr import driver
from cablelint.model.spans import Line, Span
from cablelint.model.trivia import Offsets, Trivia, TriviaKind
from cablelint.records import NamedTuple

_new = tuple.__new__  # makes a value in half the time that its own class takes


class LogicalText(NamedTuple):
    """What is left of a text, its lines with their places in it, and what was removed."""

    text: str
    original: str  # the same characters as they came
    lines: tuple[Line, ...]
    trivia: tuple[Trivia, ...] = ()


def taken_out(
    whole: LogicalText,
    kinds: Mapping[int, TriviaKind],
    parts: Mapping[int, tuple[Span, TriviaKind]],
    inner: Sequence[tuple[int, Span]] = (),
) -> LogicalText:
    """Return the text without the lines at these indices, what begins or ends others, and the page lines within.

    A page line within a line cuts it in two. The text joined with what was removed is the whole.
    """
    pages: dict[int, list[Span]] = {}
    for index, span in inner:
        if index not in kinds and index not in parts:
            pages.setdefault(index, []).append(span)
    if not kinds and not parts and not pages:
        return whole
    lines, trivia, kept = list[Line](), list[Trivia](), list[Span]()
    shift = below = 0  # what was removed so far, and the first line that has no place in the new text yet
    end = 0  # of what was removed last
    for index in sorted({*kinds, *parts, *pages}):
        line = whole.lines[index]
        lines += _moved(whole.lines[below:index], shift)
        if index in pages:
            lines += _pieces(whole.text, line, pages[index], shift)
        for out, kind in _outs(line, index, kinds, parts, pages):
            trivia.append(Trivia(kind, out, whole.original[out.start : out.end], out.start - shift))
            kept.append(Span(end, out.start))
            if index in parts and index not in kinds:
                cut = shift + out.end - out.start
                look = (
                    driver.split_lines(whole.text[out.end : line.stop])[0].kind if kind == "message_set" else line.kind
                )
                lines.append(Line(look, line.start - shift, line.end - cut, line.stop - cut))
            shift += out.end - out.start
            end = out.end
        below = index + 1
    lines += _moved(whole.lines[below:], shift)
    kept.append(Span(end, len(whole.text)))
    return LogicalText(_joined(whole.text, kept), _joined(whole.original, kept), tuple(lines), tuple(trivia))


def _pieces(text: str, line: Line, pages: Sequence[Span], shift: int) -> Iterator[Line]:
    """Yield what is left of a line as lines, each by its own words; the line break is in the last one.

    The spaces between two of them are at the end of the first, where a line break would be.
    """
    starts = [line.start, *(page.end for page in pages)]
    ends = [*(page.start for page in pages), line.stop]
    shifts = accumulate((page.end - page.start for page in pages), initial=shift)
    pieces = [piece for piece in zip(starts, ends, shifts, strict=True) if text[piece[0] : piece[1]].strip()]
    stop = line.stop - shift - sum(page.end - page.start for page in pages)
    if not pieces:
        yield Line("blank", line.start - shift, stop - (line.stop - line.end), stop)
    for number, (start, end, removed) in enumerate(pieces, 1):
        kind = driver.split_lines(text[start : min(end, line.end)])[0].kind
        first = start + (_spaces(text, start) if number > 1 else 0)
        below = stop
        if number < len(pieces):
            following, _, moved = pieces[number]
            below = following + _spaces(text, following) - moved
        yield Line(kind, first - removed, min(end, line.end) - removed, below)


def _spaces(text: str, at: int) -> int:
    """Return how many spaces and tabs are there."""
    end = at
    while text[end] in " \t":
        end += 1
    return end - at


def _outs(
    line: Line,
    index: int,
    kinds: Mapping[int, TriviaKind],
    parts: Mapping[int, tuple[Span, TriviaKind]],
    pages: Mapping[int, Sequence[Span]],
) -> list[tuple[Span, TriviaKind]]:
    """Return what is removed of the line at the index, in order, each piece with its kind."""
    if index in kinds:
        return [(Span(line.start, line.stop), kinds[index])]
    return [parts[index]] if index in parts else [(span, "page_line") for span in pages[index]]


def without_margins(
    whole: LogicalText, kind: TriviaKind, margins: Mapping[int, tuple[Sequence[Span], str]]
) -> LogicalText:
    """Return the text without the margins of this kind: by the index of a line, its places and the kind of the rest."""
    lines, trivia, kept = list[Line](), list[Trivia](), list[Span]()
    shift = 0
    for index, line in enumerate(whole.lines):
        outs, look = margins.get(index, ((), line.kind))
        start, end = line.start - shift, line.start
        for out in outs:
            trivia.append(Trivia(kind, out, whole.original[out.start : out.end], out.start - shift))
            kept.append(Span(end, out.start))
            shift += out.end - out.start
            end = out.end
        kept.append(Span(end, line.stop))
        if start < line.stop - shift:
            lines.append(Line(look, start, line.end - shift, line.stop - shift))
    return LogicalText(_joined(whole.text, kept), _joined(whole.original, kept), tuple(lines), tuple(trivia))


def taken_out_again(whole: LogicalText, first: LogicalText, second: LogicalText) -> LogicalText:
    """Return `second`, what is left of the text of `first`, with all that was removed of the whole.

    What the first time was removed in the middle of what the second time was belongs to that.
    """
    outer, inner = Offsets(first.trivia), Offsets(second.trivia)
    removed = [one.span for one in second.trivia]
    trivia = list[Trivia]()
    for one in second.trivia:
        start, end = outer.received(one.span)
        trivia.append(Trivia(one.kind, Span(start, end), whole.original[start:end], one.at))
    for one in first.trivia:
        index = bisect_left(removed, one.at, key=itemgetter(0)) - 1  # of the last that begins above it
        if index < 0 or one.at >= removed[index].end:
            trivia.append(one._replace(at=inner.left(one.at)))
    return second._replace(trivia=tuple(sorted(trivia, key=attrgetter("span"))))


def _moved(lines: Sequence[Line], shift: int) -> Sequence[Line]:
    """Return the lines so many characters further up."""
    return [_new(Line, (kind, start - shift, end - shift, stop - shift)) for kind, start, end, stop in lines]


def _joined(text: str, spans: Sequence[Span]) -> str:
    return "".join(text[start:end] for start, end in spans)
