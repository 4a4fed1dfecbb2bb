"""Lists inside paragraphs: (a) (b) (c), 1) 2) 3), a. b. c., i. ii. iii., on lines of their own or in a sentence.

A letter or number counts as an item only where an item can be: at the start of a line, after a mark or "and", and the
first of a list also after a word that does not cite something, as "section (a)" does. Quoted text is left out, but
for points that are to be said.
"""

from bisect import bisect_left
from collections.abc import Iterator

from cablelint.analysis.item_labels import ITEM, LOOK_BACK_CHARS, Item, Place, Style, Written, read_label, written_at
from cablelint.analysis.item_places import leads_without_first, may_be_in_doubt, place_of
from cablelint.analysis.item_succession import goes_on, may_be_names, without_far_ones
from cablelint.analysis.items_cited import is_no_label, is_no_number, is_spoken_of, is_taken_up, item_before
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.post_names import is_from_department
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, QuotedBlock
from cablelint.model.spans import Span

_CHOSEN_FROM = (
    r"\b(?i:act|agreement|amendments?|annex|answers?|articles?|bill|charter|clauses?|code|constitution|convention|decree"
    r"|items?|law|order|paras?|paragraphs?|protocol|provisions?|questions?|questionnaire|reasons?|ref(?:tel)?s?|regulations?"
    r"|resolution|rules?|sections?|statute|tasks?|treaty)\b"
)
_RANGE = (
    r"[ \t]{0,3}(?:--?|–|to|through|TO|THROUGH)[ \t]{0,3}(?:--?[ \t]{0,3})?"
    r"\(?(?P<last>[A-Za-z]|\d{1,2}|[ivxIVX]{2,4})[.)](?=\s)"
)
_FEWEST_UNSURE_ITEMS = 3  # the first of which may be cited
_FIRST = r"[.)](?:(?<=[aAbB12iI]\))|(?<=[aAbB12iI]\.)(?=[ \t]))"
"""What closes the first label of a list, or the second where the first was lost: "a)", "1.", "ii)".

A paragraph without it, or with a letter before that label, has no list. Marks are looked for, as letters are common.
"""


_OF_PAPER = frozenset("aide demarche draft joint memoire non nonpaper of paper s text the u us".split())
"""The words of the title of a paper that is nobody else's: "text of non-paper", not "text of Russian non-paper"."""


@once_per_cable
def lists_of(cable: Cable) -> tuple[tuple[Item, ...], ...]:
    """Return the lists of at least two items, in the order of the text.

    They begin with their first item, or, behind a colon, with their second one.
    """
    found = [each for region in _regions(cable) for each in _Reader(cable, region).lists()]
    for block in cable.quoted_blocks:
        if block.depth == 0 and _is_to_be_said(cable, block):
            found += _Reader(cable, block.span, to_be_said=True).lists()
    return tuple(sorted(found, key=lambda items: items[0].span))


def _is_to_be_said(cable: Cable, block: QuotedBlock) -> bool:
    """Return whether the quoted text is points, or a paper of the Department, which are the cable's own words."""
    if block.opener is None or block.closer is None:
        return False
    title = block.title.lower()
    paper = ("paper" in title or "aide" in title) and is_from_department(cable)
    own = paper and _OF_PAPER.issuperset(title.replace("-", " ").replace(".", " ").replace("'", " ").split())
    return own or any(noun in title for noun in ("point", "question"))


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
        self._open: dict[Style, list[Item]] = {}  # the list that goes on, of each style
        self._last: Style | None = None
        self._doubted: dict[Style, Item] = {}  # the last one of each style that may be cited or wrapped
        self._taken_up = 0  # where the last item named again by a sentence ends; 0 without one
        self._unsure: set[Span] = set()  # first labels after "to" or "of", which may be cited
        self._begun: list[tuple[Style, list[Item]]] = []

    def lists(self) -> Iterator[tuple[Item, ...]]:
        """Return the lists of two items or more."""
        text = self._cable.text
        for found in compiled(ITEM).finditer(text, *self._region):
            if self._to_be_said or not self._cable.quoted(found.start("label")):
                self._take(written_at(text, found, self._region))
        for style, run in self._begun:
            items = without_far_ones(run, chosen=self._are_chosen(run[0]))
            if self._is_list(style, items):
                yield tuple(items)

    def _take(self, written: Written) -> None:
        """Put the label where it belongs: behind the list that goes on, at the top of another, or nowhere."""
        style, item = read_label(written, self._open)
        run = self._open.get(style)
        if run and len(run) == 1 and is_spoken_of(written, item):
            self._open.pop(style)  # "(i), (ii) good; (iii) fair"
        if run and (above := item_before(written, item, run)):
            run += (above, item)  # "B, C) No"
            return
        if self._begins_none(written, item, run) or not (place := self._place_or_doubt(written, style, item)):
            return
        self._believe_between(style, item)
        if run and goes_on(written.text, run, item, style, place, sure=self._is_sure(run, style)):
            run.append(item)
        elif item.number == 1 or (style not in self._open and leads_without_first(written, item, style)):
            self._begin(style, item, place)
        else:
            self._open.pop(style, None)
        self._last = style
        if compiled(_RANGE).match(written.text, written.end, self._region.end):
            self._open.pop(style, None)  # "--C. - E. Same": what follows E is not counted on from C

    def _begin(self, style: Style, item: Item, place: Place) -> None:
        self._open[style] = [item]
        self._begun.append((style, self._open[style]))
        self._unsure.update((item.span,) if place == "perhaps" else ())

    def _is_sure(self, run: list[Item], style: Style) -> bool:
        return run[-1].span not in self._unsure and self._last == style

    def _begins_none(self, written: Written, item: Item, run: list[Item] | None) -> bool:
        """Return whether the label begins no item; where a sentence takes up one of the list, its end is kept."""
        if is_no_number(item) or is_spoken_of(written, item):
            return True
        taken_up = is_taken_up(written, item, run, self._taken_up) if run else None
        self._taken_up = self._taken_up if taken_up is None else taken_up
        return bool(taken_up) or is_no_label(self._cable, written, item, run)

    def _are_chosen(self, first: Item) -> bool:
        """Return whether the words before the list name a text whose items may be those that apply."""
        lead = self._cable.text[max(self._region.start, first.span.start - LOOK_BACK_CHARS) : first.span.start]
        return compiled(_CHOSEN_FROM).search(lead) is not None

    def _place_or_doubt(self, written: Written, style: Style, item: Item) -> Place:
        """Return its place; one without is kept if it may be an item's."""
        place = place_of(written, item, self._open.get(style), self._unsure)
        if not place and may_be_in_doubt(written):
            self._doubted[style] = item
        return place

    def _believe_between(self, style: Style, item: Item) -> None:
        """Take the label in doubt for an item where those around it show that it is one: "(a) one led by (b) two"."""
        run, doubted = self._open.get(style), self._doubted.get(style)
        if run and doubted and run[-1].number + 1 == doubted.number == item.number - 1:
            run += (doubted,) if run[-1].span.end < doubted.span.start else ()

    def _is_list(self, style: Style, items: list[Item]) -> bool:
        """Return whether the labels are of a list: of two items or more, or of three where the first may be cited."""
        counted = any(item.number == place for place, item in enumerate(items[1:3], 2))
        if items[0].span in self._unsure and not (counted and len(items) >= _FEWEST_UNSURE_ITEMS):
            return False
        return len(items) > 1 and not may_be_names(self._cable.text, style, items)
