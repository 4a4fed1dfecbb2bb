"""Markings that open a paragraph in an unusual place or form: below its heading, or damaged.

`SUMMARY: (S) The port closed.` is marked behind its heading, a list of marked items by its first one. `S) The port`,
`<S> The port` and `(S0 The port`, with the key of a bracket struck without shift, are damaged markings: what is there
is read, so that nobody says that nothing does.
"""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Marking
from cablelint.model.spans import Span
from cablelint.reading.body.marking import LEGEND, read_marking, read_markings

_ITEM = compiled(
    r"(?:[-*•·o–—.]{1,3}|[A-Za-z][.)]|\((?:[a-zAB]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}[.)]|[\"“'‘])(?=[ \t]{0,9}[(\[{])"
)
_LONGEST_HEADING_CHARS = 160  # with the empty lines and rules below it
_BRACKET = r"[(\[]"
_SENTENCE = r"[ \t]{1,3}[\"“']?[A-Z]"
_SENTENCE_GOES_ON = (
    r"[ \t]{1,3}(?P<word>(?i:and|are|by|for|from|has|have|in|is|of|on|or|to|was|were|will|with))\b(?=[ \t]\S)"
)
_HEADING_ENDS = (":", ".", "-", "–", "—")
_RULE = frozenset("-=_*~")
_MOST_WORDS = 9
_FULL_WORD_LETTERS = 4  # shorter words stay small in a title
_FEW_WORDS = 3
_LEADING_WORDS = frozenset(("SUMMARY COMMENT INTRODUCTION BACKGROUND NOTE CONCLUSION ANALYSIS ACTION BEGIN").split())

_LEVEL = r"(?:TS|SBU|CUI|[UCS])"
_CONTROL = r"(?://?(?:NF|NOFORN|FOUO|OC|ORCON))"
_NAME = r"(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLAS|SBU|SENSITIVE BUT UNCLASSIFIED)"
_FIRST_WORD = (
    "(?:The|An|In|On|At|This|These|We|He|She|It|Summary|Comment|Embassy|Post|Begin|Action|Department|THE|SUMMARY)"
)
_DAMAGES = ("doubled", "angled", "slashed", "keyed", "unopened", "bare", "alone", "dashed")
_DAMAGED = compiled(
    rf"(?P<doubled>\(\((?P<a>{_LEVEL}{_CONTROL}?)\)\)?|\((?P<h>[UCS])(?P=h)\)(?=\s|\Z))"
    rf"|(?P<angled><[ \t]?(?P<b>{_LEVEL}{_CONTROL}?)[ \t]?>)"
    rf"|(?P<slashed>/(?P<c>{_LEVEL}{_CONTROL}?)/)(?=\s|\Z)"
    rf"|(?P<keyed>\((?P<j>{_LEVEL}{_CONTROL}?)(?:[09(]|-(?![^()\r\n]{{0,80}}\))|0\))"
    rf"|9(?P<k>{_LEVEL}{_CONTROL}?)\))(?=[ \t])"
    rf"|(?P<unopened>(?P<d>[CS]{_CONTROL}?)\))(?=\s|\Z)"
    rf"|(?P<bare>(?P<e>{_NAME}{_CONTROL}{{1,6}}+)|(?P<f>{_NAME})(?=[ \t]-{{1,2}}(?:\s|\Z)|[.:](?:\s|\Z))"
    rf"(?!.{{0,6}}ENTIRE))(?![A-Za-z])"
    rf"|(?P<alone>(?P<i>{_LEVEL}{_CONTROL}?))(?=[ \t]{{1,3}}{_FIRST_WORD}\b)"
    rf"|(?P<dashed>(?P<g>{_LEVEL}{_CONTROL}?))[ \t]-{{1,2}}(?:\s|\Z)(?!ENTIRE|[Ee]ntire)"
)
_SIGNS = r"[ \t]{0,2}[-–—,:]{1,2}[ \t]{0,2}"
_WHOLE = r"ENTIRE[ \t]{1,2}(?:TEXT|MESSAGE|CABLE|TELEGRAM)\b"
_ENTIRE = compiled(
    rf"[(\[]?[ \t]?(?:(?P<inner>(?:{_LEVEL}|LOU|{_NAME}){_CONTROL}?){_SIGNS}{_WHOLE}"
    rf"|(?P<name>{_NAME}{_CONTROL}?)[ \t]{{1,2}}{_WHOLE}"
    rf"|{_WHOLE}{_SIGNS}(?P<behind>(?:{_LEVEL}|LOU|{_NAME}){_CONTROL}?)"
    rf"|{_WHOLE}[ \t]{{1,2}}(?:IS[ \t]{{1,2}}(?:CLASSIFIED[ \t]{{1,2}})?)?(?P<last>{_NAME}{_CONTROL}?))"
    rf"(?!\w|[ \t]{{1,2}}(?:IS|OF|ARE|WAS|FOLLOWS?)\b)"
    rf"|[(\[][ \t]?(?:(?P<first>(?:{_LEVEL}|LOU){_CONTROL}?)[ \t]{{1,2}}{_WHOLE}"
    rf"|{_WHOLE}[ \t]{{1,2}}(?P<letters>(?:{_LEVEL}|LOU){_CONTROL}?))[ \t]?[)\]]",
    re.IGNORECASE,
)
_NO_LEVEL = compiled(
    r"[(\[{][ \t]?(?:(?:NF|NOFORN|ORCON|REL(?:[ \t]+(?:TO[ \t]+)?[A-Z, ]{2,40})?)|[$§5?])[ \t]?[)\]}](?=\s|\Z)"
)


