"""The names of persons on the TAGS line: in parentheses, or bare beside a tag that asks for one. No list has them."""

from collections.abc import Iterator, Sequence

from cablelint.heading import Tag, TagKind
from cablelint.reference import tags as table
from cablelint.spans import Span, Value

OF_PERSONS = frozenset({"OCON", "OEXC", "OREP", "OTRA", "OVIP"})
"""The tags that call for a person's name beside them."""


def with_persons(text: str, tags: Sequence[Tag], separators: Sequence[Value]) -> tuple[list[Tag], list[Value]]:
    """The tags, with words that are none put together to names; and the separators that are not within a name."""
    found = list(_with_names(text, tags))
    return found, list(_outside(separators, [tag.span for tag in found if tag.kind == "person"]))


def person(span: Span, written: str) -> Tag:
    """A name, canonically `(LASTNAME, FIRSTNAME M)`."""
    last, comma, first = written.strip("()").upper().replace(".", " ").partition(",")
    if not comma:
        last, _, first = last.strip().partition(" ")
    names = ", ".join(" ".join(part.split()) for part in (last, first) if part.strip())
    kind: TagKind = "person"
    return Tag(span, written, f"({names})", kind, known=True)


def _with_names(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """The tags, with words that are none put together to names."""
    run: list[Tag] = []
    before = ""
    for tag in (*tags, None):
        if tag is not None and tag.kind == "unknown" and not tag.markup and tag.value.replace("-", "").isalpha():
            run.append(tag)
            continue
        if run:
            yield from _named(text, run, before in OF_PERSONS)
        run.clear()
        if tag is not None:
            before = tag.canonical
            yield tag


def _named(text: str, run: Sequence[Tag], follows: bool) -> Iterator[Tag]:
    """One person's name where a few words stand together; a word alone is one right after a tag for persons."""
    alone = len(run) == 1 and follows and not _is_near_tag(run[0].canonical)
    together = 2 <= len(run) <= 4 and not any(_is_program(tag.canonical) for tag in run)
    if not alone and not together:
        yield from run
        return
    start, end = run[0].span.start, run[-1].span.end
    end += len(run[-1].value) == 1 and text.startswith(".", end)  # the period of an initial
    yield person(Span(start, end), text[start:end])


def _is_near_tag(word: str) -> bool:
    return len(word) < 3 or (len(word) == 4 and bool(table.nearest(word, None)))


def _is_program(word: str) -> bool:
    """Whether the word looks like a program tag; no list has them all."""
    return len(word) == 4 and word.startswith("K")


def _outside(separators: Sequence[Value], names: Sequence[Span]) -> Iterator[Value]:
    """The separators but for those within a name; both are in the order of the text."""
    at = 0
    for separator in separators:
        while at < len(names) and names[at].end <= separator.span.start:
            at += 1
        if at == len(names) or not names[at].contains(separator.span):
            yield separator
