"""The proof that a formatted cable says what it said: the same words in the same order, and the same Cable.

Both texts are brought into one form and compared word by word, from the first character to the last. What may differ
between two layouts of one cable is declared here, place by place; whatever is not declared counts. Nothing is left out.
The proof knows the steps that lay a cable out by nothing but the labels that they write.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from cablelint.analysis.memo import once_per_cable
from cablelint.characters.character_set import in_plain_signs
from cablelint.formatting.layout import first_line
from cablelint.formatting.spellings import runs_on, spelling
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import FieldKind, HeadingField, Marking, Reference, Tag, Tags
from cablelint.model.spans import Line, Span, Value
from cablelint.model.trivia import Trivia
from cablelint.records import NamedTuple
from cablelint.reference.lookups import Lookups

_RULE = re.compile(r"[ \t]*-(?:[ \t]*-){2,}[ \t]*")
_LETTERS = re.compile(r"[A-Z0-9]+")
_AFTER_LABEL = re.compile(r"[\s.:]+")
_BETWEEN_TAGS = re.compile(r"[\s,;/|.:]*")
_BETWEEN_WORDS = re.compile(r"[\s,;]*")
_BETWEEN_REFERENCES = re.compile(r"[\s,;]*")
_REFERENCE_LABEL = re.compile(r"[(\[{]?[ \t]?([A-Za-z])\1?(?![A-Za-z])\.?[ \t]?[)\]}]?[.:)]?(?:[-–/](?=[ \t]))?\s*")
_MAY_OPEN_ELEMENT = compiled(
    r"[ \t]*(?!DECL\b|REASONS?\b)(?:(?P<label>[A-Z][A-Z./]{1,15}(?: [A-Z]{2,6})?)[ \t]{0,3}:"
    r"|(?P<address>FM|FROM|TO|INFO)[ \t]+[A-Z/]{5})",
    re.IGNORECASE,
)
_AROUND_NUMBER = re.compile(r"[\s¶.:()\[\]{}/-]+")


class Said(NamedTuple):
    """What a cable says, with digests for what is as long as its text: so that it need not be kept to be compared."""

    words: "_Words"
    reading: bytes
    possible_labels: Counter[str]

    def is_kept_by(self, after: "Said") -> bool:
        """Return whether the other is the same cable, formatted."""
        same = self.words == after.words and self.reading == after.reading
        return same and not self.possible_labels - after.possible_labels


def said(cable: Cable) -> Said:
    """Return what the cable says."""
    return Said(_words(cable), _reading_of(cable), _possible_labels(cable))


def same_cable(one: Cable, two: Cable) -> bool:
    """Return whether the one is the other, formatted."""
    return same_words(one, two) and same_reading(one, two) and keeps_openings(one, two)


def keeps_openings(one: Cable, two: Cable) -> bool:
    """Return whether each line that may open an element still does: within one, it may be under a misread label.

    A new one may be there, where a long line was broken.
    """
    return not _possible_labels(one) - _possible_labels(two)


def same_words(one: Cable, two: Cable) -> bool:
    """Return whether both texts hold the same words in the same order; heading elements may have changed places."""
    return _words(one) == _words(two)


def same_reading(one: Cable, two: Cable) -> bool:
    """Return whether both are read as the same Cable, places and layout left out."""
    return _reading_of(one) == _reading_of(two)


@once_per_cable
def _possible_labels(cable: Cable) -> Counter[str]:
    """Return the labels, as far as such, that lines of an element begin with below its first line."""
    found = Counter[str]()
    for field in cable.fields:
        for line in cable.lines[first_line(cable, field.span.start) + 1 :]:
            if line.start >= field.span.end:
                break
            if opening := _MAY_OPEN_ELEMENT.match(cable.text, line.start, line.end):
                found[(opening["label"] or opening["address"]).upper()] += 1
    return found


class _Element(NamedTuple):
    """What counts of an element of the heading. One that touches the word before it may be one word with it."""

    kind: FieldKind
    touches: bool
    label: list[str]  # words
    value: list[str]  # words


class _Words(NamedTuple):
    around: bytes  # the digest of those outside the elements of the heading
    fields: list[_Element]


@once_per_cable
def _words(cable: Cable) -> _Words:
    """Return the words outside the elements of the heading, and each element. Together they are the whole text."""
    declared = sorted(_declared(cable))
    starts = [*(field.span.start for field in cable.fields), len(cable.text)]
    ends = [0, *(field.span.end for field in cable.fields)]
    around = blake2b()
    for end, start in zip(ends, starts, strict=True):
        _add_words(around, cable, declared, Span(end, start))
    return _Words(around.digest(), sorted(_element(cable, declared, field) for field in cable.fields))


def _element(cable: Cable, declared: Sequence[Edit], field: HeadingField) -> _Element:
    start, end = field.span
    at = min(max(field.value.start, start), end)
    label, value = (_said(cable, declared, span) for span in (Span(start, at), Span(at, end)))
    return _Element(field.kind, _touches(cable, start), label, value)


def _touches(cable: Cable, offset: int) -> bool:
    return offset > 0 and bool(cable.text[offset - 1].strip())


def _said(cable: Cable, declared: Sequence[Edit], span: Span) -> list[str]:
    """Return the words of the span, in plain signs, with what is declared within it in its one form."""
    return [word for piece in _pieces(cable, declared, span) for word in piece.split()]


def _add_words(digest: blake2b, cable: Cable, declared: Sequence[Edit], span: Span) -> None:
    """Add the words of the span, as `_said` gives them, to the digest."""
    for piece in _pieces(cable, declared, span):
        if words := piece.split():
            digest.update("\n".join((*words, "")).encode("utf-8", "surrogatepass"))


def _pieces(cable: Cable, declared: Sequence[Edit], span: Span) -> Iterator[str]:
    """Yield the span piece by piece, one that is declared after one that is not; between two of them words end."""
    at = span.start
    for index in range(bisect_left(declared, span.start, key=lambda edit: edit.span.start), len(declared)):
        (start, end), written = declared[index]
        if start >= span.end:
            break
        if at <= start and end <= span.end:
            yield in_plain_signs(cable.text[at:start])
            yield written
            at = end
    yield in_plain_signs(cable.text[at : span.end])


def _declared(cable: Cable) -> Iterator[Edit]:
    """Yield what may be written in several ways, with one form that all of them have in common."""
    yield from _labels(cable)
    yield from _tags(cable)
    yield from _references(cable)
    yield from _openings(cable)
    for line in cable.lines:
        if line.kind == "rule" and line.start >= cable.body.start and _RULE.fullmatch(cable.text, line.start, line.end):
            yield Edit(line.span, " --- ")


def _labels(cable: Cable) -> Iterator[Edit]:
    """Yield the spelling of a label, and the marks between it and its value."""
    for field in cable.fields:
        written = spelling(field)
        if field.label and written and not runs_on(cable, field.label.span.end):
            start, end = field.label.span
            between = cable.text[end : max(end, field.value.start)]
            yield Edit(Span(start, end + len(between)), f" {written} {_AFTER_LABEL.sub(' ', between)} ")


def _tags(cable: Cable) -> Iterator[Edit]:
    """Yield the case of TAGS, and what separates them."""
    if cable.tags is None:
        return
    tags = cable.tags.tags
    for tag in tags:
        words = in_plain_signs(cable.text_at(tag.span))
        yield Edit(tag.span, f" {words if tag.markup else words.upper()} ")
    for one, two in pairwise((None, *tags, None)):
        end, start = one.span.end if one else cable.tags.span.start, two.span.start if two else cable.tags.span.end
        separators = _BETWEEN_TAGS if all(tag is None or tag.known for tag in (one, two)) else _BETWEEN_WORDS
        if end < start and separators.fullmatch(cable.text, end, start):
            yield Edit(Span(end, start), " ")


def _references(cable: Cable) -> Iterator[Edit]:
    """Yield the case of a reference's letter and the marks at it, and what separates lettered references."""
    lettered = [reference for reference in cable.references if reference.label]
    for reference in lettered:
        label = _REFERENCE_LABEL.match(cable.text, *reference.span)
        if label and reference.label and label.end() < reference.span.end:
            yield Edit(Span(*label.span()), f" {reference.label.text.upper()}. ")
    for one, two in pairwise(lettered):
        between = Span(one.span.end, two.span.start)
        if between.start < between.end and _BETWEEN_REFERENCES.fullmatch(cable.text, *between):
            yield Edit(between, " ")


