"""References to paragraphs that are mistyped: "paragraphs 7 and B", "paras 1O through 12", "para l2", "paragrpah 3"."""

from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import overlapping
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.reading.body.reference_nouns import right_noun
from cablelint.records import NamedTuple

_FIGURES = str.maketrans("OoIlZSBg", "00112589")
_NUMBER = r"[\dOoIlZSBg]{1,3}"
_JOINT = r"(?:\s?[,&-]\s?|,?\s(?i:and|or|through|thru|to)\s)"
_NUMBERS = (
    rf"[Pp](?<!\w[Pp])(?i:ara(?:graph)?s?\b\.?)\s{{1,3}}(?P<numbers>{_NUMBER}(?:{_JOINT}{_NUMBER}){{0,5}})"
    r"(?![\w('’-]|\.\w|\s(?i:of)\b)"
)
_ROUND_OR_STROKE = r"[OoIl\d]{2,3}"
"""Letters that look like 0 and 1, and figures: no item of a paragraph is called "1O" or "l2"."""


class MistypedNumber(NamedTuple):
    """Where a number of a paragraph is typed with a letter, and the number that is meant."""

    span: Span
    number: int


class MisspelledNoun(NamedTuple):
    """Where "paragraph" is misspelled before its number, and how it is spelled, in the case of the text."""

    span: Span
    right: str


@once_per_cable
def misspelled_nouns_of(cable: Cable) -> tuple[MisspelledNoun, ...]:
    """Return them in order of place."""
    nouns = [reference.noun for reference in cable.paragraph_references]
    return tuple(MisspelledNoun(noun.span, right) for noun in nouns if (right := right_noun(noun.text)))


@once_per_cable
def mistyped_numbers_of(cable: Cable) -> tuple[MistypedNumber, ...]:
    """Return them in order of place: the numbers of the list rise, and the paragraphs of single letters are there."""
    if "para" not in cable.text and "PARA" not in cable.text and "Para" not in cable.text:
        return ()
    others = [one.span for one in cable.paragraph_references if one.external]
    found = compiled(_NUMBERS).finditer(cable.text, *cable.body)
    lists = (Span(*one.span("numbers")) for one in found if not cable.quoted(one.start()))
    own = (each for each in lists if not overlapping(others, each))
    return tuple(one for each in own for one in _mistyped(cable, each))


def _mistyped(cable: Cable, numbers: Span) -> Iterator[MistypedNumber]:
    """Yield those of one list, if it is a list of paragraphs of this cable."""
    tokens = [Span(*found.span()) for found in compiled(rf"\b{_NUMBER}\b").finditer(cable.text, *numbers)]
    written = [cable.text_at(token) for token in tokens]
    figures = [word.translate(_FIGURES) for word in written]
    if all(map(str.isdecimal, written)) or not all(map(str.isdecimal, figures)):
        return
    meant = [*map(int, figures)]
    if meant != sorted(set(meant)):
        return
    existing = {paragraph.number for paragraph in cable.paragraphs}
    amid_numbers = any(map(str.isdecimal, written)) and existing.issuperset(meant)
    for token, word, number in zip(tokens, written, meant, strict=True):
        if word.isdecimal():
            continue
        if _looks_like_number(word, amid_numbers=amid_numbers) or (amid_numbers and _is_no_word(cable, token, word)):
            yield MistypedNumber(token, number)


def _looks_like_number(word: str, *, amid_numbers: bool) -> bool:
    """Return whether the word can be no item: it has figures, or is beside numbers of paragraphs."""
    has_figure = any(map(str.isdecimal, word))
    return compiled(_ROUND_OR_STROKE).fullmatch(word) is not None and (has_figure or amid_numbers)


def _is_no_word(cable: Cable, token: Span, word: str) -> bool:
    """Return whether the single letter is not the pronoun: "paragraphs 2 and I can"."""
    return len(word) == 1 and not (word in "Io" and compiled(r"\s\w").match(cable.text, token.end))
