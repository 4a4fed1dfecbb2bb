"""The text has markup of a web page or a word processor, such as <b>, &amp; or **bold**, or leftovers of a mail.

So are "=20", "Sent from my iPhone", a single line behind ">", {PRIVATE}, and question marks around a word, ?Al-Qabas?,
where quotation marks were lost.

## Why it matters
A cable is plain text. Codes such as <b> and &nbsp;, and the brackets of links, come along when text is pasted from a
browser, and every addressee sees them. (By convention.) TAG010 reports markup in the TAGS line.

## What to do
Remove the markup and keep the words.

## Fix safety
The fix is safe: it deletes a code such as <b>, turns &amp; into &, and keeps the words of a link (with its address in
parentheses if that differs). Codes that separate words, such as <br> and <td>, become a space.

It is unsafe if the words may not be the same without the markup:

- A raised or lowered sign after a word or number: 10<sup>6</sup> is not 106.
- Cells or items side by side on a line, since nobody would know where one ends, or which was empty; lines that end
  between two figures, since with a space between them 1 and 200 would be one number.
- Words that are struck out or hidden by a tag or its style, and those that a page shows at a word (title="...").
- A link whose address is not in its words, that touches a word next to it, as in 4[3](#n), or that is the number of a
  note.
- A tag between a sentence and the number or marking of a paragraph or the mark of an item, which would not begin a line
  without it, and a line break within the heading, below which a caption may be.
- A list that is numbered by its tags, a picture or a comment with words, and a script.
- A code for a sign that makes markup of what is around it: &lt;b&gt; is the word <b>.
- A code without its other half, which may be a word: "the <b> key".
- Markup next to a space without a width, which is replaced first.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    is_beside_unread,
    leftovers_of,
    trimmed,
)
from cablelint.rules._repeated import told_once
from cablelint.rules.characters._markup import markup_in, meaning_of, name_of
from cablelint.rules.characters._markup_edges import joins_elements, joins_words, touches_unseen
from cablelint.rules.characters._markup_halves import doubtful_tags
from cablelint.rules.characters._markup_words import keeps_words

RULE = Rule(
    code="TXT008",
    name="markup-residue",
    severity="warning",
    summary="markup of a web page, or what a mail program left, in the text",
    authority="convention",
    reads_trivia=True,
    needs=("markup",),
)
VALID = (
    Valid("1. Is it late? Yes? No? He asked [2] of them.[1]\n\n[1] A note * with a star * of its own.\n", note="meant"),
    Valid("1. <U> The harvest is late.\n", note="a portion marking in the wrong brackets"),
    Valid("1. Growth was < 3 percent and > 1 percent; R&D spending rose.\n"),
    Valid(
        "1. Write to <press@example.gov> or <b.roe@example.gov>, or see http://www.example.gov/a?b=1&copy=2.\n",
        note="addresses",
    ),
    Valid("1. If a <b and c> d, then Q&A; see the M&A&T; rule.\n", note="signs of comparison, and letters joined"),
    Valid("1. He said [sic] (loudly) that it was over.\n", note="brackets and parentheses apart"),
    Valid("TAGS: [PREL](#) [KE](#)\nSUBJECT: TEA\n", note="in the TAGS line, which TAG010 reports"),
)
INVALID = (
    Invalid(
        "1. The list⟦=20⟧\nwas closed ⟦{PRIVATE}⟧ in May.⟦[1]⟧ The paper ⟦?Al-Qabas?⟧ said ⟦*soon*⟧ too.\n\n"
        "2. Two.\n⟦> the port is shut⟧\n\n⟦Sent from my BlackBerry⟧\n",
        note="leftovers",
        message=(
            '"=20" is a code of a mail program; remove it',
            '"{PRIVATE}" is a code of a word processor; remove it',
            '"[1]" is the mark of a note that is not here; remove it',
            '"?Al-Qabas?" is in question marks; write quotation marks',
            '"*soon*" is marked for emphasis; remove the asterisks',
            '"> the port is shut" is a line of a mail that is quoted; remove it',
            '"Sent from my BlackBerry" is a line of a mail program; remove it',
        ),
    ),
    Invalid(
        "1. The ⟦<b>⟧Ministry</b> agreed.\n",
        fixed="1. The Ministry agreed.\n",
        message='the text has markup: "<b>" (2 times in this file)',
    ),
    Invalid(
        '1. ⟦<a href="http://www.example.gov">⟧The Ministry</a> agreed.⟦<br/>⟧⟦<!-- 2 -->⟧\n',
        note="with attributes, and a comment; without its address the link is another: unsafe",
        fixed="1. The Ministry agreed.\n",
        message=(
            'the text has markup: "<a href="http://www.example.gov">" (2 times in this file)',
            'the text has markup: "<br/>"',
            'the text has markup: "<!-- 2 -->"',
        ),
    ),
    Invalid(
        "1. Ports: ⟦<td>⟧Lamu</td><td></td><td>New</td><td>York</td>.\n",
        note="cells side by side: unsafe",
        fixed="1. Ports: Lamu New York.\n",
        message='the text has markup: "<td>" (8 times in this file)',
    ),
    Invalid(
        '1. The ⟦<abbr title="not yet signed">⟧draft</abbr> is out.\n',
        note="words that a page shows at a word: unsafe",
        fixed="1. The draft is out.\n",
        message='the text has markup: "<abbr title="not yet signed">" (2 times in this file)',
    ),
    Invalid(
        "1. Smith ⟦&amp;⟧ Sons⟦&nbsp;⟧lost in M⟦&uuml;⟧nchen.\n",
        note="codes for characters",
        fixed="1. Smith & Sons lost in München.\n",
        message=('the text has markup: "&amp;"', 'the text has markup: "&nbsp;"', 'the text has markup: "&uuml;"'),
    ),
    Invalid(
        "1. Grain:⟦<br>⟧Wheat<br>Rice\n",
        note="a line break of a web page",
        fixed="1. Grain: Wheat Rice\n",
        message='the text has markup: "<br>" (2 times in this file)',
    ),
    Invalid(
        "1. (U) Tea is up.⟦<br>⟧2. (U) Fish is not.\n",
        note="the number of a paragraph behind it: unsafe",
        fixed="1. (U) Tea is up. 2. (U) Fish is not.\n",
        message='the text has markup: "<br>"',
    ),
    Invalid(
        "UNCLAS LIMA 12\n\nSUBJECT: TEA⟦<br>⟧NODIS\n\n1. (U) Tea is up.\n",
        note="within the heading: unsafe",
        fixed="UNCLAS LIMA 12\n\nSUBJECT: TEA NODIS\n\n1. (U) Tea is up.\n",
        message='the text has markup: "<br>"',
    ),
    Invalid(
        "1. The farm has 10⟦<sup>⟧6</sup> trees.\n",
        note="a power: unsafe",
        fixed="1. The farm has 106 trees.\n",
        message='the text has markup: "<sup>" (2 times in this file)',
    ),
    Invalid(
        '1. It was ⟦<span style="text-decoration: line-through">⟧not</span> late.\n',
        note="struck out by a style: unsafe",
        fixed="1. It was not late.\n",
        message='the text has markup: "<span style="text-decoration: line-through">" (2 times in this file)',
    ),
    Invalid(
        "1. Press the ⟦<b>⟧ key.\n",
        note="no other half: unsafe",
        fixed="1. Press the  key.\n",
        message='the text has markup: "<b>"',
    ),
    Invalid(
        "UNCLAS LIMA 12⟦<br>⟧\n<br>\nTAGS: EAGR, PE<br>\nSUBJECT: TEA<br>\n<br>\n1. Tea is up.<br>\n",
        note="a page's line breaks",
        fixed="UNCLAS LIMA 12\n\nTAGS: EAGR, PE\nSUBJECT: TEA\n\n1. Tea is up.\n",
        message='the text has markup: "<br>" (6 times in this file)',
    ),
    Invalid(
        "1. It was ⟦**late**⟧, and **not good**.\n\n***\n\n2. A star ** and a note (**).\n",
        note="bold words",
        fixed="1. It was late, and not good.\n\n***\n\n2. A star ** and a note (**).\n",
        message='the text has markup: "**late**" (2 times in this file)',
    ),
    Invalid(
        "1. See ⟦[the report](http://www.example.gov/r)⟧ and ⟦[annex](#)⟧.\n",
        note="links",
        fixed="1. See the report (http://www.example.gov/r) and annex.\n",
        message=('the text has markup: "[the report](http://www.example.gov/r)"', 'the text has markup: "[annex](#)"'),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Return one finding for each kind of tag or entity, and for each link, outside the TAGS line.

    Places are those of the text as it was received, since tags at the ends of lines are not in the text that is read.
    """
    within = map(cable.offsets.diagnostic, _residue(cable))
    return told_once(sorted((*within, *_around_lines(cable), *_left(cable)), key=lambda found: found.span), _kind)


