"""Traits of a cable that rules on the heading need: what its elements show at once."""

from bisect import bisect_left

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import FieldKind, HeadingField
from cablelint.reference import captions
from cablelint.reference.stations import plain_address

_SINGLE: frozenset[FieldKind] = frozenset({"classification", "executive_order", "tags", "subject", "references"})
_ORDER: tuple[FieldKind, ...] = ("classification", "caption", "executive_order", "tags", "subject", "references")
_MANDATORY: frozenset[FieldKind] = frozenset({"date", "from", "classification", "executive_order", "subject"})
_OF_SMART: frozenset[FieldKind] = frozenset({"message_reference", "date"})
_LABELED = _OF_SMART | {"from"}
_SENDER = "from:"
_READ: frozenset[FieldKind] = frozenset(
    {"from", "to", "classification", "executive_order", "tags", "subject", "references"}
)
_TOP_CHARS = 4000
_GLUED = ("FM", "TO", "INFO", "UNCLAS", "CONFIDENTIAL", "SECRET", "LIMITED", "Z", "O", "P", "R")
_FEWEST_GLUED_CHARS = 6
_SERIAL_FIGURES = 6
_GROUP_LENGTH = len("141409Z MAR 11")
_ZULU_OFFSET_CHARS = 6


def repeated_elements(cable: Cable) -> bool:
    """Return whether an element that may be there once is there twice."""
    kinds = [field.kind for field in cable.fields if field.kind in _SINGLE]
    if len(kinds) != len(set(kinds)):
        return True
    labeled = ((field.kind, field.label.text.lower()) for field in cable.fields if field.label)
    labels = [words for kind, words in labeled if kind in _LABELED or words == _SENDER]
    return len(labels) != len(set(labels))


def elements_out_of_order(cable: Cable) -> bool:
    """Return whether the elements may be out of order: they are not in that of a telegram, or have SMART's labels."""
    if labeled_as_smart(cable):
        return True
    ranks = [_ORDER.index(field.kind) for field in cable.fields if field.kind in _ORDER]
    return ranks != sorted(ranks)


def labeled_as_smart(cable: Cable) -> bool:
    """Return whether a label gives the message reference or the date."""
    return any(field.label is not None and field.kind in _OF_SMART for field in cable.fields)


def incomplete_heading(cable: Cable) -> bool:
    """Return whether an element of the heading is missing, or the E.O. line, an address or the date says nothing."""
    present = {field.kind for field in cable.fields}
    order = cable.executive_order
    if not present >= _MANDATORY or not present & {"to", "info"} or order is None:
        return True
    filled = (field for field in cable.fields if field.kind in ("from", "to", "date"))
    return not order.text.strip(": .") or any(not cable.text_at(field.value).strip("/ \t\r\n") for field in filled)


def odd_date_time_group(cable: Cable) -> bool:
    """Return whether the date is under a label, or is not of the form `P 141409Z MAR 11`."""
    group = cable.date_time_group
    if any(field.kind == "date" and field.label is not None for field in cable.fields):
        return True
    if group is None:
        return False
    if group.group is None or group.moment is None or group.unread or not group.precedences:
        return True
    letters = [one.text for one in group.precedences]
    if len(set(letters)) < len(letters) or not {*letters} <= {*"ZOPR"}:
        return True
    written = group.group.text
    zulu = written[_ZULU_OFFSET_CHARS : _ZULU_OFFSET_CHARS + 2]
    return len(written) != _GROUP_LENGTH or zulu != "Z " or written[-3] != " "


def addressees(cable: Cable) -> bool:
    """Return whether the cable has addressees, or a station that sends it."""
    return bool(cable.action_addressees or cable.info_addressees or cable.originator)


def repeated_addressees(cable: Cable) -> bool:
    """Return whether an address is written twice, that of the originator counted."""
    listed = (*cable.action_addressees, *cable.info_addressees, *((cable.originator,) if cable.originator else ()))
    names = [plain_address(one.name.text) for one in listed]
    return len(names) != len(set(names))


