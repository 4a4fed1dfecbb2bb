"""Local tags of several words, in a TAGS line without commas: "PREL ECONOMIC AFFAIRS", "PGOV ISLAND POLITICS"."""

from collections.abc import Iterator, Sequence

from cablelint.model.heading import Tag
from cablelint.model.spans import Span

_FEWEST_LETTERS = 5  # of a word: a tag for a subject has four
_PAIR_WORDS = 2
_MOST_WORDS = 3  # of a phrase that ends with one of these words, or has "and"
_LAST_WORDS = frozenset(
    "AFFAIRS COOPERATION DEFENSE ELECTIONS FINANCE FREEDOM ISSUES POLICY POLITICS RELATIONS RIGHTS SECURITY SOCIETY"
    " TERRORISM TRADE".split()
)


def with_phrases(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
    """Yield the tags; words next to each other that are none, as one tag where they are a phrase."""
    run: list[Tag] = []
    for tag in tags:
        between = text[run[-1].span.end : tag.span.start] if run else ""
        ends = _ends_phrase(run) and tag.canonical != "AND"
        if run and (between.strip(" \t") or not _is_word(tag) or ends):
            yield from _joined(run)
            run = []
        if _is_word(tag):
            run.append(tag)
        else:
            yield tag
    yield from _joined(run)


def _is_word(tag: Tag) -> bool:
    plain = tag.kind == "unknown" and not (tag.known or tag.markup) and tag.canonical.isalpha()
    return plain and (len(tag.canonical) >= _FEWEST_LETTERS or tag.canonical == "AND")


def _ends_phrase(run: Sequence[Tag]) -> bool:
    return bool(run) and run[-1].canonical in _LAST_WORDS


def _joined(run: Sequence[Tag]) -> Iterator[Tag]:
    """Yield the words as one tag, or one by one where they are none or many: a list of names."""
    words = [tag.canonical for tag in run]
    count = len(words) - words.count("AND")
    most = _MOST_WORDS if "AND" in words or _ends_phrase(run) else _PAIR_WORDS
    if not _PAIR_WORDS <= count <= most or "AND" in (words[0], words[-1]):
        yield from run
        return
    span = Span(run[0].span.start, run[-1].span.end)
    yield run[0]._replace(span=span, value=" ".join(tag.value for tag in run), canonical=" ".join(words))
