"""By when a cable asks for action: "by COB Monday, October 12", "NLT 15 MAR", "Reporting deadline: May 4".

A date is a deadline only beside words that make it one, in a sentence that asks, an announcement, a paragraph headed
DEADLINE, or, where the words can mean nothing else ("NLT"), anywhere in a paragraph that asks.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from cablelint.analysis.action_headings import headed_as_action
from cablelint.analysis.action_wordings import asking_sentences
from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import own_spans, request_heading
from cablelint.analysis.written_dates import WrittenDate, is_on, written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.spans import Span

Purpose = Literal["reply", "act", "any"]

# Patterns are kept as words and compiled where they are first needed. A lead ends where the date or its weekday begins.
_FILLERS = (
    r"(?:\s{1,3}(?:(?:the|on|end|of|by|is|are|for|at|close|opening|business|day|cob|oob|noon|midnight|washington|local|time"
    r"|posts?|repl(?:y|ies)|responses?|reports?|reporting|action|nominations?|comments|midday)|\d{1,4}(?::\d\d)?(?:am|pm|z)?"
    r"|[ap]\.?m\.?|(?:hours|hrs|e[sd]t|z|utc|gmt))\b\.?,?){0,7}"
)
_STRONG = (
    rf"(?i:(?:\b(?:nlt|no\s+later\s+than|not\s+later\s+than|cob|oob|close\s+of\s+business|deadline|due|suspense(?:\s+date)?)\b"
    rf":?{_FILLERS}(?:\s+is)?:?)\s{{1,3}}\(?\Z)"
)
_WEAK = rf"(?i:\b(?:by|before|until|prior\s+to)\b{_FILLERS}\s{{1,3}}\(?\Z)"
_WEEKDAY_ALONE = (
    r"(?i:\b(?:by|nlt|no\s+later\s+than|before|cob|due)(?:\s+(?:on|cob|oob|noon|close\s+of\s+business)){0,3}\s+"
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
    r"(?!\.?,?\s{1,3}(?:the\s)?\(?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
)
_BEGINS = r"(?i:\b(?:by|before|due|is|nlt|on)\s+(?:the\s+)?)\Z"
_REPLIES = (
    r"(?i:\b(?:answer|advise|advice|clear|comment|concurrence|confirm|decision|decide|guidance|input|instruct|name|nominat"
    r"|reaction|repl(?:y|ies)|report|respon|submit|submission|send|views)\w*)"
)
_ACTS = r"(?i:\b(?:approach|call\s+on|convey|deliver|demarche|hand|meet|present|raise|urge)\w*)"
_PAST = r"(?i:\b(?:did|expired|had|missed|passed|was|were|whether)\b)"
_SENTENCE_END = r"[.?!]\s+(?=[\"“(A-Z])|\n[ \t\r]*\n"
_LONGEST_LEAD = 110  # characters
_LONGEST_SENTENCE = 400  # characters before the date
_WEEK = 7


class Deadline(NamedTuple):
    """Words that say by when. `written` is None where they name a weekday only; then `weekday` is that."""

    paragraph: int | None  # index in `Cable.paragraphs`; None in the SUBJECT
    span: Span
    written: WrittenDate | None
    weekday: str | None
    purpose: Purpose  # what is due by then, as far as the sentence says
    past: bool  # the sentence may tell what was due

    def day(self, sent: date | None) -> date | None:
        """The day that is meant in a cable of that date; None where it cannot be said."""
        if self.written is not None and (sent or (self.written.year and self.written.month)):
            return self.written.due(sent or date.min)
        if self.weekday is None or sent is None:
            return None
        weekday = self.weekday
        return next(day for ahead in range(1, _WEEK + 1) if is_on(weekday, day := sent + timedelta(days=ahead)))


@once_per_cable
def deadlines_of(cable: Cable) -> tuple[Deadline, ...]:
    """Return the deadlines that the cable sets, in order of place."""
    return tuple(_deadlines(cable))


def _deadlines(cable: Cable) -> Iterator[Deadline]:
    if cable.subject is not None and any(map(headed_as_action, cable.subject.text.replace(" - ", ":").split(":"))):
        yield from _within(cable, None, cable.subject.span, asking=None)
    announcing = {one.paragraph for one in announcements_of(cable)}
    for index, paragraph in enumerate(cable.paragraphs):
        asking = [*asking_sentences(cable.text, own_spans(cable, paragraph))]
        asking += [one.span for one in announcements_of(cable) if one.paragraph == index]
        if asking or index in announcing or request_heading(cable, paragraph) is not None:
            yield from _within(cable, index, paragraph.text_span, None if _is_headed(paragraph) else asking)


def _is_headed(paragraph: Paragraph) -> bool:
    return paragraph.heading is not None and "DEADLINE" in paragraph.heading.text.upper()


def _within(cable: Cable, index: int | None, region: Span, asking: Sequence[Span] | None) -> Iterator[Deadline]:
    """The deadlines in the region; `asking` are the sentences in which "by" sets one, None for all of them."""
    found: list[Deadline] = []
    for written in written_dates(cable.text, region):
        place = written.weekday.span.start if written.weekday else written.span.start
        start = _lead(cable, min(place, written.span.start), region, asking)
        if start is not None and not cable.quoted(start):
            found.append(_deadline(cable, index, Span(start, written.span.end), written, None, region))
    found += (
        _deadline(cable, index, Span(*match.span()), None, match["weekday"], region)
        for match in compiled(_WEEKDAY_ALONE).finditer(cable.text, *region)
        if (asking is None or _is_asked(asking, match.start())) and not cable.quoted(match.start())
    )
    yield from sorted(found, key=lambda one: one.span)


def _lead(cable: Cable, at: int, region: Span, asking: Sequence[Span] | None) -> int | None:
    """Where the words begin that make the date at the offset a deadline; None where none do."""
    start = max(region.start, at - _LONGEST_LEAD)
    before = cable.text[start:at]
    weak = asking is None or _is_asked(asking, at)
    lead = compiled(_STRONG).search(before) or (compiled(_WEAK).search(before) if weak else None)
    if lead is None:
        return None
    wider = compiled(_BEGINS).search(before[: lead.start()])
    return start + (wider.start() if wider else lead.start())


def _is_asked(asking: Sequence[Span], at: int) -> bool:
    return any(span.start <= at <= span.end + 1 for span in asking)


def _deadline(
    cable: Cable, index: int | None, span: Span, written: WrittenDate | None, weekday: str | None, region: Span
) -> Deadline:
    start = max(region.start, span.start - _LONGEST_SENTENCE)
    sentence = compiled(_SENTENCE_END).split(cable.text[start : span.end])[-1]
    replies, acts = compiled(_REPLIES).search(sentence), compiled(_ACTS).search(sentence)
    purpose: Purpose = "any" if bool(replies) == bool(acts) else "reply" if replies else "act"
    return Deadline(index, span, written, weekday, purpose, compiled(_PAST).search(sentence) is not None)
