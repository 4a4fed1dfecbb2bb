"""What the fixes of TAGS may do to the words of their element."""

import re
from collections.abc import Mapping, Sequence

from .pieces import Piece, label, nearly
from .rewriting import Change, Steps

_MOST_TAGS = 60
_OF_TAGS = {"TAG003", "TAG004", "TAG006", "TAG011"}


def tags_arranged(codes: frozenset[str], renamed: Mapping[str, str], change: Change, one: int, two: int) -> Steps:
    """The fixes of TAGS split words into tags, order them, leave one of two, write the new one for an old one."""
    after = change.after.pieces
    label_above = {"".join(piece.word for piece in after[max(0, two - count) : two]) for count in (1, 2)}
    if "tags" not in map(nearly, label_above) or not codes & _OF_TAGS:
        return
    before = change.before.pieces
    for new in range(_length_of_element(change, two) + 1):
        kept = _tags(after[two : two + new])
        for old in range(1, min(_MOST_TAGS, len(before) - one) + 1):
            tags = _tags(before[one : one + old])
            if any(_same_tags(each, kept, codes) for each in (tags, [renamed.get(word, word) for word in tags])):
                yield old, new


def _length_of_element(change: Change, two: int) -> int:
    """How many pieces there are to the end of the element of the text after."""
    pieces, lines = change.after.pieces, change.after.lines
    end = two
    while end < len(pieces) and end - two < _MOST_TAGS:
        first = pieces[end].first and end > two
        if first and label(lines[pieces[end].line]):
            break
        end += 1
    return end - two


def _tags(pieces: Sequence[Piece]) -> list[str]:
    """The words; a name in parentheses, and a name with a number behind its hyphen, as one each."""
    tags = list[str]()
    for at, piece in enumerate(pieces):
        goes_on = at > 0 and piece.enclosed and pieces[at - 1].enclosed
        if goes_on or (piece.hyphened and piece.word.isdigit() and tags):
            tags[-1] += f" {piece.word}"
        else:
            tags.append(piece.word)
    return tags


def _same_tags(before: Sequence[str], after: Sequence[str], codes: frozenset[str]) -> bool:
    if "TAG006" not in codes:
        return _same_words(before, after, codes)
    if _is_cut(before, after):
        return True
    known = frozenset(filter(_is_tag, after)) | frozenset(filter(_is_tag, before))
    after = [piece for word in after for piece in _made_of(word, known)] if "TAG004" in codes else after
    readings = (
        [piece for word in words for piece in _made_of(word, known)] for words in (before, _without_and(before))
    )
    return any(_same_words(words, after, codes) for words in readings)


def _same_words(before: Sequence[str], after: Sequence[str], codes: frozenset[str]) -> bool:
    if "TAG004" in codes:
        before, after = (_without_second(each) for each in (before, after))
    return sorted(before) == sorted(after) if "TAG011" in codes else list(before) == list(after)


def _without_and(words: Sequence[str]) -> list[str]:
    """The words without "and" or "&" between two that may be tags."""

    def between(at: int) -> bool:
        others = [next((word for word in side if word not in ("and", "&")), "") for side in (words[at:], words[at::-1])]
        return all(map(_is_tag, others)) and "the" not in others

    return [word for at, word in enumerate(words) if not (word in ("and", "&") and between(at))]


def _is_cut(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words are the same but for those that are cut into tags, in whatever way of several."""
    left = list(after)
    for word in before:
        pieces = list[str]()
        while left and len("".join(pieces)) < len(word):
            pieces.append(left.pop(0))
        if "".join(pieces) != word or (len(pieces) > 1 and not all(map(_is_tag, pieces))):
            return False
    return not left


def _without_second(words: Sequence[str]) -> list[str]:
    """The words less each tag that is among those before it."""
    return [word for at, word in enumerate(words) if not (_is_repeatable(word) and word in words[:at])]


def _is_repeatable(word: str) -> bool:
    """Whether the word may be a tag; those on programs may have more letters: COCOM."""
    return _is_tag(word) or bool(re.fullmatch("[a-z]{5,6}", word))


def _made_of(word: str, pieces: frozenset[str]) -> list[str]:
    """The shorter pieces that the word consists of, as many as can be, or the word itself where it has others."""
    ways = {0: list[str]()}
    for at in range(len(word)):
        for piece in sorted(pieces) if at in ways else ():
            end = at + len(piece)
            if word.startswith(piece, at) and piece != word and len(ways.get(end, ())) <= len(ways[at]):
                ways[end] = [*ways[at], piece]
    return ways.get(len(word), [word])


def _is_tag(word: str) -> bool:
    return bool(re.fullmatch(r"[a-z]{2,4}|\d[a-z]|[a-z]{1,5} ?\d{1,2}", word)) or " " in word
