"""The same tag is listed twice.

## Why it matters
The second one adds nothing, and often another tag was meant. Of 1,292 TAGS lines of real cables, two had a duplicate.
(By convention.)

In a release the line may hold the whole list once for each section that the cable was sent in. That is not the
drafter's fault, and a list repeated tag by tag is not reported there.

## What to do
Remove the second one, or write the tag you meant.

## Fix safety
The fix is safe for a tag on the list: it removes a tag that the line already has, letter for letter, and the comma or
space before it, so the cable is filed as before. Only the letters count: in 2009 RU was an error for RS, but in `PREL
RU RS` neither is a duplicate.

It is unsafe if something else may have been meant:

- A place that is written twice in a row, as in `IR IR`: often a neighbor was meant, or a place with a similar tag.
- A word that is not a tag, and a tag next to such a word: they may belong to a phrase, as in `KE, NOT PREL`.
- A name, and a tag before a name, or before what may be one if the tag asks for a name, as in `OVIP, ROE, JANE, OVIP,
  DOE, JOHN`: the name may then seem to belong to another tag.
- A tag among other words in parentheses: they may be a name.
- A tag after a colon: the word before the colon may be a misspelled label.
- A tag at the start of a line, below a sign that does not separate tags: the line may be left empty.
- A line where something is struck out, a tag with markup, and several tags run together, which are put right first.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Related,
    Rule,
    Span,
    Tag,
    Tags,
    Valid,
    calls_for_person,
    compiled,
    once_per_cable,
)
from cablelint.rules.tags._tags_line import (
    follows_colon,
    is_run_together,
    is_set_apart,
    may_be_marking,
    safety,
    tags_of,
)

RULE = Rule(
    code="TAG004",
    name="duplicate-tag",
    severity="warning",
    summary="a tag listed twice",
    authority="convention",
    needs=("repeated_tags",),
)
VALID = (
    Valid("TAGS: PREL PGOV KE\nSUBJECT: TEA\n"),
    Valid("TAGS: PREL PRELKE\nSUBJECT: TEA\n", note="run together with another, which TAG006 reports first"),
    Valid("TAGS: PREL RU RS\nSUBJECT: TEA\n", note="not the same as written", date="2009-07-10"),
    Valid("TAGS: MARR MOPS IT MARR MOPS IT\nSUBJECT: TEA\n", note="once for each section", profile="archive"),
    Valid("TAGS: OPRC, OPRC, OPRC IT\nSUBJECT: TEA\n", note="once for each section", profile="archive"),
)
INVALID = (
    Invalid(
        "TAGS: PREL, KE, ⟦PREL⟧, ECON\nSUBJECT: TEA\n",
        fixed="TAGS: PREL, KE, ECON\nSUBJECT: TEA\n",
        message='tag "PREL" is listed twice',
    ),
    Invalid(
        "TAGS: PREL KE\n      ⟦[prel](#)⟧ ⟦KE⟧\nSUBJECT: TEA\n",
        note="in small letters, and on a line of its own",
        fixed="TAGS: PREL KE\nSUBJECT: TEA\n",
        profile="draft",
        message=('tag "prel" is listed twice', 'tag "KE" is listed twice'),
    ),
    Invalid(
        "TAGS: PREL IR ⟦IR⟧\nSUBJECT: TEA\n",
        note="another place may be meant: unsafe",
        fixed="TAGS: PREL IR\nSUBJECT: TEA\n",
        message='tag "IR" is listed twice',
    ),
    Invalid(
        "TAGS: KJUS FR ⟦KJUS⟧ PREL\nSUBJECT: TEA\n",
        note="in a release",
        fixed="TAGS: KJUS FR PREL\nSUBJECT: TEA\n",
        profile="archive",
        message='tag "KJUS" is listed twice',
    ),
)

_STRUCK_OUT = r"</?(?:del|s|strike)\b|~~|<!--"
_LONGEST_LIST_TAGS = 30
_SEPARATORS = " \t\r\n\f,;:/|.-&\xa0"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each tag that is listed before."""
    tags = tags_of(cable, options)
    repeated = set(_repeated_lists(tags.tags)) if cable.profile == "archive" else set()
    first: dict[str, Tag] = {}
    for index, tag in enumerate(tags.tags):
        earlier = first.setdefault(_written(tag), tag)
        if earlier is not tag and index not in repeated:
            followed = all(beside.known for beside in tags.tags[index - 1 : index + 2])
            around = (tag, *tags.tags[index + 1 : index + 2])
            of_names = any(one.kind == "person" for one in around) or (calls_for_person(tag) and len(around) > 1)
            clear = tag.known and followed and not of_names and not _is_struck_out(cable)
            clear = clear and not (tag.kind == "geography" and earlier is tags.tags[index - 1])
            clear = (
                clear and not follows_colon(cable, tag) and is_set_apart(cable, tag) and not may_be_marking(cable, tag)
            )
            clear = clear and not any(_is_in_parentheses(cable, tags, each) for each in (earlier, tag))
            clear = clear and not tag.markup and not is_run_together(tag)  # which are put right first, or in doubt
            removal = _removal(cable, tags, index)
            clear = clear and not (removal.span == tag.span and _begins_line(cable, tag))
            fix = Fix("Remove the duplicate", safety(cable, clear=clear), (removal,))
            related = (Related(earlier.span, "first listed here"),)
            yield RULE.diagnostic(tag.span, f'tag "{tag.value}" is listed twice', fix=fix, related=related)


@once_per_cable
def _is_struck_out(cable: Cable) -> bool:
    """Return whether something on the line is struck out or in a comment: the first of the two may be."""
    line = cable.tags
    return line is not None and compiled(_STRUCK_OUT, re.IGNORECASE).search(cable.text, *line.span) is not None


def _is_in_parentheses(cable: Cable, tags: Tags, tag: Tag) -> bool:
    """Return whether the tag is a word among others in parentheses, which may be a name."""
    before = cable.text[tags.span.start : tag.span.start]
    return before.count("(") > before.count(")")


def _written(tag: Tag) -> str:
    return " ".join(tag.value.upper().split())


def _repeated_lists(tags: Sequence[Tag]) -> Iterator[int]:
    """Yield the places of tags that repeat those right before them: two or more in order, or one more than once."""
    words = [_written(tag) for tag in tags]
    for length in range(1, min(_LONGEST_LIST_TAGS, len(words) // 2) + 1):
        for start in range(length, len(words) - length + 1):
            repeats = words[start : start + length] == words[start - length : start]
            if repeats and (length > 1 or words[start : start + 2] == words[start - 1 : start + 1]):
                yield from range(start, start + length + (length == 1))


def _begins_line(cable: Cable, tag: Tag) -> bool:
    """Return whether nothing is before the tag on its line, which may be empty without it."""
    start = 1 + max(cable.text.rfind(sign, 0, tag.span.start) for sign in "\r\n")
    return not cable.text[start : tag.span.start].strip()


def _removal(cable: Cable, tags: Tags, index: int) -> Edit:
    """Return the tag removed with its separator from the one before, unless words or foreign signs are between them."""
    tag, before = tags.tags[index], tags.tags[index - 1]
    between = cable.text[before.span.end : tag.span.start]
    if between.strip(_SEPARATORS):
        return Edit(tag.span, "")
    return Edit(Span(before.span.end, tag.span.end), "")
