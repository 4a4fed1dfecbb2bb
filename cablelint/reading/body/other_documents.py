"""Whether a reference to a paragraph is to one of another text: "reftel para 3", "the treaty, in its paragraph 9"."""

import re

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.reference_nouns import NOUN, prefixed_start
from cablelint.reading.body.text_search import word_set

_BLANK_LINE = r"\n[ \t\r]*\n"
_SENTENCE_END = r"[.?!][)\"”]{0,2}\s+(?=[\"“(A-Z])|" + _BLANK_LINE
_DOCUMENT = (
    r"(?:(?P<owner>\b(?i:her|his|its|their)|['’](?i:s)|(?<=(?i:s))['’])\s+(?:\w{1,20}\s+)?)?"
    r"\b(?:(?P<law>Act|ACT|Bill|Charter|Code|CODE|Constitution|Convention|CONVENTION|Decree|Directive|Law|Ordinance"
    r"|Protocol|PROTOCOL|Resolution|RESOLUTION|Statute|Treaty|TREATY|UNGA|UNSCR)\b|(?i:act|agreement|charter|code"
    r"|communique|constitution|convention|decision|declaration|decree|directive|judge?ment|law|letter|memorandum|note|op-ed"
    r"|opinion|order|protocol|regulations?|report|resolution|ruling|statement|statute|treaty)\b)"
)
_SAYS = (
    r"(?i:\b(?:add|allow|argue|ask|ban|call|cite|claim|declare|define|demand|forbid|hold|list|note|permit|provide|read"
    r"|recall|refer|require|say|set|state|stipulate|warn)s\b|\b(?<!\bas )(?:called|noted|said|say|stated)\b)"
)
_LOOKS = r"(?i:\b(?:go to|refer to|see|turn to)\s+\Z)"
_ITS_OWN = r"(?i:\b(?:this|the\s+(?:attached|following))\s+(?:\w{1,20}\s+)?\w{1,20}\Z)"
_CITATION = (
    r"(?:[\[(]?\b(?:19|20)\d\d[\])]?\s{1,2}(?:\(?\d{1,2}\)?\s{1,2})?[A-Z][A-Za-z.]{1,7}(?:\s[A-Z][a-z]{1,5})?\s{1,2}\d{1,5}"
    r"|\b\d{1,4}\s(?:[A-Z]\.\s?){1,3}(?:\d[a-z]{1,2}\s)?\d{1,4}|\b[CT]-\d{1,4}/\d\d"
    r"|\b(?:[A-Z]{2,6}-|[A-Z]-(?=\d{3}))(?:[A-Z\d]{1,8}-){0,2}\d{2,5}(?:-[A-Z\d]{1,8}){1,3})"
    r"(?:\s\([A-Z][A-Za-z]{0,8}\))?,?\s{1,3}(?:at\s{1,3})?[(\[]?\Z"
)
"""How a ruling is cited: "2009 (2) SA 248 (C), ", "HR-2006-1997-A, ", "543 U.S. 551, "."""

_LETTERED_MESSAGE = (
    r"(?:\b(?i:see|and|or|also|in|per)|[,)])\s{1,3}[B-HJ-Z]\s{1,3}\(\Z|\b(?i:see|per)\s{1,3}A\s{1,3}\(\Z"
    r"|\b(?i:by|see|in|per|of|to|and|with)\s{1,3}\([A-H]\),\s{1,3}\Z"
)
"""How messages are cited by their letters alone: "see A (para 6), B (para 4)", "to go by (B), para 6"."""

_INSERTED = r"(?:(?:,| and| or)\s\d{1,3}){0,3}\s{1,3}(?i:bis|ter|quater|quinquies)\b"
"""What follows a number of a treaty's or a draft's: "para 14 bis"."""

_DESIGNATION = r"[A-Z][A-Za-z]{0,5}\.\d{1,4}(?:/\w{1,8}(?:\.\d)?)?"
"""How organizations name their papers: "Dec.221", "L.33/Rev.1", "S.1707"."""