def _around_lines(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for the tags at each end of a line of a page."""
    for one in cable.trivia:
        if one.kind == "markup":
            span = trimmed(cable.as_received, one.span)
            yield _found(span, cable.as_received[span.start : span.end], "", is_safe=True)


def _left(cable: Cable) -> Iterator[Diagnostic]:
    """Yield what a mail program or a word processor left: "=20", "Sent from my iPhone", {PRIVATE}."""
    for leftover in leftovers_of(cable):
        place = cable.offsets.received(leftover.span)
        message = f'"{" ".join(cable.text_at(leftover.span).split())}" is {leftover.what}'
        yield RULE.diagnostic(place, message)


def _kind(found: Diagnostic) -> str:
    """Return the name of the tag or entity, b of <b> and </b>; of a link all of it, ** of bold words."""
    written = found.message.partition('"')[2]
    if written.startswith("**"):
        return "**"
    return "".join(filter(str.isalnum, written.split()[0])) if written[:1] in "<&" else written


def _residue(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for each tag, code, link and bold word within the text."""
    every = markup_in(cable.original)  # which has the tags that are read as spaces
    doubtful = doubtful_tags(cable, every)
    tags_lines = [field.span for field in cable.fields if field.kind == "tags"]
    for found in every:
        meant = meaning_of(cable, found)
        if meant != found.group() and not _is_in_one_of(tags_lines, found.start()):
            is_safe = name_of(found) not in doubtful and keeps_words(found) and _stands_apart(cable, found, meant)
            yield _found(Span(*found.span()), found.group(), meant, is_safe=is_safe)


def _found(span: Span, written: str, meant: str, *, is_safe: bool) -> Diagnostic:
    fix = Fix("Remove the markup", "safe" if is_safe else "unsafe", (Edit(span, meant),))
    return RULE.diagnostic(span, f'the text has markup: "{written}"', fix=fix)


def _is_in_one_of(spans: Sequence[Span], offset: int) -> bool:
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < spans[index].end


def _stands_apart(cable: Cable, found: re.Match[str], meant: str) -> bool:
    """Return whether nothing beside the markup would be read otherwise without it."""
    joins = joins_words(cable, found, meant) or joins_elements(cable, found, meant)
    return not joins and not touches_unseen(cable, found) and not is_beside_unread(cable, Span(*found.span()))
