"""Signs in the text that its distribution is controlled: (NODIS), "NOFORN:" before a portion, a line ORCON.

The words alone are no sign: "the EXDIS caption is for classified text".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from cablelint import Cable, Marking, Span, compiled, once_per_cable, trimmed
from cablelint.rules.classification._markings import is_sensitive, overall
from cablelint.rules.classification._sides import sides
from cablelint.rules.classification._sign_places import position

_CONTROL = (
    r"NODIS|EXDIS|ORCON|NOFORN|RELIDO|WNINTEL|NO FOREIGN DISSEM(?:INATION)?|NOT RELEASABLE TO FOREIGN NATIONALS"
    r"|REL(?:EASABLE)? TO(?: [A-Z]{3,4},?(?: AND)?){1,8}"
)
_SHORT = r"(?:NF|ND|XD|OC)(?:[/,](?:NF|OC|ND|XD))?"
_SIGN = compiled(
    rf"[(\[<](?P<bracketed>{_CONTROL}|(?P<short>{_SHORT}))[)\]>]"
    rf"|(?:\A|(?<=[\r\n]))[ \t]*+(?P<line>{_CONTROL})[ \t]*+(?=[\r\n]|\Z)"
    rf"|(?<![\w(/-])(?P<opening>{_CONTROL})[ \t]*(?:--?|[–—]|[:.])(?=[ \t]{{1,3}}[\"“'(]?[A-Z])"
    rf"|(?:(?<=\w)|(?<=\w ))(?://?|--?(?=[ \t])|[–—])[ \t]?(?P<riding>{_CONTROL})[ \t]*+(?=[\r\n]|\Z)"
)
_SAID = compiled(
    r"[Tt](?<!\w.)(?i:his|he[ \t]+(?:following|above|preceding))[ \t]+(?i:paragraph|para|portion|section|passage|text"
    r"|information|cable|message|telegram)\s+(?i:(?:is|are|(?:should|must)[ \t]be)\s+)?"
    rf"(?i:(?:classified|marked|treated|handled|as|considered)\s+){{0,2}}(?P<said>{_CONTROL})(?!\w|[ \t]+[A-Za-z])"
)
_NUMBER = compiled(r"[ \t]*+(?:¶?\d{1,3}[.)]|[-*•]{1,2})?[ \t]*+(?:\((?:U|SBU|CUI)\)[ \t]*+)?")
_OF_SENSITIVE = ("NOFORN", "NF", "REL ", "RELEASABLE", "NO FOREIGN", "NOT RELEASABLE")
_OF_CLASSIFIED = ("NODIS", "EXDIS", "ORCON", "RELIDO", "WNINTEL", "CNWDI", "FRD", "HCS")
_SHORT_OF_CLASSIFIED = frozenset({"ND", "XD", "OC", "RD", "SI", "TK", "WN", "OC/NF", "OC,NF", "ND/NF", "XD/NF"})
_LETTERS = (*"NODIS EXDIS ORCON NOFORN RELI NTEL (NF (ND (XD (OC".split(), "REL TO", "RELEASABLE TO", "NO FOREIGN")
_KINDS = ("bracketed", "line", "opening", "riding", "said")


@once_per_cable
def control_signs(cable: Cable) -> tuple[tuple[Span, str], ...]:
    """Return each sign's place and its control, in no order."""
    return tuple(_control_signs(cable))


def _control_signs(cable: Cable) -> Iterator[tuple[Span, str]]:
    for place in [cable.body] + ([cable.subject.span] if cable.subject else []):
        lines = _lines_with_letters(cable, place)
        if not lines:
            continue
        words = trimmed(cable.text, place)
        signs = (found for line in lines for found in _SIGN.finditer(cable.text, *line))
        for found in (*signs, *_SAID.finditer(cable.text, *place)):
            kind = next(name for name in _KINDS if found.groupdict().get(name))
            if _is_sign(cable.text, words, found, kind):
                yield Span(*found.span() if kind == "bracketed" else found.span(kind)), found[kind]


def _lines_with_letters(cable: Cable, place: Span) -> list[Span]:
    """Return the lines of the place that have letters of a control; other lines have no sign."""
    found: set[Span] = set()
    for letters in _LETTERS:
        at = cable.text.find(letters, *place)
        while at >= 0:
            line = cable.lines[bisect_right(cable.lines, at, key=lambda line: line.start) - 1]
            found.add(Span(max(line.start, place.start), min(line.end, place.end)))
            at = cable.text.find(letters, line.stop, place.end)
    return sorted(found)


def is_barred(control: str, *, sensitive: bool) -> bool:
    """Return whether unclassified text cannot have the control; text that is sensitive may be NOFORN."""
    if control.startswith(_OF_SENSITIVE):
        return not sensitive
    return control.startswith(_OF_CLASSIFIED) or control in _SHORT_OF_CLASSIFIED


def is_barred_control(cable: Cable, marking: Marking) -> bool:
    """Return whether the marking is a control alone, (NODIS), that the unclassified cable cannot have: CLS002's."""
    if overall(cable) != "UNCLASSIFIED" or marking.abbreviation is not None:
        return False
    return is_barred(marking.text.strip("()[]{}<> \t").upper(), sensitive=is_sensitive(cable))


def _is_sign(text: str, place: Span, found: re.Match[str], kind: str) -> bool:
    """Return whether the words are where a marking is written; the SUBJECT or the body begins and ends with `place`."""
    at_start, at_end = found.start(kind) - place.start <= 1, place.end - found.end() <= 1
    if kind == "bracketed":
        where = "start" if at_start else position(text, Span(*found.span()))
        heads = text[found.end() : found.end() + 1] == ":"  # "TALKS (NOFORN): THE THIRD ROUND"
        return where == "start" if found["short"] else where is not None or at_end or heads
    if kind in ("said", "riding"):
        return kind == "said" or at_end
    around = sides(text, Span(*found.span(kind)))
    if kind == "line":
        return not around.runs_on
    return at_start or (around.whole and _NUMBER.fullmatch(around.before) is not None)
