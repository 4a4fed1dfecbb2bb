"""The lines with a number that may open paragraphs: not the items of lists, titles, and words of sentences."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.body.bracketed_lists import without_bracketed_lists
from cablelint.reading.body.countdowns import without_countdowns
from cablelint.reading.body.number_candidates import (
    SENTENCE_ENDS,
    Candidate,
    NumberedLine,
    Signs,
    look_of,
    numbered_line,
    weighed,
)
from cablelint.reading.body.quoted_items import outside_quotations

_SERIAL = compiled(r"\d{1,4}\([A-Z]{1,3}\)\d")
"""The number of a thing, a case or a unit: "12(S)114"."""

_SUBDIVISION = compiled(r"\.[A-Za-z](?:\.\d{1,2})?[.)][ \t]+(?!\()")
_LONGEST_TITLE_CHARS = 60
_MOST_HEADING_WORDS = 2  # "ACTION REQUEST:", not "THE PORT NEEDS:"


def read_candidates(
    text: str, lines: Sequence[Line], start: int, quoted: Callable[[int], bool]
) -> tuple[Candidate, ...]:
    """Return the lines from index `start` on that begin with a number, in order.

    Lists inside quoted text are left out, and so are those in parentheses that a colon leads to, those that count down,
    and numbered titles.
    """
    seen = [numbered_line(text, lines, index) for index in range(start, len(lines)) if lines[index].kind == "numbered"]
    seen = _without_words(text, lines, _without_subdivisions(text, outside_quotations(text, seen)))
    seen = [one for one in seen if not (_is_enumerated(text, lines, *one) or _ends_sentence(text, lines, *one))]
    seen = [one for one in seen if not _SERIAL.match(text, one[0].number_span.start)]
    seen = _without_quoted_lists(_without_lettered(seen), quoted)
    seen = _without_marked_items(without_bracketed_lists(_without_announced_lists(text, lines, seen)))
    seen = _without_titles(text, lines, without_countdowns(seen))
    if not seen:
        return ()
    looks = [look_of(text, lines, found, signs, quoted) for found, signs in seen]
    candidates = [
        found._replace(marked=False) if found.marked and quoted(found.opening.start) else found for found, _ in seen
    ]
    del seen  # which takes much memory for many lines
    return weighed(candidates, looks)


def _without_words(text: str, lines: Sequence[Line], seen: list[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for "2. last year", which goes on with a sentence where most paragraphs have a marking."""
    if 2 * sum(found.marked for found, _ in seen) <= len(seen):
        return seen
    return [one for one in seen if one[0].marked or not _goes_on_with_sentence(text, lines, one[0])]


def _goes_on_with_sentence(text: str, lines: Sequence[Line], found: Candidate) -> bool:
    if not text[found.opening.end : found.opening.end + 1].islower():
        return False
    above = found.line - 1
    while above > 0 and lines[above].kind == "blank":
        above -= 1
    if above < 0 or lines[above].kind not in ("text", "numbered"):
        return False
    return text[lines[above].start : lines[above].end].rstrip()[-1:] not in SENTENCE_ENDS


