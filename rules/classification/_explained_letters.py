"""Letters in brackets that the text explains, as a legend does: "(S) is single", "(S) Swahili and (F) French"."""

import re
from itertools import pairwise

from cablelint import Cable, Span, compiled, once_per_cable

# In small letters only: a portion opens with a capital, "(S) For years he lied", "(S) Means are short".
_SAYS_WHAT = (
    r"\s{1,3}(?:(?P<weak>is|are|was|were|for)\b|(?:means?|meant|stands?|stood|denotes?|indicates?|marks?)\b|="
    r"|in\s{1,3}(?:the\s{1,3})?(?:column|figure|key|legend|list|map|table)\b)"
)
_DEFINES = (
    r"\s{1,3}(?:means?|meant|stands?\s{1,3}for|stood\s{1,3}for|denotes?|STANDS?\s{1,3}FOR|DENOTES?)\b(?!\s{1,3}to\b)"
)
_OPENS_PORTION = r"(?:\A|[\r\n]|[.?!:][\"')\]]{0,2})\W{0,9}\Z"
_SAYS_WHAT_IN_CAPITALS = (
    r"\s{1,3}(?:(?P<weak>IS|ARE|WAS|WERE)\b|IN\s{1,3}(?:THE\s{1,3})?(?:COLUMN|FIGURE|KEY|LEGEND|LIST|MAP|TABLE)\b)"
)
_GOES_ON_IN_CAPITALS = r"(?:[,;:]|\b(?:AND|IF|OR|THAT|WHETHER|WHERE|WHILE))\s{1,3}\Z"  # so that no portion begins
_NEW_CLAUSE = r"(?:(?:\A|[.;,:\r\n])|\b(?:and|if|or|that|whether|where|while))\s{0,3}\Z"
_PAIR = r"\((?P<letters>[A-Z]{1,3})\)\s{1,3}(?:(?:FOR|IS)\s{1,3}(?:(?:A|THE)\s{1,3})?)?(?P<initial>\w)"
_NAMED_BY_INITIAL = r"\b(?P<letter>[A-Z])\w{2,20}\s\((?P=letter)\)"  # "Liberals (L) 31, Socialists (S) 40"
_JOINED = r"(?:[,;]|\b(?:and|or))\s{1,3}\Z"
_JOINS_ANOTHER = r"(?:,|,?\s{1,3}(?:and|or|AND|OR))\s{1,3}\([A-Z]{1,4}\)(?=[,.]|\s{1,3}[a-z])"
_JOINED_TO_ANOTHER = r"\([A-Z]{1,4}\)(?:,|,?\s{1,3}(?:and|or|AND|OR))\s{1,3}\Z"
"""Signs that a sentence lists: "(S) and (C) are explained", "one of (C), (S) or (TS)"."""
_OTHER_CODE = r"\((?P<code>[D-RTV-Z])\)"  # no level, and not A or B, which open any list
_LEGEND = r"(?:\([A-Z]\)[,:]?\s(?:[^\W\d_][\w'’/-]{0,20}\s?){1,5}[,;]\s{1,3}(?:(?i:and|or)\s)?){2,25}\([A-Z]\)[,:]?\s\w"
_QUOTED = r"[\"“']\((?P<letter>[A-Z])\)[\"”']\s{1,3}(?i:is|was|means|meant|stands|stood|denotes)\b"
_EQUATED = r"(?<![\w./-])(?P<letter>[CS])[ ]?=[ ]?[\"“']?[A-Za-z]"
_MEANS = (") means ", ") stands for ", ") denotes ", ") = ", ") marks ", ") indicates ", ") signifies ", ") shows ")
_MEANT = r"\((?P<letter>[A-Z])\) (?:means|stands for|denotes|=|marks|indicates|signifies|shows) \w"
_LEGEND_LETTERS = 3  # the fewest of a legend, of which one marks no portion
_SAYS_NO_MORE = r"\s{0,3}(?:[.,;:]\s|\Z)|[ \t]{0,9}\r?\n|[ \t]{2,40}\S"
_INITIALS = (  # below a table: "(C) Central, (S) Siberian district."
    r"^[ \t]*\((?P<one>[A-Z])\)\s(?P=one)\w{1,20}(?:\s\w{1,20}){0,3}[,;]\s{1,3}(?:(?i:and)\s)?"
    r"\((?P<two>[A-Z])\)\s(?P=two)\w"
)
_SUPPOSED = (
    r"(?i:\b(?:can|could|may|might|must|should|would)\s{1,3}(?:then\s{1,3})?be\s{1,3}"
    r"(?:(?:marked|written)\s{1,3})?\Z)"
)
_SUPPOSED_IF = r"\s{0,3}(?:(?:if|or|when|IF|OR|WHEN)\b|[,.;])"
_CLOSES_LETTER = (
    r"(?i:\b(?:consideration|esteem|faithfully|friendship|regards|respect|respectfully|sincerely|truly|yours))"
    r"[,.]?(?:[ \t]*\r?\n){1,3}[ \t]*\Z"
)
_NAME_ON_LINE = r"[ \t]{1,3}(?:[A-Z][\w.'’-]{0,20}[ ]?){1,5}(?:,[^\r\n]{1,40})?[ \t]*(?:\r?\n|\Z)"
_REACH_CHARS = 80  # on either side of the letters
_MEANING_WORDS = 3  # "(S) is for single", "(S) is the single one"
_CODE_LETTERS = 3  # of an airport


