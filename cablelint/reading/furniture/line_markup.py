"""The tags of a web page at both ends of its lines, which are the page's line breaks: "TAGS: PREL, KE<br>"."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_TAG = r"(?:</?(?:blockquote|br|div|li|p|pre|td|tr)(?:[ \t][^<>\r\n]{0,200})?/?>|&nbsp;)"
_LEFT = rf"[ \t]{{0,9}}{_TAG}(?:[ \t]{{0,9}}{_TAG}){{0,9}}[ \t]{{0,9}}"
_RIGHT = rf"[ \t]{{0,9}}{_TAG}(?:[ \t]{{0,9}}{_TAG}){{0,9}}[ \t]{{0,9}}(?![^\r\n])"
_SIGNS = ("<br", "<p", "<div", "</p", "</div", "</td", "</li", "&nbsp;")
_FEWEST_LINES = 4
_END_CHARS = 240  # of a line, in which the tags at its right end are


def line_markup(text: str, lines: Sequence[Line]) -> Sequence[Sequence[Span]] | None:
    """Return the tags at the ends of each line, in order; None where few lines have any."""
    lowered = text.lower() if "<" in text or "&" in text else ""
    if len(lowered) != len(text) or not any(sign in lowered for sign in _SIGNS):
        return None
    found = [tuple(_tags(lowered, line)) for line in lines]
    return found if sum(map(bool, found)) >= _FEWEST_LINES else None


def _tags(lowered: str, line: Line) -> Iterator[Span]:
    left = compiled(_LEFT).match(lowered, line.start, line.end)
    start = left.end() if left else line.start
    if left:
        yield Span(line.start, start)
    first = lowered.find("<", max(start, line.end - _END_CHARS), line.end)
    first = lowered.find("&", max(start, line.end - _END_CHARS), line.end) if first < 0 else first
    if first >= 0 and (right := compiled(_RIGHT).search(lowered, max(start, first - 9), line.end)):
        yield Span(right.start(), line.end)
