"""What the layout and HDG005 may do to labels: spell them, part what is glued to them, delete one of two."""

import re
from collections.abc import Sequence
from functools import cache

from .pieces import Piece, alike, label, nearly_label, slipped
from .rewriting import Change, Rule, Steps, joined

_NAMES: dict[str, tuple[str, ...]] = {  # by the label that a fix or the layout writes, those that it is written for
    "SUBJECT": ("SUBJECT", "SUBJ", "SUB"),
    "SUBJ": ("SUBJ", "SUB"),
    "TAGS": ("TAGS", "TAG"),
    **dict.fromkeys(
        ("REF", "REFS", "REFERENCE", "REFERENCES"), ("REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES")
    ),
    **{name: (name,) for name in ("MRN", "DATEDTG", "CAPTIONS", "CLASSIFIEDBY", "DERIVEDFROM")},
}
_OF_AUTHORITY = ("DECL", "REASON", "REASONS", "DECLASSIFYON", "DECLASSIFYBY")
_ADDRESSES = {"FROM": "FM", "FM": "FM", "FRM": "FM", "T0": "TO", "TO": "TO", "INFO": "INFO"}
_ORDERS = ("EO", "E0", "OE", "3O", "EXECUTIVEORDER", "O")
_LONGEST_LABEL_PIECES = 4
_LONGEST_WORD_PIECES = 6


def label_spelled(change: Change, one: int, two: int) -> Steps:
    """HDG005 and the layout write a label for one that is a slip away from it."""
    before, after = change.before.pieces, change.after.pieces
    for new in range(1, _LONGEST_LABEL_PIECES):
        right = joined(after, two, new)
        for old in range(1, _LONGEST_LABEL_PIECES + 1):
            written = "" if _has_beside(before, one, old, right) else joined(before, one, old)
            if right and _is_label_for(change, one, written, right):
                yield old, new


def _has_beside(pieces: Sequence[Piece], start: int, count: int, right: str) -> bool:
    """Whether the label is among the pieces whole, with others beside it, or a marking or a number is."""
    less = (joined(pieces, start + 1, count - 1), joined(pieces, start, count - 1))
    return count > 1 and (
        right in less or any(len(piece.word) > 1 and piece.word.isdigit() for piece in pieces[start : start + count])
    )


def _is_label_for(change: Change, one: int, written: str, right: str) -> bool:
    if not written:
        return False
    if right in ("FM", "TO", "INFO", "FROM", "ACTION"):
        return _is_address_for(written, right)
    if right == "EO":
        return written in _ORDERS
    if right in _OF_AUTHORITY:
        return _is_on_authority(change, one) and alike(written, right) and not _is_other(written, right)
    return any(alike(written, name) or slipped(written, name) for name in _NAMES.get(right, ()))


def _is_address_for(written: str, right: str) -> bool:
    if _ADDRESSES.get(written) == right or (right == "FM" and alike(written, "FROM")):
        return True
    if right in ("FROM", "ACTION"):
        return alike(written, right)
    slips = alike(written, "INFO") and written not in ("INTO", "INFORM")
    return right == "INFO" and (slips or (len(written) > 1 and _is_within(written, right)))


def _is_within(letters: str, word: str) -> bool:
    found = iter(word)
    return all(letter in found for letter in letters)


def _is_other(written: str, right: str) -> bool:
    """Whether it may be meant for another label: DECLASSIFYBY, REASONS."""
    return right.startswith("DECLASSIFY") and set(written[-2:]).isdisjoint(right[-2:])


_ON_AUTHORITY = re.compile(r"\d{4,5}|ssif|fied ?by|erived|\bE\.?O\b|\beason", re.IGNORECASE)


def _is_on_authority(change: Change, one: int) -> bool:
    """Whether the line, or one above it down to a gap or another element, is one on the classification."""
    lines = change.before.lines
    own = change.before.pieces[min(one, len(change.before.pieces) - 1)].line
    if _ON_AUTHORITY.search(lines[own]):
        return True
    for at in range(own, -1, -1):
        other = nearly_label(lines[at]) in ("subject", "references", "from", "to", "info")
        if other or not lines[at].strip():
            return False
        if _ON_AUTHORITY.search(lines[at]):
            return True
    return False


