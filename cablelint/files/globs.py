"""Globs as .gitignore has them, matched in linear time.

A glob may be anybody's: translated into a regular expression, `*a*a*a*b` and `**/a/**/a` take a matcher that goes back
longer than anybody waits. Here each `*` goes back to the last one only, which is enough (a later star can take all that
an earlier one could), so the work is at most the length of the name times that of the glob.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Self

_ANY_FOLDERS = "**"
_LONGEST_CHARS = 4096  # of a line; no path is longer
_SET = r"\[(?P<inverted>[!^]?)(?P<set>\]?(?:\\.|[^\]\\])*)\]"
_PIECE = re.compile(rf"\\(?P<plain>.)|{_SET}|(?P<stars>\*+)|(?P<any>\?)", re.S)
_LITERAL = re.compile(r"[^*?\[\]\\]+")
_RANGE = re.compile(r"\\?(?P<first>.)(?:-\\?(?P<last>.))?", re.S)

Fits = Callable[[str], bool]


class Globs:
    """Lines of a .gitignore, of which the last that fits decides; below a folder that is left out all is left out."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Read the lines, and skip empty ones, comments, and such as git would not understand."""
        self._plain: dict[str, list[_Glob]] = {}  # by the last part of the path
        self._others: list[_Glob] = []
        latest = {line: order for order, line in enumerate(lines)}
        for line, order in latest.items():
            glob = _Glob.read(line, order)
            if glob is None:
                continue
            if glob.literal is None:
                self._others.append(glob)
            else:
                self._plain.setdefault(glob.literal, []).append(glob)

    @classmethod
    def from_lines(cls, lines: Iterable[str]) -> Self:
        """Return the globs of these lines."""
        return cls(lines)

    def match_file(self, path: str) -> bool:
        """Return whether the path, with forward slashes and one at the end of a folder's, is one of those meant."""
        return bool(self.verdict(path))

    def verdict(self, path: str) -> bool | None:
        """Return True for a path that is meant, False for one excepted with `!`, None for one that no line is about."""
        is_folder = path.endswith("/")
        parts = [part for part in path.split("/") if part not in ("", ".")]
        for end in range(1, len(parts)):
            if self._last(parts[:end], is_folder=True):
                return True
        return self._last(parts, is_folder=is_folder) if parts else None

    def _last(self, parts: Sequence[str], *, is_folder: bool) -> bool | None:
        path = "/".join(parts)
        likely = [glob for glob in self._others if glob.needed in path]
        fitting = (glob for glob in (*likely, *self._plain.get(parts[-1], ())) if glob.fits(parts, is_folder=is_folder))
        best = max(fitting, key=lambda glob: glob.order, default=None)
        return None if best is None else not best.excepts


def _trimmed(line: str) -> str:
    r"""Return the line without the spaces at its end; one that a backslash quotes stays: `a\ `."""
    words = line.rstrip(" \t")
    return line[: len(words) + 1] if words.endswith("\\") else words


class _Glob:
    """One line."""

    def __init__(self, parts: Sequence[str], order: int, *, excepts: bool, folders_only: bool) -> None:
        self.order = order
        self.excepts = excepts
        self._parts = parts
        self._folders_only = folders_only
        self.literal = parts[-1] if _LITERAL.fullmatch(parts[-1]) else None
        self.needed = max(_LITERAL.findall(_without_sets(parts[-1])), key=len, default="")

    @classmethod
    def read(cls, line: str, order: int) -> Self | None:
        """Return what the line says; None where that is nothing."""
        words = _trimmed(line.rstrip("\r\n"))
        if not words or words.startswith("#") or len(words) > _LONGEST_CHARS:
            return None
        excepts = words.startswith("!")
        words = words[excepts:]
        folders_only, body = words.endswith("/"), words.rstrip("/")
        anchored = "/" in body
        parts = [part for part in body.split("/") if part]
        if not parts:
            return None
        if not anchored:
            parts.insert(0, _ANY_FOLDERS)
        once = [part for index, part in enumerate(parts) if part != _ANY_FOLDERS or parts[index - 1 : index] != [part]]
        return cls(once, order, excepts=excepts, folders_only=folders_only)

    def fits(self, parts: Sequence[str], *, is_folder: bool) -> bool:
        """Return whether it fits the whole path."""
        if self._folders_only and not is_folder:
            return False
        return _aligned(self._steps, parts)

    @cached_property
    def _steps(self) -> list[Fits | None]:
        steps = [None if part == _ANY_FOLDERS else _name_fits(part) for part in self._parts]
        return [*steps, bool] if steps[-1] is None else steps  # `folder/**` means what is in it, not the folder


def _name_fits(part: str) -> Fits:
    if _LITERAL.fullmatch(part):
        return part.__eq__
    tokens = list(_tokens(part))
    return lambda name: _aligned(tokens, name)


def _aligned(steps: Sequence[Fits | None], items: Sequence[str]) -> bool:
    """Return whether the steps fit the items one by one, where None means any number of items."""
    at = step = 0
    star = -1  # the last None met, and the item that it may still take
    taken = 0
    while at < len(items):
        wanted = steps[step] if step < len(steps) else _nothing
        if wanted is None:
            star, taken = step, at
            step += 1
        elif wanted(items[at]):
            at, step = at + 1, step + 1
        elif star >= 0:
            taken += 1
            at, step = taken, star + 1
        else:
            return False
    return all(left is None for left in steps[step:])


def _nothing(item: str) -> bool:  # noqa: ARG001  # what is asked when the glob is at its end
    return False


def _tokens(part: str) -> Iterator[Fits | None]:
    """Yield what each character of a name has to be; None for `*`."""
    at = 0
    while at < len(part):
        found = _PIECE.match(part, at)
        if found is None:
            yield part[at].__eq__ if part[at] != "[" else _nothing  # a set that is never closed fits nothing
            at += 1
            continue
        at = found.end()
        if found["stars"]:
            yield None
        elif found["any"]:
            yield bool
        elif found["plain"]:
            yield found["plain"].__eq__
        else:
            yield _set(found["set"], inverted=bool(found["inverted"]))


def _set(words: str, *, inverted: bool) -> Fits:
    ranges = [(one["first"], one["last"] or one["first"]) for one in _RANGE.finditer(words)]
    return lambda character: any(first <= character <= last for first, last in ranges) != inverted


def _without_sets(part: str) -> str:
    """Return the part with a star for what matches no character or another than is written."""
    return _PIECE.sub("*", part)
