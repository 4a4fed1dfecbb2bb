"""A tag has link markup or other markup around it.

## Why it matters
A system reads the TAGS line, and does not recognize "[PREL](#)" as a tag. Markup comes along when the line is pasted
from a web page or a word processor. Parentheses count too: they are only for the names of persons (TAGS handbook of
1974, section 3a).

## What to do
Write the tag alone.

## Fix safety
The fix is safe: it removes the markup and leaves the tag. It is unsafe in these cases:

- The markup strikes the tag out, as in `<del>PGOV</del>`: the tag itself may have to be removed.
- A `<` or `>` by itself, or with signs as in `<=>`, may compare two things, and the other half of a bracket may be
  elsewhere or on the next line.
- An asterisk by itself, as in `KE*`, may refer to a note. Nor are the stars of a bold word removed without their other
  half.
- A code such as `&xyz;`, which web pages do not know, and a link to what is not an address may be words.
- Angle brackets are around what is not a tag of HTML, as in `<PREL>`: the fix leaves the word.
- The markup touches another word, as in `9[KE](#)`, the markup of another tag, or a line of a page.
- The markup is behind a colon: the word before the colon may be a misspelled label.
- Two marks that are on different lines, or of which the second does not close the first.
- Parentheses with a comma may be around a name, unless all that is in them are tags. Behind a tag that asks for a name
  they may be around one even then, as in `OVIP (LI, KE)`, and behind PINR, which often has one.
- Only brackets are around what is not a tag, as in `[ADD KE]`, or may be a portion marking, as in `[U]`, `[TS]` and
  `<U>`: if the text below ran into the TAGS line, it would lose its marking.
"""

import re
from collections import deque
from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Tag,
    Tags,
    Valid,
    Value,
    calls_for_person,
    compiled,
    is_beside_unread,
)
from cablelint.rules.tags._tags_line import (
    is_level,
    is_markup,
    is_word_in_brackets,
    links_words,
    may_be_marking,
    safety,
    tags_of,
    word_span,
)

