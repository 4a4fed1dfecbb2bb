"""The same message is listed twice.

## Why it matters
One of the two was meant to be another message, which the reader now cannot find; or "ref A" and "ref B" are one, and
the reader looks for a second. (By convention.)

## What to do
Correct the one that is wrong, or remove it.

## Fix safety
The fix is unsafe: it removes a message that is still listed above, but another message may have been meant, for example
if the year was lost. There is no fix if the text cites its letter, if a reference below it would need a new letter, or
if the second one has other words as well.
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
    Related,
    Rule,
    Span,
    Valid,
    citations_of,
    compiled,
)
from cablelint.rules.references._citations import cited_letters

RULE = Rule(
    code="REF007",
    name="duplicate-reference",
    severity="warning",
    summary="the same message listed twice",
    authority="convention",
    needs=("repeated_serials",),
)
_HEAD = "R 101538Z JUL 09\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 001204\n\nSUBJECT: TEA\n"
VALID = (
    Valid(_HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n"),
    Valid(_HEAD + "REF: A. NAIROBI 12\n     B. KAMPALA 12\n", note="the same serial of two posts"),
    Valid(_HEAD + "REF: A. NAIROBI 12\n     B. 08 NAIROBI 12\n", note="of two years"),
    Valid(_HEAD + "REF: A. 07 NAIROBI 12\n     B. 08 NAIROBI 12\n", note="neither of them this year's"),
    Valid(_HEAD + "REF: A. NAIROBI 12 AND 15\n     B. NAIROBI 21\n", note="several serials"),
    Valid(_HEAD + "REF: NAIROBI 12, NAIROBI 120\n", note="one longer than the other"),
    Valid(_HEAD + "REF: A. ROE-DOE E-MAIL\n     B. ROE-DOE E-MAIL\n", note="e-mails may be several"),
    Valid(_HEAD + "REF: A. STATE 12\n     B. UNVIE 12\n     C. USUN 12\n"),
    Valid(_HEAD + "REF: A. 09 STATE 12\n     B. STATE 112 (NOTAL)\n"),
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI\n", note="without a serial, which REF001 reports"),
)
INVALID = (
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     ⟦B. DRAFT NAIROBI 12⟧\n",
        note="with a word of its own: no fix",
        message='"DRAFT NAIROBI 12" is listed twice; correct or remove one',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     ⟦B. NAIROBI 12⟧\n     C. STATE 9\n\n1. As refs A and C say.\n",
        note="not the last: no fix",
        message='"NAIROBI 12" is listed twice; correct or remove one',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     ⟦B. NAIROBI 12⟧\n\n1. As ref B says.\n",
        note="cited: no fix",
        message='"NAIROBI 12" is listed twice; correct or remove one',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     ⟦B. NAIROBI 12⟧\n",
        fixed=_HEAD + "REF: A. NAIROBI 12\n",
        message='"NAIROBI 12" is listed twice; correct or remove one',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. STATE 9\n     ⟦C. 09 NAIROBI 0012⟧\n",
        note="written another way",
        fixed=_HEAD + "REF: A. NAIROBI 12\n     B. STATE 9\n",
        message='"09 NAIROBI 0012" is listed twice; correct or remove one',
    ),
    Invalid(
        _HEAD + "REF: STATE 4102, ⟦STATE 4102⟧\n",
        note="without letters",
        fixed=_HEAD + "REF: STATE 4102\n",
        message='"STATE 4102" is listed twice; correct or remove one',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: (A) UNVIE VIENNA 12 (B) STATE 9 ⟦(C) UNVIE 12⟧\n",
        note="no year, a short name",
        fixed="SUBJECT: TEA\nREF: (A) UNVIE VIENNA 12 (B) STATE 9\n",
        message='"UNVIE 12" is listed twice; correct or remove one',
    ),
)

_Name = tuple[int | None, str, int]
_WORD = compiled(r"[^\W\d_]+|\d+|[^\s\w.,:;()\[\]{}/-]")
_AROUND = frozenset({"AND", "NOTAL"})
_MOST_REFERENCES = 300  # a longer list is not one of references


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each that is listed above."""
    seen: set[_Name] = set()
    named = list(_named(cable))
    for name, reference in named:
        if name in seen:
            first = next(other for other_name, other in named if other_name == name)
            yield RULE.diagnostic(
                reference.span,
                f'"{reference.text}" is listed twice; correct or remove one',
                fix=_removal(cable, reference),
                related=(Related(first.span, "the first one is here"),),
            )
        seen.add(name)


def _removal(cable: Cable, reference: Reference) -> Fix | None:
    """Remove the item; none where a later one would need another letter, or the text cites this one."""
    index = cable.references.index(reference)
    if reference.label is not None:
        letter = reference.label.text.upper()
        cited = any(each.letter == letter for each in cited_letters(citations_of(cable)))
        if cited or index + 1 < len(cable.references):
            return None
    span = Span(cable.references[index - 1].span.end, reference.span.end)
    if not _says_no_more(cable, reference, span):
        return None
    return Fix(f"Remove {reference.text}", "unsafe", (Edit(span, ""),))


def _says_no_more(cable: Cable, reference: Reference, span: Span) -> bool:
    """Return whether the span holds label, year, station and serial of the message, and no other word."""
    values = (reference.label, reference.station, reference.serial)
    known = {word for value in values if value for word in _WORD.findall(value.text.upper())}
    known |= _AROUND | ({f"{reference.year}", f"{reference.year % 100:02}"} if reference.year else set())
    return known.issuperset(_WORD.findall(cable.text_at(span).upper()))


def _named(cable: Cable) -> Iterator[tuple[_Name, Reference]]:
    """Yield the references to cables, each with its year, station and serial."""
    stations = cable.lookups.stations
    for reference in cable.references[:_MOST_REFERENCES]:
        if reference.kind == "cable" and reference.station is not None and reference.serial is not None:
            code = stations.by_name(reference.station.text)
            name = code.cable_id_code if code else "".join(reference.station.text.upper().split())
            yield (reference.year, name, int(reference.serial.text)), reference
