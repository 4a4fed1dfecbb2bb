"""The posts that an action request asks to act are INFO addressees only.

## Why it matters
Action and INFO are the contract of a cable: an INFO addressee reads and need do nothing. A request to a post that stands
under INFO asks someone who is free to file it. (5 FAH-2 H-230; by convention.)

## What to do
Move the post to the TO line, or ask those who stand there.
"""

import re
from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic
from cablelint.heading import Addressee
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span

RULE = Rule(
    code="ACT008",
    name="no-action-addressee",
    severity="warning",
    summary="an action request to posts that are INFO addressees only",
    authority="5 FAH-2 H-230; convention",
)
_HEADING = "FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\nINFO AMEMBASSY KAMPALA\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
VALID = (
    Valid(_HEADING + "1. This is an action request for Embassy Nairobi.\n\n2. Please report.\n"),
    Valid(_HEADING + "1. This is an action request for Embassies Nairobi and Kampala.\n\n2. Please report.\n",
          note="one of them is an action addressee"),
    Valid(_HEADING + "1. This is an action request.\n\n2. Talks in Kampala went well.\n", note="names no post"),
)  # fmt: skip
INVALID = (
    Invalid(_HEADING + "1. This is an action request for Embassy ⟦Kampala⟧.\n\n2. Please report.\n"),
    Invalid(
        _HEADING + "1. ACTION REQUEST: Department requests that Embassy ⟦Kampala⟧ deliver the note.\n\n2. Thanks.\n"
    ),
)

_ASKED = re.compile(
    r"(?:action (?:request|message|cable) (?:to|for)|requests? (?:that )?|instructs? )\s*"
    r"(?:the )?(?:Embass(?:y|ies)|Mission|Consulate(?: General)?|Posts?(?: in)?)\s+(?P<posts>[A-Z][\w ,]*)",
    re.IGNORECASE,
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each request whose posts are all known as INFO addressees."""
    if not cable.info_addressees or not cable.action_addressees or (not cable.announcements and not _headed(cable)):
        return
    action, info = _posts(cable.action_addressees), _posts(cable.info_addressees)
    for found in _ASKED.finditer(cable.text, cable.body.start, cable.body.end):
        if cable.quoted(found.start()):
            continue
        words = found["posts"].upper()
        asked = [post for post in info - action if post in words]
        if asked and not any(post in words for post in action):
            first = min(asked, key=words.index)
            start = found.start("posts") + words.index(first)
            yield RULE.at(
                Span(start, start + len(first)), f"{first.title()} is asked to act and is an INFO addressee only"
            )


def _headed(cable: Cable) -> bool:
    return any(paragraph.heading and "ACTION" in paragraph.heading.text.upper() for paragraph in cable.paragraphs)


def _posts(addressees: tuple[Addressee, ...]) -> set[str]:
    """The cities or names that stand after the word for the kind of post."""
    return {words[1] for one in addressees if len(words := one.name.text.upper().split(None, 1)) == 2}
