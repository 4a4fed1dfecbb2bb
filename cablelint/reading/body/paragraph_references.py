"""References to paragraphs in the running text: "see paragraphs 4-5, 7 and 9 through 11 below"."""

import re
from collections.abc import Callable
from typing import Literal

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import NumberRange, ParagraphReference
from cablelint.model.spans import Span, Value
from cablelint.reading.body.other_documents import is_of_another, opens_another
from cablelint.reading.body.reference_nouns import NOUN, reference_nouns

_PLAIN_NOUN = "para "
"""What the grammar reads in place of an unusual noun: "¶3", "pgh 3", "para3", "pargraph 3"."""

_GOES_ON_BEHIND = r",|\s{1,3}(?:and|or|AND|OR)\s{1,3}\d"
"""Behind a bracket, other things than its paragraphs: "articles 3, 4 (para 3) and 13"."""

_OF_PAGES = r"\d OF \d"
_BLANK_LINE = r"\n[ \t\r]*\n"
_ENUMERATOR = (
    r"(?:[,;–—-]|\band\b|\bor\b)\s{0,3}(?:(?:and|or)\s{1,3})?"
    r"(?P<label>(?P<open>\(?)(?P<count>\d{1,2}|[a-z])(?P<close>[.):]|[ ][–—-]))(?:(?<=\))|\s)\s{0,3}"
    r"(?P<word>[A-Za-z])"
)
_PARENTHESIZED = r"paragraphs?[.\s¶]*\(|paras?[.\s¶]*\("
_AGAIN = r"(?i:\A[^.?!;:]{0,60}\b(?:again|also|and|later|or|then)\s+(?:again\s+|also\s+)?(?:at|in|under)\s+\Z)"

_ITS_ARTICLE = compiled(r"(?:,|\band|\bor)\s{1,3}\d{1,3}[a-z]{0,3}\s{1,3}\Z")
"""The number at the end of the words before a noun that is of the article which it names: "para. 1 and 9 para. 2"."""
_COUPLED = r"\s{1,3}(?i:are|is)\s{0,2}:?\s{1,3}(?=\d)"
_OF_ACTION = r"(?i:\baction\s{1,3}\Z)"
_OF_ACTION_CHARS = 12  # before the noun
_FARTHEST_COUNT_CHARS = 300  # before a reference in which the number before an enumerator's is looked for
_LONGEST_CHARS = 200  # in which a reference ends
_LONGEST_BEFORE_CHARS = 50

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_CARDINALS = {word: number for number, word in enumerate(_UNITS.split())}
_TENS = {"twenty": 20, "thirty": 30}


def read_paragraph_references(text: str, body: Span, quoted: Callable[[int], bool]) -> tuple[ParagraphReference, ...]:
    """Return the references in the body, in order of place; those in quoted text are of another document."""
    found: list[ParagraphReference] = []
    for noun in reference_nouns(text, body):
        if found and found[-1].span.end > noun.start:
            continue
        reference = _reference(text, noun, body, quoted)
        if reference is not None:
            goes_on = bool(found) and found[-1].external and _goes_on(text[found[-1].span.end : reference.span.start])
            found.append(reference._replace(external=reference.external or goes_on))
    return tuple(found)


def _goes_on(between: str) -> bool:
    """Return whether the words between two references join the second to the first: "of its note, and again in"."""
    return len(between) < _LONGEST_CHARS and compiled(_AGAIN).search(between) is not None


def _reference(text: str, noun: Span, body: Span, quoted: Callable[[int], bool]) -> ParagraphReference | None:
    at = noun.start
    coupled = _coupled(text, noun, body)
    found = parse_field("paragraph_reference", *_plain_words(text, noun, coupled, body)).children("reference")
    if not found:
        return None
    parts = found[0].parts
    if parts[0].span.end > noun.end and not coupled:  # with its period
        noun = Span(at, parts[0].span.end)
    place = Span(at, _end(text, at, parts))
    ranges = tuple(_number_range(part) for part in found[0].children("range", "next_range"))
    direction, direction_span = _direction(found[0].children("direction"))
    names_another = any(not opens_another(text, part.span.end) for part in found[0].children("other_document"))
    return ParagraphReference(
        span=place,
        noun=Value(text[noun.start : noun.end], noun),
        ranges=ranges,
        direction=direction,
        direction_span=direction_span,
        external=names_another or quoted(at) or is_of_another(text, place, body, directed=direction is not None),
    )


def _plain_words(text: str, noun: Span, coupled: int, body: Span) -> tuple[str, int]:
    """Return the reference as the grammar reads it, the usual noun in place of another, and the offset of its start.

    `coupled` is where its numbers begin if they are behind a verb, else 0.
    """
    words = _words_on(text, noun.start, body.end)
    if coupled:
        return _PLAIN_NOUN + words[coupled - noun.start :], coupled - len(_PLAIN_NOUN)
    if text[noun.end : noun.end + 1].isdecimal() or not NOUN.match(text, noun.start, body.end):
        return _PLAIN_NOUN + words[noun.end - noun.start :], noun.end - len(_PLAIN_NOUN)
    return words, noun.start


