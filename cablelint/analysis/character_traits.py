"""Traits of a cable that rules on characters need: letters, spaces, line ends, words written twice."""

from cablelint.analysis.letters_in_figures import figures_with_letters
from cablelint.analysis.odd_punctuation import odd_marks_of
from cablelint.analysis.pasted_leftovers import leftovers_of
from cablelint.analysis.repeated_in_heading import twice_in_heading
from cablelint.analysis.repeated_phrases import repeats_phrase
from cablelint.analysis.repeated_text import repetitions_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

_MARKED_ENDING = r"[,?;`](?i:[std]|re|ll|ve)(?!\w)"
_MARKUP = ("<", "&", "](", "**")
_SENDABLE = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_LONGEST_LINE_CHARS = 69
_FIGURES = r"-\d\d-\d{4}"
_NAMES_OF_NUMBERS = ("ssn", "ssns", "social", "passport", "passports", "visa")
_SPACED_ELEMENTS = ("tags", "subject", "references", "executive_order")


def unsendable(cable: Cable) -> bool:
    """Return whether the text as it came has a character that cannot be sent, or a letter in a number."""
    text = cable.original
    return (
        bool(figures_with_letters(cable)) or not text.isascii() or bool(text.encode("ascii").translate(None, _SENDABLE))
    )


def foreign_letters(cable: Cable) -> bool:
    """Return whether the text as it came is not in ASCII."""
    return not cable.original.isascii()


def markup(cable: Cable) -> bool:
    """Return whether the text has a sign of markup or of a mail, or had tags at the ends of its lines."""
    if leftovers_of(cable):
        return True
    return any(sign in cable.original for sign in _MARKUP) or any(one.kind == "markup" for one in cable.trivia)


def trailing_spaces(cable: Cable) -> bool:
    """Return whether a line ends with spaces."""
    return cable.text.endswith((" ", "\t")) or any(end in cable.text for end in (" \n", " \r", "\t\n", "\t\r"))


def odd_line_ends(cable: Cable) -> bool:
    """Return whether there is another sign for the end of a line than a line feed."""
    return "\r" in cable.text or cable.text != cable.original


def odd_end(cable: Cable) -> bool:
    """Return whether the text does not end with just one line feed."""
    return not cable.text.endswith("\n") or cable.text[-2:-1] in ("\n", "\r")


def long_lines(cable: Cable) -> bool:
    """Return whether a line is longer than that of a telegram."""
    return any(line.end - line.start > _LONGEST_LINE_CHARS for line in cable.lines)


def repeated_words(cable: Cable) -> bool:
    """Return whether a word is followed by itself, or a phrase, a line, sentence or paragraph is."""
    if any(map(str.isalpha, cable.doubled_words)) or repeats_phrase(cable):
        return True
    return bool(repetitions_of(cable)) or bool(twice_in_heading(cable))


def odd_spaces(cable: Cable) -> bool:
    """Return whether a parenthesis opens behind a letter, a mark is odd, or a heading element has spaces in a row."""
    text = cable.text
    if odd_marks_of(cable):
        return True
    at = text.find("(", cable.body.start)
    while at >= 0:
        if text[at - 1 : at].isalpha() or text[at - 1 : at] in ("'", "’"):
            return True
        at = text.find("(", at + 1)
    return any("  " in cable.text_at(field.value) for field in cable.fields if field.kind in _SPACED_ELEMENTS)


def odd_marks(cable: Cable) -> bool:
    """Return whether a mark is right before an ending such as "s" or "ll", or there is & or a parenthesis by itself."""
    text = cable.text
    return any(sign in text for sign in ("&", " )", "\t)")) or compiled(_MARKED_ENDING).search(text) is not None


def personal_numbers(cable: Cable) -> bool:
    """Return whether the text has the form of a social security number, or the name of that or another number."""
    return cable.mentions(*_NAMES_OF_NUMBERS) or compiled(_FIGURES).search(cable.text, *cable.body) is not None
