"""The names of persons on the TAGS line: in parentheses, or bare next to a tag that asks for one. No list has them."""

from collections.abc import Iterator, Sequence

from cablelint.model.heading import Tag, TagKind
from cablelint.model.spans import Span, Value
from cablelint.reference.tags import TagLists

OF_PERSONS = frozenset({"OCON", "OEXC", "OREP", "OTRA", "OVIP"})
"""The tags that call for a person's name next to them."""

_WORDS_OF_NAME = 2
_SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV"})
_TITLES = frozenset(
    "ADM AMB AMBASSADOR CODEL COL CONG DR GEN GOV MIN MR MRS MS PM PRES PROF REP SEC SEN STAFFDEL".split()
)


def with_persons(
    text: str, tags: Sequence[Tag], separators: Sequence[Value], lists: TagLists
) -> tuple[list[Tag], list[Value]]:
    """Return the tags, with unknown words joined to names, and the separators that are not within a name."""
    found = list(_with_names(text, tags, lists))
    return found, list(_outside(separators, [tag.span for tag in found if tag.kind == "person"]))


def person(span: Span, written: str) -> Tag:
    """Return a name as `(LASTNAME, FIRSTNAME M)`; the last name is the first word where nothing shows another."""
    last, first = _names(written)
    if not first:
        last, first = last[:1], last[1:]
    names = ", ".join(" ".join(part) for part in (last, first) if part)
    kind: TagKind = "person"
    return Tag(span, written, f"({names})", kind, known=True)


def is_unclear(written: str) -> bool:
    """Return whether nothing shows which of several names is the last one: "JEAN PARK"."""
    last, first = _names(written)
    return not first and len(last) > 1


def _names(written: str) -> tuple[list[str], list[str]]:
    """Return the last names and the first ones; all among the last where nothing separates them.

    An initial follows a first name: the last name is before both, or after.
    """
    before, comma, after = written.strip("()").upper().replace(".", " ").partition(",")
    names = before.split()
    if comma:
        return names, after.split()
    suffix = names[-1:] if names[-1:] and names[-1] in _SUFFIXES else []
    names = names[: len(names) - len(suffix)]
    initials = [at for at, name in enumerate(names) if len(name) == 1]
    if not initials or len(names) == len(initials) or not _TITLES.isdisjoint(names):
        return [*names, *suffix], []
    at = initials[-1] + 1
    given_first = at < len(names)
    last, first = (names[at:], names[:at]) if given_first else (names[:1], names[1:])
    return last, [*first, *suffix]


def _with_names(text: str, tags: Sequence[Tag], lists: TagLists) -> Iterator[Tag]:
    """Yield the tags, with words that are not tags put together to names."""
    run: list[Tag] = []
    before = ""
    for tag in (*tags, None):
        if tag is not None and tag.kind == "unknown" and not tag.markup and tag.value.replace("-", "").isalpha():
            run.append(tag)
            continue
        if run:
            yield from _named(text, run, before in OF_PERSONS, lists)
        run.clear()
        if tag is not None:
            before = tag.canonical
            yield tag


def _named(text: str, run: Sequence[Tag], follows: bool, lists: TagLists) -> Iterator[Tag]:
    """Yield one person's name where a few words are together; a word alone is one right after a tag for persons."""
    alone = len(run) == 1 and follows and not _is_near_tag(run[0].canonical, lists)
    together = 2 <= len(run) <= 4 and not any(_is_program(tag.canonical) for tag in run)
    if (not alone and not together) or _is_broken_tag(text, run, lists):
        yield from run
        return
    start, end = run[0].span.start, run[-1].span.end
    end += len(run[-1].value) == 1 and text.startswith(".", end)  # the period of an initial
    yield person(Span(start, end), text[start:end])


def _is_broken_tag(text: str, run: Sequence[Tag], lists: TagLists) -> bool:
    """Return whether a line ends within a tag, and its two pieces look like a name: "S", "CUL"."""
    if len(run) != _WORDS_OF_NAME or "\n" not in text[run[0].span.end : run[1].span.start]:
        return False
    return bool(lists.facts(run[0].canonical + run[1].canonical))


def _is_near_tag(word: str, lists: TagLists) -> bool:
    return len(word) < 3 or (len(word) == 4 and bool(lists.nearest(word, None)))


def _is_program(word: str) -> bool:
    """Return whether the word looks like a program tag; no list has them all."""
    return len(word) == 4 and word.startswith("K")


def _outside(separators: Sequence[Value], names: Sequence[Span]) -> Iterator[Value]:
    """Yield the separators but for those within a name; both are in the order of the text."""
    at = 0
    for separator in separators:
        while at < len(names) and names[at].end <= separator.span.start:
            at += 1
        if at == len(names) or not names[at].contains(separator.span):
            yield separator
