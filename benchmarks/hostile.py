"""Texts made to be hard for a regular expression, out of its own parts.

Of each part that repeats, what it repeats is repeated, behind what must come before it, and before what it cannot end
with. So is all that an expression begins with, and what else texts have much of.
"""

import random
from collections.abc import Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import re

_parser: Any = import_module("re._parser")
_translator: Any = import_module("re._compiler")
SAMPLES_PER_PART = 4  # of each part, for it may match many things
_ENDS = ("", "\n", "\0", "x")
_USUAL = [" ", "\n", "\r\n", "\t", "a", "A", "1", ".", ",", "-", "(", ")", "a ", "A ", "1 ", " \n", "a\n", "A\n", "1\n"]
_USUAL += ["1. ", "1.", "A. ", "a, ", "A/", "1-", "- ", "--", " - ", "\n\n", "a. ", "A1", "a1 ", "(A) ", "a-"]
_CHARACTERS = "aA1 .-\n(\t,/:;\"'\u00e9Z9_\r\0" + "".join(map(chr, range(32, 0x2030)))
_MEMBERS = 6  # of a set of characters that are tried


class Text(NamedTuple):
    """A text of any length: something once, something over and over, something once."""

    before: str
    repeated: str
    after: str

    def of(self, length: int) -> str:
        """Return the text at about this length."""
        return self.before + self.repeated * (length // len(self.repeated) + 1) + self.after

    def __str__(self) -> str:
        parts = (self.before and repr(self.before), f"{self.repeated!r} * n", self.after and repr(self.after))
        return " + ".join(filter(None, parts))


def texts(expression: str, flags: int, samples: int) -> list[Text]:
    """Return the texts for this expression, each once."""
    tree = _parser.parse(expression, flags)
    rng = random.Random(expression.encode("utf-8", "surrogatepass"))
    found: dict[Text, None] = {}
    for _ in range(samples):
        whole = _sample(tree, rng)
        found |= dict.fromkeys(
            _around("", [whole, whole[:-1], *(whole[:size] for size in range(1, min(8, len(whole))))])
        )
        for before, body in _repeats(tree, rng, ""):
            found |= dict.fromkeys(_around(before, [body, before + body, body + before, before, before[-1:] + body]))
    found |= dict.fromkeys(_around("", _USUAL))
    return list(found)


def _around(before: str, units: Sequence[str]) -> Iterator[Text]:
    for unit in filter(None, units):
        for end in _ENDS:
            yield Text(before, unit, end)
            if before:
                yield Text("", unit, end)


def _repeats(tree: Any, rng: random.Random, before: str) -> Iterator[tuple[str, str]]:
    """Yield for each part that repeats what may precede it, and what it repeats."""
    for kind, argument in tree:
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            if argument[1] > 3:
                yield before, _sample(argument[2], rng)
            yield from _repeats(argument[2], rng, before)
        else:
            for inner in _inner(name, argument):
                yield from _repeats(inner, rng, before)
        before += _sample([(kind, argument)], rng)


def _inner(name: str, argument: Any) -> list[Any]:
    """Return the parts of a part."""
    if name == "SUBPATTERN":
        return [argument[3]]
    if name == "BRANCH":
        return list(argument[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    if name == "GROUPREF_EXISTS":
        return [one for one in argument[1:] if one is not None]
    return [argument] if name == "ATOMIC_GROUP" else []


def _sample(tree: Any, rng: random.Random) -> str:
    """Return something that the parts match, as far as can be said without trying."""
    return "".join(_one(str(kind), argument, rng) for kind, argument in tree)


def _one(name: str, argument: Any, rng: random.Random) -> str:
    if name == "LITERAL":
        return chr(argument)
    if name in ("NOT_LITERAL", "ANY", "IN"):
        return _one_of(name, argument, rng)
    if name.endswith("REPEAT"):
        least, most, body = argument
        return _sample(body, rng) * max(int(least), min(int(most), rng.choice((0, 1, 1, 2))))
    if name.startswith("ASSERT"):
        return ""
    inner = _inner(name, argument)
    return _sample(rng.choice(inner), rng) if inner else ""


def _one_of(name: str, argument: Any, rng: random.Random) -> str:
    """Return a character that the part matches; of those that it may be, a few."""
    matcher: re.Pattern[str] = _translator.compile(
        _parser.SubPattern(_parser.State(), [(getattr(_parser, name), argument)])
    )
    return rng.choice(list(islice(filter(matcher.match, _CHARACTERS), _MEMBERS)) or ["\u4e00"])
