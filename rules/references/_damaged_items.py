"""Slips of typing in an item of the REF line: a letter for a figure, no space, a letter without its mark."""

from collections import Counter
from collections.abc import Iterator

from cablelint import Cable, NamedTuple, Reference, Span, compiled

_GLUED_YEAR = r"(?P<year>\d{2})(?P<station>[A-Z]{4,20}+(?: [A-Z]{2,20}+){0,3}) \d{1,7}\Z"
_GLUED_SERIAL = r"(?:\d{2} )?(?P<station>[A-Z]{3,20}+(?: [A-Z]{2,20}+){0,3})(?P<serial>\d{2,7})\Z"
_GARBLED_YEAR = r"(?P<year>O\d|\dO|[Il]\d|\d[Il])(?= [A-Z]{3,})"
_FEWEST_LABELS = 2


class Slip(NamedTuple):
    """What is wrong, and its place."""

    span: Span
    message: str


def slip_in(cable: Cable, words: Span) -> Slip | None:
    """Return the slip in the words of an item without its letter: "08SARAJEVO 12", "SARAJEVO12", "O8 SARAJEVO 12"."""
    written = cable.text_at(words)
    if found := compiled(_GARBLED_YEAR).match(written):
        span = Span(words.start, words.start + found.end("year"))
        return Slip(span, f'"{found["year"]}" has a letter for a figure of the year')
    for pattern in (_GLUED_YEAR, _GLUED_SERIAL):
        found = compiled(pattern).match(written)
        if found and cable.lookups.stations.is_station(found["station"]):
            number = found.groupdict().get("year") or found["serial"]
            return Slip(words, f"no space is between {number} and {found['station']}")
    return None


def unlike_labels(cable: Cable) -> Iterator[Slip]:
    """Yield the letter that has other marks around it than the rest, or none: "A. OSLO 1", "B OSLO 2", "C. OSLO 3"."""
    labeled = [(one, _marks(cable, one)) for one in cable.references if one.label is not None]
    counts = Counter(marks for _, marks in labeled)
    if len(labeled) < _FEWEST_LABELS or len(counts) != 2:
        return
    (usual, _), (odd, times) = counts.most_common()
    if times > 1 or not _is_lacking(odd, usual):
        return
    reference = next(one for one, marks in labeled if marks == odd)
    label = reference.label
    if label is not None:
        right = usual[0] + label.text + usual[1]
        yield Slip(label.span, f'the letter {label.text} is written "{odd[0]}{label.text}{odd[1]}"; write "{right}"')


def _marks(cable: Cable, reference: Reference) -> tuple[str, str]:
    """Return the brackets or the full stop around the letter."""
    span = reference.label.span if reference.label else reference.span
    before, after = cable.text[span.start - 1 : span.start], cable.text[span.end : span.end + 1]
    return ("(" if before == "(" else "", after if after in (")", ".", ":", "]") else "")


def _is_lacking(odd: tuple[str, str], usual: tuple[str, str]) -> bool:
    """Return whether one has less than the other; of two, "(A)" and "B)" or "A." and "B"."""
    return (len(odd[0]) < len(usual[0]) or len(odd[1]) < len(usual[1])) and usual[1] != ""
