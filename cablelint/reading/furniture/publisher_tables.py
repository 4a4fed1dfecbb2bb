"""The table that a site of published cables puts above one: its id, subject, origin, time and classification.

Cable reference id: #08TUNIS441
Subject: A Mayor Resigns
Origin: Embassy Tunis (Tunisia)
Cable time: Wed, 2 Apr 2008 16:01 UTC
"""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_ROW = (
    r"[ \t]*(?:Subject|Origin|Cable[ ](?:time|ID|date|source)|Classification|Source|References?|Referenced[ ]by|History"
    r"|Media|Created|Released|Date|From|To|Tags|Country|Status)[ \t]*:"
)
_OF_PUBLISHER = ("Origin:", "Cable time:", "History:", "Released:", "Cable date:", "Source: http")
"""One of these is in such a table: other labels are those of mail too."""
_MOST_ROWS = 14


def publisher_tables(text: str, lines: Sequence[Line], looks: Sequence[str]) -> Iterator[int]:
    """Yield the rows right above or below a publisher's line with the id of the cable; `looks` says what lines are."""
    for index, look in enumerate(looks):
        if look == "publisher":
            rows = [*_rows(text, lines, index, -1), *_rows(text, lines, index, 1)]
            if any(text[lines[at].start : lines[at].end].lstrip().startswith(_OF_PUBLISHER) for at in rows):
                yield from rows


def _rows(text: str, lines: Sequence[Line], index: int, step: int) -> Iterator[int]:
    """Yield the indices of the rows next to that line."""
    at = index + step
    while 0 <= at < len(lines) and abs(at - index) <= _MOST_ROWS and compiled(_ROW).match(text, *lines[at].span):
        yield at
        at += step