def info_precedence(cable: Cable) -> bool:
    """Return whether an INFO addressee has a precedence."""
    return any(one.precedence is not None for one in cable.info_addressees)


def niact(cable: Cable) -> bool:
    """Return whether an addressee has the precedence NIACT."""
    listed = (*cable.action_addressees, *cable.info_addressees)
    return any(one.precedence is not None and "NIACT" in one.precedence.text.upper() for one in listed)


def empty_subject(cable: Cable) -> bool:
    """Return whether the SUBJECT has no words."""
    return cable.subject is not None and not any(map(str.isalnum, cable.subject.text))


def unmarked_subject(cable: Cable) -> bool:
    """Return whether the SUBJECT has words and no marking."""
    return cable.subject is not None and bool(cable.subject.text) and cable.subject.marking is None


def long_subject(cable: Cable) -> bool:
    """Return whether the SUBJECT is longer than two lines of 69 characters."""
    return cable.subject is not None and len(cable.subject.text) > 2 * 69


def repeated_captions(cable: Cable) -> bool:
    """Return whether a caption is there twice, below the classification line."""
    riding = [value.text.upper() for value in cable.classification.handling] if cable.classification else []
    if len(riding) != len(set(riding)):
        return True
    known = [found.caption for value in cable.captions if (found := captions.find(value.text)) is not None]
    return len(known) != len(set(known))


def sends_by_label(cable: Cable) -> bool:
    """Return whether a label gives the date, or there is a line for the message reference, as in SMART."""
    return any(
        field.kind == "message_reference" or (field.kind == "date" and field.label is not None)
        for field in cable.fields
    )


def doubtful_captions(cable: Cable) -> bool:
    """Return whether a line or a word among the captions is not written as a caption is."""
    for field in cable.fields:
        if field.kind in ("other", "passing"):
            return True
        written = cable.text_at(field.value)
        if field.kind == "caption" and ((known := captions.find(written)) is None or known.caption != written):
            return True
        if field.kind == "classification" and _has_long_word(cable, field):
            return True
    return bool(cable.paragraphs and cable.text[cable.body.start : cable.paragraphs[0].span.start].strip())


def _has_long_word(cable: Cable, field: HeadingField) -> bool:
    """Return whether a word of five letters is on the line besides level and message reference."""
    text, start = cable.text, field.value.start
    pieces: list[str] = []
    for known in sorted(one.span for one in (cable.classification, cable.message_reference) if one is not None):
        if start <= known.start < field.value.end:
            pieces.append(text[start : known.start])
            start = known.end
    return compiled(r"[A-Za-z]{5}").search(" ".join((*pieces, text[start : field.value.end]))) is not None


def unread_heading(cable: Cable) -> bool:
    """Return whether several elements are missing, or a line without a space begins as one of them does."""
    present = {field.kind for field in cable.fields if field.value.start < field.value.end}
    if len(_READ - present) > 1:
        return True
    top = cable.lines[: bisect_left(cable.lines, _TOP_CHARS, key=lambda line: line.start)]
    glued = (cable.text_at(line.span) for line in top if cable.text.startswith(_GLUED, line.start, line.end))
    return sum(len(written) >= _FEWEST_GLUED_CHARS for written in glued if " " not in written) > 1


def doubtful_reference(cable: Cable) -> bool:
    """Return whether there is no message reference, or its serial is odd, or it is that of a label without a year."""
    reference = cable.message_reference
    if reference is None or any(field.kind == "message_reference" for field in cable.fields):
        return True
    serial = reference.serial.span
    glued = cable.text[serial.start - 1 : serial.start].isalpha()
    return glued or len(reference.serial.text) > _SERIAL_FIGURES or cable.text_at(serial) != reference.serial.text