_OUR_OTHER_CABLE = (
    r"(?i:\b(?:our|an?\s(?:earlier|previous)|last\syear['’]s)\s{1,3}"
    r"(?:\d{3,6}|(?:[\w-]{1,12}\s{1,3}){0,2}(?:cable|message|telegram)\b[^.;()]{0,60}),?\s{1,3}\(?\Z)"
)
"""Another message of the post: "our 0455, para 12", "our 2009 cable on this (paragraphs 4 and 5)"."""

_ASIDE = r"(?i:,\s+(?:at|in|under)\s+\Z)"
_OF_WHAT_IS_NAMED = (
    r"(?i:\b(?:(?:in|of|under)\s{1,9}which|whose|what\s{1,9}(?:is|was)\s{1,9}(?:now|then)"
    r"|an?\s{1,9}[a-z-]{3,20}(?:\s[a-z-]{3,20})?)\s{1,9}\Z)"
)
"""How a paragraph of another text is named: "the annex, in which paragraph 9", "a shorter paragraph 1"."""

_OF_ARTICLE = (
    r"(?i:\barts?\b\.?\s|\barticles?\s|§\s?)(?:[^.?!;]|\.(?!\s[A-Z])){0,120}[\s(,]\d{1,3}[a-z]{0,3},?\s{1,3}\Z"
)
"""The number of an article in a citation of laws of the Continent: "arts. 2 para. 1, 3 para. 4"."""

_PROVISION = (
    r"\A(?:\s{0,9}+(?:\d{1,3}\.|[-*]{1,2}+|\([A-Z/]{1,9}\))){0,3}+\s{0,9}+(?i:article|art\.|section|sec\.|clause|annex|rule|chapter"
    r"|resolution|decree|law|order)\s(?:no\.\s)?(?:\d|[IVXLC]{1,6}\b)"
)
_SAID_OF_IT = r"(?:[.;,:)]|\A)[\"”)]?\s{1,3}\Z"
_NAMED_ALONE = r"\s{0,3}(?:[:.;,(]|[–—-])"
_MARKED = r"(?:(?:\A|\n)[ \t¶]*(?:\w{1,3}[.):]|[-*•–—]{1,2})|\A)[ \t]*\([A-Z]\)[ \t]*\(?\Z"
"""A portion marking, whose letter cites no message: "3. (C) ", "-- (U) (", and at the beginning of a block "(S) "."""

_KEYED = r"¶?\d{1,3}[.)]\s{0,3}(?:\([A-Z/]{1,9}\)\s{0,3})?\(\Z"  # "2. (Para 23) PROSECUTIONS", to a questionnaire
_SPEECH_CHARS = 1000  # in which the quotation marks of a block are counted
_LONGEST_CHARS = 200  # of the words before a reference
_LONGEST_BEFORE_CHARS = 50

_ADJECTIVES = word_set("operative preambular preambulatory preamble op pp its their his her sub your")
_MESSAGES = word_set("ref refs reftel reftels reference septel septels")
_CABLES = word_set("cable message tel telegram")
_EARLIER = word_set("earlier last previous ref reference")
_LAWS = word_set(
    "accord act agreement annex annexure appendix art. article articles arts. bulletin bwc bylaws chapter charter"
    " clause cluster code communique constitution convention ctbt cwc decision declaration decree document gazette"
    " guidelines handbook instrument item judgement judgment law lease manual memorandum mou npt p. page pages part"
    " pillar protocol res resolution rule rules ruling schedule section statute theme treaty unsc unscr"
)
_PAPERS = word_set("draft e-mail email letter non-paper nonpaper paper proposal report statement text")
"""What may also be the cable's own: "(text para 9)" is, "the report, paragraph 9" is not."""

