"""The text cites a message that the REF line does not list.

## Why it matters
"Ref C" means nothing without a C in the list, and neither does "reftel" without a REF line: the reader cannot find the
message that the cable builds on. It happens when a reference is removed in clearance, or when text is copied from
another cable. (By convention.)

"Reftel" with several messages on the list is a warning, one for all its places: it does not say which, unless the
paragraph opens with one, by its letter. A letter is a warning too where the messages on the list have none.
Where more than three letters are not listed, one finding names them all. Letters in quoted text belong to the quoted
message and are not checked.

## What to do
List the message, or correct the letter.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint import (
    Cable,
    Citation,
    Citations,
    Diagnostic,
    Invalid,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    citations_of,
    compiled,
    is_extract,
)
from cablelint.rules.references._citations import CitedLetter, unlisted

RULE = Rule(
    code="REF003",
    name="cited-not-listed",
    severity="error",
    summary="a message cited in the text that the REF line does not list",
    authority="convention",
    needs=("fields",),
    triggers=("ref", "refs", "reftel", "reftels", "reference", "references"),
)
_HEAD = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n"
VALID = (
    Valid("REF: (A) OSLO 12, (B) ROME 14\n\n1. (a) Yes; (b) no; (c) see para 3, ref B; (d) ten.\n", note="items"),
    Valid(
        "REF: OSLO 12, ROME 14\n\n1. The first reftel asks; so does the other (latter reftel).\n", note="by its place"
    ),
    Valid(_HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Refs A and B say that tea is up (ref b).\n"),
    Valid(_HEAD + "REF: NAIROBI 12\n\n1. As reftel said, tea is up (reftel A; see septel).\n", note="one alone"),
    Valid(_HEAD + "REF: NAIROBI 12, NAIROBI 15\n\n1. Tea is up. The State reftel asks why.\n", note="by its office"),
    Valid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Ref B (tea). Reftel asked about rum.\n",
        note="of the one that its paragraph is on",
    ),
    Valid(_HEAD + "\n1. Begin text: As ref D says, reftel holds. End text.\n", note="quoted text"),
    Valid(
        _HEAD
        + "REF: NAIROBI 12\n\n1. As asked in reftel (S/CT), tea is up. Reftel (E/VRF-2009-17) says why (A/S Roe).\n",
        note="offices and programs",
    ),
    Valid(_HEAD + "\n1. There is no reftel. Reftels: none.\n", note="said to be none"),
    Valid("1. As reftel said, tea is up.\n", note="a body without its heading"),
    Valid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Forms ref A, A-P, and others. See ref B.\n",
        note="a kind of paper",
    ),
    Valid(_HEAD + "\n1. Terms of Reference A. For reference, see ref. 12 of the report.\n", note="of no message"),
)
INVALID = (
    Invalid(
        _HEAD + "REF: NAIROBI 12\n\n1. Post approves the visit, as asked in\nreftel:\n\nTeam: Roe\n\n2. See ⟦ref C⟧.\n",
        note="below a line that goes on with its sentence",
        message='"ref C" is cited, but the REF line does not list C',
    ),
    Invalid(
        "UNCLAS SECTION 01 OF 02 NAIROBI 000120\n\nSUBJECT: TEA\n\nREF: NAIROBI 12\n\n1. Tea is up (⟦ref B⟧).\n\n"
        "UNCLAS SECTION 02 OF 02 NAIROBI 000120\n\nSUBJECT: TEA\n\nREF: NAIROBI 12\n\n2. Two.\n",
        note="above a second section, whose heading lists the message again",
        message='"ref B" is cited, but the REF line does not list B',
    ),
    Invalid(
        _HEAD + "REF: NAIROBI 12\n\n1. As ⟦reftels⟧ say, tea is up.\n",
        note="one for several",
        message='"reftels" means several messages, but the REF line lists one',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Tea is up (ref A and ⟦ref 2⟧).\n",
        note="a number",
        message='"ref 2" is cited, but the references have letters; did you mean ref B?',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Tea is up (refs ⟦B-D⟧).\n",
        note="a range",
        message='"B-D" is cited, but the REF line does not list C and D',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Tea is up (⟦ref C⟧), and ref C says why.\n",
        message='"ref C" is cited, but the REF line does not list C',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. REFS A AND ⟦D⟧ SAY SO.\n",
        note="one of several",
        message='"D" is cited, but the REF line does not list D',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Tea is up (refs ⟦A-D⟧).\n\n2. See ref B.\n",
        note="a range",
        message='"A-D" is cited, but the REF line does not list C and D',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. Tea is up (refs ⟦A-M⟧).\n\n2. See ref B.\n",
        note="a long range",
        message='"A-M" is cited, but the REF line does not list C to M',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\nSUMMARY\n\nTea is up (refs A, B and ⟦C⟧).\n\n1. One.\n",
        note="above the first paragraph",
        message='"C" is cited, but the REF line does not list C',
    ),
    Invalid(
        _HEAD + "REF: NAIROBI 12, NAIROBI 15\n\n1. Tea is up (⟦ref B⟧). See also ref A.\n",
        note="by place, which the reader must count: a warning",
        message='"ref B" cites a letter, but the REF line gives none; letter its messages',
    ),
    Invalid(
        _HEAD + "\n1. As ⟦reftel⟧ said, tea is up, and so said ref A.\n",
        note="no REF line",
        message='"reftel" is cited, but the cable lists no references',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. As ⟦reftel⟧ said, tea is up.\n",
        note="which one?",
        message='"reftel" does not say which of the references it means',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. As ⟦reftel⟧ said, tea is up. So is rum (reftel).\n",
        note="twice: told once",
        message='"reftel" does not say which of the references it means',
    ),
    Invalid(
        _HEAD + "REF: A. NAIROBI 12\n     B. NAIROBI 15\n\n1. So ⟦ref C⟧, ref D, ref E and ref G say, and ref A.\n",
        note="many",
        message="4 letters are cited that the REF line does not list: C, D, E, G",
    ),
)

_NUMBERED = r"\bref(?:tel)? ([1-9])(?=[),;:]|\.\s| [a-z])(?! (?:and|or|to|through) \d)"
_REF_LINE = compiled(r"REF(?:ERENCES?|TELS?|S|\(S\))?\s?:", re.IGNORECASE)
_SAYS_WHICH = compiled(r"\s{0,9}\(|\s{1,9}(?:from|of|dated)\b|\s{1,9}[A-Z]{1,20}[A-Z .]{0,20}\d|\s{1,9}\(?[A-Z]\b")
_WORD_BEFORE_CHARS = 40
_NONE_BEHIND = r"\s?(?::|=|--?)\s{0,3}\(?(?i:none|nil|n/a|not\sapplicable)\b"
_NONE_BEFORE = r"\b(?i:no|without)\s\Z"
_OPENING_CHARS = 12  # of a paragraph on a message, "Ref B (tea)", "On ref B"
_MOST_FINDINGS = 3  # of letters that are not listed; where there are more, the list is what is wrong
_MOST_LETTERS = 8  # of one range that are not listed, and may still be meant
_OFFICES = frozenset({"department", "dept", "embassy", "mission", "post", "washington"})
_PLACES_IN_LIST = frozenset("first second third fourth fifth former latter last earlier later other".split())
"""What says which of a list is meant: "the second reftel"."""


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each unlisted letter or range, where it is first cited; one where nothing is listed."""
    citations = citations_of(cable)
    if not citations.found or citations.lists or not cable.fields:
        return
    if not cable.references:
        yield from _without_list(cable, citations)
        return
    yield from _not_listed(cable, citations)
    yield from _without_letters(cable, citations)
    yield from _by_number(cable)
    if len(cable.references) == 1:
        yield from _as_several(cable, citations)
    if sum(reference.kind == "cable" for reference in cable.references) > 1:
        yield from _unclear(cable, citations)


