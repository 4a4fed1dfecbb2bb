"""The excerpt of a finding: the mark stands under the very words, on a terminal too."""

import pytest

from cablelint.files.source import Places
from cablelint.model.spans import Span
from cablelint.reports.full import Excerpt, excerpt


@pytest.mark.parametrize(
    ("line", "found", "columns"),
    [
        ("1. The Post,s view", ",", (11, 1)),
        ("1. 東京 is dear", "dear", (11, 4)),
        ("1. 東京 is dear", "東京", (3, 4)),
        ("1. Jose\u0301 left", "left", (8, 4)),
        ("1.\tTea\x1b[31m", "Tea", (3, 3)),
    ],
)
def test_columns_of_the_mark(line: str, found: str, columns: tuple[int, int]) -> None:
    start = line.index(found)
    shown = excerpt(Places(line), Span(start, start + len(found)))
    assert (shown.offset, shown.length) == columns
    assert "\x1b" not in shown.words


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "x" * 5000 + " here " + "y" * 5000
    shown = excerpt(Places(line), Span(5001, 5005))
    assert shown.words[shown.offset : shown.offset + shown.length] == "here"
    assert len(shown.words) < 120
    assert shown.words[0] == shown.words[-1] == "…"


def test_an_empty_place_is_marked() -> None:
    assert excerpt(Places("1. Tea"), Span(6, 6)) == Excerpt("1. Tea", 6, 1)
