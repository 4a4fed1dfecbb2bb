"""Lines below a gap that still belong to the TAGS."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reference.tags import TagLists

_GAPS = frozenset({"blank", "rule", "page_break"})
_PERSON = r"\([A-Z][^()\r\n]{1,40},[^()\r\n]{1,40}\)"
_SEPARATORS = str.maketrans(",;/-", "    ")
_MOST_TAGS = 30  # on a line


def tags_below(text: str, lines: Sequence[Line], last: int, stop: int, tags: TagLists) -> int:
    """Return the index of the last line of nothing but tags and persons, which may be below a gap.

    They may be in small letters where those above are, too.
    """
    below = last + 1
    while below < stop:
        if lines[below].kind not in _GAPS:
            written = text[lines[below].start : lines[below].end]
            above = text[lines[last].start : lines[last].end]
            if written.islower() and above.partition(":")[2].islower():
                written = written.upper()
            if above.rfind("(") > above.rfind(")"):  # the page ends within a person's name
                written = written.partition(")")[2]
            if lines[below].kind != "text" or not _are_tags(written, tags):
                break
            last = below
        below += 1
    return last


def _are_tags(written: str, tags: TagLists) -> bool:
    plain = compiled(_PERSON).sub(" ", written) if "(" in written else written
    words = plain.rstrip(" .").translate(_SEPARATORS).split()
    return bool(words) and all(tags.facts(word) for word in words[:_MOST_TAGS])
