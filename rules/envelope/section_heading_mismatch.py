"""A later section has another heading than the first.

The rule compares the classification, message reference, captions, E.O. line, TAGS and SUBJECT. Spaces, line breaks and
the order of captions and TAGS do not count. If a later section has only a classification line, the rule compares that
line alone; if it has an E.O. line, TAGS or SUBJECT, the captions must agree too.

## Why it matters
Sections travel apart and are put together by their headings. If one says NAIROBI 204 and another NAIROBI 240, or one is
NOFORN and another is not, the reader gets half of a cable, or the wrong reader all of it. (5 FAH-2 H-320; ACP 127.)

## What to do
Repeat the heading of the first section.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    ExecutiveOrder,
    Invalid,
    NamedTuple,
    Options,
    Related,
    Rule,
    SectionHeading,
    Span,
    Valid,
    captions,
    first_heading,
    later_headings,
)

RULE = Rule(
    code="TRN009",
    name="section-heading-mismatch",
    severity="error",
    summary="a later section has another heading than the first",
    authority="5 FAH-2 H-320; ACP 127",
    needs=("several_sections",),
)
_FROM = "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n"
_LABELS = "E.O. 13526: DECL: 03/14/2021\nTAGS: EAGR KE\nSUBJECT: (U) TEA PRICES RISE\n\n"
_FIRST = (
    f"{_FROM}SECRET SECTION 01 OF 02 NAIROBI 000204\n\nNOFORN\nSIPDIS\n\n{_LABELS}1. (U) One.\n\n2. (S//NF) Two.\n\n"
)
_REST = "3. (U) Three.\n\n4. (U) Four.\nROE\n"


def _second(
    line: str = "SECRET SECTION 02 OF 02 NAIROBI 000204", distribution: str = "NOFORN\nSIPDIS\n", labels: str = _LABELS
) -> str:
    return f"{_FIRST}{line}\n\n{distribution}\n{labels}{_REST}"


VALID = (
    Valid(_second()),
    Valid(_second("S E C R E T SECTION 02 OF 02 NAIROBI 204"), note="spelled with spaces, no zeros"),
    Valid(_second("SECRET FINAL SECTION OF 02 NAIROBI 000204"), note="called final"),
    Valid(_second(distribution="SIPDIS\nNOFORN\n"), note="another order of captions"),
    Valid(_second(distribution="NOFORN SIPDIS\n"), note="on one line"),
    Valid(_second(labels=_LABELS.replace("EAGR KE", "KE, EAGR").replace("A PRI", "A\nPRI")), note="other breaks"),
    Valid(_second().replace("03/14/2021", "3/14/21", 1), note="another form of the date"),
    Valid(f"{_FIRST}SECRET SECTION 02 OF 02 NAIROBI 000204\n\n{_REST}", note="the line alone"),
    Valid(
        f"{_FIRST}{_FROM}SECRET SECTION 02 OF 02 NAIROBI 000204\n\nSIPDIS\nNOFORN\n\n{_LABELS}{_REST}", note="addresses"
    ),
    Valid(
        f"{_FIRST}SECRET SECTION 02 OF 02 NAIROBI 000204\n\nNOFORN\nSIPDIS\n\nSUBJECT: (U) TEA PRICES RISE\n\n{_REST}"
    ),
    Valid(_second(labels=f"{_LABELS}THE TEA\n-------\n\n"), note="a title below"),
    Valid(_second(labels=f"{_LABELS}THE TEA\n\n"), note="without a line below it"),
    Valid(_FIRST + _REST, note="all sections under the line of the first"),
    Valid("UNCLAS SECTION 02 OF 02 NAIROBI 000204\n\n3. Three.\n\n4. Four.\n", note="the second alone"),
    Valid(_FIRST.replace("Two.", "The line SECRET SECTION 02 OF 02 OSLO 12 is wrong.") + _REST, note="in a sentence"),
)
INVALID = (
    Invalid(
        _second("⟦CONFIDENTIAL⟧ SECTION 02 OF 02 NAIROBI 000204"),
        note="classification",
        message="the classification of section 2 is CONFIDENTIAL, but section 1 has SECRET",
    ),
    Invalid(
        _second("⟦SERCET⟧ SECTION 02 OF 02 NAIROBI 000204"),
        note="a misspelled classification",
        message="the classification of section 2 is SERCET, but section 1 has SECRET",
    ),
    Invalid(
        _second("SECRET SECTION 02 OF 02 ⟦NAIROBI 000240⟧"),
        note="serial",
        message="the message reference of section 2 is NAIROBI 000240, but section 1 has NAIROBI 000204",
    ),
    Invalid(
        f"{_FIRST}SECRET SECTION 02 OF 02 ⟦KAMPALA 000204⟧\n\n{_REST}",
        note="office, in a line alone",
        message="the message reference of section 2 is KAMPALA 000204, but section 1 has NAIROBI 000204",
    ),
    Invalid(
        _second("⟦SECRET⟧ SECTION 02 OF 02 NAIROBI 000204", "SIPDIS\n"),
        note="a caption is missing",
        message="section 2 does not have the caption NOFORN of section 1",
    ),
    Invalid(
        _second(distribution="NOFORN\nSIPDIS\n⟦NODIS⟧\n"),
        note="a caption too many",
        message="section 2 has the caption NODIS, but section 1 does not",
    ),
    Invalid(
        _second(labels=_LABELS.replace("E.O. 13526: DECL: 03/14/2021", "⟦E.O. 13526: DECL: 03/14/2031⟧")),
        note="E.O. line",
        message=(
            "the E.O. line of section 2 is E.O. 13526: DECL: 03/14/2031, but section 1 has E.O. 13526: DECL: 03/14/2021"
        ),
    ),
    Invalid(
        _FIRST.replace("NAIROBI 000204", "⟦NAIROBI 000240⟧").replace("OF 02", "OF 03")
        + "SECRET SECTION 02 OF 03 NAIROBI 000204\n\n3. (U) Three.\n\n"
        + "SECRET SECTION 03 OF 03 NAIROBI 000204\n\n4. (U) Four.\nROE\n",
        note="the first, where all later ones agree",
        message="the message reference of section 1 is NAIROBI 000240, but all later sections have NAIROBI 000204",
    ),
    Invalid(
        _second(labels=_LABELS.replace("EAGR KE", "⟦EAGR UG⟧").replace("(U) TEA PRICES RISE", "⟦(U) TEA PRICES FALL⟧")),
        note="TAGS and SUBJECT",
        message=(
            "the TAGS line of section 2 is EAGR UG, but section 1 has EAGR KE",
            "the SUBJECT of section 2 is (U) TEA PRICES FALL, but section 1 has (U) TEA PRICES RISE",
        ),
    ),
)
_MOST_SHOWN_CHARS = 60


class _Element(NamedTuple):
    """One element of a heading: where it is, as what it is compared, and how it is shown."""

    span: Span
    compared: object
    shown: str


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each element that differs: at the later one, or at the first where all others agree."""
    first, later = first_heading(cable), later_headings(cable)
    elements = dict(_elements(first))
    others = [dict(_elements(heading)) for heading in later]
    odd = {name for name, element in elements.items() if _is_odd(element, [each.get(name) for each in others])}
    for name in odd:
        yield _of_first(name, elements[name], others[0][name])
    for heading, found in zip(later, others, strict=True):
        for name, element in found.items():
            if name in elements and name not in odd and elements[name].compared != element.compared:
                yield _finding(heading, name, element, elements[name])
        if heading.whole:
            yield from _of_captions(first, heading)


