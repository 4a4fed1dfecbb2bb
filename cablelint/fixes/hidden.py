"""What only the drafter can put right, and whether fixes that silence it explain why.

A finding is explained where a fix shows that there was no fault. That is so at the words that the fix changes, or right
next to them: in "2. [S] Text" the marking is missed until its brackets are those of one. It may be so at another place
for what misses something or compares two places: the TAGS line is missed until its label is spelled right. Everything
else that is no longer found is still in the text, and a fix that silences it hides it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from cablelint.fixes.moves import Moves
from cablelint.model.diagnostics import Diagnostic, Edit
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

MAKES_READABLE = frozenset("HDG005 TXT001 TXT006 TXT008 TXT010 TXT011".split())
"""Rules on what a text must be free of to be read aright: their fixes may show that another fault was none."""

_TOLD_ELSEWHERE = frozenset(
    (
        "ACT001 ACT002 ACT003 ACT004 ACT006 ACT007 ACT014"
        " CLS003 CLS005 CLS006 CLS008 CLS009 CLS010 CLS012 CLS018"
        " HDG001 HDG003 HDG008 HDG010 HDG012 HDG015 HDG016 HDG020 HDG021"
        " PAR001 PAR002 PAR003 PAR004 PAR005 PAR006 PAR008 PAR009 PAR010 PAR011 PAR012 PAR014 PAR015 PAR017"
        " REF002 REF003 REF004 REF008 TAG001 TAG007 TAG008 TAG012"
        " TRN002 TRN004 TRN005 TRN007 TRN008 TRN009 TRN010"
    ).split()
)
"""Rules that miss something or compare two places: what is wrong may be at another place than the one they name."""

_MOST_BESIDE_CHARS = 40


_TOLD_BELOW = frozenset("ACT008 ACT010 CLS011 CLS013 PAR016 TRN006".split())
"""Rules that compare with a line above the one they name: an addressee, a caption, the number of the paragraph."""


class Asked(NamedTuple):
    """A finding that has no safe fix, its lines and words as they are now, and the rules that have changed these.

    Its words are those of its span, and one more on each side: what is changed right next to them counts.
    """

    finding: Diagnostic
    lines: Span
    words: Span
    changed_by: frozenset[str] = frozenset()
    changed_above_by: frozenset[str] = frozenset()


def asked(found: Iterable[Diagnostic], text: str) -> tuple[Asked, ...]:
    """Return what is asked of the drafter: the findings that have no safe fix."""
    without = (each for each in found if each.fix is None or each.fix.applicability != "safe")
    return tuple(Asked(each, _lines(each.span, text), _words(each.span, text)) for each in without)


def _lines(span: Span, text: str) -> Span:
    end = text.find("\n", max(span.start, span.end - 1))
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _words(span: Span, text: str) -> Span:
    before = text[max(0, span.start - _MOST_BESIDE_CHARS) : span.start].rpartition("\n")[2]
    behind = text[span.end : span.end + _MOST_BESIDE_CHARS].partition("\n")[0]
    above = before.rsplit(None, _beside(before[-1:]))[: -_beside(before[-1:])]
    below = behind.split(None, _beside(behind[:1]))[_beside(behind[:1]) :]
    return Span(span.start - len(before) + len("".join(above)), span.end + len(behind) - len("".join(below)))


def _beside(sign: str) -> int:
    """Return how many words next to a span are its own or the next one, if this sign is right next to it."""
    return 1 if sign.isspace() else 2


def after_edits(before: Sequence[Asked], edits: Mapping[Edit, str]) -> tuple[Asked, ...]:
    """Return what is asked, with its lines and words where they are after the edits of these rules."""
    moves = Moves(edits)
    first_ends: dict[str, int] = {}
    for edit, code in edits.items():
        first_ends[code] = min(edit.span.end, first_ends.get(code, edit.span.end))

    def moved(one: Asked) -> Asked:
        changed = one.changed_by.union(edits[edit] for edit in moves.touching(one.words))
        above = one.changed_above_by.union(code for code, end in first_ends.items() if end < one.lines.start)
        return Asked(one.finding, moves.widened(one.lines), moves.widened(one.words), changed, above)

    return tuple(map(moved, before))


def lost(before: Iterable[Asked], left: Iterable[Diagnostic]) -> list[Asked]:
    """Return what was asked and is no longer found: of each rule that finds less, what none of the rest can be."""
    still: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for each in left:
        still[each.code].append(each)
    by_code: defaultdict[str, list[Asked]] = defaultdict(list)
    for one in before:
        by_code[one.finding.code].append(one)
    fewer = (code for code, those in by_code.items() if len(those) > len(still[code]))
    return [one for code in fewer for one in _unmatched(by_code[code], still[code])]


def _unmatched(those: Iterable[Asked], left: Iterable[Diagnostic]) -> list[Asked]:
    """Return those of one rule that none of its findings left is at the lines of, or says again at another place."""
    places = sorted((each.span.start, each.message) for each in left)
    moved: list[Asked] = []
    for one in those:
        index = bisect_left(places, (one.lines.start,))
        if index < len(places) and places[index][0] <= one.lines.end:
            del places[index]
        else:
            moved.append(one)
    messages = Counter(message for _, message in places)
    return [one for one in moved if not _taken(messages, one.finding.message)]


def _taken(counts: Counter[str], message: str) -> bool:
    counts[message] -= 1
    return counts[message] >= 0


def is_explained(one: Asked, offered: Collection[str]) -> bool:
    """Return whether the fixes of the rules offered show that there was no such fault."""
    code = one.finding.code
    if one.finding.severity == "info" and one.changed_by:
        return True  # it says of the same words what another rule says: "(C)) One" has a parenthesis too many
    fixed = {*one.changed_by}
    if code in _TOLD_ELSEWHERE:
        fixed |= {*offered}
    elif code in _TOLD_BELOW:
        fixed |= one.changed_above_by
    return any(_explains(each, code) for each in fixed)


def _explains(fixed: str, code: str) -> bool:
    """Return whether a fix of the first rule may show that the second one found no fault."""
    return fixed in MAKES_READABLE or (fixed[:3] == code[:3] and fixed[:3] != "TXT")
