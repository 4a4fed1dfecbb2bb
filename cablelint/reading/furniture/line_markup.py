"""The tags of a web page at both ends of its lines, which are the page's line breaks: "TAGS: PREL, KE<br>".

With them go the tags around words that only change how these look: "<b>Summary</b>".
"""

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_TAG = r"(?:</?(?:blockquote|br|div|li|p|pre|td|tr)(?:[ \t][^<>\r\n]{0,200}+|/)?>|&nbsp;)"
_TAGS = rf"[ \t]{{0,9}}+(?:{_TAG}[ \t]{{0,9}}+){{1,10}}+"
_RIGHT = rf"{_TAGS}(?![^\r\n])"
_AROUND_WORDS = r"<(?P<closes>/?)(?P<name>a|b|em|font|i|span|strong)(?:[ \t][^<>\r\n]{0,200})?>"
_SIGNS = ("<br", "<p", "<div", "</p", "</div", "</td", "</li", "&nbsp;")
_FEWEST_LINES = 4
_END_CHARS = 240  # of a line, in which the tags at its right end are


def line_markup(text: str, lines: Sequence[Line]) -> Sequence[Sequence[Span]] | None:
    """Return the tags of each line, in order; None where few lines have any at their ends."""
    lowered = text.lower() if "<" in text or "&" in text else ""
    if len(lowered) != len(text) or not any(sign in lowered for sign in _SIGNS):
        return None
    ends = [tuple(_at_ends(lowered, line)) for line in lines]
    if sum(map(bool, ends)) < _FEWEST_LINES:
        return None
    names = _closed(lowered)
    return [_with_inner(lowered, line, spans, names) for line, spans in zip(lines, ends, strict=True)]


def _at_ends(lowered: str, line: Line) -> Iterator[Span]:
    left = compiled(_TAGS).match(lowered, line.start, line.end)
    start = left.end() if left else line.start
    if left:
        yield Span(line.start, start)
    last = max(start, line.end - _END_CHARS)
    first = min((at for sign in "<&" if (at := lowered.find(sign, last, line.end)) >= 0), default=line.end)
    if right := compiled(_RIGHT).search(lowered, max(start, first - 9), line.end):
        yield Span(right.start(), line.end)


def _closed(lowered: str) -> Set[str]:
    """Return the names of the tags around words that are closed as often as they are opened."""
    counts = Counter[str]()
    for tag in compiled(_AROUND_WORDS).finditer(lowered):
        counts[tag["name"]] += -1 if tag["closes"] else 1
    return {name for name, count in counts.items() if not count}


def _with_inner(lowered: str, line: Line, ends: Sequence[Span], names: Set[str]) -> Sequence[Span]:
    inner = (tag for tag in compiled(_AROUND_WORDS).finditer(lowered, line.start, line.end) if tag["name"] in names)
    apart = (span for tag in inner if not any(map((span := Span(*tag.span())).overlaps, ends)))
    return sorted((*ends, *apart))
