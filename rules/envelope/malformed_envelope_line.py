"""A line of the envelope does not have the form that its place requires, or is missing.

The place and the look of the line show what it is meant to be: the transmission identifier, the routing line, the DE
line, the ZNR or ZNY line. HDG004 reports a date-time group that cannot be read, and TRN003 an impossible day or hour
in the DE line. A DE line, a ZNR or ZNY line, or the precedence of the routing line is missing where the rest of the
envelope is there; so is the transmission identifier, as information.

## Why it matters
Message switches read the envelope by its form. A DE line without its number sign, or a routing indicator with a digit
in it, sends the message to a service desk instead of its addressees. (5 FAH-2 H-321; ACP 127 format lines 1 to 4.)

## What to do
Type the line again: `VZCZCXYZ0042`, `PP RUEHWL`, `DE RUEHC #3187 0731412`, `ZNR UUUUU ZZH`.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, FormatLine, Invalid, Options, Rule, Span, Valid, trimmed

RULE = Rule(
    code="TRN001",
    name="malformed-envelope-line",
    severity="error",
    summary="a malformed or missing line in the envelope",
    authority="5 FAH-2 H-321; ACP 127",
    profiles=("telegram", "archive"),
    needs=("malformed_envelope",),
)
_BELOW = "P 141409Z MAR 11\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI PRIORITY\n\nUNCLAS STATE 023187\n"
VALID = (
    Valid("VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW),
    Valid(
        "VZCZCXRO042\nPP RUEHNR RUEHDR RUEHKM\nRUEHLS\n\nDE RUEHC #3187/01 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        note="routing indicators on two lines, a section in the DE line",
    ),
    Valid(
        "VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 0731412\nZNR UUUUU ZZH\nZDK RUEHC SVCS\n" + _BELOW,
        note="a line of operating signals",
    ),
    Valid(
        "VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 3671412\nZNR UUUUU ZZH\n" + _BELOW,
        note="the shape is right and the day is not",
    ),
    Valid("PP RUEHNR\n" + _BELOW, note="a routing line alone"),
)
INVALID = (
    Invalid(
        "⟦VZCZC0042⟧\nPP RUEHNR\nDE RUEHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        note="no channel",
        message='"VZCZC0042" is not a transmission identifier (expected form: VZCZCXYZ0042)',
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR ⟦RU3HDR⟧\nDE RUEHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        message='"RU3HDR" is not part of a routing line (expected form: PP RUEHC RUEHNR)',
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\n⟦DF⟧ RUEHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        note="DE misspelled",
        message='"DF" is not part of a DE line (expected form: DE RUEHC #1234 1231234)',
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\nDE ⟦RU⟧ EHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        note="several words of one line",
        message='"RU" is not part of a DE line (expected form: DE RUEHC #1234 1231234)',
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 ⟦073141⟧\nZNR UUUUU ZZH\n" + _BELOW,
        note="a figure missing",
        message='"073141" is not part of a DE line (expected form: DE RUEHC #1234 1231234)',
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 0731412\nZNR ⟦UUUU⟧ ZZH\n" + _BELOW,
        note="four letters",
        message='"UUUU" is not part of a security line (expected form: ZNR UUUUU ZZH, ZNY CCCCC ZZH)',
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 0731412\n⟦ZNR UUUUU⟧\n" + _BELOW,
        note="breaks off: a warning",
        message="the security line ends after UUUUU; add ZZH (expected form: ZNR UUUUU ZZH, ZNY CCCCC ZZH)",
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\n⟦ZNR UUUUU ZZH⟧\n" + _BELOW,
        note="no DE line",
        message="the DE line is missing above this line (expected form: DE RUEHC #1234 1231234)",
    ),
    Invalid(
        "VZCZCXYZ0042\nPP RUEHNR\n⟦DE RUEHC #3187 0731412⟧\n" + _BELOW,
        note="no security line",
        message="the security line is missing below this line (expected form: ZNR UUUUU ZZH, ZNY CCCCC ZZH)",
    ),
    Invalid(
        "VZCZCXYZ0042\n⟦RUEHNR⟧\nDE RUEHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        note="no precedence",
        message="the routing line has no precedence before RUEHNR (expected form: PP RUEHC RUEHNR)",
    ),
    Invalid(
        "⟦PP RUEHNR⟧\nDE RUEHC #3187 0731412\nZNR UUUUU ZZH\n" + _BELOW,
        note="no identifier",
        message="the transmission identifier is missing above this line (expected form: VZCZCXYZ0042)",
    ),
)

_SHAPES: dict[FormatLine, str] = {
    "identifier": "not a transmission identifier (expected form: VZCZCXYZ0042)",
    "routing": "not part of a routing line (expected form: PP RUEHC RUEHNR)",
    "station_call": "not part of a DE line (expected form: DE RUEHC #1234 1231234)",
    "security": "not part of a security line (expected form: ZNR UUUUU ZZH, ZNY CCCCC ZZH)",
    "unknown": "not a line of the transmission envelope",
}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding a line, at its first wrong word, or at the whole line where the wrong word cannot be told."""
    if cable.envelope is None:
        return
    end = 0
    for fault in cable.envelope.malformed:
        if not end or "\n" in cable.text[end : fault.span.start]:
            yield RULE.diagnostic(fault.span, f'"{fault.text}" is {_SHAPES[fault.line]}')
        end = fault.span.end
    if cable.envelope.malformed:
        return
    if cable.envelope.identifier is not None:
        yield from _missing(cable)
    else:
        yield from _unidentified(cable)


def _missing(cable: Cable) -> Iterator[Diagnostic]:
    """Yield what an envelope, of which the other lines are there, does not have."""
    envelope = cable.envelope
    if envelope is None:
        return
    indicators, filed, code = envelope.routing_indicators, envelope.filed, envelope.classification_code
    if indicators and envelope.precedence is None:
        message = f"the routing line has no precedence before {indicators[0].text} (expected form: PP RUEHC RUEHNR)"
        yield RULE.diagnostic(indicators[0].span, message)
    if indicators and code and envelope.security_prosign and filed is None:
        form = _SHAPES["station_call"].partition(" (")[2]
        message = f"the DE line is missing above this line ({form}"
        yield RULE.diagnostic(_line(cable, envelope.security_prosign.span.start), message)
    if indicators and filed and code is None:
        form = _SHAPES["security"].partition(" (")[2]
        message = f"the security line is missing below this line ({form}"
        yield RULE.diagnostic(_line(cable, filed.span.start), message)
    if indicators and code and envelope.security_prosign:
        line = _line(cable, envelope.security_prosign.span.start)
        if line.end == code.span.end:
            message = f"the security line ends after {code.text}; add ZZH (expected form: ZNR UUUUU ZZH, ZNY CCCCC ZZH)"
            yield RULE.diagnostic(line, message, severity="warning")


def _unidentified(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding at the routing line where the identifier alone is missing: a text may begin below all of them."""
    envelope = cable.envelope
    if envelope and envelope.precedence and envelope.filed and envelope.classification_code:
        message = f"the transmission identifier is missing above this line ({_SHAPES['identifier'].partition(' (')[2]}"
        yield RULE.diagnostic(_line(cable, envelope.precedence.span.start), message, severity="info")


def _line(cable: Cable, offset: int) -> Span:
    """Return the line that the offset is in, without spaces around it."""
    line = next(line for line in cable.lines if line.start <= offset < line.end)
    return trimmed(cable.text, line.span)
