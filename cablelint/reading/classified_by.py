"""Who classified a cable, or what its classification is derived from, and for which reasons."""

from collections.abc import Iterator, Sequence

from cablelint.heading import ClassifiedBy
from cablelint.parsing import Part, read
from cablelint.spans import Span, Value, words

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
_Words = Sequence[Value]


def read_classified_by(text: str, span: Span) -> ClassifiedBy:
    """The line or lines at `span`, from the label on: authority, reasons, source, in whatever order they stand."""
    written = text[span.start : span.end]
    field = read("classified_by", written, span.start)
    names, title = _authority(text, field)
    return ClassifiedBy(
        span=span,
        text=" ".join(written.split()),
        names=names,
        title=title,
        reasons=tuple(_reasons(field)),
        derived_from=_derived_from(text, field),
    )


def _reasons(field: Part) -> Iterator[Value]:
    """Each letter with its section, "1.4(b)"; a section without letters as it is."""
    for clause in (field, *field.of("by", "reason", "declassify")):
        for section in clause.of("section"):
            number, *rest = section.parts
            letters = [part for part in rest if part.kind == "letter"]
            if not letters:
                yield Value(number.text, number.span)
            yield from (Value(f"{number.text}({letter.text.lower()})", letter.span) for letter in letters)


def _derived_from(text: str, field: Part) -> Value | None:
    """What stands after the label: "DSCG 05-1"."""
    for clause in field.of("derived"):
        named = words(text, Span(clause.parts[0].span.end, clause.span.end))
        if named:
            span = Span(named[0].span.start, named[-1].span.end)
            bare = text[span.start : span.end].rstrip(".,;")
            return Value(bare, Span(span.start, span.start + len(bare)))
    return None


def _authority(text: str, field: Part) -> tuple[tuple[Value, ...], str | None]:
    """The names, and the office that they hold: before the name, or else after it."""
    for clause in field.of("by"):
        first = next((part.span.start for part in clause.of("section", "order")), clause.span.end)
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
    """The words of the first sentence between its commas, without those that lead over to the reasons."""
    segment: list[Value] = []
    for word in words(text, span):
        segment.append(_bare(word))
        ends = word.text.endswith((".", ";")) and not _is_abbreviation(word.text)
        if ends or word.text.endswith((",", ":")):
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
    named = named or person[: titles[0]]
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
