"""Carriage returns that end no line: what two conversions of a file leave, as in CR CR LF.

Every reader that knows a lone CR as a line break sees an empty line after each line of such a file.
"""

from collections.abc import Iterator

from cablelint.files.source import has_reversed_breaks
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span

_DOUBLED = r"(?<!\r)\r+(?=\r\n)"
_REVERSED = r"(?<=\n)\r+"


def surplus_returns(text: str) -> Iterator[Span]:
    r"""Yield the carriage returns that are no part of a line end.

    They precede a \r\n; where every line ends with \n\r, or there is no \r\n, they follow a \n, unless most lines end
    with \r alone.
    """
    if "\r" not in text:
        return
    wanted = _REVERSED if "\r\n" not in text or has_reversed_breaks(text) else _DOUBLED
    surplus = [Span(*found.span()) for found in compiled(wanted).finditer(text)]
    if wanted == _DOUBLED or 2 * sum(span.end - span.start for span in surplus) >= text.count("\r"):
        yield from surplus
