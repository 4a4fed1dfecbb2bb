"""Why words that look like a placeholder are none: redactions, numerals, forms, programs, words of others."""

import re
from collections.abc import Iterator

from cablelint.analysis import drafting_asides, placeholder_look_alikes, template_words
from cablelint.analysis.placeholder import Placeholder, PlaceholderKind
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_TO_SAY = ("point", "guidance", "joint")  # in the title of a quoted text
_TO_HAND = ("letter", "paper", "note", "aide")
_OF_FORMS = ("form", "draft", "template", "sample", "model", "questionnaire")
_TIMED_BEFORE = r"[.:;]\s{1,3}[0-2]\d:?[0-5]\d(?:-[0-2]\d:?[0-5]\d)?\s[A-Z][^.:;\n]{1,60}\Z"
_OPEN = ("TO BE CONFIRMED", "TO BE DETERMINED", "TO BE ANNOUNCED")
_ITEM_CHARS = 80  # of a program in one line
_TIMED = (
    r"[ \t>*-]{0,9}(?:[0-2]\d[0-5]\d(?:[ ]?-{1,2}[ ]?\d{4})?(?:[ ]?(?i:hrs?|hours|[A-Z]))?(?:[ ]{2}|\t|[ ]?[:-][ ])"
    r"|\d{1,2}[:.h]\d\d\b|\d{1,2}[ ]?(?i:[ap]\.?m\b))"
)
"""How a line of a program begins: "1030-1100  Call on the Minister (TBC)"."""


def is_excused(cable: Cable, written: str, at: int) -> bool:
    """Return whether the text around says why what an expression found is meant to be there."""
    if written is drafting_asides.YEARS:
        return drafting_asides.is_of_birth(cable, at)
    if written in (drafting_asides.BARE, drafting_asides.AWAITED):
        return drafting_asides.is_in_conversation(cable, at)
    if written is drafting_asides.HERE:
        return drafting_asides.is_all_in_capitals(cable, at)
    return written is template_words.RULES and template_words.is_form(cable, at)


def placeholder_in(cable: Cable, kind: PlaceholderKind, found: re.Match[str] | None) -> Iterator[Placeholder]:
    """Yield the placeholder that an expression found, unless the words are meant as they are written."""
    if found is None or _is_open_in_program(cable, found):
        return
    if kind in ("blank", "note") and placeholder_look_alikes.is_one(cable, Span(*found.span())):
        return
    if kind in ("blank", "note") and drafting_asides.is_mentioned(cable, *found.span()):
        return
    if kind == "note" or not cable.quoted(found.start()) or is_ours(cable, found.start()):
        yield Placeholder(kind, without_blanks(cable, *found.span()))


def is_ours(cable: Cable, offset: int) -> bool:
    """Return whether this post alone is to say or hand over the quoted text around, not a form to be filled in."""
    around = [block.title.lower() for block in cable.quoted_blocks if block.span.start <= offset < block.span.end]
    if any(word in title for title in around for word in _OF_FORMS):
        return False
    alone = len(cable.action_addressees) <= 1
    return any(word in title for title in around for word in (*_TO_SAY, *(_TO_HAND if alone else ())))


def _is_open_in_program(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether a line of a program says that it is not confirmed yet: "1030  Call on the Minister (TBC)"."""
    if found[0].strip("([{<>}]) ").replace(".", "").upper() not in ("TBA", "TBC", "TBD", *_OPEN):
        return False
    if compiled(_TIMED_BEFORE).search(cable.text, max(cable.body.start, found.start() - _ITEM_CHARS), found.start()):
        return True
    line = cable.text.rfind("\n", 0, found.start()) + 1
    if found.start() > line:
        return compiled(_TIMED).match(cable.text, line, found.start()) is not None
    above = cable.text.rfind("\n", 0, max(0, line - 1)) + 1
    return any(compiled(_TIMED).match(cable.text, at) for at in (above, cable.text.find("\n", found.end()) + 1))


def is_in_speech(text: str, at: int) -> bool:
    """Return whether a quotation mark is open in the block, as around the words of a form: '"Signed at (place)'."""
    start = max(text.rfind("\n\n", 0, at), text.rfind("\n\r\n", 0, at)) + 1
    return text.count('"', start, at) % 2 == 1


def without_blanks(cable: Cable, start: int, end: int) -> Span:
    """Return the span between the offsets without the spaces at both ends."""
    words = cable.text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
