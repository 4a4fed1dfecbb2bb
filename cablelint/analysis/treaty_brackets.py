"""Brackets of a text under negotiation, whose parties have still to agree: "Article 3 [to be completed]"."""

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

_OPEN = (
    r"(?i:[\[{<]\s?(?:(?:still\s)?to\sbe\s(?:agreed|completed|decided|determined|discussed|drafted|inserted|negotiated"
    r"|supplied|written)\b|(?:alternative|option|variant)\s[A-Z\d]\b|text\sto\sbe\b))"
)
_OF_TREATY = (
    r"(?i:\b(?:articles?\s\d{1,3}|art\.\s\d{1,3}|the\s(?:annex|appendix|chapeau|preamble|protocol|schedule)|operative\sparagraph"
    r"|parties|shall|treaty|convention)\b)"
)
_SENTENCE_CHARS = 160  # before the bracket
_END_OF_SENTENCE = r"[.?!]\s(?=[A-Z])"


def is_open_in_treaty(cable: Cable, at: int) -> bool:
    """Return whether the bracket at the offset says what the parties to a treaty have left open in its text."""
    if compiled(_OPEN).match(cable.text, at) is None:
        return False
    before = cable.text[max(cable.body.start, at - _SENTENCE_CHARS) : at]
    return compiled(_OF_TREATY).search(compiled(_END_OF_SENTENCE).split(before)[-1]) is not None
