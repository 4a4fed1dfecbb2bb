"""The tags are not separated as they should be: odd characters, tags run together, or commas and spaces mixed.

Spaces, commas or both may separate tags, so a mixture of them on one line is information only, and a line that ends
without a comma is right.

## Why it matters
A system reads the TAGS line to file and distribute the cable, and knows two ways to separate tags: spaces and commas
(TAGS handbook of 1974, section 4a; no extra commas and no period at the end, section 3a). It reads PREL;KE or ETRDEINV
as one unknown word, and the cable is not found under either tag.

## What to do
Separate the tags by commas or by spaces.

## Fix safety
The fix is safe: it splits a word only if there is one way to make tags of the day out of it, and separates the tags
like the others on the line. It is unsafe in these places:

- Next to a word that is not a tag: the character may belong to a word, as in U.S. and A/S, or the space to a phrase.
- Next to brackets that may be a portion marking, as in `KE (NF)`.
- At a semicolon on a line with names that are not in parentheses, where it may separate persons.
- After a name without parentheses, where a space, "and" or "&" may be in the middle of names, as in `OVIP ROE AND DOE`.
- At a colon, and at "and" on a line with a colon: what is before the colon may be a misspelled label.
- At characters that do not usually separate tags, as in `~~PGOV~~`.
- In a word in which a tag is twice, as in `PRELPREL`: another tag may have been meant.
- In a word run together that is also misspelled, or that may be the name of its first tag: ECONIC is nearer to ECONOMIC
  than to ECON and IC. So in one behind a tag that asks for a name (OVIP DRAPER may be no DR and APER), and in one whose
  tags are on the line already: PRELIM next to PREL may be a word.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NamedTuple,
    Options,
    Related,
    Rule,
    Span,
    Tag,
    Tags,
    Valid,
    calls_for_person,
    compiled,
    neighbors,
)
from cablelint.rules.tags._separators import Gap, gaps_of, parting, uses_commas
from cablelint.rules.tags._tags_line import (
    day_of,
    follows_colon,
    is_run_together,
    is_set_apart,
    is_word_in_parentheses,
    may_be_marking,
    safety,
    tags_of,
    word_span,
)

RULE = Rule(
    code="TAG006",
    name="tag-separator",
    severity="warning",
    summary="tags run together, or not separated by commas or by spaces alone",
    authority="TAGS handbook of 1974, sections 3a and 4a",
    needs=("odd_separators",),
)
VALID = (
    Valid("TAGS: PREL PGOV KE\nSUBJECT: TEA\n"),
    Valid("TAGS: PREL, PGOV,\n      KE\nSUBJECT: TEA\n"),
    Valid("TAGS: PREL, PGOV\n      KE, UG\nSUBJECT: TEA\n", note="a line that ends without a comma"),
    Valid("TAGS: OVIP (ROE, JANE Q), PREL, KE\nSUBJECT: TEA\n", note="no comma before a name"),
    Valid("TAGS: OVIP ROE JANE Q. PREL KE\nSUBJECT: TEA\n", note="the period of an initial"),
    Valid("TAGS: ETRD SOCIAL ECONOMIC KE\nSUBJECT: TEA\n", note="words that happen to fall apart into tags"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦ETRDEINVECIN⟧ KE\nSUBJECT: TEA\n",
        note="run together",
        fixed="TAGS: ETRD EINV ECIN KE\nSUBJECT: TEA\n",
        message='"ETRDEINVECIN" is several tags run together: ETRD EINV ECIN',
    ),
    Invalid(
        "TAGS: ⟦ECONIC⟧ KE\nSUBJECT: TEA\n",
        note="ECONOMIC, perhaps: unsafe",
        fixed="TAGS: ECON IC KE\nSUBJECT: TEA\n",
        date="2009-07-10",
        message='"ECONIC" is several tags run together: ECON IC',
    ),
    Invalid(
        "TAGS: ⟦PRELPREL⟧ KE\nSUBJECT: TEA\n",
        note="another tag may have been meant: unsafe",
        fixed="TAGS: PREL PREL KE\nSUBJECT: TEA\n",
        message='"PRELPREL" is several tags run together: PREL PREL',
    ),
    Invalid(
        "TAGS: PREL⟦;⟧ KE\nSUBJECT: TEA\n",
        note="a semicolon",
        fixed="TAGS: PREL, KE\nSUBJECT: TEA\n",
        message='tags are separated by ";"; use commas',
    ),
    Invalid(
        "TAGS: PREL⟦;⟧ MARR; PGOV;KE\nSUBJECT: TEA\n",
        note="several semicolons, in one finding",
        fixed="TAGS: PREL, MARR, PGOV, KE\nSUBJECT: TEA\n",
        message='tags are separated by ";"; use commas',
    ),
    Invalid(
        "TAGS: PREL PGOV⟦/⟧ECON ⟦and⟧ KE⟦.⟧\nSUBJECT: TEA\n",
        note="a slash, a word, and a period at the end",
        fixed="TAGS: PREL PGOV ECON KE\nSUBJECT: TEA\n",
        message=(
            'tags are separated by "/"; use spaces',
            'tags are separated by "and"; use spaces',
            'remove "." after the last tag',
        ),
    ),
    Invalid(
        "TAGS: PREL, PGOV⟦ ⟧ECON, ETRD KE\nSUBJECT: TEA\n",
        note="commas and spaces mixed: information",
        fixed="TAGS: PREL, PGOV, ECON, ETRD, KE\nSUBJECT: TEA\n",
        message="tags are separated by spaces and commas; use commas",
    ),
    Invalid(
        "TAGS: PREL PGOV⟦,⟧ ECON KE\nSUBJECT: TEA\n",
        note="one comma among spaces",
        fixed="TAGS: PREL PGOV ECON KE\nSUBJECT: TEA\n",
        message="tags are separated by commas and spaces; use spaces",
    ),
    Invalid(
        "TAGS: PREL, OVIP ROE AND⟦ ⟧DOE, KE\nSUBJECT: TEA\n",
        note="names, of which one is the tag of a department: unsafe",
        fixed="TAGS: PREL, OVIP ROE AND, DOE, KE\nSUBJECT: TEA\n",
        message="tags are separated by spaces and commas; use commas",
    ),
    Invalid(
        "TAGS: PREL, ⟦PGOVECON⟧, KE⟦,⟧\nSUBJECT: TEA\n",
        note="an extra comma",
        fixed="TAGS: PREL, PGOV, ECON, KE\nSUBJECT: TEA\n",
        message=('"PGOVECON" is several tags run together: PGOV ECON', 'remove "," after the last tag'),
    ),
)


_SHORT_NAME_LETTERS = 6  # of which only one may be another
_SEPARATORS = frozenset({",", ";", ":", "/", "|", ".", "-", "--", "&", "AND"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each word run together and each kind of odd marks, and one for a mixture."""
    tags = tags_of(cable, options)
    if not tags.tags:
        return
    line = _line(gaps_of(cable, tags), tags)
    among_tags = [gap for gap in line.gaps if all(tag is None or tag.known for tag in line.beside[gap])]
    commas = uses_commas(among_tags if any(gap.inner for gap in among_tags) else line.gaps)
    yield from _run_together(cable, tags, ", " if commas else " ", day_of(cable, options))
    yield from _odd_marks(cable, line, commas)
    yield from _mixture(cable, line, commas)


