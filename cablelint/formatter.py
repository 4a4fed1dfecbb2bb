"""Laying a cable out as the handbook has it: layout only, proved before anyone writes it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from cablelint import assembly, engine
from cablelint.cable import Cable, Profile
from cablelint.diagnostics import Diagnostic, Edit
from cablelint.editing import edited
from cablelint.errors import NotProvedError
from cablelint.formatting.characters import clean_lines, plain_signs
from cablelint.formatting.gaps import blank_lines
from cablelint.formatting.headings import heading_rules
from cablelint.formatting.labels import labels
from cablelint.formatting.layout import LINE_LENGTH, Layout, Step, kept_spans
from cablelint.formatting.leads import leads
from cablelint.formatting.order import field_order
from cablelint.formatting.proof import same_cable, same_reading, same_words
from cablelint.formatting.references import reference_lines
from cablelint.formatting.tags import tags_line
from cablelint.formatting.wrapping import rewrap
from cablelint.rule import RuleModule, Setting

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
_MOST_TRIALS = 24

Check = Callable[[str], Sequence[Diagnostic]]
"""What is wrong with a text."""

Accepts = Callable[[Cable, Cable], bool]


def format_text(text: str, check: Check, layout: Layout = Layout(), profile: Profile | None = None) -> str:  # noqa: B008
    """The text laid out anew; the same text where it is in form already.

    An edit that would raise a finding is left out. Raises NotProvedError where the new text has other words, is read as
    another cable, raises a finding that was not there, or would be laid out once more.
    """
    after = _laid_out(text, check, layout, profile)
    if after == text:
        return text
    one, two = assembly.parse(text, profile=profile), assembly.parse(after, profile=profile)
    if not same_words(one, two):
        raise NotProvedError("the words would not be the same")
    if not same_reading(one, two):
        raise NotProvedError("it would be read as another cable")
    if raised := _raised(check(text), check(after)):
        raise NotProvedError(f"there would be new findings: {', '.join(sorted(raised))}")
    if _laid_out(after, check, layout, profile) != after:
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


def lay_out(text: str, layout: Layout, profile: Profile | None = None, accepts: Accepts = same_cable) -> str:
    """The text after all steps, not yet proved; `accepts` says whether an edit may turn one cable into the other."""
    cable = assembly.parse(text, profile=profile)
    for _ in range(_MOST_ROUNDS):
        before = cable.text
        for step in STEPS:
            kept = kept_spans(cable, layout)
            edits = [edit for edit in step(cable, layout) if not any(edit.span.overlaps(span) for span in kept)]
            cable = _edited(cable, edits, profile, accepts)
        if cable.text == before:
            return cable.text
    raise NotProvedError("the layout comes to no end")


def _laid_out(text: str, check: Check, layout: Layout, profile: Profile | None) -> str:
    """The text after all steps; where they raise findings, after those edits that raise none."""

    def accepts(one: Cable, two: Cable) -> bool:
        return same_cable(one, two) and not _raised(check(one.text), check(two.text))

    after = lay_out(text, layout, profile)
    if after != text and _raised(check(text), check(after)):
        after = lay_out(text, layout, profile, accepts)
    return after


def _raised(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> Counter[str]:
    """The rules that find more than they did."""
    return Counter(each.code for each in after) - Counter(each.code for each in before)


def _edited(cable: Cable, edits: Sequence[Edit], profile: Profile | None, accepts: Accepts) -> Cable:
    """The cable after these edits, without those that would make another cable of it.

    A parser weighs lines together, as a reader does, so that no step can foresee everything.
    """
    result, accepted, waiting = cable, list[Edit](), [edits] if edits else []
    for _ in range(_MOST_TRIALS):
        if not waiting:
            break
        group = waiting.pop()
        trial = assembly.parse(edited(cable.text, [*accepted, *group]), profile=profile)
        if accepts(cable, trial):
            accepted += group
            result = trial
        elif len(group) > 1:
            half = len(group) // 2
            waiting += [group[half:], group[:half]]
    return result
