"""Phrases as data: "{STAFF} has|has_not seen {THIS} (yet)" reads as an expression and the words that it cannot lack.

Alternatives are parted by `|`, words within one by `_`. What is in parentheses may be absent, `*40` is up to 40
characters of any words or none, and a name in braces is an expression, or a list of alternatives, of its own.
"""

import re
from collections.abc import Iterator, Mapping

from cablelint.analysis.editing_words import Wording
from cablelint.lalr.regexes import compiled

_NAME = r"\{([A-Z]+)\}"


def phrases(written: str, lists: Mapping[str, str], pieces: Mapping[str, str]) -> tuple[Wording, ...]:
    """Return a wording for each line, in any case; `lists` are alternatives, `pieces` expressions."""
    whole = compiled(_NAME).sub(lambda name: lists.get(name[1], name[0]), written)
    lines = (line.split() for line in whole.splitlines())
    return tuple(Wording((*_needed(line),), f"(?i:{_expression(line, pieces)})") for line in lines if line)


def _needed(tokens: list[str]) -> Iterator[frozenset[str]]:
    """Yield the first words, in small letters, of what must be there; one of each set is in all that fits."""
    for token in tokens:
        if token == "?":
            yield frozenset("?")
        if token[0] not in "*(?" and "{" not in token:
            runs = (compiled(r"[a-z]+").search(each.lower()) for each in token.split("|"))
            yield frozenset(run[0] for run in runs if run)


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
