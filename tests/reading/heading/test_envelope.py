import pytest

from cablelint.model.heading import Envelope
from cablelint.reading.parser import parse

SOUND = "VZCZCXYZ0042\nPP RUEHWL\nDE RUEHC #3187/01 0731412\nZNR UUUUU ZZH\nP 141409Z MAR 11\nFM SECSTATE WASHDC\n"


def read(text: str) -> Envelope | None:
    return parse(text).envelope


def faults(text: str) -> list[tuple[str, str]]:
    envelope = read(text)
    assert envelope is not None
    assert all(text[fault.span.start : fault.span.end] == fault.text for fault in envelope.malformed)
    return [(fault.line, fault.text) for fault in envelope.malformed]


def test_a_sound_envelope() -> None:
    envelope = read(SOUND)
    assert envelope is not None
    assert envelope.malformed == ()
    assert envelope.section is not None
    assert (envelope.section.text, SOUND[slice(*envelope.section.span)]) == ("01", "01")
    assert [signal.text for signal in envelope.operating_signals] == ["ZZH"]


@pytest.mark.parametrize(
    ("line", "written", "line_meant", "marked"),
    [
        ("VZCZCXYZ0042", "VZCZCXY0042", "identifier", "VZCZCXY0042"),
        ("VZCZCXYZ0042", "VZXCCXYZ0042", "identifier", "VZXCCXYZ0042"),
        ("PP RUEHWL", "PQ RUEHWL", "routing", "PQ"),
        ("PP RUEHWL", "P RUEHWL", "routing", "P"),
        ("PP RUEHWL", "PP RUEHWL RU3HBY", "routing", "RU3HBY"),
        ("PP RUEHWL", "PP RUE", "routing", "RUE"),
        ("PP RUEHWL", "PP RUEHWL\nRUEHBY RUEHDF9", "routing", "RUEHDF9"),
        ("DE RUEHC #3187/01 0731412", "DF RUEHC #3187/01 0731412", "station_call", "DF"),
        ("DE RUEHC #3187/01 0731412", "DE RU3HC #3187/01 0731412", "station_call", "RU3HC"),
        ("DE RUEHC #3187/01 0731412", "DE RUEHC 3187 0731412", "station_call", "3187"),
        ("DE RUEHC #3187/01 0731412", "DE RUEHC #318 0731412", "station_call", "#318"),
        ("DE RUEHC #3187/01 0731412", "DE RUEHC #3187 073141", "station_call", "073141"),
        ("DE RUEHC #3187/01 0731412", "DE RUEHC #3187", "station_call", "DE RUEHC #3187"),
        ("ZNR UUUUU ZZH", "ZNR UUUU ZZH", "security", "UUUU"),
        ("ZNR UUUUU ZZH", "ZNR UUUUU ZZ", "security", "ZZ"),
        ("ZNR UUUUU ZZH", "ZNR UUUUC ZZH", "security", "UUUUC"),
        ("ZNR UUUUU ZZH", "ZNR ZZH", "security", "ZNR"),
        ("ZNR UUUUU ZZH", "ZRN UUUUU ZZH", "security", "ZRN"),
        ("ZNR UUUUU ZZH", "ZNX UUUUU ZZH", "security", "ZNX"),
        ("ZNR UUUUU ZZH", "ZNR UUUUU ZZH\nCHARGE AGRICULTURE", "unknown", "CHARGE AGRICULTURE"),
    ],
)
def test_faults(line: str, written: str, line_meant: str, marked: str) -> None:
    assert SOUND.count(line) == 1
    assert faults(SOUND.replace(line, written)) == [(line_meant, marked)]


def test_lines_of_operating_signals_may_stand_by_themselves() -> None:
    text = SOUND.replace("ZZH\n", "ZZH\nZDK RUEHC SVCS\n")
    envelope = read(text)
    assert envelope is not None
    assert envelope.malformed == ()
    assert [signal.text for signal in envelope.operating_signals] == ["ZZH", "ZDK", "RUEHC", "SVCS"]


@pytest.mark.parametrize("text", ["Summary\nThe talks failed.\n\nRUBIN\n", "RUBIN\n", "TO BE\n", ""])
def test_no_envelope(text: str) -> None:
    assert read(text) is None


def test_a_malformed_date_time_group_is_not_the_envelopes() -> None:
    text = SOUND.replace("P 141409Z MAR 11", "P 14I409Z MAR 11")
    assert faults(text) == []


def test_a_line_of_odd_blanks_is_passed_over() -> None:
    envelope = parse("DE RUEHC #3187 0731412\n\x1d\nPP RUEHNR\n").envelope
    assert envelope is not None
    assert envelope.malformed == ()
    assert [indicator.text for indicator in envelope.routing_indicators] == ["RUEHNR"]


def test_prosign_and_letters_are_of_the_same_line() -> None:
    """Of two such lines, the latter's."""
    envelope = read(SOUND.replace("ZNR UUUUU ZZH\n", "Z0NR UUUUU ZZH\nZNY CCZHCCC Z\n"))
    assert envelope is not None
    assert envelope.security_prosign is not None
    assert (envelope.security_prosign.text, envelope.classification_code) == ("ZNY", None)
