"""What a configuration means for the rules: which run, how severe they are, with which options."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cablelint.configuration.confinement import leads_out
from cablelint.configuration.loading import Loaded
from cablelint.configuration.refusals import Location, excerpt, refusal
from cablelint.configuration.scope import Scope
from cablelint.configuration.validation import misnamed, unusable_keys
from cablelint.configuration.written_globs import from_here, without_effect
from cablelint.files.globs import Globs
from cablelint.linting.local_rules import targets
from cablelint.linting.plugins import Discovery, Entry, installed_packages
from cablelint.linting.registry import discovered, load
from cablelint.linting.selection import cased, specificity
from cablelint.model.cable import Profile
from cablelint.model.diagnostics import Severity
from cablelint.model.errors import ConfigurationError
from cablelint.model.rule import RuleModule
from cablelint.reference.lookups import BUILT_IN, Lookups

if TYPE_CHECKING:
    from cablelint.configuration.model import Configuration, Override
    from cablelint.configuration.pattern_rule import PatternRule

_NOT_ALLOWED = (
    "{} has rules of this repository, which are Python code and run only if you allow it: add --allow-local-rules, "
    'set CABLELINT_ALLOW_LOCAL_RULES=1, or list the folder under "allow-local-rules" in {}. With --isolated, '
    "cablelint runs without them"
)


class ResolvedConfig:
    """A configuration, with what it makes of the rules. Raises ConfigurationError for what does not fit them."""

    def __init__(self, loaded: Loaded, *, allows_local_rules: bool = False) -> None:
        self.loaded = loaded
        self._allows_local_rules = allows_local_rules
        values = loaded.values
        self._patterns = {rule.RULE.code: rule for rule in map(self._pattern_rule, range(len(values.pattern)))}
        house_entries = tuple(Entry(rule.RULE.code, rule.RULE.name, "") for rule in self._patterns.values())
        installed, self.faults = self._survey()
        self.entries = tuple(sorted((*installed, *house_entries)))
        self._refuse_taken({key for entry in installed for key in (entry.code, entry.name)})
        for keys, message in without_effect(values):
            raise self._refusal(keys, message)
        self._override_globs = [Globs.from_lines(map(from_here, override.files)) for override in values.overrides]
        self._excluded = Globs.from_lines(map(from_here, values.exclude))
        self._refuse_unfit(values, ())
        for index, override in enumerate(values.overrides):
            self._refuse_unfit(override, ("overrides", index))
        for index, entry in enumerate(values.allow):
            if message := misnamed(entry.rule, self.entries):
                raise self._refusal(("allow", index, "rule"), message)
        self.lookups = self._lookups()

    def matching_overrides(self, file: str) -> tuple[int, ...]:
        """Return the indices of the overrides that hold for the file."""
        relative = self.relative(file)
        return tuple(index for index, globs in enumerate(self._override_globs) if globs.match_file(relative))

    def relative(self, file: str) -> str:
        """Return the file's path from the configuration's folder, with forward slashes."""
        return os.path.relpath(file, self.loaded.folder).replace(os.sep, "/")

    def scope(self) -> Scope:
        """Return which files count under this configuration."""
        values = self.loaded.values
        return Scope(tuple(values.include), self._excludes, values.max_file_size, values.default_excludes)

    def _excludes(self, path: str) -> bool:
        relative = self.relative(path)
        return self._excluded.match_file(relative) or self._excluded.match_file(f"{relative}/")

    def profile(self, overrides: Iterable[int]) -> Profile | None:
        """Return the profile of files for which these overrides hold; None where it is to be detected."""
        values = self.loaded.values
        profiles = (values.profile, *(values.overrides[index].profile for index in overrides))
        return next(filter(None, reversed(profiles)), None)

    def baseline(self) -> str | None:
        """Return the path of the baseline. Raises ConfigurationError for one outside the repository."""
        name = self.loaded.values.baseline
        if not name:
            return None
        path = os.path.join(self.loaded.folder, name)
        if why := leads_out(path, self.loaded.path):
            raise self._refusal(("baseline",), f'"baseline" is "{name}", {why}')
        return path

    def files(self) -> Iterator[str]:
        """Yield the files that all this was read from."""
        yield from (document.path for document in self.loaded.documents)
        for name, values in (("tags", self.loaded.values.tags), ("stations", self.loaded.values.stations)):
            if values.file is not None:
                from cablelint.configuration.custom_tables import table_path  # only where there is a table

                yield table_path(self.loaded, name, values.file)

    def load(self, entry: Entry) -> RuleModule:
        """Return the rule of the entry."""
        return self._patterns.get(entry.code) or load(entry)

    def severities(self, written: Mapping[str, Severity]) -> dict[str, Severity]:
        """Return severities by code; the closest selector decides."""
        found: dict[str, Severity] = {}
        for entry in self.entries:
            fitting = [
                (specificity(entry, cased(selector, self.entries)), severity) for selector, severity in written.items()
            ]
            best, severity = max(fitting, key=lambda one: one[0], default=(0, None))
            if best and severity:
                found[entry.code] = severity
        return found

    def _lookups(self) -> Lookups:
        """Return the lists of TAGS and stations that hold."""
        changes = (self.loaded.values.tags, self.loaded.values.stations)
        if not any(one.add or one.retire or one.file is not None for one in changes):
            return BUILT_IN
        from cablelint.configuration.custom_tables import custom_lookups  # only where there are changes

        return custom_lookups(self.loaded)

    def _survey(self) -> Discovery:
        """Return the rules there are, those of packages only as far as `plugins` names them."""
        plugins, local = self.loaded.values.plugins, self._local_rules()
        if plugins is None:
            return discovered(local=local)
        packages = installed_packages()
        wanted = [name.replace("-", "_") for name in plugins]
        for name, package in zip(plugins, wanted, strict=True):
            if package not in packages:
                known = f"installed are {', '.join(sorted(packages))}" if packages else "no rule package is installed"
                raise self._refusal(("plugins",), f'"plugins" names "{name}", which is not installed: {known}')
        return discovered(wanted, local)

    def _local_rules(self) -> list[str]:
        """Return what to import for the rules in the repository's own folders, which the user must have allowed."""
        paths = self.loaded.values.rules.paths
        if paths:
            self._refuse_forbidden(paths)
        return [target for path in paths for target in self._local_targets(path)]

    def _refuse_forbidden(self, paths: Iterable[str]) -> None:
        from cablelint.configuration.permission import are_allowed, user_file  # only where there are local rules

        if not (self._allows_local_rules or are_allowed(self.loaded.folder)):
            raise self._refusal(("rules", "paths"), _NOT_ALLOWED.format(", ".join(paths), user_file()))

    def _local_targets(self, path: str) -> list[str]:
        home = os.path.realpath(self.loaded.folder)
        folder = os.path.realpath(os.path.join(home, path))
        if os.path.commonpath((home, folder)) != home:
            raise self._refusal(("rules", "paths"), f'"{path}" is outside the folder of the configuration, {home}')
        try:
            return targets(folder)
        except OSError as error:
            reason = f'"{path}" cannot be read as a folder of rules: {error.strerror}'
            raise self._refusal(("rules", "paths"), reason) from error

    def _pattern_rule(self, index: int) -> "PatternRule":
        from cablelint.configuration.pattern_rule import PatternRule  # only where there is a pattern
        from cablelint.configuration.timed_pattern import TimedPattern

        pattern = self.loaded.values.pattern[index]
        try:
            compiled = TimedPattern(pattern.pattern, ignore_case=pattern.ignore_case)
            if pattern.replacement is not None:
                re.compile(f"{pattern.pattern}|").sub(pattern.replacement, "")  # tries its group references
        except (ValueError, IndexError, MemoryError, OverflowError, RecursionError, re.error) as error:
            why = "it is nested too deeply" if isinstance(error, RecursionError) else error
            what = f'the pattern "{excerpt(pattern.pattern)}" of {pattern.code} cannot be used: {why}'
            raise self._refusal(("pattern", index, "pattern"), what) from error
        return PatternRule(pattern, compiled)

    def _refuse_taken(self, taken: set[str]) -> None:
        """Refuse a house rule that goes by the code or the name of another rule."""
        for index, pattern in enumerate(self.loaded.values.pattern):
            rule = self._patterns[pattern.code].RULE
            for key in (rule.code, rule.name):
                if key in taken:
                    message = f"another rule uses {key}: give the house rule its own code and name"
                    raise self._refusal(("pattern", index, "code"), message)
                taken.add(key)

    def _refuse_unfit(self, layer: "Configuration | Override", at: Location) -> None:
        for keys, message in unusable_keys(layer, self.entries, self.load):
            raise self._refusal((*at, *keys), message)

    def _refusal(self, keys: Location, message: str) -> ConfigurationError:
        """Return the exception for a fault at these keys, in the last file that sets them."""
        documents = self.loaded.documents
        document = next((one for one in reversed(documents) if keys[0] in one.table), documents[-1])
        return refusal(document, [(keys, message)])
