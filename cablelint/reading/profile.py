"""Which kind of text this is: a telegram, a SMART-era message, a draft, or a released text out of an archive."""

from collections.abc import Sequence

from cablelint.model.cable import Profile
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Line
from cablelint.model.trivia import Trivia

_ADDRESSED = frozenset({"identifier", "routing", "station_call", "security", "date_time", "from"})
_ADDRESS_LABELS = frozenset({"date", "from", "to"})
_SMART_LABELS = ("MRN", "DATE/DTG")
_ARCHIVED = frozenset({"stamp", "attributes", "publisher", "print_block"})  # trivia of a print or a release
_EXTRACT = "This record is a partial extract of the original cable"  # put above incomplete texts by a publisher


def detect_profile(
    text: str, lines: Sequence[Line], fields: Sequence[HeadingField], trivia: Sequence[Trivia]
) -> Profile:
    """Return the profile that the text itself shows.

    A release has a `¶` before its numbers, or stamps of its own.
    """
    sent = _is_sent(lines, fields)
    if any(one.kind in _ARCHIVED for one in trivia) or _has_pilcrows(text, lines, sent):
        return "archive"
    if any(field.label and field.label.text.upper().startswith(_SMART_LABELS) for field in fields):
        return "smart"
    if any(field.kind == "from" and field.label and field.label.text == "FM" for field in fields):
        return "telegram"
    if len({field.kind for field in fields if field.label and field.label.text.endswith(":")} & _ADDRESS_LABELS) > 1:
        return "smart"
    return "telegram" if sent else "draft"


def _is_sent(lines: Sequence[Line], fields: Sequence[HeadingField]) -> bool:
    """Return whether there is an envelope, or a piece of one."""
    first = fields[0].span.start if fields else 0
    return any(line.kind in _ADDRESSED for line in lines if line.start <= first) or any(
        field.kind == "from" and field.label and field.label.text == "FM" for field in fields
    )


def is_extract(trivia: Sequence[Trivia]) -> bool:
    """Return whether the publisher says that the text is not all of the cable."""
    return any(one.kind == "publisher" and _EXTRACT in one.text for one in trivia)


def _has_pilcrows(text: str, lines: Sequence[Line], sent: bool) -> bool:
    """Return whether numbers have a `¶`, of a draft half of them or more: fewer were pasted out of a release."""
    if "¶" not in text:
        return False
    marked = [text[line.start : line.end].lstrip().startswith("¶") for line in lines if line.kind == "numbered"]
    return any(marked) and (sent or 2 * sum(marked) >= len(marked))
