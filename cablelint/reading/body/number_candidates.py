"""The lines that begin with a number, each with what it is worth as the opening of a paragraph.

A line is worth most that looks like most of the others: as they are, apart from the text above, with a marking or a
`¶`, with the same punctuation, and neither in the middle of a sentence nor in quoted text.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.records import NamedTuple

_OPENING = compiled(
    r"[ \t\f]*+"
    r"(?P<first>(?:(?:\([A-Z][A-Z/ ,]{0,30}\)"
    r"|[(\[{][ \t]{0,2}(?i:TS|SBU|SUB|CUI|[UCS]|FOUO)(?![A-Za-z])[A-Za-z/ ,.-]{0,60}[)\]}]"
    r"|<(?:SBU|CUI|TS|[UCS])[A-Z/ ]{0,20}>"
    r"|(?:TOP[ \t]SECRET|SECRET|CONFIDENTIAL)(?://[A-Z]{2,8})?(?=[ \t]+\d{1,3}\.[ \t]+\())[ \t]*+){0,3})"
    r"(?P<pilcrow>¶{0,2})[ \t]*+(?:[#*§_~|.,-][ \t]{0,2}¶?|(?:PARA|Para)(?:GRAPH|graph)?\.?[ \t]{1,3})?"
    r"(?P<open>[(\[]?)"
    r"(?P<number>[lI](?![\dlIOo])|l[lOo](?=[.,]?[ \t]*[(\[{])|(?=[lIOo]{0,3}\d)[\dlIOo]{1,7})(?:[a-hA-H](?=[.)]))?"
    r"[ \t]?(?P<close>[.):,;/\]'>*|_-]*(?:[ \t][.):,;/-]{1,3}(?=[ \t]*\())?)[ \t]*(?P<marking>[(\[{]?)"
)
_MARKING = compiled(
    r"[(\[{][ \t]{0,2}(?:TS|SBU|LOU|CUI|[UCS]|SECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?|TOP SECRET)[ \t]{0,2}[)\]}/-]"
    r"|(?!(?<=\d)\([a-z])[(\[{<]{1,2}[ \t]{0,2}(?i:TS|SBU|LOU|CUI|FOUO|[UCS])"
    r"(?:[/,-][^()\[\]{}<>\r\n]{0,40})?[ \t]{0,2}[)\]}>]{1,2}"
    r"[ \t]{1,3}(?=[\"“'(]?[A-Z])"
)
"""A portion marking; in small letters or odd brackets before a sentence: \"3. (c) The port\", not \"3. (c) of it\"."""
_IN_A_SENTENCE = compiled(r"[(\[{][^()\[\]{}\r\n]{1,80}[)\]}][ \t]*+[a-z.,;]")
"""A marking, and after it what no paragraph begins with."""

_SERIAL = compiled(r"\d{1,4}\([A-Z]{1,3}\)\d")
"""The number of a thing, a case or a unit: "12(S)114"."""

_SUBDIVISION = compiled(r"\.[A-Za-z](?:\.\d{1,2})?[.)][ \t]+(?!\()")
_DIGITS = str.maketrans("lIOo", "1100")
STEP_SCORE = 10
"""What a line is worth that looks just like an opening."""

ABSENT_SCORE = 4
"""What a feature is worth that most openings have and this line has not."""

_FARTHEST_MARKING_LINES = 4  # below the number
_SENTENCE_ENDS = ".?!:;)\"'”"
_LONGEST_TITLE_CHARS = 60
_MOST_HEADING_WORDS = 2  # "ACTION REQUEST:", not "THE PORT NEEDS:"


class Candidate(NamedTuple):
    """A line that begins with a number."""

    line: int  # index of the line
    number: int
    number_span: Span
    opening: Span  # number, pilcrow and punctuation, and the spaces after them
    marking_span: Span | None  # of one or more markings before the number
    marked: bool  # a portion marking is next to the number
    score: int = 0


class _Signs(NamedTuple):
    """What is around the number, which takes less memory than the match of all."""

    first: str  # the markings before it
    pilcrow: str
    open: str
    close: str
    marking: str  # the sign with which one begins
    letter: str  # in place of the number


class _Look(NamedTuple):
    apart: bool  # an empty line, a heading or a page break above it
    marked: bool
    pilcrow: bool
    punctuation: str
    wrapped: bool  # the line above breaks off in mid-sentence
    quoted: bool


