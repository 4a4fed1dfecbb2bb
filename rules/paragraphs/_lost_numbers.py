"""Paragraphs that are there but lost their number: `3,` or `l.` for it, a bare period, nothing, or no line of its own.

Renumbering the others would close the gap over such a paragraph and move every reference away from what it names.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cablelint import (
    Cable,
    Edit,
    Fix,
    Line,
    NamedTuple,
    NumberFault,
    Related,
    Span,
    compiled,
    is_gap,
    marking_at,
    trimmed,
)
from cablelint.rules.paragraphs._unnumbered import blocks

_RUN_IN = compiled(r"(?<=[.?!:;)\"”])[ \t]{1,4}(?P<number>\d{1,3})\.[ \t]{1,4}(?=[(A-Z\"“])")
_IN_HEADING = compiled(r"/1\.\s")  # "RMKS/1. This message ..."
_GARBLED = compiled(
    r"[ \t]*¶?(?P<start>\(?(?P<number>[\dlI|!OoSBZ]{1,3})[ \t]?(?P<close>[.,;:'_*)-]{0,2})[ \t]{1,5})(?=[(A-Z\"“])"
)
_BARE = compiled(r"[ \t]*¶?(?P<start>[.,)][ \t]{1,5})(?=[(A-Z\"“])")
_LOOK_ALIKE = str.maketrans("lI|!OoSBZ", "111100582")
_FEWEST_WORDS = 2


class _Place(NamedTuple):
    """Where a paragraph may have lost its number."""

    span: Span  # what the number replaces
    before: str = ""  # what goes before the number
    number: int | None = None  # what can still be read of it


def restored_number(cable: Cable, fault: NumberFault) -> Fix | Related | None:
    """Return the fix that gives paragraphs in a gap, or above the first, their numbers back; None where none is lost.

    Where it is not clear which of them did, the place of the first that may have.
    """
    if fault.kind not in ("gap", "first"):
        return None
    paragraph = cable.paragraphs[fault.place]
    low, high = fault.absent if fault.kind == "gap" else (1, (paragraph.number or 1) - 1)
    if high < low:
        return None  # it begins with 0
    above = cable.paragraphs[fault.place - 1] if fault.place else None
    region = Span(above.span.start if above else cable.body.start, paragraph.span.start)
    if above is None and (stuck := _IN_HEADING.search(cable.text, 0, region.end)):
        return Related(Span(stuck.start() + 1, stuck.end() - 1), "this may be paragraph 1")
    return _given_back(_ways(cable, region, above is not None, range(low, high + 1)), low, high)


def _given_back(ways: Sequence[Sequence[_Place]], low: int, high: int) -> Fix | Related | None:
    """Return the fix after the first of the ways that accounts for all of the numbers."""
    several = high > low
    named = f"paragraphs {low} to {high}" if several else f"paragraph {low}"
    for places in ways:
        numbered = tuple(zip(range(low, high + 1), places, strict=False))
        if len(places) == high - low + 1 and all(place.number in (None, number) for number, place in numbered):
            title = f"Write the missing number{'s' if several else ''} of {named}"
            return Fix(title, "unsafe", tuple(Edit(one.span, f"{one.before}{number}. ") for number, one in numbered))
    first = min((place.span.start for places in ways for place in places), default=None)
    return None if first is None else Related(Span(first, first), f"{named} may begin here or below without a number")


def _ways(cable: Cable, region: Span, below_another: bool, absent: range) -> tuple[list[_Place], ...]:
    """Return the places that may have lost a number: those that show one, those that show there was one, and prose."""
    lines = _lines(cable, region)[below_another:]
    shown = {place.span.start: place for place in (*_run_in(cable, region, absent), *_garbled(cable, lines, absent))}
    open_ones = {place.span.start: place for place in _without_number(cable, lines)} | shown
    prose = {place.span.start: place for place in _prose(cable, region, below_another)} | open_ones
    return tuple([places[start] for start in sorted(places)] for places in (shown, open_ones, prose))


def _lines(cable: Cable, region: Span) -> Sequence[Line]:
    first, after = (bisect_left(cable.lines, place, key=lambda line: line.start) for place in region)
    return cable.lines[first:after]


def _run_in(cable: Cable, region: Span, absent: range) -> Iterator[_Place]:
    """Yield the absent numbers that are in the middle of a line: "... in May. 3. (U) Ships wait."."""
    for found in _RUN_IN.finditer(cable.text, *region):
        if int(found["number"]) in absent and not cable.quoted(found.start()):
            yield _Place(Span(*found.span()), "\n\n", int(found["number"]))


def _garbled(cable: Cable, lines: Sequence[Line], absent: range) -> Iterator[_Place]:
    """Yield the lines that begin with an absent number in another form: "3, ", "l. "."""
    for above, line in zip((None, *lines), lines, strict=False):
        found = _GARBLED.match(cable.text, line.start, line.end)
        if found is None or cable.quoted(line.start) or not (found["close"] or found["number"].isdecimal()):
            continue
        number = found["number"].translate(_LOOK_ALIKE)
        if found["start"].rstrip() == f"{number}.":
            continue  # it is written as it should be, and opens an item or a title
        if _is_item(cable, lines, found, int(number) if number.isdecimal() else 0, absent):
            continue
        apart = above is None or is_gap(above) or cable.text[found.end()] == "("
        if apart and number.isdecimal() and int(number) in absent:
            yield _Place(Span(*found.span("start")), number=int(number))


def _is_item(cable: Cable, lines: Sequence[Line], found: re.Match[str], number: int, absent: range) -> bool:
    """Return whether a line in the same brackets has the number before, which no paragraph lost: "(1) ..., (2) ..."."""
    before = found["start"].strip().replace(found["number"], str(number - 1))
    return (
        not before[-1].isdecimal()
        and number - 1 not in absent
        and any(cable.text[line.start : line.end].lstrip().startswith(f"{before} ") for line in lines)
    )


def _without_number(cable: Cable, lines: Sequence[Line]) -> Iterator[_Place]:
    """Yield the lines that begin with a bare period or with a marking."""
    for line in lines:
        found = _BARE.match(cable.text, line.start, line.end)
        start = trimmed(cable.text, line.span).start
        if cable.quoted(line.start):
            continue
        if found:
            yield _Place(Span(*found.span("start")))
        elif (marking := marking_at(cable, start, line.end)) is not None and marking.well_formed:
            yield _Place(Span(start, start))


def _prose(cable: Cable, region: Span, below_another: bool) -> Iterator[_Place]:
    """Yield the blocks of prose that follow nothing but prose; what a colon leads to belongs to the paragraph above."""
    found = blocks(cable, region, _FEWEST_WORDS)
    opening = next(found, None) if below_another else None
    if opening is None or opening.ended:
        for block in found:
            if block.prose:
                yield _Place(Span(block.span.start, block.span.start))
            elif below_another and block.ended:
                return
