"""Where a label of an item can be: at the start of a line, after a mark, or after a word that leads to a list."""

from collections.abc import Container

from cablelint.analysis.item_labels import ITEM, JOINS, LOOK_BACK_CHARS, Item, Place, Style, Written, opens_line
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span

LEADS_TO = frozenset("at between by for from in of on than to under with".split())
"""Words before "(a)", which may be cited, or be the first of a list."""

_CITES = frozenset(
    "and annex article articles at between by case category clause from in item items of on one option options or para "
    "paragraph paragraphs point points question questions reason reasons see section sections subparagraph subsection "
    "than to under with".split()
)
_SECOND = r"[^()]{8,600}?[;,][ \t\r\n]{1,3}(?:(?i:and|or)[ \t\r\n]{1,3})?\(?(?:2|b|ii|B|II)\)[ \t\r\n]"
_THIRD = (
    r"[ \t\r\n]{0,2}(?P<word>[a-z]{2,12})\b[^()]{8,600}?[;,][ \t\r\n]{1,3}(?:(?i:and|or)[ \t\r\n]{1,3})?"
    r"\(?(?:3|c|iii|C|III)\)[ \t\r\n](?P=word)\b"
)
"""A third item that begins with the word of the first: "on (1) whether to go, and (3) whether to stay"."""
_BULLETS = ("- ", "-- ", "* ", "• ", "o ")  # items of the one above: "A. Ports", "-- two"
_MARKS = ":;,.!?)\"'-"
_COLUMN_GAP = "   "  # behind the label that heads a column of a table: "MDR (a)   XDR (b)"
_LAST_CELL = r"(?:,[ \t]?\(\w{1,3}\)){0,6}[ \t]*+(?:\r?\n|\Z)"
"""Nothing but labels until the line ends, as in the last cell of a row: "E. Java   2/27   (A),(C)"."""


def place_of(written: Written, item: Item, run: list[Item] | None, unsure: Container[Span]) -> Place:
    """Return where it is: at the start of a line, after a mark, or after a word that may precede a first item.

    "perhaps" is after a word behind which a label may be cited as well: "to (a)". `run` is the list that goes on, and
    `unsure` has the first labels of lists that may be cited.
    """
    before, found = written.before, written.found
    if found["lead"] or not before.strip() or before.endswith(("\n\n", "\n\r\n")):
        return "apart"
    at_line_start = opens_line(before)
    if not at_line_start and (
        written.text.startswith(_COLUMN_GAP, written.end)
        or (before.endswith("  ") and compiled(_LAST_CELL).match(written.text, written.end))
    ):
        return ""
    with_period = found["close"] == "." and not found["open"]
    if with_period and not at_line_start:
        return ""
    word = before.split()[-1]
    if word[-1] in _MARKS or word.lower() in JOINS or (at_line_start and _is_below_item(written, item, run)):
        return "apart"
    if at_line_start and not with_period and run and item.number == run[-1].number + 1:
        return "" if word.lower() in _CITES or word[-1].isdigit() else "apart"
    if item.number != 1 or with_period or word[-1].isdigit():
        return ""
    return _in_sentence(written, word.lower(), run, unsure)


def _in_sentence(written: Written, word: str, run: list[Item] | None, unsure: Container[Span]) -> Place:
    """Return the place of a first label behind a word of a sentence."""
    if word not in LEADS_TO:
        return "in a sentence" if word not in _CITES else ""
    text, at, end = written.text, written.end, written.region.end
    if compiled(_SECOND).match(text, at, end) or compiled(_THIRD).match(text, at, end):
        return "in a sentence"  # "the fruit of 1) rain; and 2) work"
    return "" if run and run[0].span not in unsure else "perhaps"


def _is_below_item(written: Written, item: Item, run: list[Item] | None) -> bool:
    """Return whether the line above is the one with the item before, or is indented, as lines of lists are.

    Or it opens an item of another style, and this is the first of a list below that, further to the right.
    """
    upper, _, indent = written.before.rpartition("\n")
    above = upper.rstrip(" \t").rstrip("\r\n").rpartition("\n")[2]
    end = written.region.start if not run else run[-1].span.end
    one_line = run is not None and written.text.count("\n", end, end + LOOK_BACK_CHARS) > 0
    if above.startswith(("  ", "\t")) or (run and above.startswith(_BULLETS)):
        return True
    deeper = item.number == 1 and len(indent) > len(above) - len(above.lstrip())
    return (one_line or deeper) and compiled(ITEM).match(above.lstrip()) is not None


def may_be_in_doubt(written: Written) -> bool:
    """Return whether a label without a place may be an item's: it opens a line, or follows "by" or "of" in brackets."""
    in_brackets = bool(written.found["open"])
    return opens_line(written.before) or (in_brackets and written.before.split()[-1].lower() in LEADS_TO)


def leads_without_first(written: Written, item: Item, style: Style) -> bool:
    """Return whether a list begins with its second item behind a colon: "We need:", then "2) tea", "3) rum"."""
    if item.number != 2 or (style.brackets == "." and style.kind == "1"):
        return False
    at_line_start = not written.before.rpartition("\n")[2].strip()
    in_sentence = style.brackets != "." and style.kind in ("1", "i")
    return written.before.rstrip().endswith(":") and (at_line_start or in_sentence)