def _without_subdivisions(text: str, seen: list[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for "2.A. Cranes" and "2.B. Roads" below 2."""
    divides = [
        signs.close == "."
        and text[found.number_span.end + 1 : found.number_span.end + 2].isalpha()
        and _SUBDIVISION.match(text, found.number_span.end) is not None
        for found, signs in seen
    ]
    if not any(divides):
        return seen
    numbers = [0, *(found.number for found, _ in seen[:-1])]
    return [
        one
        for above, one, divided in zip(numbers, seen, divides, strict=True)
        if not (divided and one[0].number == above)
    ]


def _is_enumerated(text: str, lines: Sequence[Line], found: Candidate, signs: Signs) -> bool:
    """Return whether the number has a comma and goes on with the sentence above: "ON MAY", "3, THE PORT CLOSED"."""
    if signs.close != "," or found.marked or signs.pilcrow:
        return False
    above = lines[found.line - 1] if found.line else None
    in_sentence = above is not None and text[above.start : above.end].rstrip()[-1:] not in SENTENCE_ENDS
    return in_sentence and above is not None and above.kind in ("text", "numbered")


def _ends_sentence(text: str, lines: Sequence[Line], found: Candidate, signs: Signs) -> bool:
    """Return whether the number is the last word of the text above, in a line by itself: "by Aug.", "10."."""
    line, below = lines[found.line], lines[found.line + 1 : found.line + 2]
    alone = not found.marked and not signs.pilcrow and not text[found.opening.end : line.end].strip()
    above = lines[found.line - 1] if found.line else None
    in_text = above is not None and above.kind in ("text", "numbered") and text[above.start : above.end].count(" ") > 1
    return alone and in_text and not (below and below[0].kind != "blank")


def _without_lettered(seen: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines without "l. (C)" where it is the item after k, and "I. (C)" above one that is not 2."""
    counts_on = len(seen) > 1 and seen[1][0].number == 2
    return [
        one
        for index, one in enumerate(seen)
        if not one[1].letter or (not index and (one[1].letter == "l" or counts_on))
    ]


def _without_quoted_lists(seen: Sequence[NumberedLine], quoted: Callable[[int], bool]) -> list[NumberedLine]:
    """Return the lines but for those in quoted text that count its own points, from 1 on.

    Those from 2 on do so below words without a number, where 2 is not next and the numbers go on below the text.
    """
    kept: list[NumberedLine] = []
    own = False
    for index, (found, signs) in enumerate(seen):
        inside = quoted(found.opening.start) and bool(kept)
        own = inside and (
            own or found.number == 1 or (found.number == 2 and _goes_on_below(seen[index:], kept, quoted))
        )
        if not own:
            kept.append((found, signs))
    return kept


def _goes_on_below(
    rest: Sequence[NumberedLine],
    kept: Sequence[NumberedLine],
    quoted: Callable[[int], bool],
) -> bool:
    """Return whether the first of the lines, unmarked, is not the next number, and one outside quoted text is."""
    last = kept[-1][0].number
    if rest[0][0].marked or last < rest[0][0].number:
        return False
    outside = next((one for one, _ in rest if not quoted(one.opening.start)), None)
    return outside is not None and outside.number == last + 1


def _without_announced_lists(text: str, lines: Sequence[Line], seen: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for the items of "The port needs:", "1) cranes", "2) a road"."""
    kept: list[NumberedLine] = []
    run: list[NumberedLine] = []
    listed = False
    for found, signs in seen:
        if not run or not _counts_on(run[-1], (found, signs)):
            kept += [] if listed and len(run) > 1 else run
            run, listed = [], _is_first_item(text, lines, found, signs)
        run.append((found, signs))
    return kept + ([] if listed and len(run) > 1 else run)


def _counts_on(above: NumberedLine, below: NumberedLine) -> bool:
    """Return whether the line has the number after that of the one above, written in the same way."""
    (one, first), (two, second) = above, below
    alike = (first.open, first.close) == (second.open, second.close)
    return two.number == one.number + 1 and alike and (first.close == ")" or one.marked == two.marked)


def _without_marked_items(seen: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines without items such as "(1) (S) The port" where paragraphs are "1." and have passed that."""
    if 2 * sum(signs.close == "." for _, signs in seen) < len(seen):
        return list(seen)
    kept: list[NumberedLine] = []
    last = item = 0
    for found, signs in seen:
        may_be_item = signs.close == ")" and signs.marking and not signs.pilcrow and not signs.first
        if may_be_item and (found.number <= last or found.number == item + 1 > 1):
            item = found.number
            continue
        item = 0
        kept.append((found, signs))
        last = found.number if signs.close == "." else last
    return kept


def _without_titles(text: str, lines: Sequence[Line], seen: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for titles that count by themselves, each right above a paragraph: "1. TEA", then "2. (U)".

    They are two or more that count on from 1, and their numbers are those of other lines as well.
    """
    following = dict(pairwise(one.line for one, _ in seen))
    titles = [
        found
        for found, signs in seen
        if found.line in following and _is_title(text, lines, found, signs, following[found.line])
    ]
    above = {following[one.line] for one in titles}
    titles = [one for one in titles if one.line not in above]
    numbers = [one.number for one in titles]
    places = {one.line for one in titles}
    others = {one.number for one, _ in seen if one.line not in places}
    counted = len(titles) > 1 and numbers == list(range(1, len(titles) + 1))
    if not counted or len(others.intersection(numbers)) < len(titles) - 1:
        return list(seen)
    return [one for one in seen if one[0].line not in places]


def _is_title(text: str, lines: Sequence[Line], found: Candidate, signs: Signs, below: int) -> bool:
    """Return whether the line is a short one apart from the text, and nothing but a rule is above the line `below`."""
    words = text[found.opening.end : lines[found.line].end].strip()
    if found.marked or signs.pilcrow or signs.marking or not 0 < len(words) <= _LONGEST_TITLE_CHARS:
        return False
    apart = found.line == 0 or lines[found.line - 1].kind not in ("text", "numbered")
    between = {line.kind for line in lines[found.line + 1 : below]}
    return apart and words[-1] not in ".?!;:," and "blank" in between and between <= {"blank", "rule", "page_break"}


def _is_first_item(text: str, lines: Sequence[Line], found: Candidate, signs: Signs) -> bool:
    """Return whether a line with a colon at its end, not a heading, leads to it, and no marking shows a paragraph."""
    if signs.close != ")" or signs.pilcrow or signs.marking or signs.first:
        return False
    above = lines[found.line - 1] if found.line else None
    if above is not None and above.kind == "blank" and found.line > 1:
        above = lines[found.line - 2]
    if above is None or above.kind not in ("text", "numbered"):
        return False
    words = text[above.start : above.end].rstrip()
    return words.endswith(":") and not (words.isupper() and len(words.split()) <= _MOST_HEADING_WORDS)