_DEBATED = word_set(
    "accept accepted add added adding additional adopt adopted alternate alternative amend amended block blocked"
    " bracketed closed debated delete deleted discussed draft drop dropped existing former insert inserted merge"
    " merged negotiate negotiated new old opening oppose opposed original proposed redraft reject rejected"
    " reopened replace replaced revised support supported"
)
_PASSAGES = word_set(
    "addition amendment amendments brackets changes chapeau discussion edits insertion interpretation objection"
    " objections proposal reading rendering reservation returned sentence sentences title version wording"
)
_DEALINGS = word_set(
    "agree agreed agreement compromise consensus debate debated discussion discussions negotiated negotiations reached"
    " vote voted"
)
_DETERMINERS = word_set("her his its our that the their this")
_CONTENTS = word_set("guidance instructions language points proposal questions request requests")
_LINKS = frozenset({"at", "itself", "own"})
_ROMAN = frozenset("IVXLC")


def opens_another(text: str, at: int) -> bool:
    """Return whether the document just named is that of the next reference: "para 3 above, reftel para 4"."""
    return compiled(r"\s+(?:[A-Z]\s+)?para", re.IGNORECASE).match(text[at : at + _LONGEST_BEFORE_CHARS]) is not None


def is_of_another(text: str, place: Span, body: Span, *, directed: bool) -> bool:
    """Return whether the words around the reference at `place` say that it is to a paragraph of another text.

    `directed` says that the reference is to a paragraph above or below.
    """
    at, end = place
    first = prefixed_start(text, at, body)
    if not directed and (
        _follows_other_document(text[max(body.start, at - _LONGEST_BEFORE_CHARS) : first])
        or _told_by_document(text[max(body.start, at - _LONGEST_CHARS) : first])
    ):
        return True
    return (
        compiled(_INSERTED).match(text, end) is not None
        or _is_of_provision(text, at, end, body)
        or _keys_paragraph(text, at, end, body)
        or _in_speech(text, at, body)
    )


def _follows_other_document(before: str) -> bool:
    """Return whether the words before the noun name the document: "ref A paragraph 3", "the treaty's paragraph 2"."""
    before = compiled(_BLANK_LINE).split(before)[-1]
    if before.rstrip()[-1:] in (".", ";", ":", "?", "!") or compiled(_MARKED).search(before):
        return False
    words = [word.strip("(),\"'") for word in before.split()]
    words = [word for word in words if word]
    while words and words[-1].lower() in _LINKS:
        words.pop()
    if not words:
        return False
    if any(compiled(one).search(before) for one in (_CITATION, _LETTERED_MESSAGE, _OUR_OTHER_CABLE)):
        return True
    return _is_possessive(words[-1]) or _names_document(words) or _speaks_of_another(words, before.endswith("("))


def names_document_before(text: str, at: int) -> bool:
    """Return whether the sentence up to the offset names a document: "It pays under the treaty (" before "para 45"."""
    sentence = compiled(_SENTENCE_END).split(text[max(0, at - _LONGEST_CHARS) : at])[-1]
    return compiled(_DOCUMENT).search(sentence) is not None


def _told_by_document(before: str) -> bool:
    """Return whether the sentence tells what a document says: "the Code says (para 9)", "in its note, at para 14"."""
    sentence = compiled(_SENTENCE_END).split(before)[-1]
    document = compiled(_DOCUMENT).search(sentence)
    if document is None or compiled(_LOOKS).search(sentence):
        return False
    rest = sentence[document.end() :]
    if compiled(_SAYS).search(rest):
        return compiled(_ITS_OWN).search(sentence, 0, document.end()) is None
    return bool(document["law"] or document["owner"]) and compiled(_ASIDE).search(rest) is not None


def _is_of_provision(text: str, at: int, end: int, body: Span) -> bool:
    """Return whether the words around say that the paragraph is an article's, or of the paper that they speak of.

    So it is in "arts. 2 para. 1, 3 para. 4", in "the annex, in which paragraph 9 is new", and in a block that begins
    with an article and names its paragraphs: "Article 12 (courts). Para. 8: off duty."
    """
    before = text[max(body.start, at - _LONGEST_CHARS) : at]
    if compiled(_OF_ARTICLE).search(before) or compiled(_OF_WHAT_IS_NAMED).search(before):
        return True
    if not compiled(_NAMED_ALONE).match(text, end, body.end) or not compiled(_SAID_OF_IT).search(before):
        return False
    block = compiled(_BLANK_LINE).split(text[max(body.start, at - _SPEECH_CHARS) : at])[-1]
    return compiled(_PROVISION).match(block) is not None


