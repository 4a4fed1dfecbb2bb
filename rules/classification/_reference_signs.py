"""Signs of classified text on the REF line, beside a cited message: "A. STATE 114902 (S)", "(S//NF) STATE 114902"."""

from collections.abc import Iterator

from cablelint import Cable, Span, compiled

_BEHIND = (
    r"\d[ \t]{1,3}(?P<behind>[(\[](?P<level>TS|S|C|TOP SECRET|SECRET|CONFIDENTIAL)(?://?[A-Z/, ]{2,40})?[)\]])"
    r"(?=[ \t]*(?:[,;.]|\r?\n|\Z|[A-Z][.)][ \t]|\([A-Z]\)[ \t]))"
)
_BEFORE = (
    r"(?:\A|[A-Z][.)][ \t]{1,3}|\([A-Z]\)[ \t]{1,3})"
    r"(?P<before>\((?P<first>TS|S|C|SECRET|CONFIDENTIAL)(?://?[A-Z/, ]{2,40})?\))(?=[ \t]{1,3}(?:\d\d[ \t])?[A-Z]{3,})"
)
_LABELS = ("(A)", "(B)", "(D)")  # where letters in brackets count the messages, (C) does too


def reference_signs(cable: Cable) -> Iterator[tuple[Span, str]]:
    """Give each sign's place and the words of its level."""
    for field in cable.fields:
        written = cable.text_at(field.value) if field.kind == "references" else ""
        if "(" not in written and "[" not in written:
            continue
        lettered = any(label in written for label in _LABELS)
        for kind, level, expression in (("behind", "level", _BEHIND), ("before", "first", _BEFORE)):
            for found in compiled(expression).finditer(written):
                if not (lettered and found[kind] == "(C)"):
                    start = field.value.start
                    yield Span(start + found.start(kind), start + found.end(kind)), found[level]
