"""The portion marking is before the number of its paragraph, as in "(U) 1.", or behind its first words.

## Why it matters
The handbook puts the marking right after the number, and readers and systems look for it there. (5 FAH-1 H-246.2.)

## What to do
Put it after the number: "1. (U)".

## Fix safety
The fix is safe: it moves the only marking of the paragraph and changes nothing else. It is unsafe in these places:

- The text opens with another parenthesis or as a damaged marking does ("S) Two", "SECRET//NOFORN Two"), or has a
  parenthesis before the number: that may be a second marking.
- Figures follow the number, or it is above 999, and so may be a year.
- Right below a line of text in a cable whose paragraphs end with their markings: it may be of the paragraph above.
- Below a line that ends within a sentence, where this one goes on in lower case: "article / (C) 2. of the act".
- (c) in lower case, which may be an item of a list.
- In quoted text, which stays as it was written.

If the paragraph has the same marking again after its number, nothing is moved, since one of the two may be wrong.
Markings that differ are never moved; CLS021 reports them.
"""

from collections.abc import Iterator

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Marking,
    Options,
    Paragraph,
    Rule,
    Span,
    Valid,
    may_be_of_another,
)
from cablelint.rules._repeated import told_once
from cablelint.rules.classification._beside_markings import FUNCTION_WORDS
from cablelint.rules.classification._markings import differ

RULE = Rule(
    code="CLS015",
    name="marking-position",
    severity="warning",
    summary="a portion marking before the paragraph number, or behind the first words",
    authority="5 FAH-1 H-246.2",
    needs=("markings_before_numbers",),
)
VALID = (
    Valid("1. (U) One.\n\n2. (SBU) Two.\n"),
    Valid("1.(C) One.\n\n2.(C) Two.\n", note="without a space"),
    Valid("1. One.\n\n(A) 2 boats and 3 nets were lost.\n\n2. Two.\n", note="no number of a paragraph"),
    Valid("1. (U) One.\n\n(S) 2. (U) Two.\n", note="two that differ, which CLS021 reports"),
)
INVALID = (
    Invalid(
        "1. (C) One is ready.\n\n2. The ⟦(C)⟧ port is shut.\n",
        note="behind a word",
        message="(C) is behind the first words of paragraph 2, not its number",
    ),
    Invalid(
        "⟦(U)⟧ 1. One.\n\n(SBU) 2. Two.\n",
        fixed="1. (U) One.\n\n2. (SBU) Two.\n",
        message="(U) is before the number of paragraph 1 (2 times in this file)",
    ),
    Invalid(
        "1. (C) One.\n\n⟦(C)⟧ 2.\n\n3. (C) Three.\n",
        note="empty",
        fixed="1. (C) One.\n\n2. (C)\n\n3. (C) Three.\n",
        message="(C) is before the number of paragraph 2",
    ),
    Invalid(
        "1. (C) One.\n\n⟦(C/NF)⟧ 2) Two.\n",
        fixed="1. (C) One.\n\n2) (C/NF) Two.\n",
        message="(C/NF) is before the number of paragraph 2",
    ),
    Invalid(
        "1. (C) One.\n\n⟦(C)⟧ 2. (C) Two.\n",
        note="again after the number: no fix",
        message="(C) is before the number of paragraph 2, and again after it",
    ),
    Invalid(
        "1. (C) One.\n\n⟦(C)⟧ 2. (NF) Two.\n",
        note="another parenthesis: unsafe",
        fixed="1. (C) One.\n\n2. (C) (NF) Two.\n",
        message="(C) is before the number of paragraph 2",
    ),
    Invalid(
        "1. (C) One.\n\n⟦(C)⟧ 2. S) Two.\n",
        note="a damaged marking: unsafe",
        fixed="1. (C) One.\n\n2. (C) S) Two.\n",
        message="(C) is before the number of paragraph 2",
    ),
    Invalid(
        "1. One. (U)\n\n2. Two.\n⟦(C)⟧ 3. Three. (U)\n",
        note="perhaps the marking of paragraph 2: unsafe",
        fixed="1. One. (U)\n\n2. Two.\n3. (C) Three. (U)\n",
        message="(C) is before the number of paragraph 3",
    ),
)

_BRACKETS = ("(", "[", "{")
_FEW_WORDS = 3
_HIGHEST_NUMBER = 999  # a higher number may be a year


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Return one finding for all paragraphs, at the first marking before a number; none where its markings differ."""
    return told_once(_misplaced(cable), lambda found: "again" in found.message)


def _misplaced(cable: Cable) -> Iterator[Diagnostic]:
    for paragraph in cable.paragraphs:
        if paragraph.number is None or not paragraph.markings:
            continue
        first, *more = paragraph.markings
        if first.span.start < paragraph.number_span.start and not any(differ(first, other) for other in more):
            message = f"{first.text} is before the number of paragraph {paragraph.number}"
            fix = None if more else _fix(cable, paragraph, first)
            yield RULE.diagnostic(first.span, f"{message}, and again after it" if more else message, fix=fix)
    yield from _behind_words(cable)


def _behind_words(cable: Cable) -> Iterator[Diagnostic]:
    """Yield each marking behind the first words of its paragraph that are no heading: "2. The (C) port"."""
    for paragraph in cable.paragraphs:
        marking = paragraph.marking_below_heading
        if marking is None or paragraph.number is None:
            continue
        words = cable.text[paragraph.text_span.start : marking.span.start].split()
        if words and len(words) <= _FEW_WORDS and words[-1].lower() in FUNCTION_WORDS:
            message = f"{marking.text} is behind the first words of paragraph {paragraph.number}, not its number"
            yield RULE.diagnostic(marking.span, message)


def _fix(cable: Cable, paragraph: Paragraph, marking: Marking) -> Fix:
    rest = cable.text[marking.span.end : paragraph.opening.end]
    taken = Span(marking.span.start, marking.span.end + len(rest) - len(rest.lstrip(" \t")))
    after = " " if paragraph.text_span.start < paragraph.text_span.end else ""
    place = Span(paragraph.opening.end, paragraph.opening.end)
    blank = ""
    if not rest[-1:].isspace():
        blank = f"{rest[-1:]} "  # written with the period, which another rule may also set a space after
        place = Span(place.end - 1, place.end)
    edits = (Edit(taken, ""), Edit(place, f"{blank}{marking.text}{after}"))
    between = cable.text[marking.span.end : paragraph.number_span.start]
    doubtful = marking.text[0] not in _BRACKETS or (paragraph.number or 0) > _HIGHEST_NUMBER
    doubtful = doubtful or any(map(str.isalnum, between)) or may_be_of_another(cable, paragraph)
    safety: Applicability = "unsafe" if doubtful else "safe"
    return Fix("Move the marking after the number", safety, edits)
