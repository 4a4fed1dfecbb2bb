"""A tag was not on the list on the date of the cable.

## Why it matters
Tags come from prescribed lists: subjects (5 FAH-3 H-011), countries and regions (H-414, H-416), programs,
organizations (TAGS handbook of 1974, section 14). With a tag on none of these lists, the cable is not filed. The
two-letter codes changed after 2010: in 2009 KV is Kosovo and RU is not a code, so each cable is checked with the lists
of its own date.

An unknown program tag (K and three letters) or organization is a warning, since the public lists of these are
incomplete; four letters like those of a subject are taken for an organization if the text speaks of it. So are plain
words such as VISITS or COUNTRY CLEARANCE, which some missions added for themselves, and a caption on the TAGS line; in
a release such words are information only, and a caption is not reported.

## What to do
Correct the spelling, or use another tag. Name an organization without a tag in the subject or the text.

## Fix safety
The fix is unsafe: it writes the only similar tag, and only the drafter knows if it was meant.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Severity,
    Span,
    Tag,
    Valid,
    calls_for_person,
    captions,
    compiled,
)
from cablelint.rules.tags._suggestions import is_listed_kind, is_word, near, runs
from cablelint.rules.tags._tags_line import day_of, tags_of, word_span

RULE = Rule(
    code="TAG002",
    name="unknown-tag",
    severity="error",
    summary="a tag that was not on the list at the date of the cable",
    authority="5 FAH-3 H-011, H-414, H-416; TAGS handbook of 1974, section 14",
    severity_in={"archive": "warning"},
    needs=("unknown_tags",),
)
VALID = (
    Valid("TAGS: PREL KNNP NATO KE\nSUBJECT: TEA\n", note="subject, program, organization, country"),
    Valid("TAGS: PREL RS KV\nSUBJECT: TEA\n", note="codes of 2009", date="2009-07-10"),
    Valid("TAGS: OVIP ROE JANE PREL KE\nSUBJECT: TEA\n", note="a person's name"),
    Valid("TAGS: PGOV PRELKE ECON\nSUBJECT: TEA\n", note="run together, which TAG006 reports"),
    Valid("TAGS: PREL TFKE02 KE\nSUBJECT: TEA\n", note="a task force"),
    Valid("TAGS: PFOR UR\nSUBJECT: TEA\n", note="out of date, which TAG003 reports", date="2009-07-10"),
)
INVALID = (
    Invalid(
        "TAGS: EAID, ⟦P GOV⟧, ⟦EC ON⟧, KE\nSUBJECT: TEA\n",
        note="a space within: the fix is unsafe",
        fixed="TAGS: EAID, PGOV, ECON, KE\nSUBJECT: TEA\n",
        message=('"P GOV" is one tag in two pieces; write PGOV', '"EC ON" is one tag in two pieces; write ECON'),
    ),
    Invalid(
        "TAGS: PGOV, KE, ⟦U.S.⟧, ⟦U.K.⟧\nSUBJECT: TEA\n",
        note="with periods",
        fixed="TAGS: PGOV, KE, US, UK\nSUBJECT: TEA\n",
        date="2009-07-10",
        message=(
            '"U.S." is not on the 2009 TAGS list; did you mean US?',
            '"U.K." is not on the 2009 TAGS list; did you mean UK?',
        ),
    ),
    Invalid(
        "TAGS: ⟦PGVO⟧ KE\nSUBJECT: TEA\n",
        note="one slip",
        fixed="TAGS: PGOV KE\nSUBJECT: TEA\n",
        date="2009-07-10",
        message='"PGVO" is not on the 2009 TAGS list; did you mean PGOV?',
    ),
    Invalid(
        "TAGS: PREL ⟦KQ⟧ [⟦KX⟧](#)\nSUBJECT: TEA\n",
        note="similar to too many tags",
        date="2009-07-10",
        message=('"KQ" is not on the 2009 TAGS list', '"KX" is not on the 2009 TAGS list'),
    ),
    Invalid(
        "TAGS: PREL ⟦RU⟧\nSUBJECT: TEA\n",
        note="a code of today in 2008",
        fixed="TAGS: PREL RS\nSUBJECT: TEA\n",
        date="2008-05-01",
        message='"RU" is not on the 2008 TAGS list; did you mean RS?',
    ),
    Invalid(
        "TAGS: PREL KE ⟦KXQZ⟧ ⟦ZQX⟧ ⟦COUNTRY CLEARANCE⟧ ⟦SIPDIS⟧\nSUBJECT: TEA\n",
        note="milder ones",
        date="2009-07-10",
        message=(
            '"KXQZ" is not on the 2009 TAGS list',
            '"ZQX" is not on the 2009 TAGS list',
            '"COUNTRY CLEARANCE" is not on the TAGS list',
            '"SIPDIS" is a caption, not a tag',
        ),
    ),
)

_TASK_FORCE = r"TF[A-Z]{1,3}\d{2}"  # set up for a crisis, for a country: TFUS01
_MOST_UNKNOWN_TAGS = 50  # on a line; what has more is not a TAGS line, and not all of them are looked at


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each unknown tag, phrase of plain words, and stray caption."""
    day = day_of(cable, options)
    tags = tags_of(cable, options)
    for_persons = any(map(calls_for_person, tags.tags))
    unknown = [tag for tag in tags.tags if _is_unknown(cable, tag, day)]
    for first, second in list(_split(cable, tags.tags, unknown, day)):
        yield _in_two(cable, first, second)
        unknown = [tag for tag in unknown if tag not in (first, second)]
    for run in runs(cable, unknown[:_MOST_UNKNOWN_TAGS], day):
        if not is_word(cable, run[0], day):
            yield _unknown(cable, run[0], day)
        elif not for_persons:
            yield _words(cable, run)
    for value in tags.stray:
        caption = captions.find(value.text)
        if caption and caption.kind != "administrative" and cable.profile != "archive":
            yield RULE.diagnostic(value.span, f'"{value.text}" is a caption, not a tag', severity="warning")


