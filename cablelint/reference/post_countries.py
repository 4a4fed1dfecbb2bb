"""The country that an embassy is in, by the TAG which that country had before the tags changed."""

from datetime import date

from cablelint.reference import table
from cablelint.reference.stations import Station
from cablelint.reference.tags import TagFact, TagLists

_CHANGED = date(2010, 1, 1)  # the table has the tags that were in use before


def country_of(station: Station | None, lists: TagLists) -> TagFact | None:
    """Return what the TAG of the country means that the embassy is in; None for other stations."""
    rows = table.rows_of("post_countries", station.station) if station else []
    facts = lists.facts(rows[0][1]) if rows else ()
    countries = (fact for fact in facts if fact.kind == "geography")
    return next((fact for fact in countries if fact.valid_from is None or fact.valid_from < _CHANGED), None)
