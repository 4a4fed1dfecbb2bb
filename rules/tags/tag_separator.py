"""The tags are not parted as they should be: odd marks, commas and blanks mixed, or tags run together.

## Why it matters
A machine reads the TAGS line to file and distribute the cable, and knows two ways to part tags: by blanks, or by
commas (TAGS handbook of 1974, section 4a; no extra commas and no period at the end, section 3a). Of a semicolon or of
ETRDEINV it makes one word that is no tag, and the cable is not found under either.

## What to do
Part the tags by commas alone or by blanks alone. Before a person's name either may stand.

## Fix safety
The fix is safe: a word is parted only where there is one way to make tags of the day out of it, and the marks become
those that part the other tags.
"""

from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.heading import Tags
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.rules.tags._gaps import Gap, gaps_of, parting, uses_commas
from cablelint.rules.tags._line import is_run_together, tags_of, word_span
from cablelint.spans import Span

RULE = Rule(
    code="TAG006",
    name="tag-separator",
    severity="warning",
    summary="tags run together, or parted by other marks than commas alone or blanks alone",
    authority="TAGS handbook of 1974, sections 3a and 4a",
)
VALID = (
    Valid("TAGS: PREL PGOV KE\nSUBJECT: TEA\n"),
    Valid("TAGS: PREL, PGOV,\n      KE\nSUBJECT: TEA\n"),
    Valid("TAGS: OVIP (ROE, JANE Q), PREL, KE\nSUBJECT: TEA\n", note="no comma before a name"),
    Valid("TAGS: OVIP ROE JANE Q. PREL KE\nSUBJECT: TEA\n", note="the period of an initial"),
    Valid("TAGS: ETRD SOCIAL ECONOMIC KE\nSUBJECT: TEA\n", note="words that happen to fall apart into tags"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦ETRDEINVECIN⟧ KE\nSUBJECT: TEA\n",
        note="run together",
        fixed="TAGS: ETRD EINV ECIN KE\nSUBJECT: TEA\n",
    ),
    Invalid("TAGS: PREL⟦;⟧ KE\nSUBJECT: TEA\n", note="a semicolon", fixed="TAGS: PREL, KE\nSUBJECT: TEA\n"),
    Invalid(
        "TAGS: PREL PGOV⟦/⟧ECON ⟦and⟧ KE⟦.⟧\nSUBJECT: TEA\n",
        note="a slash, a word, and a period at the end",
        fixed="TAGS: PREL PGOV ECON KE\nSUBJECT: TEA\n",
    ),
    Invalid(
        "TAGS: PREL, PGOV⟦ ⟧ECON, ETRD KE\nSUBJECT: TEA\n",
        note="commas and blanks mixed",
        fixed="TAGS: PREL, PGOV, ECON, ETRD, KE\nSUBJECT: TEA\n",
    ),
    Invalid(
        "TAGS: PREL PGOV⟦,⟧ ECON KE\nSUBJECT: TEA\n",
        note="one comma among blanks",
        fixed="TAGS: PREL PGOV ECON KE\nSUBJECT: TEA\n",
    ),
    Invalid(
        "TAGS: PREL, ⟦PGOVECON⟧, KE⟦,⟧\nSUBJECT: TEA\n",
        note="an extra comma",
        fixed="TAGS: PREL, PGOV, ECON, KE\nSUBJECT: TEA\n",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each word run together and each place with odd marks, and one for a mixture."""
    tags = tags_of(cable, options)
    if not tags.tags:
        return
    gaps = gaps_of(cable, tags)
    commas = uses_commas(gaps)
    yield from _run_together(cable, tags, ", " if commas else " ")
    yield from _odd_marks(cable, gaps, commas)
    yield from _mixture(cable, gaps, commas)


def _run_together(cable: Cable, tags: Tags, separator: str) -> Iterator[Diagnostic]:
    for tag in tags.tags:
        if is_run_together(tag):
            span = word_span(cable, tag)
            fix = Fix("Part the tags", "safe", (Edit(span, separator.join(tag.canonical.split())),))
            yield RULE.at(span, f'"{tag.value}" runs the tags {tag.canonical} together', fix=fix)


def _odd_marks(cable: Cable, gaps: tuple[Gap, ...], commas: bool) -> Iterator[Diagnostic]:
    first, *between, last = gaps
    for gap in between:
        if gap.marks and not gap.is_comma:
            fix = Fix(f"Part the tags by {_named(commas)}", "safe", (parting(cable.text, gap, commas),))
            yield RULE.at(gap.marked, f'"{cable.written(gap.marked)}" parts two tags', fix=fix)
    for gap, where in ((first, "before the first tag"), (last, "after the last tag")):
        if gap.marks and gap.plain:
            start, end = (gap.marked.start, gap.span.end) if gap is first else (gap.span.start, gap.marked.end)
            fix = Fix("Take the mark out", "safe", (Edit(Span(start, end), ""),))
            yield RULE.at(gap.marked, f'"{cable.written(gap.marked)}" stands {where}', fix=fix)


def _mixture(cable: Cable, gaps: tuple[Gap, ...], commas: bool) -> Iterator[Diagnostic]:
    inner = [gap for gap in gaps if gap.inner and gap.plain]
    with_comma = [gap for gap in inner if gap.is_comma]
    without = [gap for gap in inner if not gap.marks]
    if not with_comma or not without:
        return
    odd = without if commas else with_comma
    span = odd[0].span if commas else odd[0].marked
    edits = tuple(parting(cable.text, gap, commas) for gap in odd)
    message = f"{_named(not commas)} and {_named(commas)} part the tags, most by {_named(commas)}"
    yield RULE.at(span, message, fix=Fix(f"Part all tags by {_named(commas)}", "safe", edits))


def _named(commas: bool) -> str:
    return "commas" if commas else "blanks"
