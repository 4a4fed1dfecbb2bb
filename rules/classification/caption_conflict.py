"""Two captions exclude each other, or a caption does not go with the classification.

NODIS, EXDIS and LIMDIS exclude each other, and so do STADIS and SIPDIS. NOFORN excludes REL TO, and a cable may have
only one channel caption. NODIS and EXDIS are for classified text; SBU, FOUO and EFTO are for unclassified text. NOFORN
and REL TO are for classified text, and for unclassified text that is sensitive. Text of LIMITED OFFICIAL USE could be
EXDIS.

## Why it matters
Captions decide who is given the cable. If two exclude each other, the system follows one of them, and no one can tell
which. (5 FAH-2 H-440 and H-442; 5 FAH-2 H-252.1-1; 32 CFR 2001.24(a).)

## What to do
Keep the stricter caption, or correct the classification.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from cablelint import Cable, Caption, Diagnostic, Invalid, Options, Related, Rule, Valid, Value
from cablelint.rules.classification._markings import captions_of, is_classified, is_line_too_low, is_sensitive, overall

RULE = Rule(
    code="CLS012",
    name="caption-conflict",
    severity="error",
    summary="captions exclude each other, or do not go with the classification",
    authority="5 FAH-2 H-440, H-442, H-252.1-1; 32 CFR 2001.24(a)",
    needs=("captions_to_compare",),
)
_REST = "\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n1. (U) One.\n"
VALID = (
    Valid(f"SECRET NAIROBI 204\n\nNODIS\nSTADIS{_REST}", note="these may be combined"),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\nSIPDIS\nNOFORN\nSIPDIS{_REST}", note="a repeated caption is not a conflict"),
    Valid(f"UNCLAS SENSITIVE NAIROBI 204\n\nSIPDIS{_REST}"),
    Valid(f"LIMITED OFFICIAL USE NAIROBI 204\n\nEXDIS{_REST}", note="until 1995"),
    Valid(f"UNCLAS NAIROBI 204\n\nSIPDIS{_REST}\n2. (U) The EXDIS caption was not used.\n", note="in prose"),
)
INVALID = (
    Invalid(f"SECRET NAIROBI 204\n\nNODIS\n⟦EXDIS⟧{_REST}", message="EXDIS and NODIS cannot be combined; remove one"),
    Invalid(
        f"SECRET NAIROBI 204 EXDIS\n\n⟦SIPDIS⟧{_REST}",
        note="one of them on the classification line",
        message="SIPDIS and EXDIS cannot be combined; remove one",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSIPDIS\n⟦EXDIS⟧{_REST}",
        note="not on unclassified text",
        message="EXDIS cannot be used on a cable that is UNCLASSIFIED; remove it or classify the cable",
    ),
    Invalid(
        f"CONFIDENTIAL//⟦FOUO⟧ NAIROBI 204{_REST}",
        note="not on classified text",
        message="FOR OFFICIAL USE ONLY cannot be used on a cable that is CONFIDENTIAL; remove it",
    ),
    Invalid(
        f"SECRET//NOFORN//⟦REL TO USA, GBR⟧ NAIROBI 204{_REST}",
        message="RELEASABLE TO and NOFORN cannot be combined; remove one",
    ),
)
_FOR_SENSITIVE = frozenset({"NOFORN", "RELEASABLE TO"})  # unclassified text, where it is sensitive
_FOR_ALL_CONTROLLED = "LIMITED OFFICIAL USE"

_Found = tuple[Value, Caption]


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for captions that do not go with the level, and one for pairs, at the first pair's later."""
    found = _distinct(cable)
    barred = [one for one in found if _is_barred(cable, one[1], found)]
    if barred and not is_line_too_low(cable):
        (value, known), *others = barred
        related = tuple(Related(other.span, f"{one.caption} cannot be used either") for other, one in others)
        message = f"{known.caption} cannot be used on a cable that is {overall(cable)}; remove it"
        if not is_classified(cable):
            message += " or classify the cable"
        yield RULE.diagnostic(value.span, message, related=related)
    pairs = [pair for pair in combinations((one for one in found if one not in barred), 2) if _exclude(*pair)]
    if pairs:
        ((first, one), (second, other)), *more = pairs
        barring = [Related(first.span, f"{one.caption} is here")]
        barring += [
            Related(late[0].span, f"{late[1].caption} and {early[1].caption} cannot be combined either")
            for early, late in more
        ]
        message = f"{other.caption} and {one.caption} cannot be combined; remove one"
        yield RULE.diagnostic(second.span, message, related=tuple(barring))


def _exclude(one: _Found, other: _Found) -> bool:
    return other[1].caption in one[1].excludes or one[1].caption in other[1].excludes


def _distinct(cable: Cable) -> list[_Found]:
    """Return each caption where it occurs first."""
    found: dict[str, _Found] = {}
    for value, known in sorted(captions_of(cable), key=lambda one: one[0].span):
        found.setdefault(known.caption, (value, known))
    return list(found.values())


def _is_barred(cable: Cable, known: Caption, found: Sequence[_Found]) -> bool:
    controlled = any(other.caption == _FOR_ALL_CONTROLLED for _, other in found)
    level = overall(cable)
    if level == "UNCLASSIFIED" and known.caption in _FOR_SENSITIVE and not is_sensitive(cable):
        return True
    return level is not None and level not in known.levels and not (controlled and known.kind == "special handling")
