"""Traits of a cable that rules on classification need: what its markings, captions and authority lines show at once."""

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import LEVELS, Marking
from cablelint.model.spans import Span
from cablelint.reference import captions, executive_orders

_LEVEL_LETTERS = (
    ("ONFIDENTIAL", "onfidential", "O N F I D E N T I A L"),
    ("ECRET", "ecret", "E C R E T"),
    ("O P", "OP", "op"),
    (),
)
"""Of the levels above UNCLASSIFIED, CONFIDENTIAL and SECRET, all but the first letter; of two words, the first."""
_ABOVE = ("CTS|TS|NC|NS|C|S", "CTS|TS|NS|S", "CTS|TS", "CTS")
_SIGN = r"[(\[{{<][ \t]{{0,2}}(?:(?i:{})[ \t]{{0,2}}[)\]}}>/,\\-]|//|[A-Z]{{2,6}}[- /](?:TS|S|C)\))"
_SECOND_LEVELS = ("UNCLAS", "CONFIDENTIAL", "SECRET", "TOPSECRET")
_SECOND_LEVEL_CHARS = 32  # behind the first, with spaces between its letters
_CONTROL_LETTERS = (
    *"/NF /NOFORN NODIS EXDIS ORCON NOFORN RELI NTEL (NF (ND (XD (OC".split(),
    "REL TO",
    "RELEASABLE TO",
    "NO FOREIGN",
)
_BANNER_WORDS = (
    "TOP",
    "SECRET",
    "CONFIDENTIAL",
    "UNCLAS",
    "SBU",
    "CUI",
    "SENSITIVE",
    "LIMITED",
    "T O P",
    "S E C",
    "C O N",
    "U N C",
)
_BESIDE_BANNERS = "*=<[({/–— \t\r-"
_UNPROTECTED = (None, "U")


def is_classified(cable: Cable) -> bool:
    """Return whether the classification line says CONFIDENTIAL or higher."""
    return cable.classification is not None and cable.classification.level not in (None, "UNCLASSIFIED")


def is_unclassified(cable: Cable) -> bool:
    """Return whether the classification line says UNCLASSIFIED."""
    return cable.classification is not None and cable.classification.level == "UNCLASSIFIED"


def doubtful_classification(cable: Cable) -> bool:
    """Return whether there is a classification line whose words are not those of a level, or are those of two."""
    line = cable.classification
    if line is None or line.level is None or line.nearest is not None:
        return line is not None
    behind = cable.text[line.span.end : line.span.end + _SECOND_LEVEL_CHARS]
    return "".join(behind.split()).lstrip("/").startswith(_SECOND_LEVELS)


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
    """Return whether there are two captions, or one that not every cable may have."""
    return len({known.caption for known in _captions(cable)}) > 1 or any(
        known.levels != LEVELS for known in _captions(cable)
    )


@once_per_cable
def _captions(cable: Cable) -> tuple[captions.Caption, ...]:
    values = (*(cable.classification.handling if cable.classification else ()), *cable.captions)
    return tuple(known for value in values if (known := captions.find(value.text)) is not None)


def has_controls(cable: Cable) -> bool:
    """Return whether there is a caption, or a marking with a control."""
    return has_captions(cable) or any(marking.controls for marking in all_markings(cable))


def is_protected(cable: Cable) -> bool:
    """Return whether anything says more than UNCLASSIFIED: the level, a caption, a marking, a statement on all."""
    if is_classified(cable) or has_captions(cable) or cable.entire_text:
        return True
    return any(marking.abbreviation not in _UNPROTECTED or marking.controls for marking in all_markings(cable))


def marked_paragraphs(cable: Cable) -> bool:
    """Return whether a paragraph has a marking beside its number."""
    return any(paragraph.marking for paragraph in cable.paragraphs)


def unmarked_paragraphs(cable: Cable) -> bool:
    """Return whether a paragraph has no marking, neither beside its number nor below its heading."""
    return not all(paragraph.marking or paragraph.marking_below_heading for paragraph in cable.paragraphs)


def no_portion_at_level(cable: Cable) -> bool:
    """Return whether no marking is as high as the classification line says."""
    level = cable.classification.level if cable.classification else None
    highest = LEVELS.index(level) if level else 0
    return not any(one.level is not None and LEVELS.index(one.level) >= highest for one in all_markings(cable))


