"""The titles of the quoted texts and the headings of the sections in which paragraphs are."""

from cablelint.analysis.content_kinds import stem
from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable

_KINDS = ("article", "letter", "paper", "point", "question", "resolution", "speech", "statement")  # in a title
_LONGEST_SECTION_PARAGRAPHS = 20


def lost_a_beginning(cable: Cable, index: int) -> bool:
    """Return whether the paragraph has the end of a quoted text whose beginning is lost."""
    return index in _with_lone_ends(cable)


@once_per_cable
def _with_lone_ends(cable: Cable) -> frozenset[int | None]:
    return frozenset(cable.paragraph_at(block.span.start) for block in cable.quoted_blocks if block.opener is None)


def is_titled_otherwise(cable: Cable, index: int, thing: str) -> bool:
    """Return whether all quoted texts in the paragraph are of other kinds, and another paragraph's title fits."""
    own = stem(thing).replace("-", "")
    titles = [title.replace("-", "") for title in titles_by_paragraph(cable).get(index, [])]
    titled = {
        at for at, each in titles_by_paragraph(cable).items() if any(own in title.replace("-", "") for title in each)
    }
    if not titles or not titled or index in titled:
        return False
    return all(any(kind in title for kind in _KINDS) for title in titles)


def says_no_points(cable: Cable, index: int) -> bool:
    """Return whether a quoted text titled as points is in another paragraph than that, and none in it."""
    pointed = {at for at, titles in titles_by_paragraph(cable).items() if any("point" in title for title in titles)}
    return bool(pointed) and index not in pointed and index not in titles_by_paragraph(cable)


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
