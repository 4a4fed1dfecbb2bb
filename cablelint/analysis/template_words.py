"""Words of a template that nobody filled in, in brackets or bare: "[POST RESPONSE]", "(blank)", "Mobile: ____"."""

from bisect import bisect_left
from collections import Counter

from cablelint.analysis.editing_words import NOT_OF_OTHERS
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

_FIELDS = (
    r"(?:(?:(?:first|last|full|phone|telephone|fax|room|flight|passport|drafter['’]?s?|minister['’]?s?|officer['’]?s?|post)\s)?"
    r"(?:names?|numbers?)|title|rank|date|time|amount|price|phone|e-?mail|city|country|place|office|poc|contact)"
)
_ASKS = r"(?i:add|check|clarify|confirm|fill\sin|insert|update|verify)"
_OFFICES = rf"{NOT_OF_OTHERS}[A-Z]{{2,6}}(?:/[A-Z]{{2,6}}){{0,2}}"
_PARTIES = r"(?:AUS|BRA|CAN|CHN|DEU|EGY|ESP|FRA|GBR|GER|IND|IRN|ITA|JPN|MEX|NLD|NOR|PAK|ROK|RUS|SWE|TUR|UKR|USA)"
"""Those whose words are in the brackets of a text under negotiation: "[RUS: 21 days]"."""
IN_SQUARES = (
    r"\[\[[^\[\]]{1,300}\]\]|(?<=\w\s)\[[ _#-]{0,9}\]"
    r"|[\[<](?:(?!(?i:he|i|it|she|there|they|we|who|you)\b)(?![^\]>\n]{0,60}\b(?i:am|are|be|been|has|have|is|was|were)\s)"
    r"(?:\w[\w'’-]{0,15}\s){1,5}(?i:here)[.:]?"
    r"|(?i:optional|alternat(?:e|ive)s?|options?\s[\dA-Z]|select|choose|pick|if\s(?:needed|applicable|used|not)|as\sapplicable"
    r"|delete|end\sof\stemplate|boilerplate|template)\b[^\]>\n]{0,120}"
    rf"|(?!(?:AR|CF|FN|FR|FYI|GE|IT|LIT|NB|PS|PT|RU|SIC|SP|TN|TR|TU|VIZ):)(?!{_PARTIES}:){NOT_OF_OTHERS}[A-Z]{{2,3}}:\s[^\]>\n]{{1,160}}"
    r"|(?i:(?:a|an|the|short|brief)\s)?(?i:amount|copy|date|description|details?|example|list|location|name|number|quote|summary|text|title|type)s?"
    r"\s(?i:of|from|for)\s[^\]>\n\d]{3,60}"
    rf"|(?i:{_FIELDS}(?:[,/\s]{{1,3}}(?:and\s)?{_FIELDS}){{0,2}})"
    r"|(?!(?i:sic|sp|ph|inaudible|unclear|unintelligible|garbled?)\b)[A-Za-z][^\]>\n?]{1,120}\?{1,3})[\]>]"
)
"""What a template, or a colleague, says between square brackets."""
IN_ROUNDS = (
    r"\((?:(?i:(?:to\s)?fill(?:\s|-)?in|(?:more|text)\shere|see\stemplate|insert)"
    rf"|(?!(?i:comment|note)\b)(?:{_OFFICES}|[A-Z][a-z]{{3,8}})\s?[:,-]\s?(?:(?i:please|pls)\s)?{_ASKS}(?:\s[^)\n]{{1,60}})?"
    rf"|{_OFFICES}\s(?i:please|pls|to)\s{_ASKS}(?:\s[^)\n]{{1,40}})?"
    r"|(?:[a-z]{3,12}\s){1,3}to\sbe\s(?:added|inserted|filled\sin|supplied|written)"
    r"|(?i:fill|(?:get|need|find|add)\s(?:the\s)?(?:date|figure|name|number|rank|spelling|title)s?)"
    r"|(?i:cleared|fine|ok|okay)\s(?i:by|for|to|with)\s[^()?\n]{1,40}\?"
    r"|[A-Za-z][^()?\n]{2,80}\?{2,3})\)"
)
"""The same between parentheses, where fewer words can be nothing else."""
_UNITS = r"(?:million|billion|percent|per\scent|tons|acres|miles|persons|people|dollars|points|countries|days|weeks)"
_PLACES = (
    r"(?:island|town|district|province|village|port|firm|company|ministry|bank|officer|official|month|year|figure|sum)"
)
FIELD_IN_ROUNDS = (
    rf"\((?i:(?:left\s)?blank|{_FIELDS}(?:\sand\s{_FIELDS})?)\)(?!,?\s?[(:])"
    r"|(?i:(?<=\bdear\s))\((?i:(?:full\s|last\s)?name|title)\)"
    rf"|\((?i:figure|sum|percentage|number|amount)\)(?=\s(?i:{_UNITS})\b)"
    r"|(?i:(?<=\b(?:at|by|in|is|of|on|to)\s)|(?<=\b(?:for|was)\s)|(?<=\b(?:from|with)\s))"
    rf"\((?i:{_PLACES})\)(?=\s?[.,;])"
)
_FORM_CHARS = 2_000  # before a field of it
_LEADS_TO_FORM = r"(?i:\b(?:formats?|samples?|templates?)\b[^.:\n]{0,60}:\s{0,9}\n)"
_BEFORE_FIELD = (
    r"(?:\A|[.:\"]|\d\.\s{1,3}\([A-Z/]{1,9}\)|\b(?i:about|at|by|dear|dols|for|from|in|is|nearly|of|on|over|some|than|to|usd|was|with"
    r"|para(?:graph)?)|[A-Z][A-Za-z0-9.]{1,20},?|\d,?)\s{0,3}\Z"
)
_COLUMN_LABEL = r"(?:\A|[\s|])[A-Z][A-Za-z0-9.]{1,20}[ ]\Z"
_COLUMN_GAP = r"\)(?:[ ]{2}|[ ]?\t|[ ]?\|)[ \t|]{0,60}\S"
_LAST_COLUMN = r"\)[ \t\r]{0,9}(?:\n|\Z)"
_OTHER_COLUMNS = r"\S(?:[ ]{3}|\t|[ ]\|)[ \t]{0,60}[A-Z][^\n]{1,40}\Z"
_NOT_WRITTEN_ON = (
    r"(?i:\b(?:ballot(?:\spaper)?|book|card|cassette|CD|certificate|check|disc|disk|diskette|DVD|foil|form|map|page"
    r"|passport|sheet|sticker|tape|visa)s?\s\Z)"
)
_ASKED_FOR = r"(?i:\b(?:each|every|full|provide|include|list|give|send|write|their)\b)"

