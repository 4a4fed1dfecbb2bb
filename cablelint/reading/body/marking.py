"""Portion markings: `(U)`, `(SBU)`, `(C//NF)`, well written or not."""

import re
from collections.abc import Callable, Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Paragraph
from cablelint.model.heading import LEVELS, Marking
from cablelint.model.spans import Span, trimmed
from cablelint.reading.body.marking_content import ABBREVIATIONS, content_of, on_one_line

_BRACKETED = compiled(
    r"[(\[{]\s{0,3}(?://)?[A-Za-z][^()\[\]{}]{0,200}[)\]}]"
    r"|<(?:SBU|CUI|TS|[UCS])(?:/[A-Z/ ,]{1,40})?>(?![^<\r\n]{0,200}</)"
)
_CONTROL_APART = compiled(
    r"[ \t]?/{0,2}[ \t]?[(\[](?P<control>NF|NOFORN|OC|ORCON|SP-[A-Z]{2,8}|REL TO [A-Z, ]{3,40})[)\]]"
)  # (C)(NF)
_UNCLOSED = compiled(r"\((?:SBU|CUI|TS|[UCS])(?://?(?:NF|NOFORN|FOUO))?(?=[:;,]?\s|\Z)")
_BLOCK = compiled(
    r"(?:\A|\n[ \t]*\r?\n)[ \t]*(?:--?[ \t]*|¶?(?:[A-Z]|[IVX]{2,4})[.)][ \t]*)?"
    r"(?P<marking>\((?P<letters>[A-Z]{1,4})(?P<more>[)/]))"
    r"(?![ \t]*(?:[=,;]|(?:and|or|is|are|was|were|means?|meant|stands?|stood|denotes?|indicates?|marks?|shows?)\b))"
)
"""A marking that opens a block; letters that the sentence goes on with, "(S), (C) and (R)", "(S) = spoke", are none."""
LEGEND = (  # letters that are initials: "(C) CETINA, (S) SINJ"
    r"\((?P<one>[A-Z])[A-Z]{0,2}\)\s(?P=one)\w{1,20}(?:\s\w{1,20}){0,2}[,;]\s{1,3}(?:(?i:and)\s)?"
    r"\((?P<two>[A-Z])[A-Z]{0,2}\)\s(?P=two)"
)
_ODD_SIGNS = r"\n(?:\([cs]\) |\[(?:SBU|[UCS])\])"
_ODD = r"(?<=\n)(?:\([cs]\)|\[(?:SBU|[UCS])\])(?=[ \t]{1,3}[\"“']?[A-Z])"
_LISTED = r"(?<=\n)[ \t]*(?:\([ab]\)|\[[AB]\])"
_HEADED = (
    r"(?:\A|\n)[ \t]*(?:-{3,}[ \t]*)?\r?\n[ \t]*[A-Z][^\r\n]{2,74}(?<![.?!:;,\s])[ \t]*\r?\n"
    r"(?:[ \t]*-{3,}[ \t]*\r?\n)?\Z"
)
_UNOPENED = compiled(r"(?:SBU|CUI|TS|U)(?://?(?:NF|NOFORN|FOUO))?\)(?=\s|\Z)")  # "C)" and "S)" may count items
_LEVEL_WORDS = compiled(r"(?:TOP[ \t]SECRET|SECRET|CONFIDENTIAL)(?://[A-Z]{2,8})?")
_BETWEEN = compiled(r"[ \t]*(?:[/,;]|--?)?[ \t]*(?:\r\n|\r|\n)?[ \t]*")
_LINE_BREAK = compiled(r"[ \t]*(?:(?:\r\n|\r|\n)[ \t]*){1,3}")
_FARTHEST_HEADING_CHARS = 240  # from a marking to the empty line above the heading that it is below
_FARTHEST_CHARS = 80  # from a marking that opens a block to the line breaks above it
_LONGEST_PARENTHESIS_CHARS = 500  # one closed within so many was not forgotten
_LAWS = frozenset({"SECTION", "SECTIONS", "SEC", "ARTICLE", "ARTICLES", "PARAGRAPH", "PARA", "INA", "USC", "CFR"})
_LONGEST_LAW_CHARS = 40


