"""A caption is misspelled, broken by a space, or not in capitals: EXIDS, NODSI, SENSTIVE, NO FORN, Exdis.

A line among the captions, a word of the classification line or of SMART's Captions counts as a caption if it is one
typing error away from one (two for a longer caption). A line that is unlike every caption is not reported.

## Why it matters
The system reads captions letter by letter. A cable captioned EXIDS goes to everyone, as if it had no caption.
(5 FAH-2 H-440.) In released texts a caption in small letters is information: publishers print captions so.

## What to do
Correct the caption before the cable is sent.

## Fix safety
The fix is unsafe: a word that is similar to a caption may be another word.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    FieldKind,
    Fix,
    HeadingField,
    Invalid,
    Options,
    Rule,
    Severity,
    Span,
    Stations,
    Valid,
    Value,
    captions,
    compiled,
    neighbors,
    trimmed,
)

RULE = Rule(
    code="HDG013",
    name="unknown-caption",
    severity="error",
    summary="a caption that is misspelled or not in capitals",
    authority="5 FAH-2 H-440",
    needs=("fields", "doubtful_captions"),
)
_REST = "\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n1. (U) One.\n"
VALID = (
    Valid(f"SECRET NAIROBI 204\n\nEXDIS\nNOFORN{_REST}"),
    Valid(f"SECRET NAIROBI 204\n\nNOFORN SIPDIS{_REST}", note="two on one line"),
    Valid(f"SECRET NAIROBI 204\n\nN O D I S{_REST}", note="spelled with spaces"),
    Valid(f"SECRET NAIROBI 204\n\nSTADIS//////////\nEXDIS.{_REST}", note="with signs that fill the line"),
    Valid(f"SECRET NAIROBI 204\n\nTOSEC 1204\nUSSALTTWO{_REST}", note="captions of their own time"),
    Valid(f"UNCLAS NAIROBI 204\n\nVisas - For Consular Section Chiefs{_REST}", note="goes on with other words"),
    Valid(f"UNCLAS NAIROBI 204\n\nMODEL\nSTATE FOR AF/E{_REST}", note="a word like the beginning of one"),
    Valid(f"CONFIDENTIAL SECTION 01 OF 02 NAIROBI 000204 NOFORN{_REST}"),
    Valid(f"SECRET NAIROBI 204\n\nOFFICIAL-INFORMAL NO. 12{_REST}"),
    Valid(f"SECRET NAIROBI 204\n\nOFFICIAL INFORMAL 12{_REST}", note="its number without NO."),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\nSY CHANNEL{_REST}", note="the channel of another office"),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\nDEA CHANNEL{_REST}", note="one more"),
    Valid(f"CONFIDENTIAL NAIROBI 204\n\nLIMIT DISTRIBUTION{_REST}", note="as telegrams of the 1960s have it"),
    Valid(f"CORRECTED COPY\n\nUNCLAS NAIROBI 204\n\nC O R R E C T E D COPY (PARA 2){_REST}"),
    Valid(f"UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\nCaptions: SENSITIVE, NOFORN{_REST}", note="SMART"),
    Valid(f"UNCLAS NAIROBI 204\n\nCODEL SMITH\nSTAFFDEL ROE{_REST}"),
    Valid("1. (SBU) The caption was EXIDS, and should have been EXDIS.\n", note="in prose"),
    Valid(f"SECRET NAIROBI 204\n\nSIPDIS\n\nSTATE FOR EUR/NODIC{_REST}", note="an office"),
)
INVALID = (
    Invalid(
        "UNCLAS NAIROBI 204\n\n⟦SENSITIVESIPDIS⟧\n⟦CAPTION NOFORN⟧\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n",
        note="run together, and behind a label",
        fixed="UNCLAS NAIROBI 204\n\nSENSITIVE SIPDIS\nNOFORN\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n",
        message=(
            "no space is in SENSITIVESIPDIS; write SENSITIVE SIPDIS",
            "CAPTION NOFORN is not a caption; did you mean NOFORN?",
        ),
    ),
    Invalid(
        f"CONFIDENTIAL NAIROBI 204\n\n⟦MDE CHANNEL⟧\n⟦ROGR CHANNEL⟧{_REST}",
        note="letters of a channel",
        fixed=f"CONFIDENTIAL NAIROBI 204\n\nMED CHANNEL\nROGER CHANNEL{_REST}",
        message=(
            "MDE CHANNEL is not a caption; did you mean MED CHANNEL?",
            "ROGR CHANNEL is not a caption; did you mean ROGER CHANNEL?",
        ),
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\n⟦EXIDS⟧\nSIPDIS{_REST}",
        fixed=f"SECRET NAIROBI 204\n\nEXDIS\nSIPDIS{_REST}",
        message="EXIDS is not a caption; did you mean EXDIS?",
    ),
    Invalid(
        f"SECRET NAIROBI 204 ⟦NODSI⟧{_REST}",
        note="on the classification line",
        fixed=f"SECRET NAIROBI 204 NODIS{_REST}",
        message="NODSI is not a caption; did you mean NODIS?",
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\n⟦NODS⟧\nSIPDIS{_REST}",
        note="a letter lost",
        fixed=f"SECRET NAIROBI 204\n\nNODIS\nSIPDIS{_REST}",
        message="NODS is not a caption; did you mean NODIS?",
    ),
    Invalid(
        f"UNCLAS ⟦SENSTIVE⟧ NAIROBI 204\n\nSIPDIS{_REST}",
        note="before the message reference",
        fixed=f"UNCLAS SENSITIVE NAIROBI 204\n\nSIPDIS{_REST}",
        message="SENSTIVE is not a caption; did you mean SENSITIVE?",
    ),
    Invalid(
        f"SECRET//⟦NORFON⟧ NAIROBI 204\n\n⟦NOFROM⟧{_REST}",
        note="behind slashes, and two slips in the same letters",
        fixed=f"SECRET//NOFORN NAIROBI 204\n\nNOFORN{_REST}",
        message=(
            "NORFON is not a caption; did you mean NOFORN?",
            "NOFROM is not a caption; did you mean NOFORN?",
        ),
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\nNOFORN ⟦SPIDIS⟧{_REST}",
        note="next to one that is right",
        fixed=f"SECRET NAIROBI 204\n\nNOFORN SIPDIS{_REST}",
        message="SPIDIS is not a caption; did you mean SIPDIS?",
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\nSTATE FOR AF/E\n⟦Nodis⟧{_REST}",
        note="not in capitals",
        fixed=f"SECRET NAIROBI 204\n\nSTATE FOR AF/E\nNODIS{_REST}",
        message="caption Nodis is not in capitals; write NODIS",
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\n⟦NO FORN⟧{_REST}",
        note="a space in it",
        fixed=f"SECRET NAIROBI 204\n\nNOFORN{_REST}",
        message="caption NO FORN is split by a space; write NOFORN",
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\n⟦ROGER CHANEL⟧{_REST}",
        note="of two words",
        fixed=f"SECRET NAIROBI 204\n\nROGER CHANNEL{_REST}",
        message="ROGER CHANEL is not a caption; did you mean ROGER CHANNEL?",
    ),
    Invalid(
        f"SECRET NAIROBI 204\n\nSIPDIS{_REST.replace('(U) TEA', '(U) TEA' + chr(10) * 2 + '⟦NODID⟧')}",
        note="below the SUBJECT",
        fixed=f"SECRET NAIROBI 204\n\nSIPDIS{_REST.replace('(U) TEA', '(U) TEA' + chr(10) * 2 + 'NODIS')}",
        message="NODID is not a caption; did you mean NODIS?",
    ),
    Invalid(
        f"UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\nCaptions: ⟦SENSITVE⟧, SIPDIS{_REST}",
        note="SMART",
        fixed=f"UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\nCaptions: SENSITIVE, SIPDIS{_REST}",
        message="SENSITVE is not a caption; did you mean SENSITIVE?",
    ),
)

_BEHIND = frozenset("DEPT DEPARTMENT STATE NOFORN SIPDIS TAGS".split())  # what may be on the next line
_UNLABELED: frozenset[FieldKind] = frozenset({"other", "caption", "passing"})
_MOST_WORDS = 4
_FEWEST_LETTERS = 5  # NODIS
_FEWEST_FOR_TWO_SLIPS_LETTERS = 8
_SAME_LETTERS = 3  # with which a shorter word that is two slips away begins: NOFROM
_FILLING = " \t\r./*()-=:;,"
_CHANNEL = "CHANNEL"
_MOST_LETTERS_OF_OFFICE = 3  # SY CHANNEL, DEA CHANNEL: as many offices as letters
_NUMBERED = r"(?:OFFICIAL[ -]INFORMAL|O-I)[ -]{1,3}#?[ ]?\d[\d/-]*"  # whose number HDG020 asks for
_OTHER_WORDS = frozenset("MODEL VISIT VISITS VISAED VISTAS EXCISE".split())


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each such word or line."""
    for place in _places(cable):
        for value in _doubtful(cable, place):
            right = _suggestion(value.text, cable.lookups.stations)
            if right is not None:
                fix = Fix(f"Write {right}", "unsafe", (Edit(value.span, right),))
                small = options.profile == "archive" and _is_in_small_letters(value.text, right)
                severity: Severity = "info" if small else RULE.severity
                yield RULE.diagnostic(value.span, _message(value.text, right), fix=fix, severity=severity)


