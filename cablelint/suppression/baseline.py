"""A baseline: the findings that were there when a team began, which are not reported until they change.

An entry is kept by file, rule and the words found, with how often they are, so it survives moved lines, and a new fault
cannot hide behind one that was fixed elsewhere.
"""

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any

from cablelint.linting.system_rules import STALE_BASELINE
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import UsageError
from cablelint.model.spans import Span
from cablelint.records import NamedTuple
from cablelint.suppression.fingerprint import words_around, words_around_anywhere

_VERSION = 1


class Entry(NamedTuple):
    """A kind of finding in a file; `file` is its path from the baseline's folder, with forward slashes."""

    file: str
    rule: str
    found: str


def entry_of(file: str, text: str, diagnostic: Diagnostic) -> Entry:
    """Return what the finding is recognized by."""
    return Entry(file, diagnostic.code, words_around(text, diagnostic.span))


def _known_once(file: str, text: str, diagnostic: Diagnostic) -> Entry:
    """Return what the finding was recognized by when words of neighboring paragraphs counted too."""
    return Entry(file, diagnostic.code, words_around_anywhere(text, diagnostic.span))


class Baseline:
    """The entries of a baseline, crossed off as the findings of a run are met."""

    def __init__(self, entries: Mapping[Entry, int]) -> None:
        self._entries = dict(entries)
        self._left = Counter(entries)
        self._checked: dict[str, Container[str] | None] = {}  # by file, the codes of rules; None for all

    def new(
        self, file: str, text: str, diagnostics: Iterable[Diagnostic], rules: Container[str] | None = None
    ) -> list[Diagnostic]:
        """Return those of a file's findings that the baseline has not; only these rules were asked for, or all."""
        self._checked[file] = rules
        entries = ((one, entry_of(file, text, one), _known_once(file, text, one)) for one in diagnostics)
        return [one for one, now, once in entries if not (self._match(now) or self._match(once))]

    def stale(self) -> list[Entry]:
        """Return entries, of what was checked, that no longer occur as often as they did."""
        return [entry for entry in self._entries if self._left[entry] > 0 and self._is_checked(entry)]

    def unchecked(self) -> dict[Entry, int]:
        """Return the entries of what was not checked, which a new baseline goes on holding."""
        return {entry: count for entry, count in self._entries.items() if not self._is_checked(entry)}

    def look_for_files(self, are_there: Callable[[str], bool]) -> None:
        """Take the files that are there no more for checked: they have no findings."""
        for file in {entry.file for entry in self._entries} - set(self._checked):
            if not are_there(file):
                self._checked[file] = None

    def _is_checked(self, entry: Entry) -> bool:
        rules = self._checked.get(entry.file, ())
        return rules is None or entry.rule in rules

    def _match(self, entry: Entry) -> bool:
        if self._left[entry] <= 0:
            return False
        self._left[entry] -= 1
        return True


def dumped(entries: Mapping[Entry, int]) -> str:
    """Return the baseline as JSON, an entry a line in a fixed order, so that version control shows what changed."""
    lines = ",\n".join(f"    {_line(entry, count)}" for entry, count in sorted(entries.items()))
    return f'{{\n  "version": {_VERSION},\n  "findings": [\n{lines}\n  ]\n}}\n'


def loaded(text: str, path: str) -> Baseline:
    """Return the baseline of this text. Raises UsageError, which names `path`, where it is not one."""
    try:
        content = json.loads(text)
        if content["version"] != _VERSION:
            raise UsageError(f"{path} is a baseline of another version: write it again with --write-baseline")
        return Baseline({_entry(item): _count(item["count"]) for item in content["findings"]})
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{path} is not a baseline: write one with --write-baseline") from error


def stale_findings(baseline: Baseline, text: str) -> Iterator[Diagnostic]:
    """Yield a finding on the baseline's own text for each entry that no longer occurs."""
    for entry in baseline.stale():
        at = text.find(_line(entry, 1).partition(', "count"')[0])
        span = Span(at, max(text.find("\n", at), at)) if at >= 0 else Span(0, 0)
        message = (
            f'{entry.rule} no longer occurs in {entry.file} at "{entry.found}": write the baseline again to drop it'
        )
        yield STALE_BASELINE.diagnostic(span, message)


def _line(entry: Entry, count: int) -> str:
    return json.dumps({**entry._asdict(), "count": count}, ensure_ascii=False)


def _entry(item: Mapping[str, Any]) -> Entry:
    words = [item[key] for key in Entry._fields]
    if not all(isinstance(each, str) for each in words):
        raise TypeError("words are expected")
    return Entry(*words)


def _count(number: object) -> int:
    if type(number) is not int or number < 1:
        raise ValueError("a count is expected")
    return number
