"""Signs of classified text among the words of a sentence: "The board (C) met", "He left; (S) the rest stayed"."""

from cablelint import Span, compiled
from cablelint.rules.classification._sides import (
    COUNTED,
    FULL_WORD_LETTERS,
    MOST_PLAIN_WORDS,
    QUOTES,
    REACH_CHARS,
    Sides,
    abbreviates,
)

_PRONOUNS = frozenset(
    "i me you he him she her it we us they them himself herself itself themselves here there now then today".split()
)
_PLACE = compiled(
    r"\b(?i:in|at|near|around|outside|inside|across|toward|towards|via|below|above|between|beyond|behind)[ \t]++"
    r"(?P<name>(?:the[ \t]++)?[A-Z][A-Za-z'-]{2,30}"
    r"(?:[ \t]++(?:and[ \t]++)?[A-Z][A-Za-z'-]{2,30}){0,2})[ \t]++\Z"
)
_CLAUSE_END = compiled(
    r"(?:[;:]|(?P<comma>,)[\"”]?|--?|[–—]|(?<!\w)(?P<joined>and|but|that|while|although|because|since"
    r"|AND|BUT|THAT|WHILE|ALTHOUGH|BECAUSE|SINCE))[ \t]{1,3}\Z"
)
_SENTENCE_ENDS = compiled(r"[.?!][\"”]?[ \t]+[\"“(]?[A-Z]")
_NO_CLAUSE = frozenset({"of", "in", "under", "above", "below", "says", "or"})
"""Words behind a letter that names a part of a paper or a list: "; (C) of the statute bans it"."""
_SUBJECTS = frozenset("he she it we they you the a an this these that those there his her its our their".split())
"""Words that begin a clause, before which no letter counts or abbreviates anything."""

_JOINING = frozenset("that while although because since was were neither".split())
"""Words before a letter that is used for a name: "they noticed that (S), the minister, left"."""

_AUXILIARIES = frozenset("be been will would can could may might must shall should has have had does did not".split())
"""Words before the verb of a clause, which no letter behind them counts or abbreviates: "will be (S) worth more"."""

_BEHIND_REFERENCE = compiled(r"\((?i:(?:refs?|reftels?|septel|para(?:graph)?s?)\b[^()]{0,20})\)[ \t]\Z")
_ENDS_CLAUSE = (",", ";", ":", ".")
_BREAK = compiled(r"[ \t]|\Z")
_LETTERED = compiled(r"\([A-Z]\)")
_OF_PARTY = compiled(
    r"\b(?i:part(?:y|ies)|bloc|club|faction|front|league|list|movement|wing)\s{1,3}(?:of|for|OF|FOR)\s{1,3}"
    r"(?:(?:the|THE)\s{1,3})?\w{2,20}\s{1,3}\Z"
)
_USED_ALONE = compiled(
    r"(?<![\w/])TS\s(?!(?i:clearance|level|material|information|documents?|reporting|cables?))[A-Za-z]{2}"
)
_NEAR_CHARS = 240  # before a sign, in which its letters are also used as a word: "rain (TS in vicinity) … (TS) moved"

_PAIRED = r"\((?P<one>[CSU])\)(?:,|,?\s(?:and|or))\s(?:[^\s().;:]{1,20}\s){1,6}\((?!(?P=one))[CSU]\)(?=[,.;]|\sand)"
_NEAREST_WORDS = 2  # of which a letter behind them may be the initial: "the social party (S)"


def is_inline(text: str, sign: Span, around: Sides) -> bool:
    """Return whether the sign is among the words of a sentence, and its letters neither count nor abbreviate any."""
    words = around.before.split()[-MOST_PLAIN_WORDS:]
    if not words or not around.before[-1].isspace() or _OF_PARTY.search(around.before):
        return False
    if _has_own_letters(text, sign) and _USED_ALONE.search(text, max(0, sign.start - _NEAR_CHARS), sign.start):
        return False
    if around.after[:1] in ("", " ", "\t") and _follows_pronoun(around.before):
        return True
    if _follows_auxiliary(text, sign, around, words[-1]):
        return True
    if _is_paired(text, sign):
        return False
    if around.after[:1] in _ENDS_CLAUSE and _BEHIND_REFERENCE.search(around.before):
        return True  # "a decree (ref B) (S), and"
    if not around.after or around.after[0].isspace() or around.after[0] in ",;:.)":
        if _has_own_letters(text, sign) and not abbreviates(text, sign, words) and _names_something(words[-1]):
            return True
        if _opens_clause(text, sign, around):
            return True
        return _follows_plain_word(text, sign, around, words) or _follows_place(text, sign, around.before)
    return False


