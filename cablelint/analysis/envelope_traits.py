"""Traits of a cable that rules on its envelope need: what its first and last lines show at once."""

from cablelint.model.cable import Cable

_WORDS = {"Z": "FLASH", "O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE"}
_FILED_LENGTH = len("0731412")
_MOST_DAYS = 7  # from the date-time group to the day of the DE line


def malformed_envelope(cable: Cable) -> bool:
    """Return whether a line of the envelope does not have its form, or one is missing."""
    envelope = cable.envelope
    return envelope is not None and (
        bool(envelope.malformed)
        or envelope.security_prosign is not None
        or None in (envelope.identifier, envelope.precedence, envelope.filed, envelope.classification_code)
    )


def other_serial(cable: Cable) -> bool:
    """Return whether the serial of the DE line is not the end of that of the message reference."""
    serial, reference = cable.envelope and cable.envelope.serial, cable.message_reference
    if serial is None or reference is None:
        return False
    return int(reference.serial.text) % 10_000 != int(serial.text)


def odd_sections(cable: Cable) -> bool:
    """Return whether there are several section lines, or the only one is not sound, one of several or the DE line's."""
    own = cable.envelope.section if cable.envelope else None
    if len(cable.sections) != 1:
        return bool(cable.sections) or own is not None
    number, total = cable.sections[0].number, cable.sections[0].of
    if not number or total is None or number > total:
        return True
    return total > 1 or own is not None


def several_sections(cable: Cable) -> bool:
    """Return whether there are two section lines."""
    return len(cable.sections) > 1


def later_message(cable: Cable) -> bool:
    """Return whether the cable is not the first one of its text."""
    return cable.message > 1


def other_precedences(cable: Cable) -> bool:
    """Return whether routing line, date-time group and action addressees do not all have the same precedence."""
    group, doubled = cable.date_time_group, cable.envelope.precedence if cable.envelope else None
    if group is None or not group.precedences:
        return False
    letter = group.precedences[0].text
    words = {one.precedence.text for one in cable.action_addressees if one.precedence}
    if len(group.precedences) > 1 or not words <= {_WORDS.get(letter, ""), "ROUTINE"}:
        return True
    return doubled is not None and doubled.text != 2 * letter


def odd_filing_date(cable: Cable) -> bool:
    """Return whether the day and time of the DE line are not those of the date-time group or of the week after it.

    The same time on another day is odd too.
    """
    filed = cable.envelope.filed if cable.envelope else None
    if filed is None or len(filed.text) != _FILED_LENGTH:
        return False
    moment = cable.date_time_group.moment if cable.date_time_group else None
    days = int(filed.text[:3]) - moment.timetuple().tm_yday if moment else -1
    in_time = filed.text[3:5] < "24" and filed.text[5:] < "60"
    if moment and days and filed.text[3:] == f"{moment:%H%M}":
        return True
    return not (0 <= days <= _MOST_DAYS and in_time and int(filed.text[:3]) < 366)


def odd_security_line(cable: Cable) -> bool:
    """Return whether ZNR or ZNY, or the letters behind it, may not go with the classification."""
    line, envelope = cable.classification, cable.envelope
    if envelope is None or line is None or line.level is None:
        return False
    prosign, code = envelope.security_prosign, envelope.classification_code
    usual = "ZNR" if line.level == "UNCLASSIFIED" else "ZNY"
    return (prosign is not None and prosign.text != usual) or (code is not None and code.text[0] != line.level[0])


def odd_closing(cable: Cable) -> bool:
    """Return whether the closing is not the serial of the opening and NNNN, the last lines of all."""
    closing, opening = cable.closing, cable.envelope.serial if cable.envelope else None
    if closing is None:
        misspelled = set(cable.text.rstrip().rpartition("\n")[2].strip()) == {"N"}
        return cable.envelope is not None and (misspelled or _has_break(cable))
    if closing.serial is None or closing.terminator is None or _has_break(cable):
        return True
    number = opening or (cable.message_reference.serial if cable.message_reference else None)
    same = number is None or int(number.text) % 10_000 == int(closing.serial.text)
    return not same or cable.text[closing.terminator.span.start :].strip() != "NNNN"


def _has_break(cable: Cable) -> bool:
    """Return whether a line is BT."""
    return "BT" in cable.text and any(
        line.kind == "terminator" and cable.text_at(line.span).strip() == "BT" for line in cable.lines
    )


def other_station(cable: Cable) -> bool:
    """Return whether the message reference may name another station than the FM line."""
    if cable.originator is None or cable.message_reference is None:
        return False
    stations = cable.lookups.stations
    sender = stations.by_address(cable.originator.name.text)
    return sender is not None and sender != stations.by_name(cable.message_reference.office.text)