def _openings(cable: Cable) -> Iterator[Edit]:
    """Yield a paragraph's number and marking in either order: the marks around both, and the case of the marking."""
    for paragraph in cable.paragraphs:
        if paragraph.number is not None:
            start, end = paragraph.span.start, paragraph.opening.end
            if paragraph.marking and not paragraph.marking_precedes_number:
                end = paragraph.marking.span.end
            number = paragraph.number_span
            rest = f"{cable.text[start : number.start]} {cable.text[number.end : end]}"
            letters = _AROUND_NUMBER.sub("", in_plain_signs(rest)).upper()
            yield Edit(Span(start, end), f" {cable.text_at(number)}. {letters} ")


def _marking(marking: Marking) -> str:
    return "".join(filter(str.isalnum, marking.text)).upper()


def _reading(value: Any) -> Any:
    """Return the value without places and layout, whatever it is made of."""
    said = _SAID.get(type(value))
    if said is not None:
        return said(value)
    return tuple(map(_reading, value)) if isinstance(value, tuple) else value


@once_per_cable
def _reading_of(cable: Cable) -> bytes:
    """Return the digest of the reading; of the summary its letters, since numbers and markings may be in it."""
    digest, declared = blake2b(), sorted(_declared(cable))
    summary = _LETTERS.findall(cable.summary.text.upper()) if cable.summary else None
    trivia = tuple(one for one in cable.trivia if one.kind != "gap")
    rest = cable._replace(text="", original="", trivia=trivia, lines=(), fields=(), summary=None, paragraphs=())
    digest.update(repr((summary, tuple(map(_reading, rest)))).encode())
    for paragraph in cable.paragraphs:
        digest.update(f"\n{_reading(paragraph)}\n".encode())
        _add_words(digest, cable, declared, paragraph.text_span)
    return digest.digest()


_SAID: dict[type, Callable[[Any], Any]] = {
    str: lambda words: " ".join(in_plain_signs(words).split()),
    Span: lambda _: None,
    Line: lambda _: None,
    Value: lambda value: _reading(value.text),
    Cable: _reading_of,
    Lookups: lambda lookups: lookups.key,
    Trivia: lambda one: (one.kind, one.text.split()),
    Paragraph: lambda one: (one.number, _reading(one.marking), _reading(one.heading), one.section),
    Marking: _marking,
    Tags: lambda tags: _reading(tags.tags),
    Tag: lambda tag: (tag.canonical, tag.kind, tag.known),
    Reference: lambda one: (_reading(one.label), _LETTERS.findall(one.text.upper()), one.kind, one.id),
}
"""What counts of a node; of any other all its parts do."""
