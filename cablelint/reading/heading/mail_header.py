"""The header of the mail in which a cable was forwarded: From, Sent, To and Subject above the cable's own heading."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.heading.caption_lines import is_caption

_HEADER = compiled(r"[ \t]*(?P<label>From|Sent|Date|To|Cc|Bcc|Subject|Importance|Attachments)[ \t]?:[^\r\n]*")
_DIVIDER_SIGNS = ("Original Message", "orwarded message", "orwarded Message")
_DIVIDER = compiled(r"[ \t-]{0,20}(?:Original Message|(?:Begin )?[Ff]orwarded [Mm]essage)[ \t:-]{0,20}(?![^\r\n])")
_TOP_CHARS = 6000  # in which a divider is
_MESSAGE_NUMBER = compiled(r"[ \t]*MRN[ \t]?:")
_SENDER = compiled(r"[ \t]*From[ \t]?:")
_NEEDED = frozenset({"From", "Subject"})
_ONE_MORE = frozenset({"Sent", "Date", "To"})
_NUMBERED = compiled(
    r"[ \t]*(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|(?:[UCS](?:[ ][A-Z]){5,13}))[ \t]+"
    r"(?:SECTION[ \t]+\d+[ \t]+OF[ \t]+\d+[ \t]+)?[A-Z][A-Z ]{2,25}[ \t]\d{3,8}\b"
)  # a classification line with office and serial, which no banner of a mail has
_OPENS_CABLE = frozenset({"date_time", "from", "identifier", "station_call"})
_ABOVE_IT = frozenset({"blank", "rule", "classification"})  # the banner of the page
_MOST_LINES = 60  # from the top, in which the cable's own heading begins


def below_mail_header(text: str, lines: Sequence[Line]) -> int:
    """Return the index of the first line below the header; 0 without one, or without a telegram's heading below it."""
    labels: set[str] = set()
    end = 0
    number = _message_number(text, lines)
    first = _below_divider(text, lines)
    for index, line in enumerate(lines[first:_MOST_LINES], first):
        if line.kind in _OPENS_CABLE or index == number or _NUMBERED.match(text, line.start, line.end):
            return end if labels >= _NEEDED and labels & _ONE_MORE else 0
        if found := _HEADER.match(text, line.start, line.end):
            labels.add(found["label"])
            end = index + 1
        elif not (labels or line.kind in _ABOVE_IT or is_caption(text[line.start : line.end])):
            return 0
    return 0


def _below_divider(text: str, lines: Sequence[Line]) -> int:
    """Return the index of the line below the one that a mail program puts above what is forwarded; 0 without one."""
    top = text[:_TOP_CHARS]
    if not any(sign in top for sign in _DIVIDER_SIGNS):
        return 0
    for index, line in enumerate(lines[:_MOST_LINES]):
        if line.kind in _OPENS_CABLE or _NUMBERED.match(text, line.start, line.end):
            return 0
        if _DIVIDER.match(text, line.start, line.end):
            return index + 1
    return 0


def _message_number(text: str, lines: Sequence[Line]) -> int | None:
    """Return the index of the message number of a SMART cable that names its sender below that; None without one."""
    if "MRN" not in text:
        return None
    numbered = (at for at, line in enumerate(lines[:_MOST_LINES]) if _MESSAGE_NUMBER.match(text, line.start, line.end))
    number = next(numbered, None)
    if number is None:
        return None
    names = any(_SENDER.match(text, line.start, line.end) for line in lines[number:_MOST_LINES])
    return number if names else None
