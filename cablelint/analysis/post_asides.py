"""The posts that a block of text is for, named before it: "For Oslo and Rome: Please …", "Oslo: Please …"."""

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.post_names import NOUN, NOUN_SIGNS, names_from, spaced
from cablelint.analysis.requests import asks_in
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Value
from cablelint.reading.body.text_search import occurrences

_OPENS = (
    rf"(?i:[ \t]{{0,20}}(?:\([A-Z/]{{1,9}}\)\s)?(?:--?\s)?\(?(?:(?:(?:action\s)?for\s|action:?\s)"
    rf"(?:{NOUN}\s(?:in\s)?)?|{NOUN}\s)(?:the\s)?)"
)
_CLOSES = r"\s?(?:\([^)\n]{0,30}\)\s?)?(?:[:)]|--|,\s(?i:please|kindly)|\.\s(?i:please|kindly))"
_OPENS_PLEA = r"(?i:[ \t]{0,20}(?:\([A-Z/]{1,9}\)\s)?(?:--?\s)?(?=[A-Z]))"
_PLEA = r"(?:\s?:|\s--)\s{0,3}(?i:please|pls|kindly|request)\b"
_MARKS = r"[ \t]{0,20}(?:\([A-Z/]{1,9}\)\s)?(?:--?\s)?\(?(?i:am|us)?"
_LONGEST_MARK_CHARS = 40  # of it
_LONGEST_CHARS = 60  # of a post's name


@once_per_cable
def posts_of_asides(cable: Cable) -> tuple[tuple[Value, ...], ...]:
    """Return the posts that a block of an asking paragraph is for: "For Oslo and Rome: Please …", "Oslo: Please …"."""
    text, found = cable.text, []
    signs = (*occurrences(text, cable.body, "for ", "action"), *occurrences(text, cable.body, *NOUN_SIGNS))
    pleas = occurrences(text, cable.body, "please", "pls", "kindly", "request")
    starts = {
        start
        for at in signs
        if (start := at if _follows_sentence(text, at) else _block_start(cable, at, at)) is not None
    }
    pleading = {
        start
        for at in pleas
        if text[max(0, at - 4) : at].rstrip().endswith((":", "--"))
        if (start := _block_start(cable, max(0, at - _LONGEST_CHARS), at)) is not None
    }
    for start, opens, closes in (
        *((start, _OPENS, _CLOSES) for start in starts),
        *((start, _OPENS_PLEA, _PLEA) for start in pleading - starts),
    ):
        lead, index = spaced(opens).match(text, start), cable.paragraph_at(start)
        posts, end = names_from(cable, lead.end(), cable.body.end) if lead else ((), start)
        closed = posts and spaced(closes).match(text, end) and not cable.quoted(start)
        if closed and index is not None and asks_in(cable, index):
            found.append(posts)
    return tuple(found)


def _follows_sentence(text: str, at: int) -> bool:
    """Return whether "For" or the like follows the end of a sentence."""
    return (
        text[at].isupper() and compiled(r"[A-Za-z)]{2}[.!?][\s)]{1,3}\Z").search(text[max(0, at - 8) : at]) is not None
    )


def _block_start(cable: Cable, earliest: int, at: int) -> int | None:
    """Return where the line or paragraph text around the offset begins; None where that is not near.

    Between the two places given may be anything; before the earlier one nothing but a marking or a mark.
    """
    index = cable.paragraph_at(at)
    line = cable.text.rfind("\n", 0, at) + 1
    start = line if index is None else max(line, cable.paragraphs[index].text_span.start)
    near = start >= earliest - _LONGEST_MARK_CHARS
    return start if near and (earliest < at or spaced(_MARKS).fullmatch(cable.text, start, at)) else None
