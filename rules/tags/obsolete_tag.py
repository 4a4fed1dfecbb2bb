"""A tag was retired before the date of the cable.

## Why it matters
Countries end, and the lists change with them: no one looks for a cable of 2009 under UR or YO. The codes of countries
were changed altogether after 2010, from those of FIPS 10 to those of 5 FAH-3 H-414 (UK became GB); subjects were
renamed (PFOR became PREL).

## What to do
Use the tag of the list in force on the date of the cable. If a country broke up, use the countries that you mean.

## Fix safety
The fix is safe if the tag can only have been meant in its old sense: the code of a country that has the same name
under both codes, if no other place has had the code; or a subject, if no other subject of the day is one typing error
away (PINT, now PGOV, may be a mistyped PINR).

It is unsafe for a code whose place ended or was renamed (RH, Rhodesia), or that another place has had (VN was North
Vietnam): years later such a code is more often mistyped, or comes from another list. VN in a cable about Venezuela
should be VE, and GE in one of 2007 may mean Georgia. It is unsafe too for a code in small letters that may be a word
(as, is, to), for one after a name without parentheses, which may be the rest of the name, and for one after a colon,
since the word before the colon may be a misspelled label: "JECT: AC".
"""

from collections.abc import Iterator
from datetime import date

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Tag,
    TagFact,
    TagLists,
    Valid,
    may_be_sent_since,
)
from cablelint.rules.tags._tags_line import (
    day_of,
    follows_colon,
    is_set_apart,
    may_be_marking,
    may_be_word,
    safety,
    small_words,
    tags_of,
    word_span,
)

RULE = Rule(
    code="TAG003",
    name="obsolete-tag",
    severity="warning",
    summary="a tag retired before the date of the cable",
    authority="5 FAH-3 H-011, H-414, H-416; TAGS handbook of 1974",
    needs=("unknown_tags",),
)
VALID = (
    Valid("TAGS: PREL UK GM\nSUBJECT: TEA\n", note="right for its day", date="2009-07-10"),
    Valid("TAGS: PFOR UR\nSUBJECT: TEA\n", note="right for its day", date="1976-07-10"),
    Valid("TAGS: PREL UK\nSUBJECT: TEA\n", note="either list may hold", date="2015-07-10"),
    Valid("E.O. 12958: N/A\nTAGS: PREL UK\nSUBJECT: TEA\n", note="a draft of another day", date="2025-07-10"),
    Valid("TAGS: PREL RU\nSUBJECT: TEA\n", note="not yet a tag, which TAG002 reports", date="2008-07-10"),
)
INVALID = (
    Invalid(
        "TAGS: PREL ⟦UR⟧\nSUBJECT: TEA\n",
        note="no single successor",
        date="2009-07-10",
        message='"UR" (Soviet Union) was retired in 1991',
    ),
    Invalid(
        "TAGS: PREL ⟦GE⟧\nSUBJECT: TEA\n",
        note="East Germany, or Georgia by a later list",
        date="2007-07-10",
        message='"GE" (Germany (East)) was retired in 1990; did you mean GM or GG?',
    ),
    Invalid(
        "TAGS: PREL ⟦VN⟧\nSUBJECT: TEA\n",
        note="the country ended: unsafe",
        fixed="TAGS: PREL VM\nSUBJECT: TEA\n",
        date="2007-07-10",
        message='"VN" (Viet-Nam (North)) was retired in 1976; did you mean VM?',
    ),
    Invalid(
        "TAGS: ⟦PFOR⟧ ⟦rh⟧\nSUBJECT: TEA\n",
        note="by the list of 2009",
        fixed="TAGS: PREL ZI\nSUBJECT: TEA\n",
        date="2009-07-10",
        message=(
            '"PFOR" (Foreign Policy and Relations) was retired in 2003; did you mean PREL?',
            '"rh" (Rhodesia) was retired in 1980; did you mean ZI?',
        ),
    ),
    Invalid(
        "TAGS: PREL ⟦UK⟧\nSUBJECT: TEA\n",
        note="by the list of 2025",
        fixed="TAGS: PREL GB\nSUBJECT: TEA\n",
        date="2025-07-10",
        message='"UK" (United Kingdom) was retired in 2024; did you mean GB?',
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each tag that held before the day and no longer."""
    day = day_of(cable, options)
    if day is None:
        return
    lists = cable.lookups.tags
    since = may_be_sent_since(cable, options.date)
    tags = tags_of(cable, options)
    words = small_words(tags)
    for above, tag in zip((None, *tags.tags), tags.tags, strict=False):
        before = None if tag.known else lists.at_another_time(tag.value.upper(), day)
        if before is None or before.valid_to is None or not before.ended(day):
            continue
        if since is not None and before.holds(since):
            continue  # the cable may have been sent before it was retired
        successors = lists.successors(before.tag, day)
        span = word_span(cable, tag)
        fix = None
        if len(successors) == 1:
            clear = is_set_apart(cable, tag) and not may_be_marking(cable, tag)
            clear = clear and not may_be_word(tag, words) and not _may_be_name(cable, above)
            clear = clear and _is_clear(lists, before, successors[0], day) and not follows_colon(cable, tag)
            fix = Fix(f"Write {successors[0]}", safety(cable, clear=clear), (Edit(span, successors[0]),))
        was = f" ({before.name})" if before.name else ""
        instead = f"; did you mean {' or '.join(successors)}?" if successors else ""
        message = f'"{tag.value}"{was} was retired in {before.valid_to.year}{instead}'
        yield RULE.diagnostic(span, message, fix=fix)


def _may_be_name(cable: Cable, above: Tag | None) -> bool:
    """Return whether the tag after this one may belong to a name that has no parentheses: OVIP ROE AN."""
    return above is not None and above.kind == "person" and not cable.text_at(above.span).endswith(")")


def _is_clear(lists: TagLists, before: TagFact, heir: str, day: date) -> bool:
    """Return whether the tag can only have been meant for what it meant."""
    if before.kind == "geography":
        lasts = any(fact.name == before.name and fact.holds(day) for fact in lists.facts(heir))
        reused = any(fact.name != before.name for fact in lists.facts(before.tag))
        return lasts and not reused
    near = {tag for tag in lists.nearest(before.tag, day) if lists.kind(tag, day) == before.kind}
    return near <= {heir}
