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
    """Finds the settings for each file. Files under the same configuration and the same overrides share theirs."""

    def __init__(self, command_line: Layer, *, isolated: bool = False, allows_local_rules: bool = False) -> None:
        self._command_line = command_line
        self._isolated = isolated
        self._allows_local_rules = allows_local_rules
        self._paths: dict[str, str | None] = {}
        self._configs: dict[str, ResolvedConfig] = {}
        self._faults: tuple[LoadError, ...] = ()
        self._known: dict[tuple[str | None, tuple[int, ...]], FileSettings] = {}

    def file_settings(self, file: str, container: str | None = None) -> FileSettings:
        """Return the settings for the file. Raises UsageError for an unknown rule or a bad configuration.

        Of a file in an archive or a table, its `container`, the folder of that decides which configuration holds.
        """
        config = self._home(file, container)
        overrides = self.matching(file, container)
        key = (config.loaded.path if config else None, overrides)
        if key not in self._known:
            self._known[key] = _file_settings(config, overrides, self._command_line) if config else self._plain()
        return self._known[key]

    def matching(self, file: str, container: str | None = None) -> tuple[int, ...]:
        """Return the indices of the configuration's overrides that hold for the file."""
        config = self._home(file, container)
        return config.matching_overrides(file) if config else ()

    def config(self, folder: str) -> "ResolvedConfig | None":
        """Return the configuration of the folder, as far as it goes beyond the defaults; None without one."""
        if self._isolated:
            return None
        if folder not in self._paths:
            self._paths[folder] = find(folder)
        path = self._paths[folder]
        if path is None:
            return None
        if path not in self._configs:
            from cablelint.configuration.loading import load as load_configuration
            from cablelint.configuration.resolved import ResolvedConfig  # only where there is a configuration

            self._configs[path] = ResolvedConfig(load_configuration(path), allows_local_rules=self._allows_local_rules)
        return self._configs[path]

    def catalog(self) -> tuple[Entry, ...]:
        """Return every rule that can be named in the current folder: house rules and local ones are among them."""
        config = self.config(os.curdir)
        return config.entries if config else discovered().entries

    def load(self, entry: Entry) -> RuleModule:
        """Return the rule of an entry of the catalog."""
        config = self.config(os.curdir)
        return config.load(entry) if config else load(entry)

    def faults(self) -> tuple[LoadError, ...]:
        """Return the rules of installed packages that could not be used in the settings found so far."""
        found = (*self._faults, *(fault for config in self._configs.values() for fault in config.faults))
        return tuple(dict.fromkeys(found))

    def scope(self, folder: str) -> Scope:
        """Return which files count in the folder, by the configuration that holds there."""
        config = self.config(folder)
        return config.scope() if config else Scope()

    def configurations(self) -> tuple[str, ...]:
        """Return the configuration files met so far, with what they extend and the tables that they name."""
        return tuple(dict.fromkeys(file for config in self._configs.values() for file in config.files()))

    def profile(self, file: str, container: str | None = None) -> Profile | None:
        """Return the profile that a configuration sets for the file."""
        config = self._home(file, container)
        return config.profile(self.matching(file, container)) if config else None

    def lookups(self, file: str, container: str | None = None) -> Lookups:
        """Return the lists of TAGS and stations that hold for the file."""
        config = self._home(file, container)
        return config.lookups if config else BUILT_IN

    def baseline(self) -> str | None:
        """Return the baseline that the configuration of the current folder names."""
        config = self.config(os.curdir)
        return config.baseline() if config else None

    def _home(self, file: str, container: str | None) -> "ResolvedConfig | None":
        return None if self._isolated else self.config(os.path.dirname(container or file) or os.curdir)

    def _plain(self) -> FileSettings:
        entries, self._faults = discovered()
        return FileSettings(layered(entries, [self._command_line]), load)


def _file_settings(config: "ResolvedConfig", overrides: Sequence[int], command_line: Layer) -> FileSettings:
    from cablelint.configuration.combined import file_settings  # only where there is a configuration

    return file_settings(config, overrides, command_line)
