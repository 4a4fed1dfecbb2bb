"""The text does not end with one line break.

## Why it matters
Without a line break, the last line, often the signature, may run into what a relay station adds below it. Empty lines
at the end are sent for nothing. (By convention.)

## What to do
End the last line with one line break.

## Fix safety
The fix is safe: no word changes.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, compiled

RULE = Rule(
    code="TXT007",
    name="final-newline",
    severity="info",
    summary="the text ends with no line break, or with several",
    authority="convention",
    needs=("odd_end",),
)
VALID = (
    Valid("1. One.\n2. Two.\n"),
    Valid("1. One.\r\n", note="CR LF is one line break"),
    Valid("1. One.\r\r\n2. Two.\r\r\n", note="and so is CR CR LF, which TXT006 reports"),
    Valid("1. One.\n\n2. Two.\nROE\n", note="empty lines inside the text"),
    Valid("\n\n", note="no text at all"),
)
INVALID = (
    Invalid("1. One.\n2. Two.⟦⟧", note="none", fixed="1. One.\n2. Two.\n", message="the last line has no line break"),
    Invalid(
        "1. One.\r\n2. Two.⟦⟧",
        note="where others end with CR LF",
        fixed="1. One.\r\n2. Two.\r\n",
        message="the last line has no line break",
    ),
    Invalid("1. One.⟦⟧", note="no line has a line break", fixed="1. One.\n", message="the last line has no line break"),
    Invalid(
        "1. One.\n⟦\n\n⟧", note="several", fixed="1. One.\n", message="the text ends with 2 empty lines; remove them"
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the end of the text."""
    text = cable.text
    end = len(text.rstrip("\r\n"))
    if end == 0 or compiled(r"\r*\n|\r").fullmatch(text, end):  # one that was converted twice is one line break
        return
    ended = [line for line in cable.lines if line.stop > line.end]
    if end == len(text):
        usual = text[ended[0].end : ended[0].stop] if ended else "\n"
        fix = Fix("End the last line", "safe", (Edit(Span(end, end), usual),))
        yield RULE.diagnostic(Span(end, end), "the last line has no line break", fix=fix)
        return
    last = next(line for line in reversed(ended) if line.end == end)
    surplus = Span(last.stop, len(text))
    count = sum(line.start >= last.stop for line in ended)
    fix = Fix("Remove the empty lines", "safe", (Edit(surplus, ""),))
    yield RULE.diagnostic(
        surplus,
        f"the text ends with {count} empty line{'s' * (count > 1)}; remove {'them' if count > 1 else 'it'}",
        fix=fix,
    )
