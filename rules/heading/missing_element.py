"""A mandatory element of the heading is missing: the classification line, the E.O. line, the SUBJECT.

In a cable with an envelope, a date-time group or SMART labels, the originator and addressees are mandatory too, and
below an envelope, or with an MRN, the date-time group. An E.O. line of an unclassified cable that says nothing is
reported too. HDG005 reports an element with a misspelled label, other rules other empty ones, and HDG012 a cable with
INFO addressees only. A text without any heading is treated as part of a cable. Before June 1972 no executive order
required an E.O. line, and before 1973 many telegrams had no SUBJECT; the form in which unclassified telegrams were
printed, with "TELEGRAM March 4, 2001" on top, has no E.O. line either.

## Why it matters
Without a classification line no one may handle the cable, without an E.O. line a classified cable cannot be
declassified in time, and without a SUBJECT no one will find it again. (5 FAH-1 H-230; 5 FAH-2 H-222, H-233; 32 CFR
2001.)

## What to do
Add the element at the place shown.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    FieldKind,
    HeadingField,
    Invalid,
    Options,
    Rule,
    Valid,
    first_unread_label,
    is_military,
    only_repeats,
    practices,
)
from cablelint.rules.heading._elements import is_smart, mark, name_of, prescribed

RULE = Rule(
    code="HDG001",
    name="missing-element",
    severity="error",
    summary="a mandatory element of the heading is missing",
    authority="5 FAH-1 H-230; 5 FAH-2 H-222, H-233; 32 CFR 2001",
    severity_in={"archive": "info"},
    needs=("fields", "incomplete_heading"),
)
_BODY = "\n1. One.\n\n2. Two.\n"
_FROM = "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n"
_HEADING = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n"
VALID = (
    Valid(_FROM + _HEADING + _BODY),
    Valid(_BODY, note="a body alone"),
    Valid(
        "P 132330Z OCT 62\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\n\nCONFIDENTIAL STATE 204\n" + _BODY,
        note="of 1962, when telegrams had no SUBJECT",
    ),
    Valid(
        "CONFIDENTAIL\n\nE.0. 13526: N/A\nTAGS: ETRD KE\nUBJECT: TEA\n" + _BODY, note="all are there, one misspelled"
    ),
    Valid("P 281848Z DEC 66\nFM AMEMBASSY OSLO\nTO STATE\n\nUNCLAS OSLO 12\n\nSUBJ: COD\n" + _BODY, note="of 1966"),
    Valid(_FROM + _HEADING.replace("TEA GROWERS ASK FOR DELAY", "") + _BODY, note="an empty one, which HDG009 reports"),
    Valid(
        "MRN:\nDate/DTG:\nFrom: AMEMBASSY NAIROBI\nAction: WASHDC, SECSTATE ROUTINE\n"
        + _HEADING.replace("NAIROBI 000204", "")
        + _BODY,
        note="a draft, to which number and date are added",
    ),
    Valid(
        "UNCLASSIFIED\nTELEGRAM           March 4, 2001\n\nTo: ALL POSTS - ROUTINE\nOrigin: VO\n"
        "From: SECSTATE WASHDC (STATE 109 - ROUTINE)\nTAGS: CVIS\nCaptions: VISAS\nSubject: TEA\nRef: None\n" + _BODY,
        note="the printed form of an unclassified telegram",
    ),
    Valid("TO SECSTATE WASHDC\n\n" + _HEADING + _BODY, note="a draft, to which the originator is added"),
    Valid(
        "FM AMEMBASSY NAIROBI\nINFO AMEMBASSY KAMPALA\n\n" + _HEADING + _BODY,
        note="INFO addressees alone, which HDG012 reports",
    ),
    Valid(
        "FM STATE\nTO AMEMBASSY OSLO\n\nUNCLAS STATE 12\n\nFOLLOWING REPEAT NAIROBI 204: QUOTE\n"
        + _HEADING
        + _BODY
        + "UNQUOTE\n",
        note="a repeated message has them",
    ),
    Valid(
        "R 141409Z MAR 11\nFM CNO WASHINGTON DC\nTO NAVADMIN\nUNCLAS //N01400//\nMSGID/GENADMIN/CNO/N1/MAR//\n"
        "SUBJ/TEA ON BOARD//\nRMKS/1. TEA IS LATE.//\n",
        note="a military message",
    ),
)
INVALID = (
    Invalid(
        "CONFIDENTIAL\nTELEGRAM           March 4, 2001\n\nTo: ALL POSTS - ROUTINE\nOrigin: VO\n"
        "From: SECSTATE WASHDC (STATE 109 - ROUTINE)\n⟦TAGS:⟧ CVIS\nCaptions: VISAS\nSubject: TEA\nRef: None\n" + _BODY,
        note="the printed form of a classified telegram",
        message="the heading has no E.O. label; it belongs above the TAGS label",
    ),
    Invalid(
        "UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\n⟦From:⟧ AMEMBASSY PRETORIA\nAction: WASHDC, SECSTATE ROUTINE\n"
        "E.O.: 13526\nTAGS: ECON, SF\nSubject: Tea\n" + _BODY,
        note="SMART, a number without a date",
        message="the heading has no Date/DTG label; it belongs above the From label",
    ),
    Invalid(
        "UNCLASSIFIED\nSBU\n\nMRN: 14 PRETORIA 812\nDate/DTG: Jul 18, 2014 / 181307Z JUL 14\n"
        "From: AMEMBASSY PRETORIA\n"
        "Action: WASHDC, SECSTATE ROUTINE\n⟦TAGS:⟧ ECON, SF\nCaptions: SENSITIVE\nSubject: Tea\n" + _BODY,
        note="SMART, no E.O. label",
        message="the heading has no E.O. label; it belongs above the TAGS label",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\n⟦E.O. 13526:⟧\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="an E.O. line that says nothing",
        message='nothing follows "E.O. 13526:"; write N/A',
    ),
    Invalid(
        "UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\nDate/DTG: Jul 18, 2014 / 181307Z JUL 14\nFrom: AMEMBASSY PRETORIA\n"
        "⟦E.O.:⟧ 13526\nTAGS: ECON, SF\nSubject: Tea\n" + _BODY,
        note="SMART, no Action label",
        message="the heading has no Action label; it belongs above the E.O. label",
    ),
    Invalid(
        "CONFIDENTIAL NAIROBI 000204\n\n⟦TAGS:⟧ ETRD KE\nSUBJECT: (U) TEA\n" + _BODY,
        note="no E.O. line",
        message="the heading has no E.O. line; it belongs above the TAGS line",
    ),
    Invalid(
        "UNCLASSIFIED\n\n⟦TAGS:⟧ ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="nor in an unclassified draft",
        message="the heading has no E.O. line; it belongs above the TAGS line",
    ),
    Invalid(
        "⟦SIPDIS⟧\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="no classification line",
        message="the heading has no classification line; it belongs above the caption",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\n⟦TAGS:⟧ ETRD KE\n" + _BODY,
        note="no SUBJECT, last of all",
        message="the heading has no SUBJECT; it belongs below the TAGS line",
    ),
    Invalid(
        "R 141409Z MAR 11\n⟦TO⟧ SECSTATE WASHDC\n\n" + _HEADING + _BODY,
        note="no FM line",
        message="the heading has no FM line; it belongs above the TO line",
    ),
    Invalid(
        "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\n\n⟦" + _HEADING.replace("\n", "⟧\n", 1) + _BODY,
        note="no TO line",
        message="the heading has no TO line; it belongs above the classification line",
    ),
    Invalid(
        "MRN: 11 NAIROBI 204\nDate/DTG: Mar 14, 2011 / 141409Z MAR 11\n⟦From:⟧\n⟦Action:⟧\n" + _HEADING + _BODY,
        note="labels alone",
        message=('nothing follows "From:"; write the post', 'nothing follows "Action:"; write the post'),
    ),
    Invalid(
        "MRN: 11 NAIROBI 204\n⟦Date/DTG:⟧\nFrom: AMEMBASSY NAIROBI\nAction: WASHDC, SECSTATE ROUTINE\n"
        + _HEADING
        + _BODY,
        note="a date in no words",
        message='nothing follows "Date/DTG:"; write the date',
    ),
)

_SHOWS_HEADING: set[FieldKind] = {"date", "from", "classification", "executive_order", "tags", "subject"}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each absent element, at the element above which it belongs, or below which if none follows.

    A cable that does nothing but repeat a message leaves them to that one, and a military message has other elements.
    """
    present = {field.kind for field in cable.fields}
    if not present & _SHOWS_HEADING or only_repeats(cable) or first_unread_label(cable) or is_military(cable):
        return
    for kind in _mandatory(cable, options, present):
        if kind not in present:
            yield _finding(cable, kind)
        elif kind == "executive_order":
            yield from _empty_order(cable)
    for field in cable.fields:
        if field.kind in ("from", "to"):
            yield from _empty(cable, field, "post")
        elif field.kind == "date" and cable.message_reference is not None and cable.date_time_group is None:
            yield from _empty(cable, field, "date")  # a draft has neither number nor date


