"""The SUBJECT has nothing after it, or only its marking.

## Why it matters
Readers decide by the subject whether to read a cable, and the cable is filed and found under it. (5 FAH-1 H-230; TAGS
handbook of 1974, section 1.)

## What to do
Say in one line what the cable is about.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.rules.heading._elements import mark

RULE = Rule(
    code="HDG009",
    name="empty-subject",
    severity="error",
    summary="an empty SUBJECT",
    authority="5 FAH-1 H-230; TAGS handbook of 1974",
    needs=("empty_subject",),
)
VALID = (
    Valid("TAGS: ETRD KE\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n"),
    Valid("TAGS: ETRD KE\nSUBJECT:\n\nTEA GROWERS ASK FOR DELAY\n\n1. One.\n\n2. Two.\n", note="one line further down"),
    Valid(
        "UNCLAS NAIROBI 000204\n\nTAGS: ETRD KE\n\n1. One.\n\n2. Two.\n", note="no SUBJECT at all, which HDG001 reports"
    ),
)
INVALID = (
    Invalid(
        "TAGS: ETRD KE\n⟦SUBJECT:⟧\n\n1. One.\n\n2. Two.\n", message='nothing follows "SUBJECT:"; write the subject'
    ),
    Invalid(
        "TAGS: ETRD KE\n⟦SUBJECT:⟧ (U)\nREF: NAIROBI 12\n\n1. One.\n\n2. Two.\n",
        note="a marking only",
        message='nothing follows "SUBJECT:"; write the subject',
    ),
    Invalid(
        "TAGS: ETRD KE\n⟦SUBJECT:⟧ --\nREF: NAIROBI 12\n\n1. One.\n\n2. Two.\n",
        note="a mark only",
        message='nothing follows "SUBJECT:"; write the subject',
    ),
    Invalid(
        "TAGS: ETRD KE\n⟦SUBJ:⟧\n\nThe growers asked us for\nmore time in May.\n",
        note="prose below",
        message='nothing follows "SUBJ:"; write the subject',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the label."""
    field = next((field for field in cable.fields if field.kind == "subject"), None)
    if field is not None and cable.subject is not None and not any(map(str.isalnum, cable.subject.text)):
        yield RULE.diagnostic(
            mark(cable, field), f'nothing follows "{cable.text_at(mark(cable, field))}"; write the subject'
        )
