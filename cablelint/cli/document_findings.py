"""Findings on a document: what drafting left in it is one, and each says where it is in words that its reader knows."""

from collections.abc import Iterable, Iterator, Mapping

from cablelint.linting.candidate import Candidate
from cablelint.model.cable import Profile
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Related, Severity
from cablelint.model.document import Document

_LEFTOVERS = "TXT013"  # placeholder-left, which speaks of the traces of drafting
_OF_LINES = frozenset({"TXT003", "TXT005"})  # trailing-whitespace, line-length: who pastes the text breaks the lines


def rules_for(rules: Iterable[Candidate]) -> list[Candidate]:
    """Return the rules that judge the text of a document, in which a line is a paragraph."""
    return [candidate for candidate in rules if candidate.code not in _OF_LINES]


def leftover_findings(
    document: Document, rules: Iterable[Candidate], severities: Mapping[str, Severity], profile: Profile
) -> Iterator[Diagnostic]:
    """Yield a finding for each trace of drafting, if the rule for these runs."""
    rule = next((candidate.module.RULE for candidate in rules if candidate.code == _LEFTOVERS), None)
    if rule is None:
        return
    severity = severities.get(rule.code) or rule.severity_in.get(profile) or rule.severity
    for leftover in document.leftovers:
        yield rule.diagnostic(leftover.span, leftover.message)._replace(severity=severity)


def as_in_document(checked: CheckedFile, document: Document) -> CheckedFile:
    """Return the findings with their places in the document, and what would fix them as advice.

    A fix holds offsets in the text, which the file does not have: a program that applied it would break the file.
    """
    return checked._replace(diagnostics=tuple(_told(one, document) for one in checked.diagnostics))


def _told(found: Diagnostic, document: Document) -> Diagnostic:
    place = document.place(found.span)
    advice = (Related(found.span, found.fix.title),) if found.fix else ()
    message = f"{found.message} ({place})" if place else found.message
    return found._replace(message=message, fix=None, related=(*found.related, *advice))
