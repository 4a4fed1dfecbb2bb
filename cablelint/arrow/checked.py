"""What is found in texts: batches of findings."""

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from cablelint.arrow.batches import Text, converted
from cablelint.arrow.schemas import SCHEMAS
from cablelint.files.source import Places
from cablelint.linting import engine, registry, selection
from cablelint.linting.candidate import Candidate, candidate
from cablelint.model.cable import Profile
from cablelint.reading.messages import paragraph_number_at, parse_messages
from cablelint.reports.cable_arrow import Row
from cablelint.reports.findings_json import finding


def check_batches(
    batches: Iterable[Any],
    *,
    id_column: str = "id",
    text_column: str = "text",
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    profile: Profile | None = None,
    date: datetime.date | None = None,
) -> Iterator[Any]:
    """Yield record batches of findings, `SCHEMAS["findings"]`, for these record batches of texts.

    Rules are selected as on the command line. `profile` says what kind of texts they are; None detects it for each.
    `date` is the day whose law applies; None means the date of each cable. Raises UsageError for a selector that fits
    no rule, and where a column is not there.
    """
    entries = selection.choose(registry.catalog(), select=select, extend_select=extend_select, ignore=ignore)
    rules = tuple(candidate(entry, registry.load) for entry in entries)
    rows_of = partial(_findings, rules, profile, date)
    yield from converted(batches, SCHEMAS["findings"], (id_column, text_column), rows_of)


def _findings(
    rules: tuple[Candidate, ...], profile: Profile | None, day: datetime.date | None, text: Text
) -> Iterator[Row]:
    source = text.source
    messages = parse_messages(source.text, profile=profile, date=day)
    places = Places(source.text)
    for one in engine.check_messages(messages, rules, date=day, encoding=source.encoding, bom=source.bom):
        shape = finding(one, "", places)
        start, end, fix = shape["start"], shape["end"], shape["fix"]
        yield {
            "code": shape["code"],
            "name": shape["name"],
            "severity": shape["severity"],
            "message": shape["message"],
            "paragraph": paragraph_number_at(messages, one.span.start),
            "line": start["line"],
            "column": start["column"],
            "end_line": end["line"],
            "end_column": end["column"],
            "offset": start["offset"],
            "end_offset": end["offset"],
            "fix": fix["title"] if fix else None,
            "applicability": fix["applicability"] if fix else None,
            "url": shape["url"],
        }
