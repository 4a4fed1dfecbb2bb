"""The TAGS line: the subjects, countries, organizations, programs and persons that a cable is filed under."""

from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Tag, Tags
from cablelint.model.spans import Span, Value, trimmed
from cablelint.reading.heading.cited_cable import without_station
from cablelint.reading.heading.person_tags import OF_PERSONS, person, with_persons
from cablelint.reference import captions
from cablelint.reference import tags as table

_NONE = frozenset({"NONE", "N/A", "NIL"})
_AROUND = ("link", "anchor", "emphasis", "person")  # kinds of parts that stand around a tag
_STRAY = frozenset({"UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP"})  # of page lines that stand in between
_WITHIN = compiled(r"\[([^\]]*)|<[^>]*>([^<]*)|\(([^()]*)|[*_`]+([^*_`]*)")
_MARKS_WITHIN = str.maketrans("-_&'’", "     ")
_LONGEST = 60  # characters; nothing longer is looked up


def read_tags(text: str, span: Span, on: date | None) -> Tags:
    """The tags at `span`, judged by the lists of the day `on`, of any day where that is None.

    A name is a person's in parentheses, or where it is no tag and a tag that calls for a person stands on the line.
    """
    written = text[span.start : span.end]
    if written.upper().rstrip(".") in _NONE:
        return Tags(span, ())
    parts = _without_page_lines(text, parse_field("tags", written, span.start).parts)
    parts = tuple(_with_conjunctions(tuple(_opened(parts, on)), on))
    tags: list[Tag] = []
    separators: list[Value] = []
    stray: list[Value] = []
    for part in parts:
        if part.kind == "separator":
            separators.append(Value(part.text, part.span))
        elif _is_stray(part, on):
            stray.append(Value(part.text, part.span))
        else:
            tags.append(_tag(part, on))
    if any(tag.canonical in OF_PERSONS for tag in tags):
        tags, separators = with_persons(text, tags, separators)
    return Tags(span, tuple(tags), tuple(separators), tuple(stray))


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
        yield from parse_field("tags", within.text, start).parts
        yield Part("separator", part.text[end - part.span.start :], Span(end, part.span.end))


def _with_conjunctions(parts: Sequence[Part], on: date | None) -> Iterator[Part]:
    """The parts; an "and" between two tags is what parts them, and no word of a phrase."""
    for index, part in enumerate(parts):
        around = parts[index - 1 : index + 2 : 2] if index else ()
        conjunction = part.kind == "word" and part.text.upper() == "AND" and len(around) == 2
        between = conjunction and all(near.kind != "word" or _read(near.span, near.text, on).known for near in around)
        yield part._replace(kind="separator") if between else part


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
        return person(part.span, part.text)
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
    parts = tuple(word.translate(_MARKS_WITHIN).split(" "))
    return parts if len(parts) > 1 and all(table.known(part, on) for part in parts) else ()


def _corrected(span: Span, value: str, meant: table.Correction, on: date | None) -> Tag:
    first = meant.canonical.split()[0]
    return Tag(span, value, meant.canonical, table.kind(first, on), known=meant.kind == "join")


def _known(word: str, on: date | None) -> bool:
    return len(word) <= _LONGEST and table.known(word.upper(), on)
