"""The order that the E.O. line names was not in force on the date of the cable, or is not on classification at all.

A classified cable whose E.O. line has no number is reported too, and so is another order that Classified By cites
next to the reasons. Derived From may cite that of its source.

These orders were in force: 10501 until May 1972, 11652 from June 1, 1972, 12065 from December 1, 1978, 12356 from
August 1, 1982, 12958 from October 14, 1995, and 13526 from June 27, 2010. An order that only amends another counts as
that one (13292 amends 12958). A number that does not belong to an order on classification is reported whatever the
date. A line added when the cable was released is not checked, and the order of a text without a date is not compared
with today's law.

## Why it matters
The order says who may classify, for which reasons and for how long; with a wrong number, all of that is in doubt.
(E.O. 13526 sections 1.6(a) and 6.2; 32 CFR 2001.21; 5 FAH-1 H-235.)

## What to do
Name the order in force on the day you send the cable.

## Fix safety
The fix is unsafe: if the date of the cable is wrong, not the order, the fix would hide that.
"""

from collections.abc import Iterator
from datetime import date

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    ExecutiveOrder,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    executive_orders,
    practices,
)
from cablelint.rules.classification._law import day_of_law, is_release_line, said
from cablelint.rules.classification._markings import is_classified

RULE = Rule(
    code="CLS007",
    name="executive-order-not-in-force",
    severity="warning",
    summary="the order named was not in force on the date of the cable",
    authority="E.O. 13526 6.2; 32 CFR 2001.21; 5 FAH-1 H-235",
    needs=("executive_order", "order_of_another_time"),
)
_HEAD = "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 204\n\n"
_REST = ": N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n"
_SECRET = (
    "R 101538Z JUL 16\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nSECRET NAIROBI 204\n\nE.O. 13526: DECL: 07/10/2026\n"
)
_LABELS = "TAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
VALID = (
    Valid(
        f"{_SECRET}{_LABELS}Derived From: memorandum of May 4, 2001, E.O. 12958, 1.5 (b)\n\n1. (S) One.\n",
        note="the order of a source",
    ),
    Valid(f"R 101538Z JUL 09\n{_HEAD}E.O. 12958{_REST}"),
    Valid(f"R 101538Z JUL 11\n{_HEAD}E.O. 13526{_REST}"),
    Valid(f"R 101538Z JUL 09\n{_HEAD}E.O. 13292{_REST}", note="amends 12958"),
    Valid(f"R 270001Z JUN 10\n{_HEAD}E.O. 13526{_REST}", note="on its first day"),
    Valid(
        f"R 220927Z AUG 72\n{_HEAD}E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006\nTAGS: ETRD KE\nSUBJECT: TEA\n",
        note="added when the cable was released",
    ),
    Valid(f"UNCLAS NAIROBI 204\n\nE.O. 12958{_REST}", date="2005-05-04", note="the day is given"),
    Valid(f"R 101538Z JUL 09\n{_HEAD}E.O.{_REST}", note="no number in an unclassified cable"),
    Valid(f"UNCLAS NAIROBI 204\n\nE.O. 12958{_REST}", note="a text without a date"),
    Valid(f"UNCLAS NAIROBI 204\n\nE.O. 12958{_REST}", profile="archive", note="released, and without a date"),
    Valid(
        "SECRET\n\nMRN:\n19 NAIROBI 204\n\nDate/DTG:\nFeb 08, 2019 / 081610Z FEB 19\n\nFrom:\nAMEMBASSY NAIROBI\n\n"
        "E.O.:\n13526: DECL: 02/08/2029\n\nTAGS:\nETRD, KE\n\nSubject:\n(U) Tea\n\n1. (S) One.\n",
        note="below its label in SMART, with a colon of its own",
    ),
)
INVALID = (
    Invalid(
        f"{_SECRET}{_LABELS}Classified By: Jane Roe, DCM, for reasons of E.O. ⟦12958⟧, 1.4 (b).\n\n1. (S) One.\n",
        note="next to the reasons",
        fixed=f"{_SECRET}{_LABELS}Classified By: Jane Roe, DCM, for reasons of E.O. 13526, 1.4 (b).\n\n1. (S) One.\n",
        message="E.O. 12958 was not in force on 2016-07-10; use E.O. 13526",
    ),
    Invalid(
        f"R 101538Z JUL 09\n{_HEAD}E.O. ⟦13526⟧{_REST}",
        note="not yet",
        fixed=f"R 101538Z JUL 09\n{_HEAD}E.O. 12958{_REST}",
        message="E.O. 13526 was not in force on 2009-07-10; use E.O. 12958",
    ),
    Invalid(
        f"R 280001Z JUN 10\n{_HEAD}E.O. ⟦12958⟧{_REST}",
        note="no longer",
        fixed=f"R 280001Z JUN 10\n{_HEAD}E.O. 13526{_REST}",
        message="E.O. 12958 was not in force on 2010-06-28; use E.O. 13526",
    ),
    Invalid(
        f"R 101538Z JUL 09\n{_HEAD}E.O. ⟦12985⟧{_REST}",
        note="never",
        fixed=f"R 101538Z JUL 09\n{_HEAD}E.O. 12958{_REST}",
        message="E.O. 12985 is not an executive order on classification; did you mean E.O. 12958?",
    ),
    Invalid(
        f"R 101538Z JUL 16\n{_HEAD.replace('UNCLAS', 'SECRET')}⟦E.O.: DECL: 07/10/2026⟧\nTAGS: ETRD KE\nSUBJECT: TEA\n",
        note="no number",
        message="the E.O. line has no number; write E.O. 13526",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nE.O. ⟦12598⟧{_REST}",
        note="never, without a date",
        fixed=f"UNCLAS NAIROBI 204\n\nE.O. 12958{_REST}",
        message="E.O. 12598 is not an executive order on classification; did you mean E.O. 12958?",
    ),
    Invalid(
        f"R 101538Z JUL 16\n{_HEAD}E.O.: ⟦I3526⟧{_REST}",
        note="a letter among the figures",
        fixed=f"R 101538Z JUL 16\n{_HEAD}E.O.: 13526{_REST}",
        message="E.O. I3526 is not an executive order on classification; did you mean E.O. 13526?",
    ),
    Invalid(
        f"R 101538Z JUL 70\n{_HEAD}E.O. ⟦11652⟧{_REST}",
        note="before the first of them",
        message="E.O. 11652 was not in force on 1970-07-10",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nE.O. ⟦12958⟧{_REST}",
        note="a draft of today",
        date="2020-05-04",
        fixed=f"UNCLAS NAIROBI 204\n\nE.O. 13526{_REST}",
        message="E.O. 12958 was not in force on 2020-05-04; use E.O. 13526",
    ),
)


