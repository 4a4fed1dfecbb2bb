"""Who classified a cable, or what its classification is derived from, and for which reasons."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import ClassifiedBy, Declassification
from cablelint.model.spans import Span, Value, trimmed, words
from cablelint.reading.body.text_search import occurrences, opens_sentence
from cablelint.reading.heading.declassification import read_declassification
from cablelint.reading.heading.reasons import read_reasons

_TITLES = frozenset(
    (
        "A.I. A/S ACTING ADM ADMIRAL ADVISER ADVISOR AFFAIRS AGRICULTURE ALTERNATE AMB AMBASSADOR AND "
        "ASSISTANT ASST AT ATTACHE BRANCH BUREAU CDA CG CHARGE CHIEF CHIEF-OF-MISSION COL COLONEL COMMERCIAL "
        "CONGEN CONOFF CONSUL CONSULAR COORDINATOR COUNSELLOR COUNSELOR COUNTRY CULTURAL D'AFFAIRES DAFFAIRES "
        "DAS DATT DCM DEFENSE DEP DEPARTMENT DEPUTY DESK DIR DIRECTOR DIVISION DR ECON ECONCHIEF ECONCOUNS "
        "ECONOFF ECONOMIC EMBASSY ENERGY ENVIRONMENT ESTH EXECUTIVE FIRST FOR FOREIGN GEN GENERAL GLOBAL HEAD "
        "IN INTERIM INTERNATIONAL LEGAL LT MANAGEMENT MGMT MILITARY MINISTER MINISTER-COUNSELOR MISSION MR "
        "MRS MS OF OFFICE OFFICER OIC PDAS PERMANENT POL POL/ECON POLAD POLCHIEF POLCOUNS POLECON POLICY "
        "POLITICAL POLITICAL-MILITARY POLITICAL/ECONOMIC POLMIL POLOFF POST PRINCIPAL PRM PROGRAM PUBLIC "
        "REGIONAL REP REPRESENTATIVE RSO SCIENCE SECOND SECRETARY SECTION SECURITY SENIOR SPECIAL STAFF STATE "
        "SUPERVISORY TECHNOLOGY THE THIRD TRADE U.S. UNDER US USUN VICE"
    ).split()
)
_NOT_NAMES = frozenset(
    ("FOR PER UNDER PURSUANT TO BY BASED ON THE AND WITH DUE SECTION SECTIONS SEC E.O. EO AUTHORITY").split()
)
_SHORT = frozenset(
    ("AMB DR MR MRS MS JR SR LT COL GEN ADM CAPT HON ST AI A.I").split()
)  # words that end in a full stop
_LONGEST = 400  # characters of the authority and its reasons where prose follows them
_SECTION = compiled(r"1\s{0,3}[.,]\s{0,3}[2-8]")
_SENTENCE_END = compiled(r"\.\s|\)\s{1,3}(?=[A-Z][a-z])")
_Words = Sequence[Value]


def read_classified_by(text: str, span: Span) -> ClassifiedBy:
    """The line or lines at `span`, from the label on: authority, reasons, source, in whatever order they stand."""
    written = text[span.start : span.end]
    field = parse_field("classified_by", written, span.start)
    names, title = _authority(text, field)
    reasons, sections = read_reasons(text, span)
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
    """The same where it stands in the first paragraphs: "1. (U) CLASSIFIED BY DCM JANE ROE, REASON 1.5 (D)."."""
    for at in occurrences(text, front, "classified by", "Classified By", "derived from", "Derived From"):
        if opens_sentence(text, at, front.start):
            stop = text.find("\n\n", at, front.end)
            passage = text[at : min(stop if stop >= 0 else front.end, at + _LONGEST)]
            return read_classified_by(text, Span(at, at + len(_through_reasons(passage).rstrip())))
    return None


def _through_reasons(passage: str) -> str:
    """The passage up to the end of the sentence that names a section; prose may follow on the same line."""
    section = _SECTION.search(passage)
    stop = _SENTENCE_END.search(passage, section.end()) if section else None
    return passage[: stop.end()] if stop else passage


def _declassify(text: str, field: Part) -> Declassification | None:
    """What stands after "Declassify on", up to the end of its line."""
    for clause in field.children("declassify"):
        start = clause.parts[0].span.end
        line = text[start : clause.span.end].lstrip()
        until = trimmed(text, Span(start, clause.span.end - len(line) + len(line.partition("\n")[0])))
        if until.start < until.end:
            return read_declassification(text, until)
    return None


def _derived_from(text: str, field: Part) -> Value | None:
    """What stands after the label: "DSCG 05-1"."""
    for clause in field.children("derived"):
        named = words(text, Span(clause.parts[0].span.end, clause.span.end))
        if named:
            span = Span(named[0].span.start, named[-1].span.end)
            bare = text[span.start : span.end].rstrip(".,;")
            return Value(bare, Span(span.start, span.start + len(bare)))
    return None


def _authority(text: str, field: Part) -> tuple[tuple[Value, ...], str | None]:
    """The names, and the office that they hold: before the name, or else after it."""
    for clause in field.children("by"):
        first = next((part.span.start for part in clause.children("section", "order")), clause.span.end)
        segments = list(_segments(text, Span(clause.parts[0].span.end, first)))
        for index, segment in enumerate(segments):
            found = [name for person in _persons(segment) if (name := _name(text, person))]
            if found:
                before = [word for word in segment if word.span.end <= found[0].span.start]
                offices = [*segments[:index], before] if index or before else segments[1:]
                return tuple(found), _joined(text, offices) or _rest(text, segment, found[-1]) or None
        if segments:
            return (), _joined(text, segments)
    return (), None


def _segments(text: str, span: Span) -> Iterator[_Words]:
    """The words of the first sentence between its commas and dashes, without those that lead over to the reasons."""
    segment: list[Value] = []
    for word in words(text, span):
        dash = word.text.strip("-–") == ""
        if not dash:
            segment.append(_bare(word))
        ends = word.text.endswith((".", ";")) and not _is_abbreviation(word.text)
        if segment and (ends or dash or word.text.endswith((",", ":"))):
            yield segment
            segment = []
        if ends:
            return
    while segment and segment[-1].text.upper().strip("(") in _NOT_NAMES:
        segment.pop()
    if segment:
        yield segment


def _bare(word: Value) -> Value:
    """The word without the mark that follows it; a full stop stays where it shortens the word."""
    text = word.text.rstrip(",;:")
    if text.endswith(".") and not _is_abbreviation(text):
        text = text[:-1]
    return Value(text, Span(word.span.start, word.span.start + len(text)))


def _is_abbreviation(word: str) -> bool:
    plain = word.rstrip(",;:").removesuffix(".").upper()
    return word.rstrip(",;:").endswith(".") and (len(plain) == 1 or plain in _SHORT)


def _persons(segment: _Words) -> Iterator[_Words]:
    """The segment, parted at each "and"."""
    start = 0
    for index, word in enumerate(segment):
        if word.text.upper() in ("AND", "&"):
            yield segment[start:index]
            start = index + 1
    yield segment[start:]


def _name(text: str, person: _Words) -> Value | None:
    """The words after the last that belongs to a title, or before the first: "DCM Jane Roe", "Jane Roe Consul"."""
    titles = [index for index, word in enumerate(person) if _is_title(word.text)]
    named = person[titles[-1] + 1 :] if titles else person
    named = named or (person[: titles[0]] if titles else ())
    if not named or not all(word.text[:1].isalpha() for word in named) or not named[0].text[0].isupper():
        return None
    span = Span(named[0].span.start, named[-1].span.end)
    return Value(text[span.start : span.end], span)


def _is_title(word: str) -> bool:
    plain = word.upper().replace("É", "E").replace("’", "'").strip("()")
    return plain in _TITLES or plain.rstrip(".") in _TITLES or "/" in plain


def _joined(text: str, segments: Sequence[_Words]) -> str | None:
    offices = (text[segment[0].span.start : segment[-1].span.end] for segment in segments if segment)
    return ", ".join(" ".join(office.split()) for office in offices) or None


def _rest(text: str, segment: _Words, name: Value) -> str | None:
    return _joined(text, [[word for word in segment if word.span.start >= name.span.end]])
