"""Announcements of action requests: "This is an action request. See paragraphs 4-5."."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Announcement, ParagraphReference
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences

# Patterns are kept as words and compiled where they are first needed: most cables ask for nothing.
_ASKED_FOR = (
    r"(?i:(?:actions?|demarche|guidance)[\s-]+(?:(?:is|are)\s+)?"
    r"(?:request|requir|need|item|cable|message|telegram|addressee|posts)|action\s*:)"
)
_ASKING = r"(?i:(?:\bfor|\brequest(?:s|ed)?|\brequire[sd]?|\bseeks?)\s+(?:[\w’']+\s+)?\Z)"
_BOUNDARY = (
    r"(?<!\b[A-Z])(?<!(?i:para))(?<!(?i:paras))(?<!(?i:\bpar))(?<!(?i:\bpgh))[.?!:;][\"')”’]*\s+"
    r"|\n[ \t\r]*\n\s*|\([A-Z/, -]{1,60}\)\s*|\(|--\s*|(?<=//)"
)
_ELSEWHERE = (
    r"(?i:[\s,]+(?:for|contains?|gives?|has|have|is|are|provides?)\s+(?:(?:additional|further|more|the|washington)\s+)*"
    r"(?:background|contact|context|details|information|points?\s+of\s+contact|pocs?\b|text\b))"
)
_OF_OTHER_THINGS = (
    r"(?i:(?:[;,]|\band\b)\s+(?:the\s+|our\s+)?"
    r"(?:(?!(?:actions?|asks?|demarches?|for|guidance|instructions?|it|ones?|requests?|that|th(?:is|ose|ey))\b)[\w-]+\s+){1,3}"
    r"(?:is|are|follows?|appears?|(?:can|may)\s+be\s+found)\s+(?:at|in|under)\s+\Z)"
)
_ABOUT = r"(?i:\bguidance\s+(?:on|about|concerning|regarding|as\s+to)\s+\Z)"
_POINTING = (
    r"(?i:(?:[.?!:;)\]]\s+[\[(]?|--\s*)(?:(?:for\s+)?(?:action|addressees?|all|you|amembass(?:y|ies)|consulates?|department"
    r"|embass(?:y|ies)|missions?|posts?|us[a-z]+|washington)\b[a-z /,-]{0,60}"
    r"(?:,\s*|\s+(?=should|may|please|pls|kindly|are)))?"
    r"(?:(?:should|may|are\s+(?:advised|asked|directed|requested)\s+to|(?:we\s+)?(?:would\s+)?(?:ask|request)\s+(?:that\s+)?you)\s+)?"
    r"(?:(?:please|pls|kindly|to)\s+)?"
    r"(?:begin\s+at|(?:go|proceed)\s+(?:directly\s+)?to|refer\s+to|see|turn\s+to)\s+\Z)"
)
_SENT_THERE = (
    r"(?i:[.:;)\s-]{1,6}(?:\([A-Z/]{1,9}\)\s{1,3})?(?:all\s{1,3}|action\s{1,3}|the\s{1,3})?(?:addressees|consulates?|details|embass(?:y|ies)"
    r"|instructions|it|missions|particulars|posts?|requests?|specifics|tasks|taskings|they|what\s{1,3}(?:is|posts|we|you)|you|your)\b['’]?"
    r"(?:(?!\b(?:annex|background|chart|contacts?|context|criteria|data|definitions|figures|history|identifiers?|invitation|letter|list"
    r"|names|non-?paper|points|questions?|resolution|schedule|statement|summary|table|talking|templates?|text)\b)[^.;:?!])"
    r"{0,100}?\s\(?\Z)"
)
_LENGTH_BEFORE_CHARS = 160  # from the start of the sentence to its "action", at most
_LENGTH_AFTER_CHARS = 300
_NEAR_CHARS = 120  # between one that names no paragraph and the sentence that does
_LENGTH_NEAR_CHARS = 30  # in which the words next to "action" are
_LENGTH_POINTING_CHARS = 110  # in which "Embassies Rome and Oslo, please see" is


def read_announcements(
    text: str,
    body: Span,
    references: Sequence[ParagraphReference],
    paragraph_starts: Sequence[int],
    quoted: Callable[[int], bool],
) -> tuple[Announcement, ...]:
    """Return the announcements in the body, in order, each with those of the `references` that belong to it.

    `paragraph_starts` are the offsets of the paragraphs; `Announcement.paragraph` is an index into them. Quoted text
    announces nothing in this cable.
    """
    found = together(_announcements(text, body, references, paragraph_starts, quoted))
    return tuple(one._replace(span=_with_bracket(text, one.span)) for one in found)


def _with_bracket(text: str, span: Span) -> Span:
    """Return the span with the bracket behind it that closes one within it: "(see paragraphs 2 and 4)"."""
    closes = text[span.end : span.end + 1] == ")" and text.rfind("(", *span) > text.rfind(")", *span)
    return Span(span.start, span.end + closes)


def together(found: Iterable[Announcement]) -> Iterator[Announcement]:
    """Yield the announcements; one that names no paragraph together with that which does so right below it."""
    last: Announcement | None = None
    for one in found:
        if last is not None and _completes(last, one):
            last = one._replace(span=Span(last.span.start, one.span.end))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _completes(last: Announcement, one: Announcement) -> bool:
    apart = one.span.start - last.span.end
    return not last.references and bool(one.references) and last.paragraph == one.paragraph and apart <= _NEAR_CHARS


def _announcements(
    text: str,
    body: Span,
    references: Sequence[ParagraphReference],
    paragraph_starts: Sequence[int],
    quoted: Callable[[int], bool],
) -> Iterator[Announcement]:
    below = body.start
    for at in occurrences(text, body, "action", "demarche", "guidance"):
        if at < below or not _is_request(text, at) or quoted(at):
            continue
        found = _announcement(text, at, Span(below, body.end), references)
        if found is not None:
            index = bisect_right(paragraph_starts, found.span.start) - 1
            end = paragraph_starts[index + 1] if index + 1 < len(paragraph_starts) else body.end
            found = _with_pointer(text, found, end, references)
            below = found.span.end
            yield found._replace(paragraph=index if index >= 0 else None)


def _announcement(text: str, at: int, body: Span, references: Sequence[ParagraphReference]) -> Announcement | None:
    start = _sentence_start(text, at, body.start)
    if start is None:
        return None
    words = parse_field("announcement", text[start : min(body.end, at + _LENGTH_AFTER_CHARS)], start)
    forms = words.children("statement", "heading", "pointer")
    if not forms:
        return None
    named = tuple(_references_in(text, forms[0].span, references))
    if not named and forms[0].kind != "statement":
        return None
    return Announcement(Span(forms[0].span.start, _end(forms[0], named)), None, named)


def _with_pointer(
    text: str, found: Announcement, paragraph_end: int, references: Sequence[ParagraphReference]
) -> Announcement:
    """Return the announcement, if it names no paragraph with the "Please see paragraph 4." further on in its own."""
    if found.references:
        return found
    region = Span(found.span.end, min(paragraph_end, found.span.end + _LENGTH_AFTER_CHARS))
    for reference in _references_in(text, region, references):
        before = text[max(found.span.start, reference.span.start - _LENGTH_POINTING_CHARS) : reference.span.start]
        between = text[found.span.end : reference.span.start]
        if compiled(_POINTING).search(before) or compiled(_SENT_THERE).fullmatch(between):
            return found._replace(span=Span(found.span.start, reference.span.end), references=(reference,))
    return found


def _is_request(text: str, at: int) -> bool:
    """Return whether the word at the offset may be one asked for: "action request", "for action", "requests action"."""
    after, before = text[at : at + _LENGTH_NEAR_CHARS], text[max(0, at - _LENGTH_NEAR_CHARS) : at]
    return compiled(_ASKED_FOR).match(after) is not None or compiled(_ASKING).search(before) is not None


def _sentence_start(text: str, at: int, earliest: int) -> int | None:
    """Return where the sentence begins; None where that is too far away for one that announces."""
    start = max(earliest, at - _LENGTH_BEFORE_CHARS)
    ends = [found.end() for found in compiled(_BOUNDARY).finditer(text[start:at])]
    return start + ends[-1] if ends else (start if start == earliest else None)


def _references_in(text: str, span: Span, references: Sequence[ParagraphReference]) -> Iterator[ParagraphReference]:
    """Yield the references in the span, but those to other documents or other things.

    So are "para 9 for details" and "the request is in para 3; the questions are in para 9", and what guidance is asked
    for: "guidance on para 9".
    """
    first = bisect_left(references, span.start, key=lambda reference: reference.span.start)
    last = bisect_left(references, span.end, key=lambda reference: reference.span.start)
    for reference in references[first:last]:
        end = reference.span.end
        before = text[max(span.start, reference.span.start - _LENGTH_BEFORE_CHARS) : reference.span.start]
        informs = compiled(_ELSEWHERE).match(text[end : end + _LENGTH_BEFORE_CHARS]) is not None
        elsewhere = compiled(_OF_OTHER_THINGS).search(before) or compiled(_ABOUT).search(before)
        if not (reference.external or informs or elsewhere):
            yield reference


def _end(form: Part, named: Sequence[ParagraphReference]) -> int:
    return max([form.children("action", "required")[0].span.end, *(reference.span.end for reference in named)])
