"""An action request does not say by when it must be done.

## Why it matters
Without a date the addressee decides how soon is soon enough. Some offices want one in every request; others leave it
to the precedence, so the rule is off unless you select it. (By convention.)

## What to do
Say by when: "by May 4", "NLT COB June 1", "by the next meeting on July 9".
"""

import re
from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid, compiled, request_heading

RULE = Rule(
    code="ACT009",
    name="no-deadline",
    severity="info",
    summary="an action request without a date or deadline",
    authority="convention",
    default=False,
)
VALID = (
    Valid("1. This is an action request. See paragraph 2.\n\n2. Please report by May 4.\n"),
    Valid("1. This is an action request. See paragraph 2.\n\n2. Please report NLT COB Friday.\n"),
    Valid("1. This is an action request. See paragraph 2.\n\n2. Please report by 4 June, or 6/5/2009.\n"),
    Valid("1. THIS IS AN ACTION REQUEST. SEE PARA 2.\n\n2. PLEASE REPORT SOONEST.\n"),
    Valid("1. THIS IS AN ACTION REQUEST. SEE PARA 2.\n\n2. PLEASE ADVISE BY 2200Z.\n"),
    Valid("1. The port closed.\n\n2. It will open again.\n", note="no request"),
    Valid(
        "1. This is an action request. See paragraph 2.\n\n2. REPORTING DEADLINE: within two weeks. Please report.\n"
    ),
)
INVALID = (
    Invalid(
        "1. ⟦This is an action request. See paragraph 2⟧.\n\n2. Please report any reply; it may take time.\n",
        message="the action request has no deadline; say by when",
    ),
    Invalid(
        "1. Background.\n\n2. ⟦ACTION REQUEST⟧: Embassy is requested to report.\n",
        message="the action request has no deadline; say by when",
    ),
)

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DATE = compiled(
    r"\b(?:NLT|COB|OOB|ASAP|soonest|immediately|urgently|today|tomorrow)\b|deadline|no later than|as soon as"
    r"|\b(?:by|within|before)(?: the)? (?:end|close|next)\b"
    r"|\bwithin \w{1,12}(?: business| working)? (?:day|week|hour|month)"
    r"|\b\d{4}(?:\d\d)?Z\b"
    rf"|\b{_MONTH}[a-z]{{0,6}}\.? \d|\d(?:st|nd|rd|th)? {_MONTH}|\b\d{{1,2}}/\d{{1,2}}\b"
    r"|\b(?:by|before|on|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.IGNORECASE,
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the announcement or else at the heading of the request."""
    announcements = [announcement.span for announcement in cable.announcements]
    headings = (request_heading(cable, paragraph) for paragraph in cable.paragraphs)
    place = next((span for span in (*announcements, *headings) if span is not None), None)
    if place is not None and not _DATE.search(cable.text, cable.body.start, cable.body.end):
        yield RULE.diagnostic(place, "the action request has no deadline; say by when")
