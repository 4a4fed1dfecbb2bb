"""Which element of the heading a line begins: by its label, well spelled or not, or by its words where it has none."""

from collections.abc import Sequence
from itertools import takewhile

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Line
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reading.heading.date_time_group import is_meant
from cablelint.reading.heading.labels import Misspelled, misspelled_label, misspelled_prosign
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.reading.heading.officers import names_officers
from cablelint.reading.heading.receivers import names_receiver
from cablelint.reading.heading.unlabeled_lines import is_address_line, is_passing, passes_on
from cablelint.reference import captions

LABELED: dict[str, FieldKind] = {  # by the kind of the line
    "date_time": "date",
    "from": "from",
    "to": "to",
    "info": "info",
    "exempt": "info",
    "classification": "classification",
    "executive_order": "executive_order",
    "tags": "tags",
    "subject": "subject",
    "references": "references",
    "classified_by": "classified_by",
    "smart_field": "other",
}
_SMART_LABELS: dict[str, FieldKind] = {
    "MRN": "message_reference",
    "DATE/DTG": "date",
    "DATE": "date",
    "DTG": "date",
    "FROM": "from",
    "ACTION": "to",
    "TO": "to",
    "INFO": "info",
    "CAPTION": "caption",
    "CAPTIONS": "caption",
    "PASS LINE": "passing",
    "CLASSIFICATION": "classification",
}
ADDRESSES = frozenset({"from", "to", "info"})
_NAMED_FOR = compiled(
    r"\b(?i:agency|bureau|cent(?:er|re)s?|commission(?:er)?|committee|council|department|institute|office)\s+FOR\b"
)
_REPEATED: frozenset[FieldKind] = frozenset({"caption", "classified_by"})  # elements of several lines
_OWN_LABELS: frozenset[FieldKind] = frozenset({"subject", "tags", "executive_order"})

_CORRECTED = compiled(r"[ \t]*+C[ \t]*O[ \t]*R[ \t]*R[ \t]*E[ \t]*C[ \t]*T")
_SENDER = compiled(r"[ \t]*+FROM[ ][A-Z][^\r\n:]{2,50}(?![^\r\n])")  # "FROM AMBASSADOR ROWE", in a line of its own
_MARKS = ([":"], ["-"], ["--"], ["–"], ["—"])  # behind a label
_LEVELS = ("UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET")
_NUMBERED_REFERENCE = compiled(r"(?<![A-Z])[A-Z]{3,} \d{3,8}\b")
_CONTROLS = ("SBU", "LOU", "CUI")  # captions that may mean the classification line of a draft
_MISSIONS = frozenset("FODAG MTN UNVIE USEC USEEC USEU USIAEA USNATO USOECD USOSCE USUN USUNESCO".split())
"""Missions that use the call of a neighbor: a line with one of these is that of the mission which sends."""
_NEAREST_LINES = 40  # below an address, in which the classification line is
_LONGEST_REFERENCE_LINE_CHARS = 120
_REFERENCE_LINE = compiled(r"[A-Z][A-Z ]+(?: SECTION \d+ OF \d+)? [A-Z][A-Z ]+ \d{3,8}\s*(?:[A-Z]+\s*)?")


def kind_of(text: str, lines: Sequence[Line], index: int, seen: set[FieldKind]) -> FieldKind:
    """Return the element that the line at the index begins, where those that are `seen` are above it."""
    line = lines[index]
    kind = LABELED.get(line.kind, "other")
    if line.kind == "smart_field":
        label = text[line.start : line.end].partition(":")[0]
        name = " ".join(label.upper().split())
        kind = "date" if name.startswith("TELEGRAM ") else _SMART_LABELS.get(name, "other")
    if kind in seen & ADDRESSES and {"classification", "from"} <= seen and _is_of_text(text, line):
        return "passing"
    if kind in ("to", "info") and "classification" in seen and _informs(text, line, seen):
        return "passing"
    if kind in ADDRESSES and (
        seen & _OWN_LABELS or _is_prose_address(text, line, seen) or _goes_on_from_reference(text, line, seen)
    ):
        return kind if _is_late_label(text, line, kind, seen) else "other"
    if kind in ("subject", "references") and _only_begins_so(text[line.start : line.end], kind, seen):
        return "other"
    if kind == "classification" and seen & (_OWN_LABELS | {"classification"}):
        labeled = line.kind == "smart_field" and not seen & _OWN_LABELS
        return kind if labeled else _below_classification(text[line.start : line.end], seen)
    if kind == "classification" and _CORRECTED.match(text, line.start):
        return "caption"
    return _unlabeled(text, lines, index, seen) if kind == "other" else kind


def _goes_on_from_reference(text: str, line: Line, seen: set[FieldKind]) -> bool:
    """Return whether the line is indented below a REF, which may go on: "REF: LETTER OF MAY 4", "  TO SECDEF"."""
    return "references" in seen and text[line.start] in " \t"


