"""What is kept of one cable: little, so that a worker can hand it over quickly."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Severity

Numbering = Literal["every paragraph", "some paragraphs", "no paragraph", "there are no paragraphs"]
"""How many paragraphs of a cable have a number."""


class Found(NamedTuple):
    """A rule that found something in a cable, `times` in all."""

    code: str
    name: str
    severity: Severity
    times: int


class Record(NamedTuple):
    """One cable, by what is counted of it."""

    file: str
    message: int
    office: str
    month: str
    classification: str
    numbering: Numbering
    paragraphs: int
    words: int
    tags: tuple[str, ...]
    id: str | None
    cited: tuple[str | None, ...]  # identifiers of the cables it refers to; None where one cannot be read
    found: tuple[Found, ...]


def record_of(file: str, cable: Cable, diagnostics: Iterable[Diagnostic]) -> Record:
    """Return what is kept of the cable, and of the findings in it."""
    return Record(
        file=file,
        message=cable.message,
        office=_office(cable),
        month=cable.date.strftime("%Y-%m") if cable.date else "no date",
        classification=(cable.classification and cable.classification.level) or "none that can be read",
        numbering=_numbering(cable),
        paragraphs=len(cable.paragraphs),
        words=len(cable.text.split()),
        tags=tuple(dict.fromkeys(tag.canonical for tag in cable.tags.single)) if cable.tags else (),
        id=cable.message_reference.id if cable.message_reference else None,
        cited=tuple(reference.id for reference in cable.references if reference.kind == "cable"),
        found=_found(diagnostics),
    )


def _office(cable: Cable) -> str:
    if cable.message_reference:
        return cable.message_reference.office.text.upper()
    return cable.originator.name.text.upper() if cable.originator else "unknown"


def _numbering(cable: Cable) -> Numbering:
    numbered = [paragraph.number is not None for paragraph in cable.paragraphs]
    if not numbered:
        return "there are no paragraphs"
    if all(numbered):
        return "every paragraph"
    return "some paragraphs" if any(numbered) else "no paragraph"


def _found(diagnostics: Iterable[Diagnostic]) -> tuple[Found, ...]:
    times: dict[tuple[str, str, Severity], int] = {}
    for one in diagnostics:
        key = (one.code, one.name, one.severity)
        times[key] = times.get(key, 0) + 1
    return tuple(Found(*key, count) for key, count in times.items())
