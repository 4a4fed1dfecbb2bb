"""A request has two deadlines that differ.

## Why it matters
Paragraph 1 asks for an answer by June 1, and paragraph 5 by June 10: some posts answer ten days late, and are sure that
they are on time. One of the two was changed in clearance, and the other forgotten. (By convention.)

The rule compares the deadlines of the first two paragraphs, and of a paragraph headed DEADLINE, with those of the
paragraphs that ask, where each side names just one day for the same purpose. The day to deliver the points and the day
to report on it may differ.

## What to do
Make them agree, or say what each is for.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, pairwise

from cablelint import (
    UP_FRONT_PARAGRAPHS,
    Cable,
    Deadline,
    Diagnostic,
    Invalid,
    Options,
    Related,
    Rule,
    Valid,
    compiled,
    deadlines_of,
    is_on,
    request_heading,
    restated_deadlines,
)
from cablelint.rules.actions._other_tasks import is_other_task

RULE = Rule(
    code="ACT013",
    name="deadlines-disagree",
    severity="warning",
    summary="two deadlines for one request",
    authority="convention",
    needs=("paragraphs", "may_have_deadlines"),
)
_HEADING = "R 011200Z OCT 09\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
VALID = (
    Valid(
        _HEADING + "1. Posts are requested to approach the ministry no later than October 9.\n\n"
        "2. Posts should:\n\n- approach the ministry;\n- hand over the paper; and\n- report by October 12.\n",
        note="each item has its own task",
    ),
    Valid(
        _HEADING
        + "1. This is an action request. Posts are asked to answer the questions in paragraph 2 by October 20.\n\n"
        "2. Questions:\n\n- Who?\n- When?\n\n3. Posts should in addition name an officer by October 9.\n\n"
        "4. Please tell the ministry by October 12.\n",
        note="two more tasks",
    ),
    Valid(
        _HEADING + "1. Post asks you to name two speakers by October 20 (see paragraph 2).\n\n"
        "2. Action request. Please:\n\n- name two speakers; and\n- send their passports by November 9.\n",
        note="for another thing",
    ),
    Valid(_HEADING + "1. Please deliver the note by October 9. Your report is due by October 12.\n", note="two tasks"),
    Valid(_HEADING + "1. Please report first views by October 9. Posts should send a full report by October 20.\n"),
    Valid(_HEADING + "1. Please reply by October 9 (see para 2).\n\n2. Please reply by Friday, October 9.\n"),
    Valid(_HEADING + "1. Reply requested by 9 OCT.\n\n2. A.\n\n3. Please report NLT October 9, 2009.\n"),
    Valid(
        _HEADING + "1. A.\n\n2. B.\n\n3. Embassy should deliver the note by October 5.\n\n"
        "4. REPORTING DEADLINE: Please report by October 12.\n",
        note="for two purposes",
    ),
    Valid(
        _HEADING + "1. Please reply by October 9.\n\n2. A.\n\n3. Please send names by October 9, and the forms by"
        " October 20.\n",
        note="one more, for something else",
    ),
    Valid(_HEADING + "1. Please reply by October 9.\n\n2. A.\n\n3. The Minister must sign by October 20.\n"),
    Valid(_HEADING + "1. Please reply by October 9.\n\n2. A.\n\n3. Please deliver the note soonest.\n"),
    Valid(
        _HEADING + "1. Please reply by Friday, October 9.\n\n2. A.\n\n3. Please reply by Friday, October 12.\n",
        note="ACT012 says that it is not a Friday",
    ),
    Valid("1. Please reply by COB Friday.\n\n2. A.\n\n3. Please reply by October 9.\n", note="which Friday?"),
    Valid(_HEADING + "1. A.\n\n2. B.\n\n3. Please send names by October 9.\n\n4. Please send forms by October 20.\n"),
    Valid(
        _HEADING + "1. This is an action request with a deadline of October 9.\n\n2. A.\n\n3. The deadline for tenders"
        " is October 20. Their answers are due by October 20.\n",
        note="of others",
    ),
    Valid(_HEADING + "1. Please reply by October 9 for the meeting on October 20.\n\n2. A.\n"),
    Valid(
        _HEADING + "1. Please reply by October 9.\n\n2. A.\n\n3. Begin text:\n\nPlease reply by May 4.\n\nEnd text.\n",
        note="quoted",
    ),
    Valid(
        "1. This is an action request. See paragraph 2.\n\n"
        "2. Please report results by May 7. The deadline for nominations is May 10.\n",
        note="for something else",
    ),
    Valid(
        "1. This is an action request. See paragraph 2.\n\n"
        "2. Please confirm receipt by May 4. The deadline for reports is May 10.\n",
        note="receipt first",
    ),
)
INVALID = (
    *(
        Invalid(
            _HEADING
            + f"1. A.\n\n2. B.\n\n3. Posts are requested to report ⟦by October 5⟧.\n\n4. Prices fell. {words} by"
            " October 12.\n",
            note=words,
            message='"by October 5" disagrees with "by October 12" in paragraph 4; give one deadline',
        )
        for words in ("We need an answer", "A reply is needed")
    ),
    Invalid(
        _HEADING
        + "1. A.\n\n2. B.\n\n3. Posts are requested to report by October 5.\n\n4. We thank posts for their reports,"
        " which we need ⟦by October 12⟧.\n",
        note="which are needed",
        message='"by October 12" disagrees with "by October 5" in paragraph 3; give one deadline',
    ),
    Invalid(
        "1. This is an action request. See paragraph 2.\n\n"
        "2. Please report results by May 7. Reporting ⟦deadline: May 10⟧.\n",
        note="in one paragraph, the second with a label",
        message='"deadline: May 10" disagrees with "by May 7" in paragraph 2; give one deadline',
    ),
    Invalid(
        _HEADING + "1. See paragraph 2.\n\n2. Embassy is asked to reply by October 9.\n\n3. Thanks. Replies are"
        " ⟦due October 12⟧.\n",
        note="said once more",
        message='"due October 12" disagrees with "by October 9" in paragraph 2; give one deadline',
    ),
    Invalid(
        _HEADING + "1. This is an action request with a deadline of October 9. See paragraph 3.\n\n2. A.\n\n"
        "3. Please report results ⟦by October 19⟧.\n",
        note="in an announcement",
        message='"by October 19" disagrees with "deadline of October 9" in paragraph 1; give one deadline',
    ),
    Invalid(
        _HEADING + "1. This is an action request. Please reply by October 9.\n\n2. A.\n\n3. Please deliver it.\n\n"
        "4. The ⟦deadline for posts' replies is Monday, October 19⟧.\n",
        note="where nothing is asked",
        message=(
            '"deadline for posts\' replies is Monday, October 19" disagrees with "by October 9" in '
            "paragraph 1; give one deadline"
        ),
    ),
    Invalid(
        _HEADING + "1. This is an action request. Please reply by October 9.\n\n2. A.\n\n3. Please deliver it.\n\n"
        "4. Answers should reach the Department ⟦by October 19⟧.\n",
        message='"by October 19" disagrees with "by October 9" in paragraph 1; give one deadline',
    ),
    Invalid(
        _HEADING + "1. Posts should report the results by October 12. Replies are ⟦due by October 9⟧.\n",
        note="in one paragraph",
        message='"due by October 9" disagrees with "by October 12" in paragraph 1; give one deadline',
    ),
    Invalid(
        _HEADING + "1. This is an action request. Reply needed by October 9. See paragraph 3.\n\n2. A.\n\n"
        "3. Embassy is requested to reply ⟦by October 19⟧.\n",
        message='"by October 19" disagrees with "by October 9" in paragraph 1; give one deadline',
    ),
    Invalid(
        _HEADING + "1. A.\n\n2. B.\n\n3. Posts should report ⟦by October 5⟧.\n\n"
        "4. REPORTING DEADLINE: Please report by October 12.\n",
        note="against the paragraph headed so",
        message='"by October 5" disagrees with "by October 12" in paragraph 4; give one deadline',
    ),
    Invalid(
        _HEADING + "1. A DECISION IS NEEDED NLT 9 OCT.\n\n2. A.\n\n3. POST REQUESTS GUIDANCE ⟦BY COB OCTOBER 12⟧.\n",
        message='"BY COB OCTOBER 12" disagrees with "NLT 9 OCT" in paragraph 1; give one deadline',
    ),
)


_DUE = (
    r"(?i:(?:\A|[.;]\s+)(?:all\s|an?\s|posts?['’]\s|the\s|these\s|your\s)?(?:answers?|replies|reply|reports?|responses?)\s+(?:is|are"
    r"|must\sbe|should\sbe)\s+(?:due|expected|needed|required|sent|submitted)\b"
    r"|(?:\A|[.;]\s+)(?:the\s)?(?:department|embassy|it|mission|post|we)\s(?:will\s)?(?:needs?|must\shave|requires?)\s"
    r"(?:(?:an?|its|the|these|your|posts?['’]s?|department['’]s)\s){0,2}(?:answers?|replies|reply|reports?|responses?)\b"
    r"|\b(?:answers?|replies|reply|reports?|responses?),?\s(?:which|that)\s(?:it|we|post|the\s\w+)\s(?:needs?|must\shave|requires?)\b)"
)
_LABELED = (
    r"(?i:[.;]\s{1,3}(?:(?:the|our)\s)?(?:(?:reply|reporting|response)\s)?(?:deadline|due\sdate|suspense(?:\sdate)?)"
    r"(?:\sfor\s(?:(?:your|posts?['’])\s)?(?:answers?|replies|reply|reporting|reports?|responses?))?(?::|\sis)\s)"
)
_TO_REPORT = r"(?i:\b(?:answer|repl(?:y|ies)|report|respond|responses?)\b[^.;]{0,60}\Z)"
_ITEM = r"\n[ \t]*(?:--?|[*•]|\(?[A-Za-z0-9]{1,2}[.)])[ \t]+"
_REPLIES = r"(?i:\b(?:advise|answer|confirm|inform|repl(?:y|ies)|report|respond|responses?|results?)\b)"
_ITEM_CHARS = 500  # before a deadline, in which its item begins
_SENTENCE_CHARS = 160  # before a deadline, in which it is said what is due
_LABEL_CHARS = 20  # of such words before the deadline
_MOST_DUE_PLACES = 5  # with words such as "replies are due" that are looked at
_LEAD_CHARS = 60  # around where a deadline begins


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the deadline of a paragraph that asks."""
    sent = cable.date or (options.date if options.date_is_known else None)
    known = [each for each in deadlines_of(cable) if _can_be_met(each, sent)]
    found = [each for each in known if each.paragraph is not None]
    titled = [each for each in known if each.paragraph is None]
    if not found:
        return
    headed = [each for each in found if _is_headed(cable, each)]
    front = [each for each in found if each not in headed and _is_up_front(cable, each)]
    others = [each for each in found if each not in headed and each not in front]
    for stated, asked in ((titled, found), (front, others), (headed, others), (front, headed)):
        same = [each for each in asked if stated and _is_for_the_same(cable, stated[0], each)]
        said, days = _days(stated, sent), _days(same, sent)
        if len(said) == len(days) == 1 and said != days:
            yield _finding(cable, stated[0], same[0])
            return
    for stated, asked in ((titled, found), (_announced(cable, front), others)):
        if len(said := _days(stated, sent)) == 1 and asked and said.isdisjoint(_days(asked, sent)):
            yield _finding(cable, stated[0], asked[0])
            return
    yield from [*_within_one(cable, found, sent)] or [*_of_one_thing(cable, sent)][:1]


