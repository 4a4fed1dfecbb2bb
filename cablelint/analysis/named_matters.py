"""The matter that a reference says is in a paragraph, by two words of its own: "the port tour in paragraph 9"."""

from itertools import pairwise

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference
from cablelint.model.spans import Span

_UP_FRONT_PARAGRAPHS = 2  # which name everything
_MATTER = (
    r"(?i:\b(?:her|his|its|our|that|the|their|these|this|those)\s(?:[a-z'’-]{3,20}\s)??(?P<first>[a-z'’-]{3,20})\s(?P<last>[a-z'’-]{3,20})"
    r"\s(?:(?:cited|described|discussed|given|listed|mentioned|named|noted|outlined|reported)\s)?\(?(?:(?:at|in|of|under)\s)?\Z)"
)
_OWNED = (
    r"\b(?!(?:Department|Embassy|Mission|Post|Washington|State|Ministry|Minister|Ambassador|Government|President|Charge)\b)"
    r"(?P<first>[A-Z][a-z]{2,20})['’]s\s(?:[a-z-]{3,20}\s){0,2}(?P<last>[a-z-]{4,20})\s"
    r"(?:(?:cited|described|discussed|given|listed|mentioned|noted|outlined|reported)\s)?\(?(?:at|in)\s\Z"
)
"""Something of somebody who is named: "Novak's offer in paragraph 4"; his name alone tells where it is."""

_ONE = (
    r"(?i:\b(?:the|these|those|all|both|two|three|four|five|six)\s(?P<noun>[a-z-]{5,20})\s"
    r"(?:(?:cited|described|discussed|given|listed|mentioned|named|noted|outlined)\s)?\(?(?:at|in|of|under)\s\Z)"
)
"""A single word, which tells where it is if it heads a paragraph or leads to a list."""
_HEADING = r"(?:\([A-Z/]{1,12}\)\s)?(?P<words>[A-Z][A-Za-z'’-]{2,20}(?:\s[A-Za-z'’-]{2,20}){0,3})(?:[.:]|\s--?)\s"
_LEADS_TO_LIST = (
    r"(?i:\b(?:these|following|two|three|four|five|six|several)\s(?:[a-z-]{3,15}\s)?(?P<noun>[a-z-]{4,20})"
    r"(?:\s(?:are|for|in|of|on|to)\s[a-z'\s’-]{3,60})?:\s*\n)"
)
_REMARKS = r"(?i:\A\W*(?:\([A-Z/]{1,9}\)\s*)?(?:comment|conclusion|summary|introduction)\b)"
_NO_MATTERS = frozenset(
    "above actions below cable described following given listed mentioned message named next noted other paragraph"
    " paragraphs part same section sentence text word words".split()
)
_SHORT_CHARS = 3  # of a word that may be part of any other
_NEAR_CHARS = 80  # before a reference


def matter_elsewhere(cable: Cable, reference: ParagraphReference, index: int) -> tuple[str, int] | None:
    """Return the matter and the index of the only paragraph that has it; None where the one named may have it too.

    The paragraph of the given index, which the reference names, has neither of the two words. The first two paragraphs,
    remarks, and the one that refers name what is elsewhere.
    """
    start = max(cable.body.start, reference.span.start - _NEAR_CHARS)
    before = " ".join([*cable.text[start : reference.span.start].split(), ""])
    owned = compiled(_OWNED).search(before)
    if owned is not None:
        return _owned_elsewhere(cable, owned["first"], owned["last"], index, cable.paragraph_at(reference.span.start))
    one = compiled(_ONE).search(before)
    if one is not None and (elsewhere := _headed_elsewhere(cable, one["noun"].lower(), reference, index)) is not None:
        return elsewhere
    found = compiled(_MATTER).search(before)
    if found is None or not _NO_MATTERS.isdisjoint((found["first"].lower(), found["last"].lower())):
        return None
    first, last = (_stem(found[part].lower()) for part in ("first", "last"))
    named = _words(cable, cable.paragraphs[index].text_span)
    if any(_stem(word) in (first, last) for word in named):
        return None
    own = cable.paragraph_at(reference.span.start)
    others = [at for at in _paragraphs_by_pair(cable).get((first, last), ()) if at not in (index, own)]
    if len(others) != 1 or others[0] < _UP_FRONT_PARAGRAPHS or _is_remark(cable, others[0]):
        return None
    return f"{found['first']} {found['last']}", others[0]


def _headed_elsewhere(cable: Cable, noun: str, reference: ParagraphReference, index: int) -> tuple[str, int] | None:
    """Return the noun, and the index of the only paragraph that it heads or that has a list of such things."""
    own, stem = cable.paragraph_at(reference.span.start), _stem(noun)
    named = map(_stem, _words(cable, cable.paragraphs[index].text_span))
    if noun in _NO_MATTERS or any(stem in word or word in stem for word in named if len(word) > _SHORT_CHARS):
        return None
    others = [at for at in _paragraphs_by_heading(cable).get(stem, ()) if at not in (index, own)]
    return (noun, others[0]) if len(others) == 1 else None


@once_per_cable
def _paragraphs_by_heading(cable: Cable) -> dict[str, list[int]]:
    """Return the indices of the paragraphs by each word that heads one, or leads to a list there."""
    found: dict[str, list[int]] = {}
    for index, paragraph in enumerate(cable.paragraphs):
        text = cable.text_at(paragraph.text_span)
        heading = compiled(_HEADING).match(text)
        words = {_stem(word) for word in heading["words"].lower().split()} if heading else set()
        words |= {_stem(each["noun"].lower()) for each in compiled(_LEADS_TO_LIST).finditer(text)}
        for word in words:
            found.setdefault(word, []).append(index)
    return found


def _owned_elsewhere(cable: Cable, owner: str, thing: str, index: int, own: int | None) -> tuple[str, int] | None:
    """Return what the matter is, and the index of the only other paragraph that names its owner."""
    named = [at for at in _paragraphs_by_name(cable).get(owner.lower(), ()) if at != own]
    if index in named or len(named) != 1 or named[0] < _UP_FRONT_PARAGRAPHS or _is_remark(cable, named[0]):
        return None
    return f"{owner}'s {thing}", named[0]


@once_per_cable
def _paragraphs_by_name(cable: Cable) -> dict[str, list[int]]:
    """Return the indices of the paragraphs, in order, by each word with a capital in them, in small letters."""
    found: dict[str, list[int]] = {}
    for index, paragraph in enumerate(cable.paragraphs):
        for name in set(compiled(r"\b[A-Z][a-z]{2,20}\b|\b[A-Z]{3,20}\b").findall(cable.text_at(paragraph.text_span))):
            found.setdefault(name.lower(), []).append(index)
    return found


@once_per_cable
def _paragraphs_by_pair(cable: Cable) -> dict[tuple[str, str], list[int]]:
    """Return the indices of the paragraphs, in order, by each two words that follow one another there."""
    found: dict[tuple[str, str], list[int]] = {}
    for index, paragraph in enumerate(cable.paragraphs):
        words = [_stem(word) for word in _words(cable, paragraph.text_span)]
        for pair in set(pairwise(words)):
            found.setdefault(pair, []).append(index)
    return found


def _is_remark(cable: Cable, index: int) -> bool:
    return compiled(_REMARKS).match(cable.text_at(cable.paragraphs[index].text_span)) is not None


def _words(cable: Cable, span: Span) -> list[str]:
    return compiled(r"[a-z'’-]+").findall(cable.text_at(span).lower())


def _stem(word: str) -> str:
    return word.rstrip("s")
