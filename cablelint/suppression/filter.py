"""Which findings of a run are reported: not those that a configuration allows, a baseline knows, or that are old.

What a run does not ask for is not imported.
"""

import datetime
import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cablelint.configuration.file_settings import FileSettings
from cablelint.files.source import MAX_BYTES, may_be_there, opened_as_text
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import RULE_FAILED, UsageError

if TYPE_CHECKING:
    from cablelint.suppression.allow_list import Allowances, SplitFindings
    from cablelint.suppression.baseline import Baseline, Entry
    from cablelint.suppression.git_changes import GitDiff

CheckText = Callable[[bytes, str], tuple[str, list[Diagnostic]]]
"""Checks an earlier version of a file: its text, and the findings on it."""

_LONGEST_CHARS = 16 * MAX_BYTES  # of a baseline


class Suppressions:
    """Passes the findings of a run, file by file, and knows at its end which of its own entries were of no use."""

    def __init__(
        self,
        *,
        baseline: str | None,
        writes_baseline: bool,
        since: str | None,
        check: CheckText,
        chosen: bool = False,
        typed: str | None = None,
    ) -> None:
        """Read comments with `chosen` if the run was asked for some rules only, and `typed` for standard input's name.

        Raises UsageError for a baseline that cannot be read, or a revision that there is not.
        """
        if writes_baseline and not baseline:
            raise UsageError("--write-baseline needs a file to write to: give it with --baseline FILE")
        self._path = baseline
        self._writes = writes_baseline
        self._baseline_text = _read(baseline, missing_is_empty=writes_baseline) if baseline else ""
        self._baseline = _parsed(self._baseline_text, baseline) if baseline else None
        self._written: dict[Entry, int] = {}
        self._since = _since(since) if since is not None else None
        self._check = check
        self._chosen = chosen
        self._typed = typed
        self._allowances: dict[str, Allowances] = {}

    def apply(self, checked: CheckedFile, file_settings: FileSettings) -> CheckedFile:
        """Return the file with the findings that are to be reported. That a rule or a reader failed always is."""
        failures = [one for one in checked.diagnostics if one.code == RULE_FAILED.code]
        if failures:
            kept = self._passed(_without(checked, failures), file_settings)
            return kept._replace(diagnostics=(*failures, *kept.diagnostics))
        return self._passed(checked, file_settings)

    def _passed(self, checked: CheckedFile, file_settings: FileSettings) -> CheckedFile:
        found = list(checked.diagnostics)
        allowed: list[tuple[Diagnostic, str]] = []
        if file_settings.config and file_settings.config.loaded.values.allow:
            found, allowed = self._allowed(checked, file_settings)
        if self._baseline is not None:
            rules = frozenset(entry.code for entry in file_settings.entries) if self._chosen else None
            found = self._unknown(checked.file, checked.text, found, rules)
        if self._since is not None:
            found = self._new(checked.file, checked.text, found)
        return checked._replace(diagnostics=tuple(found), allowed=tuple(allowed))

    def unused(self) -> Iterator[CheckedFile]:
        """Yield findings on configurations and on the baseline: entries that are of no use any more."""
        for allowances in self._allowances.values():
            by_path: dict[str, list[Diagnostic]] = {}
            for path, diagnostic in allowances.unused():
                by_path.setdefault(path, []).append(diagnostic)
            for path, found in by_path.items():
                yield CheckedFile(os.path.relpath(path), _read(path, missing_is_empty=False), tuple(found))
        if self._baseline is not None and self._path is not None and not self._writes:
            from cablelint.suppression.baseline import stale_findings

            self._baseline.look_for_files(self._is_there)
            found = list(stale_findings(self._baseline, self._baseline_text))
            if found:
                yield CheckedFile(self._path, self._baseline_text, tuple(found))

    def write(self) -> str | None:
        """Write the baseline if that was asked for, and say so in a sentence."""
        if not self._writes or self._path is None or self._baseline is None:
            return None
        from cablelint.files.whole_file import opened
        from cablelint.suppression.baseline import dumped

        self._baseline.look_for_files(self._is_there)
        entries = {**self._baseline.unchecked(), **self._written}
        with opened(self._path) as stream:
            stream.write(dumped(entries))
        count = sum(entries.values())
        return f"Wrote a baseline of {count} finding{'s' * (count != 1)} to {self._path}."

    def _allowed(self, checked: CheckedFile, file_settings: FileSettings) -> "SplitFindings":
        from cablelint.suppression.allow_list import Allowances

        assert file_settings.config is not None
        loaded = file_settings.config.loaded
        allowances = self._allowances.setdefault(loaded.path, Allowances(loaded, datetime.date.today()))
        running = frozenset(word for entry in file_settings.entries for word in (entry.code, entry.name))
        return allowances.split(file_settings.config.relative(checked.file), checked, running)

    def _unknown(self, file: str, text: str, found: list[Diagnostic], rules: frozenset[str] | None) -> list[Diagnostic]:
        from cablelint.suppression.baseline import entry_of

        assert self._baseline is not None
        assert self._path is not None
        relative = os.path.relpath(file, os.path.dirname(self._path) or os.curdir).replace(os.sep, "/")
        new = self._baseline.new(relative, text, found, rules)
        if not self._writes:
            return new
        for diagnostic in found:
            entry = entry_of(relative, text, diagnostic)
            self._written[entry] = self._written.get(entry, 0) + 1
        return []

    def _is_there(self, file: str) -> bool:
        return may_be_there(os.path.join(os.path.dirname(self._path or ""), file))

    def _new(self, file: str, text: str, found: list[Diagnostic]) -> list[Diagnostic]:
        from cablelint.suppression.git_changes import introduced_findings

        assert self._since is not None
        changed = self._since.changed(file, text if file == self._typed else None)
        if changed is None or not found:
            return []
        if changed.before is None:
            return found
        old_text, old = self._check(changed.before, file)
        return introduced_findings(changed, text, found, ((old_text, diagnostic) for diagnostic in old))


def _without(checked: CheckedFile, left_out: list[Diagnostic]) -> CheckedFile:
    pairs = zip(checked.diagnostics, checked.paragraphs, strict=True)
    kept = [(diagnostic, number) for diagnostic, number in pairs if diagnostic not in left_out]
    diagnostics, paragraphs = tuple(zip(*kept, strict=True)) or ((), ())
    return checked._replace(diagnostics=diagnostics, paragraphs=paragraphs)


def _read(path: str, *, missing_is_empty: bool) -> str:
    try:
        with opened_as_text(path) as stream:
            written = stream.read(_LONGEST_CHARS + 1)  # a device may have no end
        if len(written) > _LONGEST_CHARS:
            raise UsageError(f"{path} is larger than any baseline: name the file that --write-baseline wrote")
        return written
    except FileNotFoundError as error:
        if missing_is_empty:
            return ""
        raise UsageError(f"{path} does not exist: write it with --write-baseline") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _parsed(text: str, path: str) -> "Baseline":
    from cablelint.suppression.baseline import Baseline, loaded

    return loaded(text, path) if text else Baseline({})


def _since(revision: str) -> "GitDiff":
    from cablelint.suppression.git_changes import GitDiff

    return GitDiff(revision)
