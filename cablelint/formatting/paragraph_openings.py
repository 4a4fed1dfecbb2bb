"""What opens a paragraph: `3. (SBU) `, flush left."""

import re
from collections import Counter
from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.second_markings import may_be_of_another
from cablelint.formatting.layout import BLANKS, Layout, outdented
from cablelint.model.cable import Cable, Paragraph
from cablelint.model.diagnostics import Edit
from cablelint.model.heading import Marking
from cablelint.model.spans import Span, trimmed

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = "".join(_BRACKETS.values())
_AFTER_NUMBER = ".):-¶"
_BESIDE_NUMBER = frozenset("-*#§_~|.,")  # before it
_JOINING = frozenset("/-'’,.:;([{")  # what may join a sign to the marking before it
_OF_LETTER = re.compile(r"[(\[{]\s?[A-Za-z]\s?[)\]}](?:[ \t]*[a-z]|[-\d])")
_CLOSED_NUMBER = re.compile(r"^[ \t]*(\(?\d{1,3}\))", re.MULTILINE)
_HIGHEST_NUMBER = 999  # a higher number at the start of a line is more often a year


def paragraph_openings(cable: Cable, layout: Layout) -> Iterator[Edit]:
    """Yield number, period, and the marking where there is one.

    A pilcrow is the mark of a release, and stays on one.
    """
    for paragraph in cable.paragraphs:
        span = _opening_span(cable, paragraph)
        if (
            paragraph.number is not None
            and paragraph.number <= _HIGHEST_NUMBER
            and _is_clear(cable, paragraph)
            and _holds_no_more(cable, paragraph, span)
            and not _opens_brackets(cable, paragraph, span)
            and not (_is_closed(cable, paragraph) and _numbers_items_alike(cable))
        ):
            opening = _opening(cable, paragraph)
            if span.end < len(cable.text) and cable.text[span.end] not in "\r\n":
                opening += " "
            if cable.text_at(span) != opening:
                yield Edit(span, opening)


def _is_closed(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether a parenthesis closes the number: "1)"."""
    return cable.text[paragraph.number_span.end : paragraph.number_span.end + 1] == ")"


@once_per_cable
def _numbers_items_alike(cable: Cable) -> bool:
    """Return whether such a number begins several lines: items have it too, which would be left as they are."""
    lines = Counter(found[1] for found in _CLOSED_NUMBER.finditer(cable.text, *cable.body))
    return max(lines.values(), default=0) > 1


def _opening_span(cable: Cable, paragraph: Paragraph) -> Span:
    """Return the span from the start of the line to the text of the paragraph, or to the end of the line."""
    marking = paragraph.marking
    end = trimmed(cable.text, paragraph.opening).end
    if marking and not paragraph.marking_precedes_number:
        end = marking.span.end
    while end < len(cable.text) and cable.text[end] in BLANKS:
        end += 1
    return Span(outdented(cable.text, paragraph.span.start), end)


def _is_clear(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the marking is closed once, and the number has a mark of its own where no marking is next to it.

    Of "1.(S 2" nobody knows where the marking ends, and "1 (C" may be an item of prose.
    """
    if paragraph.marking:
        end = paragraph.marking.span.end
        following = cable.text[end : end + 2]
        of_two = following[:1] in tuple(_CLOSING) or paragraph.marking.text[1:2] in tuple(_BRACKETS)
        if "\n" in cable.text[paragraph.number_span.end : end]:
            following = following.lstrip(BLANKS)  # "1." and "(U) 2" below it
        if paragraph.marking_precedes_number:
            of_another = may_be_of_another(cable, paragraph)
        else:
            of_another = following[:1].isdigit() or _goes_on(following)  # "(U)1", "(S)he", "(S)//NF)"
        clear = not (of_another or of_two or _is_torn(paragraph.marking) or _may_be_letter(cable, paragraph.marking))
        return paragraph.marking.text[-1] in _CLOSING and clear
    return any(sign in cable.text_at(paragraph.opening) for sign in _AFTER_NUMBER)


def _may_be_letter(cable: Cable, marking: Marking) -> bool:
    """Return whether the text may speak of the letter: "(c) means fair", "[C] stands for carbon"."""
    return marking.text != marking.canonical and _OF_LETTER.match(cable.text, marking.span.start) is not None


def _goes_on(following: str) -> bool:
    """Return whether what touches the marking may be of one word with it, or a second marking: "(S)he", "(S)(C)"."""
    return following[:1].islower() or following[:1] in _JOINING


def _holds_no_more(cable: Cable, paragraph: Paragraph, span: Span) -> bool:
    """Return whether number and marking are all that opens the paragraph.

    Not so in "(S) 2. (U)", whose first marking must stay, and in "-2. (U)", which may be an item of a list.
    """
    number = paragraph.number_span
    if not _BESIDE_NUMBER.isdisjoint(cable.text[span.start : number.start]):
        return False
    around = cable.text[span.start : number.start] + cable.text[number.end : span.end]
    return _letters(around) == (_letters(paragraph.marking.text) if paragraph.marking else "")


def _opens_brackets(cable: Cable, paragraph: Paragraph, span: Span) -> bool:
    """Return whether a bracket before the number is not closed right behind it.

    That of "[4 (S) Tea" may be closed far below.
    """
    number = paragraph.number_span
    opening = cable.text[span.start : number.start].rstrip()[-1:]
    return opening in _BRACKETS and not cable.text[number.end : span.end].lstrip(" .").startswith(_BRACKETS[opening])


def _opening(cable: Cable, paragraph: Paragraph) -> str:
    released = cable.profile == "archive" and "¶" in cable.text_at(paragraph.opening)
    number = f"{'¶' if released else ''}{cable.text_at(paragraph.number_span)}."
    return f"{number} {_canonical(paragraph.marking)}" if paragraph.marking else number


def _canonical(marking: Marking) -> str:
    """Return the marking as it should be written, with the same letters: another word is not a matter of layout."""
    written = " ".join(marking.text.split())
    return marking.canonical if marking.canonical and _letters(marking.canonical) == _letters(written) else written


def _is_torn(marking: Marking) -> bool:
    """Return whether a line break is within what would be one word of the marking: "(T", and "S)" below it.

    Or in one with a colon: of "(S/REL", "REF: OSLO 1)" the second line may be another element.
    """
    words = [_letters(word) for word in marking.text.replace("/", " ").split()]
    canonical = [_letters(word) for word in (marking.canonical or "").replace("/", " ").split()]
    over_lines = not set("\r\n").isdisjoint(marking.text)
    return over_lines and (":" in marking.text or (bool(canonical) and [*filter(None, words)] != canonical))


def _letters(marking: str) -> str:
    return "".join(filter(str.isalnum, marking)).upper()
