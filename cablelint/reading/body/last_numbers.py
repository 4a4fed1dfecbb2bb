"""Paragraphs at the end whose numbers are damaged: "13; The port closed.", "#13 The port closed." below paragraph 12.

In the middle a damaged number leaves a gap in the sequence, which a rule reports. At the end nothing would show that it
is there. So a line counts that begins with the number whose turn it is, whatever is written around that: below an empty
line, or below the end of a sentence where no empty lines are between the paragraphs.
"""

from collections.abc import Callable, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.reading.body.number_candidates import Candidate

_DAMAGED = (
    r"[ \t]*¶{0,2}(?P<opening>(?P<word>(?:PARA|Para|NO|No)\.?[ \t]{1,3}|[#*])?[(\[]?(?P<number>\d{1,3})"
    r"(?P<close>[ \t]?[.,;:'’_)\]/-]{1,3})?[ \t]{1,5})(?=[\"“(]?[A-Z])"
)
_SENTENCE_ENDS = frozenset(".?!:;)\"'”")
_PROSE_CHARS = 50  # of a line that may open a paragraph behind a bare number
_FEWEST_PARAGRAPHS = 2  # above


def with_last_numbers(
    text: str, lines: Sequence[Line], openings: Sequence[Candidate], end: int, quoted: Callable[[int], bool]
) -> tuple[Candidate, ...]:
    """Return the openings with those below the last whose numbers are damaged; `end` is the line after the body."""
    if len(openings) < _FEWEST_PARAGRAPHS:
        return tuple(openings)
    found = list(openings)
    close = any(lines[one.line - 1].kind in ("text", "numbered") for one in openings[1:])
    for index in range(openings[-1].line + 1, end):
        line, above = lines[index], lines[index - 1]
        free = above.kind == "blank" or (close and text[above.start : above.end].rstrip()[-1:] in _SENTENCE_ENDS)
        if free and line.kind == "text" and not quoted(line.start):  # plain numbers were weighed before
            opening = _opening(text, index, line, found[-1].number + 1)
            found += [opening] if opening else []
    return tuple(found)


def _opening(text: str, index: int, line: Line, expected: int) -> Candidate | None:
    """Give the opening that the line is: it begins with the expected number in any form, a bare one above prose."""
    match = compiled(_DAMAGED).match(text, line.start, line.end)
    if (
        match is None
        or int(match["number"]) != expected
        or not (match["word"] or match["close"] or line.end - line.start > _PROSE_CHARS)
    ):
        return None
    opening = Span(match.start("opening"), match.end())
    return Candidate(index, expected, Span(*match.span("number")), opening, None, marked=False)
