"""How texts are checked, for programs: by configuration files, or by a table of the same keys."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from cablelint.api.path_settings import PathSettings
from cablelint.configuration.discovery import find
from cablelint.configuration.scope import Scope
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting.registry import discovered, load
from cablelint.linting.selection import Layer, named

if TYPE_CHECKING:
    from cablelint.model.rule import RuleModule

UNNAMED = "-"
"""What a text without a path is called, as on the command line."""


class Settings:
    """How texts are checked: which rules run, how severe they are, what is allowed, how the formatter writes.

    Make one by `from_files`, `from_file` or `from_table`, and give it to `check`, `fix`, `format` and `parse`. It reads
    a file once: make another one when a file has changed. Configurations are read when a text first needs them, so
    that those functions raise cablelint.ConfigurationError for what cannot be used in one.
    """

    def __init__(self, by_path: PathSettings) -> None:
        """Use `from_files`, `from_file` or `from_table` instead."""
        self.by_path = by_path

    @classmethod
    def from_files(cls, *, allow_local_rules: bool = False) -> Self:
        """Return the settings of the command line: for each path the nearest configuration file, from its folder up.

        Rules that a repository keeps in a folder of its own run only where they are allowed.
        """
        resolver = SettingsResolver(Layer(), allows_local_rules=allow_local_rules)
        return cls(PathSettings(resolver.config, find))

    @classmethod
    def from_file(cls, configuration: str | os.PathLike[str], *, allow_local_rules: bool = False) -> Self:
        """Return the settings of this configuration file, for all paths."""
        from cablelint.configuration.loading import load as load_configuration
        from cablelint.configuration.resolved import ResolvedConfig

        loaded = load_configuration(os.path.abspath(configuration))
        config = ResolvedConfig(loaded, allows_local_rules=allow_local_rules)
        return cls(PathSettings(lambda _: config))

    @classmethod
    def from_table(
        cls, table: Mapping[str, Any], *, folder: str | os.PathLike[str] = os.curdir, allow_local_rules: bool = False
    ) -> Self:
        """Return the settings that a configuration file of these keys would give, if it were in the folder.

        The keys are those of `cablelint.toml`: `{"ignore": ["TXT"], "severity": {"TAG": "info"}}`.
        """
        from cablelint.configuration.loading import from_table
        from cablelint.configuration.resolved import ResolvedConfig

        loaded = from_table(table, os.path.abspath(folder))
        config = ResolvedConfig(loaded, allows_local_rules=allow_local_rules)
        return cls(PathSettings(lambda _: config))

    def excludes(self, path: str | os.PathLike[str]) -> bool:
        """Return whether the configuration of the path excludes it, so that a run would pass it over."""
        path = os.fspath(path)
        config = self.by_path.config(path)
        return (config.scope() if config else Scope()).excluded(path)

    def are_current(self, path: str | os.PathLike[str]) -> bool:
        """Return whether what was read for the path still holds: no configuration has changed, come or gone."""
        return self.by_path.are_current(os.fspath(path))

    def files(self) -> tuple[str, ...]:
        """Return the files read so far: configurations, what they extend, tables and baselines that they name."""
        found = [file for config in self.by_path.configs.values() for file in (*config.files(), config.baseline())]
        return tuple(dict.fromkeys(filter(None, found)))

    def faults(self, path: str | os.PathLike[str] = UNNAMED) -> tuple[str, ...]:
        """Return why rules of installed packages cannot be used for the path, each in a sentence."""
        config = self.by_path.config(os.fspath(path))
        return tuple(fault.message for fault in (config.faults if config else discovered().faults))

    def rule(self, word: str, path: str | os.PathLike[str] = UNNAMED) -> "RuleModule":
        """Return the rule of this code or name; house rules are among them. Raises cablelint.UsageError for others."""
        from cablelint.linting.registry import system_rules

        config = self.by_path.config(os.fspath(path))
        entries = config.entries if config else discovered().entries
        return (config.load if config else load)(named(word, (*entries, *system_rules())))


def settings_for(
    path: str | os.PathLike[str] | None, settings: Settings | Mapping[str, Any] | None
) -> tuple[str, Settings]:
    """Return the name of the text and its settings: of a path alone those that the command line finds for it."""
    if settings is None:
        return (
            (UNNAMED, Settings(PathSettings(lambda _: None)))
            if path is None
            else (os.fspath(path), Settings.from_files())
        )
    name = UNNAMED if path is None else os.fspath(path)
    return name, settings if isinstance(settings, Settings) else Settings.from_table(settings)
