"""Rules that may run: what is known of each before it is imported."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from cablelint.analysis.traits import Held
from cablelint.linting.conditions import CONDITIONS
from cablelint.model.cable import PROFILES, Cable, Profile
from cablelint.model.vocabulary import has_any, triggers
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cablelint.linting.plugins import Entry
    from cablelint.model.rule import Rule, RuleModule


class Conditions(NamedTuple):
    """What a cable must be and have for a rule to find anything in it: the fields of `Rule` that have these names."""

    profiles: tuple[Profile, ...] = PROFILES
    judges_foreign: bool = False
    judges_encoding: bool = False
    triggers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def hold(self, held: Held) -> bool:
        """Return whether the cable has what the rule must see before it can speak, with its settings as they come."""
        for name in self.needs:
            if not held[name]:
                return False
        for name in self.without:
            if held[name]:
                return False
        return not self.triggers or has_any(held.cable.text, triggers(self.triggers))


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


def candidate(entry: "Entry", load: "Callable[[Entry], RuleModule]") -> Candidate:
    """Return the rule of the entry; one that comes with cablelint is imported only where its conditions hold."""
    known = CONDITIONS.get(entry.code)  # no other rule may take the code
    return (
        candidate_of(load(entry)) if known is None else Candidate(entry.code, Conditions(**known), partial(load, entry))
    )


def candidate_of(module: "RuleModule") -> Candidate:
    """Return a rule that is imported already as a candidate."""
    return Candidate(module.RULE.code, conditions_of(module.RULE), lambda: module)


def fitting(rules: "Iterable[Candidate]", cable: Cable) -> "list[Candidate]":
    """Return the rules that judge such cables."""
    profile, is_foreign = cable.profile, cable.foreign is not None
    return [
        rule
        for rule in rules
        if profile in (conditions := rule.conditions).profiles and (conditions.judges_foreign or not is_foreign)
    ]


def candidates(rules: "Iterable[RuleModule | Candidate]") -> list[Candidate]:
    """Return the rules as candidates, those too that are imported already."""
    return [rule if isinstance(rule, Candidate) else candidate_of(rule) for rule in rules]
