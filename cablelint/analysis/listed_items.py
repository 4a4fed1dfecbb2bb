"""Lists inside paragraphs: (a) (b) (c), 1) 2) 3), a. b. c., i. ii. iii., on lines of their own or in a sentence.

A letter or number counts as an item only where an item can be: at the start of a line, after a mark or "and", and the
first of a list also after a word that does not cite something, as "section (a)" does. Quoted text is left out, but
for points that are to be said.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, QuotedBlock
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_ITEM = (
    r"(?:(?<![^ \t\n])|(?<=\n[A-Z],))(?=[-*¶(]|\w{1,5}[.)])(?P<lead>(?:(?:--?|\*)[ \t]*|¶)?)(?P<open>\(?)"
    r"(?P<label>[ivx]{2,5}|[IVX]{2,5}|[a-zA-Z]|\d{1,2})(?P<close>\)|\.(?=[ \t]++[^ \t\r\n]))(?=[ \t\r\n]*+\S)"
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_FIRSTS = frozenset("1ai")
_MARKINGS = frozenset("CSU")
_JOINS = frozenset({"and", "or", "&", "plus"})
_CITES = frozenset(
    "and annex article articles at between by case category clause from in item items of on one option options or para "
    "paragraph paragraphs point points question questions reason reasons see section sections subparagraph subsection "
    "than to under with".split()
)
_LEADS_TO = frozenset("at between by for from in of on than to under with".split())  # "(a)" cited, or a list's first
_SECOND = r"[^()]{8,600}?[;,][ \t\r\n]{1,3}(?:(?i:and|or)[ \t\r\n]{1,3})?\(?(?:2|b|ii|B|II)\)[ \t\r\n]"
_PORTION = r"\((?:TS|SBU|[UCS])(?:/[A-Z/ ,]{1,20})?\)"
_CHOSEN_FROM = (
    r"\b(?i:act|agreement|amendments?|annex|answers?|articles?|bill|charter|clauses?|code|constitution|convention|decree"
    r"|items?|law|order|paras?|paragraphs?|protocol|provisions?|questions?|questionnaire|reasons?|ref(?:tel)?s?|regulations?"
    r"|resolution|rules?|sections?|statute|tasks?|treaty)\b"
)
_BULLETS = ("- ", "-- ", "* ", "• ", "o ")  # items of the one above: "A. Ports", "-- two"
_MARKS = ":;,.!?)\"'-"
_ENDS = (".", "!", "?", '."', ".”")
_SEVERAL = r"(?:^|\s)(?P<label>[A-Z])(?:,|-|\s+(?:and|AND|&)|,\s*(?:and|AND))\s*$"  # of "B, C) No"
_SURNAME = r"\.\s{1,3}(?:[A-Z]\.\s)?[A-Z][\w'’-]{1,24}(?:[,;(.\n]|\s\(|\s(?:for|from|of|who|with)\b|\Z)"
_JOINED_TO_LABEL = (
    r"(?:^|[ \t(])\(?(?P<label>[A-Za-z]|\d{1,2}|[ivx]{1,4})\),?\s{1,3}(?:(?i:and|or|to|through|&)\s{1,3})?\Z"
)
_RANGE = (
    r"[ \t]{0,3}(?:--?|–|to|through|TO|THROUGH)[ \t]{0,3}(?:--?[ \t]{0,3})?"
    r"\(?(?P<last>[A-Za-z]|\d{1,2}|[ivxIVX]{2,4})[.)](?=\s)"
)
_PREDICATE = (
    r"\)(?:\s{1,3}(?i:is|are|was|were|has|had|have|will|would|may|might|must|can|could|should|cannot|remain(?:s|ed)?|came|comes?"
    r"|went|goes|seem(?:s|ed)?|took|takes?|needs?|depends|(?:and|or)\s{1,3}\([A-Za-z\d])"
    r"|,\s{1,3}(?i:as|he|however|she|they|though|we|which))\b(?![^.?!]{0,200}\?)"
)
"""What is said of an item that is named again: "(B) remains open", "(C), he said, must wait"; not a question."""

_OF_THESE = (
    r"(?i:[.;]\s{1,3}(?:(?:and|but)\s{1,3})?(?:of|among)\s{1,3}(?:them|these|those|(?:the|these|all)\s[\w-]{1,12}),?\Z)"
)
_LONGEST_LABEL_CHARS = 20  # with what joins it to the next
_SUB_LABEL = r"\((?:[a-z]{1,4}|\d{1,2})\)"
_COLUMN_GAP = "   "  # behind the label that heads a column of a table: "MDR (a)   XDR (b)"
_LAST_CELL = r"(?:,[ \t]?\(\w{1,3}\)){0,6}[ \t]*+(?:\r?\n|\Z)"
"""Nothing but labels until the line ends, as in the last cell of a row: "E. Java   2/27   (A),(C)"."""
_LOOK_BACK_CHARS = 200
_FAR_LETTERS = 7  # by which a slip may miss
_FEWEST_WORDS = 2  # between two items of one line
_FEWEST_UNSURE_ITEMS = 3  # the first of which may be cited
_FEWEST_INITIALS_LETTERS = 3  # of "A. B. D.", of which fewer may be initials of names


_Place = Literal["", "apart", "in a sentence", "perhaps"]


_FIRST = r"[.)](?:(?<=[aAbB12iI]\))|(?<=[aAbB12iI]\.)(?=[ \t]))"
"""What closes the first label of a list, or the second where the first was lost: "a)", "1.", "ii)".

