"""A statement on the cable as a whole contradicts the classification line, or a portion contradicts the statement.

Such statements are "The entire text of this cable is SECRET", "(C - ENTIRE TEXT)", "SBU entire text", "This message is
SBU in its entirety", and "Sensitive but unclassified, please protect accordingly". A statement that differs from the
classification line is one finding. If it agrees, each portion below it with another marking is one finding; the
SUBJECT and anything above the statement do not count. A statement with an exception, "Entire text Confidential unless
otherwise marked", leaves the portions to their markings. CLS002 reports portions marked above the cable.

## Why it matters
One of the two is wrong, and a reader who follows the lower one discloses the text. (E.O. 13526 section 1.6(a) and (c);
32 CFR 2001.21(b) and (c).)

## What to do
Make the statement, the classification line and the markings say the same.
"""

import re
from collections.abc import Iterator

from cablelint import Cable, Diagnostic, EntireText, Invalid, Level, Marking, Options, Related, Rule, Valid, compiled
from cablelint.rules.classification._markings import overall, rank, text_portions

RULE = Rule(
    code="CLS005",
    name="entire-text-contradiction",
    severity="error",
    summary='an "entire text" marking that contradicts the classification line or a portion',
    authority="E.O. 13526 1.6; 32 CFR 2001.21",
    needs=("entire_text",),
)
_HEADING = " NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
VALID = (
    Valid(f"UNCLAS{_HEADING}1. The entire text of this cable is UNCLASSIFIED.\n\n2. Two.\n"),
    Valid(f"CONFIDENTIAL{_HEADING}1. (U) One.\n\n2. (C) Entire text.\n\n3. (C) Three.\n", note="marked above it"),
    Valid(f"UNCLAS{_HEADING}1. SBU entire text.\n\n2. (SBU) Two.\n"),
    Valid(f"UNCLAS{_HEADING}Sensitive but unclassified, please protect\naccordingly.\n\n1. (U) One.\n", note="at most"),
    Valid(f"UNCLAS{_HEADING}1. The entire text of the treaty is SECRET.\n\n2. Two.\n", note="of something else"),
    Valid(
        f"UNCLAS{_HEADING}1. The entire text is UNCLASSIFIED.\n\n2. (S) Two.\n",
        note="above the cable, which CLS002 reports",
    ),
    Valid(
        f"SECRET{_HEADING}1. (S) One.\n\n2. (SBU) Treaties. Two.\n\n3. (SBU) Protect them first, he said.\n",
        note="a portion",
    ),
    Valid(f"CONFIDENTIAL{_HEADING}1. Entire text Confidential unless otherwise marked.\n\n2. (U) Two.\n"),
    Valid(f"CONFIDENTIAL{_HEADING}1. (C - entire text, except paragraph 2).\n\n2. (U) Two.\n", note="an exception"),
    Valid(
        f"CONFIDENTIAL{_HEADING}1. (C) Unless otherwise noted, all paragraphs are Confidential.\n\n2. (SBU) Two.\n",
        note="an exception before it",
    ),
    Valid(f"UNCLAS{_HEADING}1. Begin text:\n\nThis message is SECRET.\n\nEnd text.\n", note="quoted"),
)
INVALID = (
    Invalid(
        f"UNCLAS{_HEADING}1. The entire text of this cable is ⟦CONFIDENTIAL⟧.\n\n2. Two.\n",
        message='the entire text is said to be "CONFIDENTIAL", but the classification line says UNCLAS',
    ),
    Invalid(
        f"CONFIDENTIAL{_HEADING}1. (⟦S⟧ - ENTIRE TEXT) One.\n\n2. Two.\n",
        note="by its letter",
        message='the entire text is said to be "S", but the classification line says CONFIDENTIAL',
    ),
    Invalid(
        f"CONFIDENTIAL{_HEADING}1. (⟦S⟧) Entire text.\n\n2. Two.\n",
        note="by a marking",
        message='the entire text is said to be "S", but the classification line says CONFIDENTIAL',
    ),
    Invalid(
        f"SECRET{_HEADING}1. This message is ⟦SBU⟧ in its entirety.\n\n2. Two.\n",
        message='the entire text is said to be "SBU", but the classification line says SECRET',
    ),
    Invalid(
        f"SECRET{_HEADING}⟦Sensitive but unclassified⟧, please protect\naccordingly.\n\n1. (S) One.\n",
        message=('the entire text is said to be "Sensitive but unclassified", but the classification line says SECRET'),
    ),
    Invalid(
        f"SECRET{_HEADING}1. SECRET - ENTIRE TEXT.\n\n2. ⟦(C)⟧ Two.\n\n3. (S) Three.\n",
        note="a portion",
        message="(C) contradicts the statement on the entire text",
    ),
    Invalid(
        f"UNCLAS{_HEADING}1. Entire text is UNCLASSIFIED.\n\n2. ⟦(SBU)⟧ Two.\n",
        note="a sensitive portion",
        message="(SBU) contradicts the statement on the entire text",
    ),
)

_NEAR_CHARS = 60  # before a statement, in which its exception is
_EXCEPTION_BEHIND = r"[\s,;:().–—-]{0,6}(?:BUT\sFOR|EXCEPT|EXCLUDING|OTHER\sTHAN|UNLESS|WITH\sTHE\sEXCEPTION)\b"
_EXCEPTION_BEFORE = r"\b(?:EXCEPT|UNLESS)\s[A-Z\s]{1,40},?\s*\Z"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield findings on each statement."""
    for statement in cable.entire_text:
        if cable.classification and cable.classification.level not in (None, statement.level):
            yield _against_line(cable, statement)
        elif statement.whole and not _leaves_some_out(cable, statement):
            yield from _against_portions(cable, statement)


def _leaves_some_out(cable: Cable, statement: EntireText) -> bool:
    """Return whether the statement has an exception: "unless otherwise marked", "except paragraph 3"."""
    if compiled(_EXCEPTION_BEHIND, re.IGNORECASE).match(cable.text, statement.span.end) is not None:
        return True
    before = cable.text[max(0, statement.span.start - _NEAR_CHARS) : statement.span.start]
    return compiled(_EXCEPTION_BEFORE, re.IGNORECASE).search(before) is not None


def _against_line(cable: Cable, statement: EntireText) -> Diagnostic:
    line = cable.classification
    assert line is not None
    words = " ".join(statement.words.text.split())
    message = f'the entire text is said to be "{words}", but the classification line says {line.shown}'
    return RULE.diagnostic(statement.words.span, message, related=(Related(line.span, f"the cable is {line.shown}"),))


def _against_portions(cable: Cable, statement: EntireText) -> Iterator[Diagnostic]:
    said = Related(statement.words.span, f'the entire text is said to be "{" ".join(statement.words.text.split())}"')
    for marking in text_portions(cable):
        if marking.span.start > statement.span.end and _differs(marking, statement, overall(cable)):
            yield RULE.diagnostic(
                marking.span, f"{marking.text} contradicts the statement on the entire text", related=(said,)
            )


def _differs(marking: Marking, statement: EntireText, level: Level | None) -> bool:
    if marking.level is None or (level is not None and rank(marking.level) > rank(level)):
        return False
    sensitive = marking.abbreviation != "U" or bool(marking.controls)
    return marking.level != statement.level or (marking.level == "UNCLASSIFIED" and sensitive != statement.sensitive)
