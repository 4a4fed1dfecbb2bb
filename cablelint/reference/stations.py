"""Stations: the posts and offices that send and receive cables, by every name they go by."""

from cablelint.records import NamedTuple
from cablelint.reference import neighbors
from cablelint.reference.table import Tables, remembered


class Station(NamedTuple):
    """A station. What no source gives is empty."""

    station: str  # as a message reference names it: "UNVIE VIENNA"
    address: str  # as FM and TO lines name it: "USMISSION UNVIE VIENNA"
    routing_indicator: str  # "RUEHUNV"
    cable_id_code: str  # "UNVIEVIENNA", of 09UNVIEVIENNA1
    code_1973_79: str  # of six letters at most, of the document numbers of 1973-79


_SHORT_LETTERS = 5  # one letter changed in a shorter name could make nearly any other
_AGENCIES = ("US", "SEC", "DEPT")  # USDOE and USDOC are one letter apart, and no list has all of them
_SHORT_FORMS = {"SECSTATE": "STATE", "UNVIE": "UNVIEVIENNA"}  # by which a reference names them as well
_OTHER_SPELLINGS = frozenset({"BASRA", "DUESSELDORF", "MONTEREY", "TALLIN"})
_EMBASSIES = ("AMEMBASSY", "AMEMB", "AMLEGATION", "AMCONSUL", "AMCONGEN", "AMCONSULATE")
_OFFICES = ("USMISSION", "MISSION", "USOFFICE", "USDEL", "USINT", "USLO")
_KINDS_OF_POST = frozenset(_EMBASSIES + _OFFICES)
_BEHIND_PLACE = _KINDS_OF_POST | {"SECSTATE"}  # in SMART


def plain_address(address: str) -> str:
    """Return the address in capitals as a telegram has it: "AMEMBASSY TALLINN", of SMART's "TALLINN, AMEMBASSY" too."""
    words = " ".join(address.upper().split())
    place, comma, kind = words.rpartition(", ")
    return f"{kind} {place}" if comma and kind in _BEHIND_PLACE else words


class Stations(NamedTuple):
    """The stations in the tables."""

    tables: Tables

    @remembered(4096)
    def by_name(self, name: str) -> Station | None:
        """Return the station of a message reference: "STATE", "UNVIE VIENNA" or "UNVIE", with or without spaces."""
        rows = self.tables.rows_of("stations", self.cable_code(name))
        return _station(rows[0]) if rows else None

    @remembered(4096)
    def by_address(self, address: str) -> Station | None:
        """Return the station of an address: "SECSTATE WASHDC", "TALLINN, AMEMBASSY", or of its name alone."""
        words = plain_address(address)
        row = self.tables.row_with("stations", words)
        if row and row[2] == words:
            return _station(row)
        kind, _, name = words.removeprefix("US ").partition(" ")
        return self.by_name(name if kind in _KINDS_OF_POST else words)

    @remembered(4096)
    def by_routing_indicator(self, code: str) -> Station | None:
        """Return the station that a routing indicator means; the host where several share one."""
        row = self.tables.row_with("stations", code.upper())
        return _station(row) if row and row[3] == code.upper() else None

    def every(self) -> tuple[Station, ...]:
        """Return all stations, by their cable id codes."""
        return tuple(map(_station, self.tables.rows("stations")))

    @remembered(4096)
    def cable_code(self, station: str) -> str:
        """Return the station as cable ids have it, without spaces and known misspellings: "RIODEJANEIRO"."""
        compact = _compact(station)
        for _, canonical, _ in self.tables.rows_of("station_corrections", compact):
            return canonical
        return compact

    def is_station(self, name: str) -> bool:
        """Return whether the words name a station, as message references or as addresses do."""
        return self.by_address(name) is not None

    @remembered(1024)
    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the station if the name is known, else those one slip away, two for a longer name; closest first."""
        if known := self.by_name(name):
            return (known.station,)
        return tuple(self._names()[code] for code in neighbors.near(self.cable_code(name), self._equally_common()))

    @remembered(4096)
    def misspelled(self, name: str, *, codes: bool = True) -> tuple[str, ...]:
        """Return the stations one slip away from the name; none for the name of a station, a short form, or another's.

        `codes` says whether a code of six letters is one, NAIROB as in the document numbers of 1973-79. Of four letters
        and fewer two must have changed places, or one of five is missing, unless the slip has been seen before.
        """
        compact = _compact(name)
        if not self._is_nobodys(name, compact, codes=codes):
            return ()
        seen = [canonical for _, canonical, _ in self.tables.rows_of("station_corrections", compact)]
        if short := [code for form, code in _SHORT_FORMS.items() if neighbors.slips(compact, form) == 1]:
            return tuple(self._names()[code] for code in short)
        likely = seen or ([] if compact.startswith(_AGENCIES) else neighbors.near(compact, self._equally_common()))
        swapped = len(compact) < _SHORT_LETTERS and not seen
        return tuple(
            self._names()[code]
            for code in likely
            if neighbors.slips(compact, code) == 1
            and (not swapped or sorted(code) == sorted(compact) or len(compact) < len(code) == _SHORT_LETTERS)
        )

    @remembered()
    def _names(self) -> dict[str, str]:
        """Return the stations by their cable id codes."""
        return {row[0]: row[1] for row in self.tables.rows("stations")}

    @remembered()
    def _equally_common(self) -> dict[str, int]:
        return dict.fromkeys(self._names(), 0)

    def _is_nobodys(self, name: str, compact: str, *, codes: bool) -> bool:
        """Return whether no list has the name: neither of stations, of their other spellings, nor the routing book."""
        tables = self.tables
        if compact in _OTHER_SPELLINGS or tables.rows_of("stations", compact):
            return False
        row = tables.row_with("stations", compact)
        if row is not None and (codes or compact != _station(row).code_1973_79):
            return False
        known = self.is_station(name) and not tables.rows_of("station_corrections", compact)
        return not known and tables.row_with("routing_indicators", " ".join(name.upper().split())) is None


def share_messages(one: Station, other: Station) -> bool:
    """Return whether a message of the one may bear the name of the other: USEU BRUSSELS sends as BRUSSELS too."""
    same_switch = one.routing_indicator and one.routing_indicator == other.routing_indicator
    first, second = one.station.split(), other.station.split()
    if one == other or same_switch or first[-1] in second or second[-1] in first:
        return True
    return one.station.removeprefix("US") == other.station.removeprefix("US")  # USBERLIN is USMISSION BERLIN


def _compact(name: str) -> str:
    return "".join(letter for letter in name.upper() if letter.isalnum())


def _station(row: list[str]) -> Station:
    code, station, address, routing_indicator, code_1973_79, _ = row
    return Station(station, address, routing_indicator, code, code_1973_79)
