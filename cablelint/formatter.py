"""Laying a cable out as the handbook has it: layout only, proved before anyone writes it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from cablelint import assembly, engine
from cablelint.cable import Cable, Profile
from cablelint.diagnostics import Diagnostic, Edit, by_severity
from cablelint.editing import edited
from cablelint.errors import NotProvedError
from cablelint.formatting.characters import clean_lines, plain_signs
from cablelint.formatting.gaps import blank_lines
from cablelint.formatting.headings import heading_rules
from cablelint.formatting.labels import labels
from cablelint.formatting.layout import LINE_LENGTH, Layout, Step, first_line, kept_spans
from cablelint.formatting.leads import leads
from cablelint.formatting.order import field_order
from cablelint.formatting.proof import same_cable, same_reading, same_words
from cablelint.formatting.references import reference_lines
from cablelint.formatting.tags import tags_line
from cablelint.formatting.wrapping import rewrap
from cablelint.rule import RuleModule, Setting
from cablelint.spans import Line

STEPS: tuple[Step, ...] = (
    plain_signs,
    clean_lines,
    labels,
    field_order,
    tags_line,
    reference_lines,
    leads,
    heading_rules,
    blank_lines,
    rewrap,
)
"""What is done, one after the other, until nothing changes."""

_MOST_ROUNDS = 16
_MOST_STARTS = 8
_MOST_TRIALS = 24

Check = Callable[[str], Sequence[Diagnostic]]
"""What is wrong with a text."""

Accepts = Callable[[Cable, Cable], bool]


class LeftOut(NamedTuple):
    """A change that would never settle: the step that makes it, and the offset of its line in the new text, or -1."""

    step: str
    offset: int


class Formatted(NamedTuple):
    """The text laid out, and what was left out of it."""

    text: str
    left_out: tuple[LeftOut, ...] = ()


def format_text(text: str, check: Check, layout: Layout = Layout(), profile: Profile | None = None) -> str:  # noqa: B008
    """The text laid out anew, as `formatted` gives it."""
    return formatted(text, check, layout, profile).text


def formatted(text: str, check: Check, layout: Layout, profile: Profile | None = None) -> Formatted:
    """The text laid out anew; the same text where it is in form already.

    An edit that would raise a finding, or make one graver, is left out. Raises NotProvedError where the new text has
    other words, is read as another cable, raises a finding that was not there, or would be laid out once more.
    """
    after = _laid_out(text, check, layout, profile)
    if after.text == text:
        return after
    one, two = assembly.parse(text, profile=profile), assembly.parse(after.text, profile=profile)
    if not same_words(one, two):
        raise NotProvedError("the words would not be the same")
    if not same_reading(one, two):
        raise NotProvedError("it would be read as another cable")
    if raised := _raised(check(text), check(after.text)):
        raise NotProvedError(f"there would be new findings: {', '.join(sorted(raised))}")
    if _laid_out(after.text, check, layout, profile).text != after.text:
        raise NotProvedError("laid out again it would change once more")
    return after


def checking(
    rules: Iterable[RuleModule],
    layout: Layout,
    profile: Profile | None = None,
    settings: Mapping[str, Mapping[str, Setting]] = {},
) -> Check:
    """What these rules find in a text. A line length that is asked for is the one that its rule goes by."""
    chosen = tuple(rules)
    if layout.line_length:
        own = {**settings.get(LINE_LENGTH, {}), "limit": layout.line_length}
        settings = {**settings, LINE_LENGTH: own}

    def check(text: str) -> Sequence[Diagnostic]:
        return engine.check(assembly.parse(text, profile=profile), chosen, settings=settings)

    return check


def lay_out(text: str, layout: Layout, profile: Profile | None = None, accepts: Accepts = same_cable) -> Formatted:
    """The text after all steps, not yet proved; `accepts` says whether an edit may turn one cable into the other.

    What is still being changed after many rounds is left out from the start, and the rest done.
    """
    cable = assembly.parse(text, profile=profile)
    barred: frozenset[_Change] = frozenset()
    for _ in range(_MOST_STARTS):
        after, changes = _after_all_rounds(cable, layout, barred, profile, accepts)
        if not changes:
            left_out = {LeftOut(change.step, after.text.find(change.line)) for change in barred}
            return Formatted(after.original, tuple(sorted(left_out)))
        barred |= changes
    raise NotProvedError("the layout comes to no end")


class _Change(NamedTuple):
    """An edit, wherever it is made."""

    step: str
    line: str  # that it begins on
    before: str
    after: str


def _after_all_rounds(
    cable: Cable, layout: Layout, barred: frozenset[_Change], profile: Profile | None, accepts: Accepts
) -> tuple[Cable, set[_Change]]:
    """The cable after all steps but for the barred changes, and the changes that never cease, if any."""
    changes: set[_Change] = set()
    for done in range(2 * _MOST_ROUNDS):
        before = cable
        if done <= _MOST_ROUNDS:
            changes.clear()  # what is done from here on comes to no end
        for step in STEPS:
            kept = kept_spans(cable, layout)
            edits = [edit for edit in step(cable, layout) if not any(edit.span.overlaps(span) for span in kept)]
            if barred:
                edits = [edit for edit in edits if _change(step, cable, edit) not in barred]
            after, made = _edited(cable, edits, profile, accepts)
            changes |= {_change(step, cable, edit) for edit in made}
            cable = after
        if cable.original == before.original:
            return cable, set()
    return cable, changes


def _change(step: Step, cable: Cable, edit: Edit) -> _Change:
    line = cable.lines[first_line(cable, edit.span.start)] if cable.lines else Line("blank", 0, 0, 0)
    return _Change(step.__name__, cable.written(line.span), cable.written(edit.span), edit.text)


def _laid_out(text: str, check: Check, layout: Layout, profile: Profile | None) -> Formatted:
    """The text after all steps; where they raise findings, after those edits that raise none."""

    def accepts(one: Cable, two: Cable) -> bool:
        return same_cable(one, two) and not _raised(check(one.original), check(two.original))

    after = lay_out(text, layout, profile)
    if after.text != text and _raised(check(text), check(after.text)):
        after = lay_out(text, layout, profile, accepts)
    return after


def _raised(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> set[str]:
    """The rules that find more than they did, or something graver."""
    return {code for code, _ in by_severity(after) - by_severity(before)}


def _edited(
    cable: Cable, edits: Sequence[Edit], profile: Profile | None, accepts: Accepts
) -> tuple[Cable, Sequence[Edit]]:
    """The cable after these edits, without those that would make another cable of it; and the edits that were made.

    A parser weighs lines together, as a reader does, so that no step can foresee everything.
    """
    result, accepted, waiting = cable, list[Edit](), [edits] if edits else []
    for _ in range(_MOST_TRIALS):
        if not waiting:
            break
        group = waiting.pop()
        trial = assembly.parse(edited(cable.original, [*accepted, *group]), profile=profile)
        if accepts(cable, trial):
            accepted += group
            result = trial
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
    return result, accepted
