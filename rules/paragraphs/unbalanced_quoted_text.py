"""A quoted text has a "Begin text" but no "End text", or the reverse.

## Why it matters
Between "Begin text" and "End text" are the words of others. If one of the two is missing, no one can tell where those
words stop, and an Embassy may deliver too much or too little. (By convention.)

## What to do
Add the missing one. The wording may differ: "Begin non-paper" and "End text" are a pair, so are QUOTE and UNQUOTE.
"Begin points" and "End text", or "Begin letter" and "End non-paper", are not. A Begin that ran into the next word,
BEGINTEXT, and "Begin test of letter" are read as what was meant, and are warnings.

## Fix safety
Both fixes are unsafe: another word may have been meant, and what begins a text decides how the words below are read.
"""

from collections.abc import Iterator
from itertools import pairwise

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    QuotedBlock,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    ends_elsewhere,
    neighbors,
)
from cablelint.rules.paragraphs._unmatched import unmatched_end

RULE = Rule(
    code="PAR010",
    name="unbalanced-quoted-text",
    severity="error",
    summary="quoted text with a beginning but no end, or the reverse",
    authority="convention",
    severity_in={"archive": "warning"},
    needs=("unbalanced_quotes",),
)
VALID = (
    Valid("1. Please deliver this letter. Begin text:\n\nDear Sir.\n\nEnd text of letter.\n\n2. Thanks.\n"),
    Valid(
        "1. Begin non-paper:\n\nWe attach a list. Begin list:\n\n-- tea\n\nEnd list.\n\nEnd nonpaper.\n",
        note="one inside another",
    ),
    Valid("1. Begin text of talking points:\n\n-- Tea.\n\nEnd text.\n\n2. Thanks.\n", note="both words"),
    Valid("1. Begin non-paper:\n\nWe thank you.\n\nEnd text.\n\n2. Thanks.\n", note="a text of that kind"),
    Valid("1. Begin letter.\n\nWe thank you.\n\nEnd quote.\n\n2. Thanks.\n"),
    Valid("1. Begin unofficial translation of letter:\n\nWe thank you.\n\nEnd translation.\n\n2. Thanks.\n"),
    Valid("1. Begin points:\n\n-- Tea.\n\nEnd talking points.\n\n2. Thanks.\n"),
    Valid("1. We begin talks in May and end points of dispute by June.\n\n2. The text will end there.\n", note="prose"),
    Valid(
        "UNCLAS SECTION 01 OF 02 OSLO 000012\n\n1. Begin text:\n\nDear Sir,\n\nwe thank you for\n",
        note="one section of several",
    ),
    Valid("1. The text of the letter follows:\n\nDear Sir.\n\nEnd text.\n", note="begun in other words"),
    Valid("1. Talking points:\n\n-- Tea.\n\nEnd talking points.\n\n2. Thanks.\n", note="in a cable without Begin"),
    Valid(
        "1. Begin text of note:\n\nSir.\n\nEnd text.\n\n2. Begin diplomatic note:\n\nSir.\n\nEnd note.\n", note="notes"
    ),
    Valid(
        "1. Following are talking points:\n\n-- Tea.\n\nEnd points.\n\n2. Begin letter:\n\nSir.\n\nEnd letter.\n",
        note="said to follow, in a cable that has Begin",
    ),
    Valid("TALKING POINTS\n--------------\n\n1. -- Tea.\n\nEnd points.\n\n2. Thanks.\n", note="begun by a heading"),
    Valid("1. The diplomatic note reads: Begin text: Tea is late. End note.\n", note="a note is a text"),
)
INVALID = (
    Invalid(
        "1. The notice reads: Begin text: Tea is late. ⟦End note⟧.\n\n"
        "2. His letter reads in part: Rum is late. ⟦UNQUOTE⟧.\n",
        note="a note in a quotation, and QUOTE forgotten",
        message=('"End note" does not match "Begin text"', '"UNQUOTE" has no matching "Begin"'),
    ),
    Invalid(
        "1. ⟦Begn⟧ text of letter:\n\nDear Sir.\n\nEnd text of letter.\n\n2. Thanks.\n",
        note="misspelled",
        fixed="1. Begin text of letter:\n\nDear Sir.\n\nEnd text of letter.\n\n2. Thanks.\n",
        message='"Begn" is misspelled; did you mean Begin?',
    ),
    Invalid(
        "1. Begin text of letter:\n\nWe thank you.\n\n⟦End letter of text⟧.\n\n2. He said: BEGIN QUOTE: NO. ⟦END TEXT⟧."
        "\n",
        note="words in another order, and a quotation ended as a text",
        message=(
            '"End letter of text" does not match "Begin text of letter"',
            '"END TEXT" does not match "BEGIN QUOTE"',
        ),
    ),
    Invalid(
        "TALKING POINTS\n--------------\n\n1. -- Tea.\n\n⟦End points⟧.\n\n2. Begin text:\n\nDear Sir.\n\nEnd text.\n",
        note="not begun, in a cable that has Begin",
        message='"End points" has no matching "Begin"',
    ),
    Invalid(
        "1. Talking points:\n\n-- Tea.\n\n⟦End talking points⟧.\n\n2. Begin text of letter:\n\nSir.\n\nEnd text.\n",
        note="named only, in a cable that has Begin",
        message='"End talking points" has no matching "Begin"',
    ),
    Invalid(
        "1. Begin text of non-paper:\n\n-- Tea.\n\n⟦End talking points of non-paper⟧.\n\n2. Thanks.\n",
        note="a further kind",
        message='"End talking points of non-paper" does not match "Begin text of non-paper"',
    ),
    Invalid(
        "1. Begin text of letter:\n\nDear Sir.\n\n⟦End text of note⟧.\n\n2. Thanks.\n",
        note="a letter ended as a note",
        message='"End text of note" does not match "Begin text of letter"',
    ),
    Invalid(
        "1. The statement would do three things: it ends, it begins, and it helps.\n\n2. -- Tea.\n\n"
        "⟦End talking points⟧.\n\n3. Thanks.\n",
        note="a text of another kind, further up",
        message='"End talking points" has no matching "Begin"',
    ),
    Invalid(
        "1. Begin text of note:\n\nWe thank you.\n\n⟦Begin text of note⟧.\n\n2. Thanks.\n",
        note="begun twice",
        message='"Begin text of note" begins again what has not ended; did you mean "End"?',
    ),
    Invalid(
        "1. ⟦BEGINTEXT⟧:\n\nWE THANK YOU.\n\nEND TEXT.\n\n2. THANKS.\n",
        note="run together: a warning",
        fixed="1. BEGIN TEXT:\n\nWE THANK YOU.\n\nEND TEXT.\n\n2. THANKS.\n",
        message='"BEGINTEXT" has no space; write BEGIN TEXT',
    ),
    Invalid(
        "1. Begin ⟦test⟧ of letter:\n\nWe thank you.\n\nEnd text.\n\n2. Thanks.\n",
        note="misspelled: a warning",
        fixed="1. Begin text of letter:\n\nWe thank you.\n\nEnd text.\n\n2. Thanks.\n",
        message='"test" is misspelled; did you mean text?',
    ),
    Invalid(
        "1. He wrote:\n\nBEGIN QUOTE\n\nWe thank you.\n\n⟦END LETTER⟧\n\n2. Thanks.\n",
        note="a quotation ended as a letter",
        message='"END LETTER" does not match "BEGIN QUOTE"',
    ),
    Invalid(
        "1. Begin points:\n\n-- Tea.\n\n⟦End text⟧.\n\n2. Thanks.\n",
        note="of another kind",
        message='"End text" does not match "Begin points"',
    ),
    Invalid(
        "1. Begin letter:\n\nWe thank you.\n\n⟦End points⟧.\n\n2. Thanks.\n",
        note="of another kind",
        message='"End points" does not match "Begin letter"',
    ),
    Invalid(
        "1. Begin non-paper:\n\nWe thank you.\n\n⟦End letter⟧.\n\n2. Thanks.\n",
        note="of another kind",
        message='"End letter" does not match "Begin non-paper"',
    ),
    Invalid(
        "1. ⟦Begin text of letter⟧:\n\nDear Sir.\n\nSincerely,\n\n2. Thanks.\n",
        note="not ended",
        message='"Begin text of letter" has no matching "End"',
    ),
    Invalid(
        "1. Please deliver it.\n\nDear Sir.\n\n⟦End text⟧.\n\n2. Thanks.\n",
        note="not begun",
        message='"End text" has no matching "Begin"',
    ),
    Invalid(
        "1. Begin text:\n\nThe points are these. ⟦Begin points⟧:\n\n-- tea\n\nEnd text.\n\n2. Thanks.\n",
        note="one inside another",
        message='"Begin points" has no matching "End"',
    ),
)

