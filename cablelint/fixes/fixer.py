"""Apply the fixes that findings offer, and prove that nothing else changed.

Fixes are put in pass by pass, since one may lay open the next, until nothing is left to do. What comes out holds every
character that no edit spoke of, raises no error and no warning that was not there before, and silences none that only
the drafter can put right.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from copy import copy

from cablelint.files.source import UTF_8, Source
from cablelint.fixes.editing import apply, compatible
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
_MAKES_READABLE = frozenset("HDG005 TXT001 TXT006 TXT008 TXT010 TXT011".split())
"""Rules on what a text must be free of to be read aright: their fixes may show that any other fault was none."""


class FixResult(NamedTuple):
    """A file after its fixes: its source, how many findings each rule has fewer, and those that are left.

    `suppressed` pairs each finding that was to stay as it is with what it has become where the text before it changed.
    `left_out` are those of the findings left whose fix was not put in because it would never settle, and `hiding` those
    whose fix was not put in because it would silence the rules in `hidden`. `offered` are the rules whose fixes were
    tried.
    """

    source: Source
    fixed: Counter[str]  # by code
    left: tuple[Diagnostic, ...]
    suppressed: tuple[tuple[Diagnostic, Diagnostic], ...] = ()
    left_out: tuple[Diagnostic, ...] = ()
    hiding: tuple[Diagnostic, ...] = ()
    hidden: tuple[str, ...] = ()  # codes
    offered: frozenset[str] = frozenset()  # codes


def fix_source(
    source: Source, check: Check, *, unsafe: bool = False, suppressed: Collection[Diagnostic] = ()
) -> FixResult:
    """Return the file with every safe fix put in, the unsafe ones too where asked for, but for the suppressed findings.

    Fixes that would raise an error or warning that was not there are left to the reader, with all others of their rule;
    information may come to light where a rule was silent until another had its way. So are safe fixes that would
    silence an error or warning that has no safe fix, unless they explain it. A fix that another one undoes, or that
    calls for itself without end, is left out. Raises NotProvedError where a fix does not do what it says.
    """
    current = _Pass(source, check, {(each.code, each.span): each for each in suppressed})
    result = _fix_without_regressions(current, check, unsafe)
    while result.source != current.source:
        current = _Pass(result.source, check, {(now.code, now.span): was for was, now in result.suppressed})
        # what was excluded may do no harm next to what has been fixed
        more = _fix_without_regressions(current, check, unsafe)
        result = more._replace(fixed=result.fixed + more.fixed)
    return result


def _fix_without_regressions(current: "_Pass", check: Check, unsafe: bool) -> FixResult:
    """Return the file after its fixes; where these raise or silence something, without those of the rules that do."""
    result = _settled(current, check, unsafe, ())
    hidden = () if unsafe else current.silenced(result)
    if not hidden and not current.adds_findings(result):
        return result
    codes = sorted({each.code for each in current.found if fixable(each, unsafe)})
    excluded = [[code] for code in codes] + [codes[:count] for count in range(2, len(codes) + 1)]
    trials = [(_settled(current, check, unsafe, without), without) for without in excluded]
    best, without = max(
        ((one, without) for one, without in trials if current.is_kept_by(one, unsafe)),
        key=lambda trial: trial[0].fixed.total(),
    )
    if not hidden:
        return best
    hiding = (each for each in best.left if each.code in without and fixable(each, unsafe))
    return best._replace(hiding=tuple(hiding), hidden=hidden)


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


class _Pass:
    """A source and what is found on it: what may be fixed, what is suppressed, and what is stuck, by code and place.

    A finding is stuck if its fix was put in before, and led back to the same text.
    """

    def __init__(
        self,
        source: Source,
        check: Check,
        suppressed: dict[tuple[str, Span], Diagnostic],
        stuck: Collection[tuple[str, Span]] = (),
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

    def counted(self) -> Counter[str]:
        """Return the findings that may be fixed, by code."""
        return Counter(each.code for each in self.found)

    def adds_findings(self, result: FixResult) -> bool:
        """Return whether a rule has more errors or warnings left than it found here, or more severe ones."""
        return bool(_errors_and_warnings(result.left) - _errors_and_warnings(self.found))

    def silenced(self, result: FixResult) -> tuple[str, ...]:
        """Return the rules with fewer errors and warnings that have no safe fix, unless the fixes explain it."""
        asked = Counter(each.code for each in self.found if each.severity != "info" and not fixable(each, unsafe=False))
        lost = asked - Counter(each.code for each in result.left)
        families = {code[:3] for code in result.offered}
        explained = not _MAKES_READABLE.isdisjoint(result.offered)
        return () if explained else tuple(sorted(code for code in lost if code[:3] not in families))

    def is_kept_by(self, result: FixResult, unsafe: bool) -> bool:
        """Return whether nothing new is found, and nothing silenced but by fixes that are asked for."""
        return not self.adds_findings(result) and (unsafe or not self.silenced(result))

    def fixes(self, unsafe: bool, excluded: Collection[str]) -> dict[Fix, str]:
        """Return what may be put in now, with the code of its rule."""
        found = [each for each in self.found if each.code not in excluded and each not in self.stuck]
        return {each.fix: each.code for each in found if each.fix and fixable(each, unsafe)}

    def without(self, fixes: Collection[Fix]) -> "_Pass":
        """Return the same source with the findings that have these fixes stuck."""
        current = copy(self)
        current.stuck = [*self.stuck, *(each for each in self.found if each.fix in fixes)]
        return current

    def after(self, fixes: Sequence[Fix], check: Check) -> "_Pass":
        """Return the source after as many of the fixes as go together.

        A fix without edits concerns the file, not the text: it is saved as UTF-8 without a byte order mark.
        """
        chosen = compatible(fixes)
        edits = [edit for fix in chosen for edit in fix.edits]
        text = apply(self.source.text, chosen)
        if not keeps_the_rest(self.source.text, edits, text):
            raise NotProvedError(f"a fix changes more than it says: {', '.join(sorted({fix.title for fix in chosen}))}")
        changed = self.source._replace(text=text) if all(fix.edits for fix in fixes) else Source(text, UTF_8, bom=False)
        suppressed = {(now.code, _moved(now.span, edits)): was for was, now in self.suppressed}
        return _Pass(changed, check, suppressed, {(each.code, _moved(each.span, edits)) for each in self.stuck})


def _settled(current: _Pass, check: Check, unsafe: bool, excluded: Sequence[str]) -> FixResult:
    """Return the file after its fixes, but for those of the excluded rules, and of rules whose fixes come to no end."""
    endless: set[str] = set()
    while not isinstance(result := _apply_until_stable(current, check, unsafe, {*excluded, *endless}), FixResult):
        endless |= result
    left_out = [each for each in result.left if each.code in endless and fixable(each, unsafe)]
    return result._replace(left_out=tuple(sorted({*result.left_out, *left_out}, key=lambda each: each.span)))


def _apply_until_stable(current: _Pass, check: Check, unsafe: bool, excluded: Collection[str]) -> FixResult | set[str]:
    """Return the file after its fixes, but for those of the excluded rules; or the rules whose fixes come to no end."""
    before, length, most = current.counted(), len(current.source.text), 0
    seen = {current.source: current}
    offered = set[str]()
    for _ in range(max(_MOST_PASSES, _MOST_READ_CHARS // (length + 1))):
        fixes = current.fixes(unsafe, excluded)
        if not fixes:
            left, suppressed = tuple(current.found), tuple(current.suppressed)
            fixed, stuck = before - current.counted(), tuple(current.stuck)
            return FixResult(current.source, fixed, left, suppressed, stuck, offered=frozenset(offered))
        offered.update(fixes.values())
        current = current.after(list(fixes), check)
        most = most or _MOST_GROWTH_TIMES * max(length, len(current.source.text)) + _PAGE_CHARS
        if len(current.source.text) > most:
            break
        if current.source in seen:  # so that every fix since then was undone
            current = seen[current.source]
            current = current.without(compatible(current.fixes(unsafe, excluded)))
            seen.clear()
        seen[current.source] = current
    return {*fixes.values()}


def _moved(span: Span, edits: Iterable[Edit]) -> Span:
    """Return where the span is after the edits."""
    shift = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in edits if edit.span.end <= span.start)
    return Span(span.start + shift, span.end + shift)


def _errors_and_warnings(found: Iterable[Diagnostic]) -> Counter[tuple[str, Severity]]:
    return by_severity(each for each in found if each.severity != "info")
