"""The rules there are: the built-in ones, and those that installed packages bring along.

A rule is imported only when it is wanted.
"""

from collections.abc import Collection, Iterator
from typing import cast

from cablelint.errors import SYSTEM
from cablelint.plugins import GROUP, Entry, Survey, imported, survey
from cablelint.rule import RuleModule
from cablelint.rules import FAMILIES, NAMES, OFF_BY_DEFAULT


def catalogue() -> tuple[Entry, ...]:
    """Every rule that can be used, by code."""
    return surveyed().entries


def surveyed(packages: Collection[str] | None = None, local: Collection[str] = ()) -> Survey:
    """The built-in rules, those of these installed packages, None for all, and those of the `local` targets."""
    return survey(built_in(), packages, local)


def built_in() -> Iterator[Entry]:
    """The rules that come with cablelint."""
    for code, name in NAMES.items():
        target = f"{GROUP}.{FAMILIES[code[:3]]}.{name.replace('-', '_')}"
        yield Entry(code, name, target, code not in OFF_BY_DEFAULT)


def of_the_run() -> Iterator[Entry]:
    """What can be found about the run itself: not selected, and with modules that hold a page and no check."""
    for rule in SYSTEM:
        yield Entry(rule.code, rule.name, f"{GROUP}.{FAMILIES[rule.code[:3]]}.{rule.name.replace('-', '_')}")


def load(entry: Entry) -> RuleModule:
    """The rule itself."""
    return cast("RuleModule", imported(entry.target))
