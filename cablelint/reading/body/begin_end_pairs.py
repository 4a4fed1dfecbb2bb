"""Summaries, comments and notes: what opens with a heading word and closes with "End summary"."""

import re
from collections.abc import Callable, Iterator
from heapq import merge

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Pair
from cablelint.model.spans import Span, Value
from cablelint.reading.body.begin_end_markers import Title, read_closers
from cablelint.reading.body.text_search import occurrences, opens_line, opens_sentence, word_set
from cablelint.records import NamedTuple

_KINDS = ("summary", "comment", "note", "introduction", "background")
_NOUNS = frozenset({*_KINDS, "comments", "notes"})
_OFFICES = word_set(
    "ambassador's analysis and begin biographic biographical bio brief charge's conclusion consulate embassy executive"
    " final further general mission our overview post"
)

_AFTER = compiled(
    r"s?(?P<more>(?:[ \t]{0,3}(?:/(?!/)|&|and\b)[ \t]{0,3}[A-Za-z]{2,20}(?: [A-Za-z]{2,20})?){0,2})"
    r"[ \t]{0,9}(?P<mark>[:.](?![\w.])|--|[-–](?=[ \t])|[/)\]*=_]|\r?\n|(?![\s\S]))",
    re.IGNORECASE,
)
_QUALIFIERS = compiled(r"(?:(?:[A-Z][\w'’./-]{0,20}|and|&)[ \t]{1,8}){1,3}(?![\s\S])")
_OFFICER = compiled(r"(?<![A-Za-z])[A-Z][\w'’./-]{0,20}[ \t]{1,3}(?:[A-Z][\w'’./-]{0,20}[ \t]{1,3}){0,2}(?![\s\S])")
_FEW_WORDS = 6  # before the noun of a heading
_ENDED = compiled(rf"\b(?P<noun>{'|'.join(_KINDS)})[ \t]{{1,3}}(?![\s\S])", re.IGNORECASE)
_ENDS = compiled(r"[ \t]{0,3}(?:[.:)\]*-]|\r?\n|(?![\s\S]))")
_BEGIN = compiled(r"\b(?:BEGIN|[Bb]egin)[ \t]{1,8}(?![\s\S])")
_WORDS_BEFORE = compiled(r"(?:[A-Za-z][\w'’/-]{0,20}[ \t]{1,8}){1,3}(?![\s\S])")
_NEAR_END = frozenset("edn ned nde ened ende endd eend emd rnd wnd 3nd ens enf enc enr enx eds ends en nd".split())
"""END as a finger slips on it; no other words."""
_GLUED_END = "end"
_VERB_BEFORE = compiled(r"(?<![\w'’-])(?P<verb>\w{2,4})[ \t]{0,3}(?:\r?\n[ \t]{0,9}| |\t)(?![\s\S])")
_LONGEST_VERB_CHARS = 20  # with the spaces behind it
_UNDERLINED = compiled(r"[^\r\n:.]{4,40}\r?\n[ \t]*-(?:[ \t]?-){2,}[ \t]*(?:\r?\n|\Z)")
_NOTHING_SAID = compiled(r"(?:[^A-Za-z(]|\([A-Z/, ]{1,20}\)|\()*")
_LONGEST_LINE_CHARS = 200  # of a line before a noun in it
_LONGEST_QUALIFIER_CHARS = 60
_LONGEST_GAP_CHARS = 200  # between a heading and the same word that leads its paragraph


class _Opener(NamedTuple):
    value: Value
    nouns: tuple[str, ...]
    certain: bool  # False for "(Note that …", which opens something only if it is closed


def read_pairs(text: str, body: Span, quoted: Callable[[int], bool]) -> tuple[Pair, ...]:
    """Return the pairs in the body, quoted text left out, in order of place; either half of one may be missing."""
    pairing = _Pairing(text)
    openers = _openers(text, body)
    closers = merge(
        read_closers(text, body, _NOUNS), _inverted_closers(text, body), key=lambda mark: mark.value.span.start
    )
    for mark in merge(openers, closers, key=lambda mark: mark.value.span.start):
        if quoted(mark.value.span.start):
            continue
        if isinstance(mark, _Opener):
            pairing.open(mark)
        elif not _is_slipped_end(mark.value.text) or pairing.is_open(mark):
            pairing.close(mark)
    return pairing.pairs()


def _is_slipped_end(closer: str) -> bool:
    """Return whether the word END of a closer is mistyped, or ran into its noun: "EDN SUMMARY", "ENDSUMMARY"."""
    verb = closer.split(None, 1)[0].lower()
    return verb in _NEAR_END or verb[len(_GLUED_END) :] in _NOUNS


