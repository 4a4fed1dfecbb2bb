"""A deadline is before the date of the cable, or a date is not a day of the calendar.

## Why it matters
"Please report by April 31" cannot be met, and "by May 4, 2008" in a cable of 2009 was copied from the year before. The
addressee must ask, or guesses. (By convention.)

Only what is asked of the addressee has a deadline: a date after "by", "before", "NLT", "no later than", "due" or "COB"
in a sentence that asks, in an item of a list below "Posts should:", in an announcement, or below a heading with
DEADLINE. A date without a year that is more than
half a year past is taken for next year's. If the cable has no date, only days that never come are reported.

Other dates are reported only if they are not days of the calendar: "they met on June 31". They are not reported
in quoted text, or where the number may count something else ("in June 31 ships left"). Days of one month that end
before they begin, "February 25-22", are a warning.

## What to do
Correct the date.
"""

from collections.abc import Iterator
from datetime import date

from cablelint import (
    Cable,
    Deadline,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Valid,
    compiled,
    deadlines_of,
    impossible_dates_of,
    past_months_of,
    reversed_days_of,
)

RULE = Rule(
    code="ACT011",
    name="impossible-deadline",
    severity="error",
    summary="a deadline before the cable's date, or a day that never comes",
    authority="convention",
    needs=("may_have_impossible_dates",),
)
_HEADING = "R 011200Z OCT 09\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
VALID = (
    Valid(_HEADING + "1. Please report by October 12.\n"),
    Valid(_HEADING + "1. Please report by October 1.\n", note="the day itself"),
    Valid(_HEADING + "1. Please advise. The ministry's lists were needed by September 12.\n", note="of others"),
    Valid(_HEADING + "1. Please report NLT 15 OCT 09, or no later than 091200Z.\n"),
    Valid(_HEADING + "1. Please report by January 15.\n", note="of next year"),
    Valid(_HEADING + "1. Please report by COB Friday, and answer by 2200Z.\n", note="a weekday, and an hour"),
    Valid(_HEADING + "1. The Minister promised to sign by September 12. Please ask him again.\n", note="others"),
    Valid(_HEADING + "1. Please say whether the note was delivered by September 12.\n", note="what was done by then"),
    Valid(_HEADING + "1. The deadline for tenders was September 12.\n", note="not asked of the addressee"),
    Valid(_HEADING + "1. Please use the lists of September 12.\n", note="not a deadline"),
    Valid(_HEADING + "1. Please deliver this.\n\n2. Begin text:\n\nPlease pay by May 4, 2008.\n\nEnd text.\n"),
    Valid(_HEADING + "1. In June 31 ships left. In JUNE 95 the rate rose. During June, 31 men fell ill.\n"),
    Valid(_HEADING + "1. He left on February 29. They met from June 30 on.\n", note="days that are"),
    Valid(
        _HEADING + "1. Born 31 APR 1971 (as on the certificate) or 31 JUN 1971 (so given).\n", note="as others wrote"
    ),
    Valid(
        _HEADING
        + '1. He spoke of "the talks of June 31".\n\n2. Begin text:\n\nWe met on June 31, 2009.\n\nEnd text.\n',
        note="words of others",
    ),
    Valid("1. Please report by May 4, 2008.\n", note="a cable without a date"),
    Valid("1. Please report by February 29.\n", note="in some years"),
    *(
        Valid(_HEADING + f"1. {words}\n", note="what tells things apart")
        for words in (
            "Please report all leases signed before September 1.",
            "Posts are asked to list cars bought prior to January 1, 2008.",
            "Posts should: (1) name an officer by October 9, and (2) list boats licensed before January 1, 2009.",
            "Posts are reminded that the reports due on September 12 were late.",
            "Posts should:\n\n- destroy visas printed on or before September 1; and\n- print new ones.",
        )
    ),
    *(
        Valid(
            _HEADING + f"1. {lead}\n\n- amend its list by September 12; and\n- keep it.\n",
            note="not asked of addressees",
        )
        for lead in ("The Ministry must:", "He told us that missions must:", "Post was told to:")
    ),
    Valid(_HEADING + "1. He left in June 34 ships. SINCE JUNE 75 prices rose.\n", note="other numbers"),
)
INVALID = (
    *(
        Invalid(
            f"{_HEADING}1. {lead}\n\n- keep a stock; and\n\n- amend their rules by ⟦September 12⟧.\n",
            note="an item of what they must do",
            message="the deadline September 12 is before the cable's date, October 1, 2009",
        )
        for lead in ("Posts should:", "Each post is required to do the following:", "The rules are new. Please:")
    ),
    Invalid(
        _HEADING + "1. Please have all cars registered before ⟦September 12⟧.\n",
        note="what is to be done by then",
        message="the deadline September 12 is before the cable's date, October 1, 2009",
    ),
    Invalid(
        _HEADING + "1. Post asks whether work may begin, and would be grateful for a reply by ⟦September 3⟧.\n",
        note="behind a question",
        message="the deadline September 3 is before the cable's date, October 1, 2009",
    ),
    Invalid(
        "1. The board must report by ⟦October 32⟧ on cranes, and met on ⟦June 31⟧ under guard.\n",
        note="what follows goes on with the sentence",
        message=(
            '"October 32" is not a day of the calendar; correct the date',
            '"June 31" is not a day of the calendar; correct the date',
        ),
    ),
    Invalid(
        "R 091200Z OCT 09\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\n\nUNCLAS STATE 12\n\n1. Please reply by the ⟦end of"
        " September⟧. Please plan for it by the end of March.\n",
        note="a month that is over",
        message="the deadline end of September is before the cable's date, October 9, 2009",
    ),
    Invalid(
        "1. He comes on ⟦June 28-31⟧. He left on May 30-31.\n",
        note="the end of a range",
        message='"June 28-31" is not a day of the calendar; correct the date',
    ),
    *(
        Invalid(
            f"{_HEADING}1. Posts are asked to send names. {words} by ⟦September 12⟧.\n",
            note="when what was asked for is needed",
            message="the deadline September 12 is before the cable's date, October 1, 2009",
        )
        for words in ("The names are needed", "They are required", "All lists must reach the Department")
    ),
    Invalid(
        _HEADING
        + "1. The Department proposes a common fund for the lights of the Atlantic, and needs the views of hosts by"
        " ⟦September 12⟧.\n",
        note="a need at the end of a long sentence",
        message="the deadline September 12 is before the cable's date, October 1, 2009",
    ),
    Invalid(
        _HEADING + "1. They meet from ⟦October 25-22⟧, and from Nov. 12-14.\n",
        note="days that end before they begin",
        message='"October 25-22" ends before it begins; correct the days',
    ),
    Invalid(
        _HEADING + "1. They met on ⟦June 34⟧.\n\n2. Program:\n\nA. ⟦JULY 32⟧, ARRIVAL.\n\nB. JULY 11, TALKS.\n",
        note="days that no month has",
        message=(
            '"June 34" is not a day of the calendar; correct the date',
            '"JULY 32" is not a day of the calendar; correct the date',
        ),
    ),
    Invalid(
        _HEADING + "1. Please learn whether they will join, and report by ⟦September 12⟧.\n\n"
        "2. This is an action request with a ⟦September 27⟧ deadline. Please reply by ⟦052500Z OCT⟧.\n",
        note="other words, and a time",
        message=(
            "the deadline September 12 is before the cable's date, October 1, 2009",
            "the deadline September 27 is before the cable's date, October 1, 2009",
            '"052500Z OCT" has no such time of day; correct the deadline',
        ),
    ),
    Invalid(
        _HEADING + "1. They met on ⟦June 31⟧, and left on ⟦31 April 2009⟧. The fair of ⟦September 31⟧ was late.\n",
        note="other dates",
        message=(
            '"June 31" is not a day of the calendar; correct the date',
            '"31 April 2009" is not a day of the calendar; correct the date',
            '"September 31" is not a day of the calendar; correct the date',
        ),
    ),
    Invalid(
        _HEADING + "1. Please report by ⟦April 31⟧.\n",
        message='"April 31" is not a day of the calendar; correct the deadline',
    ),
    Invalid(
        _HEADING + "1. Embassy is requested to report by COB ⟦October 9, 2008⟧.\n",
        note="a copied year",
        message="the deadline October 9, 2008 is before the cable's date, October 1, 2009",
    ),
    Invalid(
        _HEADING + "1. This is an action request. See paragraph 2.\n\n2. REPORTING DEADLINE: ⟦15 SEP⟧.\n",
        message="the deadline 15 SEP is before the cable's date, October 1, 2009",
    ),
    Invalid(
        "1. Post requests guidance NLT ⟦31/31/2009⟧ or no later than ⟦321200Z⟧.\n",
        note="in numbers, in a cable without a date",
        message=(
            '"31/31/2009" is not a day of the calendar; correct the deadline',
            '"321200Z" is not a day of the calendar; correct the deadline',
        ),
    ),
)

