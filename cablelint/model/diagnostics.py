"""Findings and the edits that would fix them, as frozen values. Offsets count characters, from 0."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from cablelint.model.spans import Span
from cablelint.records import NamedTuple

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""The severities, lowest first."""

Applicability = Literal["safe", "unsafe"]


class Edit(NamedTuple):
    """Put `text` in place of `span`; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


_SIGNS = {'"': "a straight quotation mark", "'": "a straight apostrophe"}
"""What signs are called that cannot be read between quotation marks."""


class Fix(NamedTuple):
    """Edits that together fix one finding. Safe ones leave no doubt about what was meant."""

    title: str  # an imperative: "Renumber the paragraph"
    applicability: Applicability
    edits: tuple[Edit, ...]

    @classmethod
    def writing(cls, words: str, applicability: Applicability, edits: tuple[Edit, ...]) -> "Fix":
        """Return a fix with the title that says these words: in quotation marks, if they have none themselves."""
        shown = _SIGNS.get(words, words if '"' in words else f'"{words}"')
        return cls(f"Write {shown}", applicability, edits)


class Related(NamedTuple):
    """Another place that a finding speaks of."""

    span: Span
    message: str


class Diagnostic(NamedTuple):
    """One finding: which rule, how severe, what is wrong with the value found, and where."""

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


def shifted(found: Diagnostic, by: int) -> Diagnostic:
    """Return the finding with all its places so many characters further down."""

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    edits = tuple(edit._replace(span=moved(edit.span)) for edit in (found.fix.edits if found.fix else ()))
    return found._replace(
        span=moved(found.span),
        fix=found.fix and found.fix._replace(edits=edits),
        related=tuple(related._replace(span=moved(related.span)) for related in found.related),
    )


def by_severity(found: Iterable[Diagnostic]) -> Counter[tuple[str, Severity]]:
    """Count the findings of each rule that are at least so severe.

    One that becomes more severe counts as a new one.
    """
    counted: Counter[tuple[str, Severity]] = Counter()
    for each in found:
        counted.update((each.code, severity) for severity in SEVERITIES[: SEVERITIES.index(each.severity) + 1])
    return counted
