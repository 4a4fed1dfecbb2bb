"""The declassification date of a classified cable is missing, impossible, too early or too late.

It must be a date that exists, after that of the cable, and no later than the order allows. A code instead of a date is
accepted only in the years in which it was valid.

An event, "DECL: UPON CLOSURE OF THE OFFICE", is as good as a date. Limits: 10 years under E.O. 12958 until 24 March
2003, 25 years since; 20 and 30 years under 12065 and 11652; no limit under 12356. The last year counts to its end,
when records are declassified automatically. An exemption such as 25X1 or XDS-1 removes the limit. Codes: GDS from June
1972 to July 1982, XGDS and ADS until November 1978, RDS and XDS from then until July 1982, OADR under 12356, X1 to X8
from 14 October 1995 to 22 September 2003, 25X1 to 25X9 from 25 March 2003, 50X and 75X under 13526. A code that is
quoted from the source ("SOURCE MARKED OADR") is not checked, and neither is a line added when the cable was released.

## Why it matters
The cable is declassified on this date without another review. (E.O. 13526 sections 1.5, 1.6(a) and 3.3; E.O. 12958
section 1.6, as amended 1.5; E.O. 12356 section 1.4; E.O. 12065 section 1-4; E.O. 11652 section 5; 32 CFR 2001.12,
2001.21(e) and 2001.26.)

## What to do
Give a date or an event within the limit, as DECL: mm/dd/yyyy.
"""

import re
from collections.abc import Iterator
from datetime import date

from cablelint import (
    Cable,
    Declassification,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    compiled,
    declassification_codes,
    practices,
)
from cablelint.rules.classification._law import day_of_law, is_release_line, longest, said
from cablelint.rules.classification._markings import is_classified, overall

