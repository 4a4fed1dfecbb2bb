"""The rules there are: the built-in ones, and those that installed packages bring along.

A rule is imported only when it is wanted.
"""

from collections.abc import Collection, Iterator
from functools import cache
from typing import cast

from cablelint.linting.built_in import FAMILIES, NAMES, OFF_BY_DEFAULT
from cablelint.linting.plugins import GROUP, Discovery, Entry, discover, imported
from cablelint.linting.system_rules import SYSTEM
from cablelint.model.rule import RuleModule

_SYSTEM = "cablelint.linting.system_rules"


def catalog() -> tuple[Entry, ...]:
    """Return every rule that can be used, by code."""
    return discovered().entries


def discovered(packages: Collection[str] | None = None, local: Collection[str] = ()) -> Discovery:
    """Return the built-in rules, those of these installed packages, None for all, and those of the `local` targets."""
    return discover(built_in(), packages, local)


@cache
def built_in() -> tuple[Entry, ...]:
    """Return the rules that come with cablelint."""
    return tuple(
        Entry(code, name, f"{GROUP}.{FAMILIES[code[:3]]}.{name.replace('-', '_')}", code not in OFF_BY_DEFAULT)
        for code, name in NAMES.items()
    )


def system_rules() -> Iterator[Entry]:
    """Yield what can be found about the run itself: not selected, and with modules that hold a page and no check."""
    for rule in SYSTEM:
        yield Entry(rule.code, rule.name, f"{_SYSTEM}:{rule.name.replace('-', '_')}")


def load(entry: Entry) -> RuleModule:
    """Return the rule itself."""
    return cast("RuleModule", imported(entry.target))
