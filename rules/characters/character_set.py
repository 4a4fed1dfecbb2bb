"""A character stands in the text that the telegraphic set cannot carry.

## Why it matters
Cables travel through systems that know the letters, figures and signs of ASCII only. A word processor's curly quotes,
long dashes, accents and hard spaces arrive as question marks, as other characters, or not at all: the comma in "Post,s"
began as a curly apostrophe. (By convention; 5 FAH-2 H-320 rests on the character sets of ACP 127.)

## What to do
Type the plain sign: ' for an apostrophe, -- for a dash, ... for an ellipsis, the letter without its accent.

One finding speaks of all spaces that a word processor put in place of plain ones, at the first of them.

A released text carries what its publisher's machine put in: there one finding speaks of each sign, at its first place.

## Fix safety
The fix is safe where a plain equivalent exists: it changes the sign and no word. Characters without one are left
to you.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spaces import plain_space_edits
from cablelint.spans import Span
from cablelint.telegraphic import FOREIGN, all_plain, fitted

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
    Valid('1. Write to roe_j@example.gov: 3 < 4 & [100%] {of} ~2 | #5 ^ `x` \\ "$1".', note="all that ASCII has"),
)
INVALID = (
    Invalid("1. The Minister⟦’⟧s office agreed.", note="a curly apostrophe", fixed="1. The Minister's office agreed."),
    Invalid("1. We met Jos⟦é⟧ Mar⟦í⟧a Ruiz.", note="accents", fixed="1. We met Jose Maria Ruiz."),
    Invalid("1. Costs rose⟦…⟧ then fell.", note="an ellipsis", fixed="1. Costs rose... then fell."),
    Invalid("1. It cost 3⟦€⟧, or ⟦£⟧2⟦½⟧.", note="set apart", fixed="1. It cost 3 EUR, or GBP 2 1/2."),
    Invalid(
        "1. Tea⟦\u00a0⟧is\u00a0dear,\u2009and\u202fscarce.\u00a0\n",
        note="spaces of other kinds, all at once",
        fixed="1. Tea is dear, and scarce. \n",
    ),
    Invalid("1. Price in ⟦東京⟧.", note="no plain equivalent"),
    Invalid("1. One.\n⟦\f⟧\n2. Two.", note="a control character"),
    Invalid(
        "¶1. The Ministry⟦’⟧s office.\n\n¶2. The Board’s ⟦“⟧view⟦”⟧, and the Ministry’s.\n",
        note="each sign once in a released text",
        fixed="¶1. The Ministry's office.\n\n¶2. The Board's \"view\", and the Ministry's.\n",
        profile="archive",
    ),
)

_LONGEST_SHOWN = 12
_CONTROLS = {
    "\b": "a backspace",
    "\v": "a vertical tab",
    "\f": "a form feed",
    "\x1a": "an end-of-file mark",
    "\x1b": "an escape",
}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each run of characters that cannot be sent; in a released text, for each that differs."""
    if all_plain(cable.original):
        return
    yield from _spaces(cable)
    places: dict[str, list[Span]] = {}
    for found in FOREIGN.finditer(cable.text):
        places.setdefault(found.group(), []).append(Span(*found.span()))
    for written, spans in places.items():
        if options.profile == "archive":
            yield _finding(cable, written, spans)
        else:
            yield from (_finding(cable, written, [span]) for span in spans)


def _spaces(cable: Cable) -> Iterator[Diagnostic]:
    """One finding for all spaces of other kinds, at the first one, whose fix mends all of them."""
    edits = tuple(plain_space_edits(cable.original, cable.text))
    if edits:
        first = cable.original[edits[0].span.start]
        name = unicodedata.name(first).lower()
        count = sum(edit.span.end - edit.span.start for edit in edits)
        times = f"; there are {count} such spaces in this file" if count > 1 else ""
        fault = f"the character {name} (U+{ord(first):04X}) cannot be sent on a cable: use a plain space{times}"
        yield RULE.at(edits[0].span, fault, fix=Fix("Use plain spaces", "safe", edits))


def _finding(cable: Cable, written: str, spans: Sequence[Span]) -> Diagnostic:
    """A finding at the first of the places, whose fix mends all of them."""
    edits = tuple(Edit(span, plain) for span in spans if (plain := fitted(cable.text, *span)) is not None)
    fix = Fix(f'Write "{edits[0].text}"' if edits[0].text else "Delete it", "safe", edits) if edits else None
    times = f" (it stands here {len(spans)} times)" if len(spans) > 1 else ""
    return RULE.at(spans[0], f"{_named(written)} cannot be sent on a cable{times}", fix=fix)


def _named(written: str) -> str:
    first = written[0]
    name = unicodedata.name(first, f"U+{ord(first):04X}").lower()
    if len(written) > 1:
        shown = written[:_LONGEST_SHOWN] + ("..." if len(written) > _LONGEST_SHOWN else "")
        return f'"{shown}" ({len(written)} characters, the first: {name})'
    return f'the character "{first}" ({name})' if first.isprintable() else _CONTROLS.get(first, f"the character {name}")
