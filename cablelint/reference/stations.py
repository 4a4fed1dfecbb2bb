"""Stations: the posts and offices that send and receive cables, by every name they go by."""

from typing import NamedTuple

from cablelint.reference import neighbours, table
from cablelint.reference.active_tables import cached_per_tables


class Station(NamedTuple):
    """A station. What no source gives is empty."""

    station: str  # as a message reference names it: "UNVIE VIENNA"
    address: str  # as FM and TO lines name it: "USMISSION UNVIE VIENNA"
    routing_indicator: str  # "RUEHUNV"
    cable_id_code: str  # "UNVIEVIENNA", of 09UNVIEVIENNA1
    code_1973_79: str  # of six letters at most, of the document numbers of 1973-79


@cached_per_tables(4096)
def by_name(name: str) -> Station | None:
    """The station of a message reference: "STATE", "UNVIE VIENNA" or short "UNVIE", with or without spaces."""
    rows = table.rows_of("stations", cable_code(name))
    return _station(rows[0]) if rows else None


@cached_per_tables(4096)
def by_address(address: str) -> Station | None:
    """The station of an address: "SECSTATE WASHDC", "AMEMBASSY TALLINN", or of its name alone."""
    words = " ".join(address.upper().split())
    row = table.row_with("stations", words)
    if row and row[2] == words:
        return _station(row)
    kind, _, name = words.removeprefix("US ").partition(" ")
    return by_name(name if kind in _KINDS_OF_POST else words)


@cached_per_tables(4096)
def by_routing_indicator(code: str) -> Station | None:
    """The station that a routing indicator stands for; the host where several share one."""
    row = table.row_with("stations", code.upper())
    return _station(row) if row and row[3] == code.upper() else None


def share_messages(one: Station, other: Station) -> bool:
    """Whether a message of the one may bear the name of the other: USEU BRUSSELS sends as BRUSSELS too."""
    same_switch = one.routing_indicator and one.routing_indicator == other.routing_indicator
    first, second = one.station.split(), other.station.split()
    return bool(one == other or same_switch or first[-1] in second or second[-1] in first)


def cable_code(station: str) -> str:
    """The station as cable ids write it, without spaces and with known misspellings corrected: "RIODEJANEIRO"."""
    compact = _compact(station)
    for _, canonical, _ in table.rows_of("station_corrections", compact):
        return canonical
    return compact


def is_station(name: str) -> bool:
    """Whether the words name a station, as message references or as addresses do."""
    return by_address(name) is not None


@cached_per_tables(1024)
def nearest(name: str) -> tuple[str, ...]:
    """The station itself where the name is known, else those one slip away, two for a longer name; closest first."""
    if known := by_name(name):
        return (known.station,)
    return tuple(_names()[code] for code in neighbours.near(cable_code(name), _equally_common()))


@cached_per_tables(1024)
def misspelt(name: str) -> tuple[str, ...]:
    """The stations from which the name is one slip away; empty for the name of a station, a short form, or another's.

    Of four letters and fewer two must have changed places, unless the slip has been seen before.
    """
    compact = _compact(name)
    if not _is_nobodys(name, compact):
        return ()
    seen = [canonical for _, canonical, _ in table.rows_of("station_corrections", compact)]
    likely = seen or ([] if compact.startswith(_AGENCIES) else neighbours.near(compact, _equally_common()))
    swapped = len(compact) < _SHORT and not seen
    return tuple(
        _names()[code]
        for code in likely
        if neighbours.slips(compact, code) == 1 and (not swapped or sorted(code) == sorted(compact))
    )


@cached_per_tables()
def _names() -> dict[str, str]:
    """The stations by their cable id codes."""
    return {row[0]: row[1] for row in table.rows("stations")}


@cached_per_tables()
def _equally_common() -> dict[str, int]:
    return dict.fromkeys(_names(), 0)


def _is_nobodys(name: str, compact: str) -> bool:
    """Whether no list has the name: neither of stations, of their other spellings, nor the routing book."""
    if compact in _OTHER_SPELLINGS or table.rows_of("stations", compact) or table.row_with("stations", compact):
        return False
    known = is_station(name) and not table.rows_of("station_corrections", compact)
    return not known and table.row_with("routing_indicators", " ".join(name.upper().split())) is None


def _compact(name: str) -> str:
    return "".join(letter for letter in name.upper() if letter.isalnum())


_SHORT = 5  # letters; one letter changed in a shorter name could make nearly any other
_AGENCIES = ("US", "SEC", "DEPT")  # USDOE and USDOC are one letter apart, and no list has all of them
_OTHER_SPELLINGS = frozenset({"BASRA", "DUESSELDORF", "MONTEREY", "TALLIN"})
_EMBASSIES = ("AMEMBASSY", "AMEMB", "AMLEGATION", "AMCONSUL", "AMCONSULATE")
_OFFICES = ("USMISSION", "MISSION", "USOFFICE", "USDEL", "USINT", "USLO")
_KINDS_OF_POST = frozenset(_EMBASSIES + _OFFICES)


def _station(row: list[str]) -> Station:
    code, station, address, routing_indicator, code_1973_79, _ = row
    return Station(station, address, routing_indicator, code, code_1973_79)
