"""Whether a number that the cable does not have is that of a document of which the text speaks nearby."""

import re
from bisect import bisect_right

from cablelint import Cable, NumberRange, ParagraphReference, Span, compiled, last_number, once_per_cable
from cablelint.rules.paragraphs._numbers_of_others import (
    ByParagraph,
    external,
    is_led,
    is_number_of_others,
    is_of_listed_item,
    keys_of_answers,
    numbers_beyond,
    numbers_named,
    numbers_of_others,
)
from cablelint.rules.paragraphs._papers import NEAR_CHARS, NOUNS, is_cited, names_paper_before

_JOINED = r"(?i:[^.?!;:\n]{0,40}(?:,|\b(?:and|or|but|while))\s+(?:also\s+)?\Z)"  # between two references
_JOINED_CLAUSE = r"[^.?!:\n]{0,160}[;,]\s{1,3}(?i:and\s{1,3}|but\s{1,3}|while\s{1,3})?\Z"
"""Between two references in one sentence, the second of which tells more of the text: "; para 6 asks for"."""
_POINTED = (
    r"(?i:(?:\(|\b(?:as|in|per|under|see|see\s+also|go\s+to|refer\s+to|turn\s+to)\s+|"
    r"(?:\((?:\w+\s+)?(?:copy|excerpts?|text|transcript|translation)|\b(?:copy|excerpts?|text|transcript|translation)\s+"
    r"(?:appears?|are|follows?|is))\s+(?:at|in)\s+)\Z)"
)
_TAKES_UP = rf"(?i:\b{NOUNS}\b[^.?!;\n]{{0,60}}(?:\n[^.?!;\n]{{1,60}}){{0,2}}[.;]\s{{1,3}}\Z)"
_TELLS = (
    r"(?i:(?:\s{1,3}\([^()\n]{1,40}\))?\s{1,3}(?:(?:also|only|still|even)\s+)?(?:was|were|would|says?|said|calls?|demands?|asks?"
    r"|urges?|requires?|provides?|refers?|repeats?|drew|had|kept|made|put|read|ran|set|told|took|went|[a-z]{2,12}ed)\b)"
)
_NAMED = (
    rf"(?i:\b{NOUNS},\s{{1,3}}\Z"
    rf"|\bin\s{{1,3}}(?:an?|her|his|its|the|their)\s{{1,3}}(?:[\w'’-]{{1,20}}\s{{1,3}}){{0,3}}{NOUNS}\s{{1,3}}(?:dated|from|of|on)"
    r"\s{1,3}[^.?!;,()]{1,40}\s{1,3}in\s{1,3}\Z)"
)
"""A text that is named with its paragraph: "in a letter, paragraph 7", "in the draft of May 4 in paragraph 17"."""
_OF_MESSAGE = (
    r"(?i:\bref(?:tels?|s)?(?:\s[A-Z])?\b[^.?!;()]{0,80}\(\Z)"  # "Ref B asked three questions (paras 4, 5 and 8)"
)
_OF_MESSAGE_BY_PARAGRAPH = (
    r"(?i:\bref(?:tels?|s)?(?:\s[A-Z])?:\s{1,3}(?:[^.?!]{0,160}[;,]\s{1,3})?\Z)"  # "ref A: para 4, yes; para 5"
)
_LISTS = r"(?i:(?:['’]s?|\btheir|\bhis|\bher)\s{1,3}(?:comments|demands|objections|points)\b[^.?!:]{0,40}:)"
_COUNTED = (
    r"(?i:(?<!\bto\s)(?<!\bby\s)(?<!\bor\s)(?<![-.])\b(?P<count>\d{1,3})\s{1,3}(?:paragraphs|paras|points)\b"
    r"(?!\s{1,3}(?:above|ahead|behind|below|down|higher|less|lower|more|up)\b))"
)
"""How many a text has, "its 12 points"; not how far somebody is ahead, "by 9 points", "4 to 9 points"."""
_THERE = r"(?i:\s{1,3}(?:there(?:in|of)?|of\s{1,3}(?:it|theirs))\b)"
_OF_MINUTES = r"(?i:\b(?:minutes|proceedings|records?)\s{1,3}of\s[^.?!;]{0,80}(?:,|\()\s{0,3}\Z)"
_HIDDEN = r"\s{0,3}(?i:(?:of|in|to)\s{1,3})?(?:the\s{1,3})?X{5}"
_OF_DOCUMENT_BEHIND = (
    r"(?:,\s{1,3}|\s{1,3}\()(?!(?:FY|CY|USD|EUR|GBP)\b)(?:(?:[A-Z]{2,8}\s{1,3})?(?i:annex|appendix|art\.|article|chapter|decree|doc\."
    r"|document|enclosure|law|part|protocol|resolution|schedule|section)\s(?:no\.\s)?(?:\d|[A-Z]\b|[IVX]{1,5}\b|[A-Z]{1,8}/)"
    r"|[A-Z]{1,8}(?:/[A-Z0-9.()-]{1,20}){1,4}|(?:the\s)?same\s{1,3}[a-z]{4,12}\b|(?:\d\d\s{1,3})?[A-Z]{1,12}(?:\s[A-Z]{2,12}){0,3}"
    r"(?:[. ]|\s{1,3}A-|\n)\d{1,6}\b)"
)
"""A document right behind the number: "para 9, WP 31", "paragraphs 8 and 9 (STATE 44123)", "para 4, Annex B"."""
_OF_MESSAGE_BEHIND = (
    r"(?:,\s{1,3}|\s{1,3}\()(?:\d\d\s{1,3})?(?P<station>[A-Z][a-z.]{2,14}(?:\s[A-Za-z][a-z]{1,14}){0,3}?)\s{1,3}"
    r"(?:(?i:airgram)\s)?(?:A-)?\d{1,6}\b"
)
"""A message right behind the number: "para 9, Nairobi 812", "para 11, Lagos A-12"."""
_QUOTED = r'"[^"]{0,80}"'
_BY_AUTHORS = (
    r"(?i:\b(?:auditors?|board|commission(?:ers?)?|committee|court|economists?|experts?|inspectors?|lawyers?|monitors?"
    r"|observers?|panel|rapporteurs?|researchers?|tribunal)\s{1,3}\((?:see\s{1,3}(?:also\s{1,3})?)?\Z)"
)
"""Those who write papers, right before a number: "the ILO's experts (see para 44)"."""
_LISTED = r"^[ \t>\"“'(]{0,9}(?P<number>\d{1,3})[.)][ \t]"
_FAR_BEYOND_PARAGRAPHS = 10  # the last one: such a number is that of a longer text


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
    before = text[max(cable.body.start, at - NEAR_CHARS) : at]
    if _is_named_behind(cable, reference.span.end):
        return True
    if _is_of_answers(cable, reference, item) or _is_of_authors(cable, before, item):
        return True
    if reference.direction or is_led(cable, reference):
        return False
    if compiled(_OF_MINUTES).search(before) or is_number_of_others(cable, item):
        return True
    others = external(cable)
    earlier = bisect_right(others, at, key=lambda each: each.span.end)
    if earlier and _is_joined(text, others[earlier - 1].span.end, reference.span):
        return True
    of_message = compiled(_OF_MESSAGE).search(before) or compiled(_OF_MESSAGE_BY_PARAGRAPH).search(before)
    if of_message or compiled(_NAMED).search(before):
        return True
    if _is_amid_numbers_of_others(cable, reference) or (
        not compiled(_POINTED).search(before) and is_cited(cable, reference)
    ):
        return True
    if any(int(found["count"]) >= item.last for found in compiled(_COUNTED).finditer(before)):
        return True
    if compiled(_LISTS).search(before) and not compiled(_POINTED).search(before):
        return True
    return bool(compiled(_TAKES_UP).search(before) and compiled(_TELLS).match(text, reference.span.end))


