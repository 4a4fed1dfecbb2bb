"""Signs that a text is a cable: lines that only cables have.

A line that only cables have is one of few kinds. A text that quotes a cable has prose above it; so a sign of one kind
below prose proves nothing, and signs of two kinds do.
"""

import re

from cablelint.reading.plain_headings import names_station
from cablelint.reading.words_of_cables import HEADING_CHARS, NUMBERED, has_prose, is_list
from cablelint.reference.lookups import BUILT_IN

_IN_CAPITALS = r"(?![^\n]{0,30}[a-z]{2})"  # what follows on the line: "SECRET/SCI eligible" is of a life
_POSTS = r"(?:AMEMB(?:ASSY)?|AM?CON(?:SUL|GEN)|SECSTATE|USMISSION|USDEL|USINT|USLO|USUN|(?:AM|US)[A-Z]+)[ ]"
_LINE_OF_LEVEL = (
    r"(?:U[ ]?N[ ]?C[ ]?L[ ]?A[ ]?S\b(?![?!.,;]|[ ][a-z])|C O N F I D E N T I A L|S E C R E T|T O P  ?S E C R E T|"
    r"(?:TOP SECRET|CONFIDENTIAL|SECRET)[ \t]+(?:SECTION \d|(?P<office>[A-Z]+(?: [A-Z]+)?) \d{3,8}\b))"
)
_LEVEL_AND_MORE = (
    r"(?:UNCLASS?IFIED(?![ \t]*$)|LIMITED OFFICIAL USE|SENSITIVE BUT UNCLASSIFIED|(?:TOP SECRET|CONFIDENTIAL|SECRET)"
    r"(?=[ \t]*(?://|/[ ]?(?:NO|NF|SI\b|TK|HCS|FGI|REL|ORCON|OC\b|LIM|EX|SENS|SBU|FOUO|F?RD\b|CNWDI|EYES)|\.[A-Z]"
    rf"|, [A-Z]{{2}}|SECTION |NO[A-Z]|SIPDIS))){_IN_CAPITALS}"
)
_TRANSMISSION = (
    r"(?:SIPDIS\b(?![ \t]*[=:])|CLASSIFIED BY\b|DERIVED FROM\b|[ZOPR](?:[ ][ZOPR])?[ ]\d{6}Z[ ](?![^\n]{0,20}[a-z]{3})|"
    r"VZCZC|ZNR |ZNY |DE RU|"
    rf"(?:TO[ ]|INFO[ ])?RU[A-Z]{{4,5}}/|FM[ ]{_POSTS}|OFFICIAL[ -]INFORMAL\b|"
    r"(?:STATE|(?:SECSTATE|AMEMBASSY|USMISSION) [A-Z ]*)[ ]?\d{3,6}\b|"
    rf"(?:T[Oo]|I(?:NFO|nfo)|A(?:CTION|ction)|F(?:ROM|rom):)[ :]+"
    rf"(?:{_POSTS}|ALL (?:[A-Z]+ ){{0,4}}(?:POSTS|EMBASSIES|MISSIONS|CONSULATES)\b))"
)
_PORTION = (
    r"(?:(?:\d{1,3}|[A-Za-z])[ \t]*[.)][ \t]*)?"
    r"[(\[](?:SBU|(?:C|S)/NF|TS|LOU|(?:C|S|U)//)(?:[/ ,-]?[^)\]\n]{0,40})?[)\]]"
)
_PORTION_AND_PROSE = (  # of one letter, which lists of sizes and of choices have
    r"\d{1,3}[ \t]*[.)][ \t]*[(\[](?:U|C|S|FOUO|CUI)(?:[/ ,-][^)\]\n]{0,40})?[)\]](?:[ \t]+[^\s]+){5}"
)
_ORDER = (
    r"(?:(?:E\.?[ ]?O\.?[ \t]*|EXECUTIVE ORDER )1\d{4}(?![ \t]+(?!DECL|N/?A|X?GDS|ADS|TAGS|AS )[A-Z])|REFTELS?[ \t]*:|"
    r"CLASSIFIED BY[ \t]*:|DECL(?:ASSIFY)?(?: ON)?[ \t]*:[ \t]*(?:[(\w]{0,9}[ ]?\d|OADR|MR\b)|"
    r"MRN[ \t]*:|DATE/DTG[ \t]*:|PASS LINE[ \t]*:)"
)
_TAGS = r"TAGS?(?:[ \t]*+[:;.][ \t]++|[ \t]++)(?P<tags>(?-i:[A-Z]{2}|[A-Z]{4})\b[^\n]{0,200})"
_SUBJECT = r"SUBJ(?:ECT)?[ \t]*:"
_SUBJECT_LETTERS = 4  # of a tag for a subject, which the codes of other lists seldom are

