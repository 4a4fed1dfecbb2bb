"""What is given to the functions of the package by mistake: each is refused in words that say what to give."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest

import cablelint

TEXT = "UNCLAS WARSAW 000118\n\nE.O. 13526: N/A\nTAGS: PREL, PL\nSUBJECT: FERRY TIMETABLE\n\n1. It sails.\n"
ON_TEXTS = (cablelint.parse, cablelint.check, cablelint.fix, cablelint.format)


@pytest.mark.parametrize("function", ON_TEXTS)
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"UNCLAS", "text must be a str, not bytes: decode it first"),
        (None, "text must be a str, not NoneType"),
        (17, "text must be a str, not int"),
    ],
)
def test_a_text_of_another_kind(function: Callable[..., Any], text: object, words: str) -> None:
    with pytest.raises(TypeError) as refused:
        function(text)
    assert str(refused.value) == words


@pytest.mark.parametrize("function", [cablelint.parse, cablelint.check, cablelint.fix])
@pytest.mark.parametrize("date", ["2007-07-01", 2007, datetime.datetime(2007, 7, 1, 12, tzinfo=datetime.UTC)])
def test_a_date_of_another_kind(function: Callable[..., Any], date: object) -> None:
    with pytest.raises(TypeError, match=r"date must be a datetime\.date, such as datetime\.date\(2007, 7, 1\), not "):
        function(TEXT, date=date)


@pytest.mark.parametrize("function", ON_TEXTS)
def test_an_unknown_profile(function: Callable[..., Any]) -> None:
    with pytest.raises(cablelint.UsageError, match=r"'cable' is unknown; choose telegram, smart, draft, archive"):
        function(TEXT, profile="cable")


@pytest.mark.parametrize("name", ["select", "extend_select", "ignore"])
def test_selectors_that_are_one_word(name: str) -> None:
    with pytest.raises(TypeError, match=rf'{name} must be a list .* write {name}=\["TAG"\]'):
        cablelint.check(TEXT, **{name: "TAG"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"line_length": 5}, "line_length must be a number from 40, not 5"),
        ({"line_length": "70"}, "line_length must be a number from 40, not '70'"),
        ({"tag_separator": "tab"}, "tag_separator 'tab' is unknown; choose keep, comma, space"),
        ({"keep": ["2"]}, r"keep must have the numbers of paragraphs, such as \[2, 5\]"),
    ],
)
def test_a_layout_that_cannot_be(asked: dict[str, Any], words: str) -> None:
    with pytest.raises(cablelint.UsageError, match=words):
        cablelint.format(TEXT, **asked)
