"""The TAGS line: capitals, one separator, and a hanging indent where it is wrapped."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint.analysis.places import is_below_number
from cablelint.characters.character_set import all_plain
from cablelint.characters.spaces import with_plain_wide_spaces
from cablelint.formatting.layout import Layout, line_break, line_length
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import Tag, Tags

_BETWEEN = re.compile(r"[\s,;/|.]*\Z")  # a colon may be of a damaged label
_BETWEEN_WORDS = re.compile(r"[\s,;]*\Z")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*+\n")
_INDENT = " " * len("TAGS: ")


def tags_line(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield the value of the TAGS line, where it holds nothing but tags and what parts them."""
    field = next((field for field in cable.fields if field.kind == "tags"), None)
    if field is None or cable.tags is None or not cable.tags.tags or not _is_plain(cable, cable.tags):
        return
    if cable.text[field.value.end : field.value.end + 1].strip():
        return  # the label of the next element touches the last tag
    if any(":" in tag.value for tag in cable.tags.tags):
        return  # a name may have taken in a label that is misspelled
    written_so = with_plain_wide_spaces(cable.original[slice(*field.value)])
    if is_below_number(cable, field.span.start) or not all_plain(written_so):
        return  # it may be text, or a foreign sign may belong to a tag
    if _EMPTY_LINE.search(cable.text, *field.value):
        return  # what is below it may be text
    tags = cable.tags.tags
    written = [_written(cable, tag) for tag in tags]
    if any(_may_be_line_of_words(cable, one, two) for one, two in pairwise(tags)):
        return
    has_commas = _has_commas(cable, tags, layout)
    for at, (one, two) in enumerate(pairwise(tags)):
        between = _between(cable, one, two)
        if one.known and two.known:
            written[at] += "," if has_commas and ("," in between or not _may_go_on(cable, one, two)) else ""
        else:
            kept = between.strip()  # words may be of a phrase
            written[at] += "" if kept == "," and layout.tag_separator == "space" else kept
    value = _laid_out(cable, written, line_length(cable, layout))
    if value != cable.text_at(field.value):
        yield Edit(field.value, value)


def _is_plain(cable: Cable, tags: Tags) -> bool:
    """Return whether only separators are between the tags; next to a word that is not a tag, a period is its own."""
    around = (None, *tags.tags, None)
    for one, two in pairwise(around):
        end, start = one.span.end if one else tags.span.start, two.span.start if two else tags.span.end
        known = all(tag is None or tag.known for tag in (one, two))
        between = cable.text[end:start]
        if not (_BETWEEN.match(between) if known else _BETWEEN_WORDS.match(between)):
            return False
    return True


def _has_commas(cable: Cable, tags: Sequence[Tag], layout: Layout) -> bool:
    """Return whether commas are to separate the tags: as configured, else as most are now, else so."""
    if layout.tag_separator != "keep":
        return layout.tag_separator == "comma"
    pairs = [(one, two) for one, two in pairwise(tags) if two.kind != "person"]
    among_tags = [(one, two) for one, two in pairs if one.known and two.known]
    between = [_between(cable, one, two).strip() for one, two in among_tags or pairs]
    commas, blanks = sum("," in marks for marks in between), between.count("")
    return commas >= blanks if commas or blanks else bool(between)


def _between(cable: Cable, one: Tag, two: Tag) -> str:
    return cable.text[one.span.end : two.span.start]


def _may_go_on(cable: Cable, one: Tag, two: Tag) -> bool:
    """Return whether what follows is or may be a name, "ROE AND DOE", or a marking in brackets: no comma is added."""
    if two.markup and cable.text[two.span.start] in "([{":
        return True
    bare = one.kind == "person" and not one.value.startswith("(")
    return two.kind == "person" or (bare and not _between(cable, one, two).strip())


def _may_be_line_of_words(cable: Cable, one: Tag, two: Tag) -> bool:
    """Return whether what begins a line is no tag: a passing instruction may have run into the line above."""
    words = not two.known or (two.kind == "person" and two.value.startswith("(") and "," not in two.value)
    return words and "\n" in _between(cable, one, two)


def _written(cable: Cable, tag: Tag) -> str:
    """Return the tag in capitals, on one line; markup around it stays for its rule to remove, and so do words."""
    words = " ".join(cable.text_at(tag.span).split())
    return words if tag.markup or not tag.known else words.upper()


def _laid_out(cable: Cable, written: Sequence[str], limit: int | None) -> str:
    """Return the tags in lines: filled where there is a limit, else as many on each as there were."""
    assert cable.tags is not None
    indent = "" if cable.profile == "smart" else _INDENT
    new_line = line_break(cable) + indent
    broken = ["\n" in _between(cable, one, two) for one, two in pairwise(cable.tags.tags)]
    value, column = written[0], len(_INDENT + written[0])
    for tag, breaks in zip(written[1:], broken, strict=True):
        breaks = column + 1 + len(tag) > limit if limit else breaks
        value += (new_line if breaks else " ") + tag
        column = len(_INDENT + tag) if breaks else column + 1 + len(tag)
    return value
