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
    Addressee,
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    request_heading,
    words,
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

_ASKED = (  # compiled where there is a request
    r"(?i:(?:action\s(?:request|message|cable)\s(?:to|for)|requests?(?:\sthat)?|instructs?)\s{1,3}(?:the\s)?"
    r"(?:embass(?:y|ies)|missions?|consulates?(?:\sgeneral)?|posts?(?:\sin)?)\s{1,3}(?P<posts>[a-z][\w\s,]{0,200}))"
)
_MOST_WORDS = 4  # of a post's name


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for a cable without action addressees; else one for each request whose posts are all INFO."""
    place = _request(cable)
    if place is None or not cable.info_addressees:
        return
    if not cable.action_addressees:
        yield RULE.diagnostic(place, "the cable asks for action, but has only INFO addressees")
        return
    action, info = _posts(cable.action_addressees), _posts(cable.info_addressees)
    for found in compiled(_ASKED).finditer(cable.text, cable.body.start, cable.body.end):
        if cable.quoted(found.start()):
            continue
        asked = [*_named(cable.text, Span(*found.span("posts")), action | info)]
        if asked and action.isdisjoint(value.text for value in asked):
            span = asked[0].span
            yield RULE.diagnostic(span, f"{cable.text_at(span)} is asked to act, but is only an INFO addressee")


def _request(cable: Cable) -> Span | None:
    """Where the cable first says that it asks for action, by an announcement or else by a heading."""
    if cable.announcements:
        return cable.announcements[0].span
    headings = (request_heading(cable, paragraph) for paragraph in cable.paragraphs)
    return next((heading for heading in headings if heading is not None), None)


def _posts(addressees: tuple[Addressee, ...]) -> set[str]:
    """The cities or names that stand after the word for the kind of post, in capitals."""
    return {parts[1] for one in addressees if len(parts := one.name.text.upper().split(None, 1)) == 2}


def _named(text: str, span: Span, posts: set[str]) -> Iterator[Value]:
    """The posts that the span names, in capitals."""
    found = words(text, span)
    for index in range(len(found)):
        for following in found[index : index + _MOST_WORDS]:
            place = Span(found[index].span.start, following.span.end - following.text.endswith(","))
            name = " ".join(text[place.start : place.end].upper().split())
            if name in posts:
                yield Value(name, place)
