"""Whether the words around a number send the reader to a paragraph of this cable, and not to one of another text.

Nothing in "the sentence in paragraph 9" says whose paragraph it is; "see paragraph 9", "the talking points in paragraph
9" and "as paragraph 9 shows" are of the cable, unless a document is named.
"""

from bisect import bisect_left
from itertools import pairwise

from cablelint import Cable, ParagraphReference, compiled, once_per_cable
from cablelint.rules.paragraphs._papers import (
    BEHIND_PAPER,
    NEAR_CHARS,
    NEGOTIATED,
    ON_PAPER,
    OWNED_BEHIND,
    PAPER_BEFORE,
)

_LED = (
    r"(?i:\b(?:(?:go|refer(?:red)?|turn)\s{1,3}to|see)\s{1,3}(?:also\s{1,3})?(?:\w{1,12}\s{1,3})?"
    r"(?:(?:in|at)\s{1,3})?\Z)"
)
_LOCATED = (
    r"(?i:\b(?:is|are|was|were|appears?|begins?|comes?|follows?)\s{1,3}(?:(?:also|only|separately)\s{1,3})?"
    r"(?:(?:given|provided)\s{1,3})?(?:in|at)\s{1,3}\Z)"
)
_TOLD = (
    r"(?i:\b(?:(?:asked|cited|contained|described|detailed|discussed|explained|found|given|identified|indicated|listed"
    r"|mentioned|named|noted|outlined|posed|provided|quoted|repeated|reported|requested|said"
    r"|set\s{1,3}(?:forth|out)|shown|stated|suggested"
    r"|summarized|told))\s{1,3}(?:(?:also|only|separately)\s{1,3})?(?:in|at|by|under)\s{1,3}\Z)"
)
_CONTENTS = (
    r"(?i:\b(?:action|actions|analysis|annex|answers?|background|biograph(?:y|ies)|bios?|charts?|chronology|comments?|data|details"
    r"|draft|figures|guidance|information|intervention|letter|lists?|maps?|material|members|names|non-?paper|note"
    r"|numbers|objectives|officials|options|papers?|people|persons|points|posts|press\s{1,3}guidance|proposals?|questions?"
    r"|recommendations?|replies|requests?|responses?|roster|schedule|statement|steps|suggestions?|summary|tables?|talkers|text"
    r"|texts|timeline|translation|visitors)\s{1,3}(?:in|at)\s{1,3}\Z)"
)
_OWNED = (
    r"(?:\b(?!(?:The|This|That|These|Our|Draft|Full|Informal|Proposed|Suggested|Post|Embassy)\b)[A-Z][\w.]{0,20}[a-z.]|['’]s?)\s{1,3}"
    r"(?i:draft|non-?paper|papers?|proposals?|statement|texts?)\s{1,3}(?:in|at)\s{1,3}\Z"
)
"""Whose the text is: "the Washington text in paragraph 8"."""

_OF_PAPER = (
    r"(?i:\b(?:circulated|distributed|drafted|handed(?:\s(?:her|him|me|out|over|us))?|introduced|issued|presented|produced|published"
    r"|read|released|shared|submitted|tabled|unveiled)\s(?:[\w'’-]{1,20}\s){0,4}(?:draft|letter|list|memo(?:randum)?|non-?paper|note|paper"
    r"|plan|proposal|report|response|statement|study|text)\b[^.?!;]{0,60}[.;]\s(?:(?:it|they|he|she)\s[^.?!;]{1,80}[.;]\s)?(?:its|their|his|her|the)\s[^.?!;]{0,120}\Z)"
)
"""Others' paper in the sentence before: "Egypt circulated a draft. Its main point was in"."""

