"""What was added to a message by those who processed, printed or released it, as frozen values without places."""

from datetime import date
from typing import Literal

from cablelint.model.heading import Level
from cablelint.records import NamedTuple

Decision = Literal["in full", "in part", "denied", "declassified"]


class Attribute(NamedTuple):
    """A line of the archive's table: `Film Number: D750084-0001`."""

    label: str
    value: str


class Release(NamedTuple):
    """What the stamps of a release say. `current` is the classification that the text has today, not the cable's."""

    decision: Decision | None = None
    case: str | None = None  # F-2014-01302
    document: str | None = None  # C05517243
    day: date | None = None
    authority: str | None = None  # who reviewed it
    exemptions: tuple[str, ...] = ()  # B1, B6, 1.4(D)
    current: Level | None = None
    redactions: int = 0  # places where words were removed
    attributes: tuple[Attribute, ...] = ()


class Processing(NamedTuple):
    """Who drafted and cleared a message and which offices had copies: of the block above it, or the lines below it."""

    action_offices: tuple[str, ...] = ()  # AF-18: the office, and how many copies it had
    origin_offices: tuple[str, ...] = ()
    info_offices: tuple[str, ...] = ()
    drafted_by: tuple[str, ...] = ()
    cleared_by: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()
    released_by: tuple[str, ...] = ()
    dissemination_rule: str | None = None
    attachments: tuple[str, ...] = ()
    info: tuple[str, ...] = ()  # addressees that are named below the text
    exempt: tuple[str, ...] = ()
