"""Whether the labels of a text are the heading of a draft, which other texts have above a numbered list too.

A draft has a classification, captions and labels above its first paragraph, and little else: a title above the SUBJECT,
a label that cables do not have, or a reference to a file or a chapter speaks for a report, an exam or a contract.
"""

import re
from collections.abc import Sequence

from cablelint.reading.words_of_cables import HEADING_CHARS, NUMBERED
from cablelint.reference import neighbors
from cablelint.reference.lookups import BUILT_IN

_LABEL = re.compile(r"[ \t]*(TAGS?|SUBJ(?:ECT)?|REFS?|REFERENCES?|E\.? ?O\.?[ \d]*)[ \t]*[:;](?!=)", re.IGNORECASE)
_OTHER_LABEL = re.compile(r"[ \t]*[A-Z][\w./ ]{0,24}:(?![/\d])")
_LINE_OF_HEADING = re.compile(
    r"[ \t*]*+(?:(?:TOP SECRET|CONFIDENTIAL|SECRET|UNCLAS|SENSITIVE|LIMITED OFFICIAL USE|DRAFT|(?:FOR|PASS|FROM|TO"
    r"|INFO)\b|ACTION REQUEST|SUMMARY|[(\[][A-Z/]{1,10}[)\]]|[NE]O[A-Z]|SIPDIS|LIMDIS|STADIS|PRIORITY"
    r"|IMMEDIATE|ROUTINE)[^\n:]*|\W*)\Z",
    re.IGNORECASE,
)
_KNOWN = ("TAGS", "SUBJ", "SUBJECT", "REFS", "REFTEL", "REFERENCE")
_OF_ADDRESSES = frozenset({"FROM", "TO", "INFO"})
_REFERENCE = re.compile(r"^[ \t]*REF(?:S|ERENCES?)?[ \t]*:[ \t]*([^\n]+)$", re.MULTILINE | re.IGNORECASE)
_CITED = re.compile(r"([A-Z][A-Z ]{2,25}?)[ ]{0,3}(?:\d\d[ ])?\d{1,6}\b(?![:/])", re.IGNORECASE)
_OTHER_MESSAGE = re.compile(
    r"\b(?:TEL|PHONE|FAX|MEM|CONV|LETTER|LTR|NOTE|REPORT|MEETING|E-?MAIL|MAIL|MESSAGE|CABLE|NOTICE|CIRCULAR|(?:NAV|MAR)ADMIN|AL(?:NAV|COAST)|IIR|OI\b|O-I)",
    re.IGNORECASE,
)
_MISSPELLED_LETTERS = 6  # a shorter name of a station is one slip away from many a word


def is_of_a_draft(text: str) -> bool:
    """Return whether what is above the first numbered paragraph is the heading of a draft, and nothing but that."""
    first = NUMBERED.search(text, 0, HEADING_CHARS)
    lines = text[: first.start() if first else HEADING_CHARS].split("\n")
    labels = [at for at, line in enumerate(lines) if _LABEL.match(line)]
    below = labels[-1] + 1 if labels else 0
    while labels and below < len(lines) and lines[below].strip():  # what is joined to the last label
        if _is_label_of_others(lines[below]):
            return False
        below += 1
    rest = lines[below:] if first and not labels else []
    heading = lines[: labels[-1] + 1] if labels else []
    return _are_of_heading(heading) and _are_of_heading(rest) and cites_a_cable(text) is not False


def _is_label_of_others(line: str) -> bool:
    """Return whether the line begins with a label that cables do not have."""
    if _LABEL.match(line) or not _OTHER_LABEL.match(line):
        return False
    label, _, value = line.strip().partition(":")
    if label.upper() in _OF_ADDRESSES:
        return not names_station(value.strip())
    is_misspelled = any(neighbors.slips(label.upper(), known) == 1 for known in _KNOWN)
    return not is_misspelled and _LINE_OF_HEADING.match(label) is None


def _are_of_heading(lines: Sequence[str]) -> bool:
    """Return whether each line is of a heading, or goes on from a label above it."""
    labeled = False
    for line in lines:
        is_label = _LABEL.match(line) or _OTHER_LABEL.match(line)
        labeled = bool(line.strip()) and (labeled or is_label is not None)
        if _is_label_of_others(line) or not (labeled or _LINE_OF_HEADING.match(line)):
            return False
    return True


def cites_a_cable(text: str) -> bool | None:
    """Return whether the REF line names a station and a number; None where it may name something else, or nothing."""
    found = _REFERENCE.search(text, 0, HEADING_CHARS)
    if found is None:
        return None
    if any(map(names_station, _CITED.findall(found[1]))):
        return True
    has_number = any(map(str.isdigit, found[1]))
    return False if has_number and not _OTHER_MESSAGE.search(found[1]) else None


def names_station(name: str) -> bool:
    """Return whether the words name a station, or a long name has one slip."""
    stations = BUILT_IN.stations
    return stations.is_station(name) or (len(name) >= _MISSPELLED_LETTERS and bool(stations.misspelled(name)))
