"""Lines of the heading that belong to no element above them: statements, titles, the lead to a repeated message."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Line
from cablelint.reading.heading.lines_below import is_title

_MARKED_TEXT = compiled(
    r"[ \t]*+[(\[](?:TS|SBU|[UCS])(?:[/,-][A-Z, /-]{1,40})?[)\]][ \t]{1,9}(?!AND\b|OR\b|OF\b)[A-Z][A-Za-z]"
)
_STATEMENT = compiled(  # how the text is to be treated
    r"[ \t]*+(?:\((?:SBU|TS|[UCS])\)[ \t]*+)?(?:(?:THIS|ENTIRE)[ \t](?:CABLE|MESSAGE|TELEGRAM|TEXT)\b"
    r"|SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED\b"
    r"|THIS[ \t]IS[ \t]AN[ \t]ACTION[ \t](?:CABLE|MESSAGE|REQUEST)[ \t]*[.;:,]"
    r"|SBU[ \t]*(?:[-:;,.]|(?![^\r\n])|WHEN\b)|NOT[ \t]FOR[ \t]INTERNET\b"
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
_PART = compiled(r"[ \t]*+(?:SECTION|PART|CHAPTER)[ \t]+(?:[IVX]{1,4}|[A-Z]|\d{1,2})[ \t]*(?:--?|[:.])[ \t]*[A-Z]{2}")
"""The title of a part of the text: "SECTION I - BOATS"."""
_WORD_AND_COLON = compiled(r"[ \t]*+[A-Za-z]{3,12}[ \t]?:")
_ABOVE_SUMMARY: frozenset[FieldKind] = frozenset({"classified_by", "references", "tags", "executive_order"})
_SENTENCE_WORDS = 5
_ENDS = compiled(r"[A-Z]{2}\.(?:[ \t]+[A-Z]{2,}|[ \t]*(?![^\r\n]))")


def heads_text(text: str, lines: Sequence[Line], index: int, stop: int) -> bool:
    """Return whether the line heads paragraph 1: "SUMMARY AND COMMENT" above a rule, a gap or the number."""
    if not _HEADING.fullmatch(text, lines[index].start, lines[index].end):
        return False
    following = next((line for line in lines[index + 1 :] if line.kind != "blank"), None)
    return following is None or following.kind in ("rule", "numbered") or index + 1 == stop


def begins_another(written: str, line: Line, kind: FieldKind) -> bool:
    """Return whether a line says how to treat the text, who drafted it, or what no element of the kind holds."""
    if _STATEMENT.match(written) or (":" in written and _DRAFTING.match(written)):
        return True
    if kind in _ABOVE_SUMMARY | {"subject", "passing"} and _SUMMARY.match(written):
        return True
    if kind == "references" and (is_title(written) or _PART.match(written)):
        return True
    if kind in ("subject", "references", "tags", "executive_order") and _REPEATED.match(written):
        return True
    if kind == "classified_by" and _MARKED_TEXT.match(written):
        return True
    if kind == "tags" and _WORD_AND_COLON.match(written):
        return True  # a label, however misspelled: "JECT: TEA"
    return kind in ("tags", "executive_order", "classified_by") and line.kind == "numbered"  # they have no numbers


def is_sentence(label: str, written: str) -> bool:
    """Return whether a line in capitals below a reference is a sentence, with no number: THE PORT HAS CLOSED."""
    words = written.split()
    complete = label.rstrip()[-1:].isdigit() or label.rstrip().endswith(")")
    return (
        complete
        and len(words) >= _SENTENCE_WORDS
        and not any(map(str.isdigit, written))
        and _ENDS.search(written) is not None
    )
