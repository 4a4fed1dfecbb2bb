"""By when a cable asks for action: "by COB Monday, October 12", "NLT 15 MAR", "Reporting deadline: May 4".

A date is a deadline only next to words that make it one, in a sentence that asks, an announcement, a paragraph headed
DEADLINE, or, where the words can mean nothing else ("NLT"), anywhere in a paragraph that asks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from typing import Literal

from cablelint.analysis.action_headings import headed_as_action
from cablelint.analysis.action_traits import leads_in_body, leads_to_days
from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requested_items import is_in_requested_item
from cablelint.analysis.requests import asks_in
from cablelint.analysis.terms import Term, may_have_terms, terms_in
from cablelint.analysis.written_dates import WrittenDate, is_on, written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.reading.body.abbreviations import NO_SHORTENED
from cablelint.reading.body.text_search import occurrences
from cablelint.records import NamedTuple

Purpose = Literal["reply", "act", "any"]

# Patterns are kept as words and compiled where they are first needed. A lead ends where the date or its weekday begins.
_FILLERS = (
    r"(?:\s{1,8}(?:(?:the|on|end|of|by|is|are|for|at|pouch|courier|close|opening|business|day|cob|oob|c\.o\.b|noon|midnight|week|month|washington|local|time"
    r"|posts?|repl(?:y|ies)|responses?|reports?|reporting|action|nominations?|comments|midday)|\d{1,4}(?::\d\d)?(?:am|pm|z)?"
    r"|[ap]\.?m\.?|(?:hours|hrs|e[sd]t|z|utc|gmt))\b['’]?\.?,?){0,7}"
)
_STRONG = (
    r"(?i:(?:\b(?:nlt|no\s+later\s+than|not\s+later\s+than|cob|oob|(?:close|opening|start)\s+of\s+business|due|suspense(?:\s+date)?"
    rf"|deadline(?:\s+for\s+(?:posts?|missions?|embassies|addressees)\s+to\s+\w{{4,8}})?)\b"
    rf":?{_FILLERS}(?:\s+is)?:?)\s{{1,8}}\(?\Z)"
)
_WEAK = rf"(?i:\b(?:by|before|until|prior\s+to|ahead\s+of|in\s+advance\s+of)\b{_FILLERS}\s{{1,8}}\(?\Z)"
_OF_A_CLAUSE = r"(?i:\b(?:who|whom|which)\s(?:[a-z]{2,15}\s){0,2}[a-z]{2,15}\s\Z)"
"""What others do by then: "the employees who will travel before January 31"."""
_DONE_BEFORE = (
    r"(?i:\s(?:(?!(?:answered|asked|completed|delivered|needed|posted|postmarked|received|requested|required|returned|submitted"
    r"|wanted)\s)[a-z]{2,12}ed|born|bought|built|made)\s(?:on\sor\s)?(?:before|prior)\b)"
)
"""What tells things apart by their date: "all leases signed before May 4"."""
_TO_BE_DONE = r"(?i:\b(?:(?:be|been|get|gets|have|having)\b[^.;:]{0,60}|(?:are|is)(?:\s\w{2,8})?)\Z)"
"""What makes that a task: "have the lease signed before May 4"."""
_OWNER = r"(?:(?:all|an?|its|the|these|this|your|posts?['’]s?|(?:the\s)?department['’]s)\s{1,8}){0,2}(?:early\s)?"
_REPLIES_DUE = (
    rf"(?i:(?:(?<=[.:;)])[\s)]{{1,4}}(?:the\s)?(?:department|embassy|mission|post|washington|we)"
    rf"|\b(?:department|embassy|mission|post)\s(?:thanks|appreciates)\b[^.;]{{1,80}}\.\s{{1,3}}it)\s(?:will\s)?(?:needs?|must\shave"
    rf"|requires?)\s{_OWNER}(?:answers?|approval|concurrence|decision|guidance|instructions|repl(?:y|ies)|reports?|responses?)\b"
    r"[^.;]{0,40}\Z"
    r"|[.:;)][\s)]{1,4}(?:please\snote\s(?:that\s)?)?(?:(?:all|an?|the|these|your|posts?['’]s?|any)\s{1,8}){0,2}"
    r"(?:(?:answers?|repl(?:y|ies)|reports?|responses?)\s{1,8}(?:(?:from|of|by|to)\s(?:all\s)?(?:posts?|this\s\w{1,12})\s{1,8})?"
    r"(?:(?:is|are)\s(?:due|expected|needed|required|requested|wanted)\b"
    r"|(?:must|should|need\sto)\s(?:arrive|be\s(?:received|sent|submitted)|reach)\b)"
    r"|(?:due\s(?:date|day)|deadline|suspense(?:\sdate)?)\sfor\s(?:(?:all|the|these|your|posts?['’]s?)\s{1,8}){0,2}"
    r"(?:(?:(?:posts?|missions?|embassies|addressees)\s)?to\s(?:answer|comment|reply|report|respond|submit\s\w{1,15})"
    r"|answers?|repl(?:y|ies)|reports?|responses?|reporting|replying)\s(?:is|remains)\b)[^.;]{0,80}\Z)"
)
_WHICH_NEEDED = (
    r"(?i:\b(?:answers?|repl(?:y|ies)|reports?|responses?),?\s(?:which|that)\s(?:it|we|the\s(?:department|embassy|mission)|post)"
    r"\s(?:needs?|must\shave|requires?)\b[^.;]{0,30}\Z)"
)
_WANTED = (
    r"(?i:[.:;][\s)]{1,4}(?:(?:all|the|these|those|your|posts?['’]s?)\s{1,8}){0,2}"
    r"(?:it|they|these|this|bio(?:graphie)?s|comments|data|figures|forms?|information|inputs?|lists?|names?|nominations?"
    r"|numbers|results|tables?|texts?|views)\s{1,8}"
    r"(?:(?:is|are)\s{1,8}(?:needed|required|requested|wanted)"
    r"|(?:must|should|need\s{1,8}to)\s{1,8}(?:arrive|reach|be\s{1,8}(?:here|in|received|returned|sent|submitted)))"
    rf"(?:\s{{1,8}}(?:at|back|by|department|here|in|no|the|this|to|us|washington|bureau|office|later|latest|post)\b){{0,5}}{_FILLERS}"
    r"\s{1,8}\(?\Z)"
)
_NEEDED = (
    r"(?i:[.:;][\s)]{1,4}(?:the\s)?(?:department|embassy|mission|post|washington|we)\s(?:will\s|would\s|now\s)?"
    r"(?:must\s{1,8}have|needs?|requires?|wants?)\s{1,8}(?:it|them|these|this|those"
    r"|(?:all|an?|the|these|this|your)\s{1,8}(?:(?!that|which|who)[a-z-]{3,15}\s{1,8}){0,2}(?!that|which|who)[a-z-]{3,15})"
    rf"(?:\s{{1,8}}(?:at|back|here|in|no|later|latest)\b){{0,4}}{_FILLERS}\s{{1,8}}\(?\Z)"
)
_TOO_LATE = (
    r"(?i:\b(?:answers?|applications?|comments|inputs?|nominations?|repl(?:y|ies)|reports?|requests?|responses?|submissions?)\s{1,8}"
    r"(?:(?:that|which)\s{1,8}(?:are\s{1,8})?)?(?:received|arriv(?:e|ing)|submitted|sent)\s{1,8}after"
    rf"{_FILLERS}\s{{1,8}}\(?\Z)"
)
_NOT_USED = r"(?i:\)?,?\s{1,8}(?:[a-z]{2,12}\s{1,8}){0,3}(?:cannot|can\snot|may\snot|will\snot|won['’]t)\b)"
"""What makes the date behind "Replies received after" the last day."""

_WEEKDAY_ALONE = (
    r"(?i:\b(?:by|nlt|no\s+later\s+than|before|cob|due)(?:\s+(?:on|cob|oob|noon|close\s+of\s+business)){0,3}\s+"
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"(?!\.?,?\s{1,8}(?:the\s)?\(?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
)
_BEGINS = r"(?i:\b(?:by|before|due|is|nlt|on)\s+(?:the\s+)?)\Z"
_REPLIES = (
    r"(?i:\b(?:answer|advise|advice|clear|comment|concurrence|confirm|decision|decide|guidance|input|instruct|name|nominat"
    r"|reaction|repl(?:y|ies)|report|respon|submit|submission|send|views)\w*)"
)
_ACTS = r"(?i:\b(?:approach|call\s+on|convey|deliver|demarche|hand|meet|present|raise|urge)\w*)"
_ACTED_ON = (
    r"(?i:\b(?:a|an|any|at|each|every|for|from|its|of|on|our|same|such|that|the|their|these|this|those"
    r"|to\s(?:a|the)|with|your)\s\Z)"
)
_WANTED_IN_SUBJECT = (
    r"(?i:\b(?:action|clearance|comments?|decision|guidance|inputs?|nominations?|repl(?:y|ies)|reports?|requests?|responses?"
    r"|views)(?:\s[a-z/-]{1,12}){0,2}[\s,:(-]{1,4}"
    r"(?:by|cob|deadline|due|needed|nlt|no\slater|required|requested|suspense|wanted)\b)"
)
_PAST = (
    r"(?i:\b(?:did|expired|had|missed|passed|was|were|whether(?!(?:[^.;]|\.(?=\w)){1,300}\band\s(?:please\s|to\s)?(?:advise|answer"
    r"|confirm|inform|let|provide|reply|report|respond|send|submit|tell|would\s(?:be\s\w{4,12}\s|appreciate|like|welcome))\b))\b)"
)
_TELLS_PAST = r"(?i:\)?,?\s{1,3}(?:was|were|had|(?:has|have)\s(?:been|not|now))\b)"
"""What is behind the date of what was due: "the reports due on March 31 were late"."""
_RELATIVE = r"(?i:,\s(?:which|who)\s(?:was|were|had|did)\s[^,;.]{1,80}(?=,))"  # "the order, which was sent in May, by"
_ITEM_BREAK = r"[,;](?:\s(?:and|or|AND|OR))?[ \t]*\n\s{0,9}(?:--?|[*•]|\(?[A-Za-z0-9]{1,3}[.)])[ \t]+"
_NAMED_AFTER = (
    r"(?i:[\s)]{1,3}(?:reporting\s|reply\s)?(?:deadline|due\sdate|suspense)\b"
    r"|,?\s(?:is|will\sbe)\sthe\s(?:deadline|due\sdate)\b)"
)
_OF_OTHERS = r"(?i:\b(?:expects?|how|if|intends?|plans?|that|when|whether|will|would)\b)"
_SENTENCE_END = rf"[.?!\n](?:(?<!\n){NO_SHORTENED}[)\"'”’]{{0,2}}\s+(?=[\"“(A-Z])|(?<=\n)[ \t\r]*\n)"
_NEAR_CHARS = 75  # before a term, in which others may be named
_LONGEST_LEAD_CHARS = 110
_LONGEST_DATE_CHARS = 50  # with what is between it and the word for a deadline
_LONGEST_SENTENCE_CHARS = 400  # before the date
_WEEK_DAYS = 7


class Deadline(NamedTuple):
    """Words that say by when. `written` is None where they name a weekday only, which `weekday` is, or set a term."""

    paragraph: int | None  # index in `Cable.paragraphs`; None in the SUBJECT
    span: Span
    written: WrittenDate | None
    weekday: str | None
    purpose: Purpose  # what is due by then, as far as the sentence says
    past: bool  # the sentence may tell what was due
    days: int | None = None  # after the day on which the cable is sent: 1 of "by tomorrow"

    def day(self, sent: date | None) -> date | None:
        """Return the day that is meant in a cable of that date; None where it cannot be said."""
        if self.written is not None and (sent or (self.written.year and self.written.month)):
            return self.written.due(sent or date.min)
        if self.days is not None and sent is not None:
            return sent + timedelta(days=self.days)
        if self.weekday is None or sent is None:
            return None
        weekday = self.weekday
        return next(day for ahead in range(1, _WEEK_DAYS + 1) if is_on(weekday, day := sent + timedelta(days=ahead)))


@once_per_cable
def deadlines_of(cable: Cable) -> tuple[Deadline, ...]:
    """Return the deadlines that the cable sets, in order of place."""
    return tuple(_deadlines(cable))


def _deadlines(cable: Cable) -> Iterator[Deadline]:
    if cable.subject is not None and _subject_asks(cable.subject.text):
        yield from _within(cable, None, cable.subject.span)
    leads = chain(leads_in_body(cable), may_have_terms(cable.text, cable.body))
    for index in sorted({index for at in leads if (index := cable.paragraph_at(at)) is not None}):
        yield from _within(cable, index, cable.paragraphs[index].text_span)


def _subject_asks(subject: str) -> bool:
    headed = any(map(headed_as_action, subject.replace(" - ", ":").split(":")))
    return headed or compiled(_WANTED_IN_SUBJECT).search(subject) is not None


def _within(cable: Cable, index: int | None, region: Span) -> Iterator[Deadline]:
    """Yield the deadlines in the region, the text of the paragraph of that index or the SUBJECT."""
    found: dict[int, Deadline] = {}  # by where they end; the first words that lead there begin it
    for at in leads_to_days(cable.text, region):
        around = Span(at, min(at + _LONGEST_LEAD_CHARS, region.end))
        written = next(written_dates(cable.text, around), None)
        start = None if written is None else _lead(cable, written, index, region)
        if start is not None and written is not None:
            span = Span(start, written.span.end)
            found.setdefault(span.end, _deadline(cable, index, span, written, None, region))
        alone = compiled(_WEEKDAY_ALONE).match(cable.text, at, region.end)
        if alone is not None and _is_asked(cable, index, at):
            place = Span(*alone.span())
            found.setdefault(place.end, _deadline(cable, index, place, None, alone["weekday"], region))
    for date_before in _dates_before(cable, index, region):
        found.setdefault(date_before.span.end, _deadline(cable, index, date_before.span, date_before, None, region))
    for term in terms_in(cable.text, region):
        if _sets_term(cable, index, term, region):
            one = _deadline(cable, index, term.span, None, None, region)
            found.setdefault(term.span.end, one._replace(days=term.days_after(cable.date)))
    yield from sorted((one for one in found.values() if not cable.quoted(one.span.start)), key=lambda one: one.span)


def _dates_before(cable: Cable, index: int | None, region: Span) -> Iterator[WrittenDate]:
    """Yield the dates that the word for a deadline is behind: "with a March 27 deadline"."""
    for at in occurrences(cable.text, region, "deadline", "due date", "suspense"):
        for written in written_dates(cable.text, Span(max(region.start, at - _LONGEST_DATE_CHARS), at)):
            after = compiled(_NAMED_AFTER).match(cable.text, written.span.end, region.end)
            if (
                after is not None
                and after.end() > at
                and (_is_asked(cable, index, at) or _is_announced(cable, index, at))
            ):
                yield written


def _is_announced(cable: Cable, index: int | None, at: int) -> bool:
    """Return whether the sentence began with an announcement: "This is an action request with a March 27 deadline"."""
    before = (
        span.end for span in _announcing(cable).get(index, ()) if span.end <= at <= span.end + _LONGEST_LEAD_CHARS
    )
    return any(compiled(_SENTENCE_END).search(cable.text, end, at) is None for end in before)


def _lead(cable: Cable, written: WrittenDate, index: int | None, region: Span) -> int | None:
    """Return where the words begin that make the date a deadline; None where none do."""
    at = min(written.span.start, written.weekday.span.start) if written.weekday else written.span.start
    start = max(region.start, at - _LONGEST_LEAD_CHARS)
    before = cable.text[start:at]
    strong, weak = (compiled(leads).search(before) for leads in (_STRONG, _WEAK))
    if late := compiled(_TOO_LATE).search(before):
        return start + late.start() if compiled(_NOT_USED).match(cable.text, written.span.end) else None
    if strong is None and weak is None:
        return None  # as most dates; whether anything is asked for takes longer to say
    replies = compiled(_REPLIES_DUE).search(cable.text, max(0, start - 4), at) is not None or (
        any(compiled(wanted).search(cable.text, max(0, start - 4), at) for wanted in (_WANTED, _NEEDED))
        and _is_of_request(cable, index)
    )
    needed = compiled(_WHICH_NEEDED).search(cable.text, start, at) is not None
    replies = replies or needed
    lead = strong if strong and (replies or _is_of_request(cable, index)) else None
    if lead is None and (replies or _is_asked(cable, index, at)):
        lead = weak
    if lead is None or (lead is weak and not needed and _is_told_apart(before, lead.start())):
        return None
    wider = compiled(_BEGINS).search(before[: lead.start()])
    return start + (wider.start() if wider else lead.start())


def _is_told_apart(before: str, at: int) -> bool:
    """Return whether the date only says which things or persons are meant: "leases signed before May 4"."""
    if compiled(_OF_A_CLAUSE).search(before[:at]):
        return True
    done = compiled(_DONE_BEFORE).search(before)
    return done is not None and done.end() > at and not compiled(_TO_BE_DONE).search(before[: done.start()])


def _sets_term(cable: Cable, index: int | None, term: Term, region: Span) -> bool:
    """Return whether the term is one for a reply or an act that the cable asks for, not one that a host has set."""
    if not _is_asked(cable, index, term.span.start):
        return False
    if term.from_receipt or term.days is not None or term.period:
        return True
    sentence = _sentence_up_to(cable, term.span.start, region)
    replies = compiled(_REPLIES).search(sentence)
    return replies is not None and not compiled(_OF_OTHERS).search(sentence, max(0, len(sentence) - _NEAR_CHARS))


def _is_of_request(cable: Cable, index: int | None) -> bool:
    """Return whether the paragraph asks for something or announces that the cable does; the SUBJECT does."""
    return index is None or bool(asks_in(cable, index)) or index in _announcing(cable)


def _is_asked(cable: Cable, index: int | None, at: int) -> bool:
    """Return whether the offset is in a sentence that asks, an announcement, or a paragraph that is all a request."""
    if index is None or any(word in _heading(cable, index) for word in ("DEADLINE", "SUSPENSE")):
        return True
    asking = _asking(cable, index)
    heading = cable.paragraphs[index].heading
    before = bisect_right(asking, at, key=lambda span: span.start) - 1
    if len(asking) == 1 and heading is not None and asking[0] == heading.span:
        return True  # "ACTION REQUEST: Comments by June 1"
    if before < 0 and heading is not None and _heading(cable, index) and heading.span.end < at:
        return compiled(_SENTENCE_END).search(cable.text, heading.span.end + 1, at) is None
    return (before >= 0 and at <= asking[before].end + 1) or is_in_requested_item(cable, index, at)


@once_per_cable
def _asking(cable: Cable, index: int) -> tuple[Span, ...]:
    """Return the sentences of the paragraph that ask, and its announcements, in order of place."""
    return tuple(sorted([*(ask.span for ask in asks_in(cable, index)), *_announcing(cable).get(index, ())]))


def _heading(cable: Cable, index: int) -> str:
    heading = cable.paragraphs[index].heading
    return heading.text.upper() if heading and headed_as_action(heading.text) else ""


@once_per_cable
def _announcing(cable: Cable) -> dict[int | None, list[Span]]:
    """Return the announcements by the index of their paragraph."""
    found: dict[int | None, list[Span]] = {}
    for one in announcements_of(cable):
        found.setdefault(one.paragraph, []).append(one.span)
    return found


def _deadline(
    cable: Cable, index: int | None, span: Span, written: WrittenDate | None, weekday: str | None, region: Span
) -> Deadline:
    sentence = _sentence_up_to(cable, span.end, region)
    own = _purpose(_own_item(sentence))
    purpose = _purpose(sentence) if own == "any" else own
    past = _may_be_past(sentence) or compiled(_TELLS_PAST).match(cable.text, span.end, region.end) is not None
    return Deadline(index, span, written, weekday, purpose, past)


def _own_item(sentence: str) -> str:
    """Return the words of the item that the sentence ends in; all of them if it is not a list."""
    return compiled(_ITEM_BREAK).split(sentence)[-1]


def _purpose(words: str) -> Purpose:
    """Return what the words ask to be done; "any" where they ask for both a reply and an act, or for neither."""
    replies, acts = _done(compiled(_REPLIES), words), _done(compiled(_ACTS), words)
    if replies == acts:
        replies = compiled(_REPLIES).search(words) is not None
        acts = compiled(_ACTS).search(words) is not None
    return "any" if replies == acts else "reply" if replies else "act"


def _may_be_past(sentence: str) -> bool:
    """Return whether the words may tell what was due: of a list, its own item and the words above its first item."""
    sentence = compiled(_RELATIVE).sub("", sentence)
    items = [*compiled(_ITEM_BREAK).finditer(sentence)]
    if not items:
        return compiled(_PAST).search(sentence) is not None
    lead = sentence[: items[0].start()]
    own = sentence[items[-1].end() :]
    return compiled(_PAST).search(lead.rpartition(":")[0]) is not None or compiled(_PAST).search(own) is not None


def _done(words: re.Pattern[str], sentence: str) -> bool:
    """Return whether one of the words is what is to be done, not what that is done to: "report on the demarche"."""
    acted_on = compiled(_ACTED_ON)
    return any(acted_on.search(sentence[: found.start()]) is None for found in words.finditer(sentence))


def _sentence_up_to(cable: Cable, end: int, region: Span) -> str:
    """Return the words of the sentence before the offset."""
    start = max(region.start, end - _LONGEST_SENTENCE_CHARS)
    return compiled(_SENTENCE_END).split(cable.text[start:end])[-1]