def _is_unknown(cable: Cable, tag: Tag, day: date | None) -> bool:
    """Return whether it is on no list; one that was on them before is out of date, and a task force's is on none."""
    if tag.known or tag.kind == "person" or compiled(_TASK_FORCE).fullmatch(tag.value.upper()):
        return False
    other = cable.lookups.tags.at_another_time(tag.value.upper(), day) if day else None
    return other is None or day is None or not other.ended(day)


def _split(cable: Cable, tags: Sequence[Tag], unknown: Sequence[Tag], day: date | None) -> Iterator[tuple[Tag, Tag]]:
    """Yield the halves of each tag with a space in it, "P GOV": both unknown, or one on a line that has commas."""
    places = {tag.span for tag in unknown[:_MOST_UNKNOWN_TAGS]}
    commas = cable.tags is not None and any(one.text.strip() == "," for one in cable.tags.separators)
    for first, second in pairwise(tags) if places else ():
        lost = (first.span in places) + (second.span in places)
        between = cable.text[first.span.end : second.span.start]
        if lost > (not commas) and between.strip(" \t") == "" and between:
            facts = cable.lookups.tags.facts(f"{first.value}{second.value}".upper())
            if any(fact.kind == "subject" and (day is None or fact.holds(day)) for fact in facts):
                yield first, second


def _in_two(cable: Cable, first: Tag, second: Tag) -> Diagnostic:
    span = Span(first.span.start, second.span.end)
    right = f"{first.value}{second.value}".upper()
    fix = Fix(f"Write {right}", "unsafe", (Edit(span, right),))
    return RULE.diagnostic(span, f'"{cable.text_at(span)}" is one tag in two pieces; write {right}', fix=fix)


def _words(cable: Cable, run: Sequence[Tag]) -> Diagnostic:
    span = Span(run[0].span.start, run[-1].span.end)
    severity: Severity = "info" if cable.profile == "archive" else "warning"
    return RULE.diagnostic(span, f'"{cable.text_at(span)}" is not on the TAGS list', severity=severity)


def _unknown(cable: Cable, tag: Tag, day: date | None) -> Diagnostic:
    word, span = tag.value.upper(), word_span(cable, tag)
    meant = near(cable, word, day)
    fix = Fix(f"Write {meant[0]}", "unsafe", (Edit(span, meant[0]),)) if len(meant) == 1 else None
    when = f"{day.year} " if day else ""
    hint = f"; did you mean {' or '.join(meant)}?" if meant else ""
    severity: Severity = "error" if is_listed_kind(cable, word, meant, day) else "warning"
    return RULE.diagnostic(span, f'"{tag.value}" is not on the {when}TAGS list{hint}', fix=fix, severity=severity)
