"""What looks like a placeholder but is not one: it counts, names, masks or is mentioned, and nobody is to fill it in.

"The XX Party Congress" counts, "flight TK 77" and "XX Holdings" name, "79.318.XXX" masks a number, and "XX means a gap"
mentions the sign itself.
"""

from cablelint.analysis.drafting_asides import is_told_in_doubt
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.template_words import is_in_quotation
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.records import NamedTuple


class _Use(NamedTuple):
    """What else words are, as the text right before and behind them shows."""

    words: str  # the whole of them
    before: str = ""
    behind: str = ""


_COUNTED = (
    _Use(
        r"(?i:xx.*)",
        before=r"(?i:(?:annex|appendix|arts?\.|article|book|bowl|century|chapter|chromosomes?|class|congress|film|group|hall|john|king"
        r"|louis|mark|movie|part|phase|piazza|pius|plaza|pope|protocol|psalm|rated|rule|schedule|section|secolo|seculo|session|siecle|siglo|size|table"
        r"|title|type|via|volume)s?\s\Z)",
    ),
    _Use(
        r"(?i:xx.*)",
        behind=r"(?i:\s{1,9}(?:anniversary|century|chromosomes?|conference|(?:(?:party|communist)\s+)?congress|(?:army\s+)?corps|edition|meeting"
        r"|olympi|secolo|session|settembre|siglo|summit|world)|\s[+=]\s)",
    ),
    _Use(
        r"XXX?", before=r"\b(?=[XLC]{0,3}[IV])[IVXLC]{2,6}(?:,\s|-|(?:,?\s(?:and|or|to)\s))\Z"
    ),  # "rooms VII, XX and XXII"
    _Use(r"XXX?", behind=r"(?:,\s|-|,?\s(?:and|or|to)\s)X{1,3}(?:I|V|IX|IV)"),
    _Use(r"XXX", before=r"\b(?:ATCM|CCAMLR|SCAR|COMNAP|(?i:olympiad|super\sbowl))(?:\s|-)\Z"),
    _Use(r"XXX", behind=r"(?i:[\s-]{1,3}rated\b|\s{1,3}(?:films|movies)\b)"),
    _Use(r"XXX", before=r"\d\s\Z", behind=r"(?i:\s{1,3}(?:dvds|tapes|videos)\b)"),
    _Use(r"XXX", before=r"\bX(?:,|,?\s(?:and|or))\s\Z"),
    _Use("X", behind=r"\s[^.\n]{1,40}\n?[^.\n]{0,40}\s[YZ]\s"),  # "X days for every Y days"
)
_NAMED = (
    _Use(r"TB[ACD]|TK", before=r"\w-\Z"),  # the tail of an aircraft, "5X-TBD"
    _Use(
        r"TB[ACD]|TK",
        behind=r"\s\(the\s[a-z]|\s\((?:[A-Z][a-z]{2,14}\s(?:(?:and|for|of|the)\s){0,2}){1,4}[A-Z][a-z]{2,14}\)",
    ),
    _Use(
        r"(?s:.*)",
        behind=r"\s(?:&\s)?(?:[A-Z][A-Za-z]{2,14}\s){0,3}(?i:Ltd|Limited|Inc|Corp|Corporation|Company|Co|LLC|LLP|PLC|GmbH|AG"
        r"|SA|Sarl|Pty|Group|Holdings|Brewery|Bank)\b",
    ),
)
_MASKED = (
    _Use(r"X.*", before=r"\d\.\d{2,3}\.\Z|\d{4}-\d{2,4}-\Z"),  # not "202-647-XXXX", a number to be filled in
    _Use(r"XX.*", before=r"(?i:\b(?:begins|ends|ending)\s(?:in|with)\s\Z)"),
    _Use(r"X[^\n]{0,30}X-\d{3,4}"),
    _Use(r"X{2,4}-\d{1,4}", before=r"\d-\Z"),
)
_OPEN_MATTER = r"(?i:[(\[]?(?:TB[ACD]|\?{2,4}))"
_SOMEBODY_SAYS = r"(?i:[,;]?\s(?:(?:he|she|they|it|(?:the\s)?\w{2,20})\s)?(?:said|says|according\sto)\b)"
_BY_SOMEBODY = (
    r"\s(?i:by)\s(?!(?i:close|cob|eob|noon|then|today|tomorrow|tonight|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu"
    r"|fri|sat|sun)[a-z]{0,6})\b)(?:(?i:the|a)\s)?[A-Za-z][\w.&/'’-]{1,20}"
)
_MENTIONED = (
    _Use(r"(?s:.*)", behind=r"(?:,[^,.]{1,40},)?\s{1,3}(?i:means|denotes|stands\sfor)\b"),
    _Use(r"X{2,3}", behind=r"[)\]]?[,.]?[\"”]?\s{1,3}(?:X{2,3}\s)?being\s(?:an?|the)\b"),  # "(XX), XX being a country"
    _Use(r"[\[\]() ]+", before=r"(?i:\b(?:between|by|in|inside|within)\s\Z)"),
    _Use(r"(?s:.*)", behind=r"[\"”]?\s{1,3}[(\[](?i:sic)\b(?!\?)"),
    _Use(_OPEN_MATTER, behind=_SOMEBODY_SAYS),
    _Use(rf"(?s:{_OPEN_MATTER}{_SOMEBODY_SAYS}.*)"),  # "(TBD, says the manager)"
    _Use(
        r"TB[ACD]",
        behind=_BY_SOMEBODY,
    ),  # "dates TBD by the GOT"
    _Use(rf"\(TB[ACD]{_BY_SOMEBODY}[^()]{{0,60}}\)"),
    _Use(r"\(?TB[ACD]\)?", before=r"(?i:(?:nnounced|onfirmed|etermined)\s\(?\Z)"),  # "to be determined (TBD)"
    _Use(r"TB[ACD]", before=r"(?i:\bstill\s)\Z"),
    _Use(r"TB[ACD]", behind=r"\sis\s(?:how|not|what)\b"),
    _Use(r"TB[ACD]", behind=r"\s\(T\w{1,15}\sB\w{1,15}\s[ACD]\w{1,15}\)"),  # "TBA (Trans Baltic Air)"
    _Use(
        r"(?s:\[(?i:editor['’]s\snote:)(?!.*\b(?i:add|check|clear|confirm|delete|insert|pls|please|update|verify)\b).*)"
    ),  # of a paper that is quoted
)
_TO_WRITE = (
    r"(?i:\b(?:code|enter|mark|marked|print|put|puts|say|says|show|type|use|word|words|writes?|wrote|read|reads|mean"
    r"|means))"
)
_OF_OTHERS = (  # 'Enter XX where the number is lost', 'use "TBD"'
    _Use(r"(?s:.*)", before=r"[\"“]\Z", behind=r"[.,;]?[\"”]"),
    _Use(  # 'text such as "[insert name here]"'
        r"(?s:.*)",
        before=r"(?i:\b(?:as|like|lines?|text|words?|wording)\s[\"“][\[(<{]\Z)",
        behind=r"[\])>}][.,;]?[\"”]",
    ),
    _Use(r"(?s:.*)", before=r"(?i:\bthe\s(?:words?|letters|mark|label)\s)\Z"),
    _Use(
        r"(?s:.*)",
        before=r"(?i:\b(?:in\splace\sof|instead\sof|replac(?:e|es|ing)|substitut(?:e|es|ing)(?:\s[^.]{1,30})?\sfor|where"
        r"|wherever)\s\Z)",
    ),
    _Use(r"(?s:.*)", before=rf"{_TO_WRITE}\s\"\Z"),
    _Use(r"(?s:.*)", before=rf"{_TO_WRITE}\s\Z", behind=r"(?i:\.?\s(?:as|for|if|in|on|when|where|wherever)\b)"),
)
_USES = (*_COUNTED, *_NAMED, *_MASKED, *_MENTIONED)
_IN_QUOTATIONS = (
    _Use(r"\d{1,2}/X/(?:\d{2}|\d{4})"),  # the month as a numeral
    _Use(r"(?i:[(\[{< ]{0,4}(?:TB[ACD]|\?{2,4})[)\]}> ]{0,4})"),
    _Use(
        r"(?s:.{0,80}(?:XX|__))",  # of a paper that is named before
        before=r"(?i:\b(?:banners?|cards?|certificates?|contracts?|forms?|leaflets?|models?|note|placards?|posters?|recordings?"
        r"|samples?|schedule|slogans?|specimens?|tapes?|templates?|timetable|transcripts?)\b)",
    ),
)
_STRUCK_OUT = frozenset(f"[{word}]" for word in "can could may might must not should was were will would".split())
"""Words of a text under negotiation that somebody wants out of it."""
_EXPLAINS_BRACKETS = r"(?i:\b(?:bracketed|in\s(?:square\s)?brackets)\b)"
_RATING = r"\bXXX[\s-]rated\b|\brated\sXXX\b|\bX(?:,|,?\s(?:and|or))\sXXX\b"
_EXPLAINS_DOUBT = r"(?i:\bquestion\smarks?\s(?:are|denotes?|indicates?|is|means?|shows?|stands?)\b|\bquery\sdenotes\b)"
_FLIGHT = r"\bTK[ ]?\d{1,4}\b|\b(?i:airlines?|airways|carrier)\s\(?TK\b"
_BEFORE_CHARS = 14
_TOLD_BEFORE_CHARS = 60
_PAPER_BEFORE_CHARS = 300


