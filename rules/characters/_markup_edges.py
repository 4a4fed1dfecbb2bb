"""What is right beside markup: words and elements that would be one without it, and signs that are not read."""

import re

from cablelint import Cable

_LABELS = frozenset("SUBJECT SUBJ TAGS TAG REF REFS REFTEL REFTELS FM FROM TO INFO".split())


def joins_elements(cable: Cable, found: re.Match[str], plain: str) -> bool:
    """Return whether the tag was a line break of the heading, below which a caption or an element may begin.

    Those of a heading that is all on one line are read as spaces, which separate its elements.
    """
    ends_line = not found.string[found.end() : found.end() + 1].strip("\r\n")
    in_heading = found.start() < cable.body.start and cable.text.startswith("<", found.start())
    return plain == " " and in_heading and not ends_line


def joins_words(cable: Cable, found: re.Match[str], plain: str) -> bool:
    """Return whether two words would be one, of which the first may be a label: in the heading, or "SUBJ<b>Tea"."""
    before, after = cable.text[max(0, found.start() - 1) : found.start()], cable.text[found.end() : found.end() + 1]
    left, right = plain[:1] or after, plain[-1:] or before
    joins = (before.isalnum() and left.isalnum()) or (after.isalnum() and right.isalnum())
    line = cable.text[cable.text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return joins and (found.start() < cable.body.start or line.strip() in _LABELS)


def touches_unseen(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether a sign without a width, read as a space, is next to the markup: it is replaced first."""
    beside = (found.start() - 1, found.end())
    return any(at >= 0 and cable.text[at : at + 1] == " " and not cable.original[at].isspace() for at in beside)
