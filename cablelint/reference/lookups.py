"""Where TAGS and stations are looked up: the tables that come with cablelint, or those that a mission has changed.

A cable carries what it was read by, so that its rules go by the same tables.
"""

from typing import Self

from cablelint.records import NamedTuple
from cablelint.reference.stations import Stations
from cablelint.reference.table import FILES, Tables
from cablelint.reference.tags import TagLists


class Lookups(NamedTuple):
    """What can be looked up by tables that a configuration may change."""

    tags: TagLists
    stations: Stations

    @classmethod
    def of(cls, tables: Tables) -> Self:
        """Return the look-ups in these tables."""
        return cls(TagLists(tables), Stations(tables))

    @property
    def key(self) -> str:
        """What differs from the built-in tables, in words; empty for these."""
        return self.tags.tables.key


BUILT_IN = Lookups.of(FILES)
"""Look-ups in the tables that come with cablelint."""
