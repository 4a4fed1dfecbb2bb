"""Paragraphs that begin in the middle of a line: "He sold his nets. 2. (C) Fish is dear", where a line break was lost.

Only a number with a portion marking, behind the end of a sentence, that is missing just there from the numbers at the
beginnings of lines opens a paragraph so; everything else in the middle of a line is text.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import chain, zip_longest

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.reading.body.number_candidates import Candidate

_RUN_IN = compiled(
    r"""(?<=[.!?:;)\]"'”’])[ \t]{1,4}(?P<number>\d{1,3})\.[ \t]{0,3}(?=\((?:TS|SBU|LOU|CUI|[UCS])(?:\)|//?[A-Z]))"""
)
_MARKED = compiled(r"\.[ \t]{0,3}\((?:TS|SBU|LOU|CUI|[UCS])(?:\)|//?[A-Z])")
"""The end of such an opening, which is found in a fraction of the time."""
_NUMBER = compiled(r"[ \t]{1,4}\d{1,3}\Z")
_LONGEST_NUMBER_CHARS = 7  # spaces included
_FIRST = compiled(r"(?<=\S)[ \t]{1,4}(?P<number>\d{1,3})\.[ \t]{1,3}(?=\((?:TS|SBU|LOU|CUI|[UCS])(?:\)|//?[A-Z]))")
_LINE_NUMBER = r"[ \t]*+¶?[ \t]*+\(?(?P<number>\d{1,3})[.),]"
_FIRST_UNMARKED = r"(?<=[\w)\"'”’.?!])[ \t]{1,4}(?P<number>\d{1,3})\.[ \t]{1,3}(?=[\"“]?[A-Z][\w'’]*[ ])"
_UNMARKED = r"(?<=[a-zA-Z]{3}[.!?])[ \t]{1,4}(?P<number>\d{1,3})\.[ \t]{1,3}(?=[A-Z][\w'’]*[ ,][^.\r\n]{3,80})"
_LISTED = (
    r"(?:^|[\s(\"“'])(?:1|[aAiI])[.)]|\b(?i:art|no|nos|para|paras|sec|fig|vol|page)\.\Z"  # a list in the paragraph
)
_SECOND_NUMBER = 2  # of the first line that has one, if that of paragraph 1 is in the middle of another
_TOP_CHARS = 80  # in which the number with which a body begins is looked for
_SPACES_CHARS = 4  # that may be between the end of a sentence and the number


def with_run_in(
    text: str, lines: Sequence[Line], openings: Sequence[Candidate], body: Span, quoted: Callable[[int], bool]
) -> tuple[Candidate, ...]:
    """Return the openings with those in the middle of a line, in order of place."""
    last = list(_below_last(text, lines, openings, body, quoted))
    body = Span(max(body.start - _SPACES_CHARS, 0), body.end)  # a heading may end in the line that the body begins in
    unmarked = openings[0].number - 1 if openings else 0
    if next(_run_in(text, *body), None) is None and _first_of_body(text, body, unmarked) is None:
        return (*openings, *last)
    found = list(_between(text, lines, None, openings[0] if openings else None, body, quoted))
    for opening, following in zip_longest(openings, openings[1:]):
        found += [opening, *_between(text, lines, opening, following, body, quoted)]
    return (*found, *last)


def _below_last(
    text: str, lines: Sequence[Line], openings: Sequence[Candidate], body: Span, quoted: Callable[[int], bool]
) -> Iterator[Candidate]:
    """Give the openings in the last paragraph of a body without markings, which count on: "Ships wait. 4. Men sing".

    Between two at the beginning of a line it is left to a rule, which sees the gap in the numbers.
    """
    if not openings or any(opening.marked for opening in openings) or openings[-1].number != len(openings):
        return
    start, expected = openings[-1].opening.end, len(openings) + 1
    for match in compiled(_UNMARKED).finditer(text, start, body.end):
        before = text[start : match.start()]
        if int(match["number"]) != expected or quoted(match.start()) or compiled(_LISTED).search(before):
            return
        index = bisect_right(lines, match.start(), key=lambda line: line.start) - 1
        place = Span(*match.span("number"))
        yield Candidate(index, expected, place, Span(place.start, match.end()), None, False)
        start, expected = match.end(), expected + 1


def first_run_in(text: str, span: Span, numbers: Container[int], *, unmarked: int = 0) -> int | None:
    """Return where in an element of the heading the first paragraph begins: "… 1.4 (b), (d) 1. (C) Summary".

    It has one of the numbers, and a marking unless its number is the one that may have none.
    """
    marked = _FIRST.finditer(text, *span) if _MARKED.search(text, *span) else ()
    match = next((found for found in marked if int(found["number"]) in numbers), None)
    match = match or _unmarked(text, span, unmarked)
    return match.start("number") if match else None


def _unmarked(text: str, span: Span, number: int) -> re.Match[str] | None:
    """Give the number, without a marking, in front of a sentence in the middle of a line; None below 1."""
    found = compiled(_FIRST_UNMARKED).finditer(text, *span) if number > 0 else ()
    return next((match for match in found if int(match["number"]) == number), None)


def number_of(text: str, line: Line) -> int | None:
    """Return the number that the line begins with, below any heading: 4 of "4. (C) The port"."""
    found = compiled(_LINE_NUMBER).match(text, line.start, line.end)
    return int(found["number"]) if found else None


def follows_run_in(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the line has the number 2, and paragraph 1 is in the middle of the line above."""
    above = lines[index - 1] if index else None
    within = above is not None and _unmarked(text, above.span, 1) is not None
    return within and number_of(text, lines[index]) == _SECOND_NUMBER


def _first_of_body(text: str, body: Span, unmarked: int) -> re.Match[str] | None:
    """Give the number with which the body begins in the line in which the heading ends."""
    top = Span(body.start, min(body.end, body.start + _TOP_CHARS))
    match = _FIRST.search(text, *top) or _unmarked(text, top, unmarked)
    return match if match and match.start("number") <= body.start + _SPACES_CHARS else None


def _run_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the openings between the offsets, in order of place, whatever number they have."""
    for marked in _MARKED.finditer(text, start, end):
        number = _NUMBER.search(text, max(start, marked.start() - _LONGEST_NUMBER_CHARS), marked.start())
        found = _RUN_IN.match(text, number.start(), end) if number else None
        if found:
            yield found


def _between(
    text: str,
    lines: Sequence[Line],
    before: Candidate | None,
    after: Candidate | None,
    body: Span,
    quoted: Callable[[int], bool],
) -> Iterator[Candidate]:
    """Give the openings in the middle of a line between two at the beginning of one, counting on from the first."""
    start, end = before.opening.end if before else body.start, after.opening.start if after else body.end
    first = None if before else _first_of_body(text, Span(start, end), after.number - 1 if after else 0)
    expected = before.number + 1 if before else int(first["number"]) if first else 1
    found = _run_in(text, first.end() if first else start, end)
    for match in chain((first,) if first else (), found):
        number = int(match["number"])
        if number == expected and (after is None or number < after.number) and not quoted(match.start()):
            index = bisect_right(lines, match.start(), key=lambda line: line.start) - 1
            place = Span(*match.span("number"))
            marked = text.startswith("(", match.end())
            yield Candidate(index, number, place, Span(place.start, match.end()), None, marked)
            expected += 1
