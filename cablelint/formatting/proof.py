"""The proof that a cable laid out anew says what it said: the same words in the same order, and the same Cable.

It knows nothing of the steps that lay a cable out. What may differ between two layouts of one cable is said here, once.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from cablelint.cable import Cable, Paragraph
from cablelint.heading import HeadingField, Marking, Reference, Tag, Tags
from cablelint.spans import Line, Span, Value
from cablelint.telegraphic import FOREIGN, fitted

_LISTS = frozenset({"tags", "references"})
_RULE = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]*-[- \t]*(?![^\r\n])")
_LETTERS = re.compile(r"[A-Z0-9]+")


def same_cable(one: Cable, two: Cable) -> bool:
    """Whether the one is the other laid out anew."""
    return same_words(one, two) and same_reading(one, two)


def same_words(one: Cable, two: Cable) -> bool:
    """Whether both texts hold the same words in the same order.

    Elements of the heading may have changed places, and what parts the items of a TAGS or REF line is no word. The
    marks around a paragraph's number and marking, rules of hyphens, blanks and the forms of signs do not count.
    """
    return _words(one) == _words(two)


def same_reading(one: Cable, two: Cable) -> bool:
    """Whether both are read as the same Cable, places and layout left out."""
    return bool(_reading(one) == _reading(two))


def _words(cable: Cable) -> tuple[list[str], ...]:
    fields = [_element(cable, field) for field in cable.fields]
    return _split(_between_fields(cable)), sorted(fields), [word for piece in _body(cable) for word in _split(piece)]


def _between_fields(cable: Cable) -> str:
    """What stands above the body and in no element: the envelope, blank lines, page lines."""
    starts = [*(field.span.start for field in cable.fields), cable.body.start]
    ends = [0, *(field.span.end for field in cable.fields)]
    return "\n".join(cable.text[end:start] for end, start in zip(ends, starts, strict=True))


def _element(cable: Cable, field: HeadingField) -> str:
    words = _split(cable.written(field.value))
    if field.kind in _LISTS:
        words = _LETTERS.findall(" ".join(words).upper())
    if field.kind == "executive_order" and field.label:
        words = _LETTERS.findall(field.label.text)[-1:] + words
    return " ".join((field.kind, *words))


def _body(cable: Cable) -> Iterator[str]:
    at = cable.body.start
    for paragraph in cable.paragraphs:
        if paragraph.number is not None:
            yield cable.text[at : paragraph.span.start]
            yield str(paragraph.number)
            yield _marking(paragraph.marking) if paragraph.marking else ""
            at = paragraph.opening.end
            if paragraph.marking and not paragraph.marking_first:
                at = paragraph.marking.span.end
    yield cable.text[at:]


def _split(written: str) -> list[str]:
    return _RULE.sub("", _in_plain_signs(written)).split()


def _in_plain_signs(written: str) -> str:
    return FOREIGN.sub(lambda found: found[0] if (signs := fitted(written, *found.span())) is None else signs, written)


def _marking(marking: Marking) -> str:
    return "".join(filter(str.isalnum, marking.text)).upper()


def _reading(value: Any) -> Any:
    """The value without places and layout, whatever it is made of."""
    said = _SAID.get(type(value))
    if said is not None:
        return said(value)
    return tuple(map(_reading, value)) if isinstance(value, tuple) else value


def _cable(cable: Cable) -> Any:
    """Of the summary its letters, since numbers and markings of paragraphs may stand in it."""
    summary = _LETTERS.findall(cable.summary.text.upper()) if cable.summary else None
    texts = [_split(cable.written(paragraph.text_span)) for paragraph in cable.paragraphs]
    return summary, texts, tuple(map(_reading, cable._replace(text="", lines=(), fields=(), summary=None)))


_SAID: dict[type, Callable[[Any], Any]] = {
    str: lambda words: " ".join(_in_plain_signs(words).split()),
    Span: lambda _: None,
    Line: lambda _: None,
    Value: lambda value: _reading(value.text),
    Cable: _cable,
    Paragraph: lambda one: (one.number, _reading(one.marking), _reading(one.heading), one.section),
    Marking: _marking,
    Tags: lambda tags: _reading(tags.tags),
    Tag: lambda tag: (tag.canonical, tag.kind, tag.known),
    Reference: lambda one: (_reading(one.label), _LETTERS.findall(one.text.upper()), one.kind, one.id),
}
"""What counts of a node; of any other all its parts do."""
