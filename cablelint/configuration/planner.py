"""How each file is checked: what the command line says, on top of the configuration that is nearest to the file."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cablelint.configuration.discovery import find
from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.scope import Scope
from cablelint.linting.plugins import Entry, LoadError
from cablelint.linting.registry import discovered, load
from cablelint.linting.selection import Layer, layered
from cablelint.model.cable import Profile
from cablelint.model.rule import RuleModule
from cablelint.reference.lookups import BUILT_IN, Lookups

if TYPE_CHECKING:
    from cablelint.configuration.resolved import ResolvedConfig


class SettingsResolver:
    """Finds the plan for each file. Files under the same configuration and the same overrides share theirs."""

    def __init__(self, command_line: Layer, *, isolated: bool = False, allows_local_rules: bool = False) -> None:
        self._command_line = command_line
        self._isolated = isolated
        self._allows_local_rules = allows_local_rules
        self._paths: dict[str, str | None] = {}
        self._houses: dict[str, ResolvedConfig] = {}
        self._faults: tuple[LoadError, ...] = ()
        self._plans: dict[tuple[str | None, tuple[int, ...]], FileSettings] = {}

    def plan(self, file: str, container: str | None = None) -> FileSettings:
        """The plan for the file. Raises UsageError where it cannot be made: no such rule, a bad configuration.

        Of a file in an archive or a table, its `container`, the folder of that decides which configuration holds.
        """
        house = self._home(file, container)
        overrides = self.matching(file, container)
        key = (house.loaded.path if house else None, overrides)
        if key not in self._plans:
            self._plans[key] = _file_settings(house, overrides, self._command_line) if house else self._plain()
        return self._plans[key]

    def matching(self, file: str, container: str | None = None) -> tuple[int, ...]:
        """The indices of the configuration's overrides that hold for the file."""
        house = self._home(file, container)
        return house.matching_overrides(file) if house else ()

    def house(self, folder: str) -> "ResolvedConfig | None":
        """The configuration that holds in the folder, as far as it goes beyond the defaults; None without one."""
        if self._isolated:
            return None
        if folder not in self._paths:
            self._paths[folder] = find(folder)
        path = self._paths[folder]
        if path is None:
            return None
        if path not in self._houses:
            from cablelint.configuration.loading import load as load_configuration
            from cablelint.configuration.resolved import ResolvedConfig  # only where there is a configuration

            self._houses[path] = ResolvedConfig(load_configuration(path), allows_local_rules=self._allows_local_rules)
        return self._houses[path]

    def catalogue(self) -> tuple[Entry, ...]:
        """Return every rule that can be named in the current folder: house rules and local ones are among them."""
        house = self.house(os.curdir)
        return house.entries if house else discovered().entries

    def load(self, entry: Entry) -> RuleModule:
        """Return the rule of an entry of the catalogue."""
        house = self.house(os.curdir)
        return house.load(entry) if house else load(entry)

    def faults(self) -> tuple[LoadError, ...]:
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

    def lookups(self, file: str, container: str | None = None) -> Lookups:
        """The lists of TAGS and stations that hold for the file."""
        house = self._home(file, container)
        return house.lookups if house else BUILT_IN

    def baseline(self) -> str | None:
        """The baseline that the configuration of the current folder names."""
        house = self.house(os.curdir)
        return house.baseline() if house else None

    def _home(self, file: str, container: str | None) -> "ResolvedConfig | None":
        return None if self._isolated else self.house(os.path.dirname(container or file) or os.curdir)

    def _plain(self) -> FileSettings:
        entries, self._faults = discovered()
        return FileSettings(layered(entries, [self._command_line]), load)


def _file_settings(house: "ResolvedConfig", overrides: Sequence[int], command_line: Layer) -> FileSettings:
    from cablelint.configuration.combined import file_settings  # only where there is a configuration

    return file_settings(house, overrides, command_line)
