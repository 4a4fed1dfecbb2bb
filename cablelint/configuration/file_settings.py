"""How a file is checked: the rules that run, their severities and settings."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from cablelint.linting.plugins import Entry, last_change
from cablelint.model.cable import Profile
from cablelint.model.diagnostics import Severity
from cablelint.model.rule import RuleModule, Setting
from cablelint.reference.lookups import BUILT_IN, Lookups

if TYPE_CHECKING:
    from cablelint.configuration.resolved import ResolvedConfig
    from cablelint.linting.candidate import Candidate


class FileSettings:
    """How files are checked. A severity or setting that is absent is the rule's own.

    `severities` are by code, `settings` by code and then name.
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
        config: "ResolvedConfig | None" = None,
    ) -> None:
        self.entries = tuple(entries)
        self.profile = profile
        self.severities = severities
        self.settings = settings
        self.fail_on = fail_on
        self.config = config
        self._load = load

    @cached_property
    def rules(self) -> tuple[RuleModule, ...]:
        """The rules that run, imported."""
        return tuple(self._load(entry) for entry in self.entries)

    @cached_property
    def candidates(self) -> "tuple[Candidate, ...]":
        """The rules that run, each imported when it is called for the first time."""
        from cablelint.linting.candidate import candidate  # not for what is known from an earlier run

        return tuple(candidate(entry, self._load) for entry in self.entries)

    @property
    def lookups(self) -> Lookups:
        """The lists of TAGS and stations that hold."""
        return self.config.lookups if self.config else BUILT_IN

    @cached_property
    def key(self) -> str:
        """All that findings depend on in the settings, in words."""
        patterns = self.config.loaded.values.pattern if self.config else ()
        changes = [last_change(entry) for entry in self.entries if entry.package]
        settings = f"{self.profile} {self.severities} {self.settings}"
        return f"{self.entries} {settings} {patterns} {changes} {self.lookups.key}"
