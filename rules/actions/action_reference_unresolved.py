"""The announcement of an action request names a paragraph that the cable does not have.

## Why it matters
A busy addressee reads the announcement and turns straight to the paragraph it names. If there is no such paragraph,
the request is overlooked, or answered with a cable that asks what you meant. It happens when paragraphs are removed or
renumbered in clearance. (By convention; 5 FAH-1 H-246.2 has paragraphs numbered so that others can refer to them.)

If the file is a later section of a cable, paragraphs of the earlier sections are not reported.

## What to do
Name the paragraphs that have the request.
"""

from collections.abc import Iterator, Sequence

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Related,
    Rule,
    Valid,
    announced,
    announcements_of,
    last_number,
    missing_paragraphs,
)
from cablelint.rules.actions._numbers import listed, numbers_of

RULE = Rule(
    code="ACT001",
    name="action-reference-unresolved",
    severity="error",
    summary="an announcement names a paragraph that the cable does not have",
    authority="5 FAH-1 H-246.2; convention",
    needs=("may_announce", "names_absent_paragraphs"),
)
VALID = (
    Valid("1. This is an action request. See paragraph 2.\n\n2. Embassy is requested to report by May 4.\n"),
    Valid("1. This is an action request.\n\n2. Embassy is requested to report.\n", note="names no paragraph"),
    Valid(
        "1. This is an action request. See paragraphs 2-3.\n\n2. Request Embassy deliver the note below.\n\n"
        "3. Begin text:\n\nThe Embassy presents its compliments.\n\nEnd text.\n",
        note="a range",
    ),
    Valid(
        "1. This is an action request. See paragraph 2; ref A, paragraph 14 has the background.\n\n2. Please report.\n",
        note="another cable's paragraph",
    ),
    Valid(
        "UNCLAS SECTION 02 OF 02 STATE 071819\n\n5. This is an action request. See paragraph 3.\n\n6. Thanks.\n",
        note="the paragraph is in the section before",
    ),
)
INVALID = (
    Invalid(
        "1. This is an action request. See paragraphs ⟦7-8⟧.\n\n2. Background.\n\n3. Embassy is requested to report.\n",
        message=(
            "the announcement refers to paragraphs 7 and 8, but the cable has no paragraph 7 or 8 "
            "(its last is paragraph 3)"
        ),
    ),
    Invalid(
        "1. (U) This is an action request; please see paragraph ⟦4⟧.\n\n2. (U) Background.\n\n"
        "3. (U) Please deliver the points above.\n",
        note="one too far",
        message=("the announcement refers to paragraph 4, but the cable has no paragraph 4 (its last is paragraph 3)"),
    ),
    Invalid(
        "1. ACTION REQUEST: SEE PARAS 2, ⟦4⟧ AND SIX THROUGH NINE.\n\n2. REQUEST EMBASSY REPORT.\n\n3. REGARDS.\n",
        note="one of several, and a range written in words",
        message=(
            "the announcement refers to paragraphs 4 and 6 to 9, but the cable has no paragraph 4, 6 "
            "or 9 (its last is paragraph 3)"
        ),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each number or range that begins or ends with an absent paragraph."""
    last = last_number(cable)
    for announcement in announcements_of(cable):
        missing = list(missing_paragraphs(cable, announced(announcement)))
        if not missing:
            continue
        item, numbers = missing[0]
        several = len(missing) > 1
        absent = sorted({number for _, each in missing for number in each})
        written = [listed(numbers_of(each)).split(" ", 1)[1] for each, _ in missing]
        named = f"paragraphs {', '.join(written[:-1])} and {written[-1]}" if several else listed(numbers_of(item))
        related = tuple(Related(other.span, "the cable does not have this one either") for other, _ in missing[1:])
        yield RULE.diagnostic(
            item.span,
            f"the announcement refers to {named}, but the cable has no paragraph"
            f" {_either(absent if several else numbers)} (its last is paragraph {last})",
            related=related,
        )


def _either(numbers: Sequence[int]) -> str:
    *others, last = map(str, numbers)
    return f"{', '.join(others)} or {last}" if others else last
