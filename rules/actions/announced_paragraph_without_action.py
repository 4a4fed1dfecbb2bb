"""An announced paragraph asks for nothing.

## Why it matters
The addressee turns to the paragraph named, finds background, and looks for the request elsewhere or gives up. Most
often a paragraph was added above it and the number in the announcement was not changed. (By convention.)

In a range ("paragraphs 4-6") it is enough if one paragraph asks. Quoted text, talking points, and a paragraph that the
request refers to ("deliver the letter in paragraph 5") are part of the request. So is a paragraph that reports what
others ask of us, if another named paragraph asks.

## What to do
Name the paragraph that asks, or reword the request so that it asks: "Department requests that Embassy …".
"""

from collections.abc import Iterator, Sequence

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
    passes_on_request,
)
from cablelint.rules.actions._requests import announced, asks, delivers, listed, numbers_of, own_words, referred_to

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
    Valid(
        "1. This is an action request. See paras 2 and 3.\n\n2. Posts should draw on the lines in para 3.\n\n"
        "3. -- The draft is sound.\n-- It helps small harbors.\n",
        note="the paragraph that asks refers to the other",
    ),
    Valid(
        "1. (C) This is an action request. See paragraph 2; paragraph 3 has the background.\n\n2. (C) Post requests"
        " Department guidance.\n\n3. (C) The harbor was built in 1931.\n",
        note="not announced as the request",
    ),
    Valid(
        "1. This is an action request (see paragraphs 2 and 3).\n\n2. We received a request from the Ministry of Trade"
        " for support of its candidate.\n\n3. Please advise of the Department's position.\n",
        note="what others ask, beside the request",
    ),
)
INVALID = (
    Invalid(
        "1. This is an action request. See paragraph ⟦2⟧.\n\n2. The harbor was built in 1931.\n\n"
        "3. Embassy is requested to report the plans for it.\n",
        message="paragraph 2 is announced as an action request, but asks for nothing",
    ),
    Invalid(
        "1. This is an action request. See paragraphs ⟦3-4⟧.\n\n2. Request Embassy ask for a date.\n\n"
        "3. The office is closed on Fridays.\n\n4. It opens at nine. Please contact Jane Roe with any questions.\n",
        note="a whole range",
        message="paragraphs 3 and 4 are announced as an action request, but ask for nothing",
    ),
    Invalid(
        "1. ACTION REQUESTED IN PARAS ⟦2⟧ AND 3.\n\n2. FONMIN SAID HE UNDERSTOOD URGENCY OF OUR REQUEST.\n\n"
        "3. REQUEST EMBASSY ASK AGAIN.\n",
        note="one of two",
        message="paragraph 2 is announced as an action request, but asks for nothing",
    ),
    Invalid(
        "1. This is an action request; see paragraphs 1 and ⟦2⟧. Embassy is requested to answer ref A paragraph 2.\n\n"
        "2. The harbor was built in 1931.\n\n3. As paragraph 2 says, it is old.\n",
        note="referred to by none that asks",
        message="paragraph 2 is announced as an action request, but asks for nothing",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each announced number, or whole range, that holds no request and nothing to deliver."""
    named = [(each, tuple(announced(each))) for each in cable.announcements]
    numbers = {number for _, items in named for item in items for number in numbers_of(item)}
    if not numbers:
        return
    paragraphs = [paragraph for paragraph in cable.paragraphs if paragraph.number in numbers]
    existing = {paragraph.number for paragraph in paragraphs}
    active = _active(cable, paragraphs)
    passing_on = {each.number for each in paragraphs if passes_on_request(own_words(cable, each))}
    for announcement, items in named:
        some_ask = any(not active.isdisjoint(numbers_of(item)) for item in items)
        for item in items:
            idle = active.union(passing_on if some_ask else ()).isdisjoint(numbers_of(item))
            # an absent paragraph, or the announcement's own, is another rule's
            if idle and existing.issuperset(numbers_of(item)) and not _is_own(cable, announcement, item):
                yield RULE.diagnostic(item.span, _message(numbers_of(item)))


def _active(cable: Cable, paragraphs: Sequence[Paragraph]) -> set[int | None]:
    """The numbers of those that ask, hold what is to be delivered, or are referred to by one of them that asks."""
    asking = [paragraph for paragraph in paragraphs if asks(cable, paragraph)]
    delivering = (paragraph.number for paragraph in paragraphs if delivers(cable, paragraph))
    return {paragraph.number for paragraph in asking}.union(delivering, referred_to(cable, asking))


def _message(numbers: Sequence[int]) -> str:
    verb, asks = ("is", "asks") if len(numbers) == 1 else ("are", "ask")
    return f"{listed(numbers)} {verb} announced as an action request, but {asks} for nothing"


def _is_own(cable: Cable, announcement: Announcement, item: NumberRange) -> bool:
    own = cable.paragraphs[announcement.paragraph].number if announcement.paragraph is not None else None
    return item.first == item.last == own