def _not_listed(cable: Cable, citations: Citations) -> Iterator[Diagnostic]:
    """Yield a finding for each letter or range that is not listed; one for all where they are many."""
    by_place: dict[Span, list[CitedLetter]] = {}
    for missing in unlisted(cable, citations):
        by_place.setdefault(missing.span, []).append(missing)
    several = {
        span: [each.letter for each in letters] for span, letters in by_place.items() if not _may_be_a_name(letters)
    }
    if len(several) > _MOST_FINDINGS:
        first, *others = sorted(several)
        letters = sorted({letter for each in several.values() for letter in each})
        message = f"{len(letters)} letters are cited that the REF line does not list: {', '.join(letters)}"
        yield RULE.diagnostic(first, message, related=tuple(Related(span, "and here") for span in others))
        return
    for span, letters in several.items():
        words = " ".join(cable.text_at(span).split())
        yield RULE.diagnostic(span, f'"{words}" is cited, but the REF line does not list {_in_words(letters)}')


def _unclear(cable: Cable, citations: Citations) -> Iterator[Diagnostic]:
    """Yield one warning for all the places where "reftel" may be any of several messages."""
    alone = [citation for citation in citations.found if citation.telegram and not citation.plural]
    unclear = [citation.span for citation in alone if not _says_which(cable, citation)]
    unclear = [span for span in unclear if not _is_named_above(cable, citations, span)]
    if unclear:
        message = f'"{cable.text_at(unclear[0])}" does not say which of the references it means'
        related = tuple(Related(span, "nor does this one") for span in unclear[1:])
        yield RULE.diagnostic(unclear[0], message, severity="warning", related=related)


