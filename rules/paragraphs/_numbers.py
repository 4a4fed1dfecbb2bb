"""The paragraphs whose numbers are to blame, for the rules on numbers."""

from collections.abc import Iterable, Iterator

from cablelint import Cable, FaultKind, Fix, NamedTuple, Paragraph, Related, Span, read_numbers

_MOST_FIXED_FINDINGS = 10  # that carry the fix, which corrects all


class Misnumbered(NamedTuple):
    """A paragraph with a wrong number, the numbers around it, and the way out."""

    paragraph: Paragraph
    before: int | None
    after: int | None
    absent: tuple[int, int]  # first and last number skipped, before a gap
    fix: Fix | None
    doubt: tuple[Related, ...]  # why there is no fix
    line: int | None  # where a paragraph that lost its number may begin, from 1


def misnumbered(cable: Cable, kind: FaultKind) -> Iterator[Misnumbered]:
    """Yield the paragraphs with this fault of numbering, in order of place."""
    faults = read_numbers(cable).faults
    if not any(fault.kind == kind for fault in faults):
        return
    from cablelint import renumbered_in_order  # most cables have no such fault
    from cablelint.rules.paragraphs._lost_numbers import restored_number

    back = {fault: way for fault in faults if (way := restored_number(cable, fault)) is not None}
    in_order = _first(back.values()) if back else renumbered_in_order(cable)
    numbers = [None, *(paragraph.number for paragraph in cable.paragraphs), None]
    for count, fault in enumerate(fault for fault in faults if fault.kind == kind):
        before, after = numbers[fault.place], numbers[fault.place + 2]
        way_out = back.get(fault, in_order)
        fix = way_out if isinstance(way_out, Fix) and count < _MOST_FIXED_FINDINGS else None
        doubt = (way_out,) if isinstance(way_out, Related) else ()
        line = _line(cable, back[fault]) if fault in back else None
        yield Misnumbered(cable.paragraphs[fault.place], before, after, fault.absent, fix, doubt, line)


def _first(ways: Iterable[Fix | Related]) -> Related:
    """Return where the first paragraph without its number may be: the others are not to be counted without it."""
    start = min(map(_start, ways))
    return Related(Span(start, start), "a paragraph that lost its number may begin here or below")


def _start(way: Fix | Related) -> int:
    return way.span.start if isinstance(way, Related) else way.edits[0].span.start


def _line(cable: Cable, way: Fix | Related) -> int:
    return cable.line_number(_start(way))
