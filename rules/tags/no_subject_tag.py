"""No tag on the line is a subject tag.

## Why it matters
At least one subject tag is required on every message (TAGS handbook of 1974, section 7; 5 FAH-3 H-012): countries,
programs and organizations say whom a cable concerns, not what it is about.

## What to do
Add the subject, before the other tags: PREL, ETRD, CVIS, AMGT …
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Span, Valid
from cablelint.rules.tags._tags_line import may_be_subject, tags_of

RULE = Rule(
    code="TAG007",
    name="no-subject-tag",
    severity="warning",
    summary="no subject tag among the tags",
    authority="TAGS handbook of 1974, section 7; 5 FAH-3 H-012",
    needs=("no_subject_tags",),
    without=("untagged",),
)
VALID = (
    Valid("TAGS: KE ETRD\nSUBJECT: TEA\n"),
    Valid("TAGS: PGVO KE\nSUBJECT: TEA\n", note="a misspelled one, which TAG002 reports"),
    Valid("TAGS: ETRDKE\nSUBJECT: TEA\n", note="run together, which TAG006 reports"),
    Valid("TAGS:\nSUBJECT: TEA\n", note="no tags, which TAG001 reports"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦KNNP KE⟧\nSUBJECT: TEA\n",
        note="a program and a country",
        message='the TAGS line has no subject tag: "KNNP KE"; add one',
    ),
    Invalid(
        "TAGS: ⟦NATO, [KE](#)⟧\nSUBJECT: TEA\n",
        note="an organization and a country",
        message='the TAGS line has no subject tag: "NATO, [KE](#)"; add one',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding on the whole line, unless an unknown tag may have been meant for a subject."""
    tags = tags_of(cable, options).tags
    if tags and not any(may_be_subject(cable, tag) for tag in tags):
        span = Span(tags[0].span.start, tags[-1].span.end)
        yield RULE.diagnostic(
            span, f'the TAGS line has no subject tag: "{" ".join(cable.text_at(span).split())}"; add one'
        )
