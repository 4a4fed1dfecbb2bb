"""A paragraph is headed as an action request, but paragraphs 1 and 2 do not say that the cable asks for action.

## Why it matters
Cables are sorted by their first lines. A request on the third page, without a word in paragraph 1 or 2, is filed with
the reports. (By convention.)

A SUBJECT that calls the cable an action request announces it too; so does a reference to the paragraph in paragraph 1
or 2, or a sentence there that asks for something.

Reports also use headings such as OBJECTIVES or DEADLINE: such a heading counts only if the words below it ask
for something. Cables of the 1970s closed with ACTION REQUESTED and had no announcement: there it is information only.

## What to do
Open with "This is an action request. See paragraph 7."
"""

from collections.abc import Iterator

from cablelint import (
    UP_FRONT_PARAGRAPHS,
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Paragraph,
    Rule,
    Severity,
    Span,
    Valid,
    announcements_of,
    asks_in_words,
    headed_as_action,
    practices,
    request_heading,
)

RULE = Rule(
    code="ACT003",
    name="action-unannounced",
    severity="warning",
    summary="a paragraph headed as an action request that is not announced",
    authority="convention",
    needs=("paragraphs",),
    without=("announcements",),
    triggers=(
        "action",
        "actions",
        "guidance",
        "objective",
        "objectives",
        "deadline",
        "reporting",
        "instruction",
        "instructions",
    ),
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
    Valid(
        "1. The growers want a delay and hope for our help (see paragraph 3).\n\n2. More.\n\n"
        "3. ACTION REQUEST: Please report.\n",
        note="the reader is sent there",
    ),
    Valid(
        "1. Post requests the Department's views on it.\n\n2. Background.\n\n3. ACTION REQUEST: Please report.\n",
        note="paragraph 1 asks",
    ),
    Valid(
        "1. The board met.\n\n2. It drew up a plan.\n\n3. OBJECTIVES: To open two harbors by 2012.\n\n"
        "4. FOLLOW-UP ACTION ITEMS: The board will write to its members.\n",
        note="a report on objectives and actions of others",
    ),
)
INVALID = (
    Invalid(
        "1. Background.\n\n2. More of it.\n\n3. ⟦ACTION REQUEST⟧: Please report any reply.\n",
        message='paragraph 3 is headed "ACTION REQUEST", but paragraphs 1 and 2 do not announce a request',
    ),
    Invalid(
        "1. (U) Background.\n\n2. (U) More of it.\n\n3. (U) And more.\n\n⟦Action Request⟧\n--------------\n\n"
        "4. (U) Embassy is requested to report.\n",
        note="headed on a line of its own",
        message='paragraph 4 is headed "Action Request", but paragraphs 1 and 2 do not announce a request',
    ),
    Invalid(
        "1. The growers want a delay (ref A, paragraph 4).\n\n2. More.\n\n3. We ask for help in paragraph 4.\n\n"
        "4. ⟦ACTION REQUIRED⟧: Please report.\n",
        note="announced too late, or with a paragraph of another cable",
        message=('paragraph 4 is headed "ACTION REQUIRED", but paragraphs 1 and 2 do not announce a request'),
    ),
    Invalid(
        "1. BACKGROUND.\n\n2. MORE OF IT.\n\n3. ⟦OBJECTIVES⟧: POSTS SHOULD SEEK THE SUPPORT OF HOST GOVERNMENTS.\n\n"
        "4. REPORTING DEADLINE: PLEASE REPORT BY JUNE 1.\n",
        note="a demarche",
        message='paragraph 3 is headed "OBJECTIVES", but paragraphs 1 and 2 do not announce a request',
    ),
    Invalid(
        "R 141409Z MAR 75\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 204\n\n1. BACKGROUND.\n\n"
        "2. MORE OF IT.\n\n3. ⟦ACTION REQUESTED⟧: DEPARTMENT'S VIEWS.\n",
        note="the custom of its time",
        message=('paragraph 3 is headed "ACTION REQUESTED", but paragraphs 1 and 2 do not announce a request'),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first heading."""
    if announcements_of(cable) or (cable.subject and _calls_for_action(cable.subject.text)):
        return
    for index, paragraph in enumerate(cable.paragraphs):
        heading = request_heading(cable, paragraph)
        if heading is None or not _is_request(cable, paragraph, heading):
            continue
        if index >= UP_FRONT_PARAGRAPHS and not _is_known(cable, paragraph):
            custom = practices.is_in_use("ACTION REQUEST WITHOUT ANNOUNCEMENT", options.date)
            severity: Severity = "info" if custom else RULE.severity
            yield RULE.diagnostic(heading, _message(cable, paragraph, heading), severity=severity)
        return


def _calls_for_action(subject: str) -> bool:
    return any(headed_as_action(part) for part in subject.replace(" - ", ":").split(":"))


def _is_request(cable: Cable, paragraph: Paragraph, heading: Span) -> bool:
    return "ACTION" in cable.text_at(heading).upper() or asks_in_words(cable, paragraph)


def _is_known(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the first paragraphs send the reader there, or ask by themselves."""
    if any(asks_in_words(cable, one) for one in cable.paragraphs[:UP_FRONT_PARAGRAPHS]):
        return True
    end = cable.paragraphs[UP_FRONT_PARAGRAPHS - 1].span.end
    return any(
        paragraph.number in reference.numbers
        for reference in cable.paragraph_references
        if reference.span.end <= end and not reference.external
    )


def _message(cable: Cable, paragraph: Paragraph, heading: Span) -> str:
    name = f"paragraph {paragraph.number}" if paragraph.number is not None else "the paragraph"
    words = " ".join(cable.text_at(heading).split())
    return f'{name} is headed "{words}", but paragraphs 1 and 2 do not announce a request'
