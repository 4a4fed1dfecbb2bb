"""A classified cable does not say who classified it, by name and position, or what it is derived from.

A Classified By line that is empty, holds a placeholder such as "NAME, TITLE", or gives a name without a position or a
position without a name, says too little. A number that identifies a person is enough. What follows Derived From is
checked by CLS019, and the reasons by CLS010. Where lines name a category of CUI, one of them must say who controls it.

Cables since October 14, 1995, are checked; before, the E.O. line or the signature named the authority. A heading
without text is not checked, and neither is a later section by itself.

## Why it matters
Only a few officers may classify, and a reader who doubts the classification must know whom to ask. (E.O. 13526
sections 1.6(a)(2) and 2.1(b); E.O. 12958 section 1.7(a)(1); 32 CFR 2001.21(a) and 2001.22; 5 FAH-1 H-235; 5 FAH-3
H-712.)

## What to do
Put a line "Classified By: " with name, position and reason below the references, or "Derived From: " with the source.
"""

from collections.abc import Iterator
from datetime import date

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Valid,
    declassification_codes,
    is_complete,
    practices,
)
from cablelint.rules.classification._authority import Authority, Want, authority
from cablelint.rules.classification._banners import is_in_doubt
from cablelint.rules.classification._cui_block import cui_lines
from cablelint.rules.classification._law import day_of_draft, order_of
from cablelint.rules.classification._markings import is_classified, is_line_too_high, is_taken_as_classified

