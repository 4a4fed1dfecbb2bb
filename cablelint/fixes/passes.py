"""Fixes put in pass by pass, since one may lay open the next, until nothing is left to do."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from copy import copy

from cablelint.files.source import UTF_8, Source
from cablelint.fixes.editing import apply, compatible
from cablelint.fixes.hidden import Asked, after_edits, asked, is_explained, lost
from cablelint.fixes.moves import Moves
from cablelint.model.diagnostics import Diagnostic, Edit, Fix, Severity, by_severity
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

Check = Callable[[Source], Sequence[Diagnostic]]
"""What is wrong with a file, given its text and its encoding."""

_MOST_PASSES = 50
_MOST_READ_CHARS = 250_000  # in all passes; a short text may take more of them
_MOST_GROWTH_TIMES = 4  # times as long as the text was after its first pass, and a page more
_PAGE_CHARS = 2000


class Settled(NamedTuple):
    """What the passes come to, and the rules whose fixes were tried, were put in, and never settle."""

    current: "Pass"
    fixed: Counter[str]  # how many findings each rule has fewer
    offered: frozenset[str]  # codes
    endless: frozenset[str] = frozenset()  # codes


class Pass:
    """A source and what is found on it: what may be fixed, what is suppressed, and what is stuck, by code and place.

    A finding is stuck if its fix was put in before, and led back to the same text. `asked` is what only the drafter
    could put right in the text of the first pass.
    """

    def __init__(
        self,
        source: Source,
        check: Check,
        suppressed: Mapping[tuple[str, Span], Diagnostic],
        stuck: Collection[tuple[str, Span]] = (),
        before: Sequence[Asked] | None = None,
    ) -> None:
        self.source = source
        self.found: list[Diagnostic] = []
        self.suppressed: list[tuple[Diagnostic, Diagnostic]] = []
        for each in check(source):
            as_it_was = suppressed.get((each.code, each.span))
            if as_it_was is None:
                self.found.append(each)
            else:
                self.suppressed.append((as_it_was, each))
        self.stuck = [each for each in self.found if (each.code, each.span) in stuck]
        self.asked = asked(self.found, source.text) if before is None else before

    def counted(self) -> Counter[str]:
        """Return the findings that may be fixed, by code."""
        return Counter(each.code for each in self.found)

    def adds_findings(self, after: Settled) -> bool:
        """Return whether a rule has more errors or warnings afterwards than it found here, or more severe ones."""
        return bool(_errors_and_warnings(after.current.found) - _errors_and_warnings(self.found))

    def fixes(self, unsafe: bool, excluded: Collection[str]) -> dict[Fix, str]:
        """Return what may be put in now, with the code of its rule."""
        found = [each for each in self.found if each.code not in excluded and each not in self.stuck]
        return {each.fix: each.code for each in found if each.fix and fixable(each, unsafe)}

    def without(self, fixes: Collection[Fix]) -> "Pass":
        """Return the same source with the findings that have these fixes stuck."""
        current = copy(self)
        current.stuck = [*self.stuck, *(each for each in self.found if each.fix in fixes)]
        return current

    def after(self, fixes: Mapping[Fix, str], check: Check) -> "Pass":
        """Return the source after as many of the fixes as go together.

        A fix without edits concerns the file, not the text: it is saved as UTF-8 without a byte order mark.
        """
        chosen = compatible(fixes)
        edits = {edit: fixes[fix] for fix in chosen for edit in fix.edits}
        text = apply(self.source.text, chosen)
        if not keeps_the_rest(self.source.text, edits, text):
            raise NotProvedError(f"a fix changes more than it says: {', '.join(sorted({fix.title for fix in chosen}))}")
        changed = self.source._replace(text=text) if all(fix.edits for fix in fixes) else Source(text, UTF_8, bom=False)
        moved = Moves(edits).moved
        suppressed = {(now.code, moved(now.span)): was for was, now in self.suppressed}
        stuck = {(each.code, moved(each.span)) for each in self.stuck}
        return Pass(changed, check, suppressed, stuck, after_edits(self.asked, edits))


def fixable(diagnostic: Diagnostic, unsafe: bool) -> bool:
    """Return whether the finding has a fix that may be put in."""
    return diagnostic.fix is not None and (unsafe or diagnostic.fix.applicability == "safe")


def keeps_the_rest(before: str, edits: Iterable[Edit], after: str) -> bool:
    """Return whether `after` is `before` with these edits and nothing else, as read from the front."""
    at = done = 0
    for edit in sorted(edits):
        piece = before[at : edit.span.start] + edit.text
        if edit.span.start < at or not after.startswith(piece, done):
            return False
        at, done = edit.span.end, done + len(piece)
    return after[done:] == before[at:]


def lost_after(settled: Settled) -> list[Asked]:
    """Return what was asked of the drafter, and is no longer found."""
    return lost(settled.current.asked, settled.current.found)


def hidden_after(settled: Settled) -> tuple[str, ...]:
    """Return the rules that find less of what was asked of the drafter, unless the fixes explain it."""
    gone = (one for one in lost_after(settled) if not is_explained(one, settled.offered))
    return tuple(sorted({one.finding.code for one in gone}))


def settled(current: Pass, check: Check, unsafe: bool, excluded: Collection[str] = ()) -> Settled:
    """Return what comes of the fixes, but for those of the excluded rules, and of rules whose fixes come to no end."""
    endless = frozenset[str]()
    while not isinstance(result := _until_stable(current, check, unsafe, {*excluded, *endless}), Settled):
        endless |= result
    return result._replace(endless=endless)


def _until_stable(current: Pass, check: Check, unsafe: bool, excluded: Collection[str]) -> Settled | set[str]:
    """Return what comes of the fixes, but for those of the excluded rules; or the rules whose fixes come to no end."""
    before, length, most = current.counted(), len(current.source.text), 0
    seen = {current.source: current}
    offered = set[str]()
    for _ in range(max(_MOST_PASSES, _MOST_READ_CHARS // (length + 1))):
        fixes = current.fixes(unsafe, excluded)
        if not fixes:
            return Settled(current, before - current.counted(), frozenset(offered))
        offered.update(fixes.values())
        current = current.after(fixes, check)
        most = most or _MOST_GROWTH_TIMES * max(length, len(current.source.text)) + _PAGE_CHARS
        if len(current.source.text) > most:
            break
        if current.source in seen:  # so that every fix since then was undone
            current = seen[current.source]
            current = current.without(compatible(current.fixes(unsafe, excluded)))
            seen.clear()
        seen[current.source] = current
    return {*fixes.values()}


def _errors_and_warnings(found: Iterable[Diagnostic]) -> Counter[tuple[str, Severity]]:
    return by_severity(each for each in found if each.severity != "info")
