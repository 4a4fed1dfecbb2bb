"""What must make no difference to the findings: line breaks, the encoding, and being asked twice."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from cablelint.files import source
from cablelint.files.source import Places, Source
from cablelint.linting import engine, registry
from cablelint.reading import parser

from .strategies import texts

RULES = [registry.load(entry) for entry in registry.built_in()]
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.cable"))
OF_THE_FILE = {"TXT006", "TXT010"}  # line breaks and encoding themselves
Finding = tuple[str, int, int, str]


def found(read: Source) -> list[Finding]:
    """The findings: code, line, column and message."""
    cable = parser.parse(read.text)
    places = Places(read.text)
    diagnostics = engine.check(cable, RULES, encoding=read.encoding, bom=read.bom)
    return [
        (one.code, *places.at(one.span.start), one.message.replace("\r\n", "\n"))
        for one in diagnostics
        if one.code not in OF_THE_FILE
    ]


def decoded(text: str, encoding: str) -> Source:
    read = source.decode(text.encode(encoding), "a.cable")
    assert isinstance(read, Source)
    return read


@settings(max_examples=60, deadline=None)
@given(texts)
def test_asked_twice(text: str) -> None:
    assert found(Source(text)) == found(Source(text))


@settings(max_examples=100, deadline=None)
@given(texts)
@example("\n\x85\x85")
def test_line_breaks(text: str) -> None:
    assume("\r" not in text)
    assert found(Source(text)) == found(Source(text.replace("\n", "\r\n")))


@settings(max_examples=60, deadline=None)
@given(texts.map(lambda text: "é" + text), st.sampled_from(["utf-8", "windows-1252", "utf-16"]))
def test_encodings(text: str, encoding: str) -> None:
    try:
        read = decoded(text, encoding)
    except (UnicodeEncodeError, AssertionError):  # characters that the encoding has not, or what is no text at all
        return
    assume(read.text == text)
    assert found(read) == found(Source(text))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path) -> None:
    text = path.read_text("utf-8")
    assert (
        found(Source(text))
        == found(decoded(text.replace("\n", "\r\n"), "windows-1252"))
        == found(decoded(text.replace("\n", "\r\n"), "utf-16"))
    )
