"""Punctuation marks that are there twice, have a space before them, or none behind them."""

import re
from collections.abc import Iterator
from typing import Literal

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_COMMON = (
    r"(?i:after|although|as|at|but|for|he|his|if|in|it|its|on|our|she|since|that|the|their|then|there|these|they|this"
    r"|those|to|we|when|while|with|you)"
)
_MARKS: tuple[tuple[str, Literal["warning", "info"], str], ...] = (  # each begins with its mark, which is found fast
    (r",(?<=[A-Za-z0-9)\"],)(?:[,;]|\.(?=\s))", "warning", '"{0}" has a mark too many'),
    (r";(?<=[A-Za-z0-9)\"];)[,;]", "warning", '"{0}" has a mark too many'),
    (r":(?<=[A-Za-z]:)[ ]?:(?=\s)", "warning", '"{0}" has a mark too many'),
    (r"\.\.(?<=[A-Za-z)\]]\.\.)(?![./\w])", "warning", '"{0}" is neither a full stop nor an ellipsis'),
    (r",[ ],(?<=[A-Za-z)],[ ],)(?=\s)", "warning", '"{0}" has a comma too many'),
    (r"''(?<![\w']'')(?=[A-Za-z])", "warning", "{0} is two apostrophes; write a quotation mark"),
    (r'""(?<![\w"]"")(?=[A-Za-z])', "warning", "{0} is a quotation mark too many"),
    (r"@@(?<=\w@@)(?=\w)", "warning", '"{0}" is in an address twice'),
    (r"@[a-z]{2,20},(?:gov|mil|com|org|net)\b", "warning", '"{0}" has a comma for a full stop'),
    (r",(?<=[A-Za-z]{2}[ ],)(?=[ \r\n][A-Za-z\r\n])", "info", 'a space is before "{0}"'),
    (r";(?<=[A-Za-z]{2}[ ];)(?=[ \r\n][A-Za-z\r\n])", "info", 'a space is before "{0}"'),
    (r"\.(?<=[A-Za-z]{2}[ ]\.)(?=[ \r\n][A-Za-z\r\n])(?![ ]\.)", "info", 'a space is before "{0}"'),
    (r',(?<=[A-Za-z]{2},)(?="[A-Za-z])', "info", 'no space follows "{0}"'),
    (r",(?<=[A-Za-z]{2},)(?=[A-Za-z]{3})", "info", 'no space follows "{0}"'),
    (rf"\.(?:(?<=[a-z]{{3}}\.)(?=[A-Z][a-z])|(?<=[A-Za-z]{{3}}\.)(?={_COMMON}[ ]))", "info", 'no space follows "{0}"'),
    (r"\([A-Za-z][^()\n]{1,60}(?P<mark>[ ]\))(?=[\s.,;])", "info", 'a space is before ")"'),
)
"""What is wrong, how grave it is, and what to say of it."""

_DOUBLED = r"[,;](?<=[A-Za-z0-9)][,;])[,;]"
_LISTING = frozenset({"to", "info", "executive_order", "classified_by", "references", "subject", "passing"})
_ADDRESS_SIGNS = ("://", "www.", "@", "\\", "/")
_LONGEST_ADDRESS_CHARS = 200  # looked back over


class OddMark(NamedTuple):
    """A mark that is wrong, its place and how grave it is."""

    span: Span
    severity: Literal["warning", "info"]
    message: str


@once_per_cable
def odd_marks_of(cable: Cable) -> tuple[OddMark, ...]:
    """Return the marks of the text that are odd, those of addresses of the web and of files left out."""
    return tuple(sorted(_odd_marks(cable)))


def _odd_marks(cable: Cable) -> Iterator[OddMark]:
    yield from _in_heading(cable)
    for pattern, severity, message in _MARKS:
        for found in compiled(pattern).finditer(cable.text, *cable.body):
            if "@" in found[0] or not _in_address(cable.text, found):
                place = found.span("mark") if "mark" in found.re.groupindex else found.span()
                yield OddMark(Span(*place), severity, message.format(found[0]))


def _in_heading(cable: Cable) -> Iterator[OddMark]:
    """Yield the marks that are there twice in the elements of the heading that have commas and semicolons."""
    for field in cable.fields:
        if field.kind in _LISTING:
            for found in compiled(_DOUBLED).finditer(cable.text, *field.value):
                yield OddMark(Span(*found.span()), "warning", f'"{found[0]}" has a mark too many')


def _in_address(text: str, found: re.Match[str]) -> bool:
    """Return whether the word that the mark is in belongs to an address of the web, of mail or of a file."""
    first = max(0, found.start() - _LONGEST_ADDRESS_CHARS)
    start = max(text.rfind(" ", first, found.start()), text.rfind("\n", first, found.start()), first - 1) + 1
    end, last = found.end(), min(len(text), found.end() + _LONGEST_ADDRESS_CHARS)
    while end < last and not text[end].isspace():
        end += 1
    return any(sign in text[start:end] for sign in _ADDRESS_SIGNS)
