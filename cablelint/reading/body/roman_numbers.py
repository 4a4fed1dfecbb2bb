"""Paragraphs that Roman numbers count, in a body in which no others do: "I. (U) The committee met.", "II. (U) ..."."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.reading.body.number_candidates import Candidate

_OPENING = (
    r"[ \t]*+(?P<opening>\(?(?P<number>(?:X{1,2}(?:I[XV]|V?I{0,3})|I[XV]|V?I{1,3}|V))[.)][ \t]{1,9})"
    r"(?P<marking>\((?:TS|SBU|LOU|CUI|[UCS])\b)?"
)
_VALUES = {"I": 1, "V": 5, "X": 10}
_LETTERS = frozenset("(IVX")
_FEWEST_PARAGRAPHS = 2
_SHORTEST_CHARS = 40  # of a line without a marking that is text, not a title


def roman_openings(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[Candidate, ...]:
    """Return the lines between `start` and `end` (indices) that count on from I; none where another line is in between.

    They count only where each has a marking, or each is too long for a title.
    """
    found = tuple(_openings(text, lines, start, end))
    numbers = [one.number for one in found]
    counted = numbers == list(range(1, len(found) + 1)) and len(found) >= _FEWEST_PARAGRAPHS
    return found if counted else ()


def _openings(text: str, lines: Sequence[Line], start: int, end: int) -> Iterator[Candidate]:
    for index in range(start, end):
        line = lines[index]
        if text[line.start : line.end].lstrip()[:1] not in _LETTERS:
            continue
        match = compiled(_OPENING).match(text, line.start, line.end)
        if match and (match["marking"] or line.end - match.end() > _SHORTEST_CHARS):
            number, opening = (Span(*match.span(name)) for name in ("number", "opening"))
            yield Candidate(index, value_of(match["number"]), number, opening, None, match["marking"] is not None)


def value_of(number: str) -> int:
    """Return what a Roman number of the letters I, V and X says."""
    values = [_VALUES[letter] for letter in number]
    return sum(-one if one < below else one for one, below in zip(values, [*values[1:], 0], strict=True))
