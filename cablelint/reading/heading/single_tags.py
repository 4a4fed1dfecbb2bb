"""The TAGS one by one: each run-together word as the tags that it is, a split one and a local one of two words as one.

A rule sees the words as they are written too, since it is these that a drafter has to part.
"""

from collections.abc import Callable, Iterator, Sequence

from cablelint.model.heading import Tag
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.tag_phrases import with_phrases
from cablelint.reference.tags import TagKind

_HALF_LETTERS = 2  # of a tag for a subject
_FULL_LINE_CHARS = 56


def single_tags(
    text: str, tags: Sequence[Tag], separators: Sequence[Value], kind: Callable[[str], TagKind]
) -> Iterator[Tag]:
    """Give the tags of a line, none of which means two; `kind` is what kind of tag a word is."""
    commas = any(mark.text == "," for mark in separators)
    last: Tag | None = None
    for tag in tags if commas else with_phrases(text, tags):
        if last is not None and (_is_split(text, last, tag, kind) or (commas and _is_cut(text, last, tag, kind))):
            whole = last.canonical + tag.canonical
            span = Span(last.span.start, tag.span.end)
            last = Tag(span, last.value + tag.value, whole, kind(whole), known=True)
            continue
        if commas and last is not None and _is_spaced(text, last, tag, kind):
            whole = last.canonical + tag.canonical
            last = Tag(Span(last.span.start, tag.span.end), f"{last.value} {tag.value}", whole, kind(whole), known=True)
            continue
        if commas and last is not None and _is_one(text, last, tag):
            span = Span(last.span.start, tag.span.end)
            last = last._replace(
                span=span, value=f"{last.value} {tag.value}", canonical=f"{last.canonical} {tag.canonical}"
            )
            continue
        if last is not None:
            yield from _split_in_two(text, last, kind)
        last = tag
    if last is not None:
        yield from _split_in_two(text, last, kind)


def _is_split(text: str, one: Tag, two: Tag, kind: Callable[[str], TagKind]) -> bool:
    """Return whether a line break splits a tag, since not both pieces are tags and both joined are: "MA", "RR"."""
    between = text[one.span.end : two.span.start]
    if "\n" not in between or between.strip() or (one.known and two.known) or one.markup or two.markup:
        return False
    return "person" not in (one.kind, two.kind) and kind(one.canonical + two.canonical) != "unknown"


def _is_cut(text: str, one: Tag, two: Tag, kind: Callable[[str], TagKind]) -> bool:
    """Return whether a full line ends within a tag whose halves are tags, too, and commas part the rest: "TB", "IO"."""
    between = text[one.span.end : two.span.start]
    full = one.span.end - text.rfind("\n", 0, one.span.start) > _FULL_LINE_CHARS
    halves = len(one.canonical) == len(two.canonical) == _HALF_LETTERS and not (one.markup or two.markup)
    return full and halves and between.strip(" \t") == "\n" and kind(one.canonical + two.canonical) == "subject"


def _is_spaced(text: str, one: Tag, two: Tag, kind: Callable[[str], TagKind]) -> bool:
    """Return whether a space splits a tag between commas: the first piece is not a tag, both joined are: "K PAO"."""
    between = text[one.span.end : two.span.start]
    if not between or between.strip(" ") or one.known or one.markup or two.markup or two.kind == "person":
        return False
    return " " not in one.canonical and kind(one.canonical + two.canonical) in ("subject", "program")


def _is_one(text: str, one: Tag, two: Tag) -> bool:
    """Return whether two words that are no tags are one between commas: "PREL, TEA TRADE, KE"."""
    unknown = one.kind == two.kind == "unknown" and not (one.known or two.known)
    return unknown and not text[one.span.end : two.span.start].strip(" \t")


def _split_in_two(text: str, tag: Tag, kind: Callable[[str], TagKind]) -> Iterator[Tag]:
    parts = tag.canonical.split()
    if tag.kind in ("person", "unknown") or len(parts) == 1:
        yield tag
        return
    start = tag.span.start
    for part in parts:
        found = text[start : tag.span.end].upper().find(part)
        at = start + max(found, 0)
        span = Span(at, at + len(part)) if found >= 0 else tag.span
        value = text[span.start : span.end] if found >= 0 else tag.value
        start = span.end if found >= 0 else start
        yield Tag(span, value, part, kind(part), tag.known, tag.markup)