CROSSES = (
    r"[X0-2](?:(?<=X)(?<![A-Za-z0-9/].)X{4,6}(?![A-Za-z0-9/])|(?<!\w.)(?<=\d)\dXX\b"
    r"|(?<!\w.)(?<=X)(?<![-'\"A-Z]\sX)(?<![-'\"]X)(?=\s(?i:percent|per\scent|million|billion|dollars|euros|tons|hectares|days?|weeks?|months?"
    r"|members|persons|people|pages|to\sone)\b)"
    r"|(?i:(?<=\b(?:are|buy|for|had|has)\sX)|(?<=\b(?:have|need|were|with|send|cost|hold|over|than|paid)\sX)"
    r"|(?<=\b(?:about|costs|holds|needs|sends|under)\sX)|(?<=\b(?:employ|nearly|within)\sX)"
    r"|(?<=\b(?:arrange|employs|provide|require|reserve)\sX))(?=\s(?!(?:does|has|is|makes|says|was)\b)[a-z]{3,14}s\b)"
    r"|(?<=\bwas\sX)-Y(?=\s?[.,;)]))"
)
CROSSES_TRIGGERS = ("x", "xxxxx", "xxxxxx", "xxxxxxx", *(f"{hour:02}xx" for hour in range(30)))
LETTERS = (
    r"\b(?:HHMM|hhmm|HH:MM|hh:mm|DDHHMMZ|tktk)\b|(?<![\w.])T\.B\.[ACD]\.?(?!\w)"
    r"|\b(?i:january|february|march|april|may|june|july|august|september|october|november|december)\sDD\b"
    r"|(?<!\w)#{2,4}(?:-#{2,4}){1,2}(?!\w)|\bN\.N\.(?!\w)"
    r"|\b(?:Month|MONTH)\sDD\b|\bDD\s(?:Month|MONTH)\b|\bTBA\b(?!-)"
)
LETTERS_TRIGGERS = (
    "hhmm",
    "hh",
    "ddhhmmz",
    "tktk",
    "dd",
    "tba",
    "t.b.",
    "##",
    "n.n.",
)
DOLLARS = (
    r"(?<![\w$])\$(?:X(?!\w)|\${1,3}(?![\w$]))|(?<![A-Z])\$(?=\s(?:a|an|per|each|dollars|million|billion|thousand)\b)"
    r"|\b(?:USD|EUR|GBP)\sX{1,3}\b"
)
DOLLARS_TRIGGERS = (
    "$x",
    "$$",
    "usd x",
    "eur x",
    "gbp x",
    *(f"$ {word}" for word in ("a", "per", "each", "m", "b", "t", "d")),
)
CELLS = r"(?m:(?<=\S[ ]{2})[ ]{0,30}\?(?=[ \t\r]{0,9}$|[ ]{2}))"
CELLS_TRIGGERS = ("  ?",)
RULES = r"(?:(?<=[\w,)]\s)|(?<=[\w)]:)|(?<=\d-)|(?<=\bMr\.\s)|(?<=\bMs\.\s)|(?<=\bDr\.\s))[ ]{0,3}_{2,40}(?!\w)"
RULES_TRIGGERS = ("__",)
DASHES = (
    r"-(?=--?\s?[.,;:)])(?i:(?<=\b(?:by|on|of|at)\s-)|(?<=\bmay\s-)|(?<=\b(?:june|july)\s-)|(?<=\b(?:march|april)\s-)|(?<=\baugust\s-)"
    r"|(?<=\b(?:january|october)\s-)|(?<=\b(?:february|november|december)\s-)|(?<=\bseptember\s-))--?"
)
DASHES_TRIGGERS = ("--",)
ADDRESSES = (
    r"(?<![\w.@-])(?i:x{2,8}|(?:your|user|first|last)?[._]?name|first[._]?last|firstinitiallastname|e?mail)"
    r"@[\w.-]{2,40}\w"
)
ADDRESSES_TRIGGERS = ("@",)
ORDERS = (
    r"(?i://\s?end\sof\stemplate\b)|\b(?i:insert(?:(?<=\b(?:by|on|at|of|in)\sinsert)|(?<=\b(?:with|from)\sinsert))\s(?:the\s)?"
    r"(?:date|time|name|title|number|place|post|text|amount|poc)s?\b"
    r"|end\sof\stemplate\b|template\stext\b|delete\s(?:this\s(?:line|paragraph)|before\ssending"
    r"|if\snot\s(?:used|needed|applicable)))"
)
ORDERS_TRIGGERS = ("insert", "template", "delete")

