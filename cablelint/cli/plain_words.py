"""Arguments that are paths and switches alone, as most are: to read them takes less time than to import argparse."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any


class Described:
    """Takes what a command says of its arguments, as a parser of argparse does."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}
        self._switches: dict[str, str] = {}  # by each spelling
        self._several: str | None = None  # the argument that takes all other words

    def add_argument(self, *names: str, **facts: Any) -> None:
        """Note an argument, and what it is if nobody gives it."""
        long = next((name for name in names if name.startswith("--")), names[0])
        name = facts.get("dest") or long.lstrip("-").replace("-", "_")
        is_switch = facts.get("action") == "store_true"
        self._values[name] = facts.get("default", False if is_switch else None)
        if is_switch:
            self._switches.update(dict.fromkeys(names, name))
        elif names == (name,) and facts.get("nargs") == "*":
            self._several = name

    def set_defaults(self, **values: Any) -> None:
        """Note values that no argument gives."""
        self._values.update(values)

    def read(self, words: Sequence[str]) -> SimpleNamespace | None:
        """Return the arguments; None where a word is neither a switch nor a path."""
        paths = [word for word in words if word not in self._switches]
        if self._several is None or any(word.startswith("-") and word != "-" for word in paths):
            return None
        given = {self._switches[word]: True for word in words if word in self._switches}
        return SimpleNamespace(**{**self._values, **given, self._several: paths})


def plain(configure: Callable[[Any], None], words: Sequence[str]) -> SimpleNamespace | None:
    """Return the arguments of a command that `configure` describes; None where the words are others."""
    described = Described()
    configure(described)
    return described.read(words)
