"""Levels beside the words of a SUBJECT: "TEA PRICES - CONFIDENTIAL", "TEA PRICES [SECRET]", "S/NF - TEA PRICES"."""

from collections.abc import Iterator

from cablelint import Cable, Span, compiled

_CONTROLS = r"(?://?[ ]?(?:NF|NOFORN|OC|ORCON|REL[A-Z, ]{0,40}))"
_WORD = r"TOP SECRET|SECRET|CONFIDENTIAL"
_BEHIND = compiled(
    rf"(?:[ ]--?[ ]?|[ ]?//[ ]?|[ ]/[ ]|[ ][–—][ ]?)"
    rf"(?P<sign>(?P<level>{_WORD}|(?:TS|S|C)(?={_CONTROLS})){_CONTROLS}?)\s*\Z"
)
_BRACKETED = compiled(rf"(?P<sign>\[(?P<level>{_WORD})\])\s*\Z")
_BEFORE = compiled(rf"\s*(?P<sign>(?P<level>TS|S|C){_CONTROLS})[ ]?(?:--?|[:–—])[ ]")
_MOST_CHARS = 60  # of a level with its controls and what sets it off


def subject_signs(cable: Cable) -> Iterator[tuple[Span, str]]:
    """Yield the levels that are set off before or behind the words of the SUBJECT, each with the word that names it."""
    if cable.subject is None:
        return
    start, end = cable.subject.span
    last = max(start, end - _MOST_CHARS)
    for found in (
        _BEFORE.match(cable.text, start, end),
        _BEHIND.search(cable.text, last, end),
        _BRACKETED.search(cable.text, last, end),
    ):
        if found is not None:
            yield Span(*found.span("sign")), found["level"]
