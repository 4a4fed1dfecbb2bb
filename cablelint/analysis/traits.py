"""Traits of a cable, which a rule may need: what shows at once whether the rule can find anything in it.

A trait is a name and a function that takes far less time than the rules which need it. Where it does not hold, these
find nothing and are not imported. The functions are in a module for each family of rules.
"""

from collections.abc import Callable
from types import FunctionType

from cablelint.analysis import (
    action_traits,
    character_traits,
    envelope_traits,
    heading_traits,
    marking_traits,
    paragraph_traits,
    reference_traits,
    spill_traits,
    tag_traits,
)
from cablelint.model.cable import Cable

_MODULES = (
    action_traits,
    character_traits,
    envelope_traits,
    heading_traits,
    marking_traits,
    paragraph_traits,
    reference_traits,
    spill_traits,
    tag_traits,
)
_NO_TRAITS = frozenset({"all_markings", "leads_in_body", "leads_to_days"})  # functions of theirs that others ask

TRAITS: dict[str, Callable[[Cable], bool]] = {
    name: trait
    for module in _MODULES
    for name, trait in vars(module).items()
    if isinstance(trait, FunctionType) and trait.__module__ == module.__name__
    if not name.startswith("_") and name not in _NO_TRAITS
}
"""The traits by their names."""


def has(cable: Cable, name: str) -> bool:
    """Return whether the cable has the trait of that name, or something in the field or property of that name."""
    trait = TRAITS.get(name)
    return bool(getattr(cable, name) if trait is None else trait(cable))


class Held(dict[str, bool]):
    """Whether a cable has each trait, found out when it is first asked."""

    def __init__(self, cable: Cable) -> None:
        super().__init__()
        self.cable = cable

    def __missing__(self, name: str) -> bool:
        held = self[name] = has(self.cable, name)
        return held


def is_known(name: str) -> bool:
    """Return whether `has` can be asked for the name."""
    return name in TRAITS or hasattr(Cable, name)
