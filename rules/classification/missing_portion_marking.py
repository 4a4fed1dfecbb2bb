"""A paragraph of a classified or sensitive cable has no marking, and no statement covers the entire text.

Markings were first required in December 1978, and on sensitive but unclassified text in October 1995: older cables are
not checked. If no paragraph has a marking, there is one finding, unless a statement such as "Sensitive but
unclassified, please protect accordingly" covers all. A marking may follow the paragraph's heading ("SUMMARY: (C) The
port closed"), mark the first item of a list below it, or follow the paragraph's last word. A paragraph that only says
who classified the cable or how others are marked ("U - PARAS 2 AND 3; C - PARA 4"), or whose first words were
redacted, is not checked. A marking that is damaged or cannot be
read is reported by CLS014, and a few sensitive portions of an unmarked cable without a caption by CLS011.

## Why it matters
A reader who quotes or answers the paragraph cannot know how to mark the words taken from it. (E.O. 13526 section
1.6(c); E.O. 12065 section 1-504; 32 CFR 2001.21(c); 5 FAH-1 H-246.2; 12 FAM 540.)

## What to do
Put (U), (SBU), (C), (S) or (TS) right after the number, or say how the entire text is classified.
"""

import re
from collections.abc import Iterator
from datetime import date

from cablelint import Cable, Diagnostic, Invalid, Options, Paragraph, Rule, Span, Valid, compiled, practices, words
from cablelint.rules.classification._law import day_of_law, last_day_of_order
from cablelint.rules.classification._markings import (
    SENSITIVE,
    captions_of,
    is_classified,
    marking_of,
    names_authority,
    text_portions,
)

