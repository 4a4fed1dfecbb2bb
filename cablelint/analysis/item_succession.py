"""Which labels belong to one list: the next of it, one that misses by a slip, and not the initials of a name."""

from itertools import pairwise

from cablelint.analysis.item_labels import JOINS, LOOK_BACK_CHARS, Item, Place, Style
from cablelint.lalr.regexes import compiled

_SURNAME = r"\.\s{1,3}(?:[A-Z]\.\s)?[A-Z][\w'’-]{1,24}(?:[,;(.\n]|\s\(|\s(?:for|from|of|who|with)\b|\Z)"
_FAR_LETTERS = 7  # by which a slip may miss
_FEWEST_WORDS = 2  # between two items of one line
_FEWEST_INITIALS_LETTERS = 3  # of "A. B. D.", of which fewer may be initials of names


def goes_on(text: str, run: list[Item], item: Item, style: Style, place: Place, *, sure: bool) -> bool:
    """Return whether the item belongs to the list: the next, or one too few or too many of it by a slip.

    `sure` says that the list went on last, and its last item is surely one.
    """
    above = run[-1]
    between = text[above.span.end : item.span.start].replace("\r\n", "\n")
    if not _parts(between):
        return False
    if item.number == 1:
        return _begins_by_slip(between, alone=len(run) == 1) and sure and place == "apart"
    apart = place == "apart" and style.brackets != "."
    swapped = len(run) > 1 and item.number == above.number - 1 == run[-2].number + 1
    far = apart and ("\n" in between or item.number > above.number)
    return (
        item.number - above.number in (0, 1, 2)
        or swapped
        or (apart and item.number == len(run) + 1)
        or (far and abs(item.number - above.number) < _FAR_LETTERS)
    )


def _parts(between: str) -> bool:
    """Return whether the words between two labels are as many as those of an item."""
    words = [word for word in between.split() if any(map(str.isalnum, word)) and word.lower() not in JOINS]
    end = between.rstrip(" (")
    last = end.removesuffix(" and").removesuffix(" or")
    parted = "\n" in between or last != end or last.endswith((",", ";", ".", ":"))
    return len(words) >= (1 if parted else _FEWEST_WORDS)


def _begins_by_slip(between: str, *, alone: bool) -> bool:
    """Return whether a second first label is one more item of the list: "a) tea; and", "a) rum"."""
    ends = between.rstrip(" \n(-").lower()
    if ends.endswith(":") and "\n" in between:
        return False  # "DOB: a) 1 May", and on another line "Alias: a) Ali"
    ends_list = ends.endswith(("; and", ", and", "; or", ", or"))  # so no other list begins
    return ends_list or (alone and ("\n\n" not in between or ends.endswith((";", ","))))


def without_far_ones(run: list[Item], *, chosen: bool) -> list[Item]:
    """Return the items up to one that is far from the one above it, unless one below it is at its own place again.

    So (a), (d), (c) is one list with a wrong letter, and (a), (d), (e) may be those of a law that apply. The last of
    three or more may miss by one letter more where no law or questionnaire is named from which they were `chosen`.
    """
    for index, (above, item) in enumerate(pairwise(run), 1):
        if not chosen and 1 < index == len(run) - 1 and item.number == above.number + 3 == index + 3:
            continue
        later = [each.number == place for place, each in enumerate(run[index + 1 :], index + 2)]
        if item.number - above.number not in (-1, 0, 1, 2) and not (any(later) or item.number == index + 1):
            return run[:index]
    return run


_MARKED_LINE = r"\n[A-Z]\.[ \t]{1,3}\((?:TS|SBU|LOU|FOUO|CUI|[UCS])(?://?[A-Z, /]{1,20})?\)[ \t]"  # no initials


def may_be_names(text: str, style: Style, run: list[Item]) -> bool:
    """Return whether capitals with periods may be initials.

    So they may where fewer than three are below no colon, or the first two are not A and B.
    """
    if style.kind != "A" or style.brackets != ".":
        return False
    if all(compiled(_MARKED_LINE).match(text, item.span.start - 1) for item in run[:2]):
        return False
    start = run[0].span.start
    announced = text[max(start - LOOK_BACK_CHARS, 0) : start].rstrip(" \t\r\n-*¶;").endswith(":")
    if announced and not any(_may_be_surname(text, item) for item in run):
        return False
    return run[1].number != 2 or (len(run) < _FEWEST_INITIALS_LETTERS and not announced)


def _may_be_surname(text: str, item: Item) -> bool:
    """Return whether what follows may be the rest of a name: "A. Calder, who", but not "A. Two cranes"."""
    return compiled(_SURNAME).match(text, item.span.end) is not None