RULE = Rule(
    code="CLS008",
    name="declassification-date",
    severity="error",
    summary="a declassification date that is missing, too early or too late, or a code not valid at the time",
    authority="E.O. 13526 1.5, 1.6, 3.3; E.O. 12958 1.6; 32 CFR 2001.12, 2001.21, 2001.26",
)
_HEAD = "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\n"
_REST = "\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n1. (C) One.\n"
_IN_2009 = f"R 101538Z JUL 09\n{_HEAD}E.O. 12958:"
VALID = (
    Valid(f"{_IN_2009} DECL: 12/31/2034{_REST}", note="on the last day allowed"),
    Valid(f"{_IN_2009} DECL: 7/11/09{_REST}", note="two digits"),
    Valid(f"{_IN_2009} DECL: UPON CLOSURE OF THE OFFICE{_REST}", note="an event"),
    Valid(f"{_IN_2009} DECL: 25X1-HUMAN{_REST}"),
    Valid(f"{_IN_2009} DECL: SOURCE MARKED OADR{_REST}", note="the source's code"),
    Valid(f"R 101538Z JUL 01\n{_HEAD}E.O. 12958: DECL: 1.6X1{_REST}"),
    Valid(f"R 101538Z JUL 88\n{_HEAD}E.O. 12356: DECL: OADR{_REST}"),
    Valid(f"R 101538Z JUL 79\n{_HEAD}E.O. 12065: XDS-1 7/10/09 (ROE, JANE){_REST}", note="with grounds for more"),
    Valid(f"R 101538Z JUL 75\n{_HEAD}E.O. 11652: XGDS-2{_REST}"),
    Valid(f"R 101538Z JUL 11\n{_HEAD}E.O. 13526: DECL: 50X1-HUM{_REST}"),
    Valid(f"{_IN_2009} DECL: 03/14/2009{_REST}".replace("CONFIDENTIAL", "UNCLAS"), note="unclassified: CLS006"),
    Valid(f"{_IN_2009} AS AMENDED; DECLASSIFIED JUNE 21, 2019{_REST}", note="put by those who released it"),
    Valid(f"{_IN_2009}{_REST}", profile="archive", note="a release may have lost it"),
)
INVALID = (
    Invalid(f"{_IN_2009} DECL: ⟦02/30/2019⟧{_REST}", note="no such day", message="02/30/2019 is not a date"),
    Invalid(f"{_IN_2009} DECL: ⟦05/12/201⟧{_REST}", note="no such year", message="05/12/201 is not a date"),
    Invalid(
        f"{_IN_2009} DECL: ⟦07/10/2009⟧{_REST}",
        note="on its own day",
        message="the declassification date, 07/10/2009, is not after the date of the cable",
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦05/12/2008⟧{_REST}",
        note="before it",
        message="the declassification date, 05/12/2008, is not after the date of the cable",
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦01/01/2035⟧{_REST}",
        note="past the limit",
        message="the declassification date, 01/01/2035, is more than 25 years after the date of the cable",
    ),
    Invalid(
        f"R 101538Z JUL 01\n{_HEAD}E.O. 12958: DECL: ⟦07/10/2012⟧{_REST}",
        note="past the limit of its time",
        message="the declassification date, 07/10/2012, is more than 10 years after the date of the cable",
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦X1⟧{_REST}",
        note="no longer",
        message="X1 could not be used in place of a declassification date on 2009-07-10",
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦OADR⟧{_REST}",
        note="no longer",
        message="OADR could not be used in place of a declassification date on 2009-07-10",
    ),
    Invalid(
        f"R 101538Z JUL 88\n{_HEAD}E.O. 12356: DECL: ⟦25X1⟧{_REST}",
        note="not yet",
        message="25X1 could not be used in place of a declassification date on 1988-07-10",
    ),
    Invalid(
        "R 101538Z JUL 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\nE.O. 13526:\n"
        "TAGS: ETRD KE\nSUBJECT: (U) TEA\n\nDerived From: DSCG 11-1\nDeclassify On: ⟦07/10/2011⟧\n\n1. (C) One.\n",
        note="below the authority",
        message="the declassification date, 07/10/2011, is not after the date of the cable",
    ),
    Invalid(
        f"{_IN_2009} ⟦DECL:⟧{_REST}",
        note="nothing at all",
        message="no declassification date or event is given; add one",
    ),
    Invalid(
        f"R 101538Z JUL 09\n{_HEAD}⟦E.O. 12958:⟧{_REST}",
        note="not even DECL",
        message="no declassification date or event is given; add one",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the date or the code."""
    order = cable.executive_order
    if overall(cable) == "UNCLASSIFIED" or is_release_line(cable) or (order and order.not_applicable):
        return
    below = cable.classified_by.declassify if cable.classified_by else None
    until = (order.declassify if order else None) or below
    day = day_of_law(cable, options)
    if until is not None:
        yield from _fault(until, day, options)
    elif order is not None and is_classified(cable) and _is_asked(cable, day):
        label = compiled(r"DECL[A-Z ]*[.:]*", re.IGNORECASE).search(cable.text_at(order.span))
        span = Span(order.span.start + label.start(), order.span.start + label.end()) if label else order.span
        yield RULE.diagnostic(span, "no declassification date or event is given; add one")


def _is_asked(cable: Cable, day: date | None) -> bool:
    """Whether the E.O. line must give a date; in a SMART message another part may, and a release may have lost it."""
    if cable.profile not in ("telegram", "draft") or day is None:
        return False
    return practices.is_in_use("DECLASSIFICATION ON E.O. LINE", day)


def _fault(until: Declassification, day: date | None, options: Options) -> Iterator[Diagnostic]:
    code = until.code if until.code and "MARKED" not in until.text.upper() else None
    if code and day and not declassification_codes.is_valid(code.text, day):
        yield RULE.diagnostic(
            code.span, f"{code.text} could not be used in place of a declassification date {said(day, options)}"
        )
    elif until.written_day is not None:
        span, words = until.written_day.span, " ".join(until.written_day.text.split())
        years = longest(day) if day and not until.code else None
        if until.day is None:
            yield RULE.diagnostic(span, f"{words} is not a date")
        elif day and until.day <= day:
            yield RULE.diagnostic(span, f"the declassification date, {words}, is not after the date of the cable")
        elif day and years and until.day.year > day.year + years:
            yield RULE.diagnostic(
                span, f"the declassification date, {words}, is more than {years} years after the date of the cable"
            )