def _end(text: str, start: int, parts: tuple[Part, ...]) -> int:
    """Return where the reference ends, behind a parenthesis that is opened in it."""
    end = max(part.span.end for part in parts if part.kind != "other_document")
    closes = text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end)
    return end + closes


def _coupled(text: str, noun: Span, body: Span) -> int:
    """Return where the numbers begin that a verb sets behind the noun: "action paras are 4 and 6"; 0 if none does."""
    found = compiled(_COUPLED).match(text, noun.end, body.end)
    if (
        found is None
        or compiled(_OF_ACTION).search(text, max(body.start, noun.start - _OF_ACTION_CHARS), noun.start) is None
    ):
        return 0
    return found.end()


def _words_on(text: str, start: int, body_end: int) -> str:
    """Return the words in which a reference ends that starts there: up to the next one, or to an empty line."""
    end = min(start + _LONGEST_CHARS, body_end)
    following = NOUN.search(text, start + 1, end)
    if following:
        end = following.start()
        article = _ITS_ARTICLE.search(text, start, end)
        if article and any(map(str.isdecimal, text[start : article.start()])):
            end = article.start()
    elif end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start)  # no word is cut in two
    words = text[start : _closing_bracket(text, start, _first_enumerator(text, start, end))]
    if compiled(_OF_PAGES).search(words):
        return words  # a page line is apart
    return compiled(_BLANK_LINE).split(words, maxsplit=1)[0]


def _closing_bracket(text: str, start: int, end: int) -> int:
    """Return where a bracket opened before the reference is closed, "(Art. 7, para 2), 5 years"; `end` without one."""
    before = text[max(0, start - _LONGEST_BEFORE_CHARS) : start]
    at = text.find(")", start, end)
    opened = before.count("(") > before.count(")") or before.rfind("(") > before.rfind(")")
    if at < 0 or not opened:
        return end
    while at >= 0 and text.count("(", start, at) >= text.count(")", start, at + 1):
        at = text.find(")", at + 1, end)
    return at if at >= 0 and compiled(_GOES_ON_BEHIND).match(text, at + 1) else end


def _first_enumerator(text: str, start: int, end: int) -> int:
    """Return where the next item of "(1) Oslo - para 2, (2) Rome - para 3" begins; `end` where none does.

    Its number is not one of the reference's, though a comma joins it.
    """
    for found in compiled(_ENUMERATOR).finditer(text, start, end):
        if found["open"] and compiled(_PARENTHESIZED, re.IGNORECASE).match(text, start, end):
            continue  # "paras (2), (3) and (4)"
        unannounced = found["open"] and found["count"].isdecimal() and found["word"].isupper()
        if unannounced or _counted_before(text, start, found):
            return found.start()
    return end


def _counted_before(text: str, start: int, found: re.Match[str]) -> bool:
    """Return whether the number before that of the enumerator is written like it before the reference: "1) Oslo"."""
    count = found["count"]
    before = str(int(count) - 1) if count.isdecimal() else chr(ord(count) - 1)
    label = f"{found['open']}{before}{found['close']}"
    at = text.rfind(label, max(0, start - _FARTHEST_COUNT_CHARS), start)
    if at < 0 or (at > 0 and not (text[at - 1].isspace() or text[at - 1] in ",;:")):
        return False
    between = text[at + len(label) : found.start("label")]
    if found["close"] == ".":  # "2. See paras 1, 3. Ships wait." counts paragraphs
        return _opens_line(text, at) == _opens_line(text, found.start("label"))
    return bool(found["open"]) or between.count("(") <= between.count(")")


def _opens_line(text: str, at: int) -> bool:
    return text[max(0, at - _FARTHEST_COUNT_CHARS) : at].rpartition("\n")[2].strip(" \t¶") == ""


def _number_range(part: Part) -> NumberRange:
    numbers = [_number(token) for token in part.children("number", "next", "last")]
    first, last = numbers[0], numbers[-1]
    return NumberRange(first[0], last[0], Span(first[1].start, last[1].end), is_range=len(numbers) > 1)


def _number(token: Part) -> tuple[int, Span]:
    """Return the number at the end of the token, which may begin with the word that joins it: ", and 7", "to(ten"."""
    written = token.text.replace("(", " ").replace("¶", " ").split()[-1].lstrip(",&/)-–—")
    return _value(written.lower()), Span(token.span.end - len(written), token.span.end)


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    tens, _, unit = written.rpartition("-") if "-" in written else ("", "", written)
    return _TENS.get(tens, 0) + (_TENS.get(unit) or _CARDINALS[unit])


def _direction(found: tuple[Part, ...]) -> tuple[Literal["above", "below"] | None, Span | None]:
    if not found:
        return None, None
    end = found[0].span.end
    span = Span(end - len("above"), end)
    return ("above" if found[0].text.lower().endswith("above") else "below"), span
