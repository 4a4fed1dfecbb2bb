"""Findings kept from one run to the next, by what they depend on: the file, the rules, and how these are set.

Each file's findings are a file of their own, which appears whole or not at all, so that runs at the same time do no
harm. Whatever is wrong with the cache (it cannot be written, the disk is full, a file holds something else) costs
time and never a result.
"""

import json
import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from operator import le
from typing import Any, TypeVar

from cablelint.files.cache_folder import make_folder
from cablelint.files.source import opened
from cablelint.files.unfinished import create, sweep
from cablelint.model.diagnostics import SEVERITIES, Diagnostic, Edit, Fix, Related
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_Value = TypeVar("_Value")

_LONGEST_KEPT_SECONDS = 30 * 24 * 3600  # since it was written
_BETWEEN_PRUNINGS_SECONDS = 24 * 3600
_MARK = "pruned"


class Kept(NamedTuple):
    """The findings of a file, the numbers of the paragraphs that they stand in, and the day that they hold on.

    `today` is None where they do not depend on the day of the run.
    """

    diagnostics: tuple[Diagnostic, ...]
    paragraphs: tuple[int | None, ...]
    today: str | None

    def fits(self, length: int) -> bool:
        """Return whether all that is found stands in a text of so many characters."""
        for one in self.diagnostics:
            edits = one.fix.edits if one.fix else ()
            ends = [one.span.end, *(each.span.end for each in one.related), *(span.end for span, _ in edits)]
            if max(ends) > length:
                return False
        return True


class Cache:
    """The cache in a folder. `state` stands for all that findings depend on beside the file and its settings."""

    def __init__(self, folder: str, state: str, today: str) -> None:
        self._folder = folder
        self._state = state
        self._today = today

    def key(self, data: bytes, file_settings: str) -> str:
        """Return what the findings on these bytes go by, when they are checked by these settings."""
        digest = sha256(f"{self._state}\n{file_settings}\n".encode("utf-8", "surrogatepass"))
        digest.update(data)
        return digest.hexdigest()

    def get(self, key: str) -> Kept | None:
        """Return the findings that were kept, if they still hold."""
        try:
            with opened(self._path(key)) as stream:
                kept = _read(json.loads(stream.read()))
        except (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError):
            return None
        return kept if kept.today in (None, self._today) else None

    def put(
        self, key: str, diagnostics: Iterable[Diagnostic], paragraphs: Iterable[int | None], *, dated: bool
    ) -> None:
        """Keep the findings; where they are not `dated`, for today only."""
        content = {
            "today": None if dated else self._today,
            "findings": [_written(*pair) for pair in zip(diagnostics, paragraphs, strict=True)],
        }
        path = self._path(key)
        with suppress(OSError, UnicodeEncodeError):
            folder = os.path.dirname(path)
            if not os.path.isdir(folder):
                make_folder(folder)
            _put(path, content)

    def prune(self) -> None:
        """Now and then, delete what was written long ago."""
        mark, now = os.path.join(self._folder, _MARK), time.time()
        with suppress(OSError):
            if os.path.exists(mark) and now - os.stat(mark).st_mtime < _BETWEEN_PRUNINGS_SECONDS:
                return
            make_folder(self._folder)
            _put(mark, None)
            for inner in os.scandir(self._folder):
                if inner.is_dir(follow_symlinks=False):
                    _prune(inner.path, now)

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], f"{key[2:]}.json")


def _put(path: str, content: Any) -> None:
    """Put a JSON file there, whole, in the place of whatever is there: opening a pipe would wait for its reader."""
    descriptor, unfinished = create(os.path.dirname(path))
    try:
        with open(descriptor, "w", encoding="utf-8") as stream:
            json.dump(content, stream, separators=(",", ":"))
        os.replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(unfinished)
        raise


def _prune(folder: str, now: float) -> None:
    sweep(folder)
    for entry in os.scandir(folder):
        with suppress(OSError):
            if now - entry.stat(follow_symlinks=False).st_mtime > _LONGEST_KEPT_SECONDS:
                os.unlink(entry.path)


def _written(diagnostic: Diagnostic, paragraph: int | None) -> list[Any]:
    *facts, fix, related = diagnostic
    return [*facts, fix and [fix.title, fix.applicability, _columns(fix.edits)], related, paragraph]


def _columns(edits: Sequence[Edit]) -> list[list[Any]]:
    """Return where the edits begin, where they end, and what they write: lists, each of which is checked in one go."""
    return [[edit.span.start for edit in edits], [edit.span.end for edit in edits], [edit.text for edit in edits]]


def _read(content: dict[str, Any]) -> Kept:
    """Return what was kept. Raises KeyError, TypeError or ValueError where that is something else."""
    findings, today = content["findings"], content["today"]
    kept = Kept(
        tuple(_diagnostic(*finding[:-1]) for finding in findings),
        tuple(None if finding[-1] is None else _of(int, finding[-1]) for finding in findings),
        None if today is None else _of(str, today),
    )
    if not isinstance(findings, list):
        raise TypeError("a list is expected")
    return kept


def _of(kind: type[_Value], value: object) -> _Value:
    """Return the value, which is of exactly this type. Raises TypeError."""
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} is expected")
    return value


def _diagnostic(
    code: object, name: object, severity: Any, message: object, span: Any, fix: Any, related: Any
) -> Diagnostic:
    return Diagnostic(
        _of(str, code),
        _of(str, name),
        SEVERITIES[SEVERITIES.index(severity)],
        _of(str, message),
        _span(span),
        None if fix is None else _fix(*fix),
        tuple(Related(_span(place), _of(str, words)) for place, words in related),
    )


def _fix(title: object, applicability: object, edits: Any) -> Fix:
    if applicability not in ("safe", "unsafe"):
        raise ValueError("an applicability is expected")
    return Fix(
        _of(str, title),
        "safe" if applicability == "safe" else "unsafe",
        _edits(*edits),
    )


def _edits(starts: list[int], ends: list[int], texts: list[str]) -> tuple[Edit, ...]:
    if not (len(starts) == len(ends) == len(texts) and all(map(le, starts, ends)) and min(starts, default=0) >= 0):
        raise ValueError("places in a text are expected")
    if {*map(type, starts), *map(type, ends)} - {int} or {*map(type, texts)} - {str}:
        raise TypeError("offsets and words are expected")
    return tuple(map(Edit, map(Span, starts, ends), texts))


def _span(place: Any) -> Span:
    start, end = place
    if not 0 <= _of(int, start) <= _of(int, end):
        raise ValueError("a place in a text is expected")
    return Span(start, end)
