"""Why words that look like a placeholder are not one: redactions, numerals, forms, programs, words of others."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from cablelint.analysis import drafting_asides, open_matters, placeholder_look_alikes, template_words
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.placeholder import Placeholder, PlaceholderKind
from cablelint.analysis.quoted_titles import places_titled
from cablelint.analysis.treaty_brackets import is_open_in_treaty
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, within

_TO_SAY = ("point", "guidance", "joint")  # in the title of a quoted text
_TO_HAND = ("letter", "paper", "note", "aide")
_OF_FORMS = ("form", "draft", "template", "sample", "model", "questionnaire")
_TIMED_BEFORE = r"[.:;]\s{1,3}[0-2]\d:?[0-5]\d(?:-[0-2]\d:?[0-5]\d)?\s[A-Z][^.:;\n]{1,60}\Z"
_SETTLED_BEFORE = (
    r"\w\)?:\s{1,3}[^:;\n]{0,40}(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}/\d{1,4}|\b\d{4}(?:-\d{4})?)[A-Z]?"
    r"(?:\s\([^()\n]{1,30}\))?[.;]\s{1,3}"
    r"[A-Z][^:;.\n]{1,40}:\s{1,5}\Z"
)
"""Another matter whose day or hour is known: "Plenary: June 23. Expert group: TBD"."""
_NEXT_BEFORE = (
    r"(?i:\bnext\s(?:[a-z-]{3,12}\s)?(?:call|flight|hearing|meeting|plenary|report|round|session|sitrep|talks|update|visit)\b[^.:;\n]{0,40}"
    r"(?::|\sis|--?)\s{1,3}\Z)"
)
_ITEMS_BEFORE = (
    r"(?:\bat|,)\s\d{1,2}:?\d\d\s?(?:hours|hrs|[ap]\.?m\.?)?[;,.]\s[^\n]{0,80}\n?[^\n]{0,80}"
    r",\s(?:time|hour|place|venue)\s\Z"
)
"""Items before it have their hours: "a) the Cardinal at 1900; b) the President of Congress, time TBC"."""
_ARRANGED_BEFORE = (
    r"(?i:(?:(?<!the\s)\b(?:agenda|control\sofficers?|dates|flight\snumbers?|flights|hotels?|itinerary|lodging|ron|rooms?|speakers?"
    r"|transport(?:ation)?|venue):?|[;.]\s[0-2]\d[0-5]\d)\s\Z)"
)
"""What is arranged for visitors: "Lodging: TBD", "0900 call; 1000 TBD"."""
_BY_WHEN = r"\sby\s(?:COB|EOB|noon|[A-Z][a-z]{2,5}day|today|tomorrow)\b"
"""A colleague is to find it out in time."""
_TO_CONFIRM = ("(TBC", "(TO BE CONFIRMED")
_GIVEN_BEFORE = (
    r"(?:\d[\w,.]{0,9}\s[a-z]{3,20}s|[A-Z][A-Za-z'’-]{1,20},\s(?!(?i:the)\s)(?:[\w'’/-]{1,20}\s){0,5}(?!(?:date|hotel|hour|place|time|venue)\b)[\w'’/-]{1,20}"
    r"|[A-Z][a-z]{2,20}|[A-Za-z]{0,3}\d[\w:.,]{0,9})\s{1,2}\Z"
)
"""What "(TBC)" is said of, and so is there: "three flights on May 17 (TBC)"; not "on (TBC)", "date (TBC)"."""
_OPEN_MATTER = r"(?:[A-Za-z]{3,12} ){0,2}(?i:TB[ACD]|to be (?:confirmed|determined|announced))"
_BY_WHOM = r"(?i:\sby\s[\w ]{2,30}\Z)"  # "(to be confirmed by MFA)"
_OPEN_BEFORE = (_TIMED_BEFORE, _SETTLED_BEFORE, _NEXT_BEFORE, _ITEMS_BEFORE)
_NEAR_CHARS = 200  # of a program in one line, or of items
_TIMED = (
    r"[ \t>*-]{0,9}(?:[0-2]\d[0-5]\d(?:[ ]?-{1,2}[ ]?\d{4})?(?:[ ]?(?i:hrs?|hours|[A-Z]))?(?:[ ]{2}|\t|[ ]?[:-][ ])"
    r"|\d{1,2}[:.h]\d\d\b|\d{1,2}[ ]?(?i:[ap]\.?m\b))"
)
"""How a line of a program begins: "1030-1100  Call on the Minister (TBC)"."""

_GAP = r"(?<![.?!:;,\s])(?:[ ]{2,}|\t+)(?=\S)"  # a sentence may end before two spaces
_FEWEST_BREAKS = 2  # between the cells of a row
_LONGEST_ROW_CHARS = 300  # of a table or a program; a longer line is a paragraph


def is_excused(cable: Cable, written: str, at: int) -> bool:
    """Return whether the text around says why what an expression found is meant to be there."""
    if written is drafting_asides.YEARS:
        return drafting_asides.is_of_birth(cable, at)
    if written in (drafting_asides.BARE, drafting_asides.AWAITED, drafting_asides.DATES_OPEN):
        return drafting_asides.is_in_conversation(cable, at)
    if written is drafting_asides.ROWS:
        return not is_row(cable, at)
    if written is drafting_asides.HERE:
        return drafting_asides.is_all_in_capitals(cable, at)
    return written is template_words.RULES and (
        template_words.is_form(cable, at) or drafting_asides.is_of_form(cable, at)
    )


def placeholder_in(cable: Cable, kind: PlaceholderKind, found: re.Match[str] | None) -> Iterator[Placeholder]:
    """Yield the placeholder that an expression found, unless the words are meant as they are written."""
    if found is None or is_open_in_program(cable, Span(*found.span())) or is_open_in_treaty(cable, found.start()):
        return
    if "__" in found[0] and is_in_speech(cable, found.start()):
        return  # the blanks of a paper of which somebody tells
    if kind in ("blank", "note", "remark") and placeholder_look_alikes.is_one(cable, Span(*found.span())):
        return
    if kind in ("blank", "note", "remark") and placeholder_look_alikes.is_mentioned(cable, *found.span()):
        return
    if kind in ("note", "remark") or not cable.quoted(found.start()) or is_ours(cable, found.start()):
        yield Placeholder(kind, without_blanks(cable, *found.span()))


def is_ours(cable: Cable, offset: int) -> bool:
    """Return whether this post alone is to say or hand over the quoted text around, not a form to be filled in."""
    if within(places_titled(cable, _OF_FORMS), offset):
        return False
    alone = len(cable.action_addressees) <= 1
    return within(places_titled(cable, (*_TO_SAY, *(_TO_HAND if alone else ()))), offset)


def is_open_in_program(cable: Cable, found: Span) -> bool:
    """Return whether a line of a program or table says what is not settled yet: "1030  Foreign Minister (TBC)"."""
    words = compiled(_BY_WHOM).sub("", cable.text_at(found).strip("([{<>}]) "))
    if not compiled(_OPEN_MATTER).fullmatch(words.replace(".", "")):
        return False
    start = cable.body.start if found.start >= cable.body.start else 0
    near = max(start, found.start - _NEAR_CHARS)
    if _is_to_confirm(cable, near, found) or open_matters.is_of_number(cable, found.start, found.end):
        return True
    if any(compiled(one).search(cable.text, near, found.start) for one in _OPEN_BEFORE):
        return True
    if words.isupper() and compiled(_ARRANGED_BEFORE).search(cable.text, near, found.start):
        return compiled(_BY_WHEN).match(cable.text, found.end) is None
    row = _row_at(cable, found.start)
    if row is None:
        return False
    if is_row(cable, found.start) or open_matters.is_listed(cable, row, found.start):
        return True
    if cable.text[row.start : found.start].strip():
        return compiled(_TIMED).match(cable.text, row.start, found.start) is not None
    above = cable.text.rfind("\n", max(0, row.start - _LONGEST_ROW_CHARS), max(0, row.start - 1)) + 1
    return any(compiled(_TIMED).match(cable.text, at) for at in (above, row.end + 1))


def _is_to_confirm(cable: Cable, near: int, found: Span) -> bool:
    """Return whether what is before the words in brackets is given, and only to be confirmed: "May 17 (TBC)"."""
    start, end = found
    if not cable.text.startswith("(", start):
        start -= 1
    if cable.text[start:end].rstrip(")").upper() not in _TO_CONFIRM or cable.text[start : end + 1].count(")") != 1:
        return False
    return compiled(_GIVEN_BEFORE).search(cable.text, near, start) is not None


def is_row(cable: Cable, at: int) -> bool:
    """Return whether the line at the offset has three cells or more: "CVN (TBD)     5,200   07 MAR"."""
    row = _row_at(cable, at)
    return row is not None and len(compiled(_GAP).findall(cable.text_at(row).strip())) >= _FEWEST_BREAKS


def _row_at(cable: Cable, at: int) -> Span | None:
    """Return the line around the offset, unless it is too long for one of a table or a program."""
    text = cable.text
    start = text.rfind("\n", max(0, at - _LONGEST_ROW_CHARS), at)
    end = text.find("\n", at, at + _LONGEST_ROW_CHARS)
    if (start < 0 and at > _LONGEST_ROW_CHARS) or (end < 0 and at + _LONGEST_ROW_CHARS < len(text)):
        return None
    return Span(start + 1, end if end >= 0 else len(text))


def is_in_speech(cable: Cable, at: int) -> bool:
    """Return whether a quotation mark is open in the block, as around the words of a form: '"Signed at (place)'."""
    starts, marks = _block_starts(cable), _speech_marks(cable)
    block = bisect_left(starts, at)
    start = starts[block - 1] if block else 0
    return (bisect_left(marks, at) - bisect_left(marks, start)) % 2 == 1


@once_per_cable
def _block_starts(cable: Cable) -> list[int]:
    return [found.start() for found in compiled(r"\n(?=\r?\n)").finditer(cable.text)]


@once_per_cable
def _speech_marks(cable: Cable) -> list[int]:
    return [found.start() for found in compiled('"').finditer(cable.text)]


def without_blanks(cable: Cable, start: int, end: int) -> Span:
    """Return the span between the offsets without the spaces at both ends."""
    words = cable.text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
