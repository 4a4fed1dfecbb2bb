"""Traits of a cable that rules on action requests need: announcements, deadlines, odd references to paragraphs."""

from collections.abc import Iterator
from functools import partial

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.misspelled_days import misspelled_days_of
from cablelint.analysis.mistyped_numbers import misspelled_nouns_of, mistyped_numbers_of
from cablelint.analysis.reversed_days import reversed_days_of
from cablelint.analysis.written_dates import WEEKDAY_WORDS
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.spans import Span
from cablelint.model.vocabulary import words_of
from cablelint.reading.body.text_search import occurrences

_LEADING = (
    *"by |by\n|by\r|nlt|later|due|deadline|cob|oob|close of|suspense|before|until|prior|ahead of|advance of".split("|"),
    *"received after|arriving after|arrive after|submitted after|sent after".split("|"),
)
_DAYLIKE = r"[\ddD](?:(?<=\d)|(?i:ay\b))"
_NEAR_CHARS = 75  # from such words to the number of a day
_DATE_CHARS = 50  # of a date before such words
_LAST_DAYS = ("29", "30", *map(str, range(31, 40)))  # of which some months have none, or all
_UP_FRONT_PARAGRAPHS = 2


def may_announce(cable: Cable) -> bool:
    """Return whether the cable announces a request, or its first two paragraphs refer to one of its paragraphs."""
    if cable.announcements:
        return True
    early = cable.paragraphs[:_UP_FRONT_PARAGRAPHS]
    end = early[-1].span.end if len(early) == _UP_FRONT_PARAGRAPHS else cable.body.end
    return any(one.span.end <= end and not one.external for one in cable.paragraph_references)


def announces_without_reference(cable: Cable) -> bool:
    """Return whether the cable announces a request, and never names a paragraph with it."""
    if cable.announcements:
        return not any(one.references for one in cable.announcements)
    starts = (one.text_span.start for one in cable.paragraphs[:3])
    return any(cable.text[at : at + 9].lower() == "action re" for at in starts)


def announces_late(cable: Cable) -> bool:
    """Return whether the first announcement in a set form is below the second paragraph."""
    return bool(cable.announcements) and (cable.announcements[0].paragraph or 0) >= _UP_FRONT_PARAGRAPHS


def refers_to_its_announcement(cable: Cable) -> bool:
    """Return whether a reference names its own paragraph alone, or that of an announcement."""
    own = {cable.paragraphs[one.paragraph].number for one in cable.announcements if one.paragraph is not None}
    return any(
        not one.external and set(one.numbers) <= {*own, cable.paragraph_number_at(one.span.start)}
        for one in cable.paragraph_references
    )


def leads_to_days(text: str, region: Span) -> Iterator[int]:
    """Yield where words are that may lead to a date near by and make it a deadline: "by", "NLT", "due"."""
    for at in occurrences(text, region, *_LEADING):
        start = max(region.start, at - _DATE_CHARS)  # "with a March 27 deadline"
        if compiled(_DAYLIKE).search(text, start, min(at + _NEAR_CHARS, region.end)):
            yield at


@once_per_cable
def leads_in_body(cable: Cable) -> tuple[int, ...]:
    """Return where such words are in the text."""
    return tuple(leads_to_days(cable.text, cable.body))


def may_have_deadlines(cable: Cable) -> bool:
    """Return whether such words are in SUBJECT or text."""
    in_subject = cable.subject is not None and any(True for _ in leads_to_days(cable.text, cable.subject.span))
    return in_subject or bool(leads_in_body(cable))


def may_have_impossible_dates(cable: Cable) -> bool:
    """Return whether there may be a deadline, a day that a month does not have, or days that end before they begin."""
    if any(day in cable.text for day in _LAST_DAYS) or may_have_deadlines(cable) or reversed_days_of(cable):
        return True
    return any(end in cable.text for end in ("end of ", "END OF ", "end of\n", "END OF\n"))


def may_have_weekdays(cable: Cable) -> bool:
    """Return whether the text names a weekday, or has a date whose weekday or month is misspelled."""
    return not WEEKDAY_WORDS.isdisjoint(words_of(cable.text)) or bool(misspelled_days_of(cable))


def odd_references(cable: Cable) -> bool:
    """Return whether a number has a letter, a range runs backwards, or a noun may not fit the count of its numbers."""
    odd = any(map(partial(_is_odd, cable.text), cable.paragraph_references))
    return odd or bool(mistyped_numbers_of(cable) or misspelled_nouns_of(cable))


def _is_odd(text: str, reference: ParagraphReference) -> bool:
    first, *others = reference.ranges
    single = not others and not first.is_range
    end = reference.direction_span.start if reference.direction_span else reference.span.end
    goes_on = bool(text[first.span.end : end].strip(" \t\r\n,("))
    backwards = any(item.is_range and item.last <= item.first for item in reference.ranges)
    return backwards or goes_on or reference.noun.text.rstrip(".").lower().endswith("s") == single
