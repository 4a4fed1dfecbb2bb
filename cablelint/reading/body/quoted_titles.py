"""The words that begin and end quoted text: "Begin text:" and "End text", "Text follows:", QUOTE and UNQUOTE."""

import re
from collections.abc import Iterator
from heapq import merge
from itertools import pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value
from cablelint.reading.body.begin_end_markers import Title, read_closers, read_openers
from cablelint.reading.body.text_search import occurrences, opens_sentence, word_set

WHOLES = word_set(
    "article communique declaration demarche document email excerpt excerpts form forms letter letters memo memorandum"
    " message nonpaper nonpapers oped paper passage point points proposal quotation quote release remarks report"
    " resolution response speech statement text texts tps transcript translation verbatim"
)
"""What may be quoted."""

_PARTS = word_set("agenda answers background bio bios biography guidance list lists questions schedule table")
"""What may be inside a quoted text, so that its end ends nothing else."""

NOTES = frozenset({"note", "notes"})
"""A "Begin note" alone is a drafter's note, a "Begin diplomatic note" is not one."""

UNMISTAKABLE = word_set(
    "excerpt excerpts letter nonpaper nonpapers points questions quotation quote text tps transcript translation"
)
"""What may be ended without ever having been begun; an "End statement" alone is taken for a heading."""

_NOUNS = WHOLES | _PARTS | NOTES
_QUOTED = r"non-?paper|text|letter|note|translation|statement|points|message|remarks|speech"

_LONGEST_TITLE_CHARS = 60
_TITLE_BEFORE = compiled(rf"\b(?P<noun>{_QUOTED})(?: of[ \t][^.:;\n]{{1,40}})?[ \t](?![\s\S])", re.IGNORECASE)
_NO_OBJECT = r"(?![ \t]{1,3}(?!(?:below|for|here|in|quote)\b)[a-z])"  # "The text that follows answers …" opens nothing
_TITLE_STOP = compiled(r"[ \t]{0,3}(?:[.:)\]*]|--|\r?\n|(?![\s\S]))")
_LONGEST_SAID_CHARS = 600  # before an "Unquote" in small letters in which its "quote" is
_BEGUN = frozenset({("Begin", "quote"), ("begin", "quote"), ("BEGIN", "quote")})
_BLOCK_START = r"(?:\A|\n[ \t\r]*\n)[ \t]*(?:¶?\d{1,3}\.[ \t]*)?(?:\([A-Z/]{1,9}\)[ \t]*)?"
_NUMBER = r"\n[ \t]*¶?\d{1,3}\.[ \t]"
_BLOCK_END = r"(?=\n[ \t\r]*(?:\n|[-=_*]{3}))"


def read_titles(text: str, body: Span) -> Iterator[tuple[Title, bool]]:
    """Return the titles in the body, in order of place, each with whether it begins a text."""
    openers = read_openers(text, body, _NOUNS)
    return merge(
        ((title, True) for title in openers if not is_drafters_note(title)),
        ((title, False) for title in read_closers(text, body, _NOUNS)),
        ((title, True) for title in _inverted(text, body, "begins")),
        ((title, False) for title in _inverted(text, body, "ends")),
        _quotes(text, body),
        key=lambda mark: mark[0].value.span.start,
    )


def is_drafters_note(title: Title) -> bool:
    """Return whether it is a "Begin note" or "End note" without more."""
    return len(title.words) == 1 and title.words[0] in NOTES


def is_part(title: Title) -> bool:
    """Return whether it is the title of what only is inside a text: "End list", "End bio note"."""
    return not _PARTS.isdisjoint(title.nouns)


