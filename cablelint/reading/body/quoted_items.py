"""Numbered items of a quotation, from its first one to its closing mark: '"1. Tea is free.' and '2. Rum is not."'.

Or from one within a line, 'He writes: "1. Tea is free.', to the closing mark, if the paragraphs go on below as if they
were not there.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, within
from cablelint.reading.body.number_candidates import NumberedLine

_NUMBER = r"\(?\d{1,2}[.)][ \t]"
_SIGNS = (rf'"{_NUMBER}', rf"“{_NUMBER}")  # each begins with one character, and is found in a fraction of the time
_OPENS = rf"(?m:^[ \t]*[\"“]{_NUMBER})"
_CLOSES = r"(?m:[\"”][.,;:)\]]{0,2}(?:[ \t]\([^()\n]{1,40}\)\.?)?[ \t]*\r?$)"
_MARKS = ('"', "“")
_MOST_ITEMS = 50  # of such a quotation
_LONGEST_CHARS = 1500  # of such a quotation; a mark farther off may close another


def outside_quotations(text: str, seen: list[NumberedLine]) -> list[NumberedLine]:
    """Return the numbered lines that are in no quotation which opens with a number of its own.

    One in which a marked paragraph begins was not closed where it ends, and is not taken for one.
    """
    if len(seen) < 2 or not any(mark in text for mark in _MARKS):
        return seen
    quotations = list(_quotations(text, seen))
    kept = [one for one in seen if not within(quotations, one[0].opening.start)] if quotations else seen
    return _outside_open_ones(text, kept)


def _outside_open_ones(text: str, seen: list[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for those before which a mark opened in the paragraph, and behind which it is closed."""
    kept: list[NumberedLine] = []
    closed = 0
    for index, one in enumerate(seen):
        start = one[0].opening.start
        if kept and start >= closed and not one[0].marked and _is_open(text, kept[-1][0].opening.end, start):
            closes = text.find('"', start, start + _LONGEST_CHARS)
            near = (found for found, _ in seen[index : index + _MOST_ITEMS])
            below = next((found for found in near if found.opening.start > closes), None)
            closed = closes if below and closes > 0 and below.number == kept[-1][0].number + 1 else closed
        if start >= closed or one[0].marked:
            kept.append(one)
    return kept


def _is_open(text: str, start: int, end: int) -> bool:
    """Return whether the words between the offsets, of one block, hold an odd number of quotation marks."""
    words = text[start:end] if end - start <= _LONGEST_CHARS else ""
    return words.count('"') % 2 == 1 and "\n\n" not in words and "\n\r\n" not in words


def _quotations(text: str, seen: Sequence[NumberedLine]) -> Iterator[Span]:
    marked = [found.opening.start for found, _ in seen if found.marked]
    at = seen[0][0].opening.start
    if not any(compiled(sign).search(text, at) for sign in _SIGNS):
        return
    while opener := compiled(_OPENS).search(text, at):
        closer = compiled(_CLOSES).search(text, opener.end(), opener.end() + _LONGEST_CHARS)
        at = opener.end()
        if closer and bisect_left(marked, at) == bisect_left(marked, closer.start()):
            at = closer.end()
            yield Span(opener.start(), at)
