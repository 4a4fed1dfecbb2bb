"""The proof that a renumbered cable says what it said, and that its references name what they named.

Both cables are parsed and compared paragraph by paragraph, with the numbers and the words "above" and "below" of
references left out, and what each reference names put in their place.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cablelint.fixes.editing import edited
from cablelint.model.cable import Cable, NumberRange
from cablelint.model.diagnostics import Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.renumbering.own_references import in_digits_too, own_references
from cablelint.renumbering.pieces import pieces_of

INSERTED_INDEX = -1
"""Stands for an inserted paragraph where others are indices of paragraphs in the cable as it was."""

_RULES = "- \t\r\n"  # a line of hyphens belongs to the heading that it is next to, or to nothing


class _Said(NamedTuple):
    """What a cable says: each paragraph by its identity, the headings between, and all else."""

    paragraphs: dict[int, tuple[str, str]]  # its marking, and its words
    headings: list[str]
    around: list[str]


def says_the_same(before: Cable, after: Cable, order: Sequence[int | None], *, gone: int | None = None) -> None:
    """Raise NotProvedError unless `after` is `before` with its paragraphs in this order, and numbers to match.

    `order` has the indices of the paragraphs as they were, None for one that is inserted; `gone` is one that is not.
    """
    first = before.paragraphs[0].number or 0
    if [paragraph.number for paragraph in after.paragraphs] != [*range(first, first + len(order))]:
        raise NotProvedError("the paragraphs would not have the expected numbers")
    new = [INSERTED_INDEX if index is None else index for index in order]
    one = _said(before, [*range(len(before.paragraphs))], gone)
    two = _said(after, new, gone)
    removed = one.paragraphs.pop(gone, None) if gone is not None else None
    two.paragraphs.pop(INSERTED_INDEX, None)
    if one.paragraphs != two.paragraphs or one.around != two.around:
        raise NotProvedError("words would change, or a reference would name another paragraph")
    if (removed is None and one.headings != two.headings) or not set(two.headings) <= set(one.headings):
        raise NotProvedError("the headings of paragraphs would change")


def _said(cable: Cable, identities: Sequence[int], gone: int | None) -> _Said:
    known = {paragraph.number: identity for paragraph, identity in zip(cable.paragraphs, identities, strict=True)}
    masks = sorted(_masks(cable, known, gone))
    pieces = pieces_of(cable)
    paragraphs = {}
    for piece in pieces:
        if piece.paragraph is not None:
            marking = cable.paragraphs[piece.paragraph].marking
            words = _masked(cable, masks, piece.span)
            paragraphs[identities[piece.paragraph]] = (marking.text if marking else "", words)
    headings = sorted(_masked(cable, masks, piece.span).strip(_RULES) for piece in pieces if piece.paragraph is None)
    ends = (Span(0, pieces[0].span.start), Span(pieces[-1].span.end, len(cable.text)))
    around = [_masked(cable, masks, span).strip(_RULES) for span in ends]
    around += [one.text for one in cable.trivia if one.kind != "gap"]
    return _Said(paragraphs, headings, around)


def _masks(cable: Cable, known: Mapping[int | None, int], gone: int | None) -> Iterator[Edit]:
    for paragraph in cable.paragraphs:
        yield Edit(paragraph.number_span, "#")
    for reference in own_references(cable):
        for item in reference.ranges:
            yield Edit(item.span, f"#{_named(item, known, gone)}")
            if repeated := in_digits_too(cable.text, item):
                yield Edit(repeated, "#")
        if reference.direction_span:
            yield Edit(reference.direction_span, "#")


def _named(item: NumberRange, known: Mapping[int | None, int], gone: int | None) -> list[int | str]:
    """Return the identities of the paragraphs that the range names, and its numbers where it names none."""
    numbers = range(min(item.first, item.last), max(item.first, item.last) + 1)
    found = sorted({known[number] for number in numbers if number in known} - {INSERTED_INDEX, gone})
    return [*found] or [f"number {item.first}", f"number {item.last}"]


def _masked(cable: Cable, masks: Sequence[Edit], span: Span) -> str:
    """Return the words of the span, with the masks within it."""
    inside = (edit for edit in masks if span.contains(edit.span))
    return edited(
        cable.text_at(span),
        (Edit(Span(at.start - span.start, at.end - span.start), words) for at, words in inside),
    )
