"""A number that is written twice: right behind itself, behind the marking, or another one behind the first."""

from cablelint import Cable, NamedTuple, Paragraph, Span, compiled

_AGAIN = r"[ \t]{1,3}(?P<again>(?P<number>\d{1,3})\.)(?=[ \t]{1,3}(?:\([A-Z]{1,3}[/)]|[\"“]?[A-Z](?!\w{2,8}\s\d{4}\b)))"
_ITEM = r"(?:\A|[\r\n])[ \t]*2\.[ \t]|[ \t]2\.[ \t]"


class NumberAgain(NamedTuple):
    """The second number, and what to say of it."""

    span: Span
    message: str


def number_again(cable: Cable, paragraph: Paragraph, written: Span) -> NumberAgain | None:
    """Return the number behind that of the paragraph; None where it may number an item, "1. 1. Tea"."""
    found = compiled(_AGAIN).match(cable.text, written.end)
    marking = paragraph.marking
    if found is None and marking is not None and not paragraph.marking_precedes_number:
        found = compiled(_AGAIN).match(cable.text, marking.span.end)
    if found is None or paragraph.number is None or not cable.text_at(written).endswith("."):
        return None
    number, span = int(found["number"]), Span(*found.span("again"))
    if number == paragraph.number and (marking or number > 1 or not _has_items(cable, paragraph)):
        return NumberAgain(span, f'the number "{number}." is written twice; remove one')
    index = cable.paragraph_at(paragraph.span.start)
    after = cable.paragraphs[index + 1 :] if index is not None else ()
    following = after[0].number if after else None
    if number == following == paragraph.number + 1:
        return NumberAgain(span, f'paragraph {paragraph.number} has a second number, "{number}."; remove one of them')
    return None


def _has_items(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether a 2 follows in the paragraph, or there are two paragraphs 2: then the 1 may begin a list."""
    if compiled(_ITEM).search(cable.text, *paragraph.text_span):
        return True
    return sum(one.number == 2 for one in cable.paragraphs) != 1
