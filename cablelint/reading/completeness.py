"""Whether a text is all of its cable, or one section of several, or an extract."""

from cablelint.cable import Cable
from cablelint.reading.profile import is_extract


def begins_elsewhere(cable: Cable) -> bool:
    """Whether paragraphs may stand before the first one, in a section that the text does not hold."""
    return is_extract(cable.text) or (bool(cable.sections) and (cable.sections[0].number or 1) > 1)


def ends_elsewhere(cable: Cable) -> bool:
    """Whether paragraphs may stand behind the last one; a text that is signed or closed ends where it ends.

    A text under the line of its first section often holds all of them.
    """
    if is_extract(cable.text):
        return True
    if not cable.sections or cable.signers or cable.closing:
        return False
    of = max(section.of or 1 for section in cable.sections)
    return max(section.number or 1 for section in cable.sections) < of
