"""The references are not lettered A, B, C … in order.

## Why it matters
The text cites its references by letter. If a letter is skipped or used twice, one reader takes "ref C" for the third
reference, another for the one marked C. (By convention.) A list without letters is not checked.

## What to do
Re-letter the references, and the places in the text that cite them.

## Fix safety
The fix is unsafe: a skipped letter may belong to a reference that was lost, or a letter may be mistyped. Each letter
in the text changes with its reference, unless the citation is worded in an unusual way, or another cable makes it.
There is no fix if a range of letters is cited.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Citations, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, Value, citations_of
from cablelint.rules.references._citations import expected, labeled, lacks_first_letter, lost_letter, unlisted

RULE = Rule(
    code="REF002",
    name="label-sequence",
    severity="warning",
    summary="references that are not lettered A, B, C …",
    authority="convention",
    needs=("odd_letters",),
)
VALID = (
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12, 15\n     B. 08 STATE 12345\n"),
    Valid("SUBJECT: TEA\nREF: NAIROBI 12, NAIROBI 15\n", note="without letters"),
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12 B. 9 FAM 42.63, N.3\n", note="the note of a rule"),
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12, STATE 15\n\n1. Tea is up (ref A).\n", note="two under one letter"),
    Valid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     C. NAIROBI 15\n\n1. Ref B and ref C differ.\n",
        note="B was removed, which REF003 reports",
    ),
)
INVALID = (
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦b⟧. NAIROBI 15\n     C. STATE 9\n\n1. Refs A, B and C match.\n",
        note="a small letter among capitals",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI 15\n     C. STATE 9\n\n1. Refs A, B and C match.\n",
        message="reference is lettered b; expected B",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦STATE 15⟧\n\n1. Tea is up (refs A and B).\n",
        note="the last without its letter",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. STATE 15\n\n1. Tea is up (refs A and B).\n",
        message="the reference below A has no letter, but the one above has",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: (A) NAIROBI 12, ⟦STATE 15⟧\n\n1. As ref B says, tea is up. So says ref A.\n",
        note="the last without its letter, on one line",
        fixed="SUBJECT: TEA\nREF: (A) NAIROBI 12, (B) STATE 15\n\n1. As ref B says, tea is up. So says ref A.\n",
        message="the reference below A has no letter, but the one above has",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦NAIROBI 12⟧\n     B. NAIROBI 15\n     C. STATE 9\n\n1. Refs A, B and C match.\n",
        note="the first without its letter",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI 15\n     C. STATE 9\n\n1. Refs A, B and C match.\n",
        message="the first reference has no letter, but the next one is lettered B",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦C⟧. NAIROBI 15\n     D. STATE 9\n\n1. Refs A and B match.\n",
        note="one skipped, and the others cited by place",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI 15\n     C. STATE 9\n\n1. Refs A and B match.\n",
        message="reference is lettered C; expected B",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦C⟧. STATE 15\n     D. STATE 9\n\n1. Refs C and D match ref A.\n",
        note="one skipped",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. STATE 15\n     C. STATE 9\n\n1. Refs B and C match ref A.\n",
        message="reference is lettered C; expected B",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: (A) NAIROBI 12 (B) NAIROBI 15 (⟦B⟧) STATE 9\n",
        note="one twice",
        fixed="SUBJECT: TEA\nREF: (A) NAIROBI 12 (B) NAIROBI 15 (C) STATE 9\n",
        message="reference is lettered B; expected C",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦C⟧. NAIROBI 15\n\n1. Ref B says so.\n",
        note="the second, which the text calls B",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Ref B says so.\n",
        message="reference is lettered C; expected B",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦C⟧. STATE 15\n     C. STATE 9\n\n1. Refs B and C match ref A.\n",
        note="one twice, which the text calls B and C",
        fixed="SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. STATE 15\n     C. STATE 9\n\n1. Refs B and C match ref A.\n",
        message="reference is lettered C; expected B",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦b⟧. NAIROBI 12\n     c. NAIROBI 15\n\n1. Refs b-c say so.\n",
        note="a range is cited",
        message="reference is lettered B; expected A",
    ),
)

_FEWEST_LETTERS = 2  # of which neither is the odd one


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding, at the first letter that is wrong."""
    letters = labeled(cable)
    if lacks_first_letter(cable):
        yield _without_letter(cable, 0, letters[0][1])
        return
    lost = lost_letter(cable)
    if lost is not None:
        yield _without_letter(cable, lost, letters[min(lost, len(letters) - 1)][1])
        return
    odd = _odd_one(cable, letters)
    if odd is not None:
        written = cable.text_at(odd.span)
        fix = Fix(f"Write {written.swapcase()}", "unsafe", (Edit(odd.span, written.swapcase()),))
        message = f"reference is lettered {written}; expected {written.swapcase()}"
        yield RULE.diagnostic(odd.span, message, fix=fix)
        return
    wrong = [index for index, (letter, _) in enumerate(letters) if letter != expected(index)]
    if not wrong or len(cable.references) < 2:
        return
    citations = citations_of(cable)
    skipped = {expected(index) for index in range(len(letters))} - {letter for letter, _ in letters}
    if skipped and skipped <= {missing.letter for missing in unlisted(cable, citations)}:
        return
    letter, label = letters[wrong[0]]
    message = f"reference is lettered {letter}; expected {expected(wrong[0])}"
    yield RULE.diagnostic(label.span, message, fix=_relabeling(letters, citations))