def read_damaged_marking(text: str, offset: int, end: int) -> Marking | None:
    """Return the marking at the offset that lost or changed a bracket or its level; None where other words are there.

    To be asked right after a paragraph's number only: in another place "C)" counts items.
    """
    found = _DAMAGED.match(text, offset, end)
    if found is not None:
        return _as_meant(found, offset)
    found = _NO_LEVEL.match(text, offset, end)
    if found is None:
        return None
    return Marking(Span(offset, found.end()), found.group(), None, (), "", False, None)


def _as_meant(found: re.Match[str], offset: int) -> Marking | None:
    inner = next(found[name] for name in "abcdefghijk" if found[name])
    written = next(found[name] for name in _DAMAGES if found[name])
    meant = read_marking(f"({inner})", 0, len(inner) + 2)
    return meant and meant._replace(
        span=Span(offset, offset + len(written)), text=written, well_formed=False, canonical=meant.canonical
    )


def read_marking_below_heading(text: str, span: Span) -> Marking | None:
    """Return the first marking of a paragraph that opens with a heading or an item's sign: "SUMMARY: (S) The port".

    "(S - ENTIRE TEXT)" and "ENTIRE TEXT SECRET" are such too, with the place of the level: the rest is a statement on
    the whole cable. None where words that are no heading are before it.
    """
    entire = _ENTIRE.match(text, span.start, span.end)
    if entire is not None:
        level = entire.lastgroup or 0
        meant = read_marking(f"({entire[level]})", 0, len(entire[level]) + 2)
        return meant and meant._replace(span=Span(*entire.span(level)), text=meant.canonical or meant.text)
    item = _ITEM.match(text, span.start, span.end)
    top = Span(item.end() if item else span.start, min(span.end, span.start + _LONGEST_HEADING_CHARS))
    found = compiled(_BRACKET).search(text, *top)
    if found is None or (item is None and not _is_heading(text[span.start : found.start()])):
        return None
    markings = read_markings(text, found.start(), span.end)
    if item is None and markings and text[markings[0].span.end : markings[0].span.end + 1] in (",", ";"):
        return None  # the sentence goes on: 'THE STAMP "GEHEIM" (SECRET), NO. 3'
    if item is None and markings and _goes_on(text, markings[0].span, span):
        return None  # "ANNEX C (SECRET) OF THE PROTOCOL IS NOT KNOWN"
    if item is None and markings and compiled(LEGEND).match(text, markings[0].span.start, span.end):
        return None
    return _first(markings) or (markings[0] if markings and _opens_line(text, markings[0].span, span) else None)


def _goes_on(text: str, marking: Span, span: Span) -> bool:
    """Return whether a sentence is before the marking and behind it: not "COMMENT", and below it "(C) In May"."""
    before = text[span.start : marking.start]
    found = compiled(_SENTENCE_GOES_ON).match(text, marking.end, span.end)
    if found is None or "\n" in before or "\r" in before or before.rstrip().endswith(_HEADING_ENDS):
        return False
    return found["word"].islower() or (found["word"].isupper() and before.split()[0].upper() not in _LEADING_WORDS)


def _opens_line(text: str, marking: Span, span: Span) -> bool:
    """Return whether the marking is in front of the sentence on the line below the heading: "SUMMARY", "(c) Tea"."""
    below = set("\r\n") & set(text[span.start : marking.start])
    return bool(below) and compiled(_SENTENCE).match(text, marking.end, span.end) is not None


def _first(markings: Sequence[Marking]) -> Marking | None:
    """Return the first of them, where it is written in letters that leave no doubt."""
    return markings[0] if markings and markings[0].text.isupper() and markings[0].canonical else None


def _is_heading(before: str) -> bool:
    """Return whether the words before a marking are a heading, with nothing below it but a rule or an item's sign."""
    first, *below = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if below and below[-1].strip() and not _ITEM.match(f"{below[-1].strip()}("):
        return False
    if any(line.strip() and not _RULE.issuperset(line.strip()) for line in below[:-1]):
        return False
    written = first.strip("\"“”'- \t.:–—")
    words = written.split()
    if not words or len(words) > _MOST_WORDS or not written[0].isupper() or ". " in written or ":" in written:
        return False
    titled = all(len(word) < _FULL_WORD_LETTERS or not word[0].islower() for word in words)
    named = words[0].upper() in _LEADING_WORDS and len(words) <= _FEW_WORDS
    return written.isupper() or named or titled or (first.rstrip().endswith(":") and len(words) <= _FEW_WORDS)