def _is_in_small_letters(written: str, right: str) -> bool:
    return _letters(written) == _letters(right) and not written.isupper()


def _message(written: str, right: str) -> str:
    if right.startswith(written[:_FEWEST_LETTERS]) and " " in right and " " not in written:
        return f"no space is in {written}; write {right}"
    if _letters(written) == _letters(right):
        way = "is split by a space" if written.isupper() else "is not in capitals"
        return f"caption {written} {way}; write {right}"
    return f"{written} is not a caption; did you mean {right}?"


def _places(cable: Cable) -> Iterator[Span]:
    """Yield the lines, and the words of the classification line, on which captions are written."""
    for field in cable.fields:
        if field.kind in _UNLABELED:
            yield from _lines(cable, field.value)
        elif field.kind == "classification":
            yield from _riding(cable, field)
    if cable.fields and cable.paragraphs and cable.paragraphs[0].number is not None:
        yield from _lines(cable, Span(cable.body.start, cable.paragraphs[0].span.start))


def _lines(cable: Cable, span: Span) -> Iterator[Span]:
    for found in compiled(r"[^\r\n]+").finditer(cable.text, *span):
        yield trimmed(cable.text, Span(*found.span()))


def _riding(cable: Cable, field: HeadingField) -> Iterator[Span]:
    """Yield the classification line's words besides level and message reference; what follows a slash is a control."""
    known = [each.span for each in (cable.classification, cable.message_reference) if each is not None]
    if cable.classification is not None:
        yield from (value.span for value in cable.classification.handling if value.text.isalpha())
    for found in compiled(r"(?<![/\w-])[A-Za-z]{5,}(?![/\w-])").finditer(cable.text, *field.value):
        if not any(span.overlaps(Span(*found.span())) for span in known):
            yield Span(*found.span())


