"""One fault, one finding: what follows from another fault is told with that, and not by itself.

Whether one finding follows from another is tried, not guessed: the first one's fault is corrected in the text, and what
is then no longer found was its consequence. A second fault stays, and is reported. Only findings that often follow from
one another are tried, so that a cable with few faults costs nothing more.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from cablelint.analysis.completeness import begins_elsewhere
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit, Related

_NUMBERS = frozenset({"PAR001", "PAR002", "PAR003", "PAR004"})
_OF_NUMBERS = frozenset("ACT001 ACT002 ACT003 ACT004 ACT006 PAR008 PAR009 PAR016 PAR017".split())
_EFFECTS: dict[str, frozenset[str]] = {  # by the code of the cause
    **dict.fromkeys(_NUMBERS, _OF_NUMBERS),
    "HDG006": frozenset({"HDG008", "TRN002"}),
    "HDG013": frozenset({"CLS004", "CLS011", "CLS012", "CLS013"}),
    "HDG018": frozenset({"ACT010", "TRN007", "TRN010"}),
}
_CERTAIN: dict[str, frozenset[str]] = {  # what another finding always says too
    "HDG012": frozenset({"ACT008", "ACT010", "HDG001"}),
}
_SAME_WORDS: dict[str, frozenset[str]] = {  # what another finding says of the same words
    "ACT005": frozenset({"ACT002"}),
    "CLS009": frozenset({"TXT013"}),
    "CLS012": frozenset({"HDG017"}),
}
_TABLES = (_EFFECTS, _CERTAIN, _SAME_WORDS)
_ALL = {code: frozenset[str]().union(*(each.get(code, ()) for each in _TABLES)) for table in _TABLES for code in table}
_MOST = 5  # causes that are tried
_MOST_NAMED = 10  # consequences that a finding names

Check = Callable[[str, frozenset[str]], Sequence[Diagnostic]]
"""What the rules of these codes find in a text."""


def may_have_some(found: Iterable[Diagnostic]) -> bool:
    """Return whether there is a cause among the findings, and something that may follow from it."""
    codes = {each.code for each in found}
    return any(not codes.isdisjoint(effects) for cause, effects in _ALL.items() if cause in codes)


def without_consequences(cable: Cable, found: Sequence[Diagnostic], check: Check) -> list[Diagnostic]:
    """Return the findings without those that follow from another, which names them as related places.

    `check` is asked for a few texts at most.
    """
    kept = list(found)
    for cause in [each for each in found if each.code in _ALL][:_MOST]:
        if cause in kept:
            following = _following(cable, cause, kept, check)
            kept = [_naming(each, following) if each is cause else each for each in kept if each not in following]
    return kept


def _naming(cause: Diagnostic, following: Sequence[Diagnostic]) -> Diagnostic:
    places = (Related(each.span, f"{each.code}: {each.message}") for each in following[:_MOST_NAMED])
    return cause._replace(related=(*cause.related, *places))


def _following(cable: Cable, cause: Diagnostic, found: Sequence[Diagnostic], check: Check) -> list[Diagnostic]:
    """The findings that are no longer there once the cause is corrected; each can only follow from a fault it fits."""
    certain = [each for each in found if each.code in _CERTAIN.get(cause.code, ())]
    same = _SAME_WORDS.get(cause.code, frozenset())
    certain += [each for each in found if each.code in same and each.span.overlaps(cause.span)]
    tried = [each for each in found if each.code in _EFFECTS.get(cause.code, ())]
    edits = _correction(cable, cause) if tried else ()
    if not edits:
        return certain
    again = check(_corrected(cable.as_received, edits), frozenset(each.code for each in tried))
    left = Counter((each.code, each.span.start) for each in again)
    return certain + [each for each in tried if not left[each.code, _moved(each.span.start, edits)]]


def _correction(cable: Cable, cause: Diagnostic) -> Sequence[Edit]:
    """What corrects the cause alone. Numbers are put in order; a number that was lost comes back."""
    own = cause.fix.edits if cause.fix else ()
    if cause.code not in _NUMBERS:
        return own
    if own and all(edit.span.start == edit.span.end for edit in own):
        return own
    numbered = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
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
    """Where an offset is after the edits above it."""
    above = (edit for edit in edits if edit.span.end <= offset)
    return offset + sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in above)
