"""Every portion of a classified cable is marked, and the highest is below the classification of the cable.

It is not reported if the text says how the entire cable is classified, if a cable that is quoted in it has higher
portions, or if the file is only part of a cable, such as its first section.

## Why it matters
The overall classification is that of the highest portion. A cable above its portions is overclassified, unless the
whole reveals more than its parts (a compilation), and the cable must explain that. (E.O. 13526 sections 1.6(c) and
1.7(e); 32 CFR 2001.13(c) and 2001.21(c).)

## What to do
Lower the classification of the cable, raise that of the paragraph which needs it, or explain the compilation.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Marking,
    Options,
    Rule,
    Valid,
    compiled,
    ends_elsewhere,
    is_complete,
    marking_at,
)
from cablelint.rules.classification._banners import is_in_doubt
from cablelint.rules.classification._markings import (
    is_classified,
    is_line_too_high,
    marking_of,
    names_authority,
    overall,
    portions,
    rank,
    text_portions,
)

RULE = Rule(
    code="CLS003",
    name="overall-above-portions",
    severity="warning",
    summary="the cable is classified higher than any of its portions",
    authority="E.O. 13526 1.6(c), 1.7(e); 32 CFR 2001.13(c), 2001.21(c)",
    needs=("is_classified", "paragraphs", "no_portion_at_level"),
    without=("entire_text",),
)
_HEADING = (
    "\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
    "Classified By: DCM Jane Roe. Reason: 1.4(b)\n\n"
)
VALID = (
    Valid(f"SECRET NAIROBI 204{_HEADING}1. (C) One.\n\n2. (S) Two.\n"),
    Valid(
        f"SECRET NAIROBI 204{_HEADING}1. (U) The following is repeated.\n\nQUOTE\n\nSECRET ROME 7\n\n1. (S) Tea.\n"
        "\nUNQUOTE\n\n2. (U) Minimize considered.\n",
        note="a cable that is quoted",
    ),
    Valid(f"SECRET NAIROBI 204{_HEADING}1. (C) One.\n\n2. Two.\n", note="one is not marked"),
    Valid(f"SECRET NAIROBI 204{_HEADING}1. (U) Secret - entire text.\n\n2. (U) Two.\n", note="said of the whole"),
    Valid("UNCLAS NAIROBI 204\n\nSENSITIVE\n\nSUBJECT: TEA\n\n1. (U) One.\n\n2. (U) Two.\n", note="unclassified"),
    Valid(f"SECRET SECTION 02 OF 02 NAIROBI 204{_HEADING}4. (C) Four.\n", note="a later section alone"),
    Valid(f"SECRET SECTION 01 OF 02 NAIROBI 204{_HEADING}1. (C) One.\n", note="a first section alone"),
    Valid(f"SECRET NAIROBI 204{_HEADING}(S) SUMMARY: Tea is late.\n\n1. (C) One.\n", note="above paragraph 1"),
)
INVALID = (
    Invalid(
        f"⟦SECRET⟧ NAIROBI 204{_HEADING}1. (C) One.\n\n2. (U) Two.\n",
        message="the cable is SECRET, but no portion is marked above CONFIDENTIAL",
    ),
    Invalid(
        f"⟦C O N F I D E N T I A L⟧ NAIROBI 204{_HEADING}1. (U) One.\n\n2. (SBU) Two.\n",
        message="the cable is CONFIDENTIAL, but no portion is marked above UNCLASSIFIED",
    ),
)

_NUMBERED = r"(?m:^[ \t]{0,8}\d{1,3}\.[ \t]{1,3}(?=\([A-Z]))"
_PORTION = r"(?m:^[ \t]{0,8}(?:\d{1,3}\.[ \t]{1,3})?(?=\([A-Z]))"
_ITEM_B = r"(?m:^[ \t]{0,8}(?:\d{1,3}\.[ \t]{1,3})?\(B\))"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the classification."""
    if cable.classification is None or not is_classified(cable) or cable.entire_text:
        return
    if not is_complete(cable) or ends_elsewhere(cable):
        return
    if is_in_doubt(cable) or is_line_too_high(cable):
        return
    if not cable.paragraphs or not all(
        marking_of(paragraph) or names_authority(cable, paragraph) for paragraph in cable.paragraphs
    ):
        return
    marked = (*portions(cable), *text_portions(cable), *_quoted_portions(cable))
    highest = max(marked, key=lambda marking: rank(marking.level), default=None)
    if highest is not None and rank(highest.level) < rank(overall(cable)):
        message = f"the cable is {cable.classification.shown}, but no portion is marked above {highest.level}"
        yield RULE.diagnostic(cable.classification.span, message)


def _quoted_portions(cable: Cable) -> Iterator[Marking]:
    """Yield the markings that open paragraphs of quoted text, and its lines if no items there have letters."""
    for block in cable.quoted_blocks:
        lettered = compiled(_ITEM_B).search(cable.text, *block.span) is not None  # "(C) tea" is one of them
        for found in compiled(_NUMBERED if lettered else _PORTION).finditer(cable.text, *block.span):
            marking = marking_at(cable, found.end(), block.span.end)
            if marking is not None:
                yield marking
