"""A paragraph is headed as an action request, and nothing up front says that the cable asks for action.

## Why it matters
Cables are sorted by their first lines. A request that stands on the third page without a word in paragraph 1 or 2 goes
to the file with the reports. (By convention.)

## What to do
Open with "This is an action request. See paragraph 7."
"""

from collections.abc import Iterator

from cablelint.rules.actions._requests import is_headed

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic
from cablelint.rule import Invalid, Options, Rule, Valid

RULE = Rule(
    code="ACT003",
    name="action-unannounced",
    severity="warning",
    summary="a paragraph headed as an action request that nothing announces",
    authority="convention",
)
VALID = (
    Valid(
        "1. This is an action request. See paragraph 3.\n\n2. Background.\n\n3. ACTION REQUEST: Please report.\n",
        note="announced",
    ),
    Valid("1. Background.\n\n2. ACTION REQUEST: Please report.\n\n3. Thanks.\n", note="up front by itself"),
    Valid(
        "SUBJECT: ACTION REQUEST: TEA TARIFF\n\n1. Background.\n\n2. More.\n\n3. ACTION REQUEST: Please report.\n",
        note="announced by the SUBJECT",
    ),
)
INVALID = (
    Invalid("1. Background.\n\n2. More of it.\n\n3. ⟦ACTION REQUEST⟧: Please report any reply.\n"),
    Invalid(
        "1. (U) Background.\n\n2. (U) More of it.\n\n3. (U) And more.\n\n⟦Action Request⟧\n--------------\n\n"
        "4. (U) Embassy is requested to report.\n",
        note="headed on a line of its own",
    ),
)
_UP_FRONT = 2  # paragraphs


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """At most one finding, at the first heading."""
    if cable.announcements or (cable.subject and "ACTION" in cable.subject.text.upper()):
        return
    headed = [paragraph for paragraph in cable.paragraphs if is_headed(paragraph)]
    if not headed or headed[0].heading is None or headed[0] in cable.paragraphs[:_UP_FRONT]:
        return
    number = headed[0].number
    yield RULE.at(
        headed[0].heading.span,
        f"paragraph {number} is headed as an action request, and paragraphs 1 and 2 do not announce it",
    )