RULE = Rule(
    code="TAG010",
    name="tags-markup",
    severity="warning",
    summary="markup around a tag",
    authority="TAGS handbook of 1974, section 3a",
    needs=("markup_in_tags",),
)
VALID = (
    Valid("TAGS: PREL KNNP KE\nSUBJECT: TEA\n"),
    Valid("TAGS: OVIP (ROE, JANE Q) PREL KE\nSUBJECT: TEA\n", note="a person's name"),
    Valid("TAGS: PREL KE\nSUBJECT: TEA\n\n1. See [PREL](#).\n", note="outside the TAGS line, which TXT008 reports"),
)
INVALID = (
    Invalid(
        "TAGS: ⟦<td>ETRD</td>⟧⟦<td>KE</td>⟧\n",
        fixed="TAGS: ETRD KE\n",
        note="two cells of a table: unsafe, since nothing else parts them",
        message=(
            'tag ETRD has markup around it: "<td>ETRD</td>"',
            'tag KE has markup around it: "<td>KE</td>"',
        ),
    ),
    Invalid(
        "TAGS: ⟦[PREL](#)⟧ ⟦[KE](#)⟧\nSUBJECT: TEA\n",
        note="links",
        fixed="TAGS: PREL KE\nSUBJECT: TEA\n",
        message=('tag PREL has markup around it: "[PREL](#)"', 'tag KE has markup around it: "[KE](#)"'),
    ),
    Invalid(
        "TAGS: ⟦<a id='PREL'>PREL</a>⟧, ⟦*KNNP*⟧, ⟦(KE)⟧\nSUBJECT: TEA\n",
        note="other markup",
        fixed="TAGS: PREL, KNNP, KE\nSUBJECT: TEA\n",
        message=(
            "tag PREL has markup around it: \"<a id='PREL'>PREL</a>\"",
            'tag KNNP has markup around it: "*KNNP*"',
            'tag KE has markup around it: "(KE)"',
        ),
    ),
    Invalid(
        "TAGS: ⟦**PREL KNNP**⟧ KE⟦&nbsp;⟧UK\nSUBJECT: TEA\n",
        note="around several tags, and between two",
        fixed="TAGS: PREL KNNP KE UK\nSUBJECT: TEA\n",
        date="2009-07-10",
        message=('the TAGS line has markup: "**PREL KNNP**"', 'the TAGS line has markup: "&nbsp;"'),
    ),
    Invalid(
        "TAGS: PREL ⟦<s>KE</s>⟧\nSUBJECT: TEA\n",
        note="struck out: unsafe",
        fixed="TAGS: PREL KE\nSUBJECT: TEA\n",
        message='tag KE has markup around it: "<s>KE</s>"',
    ),
    Invalid(
        "TAGS: KE ⟦<PREL>⟧\nSUBJECT: TEA\n",
        note="a word in angle brackets: unsafe",
        fixed="TAGS: KE PREL\nSUBJECT: TEA\n",
        message='the TAGS line has markup: "<PREL>"',
    ),
    Invalid(
        "TAGS: PREL ⟦[TS]⟧ KE\nSUBJECT: TEA\n",
        note="Tunisia, or a marking: unsafe",
        fixed="TAGS: PREL TS KE\nSUBJECT: TEA\n",
        message='tag TS has markup around it: "[TS]"',
    ),
    Invalid(
        "TAGS: OVIP ⟦(ROE,⟦[PREL](#)⟧)⟧ KE\nSUBJECT: TEA\n",
        note="parentheses that may be around a name: unsafe",
        fixed="TAGS: OVIP ROE,PREL KE\nSUBJECT: TEA\n",
        message=('the TAGS line has markup: "(ROE,[PREL](#))"', 'tag PREL has markup around it: "[PREL](#)"'),
    ),
    Invalid(
        "TAGS: PREL, OVIP ⟦(LI, KE)⟧, CH\nSUBJECT: TEA\n",
        note="a name made of tags: unsafe",
        fixed="TAGS: PREL, OVIP LI, KE, CH\nSUBJECT: TEA\n",
        date="2009-07-10",
        message='the TAGS line has markup: "(LI, KE)"',
    ),
)
_ENTITY = r"&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|#\d{2,4}|#x[0-9A-Fa-f]{2,4});"
_OF_BIOGRAPHIES = frozenset({"PINR"})  # which often has a name, and does not ask for one
_OF_BOLD_WORDS = frozenset("*_~`")
_PAIRS = (("<", ">"), ("(", ")"), ("[", "]"), ("{", "}"))
_NOT_OF_HTML = r"<\s{0,3}(?:[^A-Za-z/!>\s]|\w{1,20}\s{0,3}=)"  # "< =>" and "<KE=UK>" are not tags of HTML
_STRUCK_OUT = r"</?(?:del|s|strike)\b"
_WORD = (  # that opens angle brackets: of "<PREL>", not of "<b>" and "<o:p>"
    r"<[ \t]*(?!/|(?:abbr|big|body|br|cite|code|del|div|em|font|h[1-6r]|html|img|ins|li|link|[ou]l|pre|small|span"
    r"|strike|strong|su[bp]|t[dhrt]|table|tbody|[abipqsu]|\w+:\w+)\b)(?=[a-z])"
)
_WORDS = rf"{_WORD}(?P<words>[a-z][^<>=\r\n]{{1,60}}?)[ \t]*>"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each tag with markup, and for each pair of marks around several tags or lone mark."""
    tags = tags_of(cable, options)
    for tag in tags.tags:
        if tag.markup:
            yield _around(cable, tags, tag)
    yield from _lone(cable, tags)


def _around(cable: Cable, tags: Tags, tag: Tag) -> Diagnostic:
    inner = word_span(cable, tag)
    text = cable.text
    left = " " if text[tag.span.start - 1].isalnum() else ""  # what touches the markup must not become one word with it
    next_to_it = any(one.span.start == tag.span.end for one in tags.tags)  # whose markup touches that of this tag
    behind_another = any(one.span.end == tag.span.start for one in tags.tags)
    right = " " if next_to_it or text[tag.span.end : tag.span.end + 1].isalnum() else ""
    ends = (Edit(Span(tag.span.start, inner.start), left), Edit(Span(inner.end, tag.span.end), right))
    in_doubt = may_be_marking(cable, tag) or _may_be_short_name(cable, tags, tag) or _is_note(tag)
    fix = _taken_out(cable, *ends, apart=not (left or right or behind_another or in_doubt))
    return RULE.diagnostic(tag.span, f'tag {tag.value} has markup around it: "{cable.text_at(tag.span)}"', fix=fix)


def _may_be_short_name(cable: Cable, tags: Tags, tag: Tag) -> bool:
    """Return whether the tag is in brackets behind one that asks for a name: "OVIP (KE)"."""
    return is_word_in_brackets(cable.text_at(tag.span)) and _is_called_for(tags, tag.span)


def _is_note(tag: Tag) -> bool:
    """Return whether several words in markup are no tag: "[ADD KE]" is a note to the drafter."""
    return not tag.known and " " in tag.value


def _lone(cable: Cable, tags: Tags) -> Iterator[Diagnostic]:
    marks = deque(mark for mark in tags.separators if is_markup(mark))
    while marks:
        mark = marks.popleft()
        closing = marks.popleft() if marks and _are_pair(cable, mark, marks[0]) else None
        span = Span(mark.span.start, (closing or mark).span.end)
        edits = [_removal(cable, each) for each in (mark, closing) if each is not None]
        written = cable.text_at(span)
        apart = not is_word_in_brackets(written) and not is_level(written[1:-1]) and not _may_be_name(cable, tags, span)
        if closing is None:
            apart = apart and not set(mark.text) <= _OF_BOLD_WORDS  # of "**PREL****KE**" the other half would stay
        else:
            apart = apart and all(tag.known for tag in tags.tags if span.contains(tag.span))
        fix = _taken_out(cable, *edits, apart=apart)
        yield RULE.diagnostic(span, f'the TAGS line has markup: "{written}"', fix=fix)


def _are_pair(cable: Cable, one: Value, two: Value) -> bool:
    """Return whether the second mark may close what the first one opens: on its line, and as a tag of HTML does."""
    if any(mark.text.startswith("&") for mark in (one, two)):
        return False  # an entity means itself
    if not set("\r\n").isdisjoint(cable.text[one.span.end : two.span.start]):
        return False
    return one.text[0] != "<" or len(one.text) == 1 or two.text.startswith("</")


def _may_be_name(cable: Cable, tags: Tags, span: Span) -> bool:
    """Return whether a name may be in the marks: it has a comma and a word that is not a tag, or a tag calls for it."""
    written = cable.text_at(span)
    if _is_called_for(tags, span):
        return True
    within = (tag for tag in tags.tags if span.contains(tag.span))
    return written.startswith("(") and "," in written and any(tag.kind == "person" or not tag.known for tag in within)


def _is_called_for(tags: Tags, span: Span) -> bool:
    """Return whether the tag before the marks asks for names or is one, which may consist of tags: "OVIP (LI, KE)"."""
    before = [tag for tag in tags.tags if tag.span.end <= span.start]
    names = bool(before) and (calls_for_person(before[-1]) or before[-1].kind == "person")
    return names or (bool(before) and before[-1].canonical in _OF_BIOGRAPHIES)


def _removal(cable: Cable, mark: Value) -> Edit:
    """Return the mark removed; a space put for it where nothing but the mark separates what is around it.

    Words in angle brackets lose only these.
    """
    before, after = cable.text[mark.span.start - 1], cable.text[mark.span.end : mark.span.end + 1]
    if found := compiled(_WORDS, re.IGNORECASE).fullmatch(mark.text):
        return Edit(mark.span, f"{' ' if before.isalnum() else ''}{found['words']}{' ' if after.isalnum() else ''}")
    around = before + after
    return Edit(mark.span, "" if any(sign.isspace() or sign in ",;" for sign in around) else " ")


def _taken_out(cable: Cable, *edits: Edit, apart: bool = True) -> Fix:
    removed = "".join(cable.text_at(edit.span) for edit in edits)
    struck_out = compiled(_STRUCK_OUT, re.IGNORECASE).search(removed) or "~~" in removed
    alone = any(removed.count(pair[0]) != removed.count(pair[1]) for pair in _PAIRS)
    alone = alone or removed.count("*") % 2 > 0  # which may refer to a note
    over_lines = "\n" in removed or "\r" in removed
    words = links_words(removed) or (removed.startswith("&") and not compiled(_ENTITY).fullmatch(removed))
    words = words or compiled(_WORD, re.IGNORECASE).search(removed) is not None
    compared = compiled(_NOT_OF_HTML).search(removed) or ('"' in removed and "=" not in removed)
    doubtful_label = cable.tags is None or ":" in cable.text[cable.tags.span.start : edits[0].span.start]
    clear = apart and not any(is_beside_unread(cable, edit.span) for edit in edits)
    clear = clear and not (struck_out or alone or over_lines or words or compared or doubtful_label)
    return Fix("Remove the markup", safety(cable, clear=clear), edits)
