"""What a reference says it finds in a paragraph: "deliver the points in paragraph 7", "for background, see para 5"."""

from itertools import pairwise

from cablelint.analysis.content_kinds import DATES, NEAR_CHARS, POINTS, QUOTED, TEXTS, THINGS, TO_BE_SAID
from cablelint.analysis.contents import content_named_before
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.quoted_titles import distinct_titles
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference

# Patterns are kept as words and compiled where they are first needed; they match words with one space between them.
_THING = rf"(?P<thing>{'|'.join(sorted(sorted(THINGS - DATES), key=len, reverse=True))})"  # as written in every process
_FOR_IT = (
    rf"(?i:\bfor (?:the |our |a )?(?:[\w-]{{1,20}} ){{0,3}}?{_THING}(?: (?:for|of|on)(?: [\w’'-]{{1,20}}){{1,4}})?,?"
    r" (?:(?:please|pls|kindly) )?(?:go to|refer to|see|turn to)\Z)"
)
_IS_THERE = (
    rf"(?i:\b{_THING}(?: (?:for|of|on|to) (?:[\w’'-]{{1,20}} ){{0,3}}?[\w’'-]{{1,20}})? ?"
    r"(?:(?:is|are|appears?|begins?|follows?|can be found|below) (?:(?:contained|found|given|included|listed|provided"
    r"|set (?:out|forth)) )?(?:at|in|under)|[:;,–-]+ (?:(?:please|pls|kindly) )?(?:at|in|see))\Z)"
)
_TO_DO_WITH = (
    rf"(?i:\b{_THING} (?:for (?:delivery|use|your use|the (?:meeting|minister|press|record))|of [\w’'-]{{2,20}}"
    r"|to (?:be )?(?:answer|convey|deliver|follow|make|present|raise|use)(?:ed|d)?)"
    r" (?:(?:contained|found|given|listed|provided|set out) )?(?:at|in)\Z)"
)
_IN_BRACKETS = rf"(?i:\((?:(?:see|for|the|our|a|full|draft|complete) ){{0,3}}{_THING}[,:]?\Z)"
_ENCLOSED = (
    rf"(?i:\b{_THING}(?: [\w’'-]{{1,20}}){{0,3}}"
    r" \((?:attached|contained|found|given|included|quoted|reproduced) (?:at|in)\Z)"
)
_HAS_IT = (
    r"(?i: ?(?:below |above )?(?:contains?|gives?|has|have|holds?|includes?|lists?|provides?|sets? out|is|are)"
    rf" (?:(?:a|an|our|the|draft|full|proposed|suggested|talking|following|detailed) ){{0,3}}{_THING}\b)"
)
_SEE_FOR_IT = rf"(?i: ?(?:below |above )?for (?:(?:a|an|our|the|full|more|suggested|talking) ){{0,3}}{_THING}\b)"
_THAT_ARE_THERE = (
    rf"(?i:\b(?:the|these|those|all|our) {_THING},? (?:that|which|who) (?:[\w’'-]{{1,20}} ){{1,8}}?"
    r"(?:are|is|appear|follow)"
    r" (?:(?:attached|contained|found|given|listed|quoted|set out) )?(?:at|in)\Z)"
)
_SEE = r"(?i:\b(?:go to|refer to|see|turn to)\Z)"
_OF_OTHERS = r"(?i:(?<!post)(?<!embassy)(?<!mission)(?<!ambassador)['’]s?\s(?:\w+\s)?comment\b)"
_OF_MESSAGE = r"(?i:\bref(?:tel|erence)?(?:\s[a-z])?['’]s\s(?:[\w-]{1,20}\s){1,4}\(\Z)"
"""Whose thing and paragraph it is: "ref B's second table (para 4)"."""
_BIOGRAPHY = r"(?i:\bbio(?:s|graphic(?:al)?|graphies)?\b(?: (?:data|details|information|notes?|sketch(?:es)?)\b)?)"
_BIO_NOTE = r"(?i:\bbio(?:graphic(?:al)?)?\snote\s\(?(?:\w+\s){0,3}\w+\Z)"
_LIFE_IN = r"(?P<thing>biography) (?:at|in)\Z"
_TITLED = (
    r"(?i:\b(?P<thing>agreement|announcement|certificate|declaration|invitation|memorandum|resolution) (?:at|in)\Z)"
)
_DATES_IN = r"(?i:\bdates(?: (?:below|given|listed|named|proposed|set out|shown))? (?:at|in|under)\Z)"
_QUOTED_IN = r"(?i:\bquoted\s(?:\w+ly\s)?(?:in|at)\s(?:the\s)?\Z)"
_TO_SAY = (
    r"(?i:\bpoints\s+(?:for\s+delivery|to\s+(?:be\s+)?(?:convey|deliver|make|present|raise|use)(?:ed|d)?)\s+(?:\w+\s+){1,3}\Z"
    r"|\btalking\s+points\s+(?:\w+\s+){1,3}\Z|\b(?:convey|deliver|draw(?:ing)?\s+(?:up)?on|present|raise|us(?:e|ing))\s[^.:;]{0,40}"
    r"\bpoints\s+(?:\w+\s+){1,3}\Z)"
)
_NAMED_TEXT = (
    rf"(?i:\b(?:the|this|attached)\s+(?P<words>(?:[\w-]{{2,20}}\s+)?(?:{'|'.join(sorted(TEXTS))}))\s+"
    r"(?:(?:contained|found|given|provided)\s+)?(?:at|in|\()\s*\Z)"
)


