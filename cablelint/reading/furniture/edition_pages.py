"""Where a page of a printed edition begins, within the text of a telegram in it: "reac[Page 596]tion"."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SIGN = "[Page "
_MARK = r"\[Page \d{1,4}\]"
_EDITED = r"[\s\S]{0,200}?(?:\b(?:Tele|Air)gram From\b|: (?:Tele|Air)gram\b)"
"""What the editors wrote above it: "202. Telegram From the Embassy in Iran", "033.1100 CO/4-953: Telegram"."""


def edition_pages(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Span]]:
    """Yield the first such mark on each line, which may be all of it, with the index of the line."""
    if _SIGN not in text or not compiled(_EDITED).match(text):
        return
    for index, line in enumerate(lines):
        at = text.find(_SIGN, line.start, line.end)
        found = compiled(_MARK).match(text, at, line.end) if at >= 0 else None
        if found is not None:
            yield index, Span(*found.span())
