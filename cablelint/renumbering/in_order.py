"""The fix that numbers the paragraphs in their order, and every reference to one of them with it."""

from cablelint.analysis.completeness import begins_elsewhere
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Fix, Related
from cablelint.renumbering.new_numbers import DoubtfulError, NewNumbers
from cablelint.renumbering.own_references import own_references


def renumbered_in_order(cable: Cable) -> Fix | Related:
    """Return the fix that numbers the paragraphs in their order, or the place that leaves it in doubt."""
    paragraphs = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    new = NewNumbers(paragraphs, paragraphs[0].number or 1 if begins_elsewhere(cable) else 1)
    try:
        edits = {*new.openings(), *new.references(cable.text, own_references(cable))}
    except DoubtfulError as error:
        return Related(error.span, error.message)
    return Fix("Renumber the paragraphs and the references to them", "unsafe", tuple(sorted(edits)))
