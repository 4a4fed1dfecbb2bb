"""Portions of an unclassified cable are marked (SBU) or (CUI) without a caption for it, or the reverse.

Below the labels of SMART, the caption is what the Captions label says; the banner repeats it. Elsewhere any of these
counts as the caption: SENSITIVE itself, the words SBU or CUI on the classification line, EFTO, a caption of an
agency's own such as DEA SENSITIVE, or a line such as "SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY" above the
text. A caption without such a portion is reported only if every paragraph is marked, or the entire text is said to be
UNCLASSIFIED; CLS004 reports unmarked paragraphs.

Controlled unclassified information (CUI) replaces SBU, and has been known since E.O. 13556 of November 4, 2010: in an
older cable (CUI) is reported. Offices have changed over at different times, so both are right unless the setting says
which one your office uses; then the other one is reported.

## Why it matters
Communicators and systems follow the caption: without it, sensitive text is sent and posted like any other; with it,
text that anyone may read is withheld from people who need it. (12 FAM 540; guidance of 2000 in STATE 18029;
32 CFR 2002.20.)

## What to do
Put the caption SENSITIVE or CUI below the classification line, or remove it.
"""

from collections.abc import Iterator
from typing import Annotated, Final

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Marking,
    NamedTuple,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    is_complete,
    practices,
)
from cablelint.rules.classification._law import day_of_law, said
from cablelint.rules.classification._markings import (
    SENSITIVE,
    captions_of,
    is_line_too_low,
    marking_of,
    overall,
    text_portions,
)


class Settings(NamedTuple):
    """What can be set."""

    uses: Annotated[str, 'how your office marks sensitive text: "SBU", "CUI", or "both"'] = "both"