_KINDS = {
    "point": "points",
    "points": "points",
    "tps": "points",
    "note": "note",
    "notes": "note",
    "letter": "letter",
    "letters": "letter",
    "nonpaper": "non-paper",
    "nonpapers": "non-paper",
    "memorandum": "memorandum",
    "resolution": "resolution",
    "statement": "statement",
    "speech": "speech",
    "article": "article",
    "list": "list",
    "questions": "questions",
    "text": "",
    "texts": "",
    "quote": "",
    "unquote": "",
    "message": "",
}
"""What may be begun and ended, by its words; a text may be a letter or a statement, but no points."""
_BESIDE = frozenset({"talking", "of", "the", "and"})  # words of a title
_BEFORE_TITLE = r"[ \t]{0,9}(?:¶?\d{1,3}[.)])?[ \t]{0,9}(?:\([A-Z/]{1,9}\))?[ \t]{0,9}(?i:talking[ \t])?"
_NAMES_NOTE = r"(?i:\bnotes?\b(?!:)|\bverbale\b|\bdiplomatic\b)"
_NO_TEXT = frozenset({"points", "list", "questions"})


_NEAR_BEGIN = frozenset("begn bgein bein beign begni beginn bgin begim vegin begib beggin begiin ebgin negin".split())
"""BEGIN as a finger slips on it; no other words."""
_WORD_BEFORE = r"(?<![\w'’-])(?P<word>\w{4,6})[ \t]{1,3}(?:(?i:the|of|informal|unofficial)[ \t]{1,3})?\Z"
_WORD_CHARS = 24  # before a title, with a space


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each half without the other, and for a text that begins twice and never ends."""
    again = dict(_begun_again(cable))
    first_ones = frozenset(again.values())
    begun = {block.opener.text[: len("begin")].lower() for block in cable.quoted_blocks if block.opener}
    for block in cable.quoted_blocks:
        if block in first_ones:
            continue
        if block in again and block.opener is not None:
            first = again[block].span
            message = f'"{" ".join(block.opener.text.split())}" begins again what has not ended; did you mean "End"?'
            yield RULE.diagnostic(block.opener.span, message, related=(Related(first, "it began here"),))
            continue
        if block.opener is not None and block.closer is not None and _is_ended_otherwise(cable, block):
            shown = " ".join(block.opener.text.split())
            message = f'"{" ".join(block.closer.text.split())}" does not match "{shown}"'
            yield RULE.diagnostic(block.closer.span, message, related=(Related(block.opener.span, "it begins here"),))
        yield from (*_slips(block), *_slipped_begin(cable, block))
        begins = "begin" in begun and block.opener is not None and _is_title_alone(cable, block.opener)
        half = unmatched_end(cable, None if begins else block.opener, block.closer)
        if half is not None:
            cut = options.profile == "archive" and block.closer is None and not (cable.signers or cable.closing)
            yield RULE.diagnostic(half.words.span, half.fault, severity="info" if cut else None)


def _slips(block: QuotedBlock) -> Iterator[Diagnostic]:
    """Yield a Begin that ran into the word behind it, "BEGINTEXT", and a text that is misspelled: "Begin test of"."""
    for half in filter(None, (block.opener, block.closer)):
        verb, *title = half.text.split()
        if not title and verb.lower().startswith("begin"):
            right = f"{verb[: len('begin')]} {verb[len('begin') :]}"
            fix = Fix(f"Write {right}", "unsafe", (Edit(half.span, right),))
            yield RULE.diagnostic(half.span, f'"{verb}" has no space; write {right}', severity="warning", fix=fix)
        elif len(title) > 1 and title[1].lower() == "of" and _is_near_text(title[0].lower()):
            right = "TEXT" if title[0].isupper() else "text"
            start = half.span.start + half.text.index(title[0], len(verb))
            place = Span(start, start + len(title[0]))
            fix = Fix(f"Write {right}", "unsafe", (Edit(place, right),))
            message = f'"{title[0]}" is misspelled; did you mean {right}?'
            yield RULE.diagnostic(place, message, severity="warning", fix=fix)


def _slipped_begin(cable: Cable, block: QuotedBlock) -> Iterator[Diagnostic]:
    """Yield the misspelled Begin right before what begins a text: "Begn text of the letter:"."""
    if block.opener is None or block.opener.text[: len("begin")].lower() == "begin":
        return
    before = compiled(_WORD_BEFORE).search(
        cable.text, max(0, block.opener.span.start - _WORD_CHARS), block.opener.span.start
    )
    if before is None or before["word"].lower() not in _NEAR_BEGIN:
        return
    right = "BEGIN" if before["word"].isupper() else "Begin" if before["word"][0].isupper() else "begin"
    place = Span(*before.span("word"))
    fix = Fix(f"Write {right}", "unsafe", (Edit(place, right),))
    message = f'"{before["word"]}" is misspelled; did you mean {right}?'
    yield RULE.diagnostic(place, message, severity="warning", fix=fix)


def _is_near_text(word: str) -> bool:
    return word not in _KINDS and neighbors.slips(word, "text") == 1


def _begun_again(cable: Cable) -> Iterator[tuple[QuotedBlock, QuotedBlock]]:
    """Yield the openers that say once more what an opener before said, each with that one; neither is closed."""
    if ends_elsewhere(cable):
        return
    for first, second in pairwise(cable.quoted_blocks):
        if first.closer is second.closer is None and first.title.lower() == second.title.lower():
            yield second, first


def _is_title_alone(cable: Cable, opener: Value) -> bool:
    """Return whether a line only names what comes, "Talking points:", and says neither Begin nor that it follows."""
    words = opener.text.lower().rstrip(" :").split()
    if not opener.text.endswith(":") or not all(_KINDS.get(word.replace("-", "")) or word in _BESIDE for word in words):
        return False
    line = cable.text.rfind("\n", 0, opener.span.start) + 1
    return compiled(_BEFORE_TITLE).fullmatch(cable.text, line, opener.span.start) is not None


def _is_ended_otherwise(cable: Cable, block: QuotedBlock) -> bool:
    """Return whether what ends the block is of another kind: "End points" of "Begin text", "End note" of no note."""
    if block.opener is None or block.closer is None:
        return False
    opener, closer = ("".join(half.text.lower().split()) for half in (block.opener, block.closer))
    if opener == "begintext" and closer == "endnote":
        index = cable.paragraph_at(block.span.start)
        start = cable.body.start if index is None else cable.paragraphs[index].text_span.start
        return compiled(_NAMES_NOTE).search(cable.text, start, block.closer.span.start) is None
    return _differ(block.opener.text, block.closer.text)


def _differ(opener: str, closer: str) -> bool:
    """Return whether "Begin points" and "End text" name different kinds of things, and no word in common."""
    begun, ended = _kinds(opener), _kinds(closer)
    quotes = opener.lower() == "quote" and closer.lower().startswith("end")
    if not (opener.lower().startswith("begin") or quotes) or not begun or not ended:
        return False
    title, end = ["quote"] if quotes else opener.lower().split()[1:], closer.lower().split()[1:]
    if title == ["quote"] and (ended - {""} or end == ["text"]):
        return True
    if title != end and sorted(title) == sorted(end) and end[-1] == "text":
        return True  # "End letter of text"
    if begun - {""} and ended - {""}:  # "Begin text of letter", "End text of non-paper", "End points of letter"
        return not ended - {""} <= begun
    if begun & ended:
        return False
    named = (begun | ended) - {""}
    return not named.isdisjoint(_NO_TEXT) if "" in begun | ended else True


def _kinds(title: str) -> frozenset[str]:
    words = title.lower().replace("-", "").replace("/", " ").split()
    return frozenset(_KINDS[word] for word in words if word in _KINDS)
