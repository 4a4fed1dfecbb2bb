"""The asterisks that mail puts around bold words: "*MRN:* 16 LIMA 331", "**Subject:** Ballots"."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGN = "*"
_SIGNS = (":* ", ":** ", "*: ")
_LABEL = (
    r"[ \t]*(?P<open>\*{1,2})[A-Za-z][A-Za-z./ ]{1,24}(?::(?P<close>\*{1,2})|(?P<last>\*{1,2}):)(?=[ \t]|(?![^\r\n]))"
)
_WHOLE = r"[ \t]*(?P<open>\*{1,2})[A-Z][A-Z /]{1,40}(?P<close>\*{1,2})[ \t]*(?![^\r\n])"
_FEWEST_LABELS = 4


def emphasis(text: str, lines: Sequence[Line]) -> Sequence[Sequence[Span]] | None:
    """Return the asterisks around labels, and around lines in capitals, of each line; None without several labels."""
    if _SIGN not in text or not any(sign in text for sign in _SIGNS):
        return None
    labels = [tuple(_around_label(text, line)) for line in lines]
    if sum(map(bool, labels)) < _FEWEST_LABELS:
        return None
    return [found or tuple(_around_line(text, line)) for found, line in zip(labels, lines, strict=True)]


def _around_label(text: str, line: Line) -> Iterator[Span]:
    if label := compiled(_LABEL).match(text, line.start, line.end):
        yield Span(*label.span("open"))
        yield Span(*label.span("close" if label["close"] else "last"))


def _around_line(text: str, line: Line) -> Iterator[Span]:
    if whole := compiled(_WHOLE).match(text, line.start, line.end):
        yield Span(*whole.span("open"))
        yield Span(*whole.span("close"))
