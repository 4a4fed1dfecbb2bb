"""What opens a summary or a comment and is never closed, and what closes one that nothing opened."""

from collections.abc import Iterator
from typing import NamedTuple

from cablelint.cable import Cable, Pair
from cablelint.spans import Value

_BRACKETS = {"(": ")", "[": "]"}
_LONGEST = 3000  # characters of a note in brackets; whatever is not closed by then was forgotten


class Half(NamedTuple):
    """The words of the half that is there, and what is wrong with it."""

    words: Value
    fault: str


def halves(cable: Cable, *, summary: bool) -> Iterator[Half]:
    """The halves, of summaries or of all else.

    What a heading opens may end with its paragraph, so that only "Begin …" and a bracket left open ask for an end.
    """
    for pair in cable.pairs:
        if (pair.kind == "summary") != summary:
            continue
        if pair.opener is None and pair.closer is not None:
            yield Half(pair.closer, f'"{_on_one_line(pair.closer)}" ends what nothing begins')
        elif pair.closer is None and pair.opener is not None and _must_be_ended(cable, pair):
            yield Half(pair.opener, f'"{_on_one_line(pair.opener)}" is not ended')


def _must_be_ended(cable: Cable, pair: Pair) -> bool:
    opener = pair.opener
    return opener is not None and (opener.text.lower().startswith("begin") or _in_open_bracket(cable, opener))


def _in_open_bracket(cable: Cable, opener: Value) -> bool:
    """Whether a bracket right before the words is not closed within the paragraph."""
    bracket = cable.text[max(0, opener.span.start - 1) : opener.span.start]
    index = cable.paragraph_at(opener.span.start)
    if bracket not in _BRACKETS or index is None:
        return False
    stop = min(cable.paragraphs[index].span.end, opener.span.end + _LONGEST)
    following = cable.text[opener.span.end : stop]
    return following.count(_BRACKETS[bracket]) <= following.count(bracket)


def _on_one_line(words: Value) -> str:
    return " ".join(words.text.split())
