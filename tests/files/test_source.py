"""Bytes become text and go back unchanged; offsets become lines and columns."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.files.source import Places, Source, decode, read
from cablelint.model.errors import Unreadable


def source(data: bytes) -> Source:
    decoded = decode(data, "a.cable")
    assert isinstance(decoded, Source), decoded.message
    return decoded


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"1. One.\n", Source("1. One.\n")),
        ("1. Café.".encode(), Source("1. Café.")),
        (codecs.BOM_UTF8 + b"1. One.", Source("1. One.", "utf-8", bom=True)),
        (codecs.BOM_UTF16_LE + "é\r\n".encode("utf-16-le"), Source("é\r\n", "utf-16-le", bom=True)),
        (codecs.BOM_UTF16_BE + "é\r\n".encode("utf-16-be"), Source("é\r\n", "utf-16-be", bom=True)),
        (b"1. Caf\xe9 \x93firm\x94 \x80 5", Source("1. Café “firm” € 5", "windows-1252")),
        (b"a\x81\x8d\x8f\x90\x9d", Source("a\x81\x8d\x8f\x90\x9d", "windows-1252")),
    ],
    ids=["ascii", "utf-8", "utf-8 marked", "utf-16 little", "utf-16 big", "windows-1252", "undefined in windows-1252"],
)
def test_encodings(data: bytes, expected: Source) -> None:
    assert source(data) == expected
    assert expected.encoded() == data


@given(st.binary(min_size=1))
def test_any_bytes_are_read_or_refused_and_what_is_read_goes_back(data: bytes) -> None:
    decoded = decode(data, "a.cable")
    if isinstance(decoded, Source):
        assert decoded.encoded() == data
    else:
        assert decoded.file == "a.cable"
        assert "\n" not in decoded.message


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text_is_read(text: str, encoding: str) -> None:
    if text.strip("\ufeff") == text and "\0" not in text:
        decoded = source(text.encode(encoding))
        assert decoded.text == text


@pytest.mark.parametrize("text", ["Ã©", "caf\u00e9 and Ã©", "1. Â£5", "plain"])
def test_a_text_is_read_again_as_it_was_written(text: str) -> None:
    """Without the é, the bytes of Ã© in Windows-1252 are those of é in UTF-8."""
    assert source(Source(text, "windows-1252").encoded()).text == text


def test_a_character_that_the_encoding_has_not_cannot_be_written() -> None:
    assert Source("“firm”", "windows-1252").encoded() == b"\x93firm\x94"
    with pytest.raises(UnicodeEncodeError):
        Source("Ω", "windows-1252").encoded()


@pytest.mark.parametrize("data", [b"\x00", b"abc\x00", b"\xff\x00\x01", b"\xff\xd8" + b"\x01\x02\x03" * 9])
def test_binary_files_are_refused(data: bytes) -> None:
    assert decode(data, "a.cable") == Unreadable(
        "a.cable", "is a binary file: export the cable as plain text", kind="a binary file"
    )


def test_a_few_control_characters_are_text() -> None:
    assert source(b"caf\xe9" + b"1. One. " * 10 + b"\x07").encoding == "windows-1252"
    assert source(b"\x0c\x1a\x07").text == "\x0c\x1a\x07"


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_empty_files_are_refused(data: bytes) -> None:
    assert decode(data, "a.cable") == Unreadable("a.cable", "is empty: there is nothing to check", kind="empty")


def test_the_limit_is_in_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.cable"
    path.write_bytes(b"x" * 11)
    assert isinstance(read(str(path), 11), Source)
    refused = read(str(path), 10)
    assert isinstance(refused, Unreadable)
    assert refused.message == "is larger than 10 bytes: split it, or exclude it"


@pytest.mark.parametrize(
    ("text", "newline"),
    [("", "\n"), ("a", "\n"), ("a\r\nb\n\r\n", "\r\n"), ("a\rb\r", "\r"), ("a\nb\r\n", "\n"), ("a\r\nb", "\r\n")],
)
def test_the_usual_line_break(text: str, newline: str) -> None:
    assert Source(text).newline == newline


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("abc", 9, (1, 4)),
        ("a\nb", 1, (1, 2)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\u2028b\x0cc", 4, (2, 3)),
        ("a\nb\nc\u2028d", 6, (3, 3)),
        ("a\u2028b\n", 2, (2, 1)),
        ("a\n\u2028b\n", 3, (2, 2)),
        ("\U0001f375x", 1, (1, 2)),
        ("a\n", 2, (2, 1)),
    ],
)
def test_places(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Places(text).at(offset) == place


@given(st.text(st.sampled_from("ab\r\n\u2028")))
def test_lines_and_columns_lead_back_to_the_character(text: str) -> None:
    places = Places(text)
    for offset, character in enumerate(text):
        line, column = places.at(offset)
        if character not in "\r\n\u2028":
            assert places.line(line)[column - 1] == character
