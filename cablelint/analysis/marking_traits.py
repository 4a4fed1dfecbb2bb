"""Traits of a cable that rules on classification need: what its markings, captions and authority lines show at once."""

from cablelint.analysis.damaged_items import damaged_item_markings
from cablelint.analysis.memo import once_per_cable
from cablelint.model.cable import Cable
from cablelint.model.heading import LEVELS, Declassification, Marking
from cablelint.model.vocabulary import words_of
from cablelint.reference import captions, executive_orders

_UNPROTECTED = (None, "U")
_NOT_ABOVE = (None, "UNCLASSIFIED")
_FOR_SENSITIVE = frozenset({"NOFORN", "RELEASABLE TO"})  # unclassified text, where it is sensitive
_AUTHORITY_LABELS = ("ssified By:", "ssified by:", "SSIFIED BY:", "ived From:", "ssify On:")  # in the text
_NOFORN = ("NOFORN", "(NF)", "NO FOREIGN DISSEM", "NOT RELEASABLE TO FOREIGN")
_NOFORN_WORDS = frozenset({"noforn", "nf", "foreign", "releasable"})  # of each, one
_CUI_LABELS = ("CUI Categor", "CUI categor", "CUI CATEGOR")
_SIGNS_BEFORE = tuple("*_~#|^`")  # a marking
_BESIDE = tuple(
    [control] for control in ("NF", "NOFORN", "OC", "ORCON", "PROPIN", "REL", "RELIDO")
)  # as the first word
_CONTROL_CHARS = 12  # of a control behind a marking, with the spaces before it
_NEAR_CHARS = 48  # behind a marking
_ONE_LEVEL_LETTERS = 2  # of TS
_OPENING = ("(", "[", "{", "<")  # of a marking
_BEGINNINGS_OF_LEVELS = ("TOP", "T O", "SEC", "S E", "CON", "C O")


def is_classified(cable: Cable) -> bool:
    """Return whether the classification line says CONFIDENTIAL or higher."""
    return cable.classification is not None and cable.classification.level not in (None, "UNCLASSIFIED")


def is_unclassified(cable: Cable) -> bool:
    """Return whether the classification line says UNCLASSIFIED."""
    return cable.classification is not None and cable.classification.level == "UNCLASSIFIED"


def is_unclassified_throughout(cable: Cable) -> bool:
    """Return whether the classification line says UNCLASSIFIED, and no marking anything above it."""
    return is_unclassified(cable) and all(one.level in _NOT_ABOVE for one in all_markings(cable))


def is_classified_anywhere(cable: Cable) -> bool:
    """Return whether the classification line or a marking says CONFIDENTIAL or higher."""
    return is_classified(cable) or (is_unclassified(cable) and not is_unclassified_throughout(cable))


@once_per_cable
def all_markings(cable: Cable) -> tuple[Marking, ...]:
    """Return every marking: of the SUBJECT, of paragraphs, of blocks."""
    found = [*cable.block_markings]
    if cable.subject is not None and cable.subject.marking is not None:
        found.append(cable.subject.marking)
    for paragraph in cable.paragraphs:
        if paragraph.marking is not None:
            found += (paragraph.marking, *paragraph.other_markings)
        elif paragraph.marking_below_heading is not None:
            found.append(paragraph.marking_below_heading)
    return tuple(found)


def has_captions(cable: Cable) -> bool:
    """Return whether there is a caption on who may see the cable, on the classification line or another.

    SIPDIS, which most cables have, bars nobody.
    """
    return any(known.kind != "administrative" and known.caption != "SIPDIS" for known in _captions(cable))


def captions_to_compare(cable: Cable) -> bool:
    """Return whether there are two captions, or one that not every cable may have: NOFORN, if it is unclassified."""
    found = {known.caption: known for known in _captions(cable)}
    if len(found) > 1 or any(known.levels != LEVELS for known in found.values()):
        return True
    return is_unclassified(cable) and not _FOR_SENSITIVE.isdisjoint(found)


@once_per_cable
def _captions(cable: Cable) -> tuple[captions.Caption, ...]:
    values = (*(cable.classification.handling if cable.classification else ()), *cable.captions)
    return tuple(known for value in values if (known := captions.find(value.text)) is not None)


def has_controls(cable: Cable) -> bool:
    """Return whether there is a caption, a marking with a control, or a line that names a category of CUI."""
    if has_captions(cable) or has_cui_lines(cable):
        return True
    if not _NOFORN_WORDS.isdisjoint(words_of(cable.text)) and any(words in cable.text for words in _NOFORN):
        return True
    return any(marking.controls for marking in all_markings(cable))


def has_cui_lines(cable: Cable) -> bool:
    """Return whether lines say in which category of CUI the text is, and who controls it."""
    return "cui" in words_of(cable.text) and any(label in cable.text for label in _CUI_LABELS)


def needs_authority(cable: Cable) -> bool:
    """Return whether the cable must say who classified it, or who controls it."""
    return is_classified_anywhere(cable) or has_cui_lines(cable)


def is_protected(cable: Cable) -> bool:
    """Return whether anything says more than UNCLASSIFIED: the level, a caption, a marking, a statement on all."""
    if is_classified(cable) or has_captions(cable) or cable.entire_text:
        return True
    return any(marking.abbreviation not in _UNPROTECTED or marking.controls for marking in all_markings(cable))


