"""The transmission envelope: ACP 127 format lines 1 to 4, above the date-time group.

A line that stands among them and looks like none is taken for the one that it comes nearest to, and the words that are
wrong with it are kept.
"""

import re
from collections.abc import Sequence

from cablelint.heading import Envelope, FormatLine, MalformedLine
from cablelint.reading.date_time_group import is_meant
from cablelint.reference import neighbours
from cablelint.spans import Line, Span, Value, trimmed, words

_OPENING = frozenset({"identifier", "routing", "station_call", "security"})
_STANDING = _OPENING | {"more_routing"}
_BETWEEN = frozenset({"text", "blank", "rule"})
_BELOW = frozenset({"date_time", "from", "to", "info"})
_PROSIGNS = frozenset({"ZZ", "OO", "PP", "RR", "YY"})
_MOST_STRAYS = 4  # more lines than these that are no format lines are no envelope

_IDENTIFIER = re.compile(r"VZCZC[ \t]?[A-Z]{3}[ \t]?\d{3,4}(?!\S)")
_INDICATOR = re.compile(r"R[A-Z]{3,7}(?!\S)")
_SERIAL = re.compile(r"#(\d{4})(?:/(\d{1,2}))?(?!\S)")
_FILED = re.compile(r"\d{7}(?!\S)")
_CODE = re.compile(r"([UECSTRM])\1{4}(?!\S)")
_RUN = re.compile(r"([UECSTRM])\1{2,7}(?!\S)")
_SIGNAL = re.compile(r"Z[A-Z]{2}\d{0,2}(?![A-Za-z])")


def read_envelope(text: str, lines: Sequence[Line]) -> tuple[Envelope | None, int]:
    """The envelope at the top of the text, and the index of the first line below it (0 where there is none)."""
    first = _first(lines)
    if first is None:
        return None, 0
    last = _last(text, lines, first)
    first = _with_identifier_above(text, lines, first)
    envelope = Envelope(Span(lines[first].start, lines[last].end))
    for line in lines[first : last + 1]:
        envelope = _with_line(envelope, text, line)
    return envelope, last + 1


def _first(lines: Sequence[Line]) -> int | None:
    for index, line in enumerate(lines):
        if line.kind in _OPENING:
            return index
        if line.kind not in _BETWEEN and line.kind != "more_routing":
            return None
    return None


def _last(text: str, lines: Sequence[Line], first: int) -> int:
    """The envelope's last line. What stands above the date-time group or the addresses belongs to it."""
    stop = last = first
    strays: list[int] = []  # lines of text below the last line that can be recognised
    while stop < len(lines) and lines[stop].kind in _STANDING | _BETWEEN and len(strays) <= _MOST_STRAYS:
        if lines[stop].kind in _STANDING:
            last = stop
            strays.clear()
        elif lines[stop].kind == "text":
            strays.append(stop)
        stop += 1
    if stop == len(lines) or lines[stop].kind not in _BELOW:
        return last
    if strays and lines[stop].kind != "date_time" and is_meant(text[lines[strays[-1]].start : lines[strays[-1]].end]):
        strays.pop()
    return strays[-1] if strays else last


def _with_identifier_above(text: str, lines: Sequence[Line], first: int) -> int:
    """The line above the first that can be recognised where that is one word like VZCZCXYZ0042, else the first."""
    above = first - 1
    while above >= 0 and lines[above].kind in ("blank", "rule"):
        above -= 1
    if above < 0 or lines[first].kind == "identifier":
        return first
    found = words(text, lines[above].span)
    return above if len(found) == 1 and _like_identifier(found[0].text) else first


def _like_identifier(word: str) -> bool:
    return word[-1].isdigit() and len(word) < 16 and neighbours.slips(word[:5], "VZCZC") <= 2


def _with_line(envelope: Envelope, text: str, line: Line) -> Envelope:
    found = words(text, line.span)
    kind = _meant(found) if line.kind == "text" else line.kind
    match kind:
        case "identifier":
            return _with_identifier(envelope, text, found)
        case "routing" | "more_routing":
            return _with_routing(envelope, found)
        case "station_call":
            return _with_call(envelope, text, found)
        case "security":
            return _with_security(envelope, found)
        case "signals":
            return envelope._replace(operating_signals=envelope.operating_signals + found)
        case "unknown":
            span = trimmed(text, line.span)
            return _faulty(envelope, "unknown", Value(text[span.start : span.end], span))
    return envelope