def read_candidates(
    text: str, lines: Sequence[Line], start: int, quoted: Callable[[int], bool]
) -> tuple[Candidate, ...]:
    """Return the lines from index `start` on that begin with a number, in order.

    Lists inside quoted text are left out, and so are those in parentheses that a colon leads to, and numbered titles.
    """
    seen = [_candidate(text, lines, index) for index in range(start, len(lines)) if lines[index].kind == "numbered"]
    seen = _without_words(text, lines, _without_subdivisions(text, seen))
    seen = [one for one in seen if not (_is_enumerated(text, lines, *one) or _ends_sentence(text, lines, *one))]
    seen = [one for one in seen if not _SERIAL.match(text, one[0].number_span.start)]
    seen = _without_quoted_lists(_without_lettered(seen), quoted)
    seen = _without_marked_items(_without_announced_lists(text, lines, seen))
    seen = _without_titles(text, lines, seen)
    if not seen:
        return ()
    looks = [_look(text, lines, found, signs, quoted) for found, signs in seen]
    candidates = [
        found._replace(marked=False) if found.marked and quoted(found.opening.start) else found for found, _ in seen
    ]
    del seen  # which takes much memory for many lines
    return _weighed(candidates, looks)


def _candidate(text: str, lines: Sequence[Line], index: int) -> tuple[Candidate, _Signs]:
    line = lines[index]
    match = _OPENING.match(text, line.start, line.end)
    assert match is not None, "the grammar's terminal is narrower than the pattern"
    end = match.start("marking")
    first = Span(match.start("first"), match.start("first") + len(match["first"].rstrip())) if match["first"] else None
    start = first.start if first else match.start("pilcrow")
    start = line.start if start == line.start else start  # one number for equal offsets: a third less memory
    number = int(match["number"].translate(_DIGITS))
    marked = _MARKING.match(text, first.start if first else end, line.end) is not None
    marked = marked and not (first is None and _is_in_a_sentence(text, lines, index, end))
    marked = marked or (end == line.end and match["close"] == "." and _marking_below(text, lines, index))
    number_start, number_end = match.span("number")
    number_span = Span(start if number_start == start else number_start, number_end)
    candidate = Candidate(index, number, number_span, Span(start, end), first, marked)
    letter = match["number"] if match["number"] in ("l", "I") else ""
    return candidate, _Signs(match["first"], match["pilcrow"], match["open"], match["close"], match["marking"], letter)


