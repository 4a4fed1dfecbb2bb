"""The message reference number of a SMART label: "13 ASHGABAT 250"."""

from datetime import date

from cablelint.lalr.driver import parse_field
from cablelint.model.heading import MessageReference
from cablelint.model.spans import Span, Value
from cablelint.reference.stations import Stations

_YEAR_DIGITS = (2, 4)


def read_message_reference(text: str, span: Span, on: date | None, stations: Stations) -> MessageReference | None:
    """Read year, office and serial at `span`; without a year it is that of `on`.

    Return None where it is not a number.
    """
    number = parse_field("message_reference", text[span.start : span.end], span.start)
    places = [index for index, part in enumerate(number.parts) if part.kind == "office"]
    if not places:
        return None
    office, serial = number.parts[places[0] : places[0] + 2]
    before = number.parts[0] if places[0] else None
    if before and len(before.text) not in _YEAR_DIGITS:
        return None
    name = " ".join(office.text.split())
    year = before.text[-2:] if before else f"{on:%y}" if on else None
    return MessageReference(
        span=Span((before or office).span.start, serial.span.end),
        office=Value(name, office.span),
        serial=Value(serial.text, serial.span),
        id=f"{year}{stations.cable_code(name)}{int(serial.text)}" if year else None,
    )
