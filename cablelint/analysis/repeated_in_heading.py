"""Words and lines that are written twice in a row in the heading: "DEPT FOR FOR EUR", a second DE line.

What other rules tell of is left to them: tags, captions, labels, addressees, and elements that are there once.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.model.spans import Span, trimmed
from cablelint.records import NamedTuple

_OF_OTHER_RULES: frozenset[FieldKind] = frozenset({"tags", "caption", "subject"})
_ONE_LINE: frozenset[FieldKind] = frozenset({"date", "from", "classified_by"})
"""Elements that a second line of the same words is told of here."""
_MAY_BE_TWICE = frozenset(  # names, and levels, of which another rule tells
    "BADEN BORA PAGO SING WAGGA WALLA UNCLAS UNCLASSIFIED CONFIDENTIAL SECRET".split()
)
_LABELS_OF_OTHER_RULES: frozenset[FieldKind] = frozenset({"executive_order", "references"})
_LONGEST_WORDS = 6
_PARTING = ",;)"
_MARKS = ",;.:()"
_FEWEST_CHARS = 2
_FEWEST_LINE_CHARS = 5


class TwiceInHeading(NamedTuple):
    """What is written twice in a row: the first, and the second, which can be removed."""

    first: Span
    second: Span
    is_line: bool


@once_per_cable
def twice_in_heading(cable: Cable) -> tuple[TwiceInHeading, ...]:
    """Return the words and lines above the text that follow themselves, in order of place."""
    lines = [trimmed(cable.text, line.span) for line in cable.lines if line.start < cable.heading.end]
    lines = [line for line in lines if line.start < line.end]
    within = (one for line in lines for one in _words(cable, line))
    return tuple(sorted([*_lines(cable, lines), *within, *_over_ends(cable, lines)]))


def _field_at(cable: Cable, offset: int) -> HeadingField | None:
    index = bisect_right(cable.fields, offset, key=lambda field: field.span.start) - 1
    field = cable.fields[index] if index >= 0 else None
    return field if field is not None and offset < field.span.end else None


def _lines(cable: Cable, lines: Sequence[Span]) -> Iterator[TwiceInHeading]:
    """Yield the second of two lines of the envelope, or of two dates, senders or officers."""
    for first, second in pairwise(lines):
        if first.end - first.start < _FEWEST_LINE_CHARS or cable.text_at(first) != cable.text_at(second):
            continue
        field = _field_at(cable, first.start)
        if second.end <= _end_of_envelope(cable) if field is None else field.kind in _ONE_LINE:
            yield TwiceInHeading(first, second, is_line=True)


def _end_of_envelope(cable: Cable) -> int:
    return cable.envelope.span.end if cable.envelope else 0


def _is_malformed(cable: Cable, line: Span) -> bool:
    """Return whether something in the line of the envelope is not what the line must have."""
    faults = cable.envelope.malformed if cable.envelope else ()
    first = bisect_left(faults, line.start, key=lambda fault: fault.span.start)
    return first < len(faults) and line.contains(faults[first].span)


def _words(cable: Cable, line: Span) -> Iterator[TwiceInHeading]:
    written = cable.text_at(line).split()
    if len(set(written)) == len(written):
        return  # as nearly all
    field = _field_at(cable, line.start)
    if _is_malformed(cable, line):
        return  # TRN001 tells of it
    if (field is not None and field.kind in _OF_OTHER_RULES) or (field is None and line.end > _end_of_envelope(cable)):
        return
    words = [Span(*found.span()) for found in compiled(r"\S+").finditer(cable.text, *line)]
    texts = [cable.text_at(word).strip(_MARKS) for word in words]
    at = 0
    while at < len(words):
        count = next((count for count in range(1, _LONGEST_WORDS + 1) if _is_again(texts, at, count)), 0)
        first = Span(words[at].start, words[at + count - 1].end) if count else Span(0, 0)
        if count and not _is_parted(cable, first, field):
            yield TwiceInHeading(first, Span(words[at + count].start, words[at + 2 * count - 1].end), is_line=False)
        at += 2 * count or 1


def _over_ends(cable: Cable, lines: Sequence[Span]) -> Iterator[TwiceInHeading]:
    """Yield a word that ends a line on who classified the cable and begins the next one: "1.4 (b) and", "and (d)"."""
    for above, below in pairwise(lines):
        field = _field_at(cable, above.start)
        if field is None or field.kind != "classified_by" or not field.span.contains(below):
            continue
        last, first = cable.text_at(above).split()[-1], cable.text_at(below).split()[0]
        if last.isalpha() and last == first:
            yield TwiceInHeading(
                Span(above.end - len(last), above.end), Span(below.start, below.start + len(first)), is_line=False
            )


def _is_again(texts: Sequence[str], at: int, count: int) -> bool:
    phrase = texts[at : at + count]
    if phrase != texts[at + count : at + 2 * count] or not all(phrase) or phrase[0].upper() in _MAY_BE_TWICE:
        return False
    letters = "".join(phrase)
    return letters.isascii() and any(map(str.isalnum, letters)) and any(len(one) >= _FEWEST_CHARS for one in phrase)


def _is_parted(cable: Cable, first: Span, field: HeadingField | None) -> bool:
    """Return whether a mark parts the two, as in a list, or it is a label of which another rule tells."""
    parted = cable.text[first.end - 1] in _PARTING
    label = field.label if field is not None else None
    if field is None or label is None or first.start >= label.span.end:
        return parted
    of_classifier = label.text.upper().startswith("CLASS") and first.start == label.span.start
    return of_classifier or field.kind in _LABELS_OF_OTHER_RULES
