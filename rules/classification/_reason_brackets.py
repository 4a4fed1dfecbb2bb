"""Slips around the letters of a reason: a bracket that is missing or empty, letters that nothing follows."""

import re
from collections.abc import Iterator, Sequence

from cablelint import Cable, NamedTuple, Span, Value, compiled

_NO_LETTER = (  # behind letters, or behind the section itself
    r"\s{0,2}(?:\([A-H]\)(?:[ \t]{0,2},|\s{1,2}AND)?\s{1,3}){0,4}"
    r"(?:(?P<figure>\((?:\d|[A-H]\d|\d[A-H])\)|\([A-H]\d(?=[\s,.])|\([ \t]{0,2}\))"
    r"|(?<=\)[ ])(?P<joined>AND|&)[ \t]{0,2}\.)"
)
_OPENED = r"\([ \t]?(?P<letter>[A-H])(?=[ \t,;.]|$)(?![ \t]?(?:,|/|&|-|AND\b|OR\b|THROUGH\b)[ \t]?[A-H]\b)"
_CLOSED = r"(?<![\w(])(?P<letter>[A-H])\)"
_HANGING = r"\)[ \t]{0,2}(?P<sign>,|;|AND|OR|&)[ \t]{0,3}(?=\r?\n[ \t]{0,3}(?:\r?\n|DECL|REASON|DERIVED|\d{1,2}\.)|\Z)"
_REACH_CHARS = 60  # behind a section in which its letters are


class ReasonSlip(NamedTuple):
    """What is wrong in the letters, and its place."""

    span: Span
    message: str


def slips_in_letters(cable: Cable, sections: Sequence[Value], reasons: Sequence[Value]) -> Iterator[ReasonSlip]:
    """Yield what is in the place of a letter, or around one, of the first section; one at most."""
    if not sections:
        return
    start = sections[0].span.end
    end = cable.text.find("\n\n", start)
    line = Span(start, min(end if end >= 0 else len(cable.text), start + _REACH_CHARS))
    found = compiled(_NO_LETTER, re.IGNORECASE).match(cable.text, *line)
    if found:
        name = next(name for name, words in found.groupdict().items() if words)
        message = f'"{found[name]}" is not a letter of the section; write the letter that was meant, or remove it'
        yield ReasonSlip(Span(*found.span(name)), message)
        return
    last = max((reason.span.end for reason in reasons if start <= reason.span.start), default=start)
    yield from _brackets(cable, Span(start, min(last + 1, len(cable.text))))
    hanging = compiled(_HANGING, re.IGNORECASE).match(cable.text, last, min(last + _REACH_CHARS, len(cable.text)))
    if hanging and last > start:
        yield ReasonSlip(Span(*hanging.span("sign")), f'nothing follows "{hanging["sign"]}" behind the last reason')


def _brackets(cable: Cable, letters: Span) -> Iterator[ReasonSlip]:
    """Yield the first letter with one bracket, where the brackets of the letters are not all in pairs."""
    written = cable.text_at(letters)
    if "(" not in written or written.count("(") == written.count(")"):
        return
    pattern = _OPENED if written.count("(") > written.count(")") else _CLOSED
    found = compiled(pattern, re.IGNORECASE).search(written)
    if found:
        letter = found["letter"]
        span = Span(letters.start + found.start(), letters.start + found.end())
        yield ReasonSlip(span, f'"{found[0].strip()}" is missing a bracket; write ({letter})')