def _inverted_closers(text: str, body: Span) -> Iterator[Title]:
    """Yield the closers with their verb behind: "SUMMARY ENDS."."""
    for at in occurrences(text, body, "ends"):
        found = _ENDED.search(text, max(body.start, at - _LONGEST_QUALIFIER_CHARS), at)
        if found and _ENDS.match(text, at + len("ends"), body.end) and opens_sentence(text, found.start(), body.start):
            value = Value(text[found.start() : at + len("ends")], Span(found.start(), at + len("ends")))
            noun = found["noun"].lower()
            yield Title(value, (noun,), (noun,))


class _Pairing:
    """Matches each closer with the last opener that speaks of the same and is still open."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: list[tuple[_Opener | None, Title | None]] = []
        self._open: dict[tuple[str, bool], list[int]] = {}

    def open(self, opener: _Opener) -> None:
        """Put down an opener; one that repeats the heading right above it takes its place."""
        heading = self._last_open(opener.nouns, True)
        if heading is not None and opener.certain and self._repeats(heading, opener):
            self._found[heading] = (opener, None)
            return
        for noun in opener.nouns:
            self._open.setdefault((noun, opener.certain), []).append(len(self._found))
        self._found.append((opener, None))

    def close(self, closer: Title) -> None:
        """Give the closer to its opener."""
        nouns = tuple(noun.removesuffix("s") for noun in closer.nouns)
        index = self._last_open(nouns, True)
        if index is None:
            index = self._last_open(nouns, False)
        if index is None:
            self._found.append((None, closer))
        else:
            self._found[index] = (self._found[index][0], closer)

    def is_open(self, closer: Title) -> bool:
        """Return whether what the closer names has surely been opened, and is not closed."""
        return self._last_open(tuple(noun.removesuffix("s") for noun in closer.nouns), True) is not None

    def pairs(self) -> tuple[Pair, ...]:
        """Return all pairs, and the halves of which the other is missing."""
        return tuple(sorted(self._pairs(), key=lambda pair: pair.span.start))

    def _pairs(self) -> Iterator[Pair]:
        for opener, closer in self._found:
            if closer is not None:
                start = opener.value.span.start if opener else closer.value.span.start
                nouns = opener.nouns if opener else tuple(noun.removesuffix("s") for noun in closer.nouns)
                span = Span(start, closer.value.span.end)
                yield Pair(_kind(nouns), span, opener and opener.value, closer.value)
            elif opener is not None and opener.certain:
                yield Pair(_kind(opener.nouns), opener.value.span, opener.value, None)

    def _last_open(self, nouns: tuple[str, ...], certain: bool) -> int | None:
        """Return the index of the last opener of one of the kinds that is not closed yet."""
        latest: int | None = None
        for noun in nouns:
            indices = self._open.get((noun, certain), [])
            while indices and self._found[indices[-1]][1] is not None:
                indices.pop()
            if indices and (latest is None or indices[-1] > latest):
                latest = indices[-1]
        return latest

    def _repeats(self, heading: int, opener: _Opener) -> bool:
        above = self._found[heading][0]
        if above is None or opener.value.span.start - above.value.span.end > _LONGEST_GAP_CHARS:
            return False
        return _NOTHING_SAID.fullmatch(self._text, above.value.span.end, opener.value.span.start) is not None


def _kind(nouns: tuple[str, ...]) -> str:
    """Return the kind by which a pair goes: a "Summary and comment" is a summary."""
    return min(nouns, key=_KINDS.index)


def _openers(text: str, body: Span) -> Iterator[_Opener | Title]:
    """Yield the openers, and the closers whose END is mistyped."""
    below = body.start
    for at in occurrences(text, body, *_KINDS):
        if at < below:
            continue
        mark = _slipped_closer(text, at, body) or _opener(text, at, body)
        if mark:
            below = mark.value.span.end
            yield mark


def _slipped_closer(text: str, at: int, body: Span) -> Title | None:
    """Return the closer of the noun at the offset, if its END is mistyped, or ran into the noun."""
    before = max(body.start, at - _LONGEST_VERB_CHARS)
    if text[at - 1 : at].isalpha():
        start = at - len(_GLUED_END)
        slipped = start >= body.start and text[start:at].lower() == _GLUED_END and not text[start - 1 : start].isalnum()
    else:
        verb = _VERB_BEFORE.search(text, before, at)
        start = verb.start() if verb else at
        slipped = verb is not None and verb["verb"].lower() in _NEAR_END
    if not slipped:
        return None
    noun = next(kind for kind in _KINDS if text[at : at + len(kind)].lower() == kind)
    if text[start:at].lower() + noun == "endnote" or not opens_sentence(text, start, body.start):
        return None
    stop = at + len(noun)
    if not _ENDS.match(text, stop, body.end):
        return None
    return Title(Value(text[start:stop], Span(start, stop)), (noun,), (noun,))


def _opener(text: str, at: int, body: Span) -> _Opener | None:
    noun = next(kind for kind in _KINDS if text[at : at + len(kind)].lower() == kind)
    stop = at + len(noun)
    if _goes_on(text[stop : stop + 2]) or text[max(body.start, at - 1) : at].isalnum():
        return None
    after = _AFTER.match(text, stop, body.end)
    if after is None:
        begun = _BEGIN.search(text, max(body.start, at - _LONGEST_QUALIFIER_CHARS), at)
        first = begun.start() if begun else at
        opens = text[first].isupper() and opens_sentence(text, first, body.start)
        return _Opener(Value(text[first:stop], Span(first, stop)), (noun,), False) if opens else None
    start = _start(text, at, after["mark"], body)
    if start is None:
        return _if_closed(text, Span(at, stop), noun, after["mark"], body)
    stop = after.end("more")
    more = (word.removesuffix("s") for word in compiled(r"[a-z]+").findall(after["more"].lower()))
    nouns = (noun, *(word for word in more if word in _KINDS))
    return _Opener(Value(text[start:stop], Span(start, stop)), nouns, True)


def _if_closed(text: str, place: Span, noun: str, mark: str, body: Span) -> _Opener | None:
    """Return an opener that counts only where it is closed: "Embassy comment. He may.", "TEA SUMMARY" on its own line.

    So does "note:" in the middle of a sentence: "He left -- note: by train. End note -- at noon".
    """
    if mark == ":" and text[place.start].islower():
        return _Opener(Value(text[place.start : place.end], place), (noun,), False)
    above = max(body.start, place.start - _LONGEST_LINE_CHARS)
    line = max(text.rfind("\n", above, place.start) + 1, above)
    before = text[line : place.start].strip()
    if "END" in before.upper().replace("(", " ").split()[-4:]:
        return None
    own_line = mark.strip() in ("", "-", "--") and before[:1].isupper() and len(before.split()) <= _FEW_WORDS
    if own_line and (text[place.end : place.end + 1] in "\r\n" or not mark.strip()):
        return _Opener(Value(text[place.start : place.end], place), (noun,), False)
    found = _OFFICER.search(text, max(body.start, place.start - _LONGEST_QUALIFIER_CHARS), place.start)
    if mark != "." or found is None or not opens_sentence(text, found.start(), body.start):
        return None
    return _Opener(Value(text[found.start() : place.end], Span(found.start(), place.end)), (noun,), False)


def _goes_on(following: str) -> bool:
    """Return whether the two characters behind a noun make it another word: "noted", but not "notes"."""
    return following[:1].isalpha() and (following[0] not in "sS" or following[1:].isalpha())


def _lower_case_start(text: str, at: int, body: Span) -> int | None:
    """Return where "Econoff comment:" begins, "(note:", or a noun at the start of a line."""
    before = _WORDS_BEFORE.search(text, max(body.start, at - _LONGEST_QUALIFIER_CHARS), at)
    if before is not None and opens_sentence(text, before.start(), body.start):
        return before.start()
    opens = text[max(body.start, at - 1) : at] in ("(", "[", "/") or opens_line(text, at, body.start)
    return at if opens else None


def _start(text: str, at: int, mark: str, body: Span) -> int | None:
    """Return where the heading begins whose noun is at the offset: "Embassy comment:"; None if it is not a heading."""
    named = mark == ":"
    begun = _BEGIN.search(text, max(body.start, at - _LONGEST_QUALIFIER_CHARS), at)
    if begun is not None and opens_sentence(text, begun.start(), body.start):
        return begun.start()
    if text[at].islower():
        return _lower_case_start(text, at, body) if named else None
    found = _QUALIFIERS.search(text, max(body.start, at - _LONGEST_QUALIFIER_CHARS), at)
    start = at
    if found is not None and found.group().rstrip().endswith(".") and "end" in found.group().lower().split():
        found = None  # "END NOTE. COMMENT: HE KNOWS."
    if found is not None and (named or word_set(found.group().lower()) <= _OFFICES):
        if "end" in found.group().lower().split():
            return None
        start = found.start()
    if text[max(body.start, start - 1) : start] in ('"', "“", "'", "‘"):
        return None
    underlined = named or _UNDERLINED.match(text, start, body.end) is not None
    if opens_sentence(text, start, body.start) or (underlined and opens_line(text, start, body.start)):
        return start
    return at if opens_sentence(text, at, body.start) else None  # "He left ALBA. Comment: Tea is up"
