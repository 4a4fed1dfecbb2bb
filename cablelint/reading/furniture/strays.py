"""Captions that a further section left inside the body: SIPDIS between two lines of a sentence, or at the start of one.

The heading of a section repeats the captions. Where the sections were joined its other lines were removed, and this
one was left. A heading that is still there keeps its captions.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGN = "SIPDIS"
_CAPTIONS = frozenset("EXDIS LIMDIS NODIS NOFORN SENSITIVE SIPDIS STADIS".split())
_SPOKEN_OF = compiled(
    r"SIPDIS(?![ \t]+[\w(\"])"
    r"|SIPDIS[ \t]+(?i:captions?|cables?|messages?|telegrams?|traffic|distribution|handling|slug|label|program"
    r"|is|are|was|were|has|had|should|must|may|can|will|would|does|and|or|nor|not|to|on|in|for|as|at|if|when|means)\b"
)
_OF_HEADING = frozenset({"classification", "executive_order", "tags", "subject", "references", "classified_by"})
_LONGEST_CHARS = 45  # of a line of captions, with the spaces around them
_MOST_HEADING_LINES = 8  # with words, from a caption to the label that shows that a heading is repeated


def stray_captions(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Span | None]]:
    """Yield the index of each line of the body that is a caption left behind, or has one at its start, and its span.

    The span is that of the caption and the space behind it; None means the whole line.
    """
    if text.count(_SIGN) < 1:
        return
    body = next((line.start for line in lines if line.kind == "numbered"), len(text))
    at = text.find(_SIGN, body)
    while at >= 0:
        index = bisect_right(lines, at, key=lambda line: line.start) - 1
        line = lines[index]
        if not text[line.start : at].strip() and not _in_heading(text, lines, index):
            if _is_of_captions(text, line):
                yield from ((one, None) for one in _beside(text, lines, index))
            elif _is_glued(text, at, body):
                end = at + len(_SIGN)
                while text[end] in " \t":
                    end += 1
                yield index, Span(line.start, end)
        at = text.find(_SIGN, max(at + 1, line.end))


def _is_of_captions(text: str, line: Line) -> bool:
    """Return whether the line has captions and nothing else: "SIPDIS", "SENSITIVE, SIPDIS"."""
    if line.end - line.start > _LONGEST_CHARS:
        return False
    return _CAPTIONS.issuperset(text[line.start : line.end].replace(",", " ").replace("/", " ").split())


def _beside(text: str, lines: Sequence[Line], index: int) -> Iterator[int]:
    """Yield the index of the line, and of those with captions right above and below it: "SENSITIVE", "NOFORN"."""
    yield index
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and (lines[at].kind == "blank" or _is_of_captions(text, lines[at])):
            if lines[at].kind != "blank":
                yield at
            at += step


def _is_glued(text: str, place: int, body: int) -> bool:
    """Return whether the caption is before words of another sentence, and the text does not speak of it elsewhere."""
    if _SPOKEN_OF.match(text, place):
        return False
    at = text.find(_SIGN, body)
    while at >= 0:
        if text[text.rfind("\n", 0, at) + 1 : at].strip():
            return False
        at = text.find(_SIGN, at + 1)
    return True


def _in_heading(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the line is among those of a heading that is repeated: below its first line or above a label."""
    above = index - 1
    while above >= 0 and (lines[above].kind == "blank" or _is_of_captions(text, lines[above])):
        above -= 1
    if above >= 0 and lines[above].kind in _OF_HEADING:
        return True
    left = _MOST_HEADING_LINES
    for line in lines[index + 1 :]:
        if line.kind in _OF_HEADING:
            return True
        left -= line.kind != "blank"
        if not left or line.kind == "numbered":
            return False
    return False
