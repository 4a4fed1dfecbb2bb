"""The TAGS line: the subjects, countries, organizations, programs and persons that a cable is filed under."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.heading import Tag, TagKind, Tags
from cablelint.parsing import Part, read
from cablelint.reading.cited_cable import without_station
from cablelint.reference import captions
from cablelint.reference import tags as table
from cablelint.spans import Span, Value, trimmed

OF_PERSONS = frozenset({"OCON", "OEXC", "OREP", "OTRA", "OVIP"})
"""The tags that call for a person's name beside them."""

_AROUND = ("link", "anchor", "emphasis", "person")  # kinds of parts that stand around a tag
_STRAY = frozenset({"UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP"})  # of page lines that stand in between
_WITHIN = re.compile(r"\[([^\]]*)|<[^>]*>([^<]*)|\(([^()]*)|[*_`]+([^*_`]*)")
_MARK_WITHIN = re.compile(r"[-_&'’]")
_LONGEST = 60  # characters; nothing longer is looked up


def read_tags(text: str, span: Span, on: date | None) -> Tags:
    """The tags at `span`, judged by the lists of the day `on`, of any day where that is None.

    A name is a person's in parentheses, or where it is no tag and a tag that calls for a person stands on the line.
    """
    parts = read("tags", text[span.start : span.end], span.start).parts
    parts = tuple(_opened(_without_page_lines(text, parts), on))
    stray = tuple(part for part in parts if _is_stray(part, on))
    tags = [_tag(part, on) for part in parts if part.kind != "separator" and part not in stray]
    separators = tuple(Value(part.text, part.span) for part in parts if part.kind == "separator")
    if any(tag.canonical in OF_PERSONS for tag in tags):
        tags = list(_with_persons(text, tags))
        separators = tuple(_outside(separators, [tag.span for tag in tags if tag.kind == "person"]))
    return Tags(span, tuple(tags), separators, tuple(Value(part.text, part.span) for part in stray))


def _without_page_lines(text: str, parts: Sequence[Part]) -> Sequence[Part]:
    kept: list[Part] = []
    for part in parts:
        if part.kind != "page":
            kept.append(part)
        elif part.text[0].isdecimal():
            name = without_station(text, kept[-4:])
            del kept[len(kept) - len(kept[-4:]) + len(name) :]
    return kept


def _is_stray(part: Part, on: date | None) -> bool:
    """Whether the word is a caption or a page line's, which the transmission put here."""
    word = part.text.upper()
    if part.kind != "word" or len(word) > _LONGEST or table.known(word, on):
        return False
    return word in _STRAY or captions.find(word) is not None


def _opened(parts: Sequence[Part], on: date | None) -> Iterator[Part]:
    """The parts; where markup stands around several tags, its two ends and what stands between them."""
    for part in parts:
        within = _within(part) if part.kind in _AROUND else part
        if part is within or not _are_tags(within.text, on):
            yield part
            continue
        start, end = within.span
        yield Part("separator", part.text[: start - part.span.start], Span(part.span.start, start))
        yield from read("tags", within.text, start).parts
        yield Part("separator", part.text[end - part.span.start :], Span(end, part.span.end))


def _are_tags(written: str, on: date | None) -> bool:
    parts = written.replace(",", " ").split()
    return len(parts) > 1 and all(_known(part, on) for part in parts)


def _within(part: Part) -> Part:
    """What stands within the markup or the parentheses."""
    found = _WITHIN.match(part.text)
    if found is None:
        return part
    start, end = trimmed(part.text, Span(*found.span(found.lastindex or 0)))
    return Part("text", part.text[start:end], Span(part.span.start + start, part.span.start + end))


def _tag(part: Part, on: date | None) -> Tag:
    if part.kind not in _AROUND:
        return _read(part.span, part.text, on)
    bare = _within(part).text
    if part.kind == "person" and not _known(bare, on):  # a country in parentheses is no person
        return _person(part.span, part.text)
    return _read(part.span, bare, on)._replace(markup=True)


def _read(span: Span, value: str, on: date | None) -> Tag:
    word = value.upper()
    if _known(word, on):
        return Tag(span, value, word, table.kind(word, on), known=True)
    if len(word) > _LONGEST:
        return Tag(span, value, word, "unknown", known=False)
    meant = table.correction(word)
    if meant is not None and meant.confidence == "high":
        return _corrected(span, value, meant, on)
    run_together = table.split(word, on) or _parted_by_marks(word, on)
    if run_together:
        return Tag(span, value, " ".join(run_together), table.kind(run_together[0], on), known=True)
    return Tag(span, value, word, table.kind(word, on), known=False)


def _parted_by_marks(word: str, on: date | None) -> tuple[str, ...]:
    """The tags that hyphens or the like join: PREL-PGOV."""
    parts = tuple(_MARK_WITHIN.split(word))
    return parts if len(parts) > 1 and all(table.known(part, on) for part in parts) else ()


def _corrected(span: Span, value: str, meant: table.Correction, on: date | None) -> Tag:
    first = meant.canonical.split()[0]
    return Tag(span, value, meant.canonical, table.kind(first, on), known=meant.kind == "join")


def _known(word: str, on: date | None) -> bool:
    return len(word) <= _LONGEST and table.known(word.upper(), on)


def _person(span: Span, written: str) -> Tag:
    """A name, canonically `(LASTNAME, FIRSTNAME M)`."""
    last, comma, first = written.strip("()").upper().replace(".", " ").partition(",")
    if not comma:
        last, _, first = last.strip().partition(" ")
    names = ", ".join(" ".join(part.split()) for part in (last, first) if part.strip())
    kind: TagKind = "person"
    return Tag(span, written, f"({names})", kind, known=True)


def _with_persons(text: str, tags: Sequence[Tag]) -> Iterator[Tag]:
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
    yield _person(Span(start, end), text[start:end])


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
