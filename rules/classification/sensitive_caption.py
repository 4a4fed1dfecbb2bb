"""Portions of an unclassified cable are marked (SBU) without the caption SENSITIVE, or the reverse.

Any of these counts as the caption: SENSITIVE itself, the words SBU on the classification line, EFTO, a caption of an
agency's own such as DEA SENSITIVE, or a line such as "SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY" above the
text. A caption without such a portion is reported only if every paragraph is marked, or the entire text is said to be
UNCLASSIFIED; CLS004 reports unmarked paragraphs.

## Why it matters
Communicators and systems follow the caption: without it, sensitive text is sent and posted like any other; with it,
text that anyone may read is withheld from people who need it. (12 FAM 540; guidance of 2000 in STATE 18029.)

## What to do
Put the caption SENSITIVE below the classification line, or remove it.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Marking, Options, Rule, Span, Valid
from cablelint.rules.classification._markings import (
    SENSITIVE,
    captions_of,
    is_complete,
    marking_of,
    overall,
    text_portions,
)

RULE = Rule(
    code="CLS011",
    name="sensitive-caption",
    severity="warning",
    summary="portions are marked (SBU) without the caption SENSITIVE, or the reverse",
    authority="12 FAM 540; STATE 18029 of 2000",
)
_ORDER = "\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
VALID = (
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE\nSIPDIS{_ORDER}1. (SBU) One.\n\n2. (U) Two.\n"),
    Valid(f"UNCLAS SENSITIVE NAIROBI 204{_ORDER}1. SBU - entire text. One.\n"),
    Valid(f"SBU NAIROBI 204{_ORDER}1. (SBU) One.\n"),
    Valid(f"UNCLAS NAIROBI 204{_ORDER}SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY\n\n1. (SBU) One.\n"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. One.\n\n2. Two.\n", note="unmarked: CLS004"),
    Valid(f"CONFIDENTIAL NAIROBI 204{_ORDER}1. (SBU) One.\n\n2. (C) Two.\n", note="classified"),
    Valid(f"UNCLAS NAIROBI 204{_ORDER}1. (U//FOUO) One.\n", note="another control"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. (U//FOUO) One.\n", note="captioned for another control"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. (FOUO) One.\n"),
    Valid(f"UNCLAS SECTION 02 OF 02 NAIROBI 204\n\nSENSITIVE{_ORDER}5. (U) Five.\n", note="a later section alone"),
    Valid(f"Sensitivity: Sensitive\nUNCLAS NAIROBI 204{_ORDER}1. (SBU) One.\n", note="under a label"),
)
INVALID = (
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSIPDIS{_ORDER}1. (U) One.\n\n2. ⟦(SBU)⟧ Two.\n\n3. (SBU) Three.\n",
        message="(SBU) is sensitive, but the cable has no SENSITIVE caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204{_ORDER}1. ⟦SBU⟧ entire text. One.\n\n2. Two.\n",
        message="SBU is sensitive, but the cable has no SENSITIVE caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n⟦SENSITIVE⟧\nSIPDIS\nSENSITIVE{_ORDER}1. (U) One.\n\n2. (U) Two.\n",
        message='the cable has the caption "SENSITIVE", but no portion is marked sensitive',
    ),
    Invalid(
        f"UNCLAS ⟦SENSITIVE⟧ NAIROBI 204{_ORDER}1. The entire text of this cable is UNCLASSIFIED.\n\n2. Two.\n",
        message='the cable has the caption "SENSITIVE", but no portion is marked sensitive',
    ),
)
_HANDLING = SENSITIVE | {"EFTO", "DEA SENSITIVE", "LAW ENFORCEMENT SENSITIVE", "LIMITED OFFICIAL USE"}
_SMART_LABEL = "SENSITIVITY"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding: at the first sensitive portion, or at the caption."""
    if overall(cable) != "UNCLASSIFIED":
        return
    places = list(_sensitive_places(cable))
    handling = [(value, known.caption) for value, known in captions_of(cable) if known.caption in _HANDLING]
    if places and not handling and not _is_handled_otherwise(cable):
        words = " ".join(cable.text_at(places[0]).split())
        yield RULE.diagnostic(places[0], f"{words} is sensitive, but the cable has no SENSITIVE caption")
    captioned = [value for value, name in handling if name in SENSITIVE]
    if captioned and not places and _says_all(cable) and not any(map(_is_sensitive, text_portions(cable))):
        message = f'the cable has the caption "{captioned[0].text}", but no portion is marked sensitive'
        yield RULE.diagnostic(captioned[0].span, message)


def _sensitive_places(cable: Cable) -> Iterator[Span]:
    """The portions marked (SBU), and the words that say so of the entire text."""
    marked = [marking.span for marking in text_portions(cable) if marking.abbreviation == "SBU"]
    said = [
        statement.words.span
        for statement in cable.entire_text
        if statement.sensitive and not _is_above(cable, statement.span)
    ]
    yield from sorted((*marked, *said))


def _is_handled_otherwise(cable: Cable) -> bool:
    above = any(statement.sensitive and _is_above(cable, statement.span) for statement in cable.entire_text)
    return above or any(field.label and field.label.text.upper().startswith(_SMART_LABEL) for field in cable.fields)


def _is_above(cable: Cable, span: Span) -> bool:
    """Whether the words stand above the first numbered paragraph."""
    return bool(cable.paragraphs) and span.end <= cable.paragraphs[0].span.start


def _says_all(cable: Cable) -> bool:
    """Whether the text says of each of its parts how it is classified."""
    if any(statement.sensitive for statement in cable.entire_text) or not is_complete(cable):
        return False
    marked = bool(cable.paragraphs) and all(map(marking_of, cable.paragraphs))
    return marked or any(statement.whole for statement in cable.entire_text)


def _is_sensitive(marking: Marking) -> bool:
    return marking.abbreviation not in (None, "U") or bool(marking.controls)
