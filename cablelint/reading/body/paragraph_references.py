"""References to paragraphs in the running text: "see paragraphs 4-5, 7 and 9 through 11 below"."""

import re
from collections.abc import Callable
from typing import Literal

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import NumberRange, ParagraphReference
from cablelint.model.spans import Span, Value
from cablelint.reading.body.reference_nouns import prefixed_start, reference_nouns
from cablelint.reading.body.text_search import word_set

_PLAIN_NOUN = "para "
"""What the grammar reads in place of an unusual noun: "¶3", "pgh 3", "para3", "pargraph 3"."""

_NOUN = compiled(r"para(?:graph)?(?:s|\(s\))?(?![a-z(])", re.IGNORECASE)
_BLANK_LINE = r"\n[ \t\r]*\n"
_ENUMERATOR = (
    r"(?:[,;–—-]|\band\b|\bor\b)\s{0,3}(?:(?:and|or)\s{1,3})?"
    r"(?P<label>(?P<open>\(?)(?P<count>\d{1,2}|[a-z])(?P<close>[.):]|[ ][–—-]))(?:(?<=\))|\s)\s{0,3}"
    r"(?P<word>[A-Za-z])"
)
_PARENTHESIZED = r"paragraphs?[.\s¶]*\(|paras?[.\s¶]*\("
_AGAIN = r"(?i:\A[^.?!;:]{0,60}\b(?:again|also|and|later|or|then)\s+(?:again\s+|also\s+)?(?:at|in|under)\s+\Z)"
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
    r"(?:\b(?i:see|and|or|also|in|per)|[,)])\s{1,3}[B-HJ-Z]\s\(\Z|\b(?i:see|per)\s{1,3}A\s\(\Z"
    r"|\b(?i:by|see|in|per|of|to|and|with)\s{1,3}\([A-H]\),\s{1,3}\Z"
)
"""How messages are cited by their letters alone: "see A (para 6), B (para 4)", "to go by (B), para 6"."""

_INSERTED = r"(?:(?:,| and| or)\s\d{1,3}){0,3}\s{1,3}(?i:bis|ter|quater|quinquies)\b"
"""What follows a number of a treaty's or a draft's: "para 14 bis"."""

_ASIDE = r"(?i:,\s+(?:at|in|under)\s+\Z)"
_OF_WHAT_IS_NAMED = r"(?i:\b(?:(?:in|of|under)\s{1,9}which|whose|an?\s{1,9}[a-z-]{3,20}(?:\s[a-z-]{3,20})?)\s{1,9}\Z)"
"""How a paragraph of another text is named: "the annex, in which paragraph 9", "a shorter paragraph 1"."""

_OF_ARTICLE = (
    r"(?i:\barts?\b\.?\s|\barticles?\s|§\s?)(?:[^.?!;]|\.(?!\s[A-Z])){0,120}[\s(,]\d{1,3}[a-z]{0,3},?\s{1,3}\Z"
)
"""The number of an article in a citation of laws of the Continent: "arts. 2 para. 1, 3 para. 4"."""

_ITS_ARTICLE = compiled(r"(?:,|\band|\bor)\s{1,3}\d{1,3}[a-z]{0,3}\s{1,3}\Z")
"""The number at the end of the words before a noun that is of the article which it names: "para. 1 and 9 para. 2"."""

_PROVISION = (
    r"\A(?:\s{0,9}+(?:\d{1,3}\.|[-*]{1,2}+|\([A-Z/]{1,9}\))){0,3}+\s{0,9}+(?i:article|art\.|section|sec\.|clause|annex|rule|chapter"
    r"|resolution|decree|law|order)\s(?:no\.\s)?(?:\d|[IVXLC]{1,6}\b)"
)
_SAID_OF_IT = r"(?:[.;,:)]|\A)[\"”)]?\s{1,3}\Z"
_NAMED_ALONE = r"\s{0,3}(?:[:.;,(]|[–—-])"
_COUPLED = r"\s{1,3}(?i:are|is)\s{0,2}:?\s{1,3}(?=\d)"
_OF_ACTION = r"(?i:\baction\s{1,3}\Z)"
_OF_ACTION_CHARS = 12  # before the noun
_FARTHEST_COUNT_CHARS = 300  # before a reference in which the number before an enumerator's is looked for
_KEYED = r"¶?\d{1,3}[.)]\s{0,3}(?:\([A-Z/]{1,9}\)\s{0,3})?\(\Z"  # "2. (Para 23) PROSECUTIONS", to a questionnaire
_SPEECH_CHARS = 1000  # in which the quotation marks of a block are counted
_LONGEST_CHARS = 200  # in which a reference ends
_LONGEST_BEFORE_CHARS = 50