_CAPITALS = r"[\[<](?P<words>[A-Z][A-Z'’]*(?:[ /-]{1,3}[A-Z][A-Z'’]*){0,8})[\]>]"
_SAID_OF_TEXT = frozenset(
    "ADDED BEGIN CLASSIFIED COMMENT CONFIDENTIAL CUI DELETED DELETION END FOUO GARBLE GARBLED"
    " HANDWRITTEN ILLEGIBLE INAUDIBLE INITIALED MISSING NOFORN NOTE OMISSION OMITS OMITTED ORIGINAL PROTECT"
    " REDACTED REMOVED SBU SEALED SECRET SIC SIGNED STAMPED TEXT UNCLASSIFIED UNINTELLIGIBLE UNKNOWN WITHHELD".split()
)
_MARKINGS = frozenset("C CUI FOUO LOU NF NOFORN ORCON R REL S SBU SI TS U".split())
_VERBS = frozenset("CAN MAY MUST NOT SHALL SHOULD WILL WOULD".split())  # that a text under negotiation leaves open
_LONGEST_ACRONYM_CHARS = 5
_OF_SEVERAL_POSTS = ("ALL", "COLLECTIVE", "POSTS")
_OF_EACH_POST = ("(country)", "(city)", "(post name)", "(country name)")
_SHORT_FIELDS = frozenset(
    "AREA BANK CITY COST DATE DAY EVENT FEE FIRM GRADE HOTEL ISSUE LEVEL LIST NAME NAMES PARTY PLACE POC POST PRICE"
    " RANK RATE ROOM SUM TIME TITLE TOPIC YEAR".split()
)
_LINES_OF_FORM = 3
_MOST_CHARS_READ = 400  # of what is before


