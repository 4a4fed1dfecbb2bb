"""The day and time of the DE line are impossible, or far from the date-time group.

The DE line counts the days of the year (191 is July 10, in a leap year July 9) and gives no year; cablelint assumes the
year closest to the date-time group, so a message drafted on December 31 and sent on day 001 is right. A day that is 1
before to 7 after the date-time group is right, unless hour and minute are the same: then only the day is mistyped.

## Why it matters
Two people set the two dates, and a lost message is traced by either. A message is sent after its date, and seldom more
than a week after. (5 FAH-2 H-321.3; ACP 127 format line 3.)

## What to do
Look up the day of the year in a calendar, and correct the line that is wrong.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from cablelint import Cable, Diagnostic, Invalid, Options, Related, Rule, Valid

RULE = Rule(
    code="TRN003",
    name="filing-date-mismatch",
    severity="warning",
    summary="the day and time of the DE line are impossible, or far from the date-time group",
    authority="5 FAH-2 H-321.3; ACP 127",
    profiles=("telegram", "archive"),
    needs=("odd_filing_date",),
)


def _sent(filed: str, group: str) -> str:
    return f"VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 {filed}\nZNR UUUUU ZZH\nP {group}\nFM SECSTATE WASHDC\n"


VALID = (
    Valid(_sent("0731412", "141409Z MAR 11")),
    Valid(_sent("0010004", "312350Z DEC 10"), note="into the next year"),
    Valid(_sent("3660900", "310855Z DEC 08"), note="the last day of a leap year"),
    Valid(_sent("0722355", "140005Z MAR 11"), note="filed the day before"),
    Valid(_sent("0800900", "141409Z MAR 11"), note="a week later"),
    Valid(_sent("0732359", "141409Z MAR 11"), note="in the last minute of the day"),
    Valid(_sent("3652359", "010001Z JAN 11"), note="the day before, of the year before"),
    Valid(_sent("0741410", "141409Z MAR 11"), note="the next day, at another minute"),
    Valid(_sent("0730000", "321409Z MAR 11"), note="a date-time group that cannot be read"),
    Valid("DE RUEHC #3187\nFM SECSTATE WASHDC\n", note="no day and time"),
)
INVALID = (
    Invalid(
        _sent("⟦0631412⟧", "141409Z MAR 11"),
        note="ten days before the date-time group",
        message="day 063 of the DE line (0631412) is 10 days before the date-time group",
    ),
    Invalid(
        _sent("⟦0831412⟧", "141409Z MAR 11"),
        note="ten days after",
        message="day 083 of the DE line (0831412) is 10 days after the date-time group",
    ),
    Invalid(
        _sent("⟦0712359⟧", "140001Z MAR 11"),
        note="two days before",
        message="day 071 of the DE line (0712359) is 2 days before the date-time group",
    ),
    Invalid(
        _sent("⟦0810001⟧", "142359Z MAR 11"),
        note="eight days after",
        message="day 081 of the DE line (0810001) is 8 days after the date-time group",
    ),
    Invalid(
        _sent("⟦3642359⟧", "010001Z JAN 11"),
        note="two days before, of the year before",
        message="day 364 of the DE line (3642359) is 2 days before the date-time group",
    ),
    Invalid(
        _sent("⟦0741409⟧", "141409Z MAR 11"),
        note="the next day, at the same minute",
        message="the DE line (0741409) has the time of the date-time group, 1409Z, but not its day, which is 073",
    ),
    Invalid(
        _sent("⟦0001412⟧", "141409Z MAR 11"),
        note="no such day",
        message="the DE line says 0001412, but there is no day 000",
    ),
    Invalid(
        _sent("⟦3661412⟧", "311409Z DEC 11"),
        note="no leap year",
        message="day 366 of the DE line (3661412) is 366 days after the date-time group",
    ),
    Invalid(
        _sent("⟦3671412⟧", "311409Z DEC 08"),
        note="no year has it",
        message="the DE line says 3671412, but there is no day 367",
    ),
    Invalid(
        _sent("⟦0732400⟧", "141409Z MAR 11"),
        note="no such hour",
        message="the DE line says 0732400, but there is no time 2400",
    ),
    Invalid(
        _sent("⟦0731460⟧", "141409Z MAR 11"),
        note="no such minute",
        message="the DE line says 0731460, but there is no time 1460",
    ),
)

_EARLIEST, _LATEST = -1, 7  # days from the date-time group


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the day and time of the DE line."""
    filed = cable.envelope.filed if cable.envelope else None
    if filed is None or len(filed.text) != 7:
        return
    day, hour, minute = int(filed.text[:3]), int(filed.text[3:5]), int(filed.text[5:])
    if not (1 <= day <= 366 and hour < 24 and minute < 60):
        yield RULE.diagnostic(filed.span, f"the DE line says {filed.text}, but {_impossible(day, hour, minute)}")
        return
    group = cable.date_time_group
    if group is None or group.moment is None:
        return
    dated = group.moment.date()
    apart = min(((one - dated).days for one in _candidates(day, dated.year)), key=abs, default=None)
    related = (Related(group.span, f"the date-time group says {dated:%d %b %Y}, which is day {dated:%j}"),)
    if apart is None:
        yield RULE.diagnostic(
            filed.span, f"the DE line says day {day:03}, but {dated.year} has no such day", related=related
        )
    elif not _EARLIEST <= apart <= _LATEST:
        way = "before" if apart < 0 else "after"
        message = f"day {day:03} of the DE line ({filed.text}) is {abs(apart)} days {way} the date-time group"
        yield RULE.diagnostic(filed.span, message, related=related)
    elif apart and (hour, minute) == (group.moment.hour, group.moment.minute):
        time = f"the time of the date-time group, {filed.text[3:]}Z"
        message = f"the DE line ({filed.text}) has {time}, but not its day, which is {dated:%j}"
        yield RULE.diagnostic(filed.span, message, related=related)


def _impossible(day: int, hour: int, minute: int) -> str:
    if not 1 <= day <= 366:
        return f"there is no day {day:03}"
    return f"there is no time {hour:02}{minute:02}"


def _candidates(day: int, year: int) -> Iterator[date]:
    """Yield that day of the year, and of the years around it; a year without a day 366 gives none."""
    for each in (year - 1, year, year + 1):
        if 1 <= each < 9999 and (found := date(each, 1, 1) + timedelta(day - 1)).year == each:
            yield found
