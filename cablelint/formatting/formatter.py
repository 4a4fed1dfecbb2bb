"""Laying a cable out as the handbook has it: layout only, proved before anyone writes it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from cablelint.analysis.memo import once_per_cable
from cablelint.characters.line_ends import surplus_returns
from cablelint.fixes.editing import edited
from cablelint.formatting.characters import clean_lines, plain_signs
from cablelint.formatting.gaps import blank_lines
from cablelint.formatting.headings import heading_rules
from cablelint.formatting.labels import labels
from cablelint.formatting.layout import LINE_LENGTH, Layout, Read, Step, has_layout_of_its_own
from cablelint.formatting.order import field_order
from cablelint.formatting.paragraph_openings import paragraph_openings
from cablelint.formatting.proof import keeps_openings, said, same_cable, same_reading, same_words
from cablelint.formatting.references import reference_lines
from cablelint.formatting.rounds import Accepts, Formatted, LeftOut, Trials, edits_of_all, lay_out, settled
from cablelint.formatting.tags import tags_line
from cablelint.formatting.wrapping import rewrap
from cablelint.linting import engine
from cablelint.linting.candidate import Candidate, candidates
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit, Severity, by_severity
from cablelint.model.errors import NotProvedError
from cablelint.model.rule import RuleModule, Setting
from cablelint.reading import parser
from cablelint.reading.messages import message_places

STEPS: tuple[Step, ...] = (
    plain_signs,
    clean_lines,
    labels,
    field_order,
    tags_line,
    reference_lines,
    paragraph_openings,
    heading_rules,
    blank_lines,
    rewrap,
)
"""What is done, one after the other, until nothing changes."""

Check = Callable[[str], Sequence[Diagnostic]]
"""What is wrong with a text."""


def format_text(text: str, check: Check, layout: Layout = Layout(), read: Read = parser.parse) -> str:  # noqa: B008
    """Return the formatted text, as `formatted` gives it."""
    return formatted(text, check, layout, read).text


def formatted(text: str, check: Check, layout: Layout, read: Read = parser.parse) -> Formatted:
    """Return the formatted text; the same text where it is in form already.

    An edit that would raise a finding, or make one more severe, is left out. Raises NotProvedError where the new text
    has other words, is read as another cable, raises a finding that was not there, or would be formatted once more.
    Each of several messages in one text is formatted by itself.
    """
    places = message_places(text)
    if len(places) == 1:
        return _formatted(text, check, layout, read)
    pieces, left_out, at = list[str](), list[LeftOut](), 0
    for place in places:
        after = _formatted(text[place.start : place.end], check, layout, read)
        pieces.append(text[at : place.start])
        start = sum(map(len, pieces))
        left_out += [each._replace(offset=each.offset + start) for each in after.left_out]
        pieces.append(after.text)
        at = place.end
    after_all = "".join((*pieces, text[at:]))
    if not _as_many(text, after_all):  # what is one message by itself may be two beside others
        raise NotProvedError("it would be read as other messages")
    return Formatted(after_all, tuple(left_out))


def _formatted(text: str, check: Check, layout: Layout, read: Read) -> Formatted:
    """Return one message formatted, proved.

    Carriage returns that end no line are taken out first, since lines would be counted by them; and then those that end
    none once all lines end alike.
    """
    after = _without_returns_formatted(text, check, layout, read)
    mixed = after.text != text and any(surplus_returns(after.text))
    return _without_returns_formatted(after.text, check, layout, read) if mixed else after


def _without_returns_formatted(text: str, check: Check, layout: Layout, read: Read) -> Formatted:
    ended = edited(text, (Edit(span, "") for span in surplus_returns(text)))
    if ended == text or has_layout_of_its_own(read(text)) or None in layout.keep:
        return _laid_out_and_proved(text, check, layout, read)
    if not _ends_all_lines_so(text):
        _prove_returns_are_surplus(text, ended, check, read)
    return _laid_out_and_proved(ended, check, layout, read)


def _prove_returns_are_surplus(text: str, ended: str, check: Check, read: Read) -> None:
    """Raise NotProvedError where a reader takes some of the carriage returns for empty lines, which say something."""
    one, two = read(text), read(ended)
    if not (same_words(one, two) and same_reading(one, two)):
        raise NotProvedError("without its surplus carriage returns it would be read as another cable: fix TXT006")
    if changed := _changed(check(text), check(ended)):
        codes = ", ".join(sorted(changed))
        raise NotProvedError(
            f"without its surplus carriage returns there would be other findings ({codes}): fix TXT006"
        )


def _ends_all_lines_so(text: str) -> bool:
    r"""Return whether each line ends with \r\r\n: then the empty line that a reader sees after each does not exist."""
    return text.count("\r\r\n") == text.count("\n") and 2 * text.count("\n") == text.count("\r")


def _laid_out_and_proved(text: str, check: Check, layout: Layout, read: Read) -> Formatted:
    at_once = _settled_at_once(text, check, layout, read)
    if at_once is not None:
        return Formatted(at_once)
    all_trials = Trials(read), Trials(read, _keeping_findings(check))
    after = _laid_out(text, check, layout, *all_trials)
    if after.text == text:
        return after
    one, two = read(text), read(after.text)
    if not same_words(one, two):
        raise NotProvedError("the words would not be the same")
    if not (same_reading(one, two) and keeps_openings(one, two) and _as_many(text, after.text)):
        raise NotProvedError("it would be read as another cable")
    found, found_after = check(text), check(after.text)
    if raised := _raised(found, found_after):
        raise NotProvedError(f"there would be new findings: {', '.join(sorted(raised))}")
    if hidden := _hidden(found, found_after):
        raise NotProvedError(f"findings would be hidden: {', '.join(sorted(hidden))}")
    if _laid_out(after.text, check, layout, *all_trials).text != after.text:
        raise NotProvedError("formatting it again would change it again")
    return after


def checking(
    rules: Iterable[RuleModule | Candidate],
    layout: Layout,
    read: Read = parser.parse,
    settings: Mapping[str, Mapping[str, Setting]] = {},
) -> Check:
    """Return what these rules find in a text. A line length that is asked for is the one that its rule goes by."""
    chosen = candidates(rules)
    if layout.line_length:
        own = {**settings.get(LINE_LENGTH, {}), "limit": layout.line_length}
        settings = {**settings, LINE_LENGTH: own}

    @once_per_cable  # a text that edits are weighed against is asked for with each of them
    def found(cable: Cable) -> Sequence[Diagnostic]:
        return engine.check(cable, chosen, settings=settings)

    return lambda text: found(read(text))


def _settled_at_once(text: str, check: Check, layout: Layout, read: Read) -> str | None:
    """Return the text after all steps, proved; None where edits must be weighed one by one."""
    edits = () if has_layout_of_its_own(read(text)) else edits_of_all(read(text), STEPS, layout)
    if not edits:
        return text
    found, told = check(text), said(read(text))
    after = settled(text, edits, STEPS, layout, read)
    if after is None or not told.is_kept_by(said(read(after))) or _changed(found, check(after)):
        return None
    return after if _as_many(text, after) else None


def _as_many(before: str, after: str) -> bool:
    """Return whether both texts are read as equally many messages: a label in form may show a heading below."""
    return before == after or len(message_places(before)) == len(message_places(after))


def _keeping_findings(check: Check) -> Accepts:
    """Return what accepts the edits after which a text is the same cable and has the same findings."""

    def accepts(one: Cable, two: Cable) -> bool:
        before, after = one.as_received, two.as_received
        return same_cable(one, two) and _as_many(before, after) and not _changed(check(before), check(after))

    return accepts


def _laid_out(text: str, check: Check, layout: Layout, trials: Trials, careful: Trials) -> Formatted:
    """Return the text after all steps; where they raise or hide findings, after the edits that careful trials allow."""
    after = lay_out(text, STEPS, layout, trials)
    if after.text != text and (_changed(check(text), check(after.text)) or not _as_many(text, after.text)):
        after = lay_out(text, STEPS, layout, careful)
    return after


def _changed(before: Sequence[Diagnostic], after: Sequence[Diagnostic]) -> set[str]:
    """Return the rules that find more than they did, or something more severe, or hide something."""
    return _raised(before, after) | _hidden(before, after)


def _hidden(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> set[str]:
    """Return the rules that have lost a fault without a safe fix.

    A layout puts many faults right, but none that only the drafter can: those without a safe fix are still there, also
    the information of them that has another fix.
    """
    return {code for code, _ in _for_the_drafter(before) - _for_the_drafter(after)}


def _for_the_drafter(found: Iterable[Diagnostic]) -> Counter[tuple[str, Severity]]:
    asked = (each for each in found if each.severity != "info" or each.fix is not None)
    return by_severity(each for each in asked if each.fix is None or each.fix.applicability != "safe")


def _raised(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> set[str]:
    """Return the rules that find more than they did, or something more severe."""
    return {code for code, _ in by_severity(after) - by_severity(before)}
