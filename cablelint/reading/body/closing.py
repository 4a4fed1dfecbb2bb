"""The communicator's closing lines at the end of a cable: its serial, and NNNN."""

from collections.abc import Sequence

from cablelint.characters.scanned_figures import with_capitals
from cablelint.model.cable import Closing
from cablelint.model.spans import Line, Span, Value, trimmed

_CLOSING = frozenset({"closing_serial", "terminator"})
SKIPPED = frozenset({"blank", "rule", "page_break"})
BANNERS = frozenset({"CUI", "LIMITEDOFFICIALUSE", "SENSITIVEBUTUNCLASSIFIED", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET"})
_LONGEST_BANNER_CHARS = 80
_FARTHEST_TERMINATOR_LINES = 100  # from the end; an NNNN further up ends another message


def read_closing(text: str, lines: Sequence[Line]) -> tuple[Closing | None, int]:
    """Return the closing, and the index of its first line (the number of lines without one).

    What is below NNNN is left outside the closing: nothing may follow it, which is for a rule to say.
    """
    end = stop = _below_terminator(text, lines)
    while stop and (lines[stop - 1].kind in SKIPPED or is_level(text, lines[stop - 1])):
        stop -= 1
    serial = terminator = None
    for index in range(stop - 1, -1, -1):
        line = lines[index]
        if line.kind in _CLOSING:
            word = trimmed(text, line.span)
            if line.kind == "closing_serial":
                word = Span(word.start + 1, word.end)  # without its #
                serial = Value(text[word.start : word.end], word)
            else:
                terminator = terminator or Value(text[word.start : word.end], word)
            end = index
        elif line.kind not in SKIPPED:
            break
    if serial is None and terminator is None:
        return None, len(lines)
    return Closing(Span(lines[end].start, lines[stop - 1].end), serial, terminator), end


def _below_terminator(text: str, lines: Sequence[Line]) -> int:
    for index in range(len(lines) - 1, max(len(lines) - _FARTHEST_TERMINATOR_LINES, 0), -1):
        if lines[index].kind == "terminator" and text.startswith("NNNN", lines[index].start):
            return index + 1
    return len(lines)


def is_level(text: str, line: Line) -> bool:
    """Return whether the line is a banner of the level alone; one with controls is for the rules to see."""
    letters = "".join(text[line.start : line.end].split()) if line.end - line.start <= _LONGEST_BANNER_CHARS else ""
    return letters.upper() in BANNERS or with_capitals(letters) in BANNERS
