"""The cable's summary: the words between "Summary" and "End summary", or the paragraph headed so."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Pair, Paragraph
from cablelint.model.spans import Span, Value, trimmed

_OPENING_MARKS = " \t\r\n.:;-‐‑‒–—―)"
_OPENING = compiled(
    r"(?:(?<=\w)[\]\"”])?[\s.:;)/*—-]*(?:[(\[](?:(?:U|C|S|TS|SBU|FOUO|LOU)(?://?[A-Z, /]{1,20})?[)\]]"
    r"|(?:u|c|s|ts|sbu|fouo|lou)[)\]](?=\s{1,3}[A-Z\"“]))[\s.:;—-]*)?"
)
_CLOSING_MARKS = " \t\r\n/([*=-"
_WORD = compiled(
    r"SUMMARY[ \t]+(?=[A-Z][a-z]|[A-Z][ \t][a-z])"
    r"|(?i:SUMMARY(?:[ ](?:AND|&)[ ][A-Z]{4,15})?)[ \t.:-]{0,9}(?:\r\n|\r|\n)\s{0,9}(?=\S)"
)
_LINE_ABOVE = r"(?:^|[\r\n])[ \t]*+(?:EXECUTIVE[ ])?SUMMARY[ \t:.]*+[\r\n][\s=*_-]*+(?![\s\S])"
_NEAR_CHARS = 200  # above a paragraph
_UNREAD_WORD = compiled(r"(?i:(?:begin |intro(?:duction)? and )?summ?[ae]r{1,2}y)(?=[ \t]{0,3}[.:-])")
_ENTIRE_TEXT = compiled(r"\bENTIRE[ \t]TEXT\b", re.IGNORECASE)
_RUN_IN_HEADING = compiled(
    r"[ \t]-{4,80}[ \t]{1,3}[^\r\n-]{2,60}?[ \t]{1,3}-{4,80}\s*+\Z"
)  # "… sold. ------ Tea ------"
_MOST_PARAGRAPHS = 4  # in which a summary begins or ends


def read_summary(text: str, pairs: Sequence[Pair], paragraphs: Sequence[Paragraph]) -> Value | None:
    """Return the summary without the words that open and close it; None where the cable has none."""
    pair = next((pair for pair in pairs if "summary" in pair.kind and pair.opener), None)
    if pair is not None and pair.opener is not None and pair.closer is not None:
        start = _below_number(text, pair.opener.span.end, paragraphs)
        return _value(text, Span(start, pair.closer.span.start), paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if paragraph.heading is not None and "SUMMARY" in paragraph.heading.text.upper():
            start = max(paragraph.heading.span.end, paragraph.text_span.start)
            return _value(text, Span(start, _last_headed(paragraphs, index).text_span.end), paragraphs)
    return _only_closed(text, pairs, paragraphs) or _led_by_word(text, paragraphs) or _below_word(text, paragraphs)


def _only_closed(text: str, pairs: Sequence[Pair], paragraphs: Sequence[Paragraph]) -> Value | None:
    """Return the summary that opens with paragraph 1, without the word, and is closed by it."""
    closer = next((pair.closer for pair in pairs if "summary" in pair.kind and not pair.opener), None)
    above = [one for one in paragraphs if closer is not None and one.text_span.start < closer.span.start]
    if closer is None or not 0 < len(above) <= _MOST_PARAGRAPHS:
        return None
    first = next((one for one in above if not _ENTIRE_TEXT.search(text, *one.text_span)), above[0])
    word = _UNREAD_WORD.match(text, *first.text_span)
    return _value(text, Span(word.end() if word else first.text_span.start, closer.span.start), paragraphs)


def _led_by_word(text: str, paragraphs: Sequence[Paragraph]) -> Value | None:
    """Return the first paragraph that begins with the word on its own line, or with no mark: "SUMMARY Tea is up"."""
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        found = _WORD.match(text, *paragraph.text_span)
        if found is not None:
            return _value(text, Span(found.end(), paragraph.text_span.end), paragraphs)
    return None


def _below_word(text: str, paragraphs: Sequence[Paragraph]) -> Value | None:
    """Return the first paragraph below the word on a line of its own, whatever title leads its own text."""
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        at = paragraph.opening.start
        if compiled(_LINE_ABOVE, re.IGNORECASE).search(text, max(0, at - _NEAR_CHARS), at):
            return _value(text, paragraph.text_span, paragraphs)
    return None


def _below_number(text: str, offset: int, paragraphs: Sequence[Paragraph]) -> int:
    """Return where the text begins whose heading ends at the offset: behind the number, if one is in between."""
    index = bisect_left(paragraphs, offset, key=lambda paragraph: paragraph.opening.start)
    if index < len(paragraphs) and not text[offset : paragraphs[index].opening.start].strip(_OPENING_MARKS):
        return paragraphs[index].text_span.start
    return offset


def _last_headed(paragraphs: Sequence[Paragraph], first: int) -> Paragraph:
    """Return the last paragraph under the heading above the first, if another heading ends that; else the first."""
    if _is_lead(paragraphs[first]):
        return paragraphs[first]
    following = next((at for at in range(first + 1, len(paragraphs)) if paragraphs[at].heading), first + 1)
    return paragraphs[following - 1]


def _is_lead(paragraph: Paragraph) -> bool:
    """Return whether the heading leads the paragraph's own text."""
    return paragraph.heading is not None and paragraph.heading.span.start >= paragraph.opening.start


def _value(text: str, span: Span, paragraphs: Sequence[Paragraph]) -> Value:
    opening = _OPENING.match(text, *span)
    start = opening.end() if opening else span.start
    heading = _RUN_IN_HEADING.search(text[start : span.end])
    stop = start + heading.start() if heading else span.end
    end = start + len(text[start:stop].rstrip(_CLOSING_MARKS))
    inner = trimmed(text, Span(min(start, span.end), max(end, start)))
    return Value(_words(text, inner, paragraphs), inner)


def _words(text: str, span: Span, paragraphs: Sequence[Paragraph]) -> str:
    """Return the words at `span`, without the numbers and markings of the paragraphs that begin in it."""
    pieces, at = list[str](), span.start
    for paragraph in paragraphs[bisect_right(paragraphs, at, key=lambda paragraph: paragraph.opening.start) :]:
        if paragraph.opening.start >= span.end:
            break
        pieces.append(text[at : paragraph.opening.start])
        at = min(paragraph.text_span.start, span.end)
    return "".join((*pieces, text[at : span.end]))
