"""The addressees of FM, TO and INFO lines: one a line, or several with marks or columns between them."""

import re
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Addressee, HeadingField
from cablelint.model.spans import Span, trimmed
from cablelint.reading.heading.addressee import read_addressee
from cablelint.reading.heading.precedence_slips import precedence_meant

_ROUTED = compiled(r"(?i:R[A-Z]{3,7})[ \t]?/")
_CUT_OFF = compiled(r"(?:R[A-Z]{3,7}/)?(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USDEL)")  # its place is a line below
_REST_OF_NAME = compiled(r"(?:WASHINGTON|WASHDC|WASH|D\.?C\.?)(?![A-Z])")
_CITY = r"\b(?:WASHINGTON|WASH)[ \t,]*(?![^\r\n])"
_DISTRICT = r"D\.?[ ]?C\.?(?![A-Z])"
_UNFINISHED = compiled(r"(?:\b(?:OF|AND|FOR|THE|DEPT|US)|[,&-])(?![^\r\n])")
_ENDED = compiled(r"\b(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE|\d+)(?![^\r\n])")
_EXEMPT = compiled(r"(?:(?i:X[ \t]?M[ \t]?T)|LESS|MINUS)\b")
_PAGE_LINE = compiled(  # or the classification above it
    r"PAGE[ \t]+\d{1,3}\b|[A-Z][A-Z ]{0,24}[ \t]\d{8}[ \t]+\d{3}(?:\.\d)?[ \t]+OF\b"
    r"|(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)[ \t]*(?![^\r\n])"
)
_GROUP_COUNT = compiled(  # below the addresses of a telegram of the 1960s
    r"(?:STATE[ \t]+)?(?:GRNC|GR[ \t]?\d{1,4})(?:[ \t]+BT)?[ \t]*(?![^\r\n])|BT[ \t]*(?![^\r\n])"
)
_KIND = r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USDEL|USLO|SECSTATE|SECDEF)[ ]"
_PARTING = compiled(
    r";|(?<!XMT)(?<!LESS)(?:,[ \t]{0,9}|[ \t]{1,9})(?=R[A-Z]{3,7}/[A-Z0-9])"
    rf"|(?<=[A-Z0-9])[ \t]{{3,60}}(?={_KIND})"
)  # between addressees on one line, and the columns of a list
_POST = r"(?<=[A-Z0-9][ \t])(?:AMEMBASSY|AMCONSUL|USMISSION)[ ](?=[A-Z])"
_BEHIND_SERIAL = r"\d[ \t](?:AMEMBASSY|AMCONSUL|USMISSION)[ ]"  # "SECSTATE WASHDC 0611 AMEMBASSY ROME 12"
_POSTS = ("AMEMBASSY ", "AMCONSUL ", "USMISSION ")
_LISTED = compiled(  # with commas between; not "ROME, AMEMBASSY ROUTINE"
    rf",[ \t]{{0,9}}(?={_KIND}(?!(?:NIACT|FLASH|IMMEDIATE|PRIORITY|ROUTINE)\b))"
)

_LONGEST_PRECEDENCE_CHARS = 30  # with the kind of the post before it


def read_addressees(text: str, fields: Sequence[HeadingField]) -> Iterator[Addressee]:
    """Yield one a line, or several with semicolons between; what XMT exempts belongs to the collective above it.

    The lines below XMT are exempt too, up to one with a routing indicator or a precedence, which gets the message.
    """
    for field in fields:
        lines = [line for line in lines_of(text, field.value) if not _is_no_address(text, line)]
        entries = [entry for line in lines for entry in _entries(text, line)]
        spans: list[Span] = []
        exempting = False
        for entry in entries:
            goes_on = exempting and not _ROUTED.match(text, entry.start) and not read_addressee(text, entry).precedence
            exempting = bool(spans) and (goes_on or _EXEMPT.match(text, *entry) is not None)
            if exempting or (spans and _goes_on(text, spans[-1], entry)):
                spans[-1] = Span(spans[-1].start, entry.end)
            else:
                spans.append(entry)
        yield from (read_addressee(text, span) for span in spans)


def _goes_on(text: str, above: Span, entry: Span) -> bool:
    """Return whether the line has the serial of the addressee above it, or the place behind "USMISSION"."""
    if text[entry.start : entry.end].isdecimal():
        return True
    if _ROUTED.match(text, entry.start) or text.startswith(_POSTS, entry.start):
        return False
    return _CUT_OFF.fullmatch(text, *above) is not None or _wraps(text, above, entry)


def _wraps(text: str, above: Span, entry: Span) -> bool:
    """Return whether the name above goes on: "RUEAWJA/DEPT OF JUSTICE" with "WASHINGTON DC PRIORITY" below it.

    One without a routing indicator does so where its city breaks off: "FAA WASHINGTON", "DC".
    """
    if _ENDED.search(text, *above):
        return False
    if not _ROUTED.match(text, above.start):
        return compiled(_DISTRICT).match(text, *entry) is not None and compiled(_CITY).search(text, *above) is not None
    return _REST_OF_NAME.match(text, *entry) is not None or _UNFINISHED.search(text, *above) is not None


def _is_no_address(text: str, line: Span) -> bool:
    return _PAGE_LINE.match(text, *line) is not None or _GROUP_COUNT.match(text, *line) is not None


def _entries(text: str, line: Span) -> Iterator[Span]:
    several = text.count("/", *line) > 1 or text.find(";", *line) >= 0 or text.find("   ", *line) >= 0
    posts = 0 if several else sum(text.count(post, *line) for post in _POSTS)
    joined = posts > 1 or (posts and compiled(_BEHIND_SERIAL).search(text, *line))
    if joined and text.find(",", *line) < 0:
        yield from _apart(text, line)
        return
    if not several and (text.find(",", *line) < 0 or _EXEMPT.search(text, *line) is not None):
        yield line  # as most are
        return
    start = line.start
    marks = (mark for mark in (_PARTING if several else _LISTED).finditer(text, *line) if not _is_within(text, mark))
    for mark in (*marks, None):
        span = trimmed(text, Span(start, mark.start() if mark else line.end))
        start = mark.end() if mark else line.end
        if span.start < span.end:
            yield span


def _is_within(text: str, mark: re.Match[str]) -> bool:
    """Return whether the comma is of one addressee, whose precedence is misspelled: "ROME, AMEMBASSY ROUTNE"."""
    behind = text[mark.end() : mark.end() + _LONGEST_PRECEDENCE_CHARS].split(None, 2)[1:2]
    return mark[0].startswith(",") and bool(behind) and precedence_meant(behind[0].rstrip(";")) is not None


def _apart(text: str, line: Span) -> Iterator[Span]:
    """Yield posts with only a space between them, which had lines of their own: "AMEMBASSY ROME AMEMBASSY RIGA"."""
    start = line.start
    posts = () if _EXEMPT.search(text, *line) else compiled(_POST).finditer(text, start + 1, line.end)
    for post in posts:
        yield trimmed(text, Span(start, post.start()))
        start = post.start()
    yield Span(start, line.end)


def lines_of(text: str, value: Span) -> Iterator[Span]:
    """Yield the lines of a field that have words, without the spaces around them."""
    start = value.start
    for line in text[value.start : value.end].splitlines(keepends=True):
        span = trimmed(text, Span(start, start + len(line)))
        start += len(line)
        if span.start < span.end:
            yield span
