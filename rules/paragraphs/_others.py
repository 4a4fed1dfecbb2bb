"""Whether a number that the cable does not have is that of a document of which the text speaks nearby."""

from cablelint import Cable, NumberRange, ParagraphReference, compiled, last_number

_JOINED = r"(?i:[^.?!;:\n]{0,40}(?:,|\b(?:and|or|but|while))\s+(?:also\s+)?\Z)"  # between two references
_LED = r"(?i:\b(?:go\s+to|refer\s+to|see|turn\s+to)\s+(?:also\s+)?\Z)"
_TAKES_UP = (
    r"(?i:\b(?:draft|report|statement|paper|note|letter|resolution|law|decree|decision|declaration|communique|speech"
    r"|treaty|agreement|proposal|memorandum|text)\b[^.?!;\n]{0,60}(?:\n[^.?!;\n]{1,60})?[.;]\s{1,3}\Z)"
)
_TELLS = (
    r"(?i:\s+(?:(?:also|only|still|even)\s+)?(?:was|were|would|says?|said|calls?|called|demand(?:s|ed)|asks?|asked|urge[sd]?"
    r"|requires?|required|provides?|provided|refers?|referred|condemn(?:s|ed)|repeat(?:s|ed)|drew|had)\b)"
)
_PAPER = (
    r"(?i:\b(?:draft|report|statement|paper|note|letter|resolution|law|decree|decision|declaration|communique|opinion"
    r"|speech|treaty|agreement|proposal|text)\b)"
)
_OF_MINUTES = r"(?i:\b(?:minutes|proceedings|records?)\s{1,3}of\s[^.?!;]{0,80}(?:,|\()\s{0,3}\Z)"
_HIDDEN = r"\s{0,3}(?i:(?:of|in|to)\s{1,3})?(?:the\s{1,3})?X{5}"
_QUOTED = r'"[^"]{0,80}"'
_NEAR_CHARS = 200


def is_of_another(cable: Cable, reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the missing number, one of the reference's, is one of another document's paragraphs.

    Either the text gives the same number to a document, "paragraph 14 of the note … the gap at paragraph 14"; or
    it joins the number to such a reference, "GOV/2009/35, para 19, and para 20"; or it tells what the document just
    named says, "its statement; paragraph 11 was new"; or it is of the minutes of a meeting; or a release hides the name
    of the document, "para 6 of XXXXXX".
    A reader who is sent to the number, "see paragraph 14", is not sent to another document.
    """
    text, at = cable.text, reference.span.start
    before = text[max(cable.body.start, at - _NEAR_CHARS) : at]
    if compiled(_HIDDEN).match(text, reference.span.end):
        return True
    if reference.direction or _is_led(cable, reference):
        return False
    if compiled(_OF_MINUTES).search(before):
        return True
    others = [each for each in cable.paragraph_references if each.external]
    if any(_has(each, item) for each in (*others, *_discussed(cable))):
        return True
    earlier = [each for each in others if each.span.end <= at]
    if earlier and compiled(_JOINED).fullmatch(_between(text, earlier[-1].span.end, at)):
        return True
    return bool(compiled(_TAKES_UP).search(before) and compiled(_TELLS).match(text, reference.span.end))


def _discussed(cable: Cable) -> list[ParagraphReference]:
    """Return the references that go through another text: two or more such numbers in one paragraph that names it."""
    last, found = last_number(cable), []
    own = [each for each in cable.paragraph_references if not (each.external or each.direction)]
    beyond = [each for each in own if min(item.last for item in each.ranges) > last and not _is_led(cable, each)]
    for paragraph in cable.paragraphs:
        start, end = paragraph.span
        here = [each for each in beyond if start <= each.span.start < end]
        numbers = {item.last for each in here for item in each.ranges}
        if len(here) > 1 and len(numbers) > 1 and compiled(_PAPER).search(cable.text[start : here[0].span.start]):
            found += here
    return found


def _is_led(cable: Cable, reference: ParagraphReference) -> bool:
    at = reference.span.start
    return bool(compiled(_LED).search(cable.text[max(cable.body.start, at - _NEAR_CHARS) : at]))


def _has(reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the reference names these numbers, by themselves or within a range."""
    return any(each.first <= item.first and item.last <= each.last for each in reference.ranges)


def _between(text: str, start: int, end: int) -> str:
    """Return the words between two references, on one line, without what is quoted there; a period if they are long."""
    words = text[start:end].replace("\n", " ")
    return compiled(_QUOTED).sub("", words) if len(words) < _NEAR_CHARS else "."
