"""Whether the heading of a cable is read as the same one after edits that move its lines."""

from collections import Counter
from collections.abc import Sequence

from cablelint.fixes.editing import edited
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.reading import parser

_BELOW_HEADING_CHARS = 500  # of the text below, by which the end of the heading is known


def keeps_elements(cable: Cable, edits: Sequence[Edit]) -> bool:
    """Return whether the heading has the same elements, each with the same words, after edits above the text.

    What is moved away may leave a caption right below a SUBJECT, which takes it for its last line.
    """
    stop = cable.text.find("\n", cable.body.start + _BELOW_HEADING_CHARS) + 1
    above = cable.text[: stop or len(cable.text)]
    return _elements(cable, above) == _elements(cable, edited(above, edits))


def _elements(cable: Cable, text: str) -> Counter[tuple[str, ...]]:
    read = parser.parse(text, profile=cable.profile, lookups=cable.lookups)
    return Counter((field.kind, *read.text_at(field.span).split()) for field in read.fields)
