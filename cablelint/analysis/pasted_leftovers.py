"""What mail programs, word processors and web pages leave in a text that was pasted: "=20", "Sent from my iPhone".

A sign by itself may be meant, so each pattern has enough of the words or the marks around it.
"""

from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_NOTE = "the mark of a note that is not here; remove it"
_EMPHASIS = "marked for emphasis; remove the asterisks"
_PATTERNS: tuple[tuple[str, str], ...] = (  # each begins with a sign or words that are found fast
    (r"Sent from my [A-Za-z][A-Za-z ]{2,30}", "a line of a mail program; remove it"),
    (
        r"---(?<!----)-{0,17}+[ ]?(?:Original|Forwarded) [Mm]essage[ ]?-{3,20}",
        "a line of a mail program; remove it",
    ),
    (r"=20(?=[ \t]*(?:\r?\n|\Z))", "a code of a mail program; remove it"),
    (r"=[0-9A-F]{2}=[0-9A-F]{2}(?:=[0-9A-F]{2}){0,8}", "a code of a mail program; remove it"),
    (r"<mailto:[^<>\s]{3,80}>", "a code of a mail program; remove it"),
    (r"\[\d{1,2}\](?=\s|\Z)", _NOTE),
    (
        r"\{(?:PRIVATE|PAGE|HYPERLINK|MERGEFIELD|TOC|REF|SEQ|\\rtf)\b[^{}\r\n]{0,80}\}",
        "a code of a word processor; remove it",
    ),
    (r"``(?=[A-Za-z])", "a sign for a quotation mark; write one"),
    (
        r"\?(?<![^\s(]\?)[A-Za-z][\w-]{1,30}(?:[ ][\w-]{1,30}){0,3}\?(?=[ .,;)])(?<!\w\?[ ])",
        "in question marks; write quotation marks",
    ),
    (r"\*(?<![^\s(]\*)[A-Za-z][^*\r\n]{1,60}[A-Za-z.]\*(?=[\s.,;)])", _EMPHASIS),
)
_EXPLAINED = (
    r"(?i:\b(?:asterisk(?:s|ed)?|starred)\b|\b(?:between|by|in|with|within)\s{1,3}(?:single\s|two\s)?stars?\b|\*thus\*)"
)
_QUOTED_LINE = r"(?<=\n)>[ ]?[A-Za-z\"(][^\r\n]{5,}"


class Leftover(NamedTuple):
    """What was left, its place, and what it is and what to do."""

    span: Span
    what: str


@once_per_cable
def leftovers_of(cable: Cable) -> tuple[Leftover, ...]:
    """Return what was left in the text of the paragraphs, in order of place."""
    return tuple(sorted(_leftovers(cable)))


def _leftovers(cable: Cable) -> Iterator[Leftover]:
    below = Span(cable.body.start, len(cable.text))
    for pattern, what in _PATTERNS:
        for found in compiled(pattern).finditer(cable.text, *below):
            if what == _EMPHASIS and _explains_asterisks(cable):
                break
            if what != _NOTE or _is_note_lost(cable, Span(*found.span())):
                yield Leftover(Span(*found.span()), what)
    quoted = list(compiled(_QUOTED_LINE).finditer(cable.text, *cable.body)) if "\n>" in cable.text else []
    if len(quoted) == 1:  # several are a list, or a letter that is quoted so
        yield Leftover(Span(*quoted[0].span()), "a line of a mail that is quoted; remove it")


@once_per_cable
def _explains_asterisks(cable: Cable) -> bool:
    """Return whether the text says what is between asterisks: "changes are marked with stars"."""
    return compiled(_EXPLAINED).search(cable.text, *cable.body) is not None


def _is_note_lost(cable: Cable, mark: Span) -> bool:
    """Return whether the mark touches a word or a full stop, and begins no line below, where the note would be."""
    before = cable.text[mark.start - 1 : mark.start]
    return (before.isalpha() or before in (".", ",", ")")) and cable.text_at(mark) not in _marks_of_notes(cable)


@once_per_cable
def _marks_of_notes(cable: Cable) -> frozenset[str]:
    """Return the marks that begin a line: "[1]"."""
    return frozenset(compiled(r"(?<=\n)\[\d{1,2}\]").findall(cable.text))
