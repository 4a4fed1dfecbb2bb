"""Weekdays that do not agree with one another in a cable without a date."""

import pytest

from cablelint import parse, undated_disagreements


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("They meet on Monday, June 3 and Tuesday, June 5.", ["Tuesday"]),
        ("They meet on Monday, June 3, Tuesday, June 4 and Friday, June 6.", ["Friday"]),
        ("They meet on Friday, June 3, Tuesday, June 4 and Wednesday, June 5.", ["Friday"]),
        ("THEY MEET ON MON., JUNE 3, AND REPLY BY TUE., 11 JUNE AND THU., 12 JUNE.", ["THU"]),
        ("They meet on Monday, June 3, 2002 and on Wednesday, June 4.", ["Wednesday"]),
        ("They meet on Monday, June 3, and again on Sunday, July 8.", ["Sunday"]),
    ],
)
def test_days_that_no_year_has(words: str, wrong: list[str]) -> None:
    found = undated_disagreements(parse(f"1. {words}\n\n2. Two.\n"))
    assert [each.written.weekday.text for each in found if each.written.weekday] == wrong


@pytest.mark.parametrize(
    "words",
    [
        "They meet on Monday, June 3 and Tuesday, June 4.",
        "They meet on Monday, June 3.",
        "They met on Monday, June 3. On Tuesday, June 5 of last year they had met too.",
        "They meet on Monday, June 3. In 2005 they had met on Monday, June 13.",
        "They met on Monday, December 30. They meet again on Tuesday, January 6.",
        "They meet on Monday and Tuesday, June 3-4, and on Friday, June 7.",
        "They met on Monday, March 3 and on Tuesday, October 3.",
        "He wrote: Begin text:\n\nWe meet on Monday, June 3.\n\nEnd text.\n\nThey met on Friday, June 5.",
    ],
)
def test_days_that_one_year_may_have_or_of_several_years(words: str) -> None:
    assert undated_disagreements(parse(f"1. {words}\n\n2. Two.\n")) == ()
