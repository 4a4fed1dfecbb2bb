"""Page lines within the line of a text whose line breaks were lost: "For all SOFIA 00000244 002.2 OF 002 plots"."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGNS = (" OF 0", " of 0", "PAGE 0")
_NUMBERS = r"(?:\A|.*[^\w.])(?P<serial>00\d{6})[ \t]{1,4}\d{3}(?:\.\d)?\Z"
_TOTAL = r" (?:OF|of) \d{3}(?=[ \t\r\n]|\Z)"
_NAME = r"(?<![A-Za-z])(?:(?:[A-Z]{2,20}[ ]){0,3}[A-Z]{2,20}|[A-Z][a-z]{2,20})[ \t]{1,4}\Z"
_OF_1970S = (
    r"PAGE[ \t]{1,4}\d\d[ \t]{1,9}[A-Z][A-Z. ]{1,12}[ \t]{1,4}\d{4,6}[ \t]{1,4}"
    r"(?:\d\d[ \t]OF[ \t]\d\d[ \t]{1,4})?\d{6}Z(?=[ \t\r\n]|\Z)"
)
_BANNER = r"(?<![^ \t])(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)[ \t]{1,4}\Z"
_BEFORE_CHARS = 24  # of a page line, before " OF"
_NAME_CHARS = 30
_SERIAL_DIGITS = 6  # of a message reference
_HEADING_CHARS = 6000  # in which the message reference is
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # `string` takes longer to import than all else that a page line needs
_NO_PAGE_KINDS = frozenset({"page_break", "classification"})


def inner_pages(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Span]]:
    """Yield the page lines that are within other lines, each with the index of its line, and the spaces next to it.

    They are in order, and none begins before the end of the one before it.
    """
    index = left = 0  # the line, and the end of the last page line
    for at in sorted(place for sign in _SIGNS for place in _places(text, sign)):
        while lines[index].stop <= at:
            index += 1
        line = lines[index]
        if at < left or line.kind in _NO_PAGE_KINDS:
            continue
        if found := _page_line(text, line, max(left, line.start), at):
            yield index, found
            left = found.end


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))


def _page_line(text: str, line: Line, left: int, at: int) -> Span | None:
    """Return the page line of which the sign is there; None where it is not one, or the whole of its line.

    `left` is where the line begins, or the end of the page line before this one.
    """
    if text[at] == "P" and text[at - 1 : at].isalnum():
        return None
    start, end = _of_1970s(text, line, left, at) if text[at] == "P" else _of_later_years(text, line, left, at)
    if start == end:
        return None
    above = text[left:start].rstrip(" \t")
    if above.strip():
        return Span(left + len(above), end)
    if left > line.start:
        return Span(left, end)
    while end < line.end and text[end] in " \t":
        end += 1
    return Span(left, end) if end < line.end else None


def _of_1970s(text: str, line: Line, left: int, at: int) -> Span:
    """Return the page line that begins there, with the banner before it; an empty span without one."""
    found = compiled(_OF_1970S).match(text, at, line.end)
    if found is None:
        return Span(at, at)
    banner = compiled(_BANNER).search(text, max(left, at - _NAME_CHARS), at)
    return Span(banner.start() if banner else at, found.end())


def _of_later_years(text: str, line: Line, left: int, at: int) -> Span:
    """Return the page line around the " OF" there; an empty span without one."""
    start = max(left, at - _BEFORE_CHARS)
    numbers = compiled(_NUMBERS).match(text[start:at])
    total = compiled(_TOTAL).match(text, at, line.end)
    if numbers is None or total is None:
        return Span(at, at)
    end = start + numbers.start("serial")
    named = compiled(_NAME).search(text, max(left, end - _NAME_CHARS), end)
    if named is None:
        return Span(at, at)
    name, serial = named[0].rstrip(), numbers["serial"]
    if not name.isupper() and not _is_office(text[:_HEADING_CHARS], name.upper(), serial[-_SERIAL_DIGITS:]):
        return Span(at, at)  # "Form 00000123 002 OF 003"
    return Span(named.start() + _words_before(text, name, serial), total.end())


def _words_before(text: str, name: str, serial: str) -> int:
    """Return how many characters of the words in capitals are not of the office, as the message reference names it."""
    heading = text[:_HEADING_CHARS]
    places = [0, *(place + 1 for place, char in enumerate(name) if char == " ")]
    return next((place for place in places if _is_office(heading, name[place:], serial[-_SERIAL_DIGITS:])), places[-1])


def _is_office(heading: str, words: str, serial: str) -> bool:
    """Return whether the heading has the office, of which a page line has the first ten letters, with the serial."""
    at = heading.find(f" {words}")
    while at >= 0:
        behind = at + 1 + len(words)
        rest = heading[behind : behind + _NAME_CHARS].lstrip(_LETTERS).lstrip(" ")
        if rest.startswith(serial):
            return True
        at = heading.find(f" {words}", behind)
    return False
