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
from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    compiled,
    leftovers_of,
    trimmed,
)
from cablelint.rules._repeated import told_once

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

_NAMES = (
    "a abbr b big blockquote body br center cite code div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li"
    " link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr tt u ul"
)
_LABELS = frozenset("SUBJECT SUBJ TAGS TAG REF REFS REFTEL REFTELS FM FROM TO INFO".split())
_MARKINGS = ("<S>", "<U>")  # portion markings in the wrong brackets, where no tag closes them
_TAG_REACH_CHARS = 300
_BESIDE_CHARS = 40  # in which tags may be between a word and a link
_SEPARATING = frozenset(
    "blockquote body br center div footer h1 h2 h3 h4 h5 h6 head header hr html li ol p pre table tbody td th thead"
    " title tr ul".split()
)
"""Tags that set words apart."""
_ALONE = frozenset("br hr img li link meta p tbody td th thead tr".split())  # tags that need no other half
_INLINE = r"(?:</?(?:a|b|em|font|i|span|strong|u)(?:\s[^<>\r\n]{0,300})?>){0,9}"
_UNENDED = r"<[A-Za-z/][^<>\r\n]{0,40}\Z"
_TAGS = r"[ \t]{0,3}(?:<[^<>\r\n]{1,60}>[ \t]{0,3}){0,9}"
_BEGINS_ITEM = r"(?:[-*•–—]{1,2}|[a-z][.)])[ \t]"
_OPENS_PARAGRAPH = (
    rf"{_TAGS}(?:\d{{1,2}}[.)][ \t]{{0,3}}[A-Z(]|[(\[](?:TS|SBU|[UCS])(?:/[^()\[\]\r\n]{{1,20}})?[)\]]|{_BEGINS_ITEM})"
)
_MORE_THAN_WORDS = frozenset("ol s script strike style sub sup".split())
"""Tags that raise words or strike them out, number them, or are around what is not a word of the text."""
_SAYS_MORE = (
    r"line-through|strike|hidden|display\s?:\s?none|font-size\s?:\s?0|color\s?[:=]\s?[\"']?(?:white|#fff(?:fff)?)\b"
    r"|\b(?:alt|cite|title)\s?=\s?[\"']?\s?[^\s\"'>]"
)
"""What strikes words out or hides them, and words that a page shows for a picture or at a word."""
_LEADS = r"\shref\s?=\s?[\"']?(?:mailto:)?(?P<address>[^\s\"'>#][^\s\"'>]{0,300})"
_CELLS = frozenset("li td th".split())
_AROUND_CELLS = frozenset("li ol table tbody td th thead tr ul".split())
_CELL_REACH_CHARS = 300
_BEGINS_CELL = r"[ \t]{0,9}<(?:li|td|th)\b"
_ENDS_CELL = r"(?:</(?:li|td|th)>[ \t]{0,9}|[^\s>][ \t]{0,9})\Z"
_ATTRIBUTES = r"(?:\s{1,3}(?=(?:[a-z-]{2,12}\s){0,3}[a-z_:][a-z_:-]{0,30}\s?=)[^<>\r\n]{1,600})?"
_TAG = rf"</?(?:{'|'.join(_NAMES.split())}){_ATTRIBUTES}\s?/?>|<!--[^<>\r\n]{{0,300}}-->"
_OPENING = frozenset("($[&*")  # with which a word may begin, or the markup of one
_QUOTES_AND_DASHES = "“”‘’–—…"
_ENTITY = r"&(?:[a-z]{2,8}[0-9]{0,2}|#\d{1,6}|#x[0-9a-f]{1,5});"
_CODE_WITHOUT_SIGN = r"(?:[a-z]{2,8}[0-9]{0,2}|#\d{1,6}|#x[0-9a-f]{1,5});"
_LINK = (
    r"\[(?P<words>[^\[\]\r\n]{1,300})\]"
    r"\((?P<address>#[^()\s]{0,100}|(?:https?:|mailto:|www\.|\.{0,2}/)[^()\s]{1,300})\)"
)
_BOLD = r"(?<![*\w])\*\*(?=[^\s*])[^*\r\n]{0,120}[^\s*]\*\*(?![*\w])"


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
            fix = Fix("Remove the markup", "safe", (Edit(span, ""),))
            yield RULE.diagnostic(span, f'the text has markup: "{cable.as_received[span.start : span.end]}"', fix=fix)


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
    text = cable.original  # which has the tags that are read as spaces
    wanted = [pattern for sign, pattern in (("<", _TAG), ("&", _ENTITY), ("](", _LINK), ("**", _BOLD)) if sign in text]
    if not wanted:
        return
    tags = [field.span for field in cable.fields if field.kind == "tags"]
    every = list(compiled("|".join(wanted), re.IGNORECASE).finditer(text))
    kept = {
        _name(each) for each in every if _touches_unread(cable, each) or _joins_words(cable, each, _plain(cable, each))
    }
    kept -= {""}
    halved = _without_other_half(every) | kept | _saying_more(every)  # the other half stays too
    for found in every:
        span, plain = Span(*found.span()), _plain(cable, found)
        index = bisect_right(tags, span.start, key=lambda tag: tag.start) - 1
        if plain != found.group() and (index < 0 or tags[index].end <= span.start):
            fix = Fix("Remove the markup", _safety(cable, found, plain, halved), (Edit(span, plain),))
            yield RULE.diagnostic(span, f'the text has markup: "{found.group()}"', fix=fix)


