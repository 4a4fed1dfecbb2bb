"""A paragraph's number is not written as "3. ": `3)`, `(3)`, `3 .`, `3-`, `¶3.`, or no space follows.

A paragraph that begins in the middle of a line is reported too, and one that begins in a second column of the text, for
each line is read across both.

## Why it matters
Readers and programs find a paragraph by its number, a period and a space; in another form it looks like an item of a
list. (5 FAH-1 H-246.2: paragraph numbers at the left margin, the marking right after; the period by convention.)

The `¶` is information only: a release puts it before numbers at the start of a line. A released text is reported once
and keeps it.

## What to do
Write the number, a period and a space.

## Fix safety
The fix is safe if it only adds a space after the period, or removes a space before it or a `¶`: with number and period,
only a paragraph can be meant. So can it if every paragraph of the cable has a number in the one form `3)` or `(3)`, in
order and below an empty line or the end of a sentence. Elsewhere it is unsafe for `3)`, `(3)`, `3-` and `3`, which may
be an item of a list or a number in a sentence, and if a digit, a single letter or a lower-case letter follows, also in
parentheses: in "2.5 million", "2 . 5 million", "2.a" and "2.(a)" the period does not end the number of a paragraph. It
is also unsafe if a letter is in the place of a digit ("l."), if it breaks a line, which may be the wrong place, and if
it writes another number in the middle of a line or for one of four figures: "03." and "0129." may be no paragraph's.
"""

from collections.abc import Iterator, Sequence

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Paragraph,
    Related,
    Rule,
    Span,
    Valid,
    compiled,
    read_numbers,
    second_column,
    trimmed,
)
from cablelint.rules.paragraphs._number_format import PILCROW, written_number
from cablelint.rules.paragraphs._numbers_again import number_again

RULE = Rule(
    code="PAR007",
    name="number-format",
    severity="warning",
    summary='a paragraph\'s number is not written as "3. "',
    authority="5 FAH-1 H-246.2; convention",
    needs=("odd_numbers",),
)
VALID = (
    Valid('1. He wrote: "1. They came. 2. They saw the port. 4. They\nstay."\n', note="a list in a quotation"),
    Valid("1. The port closed.\n\n2. (SBU) It opened again.\n"),
    Valid(
        "(U) 1. The port closed.\n\n(U) 2. It opened again.\n",
        note="the marking is before the number, which CLS015 reports",
    ),
    Valid(
        "INDEX:\n\n(1) Tea is up (Times)\n\n(2) Coal is down (Post)\n\nARTICLES:\n\n(1) Tea is up\n\nThe price rose.\n"
        "\n(2) Coal is down\n\nThe price fell.\n",
        note="the articles of a summary of the press, and their index",
    ),
    Valid("1. The port needs:\n\n1) cranes\n2) a road\n\n2. Ships wait.\n", note="a list inside a paragraph"),
    Valid("The port needs:\n\n1) cranes\n2) a road\n3) a crew\n", note="a list without paragraphs"),
    Valid("1.   The port closed.\n\n2.\nShips wait.\n", note="several spaces, a line break"),
    Valid("1. 1. Tea is up.\n2. Coal is down.\n\n2. Two.\n\n3. 3.5 percent is much.\n", note="items, and a figure"),
)
INVALID = (
    Invalid(
        "1. (U) The port closed.\n\n⟦2. (U) 2.⟧ It opened again.\n\n⟦3. 4.⟧ (U) Ships wait.\n\n4. (U) The end.\n",
        note="behind the marking, and another number",
        fixed="1. (U) The port closed.\n\n2. (U) It opened again.\n\n3. (U) Ships wait.\n\n4. (U) The end.\n",
        message=(
            'the number "2." is written twice; remove one',
            'paragraph 3 has a second number, "4."; remove one of them',
        ),
    ),
    Invalid(
        "1. (U) The port closed.\n\n⟦2. 2.⟧ (U) It opened again.\n",
        note="twice",
        fixed="1. (U) The port closed.\n\n2. (U) It opened again.\n",
        message='the number "2." is written twice; remove one',
    ),
    Invalid(
        "⟦1)⟧ The port closed.\n\n⟦(2)⟧ (U) It opened again.\n\n⟦3 .⟧ Ships wait.\n\n⟦4-⟧ They are small.\n",
        fixed="1. The port closed.\n\n2. (U) It opened again.\n\n3. Ships wait.\n\n4. They are small.\n",
        message=('write "1.", not "1)"', 'write "2.", not "(2)"', 'write "3.", not "3 ."', 'write "4.", not "4-"'),
    ),
    Invalid(
        "⟦1.⟧(U) The port closed.\n\n⟦2.⟧Ships wait.\n\n3. They are small.\n",
        note="no space",
        fixed="1. (U) The port closed.\n\n2. Ships wait.\n\n3. They are small.\n",
        message=('missing space after "1."', 'missing space after "2."'),
    ),
    Invalid(
        "⟦1.⟧(U) A.\n\n2.(U) B.\n\n3.(U) C.\n\n4.(U) D.\n",
        note="many: told once",
        fixed="1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n",
        message='missing space after "1." (4 times in this file)',
    ),
    Invalid(
        "1. The port closed.\n\n⟦¶2.⟧ Ships wait.\n",
        note="pasted from a released text",
        fixed="1. The port closed.\n\n2. Ships wait.\n",
        profile="draft",
        message='write "2.", not "¶2."',
    ),
    Invalid(
        "1. (C) The port closed. ⟦2⟧. (C) It opened again.\n\n3. (C) Ships wait.\n",
        note="a paragraph in the line of another",
        fixed="1. (C) The port closed.\n\n2. (C) It opened again.\n\n3. (C) Ships wait.\n",
        message="paragraph 2 begins in the middle of a line; start a new line",
    ),
    Invalid(
        "1. The port closed          ⟦3⟧. Cranes rest in\nfor a week of May.          the harbor until\n"
        "2. Ships wait.              the tugs are back.\n",
        note="two columns",
        message="paragraph 3 begins in a second column; put the columns one below the other",
    ),
    Invalid(
        "⟦l.⟧ (C) The port closed.\n\n⟦2,⟧ (C) It opened again.\n\n⟦(3.⟧ (C) Ships wait.\n",
        note="a letter for a digit, other marks",
        fixed="1. (C) The port closed.\n\n2. (C) It opened again.\n\n3. (C) Ships wait.\n",
        message=('write "1.", not "l."', 'write "2.", not "2,"', 'write "3.", not "(3."'),
    ),
    Invalid(
        "⟦¶1.⟧ The port closed.\n\n¶2. Ships wait.\n",
        note="a released text",
        message="¶ is before the paragraph numbers, where a release puts it",
    ),
)

