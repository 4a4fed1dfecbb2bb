"""Whether a text is all of its cable, or one section of several.

What a publisher calls an extract lacks its envelope, and is whole from the first paragraph on.
"""

from cablelint.cable import Cable


def begins_elsewhere(cable: Cable) -> bool:
    """Whether paragraphs may stand before the first one, in a section that the text does not hold."""
    return bool(cable.sections) and (cable.sections[0].number or 1) > 1


def ends_elsewhere(cable: Cable) -> bool:
    """Whether paragraphs may stand behind the last one; a text that is signed or closed ends where it ends.

    A text under the line of its first section often holds all of them.
    """
    if not cable.sections or cable.signers or cable.closing:
        return False
    of = max(section.of or 1 for section in cable.sections)
    return max(section.number or 1 for section in cable.sections) < of
