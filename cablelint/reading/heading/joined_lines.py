"""Lines of the heading that hold two elements: "SIPDIS E.O. 12958: N/A", "SUBJECT: TEA TALKS REF: STATE 12345".

Releases and mail programs lose line breaks. Each element is read as if it began a line.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.heading.kinds import LABELLED, is_caption, is_passing
from cablelint.reading.heading.label_places import begins_element
from cablelint.reference.tags import TagLists

_LABEL = compiled(
    r"(?<=[ \t])(?:"
    r"(?P<executive_order>E\.?[ \t]?O\.?[ \t]{0,2}:?[ \t]{0,2}\d{5}"
    r"(?=[ \t]{0,3}[:,]?[ \t]{0,3}(?:DECL|decl|Decl|N/?A\b|X?GDS|RDS|OADR|NOT APPL|\d|\r?\n|(?![\s\S])|AS AMENDED))"
    r"|E\.O\.[ \t]{0,2}\d{5}[ \t]{0,2}:)"
    r"|(?P<tags>T(?:AG[SE]?|ags?|GS|AS)[ \t]?:|TAGS?(?=[ \t]{1,3}[A-Z]{4}(?:[ \t,]|\r?\n|(?![\s\S]))))"
    r"|(?P<subject>(?:SUBJ(?:ECT)?|Subj(?:ect)?)[ \t]?:)"
    r"|(?P<references>(?:REF(?:S|TELS?|ERENCES?|\(S\))?|Ref(?:s|tels?|erences?)?)[ \t]?:)"
    r"|(?P<classified_by>(?:CLASSIFIED BY|Classified [Bb]y|DERIVED FROM|Derived [Ff]rom)\b)"
    r")"
)
_BARE = frozenset({"TAG", "TAGS"})
_BARE_AFTER = frozenset({"executive_order", "classification", "caption"})  # "PRICE TAGS KEEP RISING" is a SUBJECT
_HOLDS: dict[str, frozenset[str]] = {  # elements that a line of the kind speaks of without holding them
    "classified_by": frozenset({"executive_order", "classified_by"}),
    "references": frozenset({"references", "executive_order"}),
}
_QUALIFIERS = ("PRIME", "PRIOR", "PREVIOUS", "PROGRAM", "PROG")
_GAPS = frozenset({"blank", "rule", "page_break"})
_ADDRESSES = frozenset({"from", "to", "info", "exempt", "smart_field", "date_time"})


def parted_lines(text: str, lines: Sequence[Line], tags: TagLists) -> Sequence[Line]:
    """The lines of a heading, those that hold several elements cut into one line for each."""
    if not lines or _LABEL.search(text, lines[0].start, lines[-1].end) is None:
        return lines
    return list(_parted(text, lines, tags))


def _parted(text: str, lines: Sequence[Line], tags: TagLists) -> Iterator[Line]:
    """The lines; one of words alone is cut only where captions or passing instructions begin it, or it goes on."""
    kind = ""  # of the element that the line above belongs to
    for line in lines:
        if line.kind in _GAPS:
            kind = ""
        elif line.kind in LABELLED:
            kind = LABELLED[line.kind] if line.kind not in _ADDRESSES else ""
        elif line.kind != "text":
            kind = ""
        pieces = list(_pieces(text, line, kind, tags))
        if len(pieces) > 1:
            kind = LABELLED[pieces[-1].kind]
        yield from pieces


def _pieces(text: str, line: Line, kind: str, tags: TagLists) -> Iterator[Line]:
    found = next(
        (one for one in _LABEL.finditer(text, line.start, line.end) if _begins(text, line, kind, one, tags)), None
    )
    second = driver.split_lines(text[found.start() : line.stop])[0] if found else None
    if found is None or second is None or second.kind not in LABELLED:
        yield line
        return
    yield line._replace(end=found.start(), stop=found.start())
    rest = Line(second.kind, found.start(), line.end, line.stop)
    yield from _pieces(text, rest, LABELLED[second.kind], tags)


def _begins(text: str, line: Line, kind: str, found: re.Match[str], tags: TagLists) -> bool:
    """Whether the label on the line begins another element than the one that the line belongs to."""
    before = text[line.start : found.start()]
    own = kind or ("caption" if is_caption(before) else "")
    own = own or ("passing" if before.isupper() and is_passing(before) else "")
    wanted = found.lastgroup or ""
    if not own or not before.strip() or wanted == own or wanted in _HOLDS.get(own, ()):
        return False
    if wanted == "references" and before.upper().rstrip().endswith(_QUALIFIERS):
        return False  # "PROGRAM REF:" is one label
    bare = found[0] in _BARE and own not in _BARE_AFTER
    return not bare and begins_element(text, own, found, line.span, tags)
