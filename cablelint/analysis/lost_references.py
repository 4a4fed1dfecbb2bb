"""References to paragraphs without a number: "see para XX", "paragraphs 2 and ??", "in paragraph .", and others."""

# Patterns are kept as words and compiled where they are first needed.
_DASHES = r"-{2,3}(?!-)(?=[ \t]*(?:[.,;:)\]]|\r?\n[ \t]*\r?\n|\Z)|[ \t]+(?i:above|below)\b)"
_MARK = (
    r"(?:X{1,3}|N{1,3}|Y{2}|#{1,3}|\?{1,3}|_{1,6}|\.{2,4}|TB[DC]|TK|\[[^\]\n]{0,12}\]|<[^>\n]{0,12}>|\{[^}\n]{0,12}\})"
)
_NUMBERS_BEFORE = (
    r"(?:\d{1,3}(?:\s?[,-]|,?\s(?i:and|or|through|to|&))\s?){1,4}(?:X{1,3}|N{2,3}|\?{1,3}|#{1,3}|_{1,6}|TB[DC])"
)
_LOST = (
    r"\s{1,3}(?:(?i:and|or|through|to)\s\d{1,3}(?=\s?[.,;:)])"
    r"|\d{1,3}(?:,\s\d{1,3}){0,3},?\s(?i:and|or|through|to|&)(?=\s?[.;)])"
    r"|-{2,3}(?!-)(?:,?\s(?i:and|or|through|to)\s-{2,3}(?!-)){1,3})"
)
_NOTHING = (
    r"(?:(?<=\b(?i:in|at|to)\s)|(?<=\b(?i:see|per)\s))"
    r"(?i:para(?:graph)?(?:s?[ ]{1,2}(?=[.,;)](?!\d))|(?:\(s\))?(?=[.,;)](?![\w ]\d))))"
)
PLACEHOLDER_REFERENCE = (
    rf"{_NOTHING}|\b(?i:para(?:graph)?(?:s|\(s\))?|pghs?)\.?"
    rf"(?:\s{{1,3}}(?:{_MARK}(?:,?\s(?i:(?:and|or|to|through|&)\s)?{_MARK}){{0,3}}|\({_MARK}\)|{_NUMBERS_BEFORE})"
    rf"|[ \t]{{1,3}}{_DASHES}|{_LOST})(?![\w'’]|\.\w|\s+(?i:of)\b)"
)
"""A reference to a paragraph with something else where its number belongs.

Dashes are that where nothing follows them that they could set off: "the last paragraph -- on tea -- was new".
"""