def _is_odd(first: _Element, others: list[_Element | None]) -> bool:
    """Return whether two sections or more agree with each other, and not with the first."""
    values = [other.compared for other in others if other is not None]
    same = all(value == values[0] for value in values)
    return len(values) > 1 and len(values) == len(others) and same and values[0] != first.compared


def _of_first(name: str, here: _Element, there: _Element) -> Diagnostic:
    message = f"the {name} of section 1 is {here.shown}, but all later sections have {there.shown}"
    related = (
        Related(here.span, "what else is wrong here says this too"),
        Related(there.span, f"the {name} of the second section is here"),
    )
    return RULE.diagnostic(here.span, message, related=related)


def _finding(heading: SectionHeading, name: str, here: _Element, there: _Element) -> Diagnostic:
    message = f"the {name} of section {heading.number or 2} is {here.shown}, but section 1 has {there.shown}"
    related = (Related(there.span, f"the {name} of the first section is here"),)
    return RULE.diagnostic(here.span, message, related=related)


def _elements(heading: SectionHeading) -> Iterator[tuple[str, _Element]]:
    level = heading.classification
    if level is not None and (level.level or level.nearest):
        yield "classification", _Element(level.span, level.shown if level.nearest else level.level, level.shown)
    reference = heading.message_reference
    if reference is not None:
        number = (_letters(reference.office.text), int(reference.serial.text))
        span = Span(reference.office.span.start, reference.serial.span.end)
        yield "message reference", _Element(span, number, f"{reference.office.text} {reference.serial.text}")
    order = heading.executive_order
    if order is not None:
        act = order.order.text if order.order else ""
        yield (
            "E.O. line",
            _Element(order.span, (act, _letters(_with_one_form(order))), _shown(f"E.O. {act}: {order.text}")),
        )
    if heading.tags is not None:
        values = [tag.value for tag in heading.tags.tags]
        yield "TAGS line", _Element(heading.tags.span, {_letters(value) for value in values}, _shown(" ".join(values)))
    if heading.subject is not None:
        marking = heading.subject.marking.text if heading.subject.marking else ""
        words = f"{marking} {heading.subject.text}".strip()
        yield "SUBJECT", _Element(heading.subject.span, _letters(words), _shown(words))


