"""Where in a text markings are written: before its portions, behind their headings and sentences, and at their ends."""

from typing import Literal

from cablelint import Span, compiled
from cablelint.rules.classification._inline_signs import follows_place, is_inline
from cablelint.rules.classification._sides import (
    COUNTED,
    FULL_WORD_LETTERS,
    MOST_PLAIN_WORDS,
    QUOTES,
    REACH_CHARS,
    Sides,
    abbreviates,
    sides,
)

Position = Literal["start", "cell", "sentence", "inline", "end"]

ITEM = r"(?:¶?[ \t]?(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})[.)]|\((?:[A-Za-z]|[ivx]{1,4}|\d{1,3})\)|[-*•·o–—>]{1,2})"
"""What opens an item or a paragraph: "2.", "a)", "(1)", "-"."""

_HOUR = r"[0-2]\d:?[0-5]\d(?:[ \t]?--?[ \t]?[0-2]\d:?[0-5]\d)?(?:[ \t]?(?:HRS|hrs|hours|h|L|local))?"
"""What opens a line of a schedule: "0900", "0900-1030 hrs"."""

_OPENING = compiled(
    rf"[ \t]*+(?P<item>(?:--?[ \t]++(?=[A-Za-z\d(]))?(?:{ITEM}(?:[ \t]++|\Z)|{_HOUR}[ \t]++))?"
    r"(?:\((?:U|SBU|CUI|C|S|TS)(?:/[^()]{1,30})?\)[ \t]*+)?"
    r"(?P<heading>[A-Z][A-Za-z0-9 ,'’/&-]{1,40}(?P<mark>:|\.|--?)?[ \t]*+)?(?:\*\*|__)?"
)
_MOST_HEADING_WORDS = 8
_SHORTENED = frozenset("DR MR MRS MS JR SR ST SEN REP GOV GEN COL NO VS INC LTD CO ART SEC PARA CF FIG".split())
_FRAMES = tuple("/*=#_~-+")
_DASHES = " \t-–—*(>"
_BRACKETED_ENDS = (".)", "!)", "?)")
_AROUND = ("*", "(")  # marks that may be around a sign
_PLAIN_SENTENCE_END = compiled(r"\b[a-z]{4,20}[.!?][ \t]+(?:--?[ \t]+)?\Z")
_ITEM_END = compiled(r"(?:;|,)(?:[ \t]{1,3}(?:and|or|but|AND|OR|BUT))?[ \t]*")
_ITEM_OF_SENTENCE = compiled(
    r"(?<!\d)(?<!sections)(?:[:;,]|[ \t](?:and|or|AND|OR))[ \t]\((?:[a-h]|[A-H]|\d|[ivx]{1,4})\)[ \t]\Z"
)
_ITEM_BEHIND_WORD = compiled(r"\b([a-z]{3,12})[ \t]\((?:[a-h]|\d)\)[ \t]\Z")
_OPENS_ITEM = compiled(rf"[ \t]*+{ITEM}[ \t]++\S")
_ASIDE = compiled(r"\((?:[A-Z][a-z]{1,15}(?:[.:,]|[ \t])|[A-Z]{4,12}(?:[.:]|[ \t]))")  # "(Note: He lied.)"
_UNDERLINE = compiled(r"[ \t]*\r?\n[ \t]*[-=_]{3,}[ \t]*(?:\r?\n|\Z)")
_NAMED = compiled(r"[A-Za-z]{2}[ \t]\Z")
_COLUMN = compiled(r"[ \t]{2,}\S")
_ROW = compiled(r"\w(?:[ \t]{2,}|[ \t]*\|[ \t]*)[\d$.,-]*\d")
_LETTERS_IN_BRACKETS = compiled(r"\([A-Z]{1,5}\)")
_GLOSSED = compiled(r"\w[ \t]\((?!(?:U|SBU|CUI|C|S|TS)[)/])[A-Za-z][\w.'-]{0,14}\)(?=[ \t]{2,}\S|[ \t]*(?:\||\Z))")
_HAS_FIGURES = compiled(r"\S[ \t]+[\d$.,-]*\d[ \t]*\Z|\S[ \t]{2,}\d")
_OF_MEMBERS = compiled(
    r"(?i:\b(?:affiliation|candidates?|constituency|deput(?:y|ies)|mps?|part(?:y|ies)|players?|seats?|votes?)\b)"
)
_TABLE_REACH_CHARS = 300  # on either side of a sign in which the rows beside its own are
_FEWEST_ROWS = 2  # beside that of a sign
_MOST_CELL_WORDS = 5
_NEAREST_WORDS = 2  # of an item in capitals, that a letter behind it may abbreviate
_BEFORE_ADJECTIVES = frozenset("is are was were be been not now still too very stays remains has have had will".split())
"""Words before one that a letter behind it does not abbreviate: "it is shut (S)", unlike "the price of coal (C)"."""
_HEADINGS = frozenset(
    "SUMMARY COMMENT NOTE BACKGROUND INTRODUCTION CONCLUSION REQUEST POINTS REMARKS OUTLOOK TEXT".split()
)
_LEAD = compiled(
    r"[ \t]*+¶?\d{1,3}\.[ \t]+(?:\((?:U|SBU|C|S)\)[ \t]+)?[A-Z][a-z]{2,15}(?:[ \t][A-Za-z]{2,15}){0,3}[ \t]"
)
_MONTHS = frozenset("January February March April May June July August September October November December".split())
_LETTERS_CHARS = 4  # of "(TS)"
_PREPOSITIONS = frozenset({"above", "and", "below", "here", "in", "is", "of", "on", "or", "says", "to", "under", "was"})
_BEFORE_LEVELS = _PREPOSITIONS - {"here"} | frozenset(
    "a an as at beyond but by for from level marked not over than the through up with".split()
)
"""Words that a sentence cannot end with, so that the letters behind them are what it speaks of."""


