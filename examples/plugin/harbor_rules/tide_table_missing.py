"""A cable about a port call gives no tide table.

## Why it matters
The ship's agent needs the tides before a berth is asked for, and writes back when they are missing. (House rule.)

## What to do
Put the tide table, or the words "no tides", into the text.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid

RULE = Rule(
    code="HBR001",
    name="tide-table-missing",
    severity="warning",
    summary="a cable about a port call without a tide table",
    authority="house rule",
)
VALID = (
    Valid("SUBJECT: PORT CALL AT KOTKA\n\n1. Tide table: none needed in May.\n"),
    Valid("SUBJECT: PORT CALL AT KOTKA\n\n1. There are no tides.\n"),
    Valid("SUBJECT: TEA\n\n1. Tea is cheap.\n", note="no port call"),
)
INVALID = (
    Invalid("SUBJECT: ⟦PORT CALL AT KOTKA⟧\n\n1. The ship arrives on May 4.\n"),
    Invalid("SUBJECT: ⟦Request for a port call⟧\n\n1. (U) The ship arrives on May 4.\n", note="in mixed case"),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, on the subject."""
    if cable.subject is None or "PORT CALL" not in cable.subject.text.upper():
        return
    body = cable.text_at(cable.body).lower()
    if "tide table" not in body and "no tides" not in body:
        yield RULE.diagnostic(cable.subject.span, f'"{cable.subject.text}" comes without a tide table')
