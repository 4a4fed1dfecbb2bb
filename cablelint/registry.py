"""The rules there are: the built-in ones, and those that installed packages bring along.

A rule is imported only when it is wanted. Packages name theirs in the entry-point group `cablelint.rules`, one a rule:

    [project.entry-points."cablelint.rules"]
    tide-table-missing = "harbor_rules.tide_table_missing"

The files that list entry points are read directly: the standard library takes longer over them than the check of a
cable.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, NamedTuple, cast

from cablelint.errors import SYSTEM, PluginError
from cablelint.rule import Rule, RuleModule
from cablelint.rules import FAMILIES, NAMES, OFF_BY_DEFAULT

GROUP = "cablelint.rules"


class Entry(NamedTuple):
    """A rule that can be selected, and where it is imported from: `package.module`, or `package.module:object`."""

    code: str
    name: str
    target: str
    default: bool = True

    @property
    def package(self) -> str:
        """The installed package that brings the rule along; empty for a built-in one."""
        package = self.target.partition(".")[0].partition(":")[0]
        return "" if package == GROUP.partition(".")[0] else package


def catalogue() -> tuple[Entry, ...]:
    """Every rule, by code. Raises PluginError where an installed package names one that cannot be used."""
    entries = (*built_in(), *(_outside_entry(target) for target in sorted(set(_targets(sys.path)))))
    _refuse_duplicates(entries)
    return tuple(sorted(entries))


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
    return cast("RuleModule", _imported(entry.target))


def _outside_entry(target: str) -> Entry:
    try:
        module = _imported(target)
    except Exception as error:  # whatever a package's own code does when it is imported
        raise PluginError(f"the outside rule {target} cannot be imported: {type(error).__name__}: {error}") from error
    rule = getattr(module, "RULE", None)
    whole = all(hasattr(module, part) for part in ("VALID", "INVALID", "check"))
    if not isinstance(rule, Rule) or not whole:
        raise PluginError(
            f"the outside rule {target} needs RULE, which is a cablelint.rule.Rule, examples VALID and INVALID, and a "
            "function check"
        )
    if not re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code):
        raise PluginError(
            f"the outside rule {target} has the code {rule.code!r}: three capitals and three digits are needed"
        )
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name):
        raise PluginError(
            f"the outside rule {target} has the name {rule.name!r}: lower-case words joined by hyphens are needed"
        )
    return Entry(rule.code, rule.name, target, rule.default)


def _refuse_duplicates(entries: Iterable[Entry]) -> None:
    owners: dict[str, str] = {}
    for entry in entries:
        for key in (entry.code, entry.name):
            owner = owners.setdefault(key, entry.target)
            if owner != entry.target:
                raise PluginError(
                    f"{owner} and {entry.target} are both the rule {key}: one needs another code and name"
                )


def _imported(target: str) -> Any:
    module, _, attributes = target.partition(":")
    found: Any = import_module(module)
    for attribute in filter(None, attributes.split(".")):
        found = getattr(found, attribute)
    return found


def _targets(folders: Iterable[str]) -> Iterator[str]:
    """What the packages installed in these folders name in the group."""
    for folder in folders:
        for listing in _listings(folder or os.curdir):
            group = ""
            for line in map(str.strip, listing.splitlines()):
                if line.startswith("["):
                    group = line.strip("[] ")
                elif group == GROUP and "=" in line and not line.startswith(("#", ";")):
                    yield line.partition("=")[2].partition("[")[0].replace(" ", "")


def _listings(folder: str) -> Iterator[str]:
    """The lists of entry points in the folder that name the group."""
    try:
        names = os.listdir(folder)
    except OSError:
        return
    for name in names:
        if name.endswith((".dist-info", ".egg-info")):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as stream:
                    data = stream.read()
            except OSError:
                continue
            if GROUP.encode() in data:
                yield data.decode("utf-8", "replace")
