"""The lines that begin with a number, each with what it is worth as the opening of a paragraph.

A line is worth most that looks like most of the others: as they are, apart from the text above, with a marking or a
`¶`, with the same punctuation, and neither in the middle of a sentence nor in quoted text.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.records import NamedTuple

_OPENING = compiled(
    r"[ \t\f]*+"
    r"(?P<first>(?:(?:\([A-Z][A-Z/ ,]{0,30}\)"
    r"|[(\[{][ \t]{0,2}(?i:TS|SBU|SUB|CUI|[UCS]|FOUO)(?![A-Za-z])[A-Za-z/ ,.-]{0,60}[)\]}]"
    r"|<(?:SBU|CUI|TS|[UCS])[A-Z/ ]{0,20}>"
    r"|(?:TOP[ \t]SECRET|SECRET|CONFIDENTIAL)(?://[A-Z]{2,8})?(?=[ \t]+\d{1,3}\.[ \t]+\())[ \t]*+){0,3})"
    r"(?P<pilcrow>¶{0,2})[ \t]*+(?:[#*§_~|.,-][ \t]{0,2}¶?|(?P<noun>(?:PARA|Para)(?:GRAPH|graph)?\.?[ \t]{1,3}))?"
    r"(?P<open>[(\[]?)"
    r"(?P<number>[lI](?![\dlIOo])|l[lOo](?=[.,]?[ \t]*[(\[{])|(?=[lIOo]{0,3}\d)[\dlIOo]{1,7})(?:[a-hA-H](?=[.)]))?"
    r"(?:[ \t]{2,3}(?=[.)])|[ \t]?)"
    r"(?P<close>[.):,;/\]'>*|_-]*(?:[ \t][.):,;/-]{1,3}(?=[ \t]*\())?)[ \t]*(?P<marking>[(\[{]?)"
)
_MARKING = compiled(
    r"[(\[{][ \t]{0,2}(?:TS|SBU|LOU|CUI|[UCS]|SECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?|TOP SECRET)[ \t]{0,2}[)\]}/-]"
    r"|(?!(?<=\d)\([a-z])[(\[{<]{1,2}[ \t]{0,2}(?i:TS|SBU|LOU|CUI|FOUO|[UCS])"
    r"(?:[/,-][^()\[\]{}<>\r\n]{0,40})?[ \t]{0,2}[)\]}>]{1,2}"
    r"[ \t]{1,3}(?=[\"“'(]?[A-Z])"
)
"""A portion marking; in small letters or odd brackets before a sentence: \"3. (c) The port\", not \"3. (c) of it\"."""
_IN_A_SENTENCE = compiled(r"[(\[{][^()\[\]{}\r\n]{1,80}[)\]}](?:['’][Ss]\b|[ \t]*+[a-z.,;])")
"""A marking, and after it what no paragraph begins with."""
_PART = compiled(r"\([A-Z]\)(?P<part>[ \t]?\((?:\d{1,2}|[A-Z]|[ivx]{1,4})\))?")
_HOUR = compiled(r"(?:[01]\d|2[0-3])[0-5]\d")  # of a schedule: "0900 (S) Call on the mayor"
_PARTS_BESIDE = "ABD"  # letters of parts that mark nothing
_NEAR_CHARS = 2_000  # on either side of a part, in which others are
_BEFORE_NUMBERS = frozenset(
    "article articles item items para paras paragraph paragraphs section sections subparagraph subsection".split()
)
_WRAPPED_CHARS = 40  # of a line of prose, longer than most headings: "ACTION ITEMS"
_DIGITS = str.maketrans("lIOo", "1100")
STEP_SCORE = 10
"""What a line is worth that looks just like an opening."""

ABSENT_SCORE = 4
"""What a feature is worth that most openings have and this line has not."""

_FARTHEST_MARKING_LINES = 4  # below the number
SENTENCE_ENDS = ".?!:;)\"'”"


class Candidate(NamedTuple):
    """A line that begins with a number."""

    line: int  # index of the line
    number: int
    number_span: Span
    opening: Span  # number, pilcrow and punctuation, and the spaces after them
    marking_span: Span | None  # of one or more markings before the number
    marked: bool  # a portion marking is next to the number
    score: int = 0


class Signs(NamedTuple):
    """What is around the number, which takes less memory than the match of all."""

    first: str  # the markings before it
    pilcrow: str
    open: str
    close: str
    marking: str  # the sign with which one begins
    letter: str  # in place of the number


NumberedLine = tuple[Candidate, Signs]


class Look(NamedTuple):
    """What a line shares with the openings of paragraphs, and what it does not."""

    apart: bool  # an empty line, a heading or a page break above it
    marked: bool
    pilcrow: bool
    punctuation: str
    wrapped: bool  # the line above breaks off in mid-sentence
    quoted: bool


