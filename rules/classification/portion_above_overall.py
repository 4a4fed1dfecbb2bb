"""Something is marked higher than the cable is classified: a paragraph, the SUBJECT, an item, a line, a table cell.

Every marking counts, in quoted text too: a portion marking at the beginning of a paragraph, of an item or of a line,
in the text, at its end, in a heading or a table; a line such as SECRET//NOFORN; a marking of NATO or of another
government. If most marked portions are above the cable, the classification line is probably wrong, and there is one
finding, at that line.

A marking that is part of a statement on the entire text, "(S) Entire text.", is checked as that statement (CLS005). In
a classified cable, a SUBJECT marked above it is reported here, not by HDG010.

## Why it matters
The cable is sent, stored and shown by its overall classification: a portion marked higher is disclosed to everyone who
may read the rest. (E.O. 13526 section 1.6(a) and (c); 32 CFR 2001.21(b) and (c); 5 FAH-1 H-246.2.)

## What to do
Raise the classification of the cable, or correct the marking.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, Invalid, Level, Options, Related, Rule, Span, Valid
from cablelint.rules.classification._markings import overall, portions, rank
from cablelint.rules.classification._spills import Spill, spills

RULE = Rule(
    code="CLS002",
    name="portion-above-overall",
    severity="error",
    summary="a paragraph, an item, a line or another portion is marked above the cable",
    authority="E.O. 13526 1.6; 32 CFR 2001.21; 5 FAH-1 H-246.2",
)
_SEVERAL = 2  # portions above the cable, from which the line may be to blame
_MOST_RELATED = 10
_HEADING = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n\n"
VALID = (
    Valid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. (SBU) Two.\n"),
    Valid(f"SECRET NAIROBI 204\n\n{_HEADING}1. (C) One.\n\n2. (S//NF) Two.\n", note="at its level and below"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The draft has three articles:\n\n(A) Aims.\n\n(B) Bodies.\n\n(C) Costs.\n",
        note="items of a list",
    ),
    Valid(f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (S/he agreed.) Fine.\n", note="no marking"),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\n{_HEADING}1. (S) Entire text.\n", note="a statement on the entire text"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. See subsection (S), the text(s), (C) 2008 and vitamin (C) (ref C).\n\n"
        "(R) One\n(S) Two\n(T) Three\n",
        note="letters that are not markings",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. They met:\n\nAnn Roe (S)\nJon Doe (M)\nEva Low (C)\n\n"
        "2. Codes:\n(P) private\n(S) state\n\n3. Seats:\n| Left | (L) | 4 |\n| Center | (C) | 5 |\n",
        note="letters of parties, or of a list",
    ),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Leader of the Center Party (C)\nsaid no. The sign on the door read\n"
        "SECRET\nand rule 4\n(C) of the statute bans it.\n\n2. As sections\n5. (C) and\n7 (S) of the act say.\n",
        note="within a sentence",
    ),
    Valid(f"{_HEADING}1. (S) One.\n\n2. (S) Two.\n", note="no classification line"),
)
INVALID = (
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. ⟦(S)⟧ Two.\n\n3. (U) Three.\n",
        message="(S) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"⟦UNCLAS⟧ NAIROBI 204\n\n{_HEADING}1. (U) One.\n\n2. (S) Two.\n\n3. (C/NF) Three.\n\n4. (C) Four.\n",
        note="most of them: the line may be what is wrong",
        message=("the cable is UNCLASSIFIED, but 3 of its 4 marked portions are above that; the highest is (S)"),
    ),
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: ⟦(S)⟧ TEA\n\n1. (C) One.\n",
        note="the SUBJECT",
        message="(S) is above the classification of the cable, CONFIDENTIAL",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}⟦(C)⟧ SUMMARY: Tea is late.\n\n1. (U) One.\n",
        note="above paragraph 1",
        message="(C) is above the classification of the cable, UNCLASSIFIED",
    ),
    Invalid(
        f"S E C R E T NAIROBI 204\n\n{_HEADING}1. (S) One.\n\n2. ⟦[TS]⟧ Two.\n",
        note="in other brackets",
        message="[TS] is above the classification of the cable, SECRET",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. We heard:\n\na. ⟦(S)⟧ One.\n(2) ⟦(C)⟧ Two.\n- ⟦(S//NF)⟧ Three.\n",
        note="items of a list",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S//NF) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. The minister ⟦(S//NF)⟧ said no. Note: ⟦(C//REL UK)⟧ he left.\n\n"
        "2. He is ill. ⟦(S)⟧\n\nOutlook ⟦(C)⟧\n\n3. Who knows?\n\n| tea | ⟦(S)⟧ | 4 |\n\n⟦SECRET//NOFORN⟧\n",
        note="in the text, at its end, in a heading, a table, a line by itself",
        message=(
            "(S//NF) is above the classification of the cable, UNCLASSIFIED",
            "(C//REL UK) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "SECRET//NOFORN is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Of the mine ⟦(S//FRD)⟧ and the mill ⟦(C/RD)⟧.\n\nItem 2: ⟦(C)⟧ Three.\n\n"
        "⟦SECRET NOFORN⟧\n",
        note="atomic controls, a numbered heading, a line without a slash",
        message=(
            "(S//FRD) is above the classification of the cable, UNCLASSIFIED",
            "(C/RD) is above the classification of the cable, UNCLASSIFIED",
            "(C) is above the classification of the cable, UNCLASSIFIED",
            "SECRET NOFORN is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n{_HEADING}1. Begin text:\n\n⟦(S)⟧ One.\n\nEnd text.\n\n"
        "2. They say ⟦(//GBR C)⟧ no, ⟦(NATO-S)⟧.\n",
        note="in quoted text, and markings of others",
        message=(
            "(S) is above the classification of the cable, UNCLASSIFIED",
            "(//GBR C) is above the classification of the cable, UNCLASSIFIED",
            "(NATO-S) is above the classification of the cable, UNCLASSIFIED",
        ),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield a finding for each sign, or one at the classification line where most portions are above it."""
    level = overall(cable)
    if level is None or cable.classification is None:
        return
    marked = list(portions(cable))
    levels = ((marking.span, marking.level) for marking in marked)
    above = [Spill(span, own) for span, own in levels if own and rank(own) > rank(level)]
    if len(above) >= _SEVERAL and 2 * len(above) > len(marked):
        yield _of_the_line(cable, cable.classification.span, level, above, len(marked))
        return
    line = Related(cable.classification.span, f"the cable is {level}")
    for spill in sorted({*above, *_beside_portions(cable, level)}):
        message = f"{_shown(cable, spill.span)} is above the classification of the cable, {level}"
        yield RULE.diagnostic(spill.span, message, related=(line,))


def _beside_portions(cable: Cable, level: Level) -> Iterator[Spill]:
    """Give the signs above the level that are no paragraph's marking and no statement on the entire text."""
    known = {marking.span.start for marking in portions(cable)}
    for spill in spills(cable):
        stated = any(spill.span.overlaps(statement.span) for statement in cable.entire_text)
        if rank(spill.level) > rank(level) and spill.span.start not in known and not stated:
            yield spill


def _of_the_line(cable: Cable, line: Span, level: Level, above: Sequence[Spill], count: int) -> Diagnostic:
    highest = max(above, key=lambda spill: rank(spill.level))
    message = (
        f"the cable is {level}, but {len(above)} of its {count} marked portions are above that; "
        f"the highest is {_shown(cable, highest.span)}"
    )
    return RULE.diagnostic(
        line, message, related=tuple(Related(spill.span, "this one") for spill in above[:_MOST_RELATED])
    )


def _shown(cable: Cable, span: Span) -> str:
    return " ".join(cable.text_at(span).split())
