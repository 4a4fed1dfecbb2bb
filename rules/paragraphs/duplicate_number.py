"""Two paragraphs have the same number: 1, 2, 2, 3.

## Why it matters
A reference to that number may mean either paragraph, and the numbers below it are off by one or skip one. It happens
when paragraphs are added or moved in clearance. (5 FAH-1 H-246.2: number each paragraph consecutively.)

## What to do
Renumber the paragraphs, and check which of the two each reference means.

## Fix safety
The fix is unsafe: it assumes that the order of the paragraphs is right. It numbers them in that order and changes
every reference to match; references to other documents and quoted text do not change. There is no fix if a reference
names the number that two paragraphs have, since only the writer knows which one it means.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Related, Rule, Valid
from cablelint.rules.paragraphs._numbers import misnumbered

RULE = Rule(
    code="PAR002",
    name="duplicate-number",
    severity="error",
    summary="two paragraphs have the same number",
    authority="5 FAH-1 H-246.2",
    severity_in={"archive": "warning"},
    needs=("misnumbered",),
)
VALID = (
    Valid(
        "1. One.\n\n2. The list:\n\n1. Tea: yes.\n2. Rum: yes, from\n2008.\n3. Ice: no.\n4. Salt: no.\n\n"
        "3. Three.\n\n4. Four.\n",
        note="a list with a year that begins a line",
    ),
    Valid("1. The port closed.\n\n2. It opened again.\n\n3. Ships are waiting.\n"),
    Valid(
        "1.  Iran\n2.  Trade\n\n1.  Iran\n\nThe Zeitung says so.\n\n2.  Trade\n\nThe Welt says no.\n",
        note="contents, and the same headings below",
    ),
    Valid(
        "1. (C) One.\n\n2. (C) He asked for:\n\n1. (U) a road;\n\n2. (U) a crew.\n\n3. (C) Ships are waiting.\n",
        note="items with markings below a colon",
    ),
    Valid(
        "1. The port needs:\n\n1) cranes\n2) a road\n\n2. Ships are waiting.\n", note="a list that counts for itself"
    ),
    Valid(
        "1. (C) A.\n\n2. (S) Points:\n\n   1. Tea.\n   2. (S) Rum.\n   3. (C) Coal.\n\n3. (S) B.\n",
        note="an indented list, whose items are marked",
    ),
    Valid(
        "1. Please deliver:\n\nBegin text:\n\n1. The port is closed.\n\n2. It will open.\n\nEnd text.\n\n2. Thanks.\n",
        note="quoted text has numbers of its own",
    ),
)
INVALID = (
    Invalid(
        "1. See paras 2 and 4.\n\n2. The port closed.\n\n3. It opened.\n\n⟦3⟧. Ships wait.\n\n4. They are small.\n",
        fixed="1. See paras 2 and 5.\n\n2. The port closed.\n\n3. It opened.\n\n4. Ships wait.\n\n5. They are small.\n",
        message="two paragraphs are numbered 3",
    ),
    Invalid(
        "1. The port closed.\n\n⟦3⟧. It opened again.\n\n3. Ships are waiting.\n",
        note="the first of the two is to blame",
        fixed="1. The port closed.\n\n2. It opened again.\n\n3. Ships are waiting.\n",
        message="two paragraphs are numbered 3",
    ),
    Invalid(
        "1. See paragraph 2.\n\n2. The port closed.\n\n⟦2⟧. Ships are waiting.\n",
        note="which of the two is meant?",
        message="two paragraphs are numbered 2",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each paragraph too many, at its number."""
    holders = {paragraph.number: paragraph.number_span for paragraph in reversed(cable.paragraphs)}
    last = {paragraph.number: paragraph.number_span for paragraph in cable.paragraphs}
    for found in misnumbered(cable, "duplicate"):
        number, span = found.paragraph.number, found.paragraph.number_span
        other = holders[number] if holders[number] != span else last[number]
        related = (Related(other, f"the other paragraph {number}"), *found.doubt)
        yield RULE.diagnostic(span, f"two paragraphs are numbered {number}", fix=found.fix, related=related)
