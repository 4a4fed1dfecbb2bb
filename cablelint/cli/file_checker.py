"""One file after the other: read, checked by its settings, or known from an earlier run."""

import datetime
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cablelint.cli.gc_pause import gc_paused
from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.inputs.skipped_files import Skipped
from cablelint.cli.inputs.text import Input, Task, Text, decoded, loaded, reason_against
from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.files.source import Source
from cablelint.linting.selection import Layer
from cablelint.model.cable import Profile
from cablelint.model.checked_file import CheckedFile
from cablelint.model.errors import RULE_FAILED, Unreadable, UsageError, finding, reader_failed
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from cablelint.linting.cache import Cache
    from cablelint.linting.candidate import Candidate
    from cablelint.model.diagnostics import Diagnostic
    from cablelint.model.document import Document
    from cablelint.reading.messages import Message


class CheckedInput(NamedTuple):
    """A text that was read and checked; `container` is the archive or table that it is in, if in any."""

    checked: CheckedFile
    source: Source
    container: str | None = None


class Settings(NamedTuple):
    """What a run says of how every file is checked; workers are given the same."""

    commanded: Layer
    isolated: bool = False
    allows_local_rules: bool = False
    date: datetime.date | None = None
    profile: Profile | None = None
    stdin_name: str = STANDARD_INPUT
    caches: bool = False
    named: frozenset[str] = frozenset()  # files that a person named, which are checked whatever they hold


class FileChecker:
    """Checks files by the settings that hold for them."""

    def __init__(self, settings: Settings) -> None:
        self.resolver = SettingsResolver(
            settings.commanded, isolated=settings.isolated, allows_local_rules=settings.allows_local_rules
        )
        self._settings = settings
        self._cache = _cache() if settings.caches else None

    def examined(self, inputs: Iterable[Input]) -> Iterator[CheckedInput | Unreadable | Skipped]:
        """Yield the texts as they were found, each read when its turn comes."""
        try:
            for item in inputs:
                yield self._examine(
                    item
                    if isinstance(item, Unreadable)
                    else loaded(item, self._settings.stdin_name, self.resolver.scope)
                )
        finally:  # a run that is stopped keeps what it found
            if self._cache:
                self._cache.close()

    def check(self, name: str, source: Source, file_settings: FileSettings) -> CheckedFile:
        """Return the file with its findings."""
        return self._check(name, source, file_settings)[0]

    def findings(self, source: Source, file_settings: FileSettings) -> "tuple[tuple[Message, ...], list[Diagnostic]]":
        """Return the messages of the text, and what is found in them and in the document that it is from.

        Raises UsageError for a configuration that cannot be used. What else it raises is a fault of a reader.
        """
        from cablelint.linting import engine
        from cablelint.reading.messages import parse_messages  # not for what is known from an earlier run

        date, profile = self._settings.date, self._settings.profile or file_settings.profile
        rules = _rules(source.document, file_settings)
        with gc_paused():
            read = parse_messages(source.text, profile=profile, date=date, lookups=file_settings.lookups)
            found = engine.check_messages(
                read,
                rules,
                date=date,
                encoding=source.encoding,
                bom=source.bom,
                settings=file_settings.settings,
                severities=file_settings.severities,
            )
        if source.document:
            found += _leftovers(source.document, file_settings, read[0].cable.profile)
            found.sort(key=lambda one: (one.span, one.code))
        return read, found

    def _examine(self, text: Text | Unreadable) -> CheckedInput | Unreadable | Skipped:
        if isinstance(text, Unreadable):
            return text
        source = decoded(text, self.resolver.scope)
        if reason := reason_against(text, source, self._settings.named):
            return Skipped(text.name, reason)
        if isinstance(source, Unreadable):
            return source
        name, container = text.name, text.container
        file_settings = self.resolver.file_settings(name, container)
        settings_key = f"{file_settings.key} {self._settings.date} {self._settings.profile}"
        key = self._cache.key(text.data, settings_key) if self._cache else b""
        del text  # nobody holds the bytes of a long text any more while it is checked
        return CheckedInput(self._kept(key, name, source, file_settings), source, container)

    def _kept(self, key: bytes, name: str, source: Source, file_settings: FileSettings) -> CheckedFile:
        """Return the text with its findings, which are those of an earlier run, or else kept for a later one."""
        if self._cache is None:
            return self.check(name, source, file_settings)
        kept = self._cache.get(key)
        if kept is not None and kept.fits(len(source.text)):
            return CheckedFile(name, source.text, kept.diagnostics, paragraphs=kept.paragraphs)
        checked, dated = self._check(name, source, file_settings)
        if not any(diagnostic.code == RULE_FAILED.code for diagnostic in checked.diagnostics):
            self._cache.put(key, checked.diagnostics, checked.paragraphs, dated=dated)
        return checked

    def _check(self, name: str, source: Source, file_settings: FileSettings) -> tuple[CheckedFile, bool]:
        """Return the file with its findings, and whether these are the same on another day.

        A reader that raises gives one finding SYS003 in place of all others; the other files go on.
        """
        from cablelint.reading.messages import paragraph_number_at  # not for what is known from an earlier run

        try:
            read, found = self.findings(source, file_settings)
            paragraphs = tuple(paragraph_number_at(read, each.span.start) for each in found)
        except UsageError:  # a configuration that cannot be used is not a fault of a reader
            raise
        except Exception as error:  # rules catch their own
            return CheckedFile(name, source.text, (finding(reader_failed(name, error)),), paragraphs=(None,)), True
        dated = self._settings.date is not None or all(cable.date for _, cable in read)
        return CheckedFile(name, source.text, tuple(found), paragraphs=paragraphs), dated


def _rules(document: "Document | None", file_settings: FileSettings) -> "Iterable[Candidate]":
    """Return the rules that run."""
    if document is None:
        return file_settings.candidates
    from cablelint.cli.document_findings import rules_for

    return rules_for(file_settings.candidates)


def _leftovers(document: "Document", file_settings: FileSettings, profile: Profile) -> "Iterator[Diagnostic]":
    """Return what drafting left in the document."""
    from cablelint.cli.document_findings import leftover_findings

    return leftover_findings(document, file_settings.candidates, file_settings.severities, profile)


def start_checking(settings: Settings) -> Task[CheckedInput | Unreadable | Skipped]:
    """Return what a worker does."""
    return FileChecker(settings).examined


def _cache() -> "Cache | None":
    from cablelint.files.cache_folder import cache_folder

    try:
        from cablelint.linting.cache import Cache
    except ImportError:  # a Python that was built without SQLite
        return None
    return Cache(os.path.join(cache_folder(), "findings.sqlite"), _state(), datetime.date.today())


def _state() -> str:
    """Return the sizes and last changes of cablelint's own files, which differ between any two versions."""
    import cablelint.grammar
    import cablelint.rules

    folders = [os.path.dirname(os.path.dirname(__file__)), *cablelint.rules.__path__, *cablelint.grammar.__path__]
    inner = [entry.path for folder in folders for entry in os.scandir(folder) if entry.is_dir()]
    files = [entry.stat() for folder in (*folders, *inner) for entry in os.scandir(folder) if entry.is_file()]
    return f"{max(file.st_mtime_ns for file in files)} {sum(file.st_size for file in files)}"
