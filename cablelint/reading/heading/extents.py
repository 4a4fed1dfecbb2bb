"""Where an element of the heading ends: how many of the lines that follow its first belong to it."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Line
from cablelint.reading.heading.kinds import ADDRESSES, is_address_line, is_caption
from cablelint.reading.heading.labels import LABEL, misspelled_label, misspelled_prosign
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.reading.heading.lines_below import (
    addresses_below,
    gives_reasons_by_order,
    is_title,
    listed_below,
    lists_again,
    reasons_below,
    tags_below,
)
from cablelint.reading.heading.officers import names_officers
from cablelint.reading.heading.unfinished import UNFINISHED, is_unfinished
from cablelint.reference import captions
from cablelint.reference.lookups import Lookups

_MARKED_TEXT = compiled(
    r"[ \t]*+[(\[](?:TS|SBU|[UCS])(?:[/,-][A-Z, /-]{1,40})?[)\]][ \t]{1,9}(?!AND\b|OR\b|OF\b)[A-Z][A-Za-z]"
)
_STATEMENT = compiled(  # how the text is to be treated
    r"[ \t]*+(?:\((?:SBU|TS|[UCS])\)[ \t]*+)?(?:(?:THIS|ENTIRE)[ \t](?:CABLE|MESSAGE|TELEGRAM|TEXT)\b"
    r"|SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED\b|SBU[ \t]*(?:[-:;,.]|(?![^\r\n])|WHEN\b)|NOT[ \t]FOR[ \t]INTERNET\b"
    r"|(?:PLEASE[ \t])?(?:PROTECT|HANDLE)[ \t](?:ACCORDINGLY|AS)\b)",
    re.IGNORECASE,
)
_HEADING = compiled(
    r"[ \t]*+(?:(?:BEGIN|EXECUTIVE)[ \t])?(?:SUMMARY|INTRODUCTION)"
    r"(?:[ \t](?:AND|&)[ \t][A-Z]{4,15}(?:[ \t][A-Z]{4,15})?)?[ \t.:-]*",
    re.IGNORECASE,
)
_SUMMARY = compiled(r"[ \t]*+(?:BEGIN[ ])?SUMMARY(?:[ ](?:AND|&)[ ][A-Z ]{4,20})?(?::|\.|[ \t]{0,2}--)[ \t]+[A-Z(\"]")
_DRAFTING = compiled(
    r"[ \t]*(?:DRAFT|CLEAR|APPROV|RELEAS)(?:ED|ANCES?|ING OFFICERS?|ING OFFICIALS?|ERS?)(?: BY)?[ \t]*:", re.IGNORECASE
)
_REPEATED = compiled(
    r"[ \t]*+(?:THE[ ])?FOL(?:LOWING|L)?[ ](?:(?:IS|MESSAGE|MSG|TEL|TELEGRAM|CABLE)[ ]){0,2}"
    r"(?:(?:A[ ])?(?:REPEAT(?:ED|S)?|RPTD?|SENT|RECEIVED|RECD|QUOTED)\b"
    r"|FROM[ ][A-Z ]{2,40}[ ](?:DATED|DTD|DTG|IS[ ]REPEATED|REPEATED|RPTD|SENT)\b)",
    re.IGNORECASE,
)
"""What leads to a message that is repeated below: "FOLLOWING REPEAT OSLO 12 SENT ACTION STATE"."""
_FOR_AND_FROM = compiled(
    r"[ \t]*+(?:FOR\b[^\r\n]{1,60}\bFROM|FROM\b[^\r\n]{1,60}\bFOR)\b|[ \t]*+FOR[ \t]{1,3}[A-Z]{1,5}/[A-Z]"
)
"""Whom the text is for: "FOR THE SECRETARY FROM SISCO"."""
_WORD_AND_COLON = compiled(r"[ \t]*+[A-Za-z]{3,12}[ \t]?:")
_SECTION_BREAKS_OFF = compiled(r"\bSECTION(?:[ \t]{1,3}\d{1,2}[ \t]{1,3}OF)?[ \t]{0,9}(?![^\r\n])")
_COUNT = compiled(r"[ \t]*\d{1,2}[ \t]{1,3}[A-Z]")
_DECLASSIFY = compiled(r"[ \t]*DECL(?:AS(?:SIFY)?)?(?:[ \t]ON)?[ \t]*:", re.IGNORECASE)
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
_ON_ONE_LINE: frozenset[FieldKind] = frozenset({"date", "from", "message_reference", "executive_order"})
_TEXT = frozenset({"text"})
_VALUES_OF: dict[FieldKind, frozenset[str]] = {
    "date": frozenset({"text", "date_time"})
}  # kinds of lines that are values
_ABOVE_SUMMARY: frozenset[FieldKind] = frozenset({"classified_by", "references", "tags", "executive_order"})
_FEW_WORDS = 3
_MOST_BLANK_LINES = 2  # between a label, or a SUBJECT that breaks off, and its words
_SENTENCE_WORDS = 5
_ENDS = compiled(r"[A-Z]{2}\.(?:[ \t]+[A-Z]{2,}|[ \t]*(?![^\r\n]))")
_LONGEST_TAGS_LINE_CHARS = 40  # a longer line below the TAGS that begins as a sentence does is text, not more of them
LONGEST_BLOCK_CHARS = 200  # of a heading: a longer one below the SUBJECT is text
"""Characters: a block this long below the SUBJECT is text, not heading."""


def last_line(text: str, lines: Sequence[Line], index: int, stop: int, kind: FieldKind, lookups: Lookups) -> int:
    """Return the index of the last line of the element of this kind that begins at line `index`, above line `stop`."""
    last = index
    while (
        last + 1 < stop
        and not _heads_text(text, lines, last + 1, stop)
        and (
            _continues(text, lines[index], lines[last + 1], kind)
            or (kind == "subject" and _is_more_of_subject(text, lines[last], lines[last + 1]))
            or (kind == "classified_by" and gives_reasons_by_order(text, lines, index, last + 1))
        )
    ):
        last += 1
    if kind in ("to", "info"):
        return addresses_below(text, lines, last, stop)
    if kind == "classified_by":
        return reasons_below(text, lines, last, stop)
    if kind == "references":
        first = _value_below(text, lines, last, stop, kind) if _is_bare_label(text, lines[index]) else last
        return listed_below(text, lines, first, stop, lookups.stations)
    if kind == "subject" and (
        _breaks_off(text[lines[last].start : lines[last].end]) or _goes_on_below(text, lines, last)
    ):
        return _value_below(text, lines, last, stop, kind)
    if kind == "tags":
        last = tags_below(text, lines, last, stop, lookups.tags)
    if kind not in ("other", "passing", "caption", "classification") and _is_bare_label(text, lines[index]):
        return _value_below(text, lines, last, stop, kind)
    return last


def _heads_text(text: str, lines: Sequence[Line], index: int, stop: int) -> bool:
    """Return whether the line heads paragraph 1: "SUMMARY AND COMMENT" above a rule, a gap or the number."""
    if not _HEADING.fullmatch(text, lines[index].start, lines[index].end):
        return False
    following = next((line for line in lines[index + 1 :] if line.kind != "blank"), None)
    return following is None or following.kind in ("rule", "numbered") or index + 1 == stop


def _continues(text: str, first: Line, following: Line, kind: FieldKind) -> bool:
    if kind in ("classification", "caption", "date", "from", "message_reference") or first.kind == "terminator":
        return _goes_on_at_break(text, first, following, kind)
    if kind in ADDRESSES:
        return _is_address(text, following, kind)
    if kind == "references" and following.kind == kind and lists_again(text, following):
        return True
    written = text[following.start : following.end]
    plain = following.kind in ("text", "more_routing", "numbered") or (
        kind == "subject" and _is_words(written, following)
    )
    if not plain or is_caption(written) or misspelled_label(written):
        return False
    if _begins_another(written, following, kind) or (kind == "subject" and names_officers(text, first, following)):
        return False
    if kind == "references" and _mostly_lower(written) and not any(map(str.isdigit, written)):
        return len(written.split()) <= _FEW_WORDS
    if kind == "references" and _is_sentence(text[first.start : first.end], written):
        return False
    if kind == "tags" and not (len(written) > _LONGEST_TAGS_LINE_CHARS and written.lstrip()[:2].istitle()):
        return True
    if kind in ("subject", "tags"):
        return not (text[first.start : first.end].isupper() and _mostly_lower(written))
    return True


def _is_words(written: str, line: Line) -> bool:
    """Return whether a line below a SUBJECT only begins as an address or a level does: "TO TALKS", "SECRET PACT"."""
    if line.kind in ("to", "info", "from"):
        return _ADDRESS.match(written) is None
    level = _LEVEL.match(written) if line.kind == "classification" else None
    return level is not None and not is_classification_line(written)


def _section_goes_on(text: str, first: Line, following: Line) -> bool:
    """Return whether a classification line breaks off within its section, "SECTION 01 OF", and the number is below."""
    breaks_off = _SECTION_BREAKS_OFF.search(text, first.start, first.end) is not None
    return breaks_off and _COUNT.match(text, following.start, following.end) is not None


def _goes_on_at_break(text: str, first: Line, following: Line, kind: FieldKind) -> bool:
    """Return whether an element of one line breaks off: "SECTION 01 OF", "CORRECTED COPY (PARA 9 LINE 14"."""
    if kind == "caption":
        opened = text.rfind("(", *first.span) > text.rfind(")", *first.span)
        return opened and text.rfind(")", *following.span) >= 0
    return kind == "classification" and _section_goes_on(text, first, following)


def _begins_another(written: str, line: Line, kind: FieldKind) -> bool:
    """Return whether a line says how to treat the text, who drafted it, or what no element of the kind holds."""
    if _STATEMENT.match(written) or (":" in written and _DRAFTING.match(written)):
        return True
    if kind in _ABOVE_SUMMARY | {"subject"} and _SUMMARY.match(written):
        return True
    if kind == "references" and is_title(written):
        return True
    if kind in ("subject", "references", "tags", "executive_order") and _REPEATED.match(written):
        return True
    if kind == "classified_by" and _MARKED_TEXT.match(written):
        return True
    if kind == "tags" and _WORD_AND_COLON.match(written):
        return True  # a label, however misspelled: "JECT: TEA"
    return kind in ("tags", "executive_order", "classified_by") and line.kind == "numbered"  # they have no numbers


def _is_sentence(label: str, written: str) -> bool:
    """Return whether a line in capitals below a reference is a sentence, with no number: THE PORT HAS CLOSED."""
    words = written.split()
    complete = label.rstrip()[-1:].isdigit() or label.rstrip().endswith(")")
    return (
        complete
        and len(words) >= _SENTENCE_WORDS
        and not any(map(str.isdigit, written))
        and _ENDS.search(written) is not None
    )


def _is_address(text: str, line: Line, kind: FieldKind) -> bool:
    """Return whether the line below FM, TO or INFO is one more address."""
    written = text[line.start : line.end]
    plain = line.kind in ("text", "more_routing", "exempt", "routing")
    ends = kind == "to" and misspelled_prosign(written, {"from", "to"}) is not None
    ends = ends or is_classification_line(written)
    return plain and not ends and is_address_line(text, line.start, line.end)


def _goes_on_below(text: str, lines: Sequence[Line], last: int) -> bool:
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


def _is_more_of_subject(text: str, above: Line, below: Line) -> bool:
    return _names_order(text, above, below) or _ends_subject(text, above, below)


def _names_order(text: str, above: Line, below: Line) -> bool:
    """Return whether the line begins with an executive order that a SUBJECT speaks of: "FILES UNDER", "E.O. 12065"."""
    if below.kind != "executive_order":
        return False
    behind = compiled(r"[ \t]*E\.?[ \t]?O\.?[ \t]*\d{4,5}[ \t]*").match(text, below.start, below.end)
    if behind is None or compiled(r":[ \t]*(?:DECL[ \t]?:|N/?A\b|X?GDS\b)").match(text, behind.end(), below.end):
        return False
    following = text[behind.end() : below.end].split(None, 1)[:1]
    return _breaks_off(text[above.start : above.end]) or (following[0:1] != [] and following[0].upper() in UNFINISHED)


def _ends_subject(text: str, above: Line, below: Line) -> bool:
    """Return whether a line that looks like a caption is one more of the SUBJECT: "... MEETING WITH", "CODEL SMITH".

    A caption that says who may see the cable never is: it must not be missed.
    """
    caption = captions.find(text[below.start : below.end])
    if caption is None or caption.kind != "administrative":
        return False
    return caption.caption in _DELEGATIONS or _breaks_off(text[above.start : above.end])


def _breaks_off(written: str) -> bool:
    """Return whether a SUBJECT cannot end so: "TEA GROWERS AND THE"."""
    return is_unfinished(written) or written.rstrip().endswith((",", "-"))


def _mostly_lower(written: str) -> bool:
    return sum(letter.islower() for letter in written) * 2 > sum(letter.isalpha() for letter in written)


def _is_bare_label(text: str, line: Line) -> bool:
    found = LABEL.match(text, line.start, line.end)
    return found is not None and not text[found.end() : line.end].strip()


def _value_below(text: str, lines: Sequence[Line], last: int, stop: int, kind: FieldKind) -> int:
    """Return the index of the line where the value of a label begins, which may be further down."""
    below = last + 1
    while below < stop and lines[below].kind == "blank" and below - last <= _MOST_BLANK_LINES:
        below += 1
    right_below = kind in _ON_ONE_LINE and below == last + 1
    if kind == "executive_order" and right_below and below < stop and _DECLASSIFY.match(text, lines[below].start):
        return below
    if not (right_below or last + 1 < below) or below >= stop or lines[below].kind not in _VALUES_OF.get(kind, _TEXT):
        return last
    return last if kind == "subject" and _is_prose(text, lines, below) else below


def _is_prose(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the line opens the text of a cable without numbers rather than being a SUBJECT by itself."""
    written = text[lines[index].start : lines[index].end].strip()
    wraps = index + 1 < len(lines) and lines[index + 1].kind == "text"
    return written.endswith((".", ":")) or len(written) > LONGEST_BLOCK_CHARS or (wraps and _mostly_lower(written))