def position(text: str, sign: Span) -> Position | None:
    """Return where the sign is written as a marking; None where it is among other words."""
    around = sides(text, sign)
    following = text[sign.end : sign.end + REACH_CHARS].lstrip()
    if _is_cell(around) or _ends_cell(text, sign, around):
        return "cell"
    if opens_portion(around, following) or _opens_item_of_sentence(around, following):
        return "start"
    headed = _without_heading(around)
    if _follows_sentence(headed or around.before) and (headed or _opens_sentence(around, following)):
        return "sentence"
    if is_inline(text, sign, around):
        return "inline"
    if around.after[:1] == "." and (_heads(around.before) or _heads_in_full(text, sign, around.before)):
        return "sentence"
    return "end" if _ends_portion(text, sign, around, following) else None


def opens_portion(around: Sides, following: str) -> bool:
    """Return whether a portion opens with the sign, behind its number and its heading at most."""
    found = _OPENING.fullmatch(around.before) if around.whole else None
    if found is None or (around.after[:1] not in ("", " ", "\t", ":", "-", "*", "_") and not following[:1].isupper()):
        return False
    marked = found["mark"] or (found["heading"] or "").rstrip().endswith("-")
    if found["heading"] and not (following[:1].isupper() if marked else around.after.lstrip()[:1] in (":", "-")):
        return False
    words = (found["heading"] or "").split()
    if len(words) == 2 and words[0].lower() in COUNTED and words[1].rstrip(".").isdecimal() and found["mark"] == ".":
        return False  # "Article 5. (C) The state may act."
    item = (found["item"] or "").strip("(). \t")
    unbound = not item or item.isdecimal()  # "5. (C) of the act" may go on with the line above
    goes_on = following[:1].islower() and _OPENS_ITEM.match(following) is None
    return not (unbound and around.runs_on and goes_on)


def _opens_item_of_sentence(around: Sides, following: str) -> bool:
    """Return whether the sign is right behind the label of an item in a sentence: "two things: (a) (S) the flag"."""
    word = following.partition(" ")[0]
    goes_on = around.after[:1] in (" ", "\t") and word.isalpha() and word.lower() not in _PREPOSITIONS
    behind = _ITEM_BEHIND_WORD.search(around.before)
    counted = behind is None or behind[1] in COUNTED  # "we need (a) (S) a list", and not "section (a) (C) applies"
    return goes_on and (not counted or _ITEM_OF_SENTENCE.search(around.before) is not None)


def _is_cell(around: Sides) -> bool:
    before, after = around.before.rstrip(), around.after.lstrip()
    return before.endswith("|") and (not after or "|" in after) and around.after[:1] in ("", " ", "\t", "|")


