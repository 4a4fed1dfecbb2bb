"""Lists that break off: the last item ends with "and", and no item follows in its paragraph."""

from collections.abc import Iterator

from cablelint import Cable, Span, compiled, ends_elsewhere, is_extract, trimmed

_LEADS_ON = r"(?i:[;,]\s{1,3}(?P<word>and|or))\Z"
_BEGINS_ITEM = r"(?m:^[ \t]{0,12}(?:--?|\*|•|\(?(?:[A-Za-z]|\d{1,2}|[ivx]{2,4})[).])[ \t]{1,6}\S)"
_FEWEST_ITEMS = 2
_END_CHARS = 12


def words_without_item(cable: Cable) -> Iterator[Span]:
    """Yield the "and" or "or" at the end of each paragraph with a list that should go on there."""
    for index, paragraph in enumerate(cable.paragraphs):
        own = trimmed(cable.text, paragraph.text_span)
        found = compiled(_LEADS_ON).search(cable.text, max(own.start, own.end - _END_CHARS), own.end)
        if found is None or paragraph.number is None or cable.quoted(found.start()):
            continue
        below = cable.paragraphs[index + 1 : index + 2]
        if not below and (ends_elsewhere(cable) or is_extract(cable)):
            continue
        if below and below[0].section != paragraph.section:
            continue  # it goes on below the heading of the next section
        items = compiled(_BEGINS_ITEM).finditer(cable.text, *own)
        if sum(1 for _ in items) >= _FEWEST_ITEMS:
            yield Span(*found.span("word"))
