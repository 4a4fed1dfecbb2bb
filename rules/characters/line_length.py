"""A line is longer than a telegram's line may be.

## Why it matters
Telegraphic equipment carries 69 characters a line; a longer one is broken by the machine, in the middle of a word or a
table, or cut off. (ACP 127; the same limit in the Department of Commerce's cable manual, section 6.)

## What to do
Break the line at a blank. For a table, take out a column or shorten its entries.

## Fix safety
The fix is safe: it turns blanks of running text into line breaks and changes no word. Tables and the communicator's
lines are left alone.
"""

import re
from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Line, Span

RULE = Rule(
    code="TXT005",
    name="line-length",
    severity="info",
    summary="a line longer than the limit",
    authority="ACP 127; Commerce ITA cable manual, section 6",
    profiles=("telegram", "smart"),
    settings={"limit": 69},
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
    ),
    Invalid(
        "2. Catch by port:\n\nPort        2008        2009        2010        2011        Change   ⟦   Rank⟧\n",
        note="a table is not rewrapped",
        profile="telegram",
    ),
)

_PROSE = frozenset({"text", "numbered", "subject", "references", "classified_by", "tags"})
_COLUMNS = re.compile(r"\S {3,}\S|\t|\|")


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding a line, on the characters beyond the limit."""
    limit = options.settings["limit"]
    assert isinstance(limit, int)
    for line in cable.lines:
        if line.end - line.start > limit and len(cable.text[line.start : line.end].rstrip()) > limit:
            yield _finding(cable, line, limit)


def _finding(cable: Cable, line: Line, limit: int) -> Diagnostic:
    written = cable.text[line.start : line.end].rstrip()
    edits = tuple(_breaks(cable.text, line, written, limit)) if line.kind in _PROSE else ()
    fix = Fix(f"Break the line before character {limit + 1}", "safe", edits) if edits else None
    span = Span(line.start + limit, line.start + len(written))
    return RULE.at(span, f"the line has {len(written)} characters, {limit} are allowed", fix=fix)


def _breaks(text: str, line: Line, written: str, limit: int) -> Iterator[Edit]:
    """Line breaks in place of the last blanks before the limit; none in a table."""
    if _COLUMNS.search(written):
        return
    line_break = text[line.end : line.stop] or "\n"
    start = 0
    while len(written) - start > limit:
        blank = written.rfind(" ", start + 1, start + limit + 1)
        if blank < 0 or not written[start:blank].strip():
            return
        first = start + len(written[start:blank].rstrip(" "))
        yield Edit(Span(line.start + first, line.start + blank + 1), line_break)
        start = blank + 1