def read_marking(text: str, offset: int, end: int) -> Marking | None:
    """Return the marking at the offset, right after a paragraph's number; None where other words are there.

    A parenthesis never closed or never opened counts: "(C The minister said". `end` is where the paragraph ends.
    """
    found = _BRACKETED.match(text, offset, end)
    if found is not None:
        second = _CONTROL_APART.match(text, found.end(), end)
        if second is not None and found.group()[1:-1] in ABBREVIATIONS:
            written = text[offset : second.end()]
            return _marking(written, f"{found.group()[:-1]}//{second['control']})", offset)
        return _marking(found.group(), found.group(), offset)
    found = _UNOPENED.match(text, offset, end)
    if found is not None:
        return _marking(found.group(), f"({found.group()}", offset)
    found = _UNCLOSED.match(text, offset, end)
    if found is None or _is_closed(text[found.end() : min(end, found.end() + _LONGEST_PARENTHESIS_CHARS)]):
        return None
    return _marking(found.group(), f"{found.group()})", offset)


def read_level_words(text: str, offset: int, end: int) -> tuple[Marking, ...]:
    """Return the level in words at the offset, where a marking before a paragraph's number would be: "SECRET 2."."""
    found = _LEVEL_WORDS.match(text, offset, end)
    marking = _marking(found.group(), f"({found.group()})", offset) if found else None
    return (marking,) if marking else ()


def read_markings(text: str, offset: int, end: int, number: int | None = None) -> tuple[Marking, ...]:
    """Return the marking at the offset, and those that follow it with no other words between them: "(S) (U) Text".

    Between two of the paragraph with that number the next number may be: "2. (S) 3. (U) Text". The first may be on the
    next line where nothing else is on this one. A later one may too, and must be written in letters that leave no
    doubt.
    """
    found: list[Marking] = []
    line_break = _LINE_BREAK.match(text, offset, end)
    at = line_break.end() if line_break else offset
    while (marking := read_marking(text, at, end)) and (not found or _is_another(marking)):
        found.append(marking)
        between = _BETWEEN.match(text, marking.span.end, end)
        at = between.end() if between else marking.span.end
        at = _behind_number(text, at, end, number)
    return tuple(found)


def _behind_number(text: str, at: int, end: int, number: int | None) -> int:
    """Return the offset behind a number that follows the paragraph's own and a space, else the same offset."""
    following = "" if number is None else f"{number + 1}. "
    return at + len(following) if text.startswith(following, at, end) else at


def _is_another(marking: Marking) -> bool:
    """Return whether a parenthesis right after a marking is one more, and not a word in parentheses: "(C) (Secret)"."""
    inner, abbreviation = marking.text[1:].lstrip().upper(), marking.abbreviation or ""
    abbreviated = inner.startswith(abbreviation) and not inner[len(abbreviation) :][:1].isalpha()
    return marking.text.isupper() or abbreviated


def height(marking: Marking) -> tuple[int, bool, int]:
    """Return what the higher of two markings is found by: level, whether it is sensitive, count of controls."""
    level = LEVELS.index(marking.level) if marking.level else -1
    return level, marking.abbreviation not in ("U", None), len(marking.controls)


def _is_closed(following: str) -> bool:
    return ")" in following.partition("(")[0]


def read_subject_marking(text: str, span: Span) -> Marking | None:
    """Return the marking before or after the words of a SUBJECT: "(C) Talks resume", "Talks resume (U)"."""
    inner = trimmed(text, span)
    before = read_marking(text, inner.start, inner.end)
    if before is not None:
        return before
    start = text.rfind("(", inner.start, inner.end)
    if start <= inner.start or not text[start - 1].isspace():
        return None
    after = read_marking(text, start, inner.end)
    if after is None or after.span.end != inner.end or not _is_beyond_doubt(after):
        return None
    return None if _is_of_a_law(text[max(inner.start, start - _LONGEST_LAW_CHARS) : start]) else after


