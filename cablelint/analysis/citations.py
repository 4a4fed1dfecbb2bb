"""Where the running text cites the messages of the REF line: "reftel", "ref A", "refs B-D and F"."""

import re
from collections.abc import Callable

from cablelint.analysis.cited_letters import Letters, Noun, read_letters
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.section_headings import later_heading_spans
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences, word_set
from cablelint.records import NamedTuple

_NOUN = compiled(
    r"(?:(?P<telegram>ref[ -]?tel(?:s|\(s\))?)|(?P<long>references?)|ref(?:s|\(s\))?\.?)(?![\w@])", re.IGNORECASE
)
_OF_ANOTHER = compiled(
    r"\s{1,9}(?:of|to|in|from)\s{1,9}(?:the\s{1,9})?(?:ref|septel|letter|note|[a-z]{3,20}\s\d)", re.IGNORECASE
)
_HEADS_LIST = compiled(r"[ \t]{0,9}:")
_LINE_BEFORE_CHARS = 25  # of number, marking and spaces
_WORD_BEFORE_CHARS = 9

_AD_REFERENDUM = r"(?i:\bad\s{1,3}\Z)"
"""What is before "ref" in "adopted ad ref."."""
_POSSESSORS = (["its"], ["his"], ["her"], ["their"], ["your"], ["whose"])
_BEFORE = word_set("and by from in of per see to via with")
_AFTER = word_set("cable cables demarche demarches message messages telegram telegrams")


class Citation(NamedTuple):
    """Words that cite messages of the REF line: those of the letters, or whichever it has where no letter follows."""

    span: Span
    letters: tuple[Letters, ...]
    plural: bool
    telegram: bool  # says "reftel", which names a message by itself


class Citations(NamedTuple):
    """What a text cites, in order; `lists` says that it lists references itself, "REF A: STATE 12345"."""

    found: tuple[Citation, ...]
    lists: bool


@once_per_cable
def citations_of(cable: Cable) -> Citations:
    """Return what the SUBJECT and the text cite, quoted text and the headings of later sections left out."""
    regions = (cable.body,) if cable.subject is None else (cable.subject.span, cable.body)
    headings = later_heading_spans(cable)

    def left_out(at: int) -> bool:
        return cable.quoted(at) or any(span.start <= at < span.end for span in headings)

    parts = [read_citations(cable.text, region, left_out) for region in regions]
    return Citations(tuple(one for part in parts for one in part.found), any(part.lists for part in parts))


def read_citations(text: str, span: Span, quoted: Callable[[int], bool]) -> Citations:
    """Return the citations within the span, without those in quoted text and those of another message's references."""
    found: list[Citation] = []
    lists = False
    for at in occurrences(text, span, "ref"):
        noun = _noun(text, at, span)
        if noun is None or quoted(at):
            continue
        letters, end = read_letters(text, noun, span.end)
        if _HEADS_LIST.match(text, end, span.end) and _opens_line(text, at, span.start):
            lists = True
        elif _cites(text, noun, letters, end, span):
            found.append(Citation(Span(at, end), letters, noun.plural, noun.telegram))
    return Citations(tuple(found), lists)


def _noun(text: str, at: int, within: Span) -> Noun | None:
    found = _NOUN.match(text, at, within.end)
    if found is None or (at > within.start and (text[at - 1].isalnum() or text[at - 1] in "@_-’'")):
        return None
    if compiled(_AD_REFERENDUM).search(text, max(within.start, at - _WORD_BEFORE_CHARS), at):
        return None
    word = found.group().rstrip(".)")
    telegram, long = found["telegram"] is not None, found["long"] is not None
    return Noun(Span(*found.span()), word.lower().endswith("s"), telegram, long, word.isupper())


def _opens_line(text: str, at: int, start: int) -> bool:
    """Return whether nothing but a number and a marking is before the offset on its line.

    A line that only continues a sentence does not count: "to review programs, as requested in / reftel:".
    """
    above, line_break, before = text[max(start, at - _LINE_BEFORE_CHARS) : at].rpartition("\n")
    if line_break and not before.strip() and above.rstrip(" \t\r")[-1:].islower() and text[at].islower():
        return False
    return (bool(line_break) or at - start < _LINE_BEFORE_CHARS) and not any(map(str.islower, before))


def _cites(text: str, noun: Noun, letters: tuple[Letters, ...], end: int, within: Span) -> bool:
    before = text[max(within.start, noun.span.start - _WORD_BEFORE_CHARS) : noun.span.start]
    if before.endswith(('"', "“")):
        return False  # the note calls it "reference (c)"
    if letters:
        if before.lower().split()[-1:] in _POSSESSORS:
            return False  # "as its ref D"
        return not _OF_ANOTHER.match(text, end, within.end) and not (noun.long and before.lower().endswith("of "))
    return noun.telegram or (not noun.long and _stands_for_message(text, before, end))


def _stands_for_message(text: str, before: str, end: int) -> bool:
    """Return whether a bare "ref" is not an abbreviation of something else: "(ref)", "per ref,", "ref cable"."""
    follows = text[end : end + 12].split()
    if follows and follows[0].strip(".,;:)").lower() in _AFTER:
        return True
    word_before = before.split()[-1].lower() if before.split() else ""
    return text[end : end + 1] in (")", ",", ";") and (before.endswith("(") or word_before in _BEFORE)
