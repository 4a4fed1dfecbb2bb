"""What is to be delivered: quoted text, points under a heading, and lists that a request leads or refers to."""

from collections.abc import Iterator

from cablelint.analysis.action_headings import headed_as_delivery
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.named_contents import named_content
from cablelint.analysis.paragraph_items import ListItem, items_of
from cablelint.analysis.requests import asks_in, asks_of, overlapping
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, trimmed
from cablelint.records import NamedTuple

# Patterns are kept as words and compiled where they are first needed.
_LEADS = (
    r"(?i:\b(?:(?:as\s+)?follow(?:ing|s)|these|below|suggested|attached)\b[^.:;?!]{0,60}?\b(?P<before>(?:talking\s+)?points|talkers)\b"
    r"|\b(?P<after>(?:talking\s+)?points|talkers)\b[^.:;?!]{0,40}?\b(?:below|as\s+follows|following|that\s+follow))"
    r"[^.:;?!]{0,80}:\s*\Z"
)
_MAY_BE_SAID = (
    r"(?i:\b(?:may|might|can|could|should)\s+(?:be\s+)?(?:convey|deliver|draw|giv|leave|left|mak|made|pass|present|provid|rais|shar|us)\w*"
    r"|\b(?:for|at)\s+posts?\b)"
)
_TITLED = r"(?i:\b(?:talking|points?|talkers|tps|non-?papers?|demarche|aide)\b)"
_DRAW_ON = r"(?i:\bdraw(?:ing)?\s+(?:on|upon|from)\s+the\s+following\b[^.:;?!]{0,60}:\s*\Z)"
_OPENING = r"(?i:(?:talking\s+|demarche\s+)?points|talkers|if\s+(?:asked|raised))\b"
_NO_TITLE = (
    r"(?i:\b(?:added|explained|he|minister|noted|she|stressed|they|underlined)\b|(?<!be )\b(?:made|raised(?!:)))"
)
_RECEIVED = r"(?i:\b(?:translat|received|from\b))"
_DELIVERS = (
    r"(?i:\b(?:communicat(?:e|ed|es|ing)|(?:convey|deliver|demarche|extend|forward|hand|inform|offer|pass|present|relay"
    r"|transmit)(?:e?d|e?s|ing|ted|ting)?|draw(?:n|ing)?|furnish(?:ed|es|ing)?|giv(?:en?|es|ing)|ma(?:de|kes?|king)"
    r"|provid(?:ed?|es|ing)|rais(?:ed?|es|ing)|read|sen[dt](?:s|ing)?|shar(?:ed?|es|ing)|submit(?:s|ted|ting)?"
    r"|us(?:ed?|es|ing))\b)"
)
_POINTS = frozenset({"points", "talking points", "bullets", "talkers"})
_FEWEST_ITEMS = 2  # of a list
_LONGEST_LEAD_CHARS = 300
_LONGEST_TITLE_CHARS = 70  # that opens a paragraph of points: "Suggested points for use with the Ministry:"


class Delivery(NamedTuple):
    """Words that an addressee may be asked to deliver."""

    paragraph: int  # index in `Cable.paragraphs`
    title: str
    span: Span


@once_per_cable
def deliveries_of(cable: Cable) -> tuple[Delivery, ...]:
    """Return what is to be delivered in a cable that asks for something, in order of place; nothing in another."""
    if not cable.announcements and not asks_of(cable):
        return ()
    marked = [*_quoted(cable), *_headed(cable)]
    known = {one.paragraph for one in marked}
    listed = {one.paragraph: one for one in (*_referred_to(cable), *_led_to(cable)) if one.paragraph not in known}
    return tuple(sorted((*marked, *listed.values()), key=lambda one: one.span))


def _quoted(cable: Cable) -> Iterator[Delivery]:
    """Yield the quoted texts that are points by their titles; others where a request tells somebody to deliver."""
    for block in cable.quoted_blocks:
        if (
            block.opener is not None
            and block.depth == 0
            and (index := cable.paragraph_at(block.span.start)) is not None
            and (compiled(_TITLED).search(block.title) or _is_to_be_passed_on(cable, index, block.title))
        ):
            yield Delivery(index, block.title, block.span)


