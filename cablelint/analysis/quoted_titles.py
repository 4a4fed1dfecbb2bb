"""The titles of the quoted texts and the headings of the sections in which paragraphs are."""

from cablelint.analysis.content_kinds import stem
from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, joined

_KINDS = ("article", "draft", "letter", "paper", "point", "question", "resolution", "speech", "statement")  # in a title
_LONGEST_SECTION_PARAGRAPHS = 20


def lost_a_beginning(cable: Cable, index: int) -> bool:
    """Return whether the paragraph has the end of a quoted text whose beginning is lost."""
    return index in _with_lone_ends(cable)


@once_per_cable
def _with_lone_ends(cable: Cable) -> frozenset[int | None]:
    return frozenset(cable.paragraph_at(block.span.start) for block in cable.quoted_blocks if block.opener is None)


@once_per_cable
def places_titled(cable: Cable, words: tuple[str, ...]) -> tuple[Span, ...]:
    """Return where the quoted texts are whose titles have one of the words, in small letters; in order and apart."""
    titled = ((block.span, block.title.lower()) for block in cable.quoted_blocks)
    return joined(span for span, title in titled if any(word in title for word in words))


def is_titled_otherwise(cable: Cable, index: int, thing: str) -> bool:
    """Return whether all quoted texts in the paragraph are of other kinds, and another paragraph's title fits."""
    titles = [title.replace("-", "") for title in titles_by_paragraph(cable).get(index, [])]
    titled = _paragraphs_titled(cable, stem(thing).replace("-", ""))
    if not titles or not titled or index in titled:
        return False
    return all(any(kind in title for kind in _KINDS) for title in titles)


def says_no_points(cable: Cable, index: int) -> bool:
    """Return whether a quoted text titled as points is in another paragraph than that, and none in it."""
    pointed = _paragraphs_titled(cable, "point")
    return bool(pointed) and index not in pointed and index not in titles_by_paragraph(cable)


@once_per_cable
def _paragraphs_titled(cable: Cable, word: str) -> frozenset[int]:
    """Return the indices of the paragraphs with a quoted text whose title, without hyphens, has the word."""
    titles = titles_by_paragraph(cable).items()
    return frozenset(index for index, each in titles if any(word in title.replace("-", "") for title in each))


@once_per_cable
def titles_by_paragraph(cable: Cable) -> dict[int, list[str]]:
    """Return the titles of the quoted texts in each paragraph that has any, in small letters, by its index."""
    titles: dict[int, list[str]] = {}
    for block in cable.quoted_blocks:
        first, last = cable.paragraph_at(block.span.start), cable.paragraph_at(max(block.span.end - 1, 0))
        if block.opener is not None and first is not None:
            for index in range(first, (last if last is not None and block.depth == 0 else first) + 1):
                titles.setdefault(index, []).append(block.title.lower())
    return titles


@once_per_cable
def distinct_titles(cable: Cable) -> frozenset[str]:
    """Return the titles of all quoted texts, in small letters."""
    return frozenset(title for titles in titles_by_paragraph(cable).values() for title in titles)


def section_heading(cable: Cable, index: int) -> str:
    """Return the heading on a line of its own above the paragraph, in small letters.

    What it heads ends with a quoted text.
    """
    for at in range(index, max(-1, index - _LONGEST_SECTION_PARAGRAPHS), -1):
        paragraph = cable.paragraphs[at]
        if paragraph.heading is not None:
            above = at == index or paragraph.heading.span.start < paragraph.opening.start
            return paragraph.heading.text.lower() if above else ""
        if at < index and at in titles_by_paragraph(cable):
            return ""
    return ""
