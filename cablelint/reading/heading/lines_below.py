"""Lines below a gap that still belong to an element of the heading: more addresses and references."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reading.heading.cited_cable import completes_cable, names_cable, opens_with_cable
from cablelint.reading.heading.labels import misspelled_label
from cablelint.reading.heading.unlabeled_lines import is_address_line, is_passing
from cablelint.reference.stations import Stations

_GAPS = frozenset({"blank", "rule", "page_break"})
_TEXT = frozenset({"text", "more_routing"})
_MOST_ADDRESS_LINES = 120
_MAY_BE_LISTED = frozenset({"text", "numbered", "references"})
_LISTED = compiled(r"[ \t\f]*+¶?[ \t]*+\(?[A-Z]\)?[.)]?[ \t]*[.)]")
_LETTERED = compiled(r"[ \t\f]*+¶?[ \t]*+\(?(?P<letter>[A-Z])[.)]")
_ANY_LETTER = compiled(r"[ \t\f]*+(?:-{1,3}[ \t]++)?¶?[ \t]*+\(?(?P<letter>[A-Za-z])[.)][ \t]*+")
_LABEL_ALONE = compiled(r"(?:(?<=[\s,;])[A-Za-z][.)]|[,;][ \t]{0,3}\([A-Za-z]\))[ \t]*(?:\r\n|\r|\n)?\Z")
_LABEL_CHARS = 12  # at the end of a line, in which a label is
_TITLE = compiled(
    r"[^A-Za-z]*+[A-Z][.)][ \t]*(?:(?:BEGIN|EXECUTIVE)[ \t])?(?:SUMMARY|INTRODUCTION|BACKGROUND|OVERVIEW|COMMENT)\b",
    re.IGNORECASE,
)
_ONLY_REFERENCE = compiled(r"[ \t\f]*+(?i:REF(?:TEL|ERENCE)?)[ \t]*[:.;][ \t]*(?=[A-Z\d])(?![A-Z][.)])")
_REFERENCE_AGAIN = compiled(r"[ \t\f]*+(?i:REF)(?:TEL)?[ \t]*\(?[A-Z]\b[).:]*[ \t]")
_ADDRESS = compiled(r"[ \t]*+(?:R[A-Z]{3,7}/[A-Z0-9]|(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|USINT|USDEL)\b)")
_NEAR_CHARS = 600  # above a lettered line in which the letter before its own is
_MARKED_CHARS = 80  # in which the number of a reference is


def addresses_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Return the index of the last address, which may be below a gap or a page line with its banner.

    Above the classification line one may begin with any word.
    """
    below, closed = last + 1, _classification_below(text, lines, last, stop)
    while below < stop:
        line = lines[below]
        if line.kind in _TEXT and (below < closed or _ADDRESS.match(text, line.start, line.end)):
            if not is_address_line(text, line.start, line.end) or is_passing(text[line.start : line.end]):
                break
            last = below
        elif line.kind not in _GAPS and not _is_page_banner(lines, below):
            break
        below += 1
    return last


def _classification_below(text: str, lines: Sequence[Line], last: int, stop: int) -> int:
    """Return the index of the line with the message reference if a gap is below the last address; else 0."""
    if last + 1 >= stop or lines[last + 1].kind not in _GAPS:
        return 0
    below = range(last + 2, min(stop, last + _MOST_ADDRESS_LINES))
    return next((at for at in below if lines[at].kind == "classification" and _is_numbered(text, lines[at])), 0)


def _is_numbered(text: str, line: Line) -> bool:
    return any(map(str.isdigit, text[line.start : line.end]))


def _is_page_banner(lines: Sequence[Line], index: int) -> bool:
    following = next((line for line in lines[index + 1 :] if line.kind != "blank"), None)
    return lines[index].kind == "classification" and following is not None and following.kind == "page_break"


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
        elif below == last + 1 and _is_within_list(text, lines, below, stop):
            last = below
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
    if _is_cable_listed(written, above, stations):
        return True
    return names_cable(written, stations) or completes_cable(above, written, stations)


def _is_within_list(text: str, lines: Sequence[Line], below: int, stop: int) -> bool:
    """Return whether the line is the rest of a lettered one right above, or has its turn, and letters go on below."""
    if lines[below].kind not in ("text", "numbered") or below + 1 >= stop:
        return False
    over, own, under = (_ANY_LETTER.match(text, lines[at].start, lines[at].end) for at in range(below - 1, below + 2))
    if over is None or under is None:
        return False
    letters = [match["letter"].upper() for match in (over, own, under) if match]
    return all(ord(one) + 1 == ord(two) for one, two in pairwise(letters))


def _is_cable_listed(written: str, above: str, stations: Stations) -> bool:
    """Return whether a line in small letters, behind a dash, or below a label that ends its line has a cable."""
    letter = _ANY_LETTER.match(written)
    if letter is not None and names_cable(written[letter.end() :], stations):
        return True
    return _LABEL_ALONE.search(above[-_LABEL_CHARS:]) is not None and opens_with_cable(written, stations)


def lists_again(text: str, line: Line) -> bool:
    """Return whether the line is one more of a list whose every line has a label: "REF A: OSLO 12", "REF B: LIMA 3"."""
    return _REFERENCE_AGAIN.match(text, line.start, line.end) is not None
