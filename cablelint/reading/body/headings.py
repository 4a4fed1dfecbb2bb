"""The headings that are on lines of their own above a paragraph: "COMMENT", underlined with hyphens or not."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span, Value
from cablelint.records import NamedTuple

GAPS = frozenset({"blank", "rule", "page_break"})
"""Lines that part the blocks of a text."""

_OTHER = GAPS | {"numbered", "closing_serial", "terminator"}
_NO_HEADING = compiled(
    r"(?:END|End|BEGIN|Begin|UNQUOTE)\b|(?:--?[ \t](?!.*-$)|[*o•+–—][ \t]|\(?[a-z]\)[ \t]|[b-z]\.[ \t])|[Xx]+$"
)
_MOST_LINES = 3
_SHORTEST_TITLE_CHARS = 6  # right below a text, where a shorter word in capitals may be an abbreviation
_LONGEST_LINE_CHARS = 75
_RULE_MISSES_CHARS = 3  # by which a rule may be longer or shorter than what it underlines
_STATEMENT = compiled(r"[ \t]*+(?:SENSITIVE BUT UNCLASSIFIED|SBU|PROTECT|HANDLE)\b", re.IGNORECASE)
"""How the text is to be treated, right above a heading: "Sensitive but unclassified - handle accordingly"."""
_DECORATION = "/*_=~- \t"
_SENTENCE_ENDS = ".;,!\"”'"


class Heading(NamedTuple):
    """A heading. Its text is on one line, without the marks around it."""

    first: int  # index of its first line
    value: Value


def heading_above(text: str, lines: Sequence[Line], start: int, below: int, *, opens: bool = False) -> Heading | None:
    """Return the heading right above the line `below` and not above the line `start`; None where other words are there.

    `opens` says that the line `start` opens the body, and is apart from what is above it.
    """
    last = below - 1
    while last >= start and is_gap(lines[last]):
        last -= 1
    if last < max(start, 1) or not _may_be_heading(text, lines[last]):
        return None
    rule = None if last + 1 == below else next((line for line in lines[last + 1 : below] if line.kind == "rule"), None)
    if rule is not None and _length(text, rule) * 2 >= _length(text, lines[last]):
        first = _underlined(text, lines, start, last, rule)
    else:
        first = last if _stands_alone(text, lines, start, last, opens=opens) else None
    return None if first is None or first < start else Heading(first, _value(text, lines[first : last + 1]))


def is_gap(line: Line) -> bool:
    """Return whether the line separates blocks: empty, a rule, or a page break."""
    return line.kind in GAPS


def _may_be_heading(text: str, line: Line) -> bool:
    written = text[line.start : line.end].strip()
    return line.kind not in _OTHER and len(written) <= _LONGEST_LINE_CHARS and _NO_HEADING.match(written) is None


def _underlined(text: str, lines: Sequence[Line], start: int, last: int, rule: Line) -> int | None:
    """Return the first line from `start` on of what the rule underlines.

    Each line of it may be underlined by itself.
    """
    top = last
    while top > start and last - top < _MOST_LINES and lines[top - 1].kind not in _OTHER:
        if _STATEMENT.match(text, lines[top - 1].start, lines[top - 1].end):
            break
        top -= 1
    if text[lines[last].start : lines[last].end].rstrip().endswith((".", ".)")):
        return None
    apart = top == 0 or lines[top - 1].kind in GAPS or _STATEMENT.match(text, *lines[top - 1].span) is not None
    short = last - top < _MOST_LINES and all(_may_be_heading(text, line) for line in lines[top : last + 1])
    if apart and short:
        return _joined_above(text, lines, top)
    return last if rule == lines[last + 1] and _fits(text, rule, lines[last]) else None


def _joined_above(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the first line of a heading whose upper lines are separated from it by nothing but their rules."""
    while first >= _MOST_LINES and lines[first - 1].kind == "rule":
        at = first - 2
        while at > 0 and lines[at].kind == "blank" and _fits(text, lines[first - 1], lines[at - 1]):  # of a page line
            at -= 1
        above = lines[at]
        apart = at > 0 and (lines[at - 1].kind in GAPS or _fits(text, lines[first - 1], above))
        if not apart or not _may_be_heading(text, above):
            break
        if text[above.start : above.end].rstrip()[-1:] in ".:":
            break
        first = at
    return first


def _fits(text: str, rule: Line, line: Line) -> bool:
    """Return whether the rule is about as long as the line, or that is empty."""
    return line.kind == "blank" or abs(_length(text, rule) - _length(text, line)) <= _RULE_MISSES_CHARS


def _stands_alone(text: str, lines: Sequence[Line], start: int, index: int, *, opens: bool) -> bool:
    """Return whether the line is a block of its own that ends no sentence, and not the last item of a list of such."""
    if not _is_lone_phrase(text, lines, index, apart=opens and index == start):
        return False
    above = index - 1
    while above >= start and is_gap(lines[above]) and lines[above].kind != "rule":
        above -= 1
    return (
        above < max(start, 1)
        or lines[above].kind in _OTHER
        or not _is_lone_phrase(text, lines, above, apart=opens and above == start)
    )


def _is_lone_phrase(text: str, lines: Sequence[Line], index: int, *, apart: bool) -> bool:
    apart = apart or is_gap(lines[index - 1]) or _begins_in_capitals(text, lines, index)
    return (
        apart
        and _may_be_heading(text, lines[index])
        and text[lines[index].start : lines[index].end].rstrip()[-1:] not in _SENTENCE_ENDS
    )


def _begins_in_capitals(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether a line of text in capitals is right below the end of a sentence in small letters."""
    if lines[index].kind != "text" or not text[lines[index - 1].start : lines[index - 1].end].rstrip().endswith("."):
        return False
    written = text[lines[index].start : lines[index].end]
    capitals = written.isupper() and not text[lines[index - 1].start : lines[index - 1].end].isupper()
    return capitals and len(written.strip()) >= _SHORTEST_TITLE_CHARS


def _length(text: str, line: Line) -> int:
    return len(text[line.start : line.end].strip())


def _value(text: str, lines: Sequence[Line]) -> Value:
    parts = [text[line.start : line.end].strip() for line in lines if line.kind not in GAPS]
    written = " ".join(parts).strip(_DECORATION).rstrip(":").rstrip()
    start = lines[0].start + text[lines[0].start : lines[0].end].find(parts[0])
    return Value(written, Span(start, lines[-1].start + len(text[lines[-1].start : lines[-1].end].rstrip())))
