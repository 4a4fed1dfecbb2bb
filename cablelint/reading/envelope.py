"""The transmission envelope: ACP 127 format lines 1 to 4, above the date-time group."""

import re
from collections.abc import Sequence

from cablelint.heading import Envelope
from cablelint.spans import Line, Span, Value, words

ENVELOPE_KINDS = frozenset({"identifier", "routing", "more_routing", "station_call", "security"})
_BETWEEN = frozenset({"text", "blank", "rule"})

_CALL = re.compile(
    r"DE\s+(?P<originator>R[A-Z]{3,7})(?:\s+#(?P<serial>\d+)(?:/(?P<section>\d+))?)?(?:\s+(?P<filed>\d{5,8})\b)?"
)


def read_envelope(text: str, lines: Sequence[Line]) -> tuple[Envelope | None, int]:
    """The envelope at the top of the text, and the index of the first line below it (0 where there is none)."""
    last = _last_envelope_line(lines)
    if last is None:
        return None, 0
    first = next(index for index, line in enumerate(lines) if line.kind in ENVELOPE_KINDS)
    standing = lines[first : last + 1]
    envelope = Envelope(Span(standing[0].start, standing[-1].end))
    for line in standing:
        envelope = _with_line(envelope, text, line)
    return envelope, last + 1


def _last_envelope_line(lines: Sequence[Line]) -> int | None:
    last = None
    for index, line in enumerate(lines):
        if line.kind in ENVELOPE_KINDS:
            last = index
        elif line.kind not in _BETWEEN:
            break
    return last


def _with_line(envelope: Envelope, text: str, line: Line) -> Envelope:
    parts = words(text, line.span)
    match line.kind:
        case "identifier":
            return envelope._replace(identifier=parts[0], operating_signals=envelope.operating_signals + parts[1:])
        case "routing":
            return envelope._replace(precedence=parts[0], routing_indicators=parts[1:])
        case "more_routing":
            return envelope._replace(routing_indicators=envelope.routing_indicators + parts)
        case "station_call":
            return _with_call(envelope, text, line)
        case "security":
            return _with_security(envelope, parts)
        case "text":
            stray = Value(text[line.start : line.end].strip(), line.span)
            return envelope._replace(malformed=(*envelope.malformed, stray))
    return envelope


def _with_call(envelope: Envelope, text: str, line: Line) -> Envelope:
    found = _CALL.match(text, line.start, line.end)
    if found is None:
        return envelope._replace(malformed=(*envelope.malformed, Value(text[line.start : line.end], line.span)))

    def part(name: str) -> Value | None:
        return Value(found[name], Span(*found.span(name))) if found[name] else None

    return envelope._replace(
        originating_routing_indicator=part("originator"),
        serial=part("serial"),
        section=part("section"),
        filed=part("filed"),
        operating_signals=envelope.operating_signals + words(text, Span(found.end(), line.end)),
    )


def _with_security(envelope: Envelope, parts: tuple[Value, ...]) -> Envelope:
    code = parts[1] if len(parts) > 1 and len(parts[1].text) == 5 else None
    signals = parts[2:] if code else parts[1:]
    return envelope._replace(
        security_prosign=parts[0],
        classification_code=code,
        operating_signals=envelope.operating_signals + signals,
    )
