"""The reason for the classification is missing, or its section or letter was not valid on the date of the cable.

Until September 22, 2003, the reasons are those of section 1.5 of E.O. 12958, letters a to g. Since March 25, 2003, they
are those of section 1.4 of E.O. 12958 as amended and of E.O. 13526, letters a to h. Between the two dates both are
right. Older orders did not ask for a reason, and derived classification does not need one. Section 1.6 (X1 and the
like) is not a reason to classify, but to classify for longer. A section that is mistyped, as in 1/4 (b), 1,4 (b) or 14
(b), is a warning, and so is a letter given twice in a row.

## Why it matters
Information may be classified only for one of these reasons, and whoever reviews the cable later relies on it. (E.O.
13526 sections 1.4 and 1.6(a)(5); E.O. 12958 sections 1.5 and 1.7(a)(5); E.O. 13292; 32 CFR 2001.21(a)(3).)

## What to do
Give section and letters: "Reason: 1.4 (b) and (d)".
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from cablelint import (
    Cable,
    ClassifiedBy,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    executive_orders,
)
from cablelint.rules.classification._authority import Want, authority
from cablelint.rules.classification._law import day_of_draft, order_of
from cablelint.rules.classification._markings import is_taken_as_classified, overall
from cablelint.rules.classification._reason_brackets import slips_in_letters

RULE = Rule(
    code="CLS010",
    name="classification-reason",
    severity="error",
    summary="the reason for the classification is missing, or wrong for the date",
    authority="E.O. 13526 1.4, 1.6(a)(5); E.O. 12958 1.5, 1.7(a)(5); E.O. 13292; 32 CFR 2001.21(a)(3)",
    needs=("has_original_authority",),
    without=("is_unclassified_throughout",),
)
_FM = "\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\nE.O. "
_SUBJECT = "\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
_IN_2009 = f"R 101538Z JUL 09{_FM}12958: DECL: 07/10/2019{_SUBJECT}"
_IN_2001 = f"R 101538Z JUL 01{_FM}12958: DECL: 07/10/2011{_SUBJECT}"
_IN_2003 = f"R 101538Z JUL 03{_FM}12958: DECL: 07/10/2013{_SUBJECT}"
_TEXT = "\n\n1. (C) One.\n"
VALID = (
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe, Reasons 1.4 b/d{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe (reasons 1.4 (b, d)).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 b) and d).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b\nand d).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b), (c),\nand (d).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4. (b) and (d).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons (b) and (d) of section 1.4.{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reasons\n\n1.4 (b) through (d).{_TEXT}"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe for reason 1.4 (b)\n(S//NF) Summary.{_TEXT}", note="text below"),
    Valid(f"{_IN_2001}CLASSIFIED BY DCM JANE ROE, REASON 1.5 (D).{_TEXT}"),
    Valid(f"{_IN_2003}CLASSIFIED BY DCM JANE ROE, REASON 1.5 (D).{_TEXT}", note="old section while both were right"),
    Valid(f"{_IN_2003}CLASSIFIED BY DCM JANE ROE, REASON 1.4 (D).{_TEXT}", note="new section while both were right"),
    Valid(f"{_IN_2001}CLASSIFIED BY DCM JANE ROE. REASON: 1.5 (D), 1.6 (X6).{_TEXT}", note="with the ground for X6"),
    Valid(f"{_IN_2009}Derived From: DSCG 05-1{_TEXT}", note="derived"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe. Derived From: DSCG 05-1{_TEXT}", note="derived, and by whom"),
    Valid(f"{_IN_2009}Declassify On: 07/10/2019{_TEXT}", note="no authority either, which CLS009 reports"),
    Valid(f"{_IN_2009}Classified By: DCM Jane Roe. Reason: 1.4 (b), under section 1.4{_TEXT}", note="named twice"),
    Valid(
        f"{_IN_2009}Classified By: DCM Jane Roe\n\n1. (U) One.\n".replace("CONFIDENTIAL", "UNCLAS"),
        note="unclassified",
    ),
    Valid(
        f"{_IN_2009.replace('2019', '2019, REASON: 1.4(b)')}Classified By: DCM Jane Roe{_TEXT}", note="on the E.O. line"
    ),
    Valid(f"R 101538Z JUL 88{_FM}12356: DECL: OADR{_SUBJECT}CLASSIFIED BY DCM JANE ROE.{_TEXT}", note="none was asked"),
)
INVALID = (
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b) and ⟦(d⟧.{_TEXT}",
        note="a bracket is missing",
        message='"(d" is missing a bracket; write (d)',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe\nReason: 1.4 (b), ⟦d)⟧{_TEXT}",
        note="the other bracket is missing",
        message='"d)" is missing a bracket; write (d)',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe\nReason: 1.4 (b)⟦,⟧{_TEXT}",
        note="a letter is missing",
        message='nothing follows "," behind the last reason',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 ⟦()⟧ and (d).{_TEXT}",
        note="empty brackets",
        message='"()" is not a letter of the section; write the letter that was meant, or remove it',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b), (d), and (⟦b⟧).{_TEXT}",
        note="a letter once more",
        message="reason 1.4 (b) is given twice; remove one, or write the letter that was meant",
    ),
    Invalid(
        f"{_IN_2009}⟦Classified By:⟧ DCM Jane Roe{_TEXT}\n2. (C) Two.\n".replace("CONFIDENTIAL", "UNCLAS"),
        note="with an UNCLASSIFIED line that the portions contradict",
        message="no classification reason is given; cite section 1.4",
    ),
    Invalid(
        f"{_IN_2009}⟦Classified By:⟧ DCM Jane Roe{_TEXT}",
        note="none",
        message="no classification reason is given; cite section 1.4",
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons ⟦1.5⟧ (b) and (d).{_TEXT}",
        note="no longer",
        message="on this date reasons are cited from section 1.4, not section 1.5",
    ),
    Invalid(
        f"{_IN_2001}Classified By: DCM Jane Roe for reasons ⟦1.4⟧ (b) and (d).{_TEXT}",
        note="not yet",
        message="on this date reasons are cited from section 1.5, not section 1.4",
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe: ⟦1.2⟧ (B), (D){_TEXT}",
        note="never",
        message="on this date reasons are cited from section 1.4, not section 1.2",
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b) and (⟦k⟧).{_TEXT}",
        note="no such letter",
        message="section 1.4 has no (k); its letters are a to h",
    ),
    Invalid(
        f"{_IN_2001}Classified By: DCM Jane Roe for reason 1.5 (⟦h⟧).{_TEXT}",
        note="no such letter in its time",
        message="section 1.5 has no (h); its letters are a to g",
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons ⟦1/4⟧ (b) and (d).{_TEXT}",
        note="mistyped: a warning",
        message='"1/4" is not a section of the order; did you mean 1.4?',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b) and (⟦b⟧).{_TEXT}",
        note="one letter twice: a warning",
        message="reason 1.4 (b) is given twice; remove one, or write the letter that was meant",
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b) and ⟦(6)⟧.{_TEXT}",
        note="a figure: a warning",
        message='"(6)" is not a letter of the section; write the letter that was meant, or remove it',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons 1.4 (b) and ⟦(d4)⟧.{_TEXT}",
        note="a letter and a figure: a warning",
        message='"(d4)" is not a letter of the section; write the letter that was meant, or remove it',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe for reasons ⟦(b) and (d)⟧.{_TEXT}",
        note="no section",
        message='"(b) and (d)" names no section; write the letters of section 1.4',
    ),
    Invalid(
        f"{_IN_2009}Classified By: DCM Jane Roe. Reason: ⟦1.4⟧{_TEXT}",
        note="no letter",
        message="no letter of section 1.4 is given; cite at least one",
    ),
    Invalid(
        f"{_IN_2009}Reason: 1.4 (⟦z⟧){_TEXT}",
        note="no authority",
        message="section 1.4 has no (z); its letters are a to h",
    ),
    Invalid(
        f"{_IN_2009.replace('2019', '2019, REASON: 1.4 (⟦z⟧)')}Classified By: DCM Jane Roe{_TEXT}",
        note="on the E.O. line",
        message="section 1.4 has no (z); its letters are a to h",
    ),
)

_GROUNDS_FOR_LONGER = "1.6"
_NEAR_CHARS = 24  # between letters of one list
_MOST_LETTERS = 8  # letters so near
_LETTERS = (
    r"\bREASONS?\s?:?\s{1,3}"
    r"(?P<letters>[(\[]?[A-H](?![\w.])[)\]]?(?:[\s,&/]{0,3}(?:AND\s{1,3})?[(\[]?[A-H](?!\w)[)\]]?){0,6})"
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield findings in the order of the text."""
    by, order = cable.classified_by, cable.executive_order
    right = _right(cable, options)
    if by is None or by.derived or not right:
        return
    if overall(cable) is not None and not is_taken_as_classified(cable):
        return
    sections = [*(order.sections if order else ()), *by.sections]
    reasons = [*(order.reasons if order else ()), *by.reasons]
    named = [section for section in sections if section.text != _GROUNDS_FOR_LONGER]
    if not named and by.original and not _says_nothing(cable):
        yield _missing(cable, by, right)
    yield from _mistyped(cable, named)
    yield from _wrong_sections(named, right)
    yield from _wrong_letters(reasons, right)
    yield from islice(_repeated(cable, reasons), 1)
    for slip in slips_in_letters(cable, sections, reasons):
        yield RULE.diagnostic(slip.span, slip.message, severity="warning")


