"""What the elements of the heading say, each read by the reader of its kind."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import dropwhile, takewhile

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import (
    Addressee,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    ExecutiveOrder,
    FieldKind,
    HeadingField,
    MessageReference,
    Reference,
    Section,
    Subject,
    Tags,
)
from cablelint.model.spans import Span, Value, trimmed
from cablelint.reading.body.marking import read_subject_marking
from cablelint.reading.heading.addressee import read_addressee
from cablelint.reading.heading.addressees import lines_of, read_addressees
from cablelint.reading.heading.caption_lines import captions_on
from cablelint.reading.heading.cited_cable import OwnCable, station_code
from cablelint.reading.heading.classification import read_classification
from cablelint.reading.heading.classified_by import read_classified_by
from cablelint.reading.heading.date_time_group import day_of, read_date_time_group
from cablelint.reading.heading.dates import read_date
from cablelint.reading.heading.executive_order import read_executive_order
from cablelint.reading.heading.message_reference import read_message_reference
from cablelint.reading.heading.passing import instructions
from cablelint.reading.heading.references import read_references
from cablelint.reading.heading.subject_words import subject_words
from cablelint.reading.heading.tags import read_tags
from cablelint.records import NamedTuple
from cablelint.reference import neighbors
from cablelint.reference.lookups import Lookups
from cablelint.reference.stations import Stations

_SENSITIVE = frozenset({"SBU", "SENSITIVE BUT UNCLASSIFIED"})
_MOST_CLASSIFICATION_LINES = 5  # banners of the page with the classification line below them
_FEWEST_LINES = 2
_MOST_SLIPS = 1  # of a damaged office
_REFERENCE_BESIDE = compiled(r"\([A-Z][A-Z ]{1,30} \d{1,6}(?: - [A-Z]+)?\)")


class HeadingValues(NamedTuple):
    """The heading's part of a Cable; names and meanings are those of its fields."""

    date: date | None
    date_time_group: DateTimeGroup | None
    originator: Addressee | None
    action_addressees: tuple[Addressee, ...]
    info_addressees: tuple[Addressee, ...]
    classification: Classification | None
    message_reference: MessageReference | None
    section: Section | None
    captions: tuple[Value, ...]
    passing: tuple[Value, ...]
    executive_order: ExecutiveOrder | None
    tags: Tags | None
    subject: Subject | None
    references: tuple[Reference, ...]
    classified_by: ClassifiedBy | None


def read_heading_values(
    text: str, fields: Sequence[HeadingField], lookups: Lookups, on: date | None = None, filed: str | None = None
) -> HeadingValues:
    """Return the values of the fields. Where an element occurs twice the first one counts; a rule reports the second.

    `on` is the day by whose lists the TAGS are judged, and that gives a cable without a date its year; None means
    the cable's own. `filed` are day and time of the
    DE line, which help where the date-time group cannot be read.
    """
    of_kind: dict[FieldKind, list[HeadingField]] = {}
    for field in fields:
        of_kind.setdefault(field.kind, []).append(field)

    def first(kind: FieldKind) -> HeadingField | None:
        return next(iter(of_kind.get(kind, ())), None)

    stations = lookups.stations
    group, day = _date(text, date_field(fields), filed)
    year = day or on
    classification, reference, section = _classification(text, of_kind.get("classification", ()), year, stations)
    if classification is not None and (banner := _sensitive_banner(text, fields)) is not None:
        classification = classification._replace(handling=(*classification.handling, banner))
    if (numbered := first("message_reference")) is not None:
        reference = read_message_reference(text, numbered.value, year, stations) or reference
    originator, beside = _originator(text, of_kind.get("from", ()), year, stations)
    reference = reference or beside
    return HeadingValues(
        date=day,
        date_time_group=group,
        originator=originator,
        action_addressees=tuple(read_addressees(text, of_kind.get("to", ()))),
        info_addressees=tuple(read_addressees(text, of_kind.get("info", ()))),
        classification=classification,
        message_reference=reference and _of_originator(reference, originator, stations),
        section=section,
        captions=tuple(_all_captions(text, of_kind.get("caption", ()), numbered)),
        passing=tuple(passing for field in of_kind.get("passing", ()) for passing in _passing(text, field)),
        executive_order=_executive_order(text, first("executive_order")),
        tags=_tags(text, _of_first_lines(fields, "tags"), on or day, lookups),
        subject=_subject(text, first("subject")),
        references=_references(text, of_kind.get("references", ()), year, reference, stations),
        classified_by=_classified_by(text, of_kind.get("classified_by", [])),
    )