def _marking_below(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the next line with words, below a number alone on its own, begins with a portion marking."""
    below = next((line for line in lines[index + 1 : index + _FARTHEST_MARKING_LINES] if line.kind != "blank"), None)
    return below is not None and below.kind == "text" and _MARKING.match(text, below.start, below.end) is not None


def _is_in_a_sentence(text: str, lines: Sequence[Line], index: int, marking: int) -> bool:
    """Return whether number and marking are words of a sentence: "as sections", "7 (S) and 8 (C) say"."""
    above = lines[index - 1] if index else None
    if above is None or above.kind not in ("text", "numbered"):
        return False
    words = text[above.start : above.end].split()
    runs_on = bool(words) and words[-1].rstrip(",")[-1:].isalnum() and not words[-1].isupper()
    return runs_on and _IN_A_SENTENCE.match(text, marking, lines[index].end) is not None


def opens_marked_paragraph(text: str, line: Line) -> bool:
    """Return whether the line begins with a number and a portion marking after it: "3. (C) The port closed."."""
    match = _OPENING.match(text, line.start, line.end) if line.kind == "numbered" else None
    return match is not None and _MARKING.match(text, match.start("marking"), line.end) is not None


def _without_words(
    text: str, lines: Sequence[Line], seen: list[tuple[Candidate, _Signs]]
) -> list[tuple[Candidate, _Signs]]:
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
    return text[lines[above].start : lines[above].end].rstrip()[-1:] not in _SENTENCE_ENDS


def _without_subdivisions(text: str, seen: list[tuple[Candidate, _Signs]]) -> list[tuple[Candidate, _Signs]]:
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


def _is_enumerated(text: str, lines: Sequence[Line], found: Candidate, signs: _Signs) -> bool:
    """Return whether the number has a comma and goes on with the sentence above: "ON MAY", "3, THE PORT CLOSED"."""
    if signs.close != "," or found.marked or signs.pilcrow:
        return False
    above = lines[found.line - 1] if found.line else None
    in_sentence = above is not None and text[above.start : above.end].rstrip()[-1:] not in _SENTENCE_ENDS
    return in_sentence and above is not None and above.kind in ("text", "numbered")


def _ends_sentence(text: str, lines: Sequence[Line], found: Candidate, signs: _Signs) -> bool:
    """Return whether the number is the last word of the text above, in a line by itself: "by Aug.", "10."."""
    line, below = lines[found.line], lines[found.line + 1 : found.line + 2]
    alone = not found.marked and not signs.pilcrow and not text[found.opening.end : line.end].strip()
    above = lines[found.line - 1] if found.line else None
    in_text = above is not None and above.kind in ("text", "numbered") and text[above.start : above.end].count(" ") > 1
    return alone and in_text and not (below and below[0].kind != "blank")


def _without_lettered(
    seen: Sequence[tuple[Candidate, _Signs]],
) -> list[tuple[Candidate, _Signs]]:
    """Return the lines without "l. (C)" where it is the item after k, and "I. (C)" above one that is not 2."""
    counts_on = len(seen) > 1 and seen[1][0].number == 2
    return [
        one
        for index, one in enumerate(seen)
        if not one[1].letter or (not index and (one[1].letter == "l" or counts_on))
    ]


def _without_quoted_lists(
    seen: Sequence[tuple[Candidate, _Signs]], quoted: Callable[[int], bool]
) -> list[tuple[Candidate, _Signs]]:
    """Return the lines but for those in quoted text that count its own points, from 1 on.

    Those from 2 on do so below words without a number, where 2 is not next and the numbers go on below the text.
    """
    kept: list[tuple[Candidate, _Signs]] = []
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
    rest: Sequence[tuple[Candidate, _Signs]],
    kept: Sequence[tuple[Candidate, _Signs]],
    quoted: Callable[[int], bool],
) -> bool:
    """Return whether the first of the lines, unmarked, is not the next number, and one outside quoted text is."""
    last = kept[-1][0].number
    if rest[0][0].marked or last < rest[0][0].number:
        return False
    outside = next((one for one, _ in rest if not quoted(one.opening.start)), None)
    return outside is not None and outside.number == last + 1


def _without_announced_lists(
    text: str, lines: Sequence[Line], seen: Sequence[tuple[Candidate, _Signs]]
) -> list[tuple[Candidate, _Signs]]:
    """Return the lines but for the items of "The port needs:", "1) cranes", "2) a road"."""
    kept: list[tuple[Candidate, _Signs]] = []
    run: list[tuple[Candidate, _Signs]] = []
    listed = False
    for found, signs in seen:
        if not run or not _counts_on(run[-1], (found, signs)):
            kept += [] if listed and len(run) > 1 else run
            run, listed = [], _is_first_item(text, lines, found, signs)
        run.append((found, signs))
    return kept + ([] if listed and len(run) > 1 else run)


def _counts_on(above: tuple[Candidate, _Signs], below: tuple[Candidate, _Signs]) -> bool:
    """Return whether the line has the number after that of the one above, written in the same way."""
    (one, first), (two, second) = above, below
    alike = (first.open, first.close) == (second.open, second.close)
    return two.number == one.number + 1 and alike and (first.close == ")" or one.marked == two.marked)


def _without_marked_items(seen: Sequence[tuple[Candidate, _Signs]]) -> list[tuple[Candidate, _Signs]]:
    """Return the lines without items such as "(1) (S) The port" where paragraphs are "1." and have passed that."""
    if 2 * sum(signs.close == "." for _, signs in seen) < len(seen):
        return list(seen)
    kept: list[tuple[Candidate, _Signs]] = []
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


def _without_titles(
    text: str, lines: Sequence[Line], seen: Sequence[tuple[Candidate, _Signs]]
) -> list[tuple[Candidate, _Signs]]:
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


def _is_title(text: str, lines: Sequence[Line], found: Candidate, signs: _Signs, below: int) -> bool:
    """Return whether the line is a short one apart from the text, and nothing but a rule is above the line `below`."""
    words = text[found.opening.end : lines[found.line].end].strip()
    if found.marked or signs.pilcrow or signs.marking or not 0 < len(words) <= _LONGEST_TITLE_CHARS:
        return False
    apart = found.line == 0 or lines[found.line - 1].kind not in ("text", "numbered")
    between = {line.kind for line in lines[found.line + 1 : below]}
    return apart and words[-1] not in ".?!;:," and "blank" in between and between <= {"blank", "rule", "page_break"}


def _is_first_item(text: str, lines: Sequence[Line], found: Candidate, signs: _Signs) -> bool:
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


def _look(text: str, lines: Sequence[Line], found: Candidate, signs: _Signs, quoted: Callable[[int], bool]) -> _Look:
    above = lines[found.line - 1] if found.line else None
    apart = above is None or above.kind not in ("text", "numbered")
    wrapped = not apart and above is not None and text[above.start : above.end].rstrip()[-1:] not in _SENTENCE_ENDS
    return _Look(
        apart=apart,
        marked=bool(signs.marking or signs.first),
        pilcrow=bool(signs.pilcrow),
        punctuation=signs.open + signs.close,
        wrapped=wrapped,
        quoted=quoted(found.opening.start),
    )


def _weighed(candidates: Sequence[Candidate], looks: Sequence[_Look]) -> tuple[Candidate, ...]:
    plausible = [
        look for found, look in zip(candidates, looks, strict=True) if found.number <= len(candidates)
    ] or looks
    apart, marked, pilcrow = (
        2 * sum(bool(look[feature]) for look in plausible) > len(plausible) for feature in range(3)
    )
    punctuation = Counter(look.punctuation for look in plausible).most_common(1)[0][0]

    def score_of(look: _Look) -> int:
        absent = (apart and not look.apart) + (marked and not look.marked) + (pilcrow and not look.pilcrow)
        strange = look.wrapped + look.quoted + (look.punctuation != punctuation)
        return STEP_SCORE - ABSENT_SCORE * (absent + strange)

    return tuple(found._replace(score=score_of(look)) for found, look in zip(candidates, looks, strict=True))