def _is_named_above(cable: Cable, citations: Citations, span: Span) -> bool:
    """Return whether the paragraph opens with one message by its letter: "Ref B (tea). Reftel asked about rum"."""
    own = cable.paragraph_at(span.start)
    start = cable.paragraphs[own].text_span.start if own is not None else span.start
    opening = [one for one in citations.found if start <= one.span.start < start + _OPENING_CHARS and one.letters]
    return len(opening) == 1 and len({letter for each in opening[0].letters for letter in each.all}) == 1


def _as_several(cable: Cable, citations: Citations) -> Iterator[Diagnostic]:
    """Yield one warning for the first "reftels" where one message is listed."""
    for citation in citations.found:
        if citation.telegram and citation.plural and not citation.letters:
            message = f'"{cable.text_at(citation.span)}" means several messages, but the REF line lists one'
            yield RULE.diagnostic(citation.span, message, severity="warning")
            return


def _may_be_a_name(several: Sequence[CitedLetter]) -> bool:
    """Return whether a long range names its first letter again, as "ref A, A-P, and others": a kind of paper."""
    if len(several) <= _MOST_LETTERS:
        return False
    span, letters = several[0].span, several[0].citation.letters
    first = next((each.first for each in letters if span.contains(each.first.span) and len(each.all) > 1), None)
    before = {each.first.text for each in letters if each.last.span.end <= span.start}
    return first is not None and first.text in before


def _by_number(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for the first "ref 3" in the text, where each message listed has a letter."""
    if not cable.mentions("ref", "reftel") or not all(
        reference.label and reference.label.text.isalpha() for reference in cable.references
    ):
        return
    for found in compiled(_NUMBERED, re.IGNORECASE).finditer(cable.text, *cable.body):
        if not cable.quoted(found.start()):
            count = int(found[1])
            meant = f"; did you mean ref {chr(ord('A') + count - 1)}?" if count <= len(cable.references) else ""
            yield RULE.diagnostic(Span(*found.span()), f'"{found[0]}" is cited, but the references have letters{meant}')
            return


def _in_words(letters: Sequence[str]) -> str:
    return letters[0] if len(letters) == 1 else f"{letters[0]} {'and' if len(letters) == 2 else 'to'} {letters[-1]}"


def _without_letters(cable: Cable, citations: Citations) -> Iterator[Diagnostic]:
    """Yield one warning where the text cites by letters, and several messages are listed without any."""
    lettered = [citation for citation in citations.found if citation.letters]
    line = next((cable.text_at(field.value) for field in cable.fields if field.kind == "references"), "")
    if (
        lettered
        and len(cable.references) > 1
        and not line[:3].lstrip("(").startswith("1")
        and not any(reference.label for reference in cable.references)
    ):
        message = (
            f'"{cable.text_at(lettered[0].span)}" cites a letter, but the REF line gives none; letter its messages'
        )
        yield RULE.diagnostic(lettered[0].span, message, severity="warning")


def _without_list(cable: Cable, citations: Citations) -> Iterator[Diagnostic]:
    found = [citation for citation in citations.found if citation.telegram or citation.letters]
    certain = [citation for citation in found if not _is_denied(cable, citation.span)]
    if not certain or _has_unread_list(cable):
        return
    related = tuple(Related(citation.span, "and here") for citation in certain[1:])
    message = f'"{cable.text_at(certain[0].span)}" is cited, but the cable lists no references'
    yield RULE.diagnostic(certain[0].span, message, related=related)


def _is_denied(cable: Cable, span: Span) -> bool:
    """Return whether the text says that there are none: "Reftels: none", "there is no reftel"."""
    before = cable.text[max(0, span.start - _WORD_BEFORE_CHARS) : span.start]
    behind = compiled(_NONE_BEHIND).match(cable.text, span.end)
    return behind is not None or compiled(_NONE_BEFORE).search(before) is not None


def _has_unread_list(cable: Cable) -> bool:
    """Return whether the heading may list references after all, or is missing."""
    fields = [field for field in cable.fields if field.kind == "references"]
    if any(len(cable.text_at(field.value)) > len("NONE.") for field in fields):
        return True
    heading = cable.text_at(cable.heading)
    return (not fields and _REF_LINE.search(heading) is not None) or is_extract(cable)


def _says_which(cable: Cable, citation: Citation) -> bool:
    """Return whether words next to a bare "reftel" say which is meant: "State reftel", "reftel (Madrid 82)"."""
    if citation.letters or _SAYS_WHICH.match(cable.text, citation.span.end):
        return True
    before = cable.text[max(0, citation.span.start - _WORD_BEFORE_CHARS) : citation.span.start].split()
    office = before[-1].rpartition("(")[2].replace("’", "'").removesuffix("'s") if before else ""
    return office.lower() in _OFFICES | _PLACES_IN_LIST or cable.lookups.stations.is_station(office)
