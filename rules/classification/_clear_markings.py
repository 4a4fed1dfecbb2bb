"""Whether a malformed portion marking can mean nothing but what its fix writes."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from cablelint import Cable, Marking, NamedTuple, Span, compiled, once_per_cable, read_numbers

_BEFORE_CHARS = 9  # in which a marking is looked for
_ITEMS = r"\([ab]\)"
_BEGINS_SENTENCE = r"\s{0,9}[\"'“‘]?[A-Z]"
_BROKEN = r"\b([A-Za-z]+)[ \t]*[\r\n][ \t\r\n]*([A-Za-z]+)"
_OF_NUMBER = " \t.0123456789"
_BESIDE_NUMBER = ".):-¶"
_OPPOSITE = r"\(PRO\)"  # of (CON)
_NAMES = ("TOPSECRET", "SECRET", "CONF", "UNCLAS", "SENSITIVE", "LIMITED")
_CLOSING = (")", "]", "}")


class Seen(NamedTuple):
    """The markings of a cable: their places in order, and the words and abbreviations of those that are right."""

    places: Sequence[Span]
    texts: frozenset[str]
    usual: frozenset[str | None]


def seen_in(markings: Iterable[Marking]) -> Seen:
    """Return what is seen in the markings, once for all that are asked about."""
    right = [one for one in markings if one.text.isupper() and one.well_formed]
    texts, usual = frozenset(one.text for one in right), frozenset(one.abbreviation for one in right)
    return Seen(sorted(one.span for one in markings), texts, usual)


_MORE = r":|\d|\?|[/,;]\s?[)\]}>]\Z"
"""Of a label, "9C)" of an item, a question about the marking, and a sign that a control was to follow."""
_OF_SENTENCE = r"[ \t\r\n]{0,9}[a-z]|[-\d]"  # "[C] stands for carbon", "[U]235"


def is_clear(cable: Cable, marking: Marking, right: str, seen: Seen) -> bool:
    """Return whether nothing but this marking can have been meant, among those that are seen in the cable."""
    written = _letters(marking.text)
    if _says_more(cable, marking):
        return False
    before = cable.text[max(marking.span.start - _BEFORE_CHARS, 0) : marking.span.start]
    follows_another = (  # "(C) (c) and (d) of the act", "(C) (CON) It costs more.", "(C) 2. (CON)"
        before.rstrip().endswith(_CLOSING) or before.rstrip(_OF_NUMBER).endswith(_CLOSING)
    )
    follows_word = before.rstrip(" \t\xa0")[-1:].isalpha()  # "John Smith (CON)"
    if before[-1:].strip() and before[-1] not in _BESIDE_NUMBER and written != _letters(right):
        return False  # a sign in front of it may be a letter that is misread: "Â²(CON)"
    follows_words = before.rstrip(" \t\xa0.:")[-1:].isalpha()  # "2. The costs. (CON)", which may argue
    another = follows_another or follows_words or _has_opposite(cable)
    if (written.upper() == "CON" and another) or (follows_word and written.upper().startswith(_NAMES)):
        return False  # "ANNEX C (SECRET) THE PROTOCOL" may be another paper's level
    if any(" ".join(found.groups()).upper() not in right for found in compiled(_BROKEN).finditer(marking.text)):
        return False  # a word was made of the letters of two lines
    over_lines = not set("\r\n").isdisjoint(marking.text)
    if (written != _letters(right) or over_lines) and read_numbers(cable).faults:
        return False  # which lines open paragraphs may hang on the marking
    if written.upper() != _letters(right) and not (written.isupper() and written.startswith(_NAMES)):
        return _is_settled(marking, right, seen)
    if cable.text[marking.span.end : marking.span.end + 1].isalpha():  # "[S]ources"
        return False
    if len(written) == 1 and marking.text[0] not in "(<" and _may_be_inserted(cable, marking, seen.places):
        return False
    if len(written) == 1 and written.islower():
        begins = compiled(_BEGINS_SENTENCE).match(cable.text, marking.span.end) is not None
        return bool(seen.usual) and begins and not follows_another and not _lists_items(cable)
    return marking.text[0] in "([{" and marking.text[-1] in ")]}"  # unlike "(S Korea"


def _says_more(cable: Cable, marking: Marking) -> bool:
    """Return whether signs in the marking may be of something else, or a sentence speaks of its letter.

    "((C) Tea.)"; the label of a line below may be in it, "(S/REL", "Sub:)", or a control be lost.
    """
    if marking.text[1:2] in tuple("([{") or compiled(_MORE).search(marking.text):
        return True
    single = len(_letters(marking.text)) == 1
    return single and compiled(_OF_SENTENCE).match(cable.text, marking.span.end) is not None


def _is_settled(marking: Marking, right: str, seen: Seen) -> bool:
    """Return whether the other markings settle what letters that are not those of `right` mean.

    They do not for (SS), which may be (S), (TS) or (S//SI), nor for (S//N), which may be the beginning of (S//NF) or
    (S//ND), unless (S//NF) is one of them.
    """
    written = _letters(marking.text).upper()
    if f"{written}F" == _letters(right):
        return right in seen.texts
    return written != "SS" and marking.abbreviation in seen.usual


@once_per_cable
def _has_opposite(cable: Cable) -> bool:
    return compiled(_OPPOSITE, re.IGNORECASE).search(cable.text) is not None


@once_per_cable
def _lists_items(cable: Cable) -> bool:
    return compiled(_ITEMS).search(cable.text, *cable.body) is not None


def _may_be_inserted(cable: Cable, marking: Marking, places: Sequence[Span]) -> bool:
    """Return whether a letter in brackets may be a word of the text: "[U] Thant", with or without a marking."""
    index = cable.paragraph_at(marking.span.start)
    around = marking.span if index is None else cable.paragraphs[index].span
    first = bisect_left(places, around.start, key=lambda place: place.start)
    beside = [place for place in places[first : first + 2] if around.contains(place)]  # itself, and another
    return len(places) <= 1 or len(beside) > 1


def _letters(written: str) -> str:
    return "".join(filter(str.isalnum, written))
