"""SUN, SAT and WED before a date are weekdays or other words, as the word before them tells."""

import pytest

from cablelint.analysis.written_dates import dates_with_weekdays
from cablelint.model.spans import Span

_WORDS = (
    "BALTIMORE SUN OCT 9 GAVE PAGE THREE TO THE TALKS.",
    "THE SUN OCT 9 REPORTED IT.",
    "Citing the Sun October 9, he left.",
    "The Toronto Sun (October 9) had it.",
    "Vancouver Sun, October 9, says so.",
    "THE ARTICLE, WHICH WAS IN THE LATE EDITION OF BALTIMORE\nSUN OCT 9, IS LONG.",
    "THE COURT SAT OCT 8 TO HEAR THEM.",
    "The court sat October 8.",
    "COUPLE WED OCT 8.",
    "They wed October 8 in Oslo.",
)
_WEEKDAYS = (
    "ARRIVE SUN OCT 9 AT NOON.",
    "ARRIVES TUNIS\nSUN OCT 9.",
    "He arrives Sun Oct 9.",
    "Please reply by Sat October 8.",
    "ON SAT OCT 8 THEY MEET.",
    "THE SAT OCT 8 MEETING",
    "MEETING SUN 9 OCT.",
    "1400 WED OCT 8.",
    "Toronto, Sun., October 9",
    "BALTIMORE SUNDAY OCT 9",
    "THE VOTE (SAT OCT 8)",
)


def _found(text: str) -> int:
    return len(list(dates_with_weekdays(text, Span(0, len(text)))))


@pytest.mark.parametrize("text", _WORDS)
def test_it_is_another_word(text: str) -> None:
    assert _found(text) == 0


@pytest.mark.parametrize("text", _WEEKDAYS)
def test_it_is_a_weekday(text: str) -> None:
    assert _found(text) == 1
