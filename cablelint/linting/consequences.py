"""One fault, one finding: what follows from another fault is told with that, and not by itself.

Whether one finding follows from another is tried, not guessed: the first one's fault is corrected in the text, and what
is then no longer found was its consequence. A second fault stays, and is reported. Only findings that often follow from
one another are tried, so that a cable with few faults costs nothing more.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from cablelint.analysis.completeness import begins_elsewhere
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit, Related
from cablelint.model.heading import Addressee
from cablelint.model.spans import Value

_NUMBERS = frozenset({"PAR001", "PAR002", "PAR003", "PAR004"})
_OF_NUMBERS = frozenset("ACT001 ACT002 ACT003 ACT004 ACT006 PAR008 PAR009 PAR016 PAR017".split())
_EFFECTS: dict[str, frozenset[str]] = {  # by the code of the cause
    **dict.fromkeys(_NUMBERS, _OF_NUMBERS),
    "PAR001": _OF_NUMBERS | {"PAR005"},
    "PAR004": _OF_NUMBERS | {"PAR001"},
    "HDG006": frozenset({"HDG008", "TRN002"}),
    "CLS001": frozenset(
        (
            "CLS002 CLS003 CLS004 CLS006 CLS008 CLS009 CLS010 CLS011 CLS012 CLS020 HDG001 HDG010 HDG013 HDG018"
            " TRN005 TRN009"
        ).split()
    ),
    "CLS002": frozenset({"CLS006", "CLS009", "CLS011", "CLS012", "CLS020", "HDG010", "TRN005", "TRN009"}),
    "CLS005": frozenset({"CLS006", "TRN005"}),
    "CLS020": frozenset({"CLS003", "CLS006", "CLS009", "CLS012", "HDG010", "HDG017", "TRN005"}),
    "HDG013": frozenset({"CLS004", "CLS011", "CLS012", "CLS013", "TRN009"}),
    "HDG018": frozenset({"ACT010", "TRN007", "TRN010"}),
    "TRN005": frozenset({"CLS003"}),
}
_CERTAIN: dict[str, frozenset[str]] = {  # what another finding always says too
    "HDG012": frozenset({"ACT008", "ACT010", "HDG001"}),
    "HDG015": frozenset({"REF005"}),
    "TRN007": frozenset({"REF008"}),
}
_SAME_WORDS: dict[str, frozenset[str]] = {  # what another finding says of the same words
    "CLS001": frozenset({"CLS002"}),
    "CLS007": frozenset({"CLS008"}),
    "CLS009": frozenset({"TXT013"}),
    "CLS011": frozenset({"CLS013"}),
    "CLS012": frozenset({"HDG017"}),
    "CLS017": frozenset({"CLS013"}),
    "CLS019": frozenset({"TXT013"}),
    "ACT013": frozenset({"ACT012"}),
    "TXT013": frozenset({"TXT008"}),
}
_SAME_LINE: dict[str, frozenset[str]] = {  # what another finding says of the same line
    "ACT005": frozenset({"ACT002"}),
    "HDG007": frozenset({"TRN010"}),
    "TRN008": frozenset({"TRN009"}),
    "TRN009": frozenset({"CLS002", "CLS020"}),
}
_NAMED: dict[str, frozenset[str]] = {  # what another finding says of the paragraph whose number the first one is at
    "PAR013": frozenset({"ACT002", "PAR017"}),
}
_ECHOES: dict[str, frozenset[str]] = {  # by the code of what only compares with a place where another fault is
    "HDG007": frozenset({"TRN007"}),
    "TRN009": frozenset(
        (
            "ACT014 CLS002 CLS006 CLS007 CLS008 CLS012 CLS013 HDG003 HDG005 HDG009 HDG010 HDG013 HDG017 TAG001 TAG002"
            " TAG003 TAG004 TAG005 TAG006 TAG007 TAG012 TRN004 TXT013"
        ).split()
    ),
}
_OF_THE_LINE = frozenset(
    {"CLS002", "CLS005", "CLS020", "TRN005"}
)  # these may say that the classification line is wrong
_OF_A_NAME = frozenset({"HDG018"})  # these correct a name, and what may follow from them looks at nothing but names
_LEVELS = ("UNCLAS", "CONFIDENTIAL", "SECRET", "TOP SECRET")
_TABLES = (_EFFECTS, _CERTAIN, _SAME_WORDS, _SAME_LINE, _NAMED)
_ALL = {code: frozenset[str]().union(*(each.get(code, ()) for each in _TABLES)) for table in _TABLES for code in table}
_MOST_CAUSES = 5  # that are tried
_MOST_NAMED_CONSEQUENCES = 10  # that a finding names

Check = Callable[[str | Cable, frozenset[str]], Sequence[Diagnostic]]
"""What the rules of these codes find in a text, or in a cable that is read already."""


def may_have_some(found: Iterable[Diagnostic]) -> bool:
    """Return whether there is a cause among the findings, and something that may follow from it."""
    codes = {each.code for each in found}
    echoes = any(not codes.isdisjoint(causes) for echo, causes in _ECHOES.items() if echo in codes)
    return echoes or any(not codes.isdisjoint(effects) for cause, effects in _ALL.items() if cause in codes)


def without_consequences(cable: Cable, found: Sequence[Diagnostic], check: Check) -> list[Diagnostic]:
    """Return the findings without those that follow from another, which names them as related places.

    `check` is asked for a few texts at most.
    """
    kept = _without_echoes(cable, found)
    for cause in [each for each in kept if each.code in _ALL][:_MOST_CAUSES]:
        if cause in kept:
            following = _following(cable, cause, kept, check)
            kept = [_naming(each, following) if each is cause else each for each in kept if each not in following]
    return kept


def _without_echoes(cable: Cable, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the findings without those that compare something with a line of which another one says what is wrong."""
    echoes = [index for index, each in enumerate(found) if each.code in _ECHOES]
    if not echoes:
        return list(found)
    kept = dict(enumerate(found))
    at_line: dict[tuple[str, int], list[int]] = {}
    causing = frozenset(code for index in echoes for code in _ECHOES[found[index].code])
    for index, each in enumerate(found):
        if each.code in causing:
            at_line.setdefault((each.code, _line(cable, each)), []).append(index)
    for index in echoes:
        echo = found[index]
        lines = {_line(cable, related) for related in echo.related}
        causes = (at for code in _ECHOES[echo.code] for line in lines for at in at_line.get((code, line), ())[:1])
        cause = min((at for at in causes if at in kept and at != index), default=None)
        if cause is not None:
            kept[cause] = _naming(kept[cause], [echo])
            del kept[index]
    return list(kept.values())


