"""Values by their keys in one SQLite file of the cache, for several processes at a time.

Whatever is wrong (it cannot be written, the disk is full, the file is damaged or another's) costs time: a value is not
found. SQLite, since a table of values in one file is what it is for: it holds when a process is killed while it writes
and when several write at once, and 100,000 values take a quarter of the room that a file each would.
"""

import os
import sqlite3
import stat
from contextlib import suppress

from cablelint.files.cache_folder import make_folder

_TABLE = "CREATE TABLE kept (key BLOB PRIMARY KEY, value BLOB NOT NULL, day INTEGER NOT NULL)"
_LARGEST_BYTES = 1024**3  # of the file, above which the oldest values go
_LONGEST_DAYS = 30  # that a value is kept
_WAITING_VALUES = 100  # that are written at once: a killed process costs so many
_PATIENCE_SECONDS = 5.0  # while another process writes


class ValueTable:
    """The values in the file, which is made when it is first needed."""

    def __init__(self, path: str, day: int) -> None:
        """Open the table with `day`, that of today, as `date.toordinal` counts."""
        self._path = path
        self._day = day
        self._waiting: dict[bytes, bytes] = {}
        self._connection: sqlite3.Connection | None = None
        self._reads = self._writes = True  # until that fails

    def get(self, key: bytes) -> bytes | None:
        """Return the value of the key."""
        if key in self._waiting or not self._reads:
            return self._waiting.get(key)
        try:
            row = self._opened().execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        except (sqlite3.Error, OSError):
            self._reads = False
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def put(self, key: bytes, value: bytes) -> None:
        """Keep the value."""
        if self._writes:
            self._waiting[key] = value
            if len(self._waiting) >= _WAITING_VALUES:
                self._write()

    def close(self) -> None:
        """Write what waits for it, and close the file, which is opened again when it is needed."""
        if self._waiting:
            self._write()
        if self._connection:
            self._connection.close()
            self._connection = None

    def _write(self) -> None:
        rows = [(key, value, self._day) for key, value in self._waiting.items()]
        self._waiting = {}
        try:
            connection = self._opened()
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
                _forget(connection, self._day - _LONGEST_DAYS, 2 * len(rows))
        except (sqlite3.Error, OSError):
            self._writes = False

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            make_folder(os.path.dirname(self._path))
            _clear(self._path)
            try:
                self._connection = _connection(self._path)
            except sqlite3.OperationalError:  # another process writes, or nothing can be written
                raise
            except sqlite3.DatabaseError:  # damaged, or another's
                os.unlink(self._path)
                self._connection = _connection(self._path)
        return self._connection


def _connection(path: str) -> sqlite3.Connection:
    if not os.path.exists(path):
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = OFF")  # a crash of the machine may cost the values
        if (tables := _tables(connection)) == []:
            connection.execute("PRAGMA auto_vacuum = FULL")
            with suppress(sqlite3.OperationalError):  # another process has just made it
                connection.execute(_TABLE)
            tables = _tables(connection)
        if tables != [_TABLE]:
            raise sqlite3.DatabaseError("other tables than ours")
    except BaseException:
        connection.close()
        raise
    return connection


def _tables(connection: sqlite3.Connection) -> list[str]:
    return [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master") if sql is not None]


def _forget(connection: sqlite3.Connection, day: int, count: int) -> None:
    """Delete the values older than the day, and so many of the oldest if the file is too large."""
    first = "SELECT rowid FROM kept WHERE day >= ? ORDER BY rowid LIMIT 1"  # later ones are not older
    connection.execute(f"DELETE FROM kept WHERE rowid < ({first})", (day,))
    ((pages,), (size,)) = (connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    if pages * size > _LARGEST_BYTES:
        oldest = "SELECT rowid FROM kept ORDER BY rowid LIMIT ?"
        connection.execute(f"DELETE FROM kept WHERE rowid IN ({oldest})", (count,))


def _clear(path: str) -> None:
    """Delete what has the name of the file and is something else: a link, a pipe, an empty folder."""
    with suppress(FileNotFoundError):
        mode = os.lstat(path).st_mode
        if stat.S_ISDIR(mode):
            os.rmdir(path)
        elif not stat.S_ISREG(mode):
            os.unlink(path)
