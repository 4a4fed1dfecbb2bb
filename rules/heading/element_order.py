"""Elements of the heading are out of order; the order is classification, captions, E.O., TAGS, SUBJECT, REF.

Under SMART labels the captions follow the TAGS, and the references are above the subject; a caption without its label
is a banner there. In released texts the captions are not checked, since releases move them.

## Why it matters
Systems and readers look for each element below the one before; terminals refuse TAGS below the subject. (5 FAH-1
H-230; TAGS handbook of 1974, section 3.)

## What to do
Move the element to its place.

## Fix safety
The fix is safe: it moves the element's lines as they are. There is no fix if it shares a line with another element.

It is unsafe if it may tear lines apart: words without a label right below an element may belong to that element, and
between two captions an element may take the second for its own. A caption right below the SUBJECT, which may be its
last line, is not reported. The fix is also unsafe if a numbered line is above one of the two elements, since what is
below it may be text of the cable, and for a caption in a heading without a SUBJECT, whose last line it may be, or
below the SUBJECT of a heading with an empty line after each line. So it is where a BT is between the two, since what
is above it may be of another message. It is unsafe for a SUBJECT with TO or INFO right below it, which may open its
second line, as a caption may be the last line of a REF or of an event ("DECL: UPON REMOVAL OF"), an E.O. line of a
reason for the classification, a classification line right below the SUBJECT ("LEAKS OF WHAT IS"), and a second
element without its colon of the line above it. Before it is offered as safe, the heading is read again: every element
must have the same words as before. Where it would not, as where a caption would come to be right below the SUBJECT,
the fix is unsafe.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    FieldKind,
    Fix,
    HeadingField,
    Invalid,
    NamedTuple,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    captions,
    compiled,
    is_below_number,
    keeps_elements,
    may_be_of_line_above,
    may_end_with_caption,
)
from cablelint.rules.heading._elements import NAMES, begins_line, is_smart, mark, prescribed

RULE = Rule(
    code="HDG002",
    name="element-order",
    severity="warning",
    summary="heading elements out of the prescribed order",
    authority="5 FAH-1 H-230; TAGS handbook of 1974, section 3",
    needs=("elements_out_of_order",),
)
_OPENING = ("(", "[", "{", "/")  # what goes on below, "SUBJECT: (" with "U) TEA" farther down
_BODY = "\n1. One.\n\n2. Two.\n"
VALID = (
    Valid(
        "Date: March 4, 2014 at 10:15:02 AM EST\nSubject: TEA\nMRN: 14 LAGOS 812\nFrom: AMCONSUL LAGOS\nTAGS: ECON\n",
        note="in the order of an e-mail",
    ),
    Valid(
        "UNCLASSIFIED\nTELEGRAM March 4, 2001\nTo: ALL POSTS\nFrom: STATE\nSubject: TEA\nRef: LAGOS 1\n",
        note="in the order of a printed telegram",
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\nREF: NAIROBI 12\n" + _BODY
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nSIPDIS\n\nSTATE FOR AF/E\n\nSENSITIVE\n\nE.O. 13526: N/A\nTAGS: KE\nSUBJECT: TEA\n"
        + _BODY,
        note="passing instructions among the captions",
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nSENSITIVE\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
        "Sensitive But Unclassified -- Not for Internet Distribution\n" + _BODY,
        note="how to treat the text, said again above it",
    ),
    Valid(
        "UNCLASSIFIED\nSBU\nMRN:\t11 NAIROBI 204\nE.O.:\t13526\nTAGS:\tETRD, KE\nCaptions:\tSENSITIVE\n"
        "Reference:\t10 NAIROBI 12\nSubject:\tTea\n" + _BODY,
        note="SMART",
    ),
    Valid("UNCLAS NAIROBI 000204\n\nSUBJECT: TEA\n" + _BODY, note="one is missing, which HDG001 reports"),
    Valid(
        "UNCLAS NAIROBI 000204\n\nTAGS: ETRD KE\nSUBJECT: MINISTER TO MEET\nSTAFFDEL ROE\n" + _BODY,
        note="the last line of the SUBJECT",
    ),
    Valid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TALKS TURN\nSENSITIVE\n" + _BODY,
        note="a caption, or the last line of the SUBJECT",
    ),
    Valid("UNCLAS NAIROBI 000204\n\nSUBJECT: TEA TAGS: ETRD KE\n" + _BODY, note="on one line, which HDG005 reports"),
)
INVALID = (
    Invalid(
        "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: LEAKS OF WHAT IS\n⟦CONFIDENTIAL⟧\n\n1. Tea.\n",
        fixed="CONFIDENTIAL\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: LEAKS OF WHAT IS\n\n1. Tea.\n",
        note="the classification, or the last line of the SUBJECT: unsafe",
        message="the classification line is out of order: it belongs above the E.O. line",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\nTAGS: ETRD KE\n⟦E.O. 13526:⟧ N/A\nSUBJECT: TEA\n" + _BODY,
        fixed="UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        message="the E.O. line is out of order: it belongs above the TAGS line",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\n⟦REF:⟧ NAIROBI 12\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="one far from its place",
        fixed="UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\nREF: NAIROBI 12\n" + _BODY,
        message="the REF is out of order: it belongs below the SUBJECT",
    ),
    Invalid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\n⟦SIPDIS⟧\nSUBJECT: TEA\n" + _BODY,
        note="a caption",
        fixed="UNCLAS NAIROBI 000204\n\nSIPDIS\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        message="the caption is out of order: it belongs above the E.O. line",
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n2) Fish\nSUBJECT: TEA\n⟦TAGS:⟧ ETRD KE\n",
        note="below a numbered line, so that it may be text: unsafe",
        fixed="UNCLAS NAIROBI 204\n2) Fish\nTAGS: ETRD KE\nSUBJECT: TEA\n",
        message="the TAGS line is out of order: it belongs above the SUBJECT",
    ),
)

_ORDERED: frozenset[FieldKind] = frozenset(
    {"classification", "caption", "executive_order", "tags", "subject", "references"}
)
_BREAK = r"^[ \t]*BT[ \t]*\r?$"  # between what a relay reads and the text
_MOST_ELEMENTS = 40  # no heading has more that differ


class _Element(NamedTuple):
    rank: int
    field: HeadingField


_STATEMENT = r"SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED\b|SBU[ \t]?-|NOT[ \t]FOR[ \t]INTERNET\b"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each element that has to move so that the others are in order."""
    if _is_mailed(cable):
        return
    elements = list(_elements(cable, options))[:_MOST_ELEMENTS]
    kept = _in_order(elements)
    others = [elements[index] for index in sorted(kept)]
    yield from _proved(cable, [_finding(cable, one, others) for at, one in enumerate(elements) if at not in kept])


