"""What becomes of whole paragraphs, elements and portion markings when texts are put together, copied and converted."""

import random
import re
import sys
import unicodedata
from collections.abc import Callable
from functools import cache

Mutation = Callable[[str, random.Random], str]

_BETWEEN = re.compile(r"\s*\n\s*(?=\W{0,3}\d{1,3}[.)])")
_MARKED = re.compile(r"([ \n]*)([(\[{][^)\]}\n]{1,30}[)\]}])([ \n]*)")
_ELEMENT = re.compile(r"^(?:FM|TO|INFO|E\.?O\.?|[A-Z][A-Za-z ]{2,14}:)[^\n]*\n(?:[ \t]+\S[^\n]*\n)*", re.MULTILINE)
_PARAGRAPH = re.compile(r"^\W?\d{1,3}[.)] [^\n]*\n(?:[^\n]+\n)*\n*", re.MULTILINE)
_SPACES = "".join(sign for sign in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(sign) == "Zs")
_MOST_WORDS = 12


def _one(expression: re.Pattern[str], text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(expression.finditer(text))
    return chance.choice(found) if found else None


def paragraphs_glued(text: str, chance: random.Random) -> str:
    """The gap between two paragraphs lost, or all of them."""
    between = chance.choice(("", " ", "  ", "\n"))
    if chance.random() < 0.2:
        return _BETWEEN.sub(between, text)
    found = _one(_BETWEEN, text, chance)
    return text if found is None else text[: found.start()] + between + text[found.end() :]


def marking_over_lines(text: str, chance: random.Random) -> str:
    """A line break within a marking, before or behind it, or the marking moved to the end of the line above."""
    found = _one(_MARKED, text, chance)
    if found is None:
        return text
    before, marking, behind = found.groups()
    at = chance.randrange(1, len(marking))
    written = chance.choice(
        (
            f"{before}{marking[:at]}\n{marking[at:]}{behind}",
            f"{before}\n{marking}{behind}",
            f"{before}{marking}\n{behind}",
            f" {marking}{before or ' '}",
            f"{behind or ' '}{marking} ",
        )
    )
    return text[: found.start()] + written + text[found.end() :]


def element_doubled(text: str, chance: random.Random) -> str:
    """An element of the heading once more, as it is or with a word less, below another one or beside it."""
    one, other = _one(_ELEMENT, text, chance), _one(_ELEMENT, text, chance)
    if one is None or other is None:
        return text
    words = one[0].split(" ")
    written = chance.choice((one[0], one[0], " ".join(words[:-1]) + "\n", one[0].lower()))
    if chance.random() < 0.3:
        return text[: other.end() - 1] + " " + written + text[other.end() :]
    return text[: other.end()] + written + text[other.end() :]


def elements_beside(text: str, chance: random.Random) -> str:
    """An element of the heading on the line of another, as it is or without a space."""
    found = _one(_ELEMENT, text, chance)
    return text if found is None else text[: found.end() - 1] + chance.choice((" ", "  ", "")) + text[found.end() :]


def spaces_of_unicode(text: str, chance: random.Random) -> str:
    """A tenth of the spaces, or all, another space each."""
    share = chance.choice((0.02, 0.1, 1))
    return re.sub(" ", lambda _: chance.choice(_SPACES) if chance.random() < share else " ", text)


def words_of_another(text: str, chance: random.Random) -> str:
    """Words, or a whole line or paragraph, of another cable."""
    at, other = chance.randrange(len(text) + 1), chance.choice(_others())
    lines, words = other.splitlines(keepends=True), other.split(" ")
    first, paragraph = chance.randrange(len(words)), _one(_PARAGRAPH, other, chance)
    pieces = [chance.choice(lines), " ".join(words[first : first + chance.randint(1, _MOST_WORDS)])]
    piece = chance.choice([*pieces, paragraph[0] if paragraph else ""])
    if chance.random() < 0.5:
        at = text.rfind("\n", 0, at) + 1
    return text[:at] + piece + text[at:]


def paragraph_moved(text: str, chance: random.Random) -> str:
    """A paragraph in another place, or there once more."""
    one, other = _one(_PARAGRAPH, text, chance), _one(_PARAGRAPH, text, chance)
    if one is None or other is None or one.start() == other.start():
        return text
    without = text if chance.random() < 0.5 else text[: one.start()] + text[one.end() :]
    at = without.find(other[0])
    return without[:at] + one[0] + without[at:]


@cache
def _others() -> tuple[str, ...]:
    from .drafts import drafts, real  # which read the rules' examples

    return tuple(text for text in (*drafts(), *real()) if text.strip())


OF_BLOCKS: tuple[Mutation, ...] = (
    paragraphs_glued,
    marking_over_lines,
    element_doubled,
    elements_beside,
    spaces_of_unicode,
    words_of_another,
    paragraph_moved,
)
