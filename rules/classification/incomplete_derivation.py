"""A classification that is derived does not say from what, or who derived it.

Derived From is empty or holds a placeholder; it says "Multiple Sources", and the cable has no list of them; or, in a
cable of June 27, 2010, or later, no Classified By line names the person who applied the classification.

A list of sources is one that follows the words "Multiple Sources", or that the text heads or names: "Sources:", "see
the list of sources in paragraph 9".

## Why it matters
The source decides what may be declassified, and when: without it no one can check the markings, and without a name no
one can be asked. (E.O. 13526 section 2.1(b); 32 CFR 2001.22(b) and (c); 5 FAH-3 H-712.)

## What to do
Name the source or the classification guide with its date, list several sources, and add "Classified By:" with your name
and position.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cablelint import (
    Cable,
    ClassifiedBy,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    is_complete,
    practices,
)
from cablelint.rules.classification._authority import Want, authority
from cablelint.rules.classification._law import day_of_law
from cablelint.rules.classification._markings import is_taken_as_classified

RULE = Rule(
    code="CLS019",
    name="incomplete-derivation",
    severity="warning",
    summary="Derived From without a source, a list of sources, or the person who applied it",
    authority="E.O. 13526 2.1(b); 32 CFR 2001.22(b), (c); 5 FAH-3 H-712",
    severity_in={"archive": "info"},
    needs=("is_classified_anywhere", "is_derived"),
)
_HEAD = "R 101538Z JUL {year}\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nCONFIDENTIAL NAIROBI 204\n\nE.O. "
_IN_2016 = f"{_HEAD.format(year=16)}13526: DECL: 07/10/2026\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
_IN_2009 = f"{_HEAD.format(year='09')}12958: DECL: 07/10/2019\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
_BY = "Classified By: Jane Roe, DCM\n"
_TEXT = "\n\n1. (C) One.\n"
VALID = (
    Valid(f"{_IN_2016}{_BY}Derived From: DSCG 11-01{_TEXT}"),
    Valid(f"{_IN_2016}Derived From: DSCG 11-01, dated May 2011\n{_BY}{_TEXT}", note="the other way round"),
    Valid(f"{_IN_2016}{_BY}Derived From: Memo of March 3, 2016, from EUR to P\nDeclassify On: 07/10/2026{_TEXT}"),
    Valid(f"{_IN_2016}{_BY}Derived From: Multiple Sources: (1) 16 STATE 204; (2) DSCG 11-01{_TEXT}", note="a list"),
    Valid(
        f"{_IN_2016}{_BY}Derived From: Multiple Sources{_TEXT}\n2. (U) Sources:\n\n- DSCG 11-01\n", note="in the text"
    ),
    Valid(f"{_IN_2016}{_BY}Derived From: Multiple Sources (see para 1){_TEXT}", note="the text says where the list is"),
    Valid(f"{_IN_2016}{_BY}Derived From: Multiple Sources{_TEXT}\n2. (U) A list of sources is attached.\n"),
    Valid(f"{_IN_2009}Derived From: DSCG 05-1{_TEXT}", note="no name was asked for before 2010"),
    Valid(f"{_IN_2016}{_BY}Reason: 1.4 (b){_TEXT}", note="not derived"),
    Valid(f"{_IN_2016}Derived From: DSCG 11-01, applied by DCM Jane Roe{_TEXT}", note="says by whom"),
    Valid(f"{_IN_2016}Classified By: E-284113\nDerived From: DSCG 11-01{_TEXT}", note="by a number"),
    Valid(f"{_IN_2016}Derived From:\n\n1. (U) One.\n".replace("CONFIDENTIAL", "UNCLAS"), note="unclassified"),
)
INVALID = (
    Invalid(
        f"{_IN_2016}⟦Derived From:⟧{_TEXT}\n2. (C) Two.\n".replace("CONFIDENTIAL", "UNCLAS"),
        note="with an UNCLASSIFIED line that the portions contradict",
        message="Derived From names no source; add the document or the classification guide",
    ),
    Invalid(
        f"{_IN_2016}⟦Derived From:⟧{_TEXT}",
        note="empty",
        message="Derived From names no source; add the document or the classification guide",
    ),
    Invalid(
        f"{_IN_2009}{_BY}⟦Derived From:⟧\nDeclassify On: 07/10/2019{_TEXT}",
        note="with another line below",
        message="Derived From names no source; add the document or the classification guide",
    ),
    Invalid(
        f"{_IN_2016}{_BY}Derived From: ⟦Various⟧{_TEXT}",
        note="which ones is not said",
        message="Derived From names no source; add the document or the classification guide",
    ),
    Invalid(
        f"{_IN_2016}{_BY}Derived From: ⟦TBD⟧{_TEXT}",
        note="a placeholder",
        message="Derived From names no source; add the document or the classification guide",
    ),
    Invalid(
        f"{_IN_2016}⟦Derived From:⟧ DSCG 11-01{_TEXT}",
        note="by no one",
        message=("the cable does not say who applied the classification; add Classified By with name and position"),
    ),
    Invalid(
        f"{_IN_2016}⟦Classified By:⟧\nDerived From: DSCG 11-01{_TEXT}",
        note="by an empty line",
        message="Classified By names no one; add the name and position of who applied it",
    ),
    Invalid(
        f"{_IN_2016}Classified By: ⟦Jane Roe⟧\nDerived From: DSCG 11-01{_TEXT}",
        note="by a name only",
        message='"Jane Roe" gives a name but no position; give both the name and the position',
    ),
    Invalid(
        f"{_IN_2016}{_BY}Derived From: ⟦Multiple Sources⟧{_TEXT}",
        note="no list",
        message='"Multiple Sources" has no list; list the sources at the end of the cable',
    ),
    Invalid(
        f"{_IN_2016}{_BY}Derived From: ⟦Mutliple⟧ Sources{_TEXT}",
        note="misspelled",
        message='"Mutliple Sources" is not a source; did you mean Multiple Sources?',
    ),
    Invalid(
        f"{_IN_2016}{_BY}Derived From: Multiple Sources (see paragraph ⟦9⟧){_TEXT}",
        note="no such paragraph",
        message="the cable has no paragraph 9; name the one that lists the sources",
    ),
    Invalid(
        f"{_IN_2009}{_BY}DERIVED FROM: ⟦MULTIPLE SOURCES⟧\nDECLASSIFY ON: 07/10/2019{_TEXT}",
        note="in capitals",
        message='"MULTIPLE SOURCES" has no list; list the sources at the end of the cable',
    ),
)

_LABEL = compiled(r"DER[A-Z]{2,5}\s+(?:F[ROM]{2,4}|BY)\b[ \t]*:*", re.IGNORECASE)
_PLACEHOLDER = compiled(
    r"[\[<(]?(?:X{2,}|TB[DA]|TK|N/?A|NONE|UNKNOWN|SOURCE|SOURCES|NAME(?: OF)? SOURCE|MULTIPLE|VARIOUS|SEVERAL"
    r"|[?_.-]+)[\])>]?\.?",
    re.IGNORECASE,
)
_NEAR_MULTIPLE = compiled(r"(?P<word>M[ULTIPE]{5,9})\s+SOURCES?(?!\w)", re.IGNORECASE)
_NAMED_PARAGRAPH = compiled(r"\bPARA(?:GRAPH)?S?\.?\s{1,3}(?P<number>\d{1,3})(?!\w)", re.IGNORECASE)
_MULTIPLE = compiled(r"(?:MULTIPLE|VARIOUS|SEVERAL|MANY)(?:\s+(?:SOURCES?|DOCUMENTS))?[.,;: ]*+", re.IGNORECASE)
_LIST = compiled(
    r"(?<!\w)(?:LIST\s+OF\s+(?:THE\s+)?SOURCES?|SOURCES?\s+LIST|LISTING\s+OF|SOURCE\s+(?:MATERIALS?|DOCUMENTS?)"
    r"|SOURCES(?:\s+USED|\s+ARE)?[ \t]{0,3}(?::|\r?\n[ \t]{0,3}-{3}))",
    re.IGNORECASE,
)
_NAMES_WHO = compiled(
    r"(?<!\w)(?:APPLIED|MARKED|PREPARED)\s{1,9}BY(?:\s{0,9}:)?(?:\s{1,9}[A-Z][\w.'’/-]*){2}", re.IGNORECASE
)
_APPLIED_BY: Final = "NAME OF THE DERIVATIVE CLASSIFIER"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the label or at what follows it."""
    by, day = cable.classified_by, day_of_law(cable, options)
    label = _LABEL.search(cable.text, *by.span) if by and by.derived else None
    if by is None or label is None or day is None or not is_taken_as_classified(cable):
        return
    if not practices.is_in_use("AUTHORITY LINE", day):
        return
    source = by.derived_from
    if source is None or _PLACEHOLDER.fullmatch(source.text):
        place = source.span if source else Span(*label.span())
        yield RULE.diagnostic(place, "Derived From names no source; add the document or the classification guide")
    elif (alone := _MULTIPLE.fullmatch(source.text)) and is_complete(cable) and not _has_list(cable, by):
        message = f'"{" ".join(alone[0].split())}" has no list; list the sources at the end of the cable'
        yield RULE.diagnostic(source.span, message)
    elif (near := _NEAR_MULTIPLE.match(source.text)) and near["word"].upper() != "MULTIPLE":
        place = Span(source.span.start, source.span.start + len(near["word"]))
        yield RULE.diagnostic(place, f'"{near[0]}" is not a source; did you mean Multiple Sources?')
    elif found := _lost_paragraph(cable, source):
        yield RULE.diagnostic(
            found.span, f"the cable has no paragraph {found.text}; name the one that lists the sources"
        )
    else:
        yield from _applied_by(cable, Span(*label.span()), day)


