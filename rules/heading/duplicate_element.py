"""An element of the heading is listed twice: a second SUBJECT, TAGS line, E.O. line, REF line or classification line.

Captions may be repeated, as releases and systems do. Lines in the text, in a quoted letter or in the heading of a
later section do not count. A REF line that continues with the next letter is a continuation. In a SMART heading a
second From, MRN or Date label counts too.

## Why it matters
Systems index the first or the last of the two, and you do not know which. (5 FAH-1 H-230; by convention.)

## What to do
Delete the wrong one.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    FieldKind,
    HeadingField,
    Invalid,
    Options,
    Related,
    Rule,
    Valid,
    compiled,
    is_military,
    names_message,
    references_in,
)
from cablelint.rules.heading._elements import NAMES, is_smart, mark, name_of

RULE = Rule(
    code="HDG003",
    name="duplicate-element",
    severity="error",
    summary="a second SUBJECT, TAGS line, E.O. line, REF line or classification line",
    authority="5 FAH-1 H-230; convention",
    needs=("repeated_elements",),
)
_HEADING = "UNCLAS NAIROBI 000204\n\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n"
_BODY = "\n1. One.\n\n2. Two.\n"
VALID = (
    Valid(_HEADING + _BODY),
    Valid(_HEADING.replace("SIPDIS\n", "SIPDIS\nSENSITIVE\nSIPDIS\n") + _BODY, note="captions may be repeated"),
    Valid(
        _HEADING + "\nWe pass on this letter.\n\nBegin text:\n\nSUBJECT: Your visit\n\nDear friend\n\nEnd text.\n",
        note="in a quoted letter",
    ),
    Valid(
        _HEADING + "\n1. One.\n\nUNCLAS SECTION 02 OF 02 NAIROBI 000204\n\nSUBJECT: TEA GROWERS\n\n2. Two.\n",
        note="the heading of a later section",
    ),
    Valid("UNCLASSIFIED    PAGE 01   NAIROB 00204  101540Z\n" + _HEADING + _BODY, note="the banner of a printout"),
    Valid("UNCLASSIFIED\tNAIROBI 00000204\n" + _HEADING + _BODY, note="the page header of another"),
    Valid(
        _HEADING + "\nKampala reports:\n\nQUOTE\nUNCLAS KAMPALA 000012\n\nE.O. 13526: N/A\nTAGS: ETRD UG\n"
        "SUBJECT: COFFEE\n\n1. One.\nUNQUOTE\n",
        note="a cable within the cable",
    ),
    Valid(_HEADING + "REF: A. KAMPALA 12\nREF: B. STATE 11876\n" + _BODY, note="REF written before each"),
    Valid(
        "UNCLASSIFIED\n\nMRN: 16 NAIROBI 204\nDate: Mar 14, 2016\nDTG: 141409Z MAR 16\nFrom: AMEMBASSY NAIROBI\n"
        "Action: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: ETRD, KE\nSubject: Tea\n" + _BODY,
        note="day and moment under a label each",
    ),
)
INVALID = (
    Invalid(
        "UNCLASSIFIED\n\nMRN: 16 NAIROBI 204\nDate/DTG: Mar 14, 2016 / 141409Z MAR 16\nFrom: AMEMBASSY NAIROBI\n"
        "⟦From:⟧ AMEMBASSY ROME\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: ETRD, KE\nSubject: Tea\n" + _BODY,
        note="a label of SMART",
        message="the heading has a second From label; remove one",
    ),
    Invalid(_HEADING + "⟦SUBJECT:⟧ COFFEE\n" + _BODY, message="the heading has a second SUBJECT; remove one"),
    Invalid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\n⟦TAGS:⟧ ETRD\nSUBJECT: TEA\n" + _BODY,
        message="the heading has a second TAGS line; remove one",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n⟦UNCLAS NAIROBI 000204⟧\n\nE.O. 13526: N/A\nTAGS: KE\nSUBJECT: TEA\n" + _BODY,
        message="the heading has a second classification line; remove one",
    ),
    Invalid(
        _HEADING + "REF: KAMPALA 12\n⟦REF:⟧ KAMPALA 12\n" + _BODY, message="the heading has a second REF; remove one"
    ),
)

_PRINT_BANNER = r"\bPAGE[ \t]{1,9}\d"
_PRINTED_SERIAL = r"\A\s*+(?P<level>[A-Z ]{6,30}).{0,80}?\b(?P<serial>\d{3,8})\s*+\Z"
_FIGURES_OF_PAGES = 8  # of the serial on page lines
_SINGLE: frozenset[FieldKind] = frozenset({"classification", "executive_order", "tags", "subject", "references"})
_LABELED: frozenset[FieldKind] = frozenset({"from", "message_reference", "date"})  # "Date:" and "DTG:" are both right
_SENDER = "from:"  # below the heading's own, another one is read as a line that passes the cable on


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each element after the first of its kind."""
    if is_military(cable):
        return
    yield from _labeled_again(cable)
    kinds = [field.kind for field in cable.fields if field.kind in _SINGLE]
    if len(kinds) == len(set(kinds)):
        return
    first: dict[FieldKind, HeadingField] = {}
    for field in cable.fields:
        if field.kind == "other" and "subject" in first:
            return
        if field.kind not in _SINGLE or not _counts(cable, field, first.get(field.kind)):
            continue
        if field.kind in first:
            related = Related(mark(cable, first[field.kind]), "the first one is here")
            yield RULE.diagnostic(
                mark(cable, field), f"the heading has a second {NAMES[field.kind]}; remove one", related=(related,)
            )
        else:
            first[field.kind] = field


def _labeled_again(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a second From, MRN or Date label of a SMART heading."""
    first: dict[str, HeadingField] = {}
    for field in cable.fields if is_smart(cable) else ():
        words = field.label.text.lower() if field.label else ""
        if not words or (field.kind not in _LABELED and words != _SENDER):
            continue
        if words in first:
            related = Related(mark(cable, first[words]), "the first one is here")
            kind = "from" if words == _SENDER else first[words].kind  # below a SUBJECT it is read as no sender
            message = f"the heading has a second {name_of(cable, kind)}; remove one"
            yield RULE.diagnostic(mark(cable, field), message, related=(related,))
        else:
            first[words] = field


def _counts(cable: Cable, field: HeadingField, first: HeadingField | None) -> bool:
    """Return whether it is an element by itself: not banners that repeat the level, nor a REF line that goes on."""
    if field.kind == "classification":
        printed = compiled(_PRINT_BANNER).search(cable.text, *field.value) or _is_page_header(cable, field)
        return names_message(cable, field) and not printed
    if field.kind == "references" and first is not None:
        items = references_in(cable, field)
        label = items[0].label if items else None
        return label is None or label.text.upper() == "A"
    return True


def _is_page_header(cable: Cable, field: HeadingField) -> bool:
    """Return whether a printout put it above the cable, with its serial in eight figures: "SECRET STATE 00041877"."""
    written = compiled(_PRINTED_SERIAL)
    header = written.search(cable.text_at(field.span).upper())
    if header is None or len(header["serial"]) != _FIGURES_OF_PAGES:
        return False
    later = (each for each in cable.fields if each.kind == "classification" and each.span.start > field.span.start)
    lines = [written.search(cable.text_at(each.span).upper()) for each in later]
    level, serial = header["level"].replace(" ", "")[:1], int(header["serial"])
    return any(own and (own["level"].replace(" ", "")[:1], int(own["serial"])) == (level, serial) for own in lines)
