"""A line is longer than a telegram's line may be.

## Why it matters
Telegraphic equipment has 69 characters on a line; it breaks a longer line in the middle of a word or a table, or cuts
it off. (ACP 127; the same limit in the Department of Commerce's cable manual, section 6.)

## What to do
Break the line at a space. For a table, remove a column or shorten its entries.

## Fix safety
The fix is safe: it moves line breaks of running text and changes no word. The whole paragraph is wrapped again, except
for line breaks that were meant: lists, tables, addresses, quoted text and the communicator's lines do not change.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Annotated

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Line, NamedTuple, Options, Rule, Span, Valid
from cablelint.rules._repeated import told_once


class Settings(NamedTuple):
    """What can be set."""

    limit: Annotated[int, "characters in a line"] = 69


RULE = Rule(
    code="TXT005",
    name="line-length",
    severity="info",
    summary="a line longer than the limit",
    authority="ACP 127; Commerce ITA cable manual, section 6",
    profiles=("telegram",),
    settings=Settings,
    needs=("long_lines",),
)
VALID = (
    Valid("1. A line of at most sixty-nine characters passes without a word.\n", profile="telegram"),
    Valid("1. " + "A draft may run on as long as its writer likes. " * 3 + "\n", profile="draft"),
    Valid("1. Eighty characters are fine where the mission has set its limit higher: ninety.\n",
          profile="telegram", settings={"limit": 90}),
)  # fmt: skip
INVALID = (
    Invalid(
        "1. The harbor master expects the new crane to be at work before the r⟦ains begin.⟧\n",
        fixed="1. The harbor master expects the new crane to be at work before the\nrains begin.\n",
        profile="telegram",
        message="the line has 80 characters; the limit is 69",
    ),
    Invalid(
        "1. The harbor master expects the new crane, which arrived on the tent⟦h of May by⟧\n"
        "sea, to be at work before the rains begin, and the old one to be taken down by\nthe end of the year.\n",
        note="a paragraph typed in longer lines",
        fixed="1. The harbor master expects the new crane, which arrived on the\n"
        "tenth of May by sea, to be at work before the rains begin, and the\n"
        "old one to be taken down by the end of the year.\n",
        profile="telegram",
        message="the line has 80 characters; the limit is 69 (2 times in this file)",
    ),
    Invalid(
        "2. Catch by port:\n\nPort        2008        2009        2010        2011        Change   ⟦   Rank⟧\n",
        note="a table is not rewrapped",
        profile="telegram",
        message="the line has 76 characters; the limit is 69",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Return one finding, on the characters beyond the limit in the first line that is too long."""
    return told_once(_long(cable, options))


def _long(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    limit = options.read(Settings).limit
    long = [line for line in cable.lines if line.end - line.start > limit]
    beyond = [span for line in long if (span := _beyond(cable, line, limit))]
    edits = _edits(cable, limit) if beyond else []
    for span in beyond:
        index = bisect_right(edits, span.start, key=lambda edit: edit.span.start) - 1
        filled = index >= 0 and span.start < edits[index].span.end
        fix = Fix(f"Wrap at {limit} characters", "safe", (edits[index],)) if filled else None
        length = limit + span.end - span.start
        yield RULE.diagnostic(span, f"the line has {length} characters; the limit is {limit}", fix=fix)


def _beyond(cable: Cable, line: Line, limit: int) -> Span | None:
    """Return the characters of the line beyond the limit, spaces at its end left out."""
    span = Span(line.start + limit, line.start + len(cable.text_at(line.span).rstrip()))
    return span if span.start < span.end else None


def _edits(cable: Cable, limit: int) -> list[Edit]:
    """Return how the formatter would fill the running text, in order of place."""
    from cablelint import (
        Layout,  # needed only where a line is too long
        rewrap,
    )

    return sorted(rewrap(cable, Layout(line_length=limit), only_long=True))
