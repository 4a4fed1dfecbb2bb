"""Rules that installed packages bring along.

A package names them in the entry-point group `cablelint.rules`, one a rule:

    [project.entry-points."cablelint.rules"]
    tide-table-missing = "harbor_rules.tide_table_missing"

The files that list entry points are read directly: the standard library takes longer over them than the check of a
cable.
"""

import os
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from cablelint.files.search_path import trusted
from cablelint.linting.local_rules import is_local
from cablelint.linting.local_rules import last_change as local_change
from cablelint.model.rule import Rule
from cablelint.records import NamedTuple

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
        package = package_of(self.target)
        return "" if package == package_of(GROUP) else package


class LoadError(NamedTuple):
    """A rule of a package that cannot be used: where it is imported from, and why, in a sentence."""

    target: str
    message: str


class Discovery(NamedTuple):
    """The rules there are, by code, and those that there should be."""

    entries: tuple[Entry, ...]
    faults: tuple[LoadError, ...] = ()


def installed_packages() -> frozenset[str]:
    """Return the packages that bring rules along, by the names that they are imported by. None of them is imported."""
    return frozenset(map(package_of, _targets(trusted())))


def discover(own: Iterable[Entry], packages: Collection[str] | None = None, local: Collection[str] = ()) -> Discovery:
    """Return the entries of cablelint's `own` rules, those of these packages, None for all, and of `local` targets."""
    entries = list(own)
    faults: list[LoadError] = []
    installed = {one for one in _targets(trusted()) if packages is None or package_of(one) in packages}
    targets = (*sorted(installed), *local)
    owners = {key: entry.target for entry in entries for key in (entry.code, entry.name)} if targets else {}
    for target in targets:
        found = _entry(target, owners)
        if isinstance(found, LoadError):
            faults.append(found)
        else:
            entries.append(found)
            owners |= {found.code: target, found.name: target}
    return Discovery(tuple(sorted(entries)), tuple(faults))


def imported(target: str) -> Any:
    """Return what is at the target."""
    module, _, attributes = target.partition(":")
    found: Any = import_module(module)
    for attribute in filter(None, attributes.split(".")):
        found = getattr(found, attribute)
    return found


def last_change(entry: Entry) -> int:
    """Return when the file of a package's rule was last changed, in nanoseconds; 0 where it has none."""
    if is_local(entry.target):
        return local_change(entry.target)
    path = getattr(sys.modules.get(entry.target.partition(":")[0]), "__file__", None)
    return os.stat(path).st_mtime_ns if path else 0


def package_of(target: str) -> str:
    """Return the package that the target is imported from."""
    return target.partition(":")[0].partition(".")[0]


def _entry(target: str, owners: dict[str, str]) -> Entry | LoadError:
    try:
        module = imported(target)
    except Exception as error:  # whatever a package's own code does when it is imported
        return _fault(target, f"cannot be imported: {type(error).__name__}: {error}")
    rule = getattr(module, "RULE", None)
    whole = all(hasattr(module, part) for part in ("VALID", "INVALID", "check"))
    if not isinstance(rule, Rule) or not whole:
        return _fault(
            target, "needs RULE, which is a cablelint.model.rule.Rule, examples VALID and INVALID, and a function check"
        )
    if not re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code):
        return _fault(target, f"has the code {rule.code!r}: three capitals and three digits are needed")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name):
        return _fault(target, f"has the name {rule.name!r}: lower-case words joined by hyphens are needed")
    if unknown := _unknown_need(rule):
        return _fault(target, f"names {unknown!r} in needs or without, which is not a field or trait of a cable")
    for key in (rule.code, rule.name):
        if key in owners:
            return _fault(target, f"is {key}, and so is {owners[key]}: one needs another code and name")
    return Entry(rule.code, rule.name, target, rule.default)


def _unknown_need(rule: Rule) -> str | None:
    """Return a name that the rule needs, or needs to be without, and no cable has."""
    from cablelint.analysis.traits import is_known  # only for rules of packages

    return next((name for name in (*rule.needs, *rule.without) if not is_known(name)), None)


def _fault(target: str, why: str) -> LoadError:
    return LoadError(target, f"the outside rule {target} {why}")


def _targets(folders: Iterable[str]) -> Iterator[str]:
    """Yield what the packages installed in these folders name in the group."""
    for folder in folders:
        try:
            changed = os.stat(folder).st_mtime_ns
        except OSError:
            continue
        yield from _named_in(folder, changed)


@cache
def _named_in(folder: str, _changed: int) -> tuple[str, ...]:
    """Return what the packages installed in the folder name in the group, as it was when the folder last changed.

    A program that checks text after text lists a folder once, and again when a package has been installed there.
    """
    return tuple(target for listing in _listings(folder) for target in _in_group(listing))


def _in_group(listing: str) -> Iterator[str]:
    """Yield the targets of the group in a list of entry points."""
    group = ""
    for line in map(str.strip, listing.splitlines()):
        if line.startswith("["):
            group = line.strip("[] ")
        elif group == GROUP and "=" in line and not line.startswith(("#", ";")):
            yield line.partition("=")[2].partition("[")[0].replace(" ", "")


def _listings(folder: str) -> Iterator[str]:
    """Yield the lists of entry points in the folder that name the group."""
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
