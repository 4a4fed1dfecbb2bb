"""A long cable has no summary.

## Why it matters
Most addressees of a long cable read its first paragraph. (5 FAH-1 H-246.3: a telegram of more than three pages must
have a summary, above paragraph 1; today the custom is to make it paragraph 1.)

A page is 51 single-spaced lines of 55 characters (H-246.1); only the text is counted here.

## What to do
Sum up the cable in a few lines, headed SUMMARY. `pages` sets the longest cable, in pages, that does not need one.
"""

from bisect import bisect_left
from collections.abc import Iterator
from math import ceil
from typing import Annotated

from cablelint import Cable, Diagnostic, Invalid, NamedTuple, Options, Rule, Valid, begins_elsewhere


class Settings(NamedTuple):
    """What can be set."""

    pages: Annotated[int, "pages that a cable may have without a summary"] = 3


RULE = Rule(
    code="PAR014",
    name="summary-missing",
    severity="info",
    summary="a long cable has no summary",
    authority="5 FAH-1 H-246.3",
    settings=Settings,
    needs=("paragraphs", "several_pages"),
    without=("summary",),
)
_LINE_CHARS = 55
_LINES_A_PAGE = 51  # six to the inch, between margins of 1.25 inches
_PAGE = "The harbor was built long ago.\n\n" * 25  # one page of 25 short paragraphs
VALID = (
    Valid("1. SUMMARY: The port closed. END SUMMARY.\n\n2. " + _PAGE * 4, note="a summary as paragraph 1"),
    Valid("Summary: The port closed.\n\n1. Ships wait.\n\n2. " + _PAGE * 4, note="a summary above paragraph 1"),
    Valid("1. Ships wait.\n\n2. " + _PAGE * 3, note="three pages"),
    Valid("1. Ships wait.\n\n2. " + _PAGE * 4, note="another limit", settings={"pages": 5}),
)
INVALID = (
    Invalid(
        "⟦1⟧. Ships wait.\n\n2. " + _PAGE * 4,
        message="a cable of 3.9 pages has no summary; one is required above 3 pages",
    ),
    Invalid(
        "⟦1⟧. Ships wait.\n\n2. " + "The harbor was built long ago. " * 300,
        note="long lines",
        message="a cable of 3.4 pages has no summary; one is required above 3 pages",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first paragraph's number."""
    pages = options.read(Settings).pages
    summed_up = cable.summary or any(pair.kind == "summary" for pair in cable.pairs)
    if not cable.paragraphs or summed_up or begins_elsewhere(cable):
        return
    lines = _lines(cable)
    if lines > pages * _LINES_A_PAGE:
        limit = f"{pages} page{'s' * (pages != 1)}"
        message = f"a cable of {lines / _LINES_A_PAGE:.1f} pages has no summary; one is required above {limit}"
        yield RULE.diagnostic(cable.paragraphs[0].number_span, message)


def _lines(cable: Cable) -> int:
    """Return how many lines of a page the text fills, empty ones counted."""
    first, after = (bisect_left(cable.lines, place, key=lambda line: line.start) for place in cable.body)
    lines = characters = 0
    for line in cable.lines[first:after]:
        if line.kind == "blank":
            lines += 1 + ceil(characters / _LINE_CHARS)
            characters = 0
        else:
            characters += line.end - line.start
    return lines + ceil(characters / _LINE_CHARS)
