"""The headings under which cables ask for action, or set out what is to be delivered."""

from cablelint.lalr.regexes import compiled

# Patterns are kept as words and compiled where they are first needed.
_HEADED = (
    r"(?i:\W*(?:(?:and|background|comment|department|embassy|guidance|introduction|mission"
    r"|post|specific|summary|urgent|washington)\W+)*(?:action(?:\W+(?:requests?|requested|required|needed)\b|\W*\Z|\W+(?:for|from|by)\b)"
    r"|(?:requested|required)\W+actions?\b|requests?\W+for\W+(?:action|guidance)\b|guidance\W+request(?:ed|s)?\b"
    r"|(?:(?:u\.?s\.?|usg|demarche|our|the)\W+)?objectives?\b(?!\s+(?:of|for)\b)|deadline\b|(?:action|reply|reporting|response)\W+deadlines?\b|suspense(?:\W+date)?\W*\Z"
    r"|reporting\W+(?:and|instructions?|requirements?)\b|instructions?\W+(?:for|to)\W+(?:posts?|embass|mission)))"
)
_MARKING = r"\s{0,9}\([A-Z/, -]{1,20}\)"
_DELIVERED = (
    r"(?i:\b(?:talking\s+points|points\s+to\s+(?:be\s+)?(?:made|make|raise)|non-?paper|text\s+of|demarche\s+text)\b)"
)


def headed_as_action(heading: str) -> bool:
    """Return whether a paragraph with that heading holds an action request: "ACTION REQUEST", "(U) OBJECTIVES"."""
    marking = compiled(_MARKING).match(heading)
    return compiled(_HEADED).match(heading, marking.end() if marking else 0) is not None


def headed_as_delivery(heading: str) -> bool:
    """Return whether a paragraph with that heading holds words to be delivered: "TALKING POINTS", "NON-PAPER"."""
    return compiled(_DELIVERED).search(heading) is not None