def _ends_cell(text: str, sign: Span, around: Sides) -> bool:
    """Return whether a cell ends with the sign: "| north hall (S) | 22 |", and not "| Socialists (S) | 22 |"."""
    words = around.before.rpartition("|")[2].split()
    in_bars = "|" in around.before and around.after.lstrip().startswith("|")
    named = around.whole and len(words) <= _MOST_CELL_WORDS and _NAMED.search(around.before) is not None
    in_columns = named and _COLUMN.match(around.after) is not None
    if not words or not around.before[-1].isspace() or not (in_bars or in_columns):
        return False
    if words[-1].lower() in COUNTED or _is_of_members(text, sign):
        return False
    return not abbreviates(text, sign, words) or _is_only_letter_of_table(text, sign)


def _is_words_of_cell(cell: list[str]) -> bool:
    """Return whether the words describe something, as "scar on left knee" does, and count and name nothing."""
    last = cell[-1]
    return len(cell) <= _MOST_CELL_WORDS and last.isalpha() and last.islower() and last not in COUNTED


def _is_only_letter_of_table(text: str, sign: Span, fewest: int = _FEWEST_ROWS) -> bool:
    """Return whether no row beside it has letters in brackets: those of parties, "Socialists (S)", are on each row."""
    beside = _rows_beside(text, sign)
    rows = [line for line in beside if _ROW.search(line)]
    return len(rows) >= fewest and not any(_LETTERS_IN_BRACKETS.search(line) for line in beside)


def _is_of_members(text: str, sign: Span) -> bool:
    """Return whether its table lists candidates, parties or the like, or has other words where the sign is.

    So it does in "Phiri (S)  88,107" below "Candidate (Party)  Votes", and next to "Mwanza (UPP)  211,604".
    """
    beside = _rows_beside(text, sign)
    if any(_GLOSSED.search(line) for line in beside):
        return True
    announced = text[max(sign.start - _TABLE_REACH_CHARS, 0) : sign.start].replace("\r", "").rpartition(":\n\n")[0]
    titles = [*beside, announced.rpartition("\n")[2]]
    return any(_OF_MEMBERS.search(line) and _HAS_FIGURES.search(line) is None for line in titles)


def _rows_beside(text: str, sign: Span) -> list[str]:
    """Return the other lines of the table, as far as they are looked at."""
    above = text[max(sign.start - _TABLE_REACH_CHARS, 0) : sign.start].replace("\r", "").rpartition("\n\n")[2]
    below = text[sign.end : sign.end + _TABLE_REACH_CHARS].replace("\r", "").partition("\n\n")[0]
    return [*above.split("\n")[:-1], *below.split("\n")[1:]]


def _without_heading(around: Sides) -> str | None:
    """Return what is before the heading that the sign belongs to, "Note (C):" behind a sentence; None without one."""
    words = around.before.split()[-MOST_PLAIN_WORDS:]
    first = next((index for index in range(len(words) - 1, -1, -1) if not words[index][0].isupper()), -1) + 1
    start = max((index + 1 for index, word in enumerate(words) if word[-1] in ".?!"), default=first)
    if not words[start:] or around.after[:1] != ":" or start < first:
        return None
    return around.before[: around.before.rindex(words[start])]


def _follows_sentence(before: str) -> bool:
    """Return whether a sentence or a heading ends right before: no abbreviation, and no number that counts items."""
    if before[-1:] not in (" ", "\t", *_AROUND):
        return False
    last = before.rstrip(_DASHES).rstrip(QUOTES)
    last = last[:-1] if last[-2:] in _BRACKETED_ENDS else last  # "(End comment.) (S)"
    words = last[:-1].split() if last[-1:] in (".", "!", "?", ":") else []
    word = words[-1].strip(QUOTES + "(").upper() if words else ""
    if word.isdecimal() and words[-2:-1] and words[-2].capitalize() in _MONTHS:
        return True  # "sold by August 15. (C) They"
    return len(word) > 1 and word not in _SHORTENED and not (word.isdecimal() and len(word) < FULL_WORD_LETTERS)


def _heads(before: str) -> bool:
    """Return whether a heading of its own ends right before, "2. (C) Summary"."""
    words = before.split()
    return len(words) > 1 and words[-1].upper() in _HEADINGS and words[-2][-1] in ".)"


