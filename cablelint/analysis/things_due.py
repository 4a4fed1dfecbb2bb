"""What is due by a day, in sentences that need not ask: "The count is due June 1"."""

from collections import Counter

from cablelint.analysis.action_traits import leads_in_body
from cablelint.analysis.deadlines import Deadline, deadlines_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.written_dates import WrittenDate, written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

# Patterns are kept as words and compiled where they are first needed; they match a sentence up to the date.
_THING = r"(?P<thing>[A-Za-z][A-Za-z-]{2,24})"
_BY = (
    r"(?:\b(?:by|before|due|on|nlt|is|no\slater\sthan|not\slater\sthan)\b)(?:\s(?:on|by|the|cob|close\sof\sbusiness|noon"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b,?){0,4}\s\Z"
)
_IS_DUE = (
    rf"(?i:\b{_THING}(?:\s(?:from|of|for|on)\s(?:[\w/'’-]{{1,20}}\s){{0,3}}[\w/'’-]{{1,20}})?"
    r"\s(?:(?:is|are)\s(?:now\s|all\s|also\s)?(?:due|expected|needed|requested|required|wanted)"
    r"|(?:are\sto|has\sto|have\sto|is\sto|must|need\sto|needs\sto|shall|should)\s(?:all\s)?(?:be\s(?:\w{2,12}ed"
    rf"|in|made|here|put|sent)|arrive|reach))\b(?:(?:\s[\w/'’-]{{1,20}}){{0,6}}?\s{_BY}|\s\Z))"
)
_IS_LAST_DAY = (
    rf"(?i:\b(?:deadline|due\sdate|suspense)\sfor\s(?:[\w'’-]{{1,16}}\s){{0,3}}?{_THING}"
    r"\s(?:is|remains|will\sbe)\s(?:\w{6,9}day,?\s)?\Z)"
)
_WE_NEED = (
    r"(?i:\b(?:department|embassy|mission|post|we|washington)\s(?:now\s|will\s|would\s)?(?:must\shave|needs?|requires?|wants?)\s"
    rf"(?:an?\s|the\s|your\s|these\s|all\s)?(?:[a-z-]{{2,12}}\s){{0,2}}?{_THING}(?:\s(?:from|of)\s[\w/'’-]{{1,20}})?\s{_BY})"
)
_WE_HEAR = (
    r"(?i:\b(?:department|embassy|mission|post|we|washington)\s(?:must|needs?\sto|has\sto|have\sto|would\slike\sto)\s"
    rf"(?:hear|know|have\sword)(?:\s[\w/'’-]{{1,20}}){{0,4}}?\s{_BY})"
)
_SHORT = rf"(?i:(?:\A|[.;:]\s){_THING}\s(?:due|needed|required|requested|wanted)(?:\s[\w/'’-]{{1,20}}){{0,3}}?\s{_BY})"
_BEST_BY = rf"(?i:(?:\A|[.;:]\s)(?:an?|any|the|your)\s(?:early\s|first\s|prompt\s)?{_THING}\s{_BY})"
_WOULD_BE_BEST = (
    r"(?i:,?\s{1,8}(?:is|will\s{1,8}be|would\s{1,8}be)\s{1,8}(?:greatly\s|most\s|very\s|much\s)?(?:appreciated|best|helpful|ideal"
    r"|needed|required|useful|welcome)\b)"
)
_LATE = (
    rf"(?i:\b{_THING}\s(?:(?:that|which)\s(?:are\s)?)?(?:arrive|arriving|received|sent|submitted)"
    r"\safter\s(?:\w{6,9}day,?\s)?\Z)"
)
_TOO_LATE = r"(?i:,?\s{1,8}(?:cannot|can\snot|may\snot|will\snot|won['’]t)\b)"
"""What follows the date of "An answer by May 4", and of "Replies received after May 4"."""

_LEAD = (
    r"(?i:\b(?:after|by|before|due|on|nlt|is|are|no\s{1,9}later\s{1,9}than|not\s{1,9}later\s{1,9}than|remains|be)\b)"
)
_SENTENCE_END = r"[.?!]\s+(?=[\"“(A-Z])|\n[ \t\r]*\n"
_STAGES = r"(?i:\b(?:draft|final|first|initial|interim|last|preliminary|remaining|second|third|updated)\b)"
_OF_OTHERS = (
    r"(?i:\b(?:bid|bids|his|her|its|minister|ministry|offers|tender|tenders|their"
    r"|(?:of|from)\s(?:all\s|the\s|other\s|foreign\s|host\s){0,2}(?:applicants|banks|candidates|companies|delegations|firms"
    r"|governments|members|ministries|parties|states)|(?:[a-z]{2,12}ese|[a-z]{2,12}an|foreign|other)\s(?:delegations|embassies"
    r"|missions))\b)"
)
_SAID_OF_DAYS = (
    *((pattern, "") for pattern in (_IS_LAST_DAY, _WE_NEED, _WE_HEAR, _IS_DUE, _SHORT)),
    (_BEST_BY, _WOULD_BE_BEST),
    (_LATE, _TOO_LATE),
)
"""How a sentence may go up to the date, and what must follow the date."""

