"""The numbers of lists as word processors and browsers write them: 4, d, iv, and the like."""

from collections.abc import Callable, Sequence

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_WORDS = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()
_ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split()
_MOST_ROMAN, _MOST_LETTERS = 5000, 26 * 20  # above which no list is lettered


def roman(number: int) -> str:
    """Return the number as a small Roman one; in figures where it is too large, or below 1."""
    if not 0 < number < _MOST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def letter(number: int) -> str:
    """Return the number as a small letter, after z as aa, bb, cc, as Word does; in figures where it is too large."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    turns, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (turns + 1)


def ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd and so on."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",  # noqa: ARG005
    "bullet": lambda number: "-",  # noqa: ARG005
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "ordinal": ordinal,
    "cardinalText": lambda number: _in_words(number, _WORDS),
    "ordinalText": lambda number: _in_words(number, _ORDINALS),
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "numberInDash": lambda number: f"- {number} -",
}


def formatted(number: int, form: str) -> str:
    """Return the number in a format by its name in WordprocessingML; in figures for one that is not known."""
    return _FORMATS.get(form, str)(number)


def _in_words(number: int, words: Sequence[str]) -> str:
    return words[number - 1] if 0 < number <= len(words) else str(number)
