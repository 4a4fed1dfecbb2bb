"""An action request goes to posts that are INFO addressees only.

## Why it matters
An action addressee must act; an INFO addressee only reads. A post on the INFO line is free to file your request. (5
FAH-2 H-230; by convention.)

It is reported if the cable has INFO addressees only, or if the request names posts and all of them are INFO
addressees.

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
    asked_posts_of,
    has_collective,
    is_only_informed,
    request_heading,
)

RULE = Rule(
    code="ACT008",
    name="no-action-addressee",
    severity="warning",
    summary="an action request to posts that are INFO addressees only",
    authority="5 FAH-2 H-230; convention",
)
_HEADING = "FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\nINFO AMEMBASSY KAMPALA\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
_INFO_ONLY = _HEADING.replace("TO AMEMBASSY NAIROBI\n", "")
VALID = (
    Valid(_HEADING + "1. This is an action request for Embassy Nairobi.\n\n2. Please report.\n"),
    Valid(_HEADING + "1. This is an action request for Embassies Nairobi and Kampala.\n\n2. Please report.\n",
          note="one of them is an action addressee"),
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
        _HEADING + "1. This is an action request for Embassy ⟦Kampala⟧.\n\n2. Please report.\n",
        message="Kampala is asked to act, but is only an INFO addressee",
    ),
    Invalid(
        _HEADING.replace("KAMPALA", "DAR ES SALAAM\nAMEMBASSY LUSAKA")
        + "1. This is an action message to posts in ⟦Dar es Salaam⟧ and Lusaka.\n\n2. Please report.\n",
        note="several",
        message="Dar es Salaam is asked to act, but is only an INFO addressee",
    ),
    Invalid(
        _HEADING + "1. ACTION REQUEST: Department requests that Embassy ⟦Kampala⟧ deliver the note.\n\n2. Thanks.\n",
        message="Kampala is asked to act, but is only an INFO addressee",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for a cable without action addressees; else one for each request whose posts are all INFO."""
    if not cable.info_addressees:
        return
    if not cable.action_addressees:
        place = _request(cable)
        if place is not None:
            yield RULE.diagnostic(place, "the cable asks for action, but has only INFO addressees")
        return
    if has_collective(cable.action_addressees):
        return
    told: set[str] = set()
    for phrase in asked_posts_of(cable):
        first = phrase.posts[0]
        if phrase.aside or first.text.upper() in told:
            continue
        if all(is_only_informed(cable, post.text) for post in phrase.posts):
            told.add(first.text.upper())
            yield RULE.diagnostic(first.span, f"{first.text} is asked to act, but is only an INFO addressee")


def _request(cable: Cable) -> Span | None:
    """Return where the cable first says that it asks for action, by an announcement or else by a heading."""
    if cable.announcements:
        return cable.announcements[0].span
    headings = (request_heading(cable, paragraph) for paragraph in cable.paragraphs)
    return next((heading for heading in headings if heading is not None), None)
