"""Apply the fixes that findings offer, and prove that nothing else changed.

What comes out holds every character that no edit spoke of, raises no error and no warning that was not there before,
and silences none that only the drafter can put right.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from cablelint.files.source import Source
from cablelint.fixes.hidden import MAKES_READABLE
from cablelint.fixes.passes import Check, Pass, Settled, fixable, hidden_after, lost_after, settled
from cablelint.model.diagnostics import Diagnostic, Fix
from cablelint.records import NamedTuple

_MOST_TRIALS = 24  # of a part of the fixes of the rules that would hide something
_MOST_TRIED_CHARS = 1_000_000  # in all of them


class FixResult(NamedTuple):
    """A file after its fixes: its source, how many findings each rule has fewer, and those that are left.

    `suppressed` pairs each finding that was to stay as it is with what it has become where the text before it changed.
    `left_out` are those of the findings left whose fix was not put in because it would never settle, and `hiding` those
    whose fix was not put in because it would silence the rules in `hidden`.
    """

    source: Source
    fixed: Counter[str]  # by code
    left: tuple[Diagnostic, ...]
    suppressed: tuple[tuple[Diagnostic, Diagnostic], ...] = ()
    left_out: tuple[Diagnostic, ...] = ()
    hiding: tuple[Diagnostic, ...] = ()
    hidden: tuple[str, ...] = ()  # codes


def fix_source(
    source: Source, check: Check, *, unsafe: bool = False, suppressed: Collection[Diagnostic] = ()
) -> FixResult:
    """Return the file with every safe fix put in, the unsafe ones too where asked for, but for the suppressed findings.

    Fixes that would raise an error or warning that was not there are left to the reader, with all others of their rule;
    information may come to light where a rule was silent until another had its way. So are safe fixes that would
    silence a finding that has no safe fix, unless they explain it: these by themselves, where the others of their rule
    do no harm. A fix that another one undoes, or that calls for itself without end, is left out. Raises
    NotProvedError where a fix does not do what it says.
    """
    current = Pass(source, check, {(each.code, each.span): each for each in suppressed})
    result = _fix_without_regressions(current, check, unsafe)
    while result.source != current.source:
        current = Pass(result.source, check, {(now.code, now.span): was for was, now in result.suppressed})
        # what was excluded may do no harm next to what has been fixed
        more = _fix_without_regressions(current, check, unsafe)
        result = more._replace(fixed=result.fixed + more.fixed)
    return result


def _fix_without_regressions(current: Pass, check: Check, unsafe: bool) -> FixResult:
    """Return the file after its fixes; where these raise or silence something, without those that do.

    What makes a text readable is put in first, by itself, where something is silenced: what is then found no longer is
    not silenced by another fix.
    """
    result = settled(current, check, unsafe)
    others = result.offered - MAKES_READABLE
    if not unsafe and others and others != result.offered and lost_after(result):
        readable = _best(current, settled(current, check, unsafe, others), check, unsafe, others)
        if readable.source != current.source:
            return readable
    return _best(current, result, check, unsafe)


def _best(
    current: Pass, result: Settled, check: Check, unsafe: bool, never: Collection[str] = frozenset()
) -> FixResult:
    """Return the result if it may be kept, else the one with the most fixes that may, without those of some rules."""
    hidden = () if unsafe else hidden_after(result)
    if not hidden and not current.adds_findings(result):
        return _result(result, unsafe)
    codes = sorted({each.code for each in current.found if fixable(each, unsafe)}.difference(never))
    excluded = [[code] for code in codes] + [codes[:count] for count in range(2, len(codes) + 1)]
    trials = [(settled(current, check, unsafe, {*never, *without}), without) for without in excluded]
    best, without = max(
        ((one, without) for one, without in trials if _may_be_kept(current, one, unsafe)),
        key=lambda trial: trial[0].fixed.total(),
    )
    if hidden:
        harmful = [fix for fix, code in current.fixes(unsafe, never).items() if code in without]
        best = _with_harmless(current, best, check, harmful, never)
    return _result(best, unsafe, hidden, without if hidden else ())


def _with_harmless(current: Pass, best: Settled, check: Check, fixes: Sequence[Fix], never: Collection[str]) -> Settled:
    """Return what comes of as many of these fixes, too, as hide nothing: they are tried half by half."""
    out, waiting = [*fixes], _halves(fixes)
    for _ in range(min(_MOST_TRIALS, _MOST_TRIED_CHARS // (len(current.source.text) + 1))):
        if not waiting:
            break
        group = waiting.pop()
        rest = [fix for fix in out if fix not in group]
        trial = settled(current.without(rest), check, False, never)
        if _may_be_kept(current, trial, unsafe=False):
            best, out = trial, rest
        else:
            waiting += _halves(group)
    return best


def _halves(fixes: Sequence[Fix]) -> list[Sequence[Fix]]:
    half = len(fixes) // 2
    return [fixes[half:], fixes[:half]] if half else []


def _may_be_kept(current: Pass, after: Settled, unsafe: bool) -> bool:
    """Return whether nothing new is found, and nothing hidden but by fixes that are asked for."""
    return not current.adds_findings(after) and (unsafe or not hidden_after(after))


def _result(
    after: Settled, unsafe: bool, hidden: tuple[str, ...] = (), hiding_codes: Collection[str] = ()
) -> FixResult:
    current = after.current
    fixes = [each for each in current.found if fixable(each, unsafe)]
    hiding = tuple(each for each in fixes if each.code in hiding_codes)
    left_out = {*current.stuck, *(each for each in fixes if each.code in after.endless)}.difference(hiding)
    in_order = tuple(sorted(left_out, key=lambda each: each.span))
    return FixResult(
        current.source, after.fixed, tuple(current.found), tuple(current.suppressed), in_order, hiding, hidden
    )
