"""Whom a cable names to be asked: "Please contact Jane Roe (roej@example.gov)", a paragraph headed POINT OF CONTACT."""

from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, trimmed
from cablelint.model.vocabulary import in_small_letters
from cablelint.reading.body.abbreviations import NO_SHORTENED
from cablelint.records import NamedTuple

_HEADED = r"(?i:\b(?:points?\W+of\W+contacts?|pocs?|contacts?)\b)"
_CALL = r"call(?!\s+(?:for|on|upon)\b)"
_WORD = (
    r"(?i:\b(?:points?\s+of\s+contact|pocs?|contact|questions|address|direct"
    rf"|(?:please|pls|may|can|should|or|and|also)\s+{_CALL}"
    r"|(?:action|control|desk|drafting|project|visit)\s+officers?\s+(?:\w+\s+){0,4}?(?:is|are|will\s+be)"
    r"|(?:please|pls|posts?\s+should|posts?\s+may)\s+(?:\w+\s+){0,2}?(?:reply|respond|rsvp)\s"
    r"|(?:action|control|desk)\s+officer|be\s+(?:reached|obtained\s+from))\b"
    rf"|\A\s{{0,9}}{_CALL})"
)
_SIGNS = tuple(
    "contact call mail questions address direct refer send sent slug poc officer reached obtained reply respond"
    " rsvp".split()
)
_REACHED = (
    r"@|\(?\b\d{3}\)?[ .-]{1,2}\d{3,4}\b|\b\d{3}[.-]\d{4}\b|\bx[ -]?\d-?\d{4}\b"
    r"|(?i:\b(?:ext|tel|cell|mobile|phone(?!\s+(?:call|conversation)s?\b))\b)"
)
_INVITED = (  # to turn to the one who is named next; with one space between words
    r"(?i:\b(?:please|pls|should|may|can|details|information|questions),? (?:please )?(?:also )?"
    r"(?:contact|call|e-?mail) "
    r"|\bslug (?:[\w-]{1,12} ){0,3}?(?:for|to) |\A(?:\([A-Z]{1,3}\) )?(?:contact|call|e-?mail) "
    r"|\b(?:please|pls|should|may|can) (?:be )?(?:address(?:ed)?|direct(?:ed)?|refer(?:red)?|sen[dt])"
    r"(?: (?:[\w-]{1,12} ){0,3}?(?:comments|inquiries|queries|questions)(?:,? (?:and|or) [\w-]{1,12})?)? to "
    r"|\b(?:points? of contact|pocs?|(?:action|control|desk|drafting) officers?)\b"
    r"(?: (?:[\w/-]{1,20} ){0,4}?(?:is|are|will be)| ?(?:[:–]|--?)) )"
)
_ABOUT = (
    r"(?i:\b(?:questions?|inquiries|queries|information|details|clarification|assistance|e-?mail|pocs?"
    r"|points? of contact|desk officer)\b)|\b[A-Z]{1,5}/[A-Z]"
)
_NAME = r"[A-Z][a-z’'-]{1,20}(?:[A-Z][a-z]{1,20})?"
_NAME_IN_CAPITALS = r"[A-Z][A-Z’'-]{1,20}"
_NAMED_AS = (  # "Jane Roe (EB/TRA) is our point of contact"
    rf"{_NAME} (?:[A-Z]\. )?{_NAME}(?: \([^()]{{1,30}}\)| of [\w/]{{1,12}})?,? (?:is|will be)"
    r" (?:[\w'’]{1,15} ){0,3}?(?:points? of contact|POC|(?:action|control|desk) officer)\b"
)
_TITLES = frozenset(
    "a acting action and at attache by case chief consul consular contact counselor deputy desk director dr e-mail econ"
    " economic email first for foreign in mr mrs ms of office officer officers on or please pol political post"
    " program regional second secretary section senior state team the third us with".split()
)
_ELSEWHERE = frozenset(
    "authorities government governor king ministry minister president prime prince queen officials embassy consulate"
    " department mission parliament police".split()
)  # what is not a person of the Department, or of others
_MOST_WORDS = 10  # from the verb to the second word of a name
_SENTENCE_END = (  # the mark is seen before what is left of it is looked at, which takes long
    rf"[.?!\n](?:(?<!\n){NO_SHORTENED}(?<!\b[A-Z][.?!])[)\"'”’]{{0,2}}(?=\s+[A-Z(\"“])|(?<=\n)(?<!:\n)[ \t\r]*\n)"
)


class Contact(NamedTuple):
    """The words that name whom to ask, and the index in `Cable.paragraphs` of the paragraph that they are in."""

    paragraph: int
    span: Span


@once_per_cable
def contacts_of(cable: Cable) -> tuple[Contact, ...]:
    """Return the sentences, or whole paragraphs headed so, that say whom to ask and how; quoted text is left out."""
    return tuple(
        Contact(index, span)
        for index, paragraph in enumerate(cable.paragraphs)
        for span in _contacts(cable, paragraph.text_span, paragraph.heading and paragraph.heading.text)
        if not cable.quoted(span.start)
    )


def _contacts(cable: Cable, region: Span, heading: str | None) -> Iterator[Span]:
    if heading and compiled(_HEADED).search(heading):
        yield trimmed(cable.text, region)
        return
    if not _may_name(cable.text, region):
        return
    start = region.start
    ends = [found.end() for found in compiled(_SENTENCE_END).finditer(cable.text, *region)]
    for end in (*ends, region.end):
        sentence, start = Span(start, end), end
        if not _may_name(cable.text, sentence):
            continue
        words = cable.text_at(sentence)
        reached = compiled(_WORD).search(words) and compiled(_REACHED).search(words)
        if reached or _names_person(" ".join(words.split())):
            yield trimmed(cable.text, sentence)


def _may_name(text: str, place: Span) -> bool:
    """Return whether one of the words is there without which nobody is named: few sentences need a closer look."""
    small = in_small_letters(text)
    return any(small.find(sign, *place) >= 0 for sign in _SIGNS)


def _names_person(sentence: str) -> bool:
    """Return whether the sentence asks to turn to somebody by name, without number or address.

    The words have one space between them.
    """
    if compiled(_NAMED_AS).search(sentence):
        return True
    invited = compiled(_INVITED).search(sentence)
    if invited is None or not compiled(_ABOUT).search(sentence):
        return False
    name = compiled(_NAME_IN_CAPITALS) if sentence.isupper() else compiled(_NAME)
    run = 0
    for word in sentence[invited.end() :].split()[:_MOST_WORDS]:
        bare = word.strip(",.;:()")
        if bare.lower() in _ELSEWHERE:
            return False
        named = name.fullmatch(bare) is not None and bare.lower() not in _TITLES
        run = run + 1 if named else run if len(bare) == 1 and run else 0  # an initial in between
        if run > 1:
            return True
    return False