def marked_paragraphs(cable: Cable) -> bool:
    """Return whether a paragraph has a marking next to its number."""
    return any(paragraph.marking for paragraph in cable.paragraphs)


def unmarked_paragraphs(cable: Cable) -> bool:
    """Return whether a paragraph has no marking, neither next to its number nor below its heading."""
    return not all(paragraph.marking or paragraph.marking_below_heading for paragraph in cable.paragraphs)


def no_portion_at_level(cable: Cable) -> bool:
    """Return whether no marking is as high as the classification line says."""
    level = cable.classification.level if cable.classification else None
    highest = LEVELS.index(level) if level else 0
    return not any(one.level is not None and LEVELS.index(one.level) >= highest for one in all_markings(cable))


def odd_markings(cable: Cable) -> bool:
    """Return whether a marking is not well formed, touches anything but spaces, is there twice, or has odd slashes."""
    separators = set()
    if cable.entire_text or any(one.other_markings for one in cable.paragraphs):
        return True
    for marking in all_markings(cable):
        if cable.text[marking.span.start - 1 : marking.span.start] in _SIGNS_BEFORE or _is_again(cable, marking):
            return True
        after = cable.text[marking.span.end : marking.span.end + 4].lstrip(" \t")[:1]
        if not marking.well_formed or after == ")" or not cable.text[marking.span.end : marking.span.end + 1].isspace():
            return True
        if cable.text[marking.span.end : marking.span.end + _CONTROL_CHARS].split()[:1] in _BESIDE:
            return True
        if marking.abbreviation == "CUI" and marking.separator == "/":
            return True
        separators.add(marking.separator)
    return len(separators - {""}) > 1 or bool(damaged_item_markings(cable))


def _is_again(cable: Cable, marking: Marking) -> bool:
    """Return whether the same marking follows within a few words, or one of its controls is there twice."""
    if len(set(marking.controls)) < len(marking.controls):
        return True
    letters = marking.text.strip("()")
    behind = cable.text[marking.span.end : marking.span.end + _NEAR_CHARS]
    return marking.text in behind or (len(letters) > _ONE_LEVEL_LETTERS and behind.startswith(letters, 1))


def markings_before_numbers(cable: Cable) -> bool:
    """Return whether a marking is before the number of its paragraph, or only behind the first words."""
    return any(
        one.marking_below_heading is not None
        if one.marking is None
        else min((one.marking, *one.other_markings)).span.start < one.number_span.start
        for one in cable.paragraphs
    )


def contradicted_order(cable: Cable) -> bool:
    """Return whether the E.O. line or the authority lines may say another thing than the classification line."""
    order = cable.executive_order
    if is_classified(cable):
        return order is not None and order.not_applicable is not None
    if cable.classified_by is not None or (order is not None and order.declassify is not None):
        return True
    return any(cable.text.find(label, *cable.body) >= 0 for label in _AUTHORITY_LABELS)


def has_duration_line(cable: Cable) -> bool:
    """Return whether there is an E.O. line, or lines on who classified the cable."""
    return cable.executive_order is not None or cable.classified_by is not None


def gives_two_durations(cable: Cable) -> bool:
    """Return whether both the E.O. line and Declassify On say until when, or one of them may give two dates."""
    line, below = cable.executive_order, cable.classified_by
    given = [until for until in (line and line.declassify, below and below.declassify) if until is not None]
    return len(given) > 1 or any(_has_more_figures(cable, until) for until in given)


def _has_more_figures(cable: Cable, until: Declassification) -> bool:
    """Return whether figures follow the date on its line."""
    if until.written_day is None:
        return False
    end = cable.text.find("\n", until.span.start)
    return any(map(str.isdecimal, cable.text[until.written_day.span.end : end if end >= 0 else len(cable.text)]))


def is_derived(cable: Cable) -> bool:
    """Return whether the classification is derived."""
    return cable.classified_by is not None and cable.classified_by.derived


def has_original_authority(cable: Cable) -> bool:
    """Return whether lines say who classified the cable, or why, and it is not derived."""
    return cable.classified_by is not None and not cable.classified_by.derived


def order_of_another_time(cable: Cable) -> bool:
    """Return whether the order of the E.O. line, or one that the authority lines cite, was not in force on the date."""
    order = cable.executive_order.order if cable.executive_order else None
    if cable.date is None or order is None:
        return cable.executive_order is not None
    right, by = executive_orders.in_force(cable.date), cable.classified_by
    if right is None or order.text != right.order:
        return True
    cited = cable.text_at(by.span) if by is not None else ""
    return any(number in cited for number in executive_orders.numbers() if number != right.order)


def several_markings(cable: Cable) -> bool:
    """Return whether a paragraph or the SUBJECT opens with two markings, or the second may be in words."""
    subject = cable.subject
    if subject and subject.marking and any(opening in subject.text for opening in _OPENING):
        return True
    return any(
        one.other_markings
        or (one.marking is not None and _opening(cable.text, one.text_span.start) in _BEGINNINGS_OF_LEVELS)
        for one in cable.paragraphs
    )


def _opening(text: str, at: int) -> str:
    return text[at : at + 3].upper()