_MISREAD = r"\W{0,3}(?P<number>(?!\d{5}\b)[0-9IOlo]{4,7})(?=[ \t]*(?:[:;,.]|\Z|\s))"
_CITED = r"\b(?:[Ee]\.?[ \t]?[Oo]\.?|[Ee]xecutive[ \t][Oo]rder|EXECUTIVE[ \t]ORDER)[ \t]{0,3}(?P<number>\d{5})\b"
_FEWEST_FIGURES = 3  # of a number of an order in which letters are, or one figure too many: I3526, 135266


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the number."""
    line = cable.executive_order
    if line is None or is_release_line(cable):
        return
    day, order = day_of_law(cable, options) if options.date_is_known else None, line.order
    if order is None:
        yield from _without_number(cable, line, day)
    elif order.text not in executive_orders.numbers():
        yield _unknown(order, day)
    elif day is not None:
        found = list(_of_another_time(cable, order, day, options))
        yield from found
        for cited in () if found else _cited(cable, order):
            yield from _of_another_time(cable, cited, day, options)


def _cited(cable: Cable, order: Value) -> Iterator[Value]:
    """Yield the first other order on classification that Classified By cites: "per E.O. 12958, 1.4 (b)".

    Derived From may cite that of its source.
    """
    by = cable.classified_by
    for found in compiled(_CITED).finditer(cable.text, *by.span) if by and not by.derived else ():
        if found["number"] != order.text and found["number"] in executive_orders.numbers():
            yield Value(found["number"], Span(*found.span("number")))
            return


def _without_number(cable: Cable, line: ExecutiveOrder, day: date | None) -> Iterator[Diagnostic]:
    right = executive_orders.in_force(day) if day else None
    misread = compiled(_MISREAD).match(line.text)
    if misread and sum(map(str.isdecimal, misread["number"])) >= _FEWEST_FIGURES:
        start = line.span.end - len(cable.text_at(line.span).partition(misread["number"])[2]) - len(misread["number"])
        yield _unknown(Value(misread["number"], Span(start, start + len(misread["number"]))), day)
        return
    numbered = any(map(str.isdecimal, cable.text_at(line.span).partition("DECL")[0]))
    if right and is_classified(cable) and not numbered and not line.not_applicable:  # else CLS006 speaks
        yield RULE.diagnostic(line.span, f"the E.O. line has no number; write E.O. {right.order}")


def _unknown(order: Value, day: date | None) -> Diagnostic:
    """Report a number that belongs to no order on classification; the order of the day is meant first."""
    right = executive_orders.in_force(day) if day else None
    meant = executive_orders.nearest(order.text, day) or (right and right.order)
    message = f"E.O. {order.text} is not an executive order on classification"
    if meant is None:
        return RULE.diagnostic(order.span, message)
    fix = Fix(f"Write {meant}", "unsafe", (Edit(order.span, meant),))
    return RULE.diagnostic(order.span, f"{message}; did you mean E.O. {meant}?", fix=fix)


def _of_another_time(cable: Cable, order: Value, day: date, options: Options) -> Iterator[Diagnostic]:
    right = executive_orders.in_force(day)
    has_line = practices.is_in_use("E.O. LINE", day)
    named = executive_orders.amended_by(order.text) or order.text
    if (right and named == right.order) or (not has_line and cable.profile == "archive"):
        return
    message = f"E.O. {order.text} was not in force {said(day, options)}"
    if right is None or not has_line:
        yield RULE.diagnostic(order.span, message)
        return
    fix = Fix(f"Write {right.order}", "unsafe", (Edit(order.span, right.order),))
    yield RULE.diagnostic(order.span, f"{message}; use E.O. {right.order}", fix=fix)
