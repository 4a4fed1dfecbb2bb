"""The rules of hyphens above and below a heading: as long as the heading, and in one piece.

A transmission breaks a long rule in two: `--------------------------------------------- --`.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint.formatting.layout import GAPS, Layout, is_quoted, line_length
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Line

_RULE = re.compile(r"\s*(?:-{3,80}|-{45} {1,2}-{1,35}|(?:- ){4,40}-?)\s*\Z")
_NO_HEADING = re.compile(r"\s*[-*|]|[^\r\n]*(?:\S {3,}\S|[.;,|]\s*\Z)")
_LONGEST_HEADING_CHARS = 75
_MOST_LINES = 3


def heading_rules(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield each rule next to a heading with as many hyphens as its longest line has characters; other rules stay."""
    limit = line_length(cable, layout) or _LONGEST_HEADING_CHARS
    for index, line in enumerate(cable.lines):
        if line.kind == "rule" and line.start >= cable.body.start and _RULE.match(cable.text_at(line.span)):
            heading = _above(cable, index) or _below(cable, index)
            rule = "-" * min(limit, max((len(cable.text_at(one.span).strip()) for one in heading), default=0))
            if rule and cable.text_at(line.span) != rule and not is_quoted(cable, line):
                yield Edit(line.span, rule)


def _above(cable: Cable, rule: int) -> Sequence[Line]:
    """Return the heading right above the rule; none where text goes on right below it, as in a table."""
    if rule + 1 < len(cable.lines) and cable.lines[rule + 1].kind == "text":
        return ()
    first = rule
    while first and rule - first <= _MOST_LINES and not _parts(cable.lines[first - 1]):
        first -= 1
    return _heading(cable, cable.lines[first:rule])


def _below(cable: Cable, rule: int) -> Sequence[Line]:
    """Return the heading right below the rule; none where text is right above it, as in a table."""
    if rule and cable.lines[rule - 1].kind not in GAPS:
        return ()
    last = rule + 1
    while last < len(cable.lines) and last - rule <= _MOST_LINES + 1 and not _parts(cable.lines[last]):
        last += 1
    return _heading(cable, cable.lines[rule + 1 : last])


def _heading(cable: Cable, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, if they are a heading."""
    written = [cable.text_at(line.span) for line in lines]
    long = any(len(words.strip()) > _LONGEST_HEADING_CHARS or _NO_HEADING.match(words) for words in written)
    return () if long or len(lines) > _MOST_LINES else lines


def _parts(line: Line) -> bool:
    return line.kind in GAPS or line.kind == "numbered"
