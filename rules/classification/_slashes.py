"""Slashes between the level and the controls of a marking: single ones among double ones, or the reverse."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint import Applicability, Marking, NamedTuple


class SlashFault(NamedTuple):
    """A marking whose slashes differ from the others', how it should be written, and how safe that is; None: not."""

    marking: Marking
    message: str
    right: str
    safety: Applicability | None


def odd_slashes(markings: Sequence[Marking], *, two_slashes: bool) -> Iterator[SlashFault]:
    """Yield those with other slashes than they should have; `two_slashes` is whether two are asked for on the day."""
    with_slashes = [marking for marking in markings if marking.well_formed and marking.separator]
    if len({marking.separator for marking in with_slashes}) > 1:
        yield from _single(with_slashes) if two_slashes else _mixed(with_slashes)


def with_slashes(written: str, separator: str) -> str:
    """Return the marking with that separator between level and controls."""
    return written.replace("/", "//", 1) if separator == "//" else written.replace("//", "/")


def _single(markings: Sequence[Marking]) -> Iterator[SlashFault]:
    """Yield those with one slash between level and controls."""
    for marking in markings:
        if marking.separator == "/":
            right = with_slashes(marking.canonical or marking.text, "//")
            message = f'{marking.text} has "/" where the other markings have "//" between level and controls'
            yield SlashFault(marking, message, right, "safe" if marking.abbreviation != "SBU" else "unsafe")


def _mixed(markings: Sequence[Marking]) -> Iterator[SlashFault]:
    """Yield those with the slashes of the fewer; where both are as many, with those that came later."""
    counts = Counter(marking.separator for marking in markings)
    (usual, most), (_, fewest) = counts.most_common()
    for marking in markings:
        if marking.separator != usual:
            right = with_slashes(marking.canonical or marking.text, usual)
            message = f'{marking.text} is separated differently from the other markings, which have "{usual}"'
            yield SlashFault(marking, message, right, "unsafe" if most > fewest else None)
