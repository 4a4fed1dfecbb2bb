"""What of a text its writers say themselves: not what they quote in quotation marks, nor notes to drafters."""

import re

from cablelint.lalr.regexes import compiled

_QUOTATION = r"(?<![^\s(\[/-])(?:[\"](?=[^\s\"])[^\"]*(?<=\S)[\"]|“(?=\S)[^“”]*”)"
_DRAFTERS = r"(?:author|clearer|drafter|editor|reviewer)s?\b"
_DRAFTING = r"(?:add|ask|check|clear|confirm|delete|edit|fill|insert|query|review|update|verify)\b"
_NOTE = (
    rf"[\[<{{]\s?(?i:note\b|nb\b|todo\b|{_DRAFTERS}"
    rf"|(?:(?:for\s)?[a-z][a-z/-]{{1,15}}\s?[:,]\s?)?(?:(?:please|pls)\s)?{_DRAFTING})[^\[\]<>{{}}]{{0,400}}[\]>}}]"
    rf"|\(\s?(?i:{_DRAFTERS}\s?:|note\s(?:for|to)\s(?:the\s)?{_DRAFTERS})[^()]{{0,400}}\)"
)
_ENDS_SENTENCE = r"[\"”]\s{0,9}(?:\s[\"“(]?[A-Z]|\Z)"


def in_own_voice(text: str) -> str:
    """Return the text with spaces for notes to drafters, and one long word for what others say in quotation marks.

    Every other character keeps its place. A single word in quotation marks stays: "green" in 'report on "green" firms'.
    """
    if '"' in text or "“" in text:
        text = compiled(_QUOTATION).sub(_as_one_word, text)
    if "[" in text or "{" in text or "<" in text or "(" in text:
        text = compiled(_NOTE).sub(lambda note: " " * len(note[0]), text)
    return text


def _as_one_word(quotation: re.Match[str]) -> str:
    """Return a word as long as the quotation; with the period where it ends the sentence around it."""
    words = quotation[0][1:-1]
    mark = words[-1:] if words[-1:] in tuple(".,?!;") else ""
    if not mark and len(words.split()) == 1:
        return quotation[0]
    ends = mark in tuple(".?!") and compiled(_ENDS_SENTENCE).match(quotation.string, quotation.end() - 1)
    return f'"{"x" * (len(words) - 1)}{"." if ends else "x"}"'


def is_quotation(text: str) -> bool:
    """Return whether the text is one quotation, from its first to its last character."""
    return compiled(_QUOTATION).fullmatch(text) is not None
