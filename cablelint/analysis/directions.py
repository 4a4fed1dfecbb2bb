"""Which way the references to paragraphs lead: "paragraph 3 above", and "above in paragraph 3"."""

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.spans import Span

_BEFORE = r"(?i:\b(?P<direction>above|below)(?:,?\s{1,3}(?:at|in|under)(?:\s{1,3}the)?\s{1,3}|\s{1,3}\())\Z"
_NEAR_CHARS = 20  # before a reference


@once_per_cable
def directed_references_of(cable: Cable) -> tuple[ParagraphReference, ...]:
    """Return the references that say which way they lead, in order of place, with the word that says so."""
    return tuple(each for one in cable.paragraph_references if (each := _directed(cable, one)).direction)


def _directed(cable: Cable, reference: ParagraphReference) -> ParagraphReference:
    if reference.direction:
        return reference
    start = max(cable.body.start, reference.span.start - _NEAR_CHARS)
    found = compiled(_BEFORE).search(cable.text[start : reference.span.start])
    if found is None:
        return reference
    span = Span(start + found.start("direction"), start + found.end("direction"))
    return reference._replace(
        direction="above" if found["direction"].lower() == "above" else "below", direction_span=span
    )
