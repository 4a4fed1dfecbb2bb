"""The declassification date of a classified cable is missing, impossible, too early or too late.

The date must exist, be after the date of the cable, and be no later than the order allows. A code instead of a date is
accepted only in the years in which it was valid. The Declassify On line is checked in the same way.

An event, such as "DECL: UPON CLOSURE OF THE OFFICE", is as good as a date: it has a word such as on, upon, after,
until, closure or departure, and says what ends or happens. Other words ("TBD", "XX/XX/2026", "MARCH 2026", "10 YEARS")
are neither a date nor an event.

These limits apply:

- E.O. 12958: 10 years until March 24, 2003, and 25 years since. E.O. 13526: 25 years.
- E.O. 12065: 20 years; 6 after GDS, and 30 after RDS, which also marks what a foreign government has given. E.O. 11652:
  30 years. E.O. 12356: no limit.

The last year counts to its end, when records are declassified automatically. An exemption such as 25X1 or XDS-1 removes
the limit.

These codes were valid:

- GDS from June 1972 to July 1982; XGDS and ADS from June 1972 to November 1978
- RDS and XDS from December 1978 to July 1982; OADR under E.O. 12356
- X1 to X8 from October 14, 1995, to September 22, 2003
- 25X1 to 25X9 since March 25, 2003; 50X and 75X under E.O. 13526

Since December 1, 1978, GDS needs a date within 6 years after it, and RDS one within 30. In a cable without a date the
codes and dates are compared with the order that its E.O. line names.

Since September 22, 2003, a code such as 25X1 needs a date or an event after it, unless it is 25X1-human, 50X1-HUM or
50X2-WMD. Under E.O. 13526 the code of a source ("SOURCE MARKED OADR") is no longer enough.

A line added when the cable was released is not checked, and neither is one that refers to the sources ("N/A TO NATO
PORTIONS, SEE SOURCE LIST").

A year of two figures is information in a cable of September 22, 2003, or later.

## Why it matters
The cable is declassified on this date without another review. (E.O. 13526 sections 1.5, 1.6(a) and 3.3; E.O. 12958
section 1.6, as amended 1.5; E.O. 12356 section 1.4; E.O. 12065 section 1-4; E.O. 11652 section 5; 32 CFR 2001.12,
2001.21(e) and 2001.26.)

## What to do
Give a date or an event within the limit, as DECL: mm/dd/yyyy.

## Fix safety
The fix writes the year in four figures. It is unsafe for 19 and 20, which may be the beginning of a year that was cut
off, and where figures follow, as in "04/04/21 1", "04/04/21: 2022" and "04/04/21-22".
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Declassification, Diagnostic, Invalid, Options, Related, Rule, Severity, Valid, practices
from cablelint.rules.classification._durations_given import (
    durations_given,
    faults_of,
    is_to_be_judged,
    may_have_been_ahead,
)
from cablelint.rules.classification._durations_missing import place_without_duration
from cablelint.rules.classification._law import day_of_draft
from cablelint.rules.classification._short_years import short_year

RULE = Rule(
    code="CLS008",
    name="declassification-date",
    severity="error",
    summary="a declassification date that is missing, too early or too late, or a code not valid at the time",
    authority="E.O. 13526 1.5, 1.6, 3.3; E.O. 12958 1.6; 32 CFR 2001.12, 2001.21, 2001.26",
    needs=("has_duration_line",),
    without=("is_unclassified_throughout",),
)
_HEAD = "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\n"
_REST = "\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n1. (C) One.\n"
_IN_2009 = f"R 101538Z JUL 09\n{_HEAD}E.O. 12958:"
_IN_2016 = f"R 101538Z JUL 16\n{_HEAD}E.O. 13526:"
_BELOW_SUBJECT = "\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\nClassified By: DCM Jane Roe\nReason: 1.4 (b)\nDeclassify On: "
VALID = (
    Valid(f"{_IN_2009} DECL: 12/31/2034{_REST}", note="on the last day allowed"),
    Valid(f"R 101538Z JUL 88\n{_HEAD}E.O. 12356: DECL: 7/11/98{_REST}", note="two figures of the year"),
    Valid(f"{_IN_2009} DECL: UPON CLOSURE OF THE OFFICE{_REST}", note="an event"),
    Valid(f"{_IN_2009} DECL: 25X1-HUMAN{_REST}"),
    Valid(f"{_IN_2009} DECL: SOURCE MARKED OADR{_REST}", note="the source's code"),
    Valid(f"R 101538Z JUL 01\n{_HEAD}E.O. 12958: DECL: 1.6X1{_REST}"),
    Valid(f"R 101538Z JUL 88\n{_HEAD}E.O. 12356: DECL: OADR{_REST}"),
    Valid(f"R 101538Z JUL 79\n{_HEAD}E.O. 12065: XDS-1 7/10/09 (ROE, JANE){_REST}", note="with grounds for more"),
    Valid(f"R 101538Z JUL 79\n{_HEAD}E.O. 12065: RDS-3 7/10/09 (ROE, JANE){_REST}", note="of a foreign government"),
    Valid(f"R 101538Z JUL 75\n{_HEAD}E.O. 11652: XGDS-2{_REST}"),
    Valid(
        f"R 101538Z JUL 75\n{_HEAD}E.O. 11652: XGDS-1 DECLAS DATE IMPOSSIBLE TO DETERMINE{_REST}",
        note="in the order's own words",
    ),
    Valid(f"R 101538Z JUL 75\n{_HEAD}E.O. 11652: XGDS-3 DATE INDEFINITE{_REST}", note="in fewer words"),
    Valid(f"R 101538Z JUL 11\n{_HEAD}E.O. 13526: DECL: 50X1-HUM{_REST}"),
    Valid(
        f"{_IN_2009} DECL: 03/14/2009{_REST}".replace("CONFIDENTIAL", "UNCLAS"),
        note="unclassified, which CLS006 reports",
    ),
    Valid(f"{_IN_2009} AS AMENDED; DECLASSIFIED JUNE 21, 2019{_REST}", note="added when the cable was released"),
    Valid(f"{_IN_2016} DECL: ON DEPARTURE OF THE DELEGATION{_REST}", note="an event"),
    Valid(f"{_IN_2016} DECL: AFTER THE ELECTION OF MARCH 2017{_REST}", note="with a month"),
    Valid(f"{_IN_2016} DECL: 25X1, 07/10/2056{_REST}", note="an exemption with its date"),
    Valid(f"{_IN_2016} DECL: 50X2-WMD{_REST}", note="one that needs none"),
    Valid(f"{_IN_2016} DECL: N/A TO NATO PORTIONS; SEE SOURCE LIST{_REST}", note="refers to the sources"),
    Valid(f"{_IN_2016} DECL: 07/ 10/2026{_REST}", note="a space in a date"),
    Valid(f"{_IN_2016}{_BELOW_SUBJECT}2026-07-10\n\n1. (C) One.\n", note="on the other line"),
    Valid(f"{_IN_2009}{_REST}", profile="archive", note="a release may have lost it"),
)
INVALID = (
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 12958: DECL: ⟦06/09/1979⟧\n\nSUBJECT: (U) TEA\n\n1. (C) One.\n",
        note="without a date of the cable, and before its order",
        message="the declassification date, 06/09/1979, is before E.O. 12958 began (1995-10-14)",
    ),
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 12958: DECL: ⟦06/09/2041⟧\n\nSUBJECT: (U) TEA\n\n1. (C) One.\n",
        note="without a date of the cable, and long after its order",
        message="the declassification date, 06/09/2041, is more than 25 years after E.O. 12958 ended (2010-06-26)",
    ),
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: ⟦06/09/2020⟧\n\nSUBJECT: (U) TEA\n\n1. (C) One.\n",
        note="a serial but no date: a warning, as the day may have been ahead when the message was sent",
        message="the declassification date, 06/09/2020, has passed; write a later one",
    ),
    Invalid(
        f"R 321538Z JUL 09\n{_HEAD}E.O. 12958: DECL: ⟦ASAP⟧{_REST}",
        note="with a date-time group that cannot be read",
        message='"ASAP" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦TBD⟧{_REST}\n2. (C) Two.\n".replace("CONFIDENTIAL", "UNCLAS"),
        note="with an UNCLASSIFIED line that the portions contradict",
        message='"TBD" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦07/10/19⟧{_REST}",
        note="two figures of the year, since 2003: information, and unsafe, as another year may have been cut off",
        fixed=f"{_IN_2009} DECL: 07/10/2019{_REST}",
        message="the year in 07/10/19 has two figures; write 07/10/2019",
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦07/10/18⟧{_REST}",
        note="no century: safe",
        fixed=f"{_IN_2009} DECL: 07/10/2018{_REST}",
        message="the year in 07/10/18 has two figures; write 07/10/2018",
    ),
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
        f"R 101538Z JUL 85\n{_HEAD}E.O. 12356: ⟦DECL:⟧{_REST}",
        note="not even OADR",
        message="no declassification date or event is given; add one",
    ),
    Invalid(
        f"R 101538Z JUL 09\n{_HEAD}⟦E.O. 12958:⟧{_REST}",
        note="not even DECL",
        message="no declassification date or event is given; add one",
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦TBD⟧{_REST}",
        note="neither a date nor an event",
        message='"TBD" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦XX/XX/2026⟧{_REST}",
        note="a placeholder",
        message='"XX/XX/2026" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦MARCH 2026⟧{_REST}",
        note="no day",
        message='"MARCH 2026" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦10 YEARS⟧{_REST}",
        note="a time",
        message='"10 YEARS" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦03/092026⟧{_REST}",
        note="a slash is missing",
        message='"03/092026" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦2O19/03/23⟧{_REST}",
        note="a letter in a date",
        message='"2O19/03/23" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦25X5⟧{_REST}",
        note="without a date",
        message="25X5 needs a date or an event after it, as in 25X5, 12/31/2060",
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦MR⟧{_REST}",
        note="letters",
        message='"MR" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦13/09/2026⟧{_REST}",
        note="the day first",
        message="13/09/2026 is not a date: there is no month 13; write mm/dd/yyyy",
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦25X1⟧{_REST}",
        note="without a date",
        message="25X1 needs a date or an event after it, as in 25X1, 12/31/2060",
    ),
    Invalid(
        f"{_IN_2016} DECL: ⟦SOURCE MARKED OADR⟧{_REST}",
        note="the source's code",
        message=(
            "SOURCE MARKED OADR could not be used in place of a declassification date on 2016-07-10; "
            "give a date 25 years after that of the source"
        ),
    ),
    Invalid(
        f"{_IN_2016} DECL: 07/10/2026{_BELOW_SUBJECT}⟦UNKNOWN⟧\n\n1. (C) One.\n",
        note="on the other line",
        message='"UNKNOWN" is neither a date nor an event; write mm/dd/yyyy, or what must happen first',
    ),
    Invalid(
        f"{_IN_2016} DECL: 07/10/2026{_BELOW_SUBJECT[:-16]}⟦Declassify On:⟧\n\n1. (C) One.\n",
        note="the other line is empty",
        message="no declassification date or event is given; add one",
    ),
    Invalid(
        f"R 101538Z JUL 81\n{_HEAD}E.O. 12065: ⟦GDS⟧ (ROE, JANE){_REST}",
        note="a code without its date",
        message="GDS needs a date after it, as in GDS 7/10/87",
    ),
    Invalid(
        f"R 101538Z JUL 81\n{_HEAD}E.O. 12065: ⟦GSD⟧ 7/10/87 (ROE, JANE){_REST}",
        note="a code, misspelled",
        message='"GSD" is not a code for declassification; did you mean GDS?',
    ),
    Invalid(
        f"R 101538Z JUL 81\n{_HEAD}E.O. 12065: GDS ⟦7/10/97⟧ (ROE, JANE){_REST}",
        note="past the limit of the code",
        message="the declassification date, 7/10/97, is more than 6 years after the date of the cable",
    ),
    Invalid(
        f"R 101538Z JUL 81\n{_HEAD}E.O. 12065: DECL: ⟦7/10/02⟧{_REST}",
        note="past the limit without a code",
        message="the declassification date, 7/10/02, is more than 20 years after the date of the cable",
    ),
    Invalid(
        f"CONFIDENTIAL NAIROBI 204\n\nE.O. 12356: DECL: ⟦X4⟧{_REST}",
        note="a code that the order does not know",
        message="X4 is not used under E.O. 12356; write what that order asks for",
    ),
    Invalid(
        f"{_IN_2009} DECL: ⟦SOURCE MARKED OADR⟧{_BELOW_SUBJECT.partition('Declassify')[0]}\n1. (C) One.\n",
        note="not derived",
        message=(
            "SOURCE MARKED OADR is for a derived classification, and this one has reasons of its own; give a date"
        ),
    ),
    Invalid(
        "Classification: CONFIDENTIAL\nMRN: 16 NAIROBI 204\nDate/DTG: Jul 10, 2016 / 101538Z JUL 16\n⟦E.O.: 13526⟧\n"
        "TAGS: ETRD, KE\nSubject: (U) Tea\nClassified By: Jane Roe, DCM\nReason: 1.4 (b)\n\n1. (C) One.\n",
        note="a SMART cable with no date anywhere",
        message="no declassification date or event is given; add one",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the date or code; at the first where E.O. line and Declassify On are both wrong."""
    if not is_to_be_judged(cable):
        return
    given = durations_given(cable)
    if faults := faults_of(cable, options, given):
        related = tuple(Related(other.span, "so is this one") for other in faults[1:])
        severity: Severity = "warning" if may_have_been_ahead(cable, options, given) else RULE.severity
        yield RULE.diagnostic(faults[0].span, faults[0].message, related=related, severity=severity)
        return
    yield from _short_years(cable, options, given)
    if (place := place_without_duration(cable, options)) is not None:
        yield RULE.diagnostic(place, "no declassification date or event is given; add one")


def _short_years(cable: Cable, options: Options, given: Sequence[Declassification]) -> Iterator[Diagnostic]:
    """Yield the dates whose year has two figures, on a day on which it should have four."""
    day = day_of_draft(cable, options)
    if day is None or not practices.is_in_use("FOUR FIGURES OF THE YEAR", day):
        return
    for short in filter(None, (short_year(cable, until) for until in given)):
        message = f"the year in {short.written} has two figures; write {short.right}"
        yield RULE.diagnostic(short.span, message, fix=short.fix, severity="info")
