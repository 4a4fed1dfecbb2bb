"""Signs that a cable cannot carry: what says the same in plain signs, and words for those that nothing plain equals."""

from functools import cache
from typing import Literal

from cablelint.records import NamedTuple
from cablelint.reference import table


class Equal(NamedTuple):
    """Plain signs that say the same: `'` for a curly apostrophe, `e` for an accented letter."""

    plain: str
    kind: str  # "accented letter", "accent", "letter", "ligature", "quotation mark", "dash", "bullet", "invisible" ...


class Wording(NamedTuple):
    """Words that a writer may choose for a sign, which a program cannot choose safely."""

    words: str  # "not equal to", "EUR", "1/2"
    set: Literal[
        "apart", "as it is", "look-alike"
    ]  # with a space on either side; unchanged; a letter of another script


def equal(sign: str) -> Equal | None:
    """Return what the sign says in plain signs; None where nothing plain says the same."""
    return _equals().get(sign)


def wording(sign: str) -> Wording | None:
    """Return words for a sign that has no equal; None where the table proposes none."""
    return _wordings().get(sign)


@cache
def _equals() -> dict[str, Equal]:
    return {chr(int(code, 16)): Equal(plain, kind) for code, _, plain, kind, _ in table.rows("equal_signs")}


@cache
def _wordings() -> dict[str, Wording]:
    rows = table.rows("sign_words")
    return {chr(int(code, 16)): Wording(words, _set(written)) for code, _, words, written, _ in rows}


def _set(written: str) -> Literal["apart", "as it is", "look-alike"]:
    if written == "apart":
        return "apart"
    return "look-alike" if written == "look-alike" else "as it is"