_REPLY = "answer"
_REPLIES = frozenset("advice answer comment decision guidance input reply response view".split())
_MOST_COMPARED_DAYS = 40  # of a cable
_LONGEST_SENTENCE_CHARS = 300  # before the date
_LONGEST_DATE_CHARS = 110  # from the words that lead to it
_SHORTEST_STEM_LETTERS = 4


class _ThingDue(NamedTuple):
    thing: str  # in small letters and singular
    deadline: Deadline


class Restated(NamedTuple):
    """A deadline that a sentence gives for a thing, and those of other sentences for the same thing."""

    deadline: Deadline
    others: tuple[Deadline, ...]


def restated_deadlines(cable: Cable) -> tuple[Restated, ...]:
    """Return the deadlines that are given for what has one already, in order of place.

    Each is compared with each, and so only the first ones are: a text with more is a calendar.
    """
    found = []
    known = deadlines_of(cable)[:_MOST_COMPARED_DAYS]
    for due in _things_due(cable)[:_MOST_COMPARED_DAYS]:
        others = [each for each in known if not _is_in_sentence_with(cable, each, due.deadline)]
        for around in (_sentence, _paragraph):
            same = tuple(
                each for each in others if _is_for(each, due, *(around(cable, one) for one in (due.deadline, each)))
            )
            if same:
                found.append(Restated(due.deadline, same))
                break
    return tuple(found)


@once_per_cable
def _things_due(cable: Cable) -> tuple[_ThingDue, ...]:
    found: dict[int, _ThingDue] = {}
    for at in leads_in_body(cable):
        index = cable.paragraph_at(at)
        if index is None or cable.quoted(at):
            continue
        end = min(at + _LONGEST_DATE_CHARS, cable.paragraphs[index].text_span.end)
        written = next(written_dates(cable.text, Span(at, end)), None)
        due = None if written is None else _due(cable, index, written)
        if due is not None:
            found.setdefault(due.deadline.span.end, due)
    return tuple(found[at] for at in sorted(found))


def _is_in_sentence_with(cable: Cable, one: Deadline, other: Deadline) -> bool:
    """Return whether one sentence gives both: "by May 4 in the capital and by May 11 elsewhere"."""
    if one.paragraph != other.paragraph or one.paragraph is None:
        return one.span.overlaps(other.span)
    first, last = sorted((one.span, other.span))
    return compiled(_SENTENCE_END).search(cable.text, first.end, max(first.end, last.start)) is None


def _is_for(one: Deadline, due: _ThingDue, mine: str, theirs: str) -> bool:
    """Return whether the words around another deadline speak of the thing, and of the same stage of it: "final"."""
    stages = compiled(_STAGES)
    if set(stages.findall(mine.lower())) != set(stages.findall(theirs.lower())):
        return False
    words = {_stem(word) for word in compiled(r"[a-z-]{3,25}").findall(theirs.lower())}
    if due.thing in _REPLIES:
        return one.purpose == "reply" or (one.purpose != "act" and not _REPLIES.isdisjoint(words))
    return due.thing in words


def _due(cable: Cable, index: int, written: WrittenDate) -> _ThingDue | None:
    at = min(written.span.start, written.weekday.span.start) if written.weekday else written.span.start
    start = max(cable.paragraphs[index].text_span.start, at - _LONGEST_SENTENCE_CHARS)
    before = compiled(_SENTENCE_END).split(cable.text[start:at])[-1]
    spaced = f"{' '.join(before.split())} "
    for pattern, behind in _SAID_OF_DAYS:
        found = compiled(pattern).search(spaced)
        if found is not None and compiled(behind).match(cable.text, written.span.end) is None:
            continue
        if found is not None and not compiled(_OF_OTHERS).search(spaced):
            leads = [lead.start() for lead in compiled(_LEAD).finditer(before)]
            span = Span(at - len(before) + (leads[-1] if leads else len(before)), written.span.end)
            thing = _stem(found["thing"].lower()) if pattern is not _WE_HEAR else _REPLY
            return _ThingDue(thing, Deadline(index, span, written, None, "any", past=False))
    return None


def _sentence(cable: Cable, deadline: Deadline) -> str:
    """Return the words of the sentence around the deadline."""
    text, region = cable.text, Span(0, len(cable.text))
    if deadline.paragraph is not None:
        region = cable.paragraphs[deadline.paragraph].text_span
    start, end = deadline.span
    before = compiled(_SENTENCE_END).split(text[max(region.start, start - _LONGEST_SENTENCE_CHARS) : start])[-1]
    after = compiled(_SENTENCE_END).split(text[end : min(region.end, end + _LONGEST_SENTENCE_CHARS)], maxsplit=1)[0]
    return before + text[start:end] + after


def _paragraph(cable: Cable, deadline: Deadline) -> str:
    """Return the words of the paragraph in which the deadline is; none where another thing is due in it too."""
    if deadline.paragraph is None or _deadlines_by_paragraph(cable)[deadline.paragraph] > 1:
        return ""
    return cable.text_at(cable.paragraphs[deadline.paragraph].text_span)


@once_per_cable
def _deadlines_by_paragraph(cable: Cable) -> Counter[int | None]:
    """Return how many deadlines are in each paragraph, by its index."""
    return Counter(each.paragraph for each in deadlines_of(cable))


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_STEM_LETTERS:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST_STEM_LETTERS else word
