"""The closing serial differs from the opening one, NNNN or the closing BT is missing, or text follows NNNN.

NNNN is missing only where the closing serial shows that the text is whole, or a BT above the text that one was to end
it, and BT only where one is above the text.

If the opening serial is the wrong one (TRN004), it is reported there and not here. Without an envelope, the closing
serial is compared with the message reference number. Lines added when the cable was released are information only; a
second message may follow.

## Why it matters
The operator copies the number from the top to the end: a difference shows that the end belongs to another message, or
that a part is lost. The message switch ignores everything after NNNN. (5 FAH-2 H-320; ACP 127 format lines 15, 16.)

## What to do
Repeat the opening serial before NNNN, and end the file there.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Related, Rule, Span, Valid, Value, compiled, trimmed

RULE = Rule(
    code="TRN006",
    name="closing-mismatch",
    severity="warning",
    summary="the closing serial differs from the opening one, NNNN or BT is missing, or text follows NNNN",
    authority="5 FAH-2 H-320; ACP 127",
    profiles=("telegram", "archive"),
    needs=("odd_closing",),
)


def _sent(serial: str, closing: str) -> str:
    envelope = f"VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #{serial} 0731412\nZNR UUUUU ZZH\nP 141409Z MAR 11\n"
    heading = "FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\n\nUNCLAS STATE 023187\n\n"
    return f"{envelope}{heading}1. One.\n\n2. Two.\nROE\n{closing}"


VALID = (
    Valid(_sent("3187", "#3187\nNNNN\n")),
    Valid(_sent("3187/01", "BT\n#3187\n\nNNNN\n\n\n"), note="BT before, empty lines after"),
    Valid(_sent("3187", ""), note="a text without closing lines"),
    Valid(_sent("3187", "BT\n#3187\nNNNN\n").replace("NAIROBI\n\nUNCLAS", "NAIROBI\nBT\nUNCLAS"), note="BT twice"),
    Valid(_sent("3187", "#3187\n\nNNNN\n"), note="an empty line between"),
    Valid(_sent("3178", "#3187\nNNNN\n"), note="the opening serial is the odd one"),
    Valid(_sent("3187", "#3187\nNNNN\n\n\nVZCZCXYZ0043\n"), note="another message follows"),
    Valid("FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 204\n\n1. One.\nROE\nNNNN\n", note="no envelope"),
)
INVALID = (
    Invalid(
        _sent("3187", "").replace("NAIROBI\n\n", "NAIROBI\n⟦BT⟧\n"),
        note="nothing at all below a text that has a BT above it",
        message="no second BT ends the text; add BT, #3187 and NNNN at its end",
    ),
    Invalid(
        _sent("3187", "⟦#3187⟧\n"), note="NNNN is missing", message="NNNN is missing; add it below the closing serial"
    ),
    Invalid(_sent("3187", "⟦BT⟧\n"), note="below BT", message="NNNN is missing; add #3187 and NNNN below this line"),
    Invalid(
        _sent("3187", "⟦NNNN⟧\n"),
        note="the serial is missing",
        message="the closing serial is missing; add #3187 above NNNN",
    ),
    Invalid(
        _sent("3187", "BT\n#3187\n⟦NNN⟧\n"),
        note="a letter is missing",
        message='"NNN" is not NNNN, which ends the message; write NNNN',
    ),
    Invalid(
        _sent("3187", "⟦#3187⟧\nNNNN\n").replace("NAIROBI\n\nUNCLAS", "NAIROBI\nBT\nUNCLAS"),
        note="the second BT is missing",
        message="BT is missing below the text; add it above this line",
    ),
    Invalid(
        _sent("3187", "#⟦3178⟧\nNNNN\n"), message="the closing serial #3178 does not match the opening serial, 3187"
    ),
    Invalid(
        _sent("3187", "#3187\nNNNN\n\n⟦Please call if garbled.⟧\n"),
        note="text after NNNN",
        message='"Please call if garbled." follows NNNN, which ends the message; remove it',
    ),
    Invalid(
        _sent("3187", "#3187\nNNNN ⟦OR SO⟧\n"),
        note="on the same line",
        message='"OR SO" follows NNNN, which ends the message; remove it',
    ),
    Invalid(
        "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n\n1. One.\n\n2. Two.\nROE\n#⟦0240⟧\nNNNN\n",
        note="no envelope",
        message="the closing serial #0240 does not match the opening serial, 000204",
    ),
)

_GOES_ON = r"VZCZ|<<|Message Attributes|(?:UN)?CLASSIFIED\s*$|CONFIDENTIAL\s*$|(?:TOP )?SECRET\s*$|Declassified"
_LONGEST_SHOWN_CHARS = 80


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding at the closing serial, and one at what follows NNNN."""
    misspelled = list(_misspelled(cable))
    yield from misspelled
    if cable.closing is None:
        yield from () if misspelled else _unclosed(cable)
        return
    if cable.closing.serial is None and cable.envelope is not None and cable.envelope.serial is not None:
        yield from _lost_finding(cable.closing.terminator, cable.envelope.serial)
    if cable.closing.serial is not None:
        yield from _serial_finding(cable, cable.closing.serial)
        if cable.closing.terminator is None or not cable.closing.terminator.text.startswith("NNNN"):
            yield RULE.diagnostic(_shown(cable.closing.serial), "NNNN is missing; add it below the closing serial")
    yield from _break_finding(cable)
    if cable.closing.terminator is not None and cable.closing.terminator.text.startswith("NNNN"):
        yield from _rest_finding(cable, cable.closing.terminator, options)


