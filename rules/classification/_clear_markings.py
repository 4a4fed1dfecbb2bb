"""Whether a malformed portion marking can mean nothing but what its fix writes."""

import re
from collections.abc import Sequence

from cablelint import Cable, Marking, compiled, read_numbers

_BEFORE_CHARS = 9  # in which a marking is looked for
_ITEMS = r"\([ab]\)"
_BEGINS_SENTENCE = r"\s{0,9}[\"'“‘]?[A-Z]"
_BROKEN = r"\b([A-Za-z]+)[ \t]*[\r\n][ \t\r\n]*([A-Za-z]+)"
_OF_NUMBER = " \t.0123456789"
_OPPOSITE = r"\(PRO\)"  # of (CON)
_NAMES = ("TOPSECRET", "SECRET", "CONF", "UNCLAS", "SENSITIVE", "LIMITED")
_CLOSING = (")", "]", "}")


def is_clear(cable: Cable, marking: Marking, right: str, markings: Sequence[Marking]) -> bool:
    """Return whether nothing but this marking can have been meant."""
    written = _letters(marking.text)
    others = [other for other in markings if other.text.isupper() and other.well_formed]
    if marking.text[1:2] in tuple("([{"):
        return False  # "((C) Tea is up.)"
    before = cable.text[max(marking.span.start - _BEFORE_CHARS, 0) : marking.span.start]
    follows_another = (  # "(C) (c) and (d) of the act", "(C) (CON) It costs more.", "(C) 2. (CON)"
        before.rstrip().endswith(_CLOSING) or before.rstrip(_OF_NUMBER).endswith(_CLOSING)
    )
    follows_word = before.rstrip(" \t")[-1:].isalpha()  # "John Smith (CON)"
    other_sense = follows_another or follows_word or compiled(_OPPOSITE, re.IGNORECASE).search(cable.text)
    if written.upper() == "CON" and other_sense:
        return False
    if any(" ".join(found.groups()).upper() not in right for found in compiled(_BROKEN).finditer(marking.text)):
        return False  # a word was made of the letters of two lines
    over_lines = not set("\r\n").isdisjoint(marking.text)
    if (written != _letters(right) or over_lines) and read_numbers(cable).faults:
        return False  # which lines open paragraphs may hang on the marking
    if written.upper() != _letters(right) and not (written.isupper() and written.startswith(_NAMES)):
        return _is_settled(marking, right, others)
    if cable.text[marking.span.end : marking.span.end + 1].isalpha():  # "[S]ources"
        return False
    if len(written) == 1 and marking.text[0] not in "(<" and _may_be_inserted(cable, marking, markings):
        return False
    if len(written) == 1 and written.islower():
        begins = compiled(_BEGINS_SENTENCE).match(cable.text, marking.span.end) is not None
        lists = compiled(_ITEMS).search(cable.text, *cable.body) is not None
        return bool(others) and begins and not follows_another and not lists
    return marking.text[0] in "([{" and marking.text[-1] in ")]}"  # unlike "(S Korea"


def _is_settled(marking: Marking, right: str, others: Sequence[Marking]) -> bool:
    """Return whether the other markings settle what letters that are not those of `right` mean.

    They do not for (SS), which may be (S), (TS) or (S//SI), nor for (S//N), which may be the beginning of (S//NF) or
    (S//ND), unless (S//NF) is one of them.
    """
    written = _letters(marking.text).upper()
    if f"{written}F" == _letters(right):
        return any(other.text == right for other in others)
    return written != "SS" and any(other.abbreviation == marking.abbreviation for other in others)


def _may_be_inserted(cable: Cable, marking: Marking, markings: Sequence[Marking]) -> bool:
    """Return whether a letter in brackets may be a word of the text: "[U] Thant", with or without a marking."""
    inside = (one.span for one in cable.paragraphs if one.span.contains(marking.span))
    around = next(inside, marking.span)
    others = [other for other in markings if other is not marking]
    return not others or any(around.contains(other.span) for other in others)


def _letters(written: str) -> str:
    return "".join(filter(str.isalnum, written))