class _Line(NamedTuple):
    """The gaps, the tags on both sides of each, and whether a colon is in one, and names that are no single tags."""

    gaps: tuple[Gap, ...]
    beside: Mapping[Gap, tuple[Tag | None, Tag | None]]
    has_colon: bool
    has_bare_names: bool  # "OVIP ROE, JANE; DOE, JOHN", where ";" separates persons


def _line(gaps: tuple[Gap, ...], tags: Tags) -> _Line:
    beside = dict(zip(gaps, pairwise((None, *tags.tags, None)), strict=True))
    has_colon = any(mark.text == ":" for gap in gaps for mark in gap.marks)
    bare = (not tag.known or (tag.kind == "person" and not tag.value.startswith("(")) for tag in tags.tags)
    has_bare_names = any(map(calls_for_person, tags.tags)) and any(bare)
    return _Line(gaps, beside, has_colon, has_bare_names)


def _run_together(cable: Cable, tags: Tags, separator: str, day: date | None) -> Iterator[Diagnostic]:
    for tag in tags.tags:
        if is_run_together(tag):
            span = word_span(cable, tag)
            same = _letters(tag.canonical) == _letters(tag.value.upper()) and not _is_in_doubt(cable, tag, day)
            right = separator.join(tag.canonical.split())
            same = same and not _repeats(tag)
            clear = same and is_set_apart(cable, tag) and not follows_colon(cable, tag) and not _may_be_name(cable, tag)
            clear = clear and not _is_elsewhere(tags, tag) and not _may_be_person(tags, tag)
            fix = Fix("Separate the tags", safety(cable, clear=clear), (Edit(span, right),))
            yield RULE.diagnostic(span, f'"{tag.value}" is several tags run together: {tag.canonical}', fix=fix)


def _repeats(tag: Tag) -> bool:
    """Return whether a tag is in the word twice: what was typed in place of another is not known."""
    parts = tag.canonical.split()
    return len(set(parts)) < len(parts)


def _may_be_person(tags: Tags, word: Tag) -> bool:
    """Return whether a tag that asks for a name is right before the word: "OVIP DRAPER"."""
    before = [tag for tag in tags.tags if tag.span.end <= word.span.start][-1:]
    return any(calls_for_person(tag) or tag.kind == "person" for tag in before)


def _is_elsewhere(tags: Tags, word: Tag) -> bool:
    """Return whether the line has one of the tags already: PRELIM beside PREL is rather a word than PREL and IM."""
    return not {tag.canonical for tag in tags.tags if tag is not word}.isdisjoint(word.canonical.split())


def _may_be_name(cable: Cable, tag: Tag) -> bool:
    """Return whether the word may be a misspelled name of its first tag."""
    facts = cable.lookups.tags.facts(tag.canonical.split()[0])
    words = {word for fact in facts for word in compiled(r"[A-Z]{6,}").findall(fact.name.upper())}
    written = tag.value.upper()
    return any(neighbors.slips(written, word) <= (1 if len(word) == _SHORT_NAME_LETTERS else 2) for word in words)