def _odd_one(cable: Cable, letters: Sequence[tuple[str, Value]]) -> Value | None:
    """Return the only label in small letters among two or more capitals that are right, or the reverse."""
    small = [label for _, label in letters if cable.text_at(label.span).islower()]
    capital = [label for _, label in letters if cable.text_at(label.span).isupper()]
    few = min(small, capital, key=len)
    right = all(letter == expected(index) for index, (letter, _) in enumerate(letters))
    return few[0] if len(few) == 1 and len(letters) > _FEWEST_LETTERS and right else None


def _without_letter(cable: Cable, index: int, label: Value) -> Diagnostic:
    """Return the reference at the index lost its letter; it is written like the next one, whose label is given."""
    bracket = "(" if cable.text[label.span.start - 1 : label.span.start] == "(" else ""
    mark = ")" if bracket or cable.text.startswith(")", label.span.end) else "."
    place, letter = cable.references[index].span, expected(index)
    fix = Fix(
        f"Write the letter {letter}", "unsafe", (Edit(Span(place.start, place.start), f"{bracket}{letter}{mark} "),)
    )
    which = "the first reference" if index == 0 else f"the reference below {expected(index - 1)}"
    if index + 1 < len(cable.references):
        others = f"the next one is lettered {expected(index + 1)}"
    else:
        others = "the one above has" if index == 1 else "the others have"
    message = f"{which} has no letter, but {others}"
    return RULE.diagnostic(place, message, fix=fix)


def _relabeling(letters: Sequence[tuple[str, Value]], citations: Citations) -> Fix | None:
    """Return the letters put right, in the list and where the text cites them."""
    becomes = {letter: letter for index, (letter, _) in enumerate(letters) if letter == expected(index)}
    for index, (letter, _) in enumerate(letters):
        becomes.setdefault(letter, expected(index))
    cited = [each for citation in citations.found for each in citation.letters]
    if any(each.first != each.last for each in cited):
        return None
    changes = [(label, expected(index)) for index, (_, label) in enumerate(letters)]
    changes += [(each.first, becomes.get(each.first.text.upper(), each.first.text)) for each in cited]
    edits = (Edit(value.span, letter.lower() if value.text.islower() else letter) for value, letter in changes)
    changed = tuple(edit for edit, (value, _) in zip(edits, changes, strict=True) if edit.text != value.text)
    return Fix("Re-letter the references", "unsafe", changed)
