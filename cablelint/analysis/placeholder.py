"""Words of a text that wait to be filled in or removed, and where such words may be."""

from collections.abc import Iterator
from typing import Literal

from cablelint.model.spans import Span
from cablelint.records import NamedTuple

PlaceholderKind = Literal["reference", "note", "change", "draft", "blank", "program"]


class Placeholder(NamedTuple):
    """Words that wait to be filled in or removed."""

    kind: PlaceholderKind
    span: Span


def places(text: str, region: Span, word: str) -> Iterator[int]:
    """Yield where the word begins within the region, written just so; parts of longer words count."""
    at = text.find(word, *region)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), region.end)