def _proved(cable: Cable, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the findings, of whose fixes those stay safe after which, all together, every element is read as before."""
    edits: list[Edit] = []
    for one in found:
        each = one
        if each.fix is not None and each.fix.applicability == "safe":
            if keeps_elements(cable, each.fix.edits) and keeps_elements(cable, [*edits, *each.fix.edits]):
                edits += each.fix.edits
            else:
                each = each._replace(fix=each.fix._replace(applicability="unsafe"))
        yield each


def _is_mailed(cable: Cable) -> bool:
    """Return whether a program arranged the heading: as an e-mail, with the time at the top, or below "TELEGRAM"."""
    dated = next((field for field in cable.fields if field.kind == "date" and field.label is not None), None)
    if dated is None or dated.label is None:
        return False
    return dated.label.text == "TELEGRAM" or (dated == cable.fields[0] and ":" in cable.text_at(dated.value))


def _elements(cable: Cable, options: Options) -> Iterator[_Element]:
    """Yield the first element of each kind, and each group of captions."""
    order = [kind for kind in prescribed(cable) if kind in _ORDERED]
    smart = is_smart(cable)
    seen: list[FieldKind] = []
    for above, field in pairwise((None, *cable.fields)):
        if field is None or (field.kind == "caption" and above is not None and _may_be_subject(cable, above, field)):
            continue
        if field.kind == "caption" and "caption" in seen and "subject" in seen and _is_statement(cable, field):
            continue
        repeated = field.kind in seen if field.kind != "caption" else seen[-1:] == ["caption"]
        loose = options.profile == "archive" or smart == (field.label is None)  # "Captions:" is a label of SMART
        if (
            field.kind in order
            and not repeated
            and begins_line(cable, field)
            and (field.kind != "caption" or not loose)
        ):
            yield _Element(order.index(field.kind), field)
            seen.append(field.kind)


def _is_statement(cable: Cable, caption: HeadingField) -> bool:
    """Return whether the words above the text say again how to treat it: "SBU -- NOT FOR INTERNET DISTRIBUTION"."""
    return compiled(_STATEMENT, re.IGNORECASE).match(cable.text, caption.value.start) is not None


def _may_be_subject(cable: Cable, above: HeadingField, caption: HeadingField) -> bool:
    """Return whether a caption may be the last words of the SUBJECT right above it: "TALKS TURN", "SENSITIVE"."""
    named = captions.names_somebody(cable.text_at(caption.value))
    return above.kind == "subject" and (named or _touch(cable, above, caption))


def _in_order(elements: Sequence[_Element]) -> set[int]:
    """Return which elements stay: as many as can, and of two that could the earlier."""
    best: list[list[int]] = []
    for at, element in enumerate(elements):
        below = [chain for chain in best if elements[chain[-1]].rank <= element.rank]
        longest: list[int] = max(below, key=len, default=[])
        best.append([*longest, at])
    kept: list[int] = max(best, key=len, default=[])
    return set(kept)


def _finding(cable: Cable, element: _Element, kept: Sequence[_Element]) -> Diagnostic:
    following = next((other for other in kept if other.rank > element.rank), None)
    neighbor = following or kept[-1]
    way = "above" if following else "below"
    name, other = NAMES[element.field.kind], NAMES[neighbor.field.kind]
    return RULE.diagnostic(
        mark(cable, element.field),
        f"the {name} is out of order: it belongs {way} the {other}",
        fix=_fix(cable, element.field, neighbor.field, f"Move it {way} the {other}", above=following is not None),
        related=(Related(mark(cable, neighbor.field), f"the {other}"),),
    )


def _fix(cable: Cable, field: HeadingField, neighbor: HeadingField, title: str, *, above: bool) -> Fix | None:
    lines, place = _lines(cable, field), _lines(cable, neighbor)
    if lines is None or place is None:
        return None
    if field.kind == "caption":
        lines = _with_captions_below(cable, field, lines)
    written = cable.text_at(lines)
    ending = "\r\n" if written.endswith("\r\n") else "\n"
    taken = lines
    if cable.text.startswith(ending, lines.end) and cable.text.endswith(ending * 2, 0, lines.start):
        taken = Span(lines.start, lines.end + len(ending))  # one of the two gaps around it goes along
        written = written + ending if above else ending + written
    at = place.start if above else place.end
    torn = (
        _may_tear(cable, field, neighbor, above=above)
        or _goes_on(cable, lines)
        or (not above and _goes_on(cable, place))
        or any(cable.text_at(each).rstrip().endswith(_OPENING) for each in (lines, place))
    )
    in_text = is_below_number(cable, max(lines.end, place.end))
    of_subject = field.kind == "caption" and (cable.subject is None or _is_below_spaced_subject(cable, field))
    between = sorted((lines.start, at))
    of_another = compiled(_BREAK, re.MULTILINE).search(cable.text, *between) is not None
    safety: Applicability = "unsafe" if torn or in_text or of_subject or of_another else "safe"
    return Fix(title, safety, (Edit(taken, ""), Edit(Span(at, at), written)))


def _with_captions_below(cable: Cable, caption: HeadingField, lines: Span) -> Span:
    """Return the lines of the caption, with those of the captions right below it."""
    for field in cable.fields[cable.fields.index(caption) + 1 :]:
        below = _lines(cable, field) if field.kind == "caption" else None
        if below is None or below.start != lines.end:
            break
        lines = Span(lines.start, below.end)
    return lines


def _is_below_spaced_subject(cable: Cable, caption: HeadingField) -> bool:
    """Return whether it is below the SUBJECT of a heading with an empty line after each line: it may be its last."""
    at = cable.fields.index(caption)
    if at < 2 or cable.fields[at - 1].kind != "subject":
        return False
    return not _touch(cable, cable.fields[at - 2], cable.fields[at - 1])


def _may_tear(cable: Cable, field: HeadingField, neighbor: HeadingField, *, above: bool) -> bool:
    """Return whether lines may be torn apart that belong together, at the place that the element leaves or comes to."""
    pairs = [pair for pair in pairwise(cable.fields) if _touch(cable, *pair)]
    joined = {upper: lower for upper, lower in pairs if upper.label is not None and lower.label is None}
    named = field.kind == "caption" and captions.names_somebody(cable.text_at(field.value))
    from_words = named and any(lower is field for _, lower in pairs)
    within = not above and any(upper is neighbor and lower.label is None for upper, lower in pairs)  # two captions
    wrapped = any(field in (upper, lower) and _may_be_wrapped(cable, upper, lower) for upper, lower in pairs)
    return from_words or field in joined or within or wrapped


def _may_be_wrapped(cable: Cable, upper: HeadingField, lower: HeadingField) -> bool:
    """Return whether the lower element may be a second line of the upper one.

    Such are "TO ACT" below a SUBJECT, and CONFIDENTIAL below "LEAKS OF WHAT IS", "SUBJECT OF FISH" below a note that
    the REF line names, EXDIS below "B. STATE 44 (NOTAL)," and "E.O. 13526 1.4 (B)" below "FOR REASONS".
    """
    if may_be_of_line_above(cable, lower):
        return True
    word = lower.label.text.upper() if lower.label else ""
    if upper.kind == "subject":
        return word in ("TO", "INFO") or lower.kind == "classification"
    if lower.kind == "caption" and may_end_with_caption(cable, upper):
        return True
    of_reference = upper.kind == "references" and lower.kind == "caption"
    if of_reference or (upper.kind == "classified_by" and lower.kind == "executive_order"):
        return not cable.text_at(upper.span).rstrip().endswith((".", ")")) or of_reference
    return False


def _goes_on(cable: Cable, lines: Span) -> bool:
    """Return whether words right below the lines are no element: a second line, or a paragraph that looks like one."""
    stop = cable.text.find("\n", lines.end)
    below = Span(lines.end, stop if stop >= 0 else len(cable.text))
    opens_field = any(below.start <= field.span.start < below.end for field in cable.fields)
    return bool(cable.text_at(below).strip()) and not opens_field


def _touch(cable: Cable, upper: HeadingField, lower: HeadingField) -> bool:
    """Return whether no empty line is between the two."""
    return cable.text.count("\n", upper.span.end, lower.span.start) <= 1


def _lines(cable: Cable, field: HeadingField) -> Span | None:
    """Return the whole lines of the element, None where another one shares them."""
    start, end = field.span
    stop = cable.text.find("\n", end) + 1
    whole = (start == 0 or cable.text[start - 1] == "\n") and not cable.text[end : stop - 1].strip() and stop > 0
    return Span(start, stop) if whole else None
