"""Lines below a gap that still belong to an element of the heading: more addresses, TAGS, references and reasons."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reading.heading.cited_cable import completes_cable, names_cable
from cablelint.reading.heading.labels import misspelled_label
from cablelint.reading.heading.unlabeled_lines import is_address_line, is_passing
from cablelint.reference.stations import Stations
from cablelint.reference.tags import TagLists

_GAPS = frozenset({"blank", "rule", "page_break"})
_MAY_BE_LISTED = frozenset({"text", "numbered", "references"})
_LISTED = compiled(r"[ \t\f]*+¶?[ \t]*+\(?[A-Z]\)?[.)]?[ \t]*[.)]")
_LETTERED = compiled(r"[ \t\f]*+¶?[ \t]*+\(?(?P<letter>[A-Z])[.)]")
_TITLE = compiled(
    r"[^A-Za-z]*+[A-Z][.)][ \t]*(?:(?:BEGIN|EXECUTIVE)[ \t])?(?:SUMMARY|INTRODUCTION|BACKGROUND|OVERVIEW|COMMENT)\b",
    re.IGNORECASE,
)
_ONLY_REFERENCE = compiled(r"[ \t\f]*+(?i:REF(?:TEL|ERENCE)?)[ \t]*[:.;][ \t]*(?=[A-Z\d])(?![A-Z][.)])")
_REFERENCE_AGAIN = compiled(r"[ \t\f]*+(?i:REF)(?:TEL)?[ \t]*\(?[A-Z]\b[).:]*[ \t]")
_AUTHORITY_BREAKS_OFF = compiled(
    r"(?:[,:&(]|\b(?:FOR|REASONS?|AND|OR|SECTIONS?|PER|UNDER|E\.?O\.?(?:[ \t]?\d{5})?))[ \t]*+(?![\s\S])", re.IGNORECASE
)
_ORDER = compiled(r"[ \t]*+E\.?[ \t]?O\.?(?:[ \t]*:)?[ \t]{0,9}\d{5}\b")
_REASONS_BY_ORDER = compiled(
    r"[ \t]*+E\.?[ \t]?O\.?[ \t]{0,3}\d{5}[,:;]?[ \t]{0,3}(?i:(?:as[ \t]amended,?[ \t]{1,3})?(?:for[ \t]{1,3})?"
    r"(?:(?:reasons?|sections?|secs?\.?)[ \t]{0,3}:?[ \t]{0,3}){0,2})\(?1\.[4-7]"
)
_REASONS = compiled(
    r"[ \t]*+(?:(?:REASONS?|SECTION|AND)[ \t:]{1,3})?(?:1[ \t]?[.,][ \t]?[2-8](?!\d)|\(?[A-H]\)|\([A-H],)",
    re.IGNORECASE,
)
_REASON = compiled(r"(?<!\d)1[ \t]?[.,][ \t]?[2-8](?![\d.])[ \t(A-H),;&/-]{0,20}[ \t]*\Z", re.IGNORECASE)
_LAST_REASON = compiled(
    r"[ \t]*+(?:(?:AND|OR)\b|&)?[ \t]*(?:1[ \t]?[.,][ \t]?[2-8][ \t]?)?\(?[A-H]\)?"
    r"(?:[ \t,&/]{1,3}(?:(?:AND|OR)[ \t]{1,2})?\(?[A-H]\)?(?![A-Za-z])){0,6}[.,]?[ \t]*(?![^\r\n])",
    re.IGNORECASE,
)
_OWN_LABEL = compiled(r"[ \t]*+REASONS?[ \t:]{1,3}1[ \t]?[.,][ \t]?[2-8](?!\d)", re.IGNORECASE)
_ADDRESS = compiled(r"[ \t]*+(?:R[A-Z]{3,7}/[A-Z0-9]|(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|USINT|USDEL)\b)")
_SEPARATORS = str.maketrans(",;/", "   ")
_MOST_TAGS = 30  # on a line
_NEAR_CHARS = 600  # above a lettered line in which the letter before its own is
_MARKED_CHARS = 80  # in which the number of a reference is


def addresses_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Return the index of the last address, which may be below a gap or a page line with its banner."""
    below = last + 1
    while below < stop:
        line = lines[below]
        if line.kind == "text" and _ADDRESS.match(text, line.start, line.end):
            if not is_address_line(text, line.start, line.end) or is_passing(text[line.start : line.end]):
                break
            last = below
        elif line.kind not in _GAPS and not _is_page_banner(lines, below):
            break
        below += 1
    return last


def _is_page_banner(lines: Sequence[Line], index: int) -> bool:
    following = next((line for line in lines[index + 1 :] if line.kind != "blank"), None)
    return lines[index].kind == "classification" and following is not None and following.kind == "page_break"


