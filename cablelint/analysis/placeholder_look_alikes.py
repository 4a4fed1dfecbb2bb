"""What looks like a placeholder but is not one: "the XX Party Congress", "flight TK 77", a masked number."""

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.template_words import is_in_quotation
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_ROMAN = (
    r"(?:annex|appendix|article|book|bowl|century|chapter|chromosomes?|class|congress|film|group|john|king|louis|mark|movie"
    r"|part|phase|pius|pope|protocol|rated|schedule|section|session|size|table|title|type|volume)s?\s\Z"
)
_ROMAN_AFTER = (
    r"\s+(?:anniversary|century|conference|(?:(?:party|communist)\s+)?congress|corps|edition|meeting|olympi|session|summit"
    r"|world)|\s[+=]\s"
)
_DIGITS_BEFORE = r"\d\.\d{2,3}\.\Z|\d{4}-\d{2,4}-\Z"  # not "202-647-XXXX", a telephone number to be filled in
_DIGITS_BEHIND = r"X-\d{3,4}\Z"
_DIGITS_AROUND = r"\d-X{2,4}-\d{1,4}\Z"
_FLIGHT = r"\bTK[ ]?\d{1,4}\b"
_TOLD = (
    r"(?i:[(\[]?(?:TB[ACD]|\?{2,4})[,;]?\s(?:(?:he|she|they|it|(?:the\s)?\w{2,20})\s)?(?:said|says|according\sto)\b)"
)
_OPEN_MATTERS = frozenset({"TBA", "TBC", "TBD", "??", "???", "????"})
_DOCUMENT_BEFORE = (
    r"(?i:\b(?:banners?|cards?|certificates?|contracts?|forms?|leaflets?|models?|note|placards?|posters?|recordings?|samples?"
    r"|schedule|slogans?|specimens?|tapes?|templates?|timetable|transcripts?)\b)"
)
_VARIABLE = r"\s[^.\n]{1,40}\n?[^.\n]{0,40}\s[YZ]\s"  # "X days for every Y days"
_FIRM = (
    r"\s(?:&\s)?(?:[A-Z][A-Za-z]{2,14}\s){0,3}(?i:Ltd|Limited|Inc|Corp|Corporation|Company|Co|LLC|LLP|PLC|GmbH|AG|SA|Sarl|Pty|Group|Holdings|Brewery"
    r"|Bank)\b"
)
_MENTIONED_MARK = r"(?i:\b(?:between|by|in|inside|within)\s\Z)"
_MEANS = r"(?:,[^,.]{1,40},)?\s{1,3}(?i:means|denotes|stands\sfor)\b"
_BEFORE_CHARS = 14
_BEHIND_CHARS = 30
_PARAGRAPH_BEFORE_CHARS = 300  # in which the paper is named whose words a quotation gives


def is_one(cable: Cable, span: Span) -> bool:
    """Return whether what could wait to be filled in is a numeral, an airline, a masked number, or a word of others."""
    words = cable.text_at(span)
    if words.startswith("TK"):
        return words == "TK" and _has_flight(cable)
    if compiled(_MEANS).match(cable.text, span.end) or compiled(_FIRM).match(cable.text, span.end):
        return True
    open_matter = words.strip("([{<>}]) ").upper() in _OPEN_MATTERS
    if words == "X" and compiled(_VARIABLE).match(cable.text, span.end):
        return True
    if compiled(_TOLD).match(cable.text, span.start) or _is_in_legend(cable, words):
        return True
    if compiled(_MENTIONED_MARK).search(cable.text, max(0, span.start - _BEFORE_CHARS), span.start) and not words.strip(
        "[]() "
    ):
        return True
    if words[:1] in "Xx" and (_is_numeral(cable, span, words) or (words[0] == "X" and _is_masked(cable, span, words))):
        return True
    if open_matter and is_in_quotation(cable, span.start):
        return True
    return words[-2:] in ("XX", "__") and _is_of_a_paper(cable, span.start)


def _is_in_legend(cable: Cable, words: str) -> bool:
    """Return whether the text says what the sign means: "Y = in favor; ? = without instructions"."""
    return any(f"{words.strip()}{sign}" in cable.text for sign in (" =", "="))


@once_per_cable
def _has_flight(cable: Cable) -> bool:
    """Return whether the text names a flight of the airline TK, "TK 77", which it may then call by its letters."""
    return compiled(_FLIGHT).search(cable.text, *cable.body) is not None


def _is_numeral(cable: Cable, span: Span, words: str) -> bool:
    """Return whether XX or XXX counts something: "Article XX", "the XX century", or names a kind of film."""
    if not words.lower().startswith("xx"):
        return False
    before = cable.text[max(0, span.start - _BEFORE_CHARS) : span.start].lower()
    behind = cable.text[span.end : span.end + _BEHIND_CHARS].lower()
    return bool(compiled(_ROMAN).search(before) or compiled(_ROMAN_AFTER).match(behind))


def _is_masked(cable: Cable, span: Span, words: str) -> bool:
    """Return whether the crosses hide digits of somebody's number: "79.318.XXX", "XXX-XX-1234", "801-XX-1234"."""
    before = cable.text[max(0, span.start - _BEFORE_CHARS) : span.start]
    around = compiled(_DIGITS_AROUND).search(before[-2:] + words)
    return bool(around or compiled(_DIGITS_BEFORE).search(before) or compiled(_DIGITS_BEHIND).search(words))


def _is_of_a_paper(cable: Cable, at: int) -> bool:
    """Return whether a quotation gives the words of a form, a timetable or the like, named before it."""
    if not is_in_quotation(cable, at):
        return False
    start = max(cable.body.start, at - _PARAGRAPH_BEFORE_CHARS)
    return compiled(_DOCUMENT_BEFORE).search(cable.text, start, at) is not None