def _doubtful(cable: Cable, place: Span) -> Iterator[Value]:
    """Yield the line as a whole, or its words if all of them are captions or near one."""
    whole = _without_filling(cable.text, place)
    if not whole.text or (len(whole.text.split()) > _MOST_WORDS and not _is_spaced(whole.text)):
        return
    stations = cable.lookups.stations
    if _is_right(whole.text, stations):
        return
    if _suggestion(whole.text, stations):
        yield whole
        return
    words = [
        Value(found.group(), Span(*found.span())) for found in compiled(r"[^\s,;/]+").finditer(cable.text, *whole.span)
    ]
    if len(words) > 1 and all(_is_right(word.text, stations) or _suggestion(word.text, stations) for word in words):
        yield from words


def _without_filling(text: str, place: Span) -> Value:
    written = text[place.start : place.end]
    start = place.start + len(written) - len(written.lstrip(_FILLING))
    end = max(start, place.end - (len(written) - len(written.rstrip(_FILLING))))
    return Value(text[start:end], Span(start, end))


def _is_right(written: str, stations: Stations) -> bool:
    return _suggestion(written, stations) is None and captions.find(written) is not None


@lru_cache(1024)
def _suggestion(written: str, stations: Stations) -> str | None:
    """Return the caption as it should be written; None where it is right, or near no caption or several."""
    letters = _letters(written)
    if len(letters) < _FEWEST_LETTERS - 1 or letters in _OTHER_WORDS or len(letters) > 40:
        return None
    name = _names().get(letters)
    if name is not None:
        plain = " ".join(written.split())
        return None if plain == name or (written.isupper() and _is_spaced(written)) else name
    if captions.find(written) is not None or stations.by_name(written) is not None:
        return None
    if joined := _run_together(written.strip().upper()):
        return joined
    if compiled(_NUMBERED).fullmatch(written.upper()) is not None:
        return None
    near = [other for other in neighbors.near(letters, dict.fromkeys(_names(), 0)) if _is_near(letters, other)]
    if len(letters) < _FEWEST_LETTERS:
        near = [other for other in near if _controls(other)]
    return _names()[near[0]] if near else None


