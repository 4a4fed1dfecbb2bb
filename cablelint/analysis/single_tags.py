"""The TAGS one by one, as others than rules ask for them: each run-together word as the tags that it is.

A rule sees the words as they are written, since it is these that a drafter has to part.
"""

from collections.abc import Iterator

from cablelint.model.cable import Cable
from cablelint.model.heading import Tag
from cablelint.model.spans import Span


def single_tags(cable: Cable) -> Iterator[Tag]:
    """Give the tags of the cable, none of which stands for two; a local tag may be of two words."""
    last: Tag | None = None
    for tag in cable.tags.tags if cable.tags else ():
        if last is not None and _is_one(cable, last, tag):
            span = Span(last.span.start, tag.span.end)
            last = last._replace(
                span=span, value=f"{last.value} {tag.value}", canonical=f"{last.canonical} {tag.canonical}"
            )
            continue
        if last is not None:
            yield from _parted(cable, last)
        last = tag
    if last is not None:
        yield from _parted(cable, last)


def _is_one(cable: Cable, one: Tag, two: Tag) -> bool:
    """Whether two words that are no tags are one between commas: "PREL, TEA TRADE, KE"."""
    unknown = one.kind == two.kind == "unknown" and not (one.known or two.known)
    commas = any(mark.text == "," for mark in cable.tags.separators) if cable.tags else False
    return unknown and commas and not cable.text[one.span.end : two.span.start].strip(" \t")


def _parted(cable: Cable, tag: Tag) -> Iterator[Tag]:
    parts = tag.canonical.split()
    if tag.kind in ("person", "unknown") or len(parts) == 1:
        yield tag
        return
    start = tag.span.start
    for part in parts:
        found = cable.text[start : tag.span.end].upper().find(part)
        at = start + max(found, 0)
        span = Span(at, at + len(part)) if found >= 0 else tag.span
        value = cable.text[span.start : span.end] if found >= 0 else tag.value
        start = span.end if found >= 0 else start
        yield Tag(span, value, part, cable.lookups.tags.kind(part, cable.date), tag.known, tag.markup)
