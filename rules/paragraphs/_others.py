"""Whether a number that the cable does not have is that of a document of which the text speaks nearby."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from cablelint import Cable, NumberRange, ParagraphReference, Span, compiled, last_number, once_per_cable

_ByParagraph = dict[int | None, list[ParagraphReference]]

_JOINED = r"(?i:[^.?!;:\n]{0,40}(?:,|\b(?:and|or|but|while))\s+(?:also\s+)?\Z)"  # between two references
_LED = r"(?i:\b(?:go\s+to|refer\s+to|see|turn\s+to)\s+(?:also\s+)?\Z)"
_POINTED = (
    r"(?i:(?:\(|\b(?:as|in|per|under|see|see\s+also|go\s+to|refer\s+to|turn\s+to)\s+|"
    r"(?:\((?:\w+\s+)?(?:copy|excerpts?|text|transcript|translation)|\b(?:copy|excerpts?|text|transcript|translation)\s+"
    r"(?:appears?|are|follows?|is))\s+(?:at|in)\s+)\Z)"
)
_NOUNS = (
    r"(?:accord|agreement|appeal|award|bill|charter|code|communique|contract|convention|court|declaration|decision|decree|draft"
    r"|indictment|judge?ment|law|letter|list|memorandum|motion|note|opinion|order|pact|paper|petition|plan|proposal|protocol"
    r"|questionnaire|report|resolution|ruling|speech|statement|statute|text|treaty|ultimatum)"
)
_PAPER = rf"(?:(?i:\b{_NOUNS}\b)|\b(?=[A-Z./()-]{{2,40}}\d)[A-Z]{{1,8}}(?:/[A-Z0-9.()-]{{1,20}}){{1,4}}|\bUNSCR\b)"
_TAKES_UP = rf"(?i:\b{_NOUNS}\b[^.?!;\n]{{0,60}}(?:\n[^.?!;\n]{{1,60}})?[.;]\s{{1,3}}\Z)"
_TELLS = (
    r"(?i:(?:\s{1,3}\([^()\n]{1,40}\))?\s{1,3}(?:(?:also|only|still|even)\s+)?(?:was|were|would|says?|said|calls?|demands?|asks?"
    r"|urges?|requires?|provides?|refers?|repeats?|drew|had|kept|made|put|read|ran|set|told|took|went|[a-z]{2,12}ed)\b)"
)
_NAMED = rf"(?i:\b{_NOUNS},\s{{1,3}}\Z)"  # "in a letter, paragraph 7, he asked"
_OF_MESSAGE = (
    r"(?i:\bref(?:tels?|s)?(?:\s[A-Z])?\b[^.?!;()]{0,80}\(\Z)"  # "Ref B asked three questions (paras 4, 5 and 8)"
)
_OF_MESSAGE_BY_PARAGRAPH = (
    r"(?i:\bref(?:tels?|s)?(?:\s[A-Z])?:\s{1,3}(?:[^.?!]{0,160}[;,]\s{1,3})?\Z)"  # "ref A: para 4, yes; para 5"
)
_LISTS = r"(?i:(?:['’]s?|\btheir|\bhis|\bher)\s{1,3}(?:comments|demands|objections|points)\b[^.?!:]{0,40}:)"
_COUNTED = r"(?i:\b(?P<count>\d{1,3})\s{1,3}(?:paragraphs|paras|points)\b)"
_THERE = r"(?i:\s{1,3}(?:there(?:in|of)?|of\s{1,3}(?:it|theirs))\b)"
_OF_MINUTES = r"(?i:\b(?:minutes|proceedings|records?)\s{1,3}of\s[^.?!;]{0,80}(?:,|\()\s{0,3}\Z)"
_HIDDEN = r"\s{0,3}(?i:(?:of|in|to)\s{1,3})?(?:the\s{1,3})?X{5}"
_OF_DOCUMENT_BEHIND = (
    r"(?:,\s{1,3}|\s{1,3}\()(?!(?:FY|CY|USD|EUR|GBP)\b)(?:(?i:annex|appendix|art\.|article|chapter|decree|doc\.|document|law|part"
    r"|protocol|resolution|schedule|section)\s(?:no\.\s)?(?:\d|[A-Z]\b|[IVX]{1,5}\b)|[A-Z]{1,8}(?:/[A-Z0-9.()-]{1,20}){1,4}"
    r"|[A-Z]{1,12}(?:\s[A-Z]{2,12})?[. ]\d{1,6}\b)"
)
"""A document right behind the number: "para 9, WP 31", "paragraphs 8 and 9 (STATE 44123)", "para 4, Annex B"."""

_QUOTED = r'"[^"]{0,80}"'
_NOTE = r"(?:\bNotes?\s\d|(?i:\b(?:diplomatic\s|its\s|['’]s\s)notes?\b|\bnotes?\s(?:no\b|verbale)))"
_PROVIDES = (
    r"\s{1,3}(?:(?:also|even|only|still)\s)?(?:reads?|says?|states?|provides?|stipulates?|requires?|obliges?|forbids?"
    r"|prohibits?|allows?|permits?|grants?)\b(?!\s(?:how|more|what|when|where|who|why)\b)"
)
_TOPIC = (
    rf"\A(?i:on)\s\Z|(?:(?i:\b{_NOUNS}\b)|\b(?i:article|art\.)\s\d{{1,3}}[a-z]?)"
    r"(?:\s(?:(?i:of|on|no\.?|in|from|to)\s)?[A-Z0-9(][\w./()-]{0,20},?){0,5}:\s(?:[^.?!]{0,100}[;,]\s)?\Z"
)
_HEADS = r"\s{0,3}(?:[.:(]|(?:and|AND|to|TO)\s(?:(?i:annex|appendix|article|attachment|section))\b)"
_GIVES_WORDS = r"""\s?[,:]?\s{0,2}\(?["“]"""
_OWN_TITLE = (
    r"""\s?[,:]?\s{0,2}\(?["“][^"”\n]{1,60},?["”]\)?,?\s{1,3}(?i:answers|asks|contains|covers|describes|explains|gives|has|holds"""
    r"|lists|offers|sets\sout|shows|tells)\b"
)
_CODE = r"\b(?!FY)[A-Z]{1,6}-?\d{2,4}[,:]\s\Z"
_PAPER_OF = rf"(?i:\b{_NOUNS}\b[^.?!;:]{{0,60}},\s\Z)"
_FINDS = (
    r"(?i:,?\s(?:also\s)?(?:adds|argues|asks|calls|claims|concludes|demands|finds|holds|notes|says|states|urges|warns"
    r"|(?:found|held|said|noted|stated))\b)"
)
_BY_AUTHORS = (
    r"(?i:\b(?:auditors?|board|commission(?:ers?)?|committee|court|economists?|experts?|inspectors?|lawyers?|monitors?"
    r"|observers?|panel|rapporteurs?|researchers?|tribunal)\s{1,3}\((?:see\s{1,3}(?:also\s{1,3})?)?\Z)"
)
"""Those who write papers, right before a number: "the ILO's experts (see para 44)"."""

_LISTED = r"^[ \t>\"“'(]{0,9}(?P<number>\d{1,3})[.)][ \t]"
_FAR_BEYOND_PARAGRAPHS = 10  # the last one: such a number is that of a longer text
_NEAR_CHARS = 200
_FAR_CHARS = 2_000


def is_of_another(cable: Cable, reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the missing number, one of the reference's, is one of another document's paragraphs.

    Either the text gives the same number to a document, "paragraph 14 of the note … the gap at paragraph 14"; or
    it joins the number to such a reference, "GOV/2009/35, para 19, and para 20"; or it tells what the document just
    named says, "its statement; paragraph 11 was new"; or a release hides the name of the document, "para 6 of XXXXXX".
    So is one far beyond the last behind those who write papers, "the auditors (see para 44)", one of a text that is
    said to have as many paragraphs, one in a sentence on another message, "Ref B asked two questions (paras 4 and 8)",
    one of the minutes of a meeting, and one amid other texts' numbers. A reader who is sent to the number, "see
    paragraph 14", is not sent to another document, but to "paragraph 14 there" and "para 14, WP 31" he is.
    """
    text, at = cable.text, reference.span.start
    before = text[max(cable.body.start, at - _NEAR_CHARS) : at]
    if any(compiled(one).match(text, reference.span.end) for one in (_HIDDEN, _THERE, _OF_DOCUMENT_BEHIND)):
        return True
    if _is_of_authors(cable, before, item):
        return True
    if reference.direction or _is_led(cable, reference):
        return False
    if compiled(_OF_MINUTES).search(before) or _is_number_of_others(cable, item):
        return True
    others = _external(cable)
    earlier = bisect_right(others, at, key=lambda each: each.span.end)
    if earlier and compiled(_JOINED).fullmatch(_between(text, others[earlier - 1].span.end, at)):
        return True
    of_message = compiled(_OF_MESSAGE).search(before) or compiled(_OF_MESSAGE_BY_PARAGRAPH).search(before)
    if of_message or compiled(_NAMED).search(before):
        return True
    if _is_amid_numbers_of_others(cable, reference) or (
        not compiled(_POINTED).search(before) and _is_cited(cable, reference)
    ):
        return True
    if any(int(found["count"]) >= item.last for found in compiled(_COUNTED).finditer(before)):
        return True
    if compiled(_LISTS).search(before) and not compiled(_POINTED).search(before):
        return True
    return bool(compiled(_TAKES_UP).search(before) and compiled(_TELLS).match(text, reference.span.end))


def _is_of_authors(cable: Cable, before: str, item: NumberRange) -> bool:
    """Return whether the number is far beyond the last one, right behind those who write papers."""
    far = item.first > last_number(cable) + _FAR_BEYOND_PARAGRAPHS
    return far and compiled(_BY_AUTHORS).search(before) is not None


def is_amid_others(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the reference's paragraph goes through another text: it has numbers of others, or too high ones.

    A number to which the reader is pointed, "as paragraph 4 explains" or "(para 4)", is the cable's own all the same.
    """
    return _is_beside(cable, reference, _numbers_beyond(cable))


def goes_through(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether its paragraph also tells of another number: "paragraph 1 went with paragraph 4"."""
    if _is_pointed(cable, reference):
        return False
    named = _numbers_named(cable).get(cable.paragraph_at(reference.span.start), ())
    return any(numbers != reference.numbers for numbers in named)


def _is_cited(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the text tells what another paper has there.

    So it does in "para 5 ("scope")", "The opinion of May 4, para 14, finds", "VD99: paragraphs 45 and 46".
    """
    text, start, end = cable.text, reference.span.start, reference.span.end
    before = text[max(cable.body.start, start - _NEAR_CHARS) : start]
    if compiled(_CODE).search(before) or is_topic(cable, reference):
        return True
    titled = compiled(_OWN_TITLE).match(text, end) is not None and _first_paper(cable) > start
    if compiled(_GIVES_WORDS).match(text, end) and not titled:
        return True
    return bool(compiled(_PAPER_OF).search(before) and compiled(_FINDS).match(text, end))


def may_be_of_another(cable: Cable, reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether a text named in the paragraph, or one with such numbers in the cable, may have the number.

    A reader who is sent to it, "see paragraph 4", "(para 4)", "as paragraph 4 says", is sent to the cable's own.
    """
    if _is_pointed(cable, reference):
        return False
    return names_paper_before(cable, reference) or item.last in _listed_numbers(cable)


@once_per_cable
def _listed_numbers(cable: Cable) -> frozenset[int]:
    """Return the numbers that open lines of the cable and are not its paragraphs', as those of a letter in it."""
    own = {each.number_span.start for each in cable.paragraphs}
    found = compiled(_LISTED, re.MULTILINE).finditer(cable.text, *cable.body)
    return frozenset(int(each["number"]) for each in found if each.start("number") not in own)


def provides(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether it is of a paper that its paragraph named: "The contract is long; paragraph 3 forbids …"."""
    told = compiled(_PROVIDES).match(cable.text, reference.span.end) is not None
    return told and names_paper_before(cable, reference)


def names_paper_before(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the reference's paragraph names a paper before it."""
    start = cable.paragraphs[cable.paragraph_at(reference.span.start) or 0].text_span.start
    above = Span(max(start, reference.span.start - _FAR_CHARS), reference.span.start)
    return bool(compiled(_PAPER).search(cable.text, *above) or compiled(_NOTE).search(cable.text, *above))


def is_topic(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether it is of a paper that is gone through: "On paragraph 4: …", "Resolution 12: para 1, …; para 2"."""
    start = cable.paragraphs[cable.paragraph_at(reference.span.start) or 0].text_span.start
    before = cable.text[max(start, reference.span.start - _NEAR_CHARS) : reference.span.start]
    has_paper = _first_paper(cable) < reference.span.start or bool(cable.references)
    return has_paper and compiled(_TOPIC).search(before) is not None


@once_per_cable
def _first_paper(cable: Cable) -> int:
    """Return where the cable first names a paper, whose paragraphs it may go through; its end without one."""
    start, end = cable.subject.span.start if cable.subject else cable.body.start, cable.body.end
    paper = compiled(_PAPER).search(cable.text, start, end)
    note = compiled(_NOTE).search(cable.text, start, paper.start() if paper else end)
    return note.start() if note else paper.start() if paper else end


def _is_amid_numbers_of_others(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether its paragraph names a paragraph of another text that is not a number of the cable's either."""
    return _is_beside(cable, reference, _numbers_of_others(cable))


def _is_beside(cable: Cable, reference: ParagraphReference, found: _ByParagraph) -> bool:
    """Return whether another of those found is in its paragraph; no if this one points."""
    if _is_pointed(cable, reference):
        return False
    return any(each.span != reference.span for each in found.get(cable.paragraph_at(reference.span.start), ())[:2])


def _is_pointed(cable: Cable, reference: ParagraphReference) -> bool:
    start = reference.span.start
    lead = cable.text[max(cable.body.start, start - _NEAR_CHARS) : start]
    return bool(reference.direction or compiled(_POINTED).search(lead))


@once_per_cable
def _numbers_named(cable: Cable) -> dict[int | None, set[tuple[int, ...]]]:
    """Return the numbers of the cable's own paragraphs that each paragraph names, where the reader is not led there."""
    found: dict[int | None, set[tuple[int, ...]]] = {}
    for each in cable.paragraph_references:
        if not each.external and not _is_led(cable, each):
            found.setdefault(cable.paragraph_at(each.span.start), set()).add(each.numbers)
    return found


@once_per_cable
def _numbers_beyond(cable: Cable) -> _ByParagraph:
    """Return the references to another text, or to numbers above the last, to which the reader is not led."""
    last = last_number(cable)
    return _by_paragraph(
        cable,
        (each for each in cable.paragraph_references if each.external or min(one.last for one in each.ranges) > last),
    )


@once_per_cable
def _numbers_of_others(cable: Cable) -> _ByParagraph:
    """Return the references to numbers of another text above the last, to which the reader is not led."""
    last = last_number(cable)
    return _by_paragraph(cable, (each for each in _external(cable) if any(one.last > last for one in each.ranges)))


def _by_paragraph(cable: Cable, references: Iterable[ParagraphReference]) -> _ByParagraph:
    found: _ByParagraph = {}
    for each in references:
        if not _is_led(cable, each):
            found.setdefault(cable.paragraph_at(each.span.start), []).append(each)
    return found


@once_per_cable
def _external(cable: Cable) -> tuple[ParagraphReference, ...]:
    """Return the references to paragraphs of other texts, in order of place."""
    return tuple(each for each in cable.paragraph_references if each.external)


def _is_number_of_others(cable: Cable, item: NumberRange) -> bool:
    """Return whether a reference to another text names these numbers, by themselves or within a range."""
    firsts, highest = _ranges_of_others(cable)
    below = bisect_right(firsts, item.first)
    return below > 0 and item.last <= highest[below - 1]


@once_per_cable
def _ranges_of_others(cable: Cable) -> tuple[list[int], list[int]]:
    """Return where the ranges of references to other texts begin, in order, and the highest end of these so far."""
    ranges = sorted(
        (one.first, one.last)
        for each in (*_external(cable), *_discussed(cable), *_headings(cable))
        for one in each.ranges
    )
    return [first for first, _ in ranges], list(accumulate((last for _, last in ranges), max))


@once_per_cable
def _discussed(cable: Cable) -> list[ParagraphReference]:
    """Return the references that go through another text: two or more such numbers in one paragraph that names it."""
    last, found = last_number(cable), []
    own = [each for each in cable.paragraph_references if not (each.external or each.direction)]
    beyond = [each for each in own if min(item.last for item in each.ranges) > last and not _is_led(cable, each)]
    for paragraph in cable.paragraphs:
        start, end = paragraph.span
        first, stop = (bisect_left(beyond, at, key=lambda each: each.span.start) for at in (start, end))
        here = beyond[first:stop]
        numbers = {item.last for each in here for item in each.ranges}
        if len(here) > 1 and len(numbers) > 1 and compiled(_PAPER).search(cable.text[start : here[0].span.start]):
            found += here
    return found


@once_per_cable
def _headings(cable: Cable) -> list[ParagraphReference]:
    """Return the references that open a paragraph as its topic, "4. Paras 14, 21 (quotas). Japan: no", beyond the last.

    What such a paragraph is about is a text that is gone through.
    """
    last, opened = last_number(cable), {each.text_span.start for each in cable.paragraphs}
    own = (each for each in cable.paragraph_references if not (each.external or each.direction))
    beyond = (each for each in own if min(item.last for item in each.ranges) > last)
    return [each for each in beyond if each.span.start in opened and compiled(_HEADS).match(cable.text, each.span.end)]


def _is_led(cable: Cable, reference: ParagraphReference) -> bool:
    at = reference.span.start
    return bool(compiled(_LED).search(cable.text[max(cable.body.start, at - _NEAR_CHARS) : at]))


def _between(text: str, start: int, end: int) -> str:
    """Return the words between two references, on one line, without what is quoted there; a period if they are long."""
    words = text[start:end].replace("\n", " ")
    return compiled(_QUOTED).sub("", words) if len(words) < _NEAR_CHARS else "."
