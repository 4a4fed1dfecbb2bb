"""Rules that may run: what is known of each before it is imported."""

from functools import cached_property
from typing import TYPE_CHECKING

from cablelint.model.cable import PROFILES, Cable, Profile
from cablelint.model.vocabulary import has_any, triggers
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cablelint.model.rule import Rule, RuleModule


class Conditions(NamedTuple):
    """What a cable must be and have for a rule to find anything in it: the fields of `Rule` that have these names."""

    profiles: tuple[Profile, ...] = PROFILES
    judges_foreign: bool = False
    triggers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def hold(self, cable: Cable) -> bool:
        """Return whether the rule runs on such cables, and this one has what it must see before it can speak."""
        if cable.profile not in self.profiles or (cable.foreign is not None and not self.judges_foreign):
            return False
        for name in self.needs:
            if not getattr(cable, name):
                return False
        for name in self.without:
            if getattr(cable, name):
                return False
        return not self.triggers or has_any(cable.text, triggers(self.triggers))


def conditions_of(rule: "Rule") -> Conditions:
    """Return the conditions that the rule declares."""
    return Conditions(*(getattr(rule, name) for name in Conditions._fields))


class Candidate:
    """A rule that runs on the cables for which its conditions hold."""

    def __init__(self, code: str, conditions: Conditions, load: "Callable[[], RuleModule]") -> None:
        self.code = code
        self.conditions = conditions
        self._load = load

    @cached_property
    def module(self) -> "RuleModule":
        """The rule itself, imported when it is first asked for."""
        return self._load()


def candidates(rules: "Iterable[RuleModule | Candidate]") -> list[Candidate]:
    """Return the rules as candidates, those too that are imported already."""
    return [rule if isinstance(rule, Candidate) else imported(rule) for rule in rules]


def imported(module: "RuleModule") -> Candidate:
    """Return a rule that is imported already as a candidate."""
    return Candidate(module.RULE.code, conditions_of(module.RULE), lambda: module)