A paragraph without it, or with a letter before that label, has no list. Marks are looked for, as letters are common.
"""


class Item(NamedTuple):
    """One item: its label as written, and what that counts as, from 1."""

    label: str
    span: Span  # of the label
    number: int


class _Style(NamedTuple):
    """How a label is written; the items of a list are written alike."""

    lead: str
    brackets: str
    kind: str  # "a", "A", "1", "i" or "I"


@once_per_cable
def lists_of(cable: Cable) -> tuple[tuple[Item, ...], ...]:
    """Return the lists of at least two items, in the order of the text.

    They begin with their first item, or, behind a colon, with their second one.
    """
    found = [each for region in _regions(cable) for each in _Reader(cable, region).lists()]
    for block in cable.quoted_blocks:
        if block.depth == 0 and _is_to_be_said(block):
            found += _Reader(cable, block.span, to_be_said=True).lists()
    return tuple(sorted(found, key=lambda items: items[0].span))


def _without_far_ones(run: list[Item], *, chosen: bool) -> list[Item]:
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


def _is_to_be_said(block: QuotedBlock) -> bool:
    """Return whether the quoted text is points, which are the cable's own words."""
    return (
        any(noun in block.title.lower() for noun in ("point", "question"))
        and block.opener is not None
        and block.closer is not None
    )


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


def _regions(cable: Cable) -> Iterator[Span]:
    firsts = [at for at in _first_labels(cable.text) if not cable.text[max(0, at - 1) : at].isalnum()]
    numbered = [paragraph.text_span for paragraph in cable.paragraphs if paragraph.number is not None]
    for region in numbered or [cable.body]:
        if bisect_left(firsts, region.start) < bisect_left(firsts, region.end):
            yield region


def _first_labels(text: str) -> Iterator[int]:
    for found in compiled(_FIRST).finditer(text):
        at = found.start() - 1
        yield at - (at > 0 and text[at] in "iI" and text[at - 1] == text[at])


