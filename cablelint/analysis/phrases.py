"""Phrases as data: "{STAFF} has|has_not seen {THIS} (yet)" reads as an expression and the words that it cannot lack.

Alternatives are parted by `|`, words within one by `_`. What is in parentheses may be absent, `*40` is up to 40
characters of any words or none, and a name in braces is an expression, or a list of alternatives, of its own.
"""

import re
from collections.abc import Mapping
from functools import cache, cached_property

from cablelint.analysis.editing_words import Wording
from cablelint.lalr.regexes import compiled

_NAME = r"\{([A-Z]+)\}"
_FIRST_WORDS = r"(?:\A|\|)[^a-z|]*+([a-z]+)"


class _Phrase(Wording):
    """A line of them. What it cannot lack, and its expression, are made for a text that says some of its words."""

    def __init__(self, tokens: list[str], pieces: Mapping[str, str]) -> None:
        self._tokens = tokens
        self._pieces = pieces

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """Sets of first words, in small letters, of what must be there: one of each is in all that fits."""
        return tuple(needed for token in self._tokens if (needed := _needed(token)) is not None)

    @property
    def last_words(self) -> frozenset[str]:
        """The last of the sets."""
        return next(needed for token in reversed(self._tokens) if (needed := _needed(token)) is not None)

    @cached_property
    def written(self) -> str:
        """The expression, in any case."""
        return f"(?i:{_expression(self._tokens, self._pieces)})"


def phrases(written: str, lists: Mapping[str, str], pieces: Mapping[str, str]) -> tuple[Wording, ...]:
    """Return a wording for each line; `lists` are alternatives, `pieces` expressions."""
    whole = compiled(_NAME).sub(lambda name: lists.get(name[1], name[0]), written)
    lines = (line.split() for line in whole.splitlines())
    return tuple(_Phrase(line, pieces) for line in lines if line)


@cache  # half of them are in several phrases
def _needed(token: str) -> frozenset[str] | None:
    """Return the words of which one must be there for the token; None for one that no word need be there for."""
    if token == "?":
        return frozenset("?")
    if token[0] in "*(?" or "{" in token:
        return None
    return frozenset(compiled(_FIRST_WORDS).findall(token.lower()))


def _expression(tokens: list[str], pieces: Mapping[str, str]) -> str:
    found, begun = "", False
    for index, token in enumerate(tokens):
        optional = token[0] == "("
        if token in ("?", "(?)"):
            found += r"\?" if token == "?" else r"\??"
        elif token[0] == "*":
            is_last = index == len(tokens) - 1 or tokens[index + 1] in ("?", "(?)")
            found += rf"\b[^?]{{0,{token[1:]}}}" if is_last else rf"(?:\s[^?]{{1,{token[1:]}}})?"
        elif optional:
            words = _alternatives(token[1:-1], pieces)
            found += rf"(?:\s{words})?" if begun else rf"(?:{words}\s)?"
        else:
            found += (r"\s" if begun else "") + _alternatives(token, pieces)
        begun = begun or not optional
    return found


def _alternatives(token: str, pieces: Mapping[str, str]) -> str:
    """Return the expression for what may be at one place."""
    plain = re.escape(token).replace(r"\|", "|").replace("_", r"\s").replace("'", "['’]")
    named = compiled(r"\\\{([A-Z]+)\\\}").sub(lambda name: pieces[name[1]], plain)
    return f"(?:{named})"