_MOST_ALIKE_NUMBERS = 3  # findings of one kind that are told one by one
_CLOSED = frozenset({"1)", "(1)"})
_CLOSED_NUMBER = r"\(?\d{1,2}\)"
_IN_BRACKETS = r"(?m:^[ \t]{0,8}\(?\d{1,3}\)[ \t])"
_GAP_CHARS = 6  # a line break, an empty line and its spaces
_NUMBER_AND_PERIOD = compiled(r"¶?[ \t]?\d{1,3}[ \t]{0,3}\.")  # "0129." may be an hour
_BEGINS_TEXT = compiled(r"[ \t]{0,9}(?:[(\[](?![a-z\d]{1,4}[)\]])|[\"'“‘]|[A-Z][A-Za-z])")


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each number, but one only for the `¶` of a released text."""
    numbered = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    if _number_articles(cable, numbered):
        return
    released = options.profile == "archive"
    if released:
        spans = (written_number(cable, paragraph) for paragraph in numbered)
        first = next((span for span in spans if cable.text[span.start] == PILCROW), None)
        if first is not None:
            message = f"{PILCROW} is before the paragraph numbers, where a release puts it"
            yield RULE.diagnostic(first, message, severity="info")
    if (column := second_column(cable)) is not None:
        message = f"paragraph {cable.text_at(column)} begins in a second column; put the columns one below the other"
        yield RULE.diagnostic(column, message)
    only_form = _is_only_form(cable, numbered, released)
    alike: dict[tuple[str, Applicability | None], list[Diagnostic]] = {}
    for paragraph in numbered:
        for finding in _finding(cable, paragraph, _number_of(cable, paragraph, released), only_form):
            kind = compiled(r"\d+").sub("1", finding.message), finding.fix.applicability if finding.fix else None
            alike.setdefault(kind, []).append(finding)
    for findings in alike.values():
        yield from findings if len(findings) <= _MOST_ALIKE_NUMBERS else [_as_one(findings)]


def _number_articles(cable: Cable, numbered: Sequence[Paragraph]) -> bool:
    """Return whether the numbers are of an index, "(1) Tea is up (Times)", which are before the articles again."""
    written = [cable.text_at(written_number(cable, paragraph)) for paragraph in numbered]
    return len(written) > 1 and all(
        compiled(_CLOSED_NUMBER).fullmatch(one) and _lines_with(cable, one) > 1 for one in written
    )


def _lines_with(cable: Cable, number: str) -> int:
    """Return how many lines of the body begin with the number."""
    return len(
        compiled(rf"(?m)^[ \t]{{0,9}}{number.replace('(', '[(]').replace(')', '[)]')}[ \t]").findall(
            cable.text, *cable.body
        )
    )


def _as_one(findings: Sequence[Diagnostic]) -> Diagnostic:
    """Return the first of findings that are alike, which tells where the others are and mends all."""
    first = findings[0]
    fixes = [finding.fix for finding in findings if finding.fix]
    edits = tuple(edit for fix in fixes for edit in fix.edits)
    return RULE.diagnostic(
        first.span,
        f"{first.message} ({len(findings)} times in this file)",
        fix=fixes[0]._replace(edits=edits) if fixes else None,
        severity="info" if first.severity == "info" else None,
        related=tuple(Related(finding.span, "here too") for finding in findings[1:]),
    )


def _number_of(cable: Cable, paragraph: Paragraph, released: bool) -> Span:
    span = written_number(cable, paragraph)
    return _without_pilcrow(cable, span) if released else span


def _is_only_form(cable: Cable, numbered: Sequence[Paragraph], released: bool) -> bool:
    """Return whether all paragraphs have numbers, in order and in the one form "1)" or "(1)", as no other line has."""
    if len(numbered) < 2 or len(numbered) != len(cable.paragraphs) or numbered[0].number != 1:
        return False
    written = (cable.text_at(_number_of(cable, paragraph, released)) for paragraph in numbered)
    forms = (compiled(r"\d+").sub("1", number) for number in written)
    first = next(forms)
    if first not in _CLOSED or any(form != first for form in forms) or read_numbers(cable).faults:
        return False
    if len(compiled(_IN_BRACKETS).findall(cable.text, *cable.body)) > len(numbered):
        return False  # an index, or items, that would be left as they are
    return all(_ends_or_is_apart(cable, paragraph.span.start) for paragraph in cable.paragraphs[1:])


def _ends_or_is_apart(cable: Cable, start: int) -> bool:
    """Return whether an empty line or the end of a sentence is above the offset, as seldom within a list."""
    above = cable.text[max(0, start - _GAP_CHARS) : start]
    return above.count("\n") > 1 or above.rstrip().endswith((".", '."', ".”"))


def _without_pilcrow(cable: Cable, span: Span) -> Span:
    return trimmed(cable.text, Span(span.start + (cable.text[span.start] == PILCROW), span.end))


def _finding(cable: Cable, paragraph: Paragraph, span: Span, only_form: bool) -> Iterator[Diagnostic]:
    written = cable.text_at(span)
    runs_on = bool(cable.text_at(_before_in_line(cable, paragraph)).strip())
    if runs_on:
        yield _in_mid_line(cable, paragraph)
    right = f"{paragraph.number}."
    if (again := number_again(cable, paragraph, span)) is not None:
        removed = Span(again.span.start - 1, again.span.end)
        fix = Fix("Remove one", "unsafe", (Edit(removed, ""),))
        yield RULE.diagnostic(Span(span.start, again.span.end), again.message, fix=fix)
        return
    run_in = not cable.text[span.end : span.end + 1].isspace() and span.end < len(cable.text)
    if written == right and not run_in:
        return
    safe: Applicability = "unsafe" if runs_on and written != right else _applicability(cable, span, run_in, only_form)
    fix = Fix(f'Write "{right} "', safe, (Edit(span, right + " " * run_in),))
    message = f'missing space after "{right}"' if written == right else f'write "{right}", not "{written}"'
    yield RULE.diagnostic(
        span, message, fix=fix, severity="info" if written == PILCROW + right and not run_in else None
    )


def _before_in_line(cable: Cable, paragraph: Paragraph) -> Span:
    """Return what is in the line before the paragraph."""
    start = paragraph.span.start
    line = cable.text.rfind("\n", 0, start) + 1
    return Span(max(line, cable.text.rfind("\r", line, start) + 1), start)


def _in_mid_line(cable: Cable, paragraph: Paragraph) -> Diagnostic:
    before = _before_in_line(cable, paragraph)
    blanks = Span(before.start + len(cable.text_at(before).rstrip()), before.end)
    fix = Fix("Start a new line", "unsafe", (Edit(blanks, "\n\n"),))
    message = f"paragraph {paragraph.number} begins in the middle of a line; start a new line"
    return RULE.diagnostic(paragraph.number_span, message, fix=fix)


def _applicability(cable: Cable, span: Span, run_in: bool, only_form: bool) -> Applicability:
    """Return SAFE where number and period open the paragraph, and only what is around them changes."""
    if only_form and not run_in:
        return "safe"
    written = cable.text_at(span)
    begins_text = (not run_in and written[-2:-1].isdigit()) or _BEGINS_TEXT.match(cable.text, span.end) is not None
    return "safe" if begins_text and _NUMBER_AND_PERIOD.fullmatch(written) else "unsafe"
