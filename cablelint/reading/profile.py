"""Which kind of text this is: a telegram, a SMART-era message, a draft, or a released text out of an archive."""

from collections.abc import Sequence

from cablelint.model.cable import Profile
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Line

_ADDRESSED = frozenset({"identifier", "routing", "station_call", "security", "date_time", "from"})
_SMART_LABELS = ("MRN", "DATE/DTG")
_EXTRACT = "This record is a partial extract of the original cable"  # put above incomplete texts by a publisher
_TOP = 1000  # characters


def detect_profile(text: str, lines: Sequence[Line], fields: Sequence[HeadingField]) -> Profile:
    """The profile that the text itself shows; a release leaves a `¶` before every number, or says what it is."""
    if _numbers_with_pilcrow(text, lines) or is_extract(text):
        return "archive"
    if any(field.label and field.label.text.upper().startswith(_SMART_LABELS) for field in fields):
        return "smart"
    first = fields[0].span.start if fields else 0
    if any(line.kind in _ADDRESSED for line in lines if line.start <= first) or any(
        field.kind == "from" and field.label and field.label.text == "FM" for field in fields
    ):
        return "telegram"
    return "draft"


def is_extract(text: str) -> bool:
    """Whether the text says that it is not all of the cable."""
    return _EXTRACT in text[:_TOP]


def _numbers_with_pilcrow(text: str, lines: Sequence[Line]) -> bool:
    return any(text[line.start : line.end].lstrip().startswith("¶") for line in lines if line.kind == "numbered")
