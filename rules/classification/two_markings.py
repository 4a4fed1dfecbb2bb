"""A paragraph or the SUBJECT opens with two markings that differ, as `(S) 2. (U)` does.

They may be before and after the number, side by side, or on two lines. Until one is removed the higher one counts for
the other rules on markings. (C/NF) and (C//NOFORN) say the same and do not differ.

## Why it matters
A reader who follows the lower marking discloses what the higher one protects, and a program may read either of the
two. A portion has one marking, which shows its highest level. (E.O. 13526 section 1.6(c); 32 CFR 2001.21(c); 5 FAH-1
H-246.2.)

## What to do
Find out which marking is right, put it after the number, and remove the other.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Marking,
    Options,
    Paragraph,
    Related,
    Rule,
    Span,
    Valid,
    marking_at,
    trimmed,
)
from cablelint.rules.classification._classified_signs import level_of
from cablelint.rules.classification._level_words import words_before_portion
from cablelint.rules.classification._markings import differ, named, overall, rank

RULE = Rule(
    code="CLS021",
    name="two-markings",
    severity="error",
    summary="a paragraph or the SUBJECT has two markings that differ",
    authority="E.O. 13526 1.6(c); 32 CFR 2001.21(c); 5 FAH-1 H-246.2",
    needs=("several_markings",),
)
VALID = (
    Valid("1. (U) One.\n\n2. (SBU) Two.\n\n(C) 3. Three.\n"),
    Valid("(S) 1. (S) One.\n\n(C/NF) 2. (C//NOFORN) Two.\n", note="the same twice"),
    Valid("1. (S) The talks covered:\n\na. (U) tea\n\nb. (C) coffee\n", note="items of a list"),
    Valid("1. (C) (Note: the minister was late.) One.\n\n2. (U) (Secret talks failed.) Two.\n", note="in parentheses"),
    Valid("1. (S) 1) (U) tea, 2) (U) coffee.\n\n2. (U) 4. (C) of the act.\n", note="items"),
    Valid("1. (S) SECRET - One.\n\n2. (U) Secret talks - on tea - failed.\n", note="the same level, or prose"),
    Valid("SUBJECT: (SBU) (SBU) TEA\n\n1. (U) One.\n", note="the same twice, in the SUBJECT"),
    Valid("SUBJECT: (SBU) WAIVERS UNDER SECTION 212 (C)\n\n1. (U) One.\n", note="a clause of a law"),
    Valid("SUBJECT: (SBU) (COLD) TEA\n\n1. (U) One.\n", note="a word in parentheses"),
    Valid("1. (U) Summary: (C) The port closed.\n", note="words between them"),
)
INVALID = (
    Invalid(
        "1. (U) One.\n\n⟦(S)⟧ 2. (U) Two.\n",
        note="before the number and after it",
        message="paragraph 2 has two markings that differ, (S) and (U); remove the wrong one",
    ),
    Invalid(
        "1. ⟦(S/NF)⟧ (U) One.\n\n2. ⟦(U)⟧\n(SBU) Two.\n",
        note="side by side, and on two lines",
        message=(
            "paragraph 1 has two markings that differ, (S/NF) and (U); remove the wrong one",
            "paragraph 2 has two markings that differ, (U) and (SBU); remove the wrong one",
        ),
    ),
    Invalid(
        "⟦[U]⟧ 1. ( C ) One.\n\n⟦(C)⟧ 2) (C/NF) Two.\n",
        note="malformed ones; other controls",
        message=(
            "paragraph 1 has two markings that differ, [U] and ( C ); remove the wrong one",
            "paragraph 2 has two markings that differ, (C) and (C/NF); remove the wrong one",
        ),
    ),
    Invalid(
        "1. (U) One.\n\n⟦(S)⟧\n2. (U) Two.\n",
        note="above the number",
        message="paragraph 2 has two markings that differ, (S) and (U); remove the wrong one",
    ),
    Invalid(
        "S E C R E T NAIROBI 204\n\nSUBJECT: (U) TEA\n\n⟦SECRET⟧ 1. (U) One.\n\n⟦<S/NF>⟧ 2. (U) Two.\n\n"
        "3. ⟦(S/NF)⟧ 4. (U) Three.\n\n4. ⟦(S)⟧ - (U) Four.\n\n5. ⟦(U)⟧ SECRET - Five.\n",
        note="a level in words, other brackets, a number or a dash between them",
        message=(
            "paragraph 1 has two markings that differ, SECRET and (U); remove the wrong one",
            "paragraph 2 has two markings that differ, <S/NF> and (U); remove the wrong one",
            "paragraph 3 has two markings that differ, (S/NF) and (U); remove the wrong one",
            "paragraph 4 has two markings that differ, (S) and (U); remove the wrong one",
            "paragraph 5 has two markings that differ, (U) and SECRET; remove the wrong one",
        ),
    ),
    Invalid(
        "⟦(U)⟧ (S) Tea prices rose.\n",
        note="a paragraph without a number",
        message="this paragraph has two markings that differ, (U) and (S); remove the wrong one",
    ),
    Invalid(
        "CONFIDENTIAL NAIROBI 204\n\nSUBJECT: ⟦(C)⟧ (U) TEA\n\n1. (C) One.\n",
        note="the SUBJECT",
        message="the SUBJECT has two markings that differ, (C) and (U); remove the wrong one",
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nSUBJECT: ⟦(SBU)⟧ TEA (C)\n\n1. (SBU) One.\n",
        note="before and after its words",
        message="the SUBJECT has two markings that differ, (SBU) and (C); remove the wrong one",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for the SUBJECT and for each paragraph, at the first of its markings."""
    yield from _of_subject(cable)
    for paragraph in cable.paragraphs:
        first, *others = paragraph.markings or (None,)
        other = next((one.span for one in others if first and differ(first, one)), None)
        other = other or (_level_in_words(cable, paragraph, first) if first else None)
        if first and other:
            yield _finding(cable, named(paragraph), first.span, other)


