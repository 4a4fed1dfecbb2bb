"""The first numbered paragraph is not number 1.

## Why it matters
Numbers that begin with 2 say that a paragraph is lost, or was left without its number. (5 FAH-1 H-246.2: number each
paragraph consecutively.) A section that goes on from one in another file begins where that ended, and is right, and so
is a piece without a heading that begins with 5 or more and goes on from there.

## What to do
Begin with 1; if an unnumbered paragraph stands above, give it its number. A summary above paragraph 1 has none.

## Fix safety
The fix is unsafe: a paragraph may be missing. Where as many paragraphs above have no number, or one in another form
(`l.`, `1,`), as the first number counts, they get theirs, and nothing else changes; what it takes for a paragraph may
be a summary. If it is not clear which ones lost their numbers, there is no fix. Where none did, the paragraphs are
numbered from 1, and every reference to one of them moves with it.
"""

from collections.abc import Iterator

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.rule import Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._numbers import misnumbered

RULE = Rule(
    code="PAR004",
    name="first-number",
    severity="warning",
    summary="the first numbered paragraph is not number 1",
    authority="5 FAH-1 H-246.2",
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
        message="the first numbered paragraph is 2, not 1",
    ),
    Invalid(
        "l. The port closed (see paragraph 2).\n\n⟦2⟧. It is full.\n\n3. Ships wait.\n",
        note="a letter for the number",
        fixed="1. The port closed (see paragraph 2).\n\n2. It is full.\n\n3. Ships wait.\n",
        message="the first numbered paragraph is 2, not 1",
    ),
    Invalid(
        "⟦12⟧. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        note="no such piece",
        fixed="1. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        message="the first numbered paragraph is 12, not 1",
    ),
    Invalid(
        "⟦2⟧. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        note="mistyped",
        fixed="1. The port closed.\n\n2. It opened again.\n\n3. Ships wait.\n",
        message="the first numbered paragraph is 2, not 1",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the first number."""
    for found in misnumbered(cable, "first"):
        message = f"the first numbered paragraph is {found.paragraph.number}, not 1"
        yield RULE.diagnostic(found.paragraph.number_span, message, fix=found.fix, related=found.doubt)
