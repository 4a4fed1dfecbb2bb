"""Items of the REF line that only go on with the one above, though they have a letter: "C. 2007 AND PREVIOUS".

Some stations' software put a letter before each part of the line, and cut a date, or words for earlier cables, from the
item that they belong to.
"""

import re

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import Reference
from cablelint.model.spans import Span

_YEAR_OF_DATE = compiled(r"(?:19|20)\d\d\b")
_DATE_BREAKS_OFF = compiled(
    r"\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?\s(?:[0-2]?\d|3[01]),?\Z", re.IGNORECASE
)


def is_rest_of_date(above: str, reference: Reference) -> bool:
    """Return whether the reference begins with the year of the date with which the text `above` breaks off."""
    whole = reference.station is not None and reference.serial is not None
    if reference.label is None or whole or _YEAR_OF_DATE.match(reference.text) is None:
        return False
    return _DATE_BREAKS_OFF.search(above) is not None


def whole_references(cable: Cable) -> tuple[Reference, ...]:
    """Return the references, each with the rest of its date that has a letter of its own."""
    found: list[Reference] = []
    for reference in cable.references:
        if found and is_rest_of_date(found[-1].text, reference):
            above = found.pop()
            reference = above._replace(
                span=Span(above.span.start, reference.span.end), text=f"{above.text} {reference.text}"
            )
        found.append(reference)
    return tuple(found)