RULE = Rule(
    code="CLS011",
    name="sensitive-caption",
    severity="warning",
    summary="portions are marked (SBU) or (CUI) without a caption for it, or the reverse",
    authority="12 FAM 540; STATE 18029 of 2000; 32 CFR 2002.20",
    settings=Settings,
    needs=("is_unclassified", "is_protected"),
)
_CUI: Final = "CONTROLLED UNCLASSIFIED INFORMATION"
_ORDER = "\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
VALID = (
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE\nSIPDIS{_ORDER}1. (SBU) One.\n\n2. (U) Two.\n"),
    Valid(f"UNCLAS SENSITIVE NAIROBI 204{_ORDER}1. SBU - entire text. One.\n"),
    Valid(f"SBU NAIROBI 204{_ORDER}1. (SBU) One.\n"),
    Valid(f"UNCLAS NAIROBI 204{_ORDER}SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY\n\n1. (SBU) One.\n"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. One.\n\n2. Two.\n", note="unmarked, which CLS004 reports"),
    Valid(f"CONFIDENTIAL NAIROBI 204{_ORDER}1. (SBU) One.\n\n2. (C) Two.\n", note="classified"),
    Valid(f"UNCLAS NAIROBI 204{_ORDER}1. (U//FOUO) One.\n", note="another control"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. (U//FOUO) One.\n", note="captioned for another control"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. (FOUO) One.\n"),
    Valid(f"UNCLAS SECTION 02 OF 02 NAIROBI 204\n\nSENSITIVE{_ORDER}5. (U) Five.\n", note="a later section alone"),
    Valid(f"UNCLAS NAIROBI 204\n\nCUI\nSIPDIS{_ORDER}1. (CUI) One.\n\n2. (U) Two.\n", date="2021-07-10"),
    Valid(f"CUI//SP-PRVCY NAIROBI 204{_ORDER}1. (CUI//SP-PRVCY) One.\n", date="2021-07-10", note="a category"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. (SBU) One.\n\n2. (CUI) Two.\n", date="2021-07-10", note="both"),
    Valid(f"CUI NAIROBI 204{_ORDER}1. (CUI) One.\n", date="2021-07-10", settings={"uses": "CUI"}, note="as set"),
    Valid(
        "CUI\n\nMRN: 25 OSLO 12\nTAGS: ETRD, NO\nCaptions: SIPDIS\nSubject: Tea\n\n1. (CUI) One.\n",
        date="2025-07-10",
        note="in the banner of SMART",
    ),
    Valid(f"Sensitivity: Sensitive\nUNCLAS NAIROBI 204{_ORDER}1. (SBU) One.\n", note="under a label"),
)
INVALID = (
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: ⟦(SBU)⟧ TEA\n\n1. One.\n",
        note="the SUBJECT",
        message="(SBU) is sensitive, but the cable has no SENSITIVE caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSIPDIS{_ORDER}1. (U) One.\n\n2. ⟦(SBU)⟧ Two.\n\n3. (SBU) Three.\n",
        message="(SBU) is sensitive, but the cable has no SENSITIVE caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204{_ORDER}1. ⟦SBU⟧ entire text. One.\n\n2. Two.\n",
        message="SBU is sensitive, but the cable has no SENSITIVE caption",
    ),
    Invalid(
        "UNCLASSIFIED\nSBU\n\nMRN: 16 NAIROBI 204\nE.O.: 13526\nTAGS: ETRD, KE\nCaptions: SIPDIS\nSubject: Tea\n\n"
        "1. ⟦(SBU)⟧ One.\n\nUNCLASSIFIED\nSBU\n",
        note="in the banner of SMART, but not under the Captions label",
        message="(SBU) is sensitive, but the cable has no SENSITIVE caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n⟦SENSITIVE⟧\nSIPDIS\nSENSITIVE{_ORDER}1. (U) One.\n\n2. (U) Two.\n",
        message='the cable has the caption "SENSITIVE", but no portion is marked sensitive',
    ),
    Invalid(
        f"UNCLAS ⟦SENSITIVE⟧ NAIROBI 204{_ORDER}1. The entire text of this cable is UNCLASSIFIED.\n\n2. Two.\n",
        message='the cable has the caption "SENSITIVE", but no portion is marked sensitive',
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSIPDIS{_ORDER}1. (U) One.\n\n2. ⟦(CUI)⟧ Two.\n",
        date="2021-07-10",
        note="of the other kind",
        message="(CUI) is sensitive, but the cable has no CUI caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n⟦CUI⟧{_ORDER}1. (U) One.\n\n2. (U) Two.\n",
        date="2021-07-10",
        note="no portion",
        message='the cable has the caption "CUI", but no portion is marked sensitive',
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. ⟦(CUI)⟧ One.\n\n2. (SBU) Two.\n",
        date="2009-07-10",
        note="before there was CUI",
        message="CUI was not in use on 2009-07-10; write SBU in place of (CUI)",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n⟦SENSITIVE⟧{_ORDER}1. (SBU) One.\n\n2. (SBU) Two.\n",
        date="2021-07-10",
        settings={"uses": "CUI"},
        note="an office that uses CUI",
        message="your office uses CUI, not SBU; write CUI in place of SENSITIVE",
    ),
    Invalid(
        f"⟦CUI⟧ NAIROBI 204{_ORDER}1. (CUI) One.\n",
        date="2021-07-10",
        settings={"uses": "SBU"},
        note="one that uses SBU",
        message="your office uses SBU, not CUI; write SBU in place of CUI",
    ),
)
_KINDS = {"SBU": frozenset({"SENSITIVE", "SENSITIVE BUT UNCLASSIFIED"}), "CUI": frozenset({_CUI})}
_HANDLING = SENSITIVE | {"EFTO", "DEA SENSITIVE", "LAW ENFORCEMENT SENSITIVE", "LIMITED OFFICIAL USE"}
_SMART_LABEL = "SENSITIVITY"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding: at the first sensitive portion, or at the caption."""
    if overall(cable) != "UNCLASSIFIED" or is_line_too_low(cable):
        return
    wrong = _of_other_kind(cable, options)
    if wrong is not None:
        yield wrong
        return
    places = list(_sensitive_places(cable))
    handling = [(value, known.caption) for value, known in captions_of(cable) if known.caption in _HANDLING]
    if places and not _counting(cable, handling) and not _is_handled_otherwise(cable):
        words = " ".join(cable.text_at(places[0]).split())
        yield RULE.diagnostic(places[0], f"{words} is sensitive, but the cable has no {_right_caption(words)} caption")
    captioned = [value for value, name in handling if name in SENSITIVE]
    if captioned and not places and _says_all(cable) and not any(map(_is_sensitive, text_portions(cable))):
        message = f'the cable has the caption "{captioned[0].text}", but no portion is marked sensitive'
        yield RULE.diagnostic(captioned[0].span, message)


def _counting(cable: Cable, handling: list[tuple[Value, str]]) -> list[tuple[Value, str]]:
    """Return the captions without the banner's, where the heading has labels: it only repeats what Captions says."""
    if not any(field.kind == "message_reference" and field.label for field in cable.fields):
        return handling
    labeled = [field.value for field in cable.fields if field.kind == "caption" and field.label]
    banner = cable.classification.span.end if cable.classification else 0
    first = next((field.span.start for field in cable.fields if field.label), banner)
    return [
        (value, name)
        for value, name in handling
        if name not in SENSITIVE - {_CUI}
        or value.span.start > first
        or any(span.contains(value.span) for span in labeled)
    ]


def _right_caption(words: str) -> str:
    return "CUI" if "CUI" in words else "SENSITIVE"


def _of_other_kind(cable: Cable, options: Options) -> Diagnostic | None:
    """Return the first caption or marking of a kind that the office does not use, or that was not in use on the day."""
    uses = str(options.read(Settings).uses).upper()
    other = {"SBU": "CUI", "CUI": "SBU"}.get(uses)
    day = day_of_law(cable, options)
    if day and not practices.is_in_use(_CUI, day):
        other = "CUI"
    captioned = [value.span for value, known in captions_of(cable) if known.caption in _KINDS.get(other or "", ())]
    marked = [marking.span for marking in text_portions(cable) if marking.abbreviation == other]
    if other is None or not (captioned or marked):
        return None
    place = min(captioned + marked)
    words, right = " ".join(cable.text_at(place).split()), "CUI" if other == "SBU" else "SBU"
    own = f"your office uses {right}, not {other}"
    reason = own if uses == right or day is None else f"CUI was not in use {said(day, options)}"
    return RULE.diagnostic(place, f"{reason}; write {right} in place of {words}")


def _sensitive_places(cable: Cable) -> Iterator[Span]:
    """Yield the portions marked (SBU) or (CUI), and the words that say so of the entire text."""
    subject = cable.subject.marking if cable.subject else None
    marked = [one.span for one in (subject, *text_portions(cable)) if one and one.abbreviation in _KINDS]
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
    """Return whether the words are above the first numbered paragraph."""
    return bool(cable.paragraphs) and span.end <= cable.paragraphs[0].span.start


def _says_all(cable: Cable) -> bool:
    """Return whether the text says of each of its parts how it is classified."""
    if any(statement.sensitive for statement in cable.entire_text) or not is_complete(cable):
        return False
    marked = bool(cable.paragraphs) and all(map(marking_of, cable.paragraphs))
    return marked or any(statement.whole for statement in cable.entire_text)


def _is_sensitive(marking: Marking) -> bool:
    return marking.abbreviation not in (None, "U") or bool(marking.controls)
