"""Where in a text markings are written: before its portions, behind their headings and sentences, and at their ends."""

from typing import Literal

from cablelint import NamedTuple, Span, compiled

Position = Literal["start", "cell", "sentence", "inline", "end"]

_REACH_CHARS = 90  # on either side of a sign that are looked at
ITEM = r"(?:¶?[ \t]?(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})[.)]|\((?:[A-Za-z]|[ivx]{1,4}|\d{1,3})\)|[-*•·o–—>]{1,2})"
"""What opens an item or a paragraph: "2.", "a)", "(1)", "-"."""

_OPENING = compiled(
    rf"[ \t]*+(?P<item>{ITEM}(?:[ \t]++|\Z))?(?:\((?:U|SBU|CUI|C|S|TS)(?:/[^()]{1, 30})?\)[ \t]*+)?"
    r"(?P<heading>[A-Z][A-Za-z0-9 ,'’/&-]{1,40}(?P<mark>:|\.|--?)?[ \t]*+)?"
)
_RUNS_ON = compiled(r"[\w,][ \t]*+(?:\r\n?|\n)\Z")
_MOST_HEADING_WORDS = 8
_MOST_PLAIN_WORDS = 4  # of a heading that is not written as a title: "Tea prices"
_FULL_WORD_LETTERS = 4  # shorter words stay small in a title
_SHORTENED = frozenset("DR MR MRS MS JR SR ST SEN REP GOV GEN COL NO VS INC LTD CO ART SEC PARA CF FIG".split())
_PLACE = compiled(
    r"\b(?i:in|at|near|around|outside|inside|across|toward|towards|via|below|above|between|beyond|behind)[ \t]++"
    r"(?P<name>(?:the[ \t]++)?[A-Z][A-Za-z'-]{2,30}"
    r"(?:[ \t]++(?:and[ \t]++)?[A-Z][A-Za-z'-]{2,30}){0,2})[ \t]++\Z"
)
_PRONOUNS = frozenset(
    "i me you he him she her it we us they them himself herself itself themselves here there now then today".split()
)
_DASHES = " \t-–—*(>"
_AROUND = ("*", "(")  # marks that may be around a sign
_PLAIN_SENTENCE_END = compiled(r"\b[a-z]{4,20}[.!?][ \t]+(?:--?[ \t]+)?\Z")
_QUOTES = "\"'”’“‘"
_HEADINGS = frozenset(
    "SUMMARY COMMENT NOTE BACKGROUND INTRODUCTION CONCLUSION REQUEST POINTS REMARKS OUTLOOK TEXT".split()
)
_COUNTED = frozenset(
    (
        "section subsection sections article paragraph para clause item point option annex appendix exhibit schedule"
        " column row table figure chart map zone block group grade class category type letter label group party list"
        " series key vitamin degrees temperature latitude longitude latitudes degree form visa visas copyright code"
        " symbol hepatitis site phase part title rule step size bus line gate pier berth seat and or of the a an as is"
        " by to for in at marked either stands terminal building tower wing room dock platform camp sector district"
        " ward plot lot unit model stage level variant"
    ).split()
)  # words after which a letter in brackets may count or name something


class Sides(NamedTuple):
    """What is on the line before a sign and after it, and whether the line begins where `before` does."""

    before: str
    after: str
    whole: bool
    runs_on: bool  # the line above goes on in this one


_PREPOSITIONS = frozenset({"above", "and", "below", "here", "in", "is", "of", "on", "or", "says", "to", "under", "was"})


def sides(text: str, sign: Span) -> Sides:
    """Return both sides of the sign, as far as they are looked at."""
    first = max(sign.start - _REACH_CHARS, 0)
    start = max(text.rfind("\n", first, sign.start), text.rfind("\r", first, sign.start)) + 1
    after = text[sign.end : sign.end + _REACH_CHARS].partition("\n")[0].partition("\r")[0]
    above = text[max(start - _REACH_CHARS, 0) : start]
    return Sides(
        before=text[start or first : sign.start],
        after=after,
        whole=start > 0 or first == 0,
        runs_on=_RUNS_ON.search(above) is not None,
    )


