"""Patterns that a configuration brings along, matched for a limited time.

The standard library's matcher cannot be stopped, and `(a+)+$` keeps it busy for centuries. The package `regex` takes
the same patterns and a time limit. (An engine in linear time, such as RE2, needs none, but it has no look-ahead and no
back-references, which house patterns use.)
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from typing import Any

from cablelint.files import kept_values
from cablelint.model.errors import StoppedError
from cablelint.model.spans import Span

_LIMIT_SECONDS = 1.0  # for one stretch of one text
_MOST_STOPPED_TIMES = 5  # that a pattern may run out of time in a process, after which it is not tried again
_MOST_COPIES = 100_000  # of what is to be repeated: the matcher writes out `a{1000}` as a thousand of them


class TimedPattern:
    """A regular expression that is stopped when it takes too long."""

    def __init__(self, pattern: str, *, ignore_case: bool = False) -> None:
        """Raise re.error or ValueError for what is not a pattern, or one that would fill the memory.

        That a pattern was found to be good is kept: `regex` is imported again only where there is a text to match.
        """
        self._pattern, self._ignore_case = pattern, ignore_case
        self._stopped = 0
        name = kept_values.digest(sys.version, __name__, pattern, str(ignore_case), str(_MOST_COPIES))
        if kept_values.get(name) is not True:
            self._refuse_unusable()
            kept_values.put(name, True)

    @cached_property
    def _compiled(self) -> Any:
        import regex  # only where a pattern is matched

        return regex.compile(self._pattern, regex.VERSION0 | (regex.IGNORECASE if self._ignore_case else 0))

    def _refuse_unusable(self) -> None:
        re.compile(self._pattern)  # whose rules hold, and whose words say what is wrong
        if _copies(import_module("re._parser").parse(self._pattern)) > _MOST_COPIES:
            raise ValueError(f"it repeats something more than {_MOST_COPIES:,} times")
        _ = self._compiled

    def found(self, text: str, span: Span) -> Iterator[Any]:
        """Yield the matches in the span of the text. Raises StoppedError where they are not found in time."""
        if self._stopped >= _MOST_STOPPED_TIMES:
            raise StoppedError("ran out of time on other files and was not tried again")
        try:
            yield from self._compiled.finditer(text, *span, timeout=_LIMIT_SECONDS)
        except TimeoutError as error:
            self._stopped += 1
            raise StoppedError(f"was stopped after {_LIMIT_SECONDS:g} second") from error


def _copies(tree: Any) -> int:
    """Return how many single things are matched at least, which is how large the matcher makes the expression."""
    total = 0
    for operation, value in tree:
        times = value[0] if str(operation).endswith("REPEAT") else 1
        total += max(1, times) * max(1, sum(map(_copies, _inner(value))))
    return total


def _inner(value: Any) -> Iterator[Any]:
    """Yield the expressions that are part of this one."""
    if hasattr(value, "getwidth"):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _inner(one)
