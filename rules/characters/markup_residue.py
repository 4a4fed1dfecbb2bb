"""The text has markup of a web page or a word processor, such as <b> or &amp;.

## Why it matters
A cable is plain text. Tags, entities and link brackets come along when text is pasted from a browser, and every
addressee sees them. (By convention.) Markup in the TAGS line has a rule of its own.

## What to do
Remove the markup and keep the words.

## Fix safety
The fix is safe: it deletes a tag such as <b>, turns &amp; into &, and keeps the words of a link (with its address in
parentheses if that differs).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from cablelint import Applicability, Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, compiled
from cablelint.rules._repeated import told_once

RULE = Rule(
    code="TXT008",
    name="markup-residue",
    severity="warning",
    summary="HTML or Markdown markup in the text",
    authority="convention",
    triggers=("<", "&", "]("),
)
VALID = (
    Valid("1. <U> The harvest is late.\n", note="a portion marking in the wrong brackets"),
    Valid("1. Growth was < 3 percent and > 1 percent; R&D spending rose.\n"),
    Valid(
        "1. Write to <press@example.gov> or <b.roe@example.gov>, or see http://www.example.gov/a?b=1&copy=2.\n",
        note="addresses",
    ),
    Valid("1. If a <b and c> d, then Q&A; see the M&A&T; rule.\n", note="signs of comparison, and letters joined"),
    Valid("1. He said [sic] (loudly) that it was over.\n", note="brackets and parentheses apart"),
    Valid("TAGS: [PREL](#) [KE](#)\nSUBJECT: TEA\n", note="TAG010 speaks of the TAGS line"),
)
INVALID = (
    Invalid(
        "1. The ⟦<b>⟧Ministry</b> agreed.\n",
        fixed="1. The Ministry agreed.\n",
        message='the text has markup: "<b>" (2 times in this file)',
    ),
    Invalid(
        '1. ⟦<a href="http://www.example.gov">⟧The Ministry</a> agreed.⟦<br/>⟧⟦<!-- 2 -->⟧\n',
        note="with attributes, and a comment",
        fixed="1. The Ministry agreed.\n",
        message=(
            'the text has markup: "<a href="http://www.example.gov">" (2 times in this file)',
            'the text has markup: "<br/>"',
            'the text has markup: "<!-- 2 -->"',
        ),
    ),
    Invalid(
        "1. Smith ⟦&amp;⟧ Sons⟦&nbsp;⟧lost in M⟦&uuml;⟧nchen.\n",
        note="entities",
        fixed="1. Smith & Sons lost in München.\n",
        message=('the text has markup: "&amp;"', 'the text has markup: "&nbsp;"', 'the text has markup: "&uuml;"'),
    ),
    Invalid(
        "1. See ⟦[the report](http://www.example.gov/r)⟧ and ⟦[annex](#)⟧.\n",
        note="links",
        fixed="1. See the report (http://www.example.gov/r) and annex.\n",
        message=('the text has markup: "[the report](http://www.example.gov/r)"', 'the text has markup: "[annex](#)"'),
    ),
)

_NAMES = (
    "a abbr b big blockquote body br center cite code div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li"
    " link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr tt u ul"
)
_MARKINGS = ("<S>", "<U>")  # portion markings in the wrong brackets, where no tag closes them
_TAG_REACH_CHARS = 300
_ATTRIBUTES = r"(?:\s(?=[^<>\r\n]{0,300}[a-z]\s?=)[^<>\r\n]{1,600})?"
_TAG = rf"</?(?:{'|'.join(_NAMES.split())}){_ATTRIBUTES}\s?/?>|<!--[^<>\r\n]{{0,300}}-->"
_ENTITY = r"&(?:[a-z]{2,8}[0-9]{0,2}|#\d{1,6}|#x[0-9a-f]{1,5});"
_LINK = (
    r"\[(?P<words>[^\[\]\r\n]{1,300})\]"
    r"\((?P<address>#[^()\s]{0,100}|(?:https?:|mailto:|www\.|\.{0,2}/)[^()\s]{1,300})\)"
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each kind of tag or entity, and for each link, outside the TAGS line."""
    return told_once(_residue(cable), _kind)


def _kind(found: Diagnostic) -> str:
    """Return the name of the tag or entity, b of <b> and </b>; of a link all of it."""
    written = found.message.partition('"')[2]
    return "".join(filter(str.isalnum, written.split()[0])) if written[:1] in "<&" else written


def _residue(cable: Cable) -> Iterator[Diagnostic]:
    text = cable.text
    wanted = [pattern for sign, pattern in (("<", _TAG), ("&", _ENTITY), ("](", _LINK)) if sign in text]
    if not wanted:
        return
    tags = [field.span for field in cable.fields if field.kind == "tags"]
    for found in compiled("|".join(wanted), re.IGNORECASE).finditer(text):
        span, plain = Span(*found.span()), _plain(found)
        index = bisect_right(tags, span.start, key=lambda tag: tag.start) - 1
        if plain != found.group() and (index < 0 or tags[index].end <= span.start):
            fix = Fix("Remove the markup", _safety(cable, span, plain), (Edit(span, plain),))
            yield RULE.diagnostic(span, f'the text has markup: "{found.group()}"', fix=fix)


def _safety(cable: Cable, span: Span, plain: str) -> Applicability:
    """Return how safe it is: in the heading not where two words would be one, such as a label and its value."""
    before, after = cable.text[max(0, span.start - 1) : span.start], cable.text[span.end : span.end + 1]
    left, right = plain[:1] or after, plain[-1:] or before
    joins = (before.isalnum() and left.isalnum()) or (after.isalnum() and right.isalnum())
    return "unsafe" if joins and span.start < cable.body.start else "safe"


def _plain(found: re.Match[str]) -> str:
    """Return what the markup stands for; the words as they are where it is none, as in "Q&A;"."""
    written = found.group()
    if written in _MARKINGS and "</" not in found.string[found.end() : found.end() + _TAG_REACH_CHARS]:
        return written
    if written.startswith("<"):
        return ""
    if written.startswith("&"):
        from html import unescape  # its table of names is large, and seldom wanted

        return unescape(written).replace("\u00a0", " ")
    words, address = found["words"], found["address"].removeprefix("mailto:")
    return words if address.startswith("#") or address == words else f"{words} ({address})"
