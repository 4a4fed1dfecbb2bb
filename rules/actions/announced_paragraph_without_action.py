"""An announced paragraph asks for nothing.

## Why it matters
The addressee turns to the paragraph named, finds background, and looks for the request elsewhere or gives up. Most often
a paragraph was added above it and the announcement was not moved along. (By convention.)

## What to do
Name the paragraph that asks, or word the request there so that it asks: "Department requests that Embassy …".
"""

from collections.abc import Iterator

from cablelint.rules.actions._requests import announced, asks, delivers, listed, numbers_of

from cablelint.cable import Announcement, Cable, NumberRange, Paragraph
from cablelint.diagnostics import Diagnostic
from cablelint.rule import Invalid, Options, Rule, Valid

RULE = Rule(
    code="ACT002",
    name="announced-paragraph-without-action",
    severity="warning",
    summary="an announced paragraph asks for nothing",
    authority="convention",
)
VALID = (
    Valid(
        "1. This is an action request. See paragraphs 2-3.\n\n2. Request Embassy deliver the note in paragraph 3.\n\n"
        "3. Begin text:\n\nThe Embassy presents its compliments.\n\nEnd text.\n",
        note="the request, and what is to be delivered",
    ),
    Valid(
        "1. This is an action request. See paragraphs 2-3.\n\n2. The Ministry has not answered since March.\n\n"
        "3. Department requests that Embassy ask again.\n",
        note="a range of which one paragraph asks",
    ),
    Valid(
        "1. This is an action message. See paragraph 2.\n\n2. ACTION REQUEST: Comments on the draft by June 1.\n",
        note="headed as a request",
    ),
)
INVALID = (
    Invalid(
        "1. This is an action request. See paragraph ⟦2⟧.\n\n2. The harbor was built in 1931.\n\n"
        "3. Embassy is requested to report the plans for it.\n",
    ),
    Invalid(
        "1. This is an action request. See paragraphs ⟦3-4⟧.\n\n2. Request Embassy ask for a date.\n\n"
        "3. The office is closed on Fridays.\n\n4. It opens at nine.\n",
        note="a whole range",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each announced number, or whole range, that holds no request and nothing to deliver."""
    by_number = {paragraph.number: paragraph for paragraph in cable.paragraphs if paragraph.number is not None}
    for announcement in cable.announcements:
        for item in announced(announcement):
            paragraphs = [by_number[number] for number in numbers_of(item) if number in by_number]
            if len(paragraphs) < len(numbers_of(item)) or _is_own(cable, announcement, item):
                continue  # an absent paragraph, or the announcement's own, is another rule's
            if not any(_holds_action(cable, paragraph) for paragraph in paragraphs):
                verb = "asks" if len(paragraphs) == 1 else "ask"
                yield RULE.at(
                    item.span, f"{listed(numbers_of(item))}, announced as an action request, {verb} for nothing"
                )


def _is_own(cable: Cable, announcement: Announcement, item: NumberRange) -> bool:
    own = cable.paragraphs[announcement.paragraph].number if announcement.paragraph is not None else None
    return item.first == item.last == own


def _holds_action(cable: Cable, paragraph: Paragraph) -> bool:
    return asks(cable, paragraph) or delivers(cable, paragraph)
