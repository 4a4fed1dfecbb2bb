"""The sets of a military message, which a slash divides and two end: "MSGID/GENADMIN/USS HALE//", "RMKS/1. THE PORT".

SUBJ and REF are read as the SUBJECT and REF of a cable are. The name in front of the remarks is removed, for their
paragraphs begin behind it, and so are the sets that a cable has no element for, and the number of a message to all:
"NAVADMIN 218/16".

Source: MIL-STD-6040, message text formatting.
"""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGNS = ("MSGID/", "GENTEXT/", "RMKS/")
_REMARKS = r"[ \t]*+(?:GENTEXT/[A-Z -]{2,30}/|RMKS/)[ \t]*+"
_SET = r"[ \t]*+[A-Z0-9]{3,8}/(?=[^ /\r\n])"
_NUMBER = r"[ \t]*+(?:AL[A-Z]{2,9}|MARADMIN|NAVADMIN|NAVOP)[ ]\d{1,4}/\d{2,4}[ \t]*(?![^\r\n])"
_OWN = r"[ \t]*+(?:SUBJ|REF)/"
_END = "//"
_MOST_LINES = 12  # of a set without an end
_TOP_CHARS = 3000  # in which the first set is
_OF_CABLE = frozenset({"tags", "executive_order"})


def message_sets(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Span]]:
    """Yield the places to remove, each with the index of its line: whole lines, and names in front of remarks."""
    top = text[:_TOP_CHARS]
    if not any(sign in top for sign in _SIGNS) or any(line.kind in _OF_CABLE for line in lines):
        return
    index, in_remarks = 0, False
    while index < len(lines):
        line = lines[index]
        name = compiled(_REMARKS).match(text, line.start, line.end)
        if name:
            yield index, Span(line.start, name.end())
        if name or in_remarks:
            in_remarks = not text[line.start : line.end].rstrip().endswith(_END)
        elif compiled(_NUMBER).match(text, line.start, line.end):
            yield index, Span(line.start, line.stop)
        elif compiled(_SET).match(text, line.start, line.end) and not compiled(_OWN).match(text, line.start, line.end):
            last = _last(text, lines, index)
            yield from ((at, Span(lines[at].start, lines[at].stop)) for at in range(index, last + 1))
            index = last
        index += 1


def _last(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the index of the line in which the set ends that begins in the line `first`."""
    for index in range(first, min(first + _MOST_LINES, len(lines))):
        if text[lines[index].start : lines[index].end].rstrip().endswith(_END):
            return index
        if index > first and compiled(_SET).match(text, lines[index].start, lines[index].end):
            return index - 1
    return first