def numbered_line(text: str, lines: Sequence[Line], index: int) -> NumberedLine:
    """Return the line at that index, which the structure grammar says begins with a number."""
    line = lines[index]
    match = _OPENING.match(text, line.start, line.end)
    assert match is not None, "the grammar's terminal is narrower than the pattern"
    end = match.start("marking")
    first = Span(match.start("first"), match.start("first") + len(match["first"].rstrip())) if match["first"] else None
    start = first.start if first else match.start("pilcrow")
    start = line.start if start == line.start else start  # one number for equal offsets: a third less memory
    number = int(match["number"].translate(_DIGITS))
    marked = _MARKING.match(text, first.start if first else end, line.end) is not None
    marked = marked and not (first is None and _is_in_a_sentence(text, lines, index, match))
    marked = marked or (end == line.end and match["close"] == "." and _marking_below(text, lines, index))
    number_start, number_end = match.span("number")
    number_span = Span(start if number_start == start else number_start, number_end)
    candidate = Candidate(index, number, number_span, Span(start, end), first, marked)
    letter = match["number"] if match["number"] in ("l", "I") else ""
    return candidate, Signs(match["first"], match["pilcrow"], match["open"], match["close"], match["marking"], letter)


def _marking_below(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether the next line with words, below a number alone on its own, begins with a portion marking."""
    below = next((line for line in lines[index + 1 : index + _FARTHEST_MARKING_LINES] if line.kind != "blank"), None)
    return below is not None and below.kind == "text" and _MARKING.match(text, below.start, below.end) is not None


def _is_in_a_sentence(text: str, lines: Sequence[Line], index: int, match: re.Match[str]) -> bool:
    """Return whether number and marking are words of a sentence: "as sections", "7 (S) and 8 (C) say"; or an hour."""
    if not match["close"] and (_HOUR.fullmatch(match["number"]) or _numbers_a_part(text, match)):
        return True
    above = lines[index - 1] if index else None
    if above is None or above.kind not in ("text", "numbered"):
        return False
    words = text[above.start : above.end].split()
    if not words or not words[-1].rstrip(",")[-1:].isalnum():
        return False
    if (match["noun"] or words[-1].lower() in _BEFORE_NUMBERS) and above.end - above.start >= _WRAPPED_CHARS:
        return True  # "OF OPERATIVE PARAGRAPH", "4 (C)."; "SEE THE LIST AT", "PARAGRAPH 7; (C) THREE ABROAD"
    return not words[-1].isupper() and _IN_A_SENTENCE.match(text, match.start("marking"), lines[index].end) is not None


def _numbers_a_part(text: str, match: re.Match[str]) -> bool:
    """Return whether the letter behind the number is a part's: of a law, "203 (C) (1)", or beside "3(B)"."""
    end = match.start("marking")
    letters = _PART.match(text, end)
    if letters is None:
        return False
    if letters["part"] is not None or not text[end - 1].isdigit():
        return letters["part"] is not None
    near = text[max(0, end - _NEAR_CHARS) : end + _NEAR_CHARS]
    return any(f"{match['number']}({other})" in near for other in _PARTS_BESIDE)


def opens_marked_paragraph(text: str, line: Line) -> bool:
    """Return whether the line begins with a number and a portion marking after it: "3. (C) The port closed."."""
    match = _OPENING.match(text, line.start, line.end) if line.kind == "numbered" else None
    return match is not None and _MARKING.match(text, match.start("marking"), line.end) is not None


def look_of(text: str, lines: Sequence[Line], found: Candidate, signs: Signs, quoted: Callable[[int], bool]) -> Look:
    """Return how the line looks among the others."""
    above = lines[found.line - 1] if found.line else None
    apart = above is None or above.kind not in ("text", "numbered")
    wrapped = not apart and above is not None and text[above.start : above.end].rstrip()[-1:] not in SENTENCE_ENDS
    return Look(
        apart=apart,
        marked=bool(signs.marking or signs.first),
        pilcrow=bool(signs.pilcrow),
        punctuation=signs.open + signs.close,
        wrapped=wrapped,
        quoted=quoted(found.opening.start),
    )


def weighed(candidates: Sequence[Candidate], looks: Sequence[Look]) -> tuple[Candidate, ...]:
    """Return the candidates with their scores, by what most of those look like that may count paragraphs."""
    plausible = [
        look for found, look in zip(candidates, looks, strict=True) if found.number <= len(candidates)
    ] or looks
    apart, marked, pilcrow = (
        2 * sum(bool(look[feature]) for look in plausible) > len(plausible) for feature in range(3)
    )
    punctuation = Counter(look.punctuation for look in plausible).most_common(1)[0][0]

    def score_of(look: Look) -> int:
        absent = (apart and not look.apart) + (marked and not look.marked) + (pilcrow and not look.pilcrow)
        strange = look.wrapped + look.quoted + (look.punctuation != punctuation)
        return STEP_SCORE - ABSENT_SCORE * (absent + strange)

    return tuple(found._replace(score=score_of(look)) for found, look in zip(candidates, looks, strict=True))
