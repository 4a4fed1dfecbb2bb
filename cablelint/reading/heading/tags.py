"""The TAGS line: the subjects, countries, organizations, programs and persons that a cable is filed under."""

from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Tag, Tags
from cablelint.model.spans import Span, Value, trimmed
from cablelint.reading.heading.cited_cable import without_station
from cablelint.reading.heading.person_tags import OF_PERSONS, person, with_persons
from cablelint.reading.heading.single_tags import single_tags
from cablelint.records import NamedTuple
from cablelint.reference import captions
from cablelint.reference.lookups import Lookups
from cablelint.reference.stations import Stations
from cablelint.reference.tags import Correction, TagKind, TagLists

_NONE = frozenset({"NONE", "N/A", "NIL"})
_AROUND = ("link", "anchor", "emphasis", "person")  # kinds of parts that are around a tag
_STRAY = frozenset(
    {"TAGS", "UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP"}
)  # of page lines that are in between
_MARKINGS = frozenset({"(U)", "(SBU)", "(C)", "(S)", "(TS)"})
_WITHIN = compiled(r"\[([^\]]*)|<[^>]*>([^<]*)|\(([^()]*)|[*_`]+([^*_`]*)")
_MARKS_WITHIN = str.maketrans("-_&'’", "     ")
_LONGEST_CHARS = 60  # nothing longer is looked up


class _Lists(NamedTuple):
    """The lists of TAGS of a day, of any day where that is None."""

    tags: TagLists
    on: date | None

    def known(self, tag: str) -> bool:
        return self.tags.known(tag, self.on)

    def kind(self, tag: str) -> TagKind:
        return self.tags.kind(tag, self.on)

    def split(self, run_together: str) -> tuple[str, ...]:
        return self.tags.split(run_together, self.on)

    def likely_split(self, run_together: str) -> tuple[str, ...]:
        return self.tags.likely_split(run_together, self.on)


def read_tags(text: str, span: Span, on: date | None, lookups: Lookups) -> Tags:
    """Return the tags at `span`, judged by the lists of the day `on`, of any day where that is None.

    A name is a person's in parentheses, or where it is not a tag and a tag that calls for a person is on the line.
    """
    written, lists = text[span.start : span.end], _Lists(lookups.tags, on)
    if written.upper().rstrip(".") in _NONE:
        return Tags(span, ())
    parts = _without_page_lines(text, parse_field("tags", written, span.start).parts, lookups.stations)
    parts = tuple(_with_conjunctions(tuple(_opened(parts, lists)), lists))
    tags: list[Tag] = []
    separators: list[Value] = []
    stray: list[Value] = []
    for part in parts:
        if part.kind == "separator":
            separators.append(Value(part.text, part.span))
        elif _is_stray(part, lists):
            stray.append(Value(part.text, part.span))
        else:
            tags.append(_tag(part, lists))
    if any(tag.canonical in OF_PERSONS for tag in tags):
        tags, separators = with_persons(text, tags, separators, lookups.tags)
    single = tuple(single_tags(text, tags, separators, lists.kind))
    return Tags(span, tuple(tags), tuple(separators), tuple(stray), single)


def _without_page_lines(text: str, parts: Sequence[Part], stations: Stations) -> Sequence[Part]:
    kept: list[Part] = []
    for part in parts:
        if part.kind != "page":
            kept.append(part)
        elif part.text[0].isdecimal():
            name = without_station(text, kept[-4:], stations)
            del kept[len(kept) - len(kept[-4:]) + len(name) :]
    return kept


def _is_stray(part: Part, lists: _Lists) -> bool:
    """Return whether the word is a caption or a page line's, which the transmission put here."""
    word = part.text.upper()
    if part.kind == "person" and word in _MARKINGS:
        return True
    if part.kind != "word" or len(word) > _LONGEST_CHARS or lists.known(word):
        return False
    return word in _STRAY or captions.find(word) is not None


def _opened(parts: Sequence[Part], lists: _Lists) -> Iterator[Part]:
    """Yield the parts; where markup is around several tags, its two ends and what is between them."""
    for part in parts:
        within = _within(part) if part.kind in _AROUND else part
        if part is within or not _are_tags(within.text, lists):
            yield part
            continue
        start, end = within.span
        yield Part("separator", part.text[: start - part.span.start], Span(part.span.start, start))
        yield from parse_field("tags", within.text, start).parts
        yield Part("separator", part.text[end - part.span.start :], Span(end, part.span.end))


def _with_conjunctions(parts: Sequence[Part], lists: _Lists) -> Iterator[Part]:
    """Yield the parts; an "and" between two tags is what parts them, and no word of a phrase."""
    for index, part in enumerate(parts):
        around = parts[index - 1 : index + 2 : 2] if index else ()
        conjunction = part.kind == "word" and part.text.upper() == "AND" and len(around) == 2
        between = conjunction and all(
            near.kind != "word" or _read(near.span, near.text, lists).known for near in around
        )
        yield part._replace(kind="separator") if between else part


def _are_tags(written: str, lists: _Lists) -> bool:
    parts = written.replace(",", " ").split()
    return len(parts) > 1 and all(_known(part, lists) for part in parts)


def _within(part: Part) -> Part:
    """Return what is within the markup or the parentheses."""
    found = _WITHIN.match(part.text)
    if found is None:
        return part
    start, end = trimmed(part.text, Span(*found.span(found.lastindex or 0)))
    return Part("text", part.text[start:end], Span(part.span.start + start, part.span.start + end))


def _tag(part: Part, lists: _Lists) -> Tag:
    if part.kind not in _AROUND:
        return _read(part.span, part.text, lists)
    bare = _within(part).text
    if part.kind == "person" and not _known(bare, lists):  # a country in parentheses is not a person
        return person(part.span, part.text)
    return _read(part.span, bare, lists)._replace(markup=True)


def _read(span: Span, value: str, lists: _Lists) -> Tag:
    word = value.upper()
    if _known(word, lists):
        return Tag(span, value, word, lists.kind(word), known=True)
    if len(word) > _LONGEST_CHARS:
        return Tag(span, value, word, "unknown", known=False)
    plain = word.replace(".", "")
    if plain != word and _known(plain, lists):  # "U.S."
        return Tag(span, value, plain, lists.kind(plain), known=False)
    meant = lists.tags.correction(word)
    if meant is not None and meant.confidence == "high":
        return _corrected(span, value, meant, lists)
    run_together = lists.likely_split(word) or lists.split(word) or _split_by_marks(word, lists)
    if run_together:
        return Tag(span, value, " ".join(run_together), lists.kind(run_together[0]), known=True)
    return Tag(span, value, word, lists.kind(word), known=False)


def _split_by_marks(word: str, lists: _Lists) -> tuple[str, ...]:
    """Return the tags that hyphens or the like join: PREL-PGOV."""
    parts = tuple(word.translate(_MARKS_WITHIN).split(" "))
    return parts if len(parts) > 1 and all(lists.known(part) for part in parts) else ()


def _corrected(span: Span, value: str, meant: Correction, lists: _Lists) -> Tag:
    first = meant.canonical.split()[0]
    return Tag(span, value, meant.canonical, lists.kind(first), known=meant.kind == "join")


def _known(word: str, lists: _Lists) -> bool:
    return len(word) <= _LONGEST_CHARS and lists.known(word.upper())
