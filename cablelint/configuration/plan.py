"""How each file is checked: what the command line says, on top of the configuration that is nearest to the file."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from cablelint.cable import Profile
from cablelint.configuration.discovery import find
from cablelint.configuration.scope import Scope
from cablelint.diagnostics import Severity
from cablelint.plugins import Entry, Fault, last_change
from cablelint.reference.in_force import BUILT_IN, Tables
from cablelint.registry import load, surveyed
from cablelint.rule import RuleModule, Setting
from cablelint.selection import Layer, layered

if TYPE_CHECKING:
    from cablelint.configuration.effective import House


class Plan:
    """How files are checked. A severity or setting that is absent is the rule's own.

    `severities` are by code, `settings` by code and then name. The rules are imported when they are first asked for.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        load: Callable[[Entry], RuleModule],
        *,
        profile: Profile | None = None,
        severities: Mapping[str, Severity] = {},
        settings: Mapping[str, Mapping[str, Setting]] = {},
        fail_on: Severity = "warning",
        house: "House | None" = None,
    ) -> None:
        self.entries = tuple(entries)
        self.profile = profile
        self.severities = severities
        self.settings = settings
        self.fail_on = fail_on
        self.house = house
        self._load = load

    @cached_property
    def rules(self) -> tuple[RuleModule, ...]:
        """The rules that run."""
        return tuple(self._load(entry) for entry in self.entries)

    @property
    def tables(self) -> Tables:
        """The lists of TAGS and stations that hold."""
        return self.house.tables if self.house else BUILT_IN

    @cached_property
    def key(self) -> str:
        """All that findings depend on in the plan, in words."""
        patterns = self.house.loaded.values.pattern if self.house else ()
        changes = [last_change(entry) for entry in self.entries if entry.package]
        settings = f"{self.profile} {self.severities} {self.settings}"
        return f"{self.entries} {settings} {patterns} {changes} {self.tables.key}"


class Planner:
    """Finds the plan for each file. Files under the same configuration and the same overrides share theirs."""

    def __init__(self, command_line: Layer, *, isolated: bool = False, allows_local_rules: bool = False) -> None:
        self._command_line = command_line
        self._isolated = isolated
        self._allows_local_rules = allows_local_rules
        self._paths: dict[str, str | None] = {}
        self._houses: dict[str, House] = {}
        self._faults: tuple[Fault, ...] = ()
        self._plans: dict[tuple[str | None, tuple[int, ...]], Plan] = {}

    def plan(self, file: str, container: str | None = None) -> Plan:
        """The plan for the file. Raises UsageError where it cannot be made: no such rule, a bad configuration.

        Of a file in an archive or a table, its `container`, the folder of that decides which configuration holds.
        """
        house = self._home(file, container)
        overrides = self.matching(file, container)
        key = (house.loaded.path if house else None, overrides)
        if key not in self._plans:
            self._plans[key] = house.plan(overrides, self._command_line) if house else self._plain()
        return self._plans[key]

    def matching(self, file: str, container: str | None = None) -> tuple[int, ...]:
        """The indices of the configuration's overrides that hold for the file."""
        house = self._home(file, container)
        return house.matching_overrides(file) if house else ()

    def house(self, folder: str) -> "House | None":
        """The configuration that holds in the folder, as far as it goes beyond the defaults; None without one."""
        if self._isolated:
            return None
        if folder not in self._paths:
            self._paths[folder] = find(folder)
        path = self._paths[folder]
        if path is None:
            return None
        if path not in self._houses:
            from cablelint.configuration.effective import House  # only where there is a configuration
            from cablelint.configuration.loading import load as load_configuration

            self._houses[path] = House(load_configuration(path), allows_local_rules=self._allows_local_rules)
        return self._houses[path]

    def catalogue(self) -> tuple[Entry, ...]:
        """Return every rule that can be named in the current folder: house rules and local ones are among them."""
        house = self.house(os.curdir)
        return house.entries if house else surveyed().entries

    def load(self, entry: Entry) -> RuleModule:
        """Return the rule of an entry of the catalogue."""
        house = self.house(os.curdir)
        return house.load(entry) if house else load(entry)

    def faults(self) -> tuple[Fault, ...]:
        """The rules of installed packages that could not be used in the plans made so far."""
        found = (*self._faults, *(fault for house in self._houses.values() for fault in house.faults))
        return tuple(dict.fromkeys(found))

    def scope(self, folder: str) -> Scope:
        """Which files count in the folder, by the configuration that holds there."""
        house = self.house(folder)
        return house.scope() if house else Scope()

    def configurations(self) -> tuple[str, ...]:
        """The configuration files met so far, with what they extend and the tables that they name."""
        return tuple(dict.fromkeys(file for house in self._houses.values() for file in house.files()))

    def profile(self, file: str, container: str | None = None) -> Profile | None:
        """The profile that a configuration sets for the file."""
        house = self._home(file, container)
        return house.profile(self.matching(file, container)) if house else None

    def tables(self, file: str, container: str | None = None) -> Tables:
        """The lists of TAGS and stations that hold for the file."""
        house = self._home(file, container)
        return house.tables if house else BUILT_IN

    def baseline(self) -> str | None:
        """The baseline that the configuration of the current folder names."""
        house = self.house(os.curdir)
        return house.baseline() if house else None

    def _home(self, file: str, container: str | None) -> "House | None":
        return None if self._isolated else self.house(os.path.dirname(container or file) or os.curdir)

    def _plain(self) -> Plan:
        entries, self._faults = surveyed()
        return Plan(layered(entries, [self._command_line]), load)
