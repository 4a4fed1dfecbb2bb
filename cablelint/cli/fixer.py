"""`cablelint check --fix` and `--diff`: the findings that are reported are fixed, and no others."""

from collections import Counter
from collections.abc import Callable, Iterable

from cablelint.cli.file_writer import (
    complain_left_out,
    complain_not_proved,
    difference,
    may_be_rewritten,
    write,
    write_out,
)
from cablelint.cli.output import complain, say, show
from cablelint.cli.shown_fixes import fixed, listed
from cablelint.configuration.toml_edit import without
from cablelint.files.source import Source, read
from cablelint.fixes.fixer import FixResult, fix_source
from cablelint.fixes.passes import fixable
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import NotProvedError, Unreadable, raised
from cablelint.terminal import plain


class FixSession:
    """Fix the files of a run one by one, or show how they would be fixed."""

    def __init__(self, *, unsafe: bool, shows: bool, standard_input: bool, lists: bool = False) -> None:
        """Leave files as they are and print a diff if it `shows`; report every fix if it `lists`."""
        self._lists = lists
        self._unsafe = unsafe
        self._shows = shows
        self._standard_input = standard_input
        self.files = 0
        self.entries = 0  # deleted from configurations
        self.configurations: list[str] = []  # that they are deleted from
        self.findings = 0
        self.failed = False  # some file could not be fixed, and was not changed

    def fix_file(
        self, source: Source, found: CheckedFile, reported: CheckedFile, check: Callable[[Source], CheckedFile]
    ) -> CheckedFile:
        """Return the file after the fixes of the reported findings, and what is left of those."""
        if not may_be_rewritten(found.file, source):
            self.failed |= any(fixable(one, self._unsafe) for one in reported.diagnostics)
            if self._standard_input and not source.document:  # whoever reads the output gets the text as it is
                self._delivered(found.file, source, source)
            return reported
        shown = frozenset(reported.diagnostics)
        suppressed = [each for each in found.diagnostics if each not in shown]
        try:
            result = fix_source(source, lambda one: check(one).diagnostics, unsafe=self._unsafe, suppressed=suppressed)
        except Exception as error:  # a fix may be anyone's code
            why = error if isinstance(error, NotProvedError) else NotProvedError(f"a fix failed: {raised(error)}")
            complain_not_proved(found.file, why)
            self.failed = True
            result = FixResult(source, Counter(), reported.diagnostics)
        if not self._delivered(found.file, source, result.source):
            self.failed = True
            return reported
        _complain_left_out(found.file, result)
        if result.source == source:
            return reported
        self.files += 1
        self.findings += result.fixed.total()
        if self._lists:
            fixes = [one for one in reported.diagnostics if fixable(one, self._unsafe)]
            self._list(found, fixed(fixes, result.fixed, result.left), result.fixed)
        reasons = dict(reported.allowed)
        allowed = tuple((now, reasons[was]) for was, now in result.suppressed if was in reasons)
        return CheckedFile(found.file, result.source.text, result.left, allowed)

    def fix_configuration(self, found: CheckedFile) -> CheckedFile:
        """Return the configuration without the entries that fixes delete, and the findings that are left of it."""
        deletable = [one for one in found.diagnostics if fixable(one, self._unsafe)]
        if not deletable or self._standard_input:
            return found
        tables = [edit.span for one in deletable if one.fix for edit in one.fix.edits]
        try:
            after = without(found.text, tables)
            source = read(found.file)
            if isinstance(source, Unreadable) or source.text != found.text:
                raise NotProvedError("it changed while it was being checked")
        except NotProvedError as error:
            complain_not_proved(found.file, error)
            self.failed = True
            return found
        if not self._delivered(found.file, source, source._replace(text=after)):
            self.failed = True
            return found
        self.entries += len(deletable)
        if self._lists:
            self._list(found, deletable, Counter())
        self.configurations.append(found.file)
        return found._replace(text=after, diagnostics=tuple(one for one in found.diagnostics if one not in deletable))

    @property
    def changes(self) -> bool:
        """Whether some file is changed, or would be."""
        return bool(self.files or self.entries)

    def sentence(self) -> str:
        """Return what was done, in a sentence; empty where nothing was."""
        if not self.changes:
            return "Nothing to fix." if self._shows else ""
        done = []
        if self.files:
            findings = f"{self.findings} finding{'s' * (self.findings != 1)}"
            cables = f"{self.files} cable{'s' * (self.files != 1)}"
            done.append(f"{'would fix' if self._shows else 'fixed'} {findings} in {cables}")
        if self.entries:
            files = ", ".join(map(plain, self.configurations))
            entries = f"{self.entries} allow-entr{'ies' if self.entries != 1 else 'y'} of {files}"
            done.append(f"{'would delete' if self._shows else 'deleted'} {entries}")
        words = " and ".join(done)
        return f"{words[0].upper()}{words[1:]}."

    def _list(self, before: CheckedFile, changed: list[Diagnostic], counts: Counter[str]) -> None:
        for line in listed(before, changed, counts, would=self._shows):
            say(line)

    def _delivered(self, name: str, before: Source, after: Source) -> bool:
        """Write, show or print the file; False where it could not be written."""
        if self._shows:
            show(difference(name, before.text, after.text))
            if (before.encoding, before.bom) != (after.encoding, after.bom):
                complain(f"{plain(name)} would be saved as UTF-8 without a byte order mark")
        elif self._standard_input:
            write_out(after)
        elif after != before:
            return write(name, before, after)
        return True


def _complain_left_out(name: str, result: FixResult) -> None:
    """Say which fixes were not put in because they never settle, or would hide a finding: each kind once."""
    _complain_skipped(name, result, result.left_out)
    _complain_skipped(name, result, result.hiding, f"it would hide a finding of {' and '.join(result.hidden)}")


def _complain_skipped(name: str, result: FixResult, skipped: Iterable[Diagnostic], why: str = "") -> None:
    places: dict[tuple[str, str], list[int]] = {}
    for each in skipped:
        if each.fix:
            places.setdefault((each.code, each.fix.title), []).append(each.span.start)
    for (code, title), found in places.items():
        more = f", here and in {len(found) - 1} more places" if len(found) > 1 else ""
        what = f'the fix of {code}, "{title}"{more}'
        complain_left_out(name, result.source.text, found[0], what, why)