def _of_one_thing(cable: Cable, sent: date | None) -> Iterator[Diagnostic]:
    """Find where the day by which a thing is due is not the one that another sentence gives for it."""
    for restated in restated_deadlines(cable):
        one, others = restated.deadline, [each for each in restated.others if _can_be_met(each, sent)]
        days = _days(others, sent)
        if _can_be_met(one, sent) and len(days) == 1 and days != _days([one], sent):
            stated, asked = sorted((others[0], one), key=lambda each: each.span)
            yield _finding(cable, stated, asked)


def _within_one(cable: Cable, found: Sequence[Deadline], sent: date | None) -> Iterator[Diagnostic]:
    """Find the first deadline for "replies" where its paragraph, or all the others, set another day."""
    for one, other in pairwise(found):
        near = one.paragraph == other.paragraph and one.purpose != "act"
        due = near and (_says_due(cable, other) or (_is_for_report(cable, one) and _is_labeled(cable, other)))
        if due and _days([one], sent) != _days([other], sent):
            yield _finding(cable, one, other)
            return
    for other in islice((each for each in found if _says_due(cable, each)), _MOST_DUE_PLACES):
        rest = [one for one in found if one is not other and one.purpose != "act"]
        days = _days(rest, sent)
        if len(days) == 1 and days != _days([other], sent):
            yield _finding(cable, rest[0], other)
            return