def word_cut(change: Change, one: int, two: int) -> Steps:
    """What is glued may be parted, where a label begins or ends, which may be put right by the way."""
    before, after = change.before.pieces, change.after.pieces
    word = joined(before, one, 1)
    if (
        re.fullmatch(r"(?:[EO30]O?[O0E]|EXECUTIVEORDER)\d{4,5}", order := joined(before, one, 2))
        and not order.isdigit()
    ):
        yield from ((2, 3) for spelled in [joined(after, two, 3)] if _order_spelled(spelled, order))
    for new in range(2, _LONGEST_WORD_PIECES + 1):
        pieces = [piece.word.upper() for piece in after[two : two + new]]
        if not word or len(pieces) < new:
            return
        if _order_spelled("".join(pieces), word) and _has_label(pieces):
            yield 1, new
    for new in range(1, _LONGEST_LABEL_PIECES):
        for rest in (joined(after, two, 1), joined(after, two + new, 1)):
            if rest and word.startswith(rest) and rest == joined(after, two, 1):
                right, written = joined(after, two + 1, new), word.removeprefix(rest)
            elif rest and word.endswith(rest):
                right, written = joined(after, two, new), word.removesuffix(rest)
            else:
                continue
            if right and _is_label_for(change, one, written, right):
                yield 1, new + 1


def _order_spelled(pieces: str, word: str) -> bool:
    """Whether these are the same letters, but for those of an executive order: "E012958" is E.O. 12958."""
    return pieces == word or (pieces.startswith("EO") and re.sub("^(?:E0|OE|3O|EXECUTIVEORDER)", "EO", word) == pieces)


def _has_label(pieces: Sequence[str]) -> bool:
    letters = {"".join(pieces[at : at + count]) for at in range(len(pieces)) for count in range(1, 4)}
    return not letters.isdisjoint(("EO", *_NAMES, *_OF_AUTHORITY, *_ADDRESSES))


def label_doubled(change: Change, one: int, _: int) -> Steps:
    """HDG005 deletes a label that is written twice, of an executive order only where it has the same number."""
    before = change.before.pieces
    for first in range(1, _LONGEST_LABEL_PIECES):
        for second in range(1, _LONGEST_LABEL_PIECES):
            if _is_again(before, one, first, second):
                yield first, 0
            if one >= first and _is_again(before, one - first, first, second):
                yield second, 0


def _is_again(pieces: Sequence[Piece], start: int, first: int, second: int) -> bool:
    """Whether two labels of the lengths are the same, on one line, or the first alone on one and the other with words.

    Only the labels of an executive order are held to that.
    """
    written, again = joined(pieces, start, first), joined(pieces, start + first, second)
    if not again or not _same_label(written, again):
        return False
    here, there = pieces[start].line, pieces[start + first].line
    rest = pieces[start + first + second : start + first + second + 1]
    return here == there or not written[-1:].isdigit() or any(piece.line == there for piece in rest)


@cache
def _right(written: str) -> frozenset[str]:
    """The labels that it may be."""
    names = ((right, name) for right, names in _NAMES.items() for name in names)
    near = {right for right, name in names if alike(written, name) and len(written) <= len(name) + 2}
    return frozenset(near | ({_ADDRESSES[written]} if written in _ADDRESSES else set()))


def _same_label(one: str, two: str) -> bool:
    orders = [re.fullmatch(r"(?:E[O0]|OE|EXECUTIVEORDER)0?(\d{4,5})", each) for each in (one, two)]
    if all(orders):
        return len({found[1] for found in orders if found}) == 1
    letters = len(one) == 1 and one == two and one.isalpha()  # "REF: A. A.", no marking, which is a piece of its own
    kinds = any(label(f"{right}:") == label(f"{other}:") != "" for right in _right(one) for other in _right(two))
    return letters or (len(one) > 1 and (kinds or not _right(one).isdisjoint(_right(two))))


def sign_dropped(change: Change, one: int, _: int) -> Steps:
    """A sign before the label that begins a line goes: ",TAGS:"."""
    pieces = change.before.pieces
    if one < len(pieces) and pieces[one].first and not pieces[one].word.isalnum() and not pieces[one].marking:
        yield from [(1, 0)] * bool(nearly_label(change.before.lines[pieces[one].line]) or _is_order(pieces, one + 1))


def _is_order(pieces: Sequence[Piece], start: int) -> bool:
    return any(re.fullmatch(r"E[O0]\d{4,5}", joined(pieces, start, count)) for count in range(1, 4))


LABELS: tuple[Rule, ...] = (label_spelled, word_cut, sign_dropped)
"""What HDG005 and the layout may do to labels."""
