"""A tag stands in no list of the cable's day.

## Why it matters
Tags come from prescribed lists: subjects (5 FAH-3 H-011), countries and regions (H-414, H-416), programs,
organizations (TAGS handbook of 1974, section 14). One that is in none of them files the cable nowhere. The two-letter
codes changed after 2010: KV is Kosovo in 2009 and RU no code at all, so each cable is judged by the lists of its own
day.

A program tag (K and three letters) or an organization that no list has is a warning, since the public lists of these
are incomplete. So are plain words such as VISITS or COUNTRY CLEARANCE, which some missions added for themselves, and
a caption that strayed here; in a release such words are information, and a caption is nothing.

## What to do
Correct the spelling, or take another tag. An organization that has no tag is named in the subject or the text.

## Fix safety
The fix is unsafe: it puts the only tag near the one found, and only the drafter knows that it was meant.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit, Fix, Severity
from cablelint.model.heading import Tag
from cablelint.model.rule import Invalid, Options, Rule, Valid
from cablelint.model.spans import Span
from cablelint.reading.heading.person_tags import OF_PERSONS
from cablelint.reference import captions
from cablelint.reference import tags as table
from cablelint.rules.tags._suggestions import is_listed_kind, is_word, near, runs
from cablelint.rules.tags._tags_line import day_of, tags_of, word_span

RULE = Rule(
    code="TAG002",
    name="unknown-tag",
    severity="error",
    summary="a tag that was not on the list at the date of the cable",
    authority="5 FAH-3 H-011, H-414, H-416; TAGS handbook of 1974, section 14",
    severity_in={"archive": "warning"},
)
VALID = (
    Valid("TAGS: PREL KNNP NATO KE\nSUBJECT: TEA\n", note="subject, program, organization, country"),
    Valid("TAGS: PREL RS KV\nSUBJECT: TEA\n", note="codes of 2009", date="2009-07-10"),
    Valid("TAGS: OVIP ROE JANE PREL KE\nSUBJECT: TEA\n", note="a person's name"),
    Valid("TAGS: PGOV PRELKE ECON\nSUBJECT: TEA\n", note="run together, of which TAG006 speaks"),
    Valid("TAGS: PFOR UR\nSUBJECT: TEA\n", note="out of date, of which TAG003 speaks", date="2009-07-10"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦PGVO⟧ KE\nSUBJECT: TEA\n",
        note="one slip",
        fixed="TAGS: PGOV KE\nSUBJECT: TEA\n",
        date="2009-07-10",
        message='"PGVO" is not on the 2009 TAGS list; did you mean PGOV?',
    ),
    Invalid(
        "TAGS: PREL ⟦KQ⟧ [⟦KX⟧](#)\nSUBJECT: TEA\n",
        note="near too many",
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

_MOST = 50  # unknown ones on a line; what has more is no TAGS line, and not all of them are looked at


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each unknown tag, phrase of plain words, and stray caption."""
    day = day_of(cable, options)
    tags = tags_of(cable, options)
    for_persons = any(tag.canonical in OF_PERSONS for tag in tags.tags)
    unknown = [tag for tag in tags.tags if _is_unknown(tag, day)]
    for run in runs(cable.text, unknown[:_MOST], day):
        if not is_word(run[0], day):
            yield _unknown(cable, run[0], day)
        elif not for_persons:
            yield _words(cable, run)
    for value in tags.stray:
        caption = captions.find(value.text)
        if caption and caption.kind != "administrative" and cable.profile != "archive":
            yield RULE.diagnostic(value.span, f'"{value.text}" is a caption, not a tag', severity="warning")


def _is_unknown(tag: Tag, day: date | None) -> bool:
    """Whether the lists lack it; one that they had before is out of date rather than unknown."""
    if tag.known or tag.kind == "person":
        return False
    other = table.elsewhen(tag.value.upper(), day) if day else None
    return other is None or day is None or not table.ended(other, day)


def _words(cable: Cable, run: Sequence[Tag]) -> Diagnostic:
    span = Span(run[0].span.start, run[-1].span.end)
    severity: Severity = "info" if cable.profile == "archive" else "warning"
    return RULE.diagnostic(span, f'"{cable.text_at(span)}" is not on the TAGS list', severity=severity)


def _unknown(cable: Cable, tag: Tag, day: date | None) -> Diagnostic:
    word, span = tag.value.upper(), word_span(cable, tag)
    meant = near(word, day)
    fix = Fix(f"Write {meant[0]}", "unsafe", (Edit(span, meant[0]),)) if len(meant) == 1 else None
    when = f"{day.year} " if day else ""
    hint = f"; did you mean {' or '.join(meant)}?" if meant else ""
    severity: Severity = "error" if is_listed_kind(word, meant) else "warning"
    return RULE.diagnostic(span, f'"{tag.value}" is not on the {when}TAGS list{hint}', fix=fix, severity=severity)
