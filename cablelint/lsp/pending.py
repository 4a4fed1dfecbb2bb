"""Checks that wait until a writer pauses: a text that is slow to check is not checked at each letter."""

import asyncio
import time
from collections.abc import Callable

_QUICK_SECONDS = 0.1  # up to which nobody feels a check
_LONGEST_WAIT_SECONDS = 1.0


class PendingChecks:
    """The checks to be done, one a document at most."""

    def __init__(self, check: Callable[[str], None]) -> None:
        self._check = check
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._taken: dict[str, float] = {}  # seconds, by document

    def now(self, uri: str) -> None:
        """Check the document at once."""
        self.forget(uri)
        start = time.perf_counter()
        self._check(uri)
        self._taken[uri] = time.perf_counter() - start

    def soon(self, uri: str) -> None:
        """Check the document at once if that is quick, else when nothing has changed for as long as a check takes."""
        taken = self._taken.get(uri, 0.0)
        if taken <= _QUICK_SECONDS:
            self.now(uri)
            return
        self.forget(uri)
        loop = asyncio.get_running_loop()
        self._waiting[uri] = loop.call_later(min(taken, _LONGEST_WAIT_SECONDS), self.now, uri)

    def forget(self, uri: str) -> None:
        """Do not check the document."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
