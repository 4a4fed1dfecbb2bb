"""Lines, sentences and paragraphs that are written twice in a row, as where something was pasted twice."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import Literal

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.template_words import is_in_quotation
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.spans import Span, trimmed
from cablelint.reading.body.abbreviations import NO_SHORTENED
from cablelint.records import NamedTuple

_SENTENCE_END = (  # the sign first, by which the matcher finds the next place quickly
    rf"[.!?\n](?:(?<!\n)(?=[\"')”’\s]){NO_SHORTENED}[\"')”’]{{0,2}}\s{{1,9}}(?=[\"“A-Z(*•-])|(?<=\n)[ \t\r]{{0,9}}\n)"
)
_COLUMN_SIGNS = ("|", "\t")
_GAP = r"[^\s.!?:)]( {2,})\S"  # between columns, where there are several of them or it is wide
_WIDEST_SLIP_CHARS = 2  # of a gap that is a space too many
_EDGE = r"(?:begin|start)(?: of)? [a-z][a-z ]{2,20}[.:]?"  # of quoted text; PAR010 tells of an end too many
_LABELS = r"(?i:action\srequest(?:ed)?|background|comment|introduction|note|summary(?:\sand\scomment)?)"
_LABEL_TWICE = rf"(?P<first>(?P<label>{_LABELS})[.:])\s{{1,4}}(?P<second>(?i:(?P=label))[.:])(?=\s)"
_FEWEST_WORDS = 4  # different ones; fewer may be said twice: "No objection. No objection."
_FEWEST_WORDS_OF_LETTERS = 3  # the others may be figures
_FEWEST_LINE_CHARS = 30


class Repetition(NamedTuple):
    """What is written twice in a row: the first of the two, and the second, which can be removed."""

    kind: Literal["label", "line", "sentence", "paragraph"]
    first: Span
    second: Span


@once_per_cable
def repetitions_of(cable: Cable) -> tuple[Repetition, ...]:
    """Return the labels, lines, sentences and paragraphs that are written twice in a row, in order of place.

    Quoted text, the words of a speaker and tables may repeat what they like. Two paragraphs with one number are left
    to the rule on numbers.
    """
    found = [*_lines(cable), *_short_lines(cable), *_paragraphs(cable)]
    firsts, seconds = _Places([one.first for one in found]), _Places([one.second for one in found])
    for paragraph in cable.paragraphs:
        found += _labels(cable, paragraph.text_span)
        found += [
            one
            for one in _sentences(cable, paragraph.text_span)
            if not (seconds.overlap(one.second) or firsts.overlap(one.first))
        ]
    return tuple(sorted(found, key=lambda one: one.second))


class _Places:
    """Places in order, and how far those up to each of them reach."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = [*accumulate((span.end for span in ordered), max)]

    def overlap(self, span: Span) -> bool:
        """Return whether one of them shares a character with the span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def _labels(cable: Cable, region: Span) -> Iterator[Repetition]:
    """Yield the label with which a paragraph begins, where it is there twice: "Comment: Comment: The port"."""
    if found := compiled(_LABEL_TWICE).match(cable.text, *region):
        yield Repetition("label", Span(*found.span("first")), Span(*found.span("second")))


def _lines(cable: Cable) -> Iterator[Repetition]:
    first_of_text = cable.body.start
    spans = ((start, end) for _, start, end, _ in cable.lines if start >= first_of_text)
    for _, first, second in _alike(cable.text, spans):
        if first.end - first.start >= _FEWEST_LINE_CHARS and _is_said_again(cable, first, second):
            yield Repetition("line", first, second)


def _short_lines(cable: Cable) -> Iterator[Repetition]:
    """Yield a title above its rule, a line that begins or ends quoted text, and the signer's, where they are twice."""
    lines = [line for line in cable.lines if line.start >= cable.body.start and line.kind != "blank"]
    for at, first, second in _alike(cable.text, (line[1:3] for line in lines)):
        if not 2 < first.end - first.start < _FEWEST_LINE_CHARS or cable.text_at(first) != cable.text_at(second):
            continue
        words, following = cable.text_at(first), lines[at + 2 : at + 3]
        is_title = bool(following) and following[0].kind == "rule" and any(map(str.isalpha, words))
        is_closing = lines[at + 1].kind == "closing_serial"
        is_signer = not following and words.isupper() and words.replace(" ", "").isalpha()
        if is_title or is_signer or is_closing or compiled(_EDGE, re.IGNORECASE).fullmatch(words):
            yield Repetition("line", first, second)


def _sentences(cable: Cable, region: Span) -> Iterator[Repetition]:
    ends = (found.end() for found in compiled(_SENTENCE_END).finditer(cable.text, *region))
    spans = pairwise(chain((region.start,), ends, (region.end,)))
    for _, first, second in _alike(cable.text, spans):
        if _is_said_again(cable, first, second):
            yield Repetition("sentence", first, second)


def _alike(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, Span, Span]]:
    """Yield those next to each other that begin and end alike, with the index of the first.

    The spaces around them do not count. Most begin or end otherwise, which takes less time to see than to compare all.
    """
    pieces = ((text[start:end].strip(), start, end) for start, end in spans)  # no more than two at a time
    for at, ((one, *first), (other, *second)) in enumerate(pairwise(pieces)):
        if one[:1] == other[:1] and one[-1:] == other[-1:] and one.split(None, 2)[:2] == other.split(None, 2)[:2]:
            yield at, trimmed(text, Span(*first)), trimmed(text, Span(*second))


def _paragraphs(cable: Cable) -> Iterator[Repetition]:
    for at, one, other in _alike(cable.text, [paragraph.text_span for paragraph in cable.paragraphs]):
        if _numbered_apart(*cable.paragraphs[at : at + 2]) and _is_said_again(cable, one, other):
            yield Repetition("paragraph", one, other)


def _numbered_apart(first: Paragraph, second: Paragraph) -> bool:
    return first.number is not None and second.number is not None and first.number != second.number


def _is_said_again(cable: Cable, first: Span, second: Span) -> bool:
    words = cable.text_at(first).split()
    if len(set(words)) < _FEWEST_WORDS or words != cable.text_at(second).split():
        return False
    if sum(word[-1].isalpha() or word[0].isalpha() for word in words) < _FEWEST_WORDS_OF_LETTERS:
        return False
    if _is_in_columns(cable, first) or cable.quoted(first.start):
        return False
    return cable.text[first.start] not in '"“' and not is_in_quotation(cable, first.start)


def _is_in_columns(cable: Cable, line: Span) -> bool:
    gaps = [len(found[1]) for found in compiled(_GAP).finditer(cable.text, *line)]
    several = len(gaps) > 1 or any(gap > _WIDEST_SLIP_CHARS for gap in gaps)
    return several or any(cable.text.find(sign, *line) >= 0 for sign in _COLUMN_SIGNS)