def is_one(cable: Cable, span: Span) -> bool:
    """Return whether what could wait to be filled in is counted, named, masked or mentioned there."""
    words = cable.text_at(span)
    if words.startswith("(") and is_told_in_doubt(cable, span.start, words.strip("()")):
        return True
    if words in _STRUCK_OUT and _explains_brackets(cable):
        return True
    if words == "XXX" and _has_rating(cable):
        return True
    if words.strip("()").startswith("TK"):
        return words.strip("()") == "TK" and _has_flight(cable)
    if any(_is_used(cable, span, use, _BEFORE_CHARS) for use in _USES) or _is_in_legend(cable, words):
        return True
    used = any(_is_used(cable, span, use, _PAPER_BEFORE_CHARS) for use in _IN_QUOTATIONS)
    return used and is_in_quotation(cable, span.start)


def is_mentioned(cable: Cable, at: int, end: int) -> bool:
    """Return whether the words between the offsets are what others are to write, or wrote."""
    return any(_is_used(cable, Span(at, end), use, _TOLD_BEFORE_CHARS) for use in _OF_OTHERS)


def _is_used(cable: Cable, span: Span, use: _Use, before_chars: int) -> bool:
    """Return whether the words at the span are used so."""
    text, start = cable.text, max(0, span.start - before_chars)
    if not compiled(use.words).fullmatch(text, *span):
        return False
    if use.before and not compiled(use.before).search(text[start : span.start]):
        return False
    return not use.behind or compiled(use.behind).match(text, span.end) is not None


@once_per_cable
def _is_in_legend(cable: Cable, words: str) -> bool:
    """Return whether the text says what the sign means: "Y = in favor; ? = without instructions"."""
    if words.strip("() ") == "?" and compiled(_EXPLAINS_DOUBT).search(cable.text, *cable.body):
        return True
    pieces = [cable.text.split(f"{words.strip()}{sign}")[:-1] for sign in (" =", "=")]
    return any(not piece[-1:].isalnum() for found in pieces for piece in found)  # not the X of "TAX ="


@once_per_cable
def _explains_brackets(cable: Cable) -> bool:
    """Return whether the text says what is in its brackets: "struck words in brackets"."""
    return compiled(_EXPLAINS_BRACKETS).search(cable.text, *cable.body) is not None


@once_per_cable
def _has_rating(cable: Cable) -> bool:
    """Return whether the text names the rating of films, which it may then call by its letters."""
    return compiled(_RATING).search(cable.text, *cable.body) is not None


@once_per_cable
def _has_flight(cable: Cable) -> bool:
    """Return whether the text names a flight of the airline TK, "TK 77", which it may then call by its letters."""
    return compiled(_FLIGHT).search(cable.text, *cable.body) is not None
