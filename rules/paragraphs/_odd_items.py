"""The last item of a list on lines of its own that is not written like those above it: "(a)", "(b)", "c)"."""

from collections.abc import Container, Iterator, Sequence

from cablelint import Cable, Item, NamedTuple, Span, compiled, label_of, lists_of

_LEADS_ON = r"(?i:[;,](?:\s{1,3}(?:and|or))?)\s{1,9}\Z"
_LOOK_BACK_CHARS = 20


class OddItem(NamedTuple):
    """A label with its marks as written, and as those of the list are."""

    span: Span
    right: str


def odd_items_of(cable: Cable) -> Iterator[OddItem]:
    """Yield each label that goes on where a list ends, if only its marks differ and the item above leads on to it."""
    known = {item.span.start for items in lists_of(cable) for item in items}
    for items in lists_of(cable):
        in_order = all(item.number == place for place, item in enumerate(items, 1))
        if in_order and (odd := _odd(cable, items, known)):
            yield odd


def _odd(cable: Cable, items: Sequence[Item], known: Container[int]) -> OddItem | None:
    last = items[-1]
    label, index = label_of(last, last.number + 1), cable.paragraph_at(last.span.start)
    if label is None or index is None or not _opens_line(cable, last):
        return None
    opened = "(" if cable.text[last.span.start - 1] == "(" else ""
    right = f"{opened}{label}{cable.text[last.span.end : last.span.end + 1]}"
    written = (
        rf"(?m:^[ \t]{{0,12}}(?P<dash>--?[ \t]{{1,3}})?(?P<label>\(?(?P<sign>{label})[).]?)(?=[ \t]{{1,3}}[A-Za-z]))"
    )
    for found in compiled(written).finditer(cable.text, last.span.end, cable.paragraphs[index].text_span.end):
        above = cable.text[max(last.span.end, found.start() - _LOOK_BACK_CHARS) : found.start()]
        apart = found["label"] != label or found["dash"] or above.endswith(("\n\n", "\n\r\n"))
        new = apart and found["label"] != right and found.start("sign") not in known
        if new and compiled(_LEADS_ON).search(above):
            return OddItem(Span(*found.span("label")), right)
    return None


def _opens_line(cable: Cable, item: Item) -> bool:
    line = cable.text[max(0, item.span.start - _LOOK_BACK_CHARS) : item.span.start].rpartition("\n")[2]
    return not line.strip(" \t(-*")
