"""Labels of a SMART message that are read as something else: "Pass Lnie:", "Info KYIV, AMEMBASSY", "Signautre:"."""

from collections.abc import Iterator

from cablelint import Cable, Line, NamedTuple, Span, compiled, neighbors

_NAMED = r"[ \t]{0,3}(?P<label>[A-Za-z]{3,9}(?:[ ][A-Za-z]{3,6})?[ \t]?:)[ \t]"
_RIGHT = {"PASSLINE": "Pass Line:"}
_AT_END = {"SIGNATURE": "Signature:"}
_MOST_SLIPS = 2
_FEWEST_SHARED_LETTERS = 3  # with which both begin, or end
_BARE = (  # each with what must follow, since the words begin sentences too
    r"[ \t]{0,3}(?P<label>(?P<name>(?i:info|action|from))(?=[ \t]{1,3}[A-Z][A-Z ]{1,30},[ \t](?:AM|US|SECSTATE|ALLIED))"
    r"|(?P<caption>(?i:captions?))(?=[ \t]{1,3}[A-Z]{4,}(?:[,; \t]{1,3}[A-Z]{4,}){0,4}[ \t]*(?:\r?\n|\Z))"
    r"|(?P<passing>(?i:pass[ ]line))(?=[ \t]{1,3}[A-Z]{3,}\b))"
)
_BARE_RIGHT = {"name": "{}:", "caption": "Captions:", "passing": "Pass Line:"}
_LAST_LINES = 6  # in which the signature is


class LostLabel(NamedTuple):
    """The words that should be a label, how it is written, and whether only its colon is missing."""

    span: Span
    right: str
    bare: bool


def lost_labels(cable: Cable) -> Iterator[LostLabel]:
    """Yield them in order of place."""
    known = {field.label.span.start for field in cable.fields if field.label}
    for line in cable.lines:
        if line.start >= cable.heading.end:
            break
        label = _misspelled(cable, line, _RIGHT) or _bare(cable, line)
        if label is not None and label.span.start not in known and not cable.quoted(line.start):
            yield label
    below = [line for line in cable.lines if line.end > line.start][-_LAST_LINES:]
    yield from filter(None, (_misspelled(cable, line, _AT_END) for line in below))


def _misspelled(cable: Cable, line: Line, labels: dict[str, str]) -> LostLabel | None:
    found = compiled(_NAMED).match(cable.text, line.start, line.end)
    name = "".join(found["label"].rstrip(": \t").upper().split()) if found else ""
    for label, right in labels.items():
        begins = name[:_FEWEST_SHARED_LETTERS] == label[:_FEWEST_SHARED_LETTERS]
        ends = name[-_FEWEST_SHARED_LETTERS:] == label[-_FEWEST_SHARED_LETTERS:]
        if found and name != label and (begins or ends) and neighbors.slips(name, label) <= _MOST_SLIPS:
            return LostLabel(Span(*found.span("label")), right, False)
    return None


def _bare(cable: Cable, line: Line) -> LostLabel | None:
    found = compiled(_BARE).match(cable.text, line.start, line.end)
    if found is None:
        return None
    kind = next(kind for kind in _BARE_RIGHT if found[kind])
    return LostLabel(Span(*found.span("label")), _BARE_RIGHT[kind].format(found["label"].capitalize()), True)
