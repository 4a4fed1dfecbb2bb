"""A caption is written twice.

A CORRECTED COPY line and captions that name somebody (CODEL SMITH) may be repeated, and the banner at the top of a
SMART cable has controls that its Captions have too. SIPDIS twice, with
an empty line or another caption between, is not reported in cables of 2005 to 2008, when the system added its own, in
those without a date that may be of these years, and in released texts.

## Why it matters
One of the two was usually meant to be another caption, NODIS for instance. (5 FAH-2 H-440; by convention.)

## What to do
Remove the second one, or correct it.

## Fix safety
The fix is unsafe: the second caption may be meant as another.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    FieldKind,
    Fix,
    Invalid,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    captions,
    executive_orders,
    practices,
)
from cablelint.rules.heading._elements import is_smart

RULE = Rule(
    code="HDG014",
    name="duplicate-caption",
    severity="warning",
    summary="a caption written twice",
    authority="5 FAH-2 H-440; convention",
    needs=("repeated_captions",),
)


def _cable(distribution: str, date: str = "R 141409Z MAR 11", line: str = "SECRET NAIROBI 204") -> str:
    heading = f"{date}\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n{line}\n\n{distribution}\n\n"
    return f"{heading}TAGS: ETRD KE\nSUBJECT: (U) TEA\n\n1. (U) One.\n\n2. (U) Two.\n"


def _smart(banner: str, handling: str) -> str:
    labels = "MRN: 14 NAIROBI 204\nDate/DTG: Mar 14, 2014 / 141409Z MAR 14\nFrom: AMEMBASSY NAIROBI\n"
    return f"{banner}\n\n{labels}Captions: {handling}\nTAGS: ETRD KE\nSubject: Tea\n\n1. One.\n\n2. Two.\n"


VALID = (
    Valid(_cable("NOFORN\nSIPDIS")),
    Valid(_cable("NODIS\nSTADIS")),
    Valid(_cable("VISAS DONKEY\nVISAS VIPER"), note="two of a kind"),
    Valid(_cable("CODEL SMITH\nCODEL ROE"), note="with names"),
    Valid(_cable("SIPDIS\n\nSENSITIVE\nSIPDIS", "R 141409Z MAR 07"), note="added by the system of 2007"),
    Valid(_cable("SIPDIS\n\nSIPDIS", "R 141409Z MAR 06")),
    Valid(
        "UNCLAS OSLO 12\n\nSIPDIS\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: ETRD NO\nSUBJECT: TEA\n", note="without a date"
    ),
    Valid(_cable("C O R R E C T E D COPY (PARA 2)\nCORRECTED COPY (TEXT)")),
    Valid(
        "UNCLAS OSLO 12\n\nSIPDIS\n\nE.O. 13526: N/A\nSIPDIS\nTAGS: ETRD\n", note="out of order, which HDG002 reports"
    ),
    Valid(_cable("DEA SENSITIVE\nSENSITIVE"), note="two captions"),
    Valid(_cable("SIPDIS", line="SECRET NAIROBI 204 NOFORN")),
    Valid(_cable("NOFORN\nSIPDIS", line="S E C R E T//NOFORN NAIROBI 204"), note="in banner and caption"),
    Valid(_cable("SIPDIS\n\nSTATE FOR SIPDIS OFFICE"), note="in a passing line"),
    Valid(_cable("SENSITIVE", line="UNCLAS SENSITIVE NAIROBI 204"), note="on the line and below"),
    Valid(_smart("UNCLASSIFIED\n\nSENSITIVE", "SENSITIVE, SIPDIS"), note="in the banner of a SMART cable"),
)
INVALID = (
    Invalid(
        _cable("SIPDIS\n⟦SIPDIS⟧", "R 141409Z MAR 07"),
        note="one below the other",
        fixed=_cable("SIPDIS", "R 141409Z MAR 07"),
        message="caption SIPDIS is written twice; remove one",
    ),
    Invalid(_cable("SIPDIS\n⟦SIPDIS⟧"), fixed=_cable("SIPDIS"), message="caption SIPDIS is written twice; remove one"),
    Invalid(
        _cable("NODIS\nSTADIS\n⟦NODIS⟧"),
        note="not next to each other",
        fixed=_cable("NODIS\nSTADIS"),
        message="caption NODIS is written twice; remove one",
    ),
    Invalid(
        _cable("SENSITIVE\nSIPDIS\n⟦SENSITIVE⟧", "R 141409Z MAR 07"),
        fixed=_cable("SENSITIVE\nSIPDIS", "R 141409Z MAR 07"),
        message="caption SENSITIVE is written twice; remove one",
    ),
    Invalid(
        _cable("NOFORN ⟦NOFORN⟧"),
        note="on one line",
        fixed=_cable("NOFORN"),
        message="caption NOFORN is written twice; remove one",
    ),
    Invalid(
        _cable("NOFORN\n⟦NO FOREIGN DISSEMINATION⟧"),
        note="another name",
        fixed=_cable("NOFORN"),
        message="caption NO FOREIGN DISSEMINATION is written twice; remove one",
    ),
    Invalid(
        _smart("UNCLASSIFIED\nSENSITIVE", "SENSITIVE, SIPDIS, ⟦SIPDIS⟧"),
        note="twice in the Captions of a SMART cable",
        fixed=_smart("UNCLASSIFIED\nSENSITIVE", "SENSITIVE, SIPDIS"),
        message="caption SIPDIS is written twice; remove one",
    ),
)

_BELOW: frozenset[FieldKind] = frozenset({"executive_order", "tags", "subject"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each that is below one of its kind; the classification line may have them once more."""
    doubled = options.profile == "archive" or _may_be_of_its_years(cable, options)
    seen: dict[str, Value] = {}
    end, bannered = _end(cable), is_smart(cable)
    yield from _on_classification_line(cable)
    for value in cable.captions:
        known = captions.find(value.text)
        if known is None or captions.names_somebody(value.text) or value.span.start > end:
            continue
        if bannered and _is_in_banner(cable, value):
            continue
        first = seen.setdefault(known.caption, value)
        if first is not value and not (doubled and known.caption == "SIPDIS" and _are_apart(cable, first, value)):
            yield _finding(cable, value, first)


