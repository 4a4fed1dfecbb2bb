"""A portion marking is malformed, as [U], ( C ), (c), (SUB), (S-NF) are, or single and double slashes are mixed.

Right are (U) (C) (S) (TS) (SBU), and with controls (C/NF), (S//NF), (S//FGI//NF), (C/REL NATO), (S//REL TO USA,
GBR), (U//FOUO). Both slashes are in use; one cable keeps to one.

## Why it matters
Systems that sort, release and redact read these markings, and skip those that they cannot read. (E.O. 13526 section
1.6(c); 32 CFR 2001.21(c); 5 FAH-1 H-246.2.)

## What to do
Write the abbreviation in capitals, in round brackets, without blanks, and its controls after slashes.

## Fix safety
The fix is safe: it leaves level and controls as they are, and is offered only where there is one way to write them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.heading import Marking
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.rules.classification._markings import portions

RULE = Rule(
    code="CLS014",
    name="malformed-portion-marking",
    severity="warning",
    summary="a portion marking is malformed, or single and double slashes are mixed",
    authority="E.O. 13526 1.6(c); 32 CFR 2001.21(c); 5 FAH-1 H-246.2",
)
VALID = (
    Valid("1. (U) One.\n\n2. (SBU) Two.\n\n3. (C) Three.\n\n4. (TS) Four.\n"),
    Valid("1. (C/NF) One.\n\n2. (S/REL NATO) Two.\n"),
    Valid("1. (S//FGI//NF) One.\n\n2. (S//REL TO USA,\nGBR) Two.\n\n3. (S//OC/NF) Three.\n", note="double slashes"),
    Valid("SUBJECT: (SBU) TEA\n\n1. (see para 2) One.\n\n2. (s/he agreed) Two.\n", note="other parentheses"),
    Valid("1. (A) One.\n\n2. (USG) Two.\n"),
)
INVALID = (
    Invalid(
        "1. ⟦[U]⟧ One.\n\n2. ⟦( C )⟧ Two.\n\n3. ⟦(c)⟧ Three.\n", fixed="1. (U) One.\n\n2. (C) Two.\n\n3. (C) Three.\n"
    ),
    Invalid("1. ⟦(SUB)⟧ One.\n\n2. ⟦( SBU)⟧ Two.\n", fixed="1. (SBU) One.\n\n2. (SBU) Two.\n"),
    Invalid("1. ⟦(S-NF)⟧ One.\n\n2. (S) Two.\n", fixed="1. (S/NF) One.\n\n2. (S) Two.\n"),
    Invalid(
        "1. ⟦(C⟧ The minister agreed.\n\n2. (C) Two.\n",
        note="open",
        fixed="1. (C) The minister agreed.\n\n2. (C) Two.\n",
    ),
    Invalid("SUBJECT: ⟦(Confidential)⟧ TEA\n\n1. (C) One.\n", fixed="SUBJECT: (C) TEA\n\n1. (C) One.\n"),
    Invalid("1. ⟦(S/NOFRN)⟧ One.\n", note="a control that is none"),
    Invalid(
        "1. (S//NF) One.\n\n2. ⟦(C/NF)⟧ Two.\n\n3. (S//NF) Three.\n",
        note="mixed",
        fixed="1. (S//NF) One.\n\n2. (C//NF) Two.\n\n3. (S//NF) Three.\n",
    ),
    Invalid(
        "1. (S/NF) One.\n\n2. ⟦(S//FGI//NF)⟧ Two.\n\n3. (S/NF) Three.\n",
        fixed="1. (S/NF) One.\n\n2. (S/FGI/NF) Two.\n\n3. (S/NF) Three.\n",
    ),
    Invalid(
        "1. (S//NF) One.\n\n2. ⟦(S/OC/NF)⟧ Two.\n\n3. (S//NF) Three.\n",
        fixed="1. (S//NF) One.\n\n2. (S//OC/NF) Two.\n\n3. (S//NF) Three.\n",
    ),
    Invalid("1. (S//NF) One.\n\n2. ⟦(C/NF)⟧ Two.\n", note="mixed, as many of one kind as of the other"),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each marking."""
    markings = list(portions(cable))
    for marking in markings:
        if not marking.well_formed:
            yield _malformed(marking)
    yield from _mixed([marking for marking in markings if marking.well_formed and marking.separator])


def _malformed(marking: Marking) -> Diagnostic:
    words = " ".join(marking.text.split())
    if marking.canonical is None:
        return RULE.at(marking.span, f"{words} is no portion marking in its usual form")
    return RULE.at(marking.span, f"{words} is a malformed {marking.canonical}", fix=_write(marking, marking.canonical))


def _mixed(markings: Sequence[Marking]) -> Iterator[Diagnostic]:
    """Those with the slashes of the fewer; where both are as many, with those that came later."""
    counts = Counter(marking.separator for marking in markings)
    if len(counts) < 2:
        return
    (usual, most), (_, fewest) = counts.most_common()
    for marking in markings:
        if marking.separator != usual:
            right = _with_slashes(marking.canonical or marking.text, usual)
            fix = _write(marking, right) if most > fewest else None
            yield RULE.at(marking.span, f'{marking.text} stands among markings with "{usual}"', fix=fix)


def _with_slashes(written: str, separator: str) -> str:
    return written.replace("/", "//", 1) if separator == "//" else written.replace("//", "/")


def _write(marking: Marking, right: str) -> Fix:
    return Fix(f"Write {right}", "safe", (Edit(marking.span, right),))