def _is_of_a_law(words_before: str) -> bool:
    """Return whether the parenthesis counts a clause: "Waivers under section 212 (C)"."""
    return any(word.strip(".") in _LAWS for word in words_before.upper().split()[-2:-1])


def _is_beyond_doubt(marking: Marking) -> bool:
    """Return whether the marking has its usual form.

    Words in parentheses may end any subject, "(S/CT)" or "(s)" too, so only that form counts.
    """
    return marking.canonical is not None and marking.text.isupper()


def _marking(written: str, complete: str, offset: int) -> Marking | None:
    content = content_of(complete)
    if content is None:
        return None
    canonical = content.canonical
    return Marking(
        span=Span(offset, offset + len(written)),
        text=canonical if written == canonical else written,  # one string for all that are alike
        abbreviation=content.abbreviation,
        controls=content.controls,
        separator=content.separator,
        well_formed=on_one_line(written) == canonical,
        canonical=canonical,
    )


def read_block_markings(
    text: str, body: Span, paragraphs: Sequence[Paragraph], quoted: Callable[[int], bool]
) -> tuple[Marking, ...]:
    """Return the markings that open blocks without a number of their own: a summary above paragraph 1, a list item.

    A single letter that opens a block may also be an item's: below the first number "(C)" counts only where paragraphs
    are marked and nothing is listed so.
    """
    first = paragraphs[0].span.start if paragraphs else body.end
    found = [match for match in _marked_blocks(text, body) if not quoted(match.start("marking"))]
    own = {paragraph.span.start for paragraph in paragraphs} if found else ()  # "(U) 3." is the paragraph's
    lettered = any(match["letters"] in ("A", "B") for match in found)
    doubtful = lettered or not any(paragraph.marking for paragraph in paragraphs)
    markings = []
    for match in found:
        single = len(match["letters"]) == 1 and match["more"] == ")"
        marking = read_marking(text, match.start("marking"), body.end)
        listed = single and doubtful and match.start("marking") >= first
        listed = listed or (single and compiled(LEGEND).match(text, match.start("marking"), body.end) is not None)
        if marking is not None and not listed and marking.span.start not in own:
            markings.append(marking)
    headed = (one for one in _odd_below_headings(text, body, paragraphs) if not quoted(one.span.start))
    return (*markings, *headed)


def _odd_below_headings(text: str, body: Span, paragraphs: Sequence[Paragraph]) -> Iterator[Marking]:
    """Yield the markings in odd brackets or letters that are right below a heading: "THE PORT", "(c) It is closed."."""
    if not compiled(_ODD_SIGNS).search(text) or compiled(_LISTED).search(text, *body):
        return
    own = {one.marking_below_heading.span.start for one in paragraphs if one.marking_below_heading}
    for found in compiled(_ODD).finditer(text, *body):
        above = text[max(body.start, found.start() - _FARTHEST_HEADING_CHARS) : found.start()]
        marking = read_marking(text, found.start(), body.end)
        if marking is not None and found.start() not in own and compiled(_HEADED).search(f"\n\n{above}"):
            yield marking


def _marked_blocks(text: str, body: Span) -> Iterator[re.Match[str]]:
    """Yield the blocks that may open with a marking: the first parenthesis on a line below an empty one."""
    at = text.find("(", body.start, body.end)
    while at >= 0:
        start = _break_above_blank_line(text, at)
        found = _BLOCK.match(text, start, body.end) if start is not None else None
        if found is not None and found.start("marking") == at:
            yield found
        at = text.find("(", at + 1, body.end)


def _break_above_blank_line(text: str, at: int) -> int | None:
    """Return the line break before the last, or the start of a text without one; None where either is far away."""
    last = text.rfind("\n", at - _FARTHEST_CHARS if at > _FARTHEST_CHARS else 0, at)
    if last < 0:
        return 0 if at <= _FARTHEST_CHARS else None
    above = text.rfind("\n", last - _FARTHEST_CHARS if last > _FARTHEST_CHARS else 0, last)
    return above if above >= 0 else None