def date_field(fields: Sequence[HeadingField]) -> HeadingField | None:
    """Return the field that dates the cable: the date-time group line, else a Date label, which a release has too."""
    dated = [field for field in fields if field.kind == "date"]
    return min(dated, key=lambda field: field.label is not None, default=None)


def _date(text: str, field: HeadingField | None, filed: str | None) -> tuple[DateTimeGroup | None, date | None]:
    """Return the date-time group, and the day. A SMART label has a date, the group, or both with a slash between."""
    if field is None:
        return None, None
    start = text.rfind("/", field.value.start, field.value.end) + 1 if field.label else 0
    group = read_date_time_group(text, trimmed(text, Span(max(start, field.value.start), field.value.end)))
    if group.moment is not None or field.label is None:
        return group, day_of(group, filed)
    words = text[field.value.start : field.value.end]
    meant = group.group is not None and "Z" in group.group.text.upper()
    return group if meant else None, read_date(words) or read_date(words.partition("/")[0])


def _classification(
    text: str, fields: Sequence[HeadingField], day: date | None, stations: Stations
) -> tuple[Classification | None, MessageReference | None, Section | None]:
    """Read the line that has the message reference or a label, and not a banner with the level only above it."""
    read = [read_classification(text, field.value, day, stations) for field in fields[:_MOST_CLASSIFICATION_LINES]]
    if not read:
        return None, None, None
    whole = next((line for line in read if line[1]), read[0])
    labeled = next((line for line, field in zip(read, fields, strict=False) if field.label), whole)
    classification = next((line[0] for line in (labeled, whole) if line[0].level), read[0][0])
    return classification, whole[1], whole[2]


def _originator(
    text: str, fields: Sequence[HeadingField], year: date | None, stations: Stations
) -> tuple[Addressee | None, MessageReference | None]:
    """Return the originator, and the message reference that follows it: "SECSTATE WASHDC (STATE 12345 - ROUTINE)"."""
    first = next(read_addressees(text, fields), None)
    beside = first and _REFERENCE_BESIDE.search(text, *first.span)
    if not first or not beside:
        return first, None
    alone = read_addressee(text, trimmed(text, Span(first.span.start, beside.start())))
    return alone, read_message_reference(text, Span(beside.start() + 1, beside.end()), year, stations)


def _of_originator(reference: MessageReference, originator: Addressee | None, stations: Stations) -> MessageReference:
    """Return the reference with the id of the originator's, where a scan damaged the office: "STANE" of SECSTATE."""
    own = stations.by_address(originator.name.text) if originator else None
    if own is None or reference.id is None or stations.by_name(reference.office.text) is not None:
        return reference
    if neighbors.slips("".join(reference.office.text.upper().split()), own.cable_id_code) > _MOST_SLIPS:
        return reference
    return reference._replace(id=f"{reference.id[:2]}{own.cable_id_code}{int(reference.serial.text)}")


def _all_captions(text: str, fields: Sequence[HeadingField], numbered: HeadingField | None) -> Iterator[Value]:
    """Yield the captions; SBU above labeled ones, on a line of its own, is the banner of a printed message.

    `numbered` is the field with the number of a SMART message, which is a label too.
    """
    first = next((field.span.start for field in (*fields, numbered) if field and field.label), 0)
    for field in fields:
        if not _is_sensitive_banner(text, field, first):
            yield from _captions(text, field)


def _is_sensitive_banner(text: str, field: HeadingField, first_label: int) -> bool:
    above = field.label is None and field.span.start < first_label
    return above and text[field.value.start : field.value.end] in _SENSITIVE


def _sensitive_banner(text: str, fields: Sequence[HeadingField]) -> Value | None:
    """Return the SBU in the banner of a printed message, which is below its level and above the labels."""
    if not fields or fields[0].kind != "classification" or fields[0].label is not None:
        return None
    first = next((field.span.start for field in fields if field.label), 0)
    banners = (one for one in fields[1:] if one.kind == "caption" and _is_sensitive_banner(text, one, first))
    banner = next(banners, None)
    return banner and Value(text[banner.value.start : banner.value.end], banner.value)


