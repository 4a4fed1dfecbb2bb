"""Traits of a cable that rules on paragraphs need: their numbers, what refers to them, what begins and ends in them."""

from collections.abc import Sequence
from itertools import count

from cablelint.analysis.directions import directed_references_of
from cablelint.analysis.places import is_of_unlisted_letter
from cablelint.analysis.two_columns import second_column
from cablelint.model.cable import Cable, Pair

_SHORTEST_LINE_CHARS = 55  # by which the pages of a long text are counted
_FEWEST_LINES = 3 * 51

_NUMBER_CHARS = 7  # " 12. "


def misnumbered(cable: Cable) -> bool:
    """Return whether the paragraphs are not numbered 1, 2, 3 and so on."""
    numbers = (paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None)
    return any(number != expected for number, expected in zip(numbers, count(1), strict=False))


def one_paragraph(cable: Cable) -> bool:
    """Return whether there is one paragraph, with a number."""
    return len(cable.paragraphs) == 1 and cable.paragraphs[0].number is not None


def odd_numbers(cable: Cable) -> bool:
    """Return whether the number of a paragraph is not written once, as "3. " at the start of a line."""
    if second_column(cable) is not None:
        return True
    text, above = cable.text, 0
    for paragraph in cable.paragraphs:
        if paragraph.number is None:
            continue
        start, end = paragraph.number_span.start, paragraph.opening.end
        begins_line = text[above:start].rstrip(" \t")[-1:] in ("", "\n", "\r")
        above = start
        if not begins_line or text[start:end].rstrip() != f"{paragraph.number}.":
            return True
        written = f"{paragraph.number}."
        behind = start + len(written)
        marked = paragraph.marking.span.end if paragraph.marking else behind
        if not text[behind : behind + 1].isspace() or any(_numbered_at(text, at) for at in (behind, marked)):
            return True
    return False


def _numbered_at(text: str, at: int) -> bool:
    """Return whether a number and a full stop are there, behind a space or a few."""
    number = text[at : at + _NUMBER_CHARS].split(None, 1)[:1]
    return bool(number) and number[0].endswith(".") and number[0][:-1].isdecimal()


def empty_paragraphs(cable: Cable) -> bool:
    """Return whether a paragraph with a number has no words."""
    return any(
        paragraph.number is not None and not cable.text_at(paragraph.text_span).strip("- \t\r\n")
        for paragraph in cable.paragraphs
    )


def several_pages(cable: Cable) -> bool:
    """Return whether the text may fill more than three pages."""
    written = cable.text_at(cable.body)
    breaks = written.count("\n") + written.count("\r")
    return 2 * breaks + len(written) // _SHORTEST_LINE_CHARS + 2 > _FEWEST_LINES


def names_absent_paragraphs(cable: Cable) -> bool:
    """Return whether a reference names a paragraph that the cable does not have.

    One that reads like that to another document may be to a text that the cable quotes.
    """
    numbers = {paragraph.number for paragraph in cable.paragraphs}
    own = (
        one
        for one in cable.paragraph_references
        if not one.external or cable.quoted_blocks or is_of_unlisted_letter(cable, one)
    )
    return any(not {item.first, item.last} <= numbers for one in own for item in one.ranges)


def refers_to_itself(cable: Cable) -> bool:
    """Return whether a paragraph refers to its own number alone."""
    return any(
        not one.external and set(one.numbers) == {cable.paragraph_number_at(one.span.start)}
        for one in cable.paragraph_references
    )


def directed_references(cable: Cable) -> bool:
    """Return whether a reference says "above" or "below"."""
    return bool(cable.paragraph_references) and bool(directed_references_of(cable))


def unbalanced_summaries(cable: Cable) -> bool:
    """Return whether a summary is without its beginning, or an end that it must have, or its end is misspelled."""
    pairs = [pair for pair in cable.pairs if pair.kind == "summary"]
    return any(_is_unbalanced(cable.text, pair) for pair in pairs) or _opens_twice(pairs)


def unbalanced_comments(cable: Cable) -> bool:
    """Return whether the same is so of a comment, a note or the like."""
    pairs = [pair for pair in cable.pairs if pair.kind != "summary"]
    return any(_is_unbalanced(cable.text, pair) for pair in pairs) or _opens_twice(pairs)


def says_end(closer: str) -> bool:
    """Return whether the words that close something say END as it is spelled: "END SUMMARY", "SUMMARY ENDS"."""
    words = closer.lower().split()
    return words[0] == "end" or words[-1] == "ends"


def _opens_twice(pairs: Sequence[Pair]) -> bool:
    """Return whether two of a kind are without an end, so that the second may be the end of the first."""
    kinds = [pair.kind for pair in pairs if pair.closer is None]
    return len(set(kinds)) < len(kinds)


def _is_unbalanced(text: str, pair: Pair) -> bool:
    opener, closer = pair.opener, pair.closer
    if opener is None or closer is not None:
        return opener is None or closer is None or pair.kind not in closer.text.lower() or not says_end(closer.text)
    return opener.text.lower().startswith("begin") or text[max(0, opener.span.start - 1)] in "(["


def unbalanced_quotes(cable: Cable) -> bool:
    """Return whether a quoted text has no beginning or no end, or its end has another last word, or a further one."""
    return any(
        block.opener is None
        or block.closer is None
        or not block.opener.text.lower().startswith("begin")
        or _ends_in_other_words(block.opener.text, block.closer.text)
        for block in cable.quoted_blocks
    )


def _ends_in_other_words(opener: str, closer: str) -> bool:
    begun, ended = opener.lower().split(), closer.lower().split()
    return begun[-1:] != ended[-1:] or not set(ended[1:]) <= set(begun)


def open_marks(cable: Cable) -> bool:
    """Return whether a paragraph has an odd number of quotation marks, or a parenthesis without the other."""
    return any(_leaves_open(cable.text_at(paragraph.text_span)) for paragraph in cable.paragraphs)


def _leaves_open(written: str) -> bool:
    if written.count('"') % 2 or written.count(")") > written.count("("):
        return True
    opened = 0
    for piece in written.split("(")[1:]:
        opened = max(0, opened + 1 - piece.count(")"))
    return opened > 0
