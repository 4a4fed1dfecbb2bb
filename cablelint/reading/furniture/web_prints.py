"""The titles that a browser prints on top of each page, beside the day or "Page 1 of 2".

A line with a day may be of the message, a table of days. It is a title if the address of a page is above it, or if it
is on several pages.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_APART = "   "
_PAGE = "Page "
_NUMBER = r"Page[ \t]+\d{1,3}[ \t]+of[ \t]+\d{1,3}[ \t]*(?![^\r\n])"


def printed_titles(text: str, lines: Sequence[Line], looks: Sequence[str]) -> Iterator[int]:
    """Yield the indices of the lines that are such titles; `looks` says what each line looks like."""
    if "web_page" in looks:
        yield from _dated(text, lines, looks)
    if _PAGE in text:
        for index, line in enumerate(lines):
            at = text.find(_PAGE, line.start, line.end) if looks[index] == "text" else -1
            title = text[line.start : max(at, line.start)]
            if title.endswith(_APART) and title.strip() and compiled(_NUMBER).match(text, at, line.end):
                yield index


def _dated(text: str, lines: Sequence[Line], looks: Sequence[str]) -> Iterator[int]:
    titles = {
        index: text[line.start : line.end].strip() for index, line in enumerate(lines) if looks[index] == "web_title"
    }
    counts = Counter(titles.values())
    above = ""
    for index, look in enumerate(looks):
        if index in titles and (above == "web_page" or (counts[titles[index]] > 1 and _APART in titles[index])):
            yield index
        above = above if look == "blank" else look
