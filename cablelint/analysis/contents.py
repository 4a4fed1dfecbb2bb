"""What paragraphs hold, as far as a reference may say so: "the points in paragraph 3", "the letter in para 5"."""

import re
from bisect import bisect_right

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph

_PREPOSITIONS = frozenset("at from in of under".split())
_FILLERS = frozenset(
    "above appear appears are as attached be below contained copied displayed found given included is laid"
    " listed outlined posed presented printed provided repeated reproduced set out forth shown stated supplied that to"
    " transmitted which written".split()
)
_FARTHEST_CHARS = 60  # before "paragraph" in which the noun begins
_BULLET = compiled(r"^[ \t]*(?:-{1,2}|[*•o]|\(?[a-z1-9][.)])[ \t]+\S", re.MULTILINE)
_LEADING = compiled(r"(?P<words>(?:[^\s:.]{1,20}\s{1,9}){0,6}[^\s:.]{1,20}):")
_FEWEST_BULLETS = 2
_LISTED = frozenset("bullets items list objectives points talkers themes".split())
_QUOTED = frozenset(
    "aide-memoire demarche language letter message non-paper nonpaper note paper points remarks response speech"
    " statement talkers text".split()
)
_ASKED = frozenset("queries question questionnaire questions".split())
_NO_NOTES = ("bio note", "biographic note", "biographical note", "embassy note", "post note")
_HEADED = frozenset(
    "action agenda background bio biography budget comment conclusion contact contacts deadline guidance instructions"
    " itinerary objective recommendation recommendations request requests schedule summary table".split()
)
_SHOWN = frozenset("amounts figures numbers prices program statistics sums timetable".split())
_SHORTEST_STEM_LETTERS = 4


def content_named_before(cable: Cable, at: int) -> str | None:
    """Return what the words before the offset say a paragraph holds, in small letters.

    None for a content that a text does not show.
    """
    before = cable.text[max(cable.body.start, at - _FARTHEST_CHARS) : at].lower()
    in_parentheses = before.rstrip().endswith("(")
    words = [word.strip("(,") for word in before.split()]
    words = [word for word in words if word]
    if not in_parentheses and (not words or words.pop() not in _PREPOSITIONS):
        return None
    while words and words[-1] in _FILLERS:
        words.pop()
    noun = words[-1] if words else ""
    return noun if noun in _LISTED | _QUOTED | _ASKED | _HEADED | _SHOWN else None


def contains(cable: Cable, paragraph: Paragraph, thing: str) -> bool:
    """Return whether the paragraph is headed as the thing, or shows its form: quoted text, a list, questions."""
    words = cable.text_at(paragraph.text_span)
    heading = paragraph.heading.text.lower() if paragraph.heading else ""
    if heads(heading, _stem(thing)) or heads(_lead(words), _stem(thing)):
        return True
    if thing in _QUOTED and _quotes(cable, paragraph):
        return True
    if thing in _LISTED and len(_BULLET.findall(words)) >= _FEWEST_BULLETS:
        return True
    return thing in _ASKED and "?" in words


def heads(heading: str, noun: str) -> bool:
    """Return whether the heading, in small letters, names the noun.

    A point of contact is not a point to make, and a bio note no diplomatic one.
    """
    if noun == "note" and heading.startswith(_NO_NOTES):
        return False
    if noun in heading and noun == "point":
        return noun in heading.replace("points of contact", "contact").replace("point of contact", "contact")
    return noun in heading or (noun == "biograph" and heading.split(" ")[0].rstrip(":") in ("bio", "bios"))


def _quotes(cable: Cable, paragraph: Paragraph) -> bool:
    index = bisect_right(cable.quoted_spans, paragraph.span.start, key=lambda span: span.end)
    return index < len(cable.quoted_spans) and cable.quoted_spans[index].start < paragraph.span.end


def _lead(words: str) -> str:
    """Return the few words that lead to the rest, in small letters: "talking points to raise".

    Empty where they refer elsewhere.
    """
    found = _LEADING.match(words)
    lead = found["words"].lower() if found else ""
    return "" if "para" in lead else lead


def _stem(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and len(noun) > _SHORTEST_STEM_LETTERS else noun
