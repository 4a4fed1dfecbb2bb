"""An action request gives no date by which it is to be done.

## Why it matters
Without a date the addressee decides how soon is soon enough. Some offices want one in every request; others leave it to
the precedence, so the rule is off until it is selected. (By convention.)

## What to do
Say by when: "by May 4", "NLT COB June 1", "by the next meeting on July 9".
"""

import re
from collections.abc import Iterator

from cablelint.rules.actions._requests import is_headed

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic
from cablelint.rule import Invalid, Options, Rule, Valid

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
    Valid("1. The port closed.\n\n2. It will open again.\n", note="no request"),
    Valid(
        "1. This is an action request. See paragraph 2.\n\n2. REPORTING DEADLINE: within two weeks. Please report.\n"
    ),
)
INVALID = (
    Invalid("1. ⟦This is an action request. See paragraph 2⟧.\n\n2. Please report any reply.\n"),
    Invalid("1. Background.\n\n2. ⟦ACTION REQUEST⟧: Embassy is requested to report.\n"),
)

_DATE = re.compile(
    r"\bNLT\b|\bCOB\b|\bOOB\b|deadline|no later than|as soon as|within \w+ (?:day|week|hour|month)"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b\d{1,2}/\d{1,2}\b|\b(?:by|before|on|until) (?:mon|tues|wednes|thurs|fri)day\b",
    re.IGNORECASE,
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the announcement or else at the heading of the request."""
    headings = (paragraph.heading for paragraph in cable.paragraphs if is_headed(paragraph))
    place = next((one.span for one in (*cable.announcements, *headings) if one is not None), None)
    if place is not None and not _DATE.search(cable.text, cable.body.start, cable.body.end):
        yield RULE.at(place, "the action request gives no date by which it is to be done")