def _heads_in_full(text: str, sign: Span, before: str) -> bool:
    """Return whether a whole word is behind the words that head a paragraph: "7. Inventory (SECRET). Each post"."""
    named = sign.end - sign.start > _LETTERS_CHARS
    return named and text[sign.start] == "(" and _LEAD.fullmatch(before) is not None


def _opens_sentence(around: Sides, following: str) -> bool:
    first = following.lstrip(QUOTES)[:1]
    if around.after[:1] in ("", " ", "\t") and (first.isupper() or first == "[" or _ASIDE.match(following)):
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
    if not words or not around.before[-1].isspace():
        return False
    if _ITEM_END.fullmatch(around.after):
        return _is_said_of_item(text, sign, around, words) and _ends_block(text, sign.end)
    if around.after.strip() not in ("", ".") and not _is_framed(around):
        return False
    if around.before.rstrip()[-1] in '.?!:"”' or (around.before.rstrip()[-1] == ";" and _ends_block(text, sign.end)):
        return True
    in_item = not around.after.strip() and _OPENS_ITEM.match(around.before) and _ends_block(text, sign.end)
    if in_item and (words[-1].islower() or _is_said_of_item(text, sign, around, words)):
        return _is_said_of_item(text, sign, around, words)
    if around.before.rstrip()[-1] == ")" and around.after.strip() == ".":
        return _ends_block(text, sign.end)  # "the canal (ref B) (S)."
    if around.after.strip() == ".":
        return _ends_with_stop(text, sign, around, words)
    cell = around.before.split("  ")[-1].split()
    if len(cell) < len(words) and abbreviates(text, sign, cell):
        return False  # the last cell of a row: "Soetwater   3,411   City (C)"
    if 1 < len(cell) < len(words) and _is_words_of_cell(cell) and not _is_of_members(text, sign):
        return _is_only_letter_of_table(text, sign, fewest=1)
    titled = len(words) <= _MOST_HEADING_WORDS and all(
        len(word) < FULL_WORD_LETTERS or not word[0].islower() for word in words
    )
    few = len(words) <= MOST_PLAIN_WORDS or (len(words) <= _MOST_HEADING_WORDS and is_underlined(text, sign.end))
    plain = few and not around.runs_on and _ends_block(text, sign.end)
    return (titled or plain) and not following[:1].islower()


def _ends_with_stop(text: str, sign: Span, around: Sides, words: list[str]) -> bool:
    """Return whether a portion ends with the sign and its full stop: "the mill is shut (S).", "on August 30 (C)."."""
    if words[-1].lower() in _BEFORE_LEVELS:
        return False  # "a clearance above (S)."
    plain = words[-1].isalpha() and (
        words[-1].islower() or (around.before.isupper() and not abbreviates(text, sign, words))
    )
    of_day = words[-1].isdecimal() and words[-2:-1] != [] and words[-2] in _MONTHS
    return (plain or of_day) and _ends_block(text, sign.end)


def _is_framed(around: Sides) -> bool:
    """Return whether the line is a heading between marks: "//COMMENT (S)//", "== Comment (S) =="."""
    mark = around.before.lstrip()[:1]
    return mark in _FRAMES and not around.after.strip(mark + " \t")


def _is_said_of_item(text: str, sign: Span, around: Sides, words: list[str]) -> bool:
    """Return whether the words are those of a list item as a whole: the letter counts or abbreviates none of them."""
    last = words[-1].strip(QUOTES)
    if not last.isalpha() or last.lower() in COUNTED:
        return False
    if around.before.isupper():
        return not abbreviates(text, sign, words[-_NEAREST_WORDS:])
    letter = text[sign.start + 1 : sign.end - 1].strip()[:1].lower()
    says_how = words[-2].lower() in _BEFORE_ADJECTIVES if len(words) > 1 else False
    return (last.islower() and (says_how or not last.startswith(letter))) or follows_place(around.before)


def is_underlined(text: str, end: int) -> bool:
    """Return whether the line below is one of hyphens, as below a heading."""
    return _UNDERLINE.match(text, end) is not None


def _ends_block(text: str, end: int) -> bool:
    """Return whether an empty line, the end of the text, or another item follows the line."""
    below = text[end : end + REACH_CHARS].replace("\r\n", "\n").partition("\n")[2]
    return not below.strip() or below.partition("\n")[0].strip(" \t-=_") == "" or _OPENS_ITEM.match(below) is not None