def _lost_paragraph(cable: Cable, source: Value) -> Value | None:
    """Return the number of a paragraph that is said to list the sources, and that the cable does not have."""
    named = _NAMED_PARAGRAPH.search(cable.text, *source.span)
    if named is None or not cable.paragraphs or not is_complete(cable):
        return None
    known = any(one.number == int(named["number"]) for one in cable.paragraphs)
    return None if known else Value(named["number"], Span(*named.span("number")))


def _has_list(cable: Cable, by: ClassifiedBy) -> bool:
    return _LIST.search(cable.text, by.span.end) is not None


def _applied_by(cable: Cable, label: Span, day: date) -> Iterator[Diagnostic]:
    """Yield a finding where no one is named, or not well enough, who applied the source's classification."""
    if not practices.is_in_use(_APPLIED_BY, day):
        return
    named = authority(cable)
    if named is None and cable.classified_by and _NAMES_WHO.search(cable.text, *cable.classified_by.span):
        return
    if named is None:
        message = "the cable does not say who applied the classification; add Classified By with name and position"
        yield RULE.diagnostic(label, message)
    elif named.want is Want.NOTHING_SAID:
        yield RULE.diagnostic(named.label, "Classified By names no one; add the name and position of who applied it")
    elif named.want is not None:
        words = " ".join(cable.text_at(named.words).split())
        yield RULE.diagnostic(named.words, f'"{words}" gives {named.want.value}; give both the name and the position')