def position(text: str, sign: Span) -> Position | None:
    """Return where the sign is written as a marking; None where it is among other words."""
    around = sides(text, sign)
    following = text[sign.end : sign.end + _REACH_CHARS].lstrip()
    if _is_cell(around) or _ends_cell(text, sign, around):
        return "cell"
    if opens_portion(around, following):
        return "start"
    headed = _without_heading(around)
    if _follows_sentence(headed or around.before) and (headed or _opens_sentence(around, following)):
        return "sentence"
    if _is_inline(text, sign, around):
        return "inline"
    if around.after[:1] == "." and _heads(around.before):
        return "sentence"
    return "end" if _ends_portion(text, sign, around, following) else None


def opens_portion(around: Sides, following: str) -> bool:
    """Return whether a portion opens with the sign, behind its number and its heading at most."""
    found = _OPENING.fullmatch(around.before) if around.whole else None
    if found is None or (around.after[:1] not in ("", " ", "\t", ":", "-") and not following[:1].isupper()):
        return False
    if found["heading"] and not (following[:1].isupper() if found["mark"] else around.after.lstrip()[:1] in (":", "-")):
        return False
    words = (found["heading"] or "").split()
    if len(words) == 2 and words[0].lower() in _COUNTED and words[1].rstrip(".").isdecimal() and found["mark"] == ".":
        return False  # "Article 5. (C) The state may act."
    item = (found["item"] or "").strip("(). \t")
    unbound = not item or item.isdecimal()  # "5. (C) of the act" may go on with the line above
    return not (unbound and around.runs_on and following[:1].islower())


def _is_cell(around: Sides) -> bool:
    before, after = around.before.rstrip(), around.after.lstrip()
    return before.endswith("|") and (not after or "|" in after) and around.after[:1] in ("", " ", "\t", "|")


def _ends_cell(text: str, sign: Span, around: Sides) -> bool:
    """Return whether a cell ends with the sign: "| north hall (S) | 22 |", and not "| Socialists (S) | 22 |"."""
    words = around.before.rpartition("|")[2].split()
    if not words or "|" not in around.before or not around.after.lstrip().startswith("|"):
        return False
    return not _abbreviates(text, sign, words) and words[-1].lower() not in _COUNTED


def _is_inline(text: str, sign: Span, around: Sides) -> bool:
    """Return whether the sign is among the words of a sentence, and its letters neither count nor abbreviate any."""
    words = around.before.split()[-_MOST_PLAIN_WORDS:]
    if not words or not around.before[-1].isspace():
        return False
    if around.after[:1] in ("", " ", "\t") and _follows_pronoun(around.before):
        return True
    if not around.after or around.after[0].isspace() or around.after[0] in ",;:.)":
        if _has_own_letters(text, sign) and not _abbreviates(text, sign, words) and _names_something(words[-1]):
            return True
        return _follows_plain_word(text, sign, around, words) or _follows_place(text, sign, around.before)
    return False


def _without_heading(around: Sides) -> str | None:
    """Return what is before the heading that the sign belongs to, "Note (C):" behind a sentence; None without one."""
    words = around.before.split()[-_MOST_PLAIN_WORDS:]
    first = next((index for index in range(len(words) - 1, -1, -1) if not words[index][0].isupper()), -1) + 1
    start = max((index + 1 for index, word in enumerate(words) if word[-1] in ".?!"), default=first)
    if not words[start:] or around.after[:1] != ":" or start < first:
        return None
    return around.before[: around.before.rindex(words[start])]


def _follows_sentence(before: str) -> bool:
    """Return whether a sentence or a heading ends right before: no abbreviation, and no number that counts items."""
    if before[-1:] not in (" ", "\t", *_AROUND):
        return False
    last = before.rstrip(_DASHES).rstrip(_QUOTES)
    word = last[:-1].split()[-1].strip(_QUOTES + "(").upper() if last[-1:] in ".!?:" and last[:-1].split() else ""
    return len(word) > 1 and word not in _SHORTENED and not (word.isdecimal() and len(word) < _FULL_WORD_LETTERS)


def _follows_pronoun(before: str) -> bool:
    """Whether the word before names nothing that letters could stand for or count: "a man close to him (C) said"."""
    words = before.split()
    return bool(words) and before[-1].isspace() and words[-1].lower() in _PRONOUNS


