"""Who classified a cable, or what its classification is derived from, and for which reasons."""

import re

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import ClassifiedBy, Declassification
from cablelint.model.spans import Span, Value, trimmed, words
from cablelint.reading.body.text_search import occurrences, opens_sentence
from cablelint.reading.heading.authority import read_authority
from cablelint.reading.heading.declassification import read_declassification
from cablelint.reading.heading.reasons import read_reasons

_LONGEST_CHARS = 400  # of the authority and its reasons where prose follows them
_OF_LABEL = frozenset(  # "This message classified by", "Classified By: (C) CLASSIFIED BY"
    {"THIS", "CABLE", "MESSAGE", "TELEGRAM", "REPORT", "IS", "WAS", "HAS", "BEEN", "1.", "(", ")", "U", "SBU", "C", "S"}
)
_SECTION = compiled(r"1\s{0,3}[.,]\s{0,3}[2-8]")
_BEHIND_REASONS = compiled(  # whose authority follows them: "REASON 1.4 (D), AMBASSADOR JANE ROE"
    r"[)\].]{0,3}[,;]\s{1,3}(?=(?:BY|BY\s|A/)?(?:ACTING|AMB|CDA|CG|CHARGE|CONSUL|DCM|DEPUTY|ECON|POL|MINISTER)[A-Z/]{0,20}\b)",
    re.IGNORECASE,
)
_BLANK_LINE = compiled(r"(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)")
_SENTENCE_END = compiled(r"\.\s|\)\s{1,3}(?=[A-Z][a-z])")


def read_classified_by(text: str, span: Span) -> ClassifiedBy:
    """Read the line or lines at `span`, from the label on: authority, reasons, source, in any order."""
    written = text[span.start : span.end]
    field = parse_field("classified_by", written, span.start)
    names, title = _authority(text, field)
    reasons, sections = read_reasons(text, span)
    if not names and reasons and (behind := _BEHIND_REASONS.match(text, reasons[-1].span.end, span.end)):
        names, title = read_authority(text, Span(behind.end(), span.end))
    return ClassifiedBy(
        span=span,
        text=" ".join(written.split()),
        names=names,
        title=title,
        reasons=reasons,
        sections=sections,
        derived_from=_derived_from(text, field),
        derived=bool(field.children("derived")),
        original=bool(field.children("by")),
        declassify=_declassify(text, field),
    )


def read_classified_by_in_text(text: str, front: Span) -> ClassifiedBy | None:
    """Return the same where it is in the first paragraphs: "1. (U) CLASSIFIED BY DCM JANE ROE, REASON 1.5 (D)."."""
    for at in occurrences(text, front, "classified by", "Classified By", "derived from", "Derived From"):
        if opens_sentence(text, at, front.start):
            gap = _BLANK_LINE.search(text, at, min(front.end, at + _LONGEST_CHARS))
            passage = text[at : gap.start() if gap else min(front.end, at + _LONGEST_CHARS)]
            return read_classified_by(text, Span(at, at + len(_through_reasons(passage).rstrip())))
    return None


def _through_reasons(passage: str) -> str:
    """Return the passage up to the end of the sentence that names a section; prose may follow on the same line."""
    section = _SECTION.search(passage)
    stop = _SENTENCE_END.search(passage, section.end()) if section else None
    return passage[: stop.end()] if stop else passage


def _declassify(text: str, field: Part) -> Declassification | None:
    """Return what is after "Declassify on", up to the end of its line."""
    for clause in field.children("declassify"):
        start = clause.parts[0].span.end
        line = text[start : clause.span.end].lstrip()
        until = trimmed(text, Span(start, clause.span.end - len(line) + len(line.partition("\n")[0])))
        if until.start < until.end:
            return read_declassification(text, until)
    return None


def _derived_from(text: str, field: Part) -> Value | None:
    """Return what is after the label: "DSCG 05-1"."""
    for clause in field.children("derived"):
        named = words(text, Span(clause.parts[0].span.end, clause.span.end))
        if named:
            span = Span(named[0].span.start, named[-1].span.end)
            bare = text[span.start : span.end].rstrip(".,;")
            return Value(bare, Span(span.start, span.start + len(bare)))
    return None


def _authority(text: str, field: Part) -> tuple[tuple[Value, ...], str | None]:
    """Return the names and the office after "Classified By"."""
    clauses = field.children("by")
    for clause in clauses:
        if clause is not clauses[-1] and all(part.text.upper() in _OF_LABEL for part in clause.parts[1:]):
            continue  # the label twice: "Classified By: CLASSIFIED BY DCM"
        return read_authority(text, Span(clause.parts[0].span.end, field.span.end))
    return (), None