def is_explained(cable: Cable, sign: Span) -> bool:
    """Return whether the text says what the letters mean, so that they mark nothing."""
    text, body = cable.text, cable.body
    before = text[max(body.start, sign.start - _REACH_CHARS) : sign.start]
    if compiled(_DEFINES).match(text, sign.end) or compiled(_JOINS_ANOTHER).match(text, sign.end):
        return True
    if compiled(_JOINED_TO_ANOTHER).search(before) or _signs_letter(cable, sign, before):
        return True
    says = compiled(_SAYS_WHAT).match(text, sign.end) if compiled(_NEW_CLAUSE).search(before) else None
    if says is None and compiled(_GOES_ON_IN_CAPITALS).search(before):
        says = compiled(_SAYS_WHAT_IN_CAPITALS).match(text, sign.end)
    if says and (not says["weak"] or _is_initial_of_words(cable, sign, says.end()) or _is_code_on_line(cable, sign)):
        return True
    if _is_in_legend(text, sign, body) or _abbreviates_name(text, sign, before) or _is_mark_given(cable, sign):
        return True
    return compiled(_OPENS_PORTION).search(before) is None and _is_code_on_line(cable, sign)


def _signs_letter(cable: Cable, sign: Span, before: str) -> bool:
    """Return whether a name is behind "(S)" in a line below the close of a letter: it says that he signed."""
    is_closed = compiled(_CLOSES_LETTER).search(before) is not None
    return is_closed and compiled(_NAME_ON_LINE).match(cable.text, sign.end) is not None


def _is_initial_of_words(cable: Cable, sign: Span, end: int) -> bool:
    """Return whether the words say what the letter is for: "(S) is single", unlike "(S) for years he lied"."""
    letter = cable.text[sign.start + 1].lower()
    words = cable.text[end : end + _REACH_CHARS].lower().split()
    return any(word.lstrip("\"'“‘").startswith(letter) for word in words[:_MEANING_WORDS])


def is_supposed(cable: Cable, sign: Span) -> bool:
    """Return whether the text tells how something would be marked: "it would be (C//FGI GBR) if ..."."""
    before = cable.text[max(cable.body.start, sign.start - _REACH_CHARS) : sign.start]
    told = compiled(_SUPPOSED).search(before) and compiled(_SUPPOSED_IF).match(cable.text, sign.end)
    return told is not None