_GIVEN = (
    r"(?i:\b(?:action|answers?|background|bios?|biograph(?:y|ies)|comments?|contacts?|copy|copies|excerpts?|full|guidance|informal"
    r"|itinerary|questions|rosters?|schedule|talkers|talking|text|texts|transcript|translation|unofficial)\b)"
)
_AS = r"(?i:\bas\s{1,3}(?:also\s{1,3})?(?:(?:in|per|under)\s{1,3})?\Z)"
_HAS = (
    r"(?:,?\s{1,2}\(?[\"“][^\"”\n]{1,60}[\"”]\)?,?)?\s{1,3}(?i:(?:also\s{1,3})?(?:asks|contains|covers|describes|details|explains|gives|has(?!\s{1,3}(?:no|none|two|three|many)\b)|includes|lists|presents|provides"
    r"|reports|says|sets\s{1,3}(?:forth|out)|shows|summarizes|tells)\b(?!\s{1,3}(?:been|that)\b))"
)
_OPENS = r"(?:\A|(?:[.;:?!]|--|==)\s{1,3}|(?i:,\s{1,3}(?:and|but|while)\s{1,3}|\s(?:and|but)\s{1,3}))\Z"
_OF_THIS = r"\s{1,3}(?i:of\s{1,3}(?:this|the\s{1,3}present)\s{1,3}(?:cable|message|telegram|report))\b"
_BRACKETED = r"[\w\"”')%]\s{1,3}\(\Z"
_BEHIND_NAME = r"(?:(?<![\w'’,-])[a-z][\w'’,-]{0,20}|\d)\s{1,3}(?:[A-Z][\w.'’-]{0,20}\s{1,3}){1,4}\(\Z"
"""A name in the sentence right before the bracket: "with Embassy Paris (para 7)"."""

_OWN_VOICE = r"(?i:\b(?:we|our|post|this\s{1,3}(?:cable|message|telegram))\b|(?:\A|\n\s{0,9})per\s{1,3}\Z)"
_THING = (
    r"(?i:\b(?:her|his|its|our|that|the|their|these|this|those)\s{1,3}(?:[\w'’-]{1,20}\s{1,3}){0,5}"
    r"(?!(?:addition|adjective|adverb|amendment|approach|bracket|caveat|change|clause|commitment|concept|condition|date|deadline"
    r"|definition|deletion|edit|exception|expression|footnote|formula|formulation|idea|insertion|language|limit|mention|new|notion"
    r"|number|obligation|old|passage|phrase|phrasing|principle|provision|qualifier|reference|reservation|rule|same|sentence|target"
    r"|term|text|threshold|use|verb|wording|word|year)s?\s)[\w'’-]{3,20}\s{1,3}in\s{1,3}\Z)"
)
"""Something in the text and not a passage of it: "the offer in paragraph 9", and not "the sentence in paragraph 9"."""

_THING_THAT = r"(?i:\b(?:all|the|these|those)\s{1,3}(?:[\w'’-]{2,20}\s{1,3}){1,4}(?:that|which)\s{1,3}\Z)"
_NAMES = r"\s{1,3}(?:describes?|lists?|mentions?|names?|reports?)\b"
"""Of what the text tells there: "the provinces that paragraph 3 names"."""

_POSSESSIVE = r"(?i:(?:\b(?:her|his|its|our|their|your)|['’]s?)\s{1,3}\Z)"
_SENTENCE_END = r"[.?!][)\"”]{0,2}\s{1,3}(?=[\"“(A-Z])|\n[ \t\r]{0,9}\n"
_JOINED = r"[,;]?\s{0,3}(?i:and\s{1,3}|or\s{1,3})?"
_SUB = "sub"


