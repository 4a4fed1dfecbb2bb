"""Findings kept from one run to the next, by what they depend on: the file, the rules, and how these are set.

Whatever is wrong with the cache (it cannot be written, the disk is full, its file holds something else) costs time and
never a result.
"""

import datetime
import json
import zlib
from collections.abc import Iterable, Sequence
from hashlib import sha256
from operator import le
from typing import Any, TypeVar

from cablelint.files.value_table import ValueTable
from cablelint.model.diagnostics import SEVERITIES, Diagnostic, Edit, Fix, Related
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_Value = TypeVar("_Value")

_COMPRESSION_LEVEL = (
    1  # which packs findings, whose words are much the same, into 41 %; the most that zlib can do is 39 %
)
_LONGEST_BYTES = 64 * 1024 * 1024  # of findings when unpacked; somebody may have packed more to fill the memory


class Kept(NamedTuple):
    """The findings of a file, the numbers of the paragraphs that they are in, and the day that they hold on.

    `today` is None where they do not depend on the day of the run.
    """

    diagnostics: tuple[Diagnostic, ...]
    paragraphs: tuple[int | None, ...]
    today: str | None

    def fits(self, length: int) -> bool:
        """Return whether all that is found is in a text of so many characters."""
        for one in self.diagnostics:
            edits = one.fix.edits if one.fix else ()
            ends = [one.span.end, *(each.span.end for each in one.related), *(span.end for span, _ in edits)]
            if max(ends) > length:
                return False
        return True


class Cache:
    """The cache in a file. `state` tells all that findings depend on besides the file and its settings."""

    def __init__(self, path: str, state: str, today: datetime.date) -> None:
        self._values = ValueTable(path, today.toordinal())
        self._state = state
        self._today = today.isoformat()

    def key(self, data: bytes, file_settings: str) -> bytes:
        """Return what the findings on these bytes go by, when they are checked by these settings."""
        digest = sha256(f"{self._state}\n{file_settings}\n".encode("utf-8", "surrogatepass"))
        digest.update(data)
        return digest.digest()

    def get(self, key: bytes) -> Kept | None:
        """Return the findings that were kept, if they still hold."""
        content = self._values.get(key)
        if content is None:
            return None
        try:
            kept = _read(json.loads(zlib.decompressobj().decompress(content, _LONGEST_BYTES)))
        except (zlib.error, ValueError, TypeError, KeyError, IndexError, RecursionError):
            return None
        return kept if kept.today in (None, self._today) else None

    def put(
        self, key: bytes, diagnostics: Iterable[Diagnostic], paragraphs: Iterable[int | None], *, dated: bool
    ) -> None:
        """Keep the findings; where they are not `dated`, for today only."""
        content = {
            "today": None if dated else self._today,
            "findings": [_written(*pair) for pair in zip(diagnostics, paragraphs, strict=True)],
        }
        self._values.put(key, zlib.compress(json.dumps(content, separators=(",", ":")).encode(), _COMPRESSION_LEVEL))

    def close(self) -> None:
        """Write what is to be kept, and close the file."""
        self._values.close()


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
