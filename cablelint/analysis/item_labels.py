"""The labels of list items, as they are written and what they count as: (a), 2), ii., "-- B."."""

import re
from typing import Literal

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

ITEM = (
    r"(?:(?<![^ \t\n])|(?<=\n[A-Z],))(?=[-*¶(]|\w{1,5}[.)])(?P<lead>(?:(?:--?|\*)[ \t]*|¶)?)(?P<open>\(?)"
    r"(?P<label>[ivx]{2,5}|[IVX]{2,5}|[a-zA-Z]|\d{1,2})(?P<close>\)|\.(?=[ \t]++[^ \t\r\n]))(?=[ \t\r\n]*+\S)"
)
"""A label with the marks around it; kept as words, and compiled where it is first needed."""

LOOK_BACK_CHARS = 200
"""How much of the text before a label says what it is."""

JOINS = frozenset({"and", "or", "&", "plus"})
"""Words between two items of one sentence."""

Place = Literal["", "apart", "in a sentence", "perhaps"]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_FIRSTS = frozenset("1ai")
_PORTION = r"\((?:TS|SBU|[UCS])(?:/[A-Z/ ,]{1,20})?\)"


class Item(NamedTuple):
    """One item: its label as written, and what that counts as, from 1."""

    label: str
    span: Span  # of the label
    number: int


class Style(NamedTuple):
    """How a label is written; the items of a list are written alike."""

    lead: str
    brackets: str
    kind: str  # "a", "A", "1", "i" or "I"


class Written(NamedTuple):
    """A label where it was found, in which text, with the words before it in its region."""

    text: str
    found: re.Match[str]
    before: str
    region: Span

    @property
    def start(self) -> int:
        """The offset of the label with its marks."""
        return self.found.start()

    @property
    def end(self) -> int:
        """The offset behind the label with its marks."""
        return self.found.end()


def written_at(text: str, found: re.Match[str], region: Span) -> Written:
    """Return the label that was found, with the words of the region before it."""
    return Written(text, found, text[max(region.start, found.start() - LOOK_BACK_CHARS) : found.start()], region)


def read_label(written: Written, opened: dict[Style, list[Item]]) -> tuple[Style, Item]:
    """Return the label as a number; i, v and x are letters where h, u or w is above them, and else Roman.

    `opened` are the lists that go on, by the style of their labels.
    """
    found = written.found
    label, lead, brackets = found["label"], found["lead"].strip(), found["open"] + found["close"]
    if lead and label.lower() in _FIRSTS and written.before.rpartition("\n")[2].strip():
        lead = ""  # a dash in a sentence: "the needs - a) rice, b) oil"
    span = Span(*found.span("label"))
    if label.isdecimal():
        return Style(lead, brackets, "1"), Item(label, span, int(label))
    letter, roman = ("a", "i") if label.islower() else ("A", "I")
    run = opened.get(Style(lead, brackets, letter))
    number = letter_number(label)
    above = run[-1].number if run else 0
    in_roman = label in ("i", "I") or len(label) > 1 or Style(lead, brackets, roman) in opened
    counts_on = len(label) == 1 and above and number in range(above, above + 3)
    if label.upper() in _ROMAN and in_roman and not counts_on:
        return Style(lead, brackets, roman), Item(label, span, roman_number(label) or number)
    return Style(lead, brackets, letter), Item(label, span, number)


def roman_number(label: str) -> int | None:
    """Return what the Roman numeral counts as; None for another label, and for one beyond XV."""
    return _ROMAN.index(label.upper()) + 1 if label.upper() in _ROMAN else None


def letter_number(label: str) -> int:
    """Return what the first letter of the label counts as: 1 for a and A."""
    return ord(label[0].upper()) - ord("A") + 1


def label_of(item: Item, number: int) -> str | None:
    """Return the label of another number, written like that of the item; None without one."""
    if item.label.isdecimal():
        return str(number)
    written = item.label.upper()
    if _ROMAN[item.number - 1 : item.number] == (written,):
        label = next(iter(_ROMAN[number - 1 : number]), None)
    else:
        label = chr(ord("A") + number - 1) if number <= 26 else None
    return label.lower() if label and item.label.islower() else label


def opens_line(before: str) -> bool:
    """Return whether nothing but a marking is before the label in its line: "(C) a. The port"."""
    above = before.rpartition("\n")[2].strip()
    return not above or (above[0] == "(" and compiled(_PORTION).fullmatch(above) is not None)
