"""Findings that a configuration allows, each with its reason, and the entries that allow nothing any more."""

import datetime
from collections.abc import Iterator
from fnmatch import fnmatchcase
from os import sep, walk
from os.path import basename, isfile, join, relpath
from typing import TYPE_CHECKING

from cablelint.configuration.confinement import lies_in, repository_of
from cablelint.configuration.loading import Loaded
from cablelint.configuration.written_globs import from_here
from cablelint.files.globs import Globs
from cablelint.files.source import Places, may_be_there
from cablelint.linting.system_rules import UNUSED_ALLOWANCE
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Edit, Fix
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

if TYPE_CHECKING:
    from cablelint.configuration.model import Allow


class SplitFindings(NamedTuple):
    """The findings of a file, apart: those to report, and those allowed with the reason of their entry."""

    reported: list[Diagnostic]
    allowed: list[tuple[Diagnostic, str]]


class Allowances:
    """The entries of one configuration, which remember whether they were of use; `today` says which are out of date."""

    def __init__(self, loaded: Loaded, today: datetime.date) -> None:
        self._loaded = loaded
        self._today = today
        self._entries = [(entry, Globs.from_lines([from_here(entry.file)])) for entry in loaded.values.allow]
        self._met: set[int] = set()  # entries whose file was checked with their rule on
        self._used: set[int] = set()
        self._checked: set[str] = set()

    def split(self, file: str, checked: CheckedFile, running: frozenset[str]) -> SplitFindings:
        """Return the file's findings by what allows them; `file` is its path from the configuration's folder."""
        self._checked.add(file)
        entries = [
            (index, entry)
            for index, (entry, globs) in enumerate(self._entries)
            if globs.match_file(file) and (entry.rule.upper() in running or entry.rule.lower() in running)
        ]
        self._met.update(index for index, _ in entries)
        if not entries:
            return SplitFindings(list(checked.diagnostics), [])
        places = Places(checked.text)
        split = SplitFindings([], [])
        for diagnostic, paragraph in zip(checked.diagnostics, checked.paragraphs, strict=True):
            line = places.at(diagnostic.span.start).line
            fitting = [(index, entry) for index, entry in entries if self._fits(entry, diagnostic, line, paragraph)]
            self._used.update(index for index, _ in fitting)
            if fitting:
                split.allowed.append((diagnostic, fitting[0][1].reason))
            else:
                split.reported.append(diagnostic)
        return split

    def unused(self) -> Iterator[tuple[str, Diagnostic]]:
        """Yield for each entry that allows nothing, or is out of date, the file that it is in, and a finding there."""
        for index, (entry, _) in enumerate(self._entries):
            if self._loaded.item_document("allow", index)[0].path != self._loaded.path:
                continue  # of a file that others extend too, which is theirs to judge
            what = f"{entry.rule} in {_place(entry)}"
            if self._is_past(entry):
                yield self._finding(index, f"{what} was allowed until {entry.until}, which is past")
            elif index in self._used:
                continue
            elif _names_one_file(entry) and not may_be_there(join(self._loaded.folder, entry.file)):
                yield self._finding(index, f"{what} is allowed, but the file does not exist")
            elif index in self._met and self._is_wholly_checked(index):
                yield self._finding(index, f"{what} is allowed, but there is no such finding")

    def _fits(self, entry: "Allow", diagnostic: Diagnostic, line: int, paragraph: int | None) -> bool:
        named = entry.rule.upper() == diagnostic.code or entry.rule.lower() == diagnostic.name
        if self._is_past(entry) or not named:
            return False
        return entry.line in (None, line) and entry.paragraph in (None, paragraph)

    def _is_wholly_checked(self, index: int) -> bool:
        """Return whether all files that it is about were checked.

        A run on some of them cannot tell that it is unused.
        """
        entry, globs = self._entries[index]
        folder, values = self._loaded.folder, self._loaded.values
        if _names_one_file(entry) and isfile(join(folder, entry.file)):
            return True
        patterns, excluded = [glob.lower() for glob in values.include], Globs.from_lines(map(from_here, values.exclude))
        return all(
            file in self._checked or excluded.match_file(file)
            for file in _files_below(folder)
            if globs.match_file(file) and any(fnmatchcase(basename(file).lower(), pattern) for pattern in patterns)
        )

    def _is_past(self, entry: "Allow") -> bool:
        return entry.until is not None and entry.until < self._today

    def _finding(self, index: int, message: str) -> tuple[str, Diagnostic]:
        origin = self._loaded.item_origin("allow", index)
        document = next(one for one in self._loaded.documents if one.path == origin.path)
        table = _table_at(document.text, origin.line or 1)
        header = document.text[table.start : table.end].partition("\n")[0]
        fix = Fix("Delete the entry", "safe", (Edit(table, ""),)) if self._is_deletable(header) else None
        return origin.path, UNUSED_ALLOWANCE.diagnostic(Span(table.start, table.start + len(header)), message, fix=fix)

    def _is_deletable(self, header: str) -> bool:
        """Return whether a fix may delete the table below this header.

        A link may lead to a file that is somebody else's.
        """
        return header.startswith("[[") and lies_in(self._loaded.path, repository_of(self._loaded.folder))


def _place(entry: "Allow") -> str:
    """Return where the rule is allowed, in words."""
    if entry.line is not None:
        return f"line {entry.line} of {entry.file}"
    return entry.file if entry.paragraph is None else f"paragraph {entry.paragraph} of {entry.file}"


def _files_below(folder: str) -> Iterator[str]:
    """Yield the files in and below the folder, by their paths from it; links to folders are not followed."""
    for inner, _, names in walk(folder):
        yield from (relpath(join(inner, name), folder).replace(sep, "/") for name in names)


def _names_one_file(entry: "Allow") -> bool:
    """Return whether it speaks of one place only; a name without a folder fits in any."""
    return "/" in entry.file.strip("/") and not set("*?[!") & set(entry.file)


def _table_at(text: str, line: int) -> Span:
    """Return the table whose header is on the line, up to the next header, or to the comment above that."""
    from cablelint.configuration.positions import key_lines  # only where an entry is unused

    lines = text.splitlines(keepends=True)
    headers = sorted({number for number in key_lines(text).values() if lines[number - 1].lstrip().startswith("[")})
    end = next((number for number in headers if number > line), len(lines) + 1) - 1
    commented = end
    while commented > line and lines[commented - 1].startswith("#"):
        commented -= 1
    if not lines[commented - 1].strip():  # a comment right below the entry belongs to it
        end = commented
    start = sum(map(len, lines[: line - 1]))
    return Span(start, start + sum(map(len, lines[line - 1 : end])))
