"""The file is not saved as UTF-8, or opens with a byte order mark.

## Why it matters
A file in an older encoding shows other characters on every machine that expects UTF-8, and a byte order mark stands
before the first line as a sign that some systems print and others choke on. What was meant has to be guessed: text that
is no UTF-8 is read as Windows-1252. (By convention.)

## What to do
Save the file as UTF-8 without a byte order mark.

## Fix safety
The fix is safe: no character of the text changes. It can be made where the cable is a file, and only there.
"""

from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span

RULE = Rule(
    code="TXT010",
    name="encoding",
    severity="warning",
    summary="a file that is not UTF-8, or has a byte order mark",
    authority="convention",
)
VALID = (
    Valid("1. The port closed.\n"),
    Valid("1. José agreed.\n", note="an accent in UTF-8, which TXT001 speaks of"),
    Valid("", note="nothing at all"),
)
INVALID = (
    Invalid("⟦⟧1. José agreed.\n", encoding="windows-1252", fixed="1. José agreed.\n"),
    Invalid("⟦⟧1. The port closed.\n", bom=True, fixed="1. The port closed.\n"),
    Invalid("⟦⟧1. The port closed.\n", encoding="utf-16-le", bom=True, fixed="1. The port closed.\n"),
)
_NAMES = {"windows-1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the start of the text."""
    encoding = _NAMES.get(options.encoding)
    if encoding is None and not options.bom:
        return
    fault = f"the file is in {encoding}, not in UTF-8" if encoding else "the file opens with a byte order mark"
    yield RULE.at(Span(0, 0), fault, fix=Fix("Save it as UTF-8 without a byte order mark", "safe", ()))