class _Reader:
    """The lists of one paragraph, gathered one label after the other."""

    def __init__(self, cable: Cable, region: Span, to_be_said: bool = False) -> None:
        self._cable = cable
        self._region = region
        self._to_be_said = to_be_said  # the region is quoted text
        self._open: dict[_Style, list[Item]] = {}  # the list that goes on, of each style
        self._last: _Style | None = None
        self._doubted: dict[_Style, Item] = {}  # the last one of each style that may be cited or wrapped
        self._taken_up = 0  # where the last item named again by a sentence ends; 0 without one
        self._unsure: set[Span] = set()  # first labels after "to" or "of", which may be cited

    def lists(self) -> Iterator[tuple[Item, ...]]:
        """Return the lists of two items or more."""
        begun: list[tuple[_Style, list[Item]]] = []
        for found in compiled(_ITEM).finditer(self._cable.text, *self._region):
            if not self._to_be_said and self._cable.quoted(found.start("label")):
                continue
            style, item = self._read(found)
            run = self._open.get(style)
            if run and len(run) == 1 and self._is_spoken_of(found, item):
                self._open.pop(style)  # "(i), (ii) good; (iii) fair"
            if run and (above := self._next_before(found, item, run)):
                run += (above, item)  # "B, C) No"
                continue
            if self._is_no_label(found, item, run) or not (place := self._place_or_doubt(found, style, item)):
                continue
            self._believe_between(style, item)
            if run and self._goes_on(run, item, style, place):
                run.append(item)
            elif item.number == 1 or self._lost_its_first(found, item, style):
                self._open[style] = [item]
                begun.append((style, self._open[style]))
                self._unsure.update((item.span,) if place == "perhaps" else ())
            else:
                self._open.pop(style, None)
            self._last = style
            self._end_at_range(found, style)
        for style, run in begun:
            items = _without_far_ones(run, chosen=self._are_chosen(run[0]))
            if self._is_list(style, items):
                yield tuple(items)

    def _are_chosen(self, first: Item) -> bool:
        """Return whether the words before the list name a text whose items may be those that apply."""
        lead = self._cable.text[max(self._region.start, first.span.start - _LOOK_BACK_CHARS) : first.span.start]
        return compiled(_CHOSEN_FROM).search(lead) is not None

    def _place_or_doubt(self, found: re.Match[str], style: _Style, item: Item) -> _Place:
        """Return its place; one without is kept if it opens a line or is after "by" or "of": it may be an item's."""
        place = self._place(found, item, self._open.get(style))
        before = self._before(found)
        if not place and (_opens_line(before) or (found["open"] and before.split()[-1].lower() in _LEADS_TO)):
            self._doubted[style] = item
        return place

    def _believe_between(self, style: _Style, item: Item) -> None:
        """Take the label in doubt for an item where those around it show that it is one: "(a) one led by (b) two"."""
        run, doubted = self._open.get(style), self._doubted.get(style)
        if run and doubted and run[-1].number + 1 == doubted.number == item.number - 1:
            run += (doubted,) if run[-1].span.end < doubted.span.start else ()

    def _end_at_range(self, found: re.Match[str], style: _Style) -> None:
        """End the list at "--C. - E. Same": what follows E is not counted on from C."""
        if compiled(_RANGE).match(self._cable.text, found.end(), self._region.end):
            self._open.pop(style, None)

    def _is_list(self, style: _Style, items: list[Item]) -> bool:
        """Return whether the labels are of a list: of two items or more, or of three where the first may be cited."""
        counted = any(item.number == place for place, item in enumerate(items[1:3], 2))
        if items[0].span in self._unsure and not (counted and len(items) >= _FEWEST_UNSURE_ITEMS):
            return False
        return len(items) > 1 and not self._may_be_names(style, items)

    def _read(self, found: re.Match[str]) -> tuple[_Style, Item]:
        """Return the label as a number; i, v and x are letters where h, u or w is above them, and else Roman."""
        label = found["label"]
        lead, brackets = found["lead"].strip(), found["open"] + found["close"]
        if lead and label.lower() in _FIRSTS and self._before(found).rpartition("\n")[2].strip():
            lead = ""  # a dash in a sentence: "the needs - a) rice, b) oil"
        kind, number = "1", 0
        if label.isdecimal():
            number = int(label)
        else:
            letter, roman = ("a", "i") if label.islower() else ("A", "I")
            run = self._open.get(_Style(lead, brackets, letter))
            kind, number = letter, ord(label[0].upper()) - ord("A") + 1
            above = run[-1].number if run else 0
            numeral = label.upper() in _ROMAN
            in_roman = label in ("i", "I") or len(label) > 1 or _Style(lead, brackets, roman) in self._open
            if numeral and in_roman and not (len(label) == 1 and above and number in range(above, above + 3)):
                kind, number = roman, _ROMAN.index(label.upper()) + 1
        return _Style(lead, brackets, kind), Item(label, Span(*found.span("label")), number)

    def _next_before(self, found: re.Match[str], item: Item, run: list[Item]) -> Item | None:
        """Return the item whose letter is before this one at the start of a line: the B of "B, C) No" below A."""
        before = self._before(found)
        several = compiled(_SEVERAL).search(before[-_LONGEST_LABEL_CHARS:])
        if several is None or found["open"] or "-" in several[0] or item.number != run[-1].number + 2:
            return None
        start = found.start() - len(before[-_LONGEST_LABEL_CHARS:]) + several.start("label")
        opens_line = not self._cable.text[self._cable.text.rfind("\n", 0, start) + 1 : start].strip()
        if not opens_line or label_of(item, item.number - 1) != several["label"]:
            return None
        return Item(several["label"], Span(start, start + 1), item.number - 1)

    def _is_no_label(self, found: re.Match[str], item: Item, run: list[Item] | None) -> bool:
        """Return whether it is not a label: a number too high or like 01, the marking (C), the end of a parenthesis."""
        if item.number not in range(1, 41) or item.label.startswith("0"):
            return True
        if self._is_spoken_of(found, item) or (run and self._is_taken_up(found, item, run)):
            return True
        if compiled(_SUB_LABEL).match(self._cable.text, found.end(), self._region.end):
            return True  # "(b)(iv) applies" cites a law
        if found["open"]:
            expected = run is not None and item.number == run[-1].number + 1
            return item.label in _MARKINGS and _is_marked(self._cable) and not expected
        before = self._before(found)
        return before.rfind("(") > before.rfind(")") or compiled(_SEVERAL).search(before[-12:]) is not None

    def _is_spoken_of(self, found: re.Match[str], item: Item) -> bool:
        """Return whether another label is right before this one: "between (2) and (5)" speaks of items."""
        joined = compiled(_JOINED_TO_LABEL).search(self._before(found)[-_LONGEST_LABEL_CHARS:])
        alike = joined is not None and joined["label"].isdecimal() == item.label.isdecimal()
        return joined is not None and alike and joined["label"] not in _MARKINGS

    def _is_taken_up(self, found: re.Match[str], item: Item, run: list[Item]) -> bool:
        """Return whether a sentence behind the list is on one of its items: "They agreed. (B) remains open".

        Not so where the items are predicates themselves: "He (a) will pay. (b) may travel".
        """
        if not found["open"] or item.number > run[-1].number:
            return False
        text, end, said = self._cable.text, self._region.end, compiled(_PREDICATE)
        if self._taken_up and not any(mark in text[self._taken_up : found.start()] for mark in ".!?\n"):
            return True  # "(A) came first, (B) second"
        before = self._before(found).rstrip()
        begins = before.endswith(_ENDS) or compiled(_OF_THESE).search(before) is not None
        if not begins or not said.match(text, item.span.end, end):
            return False
        self._taken_up = found.end() if not any(said.match(text, above.span.end, end) for above in run) else 0
        return self._taken_up > 0

    def _before(self, found: re.Match[str]) -> str:
        return self._cable.text[max(self._region.start, found.start() - _LOOK_BACK_CHARS) : found.start()]

    def _lost_its_first(self, found: re.Match[str], item: Item, style: _Style) -> bool:
        """Return whether a list begins with its second item behind a colon: "We need:", then "2) tea", "3) rum"."""
        if item.number != 2 or style in self._open or (style.brackets == "." and style.kind == "1"):
            return False
        before = self._before(found)
        at_line_start = not before.rpartition("\n")[2].strip()
        in_sentence = style.brackets != "." and style.kind in ("1", "i")
        return before.rstrip().endswith(":") and (at_line_start or in_sentence)

    def _place(self, found: re.Match[str], item: Item, run: list[Item] | None) -> _Place:
        """Return where it is: at the start of a line, after a mark, or after a word that may precede a first item.

        "perhaps" is after a word behind which a label may be cited as well: "to (a)".
        """
        before = self._before(found)
        if found["lead"] or not before.strip() or before.endswith(("\n\n", "\n\r\n")):
            return "apart"
        at_line_start = _opens_line(before)
        if not at_line_start and self._cable.text.startswith(_COLUMN_GAP, found.end()):
            return ""
        if not at_line_start and before.endswith("  ") and compiled(_LAST_CELL).match(self._cable.text, found.end()):
            return ""
        word = before.split()[-1]
        with_period = found["close"] == "." and not found["open"]
        if with_period and not at_line_start:
            return ""
        if word[-1] in _MARKS or word.lower() in _JOINS or (at_line_start and self._above_is_item(before, run)):
            return "apart"
        if at_line_start and not with_period and run and item.number == run[-1].number + 1:
            return "" if word.lower() in _CITES or word[-1].isdigit() else "apart"
        if item.number != 1 or with_period or word[-1].isdigit():
            return ""
        if word.lower() in _LEADS_TO:
            if compiled(_SECOND).match(self._cable.text, found.end(), self._region.end):
                return "in a sentence"  # "the fruit of 1) rain; and 2) work"
            return "" if run and run[0].span not in self._unsure else "perhaps"
        return "in a sentence" if word.lower() not in _CITES else ""

    def _above_is_item(self, before: str, run: list[Item] | None) -> bool:
        """Return whether the line above is the one with the item before, or is indented, as lines of lists are."""
        above = before.rstrip(" \t").rstrip("\r\n").rpartition("\n")[2]
        end = self._region.start if not run else run[-1].span.end
        one_line = run is not None and self._cable.text.count("\n", end, end + _LOOK_BACK_CHARS) > 0
        if above.startswith(("  ", "\t")) or (run and above.startswith(_BULLETS)):
            return True
        return one_line and compiled(_ITEM).match(above.lstrip()) is not None

    def _goes_on(self, run: list[Item], item: Item, style: _Style, place: _Place) -> bool:
        """Return whether the item belongs to the list: the next, or one too few or too many of it by a slip."""
        above = run[-1]
        between = self._cable.text[above.span.end : item.span.start].replace("\r\n", "\n")
        words = [word for word in between.split() if any(map(str.isalnum, word)) and word.lower() not in _JOINS]
        end = between.rstrip(" (")
        last = end.removesuffix(" and").removesuffix(" or")
        parted = "\n" in between or last != end or last.endswith((",", ";", ".", ":"))
        if len(words) < (1 if parted else _FEWEST_WORDS):
            return False
        if item.number == 1:
            ends = between.rstrip(" \n(-").lower()
            if ends.endswith(":") and "\n" in between:
                return False  # "DOB: a) 1 May", and on another line "Alias: a) Ali"
            ends_list = ends.endswith(("; and", ", and", "; or", ", or"))  # so no other list begins
            first = len(run) == 1 and ("\n\n" not in between or ends.endswith((";", ",")))
            sure = above.span not in self._unsure and self._last == style and place == "apart"
            return (ends_list or first) and sure
        swapped = len(run) > 1 and item.number == above.number - 1 == run[-2].number + 1
        far = place == "apart" and style.brackets != "." and ("\n" in between or item.number > above.number)
        return (
            item.number - above.number in (0, 1, 2)
            or swapped
            or (place == "apart" and style.brackets != "." and item.number == len(run) + 1)
            or (far and abs(item.number - above.number) < _FAR_LETTERS)
        )

    def _may_be_names(self, style: _Style, run: list[Item]) -> bool:
        """Return whether capitals with periods may be initials.

        So they may where fewer than three are below no colon, or the first two are not A and B.
        """
        if style.kind != "A" or style.brackets != ".":
            return False
        start = run[0].span.start
        above = self._cable.text[max(start - _LOOK_BACK_CHARS, 0) : start].rstrip(" \t\r\n-*¶;")
        announced = above.endswith(":")
        if announced and not any(map(self._may_be_surname, run)):
            return False
        return run[1].number != 2 or (len(run) < _FEWEST_INITIALS_LETTERS and not announced)

    def _may_be_surname(self, item: Item) -> bool:
        """Return whether what follows may be the rest of a name: "A. Calder, who", but not "A. Two cranes"."""
        return compiled(_SURNAME).match(self._cable.text, item.span.end) is not None


def _opens_line(before: str) -> bool:
    """Return whether nothing but a marking is before the label in its line: "(C) a. The port"."""
    above = before.rpartition("\n")[2].strip()
    return not above or (above[0] == "(" and compiled(_PORTION).fullmatch(above) is not None)


@once_per_cable
def _is_marked(cable: Cable) -> bool:
    """Return whether paragraphs of the cable are marked."""
    return any(paragraph.marking for paragraph in cable.paragraphs)
