"""The places where a cable refers to its own paragraphs, in its SUBJECT too; references to other texts are left out."""

from collections.abc import Iterator

from cablelint.model.cable import Cable, ParagraphReference
from cablelint.reading.body.paragraph_references import read_paragraph_references

_WITH_WORDS = frozenset({"caption", "passing", "subject"})


def own_references(cable: Cable) -> tuple[ParagraphReference, ...]:
    """Return the references to the cable's own paragraphs, in order of place."""
    found = (*_in_heading(cable), *cable.paragraph_references)
    return tuple(reference for reference in found if not reference.external)


def _in_heading(cable: Cable) -> Iterator[ParagraphReference]:
    """The references in the elements that are made of words: "SUBJECT: TEA - ACTION REQUEST, SEE PARA 4"."""
    for field in cable.fields:
        if field.kind in _WITH_WORDS and field.span.end <= cable.body.start:
            yield from read_paragraph_references(cable.text, field.value, cable.quoted)
