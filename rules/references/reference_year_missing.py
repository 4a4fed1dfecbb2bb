"""A reference to the cable's own post has a later serial than the cable: it is last year's, and its year is missing.

A reference without a year means a message of the same year. Serials begin with 1 each year, so a later serial of this
year had not been sent yet. A serial that is higher by less than ten may be of a cable sent together with this one.

## Why it matters
The reader looks for a message of this year, and finds nothing or another one. (By convention.)

## What to do
Put the year before the station: 08 NAIROBI 4021.

## Fix safety
The fix is unsafe: it writes last year, but the message may be older, or its serial may be mistyped.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Reference,
    Rule,
    Span,
    Valid,
    compiled,
    is_of_past,
    is_of_past_year,
)

RULE = Rule(
    code="REF008",
    name="reference-year-missing",
    severity="warning",
    summary="a reference to last year's cable without its year",
    authority="convention",
    needs=("higher_serials",),
)


def _cable(references: str, number: str = "NAIROBI 001204", originator: str = "AMEMBASSY NAIROBI") -> str:
    heading = f"R 101538Z JUL 09\nFM {originator}\nTO SECSTATE WASHDC\n\nUNCLAS {number}\n\nSUBJECT: TEA\n"
    return f"{heading}REF: {references}\n"


VALID = (
    Valid(_cable("A. NAIROBI 12\n     B. NAIROBI 1203")),
    Valid(_cable("A. 08 NAIROBI 4021\n     B. 2008 NAIROBI 4022"), note="with the year"),
    Valid(_cable("A. 08NAIROBI4021\n     B. '08 NAIROBI 4021"), note="with it, in other forms"),
    Valid(_cable("A. STATE 45021\n     B. KAMPALA 4021"), note="of other posts"),
    Valid(_cable("08 NAIROBI 4021, 4023 AND 4100"), note="further serials of the same year"),
    Valid(_cable("A. NAIROBI 1205\n     B. NAIROBI 1213"), note="sent together with this one"),
    Valid(_cable("NAIROBI 1204"), note="the cable itself, which REF005 reports"),
    Valid(_cable("A. NAIROBI DAILY REPORT OF MAY 4"), note="no message"),
    Valid(_cable("STATE 071818", "STATE 071819", "SECSTATE WASHDC"), note="the one before"),
    Valid(_cable("NAIROBI 4021", "KAMPALA 000012", "AMEMBASSY KAMPALA")),
    Valid("UNCLASSIFIED\n\nSUBJECT: TEA\nREF: NAIROBI 4021\n", note="a draft has no serial"),
    Valid(_cable("A. (08) NAIROBI 4021\n     B. [08] NAIROBI 4022"), note="the year in brackets"),
    Valid(_cable("A. 08\n     NAIROBI 4021"), note="the year on the line above"),
    Valid(_cable("A. NAIROBI 4021 (2008)\n     B. NAIROBI 4022 OF NOVEMBER 3, 2008"), note="the year behind it"),
    Valid(_cable("A. NAIROBI 4021 DTG 121430Z NOV 08\n     B. NAIROBI 4022 (DATED 11/3/08)"), note="its date"),
)
INVALID = (
    Invalid(
        _cable("⟦NAIROBI 4021⟧"),
        fixed=_cable("08 NAIROBI 4021"),
        message='"NAIROBI 4021" has a later serial than this cable; did you mean 08 NAIROBI 4021?',
    ),
    Invalid(
        _cable("A. NAIROBI 1205\n     B. ⟦NAIROBI 1214⟧"),
        note="just too high to be sent together with it",
        fixed=_cable("A. NAIROBI 1205\n     B. 08 NAIROBI 1214"),
        message='"NAIROBI 1214" has a later serial than this cable; did you mean 08 NAIROBI 1214?',
    ),
    Invalid(
        _cable("A. NAIROBI 1190\n     B. ⟦NAIROBI 4021⟧ (NOTAL)"),
        note="one of two",
        fixed=_cable("A. NAIROBI 1190\n     B. 08 NAIROBI 4021 (NOTAL)"),
        message='"NAIROBI 4021" has a later serial than this cable; did you mean 08 NAIROBI 4021?',
    ),
    Invalid(
        _cable("(A) ⟦STATE 171819⟧ (B) NAIROBI 2", "STATE 071819", "SECSTATE WASHDC"),
        note="the Department's",
        fixed=_cable("(A) 08 STATE 171819 (B) NAIROBI 2", "STATE 071819", "SECSTATE WASHDC"),
        message='"STATE 171819" has a later serial than this cable; did you mean 08 STATE 171819?',
    ),
    Invalid(
        "UNCLAS NAIROBI 001204\n\nE.O. 12958: N/A\nSUBJECT: TEA\nREF: ⟦NAIROBI 4021⟧\n",
        note="of an order of the past, without a date: which year is not known",
        message='"NAIROBI 4021" has a later serial than this cable; write its year before it, or correct the serial',
    ),
)

_YEAR_BEHIND = r"(?<![\w-])(?:19|20)\d\d(?![\w-])|['’]\d\d(?!\w)|\d[/.-]\d{2}(?!\w)|(?i:[a-z]{3,9})\.?,?\s\d\d(?![\w:])"
"""A year or a date that says of which year the message is: "(1975)", "of May '75", "dated 11/3/75", "NOV 75"."""


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each."""
    own = cable.message_reference
    if own is None:
        return
    code = cable.lookups.stations.cable_code(own.office.text)
    unknown = not options.date_is_known and is_of_past(cable, options.date)
    year = None if unknown else (cable.date or options.date).year - 1
    for reference in cable.references:
        if reference.station is None or reference.serial is None or reference.kind != "cable":
            continue
        same = cable.lookups.stations.cable_code(reference.station.text) == code
        if (
            same
            and is_of_past_year(int(reference.serial.text), int(own.serial.text))
            and _has_no_year(cable, reference)
        ):
            yield _finding(Span(reference.station.span.start, reference.serial.span.end), cable, year)


def _has_no_year(cable: Cable, reference: Reference) -> bool:
    """Return whether station and serial are the item's own, no year is before them, and none follows in the item."""
    assert reference.station is not None
    start = reference.station.span.start
    if not reference.span.contains(reference.station.span):
        return False
    before = cable.text[max(0, start - 8) : start]
    assert reference.serial is not None
    after = cable.text[reference.serial.span.end : reference.span.end]
    return compiled(r"\d[\s'’)\]]*$").search(before) is None and compiled(_YEAR_BEHIND).search(after) is None


def _finding(span: Span, cable: Cable, year: int | None) -> Diagnostic:
    """Return the finding, with the year before the cable's if that is known."""
    late = f'"{cable.text_at(span)}" has a later serial than this cable'
    if year is None:
        return RULE.diagnostic(span, f"{late}; write its year before it, or correct the serial")
    written = f"{year % 100:02} {cable.text_at(span)}"
    message = f"{late}; did you mean {' '.join(written.split())}?"
    return RULE.diagnostic(span, message, fix=Fix(f"Write {year % 100:02}", "unsafe", (Edit(span, written),)))