RULE = Rule(
    code="CLS004",
    name="missing-portion-marking",
    severity="error",
    summary="a paragraph of a classified or sensitive cable has no marking",
    authority="E.O. 13526 1.6(c); 32 CFR 2001.21(c); 5 FAH-1 H-246.2; 12 FAM 540",
    severity_in={"archive": "info"},
    needs=("is_protected", "unmarked_paragraphs"),
)
_CONFIDENTIAL = (
    "CONFIDENTIAL NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
    "Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n"
)
_UNCLAS = "UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
VALID = (
    Valid(_CONFIDENTIAL + "1. (C) One.\n\n2. (U) Two.\n"),
    Valid(
        "SECRET NAIROBI 204\n\nE.O. 11652: GDS\nTAGS: PFOR, KE\nSUBJECT: TEA\n\n1. ONE.\n\n2. TWO.\n",
        note="without a date, under an order of years before portions were marked",
    ),
    Valid(_CONFIDENTIAL + "1. (U - paras 2 and 4; C - para 3)\n\n2. (U) Two.\n\n3. (C) Three.\n\n4. (U) Four.\n"),
    Valid(_CONFIDENTIAL + "1. (C) Entire text.\n\n2. Two.\n"),
    Valid(_CONFIDENTIAL + "1. (C) Unless otherwise marked, all paragraphs are Confidential.\n\n2. Two.\n"),
    Valid(_CONFIDENTIAL + "1. CONFIDENTIAL - ENTIRE TEXT. One.\n\n2. Two.\n"),
    Valid(
        _UNCLAS.replace("204\n", "204\n\nSENSITIVE\n")
        + "1. This message is sensitive but unclassified. Please protect accordingly.\n\n2. (SBU) One.\n",
        note="how it is to be handled",
    ),
    Valid(_UNCLAS + "1. One.\n\n2. Two.\n", note="unclassified and not sensitive"),
    Valid(_UNCLAS + "1. (CUI) One.\n\n2. Two.\n", date="2008-02-19", note="CUI before its time, which CLS011 reports"),
    Valid(_UNCLAS + "1. (U) One.\n\n2. Two.\n", note="nothing in it is sensitive"),
    Valid(
        _UNCLAS + "1. One.\n\n2. (SBU) Two.\n\n3. Three.\n\n4. Four.\n",
        note="one portion of an unmarked cable, which CLS011 reports",
    ),
    Valid(
        _UNCLAS.replace("\nE.O.", "\nSENSITIVE\n\nE.O.") + "Sensitive but unclassified. Please protect\n"
        "accordingly.\n\n1. One.\n\n2. Two.\n",
        note="a statement on the whole",
    ),
    Valid(
        "R 141409Z MAR 75\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L NAIROBI 204\n\n"
        "E.O. 11652: GDS\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. ONE.\n\n2. TWO.\n",
        note="of 1975",
    ),
    Valid(_CONFIDENTIAL.replace("Classified", "1. Classified") + "2. (C) Two.\n", note="the authority"),
    Valid(_CONFIDENTIAL + "1. (C) One.\n\n2.\n\n3. (C) Three.\n", note="an empty paragraph"),
    Valid(_CONFIDENTIAL + "1. (C) One.\n\n2. SUMMARY: (C) Two.\n", note="below the heading"),
    Valid(_CONFIDENTIAL + "1. KEY POINTS:\n\n- (C) One.\n\n- (U) Two.\n\n2. (C) Two.\n", note="a list of marked items"),
    Valid(_CONFIDENTIAL + "1. (C/REL GERMANY) One.\n\n2. (C//REL to Japan) Two.\n"),
    Valid(_CONFIDENTIAL + "1. (C) One.\n\n2. XXXXXXXX is closed.\n", note="redacted"),
    Valid(_CONFIDENTIAL + "1. (C) One.\n\n2. C) Two.\n", note="damaged, which CLS014 reports"),
)
INVALID = (
    Invalid(
        _CONFIDENTIAL + "1. (C) One.\n\n⟦2⟧. Two.\n\n3. (C) Three.\n\n⟦4⟧. Four.\n",
        message=(
            "paragraph 2 of this CONFIDENTIAL cable has no portion marking",
            "paragraph 4 of this CONFIDENTIAL cable has no portion marking",
        ),
    ),
    Invalid(
        _CONFIDENTIAL + "⟦1⟧. One.\n\n2. Two.\n",
        note="none is marked",
        message="no paragraph of this CONFIDENTIAL cable has a portion marking",
    ),
    Invalid(
        _UNCLAS + "1. (SBU) One.\n\n⟦2⟧. Two.\n",
        note="sensitive",
        message="paragraph 2 of this sensitive cable has no portion marking",
    ),
    Invalid(
        _UNCLAS.replace("\nE.O.", "\nSENSITIVE\n\nE.O.") + "⟦1⟧. One.\n\n2. Two.\n",
        note="sensitive by its caption",
        message="no paragraph of this sensitive cable has a portion marking",
    ),
    Invalid(
        _CONFIDENTIAL + "1. (C) One.\n\n⟦2⟧. KEY POINTS:\n\n- Two.\n\n- Three.\n\n3. (C) The minister (S) spoke.\n",
        note="a list of unmarked items",
        message="paragraph 2 of this CONFIDENTIAL cable has no portion marking",
    ),
    Invalid(
        _CONFIDENTIAL + "⟦Growers⟧ ask for delay.\n",
        note="a single paragraph",
        message="no paragraph of this CONFIDENTIAL cable has a portion marking",
    ),
)

_NEEDS_NONE = (
    r"(?:\Z|[-=_*~\s]*+\Z|(?:CLASSIFIED[ \t]+BY|DERIVED[ \t]+FROM|DECLASSIFY[ \t]+ON|DECL|REASONS?)\b[ \t]*:?)"
)
"""What has no text to mark: nothing, a rule, the lines on who classified the cable and why."""
_IS_TO_BE_PROTECTED = (
    r"(?:THIS\s(?:MESSAGE|CABLE|TELEGRAM)\sIS\s)?SENSITIVE\sBUT\sUNCLASSIFIED\b[^\r\n.]{0,60}[.,;]?\s{1,3}"
    r"(?:PLEASE\s)?(?:PROTECT|HANDLE|TREAT)\s(?:(?:IT|THIS\s\w{4,9})\s)?ACCORDINGLY\.?\s{0,9}\Z"
)
"""What only says how the cable is to be handled, and nothing that could be quoted."""

_SAYS_OF_OTHERS = (
    r"\(?(?:(?:AND\s)?(?:TS|SBU|LOU|CUI|[UCS])[ \t]?[-–:]{1,2}[ \t]?PARA(?:GRAPH)?S?\.?[\s\d,&-]{1,40}"
    r"(?:(?:AND|THROUGH|THRU|TO)[\s\d,&-]{1,20}){0,4}[;,.)]{0,3}\s{0,2}){2,9}\Z"
)
"""What only says how other paragraphs are marked."""