_OF_LINES_OF_LEVEL, _OF_TRANSMISSION = (
    re.compile(rf"^[ \t\xb6]*{sign}", re.MULTILINE) for sign in (_LINE_OF_LEVEL, _TRANSMISSION)
)
_OF_PORTION = re.compile(rf"^[ \t\xb6]*{_PORTION}", re.MULTILINE)
_OF_LEVELS, _OF_PARAGRAPHS = (
    re.compile(rf"^[ \t\xb6]*{sign}", re.MULTILINE) for sign in (_LEVEL_AND_MORE, _PORTION_AND_PROSE)
)
_OF_FIELDS = re.compile(rf"^[ \t]*{_ORDER}", re.MULTILINE | re.IGNORECASE)
_OF_TAGS = re.compile(rf"^[ \t]*{_TAGS}", re.MULTILINE | re.IGNORECASE)
_OF_SUBJECT = re.compile(rf"^[ \t]*{_SUBJECT}", re.MULTILINE | re.IGNORECASE)
_BESIDE_TAGS = re.compile(rf"^[ \t]*(?:{_SUBJECT}|REFS?[ \t]*:)", re.MULTILINE | re.IGNORECASE)


class Signs:
    """The lines that only cables have: of how many kinds they are, and where the first of them is.

    Those of some kinds may be in a memo, too, or in a list whose items begin with a letter.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_portion = _OF_PORTION.search(text) is not None
        firm = [
            _line_of_level(text),
            _OF_TRANSMISSION.search(text),
            _OF_FIELDS.search(text, 0, HEADING_CHARS),
            _tags(text),
        ]
        level, paragraph = _OF_LEVELS.search(text), _OF_PARAGRAPHS.search(text)
        places = [found.start() for found in (*firm, level, paragraph) if found]
        self._kinds = len(places)
        self._has_firm = any(firm)
        self._has_level = level is not None
        self._above = text[: min(places, default=0)]

    @property
    def has_any(self) -> bool:
        """Whether there is such a line, even if it proves nothing."""
        return self._kinds > 0

    def prove_cable(self, *, is_other_kind: bool) -> bool:
        """Return whether they prove a cable in a text whose other lines may speak for another kind."""
        if self._has_portion:
            return True
        if not self._kinds or (is_other_kind and not self._has_firm):
            return False
        if self._kinds > 1:
            return True
        in_a_list = not (self._has_firm or self._has_level) and is_list(self._text[len(self._above) :])
        return not has_prose(self._above) and not (self._above.strip() and in_a_list)


def _line_of_level(text: str) -> re.Match[str] | None:
    """Return the first line of a level as only cables write it: in spaced letters, or with a station and a number."""
    lines = _OF_LINES_OF_LEVEL.finditer(text)
    return next((line for line in lines if not line["office"] or names_station(line["office"])), None)


def _tags(text: str) -> re.Match[str] | None:
    """Return the TAGS line, with a tag of any time, of a text that has another label or a numbered paragraph."""
    tags = _OF_TAGS.search(text, 0, HEADING_CHARS)
    known = {len(tag) for tag in re.findall(r"[A-Z]{2,4}", tags["tags"]) if BUILT_IN.tags.facts(tag)} if tags else set()
    if _SUBJECT_LETTERS in known:
        return tags if _BESIDE_TAGS.search(text, 0, HEADING_CHARS) or NUMBERED.search(text) else None
    return tags if known and _OF_SUBJECT.search(text, 0, HEADING_CHARS) else None
