"""Kept code matches just what the expression matches, and code that does not fit is not used."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablelint.lalr.regex_code import pattern, translated
from cablelint.lalr.tables import tables_of

EXPRESSIONS = [
    *("a(?P<one>b+)(c)?|(?P<two>(?i:x|y))", "", "(?P<word>[^\\W\\d_]+)|(?P<rest>.)", "é|[à-ü]{2,3}+"),
    *(tables_of(grammar)["pattern"] for grammar in ("structure", "announcement", "paragraph_reference", "marking")),
]


def kept(expression: str) -> Any:
    """The code as it comes back out of a file."""
    return json.loads(json.dumps(translated(expression)))


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=range(len(EXPRESSIONS)))
@settings(max_examples=60, deadline=None)
@given(text=st.text(st.sampled_from("abcxyXY \n1.(C)SUéàü") | st.characters(), max_size=40))
def test_matches_the_same(expression: str, text: str) -> None:
    usual, quick = re.compile(expression), pattern(expression, kept(expression))
    assert [(found.span(), found.lastgroup, found.groupdict()) for found in quick.finditer(text)] == [
        (found.span(), found.lastgroup, found.groupdict()) for found in usual.finditer(text)
    ]
    assert (quick.groups, quick.groupindex, quick.flags, quick.pattern) == (
        *(usual.groups, usual.groupindex, usual.flags, usual.pattern),
    )


@pytest.mark.parametrize(
    "spoilt",
    [None, {}, {"magic": 1}, {"code": [1, 2, 3]}, {"code": "abc"}, {"code": [-1]}, {"groups": []}, {"flags": "x"}],
    ids=str,
)
def test_code_that_does_not_fit_is_not_used(spoilt: dict[str, Any] | None) -> None:
    code = spoilt and {**kept("a(b)"), **spoilt}
    assert pattern("a(b)", code).fullmatch("ab")
