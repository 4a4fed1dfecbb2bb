"""Whether one text can have come of another by the changes that a step is allowed, each of them in its place."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from .pieces import OPENING, Piece, Said, nearly, nearly_label, opens_message


class Change(NamedTuple):
    """A text before and after a step."""

    before: Said
    after: Said


Steps = Iterable[tuple[int, int]]
Rule = Callable[[Change, int, int], Steps]
"""Gives how many pieces of the text before may have become how many of the text after, at a piece of each, from 0."""


class Reached(NamedTuple):
    """How far the texts can be told to be one and the same: a piece of each, from 0."""

    before: int
    after: int


def joined(pieces: Sequence[Piece], start: int, count: int) -> str:
    """The letters of the pieces in capitals; none where there are not as many, or one is a marking."""
    pieces = pieces[start : start + count]
    whole = len(pieces) == count and not any(piece.marking for piece in pieces)
    return "".join(piece.word for piece in pieces).upper() if whole else ""


def unexplained(change: Change, rules: Sequence[Rule], *, moves: bool) -> Reached | None:
    """Where the first piece is that no rule explains; None where all are."""
    furthest = Reached(0, 0)
    for each in _ends(change, rules, 0, len(change.before.pieces), 0):
        furthest = max(furthest, each, key=lambda one: one.after)
        if each == (len(change.before.pieces), len(change.after.pieces)):
            return None
    return None if moves and _explained_by_moves(change, rules) else furthest


def _ends(change: Change, rules: Sequence[Rule], start: int, stop: int, at: int) -> Iterator[Reached]:
    """Yield each pair of places that is reached; those at `stop` are ends of the stretch before."""
    before, after = change.before.pieces, change.after.pieces
    seen, stack = set[tuple[int, int]](), [(start, at, False)]
    while stack:
        one, two, known = stack.pop()
        if known:  # the same words led to no end
            stack += [(one + lost, two + new, False) for rule in rules for lost, new in rule(change, one, two)]
        elif one <= stop and (one, two) not in seen:
            seen.add((one, two))
            yield Reached(one, two)
            stack.append((one, two, True))
            if one < stop and two < len(after) and before[one].word == after[two].word:
                stack.append((one + 1, two + 1, False))


def _explained_by_moves(change: Change, rules: Sequence[Rule]) -> bool:
    """Whether the elements of each heading are all there, in any order, and everything else in its own."""
    return any(_ends_with_moves(change, rules, _regions(change.before, gaps=gaps)) for gaps in (True, False))


def _ends_with_moves(change: Change, rules: Sequence[Rule], regions: Iterable[Sequence[tuple[int, int]]]) -> bool:
    places = {0}
    for region in regions:
        places = set(_orders(change, rules, [(one, two) for one, two in region if two > one], places))
    return len(change.after.pieces) in places


def _orders(
    change: Change, rules: Sequence[Rule], elements: Sequence[tuple[int, int]], places: Iterable[int]
) -> Iterator[int]:
    """Yield where in the text after each order of the elements may end that begins at one of the places."""
    words = [tuple(piece.word for piece in change.before.pieces[start:stop]) for start, stop in elements]
    stack = [(place, frozenset(range(len(elements)))) for place in places]
    seen = set[tuple[int, frozenset[int]]]()
    while stack:
        state = at, left = stack.pop()
        if state in seen:
            continue
        seen.add(state)
        if not left:
            yield at
        first = {words[number]: number for number in sorted(left, reverse=True)}  # of those that are alike
        for number in first.values():
            start, stop = elements[number]
            ends = {end.after for end in _ends(change, rules, start, stop, at) if end.before == stop}
            stack += [(end, left - {number}) for end in ends]


def _regions(said: Said, *, gaps: bool) -> Iterator[list[tuple[int, int]]]:
    """Yield the stretches of pieces that are elements of one heading, and those of a body as one.

    An element may go on below an empty line, which ends it where `gaps` count.
    """
    lines = said.lines
    starts = _first_pieces(said.pieces, len(lines))
    body, labeled, above, element, region = False, False, "", 0, list[tuple[int, int]]()
    for at, line in enumerate(lines):
        if not gaps and not line.strip():
            continue
        opens = OPENING.match(line) if not body else opens_message(lines, at)
        if at and (opens or (not body and (not labeled or _opens_element(line, above)))):
            region.append((element, starts[at]))
            element = starts[at]
        if opens:
            yield region
            body, labeled, region = not body, False, []
        above, labeled = line, labeled or bool(nearly_label(line))  # above the first label each line is an element
        if not body:
            for start in _within_line(said, starts[at], [*starts, len(said.pieces)][at + 1]):
                region.append((element, start))
                element = start
    yield [*region, (element, len(said.pieces))]


def _within_line(said: Said, start: int, end: int) -> Iterator[int]:
    """Yield each piece within the line of a heading that an element may begin with."""
    kind = nearly_label(said.lines[said.pieces[start].line]) if start < end else ""
    words = [piece.word for piece in said.pieces[start:end]]
    signs = next((at for at, word in enumerate(words) if word.isalnum()), 0)
    for at in range(start + max(1, signs), end):
        piece, rest = said.pieces[at], words[at - start :]
        whole = nearly(f"{said.pieces[at - 1].word} {piece.word}") == "classified"  # "RIVED FROM:"
        own = (nearly(piece.word) or piece.word in _OF_AUTHORITY) if piece.labels and not whole else ""
        own = own or ("to" if piece.word in ("fm", "to", "info") and kind in ("", "from", "to", "info") else "")
        own = own or rest[:2] in (["classified", "by"], ["derived", "from"], ["declassify", "on"])
        if own or (_is_order(rest) and (kind != "subject" or _has_duration(rest))):
            yield at


_OF_AUTHORITY = ("decl", "reason", "reasons", "declassify")
_ON_ORDERS = ("n", "na", "decl", "oadr", "gds", "xgds")


def _has_duration(words: Sequence[str]) -> bool:
    """Whether the words of an order go on to what an E.O. line says: "N/A", "DECL", a date."""
    dated = re.match(r"e ?[o0] ?\d{5} \d{1,2} \d{1,2}\b", " ".join(words[:5]))
    return bool(dated) or not {*_ON_ORDERS}.isdisjoint(words[:4])


def _is_order(words: Sequence[str]) -> bool:
    return bool(re.match(r"e ?[o0] ?(?:\d{4,5}\b|\d?$)", " ".join(words[:3])))


def _first_pieces(pieces: Sequence[Piece], lines: int) -> list[int]:
    """For each line, the first piece on it or below it."""
    starts, piece = list[int](), 0
    for line in range(lines):
        while piece < len(pieces) and pieces[piece].line < line:
            piece += 1
        starts.append(piece)
    return starts


_PAGE_LINE = re.compile(r"\W{0,4}(?:[A-Z]{1,16} \d{8} |PAGE \d)")
_OF_ITS_OWN = re.compile(
    r"\W{0,4}(?:UNCL|CONF|SECR|TOP SEC|LIMITED|SENSITIVE|SIPDIS|NOFORN|NODIS|EXDIS|STADIS|LIMDIS|TERREP|CORRECTED"
    r"|WNINTEL|ORCON|OFFICIAL|CUI|LOU|FOUO|SBU|VISAS|CODEL|RELEASE|DE R|[A-Z] |[A-Z]?[(]|[IL]\.[(]"
    r"|[A-Z]{0,2} ?\d{4,6}Z\b|(?:\(\w{1,5}\) ?)?\d{1,3}[.)])",
    re.IGNORECASE,
)
_WORDS_ALONE = re.compile(r"\W{0,4}(?:[A-Z]{2,24}\d* ?){1,3}$")  # a caption, of which there are many


def _opens_element(line: str, above: str) -> bool:
    """Whether the line may begin an element: with a label, or none of it with words of the one above."""
    if not line.strip() or not above.strip() or nearly_label(line) or ":" in line[:20]:
        return True
    labeled, _, words = above.rpartition(":")
    kind = nearly(labeled.split()[-1]) or nearly_label(above) if labeled.strip() and words.strip() else ""
    if _PAGE_LINE.match(line) or (_OF_ITS_OWN.match(line) and kind != "subject"):
        return True
    return bool(_WORDS_ALONE.match(line)) and kind not in ("subject", "tags")