def _meant(found: tuple[Value, ...]) -> str:
    """Which format line the words of an unrecognised line stand for."""
    first = found[0].text
    indicators = sum(_INDICATOR.match(word.text) is not None for word in found)
    if any(word.text.startswith("#") for word in found) or (indicators and found[-1].text.isdecimal()):
        return "station_call"
    if neighbours.slips(first[:3], "ZNR") <= 1 or neighbours.slips(first[:3], "ZNY") <= 1:
        return "security"
    if len(found) > 1 and _RUN.match(found[1].text) and not indicators:
        return "security"
    if _SIGNAL.fullmatch(first):
        return "signals"
    if indicators or (first in _PROSIGNS and len(found) > 1):
        return "routing"
    return "identifier" if _like_identifier(first) else "unknown"


def _with_identifier(envelope: Envelope, text: str, found: tuple[Value, ...]) -> Envelope:
    envelope = envelope._replace(identifier=found[0], operating_signals=envelope.operating_signals + found[1:])
    shaped = _IDENTIFIER.match(text, found[0].span.start)
    return envelope if shaped else _faulty(envelope, "identifier", found[0])


def _with_routing(envelope: Envelope, found: tuple[Value, ...]) -> Envelope:
    indicators = found
    if envelope.precedence is None and not _INDICATOR.match(found[0].text):
        indicators = found[1:]
        envelope = envelope._replace(precedence=found[0])
        if found[0].text not in _PROSIGNS:
            envelope = _faulty(envelope, "routing", found[0])
    for word in indicators:
        if not _INDICATOR.match(word.text):
            envelope = _faulty(envelope, "routing", word)
    return envelope._replace(routing_indicators=envelope.routing_indicators + indicators)


def _with_call(envelope: Envelope, text: str, found: tuple[Value, ...]) -> Envelope:
    """The words of "DE RUEHC #3187/01 0731412", each in its place; what follows them are operating signals."""
    prosign, originator, serial, filed = (found[at] if at < len(found) else None for at in range(4))
    numbered = _SERIAL.match(serial.text) if serial else None
    sound = {
        "prosign": prosign is not None and prosign.text == "DE",
        "originator": originator is not None and _INDICATOR.match(originator.text) is not None,
        "serial": numbered is not None,
        "filed": filed is not None and _FILED.match(filed.text) is not None,
    }
    if serial and numbered:
        start = serial.span.start
        envelope = envelope._replace(
            serial=Value(numbered[1], Span(start + 1, start + 5)),
            section=Value(numbered[2], Span(start + 6, serial.span.end)) if numbered[2] else None,
        )
    envelope = envelope._replace(
        originating_routing_indicator=originator if sound["originator"] else None,
        filed=filed if sound["filed"] else None,
        operating_signals=envelope.operating_signals + found[4:],
    )
    wrong = [part for part, fine in zip(found, sound.values(), strict=False) if not fine]
    if len(found) < len(sound):  # which word is missing cannot be told
        span = Span(found[0].span.start, found[-1].span.end)
        wrong = [Value(text[span.start : span.end], span)]
    for word in wrong:
        envelope = _faulty(envelope, "station_call", word)
    return envelope


def _with_security(envelope: Envelope, found: tuple[Value, ...]) -> Envelope:
    prosign, code = found[0], found[1] if len(found) > 1 and not _SIGNAL.fullmatch(found[1].text) else None
    sound = prosign.text in ("ZNR", "ZNY")
    envelope = envelope._replace(
        security_prosign=prosign if sound else None,
        classification_code=code if code and _CODE.match(code.text) else None,
        operating_signals=envelope.operating_signals + found[2 if code else 1 :],
    )
    if code is None:
        return _faulty(envelope, "security", prosign)
    if not sound:
        envelope = _faulty(envelope, "security", prosign)
    return envelope if envelope.classification_code else _faulty(envelope, "security", code)


def _faulty(envelope: Envelope, line: FormatLine, word: Value) -> Envelope:
    return envelope._replace(malformed=(*envelope.malformed, MalformedLine(word.span, word.text, line)))
