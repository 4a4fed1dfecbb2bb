"""A paragraph's number is out of order: 1, 3, 2.

## Why it matters
A reader who is sent to paragraph 2 turns back from paragraph 3 and does not find it. It happens when paragraphs are
moved and keep their numbers, or when a digit is mistyped. (5 FAH-1 H-246.2: number each paragraph consecutively.)

## What to do
Renumber the paragraphs in the order they are in, or move them into the order of their numbers.

## Fix safety
The fix is unsafe: it assumes that the order of the paragraphs is right, not their numbers. It numbers them in that
order and changes every reference to match; references to other documents and quoted text do not change. There is no
fix if a reference cannot follow, such as one to a range whose paragraphs are not together.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._numbers import misnumbered

RULE = Rule(
    code="PAR003",
    name="number-order",
    severity="error",
    summary="a paragraph's number is out of order",
    authority="5 FAH-1 H-246.2",
    severity_in={"archive": "warning"},
    needs=("misnumbered",),
)
VALID = (
    Valid("1. The port closed.\n\n2. It opened again.\n\n3. Ships are waiting.\n"),
    Valid("1. The port closed.\n\n3. It opened again.\n\n4. Ships are waiting.\n", note="a gap, in order"),
    Valid(
        "1. The port closed.\n\n2. It opened again in\n1998. Ships came.\n\n3. It is full.\n",
        note="a year at the start of a line",
    ),
)
INVALID = (
    Invalid(
        "1. Ships wait (para 2 below).\n\n3. The port closed.\n\n⟦2⟧. It opened again.\n\n4. It is full.\n",
        fixed="1. Ships wait (para 3 below).\n\n2. The port closed.\n\n3. It opened again.\n\n4. It is full.\n",
        message="paragraph 2 is out of order, after paragraph 3",
    ),
    Invalid(
        "1. (U) It closed.\n\n⟦20⟧. (U) It opened again.\n\n3. (U) Ships wait.\n\n4. (U) See paragraph three.\n",
        note="a slip of the finger",
        fixed="1. (U) It closed.\n\n2. (U) It opened again.\n\n3. (U) Ships wait.\n\n4. (U) See paragraph three.\n",
        message="paragraph 20 is out of order, before paragraph 3",
    ),
    Invalid(
        "1. See paragraphs 2-3.\n\n3. The port closed.\n\n4. It opened again.\n\n⟦2⟧. Ships wait.\n",
        note="paragraphs 2 and 3 are not next to each other",
        message="paragraph 2 is out of order, after paragraph 4",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each displacement, at its number."""
    for found in misnumbered(cable, "order"):
        number = found.paragraph.number or 0
        misplaced = found.before is not None and found.before > number
        place = f"after paragraph {found.before}" if misplaced else f"before paragraph {found.after}"
        message = f"paragraph {number} is out of order, {place}"
        yield RULE.diagnostic(found.paragraph.number_span, message, fix=found.fix, related=found.doubt)
