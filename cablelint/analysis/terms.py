"""Terms that count from another day than one of the calendar: "within five days of receipt", "by COB tomorrow".

The day that a cable is received is not in it, so what such a term means as a date cannot be said.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences
from cablelint.records import NamedTuple

# Patterns are kept as words and compiled where they are first needed.
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty-five"
    r"|sixty|ninety)(?:\s?\(\d{1,3}\))?"
)
_UNIT = r"(?:(?:working|business|calendar|full|consecutive|week)[\s-]{1,3})?(?:hours?|hrs?|days?|weeks?|months?)"
_RECEIPT = (
    r"\s{1,3}(?:of|from|after|following|upon)\s{1,3}(?:(?:the|its|your|post['’]s)\s{1,3})?"
    r"(?:(?:date|time)\s{1,3}of\s{1,3})?(?:receipt|receiving)\b"
    r"(?:\s{1,3}of)?(?:\s{1,3}(?:this|the)\s{1,3}(?:cable|message|telegram|request|instruction|demarche))?"
)
_WITHIN = rf"(?i:within\s{{1,3}}(?:the\s{{1,3}}next\s{{1,3}})?{_COUNT}[\s-]{{1,3}}{_UNIT}\b(?:{_RECEIPT})?)"
_UNTIL = (
    rf"(?i:\b(?:nlt|(?:no|not)\s{{1,3}}(?:later|more)\s{{1,3}}than|by|before|in)\s{{1,3}}"
    rf"(?:(?:cob|oob|(?:close|opening)\s{{1,3}}of\s{{1,3}}business|noon),?\s{{1,3}})?"
    rf"{_COUNT}[\s-]{{1,3}}{_UNIT}{_RECEIPT})"
)
_NEXT = (
    r"(?i:\b(?:by|nlt|no\s+later\s+than|before|due)"
    r"(?:\s{1,3}(?:cob|oob|noon|close\s+of\s+business|opening\s+of\s+business|washington|time|local)\b){0,4}"
    r"\s{1,3}(?P<day>today|tomorrow)\b)"
)
_MONTHS = "january february march april may june july august september october november december".split()
_END_OF = (
    r"(?i:\b(?:by|nlt|no\s+later\s+than|before|due)\s{1,3}(?:the\s{1,3})?end\s{1,3}of\s{1,3}(?:(?:the|this)\s{1,3})?"
    rf"(?P<period>week|month|year|{'|'.join(_MONTHS)})\b"
    r"(?!\s{1,3}\(?(?:\d|(?:mon|tues|wednes|thurs|fri)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s\d)))"
)
_WORDS = ("within", "receipt", "receiving", "today", "tomorrow", "end of")
_DAYS = {"tod": 0, "tom": 1}  # by the first letters
_LONGEST_CHARS = 110  # up to such a word


class Term(NamedTuple):
    """Words that set a term."""

    span: Span
    days: int | None  # after the day on which the cable is sent; None where that cannot be said
    from_receipt: bool
    period: str = ""  # at whose end it is: "week", "month", "year" or the name of a month, in small letters

    def days_after(self, sent: date | None) -> int | None:
        """Return the days after that one on which the cable is sent; None where they cannot be said."""
        if self.days is not None or sent is None or self.period in ("", "week"):
            return self.days
        month = _MONTHS.index(self.period) + 1 if self.period in _MONTHS else sent.month
        year = sent.year + (month < sent.month)
        last = date(year + (month == len(_MONTHS)), month % len(_MONTHS) + 1, 1) - timedelta(days=1)
        return ((date(sent.year, 12, 31) if self.period == "year" else last) - sent).days


def may_have_terms(text: str, region: Span) -> Iterator[int]:
    """Yield where words are that a term has."""
    yield from occurrences(text, region, *_WORDS)


def terms_in(text: str, region: Span) -> Iterator[Term]:
    """Yield the terms in the region, in order of place."""
    last = region.start
    for at in may_have_terms(text, region):
        start, end = max(last, at - _LONGEST_CHARS), min(region.end, at + _LONGEST_CHARS)
        word = text[at : at + len("tod")].lower()
        if word == "wit":
            found = compiled(_WITHIN).match(text, at, end)
        elif word == "rec":
            found = compiled(_UNTIL).search(text, start, end)
        elif word == "end":
            found = compiled(_END_OF).search(text, start, end)
        else:
            found = compiled(_NEXT).search(text, start, end)
        if found is not None and found.start() >= last:
            last = found.end()
            period = found["period"].lower() if word == "end" else ""
            yield Term(Span(*found.span()), _DAYS.get(word), "recei" in found[0].lower(), period)
