"""The lines of the file end in different ways.

## Why it matters
Windows ends a line with two invisible characters (CR LF), other systems with one (LF). A file that passed through both
can have a mix. Some relay stations do not treat a single CR as a line break, and run lines together. (By convention.)

## What to do
Save the file with one kind of line ending, or let `--fix` do it.

## Fix safety
The fix is safe: it gives every line the ending that most lines have. In a file that was converted twice, whose lines
end with CR CR LF, it deletes the extra CR. It is unsafe where only some lines end so and one of them may be an empty
line between two paragraphs of the text. Some systems end lines with other characters (NEL, line separator); these
count as line endings only if most lines have them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    compiled,
    line_ends,
)

RULE = Rule(
    code="TXT006",
    name="line-endings",
    severity="warning",
    summary="line endings are mixed",
    authority="convention",
    needs=("odd_line_ends",),
    reads_trivia=True,
)
VALID = (
    Valid("1. One.\r\n2. Two.\r\n", note="all CR LF"),
    Valid("1. One.\n2. Two.", note="all LF, the last line without"),
    Valid("1. One line and no break at all."),
)
INVALID = (
    Invalid(
        "1. One.\n2. Two.⟦\r\n⟧3. Three.\n",
        fixed="1. One.\n2. Two.\n3. Three.\n",
        message="mixed line endings: 1 line ends with CR LF, the others with LF",
    ),
    Invalid(
        "1. One.\r\n2. Two.⟦\r⟧3. Three.\r\n",
        note="a lone CR",
        fixed="1. One.\r\n2. Two.\r\n3. Three.\r\n",
        message="mixed line endings: 1 line ends with CR, the others with CR LF",
    ),
    Invalid(
        "1. One.⟦\r⟧\r\n2. Two.\r\r\n",
        note="converted twice",
        fixed="1. One.\r\n2. Two.\r\n",
        message="2 lines end with CR CR LF, which reads as an empty line after each; use CR LF",
    ),
    Invalid(
        "1. One.\r\n\r\nThe growers met.⟦\r⟧\r\nThe minister spoke.\r\n\r\n2. Two.\r\n",
        note="one that may be an empty line: unsafe",
        fixed="1. One.\r\n\r\nThe growers met.\r\nThe minister spoke.\r\n\r\n2. Two.\r\n",
        message="1 line ends with CR CR LF, which reads as an empty line after each; use CR LF",
    ),
    Invalid(
        "INFO AMEMBASSY BONN⟦\r⟧\r\nAMEMBASSY OSLO\r\n\r\nUNCLAS NAIROBI 204\r\n\r\nSUBJECT: TEA\r\n\r\n1. One.\r\n",
        note="one in the heading, where no paragraph follows another",
        fixed="INFO AMEMBASSY BONN\r\nAMEMBASSY OSLO\r\n\r\nUNCLAS NAIROBI 204\r\n\r\nSUBJECT: TEA\r\n\r\n1. One.\r\n",
        message="1 line ends with CR CR LF, which reads as an empty line after each; use CR LF",
    ),
    Invalid(
        "1. One.\n⟦\r⟧2. Two.\n\r",
        note="the wrong way round",
        fixed="1. One.\n2. Two.\n",
        message="2 lines end with LF CR, which reads as an empty line after each; use LF",
    ),
    Invalid(
        "1. One.\n⟦\r⟧\n\r2. Two.\n\r",
        note="the same, with an empty line",
        fixed="1. One.\n\n2. Two.\n",
        message="3 lines end with LF CR, which reads as an empty line after each; use LF",
    ),
    Invalid(
        "1. One.⟦\x85⟧\x852. Two.\x85",
        note="from another system",
        fixed="1. One.\n\n2. Two.\n",
        message="3 lines end with NEL (U+0085), which few systems take for a line break; use LF",
    ),
    Invalid(
        "SUBJECT: TEA⟦\x85⟧\x85NAIROBI 00000136  002 OF 003\x851. One.\x85",
        note="a page line among them",
        fixed="SUBJECT: TEA\n\nNAIROBI 00000136  002 OF 003\n1. One.\n",
        message="4 lines end with NEL (U+0085), which few systems take for a line break; use LF",
    ),
    Invalid(
        "1. One 3 NAIROBI 00000244  002 OF 003 and two.\r\n\r\n2. Two.⟦\n⟧",
        note="a page line within a line",
        fixed="1. One 3 NAIROBI 00000244  002 OF 003 and two.\r\n\r\n2. Two.\r\n",
        message="mixed line endings: 1 line ends with LF, the others with CR LF",
    ),
    Invalid(
        "1. One.⟦\r⟧2. Two.\n",
        note="as many of each",
        fixed="1. One.\n2. Two.\n",
        message="mixed line endings: 1 line ends with CR, the others with LF",
    ),
)

# In the order in which one is chosen where two are as frequent.
_SEPARATORS = {"\x85": "NEL (U+0085)", "\u2028": "a line separator (U+2028)", "\u2029": "U+2029"}
_NAMES = {"\n": "LF", "\r\n": "CR LF", "\r": "CR"}


_FULL_LINE_CHARS = 50  # after which a line goes on below
_LONGEST_START_CHARS = 40
_OPENS = r"[^\w\s]{0,3}(?:\d{1,3}[.)]|[A-Z][A-Za-z. ]{1,14}:)"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for the cable, at the first line break that differs from most; the fix corrects all of them.

    Places are those of the text as it was received, since page lines end with line breaks too.
    """
    if cable.text is not cable.original:
        yield from _separators(cable)
    surplus = tuple(line_ends.surplus_returns(cable.as_received))  # also where a page line or an empty one is left out
    if surplus:
        yield _doubled(cable, surplus)
    elif "\r" in cable.text:
        yield from map(cable.offsets.diagnostic, _returns(cable))


