"""Where the body of a cable begins and ends, and its outline: quoted text, openings of paragraphs, signers, closing."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Closing
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Line, Span, Value, trimmed, within
from cablelint.reading.body.closing import read_closing
from cablelint.reading.body.last_numbers import with_last_numbers
from cablelint.reading.body.number_candidates import Candidate, opens_marked_paragraph
from cablelint.reading.body.numbering import read_numbering
from cablelint.reading.body.quoted_blocks import QuotedPair, closed_spans, read_quoted_pairs
from cablelint.reading.body.roman_numbers import roman_openings
from cablelint.reading.body.run_in import follows_run_in, with_run_in
from cablelint.reading.body.signature import read_signers
from cablelint.reading.trailer import Trailer, read_trailer, trailer_start
from cablelint.records import NamedTuple

_GAPS = frozenset({"blank", "rule", "page_break"})


_LISTED_REFERENCE = (
    r"[ \t]*¶?[2-9][.)][ \t]+(?:(?:19|20)?\d\d[ \t]+)?[A-Z][A-Za-z ]{2,25}[ \t]\d{1,6}(?:[ \t]*\([^()\r\n]{1,40}\))?"
    r"[,;.]?[ \t]*(?![^\r\n])"
)
_FIRST_NUMBER = (  # or that of a later section, but no serial: "18230 (NOTAL)"
    r"[ \t¶(]*1(?:(?!\d)|\d{1,2}[ \t]{0,3}[.)])"
    r"|[ \t¶]*[lI][.,][ \t]"  # for 1, in a scan
    r"|[ \t]*+[(\[{][^()\[\]{}\r\n]{1,40}[)\]}][ \t]*+1[ \t]{0,3}[.)](?![.)\d])[ \t]*+\S"  # "(C) 1. Summary"
)


class Body(NamedTuple):
    """The body: its place, and what is found in all of it before its paragraphs are read."""

    span: Span
    first: int  # index of its first line
    end: int  # index of the line after its last
    openings: tuple[Candidate, ...]
    quoted: Sequence[QuotedPair]
    signers: tuple[Value, ...]
    closing: Closing | None
    trailer: Trailer | None


def heading_stop(text: str, lines: Sequence[Line], start: int) -> int:
    """Return the index of the line that opens the first paragraph, at the latest: no heading element is below it."""
    for index in range(start, len(lines)):
        listed = lines[index].kind == "numbered" and (
            _is_listed_reference(text, lines, index) or _has_letter_in_turn(text, lines, index)
        )
        if lines[index].kind == "numbered" and not listed:
            apart = index == start or lines[index - 1].kind in _GAPS
            first = compiled(_FIRST_NUMBER).match(text, *lines[index].span) is not None
            if (
                apart
                or first
                or opens_marked_paragraph(text, lines[index])
                or follows_run_in(text, lines, index)
                or _counts_on(text, lines, index)
            ):
                return index
    trailer = trailer_start(text, lines, start, len(lines))
    return len(lines) if trailer is None else trailer


def _is_listed_reference(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the line is an item of a REF line that counts them: "REF: 1. OSLO 12", "2. LIMA 590"."""
    if compiled(_LISTED_REFERENCE).match(text, *lines[index].span) is None:
        return False
    return index > 0 and (
        lines[index - 1].kind == "references"
        or (lines[index - 1].kind == "numbered" and _is_listed_reference(text, lines, index - 1))
    )


def _has_letter_in_turn(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether an I or l that looks like a number is the letter after the one above: "H. LIMA 5", "I. (C) …"."""
    letter = compiled(r"[ \t]*+¶?[ \t]*+([Il])[.)][ \t]").match(text, *lines[index].span)
    if letter is None or not index:
        return False
    above = compiled(r"[ \t]*+¶?[ \t]*+([A-Za-z])[.)][ \t]").match(text, *lines[index - 1].span)
    return above is not None and ord(above[1]) + 1 == ord(letter[1])


def _counts_on(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the next line with a number has the one after: a later section opens with "4.", "5." follows."""
    following = next((at for at in range(index + 1, len(lines)) if lines[at].kind == "numbered"), index)
    one, two = (compiled(r"[ \t]*(\d{1,3})\.[ \t]").match(text, *lines[at].span) for at in (index, following))
    return one is not None and two is not None and int(two[1]) == int(one[1]) + 1


def body_start(text: str, lines: Sequence[Line], below_envelope: int, fields: Sequence[HeadingField]) -> int:
    """Return the index of the first line of the body, below the fields, or without any the envelope."""
    start = below_envelope
    if fields:
        start = bisect_left(lines, fields[-1].span.end, key=lambda line: line.stop)
        start += start < len(lines) and not text[fields[-1].span.end : lines[start].end].strip()
    while start < len(lines) and lines[start].kind in _GAPS:
        start += 1
    return start


def read_body(text: str, lines: Sequence[Line], first: int, below_heading: int, restarted: Sequence[int]) -> Body:
    """Read the body from the line at index `first`, or from the offset in it at which the heading ends.

    `restarted` are the lines at which a section begins that counts its paragraphs from 1.
    """
    closing, below = read_closing(text, lines)
    trailer = read_trailer(text, lines, first, below)
    signers, end = read_signers(text, lines, first, trailer.first if trailer else below)
    if trailer and trailer.signers:
        signers = trailer.signers
    end = max(end, first)
    while end > first and lines[end - 1].kind in _GAPS:
        end -= 1
    start = max(lines[first].start, below_heading) if first < len(lines) else len(text)
    span = _above_signers(text, Span(start, max(start, lines[end - 1].end if end > first else start)), signers)
    quoted = read_quoted_pairs(text, span)
    in_quotes = partial(within, closed_spans(quoted))
    bounds = [first, *(at for at in restarted if first < at < end), end]
    at_line_starts = tuple(
        opening
        for start_line, stop_line in pairwise(bounds)
        for opening in read_numbering(text, lines[:stop_line], start_line, in_quotes)
    )
    openings = with_run_in(text, lines, at_line_starts, span, in_quotes)
    openings = with_last_numbers(text, lines, openings, end, in_quotes) or roman_openings(text, lines, first, end)
    return Body(span, first, end, openings, quoted, signers, closing, trailer)


def _above_signers(text: str, body: Span, signers: Sequence[Value]) -> Span:
    """Return the body without a name that is run into its last line."""
    run_in = signers[0].span.start if signers else body.end
    return trimmed(text, Span(body.start, run_in)) if body.start < run_in < body.end else body