RULE = Rule(
    code="CLS009",
    name="missing-authority",
    severity="error",
    summary="a classified cable does not say who classified it, or what it is derived from",
    authority="E.O. 13526 1.6(a), 2.1(b); 32 CFR 2001.21, 2001.22; 5 FAH-1 H-235",
    severity_in={"archive": "info"},
    needs=("needs_authority", "paragraphs"),
)
_TEXT = "\n\n1. (C) One.\n"
_HEADING = "NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
VALID = (
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n1. (C) One.\n"),
    Valid(f"CONFIDENTIAL {_HEADING}Derived From: DSCG 11-1\n\n1. (C) One.\n"),
    Valid(f"SECRET {_HEADING}1. (U) Classified by DCM Jane Roe, reason 1.4 (d).\n\n2. (S) Two.\n", note="in the text"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: Jane Roe, DCM. Reason: 1.4 (b).{_TEXT}"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: AF PDAS Jane Roe, reason 1.4 (b).{_TEXT}", note="an office"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: POL MIN COUN JANE ROE, REASON 1.4 (B).{_TEXT}", note="cut short"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: Ambasador J. Roe for re\nasons 1.4 (b).{_TEXT}", note="misspelled"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: (U) Classified by A/DCM Jane Roe, 1.4 (b){_TEXT}", note="said twice"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: AMB:JROE, Reasons 1.4 (b) and (c){_TEXT}", note="run together"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: Charge d'Affaires a.i. Jane de la Roe, 1.4 (d){_TEXT}"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: E-284113\nReason: 1.4 (b){_TEXT}", note="by a number"),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: Ambassador Below, reason 1.4 (b).{_TEXT}", note="a name"),
    Valid(f"CONFIDENTIAL {_HEADING}Derived From:{_TEXT}", note="says nothing, which CLS019 reports"),
    Valid(f"UNCLAS {_HEADING}1. One.\n"),
    Valid(f"CONFIDENTIAL {_HEADING}", note="a heading alone"),
    Valid(f"CONFIDENTIAL SECTION 02 OF 02 {_HEADING}5. (C) Five.\n", note="a later section alone"),
    Valid(
        "R 101538Z JUL 79\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\n"
        "E.O. 12065: GDS 7/10/85 (ROE, JANE)\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. (C) ONE.\n",
        note="of 1979",
    ),
    Valid(f"CONFIDENTIAL {_HEADING}Classified By: Jane Roe, L.\nReason: 1.4 (b){_TEXT}", note="a bureau of one letter"),
)
INVALID = (
    Invalid(
        f"UNCLAS {_HEADING}Classified By: ⟦DCM⟧, reason 1.4 (d).\n\n1. (C) One.\n\n2. (C) Two.\n",
        note="with an UNCLASSIFIED line that the portions contradict",
        message='"DCM" gives a position but no name; add the name of the classifier',
    ),
    Invalid(
        f"⟦CONFIDENTIAL⟧ {_HEADING}1. (C) One.\n",
        message="the cable is CONFIDENTIAL, but has no Classified By or Derived From line",
    ),
    Invalid(
        f"⟦S E C R E T⟧ {_HEADING}1. (S) Data derived from the census, classified by age, are late.\n",
        note="prose",
        message="the cable is SECRET, but has no Classified By or Derived From line",
    ),
    Invalid(
        f"CUI {_HEADING.replace('DECL: 03/14/2021', 'N/A')}⟦Controlled By⟧:\nCUI Category: PRVCY\n\n1. (CUI) One.\n",
        note="unclassified, and controlled by no one",
        message="Controlled By names no one; add the office that controls the information",
    ),
    Invalid(
        f"CUI {_HEADING.replace('DECL: 03/14/2021', 'N/A')}⟦CUI Category⟧: PRVCY\n\n1. (CUI) One.\n",
        note="without the line",
        message="the lines on CUI do not say who controls it; add Controlled By with the office",
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}⟦Classified By:⟧{_TEXT}",
        note="empty",
        message="Classified By names no one; add the name and position of the classifier",
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}⟦Classified By:⟧ for reasons 1.4 (b) and (d).{_TEXT}",
        note="reasons only",
        message="Classified By names no one; add the name and position of the classifier",
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}Classified By: ⟦Firstname Lastname, Title⟧, for reasons 1.4 (b).{_TEXT}",
        note="the fields of a template",
        message='"Firstname Lastname, Title" is a placeholder; write the name and position of the classifier',
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}Classified By: ⟦NAME, TITLE⟧, for reasons 1.4 (b).{_TEXT}",
        note="a placeholder",
        message='"NAME, TITLE" is a placeholder; write the name and position of the classifier',
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}Classified By: ⟦Ambassador XX⟧, reason 1.4 (b).{_TEXT}",
        note="part of one",
        message='"Ambassador XX" is a placeholder; write the name and position of the classifier',
    ),
    *(
        Invalid(
            f"CONFIDENTIAL {_HEADING}Classified By: ⟦{words}⟧{_TEXT}",
            note="points elsewhere",
            message=f'"{words}" is a placeholder; write the name and position of the classifier',
        )
        for words in ("see below", "As above", "SAME AS REFTEL", "see paragraph 2", "Ditto")
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}Classified By: ⟦Jane M. Roe⟧ for reasons 1.4 (b).{_TEXT}",
        note="no position",
        message='"Jane M. Roe" gives a name but no position; add the position of the classifier',
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}Classified By: ⟦Jane L. Roe⟧ for reasons 1.4 (b).{_TEXT}",
        note="an initial, not a bureau",
        message='"Jane L. Roe" gives a name but no position; add the position of the classifier',
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}CLASSIFIED BY: ⟦DEPUTY CHIEF OF MISSION⟧. 1.4 (B){_TEXT}",
        note="no name",
        message='"DEPUTY CHIEF OF MISSION" gives a position but no name; add the name of the classifier',
    ),
    Invalid(
        f"CONFIDENTIAL {_HEADING}Classified By: ⟦Embassy Nairobi⟧, reason 1.4 (d).{_TEXT}",
        note="a post",
        message='"Embassy Nairobi" gives a position but no name; add the name of the classifier',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding on the classification, and one on CUI."""
    yield from _of_cui(cable)
    if cable.classification is None or not is_taken_as_classified(cable):
        return
    if not cable.paragraphs or not is_complete(cable) or not _is_asked(cable, options):
        return
    if is_in_doubt(cable) or is_line_too_high(cable):
        return
    by = cable.classified_by
    if is_classified(cable) and (by is None or not (by.original or by.derived)):
        message = f"the cable is {cable.classification.shown}, but has no Classified By or Derived From line"
        yield RULE.diagnostic(cable.classification.span, message)
    elif by and not by.derived and (named := authority(cable)) and named.want:  # a derivation is CLS019's
        yield _incomplete(cable, named, named.want)


def _of_cui(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding where the lines on CUI do not say who controls it."""
    lines = cui_lines(cable)
    by = [line for line in lines if line.kind == "by"]
    if by and not any(line.value.text for line in by):
        yield RULE.diagnostic(by[0].label, "Controlled By names no one; add the office that controls the information")
    elif lines and not by:
        message = "the lines on CUI do not say who controls it; add Controlled By with the office"
        yield RULE.diagnostic(lines[0].label, message)


def _incomplete(cable: Cable, named: Authority, want: Want) -> Diagnostic:
    if want is Want.NOTHING_SAID:
        return RULE.diagnostic(named.label, "Classified By names no one; add the name and position of the classifier")
    words = " ".join(cable.text_at(named.words).split())
    if want is Want.PLACEHOLDER:
        message = f'"{words}" is a placeholder; write the name and position of the classifier'
        return RULE.diagnostic(named.words, message)
    missing = "name" if want is Want.NAME else "position"
    return RULE.diagnostic(named.words, f'"{words}" gives {want.value}; add the {missing} of the classifier')


def _is_asked(cable: Cable, options: Options) -> bool:
    day = day_of_draft(cable, options)
    line = cable.executive_order
    if day is None:
        order = order_of(cable, options)
        day = order.in_force_from if order else None
        code = line.declassify.code if line and line.declassify else None
        if code and day and not declassification_codes.is_valid_within(code.text, day, date.max):
            return False  # CLS008: the code or the order is wrong
    return day is not None and practices.is_in_use("AUTHORITY LINE", day)
