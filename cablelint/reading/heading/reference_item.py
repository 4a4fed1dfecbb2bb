"""One item of a REF line, as far as it has been read."""

from collections.abc import Sequence

from cablelint.lalr.driver import Part
from cablelint.reading.heading.cited_cable import CitedCable
from cablelint.records import NamedTuple


class ReferenceItem(NamedTuple):
    """An item as far as it has been read."""

    label: Part | None = None
    words: tuple[Part, ...] = ()
    cable: CitedCable | None = None
    twice: bool = False  # it has its label twice: "A. (A) OSLO 12"
    cut: Part | None = None  # a letter within it, put before a wrapped line

    @property
    def complete(self) -> bool:
        """Whether the words name a cable by its serial, and are more than a year."""
        named = self.cable is not None and self.cable.serial is not None
        return named and not (self.cable and self.cable.station is None and is_year_alone(self.words))


def is_year_alone(words: Sequence[Part]) -> bool:
    """Return whether the words are nothing but a year, whose cable is on the next line: "C) 06", "PARIS 7890"."""
    digits = words[0].text.strip("'’") if len(words) == 1 and words[0].kind == "number" else ""
    return digits.isdecimal() and len(digits) in (2, 4)