def _run_together(written: str) -> str | None:
    """Return what was run together, or has a label without its colon: SENSITIVESIPDIS, EXDISDEPT, "CAPTION NOFORN"."""
    for label in ("CAPTIONS", "CAPTION"):
        if written.startswith(f"{label} "):
            return _names().get(_letters(written[len(label) :]))
    cuts = range(_FEWEST_LETTERS, len(written) - 1)
    parts = ((written[:at], written[at:]) for at in cuts if written[:at] in _names())
    known = (f"{_names()[one]} {_names().get(two, two)}" for one, two in parts if two in _names() or two in _BEHIND)
    return next(known, None)


def _controls(letters: str) -> bool:
    """Return whether the caption says who may see the cable: NODS and EXDI are theirs, VISA and CODE words."""
    known = captions.find(_names()[letters])
    return known is not None and known.kind in ("special handling", "dissemination")


def _is_near(letters: str, other: str) -> bool:
    slips = neighbors.slips(letters, other)
    if letters.endswith(_CHANNEL) and len(letters) - len(_CHANNEL) <= _MOST_LETTERS_OF_OFFICE:
        return slips == 1 and sorted(letters) == sorted(other)  # one letter more or less makes another office
    if len(other) < _FEWEST_LETTERS or slips != 2:
        return len(other) >= _FEWEST_LETTERS and slips == 1
    longer = min(len(letters), len(other)) >= _FEWEST_FOR_TWO_SLIPS_LETTERS and letters[0] == other[0]
    alike = len(letters) == len(other) > _FEWEST_LETTERS and letters[:_SAME_LETTERS] == other[:_SAME_LETTERS]
    return longer or alike or (sorted(letters) == sorted(other) and letters[0] == other[0])


def _is_spaced(written: str) -> bool:
    """Return whether most of the words are single letters: N O D I S."""
    words = written.split()
    return sum(len(word) == 1 for word in words) * 2 > len(words)


def _letters(written: str) -> str:
    return "".join(written.upper().split())


@cache
def _names() -> dict[str, str]:
    """Return each caption and alias as it is written, by its letters."""
    return {
        _letters(name): name
        for known in captions.all_captions()
        for name in (known.caption, *known.aliases)
        if not name.endswith("...")
    }
