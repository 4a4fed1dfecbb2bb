"""The announcement of an action request names no paragraph, and no paragraph is headed as one.

## Why it matters
"This is an action request." tells the addressee to look for something and not where. In a cable of more than three
paragraphs it has to be searched for. (By convention.)

## What to do
Add "See paragraph 7.", or head the paragraph that asks ACTION REQUEST.
"""

from collections.abc import Iterator

from cablelint.rules.actions._requests import asks, is_headed

from cablelint.cable import Announcement, Cable
from cablelint.diagnostics import Diagnostic
from cablelint.rule import Invalid, Options, Rule, Valid

RULE = Rule(
    code="ACT004",
    name="announcement-without-reference",
    severity="warning",
    summary="an announcement names no paragraph, and none is headed as an action request",
    authority="convention",
)
VALID = (
    Valid("1. This is an action request. See paragraph 4.\n\n2. A.\n\n3. B.\n\n4. Please report.\n"),
    Valid("1. This is an action request.\n\n2. Please report.\n\n3. Thanks.\n", note="short enough to be found"),
    Valid("1. This is an action request.\n\n2. A.\n\n3. B.\n\n4. ACTION REQUEST: Please report.\n", note="headed"),
    Valid(
        "1. This is an action request. Embassy is requested to report.\n\n2. A.\n\n3. B.\n\n4. C.\n",
        note="asked at once",
    ),
)
INVALID = (
    Invalid("1. ⟦This is an action request⟧.\n\n2. A.\n\n3. B.\n\n4. Embassy is requested to report.\n\n5. Thanks.\n"),
    Invalid(
        "1. (U) ⟦This is an action message⟧.\n\n2. (U) The office closed.\n\n3. (U) It will open again.\n\n"
        "4. (U) Please advise.\n"
    ),
)
_EASILY_SEARCHED = 3  # paragraphs


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the first announcement."""
    announcements = cable.announcements
    if not announcements or len(cable.paragraphs) <= _EASILY_SEARCHED:
        return
    if any(announcement.references for announcement in announcements) or any(map(is_headed, cable.paragraphs)):
        return
    first = announcements[0]
    if not _points_on(cable, first):
        yield RULE.at(first.span, f'"{" ".join(cable.written(first.span).split())}" does not say in which paragraph')


def _points_on(cable: Cable, announcement: Announcement) -> bool:
    """Whether the request follows in the same paragraph, or the words that follow say where it stands."""
    if announcement.paragraph is None:
        return False
    paragraph = cable.paragraphs[announcement.paragraph]
    rest = cable.text[announcement.span.end : paragraph.span.end].lower()
    return asks(cable, paragraph) or any(f"see {place}" in rest for place in ("end", "below", "septel", "last"))
