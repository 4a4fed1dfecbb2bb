"""Markup of a web page or a word processor stands in the text.

## Why it matters
A cable is plain text. Tags, entities and link brackets come along when text is pasted from a browser, and reach every
addressee as they stand. (By convention.) Markup in the TAGS line has a rule of its own.

## What to do
Take the markup out and keep the words.

## Fix safety
The fix is safe: a tag is deleted, an entity becomes its character, a link keeps its words (and its address in
parentheses, where it has one that differs).
"""

import html
import re
from collections.abc import Iterator

from cablelint.cable import Cable
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid
from cablelint.spans import Span

RULE = Rule(
    code="TXT008",
    name="markup-residue",
    severity="warning",
    summary="HTML or Markdown markup in the text",
    authority="convention",
)
VALID = (
    Valid("1. Growth was < 3 percent and > 1 percent; R&D spending rose.\n"),
    Valid("1. Write to <press@example.gov> or see http://www.example.gov/a?b=1&c=2.\n", note="addresses"),
    Valid("1. He said [sic] (loudly) that it was over.\n", note="brackets and parentheses apart"),
    Valid("TAGS: [PREL](#) [KE](#)\nSUBJECT: TEA\n", note="TAG010 speaks of the TAGS line"),
)
INVALID = (
    Invalid("1. The ⟦<b>⟧Ministry⟦</b>⟧ agreed.\n", fixed="1. The Ministry agreed.\n"),
    Invalid("1. Smith ⟦&amp;⟧ Sons⟦&nbsp;⟧lost.\n", note="entities", fixed="1. Smith & Sons lost.\n"),
    Invalid(
        "1. See ⟦[the report](http://www.example.gov/r)⟧ and ⟦[annex](#)⟧.\n",
        note="links",
        fixed="1. See the report (http://www.example.gov/r) and annex.\n",
    ),
)

_TAG = r"</?(?:a|b|i|u|p|br|hr|em|strong|span|div|font|sup|sub|table|tr|td|th|ul|ol|li|pre|code|blockquote|h[1-6])\b[^<>\r\n]{0,300}>"
_ENTITY = r"&(?:amp|lt|gt|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip|#\d{1,6}|#x[0-9a-fA-F]{1,5});"
_LINK = r"\[(?P<words>[^\[\]\r\n]{1,300})\]\((?P<address>#[^()\s]{0,100}|(?:https?|mailto):[^()\s]{1,300})\)"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each tag, entity or link outside the TAGS line."""
    text = cable.text
    wanted = [pattern for sign, pattern in (("<", _TAG), ("&", _ENTITY), ("](", _LINK)) if sign in text]
    if not wanted:
        return
    tags = cable.tags.span if cable.tags else Span(0, 0)
    for found in re.finditer("|".join(wanted), text, re.IGNORECASE):
        span = Span(*found.span())
        if not tags.overlaps(span):
            fix = Fix("Take the markup out", "safe", (Edit(span, _plain(found)),))
            yield RULE.at(span, f'markup "{found.group()}" in the text', fix=fix)


def _plain(found: re.Match[str]) -> str:
    written = found.group()
    if written.startswith("<"):
        return ""
    if written.startswith("&"):
        return html.unescape(written).replace("\u00a0", " ")
    words, address = found["words"], found["address"].removeprefix("mailto:")
    return words if address.startswith("#") or address == words else f"{words} ({address})"
