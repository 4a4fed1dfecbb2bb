"""The expressions that were measured and are linear, each by a hash, so that the tests need not measure them again.

A hash is of the expression, its flags, the methods that use it, and the sources that measure: where one of these
changes, the expression is measured again. On another Python it is not, unless `--all` asks for it.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from collected import Expression

TABLE = Path(__file__).with_name("linear.txt")
_MEASURING = ("hostile.py", "steepness.py")
_HASH_CHARS = 20


def listed(table: Path = TABLE) -> frozenset[str]:
    """Return the hashes in the table; none where there is no table."""
    return frozenset(table.read_text("utf-8").split()) if table.exists() else frozenset()


def write(expressions: Iterable[Expression], table: Path = TABLE) -> None:
    """Make the table of these."""
    table.write_text("".join(f"{each}\n" for each in sorted(set(map(hash_of, expressions)))), "utf-8")


def hash_of(expression: Expression) -> str:
    """Return the hash; the place of the expression is no part of it."""
    key = (expression.text, expression.flags, sorted(expression.uses), measuring())
    return sha256(repr(key).encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_CHARS]


@cache
def measuring() -> str:
    """Return a hash of the sources that measure."""
    sources = (Path(__file__).with_name(name).read_text("utf-8") for name in _MEASURING)
    return sha256("".join(sources).encode()).hexdigest()