def _missing(cable: Cable, by: ClassifiedBy, right: Mapping[str, str]) -> Diagnostic:
    letters = compiled(_LETTERS, re.IGNORECASE).search(cable.text, *by.span)
    if letters:
        message = f'"{" ".join(letters["letters"].split())}" names no section; write the letters of {_listed(right)}'
        return RULE.diagnostic(Span(*letters.span("letters")), message)
    return RULE.diagnostic(_label(cable, by), f"no classification reason is given; cite {_listed(right)}")


def _mistyped(cable: Cable, sections: list[Value]) -> Iterator[Diagnostic]:
    for section in sections:
        written = cable.text_at(section.span)
        if "".join(written.split()) != section.text:
            message = f'"{written}" is not a section of the order; did you mean {section.text}?'
            yield RULE.diagnostic(section.span, message, severity="warning")


def _right(cable: Cable, options: Options) -> Mapping[str, str]:
    """Return the sections that were right on the day, each with its letters; empty where no reason was asked for."""
    order, day = order_of(cable, options), day_of_draft(cable, options)
    if day is not None:
        wordings = executive_orders.whose_markings_hold(day)
    else:
        wordings = tuple(known for known in executive_orders.orders() if order and known.order == order.order)
    return {known.reason_section: known.reason_letters for known in wordings if known.reason_section}


