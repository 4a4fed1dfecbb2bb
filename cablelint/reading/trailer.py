"""The labeled lines below the text of a SMART message: who signed, drafted, cleared and released it, and who has it.

A value is next to its label, or on the lines below it.
"""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Addressee
from cablelint.model.release import Processing
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.heading.addressee import read_addressee
from cablelint.records import NamedTuple

_LABEL = compiled(
    r"[ \t]*(?P<label>(?i:signature|drafted by|drafter|cleared by|clearances?|approved by|released by|"
    r"dissem(?:ination)? rule|info|xmt|attachments?|action post|action))[ \t]*:"
)
_CERTAIN = frozenset(("drafted by;cleared by;approved by;released by;dissemination rule;dissem rule").split(";"))
_CLEARANCES = ("cleared by", "clearance", "clearances")
_SIGNS = ("rafted By", "RAFTED BY", "leared By", "LEARED BY", "eleased By", "ELEASED BY")
_LONGEST_CHARS = 8000  # from the end
_FEWEST_LABELS = 2  # that make a trailer
_MOST_LINES = 150  # from the end
_BANNERS = frozenset({"UNCLASSIFIED", "SBU", "CONFIDENTIAL", "SECRET", "SENSITIVE BUT UNCLASSIFIED"})
_NOTHING = frozenset({"none", "n/a"})
_PIECE = compiled(r"[^;]+")


class Trailer(NamedTuple):
    """The trailer from its first line on."""

    first: int  # index of that line
    signers: tuple[Value, ...]
    info_addressees: tuple[Addressee, ...]
    processing: Processing


def read_trailer(text: str, lines: Sequence[Line], start: int, end: int) -> Trailer | None:
    """Return the trailer between the lines `start` and `end` (indices); None where they do not end with one."""
    ending = text[-_LONGEST_CHARS:]
    if not any(sign in ending for sign in _SIGNS):
        return None
    first = trailer_start(text, lines, start, end)
    if first is None:
        return None
    values: dict[str, list[Value]] = {}
    for label, span in _labeled(text, lines[first:end]):
        values.setdefault(label, []).append(Value(text[span.start : span.end], span))

    def said(*labels: str) -> tuple[str, ...]:
        return tuple(value.text for label in labels for value in values.get(label, ()))

    def pieces(label: str) -> list[Span]:
        return [piece for value in values.get(label, ()) for piece in _pieces(text, value.span)]

    processing = Processing(
        drafted_by=said("drafted by", "drafter"),
        cleared_by=tuple(text[piece.start : piece.end] for label in _CLEARANCES for piece in pieces(label)),
        approved_by=said("approved by"),
        released_by=said("released by"),
        dissemination_rule=" ".join(said("dissemination rule", "dissem rule")) or None,
        attachments=tuple(name for name in said("attachment", "attachments") if name.lower() not in _NOTHING),
        info=tuple(text[piece.start : piece.end] for piece in pieces("info")),
        exempt=tuple(text[piece.start : piece.end] for piece in pieces("xmt")),
    )
    info = tuple(read_addressee(text, piece) for piece in pieces("info"))
    return Trailer(first, tuple(values.get("signature", ())), info, processing)


def trailer_start(text: str, lines: Sequence[Line], start: int, end: int) -> int | None:
    """Return the index of the trailer's first line, below the last paragraph."""
    labels: list[tuple[int, str]] = []
    for index in range(max(start, end - _MOST_LINES), end):
        if lines[index].kind == "numbered":
            labels.clear()
        elif found := _LABEL.match(text, lines[index].start, lines[index].end):
            labels.append((index, _name(found["label"])))
    if sum(label in _CERTAIN for _, label in labels) < _FEWEST_LABELS:
        return None
    return next(index for index, label in labels if label in _CERTAIN or label == "signature")


def _labeled(text: str, lines: Sequence[Line]) -> Iterator[tuple[str, Span]]:
    """Yield the lines of values, each with the label next to it or above it."""
    label = ""
    for line in lines:
        found = _LABEL.match(text, line.start, line.end)
        label = _name(found["label"]) if found else label
        span = trimmed(text, Span(found.end() if found else line.start, line.end))
        if span.start < span.end and text[span.start : span.end] not in _BANNERS and line.kind != "rule":
            yield label, span


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield the addressees of a line, which semicolons separate."""
    for found in _PIECE.finditer(text, *span):
        piece = trimmed(text, Span(*found.span()))
        if piece.start < piece.end and text[piece.start : piece.end].lower() not in _NOTHING:
            yield piece


def _name(label: str) -> str:
    return " ".join(label.lower().split())