def _follows_plain_word(text: str, sign: Span, around: Sides, words: list[str]) -> bool:
    """Whether the sign is among words in small letters, and its letter neither counts them nor abbreviates them."""
    after = around.after.lstrip(" \t,;")
    if not (after[:1].islower() or around.after.strip() == ":"):
        return False
    letters = text[sign.start + 1 : sign.end - 1].strip().lower()
    plain = words[-1].isalpha() and words[-1].islower() and len(words[-1]) >= _FULL_WORD_LETTERS
    return plain and words[-1] not in _COUNTED and not any(word.lower().startswith(letters[:1]) for word in words)


def _follows_place(text: str, sign: Span, before: str) -> bool:
    """Whether the sign follows the name of a place, "near Port Bell (S)", of which its letter is not the initial.

    A party's letter follows a person, "Ann Roe (S)", or what a member sits for, "of Port Bell (S)".
    """
    found = _PLACE.search(before[-_REACH_CHARS:])
    words = found["name"].split() if found else []
    return bool(words) and words[-1].lower() not in _COUNTED and not _abbreviates(text, sign, words)


def _has_own_letters(text: str, sign: Span) -> bool:
    """Return whether the sign is (TS), which counts nothing and is no party's single letter."""
    return text[sign.start + 1 : sign.end - 1].strip() == "TS"


def _names_something(word: str) -> bool:
    """Return whether the word is one that letters in brackets may mark: no number, and none such as "section"."""
    return word.strip(_QUOTES + ".,").isalpha() and word.lower() not in _COUNTED


def _heads(before: str) -> bool:
    """Return whether a heading of its own ends right before, "2. (C) Summary"."""
    words = before.split()
    return len(words) > 1 and words[-1].upper() in _HEADINGS and words[-2][-1] in ".)"


def _opens_sentence(around: Sides, following: str) -> bool:
    first = following.lstrip(_QUOTES)[:1]
    if around.after[:1] in ("", " ", "\t") and (first.isupper() or first == "["):
        return True
    if around.after[:1] in (" ", "\t"):
        word = following.partition(" ")[0]  # "(C) of the statute bans it" names a part of a paper
        return first.isalpha() and word not in _PREPOSITIONS and _PLAIN_SENTENCE_END.search(around.before) is not None
    behind = around.after.lstrip("*:.)] \t")
    if around.before[-1:] == "(" and around.after[:1] != ")":
        return False
    return behind[:1].isupper() and (behind is not around.after or behind[1:2].islower())


def _ends_portion(text: str, sign: Span, around: Sides, following: str) -> bool:
    """Return whether a heading, a sentence or an item ends with the sign, on its line or with its full stop."""
    words = around.before.split()
    if not words or not around.before[-1].isspace() or around.after.strip() not in ("", "."):
        return False
    if around.before.rstrip()[-1] in '.?!:"”':
        return True
    if around.after.strip() == ".":
        plain = words[-1].islower() or (around.before.isupper() and not _abbreviates(text, sign, words))
        return plain and words[-1].isalpha() and _ends_block(text, sign.end)
    titled = len(words) <= _MOST_HEADING_WORDS and all(
        len(word) < _FULL_WORD_LETTERS or not word[0].islower() for word in words
    )
    plain = len(words) <= _MOST_PLAIN_WORDS and not around.runs_on and _ends_block(text, sign.end)
    return (titled or plain) and not following[:1].islower()


def _abbreviates(text: str, sign: Span, words: list[str]) -> bool:
    """Return whether a letter is that of one of the last words, as a party's is: "SOCIALIST PARTY (S)"."""
    letters = text[sign.start + 1 : sign.end - 1].strip()
    above = text[max(sign.start - _REACH_CHARS, 0) : sign.start].split()  # "Technical", on the line above "Secretariat"
    initials = "".join(word[0].upper() for word in (above if len(letters) > 1 else words)[-_MOST_PLAIN_WORDS:])
    return letters in initials


def _ends_block(text: str, end: int) -> bool:
    """Return whether a blank line, the end of the text, or another item follows the line."""
    below = text[end : end + _REACH_CHARS].replace("\r\n", "\n").partition("\n")[2]
    return not below.strip() or below.partition("\n")[0].strip(" \t-=_") == "" or below.lstrip()[:1] in "-*•·("
