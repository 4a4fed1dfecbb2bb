"""No tag on the line is a country, a region or an organization.

## Why it matters
The handbook does not require one, and least of all on administrative messages (TAGS handbook of 1974, section 10). But
nearly every cable concerns some country, and the offices that follow it look for its tag. (By convention.)

## What to do
Add the country or, if it concerns several countries of one region, the region.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Span, Valid
from cablelint.rules.tags._tags_line import tags_of

RULE = Rule(
    code="TAG008",
    name="no-geography-tag",
    severity="info",
    summary="no country, region or organization among the tags",
    authority="TAGS handbook of 1974, section 10; convention",
    needs=("no_place_tags",),
    without=("untagged",),
)
VALID = (
    Valid("TAGS: ETRD KE\nSUBJECT: TEA\n"),
    Valid("TAGS: MARR NATO\nSUBJECT: TEA\n", note="an organization"),
    Valid("TAGS: AMGT OTRA\nSUBJECT: TEA\n", note="administration and operations"),
    Valid("TAGS: ETRD KQ\nSUBJECT: TEA\n", note="an unknown one, which TAG002 reports"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦ETRD EAGR⟧\nSUBJECT: TEA\n", message='the TAGS line has no country, region or organization: "ETRD EAGR"'
    ),
    Invalid(
        "TAGS: ⟦AMGT, PREL, KNNP⟧\nSUBJECT: TEA\n",
        note="not administration alone",
        message='the TAGS line has no country, region or organization: "AMGT, PREL, KNNP"',
    ),
)

_OF_PLACES = ("geography", "organization", "unknown")
_WITHOUT_PLACE = ("A", "O")  # administration; operations, outreach since


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding on the whole line."""
    tags = tags_of(cable, options).tags
    words = [word for tag in tags if tag.kind != "person" for word in tag.canonical.split()]
    kinds = [tag.kind for tag in tags] + [cable.lookups.tags.kind(word, None) for word in words]
    if words and not any(kind in _OF_PLACES for kind in kinds) and not all(map(_needs_no_place, words)):
        span = Span(tags[0].span.start, tags[-1].span.end)
        yield RULE.diagnostic(
            span, f'the TAGS line has no country, region or organization: "{" ".join(cable.text_at(span).split())}"'
        )


def _needs_no_place(word: str) -> bool:
    return word.startswith(_WITHOUT_PLACE)
