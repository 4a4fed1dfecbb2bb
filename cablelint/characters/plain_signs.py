"""The signs that a cable is read with: plain ones for those that a release, a keyboard or a copy put in their place.

Each is replaced by as many, so that every offset holds for the text as it came.
"""

from cablelint.characters.full_width import with_plain_openings
from cablelint.characters.line_break_tags import with_spaces_for_tags
from cablelint.characters.lost_colons import with_label_colons
from cablelint.characters.pilcrows import with_pilcrows
from cablelint.characters.spaces import with_plain_spaces
from cablelint.files.source import with_plain_breaks


def with_plain_signs(text: str) -> str:
    """Return the text with plain signs; as long as it was."""
    plain = with_plain_openings(with_pilcrows(with_plain_spaces(with_plain_breaks(text))))
    return with_label_colons(with_spaces_for_tags(plain))
