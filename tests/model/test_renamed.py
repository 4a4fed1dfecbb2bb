"""What plug-ins use goes on working by its old name, and says so."""

from collections.abc import Callable
from datetime import date

import pytest

from cablelint import parse
from cablelint.model.cable import NumberRange
from cablelint.model.rule import Options, Rule
from cablelint.model.spans import Span

CABLE = parse("SUBJECT: TEA\n\n1. (U) Tea, as in paragraphs 1-1.\n\n2. (U) More.\n")
RULE = Rule("AAA001", "tea", "info", "tea", "convention")
OPTIONS = Options(date(2001, 2, 3), "draft")
RANGE = NumberRange(1, 1, Span(0, 1), is_range=True)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (lambda: RULE.at(Span(0, 1), "it is hot"), lambda: RULE.diagnostic(Span(0, 1), "it is hot")),
        (lambda: OPTIONS.dated, lambda: OPTIONS.date_is_known),
        (lambda: CABLE.written(Span(0, 7)), lambda: CABLE.text_at(Span(0, 7))),
        (lambda: CABLE.paragraphs[0].marking_first, lambda: CABLE.paragraphs[0].marking_precedes_number),
        (lambda: CABLE.paragraph_references[0].foreign, lambda: CABLE.paragraph_references[0].external),
        (lambda: RANGE.ranged, lambda: RANGE.is_range),
    ],
    ids=["Rule.at", "Options.dated", "Cable.written", "marking_first", "foreign", "ranged"],
)
def test_the_old_name_gives_the_same(old: Callable[[], object], new: Callable[[], object]) -> None:
    with pytest.warns(DeprecationWarning, match="the old name works until the next release"):
        found = old()
    assert found == new()
