"""Titles of what "Begin …" opens and "End …" closes: "Begin text of letter:", "END SUMMARY.", "End of quote"."""

from collections.abc import Iterator
from functools import lru_cache

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.reading.body.text_search import occurrences, opens_line, opens_sentence, word_set
from cablelint.records import NamedTuple
from cablelint.reference import neighbors

_WORD = compiled(
    r"[ \t]*+(?:/(?!/)[ \t]*+)?(?P<wrap>\r?\n(?:\s*+[A-Z][A-Z ]{2,24}\d{8} +\d{3}(?:\.\d)? +OF +[\d.]+\s++)?[ \t]*+)?"
    r"(?P<word>(?:[A-Za-z]\.){2,}(?:-\w+)?|[A-Za-z](?:[\w'’-]*\w)?|&)"
)
_GLUED_NOUN = compiled(r"[A-Za-z]{4,12}(?=[ \t]{0,3}(?:[:.]|\r?\n))")
_IN_QUOTATION = compiled(r"[\"“][Ee](?:nd|ND)\s[\w ]{2,40}(?:,[\"”]\s|[.]?[\"”]\s{1,3}[a-z])")
_QUOTED_OPENER = compiled(r"[\"“][Bb](?:egin|EGIN)\s[\w ]{2,40}[\"”](?:,?\s{1,3}[a-z]|[.;])")
_CLAUSE = compiled(
    r"[ \t]{1,3}(?:that|which|made|raised|given|handed|left|presented|sent|used)\b[^.:;\n]{0,60}(?:\n[^.:;\n]{1,60})?:"
)
"""What says more of the title, up to a colon: "Begin points that she made in answer:"."""
_MOST_WORDS = 10
_LEADING = frozenset({"of", "the"})  # "End of the text"
_BARRED = word_set("a an and at by for from her his in not of on or that the their this to with")
_WRAPPED = word_set("and by for from in of on the to")
_CONTINUING = word_set("and as by delivered for from in of on passed provided received to verbale &")
_BEFORE_NO_CLOSER = word_set(
    "a an and at back by can could front high its low may month must not or rear should that the their this to week"
    " will would year"
)


_SHORTEST_CORRECTED_LETTERS = 7  # shorter nouns are near other words: letter and better


class Title(NamedTuple):
    """What is begun or ended. `value` goes from "Begin" or "End" to the last word of the title."""

    value: Value
    words: tuple[str, ...]  # of the title, in lower case and without hyphens
    nouns: tuple[str, ...]  # those of its words that were looked for


def read_openers(text: str, body: Span, nouns: frozenset[str]) -> Iterator[Title]:
    """Yield the titles behind "Begin" that name one of the nouns, in order of place; BEGINTEXT, too, is one."""
    for at in occurrences(text, body, "begin"):
        if text[at + 5 : at + 6].isalpha():
            yield from _run_together(text, at, body, nouns)
            continue
        if _QUOTED_OPENER.match(text, max(body.start, at - 1)):
            continue  # 'it began with "Begin text" by mistake'
        if _is_word(text, at, 5, body) and (title := _read_title(text, at, 5, body.end, nouns, frozenset())):
            ends_line = text[title.value.span.end : title.value.span.end + 1] in (":", "\n", "\r")
            if opens_sentence(text, at, body.start) or (ends_line and opens_line(text, at, body.start)):
                yield title


def read_closers(text: str, body: Span, nouns: frozenset[str]) -> Iterator[Title]:
    """Yield the titles behind "End" that name one of the nouns, in order of place."""
    for at in occurrences(text, body, "end"):
        if not _is_word(text, at, 3, body):
            continue
        title = _read_title(text, at, 3, body.end, nouns, _LEADING)
        if title and _IN_QUOTATION.match(text, max(body.start, at - 1)):
            continue  # '"End of summary," he read aloud'
        if title and (opens_sentence(text, at, body.start) or _closes_in_mid_sentence(text, at, title, body)):
            yield title


def _run_together(text: str, at: int, body: Span, nouns: frozenset[str]) -> Iterator[Title]:
    """Yield a "Begin" that ran into the one noun behind it, where both open a sentence and a mark follows."""
    found = _GLUED_NOUN.match(text, at + len("begin"), body.end)
    if found and found[0].lower() in nouns and opens_sentence(text, at, body.start):
        noun = found[0].lower()
        yield Title(Value(text[at : found.end()], Span(at, found.end())), (noun,), (noun,))


@lru_cache(256)
def _corrected(word: str, nouns: frozenset[str]) -> str:
    """Return the long noun that the word behind "End" misspells, summary for sumamry; else the word."""
    if len(word) < _SHORTEST_CORRECTED_LETTERS - 1:
        return word
    long = dict.fromkeys((noun for noun in sorted(nouns) if len(noun) >= _SHORTEST_CORRECTED_LETTERS), 0)
    return next((noun for noun in neighbors.near(word, long) if neighbors.slips(word, noun) == 1), word)


def _is_word(text: str, at: int, length: int, body: Span) -> bool:
    before = text[max(body.start, at - 2) : at]
    joined = before[-1:].isalnum() or (before[-1:] == "-" and before[:1].isalnum())
    return not joined and text[at + length : at + length + 1].isspace()


def _closes_in_mid_sentence(text: str, at: int, title: Title, body: Span) -> bool:
    """Return whether only the stop before the closer is missing: "(Note: They came by train End note.)"."""
    if not text[at].isupper() or not (title.words == title.nouns[:1] or opens_line(text, at, body.start)):
        return False
    before = text[max(0, at - 20) : at].split()
    return not before or before[-1].lower() not in _BEFORE_NO_CLOSER


def _read_title(
    text: str, at: int, length: int, end: int, nouns: frozenset[str], leading: frozenset[str]
) -> Title | None:
    """Return the words behind the verb of that length, up to a mark or the line's end, if they are such a title."""
    words: list[str] = []
    named: list[str] = []
    stop = at + length
    while len(words) < _MOST_WORDS and (found := _WORD.match(text, stop, end)):
        word = found["word"].lower().replace("-", "").removesuffix(".")
        word = word if word in nouns or words or not leading else _corrected(word, nouns)
        if named and found["wrap"] and words[-1] not in _WRAPPED:
            break
        if word in nouns:
            named.append(word)
        elif not named and word in _BARRED and not (word in leading and leading.issuperset(words)):
            if word != "of" or len(words) != 1 or words[0] == "next" or neighbors.slips(words[0], "text") != 1:
                return None  # unlike "Begin test of letter"
        elif named and words[-1] in nouns and word not in _CONTINUING:
            if words[-1] != "quote" and (leading or not _CLAUSE.match(text, stop, end)):
                return None
            break
        words.append(word)
        stop = found.end()
    return Title(Value(text[at:stop], Span(at, stop)), tuple(words), tuple(named)) if named else None
