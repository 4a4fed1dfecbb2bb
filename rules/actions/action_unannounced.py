"""A paragraph is headed as an action request, but paragraphs 1 and 2 do not say that the cable asks for action.

## Why it matters
Cables are sorted by their first lines. A request on the third page, without a word in paragraph 1 or 2, is filed with
the reports. (By convention.)

A SUBJECT that calls the cable an action request announces it too; so does a reference to the paragraph in paragraph 1
or 2, or a sentence there that asks for something. A summary of several paragraphs counts as up front.

Reports also use headings such as OBJECTIVES or DEADLINE: such a heading counts only if the words below it ask
for something. Cables of the 1970s closed with ACTION REQUESTED and had no announcement: there it is information only.

## What to do
Open with "This is an action request. See paragraph 7."
"""

from collections.abc import Iterable, Iterator

from cablelint import (
    UP_FRONT_PARAGRAPHS,
    Cable,
    Diagnostic,
    Invalid,
    NumberRange,
    Options,
    Paragraph,
    Rule,
    Severity,
    Span,
    Valid,
    announced,
    announcements_of,
    asks,
    asks_in_words,
    compiled,
    delivers,
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
        "1. Begin summary: A.\n\n2. B.\n\n3. ACTION REQUESTED: Please say by Monday whether I may make the points in"
        " paragraph 5. End summary.\n\n4. D.\n\n5. ACTION REQUEST: Please let me say that tea is late.\n",
        note="in a summary of three paragraphs",
    ),
    Valid(
        "1. This is an action request. See paragraphs 3 and 4.\n\n2. A.\n\n3. ACTION FOR OSLO: Please report.\n\n"
        "4. ACTION FOR ROME: Please report.\n",
        note="both announced",
    ),
    Valid(
        "1. Action requests are in paragraphs 3 (all posts), 4 (Oslo) and 5 (Rome).\n\n2. A.\n\n3. ACTION REQUEST:"
        " Please report.\n\n4. ACTION FOR OSLO: Please report.\n\n5. ACTION FOR ROME: Please report.\n",
        note="with words between the numbers",
    ),
    Valid(
        "1. This is an action request. See paragraph 3.\n\n2. A.\n\n3. ACTION REQUEST: Please report.\n\n"
        "4. REPORTING DEADLINE: Please report by June 1.\n",
        note="when to report on it",
    ),
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
    Valid(
        "1. The board met.\n\n2. It drew up a plan.\n\n3. (U) ACTION: Post will send the plan by fax.\n",
        note="what the post does itself",
    ),
)
INVALID = (
    Invalid(
        "1. This is an action request. See paragraph 3.\n\n2. A.\n\n3. Please send a copy to Oslo.\n\n"
        "4. ⟦ACTION REQUEST⟧: Please report.\n",
        note="the wrong paragraph",
        message='paragraph 4 is headed "ACTION REQUEST", but the announcement does not name it',
    ),
    Invalid(
        "1. This is an action request. See paragraph 3.\n\n2. A.\n\n3. ACTION FOR OSLO: Please report.\n\n"
        "4. ⟦ACTION FOR ROME⟧: Please report.\n",
        note="one of two",
        message='paragraph 4 is headed "ACTION FOR ROME", but the announcement does not name it',
    ),
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

_ACTION_ALONE = r"(?:\A|\))[^A-Z)]{0,9}ACTIONS?\W{0,9}\Z"
_NEAR_CHARS = 160  # behind an announcement, in which further numbers may be


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first heading."""
    if announcements_of(cable):
        yield from _left_out(cable)
        return
    if cable.subject and _calls_for_action(cable.subject.text):
        return
    for index, paragraph in enumerate(cable.paragraphs):
        heading = request_heading(cable, paragraph)
        if heading is None or not _is_request(cable, paragraph, heading):
            continue
        if index >= UP_FRONT_PARAGRAPHS and not (_is_in_summary(cable, heading) or _is_known(cable, paragraph)):
            custom = practices.is_in_use("ACTION REQUEST WITHOUT ANNOUNCEMENT", options.date)
            severity: Severity = "info" if custom else RULE.severity
            yield RULE.diagnostic(heading, _message(cable, paragraph, heading), severity=severity)
        return


def _left_out(cable: Cable) -> Iterator[Diagnostic]:
    """Find the first paragraph headed ACTION that asks, where the announcements name others that ask, and not it.

    They may name only such as are headed so, or none: where some are not, the reader finds the rest from there.
    """
    items = [item for one in announcements_of(cable) for item in announced(one)]
    named = [paragraph for paragraph in cable.paragraphs if _is_named(paragraph, items)]
    numbers = {paragraph.number for paragraph in named}
    headed = [one for one in named if _action(cable, one)]
    if any({item.first, item.last} - numbers for item in items) or (headed and len(headed) < len(named)):
        return
    if not headed and not all(_asks_somewhere(cable, named, item) for item in items):
        return  # which ACT002 tells
    front = cable.paragraphs[UP_FRONT_PARAGRAPHS].span.end if len(cable.paragraphs) > UP_FRONT_PARAGRAPHS else 0
    early = [each for each in cable.paragraph_references if each.span.end <= front and not each.external]
    items += [item for reference in early for item in reference.ranges]
    for paragraph in cable.paragraphs[UP_FRONT_PARAGRAPHS:] if named else ():
        heading = None if paragraph.number is None or _is_named(paragraph, items) else _action(cable, paragraph)
        if heading is not None and asks_in_words(cable, paragraph) and not _is_mentioned(cable, paragraph):
            words = " ".join(cable.text_at(heading).split())
            message = f'paragraph {paragraph.number} is headed "{words}", but the announcement does not name it'
            yield RULE.diagnostic(heading, message)
            return


def _asks_somewhere(cable: Cable, named: Iterable[Paragraph], item: NumberRange) -> bool:
    """Return whether one of the paragraphs of the range asks; an announcement asks for nothing by itself."""
    announcing = {one.paragraph for one in announcements_of(cable) if one.paragraph is not None}
    own = {cable.paragraphs[index].number for index in announcing}
    others = (one for one in named if one.number not in own and _is_named(one, [item]))
    return any(asks(cable, one) or delivers(cable, one) for one in others)


def _action(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the heading of the paragraph if it is one of a request and says ACTION."""
    heading = request_heading(cable, paragraph)
    return heading if heading is not None and "ACTION" in cable.text_at(heading).upper() else None


def _is_mentioned(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the number is behind an announcement: "See paragraphs 3 (all posts), 5 (Oslo) and 6 (Rome)"."""
    for one in announcements_of(cable):
        end = len(cable.text) if one.paragraph is None else cable.paragraphs[one.paragraph].span.end
        words = cable.text[one.span.start : min(one.span.end + _NEAR_CHARS, end)]
        if str(paragraph.number) in words.replace(",", " ").replace(".", " ").split():
            return True
    return False


def _is_named(paragraph: Paragraph, items: Iterable[NumberRange]) -> bool:
    number = paragraph.number
    return number is not None and any(
        min(item.first, item.last) <= number <= max(item.first, item.last) for item in items
    )


def _calls_for_action(subject: str) -> bool:
    return any(headed_as_action(part) for part in subject.replace(" - ", ":").split(":"))


def _is_request(cable: Cable, paragraph: Paragraph, heading: Span) -> bool:
    """Return whether the paragraph asks; ACTION alone may head what the post does itself, or what others did."""
    words = cable.text_at(heading).upper()
    return ("ACTION" in words and not compiled(_ACTION_ALONE).search(words)) or asks_in_words(cable, paragraph)


def _is_in_summary(cable: Cable, heading: Span) -> bool:
    """Return whether the heading is in a summary of several paragraphs, which is up front as a whole."""
    return cable.summary is not None and cable.summary.span.contains(heading)


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
