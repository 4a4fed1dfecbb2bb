"""Faults in the numbers of paragraphs and of lists within them."""

from collections.abc import Iterator

from faults.clean_cable import CleanCable, Paragraph
from faults.kinds import Kind, in_paragraphs, only, replaced, sentence_added


def _renumbered(clean: CleanCable, numbers: dict[int, str]) -> str:
    text = clean.text
    for each in reversed(clean.paragraphs):
        put = numbers.get(each.number, str(each.number))
        text = text[: each.start] + put + text[each.start + len(str(each.number)) :]
    return text


def _gaps(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    for step in (1, 2):
        yield _renumbered(
            clean,
            {each.number: str(each.number + step) for each in clean.paragraphs if each.number >= paragraph.number},
        )


def _repeats(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    yield _renumbered(clean, {paragraph.number: str(paragraph.number - 1)})


def _swaps(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    if paragraph.number < len(clean.paragraphs):
        yield _renumbered(
            clean, {paragraph.number: f"{paragraph.number + 1}", paragraph.number + 1: f"{paragraph.number}"}
        )


def _lost(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    yield clean.with_text(paragraph.start, paragraph.start + len(f"{paragraph.number}. "), "")


def _misshapen(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    for shape in ("{},", "{})", "{} .", "({})", "{}-", "{}:", "{}"):
        yield clean.with_text(
            paragraph.start, paragraph.start + len(f"{paragraph.number}."), shape.format(paragraph.number)
        )


def _empty(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    yield clean.with_text(paragraph.words - 1, paragraph.end, "")


def _run_in(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    if paragraph.marking:
        start = len(clean.text[: paragraph.start].rstrip())
        if clean.text[start - 1] in '."':
            yield clean.with_text(start, paragraph.start, " ")


def _from_two(clean: CleanCable) -> Iterator[str]:
    for step in (1, 2):
        yield _renumbered(clean, {each.number: str(each.number + step) for each in clean.paragraphs})


LISTS = (
    "He named: (a) the road; (c) the bridge; and (d) the wells.",
    "He named: (1) the road; (2) the bridge; and (4) the wells.",
    "The steps are:\n\na. a survey;\nb. a tender;\nd. a contract.",
    "The steps are:\n\n1) a survey;\n2) a tender;\n2) a contract.",
    "The steps are:\n\n(i) a survey;\n(ii) a tender;\n(iv) a contract.",
    "The steps are:\n\n(a) a survey;\n(b) a tender;\n(b) a contract.",
    "The steps are:\n\n1) a survey;\n3) a tender;\n4) a contract.",
)

KINDS = (
    Kind("numbering", "a number is left out", "PAR001", True, in_paragraphs(_gaps, 1)),
    Kind("numbering", "a number twice", "PAR002 PAR001 PAR003", True, in_paragraphs(_repeats, 1)),
    Kind("numbering", "two numbers swapped", "PAR003", True, in_paragraphs(_swaps)),
    Kind("numbering", "a number is lost", "PAR001 PAR004 PAR005", True, in_paragraphs(_lost, 1)),
    Kind("numbering", "does not begin with 1", "PAR004", True, _from_two),
    Kind("numbering", "nothing after the number", "PAR013", True, in_paragraphs(_empty, 1)),
    Kind(
        "numbering",
        "a number of another shape",
        "PAR007 PAR001",
        False,
        only(lambda c: c.portions, in_paragraphs(_misshapen, 2)),
    ),
    Kind("numbering", "runs on in the line above", "PAR007 PAR001", True, in_paragraphs(_run_in, 1)),
    Kind(
        "numbering",
        "a letter for a digit",
        "PAR007 PAR001 PAR004",
        False,
        replaced((r"^1\. ", "l. "), (r"^1\. ", "I. ")),
    ),
    Kind("lists", "a list skips or repeats", "PAR015", False, sentence_added(LISTS, at=1)),
    Kind(
        "lists",
        "an item of the cable's own list",
        "PAR015",
        False,
        replaced((r"^\(b\) ", "(c) "), (r"^2\) ", "3) "), (r"^b\. ", "a. "), (r"^c\. ", "d. "), (r"^\(c\) ", "(d) ")),
    ),
)