def _safety(cable: Cable, found: re.Match[str], plain: str, halved: set[str]) -> Applicability:
    is_safe = _name(found) not in halved and _keeps_words(found) and not _joins_words(cable, found, plain)
    is_safe = is_safe and not _joins_elements(cable, found, plain)
    unseen = _touches_unseen(cable, found) or _touches_unread(cable, found)
    return "safe" if is_safe and not unseen else "unsafe"


def _joins_elements(cable: Cable, found: re.Match[str], plain: str) -> bool:
    """Return whether the tag was a line break of the heading, below which a caption or an element may begin.

    Those of a heading that is all on one line are read as spaces, which separate its elements.
    """
    ends_line = not found.string[found.end() : found.end() + 1].strip("\r\n")
    in_heading = found.start() < cable.body.start and cable.text.startswith("<", found.start())
    return plain == " " and in_heading and not ends_line


def _joins_words(cable: Cable, found: re.Match[str], plain: str) -> bool:
    """Return whether two words would be one, of which the first may be a label: in the heading, or "SUBJ<b>Tea"."""
    before, after = cable.text[max(0, found.start() - 1) : found.start()], cable.text[found.end() : found.end() + 1]
    left, right = plain[:1] or after, plain[-1:] or before
    joins = (before.isalnum() and left.isalnum()) or (after.isalnum() and right.isalnum())
    line = cable.text[cable.text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return joins and (found.start() < cable.body.start or line.strip() in _LABELS)


def _touches_unseen(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether a sign without a width, read as a space, is next to the markup: it is replaced first."""
    beside = (found.start() - 1, found.end())
    return any(at >= 0 and cable.text[at : at + 1] == " " and not cable.original[at].isspace() for at in beside)


def _touches_unread(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether a line of a page, which is left out of what is read, is right beside the markup."""
    place, text = cable.offsets.received(Span(*found.span())), found.string
    before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    received = cable.as_received
    return received[max(0, place.start - 1) : place.start] != before or received[place.end : place.end + 1] != after


def _name(found: re.Match[str]) -> str:
    """Return the name of the tag in small letters, "" for other markup."""
    named = compiled(r"</?([a-z][a-z0-9]*)", re.IGNORECASE).match(found.group())
    return named[1].lower() if named else ""


def _without_other_half(every: Sequence[re.Match[str]]) -> set[str]:
    """Return the names of tags that are not closed as often as they are opened."""
    counts = Counter[str]()
    for found in every:
        counts[_name(found)] += -1 if found.group().startswith("</") else 1
    return {name for name, count in counts.items() if name and count and name not in _ALONE}


def _saying_more(every: Sequence[re.Match[str]]) -> set[str]:
    """Return the names of tags of which one says more than its words: <span style="display: none">, <li> in <ol>."""
    saying = {_name(found) for found in every if not _keeps_words(found)} - {""}
    saying |= {"li"} if "ol" in saying else set()
    return saying | _AROUND_CELLS if saying & _CELLS else saying


def _keeps_words(found: re.Match[str]) -> bool:
    """Return whether the words around the markup, and within it, are the same without it."""
    written, text = found.group(), found.string
    if written.startswith("["):
        before, after = (
            text[max(0, found.start() - _BESIDE_CHARS) : found.start()],
            text[found.end() : found.end() + _BESIDE_CHARS],
        )
        before = compiled(rf"{_INLINE}\Z", re.IGNORECASE).sub("", before)[-2:]  # "tea<b>[fish](#)"
        after = compiled(_INLINE, re.IGNORECASE).sub("", after, 1)[:2]
        touches = _may_be_letter(before[-1:], before[:-1]) or _may_be_letter(after[:1], after[1:])
        of_note = found["words"].strip().isdigit()
        return not touches and not of_note and not before.endswith(")") and not after.startswith("[")
    if written.startswith("**"):
        return True
    if written.startswith("<!--"):
        return not any(map(str.isalpha, written))
    if written.startswith("&"):
        return not _makes_markup(found)
    if _name(found) in _SEPARATING and (_is_between_figures(found) or _is_above_paragraph(found)):
        return False
    if _is_within_tag(found) or _leads_elsewhere(found) or (_name(found) in _CELLS and _is_beside_another(found)):
        return False
    return _name(found) not in _MORE_THAN_WORDS and not compiled(_SAYS_MORE, re.IGNORECASE).search(written)


def _is_within_tag(found: re.Match[str]) -> bool:
    """Return whether another tag begins before this one and does not end, which without it would be one: "<b<p>T>"."""
    before = found.string[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    return compiled(_UNENDED).search(before) is not None


def _leads_elsewhere(found: re.Match[str]) -> bool:
    """Return whether a link has an address that its words do not say."""
    leads = compiled(_LEADS, re.IGNORECASE).search(found.group())
    return leads is not None and not found.string.startswith(leads["address"], found.end())


def _is_beside_another(found: re.Match[str]) -> bool:
    """Return whether a cell or an item ends and another begins on the line, with nothing but the tags between them.

    Without them nobody knows where one ends: "Port of<td>Lamu", or which one was empty.
    """
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    after = text[found.end() : found.end() + _CELL_REACH_CHARS]
    if found.group().startswith("</"):
        return compiled(_BEGINS_CELL, re.IGNORECASE).match(after) is not None
    return compiled(_ENDS_CELL, re.IGNORECASE).search(before) is not None


def _is_between_figures(found: re.Match[str]) -> bool:
    """Return whether nothing but tags separates two figures, which a space would make one number: "1</td><td>200"."""
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    after = text[found.end() : found.end() + _BESIDE_CHARS]
    ends = compiled(rf"\d{_TAGS}\Z").search(before) is not None
    return ends and compiled(rf"{_TAGS}\d").match(after) is not None


def _is_above_paragraph(found: re.Match[str]) -> bool:
    """Return whether the tag separates a sentence from the number or marking of what would be a paragraph below it."""
    text = found.string
    before = text[max(0, found.start() - _BESIDE_CHARS) : found.start()]
    ends = compiled(rf"[A-Za-z]{{2}}[^A-Za-z<\n]{{0,4}}{_TAGS}\Z").search(before) is not None
    return ends and compiled(_OPENS_PARAGRAPH).match(text, found.end()) is not None


def _makes_markup(found: re.Match[str]) -> bool:
    """Return whether the code stands for a sign of markup, so that what is around it would be taken for markup next.

    "&lt;b&gt;" is the word <b>, written out, and "&amp;lt;" is &lt;.
    """
    sign, text = _unescaped(found.group()), found.string
    if sign == "&":
        return compiled(_CODE_WITHOUT_SIGN, re.IGNORECASE).match(text, found.end()) is not None
    if sign not in ("<", ">"):
        return False
    around = text[max(0, found.start() - _BESIDE_CHARS) : found.end() + _BESIDE_CHARS]
    return compiled(_TAG, re.IGNORECASE).search(_unescaped(around)) is not None


def _unescaped(written: str) -> str:
    from html import unescape  # its table of names is large, and seldom wanted

    return unescape(written)


def _may_be_letter(sign: str, beside: str) -> bool:
    """Return whether the sign is a letter or figure, or the last one of a letter that was decoded twice."""
    mark = sign in _QUOTES_AND_DASHES and beside.isascii()
    return sign.isalnum() or not (sign.isascii() or sign.isspace() or mark)


def _plain(cable: Cable, found: re.Match[str]) -> str:
    """Return what the markup means; the words as they are where it is not one, as in "Q&A;"."""
    written = found.group()
    if written in _MARKINGS and "</" not in found.string[found.end() : found.end() + _TAG_REACH_CHARS]:
        return written
    if written.startswith("<"):
        is_apart = _name(found) in _SEPARATING and (_is_between_words(cable, found) or _is_before_item(found))
        return " " if is_apart else ""
    if written.startswith("&"):
        return _unescaped(written).replace("\u00a0", " ")
    if written.startswith("**"):
        return written[2:-2]
    words, address = found["words"], found["address"].removeprefix("mailto:")
    return words if address.startswith("#") or address == words else f"{words} ({address})"


def _is_before_item(found: re.Match[str]) -> bool:
    """Return whether the mark of an item is right behind the tag, and a word right before it."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    return bool(before.strip()) and compiled(_BEGINS_ITEM).match(found.string, found.end()) is not None


def _is_between_words(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether nothing but the tag, and tags such as <b> behind it, separates two words: "tea<p><b>fish</b>".

    A sign without a width parts them no more, though it is read as a space.
    """
    behind = compiled(_INLINE, re.IGNORECASE).match(cable.text, found.end())
    end = behind.end() if behind else found.end()
    before, after = cable.original[max(0, found.start() - 1) : found.start()], cable.original[end : end + 1]
    parted = before.isascii() and not before.strip()  # a no-break space may be what is left of a letter: "Ã<br>"
    return not parted and (after.isalnum() or after in _OPENING or (not after.isascii() and bool(after.strip())))
