"""Dates that are no days of the calendar: "on June 31", "September 31, 2009", "by June 34"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.analysis.deadlines import deadlines_of
from cablelint.analysis.requests import asks_in
from cablelint.analysis.written_dates import WrittenDate, written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences, whole_words
from cablelint.reading.heading.dates import month_of

# Patterns are kept as words and compiled where they are first needed.
_LAST_DAYS = ("29", "30", "31")  # of which some months have none
_NO_DAYS = frozenset(map(str, range(32, 40)))  # that no month has; a higher number may be a year
_NEAR_CHARS = 22  # around the number of a day in which its month and year are
_BEFORE = (
    r"(?i:(?:\b(?:after|before|between|by|dated|from|of|on|since|the|through|to|until)|[,(]"
    r"|(?m:^)[ \t]*\(?[A-Za-z0-9][.)])\s{1,3}(?:the\s{1,3})?)\Z"
)
_AFTER = (
    r"\s{0,3}(?:[.,;:)(]|\Z|\n[ \t]*(?:\n|--?[ \t]|\(?\w{1,2}[.)][ \t]))"
    r"|\s{1,3}(?i:a|after|and|as|at|because|but|by|for|from|he|if|in|is|it|of|on|or|she|since|so|that|the|they|to|under"
    r"|unless|until|was|we|when|where|whether|which|while|who|will|with|without)\b"
)
_TO_DAY = r"\s?(?:--?|–|(?i:to|through|and))\s?(?P<day>\d\d)(?![\w/%-])"
_END_OF_MONTH = (
    r"(?i:end\s{1,3}of)\s{1,3}(?P<month>(?:JAN|Jan|FEB|Feb|MAR|Mar|APR|Apr|MAY|May|JUN|Jun|JUL|Jul|AUG|Aug|SEP|Sep|OCT|Oct"
    r"|NOV|Nov|DEC|Dec)[A-Za-z]{0,6})\b(?:,?\s{1,3}(?P<year>(?:19|20)\d\d)\b)?"
)
_BY_THEN = r"(?i:\b(?:by|before|nlt|later\s{1,3}than|until)\s{1,3}(?:the\s{1,3})?\Z)"
_FALSE_PAPER = r"(?i:\b(?:bogus|counterfeit|fake|false|forged|forgery|phony)\b[^.?!]{0,150}\Z)"
_SAID_TO_BE_WRONG = (
    r",?\s{1,3}[(\[](?:(?:[^()\[\]]{0,24}\s)?(?i:error|misprint|mistake|sic|slip|typo)\b"
    r"|(?i:(?:as|so)\s{1,3}(?:appears?|given|in|it\s|on|printed|recorded|shown|spelled|stated|typed|written)\b))"
)
_SENTENCE_CHARS = 150  # before a date, in which it may be said to be that of a false paper
_FEWEST_DAYS = 28  # of a month


def impossible_dates_of(cable: Cable) -> Iterator[WrittenDate]:
    """Yield the dates with the name of a month that are no days, and no deadlines."""
    known = {each.written.span for each in deadlines_of(cable) if each.written is not None}
    for region in (*([cable.subject.span] if cable.subject else []), cable.body):
        for at in (*occurrences(cable.text, region, *_LAST_DAYS), *whole_words(cable.text, region, _NO_DAYS)):
            around = Span(max(region.start, at - _NEAR_CHARS), min(region.end, at + _NEAR_CHARS))
            near = [*written_dates(cable.text, around)]
            for last in _ends_of_ranges(cable, region, at, near):
                known.add(last.span)
                yield last
            for written in near:
                if written.span in known or not written.span.start <= at < written.span.end:
                    continue
                if (
                    written.day > _FEWEST_DAYS
                    and written.month
                    and not written.exists(None)
                    and _is_date(cable, written, region.end)
                ):
                    known.add(written.span)
                    yield written


def past_months_of(cable: Cable, sent: date) -> Iterator[Span]:
    """Yield "end of May" where a request is to be met by then and that month is over on the day given."""
    for at in occurrences(cable.text, cable.body, "end of"):
        found = compiled(_END_OF_MONTH).match(cable.text, at, cable.body.end)
        led = compiled(_BY_THEN).search(cable.text[max(0, at - _NEAR_CHARS) : at])
        index = cable.paragraph_at(at)
        if found is None or led is None or index is None or cable.quoted(at):
            continue
        month, year = month_of(found["month"].upper()), int(found["year"]) if found["year"] else None
        span = Span(*found.span())
        last = WrittenDate(span, _FEWEST_DAYS, month, year, None, False).due(sent)
        asks = asks_in(cable, index)
        before = bisect_right(asks, at, key=lambda ask: ask.span.start) - 1
        asked = before >= 0 and at < asks[before].span.end
        if asked and last is not None and (last.year, last.month) < (sent.year, sent.month):
            yield span


def _ends_of_ranges(cable: Cable, region: Span, at: int, near: Sequence[WrittenDate]) -> Iterator[WrittenDate]:
    """Yield the second day of "May 27-32" where the month has none such; the dates are those near the offset."""
    for written in near:
        end = compiled(_TO_DAY).match(cable.text, written.span.end, region.end)
        if end is None or end.start("day") != at or not compiled(_AFTER).match(cable.text, end.end(), region.end):
            continue
        if written.month and written.year is None:
            last = written._replace(span=Span(written.span.start, end.end("day")), day=int(end["day"]))
            if not last.exists(None) and written.exists(None) and not cable.quoted(at):
                yield last


def _is_date(cable: Cable, written: WrittenDate, region_end: int) -> bool:
    """Return whether it can be nothing else: "on June 31", "June 31, 2009", and not "in June 31 ships left"."""
    start, end = written.span
    words = cable.text_at(written.span)
    if not any(map(str.isalpha, words)) or cable.quoted(start) or _is_said(cable, start):
        return False
    false_paper = compiled(_FALSE_PAPER).search(cable.text, max(cable.body.start, start - _SENTENCE_CHARS), start)
    if false_paper or compiled(_SAID_TO_BE_WRONG).match(cable.text, end):
        return False
    if written.year is not None:
        return True
    led = compiled(_BEFORE).search(cable.text[max(0, start - _NEAR_CHARS) : start])
    return led is not None and compiled(_AFTER).match(cable.text[end : min(region_end, end + _NEAR_CHARS)]) is not None


def _is_said(cable: Cable, at: int) -> bool:
    """Return whether the offset is between quotation marks of its paragraph."""
    index = cable.paragraph_at(at)
    return index is not None and cable.text.count('"', cable.paragraphs[index].text_span.start, at) % 2 == 1
