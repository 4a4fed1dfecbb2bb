"""Controls of portion markings: what follows the level in (S//NF) and says who may see the portion."""

from functools import cache
from typing import Literal, cast

from cablelint.records import NamedTuple
from cablelint.reference import table

ControlKind = Literal["atomic energy", "compartment", "cui", "dissemination", "foreign", "other agency"]


class Control(NamedTuple):
    """A control as it is abbreviated in a portion, its name, and those that cannot be in one marking with it.

    `valid_from` and `valid_to` are the first and the last day of its use, as YYYY-MM-DD; empty if no source says them.
    """

    control: str
    name: str
    kind: ControlKind
    excludes: tuple[str, ...]
    valid_from: str
    valid_to: str


def find(words: str) -> Control | None:
    """Return the control that the words abbreviate or name; what follows REL, FGI or DISPLAY ONLY says for whom."""
    plain = " ".join(words.upper().replace(":", " ").split())
    found = _by_words().get(plain)
    if found is None and "-" in plain:  # a compartment, SI-G, and RD-CNWDI
        found = _by_words().get(plain.partition("-")[0])
    if found is None:
        opening = next((known for known in _OPENINGS if plain.startswith(f"{known} ")), None)
        found = _by_words().get(_SAME.get(opening, opening)) if opening else None
    return found


@cache
def spellings() -> dict[str, int]:
    """Return the abbreviations and names that a misspelled control can be compared with, all equally common."""
    return dict.fromkeys((words for words in _by_words() if len(words) > 1), 1)


_OPENINGS = ("REL", "RELEASE", "RELEASABLE", "FGI", "DISPLAY ONLY", "EYES ONLY")
_SAME = {"RELEASE": "REL", "RELEASABLE": "REL"}


@cache
def _by_words() -> dict[str, Control]:
    found: dict[str, Control] = {}
    for control, name, kind, excludes, valid_from, valid_to, _ in table.rows("controls"):
        excluded = tuple(excludes.split("; ")) if excludes else ()
        known = Control(control, name, cast("ControlKind", kind), excluded, valid_from, valid_to)
        found[control] = found[name] = known
    return found | {"N": found["NF"], "FEDONLY": found["FED ONLY"]}
