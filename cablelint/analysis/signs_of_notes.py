"""What makes words a note of a drafter to a colleague: signs none of which decides alone, weighed together.

A reader too is asked, told "we", or told who says what. A colleague is asked in brackets, called by his first name,
told what an office thinks, and all this of a figure or a cite. Each sign adds its weight once, and the brackets theirs.
"""

from collections import Counter

from cablelint.analysis.editing_words import NAME, NO_MONTHS, OFFICE, STAFF, said_in
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.names_of_colleagues import COUNTRIES, FIRST_NAMES
from cablelint.analysis.note_signs import BUREAU, MAY, MAY_WORDS, NUMBER, SAYS, SAYS_WORDS, SIGNS
from cablelint.analysis.sign import Sign
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

LEAST_SCORE = 3
"""Of the weights of brackets and of the signs within them."""
LEAST_SCORE_CALLED = 4
"""The same of a sentence in no brackets, which calls somebody."""
LEAST_SCORE_ALONE = 5
"""The same of one that calls nobody."""
LEAST_SCORE_OF_LINE = 6
"""The same of one that is a line by itself, as headings are: "Move to the center?"."""
LEAST_SCORE_AMID_OTHERS = 5
"""The same as that of brackets, in a quoted text of others, who write none."""
SMALL_LETTER_SCORE = 2
"""The weight of a sentence that begins with a small letter."""

