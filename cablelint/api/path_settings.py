"""How each path is checked: the configuration that holds there, under what a caller asks for."""

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from cablelint.configuration.file_settings import FileSettings
from cablelint.linting.registry import discovered, load
from cablelint.linting.selection import Layer, layered

if TYPE_CHECKING:
    from collections.abc import Callable

    from cablelint.configuration.resolved import ResolvedConfig
    from cablelint.linting.plugins import Entry


class PathSettings:
    """The settings of the paths asked for so far."""

    def __init__(
        self,
        find: "Callable[[str], ResolvedConfig | None]",
        locate: "Callable[[str], str | None]" = lambda folder: None,  # noqa: ARG005
    ) -> None:
        """Ask `find` for the configuration of a folder, None for the defaults, and `locate` for where one is."""
        self._find = find
        self._locate = locate
        self._read: dict[str, tuple[int, int] | None] = {}  # by path, the last change and size of what was read
        self._known: dict[tuple[str | None, tuple[int, ...], Layer], FileSettings] = {}
        self.configs: dict[str, ResolvedConfig] = {}  # by path, those met so far

    def config(self, path: str) -> "ResolvedConfig | None":
        """Return the configuration that holds for the path; None without one."""
        config = self._find(os.path.dirname(path) or os.curdir)
        if config:
            if config.loaded.path not in self.configs:
                self._read |= {file: _state(file) for file in config.files()}
            self.configs[config.loaded.path] = config
        return config

    def are_current(self, path: str) -> bool:
        """Return whether the files read are as they were, and no other configuration holds for the path."""
        if any(_state(file) != state for file, state in self._read.items()):
            return False
        located = self._locate(os.path.dirname(path) or os.curdir)
        config = self.config(path)
        return located is None or (config is not None and config.loaded.path == located)

    def file_settings(self, path: str, asked: Layer = Layer()) -> FileSettings:  # noqa: B008
        """Return how the path is checked, `asked` on top of what the configuration selects."""
        config = self.config(path)
        overrides = config.matching_overrides(path) if config else ()
        key = (config.loaded.path if config else None, overrides, asked)
        if key not in self._known:
            self._known[key] = _file_settings(config, overrides, asked)
        return self._known[key]


def _file_settings(config: "ResolvedConfig | None", overrides: tuple[int, ...], asked: Layer) -> FileSettings:
    if config is None:
        return _without_configuration(discovered().entries, asked)
    from cablelint.configuration.combined import file_settings  # only where there is a configuration

    return file_settings(config, overrides, asked)


@lru_cache(16)
def _without_configuration(entries: "tuple[Entry, ...]", asked: Layer) -> FileSettings:
    """Return how texts are checked by the rules there are; a program asks for the same again for each text."""
    return FileSettings(layered(entries, [asked]), load)


def _state(file: str) -> tuple[int, int] | None:
    """Return when the file last changed, in nanoseconds, and its size; None without one."""
    try:
        found = os.stat(file)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
