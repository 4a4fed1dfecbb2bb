"""The words "above" and "below" next to a reference, where a moved paragraph makes the right one wrong."""

from collections.abc import Iterator, Sequence
from typing import Literal

from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.diagnostics import Edit
from cablelint.renumbering.new_numbers import DoubtfulError


def directions(cable: Cable, references: Sequence[ParagraphReference], order: Sequence[int | None]) -> Iterator[Edit]:
    """Yield the words to put in place of those that are right now and would be wrong in the new order.

    Raises DoubtfulError where neither word would be right.
    """
    places = {index: place for place, index in enumerate(order)}
    indices = {paragraph.number: index for index, paragraph in enumerate(cable.paragraphs)}
    for reference in references:
        holder = cable.paragraph_at(reference.span.start)
        named = [indices[number] for number in reference.numbers if number in indices]
        if holder is None or reference.direction is None or _direction(holder, named) != reference.direction:
            continue
        new = _direction(places[holder], [places[index] for index in named])
        if new is None:
            raise DoubtfulError(reference.span, f'these paragraphs would not all be "{reference.direction}"')
        if new != reference.direction and reference.direction_span:
            written = cable.text_at(reference.direction_span)
            yield Edit(reference.direction_span, new.upper() if written.isupper() else new)


def _direction(holder: int, named: Sequence[int]) -> Literal["above", "below"] | None:
    if not named or not (max(named) < holder or min(named) > holder):
        return None
    return "above" if named[0] < holder else "below"
