"""Texts with an empty line below every line, as scans and copies out of pages have them: which empty lines say nothing.

In such a text no two lines of words are next to each other, many gaps are in the middle of a sentence, and a gap of the
text's own is a longer one. A draft with a paragraph to the line is none of them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint.model.spans import Line
from cablelint.reading.furniture.gaps import breaks_sentence

_FEWEST_LINES = 12
_FEWEST_BROKEN_LINES = 2  # sentences with a gap in them
_FEWEST_LONG_LINES = 2  # gaps that are longer
_MOST_BLANK_LINES = 5


def blanks_between(text: str, lines: Sequence[Line], looks: Sequence[str]) -> Iterator[int]:
    """Yield the indices of the empty lines that are there because there is one below every line; often none.

    `looks` are the kinds of the lines, in order.
    """
    if 5 * looks.count("blank") < 2 * len(looks) or len(looks) < 2 * _FEWEST_LINES:
        return
    written = [index for index, look in enumerate(looks) if look != "blank"]
    gaps = [(above, below - above - 1) for above, below in pairwise(written)]
    if any(not blanks for _, blanks in gaps):
        return
    single = [above for above, blanks in gaps if blanks == 1]
    broken = sum(breaks_sentence(text, lines[above], lines[above + 2]) for above in single)
    if len(gaps) - len(single) < _FEWEST_LONG_LINES or broken < max(_FEWEST_BROKEN_LINES, len(single) // 12):
        return
    for above, blanks in gaps:
        yield from range(above + 1, above + 1 + (blanks + 1) // 2)
