"""The E.O. line: the order on classified information that a cable rests on, and when the cable is declassified."""

from collections.abc import Sequence

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import ExecutiveOrder
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.declassification import read_declassification
from cablelint.reading.heading.reasons import read_reasons
from cablelint.reference import executive_orders

_SCANNED = r"[ \t]*E[.,]?[ \t]?[O0][.,]{0,2}[ \t]*(?P<number>[\dIlOS|]{5})(?![A-Za-z0-9|])"
_AMENDED = ("AS", "AMENDED")
_DONE = frozenset({"DECLASSIFIED", "DECLASSIFIED.", "RELEASED"})  # said by those who released the cable


def read_executive_order(text: str, span: Span, label: str) -> ExecutiveOrder:
    """Return the line at `span`, which begins with its label, as written: the order's number may be part of either."""
    line = parse_field("executive_order", text[span.start : span.end], span.start)
    absent = [part for clause in (line, *line.children("declassify")) for part in clause.children("not_applicable")]
    until = None if absent else _until(line)
    clauses = [read_reasons(text, clause.span) for clause in line.children("reason")]
    return ExecutiveOrder(
        span=span,
        text=" ".join(text[span.start + len(label) : span.end].split()),
        order=next((_value(part) for order in line.children("order") for part in order.children("number")), None),
        not_applicable=_value(absent[0]) if absent else None,
        declassify=read_declassification(text, until) if until else None,
        reasons=tuple(reason for reasons, _ in clauses for reason in reasons),
        sections=tuple(section for _, sections in clauses for section in sections),
    )


def order_meant(written: str) -> str | None:
    """Return the number of the order where a scan has letters for its figures, or a period behind it: "E.O. l2356."."""
    found = compiled(_SCANNED).match(written)
    return executive_orders.misread(found["number"]) if found else None


def _until(line: Part) -> Span | None:
    """Return what is after DECL, or else after the order, without the marks around it."""
    clauses = [clause.parts[1:] for clause in line.children("declassify")] or [_below_order(line)]
    return next((found for words in clauses if (found := _trimmed(words))), None)


def _below_order(line: Part) -> tuple[Part, ...]:
    """Return the words between the order and the reasons: "GDS", "AS AMENDED; X1"."""
    kinds = [part.kind for part in line.parts]
    first = len(kinds) - kinds[::-1].index("order") if "order" in kinds else 0
    words = tuple(part for part in line.parts[first:] if part.kind in ("number", "word"))
    if tuple(word.text.upper() for word in words[:2]) == _AMENDED:
        words = words[2:]
    return words


def _trimmed(words: Sequence[Part]) -> Span | None:
    plain = [word for word in words if word.kind != "mark"]
    if not plain or any(word.text.upper() in _DONE for word in plain):
        return None
    return Span(plain[0].span.start, plain[-1].span.end)


def _value(part: Part) -> Value:
    return Value(part.text, part.span)
