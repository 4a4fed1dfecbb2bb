"""Captions: the words above the text that say who may see a cable and how it is handled."""

from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from cablelint.heading import LEVELS, Level
from cablelint.reference import table

CaptionKind = Literal["distribution", "special handling", "channel", "dissemination", "sensitivity", "administrative"]


class Caption(NamedTuple):
    """A caption, the levels it may ride with, and the captions that may not stand beside it."""

    caption: str
    kind: CaptionKind
    levels: tuple[Level, ...]
    excludes: tuple[str, ...]
    aliases: tuple[str, ...]
    source: str


@lru_cache(1024)
def find(words: str) -> Caption | None:
    """The caption of that name or alias, whatever its blanks and case, or spelt with blanks between its letters."""
    return _by_letters().get(_letters(words))


@cache
def all_captions() -> tuple[Caption, ...]:
    """Every caption, sorted by name."""
    return tuple(_caption(row) for row in table.rows("captions"))


def _letters(words: str) -> str:
    return "".join(words.upper().split())


@cache
def _by_letters() -> dict[str, Caption]:
    return {_letters(name): known for known in all_captions() for name in (known.caption, *known.aliases)}


def _caption(row: list[str]) -> Caption:
    caption, kind, levels, excludes, aliases, source = row
    return Caption(
        caption,
        cast("CaptionKind", kind),
        tuple(level for level in LEVELS if level in _parts(levels)),
        _parts(excludes),
        _parts(aliases),
        source,
    )


def _parts(field: str) -> tuple[str, ...]:
    return tuple(field.split("; ")) if field else ()
