"""Blanks, line breaks and signs: what a reader hardly sees."""

import re
from collections.abc import Iterator

from cablelint.characters.addresses import changes_meaning
from cablelint.characters.character_set import doubtful_signs, foreign, is_doubtful
from cablelint.characters.line_ends import surplus_returns
from cablelint.characters.spaces import plain_space_edits
from cablelint.characters.twice_decoded import remains, twice_decoded
from cablelint.formatting.layout import BLANKS, Layout, line_break
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.spans import Line, Span

_TAB_STOP_COLUMNS = 8
_BETWEEN_FIGURES = re.compile(r"(?<=[\d.,])\t(?=[\d.,])")  # one space there would make one number of two


def plain_signs(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield the plain equals of signs that cannot be sent.

    What is in a column stays in it; twice decoded text stays too.
    """
    if not layout.ascii:
        return
    text, words = cable.text, [word.span for word in twice_decoded(cable.original)]
    lost = list(remains(cable.original, words))
    left = sorted(words + lost)
    doubtful = doubtful_signs(cable.original, left, lost=bool(lost))
    for edit in plain_space_edits(cable.original, text):
        written = cable.original[edit.span.start : edit.span.end]
        if not is_doubtful(written, doubtful) and not any(edit.span.overlaps(span) for span in left):
            yield edit
    for found in foreign(text, left):
        if found.plain is None or changes_meaning(text, found.span):
            continue
        if not is_doubtful(cable.text_at(found.span), doubtful):
            yield Edit(found.span, found.plain)
            wider = len(found.plain) - (found.span.end - found.span.start)
            blanks = _blanks_behind_word(text, found.span.end)
            if blanks.end - blanks.start > wider + 1 > 1:
                yield Edit(Span(blanks.start, blanks.start + wider), "")


def clean_lines(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield one kind of line break, no tabs, no spaces at the end of a line, one line break at the end of the text."""
    usual = line_break(cable)
    surplus = frozenset(span.start for span in surplus_returns(cable.text))
    written = [line for line in cable.lines if cable.text[line.start : line.end].strip()]
    if not written:
        return
    for line in cable.lines[: cable.lines.index(written[-1]) + 1]:
        yield from _clean(cable, line, "" if line.end in surplus else usual)
    last = written[-1]
    if last.stop < len(cable.text):
        yield Edit(Span(last.stop, len(cable.text)), "")
    elif last.stop == last.end:
        yield Edit(Span(last.end, last.end), usual)


def _clean(cable: Cable, line: Line, usual: str) -> Iterator[Edit]:
    text = cable.text
    words = text[line.start : line.end].rstrip(BLANKS)
    end = line.start + len(words)
    if "\t" in words and cable.profile != "smart":  # SMART sets its labels off with tabs
        yield Edit(Span(line.start, end), _BETWEEN_FIGURES.sub(" \t", words).expandtabs(_TAB_STOP_COLUMNS))
    if end < line.end:
        yield Edit(Span(end, line.end), "")
    # A surplus carriage return is one that nothing takes the place of. Only the original has the breaks of Unicode.
    if cable.original[line.end : line.stop] not in ("", usual):
        yield Edit(Span(line.end, line.stop), usual)


def _blanks_behind_word(text: str, offset: int) -> Span:
    """Return the spaces after the word at the offset; none where another sign before them is still to be replaced."""
    start = offset
    while start < len(text) and "!" <= text[start] <= "~":
        start += 1
    end = start
    while end < len(text) and text[end] == " ":
        end += 1
    return Span(start, end)
