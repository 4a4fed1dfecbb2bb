"""Whether a marking before the number of a paragraph may not be its own, or not its only one, or be no marking."""

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph

_WORDS = (
    "TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|TS|S|C|U|SBU|LOU|NOFORN|NF|FOUO|ORCON|REL|SENSITIVE|NODIS|EXDIS"
)
_SIGNS = r"[ \t\"'“‘*#_>–—-]{0,6}"  # a bullet or a quotation mark may be before it
_SECOND = rf"{_SIGNS}(?:[(\[{{</\d]|[A-Za-z][.)]{{1,2}}\s|(?:{_WORDS})(?![\w.'’]))"
_OPENING_CHARS = 24
_NUMBER = r"\d{1,4}\s?[.)]{0,3}\s{0,9}"
_CLOSING = r"(?<=\s)\((?:U|C|S|TS|SBU|LOU)(?:/{1,2}[A-Z/ ]{1,20})?\)\.?\s*\Z"
_ALONE = r"\n[ \t]{0,9}\((?:U|C|S|TS|SBU|LOU)(?:/{1,2}[A-Z/ ]{1,20})?\)\.?\s*\Z"
_LEVEL = r"[(\[{<](TS|S|C|U|SBU|LOU)(?:/{1,2}[A-Z/, ]{1,40})?[)\]}>]"
_MARKING_CHARS = 40
_GAP_CHARS = 10
_SENTENCE_ENDS = tuple(".!?:;)]\"'”’")


def may_be_of_another(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the marking before the number should stay, since it may not be the only one of its paragraph.

    Or be no marking of it: an item "(c)", words of a sentence, or of a text that is quoted as it was written.
    """
    if _may_open_with_marking(cable, paragraph) or _may_close_paragraph_above(cable, paragraph):
        return True
    letters = paragraph.markings[0].text[1:-1].strip()
    is_item = len(letters) == 1 and letters.islower()
    of_text = cable.quoted(paragraph.span.start) or _goes_on(cable, paragraph)
    return is_item or of_text or _has_another_level(cable, paragraph)


def _goes_on(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether a sentence of the line above goes on in lower case: "article" above "(C) 2. of the act"."""
    start = paragraph.span.start
    above = cable.text[max(0, start - _GAP_CHARS) : start]
    words = above.rstrip()
    is_within = bool(words) and not words.endswith(_SENTENCE_ENDS) and above.count("\n", len(words)) == 1
    return is_within and cable.text[paragraph.text_span.start : paragraph.text_span.start + 1].islower()


def _has_another_level(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the text has the marking of another level, which may be its own: "(C) 2. Two [S] is"."""
    levels = compiled(_LEVEL).finditer(cable.text, *paragraph.text_span)
    return any(level[1] != paragraph.markings[0].abbreviation for level in levels)


def _may_open_with_marking(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the text may open with a damaged marking, as "S) Two" does, or the number goes on: "2.a."."""
    start, end = paragraph.text_span
    number = cable.text[paragraph.number_span.start : paragraph.opening.end]
    opens = compiled(_SECOND).match(cable.text, start, min(end, start + _OPENING_CHARS))
    return opens is not None or not compiled(_NUMBER).fullmatch(number)


def _may_close_paragraph_above(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the marking may end the paragraph above, as others of the cable end with theirs.

    In such a cable a line break may be lost: "(C) 3. Three. (C)", where the first (C) is of paragraph 2. An empty line
    above it shows that it is not, unless these markings have lines of their own.
    """
    start = paragraph.span.start
    above = cable.text[max(0, start - _GAP_CHARS) : start]
    is_apart = above.count("\n", len(above.rstrip())) > 1
    if paragraph is cable.paragraphs[0]:
        return False
    return _has_closing_markings_alone(cable) if is_apart else _has_closing_markings(cable)


@once_per_cable
def _has_closing_markings(cable: Cable) -> bool:
    """Return whether a paragraph ends with a marking."""
    return _ends_with(cable, _CLOSING)


@once_per_cable
def _has_closing_markings_alone(cable: Cable) -> bool:
    """Return whether a paragraph ends with a marking in a line of its own."""
    return _ends_with(cable, _ALONE)


def _ends_with(cable: Cable, expression: str) -> bool:
    closing = compiled(expression)
    spans = (paragraph.span for paragraph in cable.paragraphs)
    return any(closing.search(cable.text, max(start, end - _MARKING_CHARS), end) for start, end in spans)
