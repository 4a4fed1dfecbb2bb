"""What is read in texts: batches of cables, of their paragraphs, or of their references."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any

from cablelint.analysis.citations import Citation, citations_of
from cablelint.analysis.lettered_rests import whole_references
from cablelint.arrow.batches import Text, converted
from cablelint.arrow.schemas import SCHEMAS, Table
from cablelint.files.source import Places
from cablelint.model.cable import Cable, Profile
from cablelint.reading.messages import parse_messages
from cablelint.reports.cable_arrow import Row, values
from cablelint.reports.cable_json import as_json


def parse_batches(
    batches: Iterable[Any],
    *,
    table: Table = "cables",
    id_column: str = "id",
    text_column: str = "text",
    profile: Profile | None = None,
    date: date | None = None,
) -> Iterator[Any]:
    """Yield record batches of the table, `SCHEMAS[table]`, for these record batches of texts.

    `profile` says what kind of texts they are; None detects it for each. `date` is the day by whose lists the TAGS are
    judged; None means the date of each cable. Raises UsageError where a column is not there.
    """
    rows_of = partial(_ROWS[table], profile, date)
    yield from converted(batches, SCHEMAS[table], (id_column, text_column), rows_of)


def _cables(profile: Profile | None, day: date | None, text: Text) -> Iterator[Row]:
    places = Places(text.source.text)
    for start, cable in parse_messages(text.source.text, profile=profile, date=day):
        yield values(as_json(cable, "", text.source.encoding, places.at(start).line))


def _paragraphs(profile: Profile | None, day: date | None, text: Text) -> Iterator[Row]:
    for cable in _cables(profile, day, text):
        for paragraph in cable["paragraphs"]:
            yield {"message": cable["message"], **paragraph}


def _references(profile: Profile | None, day: date | None, text: Text) -> Iterator[Row]:
    for _, cable in parse_messages(text.source.text, profile=profile, date=day):
        citations = citations_of(cable).found if cable.references else ()
        for reference in whole_references(cable):
            label = reference.label.text if reference.label else None
            yield {
                "message": cable.message,
                "from": cable.message_reference.id if cable.message_reference else None,
                "to": reference.id,
                "label": label,
                "kind": reference.kind,
                "text": reference.text,
                "cited_in": list(_citing_paragraphs(cable, label, citations)),
            }


def _citing_paragraphs(cable: Cable, label: str | None, citations: Iterable[Citation]) -> dict[int, None]:
    """Return the numbers of the paragraphs that cite the reference: by its letter, or as the only one there is."""
    only = len(whole_references(cable)) == 1
    found = (one for one in citations if _cites(one, label, only=only))
    numbers = (cable.paragraph_number_at(one.span.start) for one in found)
    return {number: None for number in numbers if number is not None}


def _cites(citation: Citation, label: str | None, *, only: bool) -> bool:
    if not citation.letters:
        return only
    return label is not None and any(label.upper() in letters.all for letters in citation.letters)


_ROWS = {"cables": _cables, "paragraphs": _paragraphs, "references": _references}