def sends_reader(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the reader is clearly sent to a paragraph of this cable."""
    known = cable.paragraph_references
    return _all_that_send(cable)[bisect_left(known, reference.span.start, key=lambda each: each.span.start)]


@once_per_cable
def _all_that_send(cable: Cable) -> list[bool]:
    """Return of each reference whether it sends the reader, or goes on with one that does: "see para 2.D, para 8"."""
    found: list[bool] = []
    for above, reference in pairwise((None, *cable.paragraph_references)):
        if reference is not None:
            goes_on = above is not None and found[-1] and _is_joined(cable, above, reference)
            found.append(goes_on or _sends_alone(cable, reference))
    return found


def _sends_alone(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the words around the reference send the reader, whatever the one before it does."""
    text, end, before = cable.text, reference.span.end, _before(cable, reference)
    if reference.direction or compiled(_OF_THIS).match(text, end) or compiled(_LED).search(before):
        return True
    sentence = _sentence(before)
    if _takes_up_paper(before, sentence):
        return False
    if compiled(_LOCATED).search(before) or compiled(_CONTENTS).search(before):
        return not compiled(_OWNED).search(before) and compiled(PAPER_BEFORE).search(sentence) is None
    if compiled(_TOLD).search(before) or compiled(_AS).search(before):
        return compiled(PAPER_BEFORE).search(sentence) is None and compiled(NEGOTIATED).search(sentence) is None
    opens = compiled(_OPENS).search(before) is not None or _opens_paragraph(cable, reference)
    return opens and compiled(_HAS).match(text, end) is not None


def speaks_of_own(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the sentence before has the cable's voice, or names no passage: "the offer in paragraph 9"."""
    before = _before(cable, reference)
    sentence = _sentence(before)
    if compiled(_BEHIND_NAME).search(before) or compiled(_POSSESSIVE).search(before):
        return False
    if _takes_up_paper(before, sentence):
        return False
    if compiled(_BRACKETED).search(before):
        return not (_is_of_paper(cable, before, sentence) or "(para" in sentence.lower())
    told = compiled(_OWN_VOICE).search(sentence) or compiled(_THING).search(sentence)
    if told is None and compiled(_NAMES).match(cable.text, reference.span.end):
        told = compiled(_THING_THAT).search(before)
    return told is not None and compiled(PAPER_BEFORE).search(sentence) is None


def may_be_of_subject(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the number may be of the paper that the SUBJECT names: "as paragraph 9 notes", on a charter.

    A way to go, "see paragraph 9", "paragraph 9 below", and words of the writers' own are of the cable.
    """
    text, end, before = cable.text, reference.span.end, _before(cable, reference)
    if cable.subject is None or compiled(ON_PAPER).search(cable.subject.text) is None:
        return False
    if reference.direction or compiled(_OF_THIS).match(text, end) or compiled(_LED).search(before):
        return False
    sentence = _sentence(before)
    return compiled(_OWN_VOICE).search(sentence) is None and compiled(_GIVEN).search(sentence) is None


def _before(cable: Cable, reference: ParagraphReference) -> str:
    """Return the words before the reference; the beginning of "subparagraph" is none of them."""
    start = reference.span.start
    words = cable.text[max(cable.body.start, start - NEAR_CHARS) : start]
    bare = words.removesuffix("-")
    return bare[: -len(_SUB)] if bare.lower().endswith(_SUB) else words


def _sentence(before: str) -> str:
    """Return the words of the last sentence, which goes on behind them; none where it begins there."""
    return compiled(_SENTENCE_END).split(f"{before}A")[-1][:-1]


def _is_of_paper(cable: Cable, before: str, sentence: str) -> bool:
    """Return whether a document is right before the bracket, or speaks in the sentence, and the cable quotes none."""
    if compiled(BEHIND_PAPER).search(before) or compiled(OWNED_BEHIND).search(before):
        return not cable.quoted_blocks
    return compiled(PAPER_BEFORE).search(sentence) is not None


def _takes_up_paper(before: str, sentence: str) -> bool:
    """Return whether the sentence goes on with a paper that somebody is said to have put forward in the one before it.

    Words of the writers' own, "our questions are in paragraph 9", and of what this one gives, "its text is in", do not.
    """
    own = compiled(_OWN_VOICE).search(sentence) or compiled(_GIVEN).search(sentence)
    return own is None and compiled(_OF_PAPER).search(" ".join(before.split()) + " ") is not None


def _opens_paragraph(cable: Cable, reference: ParagraphReference) -> bool:
    index = cable.paragraph_at(reference.span.start)
    return index is not None and cable.paragraphs[index].text_span.start == reference.span.start


def _is_joined(cable: Cable, above: ParagraphReference, reference: ParagraphReference) -> bool:
    """Return whether the reference goes on with the one before it, which is not on another text."""
    between = cable.text[above.span.end : reference.span.start]
    return not above.external and compiled(_JOINED).fullmatch(between) is not None