def _is_of_text(text: str, line: Line) -> bool:
    """Return whether the line, below the addresses, says to whom the text of a telegram is: "TO: AMBASSADOR KNIGHT"."""
    return text[line.start : line.end].split(None, 1)[0].endswith(":")


def _informs(text: str, line: Line, seen: set[FieldKind]) -> bool:
    """Return whether the line says for whom of an addressee the message is: "INFO DHS FOR CIS", not of SMART."""
    if line.kind == "smart_field" and seen & {"date", "from"}:
        return False
    written = text[line.start : line.end]
    return is_passing(written) and not _NAMED_FOR.search(written)


def _is_late_label(text: str, line: Line, kind: FieldKind, seen: set[FieldKind]) -> bool:
    """Return whether it labels an address below the SUBJECT, in the order in which a SMART message is mailed."""
    if line.kind != "smart_field" or kind in seen or not seen & {"date", "message_reference"}:
        return False
    value = text.find(":", line.start, line.end) + 1
    return bool(text[value : line.end].strip()) and is_address_line(text, value, line.end)


def _is_prose_address(text: str, line: Line, seen: set[FieldKind]) -> bool:
    """Return whether a line of a text without originator and date only begins like addresses: "TO THE POINT: we"."""
    return (
        line.kind in ("to", "info")
        and not seen & {"date", "from", "message_reference"}
        and not is_address_line(text, line.start, line.end)
    )


def _only_begins_so(written: str, kind: FieldKind, seen: set[FieldKind]) -> bool:
    """Return whether the words of a label begin a sentence: "SUBJECT TO APPROVAL, WORK STARTS", "REF LINE WAS CUT"."""
    if ":" in written.split(None, 1)[0] or written.split(None, 2)[1:2] in _MARKS:
        return False
    return kind in seen if kind == "subject" else len(written.split()) > 1 and not any(map(str.isdigit, written))


def _below_classification(written: str, seen: set[FieldKind]) -> FieldKind:
    """Return what a line like a classification line is below that line, or below elements that belong below it."""
    if captions.find(written) or _CORRECTED.match(written):
        return "caption"
    misplaced = "classification" not in seen and written.strip() in _LEVELS
    return "classification" if misplaced or _NUMBERED_REFERENCE.search(written) else "other"


def _unlabeled(text: str, lines: Sequence[Line], index: int, seen: set[FieldKind]) -> FieldKind:
    written = text[lines[index].start : lines[index].end]
    if is_caption(written) and not (not seen and written.strip() in _CONTROLS):
        return "caption"
    if lines[index].kind == "text" and (found := _misspelled(written, seen)):
        return found.kind
    if not seen and is_meant(written) and _follows(lines, index, "from"):
        return "date"
    if ("subject" not in seen and is_passing(written)) or (
        "subject" in seen
        and (names_officers(text, None, lines[index]) or passes_on(written) or names_receiver(text, None, lines[index]))
    ):
        return "passing"
    if "classification" in seen and not seen & _OWN_LABELS and _SENDER.match(written):
        return "passing"
    if "classification" in seen and not seen & _OWN_LABELS and written.strip() in _MISSIONS:
        return "caption"
    if not seen & {"classification", "subject", "tags", "executive_order"} and (
        _is_level(written) or (_is_reference_line(written) and not _is_address_above(lines, index))
    ):
        return "classification"
    return "other"


def _misspelled(written: str, seen: set[FieldKind]) -> Misspelled | None:
    """Return the element under a misspelled label, unless it is there already and is not one of several lines."""
    found = misspelled_label(written)
    if found and found.kind in ADDRESSES and ("message_reference" not in seen or seen & _OWN_LABELS):
        found = None  # only SMART labels are words before a colon
    if found is None and "classification" not in seen:
        found = misspelled_prosign(written, seen)
    return found if found and (found.kind not in seen or found.kind in _REPEATED) else None


def _follows(lines: Sequence[Line], index: int, kind: str) -> bool:
    below = index + 1
    while below < len(lines) and lines[below].kind == "blank":
        below += 1
    return below < len(lines) and lines[below].kind == kind


def _is_address_above(lines: Sequence[Line], index: int) -> bool:
    """Return whether a classification line, or INFO on the next line, follows: then the line is left of an address."""
    below = lines[index + 1 : index + _NEAREST_LINES]
    following = next((line.kind for line in below if line.kind != "blank"), None)
    return following == "info" or any(line.kind == "classification" for line in takewhile(_is_above_labels, below))


def _is_above_labels(line: Line) -> bool:
    return line.kind not in ("subject", "tags", "executive_order", "numbered")


def _is_reference_line(written: str) -> bool:
    """Return whether a line is shaped like a classification line, though its first word names no classification."""
    return len(written) < _LONGEST_REFERENCE_LINE_CHARS and _REFERENCE_LINE.fullmatch(written) is not None


def _is_level(written: str) -> bool:
    """Return whether a line begins with words for a level of classification: "SBU", or misspelled "SECERT"."""
    return written.strip() in _CONTROLS or is_classification_line(written)
