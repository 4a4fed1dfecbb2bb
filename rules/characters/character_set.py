"""A character stands in the text that the telegraphic set cannot carry.

## Why it matters
Cables travel through systems that know the letters, figures and signs of ASCII only. A word processor's curly quotes,
long dashes, accents and hard spaces arrive as question marks, as other characters, or not at all: the comma in "Post,s"
began as a curly apostrophe. (By convention; 5 FAH-2 H-320 rests on the character sets of ACP 127.)

## What to do
Type the plain sign: ' for an apostrophe, -- for a dash, ... for an ellipsis, the letter without its accent.

## Fix safety
The fix is safe where a plain equivalent exists: it changes the sign and no word. Characters without one are left
to you.
"""

import unicodedata
from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span
from cablelint.telegraphic import FOREIGN, plain

RULE = Rule(
    code="TXT001",
    name="character-set",
    severity="warning",
    summary="a character that the telegraphic set cannot carry",
    authority="ACP 127; 5 FAH-2 H-320; convention",
)
VALID = (
    Valid('1. The Minister said "no", and left -- at once...', note="plain quotes, dashes and points"),
    Valid("¶1. A release puts a pilcrow before numbers.", note="a mark of the release, which PAR007 speaks of"),
    Valid("1. Rates:\t4 percent", note="a tab is TXT004's"),
)
INVALID = (
    Invalid("1. The Minister⟦’⟧s office agreed.", note="a curly apostrophe", fixed="1. The Minister's office agreed."),
    Invalid("1. We met Jos⟦é⟧ Mar⟦í⟧a Ruiz.", note="accents", fixed="1. We met Jose Maria Ruiz."),
    Invalid("1. Costs rose⟦…⟧ then fell.", note="an ellipsis", fixed="1. Costs rose... then fell."),
    Invalid("1. Price in ⟦東京⟧.", note="no plain equivalent"),
)

_LONGEST_SHOWN = 12


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each run of characters that cannot be sent."""
    for found in FOREIGN.finditer(cable.text):
        span = Span(*found.span())
        written = plain(found.group())
        title = f'Write "{written}"' if written else "Delete it"
        fix = None if written is None else Fix(title, "safe", (Edit(span, written),))
        yield RULE.at(span, f"{_named(found.group())} cannot be sent on a cable", fix=fix)


def _named(written: str) -> str:
    first = written[0]
    name = unicodedata.name(first, f"control character {ord(first):04X}").lower()
    if len(written) == 1:
        return f'the character "{first}" ({name})' if first.isprintable() else f"a {name}"
    shown = written[:_LONGEST_SHOWN] + ("..." if len(written) > _LONGEST_SHOWN else "")
    return f'"{shown}" ({len(written)} characters, the first a {name})'
