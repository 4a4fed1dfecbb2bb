"""Which banners are furniture: those next to a page line or a stamp, and not the classification line of the cable."""

from collections.abc import Iterator, Sequence

from cablelint.model.spans import Line
from cablelint.model.trivia import TriviaKind

CERTAIN: dict[str, TriviaKind] = {
    "page_line": "page_line",
    "page_number": "page_line",
    "web_page": "page_line",
    "case": "stamp",
    "declassified": "stamp",
    "released": "stamp",
    "authority": "stamp",
    "release_note": "stamp",
    "end_of_document": "stamp",
    "publisher": "publisher",
}
"""What a line is furniture of by its look alone."""

_NO_LINE = frozenset({"banner", *CERTAIN})
"""What the classification line is none of, however it begins."""
_BANNERS = frozenset({"UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE", "TOP SECRET"})
_OF_AN_ARCHIVE = frozenset({"stamp", "print_block"})
_FIELDS = frozenset({"executive_order", "tags", "subject", "references", "classified_by"})
_ADDRESSES = frozenset({"to", "info"})


def paired_banners(text: str, lines: Sequence[Line], looks: Sequence[str]) -> Iterator[int]:
    """Yield the banners at the end of a page and at the top of the next, the same one twice, in the text below 1."""
    first = looks.index("numbered") if "numbered" in looks else len(looks)
    for above, below in _runs(looks, "classification"):
        words = {text[line.start : line.end].strip() for line in lines[above : below + 1] if line.kind != "blank"}
        if first < above < below and len(words) == 1 and not words.isdisjoint(_BANNERS):
            yield from (index for index in range(above, below + 1) if looks[index] != "blank")


def page_banners(text: str, lines: Sequence[Line], looks: Sequence[str], found: dict[int, TriviaKind]) -> Iterator[int]:
    """Yield the banners next to furniture; below it, in the heading, only those with more furniture below them.

    Of a release every banner in the text is one, wherever the scan has put it.
    """
    if not found:
        return
    body = next((index for index, line in enumerate(lines) if line.kind == "numbered"), len(lines))
    below_heading = min(body, _classified(lines, looks), _first_field(text, lines))
    alone = body if not _OF_AN_ARCHIVE.isdisjoint(found.values()) else len(lines)
    for first, last in _runs(looks, "banner"):
        above, below = next_filled(looks, first - 1, -1), next_filled(looks, last + 1, 1)
        if below in found or first > alone or (above in found and first > below_heading):
            yield from (index for index in range(first, last + 1) if looks[index] == "banner")


def _first_field(text: str, lines: Sequence[Line]) -> int:
    """Return the index of the first line that is below every classification line; the count of lines without one."""
    numbered = (at for at, line in enumerate(lines) if line.kind in _FIELDS or _is_message_number(text, line))
    return next(numbered, len(lines))


def _is_message_number(text: str, line: Line) -> bool:
    """Return whether it is the first label of a SMART message, with its classification above it."""
    return line.kind == "smart_field" and text.startswith("MRN", line.start)


def _runs(looks: Sequence[str], look: str) -> Iterator[tuple[int, int]]:
    """Yield first and last index of each run of lines that look so, empty lines between them."""
    index = 0
    while index < len(looks):
        if looks[index] == look:
            first = last = index
            while (below := next_filled(looks, last + 1, 1)) < len(looks) and looks[below] == look:
                last = below
            yield first, last
            index = last
        index += 1


def _classified(lines: Sequence[Line], looks: Sequence[str]) -> int:
    """Return the index of the classification line that says more than a banner; the count of lines without one."""
    pairs = enumerate(zip(lines, looks, strict=True))
    return next(
        (index for index, (line, look) in pairs if line.kind == "classification" and look != "banner"), len(lines)
    )


def classification_line(lines: Sequence[Line], looks: Sequence[str], found: dict[int, TriviaKind]) -> list[int]:
    """Return the banner that is the cable's classification line, if there is no other: the last below the addresses.

    A text without these, a draft or a SMART message, has it above its labels.
    """
    fields = next((index for index, line in enumerate(lines) if line.kind in _FIELDS), 0)
    pairs = zip(lines, looks, strict=True)
    if not fields or any(line.kind == "classification" and look not in _NO_LINE for line, look in pairs):
        return []
    addresses = [index for index in range(fields) if lines[index].kind in _ADDRESSES]
    labels = next((index for index in range(fields) if lines[index].kind == "smart_field"), fields)
    first, stop = (addresses[-1], fields) if addresses else (-1, labels)
    banners = [index for index in range(stop) if found.get(index) == "banner" and lines[index].kind == "classification"]
    left = any(lines[index].kind == "classification" and index not in found for index in range(fields))
    return banners[-1:] if not left and banners and banners[-1] > first else []


def next_filled(looks: Sequence[str], index: int, step: int) -> int:
    """Return the index of the next line that is not empty; one beyond the lines without one."""
    while 0 <= index < len(looks) and looks[index] == "blank":
        index += step
    return index
