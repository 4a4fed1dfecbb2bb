"""Findings kept from one run to the next, by what they depend on: the file, the rules, and how these are set.

Each file's findings are a file of their own, which appears whole or not at all, so that runs at the same time do no
harm. Whatever is wrong with the cache (it cannot be written, the disk is full, a file holds something else) costs
time and never a result.
"""

import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from typing import Any, NamedTuple

from cablelint.cache_folder import make_folder
from cablelint.diagnostics import Diagnostic, Edit, Fix, Related
from cablelint.spans import Span
from cablelint.unfinished import create, sweep

_LONGEST_KEPT = 30 * 24 * 3600  # seconds since it was written
_BETWEEN_PRUNINGS = 24 * 3600  # seconds
_MARK = "pruned"


class Kept(NamedTuple):
    """The findings of a file, the numbers of the paragraphs that they stand in, and the day that they hold on.

    `today` is None where they do not depend on the day of the run.
    """

    diagnostics: tuple[Diagnostic, ...]
    paragraphs: tuple[int | None, ...]
    today: str | None


class Cache:
    """The cache in a folder. `state` stands for all that findings depend on beside the file and the plan."""

    def __init__(self, folder: str, state: str, today: str) -> None:
        self._folder = folder
        self._state = state
        self._today = today

    def key(self, data: bytes, plan: str) -> str:
        """What the findings on these bytes go by, when they are checked by this plan."""
        digest = sha256(f"{self._state}\n{plan}\n".encode("utf-8", "surrogatepass"))
        digest.update(data)
        return digest.hexdigest()

    def get(self, key: str) -> Kept | None:
        """The findings that were kept, if they still hold."""
        try:
            with open(self._path(key), "rb", buffering=0) as stream:
                kept = _read(json.loads(stream.read()))
        except (OSError, ValueError, TypeError, KeyError, IndexError):
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
            descriptor, unfinished = create(folder)
            try:
                with open(descriptor, "w", encoding="utf-8") as stream:
                    json.dump(content, stream, separators=(",", ":"))
                os.replace(unfinished, path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(unfinished)
                raise

    def prune(self) -> None:
        """Now and then, delete what was written long ago."""
        mark, now = os.path.join(self._folder, _MARK), time.time()
        with suppress(OSError):
            if os.path.exists(mark) and now - os.stat(mark).st_mtime < _BETWEEN_PRUNINGS:
                return
            make_folder(self._folder)
            with open(mark, "w", encoding="utf-8"):
                os.utime(mark)
            for inner in os.scandir(self._folder):
                if inner.is_dir(follow_symlinks=False):
                    _prune(inner.path, now)

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], f"{key[2:]}.json")


def _prune(folder: str, now: float) -> None:
    sweep(folder)
    for entry in os.scandir(folder):
        with suppress(OSError):
            if now - entry.stat(follow_symlinks=False).st_mtime > _LONGEST_KEPT:
                os.unlink(entry.path)


def _written(diagnostic: Diagnostic, paragraph: int | None) -> list[Any]:
    return [*diagnostic, paragraph]


def _read(content: dict[str, Any]) -> Kept:
    findings = content["findings"]
    return Kept(
        tuple(_diagnostic(*finding[:-1]) for finding in findings),
        tuple(finding[-1] for finding in findings),
        content["today"],
    )


def _diagnostic(
    code: str, name: str, severity: Any, message: str, span: list[int], fix: list[Any] | None, related: list[Any]
) -> Diagnostic:
    return Diagnostic(
        code,
        name,
        severity,
        message,
        Span(*span),
        Fix(fix[0], fix[1], tuple(Edit(Span(*place), text) for place, text in fix[2])) if fix else None,
        tuple(Related(Span(*place), words) for place, words in related),
    )
