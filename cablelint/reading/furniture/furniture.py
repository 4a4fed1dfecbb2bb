"""Which lines of a text are furniture: page lines, banners, stamps, print blocks, the archive's attributes.

A page line, a stamp or a title is furniture wherever it is. A banner, a line of exemptions, or the second line of a
page header is, if it is next to one of those: the classification line of the cable may look like a banner.
"""

from collections.abc import Iterator, Mapping, Sequence

from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.model.trivia import TriviaKind
from cablelint.reading.furniture.attribute_tables import attribute_tables, below_attributes
from cablelint.reading.furniture.banners import (
    CERTAIN,
    classification_line,
    next_filled,
    page_banners,
    paired_banners,
)
from cablelint.reading.furniture.double_spacing import blanks_between
from cablelint.reading.furniture.edition_pages import edition_pages
from cablelint.reading.furniture.footnotes import footnotes
from cablelint.reading.furniture.gaps import with_gaps
from cablelint.reading.furniture.inner_pages import inner_pages
from cablelint.reading.furniture.logical_text import LogicalText, taken_out, taken_out_again, without_margins
from cablelint.reading.furniture.margins import read_margins
from cablelint.reading.furniture.message_sets import message_sets
from cablelint.reading.furniture.print_block import print_block
from cablelint.reading.furniture.publisher_tables import publisher_tables
from cablelint.reading.furniture.signs import has_signs
from cablelint.reading.furniture.strays import stray_captions
from cablelint.reading.furniture.typed_numbers import typed_numbers
from cablelint.reading.furniture.web_prints import printed_titles

_GAP: TriviaKind = "gap"
_MARGIN = compiled(
    r"(?:(?<=[^ \t])[ \t]{3,60}|(?<=[ \t]\])[ \t]{1,2})"
    r"(?:(?:B\d{1,2}|\(b\)\(\d\)|1\.\d\([A-Za-z](?:,[A-Za-z])?\))(?:[ ,;]{1,3}|\Z)){1,4}\Z"
    r"|(?<=SBU)[ \t]{3,80}RELEASED?[ ]IN[ ](?:FULL|PART)[^a-z\r\n]{0,40}\Z"  # beside the banner of a SMART message
)
_FEWEST_PAIRED_LINES = 2
_MOST_MARGINS = 4  # one beside the other


def logical_text(text: str, original: str, lines: tuple[Line, ...]) -> LogicalText:
    """Return the text without its furniture.

    `lines` are those of the structure grammar; `original` is as long as `text`.
    """
    return _read(LogicalText(text, original, lines), _MOST_MARGINS)


def _read(whole: LogicalText, left: int) -> LogicalText:
    """Return the text without its furniture; so many margins may be one beside the other."""
    if left and (margins := read_margins(whole)):
        bare = without_margins(whole, *margins)
        return taken_out_again(whole, bare, _read(bare._replace(trivia=()), left - 1))
    return _without_furniture(whole)


def _without_furniture(whole: LogicalText) -> LogicalText:
    text, _, lines, _ = whole
    whole = whole._replace(trivia=())
    kinds = [line[0] for line in lines]
    between = dict.fromkeys(blanks_between(text, lines, kinds), _GAP)
    strays = dict(stray_captions(text, lines))
    alone: dict[int, TriviaKind] = {index: "banner" for index, span in strays.items() if span is None}
    inner = tuple(inner_pages(text, lines))
    sets = dict(message_sets(text, lines))
    pages = dict(edition_pages(text, lines))
    typed = typed_numbers(text, lines)
    if typed or has_signs(text):
        found = _furniture(text, lines, typed) | alone
    elif "page_break" in kinds:
        found = _pages(text, lines, kinds) | alone
    elif kinds.count("classification") > _FEWEST_PAIRED_LINES:
        found = dict.fromkeys(paired_banners(text, lines, kinds), "banner")
        found |= alone
    else:
        found = alone
    found |= dict.fromkeys(footnotes(text, lines), "footnote")
    found |= {index: "page_line" for index, span in pages.items() if span == lines[index].span}
    found |= {index: "message_set" for index, span in sets.items() if span.end == lines[index].stop}
    if not found and not strays and not sets and not pages:
        return taken_out(whole, between, {}, inner)
    parts: dict[int, tuple[Span, TriviaKind]] = {index: (span, "stamp") for index, span in _tails(text, lines, found)}
    parts |= {index: (span, "banner") for index, span in strays.items() if span is not None and index not in found}
    parts |= {index: (span, "page_line") for index, span in pages.items() if index not in found}
    parts |= {index: (span, "message_set") for index, span in sets.items() if span.end < lines[index].stop}
    return taken_out(whole, between | with_gaps(text, lines, found), parts, inner)