def _naming(cause: Diagnostic, following: Sequence[Diagnostic]) -> Diagnostic:
    places = (Related(each.span, f"{each.code}: {each.message}") for each in following[:_MOST_NAMED_CONSEQUENCES])
    return cause._replace(related=(*cause.related, *places))


def _following(cable: Cable, cause: Diagnostic, found: Sequence[Diagnostic], check: Check) -> list[Diagnostic]:
    """Return the findings that are gone once the cause is corrected.

    Each can only follow from a fault that it fits.
    """
    certain = [each for each in found if each.code in _CERTAIN.get(cause.code, ())]
    same = _SAME_WORDS.get(cause.code, frozenset())
    certain += [each for each in found if each.code in same and each.span.overlaps(cause.span)]
    if cause.code in _NAMED:
        number = compiled(r"\d+").search(cable.as_received, cause.span.start)
        told = f"paragraph {number.group()} " if number else "\n"
        certain += [each for each in found if each.code in _NAMED[cause.code] and told in f"{each.message} "]
    beside = _told_beside(cable, cause)
    certain += [each for each in found if each.code in beside and _line(cable, each) == _line(cable, cause)]
    tried = [each for each in found if each.code in _EFFECTS.get(cause.code, ())]
    if tried and cause.code in _OF_THE_LINE:
        return certain + _of_the_line(cable, cause, tried, check)
    edits = _correction(cable, cause) if tried else ()
    if not edits:
        return certain
    codes = frozenset(each.code for each in tried)
    if cause.code in _OF_A_NAME:  # of which the whole text need not be read again
        left = Counter((each.code, each.span.start) for each in check(_renamed(cable, edits[0]), codes))
        return certain + [each for each in tried if not left[each.code, each.span.start]]
    again = check(_corrected(cable.as_received, edits), codes)
    left = Counter((each.code, each.span.start) for each in again)
    return certain + [each for each in tried if not left[each.code, _moved(each.span.start, edits)]]


