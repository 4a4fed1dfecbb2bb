"""What a list of rules says of each: the facts of its file, and what its examples show of its fixes."""

from importlib import import_module
from typing import NamedTuple

from cablelint.linting import system_rules
from cablelint.linting.built_in import FAMILIES
from cablelint.linting.local_rules import is_local
from cablelint.model.cable import PROFILES
from cablelint.model.diagnostics import Applicability
from cablelint.model.rule import Rule, RuleModule
from cablelint.testing import Case


class FixAvailability(NamedTuple):
    """How a rule fixes what it finds: how sure the fixes are, None where it has none, and whether it always has one."""

    applicability: Applicability | None
    always: bool


def fix_availability(module: RuleModule) -> FixAvailability:
    """Return what the fixes of the rule's invalid examples come to; a rule that has safe ones counts as safe.

    What is found about the run itself has no examples: its file states its FIX, if it has one.
    """
    if not module.INVALID:
        return FixAvailability(getattr(module, "FIX", None), always=False)
    fixable = [example for example in module.INVALID if example.fixed is not None]
    offered = {each.fix.applicability for example in fixable for each in Case(module, example).found()[1] if each.fix}
    surest: Applicability | None = "safe" if "safe" in offered else "unsafe" if offered else None
    return FixAvailability(surest, len(fixable) == len(module.INVALID))


def family(rule: Rule) -> str:
    """Return the letters that the codes of its family begin with."""
    return rule.code[:3]


def title(module: RuleModule) -> str:
    """Return what the family of the rule is about, "Rules on action requests", or where its rules are from."""
    letters = family(module.RULE)
    if letters == system_rules.FAMILY:
        return system_rules.TITLE
    if letters in FAMILIES:
        package = import_module(f"cablelint.rules.{FAMILIES[letters]}")
        return (package.__doc__ or letters).rstrip(".")
    if is_local(getattr(module, "__name__", "")):
        return "Local rules, from a folder of this repository"
    is_pattern = type(module).__module__.startswith("cablelint.")
    return "Patterns of the configuration" if is_pattern else "Rules of an installed package"


def profiles(rule: Rule) -> str:
    """Return the profiles in which the rule runs, and where it is milder or more severe: "all, info in archive"."""
    names = "all" if rule.profiles == PROFILES else ", ".join(rule.profiles)
    return names + "".join(f", {severity} in {profile}" for profile, severity in rule.severity_in.items())
