"""The announcement of an action request refers to its own paragraph, which asks for nothing.

## Why it matters
"1. This is an action request. See paragraph 1." sends the reader in a circle: the number was not changed when the
paragraphs were renumbered. (By convention.)

## What to do
Name the paragraph that has the request.
"""

from collections.abc import Iterator

from cablelint import (
    Announcement,
    Cable,
    Diagnostic,
    Invalid,
    NumberRange,
    Options,
    Paragraph,
    Rule,
    Valid,
    announced,
    announcements_of,
    asks_in_words,
    asks_of,
    request_heading,
)

RULE = Rule(
    code="ACT006",
    name="self-reference",
    severity="error",
    summary="an announcement refers to its own paragraph only, which asks for nothing",
    authority="convention",
    needs=("may_announce", "refers_to_its_announcement"),
)
VALID = (
    Valid("1. This is an action request. See paragraph 2.\n\n2. Please report.\n"),
    Valid(
        "1. This is an action request; see this paragraph 1. Embassy is requested to report.\n\n2. Background.\n",
        note="the paragraph does ask",
    ),
    Valid("1. This is an action request. See paragraphs 1 and 2.\n\n2. Please report.\n", note="another one too"),
)
INVALID = (
    Invalid(
        "1. Summary. Embassy asks the Department for a small gift: see paragraph ⟦1⟧. End summary.\n\n"
        "2. The ferry sank.\n\n3. ACTION REQUESTED: Please reply by May 4.\n",
        note="a request in the summary, and another paragraph headed so",
        message="paragraph 1 says that the request is in paragraph 1, but asks for nothing",
    ),
    Invalid(
        "1. This is an action request. See paragraph ⟦1⟧.\n\n2. Embassy is requested to report.\n",
        message="paragraph 1 says that the request is in paragraph 1, but asks for nothing",
    ),
    Invalid(
        "1. ACTION REQUEST: SEE PARA ⟦ONE⟧.\n\n2. EMBASSY IS REQUESTED TO REPORT.\n",
        note="a heading",
        message="paragraph 1 says that the request is in paragraph 1, but asks for nothing",
    ),
    Invalid(
        "1. (SBU) Summary: The port closed.\n\n2. (SBU) This is an action request. Please see para ⟦2⟧.\n\n"
        "3. (SBU) Please advise whether to go.\n",
        message="paragraph 2 says that the request is in paragraph 2, but asks for nothing",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each announcement that refers to nothing but itself."""
    asking: dict[int, bool] = {}
    for announcement in announcements_of(cable):
        index, item = announcement.paragraph, _own(cable, announcement)
        if index is None or item is None:
            continue
        if index not in asking:
            asking[index] = _asks(cable, cable.paragraphs[index], announcement)
        if not asking[index]:
            yield RULE.diagnostic(
                item.span,
                f"paragraph {item.first} says that the request is in paragraph {item.first}, but asks for nothing",
            )


def _asks(cable: Cable, paragraph: Paragraph, announcement: Announcement) -> bool:
    """Return whether the paragraph asks, by its heading or its words; "ACTION REQUEST: see para 1" only announces."""
    heading = request_heading(cable, paragraph)
    headed = heading is not None and not heading.overlaps(announcement.span)
    return headed or (asks_in_words(cable, paragraph) and not _asks_elsewhere(cable, paragraph, announcement))


def _asks_elsewhere(cable: Cable, paragraph: Paragraph, announcement: Announcement) -> bool:
    """Return whether it asks in the announcement's words alone, and another paragraph is headed as a request."""
    own = (ask.span for ask in asks_of(cable) if paragraph.span.contains(ask.span))
    if not all(span.overlaps(announcement.span) for span in own):
        return False
    return any(request_heading(cable, other) for other in cable.paragraphs if other.span != paragraph.span)


def _own(cable: Cable, announcement: Announcement) -> NumberRange | None:
    """Return the first number that the announcement names, if all of them are that of its own paragraph."""
    items = tuple(announced(announcement))
    own = None if announcement.paragraph is None else cable.paragraphs[announcement.paragraph].number
    return items[0] if items and all(item.first == item.last == own for item in items) else None
