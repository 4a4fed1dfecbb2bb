"""The bars that a copy out of a table, or a box drawn around a text, has beside its lines: "| TAGS: PREL |"."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_BARS = "|│┃║¦"
_LEFT = rf"[ \t]{{0,9}}[{_BARS}]{{1,2}}[ \t]?"
_BORDER = r"[ \t]{0,9}[+┌├└╔╠╚][-=+─━═┬┴┼]{3,300}[+┐┤┘╗╣╝]?[ \t]{0,9}(?![^\r\n])"
_CELL = rf"[ \t]*[A-Za-z][A-Za-z./ ]{{0,20}}:(?P<bar>[ \t]{{0,40}}[{_BARS}])"
_FEWEST_LINES = 6
_TOP_CHARS = 6000  # in which the first bar is
_LABELS = frozenset({"from", "to", "date_time", "classification", "executive_order", "tags", "subject", "references"})


def frame(text: str, lines: Sequence[Line]) -> Sequence[Sequence[Span]] | None:
    """Return the bars and borders of each line, in order; None where no whole message is in such a frame.

    A message with a table has lines of its own heading without bars.
    """
    if not any(text.find(bar, 0, _TOP_CHARS) >= 0 for bar in _BARS):
        return None
    found = [tuple(_bars(text, line)) for line in lines]
    bare = (line for line, bars in zip(lines, found, strict=True) if not bars)
    if sum(map(bool, found)) < _FEWEST_LINES or any(line.kind in _LABELS for line in bare):
        return None
    return found


def _bars(text: str, line: Line) -> Iterator[Span]:
    """Yield what the frame has in the line: its bar at the left, the one behind a label, its bar at the right."""
    if compiled(_BORDER).match(text, line.start, line.end):
        yield line.span
        return
    left = compiled(_LEFT).match(text, line.start, line.end)
    start = left.end() if left else line.start
    if left:
        yield Span(line.start, start)
        if cell := compiled(_CELL).match(text, start, line.end):
            yield Span(*cell.span("bar"))
            start = cell.end()
    words = text[start : line.end].rstrip(" \t")
    if words[-1:] and words[-1] in _BARS:
        yield Span(start + len(words.rstrip(_BARS).rstrip(" \t")), line.end)