def named_content(cable: Cable, reference: ParagraphReference) -> str | None:
    """Return what the words next to the reference say its paragraph holds, in small letters; None where they do not.

    "talking points" are those that are to be said.
    """
    start = max(cable.body.start, reference.span.start - NEAR_CHARS)
    thing = _named(cable, reference, start)
    if thing in POINTS and compiled(_TO_SAY).search(cable.text[start : reference.span.start]):
        return TO_BE_SAID
    return thing


def _named(cable: Cable, reference: ParagraphReference, start: int) -> str | None:
    noun = content_named_before(cable, reference.span.start)
    before = " ".join(cable.text[start : reference.span.start].split())
    if any(compiled(each).search(before) for each in (_OF_OTHERS, _OF_MESSAGE)):
        return None
    if noun == "bio" or (noun == "note" and compiled(_BIO_NOTE).search(before)):
        return "biography"
    if noun in THINGS:
        return noun
    after = " ".join(cable.text[reference.span.end : reference.span.end + NEAR_CHARS].split("\n\n")[0].split())
    before, after = (compiled(_BIOGRAPHY).sub("biography", words) for words in (before, after))
    if compiled(_DATES_IN).search(before):
        return "dates"
    if compiled(_QUOTED_IN).search(f"{before} "):
        return QUOTED
    titled = compiled(_TITLED).search(before)
    if titled is not None and _is_titled(cable, titled["thing"].lower()):
        return titled["thing"].lower()
    return _thing_named(before, after)


def _thing_named(before: str, after: str) -> str | None:
    """Return the thing that the words before the reference say is there, else those after it."""
    for each in (_FOR_IT, _IS_THERE, _THAT_ARE_THERE, _TO_DO_WITH, _IN_BRACKETS, _ENCLOSED, _LIFE_IN):
        if found := compiled(each).search(before):
            return found["thing"].lower()
    found = compiled(_SEE_FOR_IT if compiled(_SEE).search(before) else _HAS_IT).match(after)
    return found["thing"].lower() if found else None


def is_own_text(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether a reference that reads like one to a document names a text that the cable itself has.

    "The joint statement at paragraph 8" is the cable's own where it has "Begin text of joint statement".
    """
    start = max(cable.body.start, reference.span.start - NEAR_CHARS)
    found = compiled(_NAMED_TEXT).search(cable.text[start : reference.span.start])
    if found is None or cable.quoted(reference.span.start):
        return False
    words = " ".join(found["words"].lower().split())
    return words in _texts_titled(cable)


@once_per_cable
def _is_titled(cable: Cable, thing: str) -> bool:
    """Return whether the title of a quoted text names the thing."""
    return any(thing in title for title in distinct_titles(cable))


@once_per_cable
def _texts_titled(cable: Cable) -> frozenset[str]:
    """Return the nouns for texts in the titles of quoted texts, each alone and with the word before it."""
    words = (pair for title in distinct_titles(cable) for pair in pairwise(["", *title.split()]))
    named = ((before, noun) for before, word in words for noun in TEXTS if word.startswith(noun))
    return frozenset(found for before, noun in named for found in (noun, f"{before} {noun}"))