def _with_one_form(order: ExecutiveOrder) -> str:
    """Return the words of the line with its date in one form, since "4/12/18" says what "04/12/2018" does."""
    until = order.declassify
    if until is None or until.day is None or until.written_day is None:
        return order.text
    return order.text.replace(" ".join(until.written_day.text.split()), until.day.isoformat(), 1)


def _of_captions(first: SectionHeading, later: SectionHeading) -> Iterator[Diagnostic]:
    """Yield one finding for each caption that only one of the two has; a missing one is reported at the first line."""
    expected, present = _captions(first), _captions(later)
    for caption, span in present.items():
        if caption not in expected:
            message = f"section {later.number or 2} has the caption {caption}, but section 1 does not"
            own = [
                Related(value.span, f"section 1 has {value.text}")
                for value in first.captions
                if not (known := captions.find(value.text)) or known.caption not in present
            ]
            yield RULE.diagnostic(span, message, related=tuple(own))
    for caption, span in expected.items():
        if caption not in present and later.classification is not None:
            message = f"section {later.number or 2} does not have the caption {caption} of section 1"
            related = (Related(span, f"{caption} is here"),)
            yield RULE.diagnostic(later.classification.span, message, related=related)


def _captions(heading: SectionHeading) -> dict[str, Span]:
    """Return the captions that say who may see the cable, each with the first place of it."""
    riding = heading.classification.handling if heading.classification else ()
    found: dict[str, Span] = {}
    for value in (*riding, *heading.captions):
        known = captions.find(value.text)
        if known is not None and known.kind != "administrative":
            found.setdefault(known.caption, value.span)
    return found


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.upper()))


def _shown(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST_SHOWN_CHARS else f"{plain[:_MOST_SHOWN_CHARS]}..."
