"""The message reference number of a SMART label: "13 ASHGABAT 250"."""

from datetime import date

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import MessageReference
from cablelint.model.spans import Span, Value
from cablelint.reference.stations import Stations

_NUMBER = compiled(r"(?:(?P<year>\d{2}|\d{4})\s+)?(?P<office>[A-Z]++(?: ++[A-Z]++)*+)\s++(?P<serial>\d{1,8})\b")


def read_message_reference(text: str, span: Span, on: date | None, stations: Stations) -> MessageReference | None:
    """Year, office and serial at `span`; the year is that of `on` where none is given. None where it is no number."""
    found = _NUMBER.match(text, span.start, span.end)
    if found is None:
        return None
    year = found["year"][-2:] if found["year"] else f"{on:%y}" if on else None
    return MessageReference(
        span=Span(*found.span()),
        office=Value(found["office"], Span(*found.span("office"))),
        serial=Value(found["serial"], Span(*found.span("serial"))),
        id=f"{year}{stations.cable_code(found['office'])}{int(found['serial'])}" if year else None,
    )