def _odd_marks(cable: Cable, line: _Line, commas: bool) -> Iterator[Diagnostic]:
    first, *between, last = line.gaps
    alike: dict[tuple[str, bool], list[Gap]] = {}
    for gap in between:
        if gap.marks and not gap.is_comma:
            alike.setdefault((cable.text_at(gap.marked), _is_clear(cable, line, [gap])), []).append(gap)
    for (mark, clear), odd in alike.items():
        edits = tuple(parting(cable.text, gap, commas) for gap in odd)
        yield RULE.diagnostic(
            odd[0].marked,
            f'tags are separated by "{mark}"; use {_named(commas)}',
            fix=Fix(f"Separate the tags by {_named(commas)}", safety(cable, clear=clear), edits),
            related=tuple(Related(gap.marked, "and here") for gap in odd[1:]),
        )
    for gap, where in ((first, "before the first tag"), (last, "after the last tag")):
        if gap.marks and gap.plain:
            start, end = (gap.marked.start, gap.span.end) if gap is first else (gap.span.start, gap.marked.end)
            safe = safety(cable, clear=_is_clear(cable, line, [gap]))
            touching = gap is first and bool(cable.text[start - 1 : start].strip())  # the label
            fix = Fix("Remove the mark", safe, (Edit(Span(start, end), " " if touching else ""),))
            yield RULE.diagnostic(gap.marked, f'remove "{cable.text_at(gap.marked)}" {where}', fix=fix)


def _mixture(cable: Cable, line: _Line, commas: bool) -> Iterator[Diagnostic]:
    inner = [gap for gap in line.gaps if gap.inner and gap.plain]
    with_comma = [gap for gap in inner if gap.is_comma]
    without = [gap for gap in inner if not gap.marks]
    if not with_comma or not without:
        return
    odd = without if commas else with_comma
    span = odd[0].span if commas else odd[0].marked
    edits = tuple(parting(cable.text, gap, commas) for gap in odd)
    if commas and all(_breaks_line(cable, gap) for gap in odd):
        return
    message = f"tags are separated by {_named(not commas)} and {_named(commas)}; use {_named(commas)}"
    safe = safety(cable, clear=_is_clear(cable, line, odd))
    fix = Fix(f"Separate all tags by {_named(commas)}", safe, edits)
    yield RULE.diagnostic(span, message, fix=fix, severity="info")


def _breaks_line(cable: Cable, gap: Gap) -> bool:
    """Return whether the line ends in the gap: with commas between the others, none is needed there."""
    return "\n" in cable.text_at(gap.span)


def _is_clear(cable: Cable, line: _Line, changed: Sequence[Gap]) -> bool:
    """Return whether there is a known tag on both sides of each gap, and nothing in it but what separates tags."""
    gaps = line.gaps
    beside = [tag for gap in changed for tag in line.beside[gap] if tag is not None]
    lettered = all(any(map(str.isalnum, tag.value)) for tag in beside)  # "(,)and,KE" has no tag before the word
    known = all(tag.known and not is_word_in_parentheses(tag) and not may_be_marking(cable, tag) for tag in beside)
    marks = [(gap, mark.text.upper()) for gap in changed for mark in gap.marks]
    usual = all(mark in _SEPARATORS for _, mark in marks) and all(gap.plain or len(gap.marks) < 2 for gap in changed)
    of_label = any(mark == ":" for _, mark in marks)  # "KE TAGS:GR", "SU:BJ"
    cut_off = any(mark in ("&", "AND") and gap in (gaps[0], gaps[-1]) for gap, mark in marks)
    words = line.has_colon and any(mark == "AND" for _, mark in marks)
    cut_off |= any(mark in ("&", "AND") and not gap.plain for gap, mark in marks)  # "PREL and (KE"
    in_names = any(_may_be_in_names(line.beside[gap], gap) for gap in changed)
    in_names |= line.has_bare_names and any(mark == ";" for _, mark in marks)
    return known and lettered and usual and not (cut_off or words or of_label or in_names)


def _may_be_in_names(around: tuple[Tag | None, Tag | None], gap: Gap) -> bool:
    """Return whether the gap may be within names that have no parentheses: "ROE AND DOE"."""
    names = [tag for tag in around if tag is not None and tag.kind == "person" and not tag.value.startswith("(")]
    joined = any(mark.text.upper() in ("&", "AND") for mark in gap.marks)
    return bool(names) and (joined or (not gap.marks and names[0] is around[0]))


def _is_in_doubt(cable: Cable, tag: Tag, day: date | None) -> bool:
    """Return whether the tags are the likeliest of several that the word may be made of."""
    only = cable.lookups.tags.split(tag.value.upper(), day)
    return tag.value.isalnum() and " ".join(only) != tag.canonical


def _letters(written: str) -> str:
    return "".join(filter(str.isalnum, written))


def _named(commas: bool) -> str:
    return "commas" if commas else "spaces"