def _quotes(text: str, body: Span) -> Iterator[tuple[Title, bool]]:
    """Yield QUOTE and UNQUOTE, or QTE and UNQTE, as a telegram spells quotation marks.

    In small letters they count where they are like a title.
    """
    for at in occurrences(text, body, "quote", "qte"):
        stop = at + (len("quote") if text[at + 1] in "uU" else len("qte"))
        start = at - 2 if text[max(at - 2, body.start) : at].upper() == "UN" else at
        whole = not text[max(body.start, start - 1) : start].isalnum() and not text[stop : stop + 1].isalnum()
        if not whole or text[max(body.start, start - 7) : start].upper().split()[-1:] in (["BEGIN"], ["END"]):
            continue
        titled = _is_titled(text, start, stop, body) and not (start < at and _closes_words(text, start, body))
        if text[start:stop].isupper() or titled:
            yield Title(Value(text[start:stop], Span(start, stop)), ("quote",), ("quote",)), start == at


def _is_titled(text: str, start: int, stop: int, body: Span) -> bool:
    """Return whether it is a "Quote:" or "Unquote." that begins a sentence and says nothing else."""
    stands = text[start].isupper() and opens_sentence(text, start, body.start)
    return stands and _TITLE_STOP.match(text, stop) is not None


def _closes_words(text: str, at: int, body: Span) -> bool:
    """Return whether a "quote" in small letters is open in the block: "he ended, quote, we shall see. Unquote."."""
    start = max(body.start, at - _LONGEST_SAID_CHARS)
    words = text[max(start, text.rfind("\n\n", start, at)) : at].split()
    spoken = [word.strip(",.:;") for word in words]
    begun = sum(pair in _BEGUN for pair in pairwise(spoken))
    return spoken.count("quote") - begun > spoken.count("unquote")


def surely_quotes(text: str, quote: Title, body: Span) -> bool:
    """Return whether the QUOTE can only be one: "HE SAID, QUOTE WE AGREE", not "THE QUOTE OF THE DAY"."""
    start, stop = quote.value.span
    after = text[stop : min(stop + 12, body.end)].split()[:1]
    begins = text[max(body.start, start - 3) : start].rstrip()[-1:] == "," or opens_sentence(text, start, body.start)
    return quote.value.text.isupper() and begins and after not in (["FROM"], ["OF"], [])


def _inverted(text: str, body: Span, verb: str) -> Iterator[Title]:
    """Yield titles with the verb behind: "Text of letter begins:", "TEXT ENDS."."""
    for at in occurrences(text, body, verb):
        end = at + len(verb)
        before = _TITLE_BEFORE.search(text, max(body.start, at - _LONGEST_TITLE_CHARS), at)
        if before is not None and _TITLE_STOP.match(text, end) and opens_sentence(text, before.start(), body.start):
            noun = before["noun"].lower().replace("-", "")
            yield Title(Value(text[before.start() : end], Span(before.start(), end)), (), (noun,))


def lead_in(text: str, region: Span, closer: Title, headed: bool = True) -> Title | None:
    """Return the last words before a closer that open its block without "Begin": "Text of letter follows:", "POINTS".

    A heading opens none where `headed` is False. Words for another kind of text open one in their own paragraph only.
    """
    own = closer.nouns[0].replace("nonpaper", "non-?paper")
    numbers = compiled(_NUMBER).finditer(text, *region)
    paragraph = max((found.start() for found in numbers), default=region.start)
    for noun in (_QUOTED,) if "text" in closer.nouns else (own, _QUOTED):
        named = rf"\b(?!notes?\s{{0,3}}:)(?<!entire )(?:{noun})\b"
        follows = rf"(?P<title>{named}[^.:;]{{0,80}}?(?::|\bfollows?\b{_NO_OBJECT}|\bbegins\b))"
        heading = rf"{_BLOCK_START}(?P<title>[^.\n]{{0,40}}{named}[^.\n]{{0,20}}){_BLOCK_END}"
        near = region.start if noun == own or "text" in closer.nouns else paragraph
        for pattern, start in ((follows, near), (heading, region.start))[: 2 if headed else 1]:
            last = None
            for found in compiled(pattern, re.IGNORECASE).finditer(text[start : region.end]):
                last = found
            if last is not None:
                span = Span(start + last.start("title"), start + last.end("title"))
                return Title(Value(last["title"], span), (), closer.nouns)
    return None
