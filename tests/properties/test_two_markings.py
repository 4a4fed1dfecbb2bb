"""Two markings that open one paragraph, in any order and form: the fault is reported, and nothing removes either."""

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cablelint

FULL_FORMS = {"NOFORN": "NF", "ORCON": "OC"}
HEADING = (
    "{line} NAIROBI 000204\n\n{captions}E.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
    "Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n"
)
BODIES = ("1. (U) One.\n\n{}\n\n3. (U) Three, see paragraph 2.\n", "1. (U) One.\n\n{}\n", "{}\n\n3. (C) Three.\n")
IN_BRACKETS = re.compile(r"[(\[{]\s*((?:TS|SBU|[USC])\b[A-Za-z/,\s]*)[)\]}]", re.IGNORECASE)


class Portion(NamedTuple):
    """A marking: what it says, and how that is written."""

    level: str
    controls: tuple[str, ...]
    text_at: str


class Opening(NamedTuple):
    """How a paragraph opens, and the two markings in it."""

    first: Portion
    second: Portion
    text_at: str


REWRITINGS: list[Callable[[str], str]] = [
    partial(cablelint.fix, unsafe=False),
    partial(cablelint.fix, unsafe=True),
    cablelint.format,
]

levels = st.sampled_from(["U", "SBU", "C", "S", "TS"])
controls = st.sampled_from([(), (), ("NF",), ("NOFORN",), ("REL TO USA, GBR",), ("OC", "NF"), ("ORCON",), ("FGI",)])
brackets: st.SearchStrategy[tuple[str, str]] = st.sampled_from(
    [("(", ")"), ("(", ")"), ("(", ")"), ("[", "]"), ("{", "}")]
)
spaces = st.sampled_from(["", " ", " ", "  ", "\t"])
numbers = st.sampled_from(["2.", "2.", "2.", "2)", "(2)", "2 .", "¶2."])
shapes = st.sampled_from(
    [
        "{first}{a}{number}{b}{second}{c}",
        "{first}{a}{second}{b}{number}{c}",
        "{number}{a}{first}{b}{second}{c}",
        "{first}\n{number}{b}{second}{c}",
        "{first}{a}{number}\n{second}{c}",
        "{number}{a}{first}\n{second}{c}",
    ]
)


@st.composite
def portions(draw: st.DrawFn) -> Portion:
    level, kept = draw(levels), draw(controls)
    slash, pad, case = draw(st.sampled_from(["/", "//"])), draw(st.sampled_from(["", "", " "])), draw(cases)
    inner = case(level + (slash + "/".join(kept) if kept else ""))
    opened, closed = draw(brackets)
    return Portion(level, kept, f"{opened}{pad}{inner}{pad}{closed}")


cases: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str, str, str.lower])


@st.composite
def openings(draw: st.DrawFn) -> Opening:
    first, second = draw(portions()), draw(portions())
    a, b, c = draw(spaces), draw(spaces), draw(st.sampled_from([" ", "  "]))
    shape = draw(shapes)
    written = shape.format(first=first.text_at, second=second.text_at, number=draw(numbers), a=a, b=b, c=c)
    return Opening(first, second, written)


@st.composite
def cables(draw: st.DrawFn) -> tuple[str, Opening]:
    opening = draw(openings())
    line = draw(st.sampled_from(["SECRET", "TOP SECRET", "C O N F I D E N T I A L", "UNCLAS"]))
    captions = draw(st.sampled_from(["", "SIPDIS\n\n", "NOFORN\nSIPDIS\n\n"]))
    body = draw(st.sampled_from(BODIES)).format(opening.text_at + "Two firms asked for a delay.")
    return HEADING.format(line=line, captions=captions) + body, opening


def meaning(portion: Portion) -> tuple[str, frozenset[str]]:
    return portion.level, frozenset(FULL_FORMS.get(control, control) for control in portion.controls)


def said(text: str) -> Counter[str]:
    """The letters of each marking in the text, wherever it is."""
    return Counter("".join(filter(str.isalpha, found[1])).upper() for found in IN_BRACKETS.finditer(text))


def reported(text: str) -> bool:
    return any(one.code == "CLS021" for one in cablelint.check(text))


@settings(deadline=None)
@given(cables())
def test_two_markings_are_reported_where_they_differ(cable: tuple[str, Opening]) -> None:
    text, opening = cable
    assert reported(text) == (meaning(opening.first) != meaning(opening.second)), text


@settings(deadline=None)
@pytest.mark.parametrize("rewritten", REWRITINGS, ids=["safe", "unsafe", "format"])
@given(cables())
def test_no_rewriting_loses_one_of_two_markings(rewritten: Callable[[str], str], cable: tuple[str, Opening]) -> None:
    text, _ = cable
    after = rewritten(text)
    assert said(after) == said(text), after
    assert reported(after) == reported(text), after