def _is_in_legend(text: str, sign: Span, body: Span) -> bool:
    """Return whether the letters, and those joined to them, begin the words they are before."""
    window = Span(max(body.start, sign.start - _REACH_CHARS), min(body.end, sign.end + _REACH_CHARS))
    pairs = [found for found in compiled(_PAIR).finditer(text, *window) if _is_initial(found)]
    for above, below in pairwise(pairs):
        if sign.start in (above.start(), below.start()) and above["letters"] != below["letters"]:
            between = text[above.end("initial") : below.start()]
            if compiled(_JOINED).search(between) and len(between) < _REACH_CHARS and "(" not in between:
                return True
    named = {found["letter"]: found.end() for found in compiled(_NAMED_BY_INITIAL).finditer(text, *window)}
    return len(named) > 1 and sign.end in named.values()


def _is_mark_given(cable: Cable, sign: Span) -> bool:
    """Return whether a legend of the cable has the letter, which is in it or is used alone: "Prisons: (S)."."""
    letter = cable.text[sign.start : sign.end].strip("()")
    alone = compiled(_SAYS_NO_MORE).match(cable.text, sign.end) is not None
    if alone and letter in _initials_explained(cable):
        return True
    if letter in _quoted_letters(cable):
        return True
    return any(letter in letters and (alone or place.contains(sign)) for place, letters in _legends(cable))


@once_per_cable
def _quoted_letters(cable: Cable) -> frozenset[str]:
    """Return the letters that the text explains: '"(S)" is ours for "seen to sign"', "(S) means shut", "S = signed"."""
    expressions = [_QUOTED] if '"(' in cable.text or "“(" in cable.text else []
    if any(words in cable.text for words in _MEANS):
        expressions.append(_MEANT)
    if any(sign in cable.text for sign in ("S =", "S=", "C =", "C=")):
        expressions.append(_EQUATED)
    return frozenset(
        found["letter"] for written in expressions for found in compiled(written).finditer(cable.text, *cable.body)
    )


@once_per_cable
def _initials_explained(cable: Cable) -> frozenset[str]:
    """Return the letters of lines that explain them by words that begin with them."""
    found = compiled(_INITIALS, re.MULTILINE).finditer(cable.text, *cable.body)
    return frozenset(letter for one in found for letter in (one["one"], one["two"]))


@once_per_cable
def _legends(cable: Cable) -> tuple[tuple[Span, str], ...]:
    """Return the legends that have others than markings too, with their letters: "(A) done, (B) in part, (S) no"."""
    found = []
    for legend in compiled(_LEGEND).finditer(cable.text, *cable.body):
        letters = {piece[0] for piece in legend[0].split("(")[1:]}
        if len(letters) >= _LEGEND_LETTERS and letters - {"C", "S", "U"}:
            found.append((Span(*legend.span()), "".join(letters)))
    return tuple(found)


def _is_initial(pair: re.Match[str]) -> bool:
    return pair["letters"][0] == pair["initial"].upper()


def _is_code_on_line(cable: Cable, sign: Span) -> bool:
    """Return whether another letter in brackets, of no level, is on the line: "helicopter (L) or train (C)"."""
    start = max(cable.text.rfind("\n", cable.body.start, sign.start) + 1, sign.start - _REACH_CHARS)
    end = cable.text.find("\n", sign.end, sign.end + _REACH_CHARS)
    line = cable.text[start : sign.end + _REACH_CHARS if end < 0 else end]
    return sign.end - sign.start == len("(C)") and compiled(_OTHER_CODE).search(line) is not None


def _abbreviates_name(text: str, sign: Span, before: str) -> bool:
    """Return whether three letters are from the name before them, as an airport's are: "New Chitose (CTS)"."""
    letters = text[sign.start + 1 : sign.end - 1].strip()
    name = before.split()[-1] if before.split() else ""
    if len(letters) != _CODE_LETTERS or not name[:1].isupper():
        return False
    rest = iter(name.upper())
    return name[0] == letters[0] and all(letter in rest for letter in letters)