def _keys_paragraph(text: str, at: int, end: int, body: Span) -> bool:
    """Return whether the reference opens its paragraph in parentheses, and so names the question answered there."""
    start = max(body.start, at - _LONGEST_BEFORE_CHARS)
    line = text[max(start, text.rfind("\n", start, at) + 1) : at].lstrip()
    if not line and text[end : end + 1] == ":":  # "Para 7: Yes."
        return compiled(_BLANK_LINE + r"[ \t]*\Z").search(text[start:at]) is not None
    goes_on = text[end : end + 1] == ")" and text[end + 1 : end + _LONGEST_BEFORE_CHARS].split("\n", 1)[0].strip() != ""
    return line.endswith("(") and goes_on and compiled(_KEYED).match(line) is not None


def _in_speech(text: str, at: int, body: Span) -> bool:
    """Return whether the reference is in quotation marks that open in its block: 'He said, "See paragraph 9"'."""
    start = max(body.start, at - _SPEECH_CHARS)
    before = text[start:at]
    if '"' not in before and "“" not in before:
        return False
    blocks = compiled(_BLANK_LINE).split(before)
    whole = start == body.start or len(blocks) > 1
    return whole and (blocks[-1].count('"') % 2 == 1 or blocks[-1].count("“") > blocks[-1].count("”"))


def _is_possessive(word: str) -> bool:
    return word.lower() in _ADJECTIVES or word.lower().endswith(("'s", "’s"))


def _speaks_of_another(words: list[str], in_parentheses: bool) -> bool:
    """Return whether a text is under discussion: "delete paragraph 2", "reftel points in para 2"."""
    plain = [word.lower() for word in words[-4:]]
    if plain[-1] in _DEBATED:
        return True
    if plain[-1] in _PAPERS:
        return not in_parentheses and not _DETERMINERS.isdisjoint(plain[-3:-1])
    if plain[-1] in ("around", "for", "of", "to"):
        return not _PASSAGES.isdisjoint(plain[-2:]) and plain[-3:] != ["in", "addition", "to"]
    if plain[-1] == "on":
        return not _DEALINGS.isdisjoint(plain[-2:])
    message = plain[:-2][-1:] if len(plain) < 4 or len(plain[-3]) > 1 else plain[-4:-3]
    return plain[-1] == "in" and not _CONTENTS.isdisjoint(plain[-2:]) and not _MESSAGES.isdisjoint(message)


def _names_document(words: list[str]) -> bool:
    """Return whether the last words are "reftel", "ref A", "STATE 12345", "resolution 687 (1991)", "the treaty"."""
    last, plain = words[-1], [word.lower() for word in words[-4:]]
    if plain[-1] in _MESSAGES or plain[-1] in _LAWS:
        return True
    if plain[-1] in _CABLES and len(plain) > 1:
        return plain[-2] in _EARLIER or _is_possessive(plain[-2])
    if len(last) == 1 and last.isalpha():
        farther = [word.lower() for word in words]  # "refs A (para 3) and B"
        return not _MESSAGES.isdisjoint(farther) or not _LAWS.isdisjoint(plain)
    if compiled(_DESIGNATION).fullmatch(last):
        return True
    if "/" in last and any(character.isdecimal() for character in last):
        return len(words) < 2 or not NOUN.fullmatch(words[-2])
    if last[0].isdecimal() and len(plain) > 1:
        station = last.isdecimal() and len(last) > 2 and words[-2][0].isupper() and len(words[-2]) > 2
        return station or not _LAWS.isdisjoint(plain[-3:])
    return _ROMAN.issuperset(last) and not _LAWS.isdisjoint(plain[-2:])