def _of_subject(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding on the SUBJECT, where another marking is right behind the one it opens with, or ends it."""
    first = cable.subject.marking if cable.subject else None
    if cable.subject is None or first is None:
        return
    behind = trimmed(cable.text, Span(first.span.end, cable.subject.span.end))
    other = marking_at(cable, behind.start, behind.end) or _at_end(cable, behind)
    if other is not None and other.canonical and differ(first, other):
        yield _finding(cable, "the SUBJECT", first.span, other.span)


def _at_end(cable: Cable, words: Span) -> Marking | None:
    """Return the marking in capitals that ends the words; "section 212 (C)" counts a clause."""
    start = cable.text.rfind("(", words.start, words.end)
    before = cable.text_at(Span(words.start, start)).split() if start > words.start else []
    if not before or any(map(str.isdecimal, before[-1])):
        return None
    marking = marking_at(cable, start, words.end)
    return marking if marking and marking.span.end == words.end and marking.text.isupper() else None


def _finding(cable: Cable, where: str, first: Span, other: Span) -> Diagnostic:
    fault = f"two markings that differ, {_written(cable, first)} and {_written(cable, other)}"
    return RULE.diagnostic(
        first, f"{where} has {fault}; remove the wrong one", related=(Related(other, "the other marking"),)
    )


def _level_in_words(cable: Cable, paragraph: Paragraph, marking: Marking) -> Span | None:
    """Return the level behind the marking, "(U) SECRET - The port", where it is another.

    Above the cable it is CLS002's.
    """
    found = words_before_portion(cable.text, paragraph.text_span.start)
    if found is None or level_of(found[1]) == marking.level or rank(level_of(found[1])) > rank(overall(cable)):
        return None
    return found[0]


def _written(cable: Cable, span: Span) -> str:
    return " ".join(cable.text_at(span).split())
