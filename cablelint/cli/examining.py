"""One file after the other: read, checked by its plan, or known from an earlier run."""

import datetime
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from cablelint.cable import Profile
from cablelint.cli.files import STANDARD_INPUT, folder_of
from cablelint.configuration.plan import Plan, Planner
from cablelint.engine import Checked
from cablelint.errors import RULE_FAILED, Unreadable
from cablelint.selection import Layer
from cablelint.source import Source, decode, load

if TYPE_CHECKING:
    from cablelint.cache import Cache


class Examined(NamedTuple):
    """A file that was read and checked."""

    checked: Checked
    source: Source


class Settings(NamedTuple):
    """What a run says of how every file is checked; workers are given the same."""

    commanded: Layer
    isolated: bool = False
    date: datetime.date | None = None
    profile: Profile | None = None
    stdin_name: str = STANDARD_INPUT
    caches: bool = False


class Examiner:
    """Checks files by the plans that hold for them."""

    def __init__(self, settings: Settings) -> None:
        self.planner = Planner(settings.commanded, isolated=settings.isolated)
        self._settings = settings
        self._cache = _cache() if settings.caches else None

    def examined(self, files: Iterable[str | Unreadable]) -> Iterator[Examined | Unreadable]:
        """The files as they were found, each read when its turn comes."""
        for file in files:
            yield file if isinstance(file, Unreadable) else self._examine(file)
        if self._cache:
            self._cache.prune()

    def check(self, name: str, source: Source, plan: Plan) -> Checked:
        """The file with its findings."""
        return self._check(name, source, plan)[0]

    def _examine(self, path: str) -> Examined | Unreadable:
        name = self._settings.stdin_name if path == STANDARD_INPUT else path
        limit = self.planner.scope(folder_of(name)).max_size
        data = sys.stdin.buffer.read(limit + 1) if path == STANDARD_INPUT else load(path, limit)
        if isinstance(data, Unreadable):
            return data
        source = decode(data, name, limit)
        if isinstance(source, Unreadable):
            return source
        plan = self.planner.plan(name)
        if self._cache is None:
            return Examined(self.check(name, source, plan), source)
        key = self._cache.key(data, f"{plan.key} {self._settings.date} {self._settings.profile}")
        kept = self._cache.get(key)
        if kept is not None:
            return Examined(Checked(name, source.text, kept.diagnostics, paragraphs=kept.paragraphs), source)
        checked, dated = self._check(name, source, plan)
        if not any(diagnostic.code == RULE_FAILED.code for diagnostic in checked.diagnostics):
            self._cache.put(key, checked.diagnostics, checked.paragraphs, dated=dated)
        return Examined(checked, source)

    def _check(self, name: str, source: Source, plan: Plan) -> tuple[Checked, bool]:
        """The file with its findings, and whether these are the same on another day."""
        from cablelint import assembly, engine  # not for what is known from an earlier run
        from cablelint.reference.in_force import holding

        date = self._settings.date
        with holding(plan.tables):
            cable = assembly.parse(source.text, profile=self._settings.profile or plan.profile, date=date)
            found = engine.check(
                cable,
                plan.rules,
                date=date,
                encoding=source.encoding,
                bom=source.bom,
                settings=plan.settings,
                severities=plan.severities,
            )
        paragraphs = tuple(cable.paragraph_number_at(diagnostic.span.start) for diagnostic in found)
        return Checked(name, source.text, tuple(found), paragraphs=paragraphs), bool(date or cable.date)


def _cache() -> "Cache":
    from cablelint.cache import Cache
    from cablelint.cache_folder import cache_folder

    folder = os.path.join(cache_folder(), "findings")
    return Cache(folder, _state(), datetime.date.today().isoformat())


def _state() -> str:
    """What stands for cablelint itself: its files' sizes and last change, which differ between any two versions."""
    import cablelint.grammar
    import cablelint.rules

    folders = [os.path.dirname(os.path.dirname(__file__)), *cablelint.rules.__path__, *cablelint.grammar.__path__]
    inner = [entry.path for folder in folders for entry in os.scandir(folder) if entry.is_dir()]
    files = [entry.stat() for folder in (*folders, *inner) for entry in os.scandir(folder) if entry.is_file()]
    return f"{max(file.st_mtime_ns for file in files)} {sum(file.st_size for file in files)}"
