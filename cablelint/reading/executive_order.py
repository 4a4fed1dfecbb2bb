"""The E.O. line: the order on classified information that a cable rests on, and when the cable is declassified."""

from cablelint.heading import ExecutiveOrder
from cablelint.parsing import Part, read
from cablelint.reading.dates import read_date
from cablelint.spans import Span, Value


def read_executive_order(text: str, span: Span, label: str) -> ExecutiveOrder:
    """The line at `span`, which begins with its label, as written: the order's number may be part of either."""
    line = read("executive_order", text[span.start : span.end], span.start)
    declassify = _declassify(text, line)
    return ExecutiveOrder(
        span=span,
        text=" ".join(text[span.start + len(label) : span.end].split()),
        order=next((_value(part) for order in line.of("order") for part in order.of("number")), None),
        not_applicable=any(part.of("not_applicable") for part in (line, *line.of("declassify"))),
        declassify=declassify,
        declassify_on=read_date(declassify.text) if declassify else None,
    )


def _declassify(text: str, line: Part) -> Value | None:
    """What stands after DECL, without the marks around it."""
    for clause in line.of("declassify"):
        words = list(clause.parts[1:])
        while words and words[0].kind == "mark":
            words.pop(0)
        while words and words[-1].kind == "mark":
            words.pop()
        if words and not clause.of("not_applicable"):
            span = Span(words[0].span.start, words[-1].span.end)
            return Value(text[span.start : span.end], span)
    return None


def _value(part: Part) -> Value:
    return Value(part.text, part.span)