def _is_for_report(cable: Cable, deadline: Deadline) -> bool:
    """Return whether its sentence asks for the report or reply itself, and not to confirm receipt first."""
    start = deadline.span.start
    before = cable.text[max(0, start - _LEAD_CHARS) : start]
    return compiled(_TO_REPORT).search(before) is not None


def _is_labeled(cable: Cable, deadline: Deadline) -> bool:
    """Return whether it is called the deadline, for all that the paragraph asks: "Reporting deadline: May 10"."""
    start = deadline.span.start
    words = cable.text[max(0, start - _LABEL_CHARS) : deadline.span.end]
    return deadline.purpose != "act" and compiled(_LABELED).search(words) is not None


def _says_due(cable: Cable, deadline: Deadline) -> bool:
    start = deadline.span.start
    around = cable.text[max(0, start - _LEAD_CHARS) : start + _LEAD_CHARS]
    return deadline.purpose == "reply" and compiled(_DUE).search(around) is not None


def _is_up_front(cable: Cable, deadline: Deadline) -> bool:
    """Return whether it precedes the request: in paragraph 1, or 2 where that is not headed as the request."""
    index = deadline.paragraph or 0
    return index == 0 or (index < UP_FRONT_PARAGRAPHS and request_heading(cable, cable.paragraphs[index]) is None)


