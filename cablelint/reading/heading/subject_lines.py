"""Lines below the first of a SUBJECT: which of them go on with its words, and which are text."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.reading.heading.unfinished import UNFINISHED, is_unfinished
from cablelint.reference import captions

_FOR_AND_FROM = compiled(
    r"[ \t]*+(?:FOR\b[^\r\n]{1,60}\bFROM|FROM\b[^\r\n]{1,60}\bFOR)\b|[ \t]*+FOR[ \t]{1,3}[A-Z]{1,5}/[A-Z]"
)
"""Whom the text is for: "FOR THE SECRETARY FROM SISCO"."""
_ADDRESS = compiled(
    r"[ \t]*+(?:TO|INFO|FM)(?:[ \t]*+:|[ \t]+(?:R[A-Z]{3,7}[ ]?/|AM(?:EMB|CON)|SECSTATE|SECDEF"
    r"|US(?:UN|EU|NATO|MISSION|INT|DEL|LO)\b"
    r"|ALL[ \t](?:[A-Z]+[ \t]){0,3}POSTS?\b))"
    r"|[ \t]*+(?:TO|INFO|FM)[ \t]*+(?![^\r\n])",
    re.IGNORECASE,
)
_LEVEL = compiled(
    r"[ \t]*+(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP[ \t]SECRET)[ \t]+(?!AND\b|BUT\b|ENTIRE\b|FOR\b|NOT\b|TEXT\b"
    r"|PORTIONS?\b|CABLE\b|MESSAGE\b|TELEGRAM\b|SENSITIVE\b|SECTION\b|WHEN\b|UPON\b|[A-Z]/)[A-Z]{3}"
)
_ARTICLES = frozenset({"A", "AN", "NEW", "THE"})  # with which a heading begins too
_DELEGATIONS = frozenset({"CODEL", "STAFFDEL"})  # captions that subjects speak of too
LONGEST_BLOCK_CHARS = 200  # of a heading: a longer one below the SUBJECT is text
"""Characters: a block this long below the SUBJECT is text, not heading."""


def is_words(written: str, line: Line) -> bool:
    """Return whether a line below a SUBJECT only begins as another element does: "TO TALKS", "TAGS AND LABELS"."""
    if line.kind == "tags":
        following = written.split(None, 2)[1:2]
        return ":" not in written.split(None, 1)[0] and following != [] and following[0] in UNFINISHED
    if line.kind in ("to", "info", "from"):
        return _ADDRESS.match(written) is None
    level = _LEVEL.match(written) if line.kind == "classification" else None
    return level is not None and not is_classification_line(written.partition(" REF:")[0])


def goes_on_below(text: str, lines: Sequence[Line], last: int) -> bool:
    """Return whether the line below the gap goes on with a SUBJECT in capitals: "TEA GROWERS", "AND THEIR TRADE"."""
    under = [line for line in lines[last + 1 : last + 6] if line.kind != "blank"]
    below, following = (*under, None, None)[:2]
    if below is None or below.kind != "text":
        return False
    written = text[below.start : below.end]
    first_word = written.strip().partition(" ")[0]
    heads = first_word in _ARTICLES and (following is None or following.kind in ("numbered", "rule"))
    names_receiver = _FOR_AND_FROM.match(written) is not None
    return written.isupper() and first_word in UNFINISHED and not (names_receiver or heads)


def is_more_of_subject(text: str, above: Line, below: Line) -> bool:
    """Return whether a line that looks like another element goes on with the SUBJECT above it."""
    return any(each(text, above, below) for each in (_names_order, _ends_subject, _opens_with_label))


def _names_order(text: str, above: Line, below: Line) -> bool:
    """Return whether the line begins with an executive order that a SUBJECT speaks of: "FILES UNDER", "E.O. 12065"."""
    if below.kind != "executive_order":
        return False
    behind = compiled(r"[ \t]*E\.?[ \t]?O\.?[ \t]*\d{4,5}[ \t]*").match(text, below.start, below.end)
    if behind is None or compiled(r":[ \t]*(?:DECL[ \t]?:|N/?A\b|X?GDS\b)").match(text, behind.end(), below.end):
        return False
    following = text[behind.end() : below.end].split(None, 1)[:1]
    return breaks_off(text[above.start : above.end]) or (following[0:1] != [] and following[0].upper() in UNFINISHED)


def _opens_with_label(text: str, above: Line, below: Line) -> bool:
    """Return whether a line begins with a bare label that the SUBJECT has as a word: "REPLY TO", "REF A QUESTIONS"."""
    if below.kind not in ("references", "subject") or not breaks_off(text[above.start : above.end]):
        return False
    words = text[below.start : below.end].split()
    return ":" not in words[0] and words[1:2] not in ([":"], ["-"]) and not any(map(str.isdigit, "".join(words)))


def _ends_subject(text: str, above: Line, below: Line) -> bool:
    """Return whether a line that looks like a caption is one more of the SUBJECT: "... MEETING WITH", "CODEL SMITH".

    A caption that says who may see the cable never is: it must not be missed.
    """
    caption = captions.find(text[below.start : below.end])
    if caption is None or caption.kind != "administrative":
        return False
    return caption.caption in _DELEGATIONS or breaks_off(text[above.start : above.end])


def breaks_off(written: str) -> bool:
    """Return whether a SUBJECT cannot end so: "TEA GROWERS AND THE"."""
    return is_unfinished(written) or written.rstrip().endswith((",", "-"))


def mostly_lower(written: str) -> bool:
    """Return whether more letters are small than not."""
    return sum(letter.islower() for letter in written) * 2 > sum(letter.isalpha() for letter in written)


def is_prose(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the line opens the text of a cable without numbers rather than being a SUBJECT by itself."""
    written = text[lines[index].start : lines[index].end].strip()
    wraps = index + 1 < len(lines) and lines[index + 1].kind == "text"
    return written.endswith((".", ":")) or len(written) > LONGEST_BLOCK_CHARS or (wraps and mostly_lower(written))
