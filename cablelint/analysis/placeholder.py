"""Words of a text that wait to be filled in or removed, and where such words may be."""

from collections.abc import Iterator
from typing import Literal

from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

PlaceholderKind = Literal["reference", "note", "remark", "change", "draft", "blank", "program"]
"""A note is in words that only those who draft use; a remark is in words of every day, and may be for the reader."""


class Placeholder(NamedTuple):
    """Words that wait to be filled in or removed."""

    kind: PlaceholderKind
    span: Span


@once_per_cable
def marking_starts(cable: Cable) -> frozenset[int]:
    """Return where the markings of paragraphs begin, as offsets."""
    return frozenset(marking.span.start for paragraph in cable.paragraphs for marking in paragraph.markings)


def places(text: str, region: Span, word: str) -> Iterator[int]:
    """Yield where the word begins within the region, written just so; parts of longer words count."""
    at = text.find(word, *region)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), region.end)