_LAST_HOUR = 24  # midnight at the end of the day
_LAST_MINUTE = 59


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each deadline that cannot be met."""
    sent = cable.date or (options.date if options.date_is_known else None)
    for deadline in deadlines_of(cable):
        if deadline.written is not None:
            fault = _fault(cable, deadline, sent)
            if fault:
                yield RULE.diagnostic(deadline.written.span, fault)
    for written in impossible_dates_of(cable):
        words = " ".join(cable.text_at(written.span).split())
        yield RULE.diagnostic(written.span, f'"{words}" is not a day of the calendar; correct the date')
    for span in reversed_days_of(cable):
        words = " ".join(cable.text_at(span).split())
        yield RULE.diagnostic(span, f'"{words}" ends before it begins; correct the days', severity="warning")
    if sent is None:
        return
    for span in past_months_of(cable, sent):
        words = " ".join(cable.text_at(span).split())
        yield RULE.diagnostic(
            span, f"the deadline {words} is before the cable's date, {sent:%B} {sent.day}, {sent.year}"
        )


def _fault(cable: Cable, deadline: Deadline, sent: date | None) -> str:
    assert deadline.written is not None
    words = " ".join(cable.text_at(deadline.written.span).split())
    if not deadline.written.exists(sent):
        return f'"{words}" is not a day of the calendar; correct the deadline'
    hour = compiled(r"\d\d(\d\d)(\d\d)Z\b").match(words)
    if hour and (int(hour[1]) > _LAST_HOUR or int(hour[2]) > _LAST_MINUTE):
        return f'"{words}" has no such time of day; correct the deadline'
    day = deadline.day(sent)
    if sent is None or day is None or day >= sent or deadline.past:
        return ""
    return f"the deadline {words} is before the cable's date, {sent:%B} {sent.day}, {sent.year}"
