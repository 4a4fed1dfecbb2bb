"""Which lines of the files have changed since a revision, as git knows them."""

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from cablelint.diagnostics import Diagnostic
from cablelint.errors import Unreadable, UsageError
from cablelint.fingerprint import key
from cablelint.source import Places, decode
from cablelint.spans import Span

_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(?P<first>\d+)(?:,(?P<count>\d+))? @@")


class Changed(NamedTuple):
    """What has changed in a file: its lines, numbered from 1, and what it was before (None for a new file)."""

    lines: frozenset[int]
    before: bytes | None


def concerning(
    changed: Changed, text: str, diagnostics: Iterable[Diagnostic], before: Iterable[tuple[str, Diagnostic]]
) -> list[Diagnostic]:
    """The findings that touch changed lines, or that were not there `before` (the old text, and a finding on it).

    A change may cause a finding on a line that it leaves alone: a paragraph is taken out, and a reference to it stays.
    """
    places = Places(text)
    known = Counter(key(diagnostic, old_text) for old_text, diagnostic in before)
    found = []
    for diagnostic in diagnostics:
        own = key(diagnostic, text)
        known[own] -= 1
        spans = (diagnostic.span, *(related.span for related in diagnostic.related))
        if known[own] < 0 or any(_touches(changed, places, span) for span in spans):
            found.append(diagnostic)
    return found


def _touches(changed: Changed, places: Places, span: Span) -> bool:
    first, last = places.at(span.start).line, places.at(max(span.start, span.end - 1)).line
    return any(line in changed.lines for line in range(first, last + 1))


class Since:
    """The changes between a revision and the files as they are now, untracked ones included."""

    def __init__(self, revision: str, folder: str = os.curdir) -> None:
        """Raises UsageError where the folder is in no repository, or there is no such revision."""
        self._folder = folder
        self._top = self._git("rev-parse", "--show-toplevel").decode().rstrip("\n")
        asked = ("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        self._commit = self._git(*asked, failing=f'git knows no revision "{revision}"').decode().strip()

    def changed(self, file: str, typed: str | None = None) -> Changed | None:
        """What has changed in the file, or in the text `typed` in its stead; None where nothing has."""
        path = os.path.relpath(os.path.realpath(file), os.path.realpath(self._top)).replace(os.sep, "/")
        earlier = self._renamed.get(path, path)
        if earlier not in self._tracked:
            return Changed(frozenset(), None)
        if typed is not None:
            before = self._git("show", f"{self._commit}:{earlier}")
            return Changed(_lines_typed(before, typed), before)
        if path not in self._changed:
            return None
        difference = self._git("diff", "--unified=0", "--find-renames", *_PLAIN, self._commit, "--", earlier, path)
        return Changed(_lines_of(difference), self._git("show", f"{self._commit}:{earlier}"))

    @cached_property
    def _tracked(self) -> frozenset[str]:
        return _names(self._git("ls-tree", "-r", "-z", "--name-only", self._commit))

    @cached_property
    def _changed(self) -> frozenset[str]:
        return _names(self._git("diff", "-z", "--name-only", *_PLAIN, self._commit))

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """What renamed files were called, by what they are called."""
        listed = self._git("diff", "-z", "--name-status", "--find-renames", "--diff-filter=R", *_PLAIN, self._commit)
        words = [os.fsdecode(word) for word in listed.split(b"\0")]
        return {new: old for kind, old, new in zip(words[::3], words[1::3], words[2::3], strict=False) if kind}

    def _git(self, *arguments: str, failing: str = "") -> bytes:
        """What git answers. Raises UsageError, with git's own words or `failing`, where it does not."""
        top = getattr(self, "_top", self._folder)
        try:
            done = subprocess.run(["git", "-C", top, *arguments], capture_output=True, check=False)
        except OSError as error:
            raise UsageError(f"--since needs git, which cannot be run: {error.strerror}") from error
        if done.returncode:
            why = done.stderr.decode(errors="replace").strip().splitlines()
            raise UsageError(f"--since cannot be answered: {failing or (why[-1] if why else 'git failed')}")
        return done.stdout


def _names(listed: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _lines_typed(before: bytes, typed: str) -> frozenset[int]:
    """The same of a text that is in no file, which git does not compare."""
    from difflib import SequenceMatcher

    source = decode(before, "")
    old = "" if isinstance(source, Unreadable) else source.text
    changes = SequenceMatcher(None, _LINE_BREAK.split(old), _LINE_BREAK.split(typed)).get_opcodes()
    spans = (range(low, high) if low < high else (low - 1, low) for kind, _, _, low, high in changes if kind != "equal")
    return frozenset(index + 1 for span in spans for index in span)


def _lines_of(difference: bytes) -> frozenset[int]:
    """The lines that the hunks add. Where lines were only deleted, those on either side of the gap count as changed."""
    return frozenset(line for hunk in _HUNK.finditer(difference) for line in _touched(hunk))


def _touched(hunk: re.Match[bytes]) -> Iterable[int]:
    first, count = int(hunk["first"]), int(hunk["count"] or 1)
    return range(first, first + count) if count else (first, first + 1)