def _is_named_behind(cable: Cable, end: int) -> bool:
    """Return whether the words behind the number say whose it is: "para 14, WP 31", "para 9, Nairobi 812"."""
    if any(compiled(one).match(cable.text, end) for one in (_HIDDEN, _THERE, _OF_DOCUMENT_BEHIND)):
        return True
    message = compiled(_OF_MESSAGE_BEHIND).match(cable.text, end)
    return message is not None and cable.lookups.stations.is_station(message["station"])


def _is_joined(text: str, end: int, place: Span) -> bool:
    """Return whether the sentence goes on from a reference to another text, that ends there, to the one at `place`."""
    between = _between(text, end, place.start)
    if compiled(_JOINED).fullmatch(between):
        return True
    return bool(compiled(_JOINED_CLAUSE).fullmatch(between) and compiled(_TELLS).match(text, place.end))


def _is_of_answers(cable: Cable, reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the cable has an answer to it: "PARA 25 - THE LAW" where the reader is sent to paragraph 25."""
    return is_of_listed_item(cable, reference) or {item.first, item.last} <= keys_of_answers(cable)


def _is_of_authors(cable: Cable, before: str, item: NumberRange) -> bool:
    """Return whether the number is far beyond the last one, right behind those who write papers."""
    far = item.first > last_number(cable) + _FAR_BEYOND_PARAGRAPHS
    return far and compiled(_BY_AUTHORS).search(before) is not None


def is_amid_others(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the reference's paragraph goes through another text: it has numbers of others, or too high ones.

    A number to which the reader is pointed, "as paragraph 4 explains" or "(para 4)", is the cable's own all the same.
    """
    return _is_beside(cable, reference, numbers_beyond(cable))


def goes_through(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether its paragraph also tells of another number: "paragraph 1 went with paragraph 4"."""
    if _is_pointed(cable, reference):
        return False
    named = numbers_named(cable).get(cable.paragraph_at(reference.span.start), ())
    return any(numbers != reference.numbers for numbers in named)


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


def _is_amid_numbers_of_others(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether its paragraph names a paragraph of another text that is not a number of the cable's either."""
    return _is_beside(cable, reference, numbers_of_others(cable))


def _is_beside(cable: Cable, reference: ParagraphReference, found: ByParagraph) -> bool:
    """Return whether another of those found is in its paragraph; no if this one points."""
    if _is_pointed(cable, reference):
        return False
    return any(each.span != reference.span for each in found.get(cable.paragraph_at(reference.span.start), ())[:2])


def _is_pointed(cable: Cable, reference: ParagraphReference) -> bool:
    start = reference.span.start
    lead = cable.text[max(cable.body.start, start - NEAR_CHARS) : start]
    return bool(reference.direction or compiled(_POINTED).search(lead))


def _between(text: str, start: int, end: int) -> str:
    """Return the words between two references, on one line, without what is quoted there; a period if they are long."""
    words = text[start:end].replace("\n", " ")
    return compiled(_QUOTED).sub("", words) if len(words) < NEAR_CHARS else "."
