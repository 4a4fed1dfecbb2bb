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
from cablelint.rules.tags._line import Gap, gaps_of, is_comma, is_run_together, tags_of, uses_commas, word_span
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
        "TAGS: PREL PGOV⟦/⟧ECON KE⟦.⟧\nSUBJECT: TEA\n",
        note="a slash, and a period at the end",
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
        if gap.marks and not is_comma(gap):
            span = _marks(gap)
            fix = Fix(f"Part the tags by {_named(commas)}", "safe", (_parting(cable, gap, span, commas),))
            yield RULE.at(span, f'"{cable.written(span)}" parts two tags', fix=fix)
    if first.marks and first.plain:
        span, edit = _marks(first), Edit(Span(first.marks[0].span.start, first.span.end), "")
        fix = Fix("Take the mark out", "safe", (edit,))
        yield RULE.at(span, f'"{cable.written(span)}" stands before the first tag', fix=fix)
    if last.marks and last.plain:
        span, edit = _marks(last), Edit(Span(last.span.start, last.marks[-1].span.end), "")
        fix = Fix("Take the mark out", "safe", (edit,))
        yield RULE.at(span, f'"{cable.written(span)}" stands after the last tag', fix=fix)


def _marks(gap: Gap) -> Span:
    return Span(gap.marks[0].span.start, gap.marks[-1].span.end)


def _named(commas: bool) -> str:
    return "commas" if commas else "blanks"


def _parting(cable: Cable, gap: Gap, marks: Span, commas: bool) -> Edit:
    """The marks replaced by a comma or nothing; a blank or the line break after them stays."""
    separator = "," if commas else ""
    if not gap.plain:
        return Edit(marks, separator or " ")
    return Edit(gap.span, separator + (cable.text[marks.end : gap.span.end] or " "))


def _mixture(cable: Cable, gaps: tuple[Gap, ...], commas: bool) -> Iterator[Diagnostic]:
    inner = [gap for gap in gaps if gap.inner and gap.plain]
    with_comma = [gap for gap in inner if is_comma(gap)]
    without = [gap for gap in inner if not gap.marks]
    if not with_comma or not without:
        return
    odd = without if commas else with_comma
    span = odd[0].span if commas else _marks(odd[0])
    edits = [_insertion(gap) if commas else _parting(cable, gap, _marks(gap), commas) for gap in odd]
    fix = Fix(f"Part all tags by {_named(commas)}", "safe", tuple(edits))
    yield RULE.at(span, f"{_named(not commas)} and {_named(commas)} part the tags, most by {_named(commas)}", fix=fix)


def _insertion(gap: Gap) -> Edit:
    return Edit(Span(gap.span.start, gap.span.start), ",")
