"""The wordings in which cables ask for action: "Department requests that posts …", "Post should …"."""

import re

_ASKER = r"(?:department|washington|embass(?:y|ies)|missions?|posts?|consulates?|usun|we|i|ambassador|bureau|team)"
_ASKED = r"(?:department|washington|embass(?:y|ies)|missions?|posts?|consulates?|addressees?|you)"
_ASKS = re.compile(
    rf"\b{_ASKER}\s+(?:\w+\s+){{0,3}}?(?:requests?|asks?|instructs?|directs?|urges?|seeks?|recommends?|would\s+(?:\w+ly\s+)?"
    rf"(?:appreciate|welcome|be\s+grateful|like))\b"
    rf"|\b{_ASKED}\s+(?:\w+\s+){{0,4}}?(?:(?:is|are)\s+(?:\w+\s+){{0,2}}?(?:requested|instructed|asked|directed|encouraged|urged)"
    r"|should|must|may\s+(?:also\s+)?wish\s+to|needs?\s+to)\b"
    r"|\b(?:is|are)\s+(?:hereby\s+|also\s+)?requested\b|\baction\s+(?:is\s+)?(?:request|requir)"
    r"|\bplease\s+(?!(?:see|refer|note|protect|contact|call|direct)\b)\w"
    r"|(?:^|[.:;)\n-])\s*(?:accordingly,?\s+)?request(?:ing|s)?\s+(?:that\s+|the\s+)?\w"
    r"|\bwould\s+(?:\w+ly\s+)?(?:appreciate|welcome|be\s+grateful)\b|\bappreciate\s+(?:receiving|your\s+(?:advice|views))\b",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\baction[\s-]+(?:is\s+)?(?:request|requir|need|item)|\brequests?\s+for\s+action\b"
    r"|^(?:\W*(?:demarche|specific|reporting|and|the|u\.?s\.?)\b)*\W*(?:objectives?|deadlines?|instructions?)\b|\breporting\s+(?:deadline|requirement)",
    re.IGNORECASE,
)


def asks_for_action(words: str) -> bool:
    """Whether the words, a paragraph's own without what it quotes, ask an addressee to do something."""
    return _ASKS.search(words) is not None


def headed_as_action(heading: str) -> bool:
    """Whether a paragraph with that heading holds an action request: "ACTION REQUEST", "OBJECTIVES"."""
    return _HEADED.search(heading) is not None
