"""What several rules on classification ask of the markings of a cable."""

from collections.abc import Iterable, Iterator

from cablelint import LEVELS, Cable, Caption, Level, Marking, Paragraph, Value, captions, controls, once_per_cable

SENSITIVE = frozenset({"CONTROLLED UNCLASSIFIED INFORMATION", "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED"})
"""The captions that make a cable sensitive but unclassified."""

_SENSITIVE = frozenset({"CUI", "FOUO", "LOU", "SBU"})
"""The abbreviations of portions that are sensitive but unclassified."""

_LEVEL_WORDS = frozenset("U C S TS SBU LOU CUI FOUO CONF CONFIDENTIAL SECRET UNCLAS UNCLASSIFIED SENSITIVE".split())
"""Words behind the level of a marking that are levels themselves: "(U//S)"."""

_FEWEST_PORTIONS = 2  # above the cable, from which the line may be to blame

_FEW_PORTIONS = 3  # above a classified cable's line, from which it is to blame

_SHORT_FORMS = {
    "EXDIS": "XD",
    "IMCON": "IMC",
    "N": "NF",
    "NODIS": "ND",
    "NOFORN": "NF",
    "ORCON": "OC",
    "PROPIN": "PR",
    "WNINTEL": "WN",
}
"""How a control is abbreviated that may also be written in full."""


def overall(cable: Cable) -> Level | None:
    """Return the level of the classification line."""
    return cable.classification.level if cable.classification else None


def is_classified(cable: Cable) -> bool:
    """Return whether the classification line says CONFIDENTIAL or higher."""
    return overall(cable) not in (None, "UNCLASSIFIED")


def is_taken_as_classified(cable: Cable) -> bool:
    """Return whether the cable is classified, whatever an UNCLASSIFIED line that CLS002 takes for wrong says."""
    return is_classified(cable) or is_line_too_low(cable)


def rank(level: Level | None) -> int:
    """Return the height of the level; that of none is below all."""
    return LEVELS.index(level) if level else -1


@once_per_cable
def portions(cable: Cable) -> tuple[Marking, ...]:
    """Return the marking of the SUBJECT, those next to numbers and those that open blocks.

    One that is part of a statement on the entire text is left out.
    """
    of_subject = (cable.subject.marking,) if cable.subject and cable.subject.marking else ()
    return (*of_subject, *_apart_from_statements(cable, cable.block_markings))


@once_per_cable
def text_portions(cable: Cable) -> tuple[Marking, ...]:
    """Return the same without the SUBJECT's, and with those that follow the heading of a paragraph."""
    below = [paragraph.marking_below_heading for paragraph in cable.paragraphs if paragraph.marking_below_heading]
    return tuple(_apart_from_statements(cable, (*below, *cable.block_markings)))


def _apart_from_statements(cable: Cable, others: Iterable[Marking]) -> Iterable[Marking]:
    marked = sorted({marking for paragraph in cable.paragraphs for marking in paragraph.markings}.union(others))
    stated = [statement.words.span for statement in cable.entire_text]
    if not stated:
        return marked
    return (marking for marking in marked if not any(span.overlaps(marking.span) for span in stated))


def is_above(cable: Cable, marking: Marking) -> bool:
    """Return whether the marking is above the classification line, which CLS002 reports."""
    level = overall(cable)
    return level is not None and rank(marking.level) > rank(level)


@once_per_cable
def is_line_too_low(cable: Cable) -> bool:
    """Return whether the classification line is probably wrong, which CLS002 reports.

    Most marked portions are above it, or of a classified cable three, or any is above it and the envelope has the
    letters of that level, or the heading of an unclassified cable says until when and by whom it is classified.
    """
    marked = portions(cable)
    above = [marking for marking in marked if is_above(cable, marking)]
    if not above:
        return False
    fewest = _FEW_PORTIONS if is_classified(cable) else len(marked) // 2 + 1
    if len(above) >= max(_FEWEST_PORTIONS, fewest) or (len(above) >= _FEWEST_PORTIONS and 2 * len(above) > len(marked)):
        return True
    agrees = any(marking.level and marking.level[0] == _sent_as(cable) for marking in above)
    return agrees or (overall(cable) == "UNCLASSIFIED" and _is_dated(cable) and _names_classifier(cable))


