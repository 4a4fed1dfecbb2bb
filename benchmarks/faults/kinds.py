"""What a kind of fault is: how it is made, what must be said, how grave it is."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from faults.clean_cable import CleanCable, Paragraph


class Kind(NamedTuple):
    """A kind of fault.

    `make` gives, for a clean cable, each text that has one such fault; none where the cable has no place for it.
    `codes` are the rules of which one must speak. A grave fault is one for which an editor would stop the cable.
    """

    family: str
    name: str
    codes: str
    grave: bool
    make: Callable[[CleanCable], Iterator[str]]


def replaced(*pairs: tuple[str, str]) -> Callable[[CleanCable], Iterator[str]]:
    """Make one text for each pair whose first expression is found: its first place reads as the second one says."""

    def make(clean: CleanCable) -> Iterator[str]:
        for pattern, put in pairs:
            changed, count = re.subn(pattern, put, clean.text, count=1, flags=re.MULTILINE)
            if count and changed != clean.text:
                yield changed

    return make


def put_in(pattern: str, values: Iterable[str]) -> Callable[[CleanCable], Iterator[str]]:
    """Make one text for each value, which is put in place of what the expression finds."""
    chosen = tuple(values)

    def make(clean: CleanCable) -> Iterator[str]:
        found = re.search(pattern, clean.text, re.MULTILINE)
        if found:
            yield from (clean.with_text(*found.span(), each) for each in chosen)

    return make


def only(
    test: Callable[[CleanCable], bool], make: Callable[[CleanCable], Iterator[str]]
) -> Callable[[CleanCable], Iterator[str]]:
    """Make the faults in those cables alone that pass the test."""
    return lambda clean: make(clean) if test(clean) else iter(())


def in_paragraphs(
    make: Callable[[CleanCable, Paragraph], Iterator[str]], first: int = 0
) -> Callable[[CleanCable], Iterator[str]]:
    """Make the faults of each paragraph, from the one of that index on."""
    return lambda clean: (text for each in clean.paragraphs[first:] for text in make(clean, each))


def sentence_added(sentences: Iterable[str], *, at: int = -1) -> Callable[[CleanCable], Iterator[str]]:
    """Make one text for each sentence, which is put at the end of a paragraph of that index."""
    chosen = tuple(sentences)

    def make(clean: CleanCable) -> Iterator[str]:
        end = clean.paragraphs[at].end
        yield from (clean.with_text(end, end, f"\n{each}") for each in chosen)

    return make


def line_added(lines: Iterable[str], *, above: str) -> Callable[[CleanCable], Iterator[str]]:
    """Make one text for each line, which is put above the line that begins so."""
    chosen = tuple(lines)

    def make(clean: CleanCable) -> Iterator[str]:
        start, _ = clean.line(above)
        if start >= 0:
            yield from (clean.with_text(start, start, f"{each}\n") for each in chosen)

    return make
