"""The paragraphs whose numbers are to blame, for the rules on numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from cablelint.cable import Cable, Paragraph
from cablelint.diagnostics import Fix, Related
from cablelint.reading.body.number_faults import FaultKind, read_numbers
from cablelint.rules.paragraphs._renumbering import renumbering

_MOST_FIXED = 10  # findings that carry the fix, which mends them all


class Misnumbered(NamedTuple):
    """A paragraph with a wrong number, the numbers around it, and the way out."""

    paragraph: Paragraph
    before: int | None
    after: int | None
    absent: tuple[int, int]  # first and last number passed over, before a gap
    fix: Fix | None
    doubt: tuple[Related, ...]  # why there is no fix


def misnumbered(cable: Cable, kind: FaultKind) -> Iterator[Misnumbered]:
    """The paragraphs with this fault of numbering, in order of place."""
    faults = [fault for fault in read_numbers(cable).faults if fault.kind == kind]
    if not faults:
        return
    way_out = renumbering(cable)
    fix, doubt = (way_out, ()) if isinstance(way_out, Fix) else (None, (way_out,))
    numbers = [None, *(paragraph.number for paragraph in cable.paragraphs), None]
    for count, fault in enumerate(faults):
        before, after = numbers[fault.place], numbers[fault.place + 2]
        own_fix = fix if count < _MOST_FIXED else None
        yield Misnumbered(cable.paragraphs[fault.place], before, after, fault.absent, own_fix, doubt)
