"""The tags that were the line breaks of a page and are all within one line: "UNCLAS SUVA 121<br>TAGS: EFIS<br>…".

A cable is read with spaces for them, character for character, so that every offset holds for the text as it came. They
separate elements of a heading as the spaces do that are left of lost line breaks.
"""

import re

from cablelint.lalr.regexes import compiled

_TAG = r"<br ?/?>|</?(?:div|p)>"
_FEWEST_TAGS = 4  # in a line
_LABELS = ("TAGS", "SUBJ")


def with_spaces_for_tags(text: str) -> str:
    """Return the text with spaces for the tags of each line that holds a heading; as long as it was."""
    if "<" not in text or not all(label in text for label in _LABELS):
        return text
    return "".join(map(_with_spaces, text.splitlines(keepends=True)))


def _with_spaces(line: str) -> str:
    tags = compiled(_TAG, re.IGNORECASE)
    if not all(label in line for label in _LABELS) or len(tags.findall(line)) < _FEWEST_TAGS:
        return line
    return tags.sub(lambda found: " " * len(found[0]), line)