def _on_classification_line(cable: Cable) -> Iterator[Diagnostic]:
    """Yield what is on the classification line twice, whatever is below: "SECRET KUWAIT 12 SIPDIS NOFORN SIPDIS"."""
    seen: dict[str, Value] = {}
    for value in cable.classification.handling if cable.classification else ():
        first = seen.setdefault(value.text.upper(), value)
        if first is not value:
            yield _finding(cable, value, first)


def _may_be_of_its_years(cable: Cable, options: Options) -> bool:
    """Return whether the system added its own SIPDIS then, or while the order of a cable without a date was the law."""
    if cable.date is not None or cable.executive_order is None or cable.executive_order.order is None:
        return practices.is_in_use("SIPDIS TWICE", options.date)
    named = cable.executive_order.order.text
    readings = (order for order in executive_orders.orders() if order.order == named)
    return any(
        practices.was_in_use("SIPDIS TWICE", each.in_force_from, each.superseded_on or options.date)
        for each in readings
    )


def _is_in_banner(cable: Cable, value: Value) -> bool:
    """Return whether the caption is above the first label of a SMART heading, where the banner has its controls."""
    labels = [field.span.start for field in cable.fields if field.label is not None]
    return value.span.end <= min(labels, default=0)


def _end(cable: Cable) -> int:
    """Return where captions end in a telegram: one below the E.O. line is out of order, of which HDG002 speaks."""
    below = (field.span.start for field in cable.fields if field.kind in _BELOW and not is_smart(cable))
    return min(below, default=len(cable.text))


def _are_apart(cable: Cable, first: Value, second: Value) -> bool:
    """Return whether an empty line or another caption is between the two."""
    between = cable.text[first.span.end : second.span.start]
    return bool(between.strip()) or between.count("\n") > 1


def _finding(cable: Cable, value: Value, first: Value) -> Diagnostic:
    before = cable.text[: value.span.start]
    start = len(before.rstrip(" \t\r\n,;"))
    fix = Fix(f"Remove the second {value.text}", "unsafe", (Edit(Span(start, value.span.end), ""),))
    related = (Related(first.span, "the first one is here"),)
    return RULE.diagnostic(value.span, f"caption {value.text} is written twice; remove one", fix=fix, related=related)