def odd_markings(cable: Cable) -> bool:
    """Return whether a marking is not well formed, is followed by anything but a space, or differs in its slashes."""
    separators = set()
    for marking in all_markings(cable):
        after = cable.text[marking.span.end : marking.span.end + 4].lstrip(" \t")[:1]
        if not marking.well_formed or after == ")" or not cable.text[marking.span.end : marking.span.end + 1].isspace():
            return True
        separators.add(marking.separator)
    return len(separators - {""}) > 1


def markings_before_numbers(cable: Cable) -> bool:
    """Return whether a marking is before the number of its paragraph."""
    return any(
        one.marking is not None and min((one.marking, *one.other_markings)).span.start < one.number_span.start
        for one in cable.paragraphs
    )


def contradicted_order(cable: Cable) -> bool:
    """Return whether the E.O. line or the authority lines may say another thing than the classification line."""
    order = cable.executive_order
    if is_classified(cable):
        return order is not None and order.not_applicable is not None
    return cable.classified_by is not None or (order is not None and order.declassify is not None)


def has_duration_line(cable: Cable) -> bool:
    """Return whether there is an E.O. line, or lines on who classified the cable."""
    return cable.executive_order is not None or cable.classified_by is not None


def gives_two_durations(cable: Cable) -> bool:
    """Return whether both the E.O. line and Declassify On say until when the cable is classified."""
    line, below = cable.executive_order, cable.classified_by
    return bool(line and line.declassify and below and below.declassify)


def is_derived(cable: Cable) -> bool:
    """Return whether the classification is derived."""
    return cable.classified_by is not None and cable.classified_by.derived


def has_original_authority(cable: Cable) -> bool:
    """Return whether lines say who classified the cable, or why, and it is not derived."""
    return cable.classified_by is not None and not cable.classified_by.derived


def order_of_another_time(cable: Cable) -> bool:
    """Return whether the order of the E.O. line is not the one that was in force on the date of the cable."""
    order = cable.executive_order.order if cable.executive_order else None
    if cable.date is None or order is None:
        return cable.executive_order is not None
    right = executive_orders.in_force(cable.date)
    return right is None or order.text != right.order


def may_spill(cable: Cable) -> bool:
    """Return whether there is a sign that something is above the classification of the cable."""
    level = cable.classification.level if cable.classification else None
    if level is None:
        return False
    rank = LEVELS.index(level)
    for marking in all_markings(cable):
        if marking.level is not None and (LEVELS.index(marking.level) > rank or (rank == 0 and marking.controls)):
            return True
        if marking.level is None and rank == 0:
            return True
    places = (cable.body, cable.subject.span) if cable.subject else (cable.body,)
    return any(_has_sign(cable.text_at(place), rank) for place in places)


def _has_sign(written: str, rank: int) -> bool:
    """Return whether the text has letters or words of a level above the one of that rank, or a control."""
    if any(_has_word(written, letters) for letters in _LEVEL_LETTERS[rank:]):
        return True
    if any(sign in written for sign in (_CONTROL_LETTERS if rank == 0 else _CONTROL_LETTERS[:2])):
        return True
    return compiled(_SIGN.format(_ABOVE[rank])).search(written) is not None


def _has_word(written: str, letters: tuple[str, ...]) -> bool:
    """Return whether one of the words, given without its first letter, is there and does not go on: not Secretary."""
    for word in letters:
        at = written.find(word)
        while at >= 0:
            if not written[at + len(word) : at + len(word) + 1].isalnum():
                return True
            at = written.find(word, at + 1)
    return False


def may_have_banners(cable: Cable) -> bool:
    """Return whether another line than that of the classification begins with a level in capitals."""
    if any(one.kind == "banner" for one in cable.trivia):
        return True
    own = cable.classification.span if cable.classification else Span(0, 0)
    text = cable.text
    for word in _BANNER_WORDS:
        at = text.find(word)
        while at >= 0:
            line = text.rfind("\n", 0, at) + 1
            if not text[line:at].strip(_BESIDE_BANNERS) and not own.start <= at < own.end:
                return True
            at = text.find(word, at + 1)
    return False
