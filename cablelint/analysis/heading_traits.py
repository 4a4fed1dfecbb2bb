"""Traits of a cable that rules on heading, TAGS and envelope need: what its elements show at once."""

from collections import Counter

from cablelint.model.cable import Cable
from cablelint.model.heading import FieldKind

_SINGLE: frozenset[FieldKind] = frozenset({"classification", "executive_order", "tags", "subject", "references"})
_ORDER: tuple[FieldKind, ...] = ("classification", "caption", "executive_order", "tags", "subject", "references")
_MANDATORY: frozenset[FieldKind] = frozenset({"date", "from", "classification", "executive_order", "subject"})
_OF_SMART: frozenset[FieldKind] = frozenset({"message_reference", "date"})
_GROUP_LENGTH = len("141409Z MAR 11")
_ZULU_AT = 6
_MARKUP = frozenset("*_`<>[](){}&~")


def repeated_elements(cable: Cable) -> bool:
    """Return whether an element that may be there once is there twice."""
    kinds = [field.kind for field in cable.fields if field.kind in _SINGLE]
    return len(kinds) != len(set(kinds))


def elements_out_of_order(cable: Cable) -> bool:
    """Return whether the elements may be out of order: they are not in that of a telegram, or have SMART's labels."""
    if labelled_as_smart(cable):
        return True
    ranks = [_ORDER.index(field.kind) for field in cable.fields if field.kind in _ORDER]
    return ranks != sorted(ranks)


def labelled_as_smart(cable: Cable) -> bool:
    """Return whether a label gives the message reference or the date."""
    return any(field.label is not None and field.kind in _OF_SMART for field in cable.fields)


def incomplete_heading(cable: Cable) -> bool:
    """Return whether an element of the heading is missing, or the E.O. line says nothing."""
    present = {field.kind for field in cable.fields}
    order = cable.executive_order
    if not present >= _MANDATORY or not present & {"to", "info"} or order is None:
        return True
    return not order.text.strip(": .")


def odd_date_time_group(cable: Cable) -> bool:
    """Return whether the date is under a label, or is not of the form `P 141409Z MAR 11`."""
    group = cable.date_time_group
    if any(field.kind == "date" and field.label is not None for field in cable.fields):
        return True
    if group is None:
        return False
    if group.group is None or group.moment is None or group.unread or not group.precedences:
        return True
    return len(group.group.text) != _GROUP_LENGTH or group.group.text[_ZULU_AT : _ZULU_AT + 2] != "Z "


def addressees(cable: Cable) -> bool:
    """Return whether the cable has addressees, or a station that sends it."""
    return bool(cable.action_addressees or cable.info_addressees or cable.originator)


def repeated_addressees(cable: Cable) -> bool:
    """Return whether an address is written twice, that of the originator counted."""
    listed = (*cable.action_addressees, *cable.info_addressees, *((cable.originator,) if cable.originator else ()))
    names = [" ".join(one.name.text.upper().split()) for one in listed]
    return len(names) != len(set(names))


def info_precedence(cable: Cable) -> bool:
    """Return whether an INFO addressee has a precedence."""
    return any(one.precedence is not None for one in cable.info_addressees)


def niact(cable: Cable) -> bool:
    """Return whether an addressee has the precedence NIACT."""
    listed = (*cable.action_addressees, *cable.info_addressees)
    return any(one.precedence is not None and one.precedence.text.upper().startswith("NIACT") for one in listed)


def empty_subject(cable: Cable) -> bool:
    """Return whether the SUBJECT has no words."""
    return cable.subject is not None and not cable.subject.text


def unmarked_subject(cable: Cable) -> bool:
    """Return whether the SUBJECT has words and no marking."""
    return cable.subject is not None and bool(cable.subject.text) and cable.subject.marking is None


def long_subject(cable: Cable) -> bool:
    """Return whether the SUBJECT is longer than two lines of 69 characters."""
    return cable.subject is not None and len(cable.subject.text) > 2 * 69


def several_captions(cable: Cable) -> bool:
    """Return whether there are two lines or words of captions."""
    return len(cable.captions) > 1


def sends_by_label(cable: Cable) -> bool:
    """Return whether a label gives the date, or there is a line for the message reference, as in SMART."""
    return any(
        field.kind == "message_reference" or (field.kind == "date" and field.label is not None)
        for field in cable.fields
    )


def untagged(cable: Cable) -> bool:
    """Return whether there is no TAGS line, or none with a tag on it."""
    return cable.tags is None or not cable.tags.tags


def repeated_tags(cable: Cable) -> bool:
    """Return whether a word of the TAGS line is there twice, in capitals or not."""
    counted = Counter("".join(sign if sign.isalnum() else " " for sign in _of_tags(cable).upper()).split())
    return any(count > 1 for count in counted.values())


def small_letters_in_tags(cable: Cable) -> bool:
    """Return whether the TAGS line has a small letter."""
    return _of_tags(cable) != _of_tags(cable).upper()


def markup_in_tags(cable: Cable) -> bool:
    """Return whether the TAGS line has a sign that markup is made of."""
    return not _MARKUP.isdisjoint(_of_tags(cable))


def _of_tags(cable: Cable) -> str:
    return cable.text_at(cable.tags.span) if cable.tags else ""


def malformed_envelope(cable: Cable) -> bool:
    """Return whether a line of the envelope does not have its form, or one is missing."""
    envelope = cable.envelope
    return envelope is not None and (
        bool(envelope.malformed) or None in (envelope.precedence, envelope.filed, envelope.classification_code)
    )


def other_serial(cable: Cable) -> bool:
    """Return whether the serial of the DE line is not the end of that of the message reference."""
    serial, reference = cable.envelope and cable.envelope.serial, cable.message_reference
    if serial is None or reference is None:
        return False
    return int(reference.serial.text) % 10_000 != int(serial.text)


def ends_as_sent(cable: Cable) -> bool:
    """Return whether there is an envelope, or a closing."""
    return cable.envelope is not None or cable.closing is not None


def in_sections(cable: Cable) -> bool:
    """Return whether the cable, or its envelope, names a section."""
    return bool(cable.sections) or (cable.envelope is not None and cable.envelope.section is not None)


def several_sections(cable: Cable) -> bool:
    """Return whether there are two section lines."""
    return len(cable.sections) > 1


def later_message(cable: Cable) -> bool:
    """Return whether the cable is not the first one of its text."""
    return cable.message > 1
