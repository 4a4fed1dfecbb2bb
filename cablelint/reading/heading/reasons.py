"""The reasons for which a cable is classified: "1.4 (b) and (d)", "(b) and (d) of section 1.4", "1.5 B/D".

A telegram's lines break off anywhere, in the middle of words too, and reasons are written in many ways. So what may
are between a section and its letters is skipped word by word, up to the first word that cannot.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value

_SECTION = compiled(r"(?<![\d.,])(?<!\d-)1\s{0,3}[.,]\s{0,3}(?P<last>[2-8])(?!\.?\d)")
_DAMAGED = compiled(
    r"\b(?:REASONS?|SECTIONS?|SEC|\d{5},?)\b\W{0,6}"
    r"(?P<number>[1IL]\s?(?:[/:;_–-]|\.\.|\.)\s?(?P<a>[2-8])|1\s(?P<b>[45])|1(?P<c>[45])|10(?P<d>[45]))(?=\.?[\s,:]{0,3}[(\[]?[A-H](?!\w))",
    re.IGNORECASE,
)
_TOKEN = compiled(
    r"(?P<joined>(?:A\s{0,3}N\s{0,3}D|NAD|OR|THROUGH|THRU|TO|PLUS|ET|AS WELL AS"
    r"|(?:SUB)?(?:SECTIONS?|PARAGRAPHS?|PARAS?|SECS?|PARTS?|CLAUSES?|LETTERS?|REASONS?))(?![A-Za-z])"
    r"|[\s,;:&+/_\"'“”‘’–—-]|\.(?!\s+[A-Za-z]{2}))"
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<letter>(?<![A-Za-z])[A-Z](?![A-Za-z'’]|\.\w))|(?P<several>[A-H]{2,4}(?=[)\]}]))"
    r"|(?P<digits>\d{1,2}(?![\d.]))",
    re.IGNORECASE,
)
_PORTION = compiled(r"[(\[{](?:TS|SBU|[UCS])(?:[/,-][A-Z, /-]{1,40})?[)\]}](?=\s{1,9}(?!AND\b|OR\b|OF\b)[A-Z][A-Za-z])")
_OF = compiled(
    r"\b(?:OF|UNDER|IN|FROM|PER)\s{1,3}(?:E\.?O\.?\s{0,3}\d{5},?\s{1,3})?(?:THE\s{1,3})?(?:SECTIONS?|SEC\.?)?\s{0,3}\Z",
    re.IGNORECASE,
)
_WORD = compiled(r"[A-Za-z]+|\d+")
_THROUGH = compiled(r"[)\]}]?\s{0,3}(?:[-–—]|THROUGH\b|THRU\b|TO\b)\s{0,3}[(\[{]?", re.IGNORECASE)
_CONNECTING = frozenset({"AND", "OR", "THROUGH", "TO", "THRU"})
_FARTHEST_BEFORE_CHARS = 90  # in which letters are that precede their section
_FARTHEST_CHARS = 160  # from a section to its last letter
_JOINING = frozenset(",;&/+-")


def read_reasons(text: str, span: Span) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    """Return the reasons at the span, "1.4(b)" at its letter, a section without letters as it is; and the sections.

    A section that is mistyped ("1/4", "14 (b)") has the name that was meant; its place has what is written.
    """
    reasons: list[Value] = []
    sections = list(_sections(text, span))
    for section in sections:
        letters = list(_letters_behind(text, section.span.end, span.end))
        letters = _filled_up(text, letters or _letters_before(text, span.start, section.span.start))
        reasons += [Value(f"{section.text}({letter.text.lower()})", letter.span) for letter in letters]
        if not letters:
            reasons.append(section)
    return tuple(reasons), tuple(sections)


def _sections(text: str, span: Span) -> Iterator[Value]:
    found = False
    for match in _SECTION.finditer(text, *span):
        found = True
        yield Value(f"1.{match['last']}", Span(*match.span()))
    if not found and (damaged := _DAMAGED.search(text, *span)):
        last = damaged["a"] or damaged["b"] or damaged["c"] or damaged["d"]
        yield Value(f"1.{last}", Span(*damaged.span("number")))


def _letters_behind(text: str, start: int, end: int) -> Iterator[Value]:
    """Yield the letters that follow a section, up to a word or a paragraph's marking that does not belong to them."""
    end = min(end, start + _FARTHEST_CHARS)
    at, joined, found = start, True, False
    while at < end and (token := _TOKEN.match(text, at, end)):
        if token["open"] and found and not joined and _PORTION.match(text, at):
            return
        if token["letter"]:
            if found and text[at].isupper() and _opens_sentence(text, at):
                return
            yield Value(token["letter"], Span(*token.span()))
        for offset, letter in enumerate(token["several"] or ""):
            yield Value(letter, Span(at + offset, at + offset + 1))
        found = found or bool(token["letter"] or token["several"])
        if token["joined"] and not token["joined"].isspace():
            joined = token["joined"][0] in _JOINING or token["joined"].isalpha()
        elif token["letter"] or token["several"]:
            joined = False
        at = token.end()


def _filled_up(text: str, letters: list[Value]) -> list[Value]:
    """Return the letters with those that a range names without writing them: b, c, d for "(b-d)", "(b) through (d)".

    A letter that is not written has the place of the range's last letter.
    """
    filled = letters[:1]
    for above, letter in pairwise(letters):
        if _THROUGH.fullmatch(text, above.span.end, letter.span.start):
            between = range(ord(above.text.lower()) + 1, ord(letter.text.lower()))
            filled += [Value(chr(code), letter.span) for code in between]
        filled.append(letter)
    return filled


def _opens_sentence(text: str, at: int) -> bool:
    """Return whether the letter is a word that begins a sentence: "1.4 (b). A copy follows"."""
    return text[:at].rstrip(" \t")[-1:] == "." and text[at + 1 : at + 2].isspace()


def _letters_before(text: str, start: int, section: int) -> list[Value]:
    """Return the letters of "reasons (b) and (d) of section 1.4"."""
    of = _OF.search(text, max(start, section - _FARTHEST_BEFORE_CHARS), section)
    letters: list[Value] = []
    for word in reversed(
        list(_WORD.finditer(text, max(start, section - _FARTHEST_BEFORE_CHARS), of.start())) if of else []
    ):
        if len(word[0]) == 1 and word[0].upper() in "ABCDEFGH":
            letters.append(Value(word[0], Span(*word.span())))
        elif word[0].upper() not in _CONNECTING:
            break
    return letters[::-1]