def tags_below(text: str, lines: Sequence[Line], last: int, stop: int, tags: TagLists) -> int:
    """Return the index of the last line of nothing but tags, which may be below a gap."""
    below = last + 1
    while below < stop:
        if lines[below].kind not in _GAPS:
            words = text[lines[below].start : lines[below].end].translate(_SEPARATORS).split()
            if lines[below].kind != "text" or not words or not all(tags.facts(word) for word in words[:_MOST_TAGS]):
                break
            last = below
        below += 1
    return last


def reasons_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Return the last line of an authority that breaks off, "… for reasons", and goes on below a gap or page line."""
    while True:
        below = last + 1
        while below < stop and lines[below].kind in _GAPS:
            below += 1
        if not last + 1 < below < stop or not _REASONS.match(text, lines[below].start, lines[below].end):
            return last
        above = text[max(lines[last].start, lines[last].end - _MARKED_CHARS) : lines[last].end]
        goes_on = _LAST_REASON.match(text, lines[below].start, lines[below].end) and _REASON.search(above)
        labeled = _OWN_LABEL.match(text, lines[below].start, lines[below].end)
        if not (goes_on or labeled or _AUTHORITY_BREAKS_OFF.search(above)):
            return last
        last = below


def gives_reasons_by_order(text: str, lines: Sequence[Line], index: int, below: int) -> bool:
    """Return whether a line below the authority of line `index` cites the order again, with its sections: the reasons.

    "E.O. 13526, Reasons: 1.4(b), 1.4(d)" is no second E.O. line where one is above. Line numbers count from 0.
    """
    line = lines[below]
    if line.kind != "executive_order" or not _REASONS_BY_ORDER.match(text, line.start, line.end):
        return False
    return any(_ORDER.match(text, each.start, each.end) for each in lines[:index])


def listed_below(text: str, lines: Sequence[Line], last: int, stop: int, stations: Stations) -> int:
    """Return the references that follow, with empty lines, page lines and banners between them.

    They are lettered, or nothing but a cable, or the rest of the one above. A title, "I. Summary", is not a reference.
    """
    below, passed = last + 1, False
    while below < stop:
        line, written = lines[below], text[lines[below].start : lines[below].end]
        above = text[lines[last].start : lines[last].end]
        if not _counts_on(written, text[max(0, lines[last].end - _NEAR_CHARS) : lines[last].end]):
            break
        if below > last + 1 and _begins_text(written, above, stations):
            break
        if line.kind in _MAY_BE_LISTED and _is_listed(written, above, stations, passed=passed):
            last, passed = below, False
        elif line.kind == "classification" or is_caption(written):
            passed = True
        elif line.kind not in _GAPS:
            break
        below += 1
    return last


def _counts_on(written: str, above: str) -> bool:
    """Return whether a line is not a title, as "C. Summary" is, and "I. Politics" below "B. KYIV 12".

    A reference without a number has the next letter, or A.
    """
    if is_title(written):
        return False
    found = _LETTERED.match(written)
    if found is None or found["letter"] in "aA" or any(map(str.isdigit, written)):
        return True
    before = chr(ord(found["letter"]) - 1)
    return f"{before}." in above or f"{before})" in above


def _begins_text(written: str, above: str, stations: Stations) -> bool:
    """Return whether "A. POLITICS", below a gap, is no reference since the only one above it has no letter."""
    found, only = _LETTERED.match(written), _ONLY_REFERENCE.match(above)
    if found is None or only is None or found["letter"] not in "aA" or any(map(str.isdigit, written)):
        return False
    return names_cable(above[only.end() :], stations)


def is_title(written: str) -> bool:
    """Return whether a line below the references is the title of the text, with a letter: "I. Summary"."""
    return _TITLE.match(written) is not None


def _is_listed(written: str, above: str, stations: Stations, *, passed: bool) -> bool:
    """Return whether the line is one more reference; "(U) This message …" is a marking with its paragraph.

    Where a banner has been skipped the line must name a message by its number.
    """
    if _REFERENCE_AGAIN.match(written):
        return True
    numbered = any(map(str.isdigit, written[:_MARKED_CHARS]))
    if _LISTED.match(written):
        return numbered or ("(" not in written[:4] and not passed)
    if not numbered or passed or misspelled_label(written):
        return False
    return names_cable(written, stations) or completes_cable(above, written, stations)


def lists_again(text: str, line: Line) -> bool:
    """Return whether the line is one more of a list whose every line has a label: "REF A: OSLO 12", "REF B: LIMA 3"."""
    return _REFERENCE_AGAIN.match(text, line.start, line.end) is not None