_REDACTED = (
    r"[(\[{]?[ \t]{0,3}(?:TS|SBU|[UCS])?[ \t/]{0,3}[Xx█■*]{4,}"
    r"|[(\[{][^)\]}\r\n]{0,40}(?i:redact|excise|delete|withh[eo]ld|remove|sanitize)"
    r"|\([bB]\)[ \t]?\([1-9]\)|B[1-9]\b|1\.[45][ \t]?\([a-hA-H]\)"
    r"|\.{4,}|-{6,}|_{4,}"
)
_LAST_MARKING = r"\((?:TS|SBU|[UCS])(?://?[A-Z, /]{1,40})?\)"
_LONGEST_MARKING_CHARS = 50
_UNMARKED_TIMES = 2  # times as many paragraphs have none as have one


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each paragraph, at its number."""
    if not _must_be_marked(cable, options) or any(statement.whole for statement in cable.entire_text):
        return
    wanting = [paragraph for paragraph in cable.paragraphs if _is_wanting(cable, paragraph)]
    if _one_is_marked_by_mistake(cable, len(wanting)):
        return
    numbered = any(paragraph.number is not None for paragraph in cable.paragraphs)
    if len(wanting) == len(cable.paragraphs) and not cable.block_markings:
        if wanting and not cable.entire_text:
            yield RULE.diagnostic(
                _place(cable, wanting[0]), f"no paragraph of this {_kind(cable)} cable has a portion marking"
            )
        return
    for paragraph in wanting if numbered else ():
        number = paragraph.number_span
        yield RULE.diagnostic(
            number, f"paragraph {cable.text_at(number)} of this {_kind(cable)} cable has no portion marking"
        )


def _must_be_marked(cable: Cable, options: Options) -> bool:
    day = last_day_of_order(cable, options) or day_of_law(cable, options) or date.max
    if is_classified(cable):
        return practices.is_in_use("PORTION MARKING OF CLASSIFIED TEXT", day)
    return practices.is_in_use("PORTION MARKING OF SENSITIVE TEXT", day) and (
        any(known.caption in SENSITIVE for _, known in captions_of(cable))
        or any(marking.abbreviation in _sensitive_on(day) for marking in text_portions(cable))
    )


def _one_is_marked_by_mistake(cable: Cable, wanting: int) -> bool:
    """Return whether only a few portions say that an unmarked cable is sensitive, which CLS011 reports at the first."""
    if is_classified(cable) or any(known.caption in SENSITIVE for _, known in captions_of(cable)):
        return False
    return wanting > 1 and wanting > _UNMARKED_TIMES * (len(cable.paragraphs) - wanting)


def _sensitive_on(day: date) -> tuple[str, ...]:
    """Return the abbreviations that made text sensitive on the day; CUI where it was not in use yet is CLS011's."""
    return ("SBU", "CUI") if practices.is_in_use("CONTROLLED UNCLASSIFIED INFORMATION", day) else ("SBU",)


def _is_wanting(cable: Cable, paragraph: Paragraph) -> bool:
    span = paragraph.text_span
    return not (
        marking_of(paragraph)
        or compiled(_NEEDS_NONE, re.IGNORECASE).match(cable.text, *span)
        or compiled(_IS_TO_BE_PROTECTED, re.IGNORECASE).match(cable.text, *span)
        or compiled(_SAYS_OF_OTHERS, re.IGNORECASE).match(cable.text, *span)
        or names_authority(cable, paragraph)
        or compiled(_REDACTED).match(cable.text, *span)
        or _is_marked_at_its_end(cable, span)
    )


def _is_marked_at_its_end(cable: Cable, span: Span) -> bool:
    start = cable.text.rfind("(", max(span.start, span.end - _LONGEST_MARKING_CHARS), span.end)
    return start >= 0 and compiled(_LAST_MARKING).fullmatch(cable.text, start, span.end) is not None


def _place(cable: Cable, paragraph: Paragraph) -> Span:
    """Return the number, or the first word without one."""
    if paragraph.number is not None:
        return paragraph.number_span
    first = words(cable.text, paragraph.text_span)
    return first[0].span if first else paragraph.number_span


def _kind(cable: Cable) -> str:
    return cable.classification.level or "" if is_classified(cable) and cable.classification else "sensitive"