def _is_paired(text: str, sign: Span) -> bool:
    """Return whether the sentence has another letter behind a name of the same kind: "the upper (S), the lower (C)"."""
    near = compiled(_PAIRED).finditer(text, max(0, sign.start - REACH_CHARS), sign.end + REACH_CHARS)
    return any(sign.start in (found.start(), found.end() - len("(C)")) for found in near)


def _opens_clause(text: str, sign: Span, around: Sides) -> bool:
    """Return whether a clause opens with the sign: "The mills pay late; (S) the rest would rust".

    A comma counts behind a word in small letters only, for one after a name may be before a party's letter; so does a
    word such as "and" only before a subject.
    """
    found = _CLAUSE_END.search(around.before)
    clause = text[sign.end : sign.end + REACH_CHARS].lstrip()
    if found is None or around.after[:1] not in ("", " ") or not clause:
        return False
    if not clause[:1].islower():  # in capitals a semicolon and a subject show the same
        parts = found[0][0] in ";-" or found["joined"]
        return bool(parts) and around.before.isupper() and clause.split()[0].lower() in _SUBJECTS
    if clause.split()[0].strip(".,;") in _NO_CLAUSE:
        return False
    last = [word.strip(QUOTES) for word in around.before[: found.start()].split()[-1:]]
    if (found["comma"] and not (last and last[0].islower())) or (last and last[0].lower() in COUNTED):
        return False
    if found["joined"] and clause.split()[0] not in _SUBJECTS:
        return False
    letter = _letters(text, sign)[:1].lower()
    return found[0].strip() in (";", "--") or not clause.startswith(letter)  # "rooms: (S) single"


def _follows_pronoun(before: str) -> bool:
    """Return whether the word before names nothing that letters could count or mean: "close to him (C) said"."""
    words = before.split()
    return bool(words) and before[-1].isspace() and words[-1].lower() in _PRONOUNS


def _follows_auxiliary(text: str, sign: Span, around: Sides, word: str) -> bool:
    """Return whether the sign is before the verb of a clause, on its line or the next, and counts nothing there."""
    in_capitals = around.before.isupper() and word != "MAY"  # the month
    if word.lower() not in _AUXILIARIES or not (word.islower() or in_capitals) or not _BREAK.match(around.after):
        return False
    clause = text[sign.end : sign.end + REACH_CHARS].split()
    listed = _LETTERED.search(around.before) or _LETTERED.search(around.after)  # "may be (S) or (M)"
    goes_on = bool(clause) and clause[0][0].isalpha() and (in_capitals or clause[0].islower())
    return goes_on and not listed and clause[0].lower() not in _NO_CLAUSE


def _follows_plain_word(text: str, sign: Span, around: Sides, words: list[str]) -> bool:
    """Return whether the sign is among small letters, and its letter neither counts the words nor abbreviates them."""
    after = around.after.lstrip(" \t,;")
    if not (after[:1].islower() or around.after.strip() == ":" or _SENTENCE_ENDS.match(around.after)):
        return False
    word = words[-1]
    if not (word.isalpha() and word.islower()) or word in COUNTED or word in _JOINING:
        return False
    if after.split()[0] in _SUBJECTS and around.after[0].isspace():
        return True  # "Sources say (C) he will resign"
    letter = _letters(text, sign)[:1].lower()
    near = words[-_NEAREST_WORDS:] if all(map(str.islower, words)) else words
    return len(word) >= FULL_WORD_LETTERS and not any(one.lower().startswith(letter) for one in near)


def _follows_place(text: str, sign: Span, before: str) -> bool:
    """Return whether the sign follows a place, "near Port Bell (S)", of which its letter is not the initial.

    A party's letter follows a person, "Ann Roe (S)", or what a member sits for, "of Port Bell (S)".
    """
    words = _place(before)
    return follows_place(before) and not abbreviates(text, sign, words)


def follows_place(before: str) -> bool:
    """Return whether the words before name a place, "a court in Port Bell", and count nothing."""
    words = _place(before)
    return bool(words) and words[-1].lower() not in COUNTED


def _place(before: str) -> list[str]:
    found = _PLACE.search(before[-REACH_CHARS:])
    return found["name"].split() if found else []


def _has_own_letters(text: str, sign: Span) -> bool:
    """Return whether the sign is (TS), which counts nothing and is not a party's single letter."""
    return _letters(text, sign) == "TS"


def _names_something(word: str) -> bool:
    """Return whether the word is one that letters in brackets may mark: no number, and none such as "section"."""
    return word.strip(QUOTES + ".,").isalpha() and word.lower() not in COUNTED


def _letters(text: str, sign: Span) -> str:
    return text[sign.start + 1 : sign.end - 1].strip()
