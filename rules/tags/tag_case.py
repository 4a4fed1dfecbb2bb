"""A tag is not in capitals.

## Why it matters
The lists have tags in capitals (5 FAH-3 H-011), and so do all who search for them. "prel" can be guessed, "is" on a
line of words cannot. (By convention.)

## What to do
Write it in capitals.

## Fix safety
The fix is safe: it changes the case of a tag that the lists have.
"""

from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.rules.tags._line import is_run_together, tags_of, word_span

RULE = Rule(
    code="TAG005",
    name="tag-case",
    severity="warning",
    summary="a tag that is not in capitals",
    authority="convention",
)
VALID = (
    Valid("TAGS: PREL, KE\nSUBJECT: TEA\n"),
    Valid("TAGS: OVIP (Roe, Jane Q), PREL, KE\nSUBJECT: TEA\n", note="a person's name, of which TAG009 speaks"),
    Valid("TAGS: pgvo, prelke\nSUBJECT: TEA\n", note="no tags as they stand, of which TAG002 and TAG006 speak"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦prel⟧, ⟦Pgov⟧, KE\nSUBJECT: TEA\n",
        fixed="TAGS: PREL, PGOV, KE\nSUBJECT: TEA\n",
    ),
    Invalid(
        "TAGS: PREL [⟦kE⟧](#)\nSUBJECT: TEA\n",
        note="within markup",
        fixed="TAGS: PREL [KE](#)\nSUBJECT: TEA\n",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each known tag with a small letter."""
    for tag in tags_of(cable, options).tags:
        capitals = tag.value.upper()
        if tag.known and tag.kind != "person" and tag.value != capitals and not is_run_together(tag):
            span = word_span(cable, tag)
            fix = Fix(f"Write {capitals}", "safe", (Edit(span, capitals),))
            yield RULE.at(span, f'"{tag.value}" is not in capitals', fix=fix)