def _misspelled(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a last line that was to be NNNN."""
    end = len(cable.text.rstrip())
    start = cable.text.rfind("\n", 0, end) + 1
    written = cable.text[start:end].strip()
    if cable.envelope is not None and compiled(r"N{2,3}|N{5,8}").fullmatch(written):
        yield RULE.diagnostic(
            Span(end - len(written), end), f'"{written}" is not NNNN, which ends the message; write NNNN'
        )


def _unclosed(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a BT between envelope and text in a message that nothing ends: what is below may be lost."""
    marks, serial = _breaks(cable), cable.envelope.serial if cable.envelope else None
    if serial is not None and len(marks) == 1 and marks[0].end <= cable.body.start and cable.paragraphs:
        ending = f"BT, #{int(serial.text) % 10_000:04} and NNNN"
        yield RULE.diagnostic(marks[0], f"no second BT ends the text; add {ending} at its end")


def _lost_finding(last: Value | None, opening: Value) -> Iterator[Diagnostic]:
    """Yield a closing without its serial, or of which there is nothing but BT."""
    serial = f"#{int(opening.text) % 10_000:04}"
    if last is not None and last.text.startswith("NNNN"):
        span = Span(last.span.start, last.span.start + len("NNNN"))
        yield RULE.diagnostic(span, f"the closing serial is missing; add {serial} above NNNN")
    elif last is not None and last.text.strip() == "BT":
        yield RULE.diagnostic(last.span, f"NNNN is missing; add {serial} and NNNN below this line")


def _serial_finding(cable: Cable, closing: Value) -> Iterator[Diagnostic]:
    opening = cable.envelope.serial if cable.envelope else None
    reference = cable.message_reference.serial if cable.message_reference else None
    expected = [value for value in (opening, reference) if value is not None]
    if expected and all(int(value.text) % 10_000 != int(closing.text) for value in expected):
        related = Related(expected[0].span, f"the opening serial is {expected[0].text}")
        yield RULE.diagnostic(
            closing.span,
            f"the closing serial #{closing.text} does not match the opening serial, {expected[0].text}",
            related=(related,),
        )


def _shown(serial: Value) -> Span:
    """Return the closing serial with its #."""
    return Span(serial.span.start - 1, serial.span.end)


def _break_finding(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a BT above the text that has none below it."""
    marks = _breaks(cable)
    if len(marks) == 1 and cable.closing is not None and marks[0].end <= cable.body.start:
        start = cable.closing.span.start
        line = cable.text_at(cable.closing.span).splitlines()[0]
        related = (Related(marks[0], "the first BT is here"),)
        yield RULE.diagnostic(
            Span(start, start + len(line)), "BT is missing below the text; add it above this line", related=related
        )


def _breaks(cable: Cable) -> list[Span]:
    return [line.span for line in cable.lines if line.kind == "terminator" and cable.text_at(line.span).strip() == "BT"]


def _rest_finding(cable: Cable, terminator: Value, options: Options) -> Iterator[Diagnostic]:
    rest = trimmed(cable.text, Span(terminator.span.start + len("NNNN"), len(cable.text)))
    written = cable.text_at(rest)
    if not written or compiled(_GOES_ON).match(written):
        return
    first = written.splitlines()[0].rstrip()
    severity = "info" if options.profile == "archive" else RULE.severity
    shown = first if len(first) <= _LONGEST_SHOWN_CHARS else first[:_LONGEST_SHOWN_CHARS] + "..."
    yield RULE.diagnostic(
        Span(rest.start, rest.start + len(first)),
        f'"{shown}" follows NNNN, which ends the message; remove it',
        severity=severity,
    )