_ADJECTIVES = word_set("operative preambular preambulatory preamble op pp its their his her sub your")
_MESSAGES = word_set("ref refs reftel reftels reference septel septels")
_CABLES = word_set("cable message tel telegram")
_EARLIER = word_set("earlier last previous ref reference")
_LAWS = word_set(
    "accord act agreement annex annexure appendix art. article articles arts. bulletin bwc bylaws chapter charter"
    " clause code communique constitution convention ctbt cwc decision declaration decree document gazette"
    " guidelines handbook instrument item judgement judgment law lease manual memorandum mou npt p. page pages part"
    " protocol res resolution rule rules ruling schedule section statute treaty unsc unscr"
)
_PAPERS = word_set("draft e-mail email letter non-paper nonpaper paper proposal report statement text")
"""What may also be the cable's own: "(text para 9)" is, "the report, paragraph 9" is not."""

_DEBATED = word_set(
    "accept accepted add added adding additional adopt adopted alternate alternative amend amended block blocked"
    " bracketed closed debated delete deleted discussed draft existing former insert inserted merge merged negotiate"
    " negotiated new old opening oppose opposed original proposed redraft reject rejected reopened replace replaced"
    " revised support supported"
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
_LINKS = frozenset({"at", "itself"})
_ROMAN = frozenset("IVXLC")

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_CARDINALS = {word: number for number, word in enumerate(_UNITS.split())}
_TENS = {"twenty": 20, "thirty": 30}


def read_paragraph_references(text: str, body: Span, quoted: Callable[[int], bool]) -> tuple[ParagraphReference, ...]:
    """Return the references in the body, in order of place; those in quoted text are of another document."""
    found: list[ParagraphReference] = []
    for noun in reference_nouns(text, body):
        if found and found[-1].span.end > noun.start:
            continue
        reference = _reference(text, noun, body, quoted)
        if reference is not None:
            goes_on = bool(found) and found[-1].external and _goes_on(text[found[-1].span.end : reference.span.start])
            found.append(reference._replace(external=reference.external or goes_on))
    return tuple(found)


def _goes_on(between: str) -> bool:
    """Return whether the words between two references join the second to the first: "of its note, and again in"."""
    return len(between) < _LONGEST_CHARS and compiled(_AGAIN).search(between) is not None


def _reference(text: str, noun: Span, body: Span, quoted: Callable[[int], bool]) -> ParagraphReference | None:
    at = noun.start
    words, start = _words_on(text, at, body.end), at
    if text[noun.end : noun.end + 1].isdecimal() or not _NOUN.match(text, at, body.end):
        words, start = _PLAIN_NOUN + words[noun.end - at :], noun.end - len(_PLAIN_NOUN)
    coupled = _coupled(text, noun, body)
    if coupled:
        words, start = _PLAIN_NOUN + words[coupled - at :], coupled - len(_PLAIN_NOUN)
    found = parse_field("paragraph_reference", words, start).children("reference")
    if not found:
        return None
    parts = found[0].parts
    if parts[0].span.end > noun.end and not coupled:  # with its period
        noun = Span(at, parts[0].span.end)
    ranges = tuple(_number_range(part) for part in found[0].children("range", "next_range"))
    direction, direction_span = _direction(found[0].children("direction"))
    first = prefixed_start(text, at, body)
    end = max(part.span.end for part in parts if part.kind != "other_document")
    if text[end : end + 1] == ")" and text.count("(", at, end) > text.count(")", at, end):
        end += 1
    return ParagraphReference(
        span=Span(at, end),
        noun=Value(text[noun.start : noun.end], noun),
        ranges=ranges,
        direction=direction,
        direction_span=direction_span,
        external=any(not _opens_another(text, part.span.end) for part in found[0].children("other_document"))
        or (direction is None and _follows_other_document(text[max(body.start, at - _LONGEST_BEFORE_CHARS) : first]))
        or (direction is None and _told_by_document(text[max(body.start, at - _LONGEST_CHARS) : first]))
        or compiled(_INSERTED).match(text, end) is not None
        or _is_of_provision(text, at, end, body)
        or _keys_paragraph(text, at, end, body)
        or _in_speech(text, at, body)
        or quoted(at),
    )


def _coupled(text: str, noun: Span, body: Span) -> int:
    """Return where the numbers begin that a verb sets behind the noun: "action paras are 4 and 6"; 0 if none does."""
    found = compiled(_COUPLED).match(text, noun.end, body.end)
    if (
        found is None
        or compiled(_OF_ACTION).search(text, max(body.start, noun.start - _OF_ACTION_CHARS), noun.start) is None
    ):
        return 0
    return found.end()


def _opens_another(text: str, at: int) -> bool:
    """Return whether the document just named is that of the next reference: "para 3 above, reftel para 4"."""
    return compiled(r"\s+(?:[A-Z]\s+)?para", re.IGNORECASE).match(text[at : at + _LONGEST_BEFORE_CHARS]) is not None


def _words_on(text: str, start: int, body_end: int) -> str:
    """Return the words in which a reference ends that starts there: up to the next one, or to an empty line."""
    end = min(start + _LONGEST_CHARS, body_end)
    following = _NOUN.search(text, start + 1, end)
    if following:
        end = following.start()
        article = _ITS_ARTICLE.search(text, start, end)
        if article and any(map(str.isdecimal, text[start : article.start()])):
            end = article.start()
    elif end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end = max(text.rfind(" ", start, end), text.rfind("\n", start, end), start)  # no word is cut in two
    words = text[start : _closing_bracket(text, start, _first_enumerator(text, start, end))]
    return words if " OF " in words else compiled(_BLANK_LINE).split(words, maxsplit=1)[0]  # a page line is apart


def _closing_bracket(text: str, start: int, end: int) -> int:
    """Return where a bracket opened before the reference is closed, "(Art. 7, para 2), 5 years"; `end` without one."""
    before = text[max(0, start - _LONGEST_BEFORE_CHARS) : start]
    at = text.find(")", start, end)
    if at < 0 or before.count("(") <= before.count(")"):
        return end
    while at >= 0 and text.count("(", start, at) >= text.count(")", start, at + 1):
        at = text.find(")", at + 1, end)
    return at if at >= 0 and text[at + 1 : at + 2] == "," else end


def _first_enumerator(text: str, start: int, end: int) -> int:
    """Return where the next item of "(1) Oslo - para 2, (2) Rome - para 3" begins; `end` where none does.

    Its number is not one of the reference's, though a comma joins it.
    """
    for found in compiled(_ENUMERATOR).finditer(text, start, end):
        if found["open"] and compiled(_PARENTHESIZED, re.IGNORECASE).match(text, start, end):
            continue  # "paras (2), (3) and (4)"
        unannounced = found["open"] and found["count"].isdecimal() and found["word"].isupper()
        if unannounced or _counted_before(text, start, found):
            return found.start()
    return end


def _counted_before(text: str, start: int, found: re.Match[str]) -> bool:
    """Return whether the number before that of the enumerator is written like it before the reference: "1) Oslo"."""
    count = found["count"]
    before = str(int(count) - 1) if count.isdecimal() else chr(ord(count) - 1)
    label = f"{found['open']}{before}{found['close']}"
    at = text.rfind(label, max(0, start - _FARTHEST_COUNT_CHARS), start)
    if at < 0 or (at > 0 and not (text[at - 1].isspace() or text[at - 1] in ",;:")):
        return False
    between = text[at + len(label) : found.start("label")]
    if found["close"] == ".":  # "2. See paras 1, 3. Ships wait." counts paragraphs
        return _opens_line(text, at) == _opens_line(text, found.start("label"))
    return bool(found["open"]) or between.count("(") <= between.count(")")


def _opens_line(text: str, at: int) -> bool:
    return text[max(0, at - _FARTHEST_COUNT_CHARS) : at].rpartition("\n")[2].strip(" \t¶") == ""


def _number_range(part: Part) -> NumberRange:
    numbers = [_number(token) for token in part.children("number", "next", "last")]
    first, last = numbers[0], numbers[-1]
    return NumberRange(first[0], last[0], Span(first[1].start, last[1].end), is_range=len(numbers) > 1)


def _number(token: Part) -> tuple[int, Span]:
    """Return the number at the end of the token, which may begin with the word that joins it: ", and 7", "to(ten"."""
    written = token.text.replace("(", " ").split()[-1].lstrip(",&/)¶-–—")
    return _value(written.lower()), Span(token.span.end - len(written), token.span.end)


def _value(written: str) -> int:
    if written.isdecimal():
        return int(written)
    tens, _, unit = written.rpartition("-") if "-" in written else ("", "", written)
    return _TENS.get(tens, 0) + (_TENS.get(unit) or _CARDINALS[unit])


def _direction(found: tuple[Part, ...]) -> tuple[Literal["above", "below"] | None, Span | None]:
    if not found:
        return None, None
    end = found[0].span.end
    span = Span(end - len("above"), end)
    return ("above" if found[0].text.lower().endswith("above") else "below"), span


def _follows_other_document(before: str) -> bool:
    """Return whether the words before the noun name the document: "ref A paragraph 3", "the treaty's paragraph 2"."""
    if before.rstrip()[-1:] in (".", ";", ":", "?", "!"):
        return False
    words = [word.strip("(),\"'") for word in before.split()]
    words = [word for word in words if word]
    while words and words[-1].lower() in _LINKS:
        words.pop()
    if not words:
        return False
    if compiled(_CITATION).search(before) or compiled(_LETTERED_MESSAGE).search(before):
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
    if "/" in last and any(character.isdecimal() for character in last):
        return len(words) < 2 or not _NOUN.fullmatch(words[-2])
    if last[0].isdecimal() and len(plain) > 1:
        station = last.isdecimal() and len(last) > 2 and words[-2][0].isupper() and len(words[-2]) > 2
        return station or not _LAWS.isdisjoint(plain[-3:])
    return _ROMAN.issuperset(last) and not _LAWS.isdisjoint(plain[-2:])
