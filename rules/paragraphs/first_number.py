"""The first numbered paragraph is not number 1.

## Why it matters
If the numbers begin with 2, a paragraph is lost, or has lost its number. (5 FAH-1 H-246.2: number each paragraph
consecutively.) A later section goes on from the one before, also in a file of its own; so may a text without a heading
that begins with 5 or more.

## What to do
Begin with 1; if there is an unnumbered paragraph above, number it. A summary above paragraph 1 does not have a number.

## Fix safety
The fix is unsafe: a paragraph may be missing. If exactly as many paragraphs above have no number, or a malformed one
(`l.`, `1,`), as numbers are missing, the fix numbers them and changes nothing else; but one of them may be a summary.
If it is not clear which paragraphs lost their numbers, there is no fix. If none did, the fix numbers the paragraphs
from 1, and changes every reference to match.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._numbers import misnumbered

RULE = Rule(
    code="PAR004",
    name="first-number",
    severity="warning",
    summary="the first numbered paragraph is not number 1",
    authority="5 FAH-1 H-246.2",
    needs=("misnumbered",),
)
VALID = (
    Valid("1. The port closed.\n\n2. It opened again.\n"),
    Valid(
        "Summary: The port closed in March and opened again in May after repairs. End summary.\n\n1. It is full.\n\n"
        "2. Ships wait.\n",
        note="an unnumbered summary",
    ),
    Valid(
        "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n7. Ships are waiting.\n\n8. They have little water.\n",
        note="a section that goes on from the one before",
    ),
    Valid("12. Ships are waiting.\n\n13. They have little water.\n", note="a piece out of the middle"),
)
INVALID = (
    Invalid(
        "⟦2⟧. The port closed.\n\n3. It opened again (see paragraph 2).\n",
        fixed="1. The port closed.\n\n2. It opened again (see paragraph 1).\n",
        message="the first numbered paragraph is 2, not 1",
    ),
    Invalid(
        "(SBU) The port closed in March and opened again in May.\n\n⟦2⟧. (SBU) It is full.\n\n3. (SBU) Ships wait.\n",
        note="a paragraph that lost its number",
        fixed="1. (SBU) The port closed in March and opened again in May.\n\n2. (SBU) It is full.\n\n"
        "3. (SBU) Ships wait.\n",
        message="the first numbered paragraph is 2, not 1; does paragraph 1 begin on line 1?",
    ),
    Invalid(
        "l. The port closed (see paragraph 2).\n\n⟦2⟧. It is full.\n\n3. Ships wait.\n",
        note="a letter for the number",
        fixed="1. The port closed (see paragraph 2).\n\n2. It is full.\n\n3. Ships wait.\n",
        message="the first numbered paragraph is 2, not 1; does paragraph 1 begin on line 1?",
    ),
    Invalid(
        "⟦12⟧. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        note="no such piece",
        fixed="1. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        message="the first numbered paragraph is 12, not 1",
    ),
    Invalid(
        "UNCLAS SECTION 01 OF 02 OSLO 000012\n\n1. The port closed.\n\n2. It opened again.\n\n"
        "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n⟦1⟧. Ships wait.\n\n2. They have little water.\n",
        note="a section that begins again with 1",
        fixed="UNCLAS SECTION 01 OF 02 OSLO 000012\n\n1. The port closed.\n\n2. It opened again.\n\n"
        "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n3. Ships wait.\n\n4. They have little water.\n",
        message="this section begins with paragraph 1; the section above ends with paragraph 2",
    ),
    Invalid(
        "⟦2⟧. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        note="mistyped",
        fixed="1. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        message="the first numbered paragraph is 2, not 1",
    ),
    Invalid(
        "1. Tea\n2. Rum\n\n⟦2⟧. Tea\n\nIt is dear.\n\n3. Rum\n\nIt is cheap.\n",
        note="below contents, whose number 1 is not that of a paragraph",
        fixed="1. Tea\n2. Rum\n\n1. Tea\n\nIt is dear.\n\n2. Rum\n\nIt is cheap.\n",
        message="the first numbered paragraph is 2, not 1",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first number."""
    for found in misnumbered(cable, "first"):
        message = f"the first numbered paragraph is {found.paragraph.number}, not 1"
        if found.before is not None:
            message = f"this section begins with paragraph 1; the section above ends with paragraph {found.before}"
        if found.line is not None:
            message += f"; does paragraph 1 begin on line {found.line}?"
        yield RULE.diagnostic(found.paragraph.number_span, message, fix=found.fix, related=found.doubt)
