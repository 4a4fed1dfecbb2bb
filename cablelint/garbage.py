"""Python's search for garbage, put off while many small values are made of which none can be garbage."""

import gc
from types import TracebackType


class Uncollected:
    """A stretch of work in which nothing refers in a circle: looking for that would take longer than the work."""

    def __enter__(self) -> None:
        self._collecting = gc.isenabled()
        gc.disable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._collecting:
            gc.enable()
