"""What an edited volume prints of a telegram's heading, below the title of the document and above its text.

118. Telegram From the Embassy in Chad to the Department of State
N'Djamena, June 12, 1978, 1015Z.
2211. Subject: Malloum's Request for Trucks. Ref: State 148801.
"""

from datetime import date

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Reference, Subject
from cablelint.model.spans import Span, trimmed
from cablelint.reading.heading.dates import read_date
from cablelint.reading.heading.references import read_references
from cablelint.reading.heading.subject_words import subject_words
from cablelint.reading.heading.values import HeadingValues
from cablelint.reference.stations import Stations

_TOP_CHARS = 3000
_SIGNS = ("ubj", "SUBJ")
_SUBJECT = (
    r"(?:^|\n)[ \t]*+(?:\[?\d{1,5}\]?\.[ ])?(?:[A-Z][^\n:]{3,80}\.[ ])?"
    r"(?:Subject|Subj|SUBJECT|SUBJ)\.?[ \t]{0,3}(?::[ \t]{0,9}|\n{1,3})(?=\S)"
)
_REFERENCES = (
    r"(?:(?<=[.;\n])|(?<=[.;][ ])|(?<=[.;][ ][ ]))"
    r"(?:REF|Ref)(?:erences?|ERENCES?|tels?|TELS?|s|S)?[ \t]{0,3}:[ \t]{0,9}"
)
_END = r"\n[ \t]*(?=\n(?![ \t]*(?:REF|Ref))|\Z)"
_NOTE = r"\.\d{0,2}\Z"
_DATED = (
    r"(?:^|\n)[ \t]*(?:[A-Z][^\n,]{2,40}, )?(?P<day>(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December) \d{1,2}, \d{4})"
)


def with_printed_heading(values: HeadingValues, text: str, end: int, stations: Stations) -> HeadingValues:
    """Return the values with the subject and references that are printed above the offset."""
    top = Span(0, min(end, _TOP_CHARS))
    if values.subject is not None or not any(sign in text[: top.end] for sign in _SIGNS):
        return values
    label = compiled(_SUBJECT).search(text, *top)
    if label is None:
        return values
    below = compiled(_END).search(text, label.end(), top.end)
    words = trimmed(text, Span(label.end(), below.start() if below else top.end))
    cited = compiled(_REFERENCES).search(text, *words)
    own = trimmed(text, Span(words.start, cited.start() if cited else words.end))
    own = Span(own.start, own.start + _without_note(text[own.start : own.end]))
    references: tuple[Reference, ...] = ()
    if cited is not None:
        last = cited.end() + _without_note(text[cited.end() : words.end])
        references = read_references(text, Span(cited.end(), last), _day(text, top), stations)
    return values._replace(
        subject=Subject(own, subject_words(text[own.start : own.end], text), None),
        references=values.references or references,
    )


def _without_note(written: str) -> int:
    """Return how many characters are left without the full stop and the number of a note."""
    found = compiled(_NOTE).search(written)
    return found.start() if found else len(written)


def _day(text: str, top: Span) -> date | None:
    found = compiled(_DATED).search(text, *top)
    return read_date(found["day"]) if found else None
