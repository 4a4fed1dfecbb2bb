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
_BEFORE_CAPTION = compiled(
    r"\b(?i:captions?|captioned|mark|marked|marking|label|labeled|send|sent|slug|slugged|use|used|using|word|called)"
    r"[ \t]{0,9}\Z"
)
_OF_HEADING = frozenset({"classification", "executive_order", "tags", "subject", "references", "classified_by"})
_LONGEST_CHARS = 45  # of a line of captions, with the spaces around them
_WORD_CHARS = 25
_MOST_HEADING_LINES = 8  # with words, from a caption to the label that shows that a heading is repeated


def stray_captions(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Span | None]]:
    """Yield the index of each line of the body that is a caption left behind, or has one at its start, and its span.

    The span is that of the caption and the space behind it; None means the whole line.
    """
    if _SIGN not in text:
        return
    body = next((line.start for line in lines if line.kind == "numbered"), len(text))
    at = text.find(_SIGN, body)
    spoken_of = _is_in_a_line(text, at)
    while at >= 0:
        index = bisect_right(lines, at, key=lambda line: line.start) - 1
        line = lines[index]
        below = line.end
        if not text[line.start : at].strip():
            if _is_of_captions(text, line):
                run = _beside(text, lines, index)
                below = lines[run[-1]].end
                if not _in_heading(lines, run) and not _is_list(text, lines, run):
                    yield from ((one, None) for one in run)
            elif not spoken_of and _is_glued(text, lines, index, at) and not _in_heading(lines, [index]):
                yield index, Span(line.start, at + len(_SIGN) + len(_spaces(text, at + len(_SIGN))))
        at = text.find(_SIGN, max(at + 1, below))


def _spaces(text: str, at: int) -> str:
    found = compiled(r"[ \t]*").match(text, at)
    return found[0] if found else ""


def _is_in_a_line(text: str, at: int) -> bool:
    """Return whether a caption there, or one below it, has words in front of it: the text speaks of it."""
    while at >= 0:
        if text[text.rfind("\n", 0, at) + 1 : at].strip():
            return True
        at = text.find(_SIGN, at + 1)
    return False


def _is_of_captions(text: str, line: Line) -> bool:
    """Return whether the line has captions and nothing else: "SIPDIS", "SENSITIVE, SIPDIS"."""
    if line.end - line.start > _LONGEST_CHARS:
        return False
    return _CAPTIONS.issuperset(text[line.start : line.end].replace(",", " ").replace("/", " ").split())


def _beside(text: str, lines: Sequence[Line], index: int) -> Sequence[int]:
    """Return the index of the line, and of those with captions right above and below it: "SENSITIVE", "NOFORN"."""
    found = [index]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and (lines[at].kind == "blank" or _is_of_captions(text, lines[at])):
            if lines[at].kind != "blank":
                found.append(at)
            at += step
    return sorted(found)


def _is_list(text: str, lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Return whether the captions are what a line with a colon above them announces: nothing else is below them."""
    above, below = _next_line(lines, run[0], -1), _next_line(lines, run[-1], 1)
    announced = above is not None and text[above.start : above.end].rstrip().endswith(":")
    return announced and (below is None or below.kind == "numbered")


def _is_glued(text: str, lines: Sequence[Line], index: int, place: int) -> bool:
    """Return whether the caption is before words of another sentence, and not in a table of captions."""
    above = lines[index - 1]
    if _SPOKEN_OF.match(text, place) or _BEFORE_CAPTION.search(
        text[max(above.start, above.end - _WORD_CHARS) : above.end]
    ):
        return False
    beside = (_next_line(lines, index, step) for step in (-1, 1))
    return not any(line and _is_of_table(text, line) for line in beside)


def _is_of_table(text: str, line: Line) -> bool:
    """Return whether the line is one of several about captions: "NODIS    3"."""
    first = text[line.start : min(line.end, line.start + _LONGEST_CHARS)].split()[:1]
    return not _CAPTIONS.isdisjoint(first) and not _is_of_captions(text, line)


def _next_line(lines: Sequence[Line], index: int, step: int) -> Line | None:
    """Return the next line with words above or below that one."""
    at = index + step
    while 0 <= at < len(lines) and lines[at].kind == "blank":
        at += step
    return lines[at] if 0 <= at < len(lines) else None


def _in_heading(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Return whether the lines are among those of a heading that is repeated: below its first line or above a label."""
    above = _next_line(lines, run[0], -1)
    if above is not None and above.kind in _OF_HEADING:
        return True
    left = _MOST_HEADING_LINES
    for line in lines[run[-1] + 1 :]:
        if line.kind in _OF_HEADING:
            return True
        left -= line.kind != "blank"
        if not left or line.kind == "numbered":
            return False
    return False
