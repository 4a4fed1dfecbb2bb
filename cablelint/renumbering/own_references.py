"""The places where a cable refers to its own paragraphs, in its SUBJECT too; references to other texts are left out."""

import re
from collections.abc import Iterator

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, NumberRange, ParagraphReference
from cablelint.model.spans import Span
from cablelint.reading.body.paragraph_references import read_paragraph_references

_IN_DIGITS_TOO = compiled(r"\s{0,2}\((?P<number>\d{1,3})\)")
_UNSURE = compiled(
    r"\b(?:(?:see|at|in|per|and|under)\s{1,3}(?P<bare>\d{1,2})\s{1,3}(?:above|below)|(?:subpara(?:graph)?s?|grafs?)\.?\s{1,3}\d{1,2}"
    r"|(?:last|next|previous|preceding|following|first|second|third|fourth|fifth|sixth|\d{1,2}(?:st|nd|rd|th))\s{1,3}para(?:graph)?s?)\b"
    r"|\b(?:and|or|through|to)\s{1,3}(?:two|three|four|five|six|seven|eight|nine|ten)\s{1,3}\(\d{1,2}\)",
    re.IGNORECASE,
)
_WITH_WORDS = frozenset({"caption", "passing", "subject"})


def own_references(cable: Cable) -> tuple[ParagraphReference, ...]:
    """Return the references to the cable's own paragraphs, in order of place."""
    found = (*_in_heading(cable), *cable.paragraph_references)
    return tuple(reference for reference in found if not reference.external)


def _in_heading(cable: Cable) -> Iterator[ParagraphReference]:
    """Yield the references in the elements that are made of words: "SUBJECT: TEA - ACTION REQUEST, SEE PARA 4"."""
    for field in cable.fields:
        if field.kind in _WITH_WORDS and field.span.end <= cable.body.start:
            yield from read_paragraph_references(cable.text, field.value, cable.quoted)


def in_digits_too(text: str, item: NumberRange) -> Span | None:
    """Return the place of the number that repeats one in words, the 4 of "paragraph four (4)"; None without one."""
    found = _IN_DIGITS_TOO.match(text, item.span.end)
    if found is None or text[item.span.end - 1].isdecimal() or int(found["number"]) != item.last:
        return None
    return Span(*found.span("number"))


def unsure_places(cable: Cable) -> tuple[Span, ...]:
    """Return words that may refer to a paragraph in a way that is not certain: "see 4 above", "the next paragraph"."""
    known = [reference.span for reference in cable.paragraph_references]
    found = (Span(*one.span()) for one in _UNSURE.finditer(cable.text, *cable.body))
    return tuple(
        span for span in found if not cable.quoted(span.start) and not any(span.overlaps(other) for other in known)
    )