def _is_to_be_passed_on(cable: Cable, index: int, title: str) -> bool:
    """Return whether a text in that paragraph is one that an announcement refers to, or a request is to deliver.

    So is not what was received, nor any text of a cable that only asks for advice.
    """
    if compiled(_RECEIVED).search(title):
        return False
    number = cable.paragraphs[index].number
    if any(number in reference.numbers for each in cable.announcements for reference in each.references):
        return True
    return _tells_to_deliver(cable)


@once_per_cable
def _tells_to_deliver(cable: Cable) -> bool:
    """Return whether a request or an announcement of the cable is to pass words on: not "please advise"."""
    spans = (*(ask.span for ask in asks_of(cable)), *(each.span for each in cable.announcements))
    return any(compiled(_DELIVERS).search(cable.text_at(span)) for span in spans)


def _headed(cable: Cable) -> Iterator[Delivery]:
    for index, paragraph in enumerate(cable.paragraphs):
        headed = paragraph.heading is not None and headed_as_delivery(paragraph.heading.text)
        if paragraph.heading is not None and headed and not overlapping(cable.quoted_spans, paragraph.span):
            yield Delivery(index, paragraph.heading.text, trimmed(cable.text, paragraph.text_span))


def _led_to(cable: Cable) -> Iterator[Delivery]:
    """Yield the lists below words such as "Posts should deliver the following points:"."""
    for index, items in enumerate(items_of(cable)):
        outer = [item for item in items if item.level == 1]
        if not outer:
            continue
        text_span, first = cable.paragraphs[index].text_span, outer[0].span.start
        start = max(text_span.start, first - _LONGEST_LEAD_CHARS)
        several = len(outer) >= _FEWEST_ITEMS  # one may be all that is to be said: "If asked:", "-- We regret it."
        title = (several and _led_by(cable, index, Span(start, first))) or _title(cable, Span(text_span.start, first))
        if title is not None:
            yield Delivery(index, title, _list_span(items))


def _led_by(cable: Cable, index: int, before: Span) -> str | None:
    """Return the noun for the points that the words lead to: "Posts should deliver the following talking points:"."""
    lead = compiled(_LEADS).search(cable.text, *before)
    found = lead or compiled(_DRAW_ON).search(cable.text, *before)
    if found is None or not _is_to_be_said(cable, index, before, found.start()):
        return None
    return (lead["before"] or lead["after"]).lower() if lead else "points"


def _title(cable: Cable, before: Span) -> str | None:
    """Return the words that are all there is above a list, if they title points that a request is to deliver."""
    words = " ".join(cable.text_at(before).split())
    titles = len(words) <= _LONGEST_TITLE_CHARS and words.rstrip(":")[-1:] not in (".", "?", "!", ";", ",")
    if not titles or compiled(_OPENING).search(words) is None or compiled(_NO_TITLE).search(words):
        return None
    return words.rstrip(":").lower() if _tells_to_deliver(cable) else None


def _is_to_be_said(cable: Cable, index: int, before: Span, lead: int) -> bool:
    """Return whether the words that lead to a list ask for it to be said, or allow it: not "he made these points"."""
    asked = any(ask.span.start <= lead <= ask.span.end for ask in asks_in(cable, index))
    return asked or compiled(_MAY_BE_SAID).search(cable.text_at(before)) is not None


def _referred_to(cable: Cable) -> Iterator[Delivery]:
    """Yield the lists in paragraphs that other words refer to: "draw on the points in paragraph 4"."""
    numbers = {paragraph.number: index for index, paragraph in enumerate(cable.paragraphs)}
    for reference in cable.paragraph_references:
        thing = None if reference.external else named_content(cable, reference)
        for index in (numbers[number] for number in reference.numbers if number in numbers and thing in _POINTS):
            if len(items_of(cable)[index]) >= _FEWEST_ITEMS:
                yield Delivery(index, "points", _list_span(items_of(cable)[index]))


def _list_span(items: tuple[ListItem, ...]) -> Span:
    return Span(items[0].span.start, items[-1].span.end)