def _told_beside(cable: Cable, cause: Diagnostic) -> frozenset[str]:
    """Return the rules whose findings on its line the cause tells too; a misspelled "pargraph" tells of no number."""
    tells = cause.code != "ACT005" or any(map(str.isdecimal, cable.as_received[slice(*cause.span)]))
    return _SAME_LINE.get(cause.code, frozenset()) if tells else frozenset()


def _renamed(cable: Cable, edit: Edit) -> Cable:
    """Return the cable with the edit made in the name that it is in: an addressee's, or the message reference's."""

    def corrected(name: Value) -> Value:
        place = cable.offsets.received(name.span)
        if not place.contains(edit.span):
            return name
        start, end = edit.span.start - place.start, edit.span.end - place.start
        return Value(name.text[:start] + edit.text + name.text[end:], name.span)

    def renamed(addressee: Addressee) -> Addressee:
        return addressee._replace(name=corrected(addressee.name))

    own = cable.message_reference
    return cable._replace(
        originator=cable.originator and renamed(cable.originator),
        action_addressees=tuple(map(renamed, cable.action_addressees)),
        info_addressees=tuple(map(renamed, cable.info_addressees)),
        message_reference=own and own._replace(office=corrected(own.office)),
    )


def _of_the_line(cable: Cable, cause: Diagnostic, tried: list[Diagnostic], check: Check) -> list[Diagnostic]:
    """Return the findings that go with the cause at the lowest level of the classification line that settles it."""
    line = cable.offsets.received(cable.classification.span) if cable.classification else None
    if line is None or (cause.code == "CLS002" and not cause.span.overlaps(line)):
        return []
    codes = frozenset({cause.code, *(each.code for each in tried)})
    for level in _LEVELS:
        edits = (Edit(line, level),)
        text = _corrected(cable.as_received, edits)
        left = {(each.code, text.count("\n", 0, each.span.start)) for each in check(text, codes)}
        if not any(code == cause.code for code, _ in left):
            return [each for each in tried if (each.code, _line(cable, each)) not in left]
    return []


def _line(cable: Cable, found: Diagnostic | Related) -> int:
    return bisect_left(_line_ends(cable), found.span.start)


@once_per_cable
def _line_ends(cable: Cable) -> tuple[int, ...]:
    """Return where the lines of the text as received end."""
    return tuple(found.start() for found in compiled("\n").finditer(cable.as_received))


def _correction(cable: Cable, cause: Diagnostic) -> Sequence[Edit]:
    """Return what corrects the cause alone. Numbers are put in order; a number that was lost comes back."""
    own = cause.fix.edits if cause.fix else ()
    if cause.code not in _NUMBERS:
        return own
    if own and all(edit.span.start == edit.span.end for edit in own):
        return own
    numbered = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    if cause.code == "PAR004":  # the first of a later section alone: a gap below it is another fault
        gaps = (pair for pair in pairwise(numbered) if cable.offsets.received(pair[1].number_span) == cause.span)
        above = next((pair[0] for pair in gaps), None)
        return (Edit(cause.span, str((above.number or 0) + 1)),) if above else ()
    first = (numbered[0].number or 1) if numbered and begins_elsewhere(cable) else 1
    return tuple(
        Edit(cable.offsets.received(paragraph.number_span), str(number))
        for number, paragraph in enumerate(numbered, first)
        if paragraph.number != number
    )


def _corrected(text: str, edits: Sequence[Edit]) -> str:
    pieces, at = list[str](), 0
    for edit in sorted(edits):
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*pieces, text[at:]))


def _moved(offset: int, edits: Sequence[Edit]) -> int:
    """Return where an offset is after the edits above it."""
    above = (edit for edit in edits if edit.span.end <= offset)
    return offset + sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in above)