def _captions(text: str, field: HeadingField) -> Iterator[Value]:
    """Yield the line's captions; several may be on one, separated by spaces or marks."""
    written = text[field.value.start : field.value.end]
    start = field.value.start
    if not written:  # a label alone, with its captions below
        return
    parts = captions_on(written) or (written,)
    if field.label and parts == (written,):  # one of them may be unknown
        parts = tuple(part.strip() for part in written.replace(";", ",").split(",") if part.strip())
    for part in parts:
        start = text.index(part, start)
        yield Value(" ".join(map(str.strip, part.splitlines())), Span(start, start + len(part)))
        start += len(part)


def _passing(text: str, field: HeadingField) -> Iterator[Value]:
    """Yield the instructions, each on one line."""
    spans = instructions(text, list(lines_of(text, field.value)))
    yield from (Value(_plain(text[span.start : span.end], text), span) for span in spans)


def _plain(written: str, text: str) -> str:
    """Return the words on one line, one that was parted at the end of a line as one: "SECRE-", "TARY"."""
    return subject_words(written, text) if "-\n" in written else " ".join(written.split())


def _executive_order(text: str, field: HeadingField | None) -> ExecutiveOrder | None:
    if field is None:
        return None
    span = trimmed(text, Span(field.span.start, field.value.end))
    return read_executive_order(text, span, field.label.text if field.label else "")


def _of_first_lines(fields: Sequence[HeadingField], kind: FieldKind) -> list[HeadingField]:
    """Return the first element of the kind, and those right below it that have its label again."""
    below = dropwhile(lambda field: field.kind != kind, fields)
    return list(takewhile(lambda field: field.kind == kind, below))


def _tags(text: str, fields: Sequence[HeadingField], day: date | None, lookups: Lookups) -> Tags | None:
    """Return the tags of the first line; what the lines right below it add is among the single ones."""
    read = [read_tags(text, field.value, day, lookups) for field in fields]
    if len(read) < _FEWEST_LINES:
        return read[0] if read else None
    known = {tag.canonical for tag in read[0].single}
    added = (tag for line in read[1:] for tag in line.single if tag.canonical not in known)
    return read[0]._replace(single=(*read[0].single, *added))


def _subject(text: str, field: HeadingField | None) -> Subject | None:
    if field is None:
        return None
    marking = read_subject_marking(text, field.value)
    words = text[field.value.start : field.value.end]
    if marking is not None:
        before = text[field.value.start : marking.span.start].lstrip()
        words = text[marking.span.end : field.value.end]
        words = before + words if before else words.lstrip(" \t:")  # "SUBJECT (U): TEA"
    return Subject(field.value, subject_words(words, text), marking)


def _references(
    text: str, fields: Sequence[HeadingField], year: date | None, own: MessageReference | None, stations: Stations
) -> tuple[Reference, ...]:
    """Return the references of the first line, or of each set of a military message: "REF/A/...", "REF/B/..."."""
    citing = OwnCable(station_code(own.office.text, stations), int(own.serial.text)) if own else None
    letters = [_set_letter(text, field) for field in fields]
    lists = fields if any(letters) else fields[:1]
    return tuple(
        one._replace(label=letter or one.label)
        for field, letter in zip(lists, letters, strict=False)
        for one in read_references(text, field.value, year, stations, citing)
    )


def _set_letter(text: str, field: HeadingField) -> Value | None:
    """Return the letter of a set that names a reference; None for another line."""
    if field.label is None or not field.label.text.startswith("REF/"):
        return None
    at = field.label.span.start + len("REF/")
    return Value(text[at], Span(at, at + 1))


def _classified_by(text: str, fields: Sequence[HeadingField]) -> ClassifiedBy | None:
    """Return authority and reason as one, whether they share a line or each has its own."""
    if not fields:
        return None
    parts = [read_classified_by(text, trimmed(text, field.span)) for field in fields]
    return ClassifiedBy(
        span=Span(parts[0].span.start, parts[-1].span.end),
        text=" ".join(part.text for part in parts),
        names=next((part.names for part in parts if part.names), ()),
        title=next((part.title for part in parts if part.title), None),
        reasons=tuple(reason for part in parts for reason in part.reasons),
        sections=tuple(section for part in parts for section in part.sections),
        derived_from=next((part.derived_from for part in parts if part.derived_from), None),
        derived=any(part.derived for part in parts),
        original=any(part.original for part in parts),
        declassify=next((part.declassify for part in parts if part.declassify), None),
    )