def _returns(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the finding on lines that end in different ways, in places of the text that is read."""
    text = cable.text
    if text.count("\r\n") == text.count("\r") == text.count("\n"):
        return  # as most texts that have any
    ends = [Span(line.end, line.stop) for line in cable.lines if text[line.end : line.stop] in _NAMES]  # not at a space
    counted = Counter(map(cable.text_at, ends))
    if len(counted) < 2:
        return
    usual = max(_NAMES, key=lambda line_break: counted[line_break])
    strange = [end for end in ends if cable.text_at(end) != usual]
    fix = Fix(f"End every line with {_NAMES[usual]}", "safe", tuple(Edit(span, usual) for span in strange))
    lines = "1 line ends" if len(strange) == 1 else f"{len(strange)} lines end"
    first = _NAMES[cable.text_at(strange[0])]
    yield RULE.diagnostic(
        strange[0], f"mixed line endings: {lines} with {first}, the others with {_NAMES[usual]}", fix=fix
    )


def _separators(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding at the first line break that is read as one and that only some systems know."""
    if not any(separator in cable.original for separator in _SEPARATORS):
        return
    if any(line.stop == line.end + 1 and cable.original[line.end] in _SEPARATORS for line in cable.lines):
        received = cable.as_received
        strange = [Span(at, at + 1) for at, sign in enumerate(received) if sign in _SEPARATORS]
        lines = "1 line ends" if len(strange) == 1 else f"{len(strange)} lines end"
        name = _SEPARATORS[received[strange[0].start]]
        fix = Fix("End these lines with LF", "safe", tuple(Edit(span, "\n") for span in strange))
        yield RULE.diagnostic(
            strange[0], f"{lines} with {name}, which few systems take for a line break; use LF", fix=fix
        )


def _doubled(cable: Cable, surplus: Sequence[Span]) -> Diagnostic:
    """Return a finding at the first carriage return that belongs to the line break next to it."""
    text = cable.as_received
    reversed_ = text[surplus[0].start - 1] == "\n"
    right, written = ("LF", "LF CR") if reversed_ else ("CR LF", "CR CR LF")
    lines = "1 line ends" if len(surplus) == 1 else f"{len(surplus)} lines end"
    applicability: Applicability = "unsafe" if _may_part_text(cable, surplus) else "safe"
    fix = Fix(f"End these lines with {right}", applicability, tuple(Edit(span, "") for span in surplus))
    return RULE.diagnostic(
        surplus[0], f"{lines} with {written}, which reads as an empty line after each; use {right}", fix=fix
    )


def _may_part_text(cable: Cable, surplus: Sequence[Span]) -> bool:
    """Return whether some of few carriage returns may be empty lines that part a paragraph from the next."""
    text = cable.as_received
    if 2 * len(surplus) >= text.count("\n"):
        return False  # the file was converted twice
    body = cable.offsets.received(cable.body).start
    return any(span.start > body and _is_between_paragraphs(text, span) for span in surplus)


def _is_between_paragraphs(text: str, surplus: Span) -> bool:
    end = text.find("\n", surplus.end)
    above = text[max(0, surplus.start - _FULL_LINE_CHARS) : surplus.start].splitlines()[-1:]
    below = text[end + 1 : end + 1 + _LONGEST_START_CHARS] if end >= 0 else ""
    ends_early = bool(above) and bool(above[0].strip()) and len(above[0]) < _FULL_LINE_CHARS
    return ends_early and bool(below.strip()) and not below[0].isspace() and not compiled(_OPENS).match(below)
