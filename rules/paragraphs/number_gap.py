"""A paragraph number is missing: 1, 2, 4.

## Why it matters
Paragraphs are numbered so that others can refer to them. A missing number makes the reader ask whether a paragraph was
lost on the way or removed, and references to the paragraphs below it are likely to be off by one. (5 FAH-1 H-246.2:
number each paragraph consecutively.)

A line that begins with a number is a paragraph only if the number fits the others: a year at the start of a wrapped
line and the items of a list inside a paragraph are text.

## What to do
Number the paragraph that lost its number, renumber the paragraphs, or put the missing paragraph back.

## Fix safety
The fix is unsafe: a paragraph may be missing, not a number. If the missing number is there in another form (`3,`, `l.`
for `1.`, a bare period), is in the middle of a line, or if exactly as many paragraphs have no number as numbers are
missing, the fix writes the number there and changes no reference; but such a paragraph may be part of the one above.
If it is not clear which paragraph lost its number, there is no fix. If none did, the fix renumbers the paragraphs in
order and changes every reference to match; references to other documents and quoted text do not change. It does not
renumber if a reference names the missing number, or a number that two paragraphs have.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.rules.paragraphs._numbers import misnumbered

RULE = Rule(
    code="PAR001",
    name="number-gap",
    severity="error",
    summary="a paragraph number is missing",
    authority="5 FAH-1 H-246.2",
    severity_in={"archive": "warning"},
    needs=("misnumbered",),
)
VALID = (
    Valid("1. The port closed.\n\n2. It opened again.\n\n3. Ships are waiting.\n"),
    Valid("1. Schedule:\n\n0900 (U) Roe arrives.\n1000 (U) Lunch.\n\n2. Ships are waiting.\n", note="hours"),
    Valid("1. The port was built by the year\n2007. It has grown since.\n\n2. Ships are waiting.\n", note="a year"),
    Valid(
        "1. The port needs:\n\n1) cranes\n3) a road\n\n2. Ships are waiting.\n\n3. They come from Oslo.\n",
        note="a list inside a paragraph",
    ),
    Valid(
        "UNCLAS SECTION 02 OF 02 OSLO 000012\n\n7. Ships are waiting.\n\n8. They have little water.\n",
        note="a section that goes on from the one before",
    ),
)
INVALID = (
    Invalid(
        "1. The port closed.\n\n2. It opened again (see para 4).\n\n⟦4⟧. Ships are waiting.\n",
        fixed="1. The port closed.\n\n2. It opened again (see para 3).\n\n3. Ships are waiting.\n",
        message="paragraph 3 is missing (2 is followed by 4)",
    ),
    Invalid(
        "1. (U) See paragraphs six and seven.\n\n2. (U) The port closed.\n\n⟦6⟧. (U) It opened again.\n\n"
        "7. (U) As reported in paragraph 4 of reftel, ships are waiting.\n",
        note="several, and a reference to another cable",
        fixed="1. (U) See paragraphs three and four.\n\n2. (U) The port closed.\n\n3. (U) It opened again.\n\n"
        "4. (U) As reported in paragraph 4 of reftel, ships are waiting.\n",
        message="paragraphs 3 to 5 are missing (2 is followed by 6)",
    ),
    Invalid(
        "1. For the reply see paragraph 3.\n\n2. The port closed.\n\n⟦4⟧. Ships are waiting.\n",
        note="paragraph 3 may have been removed",
        message="paragraph 3 is missing (2 is followed by 4)",
    ),
    Invalid(
        "1. See paragraph 4.\n\n2. The port closed.\n\n3, It opened.\n\n⟦4⟧. Ships wait.\n",
        note="mistyped",
        fixed="1. See paragraph 4.\n\n2. The port closed.\n\n3. It opened.\n\n4. Ships wait.\n",
        message="paragraph 3 is missing (2 is followed by 4); does it begin on line 5?",
    ),
    Invalid(
        "1. See paragraph 4.\n\n2. The port closed.\n\nIt opened again in May.\n\n⟦4⟧. Ships wait.\n",
        note="a paragraph that lost its number",
        fixed="1. See paragraph 4.\n\n2. The port closed.\n\n3. It opened again in May.\n\n4. Ships wait.\n",
        message="paragraph 3 is missing (2 is followed by 4); does it begin on line 5?",
    ),
    Invalid(
        "1. See paragraph 4.\n\n2. The port closed. 3. It opened again.\n\n⟦4⟧. Ships wait.\n",
        note="in the middle of a line",
        fixed="1. See paragraph 4.\n\n2. The port closed.\n\n3. It opened again.\n\n4. Ships wait.\n",
        message="paragraph 3 is missing (2 is followed by 4); does it begin on line 3?",
    ),
    Invalid(
        "1. The port closed.\n\nIt opened again in May.\n\nThen it closed.\n\n⟦3⟧. Ships wait.\n",
        note="which of the two?",
        message="paragraph 2 is missing (1 is followed by 3); does it begin on line 3?",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each gap, at the number that follows it."""
    for found in misnumbered(cable, "gap"):
        low, high = found.absent
        absent = f"paragraph {low} is missing" if low == high else f"paragraphs {low} to {high} are missing"
        message = f"{absent} ({found.before or 0} is followed by {found.paragraph.number})"
        if found.line is not None:
            message += f"; does {'it' if low == high else 'the first of them'} begin on line {found.line}?"
        yield RULE.diagnostic(found.paragraph.number_span, message, fix=found.fix, related=found.doubt)
