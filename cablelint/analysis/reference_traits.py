"""Traits of a cable that rules on the REF line need: its letters, stations, serials and years."""

from datetime import date

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.written_dates import WrittenDate, written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.reading.heading.cited_cable import is_of_past_year
from cablelint.reference import practices

_SENT = r"(?i:\b(?:e-?mails?|fax|letters?|memos?|memorandum|telcon|telecon|phone|call|conversation|messages?)\b)"
_MONTHS = 12


def reference_line(cable: Cable) -> bool:
    """Return whether the heading has a REF line, an empty one too."""
    return any(field.kind == "references" for field in cable.fields)


def odd_letters(cable: Cable) -> bool:
    """Return whether references have letters, and these are not A, B, C and so on, nor a, b, c."""
    letters = "".join(cable.text_at(one.label.span) if one.label else " " for one in cable.references)
    capitals = "".join(chr(ord("A") + at) for at in range(len(letters)))
    return bool(letters.strip()) and letters not in (capitals, capitals.lower())


def later_references(cable: Cable) -> bool:
    """Return whether a reference may be of a year after that of the cable, the cable itself, or a later one."""
    own = cable.message_reference.id if cable.message_reference else None
    year = cable.date.year if cable.date else 0
    later = any(one.year is not None and (one.year > year or one.id == own) for one in cable.references)
    return later or higher_serials(cable) or bool(messages_dated_later(cable))


@once_per_cable
def messages_dated_later(cable: Cable) -> tuple[WrittenDate, ...]:
    """Return the days of e-mails, letters and calls on the REF line that are after the cable's date.

    Figures may give the day first: "10/09/2009" is in September or October.
    """
    sent = cable.date
    if sent is None:
        return ()
    found = (
        written
        for reference in cable.references
        if reference.kind != "cable" and compiled(_SENT).search(reference.text)
        for written in written_dates(cable.text, reference.span)
        if written.year is not None
    )
    return tuple(written for written in found if _is_after(written, sent, cable.text_at(written.span)))


def _is_after(written: WrittenDate, sent: date, words: str) -> bool:
    day = written.in_year(written.year or sent.year)
    swapped = written.month is not None and "/" in words and written.day <= _MONTHS
    other = written._replace(day=written.month or 1, month=written.day) if swapped else written
    first = other.in_year(written.year or sent.year)
    return day is not None and day > sent and first is not None and first > sent


def misspelled_stations(cable: Cable) -> bool:
    """Return whether a reference names a station that is one slip away from another."""
    named = (one.station for one in cable.references if one.kind == "cable" and one.station is not None)
    return any(stations_meant(cable, station.text) for station in named)


def stations_meant(cable: Cable, written: str) -> tuple[str, ...]:
    """Return the stations one slip away from what a reference names; a code, NAIROB, is right in 1973-79 only."""
    codes = cable.date is None or practices.is_in_use("STATION CODES OF SIX LETTERS", cable.date)
    return cable.lookups.stations.misspelled(written, codes=codes)


def repeated_serials(cable: Cable) -> bool:
    """Return whether two references have the same serial."""
    serials = _serials(cable)
    return len(serials) != len(set(serials))


def higher_serials(cable: Cable) -> bool:
    """Return whether a reference has a higher serial than the cable."""
    own = cable.message_reference
    return own is not None and any(is_of_past_year(serial, int(own.serial.text)) for serial in _serials(cable))


def _serials(cable: Cable) -> list[int]:
    return [int(one.serial.text) for one in cable.references if one.serial is not None]
