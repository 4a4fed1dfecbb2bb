"""What words of a cable speak of: paragraphs by number, and messages of the REF line by letter."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cablelint import Cable, Citation, Span, citations_of


class Target(NamedTuple):
    """A paragraph, by its number, or a message of the REF line, by its letter or its place in the line from 1."""

    kind: Literal["paragraph", "reference"]
    name: str


class Mention(NamedTuple):
    """Words, and what they speak of."""

    span: Span
    targets: tuple[Target, ...]


def targets_at(cable: Cable, offset: int) -> tuple[Target, ...]:
    """Return what the words at the offset speak of, or what begins there."""
    places = [*mentions_of(cable), *(Mention(span, (target,)) for target, span in declarations_of(cable))]
    near = [mention for mention in places if _holds(mention.span, offset)]
    return min(near, key=lambda one: one.span.end - one.span.start).targets if near else ()


def named_at(cable: Cable, offset: int) -> tuple[Target, Span] | None:
    """Return the paragraph that the offset names, alone, and where its number is written; None for other words."""
    for paragraph in cable.paragraphs:
        if paragraph.number is not None and _holds(paragraph.number_span, offset):
            return Target("paragraph", str(paragraph.number)), paragraph.number_span
    for reference in cable.paragraph_references:
        if not reference.external and _holds(reference.span, offset):
            single = [one for one in reference.ranges if one.first == one.last]
            near = [one for one in single if _holds(one.span, offset)] or (single if len(reference.ranges) == 1 else [])
            return (Target("paragraph", str(near[0].first)), near[0].span) if near else None
    return None


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end


def declarations_of(cable: Cable) -> Iterator[tuple[Target, Span]]:
    """Yield the numbers of paragraphs, and the messages of the REF line, each with its place; the first of a name."""
    met: set[Target] = set()
    for paragraph in cable.paragraphs:
        target = Target("paragraph", str(paragraph.number))
        if paragraph.number is not None and target not in met:
            met.add(target)
            yield target, paragraph.number_span
    for number, reference in enumerate(cable.references, 1):
        target = Target("reference", reference.label.text.upper() if reference.label else str(number))
        if target not in met:
            met.add(target)
            yield target, reference.span


def mentions_of(cable: Cable) -> Iterator[Mention]:
    """Yield the words that speak of paragraphs and references of this cable, those in quoted text left out."""
    for reference in cable.paragraph_references:
        if not reference.external and not cable.quoted(reference.span.start):
            for one in reference.ranges:
                low, high = sorted((one.first, one.last))
                numbers = (str(number) for number in range(low, min(high, low + len(cable.paragraphs)) + 1))
                span = Span(reference.span.start, one.span.end) if one == reference.ranges[0] else one.span
                yield Mention(span, tuple(Target("paragraph", number) for number in numbers))
    for citation in citations_of(cable).found:
        yield from _cited(cable, citation)


def _cited(cable: Cable, citation: Citation) -> Iterator[Mention]:
    if not citation.letters:
        known = tuple(target for target, _ in declarations_of(cable) if target.kind == "reference")
        yield Mention(citation.span, known)
    for letters in citation.letters:
        start = citation.span.start if letters == citation.letters[0] else letters.first.span.start
        named = tuple(Target("reference", letter) for letter in letters.all)
        yield Mention(Span(start, letters.last.span.end), named)
