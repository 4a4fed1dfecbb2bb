"""Whether a number that the cable does not have is that of a document of which the text speaks nearby."""

from cablelint import Cable, NumberRange, ParagraphReference, compiled

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
_HIDDEN = r"\s{0,3}(?i:(?:of|in|to)\s{1,3})?(?:the\s{1,3})?X{5}"
_QUOTED = r'"[^"]{0,80}"'
_NEAR_CHARS = 200


def is_of_another(cable: Cable, reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the missing number, one of the reference's, is one of another document's paragraphs.

    Either the text gave the same number to a document before, "paragraph 14 of the note … the gap at paragraph 14"; or
    it joins the number to such a reference, "GOV/2009/35, para 19, and para 20"; or it tells what the document just
    named says, "its statement; paragraph 11 was new"; or a release hides the name of the document, "para 6 of XXXXXX".
    A reader who is sent to the number, "see paragraph 14", is not sent to another document.
    """
    text, at = cable.text, reference.span.start
    before = text[max(cable.body.start, at - _NEAR_CHARS) : at]
    if compiled(_HIDDEN).match(text, reference.span.end):
        return True
    if reference.direction or compiled(_LED).search(before):
        return False
    earlier = [each for each in cable.paragraph_references if each.external and each.span.end <= at]
    if any(_has(each, item) for each in earlier):
        return True
    if earlier and compiled(_JOINED).fullmatch(_between(text, earlier[-1].span.end, at)):
        return True
    return bool(compiled(_TAKES_UP).search(before) and compiled(_TELLS).match(text, reference.span.end))


def _has(reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the reference names these numbers, by themselves or within a range."""
    return any(each.first <= item.first and item.last <= each.last for each in reference.ranges)


def _between(text: str, start: int, end: int) -> str:
    """Return the words between two references, on one line, without what is quoted there; a period if they are long."""
    words = text[start:end].replace("\n", " ")
    return compiled(_QUOTED).sub("", words) if len(words) < _NEAR_CHARS else "."
