"""Phrases that are written twice in a row within a sentence: "a board of a board of nine"."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from operator import eq

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.template_words import is_in_quotation
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.model.vocabulary import stretches
from cablelint.records import NamedTuple

_LONGEST_WORDS = 6
_FEWEST_IN_SENTENCES_WORDS = 3  # of a phrase with marks in it: the end of a sentence that was pasted twice
_LONGEST_GAP_CHARS = 3
_MAY_FOLLOW_ITSELF = frozenset("a no not of the very yes".split())  # "no, not no"
_MARKS = ".,;:!?)"
_MARK_BYTES = _MARKS.encode()


class RepeatedPhrase(NamedTuple):
    """Words that follow themselves: the first time, and the second, which can be removed."""

    first: Span
    second: Span


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@once_per_cable
def repeats_phrase(cable: Cable) -> bool:
    """Return whether some words follow themselves, whatever they are; this takes little time."""
    last = list[bytes]()
    for stretch in stretches(cable.text):
        words = last + stretch.encode("utf-8", "surrogatepass").lower().translate(None, _MARK_BYTES).split()
        if any(_places(words, count) for count in range(2, _LONGEST_WORDS + 1)):
            return True
        last = words[1 - 2 * _LONGEST_WORDS :]
    return False


def _places(words: Sequence[str] | Sequence[bytes], count: int) -> list[int]:
    """Return the indices of the words from which that many are written twice."""
    same = bytes(map(eq, words, islice(words, count, None)))
    run, found, at = b"\1" * count, list[int](), 0
    while (at := same.find(run, at)) >= 0:
        found.append(at)
        at += count
    return found


@once_per_cable
def phrases_twice(cable: Cable) -> tuple[RepeatedPhrase, ...]:
    """Return the phrases of the text that are written twice, in order of place; not those that somebody is to say."""
    if not repeats_phrase(cable):
        return ()
    found = (one for paragraph in cable.paragraphs for one in _within(cable, paragraph.text_span))
    return tuple(found)


def _within(cable: Cable, region: Span) -> Iterator[RepeatedPhrase]:
    texts, behind = [word.rstrip(_MARKS) for word in cable.text_at(region).lower().split()], 0
    places = sorted((at, size) for size in range(2, _LONGEST_WORDS + 1) for at in _places(texts, size))
    if not places:
        return
    words = [_Word(one.group().lower(), *one.span()) for one in compiled(r"\S+").finditer(cable.text, *region)]
    for at, count in places:
        phrase, again = words[at : at + count], words[at + count : at + 2 * count]
        if at < behind or not _is_slip(texts, at, count) or not _has_few_marks((*phrase, *again)):
            continue
        if not _is_running(cable, (*phrase, *again)) or not _goes_on(cable, phrase, again):
            continue
        behind = at + 2 * count
        first = Span(phrase[0].start, phrase[-1].end)
        if not cable.quoted(first.start) and not is_in_quotation(cable, first.start):
            yield RepeatedPhrase(first, Span(again[0].start, again[-1].end))


def _is_slip(texts: Sequence[str], at: int, count: int) -> bool:
    """Return whether the words may hardly follow themselves: not "more and more and more", nor "no, no, no, no"."""
    phrase = texts[at : at + count]
    following = "".join(texts[at + 2 * count : at + 2 * count + 1])
    if len(set(phrase)) < 2 or following.strip(_MARKS) == phrase[0]:
        return False
    plain = all(word.replace("-", "").replace("'", "").isalpha() for word in phrase)
    return plain and not set(phrase) <= _MAY_FOLLOW_ITSELF


def _has_few_marks(words: Sequence[_Word]) -> bool:
    """Return whether no word of a phrase and its repetition has a mark but the last ones; that of a longer one may."""
    count = len(words) // 2
    inner = (*words[: count - 1], *words[count:-1])
    if any(word.text[-1] in _MARKS for word in inner):
        return False
    return words[count - 1].text[-1] not in _MARKS or count >= _FEWEST_IN_SENTENCES_WORDS


def _goes_on(cable: Cable, phrase: Sequence[_Word], again: Sequence[_Word]) -> bool:
    """Return whether no sentence begins with the second: "shared with the Center. The Center sent it on" is right."""
    if phrase[-1].text[-1] not in _MARKS:
        return True
    small = cable.text[again[0].start].islower() or cable.text[again[0].start : again[-1].end].isupper()
    return small and phrase[-1].text == again[-1].text


def _is_running(cable: Cable, words: Sequence[_Word]) -> bool:
    """Return whether the words run on as in prose: no columns, nor an empty line between."""
    gaps = (cable.text[one.end : other.start] for one, other in pairwise(words))
    return all(gap.strip(" ") in ("", "\n", "\r\n") and len(gap) <= _LONGEST_GAP_CHARS for gap in gaps)