def is_unfilled(cable: Cable, at: int, end: int) -> int:
    """Return where words in capitals between brackets end that can only be a field to be filled in; 0 if they are not.

    In a text all in capitals an acronym or a word put into the words of another looks the same: nothing is said there.
    """
    found = compiled(_CAPITALS).match(cable.text, at, end)
    if found is None:
        return 0
    words = found["words"].replace("/", " ").replace("-", " ").split()
    if not _SAID_OF_TEXT.isdisjoint(words) or not any(map(str.islower, cable.text[max(0, at - _MOST_CHARS_READ) : at])):
        return 0
    if _MARKINGS.issuperset(words) or _VERBS.issuperset(words):
        return 0
    short = len(words) == 1 and len(words[0]) <= _LONGEST_ACRONYM_CHARS
    return 0 if short and words[0] not in _SHORT_FIELDS else found.end()


def is_for_each_post(cable: Cable, field: str) -> bool:
    """Return whether each of several posts is to say its own: "We urge (country) to sign", to all posts."""
    names = [one.name.text.upper() for one in cable.action_addressees]
    several = len(names) > 1 or any(word in name.split() for name in names for word in _OF_SEVERAL_POSTS)
    return several and field.lower() in _OF_EACH_POST


def is_in_quotation(cable: Cable, at: int) -> bool:
    """Return whether an odd number of quotation marks is before in the paragraph, as in "he [the minister] wept"."""
    index = cable.paragraph_at(at)
    start = cable.body.start if index is None else cable.paragraphs[index].span.start
    marks = _quotation_marks(cable)
    return (bisect_left(marks, at) - bisect_left(marks, start)) % 2 == 1


@once_per_cable
def _quotation_marks(cable: Cable) -> list[int]:
    return [found.start() for found in compiled('["“”]').finditer(cable.text)]


def is_form(cable: Cable, at: int) -> bool:
    """Return whether the paragraph has so many lines to write on that they are for those who get the cable."""
    return cable.paragraph_at(at) in _forms(cable)


@once_per_cable
def _forms(cable: Cable) -> frozenset[int | None]:
    """Return the indices of the paragraphs with several such lines; None for what is outside all of them."""
    lines = Counter(cable.paragraph_at(line.start) for line in cable.lines if "__" in cable.text_at(line.span))
    return frozenset(index for index, count in lines.items() if count >= _LINES_OF_FORM)


def is_in_sample(cable: Cable, at: int) -> bool:
    """Return whether the words before the offset in its paragraph lead to a form for those who get the cable."""
    index = cable.paragraph_at(at)
    start = cable.body.start if index is None else cable.paragraphs[index].span.start
    return compiled(_LEADS_TO_FORM).search(cable.text, max(start, at - _FORM_CHARS), at) is not None


def is_field_here(cable: Cable, at: int) -> bool:
    """Return whether "(name)" is where a name would be, and no word before it says what is to be written."""
    before = cable.text[max(cable.body.start, at - 60) : at]
    if compiled(_BEFORE_FIELD).search(before) is None or compiled(_ASKED_FOR).search(before) is not None:
        return False
    return not _is_of_column(cable, at, before) and not _is_blank_thing(cable, at, before)


def _is_of_column(cable: Cable, at: int, before: str) -> bool:
    """Return whether the words tell in a table what a row or a column counts: "Cars (number)    1,234"."""
    if compiled(_COLUMN_LABEL).search(before) is None:
        return False
    close = cable.text.find(")", at)
    if compiled(_COLUMN_GAP).match(cable.text, close) is not None:
        return True
    line = before.rpartition("\n")[2]
    return compiled(_LAST_COLUMN).match(cable.text, close) is not None and bool(compiled(_OTHER_COLUMNS).search(line))


def _is_blank_thing(cable: Cable, at: int, before: str) -> bool:
    """Return whether nothing is written on what is named: "300 CDs (blank)"."""
    return cable.text.startswith("(blank)", at) and compiled(_NOT_WRITTEN_ON).search(before) is not None
