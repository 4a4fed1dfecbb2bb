"""Telegrams that are in small letters throughout: read as if in capitals, which labels and names are known by.

What is then found in the text is given back in the letters that it has there.
"""

from typing import Any

from cablelint.model.cable import Cable, Closing
from cablelint.model.heading import Addressee, Envelope, Marking, Reference

_SIGNS = ("fm ", "e.o.", "tags", "subj", "classified by", "info ", "mrn:")
_FEWEST_LABELS = 3  # of a heading
_WRITTEN = frozenset({"text", "original", "title", "value", "label"})  # fields with words of the text


def capitals(text: str) -> str | None:
    """Return a telegram in capitals, character for character; None for one that has some, and for other texts."""
    if not text.islower() or sum(sign in text for sign in _SIGNS) < _FEWEST_LABELS:
        return None
    large = text.upper()
    return large if len(large) == len(text) and large.lower() == text else None  # "ß" has no capital


def in_small_letters(cable: Cable) -> Cable:
    """Return the cable with the words that it was read from in small letters."""
    small: Cable = _small(cable)
    return small


def _small(record: Any) -> Any:
    fields: tuple[str, ...] | None = getattr(record, "_fields", None)
    if isinstance(record, Envelope | Closing):
        return record  # codes, which are compared with others
    if fields is None:
        return tuple(map(_small, record)) if type(record) is tuple else record
    small = type(record)._make(
        value.lower() if name in _WRITTEN and isinstance(value, str) else _small(value)
        for name, value in zip(fields, record, strict=True)
    )
    if isinstance(record, Marking):
        return small._replace(well_formed=False)  # "(c)"
    if isinstance(record, Addressee):
        return small._replace(routing_indicator=record.routing_indicator)
    return small._replace(label=record.label) if isinstance(record, Reference) else small
