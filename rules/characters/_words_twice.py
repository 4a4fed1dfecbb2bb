"""Words that may follow themselves: names, particles of verbs, nouns in front of verbs."""

import re
from collections import Counter
from itertools import pairwise

from cablelint import Cable, Span, compiled, once_per_cable

_NEGATED = r"\s{1,3}(?:also|always|been|just|never|not|since|yet)\b"  # "had had not" is "had not" written twice over
_MAY_FOLLOW_ITSELF = frozenset(
    "blah bye far ha had her long many much nous que really se si so that very vous yada you".split()
)
_PARTICLES = frozenset("by down in off on out over through under up".split())
_WITH_PARTICLE = frozenset(
    "break breaking bring bringing broke broken brought call called calling came carried carry carrying check"
    " checked checking close closed closing come coming drop dropped dropping fell filled filling flew flown get"
    " getting give given giving go goes going gone got hand handed handing held hold holding join joined joining"
    " kept later lived lock locked locking log logged logging look looked looking move moved moves moving pass"
    " passed passing phased phasing phone phoned phoning pull pulled pulling push pushed pushing put putting"
    " rolled rolling sent set setting settle settled settling shut sign signed signing stay stayed staying step"
    " stepped stepping stop stopped stopping sworn take taken taking then took turn turned turning voted went work"
    " worked working".split()
)
_OF_CABLES = frozenset(
    "ambassador assembly bureau commission congress consulate council department econoff embassy foreign government"
    " minister ministry mission parliament poloff post posts president prime secretary senate washington".split()
)
"""Words with a capital that are in no name twice: "the Minister Minister", "Posts Posts should"."""
_COMMON = frozenset(
    "a about after against all also among an and any are as asked at be because been before being between both but by"
    " can could did does done during each every for from gave got has have he his how if in into is it its let made"
    " make may more most must new no not of on only or other our said she since some still such than the their then"
    " there these they this those to told took toward towards until upon was we were what when where whether which"
    " while who whom whose why will with within without would your".split()
)
_NOUNS = frozenset({"can", "may", "no", "will"})
_BEFORE_NOUNS = frozenset(
    "a an free good her his in its last my next of our own political popular public that the their they this we"
    " you".split()
)
_PRONOUNS = frozenset({"they", "we", "you"})
_ENDINGS_OF_NOUNS = ("ance", "ation", "ence", "ity", "ment", "ness", "ship")
_MODALS = frozenset("can cannot could did does may might must shall should will would".split())
_BE = frozenset("are is was were".split())
_CLAUSE_BEFORE = r"\b(?:how|what|where|who)\s(?:\w{1,20}\s){1,3}\Z"  # "what it is is a loan"
_DOING = frozenset("did do does had has have was".split())
_DOER_BEFORE = (  # "whatever Egypt did did not help", "all that she has has gone"
    r"\b(?:all|anything|everything|nothing|how|what(?:ever)?|wherever|which(?:ever)?|who(?:m|ever)?)\s{1,3}"
    r"(?:(?:little|that)\s{1,3})?(?:he|i|it|one|she|they|we|you|(?<=ever\s)(?:\w{1,20}\s{1,3}){0,2}\w{1,20})\s{1,3}\Z"
)
_TO_DO = r"\s{1,3}(?:to|been|had)\b"  # "what they have have to be": one of the two is too much
_FEW_WORDS_CHARS = 30
_SAID_IN_FULL = r",?\s(?:[^\W\d]{1,12}[\s,]{1,2}){0,2}[^\W\d]{1,12}[,.?!]?[\"”]"  # "man man lai," he said
_DETERMINERS = frozenset("a an her his its our that the their this your".split())
_SHORTEST_NOUN_LETTERS = 4
_QUOTES = ('"', "“", "”")
_LOOK_BACK_CHARS = 40
_TITLE_BEFORE = r"(?:\b(?i:Col|Dr|Gen|Lt|Maj|Mr|Mrs|Ms|Prof|Sr)\.|\b(?:U|Daw|Ko|Ma|Naw|Saw|(?i:Professor)))\s{1,2}\Z"
"""What a name stands behind, "Dr. Than Than Nu", "Professor He He", though its word is a common one too."""
_SAID_BEHIND = (  # a saying of another language: "Yavas yavas, they say", "Pole pole!", "Haba haba (literally, ...)"
    r",\s(?:\w{1,15}\s){1,4}?(?:goes|runs|said|say|says)\b|!|\s\((?i:i\.e\.|literally|meaning|roughly)"
)
_SUBJECTS = (  # "we ask that that they wait": no noun follows, so one of the two is too much
    r"\s{1,3}(?:an?|he|his|it|its|our|she|the|their|there|these|they|this|we|you)\b"
)


