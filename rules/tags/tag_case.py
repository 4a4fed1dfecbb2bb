"""A tag is not in capitals.

## Why it matters
The lists have tags in capitals (5 FAH-3 H-011), and everyone searches for them in capitals. A reader can guess "prel",
but not "is" on a line of words. (By convention.)

## What to do
Write the tag in capitals.

## Fix safety
The fix is safe: it writes a known tag in capitals. It is unsafe for a tag that is also a common word (in, is, to), and
on a line with unknown words in lower case: such a line may be a sentence, and capitals would hide that. It is also
unsafe for a place such as Jo on a line with a tag that asks for a name, where it may be one, and for jo among names
without parentheses.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Valid, calls_for_person
from cablelint.rules._repeated import told_once
from cablelint.rules.tags._tags_line import (
    is_run_together,
    may_be_marking,
    may_be_word,
    safety,
    small_words,
    tags_of,
    word_span,
)

RULE = Rule(
    code="TAG005",
    name="tag-case",
    severity="warning",
    summary="a tag that is not in capitals",
    authority="convention",
    needs=("small_letters_in_tags",),
)
VALID = (
    Valid("TAGS: PREL, KE\nSUBJECT: TEA\n"),
    Valid("TAGS: OVIP (Roe, Jane Q), PREL, KE\nSUBJECT: TEA\n", note="a person's name, which TAG009 reports"),
    Valid("TAGS: pgvo, prelke\nSUBJECT: TEA\n", note="not tags as they are written, which TAG002 and TAG006 report"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦prel⟧, Pgov, KE\nSUBJECT: TEA\n",
        fixed="TAGS: PREL, PGOV, KE\nSUBJECT: TEA\n",
        message='"prel" is not in capitals (2 times in this file)',
    ),
    Invalid(
        "TAGS: PREL [⟦kE⟧](#)\nSUBJECT: TEA\n",
        note="within markup",
        fixed="TAGS: PREL [KE](#)\nSUBJECT: TEA\n",
        message='"kE" is not in capitals',
    ),
    Invalid(
        "TAGS: OVIP, Roe, ⟦Jo⟧\nSUBJECT: TEA\n",
        note="perhaps a name: unsafe",
        fixed="TAGS: OVIP, Roe, JO\nSUBJECT: TEA\n",
        date="2009-07-10",
        message='"Jo" is not in capitals',
    ),
    Invalid(
        "TAGS: ⟦to⟧ be supplied\nSUBJECT: TEA\n",
        note="a sentence: unsafe",
        fixed="TAGS: TO BE supplied\nSUBJECT: TEA\n",
        message='"to" is not in capitals (2 times in this file)',
    ),
)


_LETTERS_OF_PLACE = 2


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Return one finding at the first known tag with a small letter."""
    return told_once(_small(cable, options))


def _small(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    tags = tags_of(cable, options)
    words = small_words(tags)
    named = any(map(calls_for_person, tags.tags))
    bare = any(tag.kind == "person" and not tag.value.startswith("(") for tag in tags.tags)
    for tag in tags.tags:
        capitals = tag.value.upper()
        if tag.known and tag.kind != "person" and tag.value != capitals and not is_run_together(tag):
            span = word_span(cable, tag)
            in_name = named and len(capitals) == _LETTERS_OF_PLACE and (bare or tag.value.istitle())
            clear = not in_name and not may_be_word(tag, words) and not may_be_marking(cable, tag)
            fix = Fix(f"Write {capitals}", safety(cable, clear=clear), (Edit(span, capitals),))
            yield RULE.diagnostic(span, f'"{tag.value}" is not in capitals', fix=fix)
