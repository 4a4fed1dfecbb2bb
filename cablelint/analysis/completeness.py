"""Whether a text is all of its cable, one section of several, or a piece out of the middle.

What a publisher calls an extract is without its envelope, and is whole from the first paragraph on.
"""

import re

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.reading import profile

_LOWEST_MIDDLE_NUMBER = 5
_SETS = compiled(r"^(?:MSGID|GENTEXT|SUBJ|NARR|RMKS)/|^UNCLAS[A-Z]*[ \t]*//N\d{5}//", re.MULTILINE)

_PAGE = r"\b(?P<page>\d{3})(?:\.\d)? OF \d{3}\s*$"
_SET_SIGNS = ("msgid", "gentext", "narr", "rmks", "subj/", "//n")


def is_extract(cable: Cable) -> bool:
    """Return whether the text says that it is not all of the cable."""
    return profile.is_extract(cable.trivia)


@once_per_cable
def is_complete(cable: Cable) -> bool:
    """Return whether the text is all of the cable: no extract, and no later section alone."""
    return not is_extract(cable) and not (cable.sections and (cable.sections[0].number or 1) > 1)


@once_per_cable
def is_military(cable: Cable) -> bool:
    """Return whether the text is a military message, which has other elements than a cable: MSGID/, SUBJ/."""
    return cable.mentions(*_SET_SIGNS) and _SETS.search(cable.text) is not None


def is_being_drafted(cable: Cable) -> bool:
    """Return whether nothing in the heading shows that the cable was sent.

    Such a cable is of today; one that was sent without a date is of an unknown day.
    """
    sent = any(field.kind in ("date", "from") for field in cable.fields) or cable.message_reference is not None
    return not sent and cable.profile != "archive"


def begins_elsewhere(cable: Cable) -> bool:
    """Return whether paragraphs may be before the first one, in a section that the text does not hold."""
    if cable.sections:
        return (cable.sections[0].number or 1) > 1
    return not cable.fields and _goes_on(cable)


def _goes_on(cable: Cable) -> bool:
    """Return whether the first paragraphs are those of the middle of a cable: 12, 13. A 2 or 3 may be a 1 mistyped."""
    first, *others = [paragraph.number or 0 for paragraph in cable.paragraphs[:2]] or [0]
    return first >= _LOWEST_MIDDLE_NUMBER and others in ([], [first + 1])


def ends_elsewhere(cable: Cable) -> bool:
    """Return whether paragraphs may be behind the last one; a text that is signed or closed ends where it ends.

    A text under the line of its first section often holds all of them.
    """
    if not cable.sections or cable.signers or cable.closing:
        return False
    of = max(section.of or 1 for section in cable.sections)
    return max(section.number or 1 for section in cable.sections) < of and not _has_last_page(cable, of)


def _has_last_page(cable: Cable, of: int) -> bool:
    """Return whether a page line says that the last section is in the text: "OSLO 00000204 002 OF 002"."""
    pages = (compiled(_PAGE).search(each.text) for each in cable.page_breaks)
    return any(page is not None and int(page["page"]) >= of for page in pages)


def only_repeats(cable: Cable) -> bool:
    """Return whether no paragraph of the cable's own is above the message that it repeats."""
    first = cable.paragraphs[0].span.start if cable.paragraphs else len(cable.text)
    return bool(cable.nested) and cable.nested[0].span.start <= first
