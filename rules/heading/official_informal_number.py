"""An OFFICIAL INFORMAL cable has no number in its caption or SUBJECT.

## Why it matters
Official-informals are answered by their number: "your O-I 12". (5 FAH-2 H-252.1-2.)

## What to do
Put the number after OFFICIAL INFORMAL: OFFICIAL INFORMAL NO. 12.
"""

import re
from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Span, Valid, compiled

RULE = Rule(
    code="HDG020",
    name="official-informal-number",
    severity="info",
    summary="OFFICIAL INFORMAL without its number",
    authority="5 FAH-2 H-252.1-2",
    triggers=("informal",),
)


def _cable(distribution: str, subject: str) -> str:
    return f"UNCLAS NAIROBI 204\n\n{distribution}\n\nTAGS: AMGT KE\nSUBJECT: {subject}\n\n1. One.\n\n2. Two.\n"


VALID = (
    Valid(_cable("OFFICIAL INFORMAL NO. 12", "TEA")),
    Valid(_cable("OFFICIAL INFORMAL", "OFFICIAL-INFORMAL NO. 12: TEA")),
    Valid(_cable("OFFICIAL INFORMAL", "OFFICIAL INFORMAL NUMBER 12")),
    Valid(_cable("OFFICIAL-INFORMAL #12", "TEA")),
    Valid(_cable("OFFICIAL INFORMAL", "O-I 12 TO THE DESK")),
    Valid(_cable("OFFICIAL INFORMAL", "O-I NUMBER TWELVE")),
    Valid(_cable("OFFICIAL INFORMAL 2011-12", "TEA")),
    Valid(_cable("SIPDIS", "OFFICIAL VISIT, INFORMAL TALKS")),
    Valid(_cable("SIPDIS", "TEA").replace("One.", "The official informal channel is slow."), note="in the text"),
    Valid(_cable("SIPDIS", "INFORMAL OFFICIAL REPLY")),
    Valid(_cable("OFFICIAL INFORMAL", "TEA: YOUR OI NO. 7")),
)
INVALID = (
    Invalid(_cable("⟦OFFICIAL INFORMAL⟧", "TEA"), message="OFFICIAL INFORMAL has no number; add NO. and the number"),
    Invalid(
        _cable("SIPDIS", "⟦OFFICIAL-INFORMAL⟧: TEA"),
        note="in the SUBJECT",
        message="OFFICIAL-INFORMAL has no number; add NO. and the number",
    ),
    Invalid(
        _cable("⟦OFFICIAL INFORMAL⟧", "OFFICIAL INFORMAL: TEA FOR 40 GUESTS"),
        note="another number",
        message="OFFICIAL INFORMAL has no number; add NO. and the number",
    ),
)

_WORDS = r"\b(?:OFFICIAL[ -]INFORMAL|O-I|OI)\b"
_NUMBER = (
    r"[ \t]*+:?[ \t]*+(?:(?:NO|NR|NUMBER)\b\.?[ \t]*+|#[ \t]*+)?(?:\d|(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE"
    r"|TEN|ELEVEN|TWELVE)\b)"
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first of the words."""
    end = cable.subject.span.end if cable.subject else cable.heading.end
    found = list(compiled(_WORDS, re.IGNORECASE).finditer(cable.text, cable.heading.start, end))
    named = [each for each in found if "INFORMAL" in each.group().upper()]
    if named and not any(compiled(_NUMBER, re.IGNORECASE).match(cable.text, each.end(), end) for each in found):
        yield RULE.diagnostic(Span(*named[0].span()), f"{named[0].group()} has no number; add NO. and the number")