def _pages(text: str, lines: Sequence[Line], looks: list[str]) -> dict[int, TriviaKind]:
    """Return the page lines that the grammar knows, and the banners next to them, in a text without other signs."""
    found: dict[int, TriviaKind] = {index: "page_line" for index, look in enumerate(looks) if look == "page_break"}
    for index, look in enumerate(looks):
        if look == "classification":
            looks[index] = driver.split_lines(text[lines[index].start : lines[index].stop], "furniture")[0].kind
    if "banner" in looks:
        found |= dict.fromkeys(page_banners(text, lines, looks, found), "banner")
        for index in classification_line(lines, looks, found):
            del found[index]
    return found


def _tails(text: str, lines: Sequence[Line], found: dict[int, TriviaKind]) -> Iterator[tuple[int, Span]]:
    """Yield the exemptions in the margin of a released page: `ended without a text          B1`."""
    if "stamp" in found.values():
        for index, line in enumerate(lines):
            if index not in found and (match := _MARGIN.search(text[line.start : line.end])):
                yield index, Span(line.start + match.start(), line.start + match.end())


def _furniture(text: str, lines: Sequence[Line], typed: Sequence[int]) -> dict[int, TriviaKind]:
    """Return the indices of the lines that are furniture, and of which kind; `typed` are those with a page's number."""
    looks = driver.line_kinds(text, "furniture")
    found: dict[int, TriviaKind] = {index: CERTAIN[look] for index, look in enumerate(looks) if look in CERTAIN}
    found |= dict.fromkeys(typed, "page_line")
    for index, look in enumerate(looks):
        if look == "released" and text.startswith("SBU", lines[index].start):
            del found[index]  # of which only the end is a stamp
    if "attributes" in looks:
        first = looks.index("attributes")
        found |= dict.fromkeys(range(first, below_attributes(lines, looks, first)), "attributes")
    found |= dict.fromkeys(attribute_tables(text, lines, looks), "attributes")
    found |= dict.fromkeys(publisher_tables(text, lines, looks), "publisher")
    found |= dict.fromkeys(_second_lines(looks), "page_line")
    found |= dict.fromkeys(printed_titles(text, lines, looks), "page_line")
    found |= dict.fromkeys(_titles(looks, found), "stamp")
    found |= dict.fromkeys(_orders_and_days(looks), "stamp")
    if any(kind == "stamp" for kind in found.values()):
        found |= {index: "stamp" for index, look in enumerate(looks) if look == "exemption"}
    printed = print_block(text, lines, found)
    found |= {index: "print_block" for index in printed if index not in found and looks[index] != "banner"}
    if printed:  # of which a scan may have left some further down
        found |= {index: "print_block" for index, look in enumerate(looks) if look == "offices"}
    found |= dict.fromkeys(page_banners(text, lines, looks, found), "banner")
    for index in classification_line(lines, looks, found):
        del found[index]
    return found


def _titles(looks: Sequence[str], found: Mapping[int, TriviaKind]) -> Iterator[int]:
    """Yield the title at the top of an archive's print, the Department's name above a stamp, and the day below one."""
    for index, look in enumerate(looks):
        above, below = next_filled(looks, index - 1, -1), next_filled(looks, index + 1, 1)
        named = look == "department" and found.get(below) == "stamp"
        dated = look == "stamp_date" and "case" in looks and found.get(above) == "stamp"
        if named or dated or (look == "title" and above < 0):
            yield index


def _orders_and_days(looks: Sequence[str]) -> Iterator[int]:
    """Yield the order below "PA/HO Department of State", and the day below that."""
    for index, look in enumerate(looks):
        if look == "amended" and looks[max(0, index - 1)] == "release_note":
            yield index
            if looks[index + 1 : index + 2] == ["stamp_date"]:
                yield index + 1


def _second_lines(looks: Sequence[str]) -> Iterator[int]:
    """Yield the lines with office, number and time below those with the page number."""
    for index, look in enumerate(looks):
        if look == "page_number":
            below = next_filled(looks, index + 1, 1)
            if below < len(looks) and looks[below] == "page_station":
                yield below