def _says_nothing(cable: Cable) -> bool:
    """Return whether the line is left as it came, which CLS009 reports."""
    said = authority(cable)
    return said is not None and said.want in (Want.NOTHING_SAID, Want.PLACEHOLDER)


def _label(cable: Cable, by: ClassifiedBy) -> Span:
    """Return the label of the reasons, or that of the classifier without one."""
    written = cable.text_at(by.span)
    found = compiled(r"(?:(?<=\n)|(?<=\. ))REASONS?\s?:", re.IGNORECASE).search(written)
    found = found or compiled(r"CLASS(?:IFIED|\.)?\s+BY\s{0,3}:?", re.IGNORECASE).search(written)
    return Span(by.span.start + found.start(), by.span.start + found.end()) if found else by.span


def _wrong_sections(sections: list[Value], right: Mapping[str, str]) -> Iterator[Diagnostic]:
    for section in sections:
        if section.text not in right:
            yield RULE.diagnostic(
                section.span, f"on this date reasons are cited from {_listed(right)}, not section {section.text}"
            )


def _wrong_letters(reasons: list[Value], right: Mapping[str, str]) -> Iterator[Diagnostic]:
    lettered = any("(" in reason.text for reason in reasons)
    for reason in reasons:
        section, _, letter = reason.text.rstrip(")").partition("(")
        if letter and letter not in right.get(section, letter):
            yield RULE.diagnostic(
                reason.span, f"section {section} has no ({letter}); its letters are a to {right[section][-1]}"
            )
        elif not letter and not lettered and section in right:
            yield RULE.diagnostic(reason.span, f"no letter of section {section} is given; cite at least one")


def _repeated(cable: Cable, reasons: list[Value]) -> Iterator[Diagnostic]:
    """Yield the second of two same letters near each other, of which one was to be another: "(b) and (b)".

    Where the label is between them all of the reasons were written twice, of which TXT012 tells.
    """
    for index, reason in enumerate(reasons):
        near = (
            reason.span.start - above.span.end
            for above in reasons[max(0, index - _MOST_LETTERS) : index]
            if above.text == reason.text and "REASON" not in cable.text[above.span.end : reason.span.start].upper()
        )
        if "(" in reason.text and any(0 < apart <= _NEAR_CHARS for apart in near):
            section, _, letter = reason.text.rstrip(")").partition("(")
            message = f"reason {section} ({letter}) is given twice; remove one, or write the letter that was meant"
            yield RULE.diagnostic(reason.span, message, severity="warning")


def _listed(right: Mapping[str, str]) -> str:
    return " or ".join(f"section {section}" for section in sorted(right))
