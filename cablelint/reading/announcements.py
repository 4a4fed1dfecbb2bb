"""Announcements of action requests: "This is an action request. See paragraphs 4-5."."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cablelint.cable import Announcement, ParagraphReference
from cablelint.parsing import Part, read
from cablelint.reading.wording import occurrences
from cablelint.spans import Span

_REQUEST = re.compile(r"action[\s-]+(?:is\s+)?(?:request|requir|need|item|cable|message|telegram)", re.IGNORECASE)
_BOUNDARY = (
    r"(?<!\b[A-Z])(?<!(?i:para))(?<!(?i:paras))[.?!:;][\"')]*\s+"
    r"|\n[ \t\r]*\n\s*|\([A-Z/, ]{1,20}\)\s*|\(|--\s*|(?<=//)"
)
_LENGTH_BEFORE = 160  # characters from the start of the sentence to its "action", at most
_LENGTH_AFTER = 300


def read_announcements(
    text: str, body: Span, references: Sequence[ParagraphReference], paragraph_starts: Sequence[int]
) -> tuple[Announcement, ...]:
    """The announcements in the body, in order of place, each with those of the body's `references` that belong to it.

    `paragraph_starts` are the offsets of the paragraphs; `Announcement.paragraph` is an index into them.
    """
    return tuple(_announcements(text, body, references, paragraph_starts))


def _announcements(
    text: str, body: Span, references: Sequence[ParagraphReference], paragraph_starts: Sequence[int]
) -> Iterator[Announcement]:
    below = body.start
    for at in occurrences(text, body, "action"):
        if at < below or not _is_request(text, at):
            continue
        found = _announcement(text, at, Span(below, body.end), references)
        if found is not None:
            below = found.span.end
            index = bisect_right(paragraph_starts, found.span.start) - 1
            yield found._replace(paragraph=index if index >= 0 else None)


def _announcement(text: str, at: int, body: Span, references: Sequence[ParagraphReference]) -> Announcement | None:
    start = _sentence_start(text, at, body.start)
    words = read("announcement", text[start : min(body.end, at + _LENGTH_AFTER)], start)
    forms = words.of("statement", "heading", "pointer")
    if not forms:
        return None
    named = _references_in(forms[0].span, references)
    if not named and forms[0].kind != "statement":
        return None
    return Announcement(Span(forms[0].span.start, _end(forms[0], named)), None, named)


def _is_request(text: str, at: int) -> bool:
    """Whether the "action" at the offset is one asked for: "action request", "request for action"."""
    return _REQUEST.match(text, at) is not None or "REQUEST FOR" in text[max(0, at - 24) : at].upper()


def _sentence_start(text: str, at: int, earliest: int) -> int:
    start = max(earliest, at - _LENGTH_BEFORE)
    ends = [found.end() for found in re.finditer(_BOUNDARY, text[start:at])]
    return start + (ends[-1] if ends else 0)


def _references_in(span: Span, references: Sequence[ParagraphReference]) -> tuple[ParagraphReference, ...]:
    first = bisect_left(references, span.start, key=lambda reference: reference.span.start)
    last = bisect_left(references, span.end, key=lambda reference: reference.span.start)
    return tuple(reference for reference in references[first:last] if not reference.foreign)


def _end(form: Part, named: Sequence[ParagraphReference]) -> int:
    return max([form.of("action")[0].span.end, *(reference.span.end for reference in named)])