def _announced(cable: Cable, front: Sequence[Deadline]) -> list[Deadline]:
    """Return those that are called the deadline: each request that has one of its own must have this one."""
    return [each for each in front if "deadline" in cable.text_at(each.span).lower()]


def _is_headed(cable: Cable, deadline: Deadline) -> bool:
    heading = cable.paragraphs[deadline.paragraph or 0].heading
    return heading is not None and "DEADLINE" in heading.text.upper()


def _days(deadlines: Sequence[Deadline], sent: date | None) -> set[date | tuple[int | None, int]]:
    """Return the days meant; without a date of the cable, month and day."""
    return {each.day(sent) or (each.written.month, each.written.day) for each in deadlines if each.written is not None}


def _can_be_met(deadline: Deadline, sent: date | None) -> bool:
    """Return whether it is a day to come, as far as can be said; another rule is on days that are not."""
    if deadline.written is None or deadline.past or not deadline.written.exists(sent):
        return False
    day, weekday = deadline.day(sent), deadline.written.weekday
    if weekday is not None and day is not None and not is_on(weekday.text, day):
        return False
    return day is None or sent is None or day >= sent


def _is_for_the_same(cable: Cable, one: Deadline, other: Deadline) -> bool:
    alike = one.purpose == other.purpose or "any" in (one.purpose, other.purpose)
    return alike and not (_is_of_another_item(cable, one, other) or is_other_task(cable, one, other))


def _is_of_another_item(cable: Cable, one: Deadline, other: Deadline) -> bool:
    """Return whether the other deadline is of an item in a list that does something else: "- send forms by May 4"."""
    if other.paragraph is None:
        return False
    start = max(cable.paragraphs[other.paragraph].text_span.start, other.span.start - _ITEM_CHARS)
    item = compiled(_ITEM).split(cable.text[start : other.span.start])[1:]
    if not item or compiled(_REPLIES).search(item[-1]):
        return False
    stated = cable.text[max(0, one.span.start - _SENTENCE_CHARS) : one.span.start].lower()
    return not any(word in stated for word in compiled(r"[a-z]{5,20}").findall(item[-1].lower()))


def _finding(cable: Cable, stated: Deadline, asked: Deadline) -> Diagnostic:
    number = None if stated.paragraph is None else cable.paragraphs[stated.paragraph].number
    place = f"in paragraph {number}" if number is not None else "further up"
    if stated.paragraph is None:
        place = "in the SUBJECT"
    said, words = (" ".join(cable.text_at(one.span).split()) for one in (stated, asked))
    return RULE.diagnostic(
        asked.span,
        f'"{words}" disagrees with "{said}" {place}; give one deadline',
        related=(Related(stated.span, "the other deadline"),),
    )