def may_follow_itself(cable: Cable, found: re.Match[str], region: Span) -> bool:
    """Return whether the word that the match has twice may be right so, by itself and by what is around the two."""
    first, second = found[1], found.group()[-len(found[1]) :]
    word, before = first.lower(), cable.text[max(region.start, found.start() - _LOOK_BACK_CHARS) : found.start()]
    if _is_said(cable, word, found) or _is_titled(first, second, before) or _is_word_of_two(cable, found):
        return True
    if _stands_before(cable, word, found.end()):
        return False
    if word in _MAY_FOLLOW_ITSELF or (len(word) == 1 and word != "a"):
        return True
    if word in _OF_CABLES:
        return "  " in found.group() or _is_alone(cable, found)
    if first.istitle() and second.istitle() and _is_common(cable, first):
        return False
    if _is_noun(word, before, cable.text[found.end() : found.end() + 2]) or _is_name(first, second, before):
        return True
    if (
        cable.text[found.start() - 1 : found.start()] in _QUOTES
        and cable.text[found.end() : found.end() + 2].lstrip(",.?!")[:1] in _QUOTES
    ):
        return True
    if word not in _COMMON and (not second.islower() or not first[1:].islower() or "  " in found.group()):
        return not _is_slip_in_capitals(cable, found, before)
    return _ends_clause(cable, word, before, found.end()) or (word in _PARTICLES and _is_after_verb(before))


def _is_said(cable: Cable, word: str, found: re.Match[str]) -> bool:
    """Return whether the two are a saying, or open one: "Yavas yavas, they say", "Man man lai"."""
    if word in _COMMON or word in _OF_CABLES:
        return False
    if compiled(_SAID_BEHIND).match(cable.text, found.end()) is not None:
        return True
    quoted = cable.text[found.start() - 1 : found.start()] in _QUOTES
    near = cable.text[found.end() : found.end() + _FEW_WORDS_CHARS]
    return quoted and compiled(_SAID_IN_FULL).match(near) is not None


def _is_word_of_two(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether the two are there again, as a word of another language is: "dooni dooni"."""
    word = found[1].lower()
    if word in _COMMON or word in _OF_CABLES or len(word) < _SHORTEST_NOUN_LETTERS:
        return False
    return _pairs(cable)[word] > 1


@once_per_cable
def _pairs(cable: Cable) -> Counter[str]:
    """Return how often each word follows itself."""
    words = [word.strip("\"“”'.,;:!?()") for word in cable.text.lower().split()]
    return Counter(word for word, behind in pairwise(words) if word == behind)


def _is_titled(first: str, second: str, before: str) -> bool:
    """Return whether the two are a name behind a title: "Dr. Than Than Nu"."""
    return first[0].isupper() and second[0].isupper() and compiled(_TITLE_BEFORE).search(before) is not None


def _stands_before(cable: Cable, word: str, end: int) -> bool:
    """Return whether what follows can only stand behind one of the two: "had had not", "that that they"."""
    pattern = {"had": _NEGATED, "that": _SUBJECTS}.get(word)
    return pattern is not None and compiled(pattern, re.IGNORECASE).match(cable.text, end) is not None


def _is_noun(word: str, before: str, after: str) -> bool:
    """Return whether the first or both are one noun: "his good will will last", "they can can fish", "a no no"."""
    if word not in _NOUNS:
        return False
    last = before.split()[-1].lower() if before.split() else ""
    is_verb = word == "will" and last in _PRONOUNS  # "we will will go", unlike "they can can fish"
    return not last.isalpha() or (last in _BEFORE_NOUNS and not is_verb) or not after[1:].isalpha()


def _is_alone(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether the first word is a line of its own, as a heading is that the text below begins with."""
    line = cable.text[max(0, found.start() - _LOOK_BACK_CHARS) : found.start()].rpartition("\n")[2]
    return "\n" in found.group() and not line.strip(" \t0123456789.")


def _is_slip_in_capitals(cable: Cable, found: re.Match[str], before: str) -> bool:
    """Return whether it is not a name, though in capitals: "THE HOTEL HOTEL ASKS", used alone elsewhere."""
    word = found[1]
    if not (found.group().isupper() and " ".join(found.group().split(" ")) == found.group()) or "\n" in found.group():
        return False
    if word.lower().endswith(_ENDINGS_OF_NOUNS):
        return True
    last = before.split()[-1:] or [""]
    if last[0].lower() in _MODALS:
        return True  # a verb
    determined = len(word) >= _SHORTEST_NOUN_LETTERS and last[0].lower() in _DETERMINERS
    return determined and _counts(cable)[word] > len(found.group().split())


@once_per_cable
def _counts(cable: Cable) -> Counter[str]:
    return Counter(cable.text.split())


def _is_name(first: str, second: str, before: str) -> bool:
    """Return whether both have a capital within a sentence, as in the name of a band, The The."""
    titled = first.istitle() and second.istitle() and len(first) > 1
    return titled and before.rstrip(" \n")[-1:] not in ("", ".", ":", ")", "?", "!")


def _is_common(cable: Cable, word: str) -> bool:
    """Return whether the word is written small elsewhere, as no name is: "the Bank Bank"."""
    return len(word) >= _SHORTEST_NOUN_LETTERS and word.lower() in _counts(cable)


def _ends_clause(cable: Cable, word: str, before: str, end: int) -> bool:
    """Return whether the first is the verb of a clause, the second of the sentence: "whatever he did did not help"."""
    if word in _BE and compiled(_CLAUSE_BEFORE, re.IGNORECASE).search(before) is not None:
        return True
    if word not in _DOING or compiled(_DOER_BEFORE, re.IGNORECASE).search(before) is None:
        return False
    return compiled(_TO_DO, re.IGNORECASE).match(cable.text, end) is None


def _is_after_verb(before: str) -> bool:
    """Return whether the word before may take a particle: "checked", "moving", "went"."""
    words = before.split()
    return bool(words) and words[-1].lower() in _WITH_PARTICLE
