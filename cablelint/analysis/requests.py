"""Which paragraphs of a cable ask for action, in which sentences, and which may hold what is to be delivered."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cablelint.analysis.action_headings import headed_as_action, headed_as_delivery
from cablelint.analysis.action_wordings import asking_sentences
from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.own_voice import is_quotation
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.spans import Span, trimmed
from cablelint.records import NamedTuple

_LONGEST_HEADING_CHARS = 40
_SAID = (
    r"(?i:\b(?:added|concluded|continued|declared|explained|remarked|replied|said|told\s(?:him|me|them|us))"
    r"(?:\s\w{1,10})?\s?[:,.]\s{0,9}\Z"
    r"|(?<!department)(?<!embassy)(?<!president)(?<!secretary)(?<!washington)['’]s\s(?:[\w-]{1,15}\s){0,2}"
    r"(?:article|decree|letter|note|order|reply|report|ruling|statement)\b[^.:]{0,50}\b(?:ran|reads?|runs|said|says|stated|states)"
    r"(?:\sin\spart)?\s?:\s{0,9}\Z)"
)
_RECOMMENDED = r"(?i:\brecommend(?:ation|ations|ed|ing|s)?\b)"
_ASKED_OF_READER = (
    r"(?i:\b(?:addressees|advise|agency|agree|approv(?:al|e)|ask|asks|bureau|clearance|concur(?:rence)?|decide|decision|department|dept"
    r"|embass(?:y|ies)\sshould|guidance|instruct(?:ions)?|please|posts?\sshould|request|requests|secretary|state|usaid|usg|washington)\b)"
)


class Ask(NamedTuple):
    """A sentence that asks an addressee to act, or the heading over a request that no sentence words."""

    paragraph: int  # index in `Cable.paragraphs`
    span: Span


@once_per_cable
def asks_of(cable: Cable) -> tuple[Ask, ...]:
    """Return what the cable asks for, in order of place; quoted text and set announcements ask for nothing."""
    return tuple(ask for index in range(len(cable.paragraphs)) for ask in asks_in(cable, index))


def asks_in(cable: Cable, index: int) -> tuple[Ask, ...]:
    """Return what the paragraph of that index asks for, in order of place; it is looked for once."""
    known = _asks_by_paragraph(cable)
    if index not in known:
        paragraph = cable.paragraphs[index]
        spans = _asking(cable, paragraph, request_heading(cable, paragraph))
        known[index] = tuple(Ask(index, span) for span in spans)
    return known[index]


@once_per_cable
def _asks_by_paragraph(_: Cable) -> dict[int, tuple[Ask, ...]]:
    """Return what was found so far, by the index of the paragraph."""
    return {}


def asks(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the paragraph asks for action; what is in quoted text is asked by others."""
    return request_heading(cable, paragraph) is not None or asks_in_words(cable, paragraph)


def asks_in_words(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether a sentence of the paragraph asks for action, whatever its heading is."""
    return next(asking_sentences(cable.text, own_spans(cable, paragraph)), None) is not None


def only_recommends(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether what the paragraph asks for is only recommended, and to nobody: "We recommend a longer term"."""
    if request_heading(cable, paragraph) is not None:
        return False
    asked = [cable.text_at(span) for span in asking_sentences(cable.text, own_spans(cable, paragraph))]
    return bool(asked) and all(
        compiled(_RECOMMENDED).search(words) and not compiled(_ASKED_OF_READER).search(words) for words in asked
    )


def request_heading(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the words that head the paragraph as an action request; None where none do."""
    if paragraph.heading is not None:
        return paragraph.heading.span if headed_as_action(paragraph.heading.text) else None
    start, end = paragraph.text_span
    line = cable.text[start : min(end, start + 2 * _LONGEST_HEADING_CHARS)].split("\n", 1)[0].split(" - ", 1)[0]
    if len(line) > _LONGEST_HEADING_CHARS or not headed_as_action(line):
        return None
    return trimmed(cable.text, Span(start, start + len(line)))


def delivers(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the paragraph holds what an action may be to deliver: quoted text, or points headed as such."""
    if paragraph.heading is not None and headed_as_delivery(paragraph.heading.text):
        return True
    if is_quotation(cable.text_at(paragraph.text_span).strip()):
        return True
    quoted = overlapping(cable.quoted_spans, paragraph.span)
    return any(not _is_said_by_others(cable, paragraph, span) for span in quoted)


def _is_said_by_others(cable: Cable, paragraph: Paragraph, quoted: Span) -> bool:
    """Return whether the quoted text is what somebody said: "He told us: Begin quote"."""
    before = cable.text[max(paragraph.text_span.start, quoted.start - _LONGEST_HEADING_CHARS) : quoted.start]
    return compiled(_SAID).search(before) is not None


def own_words(cable: Cable, paragraph: Paragraph) -> str:
    """Return the paragraph's text without quoted text and without the set announcements that it holds."""
    return "\n\n".join(cable.text_at(span) for span in own_spans(cable, paragraph))


def own_spans(cable: Cable, paragraph: Paragraph) -> list[Span]:
    """Return the places of the paragraph's own words, quoted text and set announcements left out."""
    first = bisect_right(cable.announcements, paragraph.span.start, key=lambda one: one.span.end)
    last = bisect_left(cable.announcements, paragraph.span.end, key=lambda one: one.span.start)
    announcing = (announcement.span for announcement in cable.announcements[first:last])
    spans, start = [], paragraph.text_span.start
    for span in sorted([*overlapping(cable.quoted_spans, paragraph.span), *announcing]):
        spans.append(Span(start, max(start, span.start)))
        start = max(start, span.end)
    spans.append(Span(start, max(start, paragraph.text_span.end)))
    return spans


def referred_to(cable: Cable, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the numbers that the paragraphs, in order of place, refer to; set announcements left out."""
    starts = [paragraph.span.start for paragraph in paragraphs]
    announcing = {reference.span for each in cable.announcements for reference in each.references}
    for reference in cable.paragraph_references:
        index = bisect_right(starts, reference.span.start) - 1
        within = index >= 0 and reference.span.start < paragraphs[index].span.end
        if within and not reference.external and reference.span not in announcing:
            yield from reference.numbers


def _asking(cable: Cable, paragraph: Paragraph, heading: Span | None) -> Iterator[Span]:
    spans = [*asking_sentences(cable.text, own_spans(cable, paragraph))]
    if heading is not None and len(spans) > 1:  # "Action requested: Posts should ..." has the request behind it
        spans = [span for span in spans if span.end > heading.end]
    if spans or heading is None or _only_announces(cable, paragraph, heading):
        return iter(spans)
    return iter([heading])


def _only_announces(cable: Cable, paragraph: Paragraph, heading: Span) -> bool:
    """Return whether the heading is of an announcement that is all of the paragraph: "ACTION REQUEST: See para 4."."""
    end = next((one.span.end for one in announcements_of(cable) if one.span.overlaps(heading)), None)
    return end is not None and not cable.text[end : paragraph.text_span.end].strip(" \t\r\n.:;)]")


def overlapping(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return those of the spans, which are in order and apart, that share a character with the one."""
    first = bisect_right(spans, span.start, key=lambda other: other.end)
    return spans[first : bisect_left(spans, span.end, key=lambda other: other.start)]
