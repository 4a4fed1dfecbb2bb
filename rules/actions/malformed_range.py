"""A reference to paragraphs is malformed: "paragraphs 5-4", "paragraphs 4-4", "para 4-5", "paragraphs 4".

## Why it matters
A reader cannot tell whether a number is wrong or only the word before it. These are the traces of a renumbering that
stopped half way. (By convention.)

## What to do
Put the numbers in order, and "paragraph" or "paragraphs" as they demand.

## Fix safety
The fix is safe: the numbers decide. It puts them in ascending order, writes a range of one number as that number, and
makes the word before them singular or plural.
"""

from collections.abc import Iterator

from cablelint.cable import Cable, NumberRange, ParagraphReference
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid

RULE = Rule(
    code="ACT005",
    name="malformed-range",
    severity="warning",
    summary="a reference to paragraphs whose numbers or whose word are malformed",
    authority="convention",
)
VALID = (
    Valid("1. See paragraphs 2-3.\n\n2. A.\n\n3. B.\n"),
    Valid("1. See para 2, and paras 2 and 3.\n\n2. A.\n\n3. B.\n"),
    Valid("1. Under paragraphs 4 of the two treaties nothing changes.\n\n2. A.\n", note="of another document"),
)
INVALID = (
    Invalid(
        "1. See paragraphs ⟦3-2⟧.\n\n2. A.\n\n3. B.\n",
        note="reversed",
        fixed="1. See paragraphs 2-3.\n\n2. A.\n\n3. B.\n",
    ),
    Invalid(
        "1. See paragraphs ⟦2-2⟧.\n\n2. A.\n",
        note="a range of one",
        fixed="1. See paragraph 2.\n\n2. A.\n",
    ),
    Invalid("1. See ⟦para⟧ 2-3.\n\n2. A.\n\n3. B.\n", fixed="1. See paras 2-3.\n\n2. A.\n\n3. B.\n"),
    Invalid("1. See ⟦paragraphs⟧ 2.\n\n2. A.\n", fixed="1. See paragraph 2.\n\n2. A.\n"),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Findings on ranges first; the word before a reference is judged where its ranges are sound."""
    for reference in cable.paragraph_references:
        if reference.foreign:
            continue
        faulty = [item for item in reference.ranges if item.ranged and item.last <= item.first]
        for item in faulty:
            yield _range_finding(cable, reference, item)
        if not faulty:
            yield from _noun_finding(reference)


def _range_finding(cable: Cable, reference: ParagraphReference, item: NumberRange) -> Diagnostic:
    written = cable.written(item.span)
    if item.first == item.last:
        edits = [Edit(item.span, str(item.first))]
        if len(reference.ranges) == 1 and _is_plural(reference):
            edits.insert(0, Edit(reference.noun.span, _singular(reference.noun.text)))
        fix = Fix(f"Write {item.first}", "safe", tuple(edits))
        return RULE.at(item.span, f'the range "{written}" holds one paragraph', fix=fix)
    right = f"{item.last}-{item.first}"
    fix = Fix(f"Write {right}", "safe", (Edit(item.span, right),))
    return RULE.at(item.span, f'the range "{written}" runs backwards', fix=fix)


def _noun_finding(reference: ParagraphReference) -> Iterator[Diagnostic]:
    several = len(reference.ranges) > 1 or any(item.ranged for item in reference.ranges)
    noun = reference.noun
    if not reference.ranges or several == _is_plural(reference):
        return
    right = _plural(noun.text) if several else _singular(noun.text)
    fix = Fix(f'Write "{right}"', "safe", (Edit(noun.span, right),))
    count = "several paragraphs" if several else "one paragraph"
    yield RULE.at(noun.span, f'"{noun.text}" stands before the number of {count}', fix=fix)


def _is_plural(reference: ParagraphReference) -> bool:
    return reference.noun.text.rstrip(".").lower().endswith("s")


def _singular(noun: str) -> str:
    stem = noun.rstrip(".")
    return stem[:-1] + noun[len(stem) :]


def _plural(noun: str) -> str:
    stem = noun.rstrip(".")
    return stem + ("S" if noun.isupper() else "s") + noun[len(stem) :]
