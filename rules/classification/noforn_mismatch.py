"""Portions are marked NF or NOFORN but the cable has no caption NOFORN, or it has the caption but no such portion.

A caption without such a portion is reported only if every paragraph is marked and there is no statement on the entire
text. NOFORN counts in any line of captions or instructions, and in a banner such as SECRET//NOFORN; a line "Captions:"
without it is information then. CLS012 reports the caption, and CLS002 the marking, in an unclassified cable that is not
sensitive either.

## Why it matters
The caption keeps the whole cable from foreign readers, the marking the portion. Without the caption the cable may be
shown to someone who may not see one of its paragraphs. (12 FAM 520 and 540; 32 CFR 2001.24(c) and (h); STATE 226504 of
2005.)

## What to do
Put the caption NOFORN below the classification line, or remove the NF from the markings.
"""

import re
from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Marking, Options, Rule, Span, Valid, compiled, is_complete, trimmed
from cablelint.rules.classification._control_signs import control_signs
from cablelint.rules.classification._markings import (
    captions_of,
    is_above,
    is_sensitive,
    marking_of,
    overall,
    portions,
    text_portions,
    unknown_controls,
)

RULE = Rule(
    code="CLS013",
    name="noforn-mismatch",
    severity="warning",
    summary="portions are marked NF without the caption NOFORN, or the reverse",
    authority="12 FAM 520, 540; 32 CFR 2001.24; STATE 226504 of 2005",
    needs=("has_controls",),
)
_ORDER = "\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
VALID = (
    Valid(f"SECRET NAIROBI 204\n\nNOFORN\nSIPDIS{_ORDER}1. (S//NF) One.\n\n2. (C) Two.\n"),
    Valid(f"S E C R E T NAIROBI 204 NOFORN{_ORDER}1. (S/NOFORN) One.\n"),
    Valid(
        f"SECRET NAIROBI 204\n\nNOFORN\nSIPDIS{_ORDER}1. (S) One is one. (S//NF) Two is two.\n\n2. (C) Two.\n",
        note="a sentence",
    ),
    Valid(f"SECRET//NOFORN{_ORDER}1. (S) One.\n\n2. Two.\n", note="one is not marked"),
    Valid(f"SECRET NAIROBI 204\n\nNOFORN{_ORDER}1. (S) Entire text.\n\n2. (S) Two.\n", note="said of the whole"),
    Valid(f"SECRET NAIROBI 204\n\nNOFORN, NOT FOR INTERNET DISTRIBUTION{_ORDER}1. (S//NF) One.\n", note="with more"),
    Valid(f"SECRET NAIROBI 204\n\nSECRET//NOFORN\nSIPDIS{_ORDER}1. (S//NF) One.\n", note="a banner"),
    Valid(f"SECRET NAIROBI 204\n\nSIPDIS - NOFORN{_ORDER}1. (S//NF) One.\n"),
    Valid(f"SECRET NAIROBI 204{_ORDER}1. (S//REL TO USA, GBR) One.\n"),
    Valid(f"UNCLAS NAIROBI 204{_ORDER}1. (U) One.\n"),
    Valid(
        f"UNCLAS NAIROBI 204\n\nNOFORN\nSIPDIS{_ORDER}1. One.\n\n2. Two.\n", note="not sensitive, which CLS012 reports"
    ),
    Valid(
        f"SECRET NAIROBI 204\n\nREL TO USA, GBR{_ORDER}1. (S//NF) One.\n",
        note="the reverse of a caption, which CLS017 reports",
    ),
    Valid(
        f"CONFIDENTIAL NAIROBI 204{_ORDER}1. (S//NF) One.\n\n2. (C) Two.\n",
        note="above the cable, which CLS002 reports",
    ),
    Valid("1. (S//NF) One.\n\n2. (C) Two.\n", note="a body alone"),
    Valid(f"UNCLAS NAIROBI 204\n\nSENSITIVE\nNOFORN{_ORDER}1. One.\n\n2. Two.\n", note="sensitive, and not marked"),
    Valid(f"SECRET SECTION 02 OF 02 NAIROBI 204\n\nNOFORN{_ORDER}5. (S) Five.\n", note="a later section alone"),
)
INVALID = (
    Invalid(
        "SECRET//NOFORN\n\nMRN: 13 NAIROBI 204\nE.O.: 13526\nTAGS: ETRD, KE\n⟦Captions: SIPDIS⟧\nSubject: (U) Tea\n\n"
        "1. (S//NF) One.\n\n2. (C) Two.\n",
        note="in the banner, and not in the captions: information",
        message="the banner says NOFORN, but the captions do not; add NOFORN to both or to neither",
    ),
    Invalid(
        f"CONFIDENTIAL NAIROBI 204\n\nSIPDIS{_ORDER}1. (C) One.\n\n2. ⟦(C/NF)⟧ Two.\n\n3. (C/NF) Three.\n",
        message="(C/NF) is NOFORN, but the cable has no NOFORN caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER}1. ⟦(SBU/NOFORN)⟧ One.\n",
        note="sensitive",
        message="(SBU/NOFORN) is NOFORN, but the cable has no NOFORN caption",
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\nSENSITIVE{_ORDER.replace('(U) TEA', 'TEA ⟦(NOFORN)⟧')}1. (SBU) One.\n",
        note="in the SUBJECT",
        message="(NOFORN) says NOFORN, but the cable has no NOFORN caption",
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\n⟦NOFORN⟧\nSIPDIS\nNOFORN{_ORDER}1. (S) One.\n\n2. (C) Two.\n",
        message='the cable has the caption "NOFORN", but no portion is marked NF',
    ),
)
_LINES_OF_CAPTIONS = frozenset({"caption", "passing", "other", "classification"})
_NOFORN = r"\bNOFORN\b|\bN O F O R N\b"
_BANNER = (
    r"^[ \t]*+(?:TOP[ \t]SECRET|SECRET|CONFIDENTIAL|SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED|SBU)[ \t]?//?"
    r"[A-Z/, ]{0,40}\bNOFORN\b"
)
_IN_TEXT = r"/[ ]?NF\b|\(NF\b|\bNOFORN\b"
"""Within a paragraph, where a sentence may have a marking of its own: "(S) One. (S//NF) Two."."""
_SIGNS = ("NOFORN", "NF", "NO FOREIGN", "NOT RELEASABLE")
_CONTROLS = frozenset({"NF", "NOFORN", "N", "LES-NF"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding: at the first such portion, or at the caption."""
    closed = [marking for marking in (*portions(cable), *text_portions(cable)) if _is_closed(marking)]
    if overall(cable) == "UNCLASSIFIED" and not is_sensitive(cable):  # the control itself is wrong: CLS002 and CLS012
        return
    if any(is_above(cable, marking) for marking in closed):  # CLS002
        return
    if any(known.caption in ("RELEASABLE TO", "RELIDO") for _, known in captions_of(cable)):  # CLS012 and CLS017
        return
    captioned = [value for value, known in captions_of(cable) if known.caption == "NOFORN"]
    if closed and not captioned and cable.fields and not _says_so(cable):
        yield RULE.diagnostic(closed[0].span, f"{closed[0].text} is NOFORN, but the cable has no NOFORN caption")
    elif not closed and not captioned and cable.fields:
        yield from _of_signs(cable)
    if closed and cable.fields and (captioned or _says_so(cable)):
        yield from _of_label(cable)
    if captioned and not closed and _says_all(cable) and not compiled(_IN_TEXT).search(cable.text, *cable.body):
        yield RULE.diagnostic(
            captioned[0].span, f'the cable has the caption "{captioned[0].text}", but no portion is marked NF'
        )


def _of_signs(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the first NOFORN that is written as a marking elsewhere: in the SUBJECT, in the text, on its line."""
    first = min((span for span, control in control_signs(cable) if control.startswith(_SIGNS)), default=None)
    if first is not None and not _says_so(cable):
        words = " ".join(cable.text_at(first).split())
        yield RULE.diagnostic(first, f"{words} says NOFORN, but the cable has no NOFORN caption")


def _of_label(cable: Cable) -> Iterator[Diagnostic]:
    """Yield information at a Captions line without NOFORN, where other lines have it, as a banner."""
    labeled = (field for field in cable.fields if field.kind == "caption" and field.label is not None)
    field = next((one for one in labeled if one.label and one.label.text.upper().startswith("CAPTION")), None)
    if field is not None and not compiled(_NOFORN).search(cable.text, *field.value):
        message = "the banner says NOFORN, but the captions do not; add NOFORN to both or to neither"
        yield RULE.diagnostic(trimmed(cable.text, field.span), message, severity="info")


def _says_so(cable: Cable) -> bool:
    """Return whether NOFORN is in a line of the heading with other words, or in a banner: "SECRET//NOFORN"."""
    lines = [field.value for field in cable.fields if field.kind in _LINES_OF_CAPTIONS]
    lines.append(Span(cable.fields[-1].span.end, cable.body.start))
    if any(compiled(_NOFORN).search(cable.text, *line) for line in lines):
        return True
    return compiled(_BANNER, re.MULTILINE).search(cable.text) is not None


def _is_closed(marking: Marking) -> bool:
    return not _CONTROLS.isdisjoint(marking.controls)


def _says_all(cable: Cable) -> bool:
    marked = bool(cable.paragraphs) and all(map(marking_of, cable.paragraphs))
    return marked and not cable.entire_text and is_complete(cable) and not any(map(_may_be_closed, portions(cable)))


def _may_be_closed(marking: Marking) -> bool:
    """Return whether a control on no list may be NF or NOFORN, misspelled: CLS017's."""
    return any("N" in control and not {"F", "O"}.isdisjoint(control) for control in unknown_controls(marking))
