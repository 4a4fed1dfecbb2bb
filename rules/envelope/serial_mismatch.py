"""The serial of the DE line is not the last four figures of the message reference number.

If the closing serial agrees with the DE line, the finding is at the message reference number.

## Why it matters
The serial of the DE line is taken from the message reference number. If they differ, one message is filed under two
numbers, and a reply refers to another cable. (5 FAH-2 H-321.3; ACP 127 format line 3.)

## What to do
Put the last four figures of the message reference number into the DE line: `#3187` for `STATE 023187`.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Related, Rule, Valid

RULE = Rule(
    code="TRN004",
    name="serial-mismatch",
    severity="warning",
    summary="the serial of the DE line is not the last four figures of the message reference number",
    authority="5 FAH-2 H-321.3; ACP 127",
    profiles=("telegram", "archive"),
    needs=("other_serial",),
)


def _sent(serial: str, reference: str, closing: str = "") -> str:
    envelope = f"VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #{serial} 0731412\nZNR UUUUU ZZH\nP 141409Z MAR 11\n"
    return f"{envelope}FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\n\nUNCLAS {reference}\n\n1. One.\n\n2. Two.\n{closing}"


VALID = (
    Valid(_sent("3187", "STATE 023187")),
    Valid(_sent("0204/01", "SECTION 01 OF 02 NAIROBI 000204"), note="a section in the DE line"),
    Valid(_sent("0204", "NAIROBI 204"), note="without leading zeros"),
    Valid(_sent("3187", ""), note="no message reference number"),
)
INVALID = (
    Invalid(
        _sent("⟦3188⟧", "STATE 023187"), message="the DE line says #3188, but the message reference number ends in 3187"
    ),
    Invalid(
        _sent("⟦3817⟧/01", "SECTION 01 OF 02 STATE 123187", "ROE\n#3187\nNNNN\n"),
        note="the closing agrees",
        message="the DE line says #3817, but the message reference number ends in 3187",
    ),
    Invalid(
        _sent("3187", "STATE ⟦023188⟧", "ROE\n#3187\nNNNN\n"),
        note="opening and closing agree",
        message="the DE line says #3187, but the message reference number ends in 3188",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the number that is alone with what it says."""
    serial = cable.envelope.serial if cable.envelope else None
    reference = cable.message_reference
    if serial is None or reference is None or int(reference.serial.text) % 10_000 == int(serial.text):
        return
    closing = cable.closing.serial if cable.closing else None
    agreed = closing is not None and int(closing.text) == int(serial.text)
    odd, other = (reference.serial, serial) if agreed else (serial, reference.serial)
    yield RULE.diagnostic(
        odd.span,
        f"the DE line says #{serial.text}, but the message reference number ends in {reference.serial.text[-4:]}",
        related=(Related(other.span, f"the other number, {other.text}"),),
    )