_CALLED = rf"@?{NO_MONTHS}(?:(?P<office>(?-i:{OFFICE}))|(?P<name>{NAME}))\s?(?P<mark>-{{1,2}}|[:,])\s"
_ASKS_ON = (
    r"(?i:(?:is|are|was|were|does|did|do|can|could|should|would|will|have|has|who|what|where|when|why|how|which|please"
    r"|pls|any)\b)"
)
_TELLS = rf"(?i:{BUREAU}\s{SAYS}\s(?:[^?\"]{{1,30}}\s)?this\Z)"
_LABELS = ("TODO",)
_PLEADS = r"(?i:\b(?:please|pls|plz|you|your)\b)"
_SAYS_IT = rf"(?i:\s(?:{SAYS}|{MAY})\b)"
_TAG = (
    r"(?i:(?:is|was|are|were|did|does|do|has|have)n['’]t\s(?:it|he|she|we|they|this|that)\s[^?]{2,40}\?"
    r"|(?:is|was|are|were|did|does|do|has|have|can|will)(?:n['’]t)?\s(?:it|he|she|we|they|this|that)\?)"
)
_OTHER_NUMBER = rf"(?i:(?:about\s)?{NUMBER}\b(?:\?|\s(?:per|in|according|says|from|by)\b))"
_NUMBER_BEFORE = rf"(?i:\b{NUMBER}\s(?:[a-z]{{2,10}}\s){{0,2}}\Z)"
_OTHER_DAY = r"(?i:or\s(?:the\s)?\d{1,2}(?:th|st|nd|rd)?\?)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_OTHER_MONTH = rf"(?i:(?:or\s)?(?:{_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)\?)"
_DAY_BEFORE = rf"(?i:\b{_MONTH}\s\d{{1,2}}\s\Z)"
_MONTH_BEFORE = rf"(?i:\b{_MONTH}\s\Z)"
_CAPITALIZED = (
    r"(?<![\w.-])(?P<one>[A-Z][a-z]{1,10}|[A-Z]{3,10})\b"
    r"(?!-|\s[A-Z][a-z]|(?<=[A-Z]{3})\s[A-Z]{3}|\s(?:al|bin|de|der|ibn|the|van|von)\b)"
)
_NAMED_ALONE = (
    rf"(?:\A|[.?!:;]\s|\b(?:ask|from|per|see|tell|with)\s)(?P<one>[A-Z][a-z]{{2,14}})"
    rf"(?=\s?[,:]|\s-|['’]s\b|\s(?:to|{SAYS}|{MAY})\b|\.?\Z)"
)
_DRAFTER_SCORE = 3
_NAMED_IN_FULL = r"(?<=\w)\s(?!I\s)[A-Z][A-Za-z.]{1,14}\s\Z"
"""A title or first name before the name, "asked Counselor Lee"."""
_NAMED = (
    r"(?:(?:\A|[.?;:]\s|per\s|ask\s|from\s|with\s|w/\s?)(?P<one>[A-Z][a-z]{2,10})"
    rf"(?=['’]s\s|\s(?:to\s|{SAYS}|{MAY})\b|:\s|\s?-{{1,2}}\s|,?\s*\Z))"
)

_NO_NAMES = frozenset(
    "After Also Answer Ask Begin Born Both But Chapter Check Comment Confirm Each Either End Even Figure First For From"
    " Here His How However In Indeed Insert It Its Last Later Maybe Most Need Needs Neither New Not Note Nothing Now"
    " Once One Only Or Others Per Perhaps Please Pls Plz Question Report See Some Source Still That The Their There"
    " These They This Those To Too Translation Two Verify What When Where Which Who Why With Yes You Your"
    " January February March April May June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " Ar Cf Fn Fr Ge Lit Nb Ps Pt Ru Sic Sp Tn Tr Tu Viz".split()  # labels for readers: "NB: all of it"
)
_TO_READERS = (
    r"(?i:(?:[^?]{1,20}\?\s)?we\s(?:counted|doubt|estimate|heard|saw)\b|this\s(?:cable|message|paragraph|part|section)\s(?:applies|concerns|covers|is\s(?:for|of\sinterest))\b"
    r"|(?:(?:embassy|post|mission|bio(?:graphic)?|department|editorial|editor|translator)(?:['’]?s)?\s)?(?:note|comment|fyi|bio"
    r"|background|translation|translated|begin|end|sic|sp|ph|phonetic|see\s(?:also\s)?(?:para(?:graph)?s?|refs?|reftels?|septel|our|annex|table)"
    r"|refs?|reftels?|if\s(?:asked|raised|pressed|needed)|protect|strictly|for\suse|signed|seal|underlined|emphasis"
    r"|illegible|inaudible|unclear|garbled?|unquote|text\s(?:missing|omitted)|applause|laughter|sections?|part\s\d"
    r"|page|continued|that\sis|may\swe\s(?:ask|propose|remind|suggest)|i\.?e\.?|e\.?g\.?)\b)"
)
_ALONE = r"[IMm](?<![\w.][IMm])(?:(?<=I)(?=['’]|\s[a-z])|(?<=[Mm])[ye]\b)"
_PERSON = frozenset({"i", "me", "my"})
_CLIPPED = r"\bI['’](?:d|ll|m|ve)\b|\b(?:don|can|isn|doesn|didn|won|haven|hasn)['’]t\b"
_TRIGGERS = frozenset().union(*(sign.words for sign in SIGNS), map(str.lower, FIRST_NAMES)) - frozenset(
    {"that", "so", "see", "will", "has", "to"}
)
_OF_OFFICES = frozenset(index for index, each in enumerate(SIGNS) if each.place == "office")
_OF_CLAUSES = frozenset(index for index, each in enumerate(SIGNS) if each.place == "clause")
_WEIGHTS = [each.weight for each in SIGNS]
_SIGNS_BY_WORD: dict[str, set[int]] = {}
for _index, _sign in enumerate(SIGNS):
    for _word in _sign.also or _sign.words:
        _SIGNS_BY_WORD.setdefault(_word, set()).add(_index)
_SAID_OR_MAY = frozenset((*SAYS_WORDS, *MAY_WORDS))
_SMALL_FIRST_NAMES = frozenset(map(str.lower, FIRST_NAMES))
_TURN = r"(?:\A|[.?!,;:]\s|-{1,2}\s)"
_CLAUSE = rf"{_TURN}([A-Za-z]+)"
_OFFICE_FIRST = (
    rf"{_TURN}(?i:per\s|but\s|the\s)?"
    r"(?:[A-Z]{2}|[A-Z]/|[HLT]\b|Amb|Cons|Econ|Legatt|Mgmt|Pol|Treasury|[Ff]ront|[Dd]esk)"
)
_QUOTATION_MARKS = ('"', "“", "'")
_DRAFTER_MOST_SCORE = _DRAFTER_SCORE + 2
MARK_OF_CALL = r"@?[A-Za-z/]+(?:\s(?i:office|desk))?\s?[:,-]"
"""How all words begin that call somebody, and not much else."""
_BEFORE_CHARS = 40
_MOST_WORDS = 24


def has_sign(cable: Cable, words: str) -> bool:
    """Return whether a word is there that may be of a sign; without one the words weigh nothing."""
    return not _TRIGGERS.isdisjoint(said_in(words)) or bool(_drafters(cable))


def weight_of(cable: Cable, words: str, at: int, least: int) -> int:
    """Return how much speaks for a note in the words at the offset; 0 for what tells a reader how to read.

    Below `least` it may return less than that: no name is looked for that would not make it enough.
    """
    said = said_in(words)
    if words[0] in _QUOTATION_MARKS or words.count(" ") >= _MOST_WORDS or not has_sign(cable, words):
        return 0
    others = _most_of_others(cable, words, said)
    weight = _weight_of_signs(words, said, least - others)
    if weight + others < least or compiled(_TO_READERS).match(words):
        return 0
    weight += _names_drafter(cable, words) + calls(words) + _is_island(cable, words, at)
    weight += _doubts(cable, words, at) + _is_out_of_tone(cable, words, said)
    return weight + (_names_stranger(cable, words) if weight + _most_of_stranger(said) >= least else 0)


def _most_of_others(cable: Cable, words: str, said: frozenset[str]) -> int:
    """Return what other than the signs may weigh at most, found in little time: with it most are too light."""
    most = 2 if "?" in said else compiled(_OTHER_NUMBER).match(words) is not None
    most += _most_of_stranger(said)
    most += 2 * (compiled(MARK_OF_CALL).match(words) is not None) + words.isupper()
    most += (not _PERSON.isdisjoint(said)) + ("'" in words or "’" in words)
    return most + _DRAFTER_MOST_SCORE * bool(_drafters(cable))


def _most_of_stranger(said: frozenset[str]) -> int:
    """Return what the name of a stranger may weigh at most: more if it is a first name, and if he says something."""
    return 1 + (not _SMALL_FIRST_NAMES.isdisjoint(said)) + (not _SAID_OR_MAY.isdisjoint(said))


def _weight_of_signs(words: str, said: frozenset[str], least: int) -> int:
    """Return what the signs weigh; where it is less than `least` they may weigh less still."""
    may_be = _of_words(said)
    weight = sum(map(_WEIGHTS.__getitem__, may_be))
    if weight < least:
        return weight
    tried = _tried(may_be, words, said)
    weight = sum([each.weight for each in tried])
    for each in tried:
        if weight < least:
            break
        if each.written and not compiled(each.written).search(words):
            weight -= each.weight
    return weight


def _of_words(said: frozenset[str]) -> set[int]:
    """Return the signs that have one of the words, or one of those that they need besides, as indices."""
    return set[int]().union(*filter(None, map(_SIGNS_BY_WORD.get, said)))


def _tried(may_be: set[int], words: str, said: frozenset[str]) -> list[Sign]:
    """Return those of the signs that have their words, each in its place."""
    if not may_be.isdisjoint(_OF_OFFICES) and compiled(_OFFICE_FIRST).search(words) is None:
        may_be -= _OF_OFFICES
    if of_clauses := may_be & _OF_CLAUSES:
        opening = frozenset(map(str.lower, compiled(_CLAUSE).findall(words)))
        may_be -= {index for index in of_clauses if SIGNS[index].words.isdisjoint(opening)}
    return [each for each in map(SIGNS.__getitem__, may_be) if not each.also or not each.words.isdisjoint(said)]


def _is_island(cable: Cable, words: str, at: int) -> bool:
    """Return whether several words in capitals are amid small letters."""
    if not words.isupper():
        return False
    around = cable.text[max(0, at - _BEFORE_CHARS) : at]
    return len(compiled(r"[A-Z]{3,}").findall(words)) > 1 and around.upper() != around


def _is_out_of_tone(cable: Cable, words: str, said: frozenset[str]) -> int:
    """Return how far the words are from the tone of the cable: nobody else says "I" in it, "don't" is clipped."""
    persons = 0 if _PERSON.isdisjoint(said) else len(compiled(_ALONE).findall(words))
    clipped = ("'" in words or "’" in words) and compiled(_CLIPPED).search(words) is not None
    return (0 < persons >= _persons(cable)) + clipped


@once_per_cable
def _persons(cable: Cable) -> int:
    """Return how often somebody speaks of himself in the cable."""
    return len(compiled(_ALONE).findall(cable.text, *cable.body))


def calls(words: str) -> int:
    """Return how surely the words begin with the name of a colleague who is called: 2 an office, 1 a name."""
    found = compiled(_CALLED).match(words)
    if found is None or _is_no_name(found["office"] or found["name"]):
        return 0
    if found["mark"] == "," and not compiled(_ASKS_ON).match(words, found.end()):
        return 0
    return 2 if found["office"] and not words.isupper() else 1


def is_plea(words: str) -> bool:
    """Return whether a sentence calls somebody who can only be a colleague: "JS: pls check", "AGR - how much?".

    Behind a colon it may be what those said of whom the label is: "Mali: what did it cost?".
    """
    if compiled(_TELLS).match(words):
        return True
    found = compiled(_CALLED).match(words)
    if found is None or '"' in words or not calls(words):
        return False
    if found["mark"] != ":" or found["office"] in _LABELS or found["name"] in FIRST_NAMES:
        return True
    return compiled(_PLEADS).search(words, found.end()) is not None


def _is_no_name(word: str) -> bool:
    return word.capitalize() in _NO_NAMES or word.lower().endswith("ly")


def _names_stranger(cable: Cable, words: str) -> int:
    """Return how surely a colleague is named: by a first name alone, by a name that is new, as who says it."""
    for written, known in ((_CAPITALIZED, False), (_NAMED, True)):
        for found in compiled(written).finditer(words):
            name = found["one"]
            first = name.capitalize() in FIRST_NAMES
            alone = not compiled(_NAMED_IN_FULL).search(words[: found.start("one")])
            if (first or known) and alone and _is_stranger(cable, name):
                return 1 + first + (compiled(_SAYS_IT).match(words, found.end("one")) is not None)
    return 0


def _names_drafter(cable: Cable, words: str) -> int:
    """Return the weight of one of those who drafted or cleared the cable, called or named without his full name."""
    names = _drafters(cable)
    found = (
        next((one for one in compiled(_NAMED_ALONE).finditer(words) if one["one"] in names), None) if names else None
    )
    if found is None:
        return 0
    return _DRAFTER_SCORE + 2 * (compiled(_SAYS_IT).match(words, found.end("one")) is not None)


@once_per_cable
def _drafters(cable: Cable) -> frozenset[str]:
    """Return the first and last names of those who drafted, cleared and approved the cable."""
    lists = cable.processing
    if lists is None:
        return frozenset()
    people = (*lists.drafted_by, *lists.cleared_by, *lists.approved_by)
    return frozenset(name for one in people for name in compiled(r"\b[A-Z][a-z]{2,14}\b").findall(one))


@once_per_cable
def _capitalized(cable: Cable) -> Counter[str]:
    """Return how often each word with a capital is in the text."""
    return Counter(compiled(r"[A-Z](?<!\w[A-Z])[A-Za-z]{1,10}").findall(cable.text))


def _is_stranger(cable: Cable, name: str) -> bool:
    """Return whether nobody else is called so in the cable, and no post, country or office."""
    if name in _NO_NAMES or name.capitalize() in COUNTRIES or compiled(STAFF).fullmatch(name):
        return False
    return _capitalized(cable)[name] == 1 and cable.lookups.stations.by_name(name) is None


def _doubts(cable: Cable, words: str, at: int) -> int:
    """Return how much the words doubt what is before the offset: "(is it?)", and another number, "five (six?)"."""
    number = any(
        compiled(other).match(words) and compiled(one).search(cable.text, max(0, at - _BEFORE_CHARS), at)
        for other, one in ((_OTHER_NUMBER, _NUMBER_BEFORE), (_OTHER_DAY, _DAY_BEFORE), (_OTHER_MONTH, _MONTH_BEFORE))
    )
    return number + (words[-1] == "?" and compiled(_TAG).fullmatch(words) is not None)