def _sent_as(cable: Cable) -> str | None:
    """Return the letter for the level in the envelope, "S" of SSSSS."""
    code = cable.envelope.classification_code if cable.envelope else None
    return code.text[0] if code else None


def _is_dated(cable: Cable) -> bool:
    """Return whether the heading says until when the cable is classified."""
    order, by = cable.executive_order, cable.classified_by
    given = (order.declassify if order else None, by.declassify if by else None)
    return any(until is not None and (until.day or until.code) is not None for until in given)


def _names_classifier(cable: Cable) -> bool:
    return cable.classified_by is not None and (cable.classified_by.original or cable.classified_by.derived)


def is_line_too_high(cable: Cable) -> bool:
    """Return whether nothing but the classification line says that the cable is classified: CLS006 reports that."""
    order = cable.executive_order
    if not is_classified(cable) or order is None or not order.not_applicable:
        return False
    if _names_classifier(cable) or cable.entire_text:
        return False
    return all(marking.level in (None, "UNCLASSIFIED") for marking in portions(cable))


@once_per_cable
def is_sensitive(cable: Cable) -> bool:
    """Return whether a caption, a portion or a statement says that some of the cable is sensitive but unclassified."""
    captioned = any(known.kind == "sensitivity" for _, known in captions_of(cable))
    return (
        captioned
        or any(marking.abbreviation in _SENSITIVE or "FOUO" in marking.controls for marking in portions(cable))
        or any(statement.sensitive for statement in cable.entire_text)
    )


def differ(one: Marking, other: Marking) -> bool:
    """Return whether two markings say different things: another level, or other controls, however these are written."""
    return _meaning(one) != _meaning(other)


def unknown_controls(marking: Marking) -> list[str]:
    """Return the marking's controls that no list has.

    CUI has categories that are not looked up, and a level is not a control.
    """
    if marking.abbreviation in (None, "CUI"):
        return []
    return [words for words in marking.controls if words not in _LEVEL_WORDS and controls.find(words) is None]


def contradicted(paragraph: Paragraph) -> bool:
    """Return whether the paragraph has markings that say different things, which CLS021 reports."""
    if not paragraph.other_markings:  # as in nearly all
        return False
    first, *others = paragraph.markings or (None,)
    return any(first and differ(first, other) for other in others)


def _meaning(marking: Marking) -> tuple[str | None, frozenset[str]]:
    controls = (marking.abbreviation, *marking.controls) if marking.abbreviation == "FOUO" else marking.controls
    level = "U" if marking.abbreviation == "FOUO" else marking.abbreviation
    return level, frozenset(_SHORT_FORMS.get(control, control) for control in controls)


def named(paragraph: Paragraph) -> str:
    """Return the paragraph as a message names it."""
    return "this paragraph" if paragraph.number is None else f"paragraph {paragraph.number}"


def marking_of(paragraph: Paragraph) -> Marking | None:
    """Return the marking next to the paragraph's number, or else the one below its heading."""
    return paragraph.marking or paragraph.marking_below_heading


def names_authority(cable: Cable, paragraph: Paragraph) -> bool:
    """Return whether the paragraph says who classified the cable: "1. CLASSIFIED BY DCM JANE ROE"."""
    return cable.classified_by is not None and paragraph.span.contains(cable.classified_by.span)


def captions_of(cable: Cable) -> Iterator[tuple[Value, Caption]]:
    """Yield the captions of the cable with their places, those of the classification line first."""
    riding = cable.classification.handling if cable.classification else ()
    for value in (*riding, *cable.captions):
        if known := captions.find(value.text):
            yield value, known
