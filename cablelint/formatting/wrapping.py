"""Filling running text to the line length, where a line is too long or a paragraph has become ragged."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from operator import add

from cablelint.characters.line_ends import surplus_returns
from cablelint.formatting.broken_words import is_within_word
from cablelint.formatting.layout import Layout, first_line, line_break, line_length
from cablelint.formatting.line_breaks import ITEM, MARKED_NUMBER, NUMBER_MARKED, indent
from cablelint.formatting.prose import blocks, is_ragged, segments
from cablelint.lalr import driver
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Line, Span
from cablelint.records import NamedTuple

_WORD = re.compile(r"(?<![ \t])([ \t]*)([^ \t]+)")  # a form feed or the like belongs to its word
_DOUBLED = re.compile(r"[.?!][\"')]*  \S")
_LABEL = re.compile(
    r"(?<![ \t])[ \t]*+(?:[A-Za-z0-9.]{1,16}(?: [A-Za-z0-9.]{1,6})?:|E(?:\. ?O\b|O\b|[ ]?O\.? ?\d|O\d)"
    r"|(?:SUBJ(?:ECT)?|TAGS?|REF(?:S|TELS?)?)(?![A-Za-z])|(?:FM|INFO)[ ]|>)"  # "REF3. (C)", and ">" of a mail
)
_LABEL_WORD = re.compile(
    r"(?<![ \t])[ \t]*+(?:SUB(?:J(?:ECT)?)?|TAGS?|REF(?:S|TELS?|ERENCES?)?|FM|FROM|TO|INFO|ACTION|DECL|REASONS?"
    r"|CLASSIFIED BY|DERIVED FROM|DECLASSIFY ON):",
    re.IGNORECASE,
)
_ONE_ELEMENT = re.compile(  # "E.O. 12958", "2. (U)" or "DECL: 07/10/2019" within a line
    r"E\.?O\.? \d{4,5}|\(?\d{1,3}[.)] [(\[][A-Za-z]|(?:DECL|O[Nn]): \d{1,4}[/.-]\d"
)
_ENDS_OF_ELEMENT = ".):O"  # of the first word of one
_ENDS_OF_ITEM = ".):-"  # of what opens one with a letter or figure
_MOST_HELD_WORDS = 40  # one after another: those that fill a line, and more
_REFERENCE_INDENT_CHARS = 8


def rewrap(cable: Cable, layout: Layout, *, only_long: bool = False) -> Iterator[Edit]:
    """Yield running text in lines that are not too long.

    A paragraph that is evenly filled already stays in its lines; so does one with no line too long if `only_long`.
    Where carriage returns make each line a paragraph of its own, all stay until those are taken out.
    """
    limit = line_length(cable, layout)
    if limit is None or any(surplus_returns(cable.as_received)):
        return
    new_line = line_break(cable)
    doubled = _DOUBLED.search(cable.text, *cable.body) is not None
    for lines, hanging in _segments(cable, limit, only_long):
        written = [cable.text_at(line.span) for line in lines]
        if any(_can_be_broken(line, limit) for line in written) or (not only_long and is_ragged(written, limit)):
            filled = _filled(written, limit, hanging, doubled)
            if filled and filled != written:
                yield Edit(Span(lines[0].start, lines[-1].end), new_line.join(filled))


def _segments(cable: Cable, limit: int, only_long: bool) -> Iterator[tuple[Sequence[Line], int | None]]:
    """Yield lines that may be filled together, with the indent of the second line where one is prescribed.

    If `only_long`, blocks of the text with no line too long are left out.
    """

    def has_long_line(block: Sequence[Line]) -> bool:
        return any(end - start > limit for _, start, end, _ in block)

    for field in cable.fields:
        if field.kind == "subject":
            lines = _lines(cable, field)
            if not any(_may_be_another(cable, line) for line in lines[1:]) and not _breaks_word(cable, lines):
                yield lines, None
        elif field.kind == "classified_by":
            lines = _lines(cable, field)
            for part in segments([cable.text_at(line.span) for line in lines], limit):
                yield lines[part.start : part.stop], None
        elif field.kind == "references" and cable.profile != "smart":
            yield from (([line], _REFERENCE_INDENT_CHARS) for line in _lines(cable, field))
    for block in blocks(cable, has_long_line) if only_long else blocks(cable):
        for part in segments([cable.text_at(line.span) for line in block], limit):
            yield [block[at] for at in part], None


def _may_be_another(cable: Cable, line: Line) -> bool:
    """Return whether a line below the first of a SUBJECT may be a paragraph, or an element under a damaged label."""
    expressions = (_LABEL, MARKED_NUMBER, NUMBER_MARKED)
    return line.kind == "numbered" or any(each.match(cable.text, line.start, line.end) for each in expressions)


def _breaks_word(cable: Cable, lines: Sequence[Line]) -> bool:
    """Return whether a word may go on from one of the lines in the next."""
    written = [cable.text_at(line.span).strip() for line in lines]
    return any(is_within_word(one, two) for one, two in pairwise(written))


def _lines(cable: Cable, field: HeadingField) -> Sequence[Line]:
    return cable.lines[first_line(cable, field.span.start) : first_line(cable, field.span.end) + 1]


def _can_be_broken(written: str, limit: int) -> bool:
    """Return whether the line is too long and has a space to be broken at."""
    return len(written) > limit and " " in written.strip()


class _Words(NamedTuple):
    """Words, each with the spaces before it where it is behind another, and what it takes to find how many fit."""

    texts: Sequence[str]
    blanks: Sequence[str]
    opens: frozenset[int]  # the indices of those that open a line as written
    ends: Sequence[int]  # the columns behind them, if all were on one line

    def joined(self, first: int, stop: int) -> str:
        """Return the words from the first up to the one at `stop` on one line."""
        pieces = chain.from_iterable(zip(self.blanks[first + 1 : stop], self.texts[first + 1 : stop], strict=True))
        return self.texts[first] + "".join(pieces)


def _filled(written: Sequence[str], limit: int, hanging: int | None, doubled: bool) -> list[str]:
    """Return the lines filled again; none where ways to break them would make something else of a line.

    A mark that is by itself, as ")" for a dash, stays behind its word.
    """
    words = _words(written, doubled)
    before = " " * indent(written[0])
    after = " " * (indent(written[1 if len(written) > 1 else 0]) if hanging is None else hanging)
    held = {at for at, word in enumerate(words.texts) if _is_held(word)}
    held |= {
        at
        for at, (one, two) in enumerate(pairwise((*words.texts, "")), 1)
        if one[-1] in _ENDS_OF_ELEMENT and _ONE_ELEMENT.match(f"{one} {two}")
    }
    openers = _openers(words, held, limit, before, after)
    lines = [words.joined(one, two) for one, two in pairwise([*openers, len(words.texts)])] if openers else ()
    return [(after if at else before) + line for at, line in enumerate(lines)]


def _is_held(word: str) -> bool:
    """Return whether the word opens no line: a mark by itself, or what would be an item of a list."""
    if word[0].isalnum() and word[0] != "o" and word[-1] not in _ENDS_OF_ITEM:
        return False  # as nearly all are
    return ITEM.match(word) is not None or not any(map(str.isalnum, word))


def _is_plain(line: str) -> bool:
    """Return whether the line is nothing but text, which goes on from the line above."""
    return driver.line_kinds(line, "structure") == ["text"] and not _opens_more(line)


def _opens_more(line: str) -> bool:
    """Return whether the line may open an element or a paragraph, for a reader who goes by less than its kind."""
    return any(expression.match(line) for expression in (MARKED_NUMBER, NUMBER_MARKED, _LABEL_WORD))


def _words(written: Sequence[str], doubled: bool) -> _Words:
    texts, blanks, opens = list[str](), list[str](), list[int]()
    for line in written:
        if not (found := _WORD.findall(line)):
            continue
        opens.append(len(texts))
        apart = "  " if doubled and texts and _ends_sentence(texts[-1]) else " "
        texts += [word for _, word in found]
        blanks += [apart, *(before for before, _ in found[1:])]
    ends = accumulate(map(add, map(len, blanks), map(len, texts)))
    return _Words(texts, blanks, frozenset(opens), [*ends])


def _ends_sentence(word: str) -> bool:
    """Return whether the word ends a sentence, and not in the period of an abbreviation."""
    stem = word[-10:].rstrip("\"')")
    return stem[-1:] in (".", "?", "!") and len(stem) > 4 and "." not in stem[-5:-1]


def _openers(words: _Words, held: set[int], limit: int, before: str, after: str) -> list[int]:
    """Return the words, by index, that open lines when each takes as much as it holds; none of the held ones does.

    `before` and `after` are the spaces that the first line and every other begin with. A word that would open a line
    that is no text is held too, and the line above filled once more. Return none where too many would be, one after
    another.
    """
    openers, last, tries = [0], 0, 0
    while (at := openers[-1]) < len(words.texts):
        end = _end_of_line(words, held, at, limit - len(after if at else before))
        if at == 0 or at in words.opens or _is_plain(after + words.joined(at, end)):
            last, tries = (at, 0) if at > last else (last, tries)
            openers.append(end)
        elif tries < _MOST_HELD_WORDS:
            held.add(openers.pop())
            tries += 1
        else:
            return []
    return openers[:-1]


def _end_of_line(words: _Words, held: set[int], at: int, room: int) -> int:
    """Return the word that opens the next line; the first that may where no fewer words have room on this one."""
    count = len(words.texts)
    fits = max(at + 1, bisect_right(words.ends, room + words.ends[at] - len(words.texts[at])))
    if fits >= count:
        return count
    earlier = next((other for other in range(fits, at, -1) if other not in held), None)
    return next((other for other in range(fits + 1, count) if other not in held), count) if earlier is None else earlier
