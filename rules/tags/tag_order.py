"""The tags are not in the preferred order: subjects and programs, countries and organizations, names.

## Why it matters
Readers look for the subject first and for the country at the end; nine lines in ten are written so (TAGS handbook of
1974, section 4b). Systems read any order, subjects may be in any order among themselves, and a name may follow the tag
it belongs to: this is information only.

## What to do
Put the subjects first.

## Fix safety
The fix is safe: it moves the tags and changes none. A comma goes with the tag that it is before, and line breaks stay
in place. It is unsafe if the line has a name and several tags that need one: after the move, the name may seem to
belong to another tag; or a name without such a tag before it. It is also unsafe if the line has a colon, since the word
before it may be a misspelled label, or a word in parentheses without a comma, which may be a portion marking; and if
something besides commas and the like is between or after the tags, such as brackets and question marks, which would be
at other tags then.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Tag, TagKind, Valid, calls_for_person
from cablelint.rules.tags._tags_line import is_run_together, is_word_in_parentheses, safety, tags_of

RULE = Rule(
    code="TAG011",
    name="tag-order",
    severity="info",
    summary="tags not in the order subjects, countries and organizations, names",
    authority="TAGS handbook of 1974, section 4b",
    needs=("unsorted_tags",),
)
VALID = (
    Valid("TAGS: PREL ECON KNNP NATO KE\nSUBJECT: TEA\n"),
    Valid("TAGS: OVIP (ROE, JANE Q) PREL KE\nSUBJECT: TEA\n", note="a name after its tag"),
    Valid("TAGS: PREL KE XG IAEA UK\nSUBJECT: TEA\n", note="countries and organizations mixed", date="2009-07-10"),
)
INVALID = (
    Invalid(
        "TAGS: PGOV, ⟦KE, UN⟧, ECON, PREL\nSUBJECT: TEA\n",
        fixed="TAGS: PGOV, ECON, PREL, KE, UN\nSUBJECT: TEA\n",
        message='"KE, UN" belongs after PREL: subjects, then places, then names',
    ),
    Invalid(
        "TAGS: ⟦KE⟧ OVIP (ROE, JANE Q)\n      [PREL](#)\nSUBJECT: TEA\n",
        note="a name goes with its tag",
        fixed="TAGS: OVIP (ROE, JANE Q) [PREL](#)\n      KE\nSUBJECT: TEA\n",
        message='"KE" belongs after [PREL](#): subjects, then places, then names',
    ),
    Invalid(
        "TAGS: PREL ⟦(ROE, JANE Q)⟧ KE\nSUBJECT: TEA\n",
        note="a name before a country",
        fixed="TAGS: PREL KE (ROE, JANE Q)\nSUBJECT: TEA\n",
        message='"(ROE, JANE Q)" belongs after KE: subjects, then places, then names',
    ),
    Invalid(
        "TAGS: ⟦KE (ROE, JANE)⟧, PREL\nSUBJECT: TEA\n",
        note="a comma before the tag, and none before the name",
        fixed="TAGS: PREL, KE (ROE, JANE)\nSUBJECT: TEA\n",
        message='"KE (ROE, JANE)" belongs after PREL: subjects, then places, then names',
    ),
    Invalid(
        "TAGS: PGOV ⟦KE⟧,PREL\nSUBJECT: TEA\n",
        note="a comma without a space, and a space without a comma",
        fixed="TAGS: PGOV, PREL KE\nSUBJECT: TEA\n",
        message='"KE" belongs after PREL: subjects, then places, then names',
    ),
    Invalid(
        "TAGS: OVIP PREL ⟦(ROE, JANE)⟧ OTRA (DOE, JOHN)\nSUBJECT: TEA\n",
        note="whose name? unsafe",
        fixed="TAGS: OVIP PREL OTRA (DOE, JOHN) (ROE, JANE)\nSUBJECT: TEA\n",
        message='"(ROE, JANE)" belongs after OTRA (DOE, JOHN): subjects, then places, then names',
    ),
)

_RANKS: dict[TagKind, int] = {"subject": 0, "program": 0, "geography": 1, "organization": 1, "person": 2}
_SEPARATORS = " \t\r\n,;/|.&-"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for the line, on what is too early; silent where what a word means is in doubt."""
    line = tags_of(cable, options)
    tags = line.tags
    if any(tag.kind == "unknown" or is_run_together(tag) for tag in tags):
        return
    units = list(_units(tags))
    ranks = [_RANKS[unit[0].kind] for unit in units]
    early = _too_early(ranks)
    if not early:
        return
    spans = [Span(unit[0].span.start, unit[-1].span.end) for unit in units]
    order = sorted(range(len(units)), key=ranks.__getitem__)
    moves = zip(spans, (spans[index] for index in order), strict=True)
    edits = [Edit(slot, cable.text_at(moved)) for slot, moved in moves if slot != moved]
    edits += _moved_marks(cable, spans, order)
    place = Span(spans[early[0]].start, spans[early[-1]].end)
    lower = max(index for index, rank in enumerate(ranks) if rank < ranks[early[-1]])
    message = f'"{cable.text_at(place)}" belongs after {cable.text_at(spans[lower])}: subjects, then places, then names'
    calling = sum(map(calls_for_person, tags))
    clear = calling <= 1 or all(tag.kind != "person" for tag in tags)
    clear = clear and not any(unit[0].kind == "person" for unit in units)  # no tag that asks for it is before it
    clear = clear and ":" not in cable.text_at(line.span)  # which may be of a misspelled label
    clear = clear and not any(map(is_word_in_parentheses, tags))
    between = "".join(cable.text[one.end : two.start] for one, two in pairwise(spans))
    between += cable.text[spans[-1].end : line.span.end]  # a "?" would come to be behind another tag
    clear = clear and not between.strip(_SEPARATORS)  # such as "(" around several tags
    fix = Fix("Put the tags in order", safety(cable, clear=clear), tuple(edits))
    yield RULE.diagnostic(place, message, fix=fix)


def _moved_marks(cable: Cable, spans: Sequence[Span], order: Sequence[int]) -> Iterator[Edit]:
    """Yield what puts the mark before each tag where that tag goes; one that was first takes the mark of the new first.

    Nothing where anything but single marks is between the tags.
    """
    gaps = [Span(one.end, two.start) for one, two in pairwise(spans)]
    marks = [cable.text_at(gap).strip() for gap in gaps]
    if not set(marks) <= {"", ",", ";"}:
        return
    before = ["", *marks]
    for gap, mark, moved in zip(gaps, marks, order[1:], strict=True):
        if (wanted := before[moved or order[0]]) != mark:
            unmarked = cable.text_at(gap).replace(mark, "", 1) if mark else cable.text_at(gap)
            yield Edit(gap, wanted + unmarked or " ")  # two tags with nothing between them would be one word


def _too_early(ranks: Sequence[int]) -> list[int]:
    """Return the places of tags that some tag of a lower rank follows."""
    found: list[int] = []
    lowest = max(ranks, default=0)
    for index in reversed(range(len(ranks))):
        if ranks[index] > lowest:
            found.append(index)
        lowest = min(lowest, ranks[index])
    return found[::-1]


def _units(tags: Sequence[Tag]) -> Iterator[list[Tag]]:
    """Yield each tag by itself, but with the names that follow one that calls for them."""
    unit: list[Tag] = []
    for tag in tags:
        if unit and tag.kind == "person" and calls_for_person(unit[0]):
            unit.append(tag)
            continue
        if unit:
            yield unit
        unit = [tag]
    if unit:
        yield unit
