"""For people: each finding with the line it is about, and a mark under the very words.

ACT001 error: the announcement refers to paragraphs 7-8, but the cable has no paragraph 8 (its last is paragraph 7)
  --> draft.cable:14:45
   |
14 | 1. This is an action request. See paragraphs 7-8.
   |                                              ^^^
   = help: Refer to paragraph 7
"""

from collections.abc import Iterator
from functools import partial

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Severity
from cablelint.model.spans import Span
from cablelint.records import NamedTuple
from cablelint.reports.report import Report
from cablelint.reports.shown import MOST_FINDINGS, rest_of, shown_findings
from cablelint.reports.tally import table
from cablelint.terminal import painted, plain, width

_WIDTH_CHARS = 100  # shown of a long line; a paragraph may be one line of thousands


def report(color: bool, *, all_places: bool = False, severity: Severity | None = None) -> Report:
    """Return the format, with or without color, and with all places or the first ones of each rule in a file.

    `severity` is the lowest that is asked for.
    """
    return Report(partial(_blocks, color=color, all_places=all_places, severity=severity), counted=table)


def _blocks(checked: CheckedFile, color: bool, all_places: bool, severity: Severity | None) -> Iterator[str]:
    places = Places(checked.text)
    shown, left_out = shown_findings(checked, severity, all_places=all_places)
    for diagnostic in shown:
        yield "\n".join(_block(checked, diagnostic, places, color, all_places)) + "\n\n"
    for count in left_out:
        yield f"{rest_of(count, plain(checked.file))}\n\n"


def _block(
    checked: CheckedFile, diagnostic: Diagnostic, places: Places, color: bool, all_places: bool
) -> Iterator[str]:
    line, column = places.at(diagnostic.span.start)
    margin = " " * len(str(line))
    bar = painted("|", "place", color)
    shown = excerpt(places, diagnostic.span)
    severity = painted(diagnostic.severity, diagnostic.severity, color)
    yield f"{painted(diagnostic.code, 'bold', color)} {severity}: {plain(diagnostic.message)}"
    yield f"{margin}{painted('-->', 'place', color)} {plain(checked.file)}:{line}:{column}"
    yield f"{margin} {bar}"
    yield f"{painted(str(line), 'place', color)} {bar} {shown.words}".rstrip()
    yield f"{margin} {bar} {' ' * shown.offset}{painted('^' * shown.length, diagnostic.severity, color)}"
    related_shown = diagnostic.related if all_places else diagnostic.related[:MOST_FINDINGS]
    for related in related_shown:
        yield f"{margin} = line {places.at(related.span.start).line}: {plain(related.message)}"
    if len(related_shown) < len(diagnostic.related):
        yield f"{margin} = {len(diagnostic.related) - len(related_shown)} more places (see all with --all-places)"
    if diagnostic.fix:
        doubt = " (unsafe)" if diagnostic.fix.applicability == "unsafe" else ""
        yield f"{margin} = help: {plain(diagnostic.fix.title)}{doubt}"


class Excerpt(NamedTuple):
    """A stretch of one line, and which of its columns are marked: from `offset`, as many as `length`."""

    words: str
    offset: int
    length: int


def excerpt(places: Places, span: Span) -> Excerpt:
    """Return the first line of the span: whole, or so much of it around the span as fits."""
    number, column = places.at(span.start)
    line = places.line(number)
    start = min(column - 1, len(line))
    end = min(start + span.end - span.start, len(line))
    left = max(0, min(start - (_WIDTH_CHARS - min(end - start, _WIDTH_CHARS)) // 2, len(line) - _WIDTH_CHARS))
    right = min(left + _WIDTH_CHARS, len(line))
    before = "\N{HORIZONTAL ELLIPSIS}" if left else ""
    after = "\N{HORIZONTAL ELLIPSIS}" if right < len(line) else ""
    words = before + plain(line[left:right]) + after
    offset = len(before) + start - left
    length = min(end, right) - start
    return Excerpt(words, width(words[:offset]), max(1, width(words[offset : offset + length])))