def _mandatory(cable: Cable, options: Options, present: set[FieldKind]) -> Iterator[FieldKind]:
    is_numbered = is_smart(cable) and "message_reference" in present and cable.message_reference is not None
    if cable.envelope is not None or is_numbered:  # a draft has neither number nor date
        yield "date"
    if cable.envelope is not None or is_smart(cable) or present & {"date", "from"}:
        yield "from"
        if "info" not in present:
            yield "to"
    yield "classification"
    if practices.is_in_use("E.O. LINE", options.date) and not _is_print_of_unclassified(cable):
        yield "executive_order"
    if practices.is_in_use("SUBJECT LINE", options.date):
        yield "subject"


def _is_print_of_unclassified(cable: Cable) -> bool:
    line, date = cable.classification, next((field for field in cable.fields if field.kind == "date"), None)
    if line is None or line.level != "UNCLASSIFIED" or date is None:
        return False
    return cable.text_at(date.span).lstrip().startswith("TELEGRAM")


def _empty_order(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding at an E.O. line that says nothing; CLS007 and CLS008 report a classified cable's."""
    order, line = cable.executive_order, cable.classification
    field = next(field for field in cable.fields if field.kind == "executive_order")
    if line is None or line.level != "UNCLASSIFIED" or (order is not None and order.text.strip(": .")):
        return
    if order is not None and order.order is not None and (is_smart(cable) or not _ends_with_colon(cable, field)):
        return  # SMART has the number alone, and so have old telegrams
    shown = " ".join(cable.text_at(field.span).split())
    right = "write the number of the order" if is_smart(cable) else "write N/A"
    yield RULE.diagnostic(field.span, f'nothing follows "{shown}"; {right}')


def _empty(cable: Cable, field: HeadingField, wanted: str) -> Iterator[Diagnostic]:
    """Yield a label that nothing follows: "From:", "TO", "Date/DTG:"."""
    if field.label and not cable.text_at(field.value).strip("/ \t\r\n"):
        shown = " ".join(cable.text_at(field.span).split())
        yield RULE.diagnostic(field.label.span, f'nothing follows "{shown}"; write the {wanted}')


def _ends_with_colon(cable: Cable, field: HeadingField) -> bool:
    return cable.text_at(field.span).rstrip().endswith(":")


def _finding(cable: Cable, kind: FieldKind) -> Diagnostic:
    order = prescribed(cable)
    below = order[order.index(kind) + 1 :]
    shown = [field for field in cable.fields if field.label is not None] if is_smart(cable) else cable.fields
    follower = next((field for field in shown if field.kind in below), None)  # the banner's SBU is not a Captions label
    neighbor = follower or [field for field in cable.fields if field.kind in order][-1]
    way = "above" if follower else "below"
    message = f"the heading has no {name_of(cable, kind)}; it belongs {way} the {name_of(cable, neighbor.kind)}"
    return RULE.diagnostic(mark(cable, neighbor), message)
