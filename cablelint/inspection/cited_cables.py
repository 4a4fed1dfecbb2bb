"""Which references lead to a cable of the collection: counted on disk, so that memory does not grow with it."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing

_COUNT = """
select sum(cited in (select id from cables)), count(*) from citations
"""


class CitedCables:
    """The cables of a collection and what they cite."""

    def __init__(self) -> None:
        """Keep them in a database that goes with this value: an empty name is a file that SQLite removes itself."""
        self._database = sqlite3.connect("")
        self._database.executescript("create table cables (id text primary key) without rowid;")
        self._database.executescript("create table citations (cited text);")
        self._unread = 0

    def add(self, identifier: str | None, cited: Iterable[str | None]) -> None:
        """Add a cable and the identifiers of those it cites; None is one that could not be read."""
        if identifier:
            self._database.execute("insert or ignore into cables values (?)", (identifier,))
        for one in cited:
            if one is None:
                self._unread += 1
            else:
                self._database.execute("insert into citations values (?)", (one,))

    def counts(self) -> dict[str, int]:
        """Return how many references there are of each sort."""
        with closing(self._database.execute(_COUNT)) as answer:
            here, read = answer.fetchone()
        here = here or 0
        return {
            "to a cable of the collection": here,
            "to a cable that is not in the collection": read - here,
            "without year, station and serial": self._unread,
        }
