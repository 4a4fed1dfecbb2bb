"""Which paragraphs plainly hold a thing that a reference names, and which plainly do not.

Between the two are many of which nothing can be said: prose without a heading may be background, and a sentence may
be a point.
"""

from collections.abc import Iterator

from cablelint.analysis.content_kinds import HEADED, POINTS, QUESTIONS, QUOTED, TEXTS, THINGS, TIMED, TO_BE_SAID, stem
from cablelint.analysis.content_signs import (
    COUNTED,
    DUE,
    FEWEST,
    LISTED,
    SAID,
    introduces,
    paragraphs_formed_as,
    signs_in,
)
from cablelint.analysis.contents import contains, heads
from cablelint.analysis.listed_items import lists_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.quoted_titles import (
    is_titled_otherwise,
    lost_a_beginning,
    says_no_points,
    section_heading,
    titles_by_paragraph,
)
from cablelint.analysis.requests import asks
from cablelint.analysis.written_dates import written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph


def cannot_contain(cable: Cable, index: int, thing: str) -> bool:
    """Return whether nothing in the paragraph of that index can be the thing."""
    return _answers(cable).lacks(index, thing)


def paragraphs_containing(cable: Cable, thing: str) -> list[int]:
    """Return the indices of the paragraphs that plainly hold the thing: those headed so, else those of its form."""
    return _answers(cable).holders(thing)


def is_nowhere(cable: Cable, index: int, thing: str) -> bool:
    """Return whether the paragraph has no such thing, and no other has: a letter among points, a table of no rows.

    Other texts go by several names: points that are handed over are a non-paper as well.
    """
    if thing == "letter":
        titles = [title for each in titles_by_paragraph(cable).values() for title in each]
        here = index in titles_by_paragraph(cable)
        return here and all("point" in title for title in titles) and not any(_headed(cable, thing))
    if paragraphs_containing(cable, thing):
        return False
    own = cable.paragraphs[index]
    return thing == "table" and not signs_in(cable.text_at(own.text_span), thing) and not lost_a_beginning(cable, index)


class _Answers:
    """What holds each thing, and what does not, looked for once."""

    def __init__(self, cable: Cable) -> None:
        self._cable = cable
        self._holders: dict[str, list[int]] = {}
        self._lacks: dict[tuple[int, str], bool] = {}

    def holders(self, thing: str) -> list[int]:
        """Return the paragraphs that plainly hold the thing."""
        thing = "points" if thing == TO_BE_SAID else thing
        if thing not in self._holders:
            self._holders[thing] = [*_headed(self._cable, thing)] or [*_formed_as(self._cable, thing)]
        return self._holders[thing]

    def lacks(self, index: int, thing: str) -> bool:
        """Return whether nothing in the paragraph can be the thing."""
        if (index, thing) not in self._lacks:
            self._lacks[index, thing] = _cannot_contain(self._cable, index, thing)
        return self._lacks[index, thing]


@once_per_cable
def _formed_as(cable: Cable, thing: str) -> tuple[int, ...]:
    return (*paragraphs_formed_as(cable, thing),)


@once_per_cable
def _with_lists(cable: Cable) -> frozenset[int | None]:
    """Return the indices of the paragraphs in which lists begin."""
    return frozenset(cable.paragraph_at(found[0].span.start) for found in lists_of(cable))


@once_per_cable
def _answers(cable: Cable) -> _Answers:
    return _Answers(cable)


def _cannot_contain(cable: Cable, index: int, thing: str) -> bool:
    if thing == TO_BE_SAID:
        return says_no_points(cable, index) or _cannot_contain(cable, index, "points")
    if is_titled_otherwise(cable, index, thing):
        return not lost_a_beginning(cable, index)
    paragraph = cable.paragraphs[index]
    words = cable.text_at(paragraph.text_span)
    if (
        contains(cable, paragraph, thing)
        or lost_a_beginning(cable, index)
        or _is_under_its_heading(cable, index, thing)
        or introduces(words, thing)
    ):
        return False
    return _shows_nothing_of(cable, index, thing, words)


def _shows_nothing_of(cable: Cable, index: int, thing: str, words: str) -> bool:
    """Return whether no title, list, question, date or figure of the paragraph, whose words these are, is the thing."""
    paragraph = cable.paragraphs[index]
    titles = titles_by_paragraph(cable).get(index, [])
    if thing in TEXTS or thing not in THINGS:  # a text of the cable by its title
        return not titles
    if thing in POINTS:
        listed = index in _with_lists(cable)
        return not titles and not listed and compiled(COUNTED).search(words) is None
    if thing in QUESTIONS:
        listed = asks(cable, paragraph) and compiled(LISTED).search(words) is not None
        return "?" not in words and not listed and compiled(SAID).search(words) is None
    if thing == "deadline":
        return _sets_no_day(cable, paragraph)
    if thing in HEADED and (paragraph.heading is not None or titles or asks(cable, paragraph)):
        return True
    shown = None if thing == QUOTED and titles else signs_in(words, thing)
    return shown is not None and shown < FEWEST.get(thing, 1)


def _sets_no_day(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether no date is in the paragraph, and nothing is due, but in quoted text."""
    dates = (written.span.start for written in written_dates(cable.text, paragraph.text_span))
    due = (found.start() for found in compiled(DUE).finditer(cable.text, *paragraph.text_span))
    return all(map(cable.quoted, dates)) and all(map(cable.quoted, due))


def _headed(cable: Cable, thing: str) -> Iterator[int]:
    for index, paragraph in enumerate(cable.paragraphs):
        heading = paragraph.heading.text.lower() if paragraph.heading else ""
        if heads(heading, stem(thing)) or any(
            stem(thing) in title for title in titles_by_paragraph(cable).get(index, [])
        ):
            yield index


def _is_under_its_heading(cable: Cable, index: int, thing: str) -> bool:
    """Return whether the section is headed as the thing, and the thing does not show itself elsewhere alone."""
    if not heads(section_heading(cable, index), stem(thing)):
        return False
    shown = thing in TIMED and _formed_as(cable, thing)
    return not shown or signs_in(cable.text_at(cable.paragraphs[index].text_span), thing) != 0
