"""Captions: the words above the text that say who may see a cable and how it is handled."""

from functools import cache, lru_cache
from typing import Literal, cast

from cablelint.records import NamedTuple
from cablelint.reference import table
from cablelint.reference.levels import LEVELS, Level

CaptionKind = Literal["distribution", "special handling", "channel", "dissemination", "sensitivity", "administrative"]


class Caption(NamedTuple):
    """A caption, the levels it may ride with, and the captions that may not be used with it.

    An alias that ends in "..." goes on with other words: "CODEL ..." for CODEL SMITH, "CUI//..." for CUI//SP-PRVCY.
    """

    caption: str
    kind: CaptionKind
    levels: tuple[Level, ...]
    excludes: tuple[str, ...]
    aliases: tuple[str, ...]
    source: str


@lru_cache(1024)
def find(words: str) -> Caption | None:
    """Return the caption of that name or alias, in any case and spacing, or spelled with spaces; None without one."""
    found = _by_letters().get(_letters(words))
    if found is None:
        plain = " ".join(words.upper().split())
        found = next((known for opening, known in _by_opening() if plain.startswith(opening)), None)
    return found


def names_somebody(words: str) -> bool:
    """Return whether it is a caption with a name in it, CODEL SMITH, which may be the end of the words above it."""
    known = find(words)
    return known is not None and any(alias.endswith("...") for alias in known.aliases)


@cache
def all_captions() -> tuple[Caption, ...]:
    """Return every caption, sorted by name."""
    return tuple(_caption(row) for row in table.rows("captions"))


def _letters(words: str) -> str:
    return "".join(words.upper().split())


@cache
def _by_letters() -> dict[str, Caption]:
    return {_letters(name): known for known in all_captions() for name in (known.caption, *known.aliases)}


@cache
def _by_opening() -> tuple[tuple[str, Caption], ...]:
    """Return the beginnings of captions that go on with other words."""
    aliases = ((alias, known) for known in all_captions() for alias in known.aliases)
    return tuple((alias.removesuffix("..."), known) for alias, known in aliases if alias.endswith((" ...", "//...")))


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
