"""Which tables hold: those that come with cablelint, or for a while those that a mission has changed.

Every reader and many rules look things up, so what holds is said once, around the reading of a cable and the rules on
it, and not handed through all of them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Tables:
    """Tables as CSV texts by name, which take the place of the files of those names.

    `key` says in words what differs from the files. Two objects are never the same tables.
    """

    def __init__(self, texts: Mapping[str, str], key: str) -> None:
        self.texts = texts
        self.key = key


BUILT_IN = Tables({}, "")
_HELD = ContextVar("_HELD", default=BUILT_IN)


@contextmanager
def active_tables(tables: Tables) -> Iterator[None]:
    """While this lasts, look-ups go by these tables; in this thread only."""
    token = _HELD.set(tables)
    try:
        yield
    finally:
        _HELD.reset(token)


def changed_text(name: str) -> str | None:
    """The text that holds in the place of the file; None where the file does."""
    return _HELD.get().texts.get(name)


def cached_per_tables(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorates a look-up, whose `most` last results are remembered, apart for each of the tables that hold."""

    def decorated(look_up: Callable[P, T]) -> Callable[P, T]:
        results: defaultdict[Tables, Callable[..., T]] = defaultdict(lambda: lru_cache(most)(look_up))

        @wraps(look_up)
        def found(*arguments: P.args, **options: P.kwargs) -> T:
            return results[_HELD.get()](*arguments, **options)

        return found

    return decorated
