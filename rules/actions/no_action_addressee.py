"""An action request goes to posts that are INFO addressees only.

## Why it matters
An action addressee must act; an INFO addressee only reads. A post on the INFO line is free to file your request. (5
FAH-2 H-230; by convention.)

It is reported if the cable has INFO addressees only. If it has action addressees, and names an INFO addressee as the
one that must act, ACT010 says so.

## What to do
Move the post to the TO line, or ask the posts on the TO line.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    request_heading,
)

RULE = Rule(
    code="ACT008",
    name="no-action-addressee",
    severity="warning",
    summary="an action request in a cable whose addressees are all INFO",
    authority="5 FAH-2 H-230; convention",
    needs=("info_addressees",),
    without=("action_addressees",),
)
_HEADING = "FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\nINFO AMEMBASSY KAMPALA\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
_INFO_ONLY = _HEADING.replace("TO AMEMBASSY NAIROBI\n", "")
VALID = (
    Valid(_HEADING + "1. This is an action request for Embassy Nairobi.\n\n2. Please report.\n"),
    Valid(_HEADING + "1. This is an action request for Embassy Kampala.\n\n2. Please report.\n",
          note="which ACT010 reports"),
    Valid(_HEADING + "1. This is an action request.\n\n2. Talks in Kampala went well.\n", note="names no post"),
    Valid(_HEADING + "1. Embassy Nairobi reports that it instructs Embassy Kampala.\n\n2. More.\n", note="no request"),
    Valid(_INFO_ONLY + "1. The port closed.\n\n2. It will open again.\n", note="no request, for INFO"),
)  # fmt: skip
INVALID = (
    Invalid(
        _INFO_ONLY + "1. ⟦This is an action request. See paragraph 2⟧.\n\n2. Please report.\n",
        note="all INFO",
        message="the cable asks for action, but has only INFO addressees",
    ),
    Invalid(
        _INFO_ONLY + "1. The port closed.\n\n2. ⟦ACTION REQUEST⟧: Embassy Kampala should report.\n",
        note="in a heading",
        message="the cable asks for action, but has only INFO addressees",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding, at the first words that ask for action."""
    if cable.action_addressees or not cable.info_addressees or not cable.fields:
        return  # without fields it is the end of a cable, with its print block
    place = _request(cable)
    if place is not None:
        yield RULE.diagnostic(place, "the cable asks for action, but has only INFO addressees")


def _request(cable: Cable) -> Span | None:
    """Return where the cable first says that it asks for action, by an announcement or else by a heading."""
    if cable.announcements:
        return cable.announcements[0].span
    headings = (request_heading(cable, paragraph) for paragraph in cable.paragraphs)
    return next((heading for heading in headings if heading is not None), None)
