"""What a list or a program leaves open for all its readers, as its other lines show: "2012: TBD" below "2010: 6"."""

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_DAY = (
    r"(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b\.?,?[ ]?)?"
    r"(?:(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[ ]\d{1,2}(?!\d)"
    r"|\d{1,2}[ ](?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\d{1,2}[/.]\d{1,2}\b)"
)
_HOUR = r"[0-2]\d[:.h]?[0-5]\d(?:[ ]?-{1,2}[ ]?[0-2]?\d[:.h]?[0-5]\d|-)?(?:[ ]?(?i:hrs?|hours|[ap]\.?m\b\.?|L|Z))?"
_YEAR = r"(?:FY[ ]?)?(?:19|20)?\d\d(?:[-/]\d{2,4})?\+?[ ]?:"
_DATED = rf"[ \t*-]{{0,9}}(?:{_DAY}(?=[ ]?[:(-]|[ ]{{2}}|\t)|(?:{_HOUR})(?=[ ]{{2}}|\t|[ ]?[:-][ ]|[ ][A-Z])|{_YEAR})"
"""How a line of a program, or of a plan by years, begins."""
_SENTENCE_END = r"[a-z]{3}[.?!]\s"
_OPENING_GAP = r"[ ]{0,12}\S[^\n]{0,30}?(?<![.?!:;,\s])[ ]{2,}(?=\S)"
_LABEL = r"[ \t*-]{0,9}[A-Z][A-Za-z /&.-]{2,24}:(?=[ \t])"
_FEWEST_LABELS = 3  # of a list of labels, besides the one that is open
_MUST_BE_GIVEN = (
    r"(?i:\b(?:approved|classified|cleared|contacts?|deadline|declassify|derived|drafted|due|e-?mail|phone|poc|reason|released"
    r"|signature|tel(?:ephone)?)\b)"
)
"""Names of what the cable itself has to give: whoever reads "POC: TBD" cannot act on it."""
_ENDS_WITH_FIGURE = r"\s{2}[$]?\d[\d.,]*%?\s*\Z"
_COUNTED = r"\b(?P<noun>[A-Za-z]{3,12})\s(?P<count>\d{1,2}|[A-Z]|[IVX]{1,4}):\s"
_COUNTED_LABEL = rf"{_COUNTED}\Z"
_SERIES_CHARS = 300  # before the line, in which another of the series is
_FEWEST_LINES = 2  # that show what is listed, besides the one that is open
_MOST_CHARS_READ = 2_000  # of a list, around the line
_OF_NUMBER = (
    r"\b\d{1,4}(?:\s[a-z]{3,20}s)?\s\((?i:names?|dates?|flights?|hotels?|times?|arrivals?|serials?|numbers?)\s"
    r"(?i:TB[ACD]|to\sbe\s(?:confirmed|determined|announced))\)"
)
_NUMBER_CHARS = 40  # before the bracket


def is_listed(cable: Cable, row: Span, at: int) -> bool:
    """Return whether the row at the offset leaves open what several lines of its list say."""
    before = cable.text[row.start : at].lstrip(" *-")
    if compiled(_MUST_BE_GIVEN).search(before):
        return False
    others = [line for line in _lines_around(cable, row) if line.start != row.start]
    if _is_of_series(cable, row.start, at) or _is_value(cable, row, at, others):
        return True
    dated = _begins(cable, row, _DATED) or compiled(_SENTENCE_END).search(before) is None
    if dated and sum(_begins(cable, line, _DATED) for line in others) >= _FEWEST_LINES:
        return True
    columns = _columns(cable, row)
    if compiled(_ENDS_WITH_FIGURE).search(cable.text_at(row)):
        return False  # the row gives another figure, and lacks this one
    return bool(columns) and sum(bool(columns & _columns(cable, line)) for line in others) >= _FEWEST_LINES


def _is_of_series(cable: Cable, start: int, at: int) -> bool:
    """Return whether another of a series is told: "Phase 1: by truck; Phase 2: by bus; Phase 3: TBD"."""
    last = compiled(_COUNTED_LABEL).search(cable.text, start, at)
    if last is None:
        return False
    before = cable.text[max(cable.body.start, start - _SERIES_CHARS) : last.start()]
    return any(
        found["noun"].lower() == last["noun"].lower() and found["count"] != last["count"]
        for found in compiled(_COUNTED).finditer(before)
    )


def _is_value(cable: Cable, row: Span, at: int, others: list[Span]) -> bool:
    """Return whether it is the value of a label in a list of labels."""
    label = compiled(_LABEL).match(cable.text, row.start, row.end)
    if label is None or cable.text[label.end() : at].strip(" \t(["):
        return False
    return sum(_begins(cable, line, _LABEL) for line in others) >= _FEWEST_LABELS


def is_of_number(cable: Cable, start: int, end: int) -> bool:
    """Return whether a bracket says of a number that is given what is still open: "14 guests (names TBD)"."""
    close = cable.text.find(")", end - 1, end + 1) + 1
    near = max(0, start - _NUMBER_CHARS)
    return any(found.end() == close for found in compiled(_OF_NUMBER).finditer(cable.text, near, end + 1))


def _lines_around(cable: Cable, row: Span) -> list[Span]:
    """Return the lines around the row, down and up to an empty one."""
    text = cable.text
    start = text.rfind("\n\n", max(0, row.start - _MOST_CHARS_READ), row.start) + 2
    end = text.find("\n\n", row.end, row.end + _MOST_CHARS_READ)
    start = max(start, row.start - _MOST_CHARS_READ)
    end = end if end >= 0 else min(len(text), row.end + _MOST_CHARS_READ)
    lines, at = list[Span](), start
    while at < end:
        stop = text.find("\n", at, end)
        lines.append(Span(at, stop if stop >= 0 else end))
        at = lines[-1].end + 1
    return lines


def _begins(cable: Cable, line: Span, written: str) -> bool:
    return compiled(written).match(cable.text, line.start, line.end) is not None


def _columns(cable: Cable, line: Span) -> frozenset[int]:
    """Return where the second cell of the line begins and the last ends, from the left; nothing if it has one cell."""
    found = compiled(_OPENING_GAP).match(cable.text, line.start, line.end)
    if found is None:
        return frozenset()
    return frozenset((found.end() - line.start, len(cable.text_at(line).rstrip())))
