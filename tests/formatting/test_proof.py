"""What counts as the same cable, and what a layout that is no mere layout comes to."""

from collections.abc import Callable, Iterator
from unittest.mock import Mock

import pytest

from cablelint.formatting import formatter
from cablelint.formatting.layout import Layout
from cablelint.formatting.proof import same_reading, same_words
from cablelint.formatting.rounds import Formatted
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.reading.parser import parse

CABLE = """\
UNCLAS NAIROBI 000210

SIPDIS

E.O. 12958: N/A
TAGS: EAGR, KE
SUBJECT: TEA GROWERS MEET

REF: A. NAIROBI 204
     B. STATE 11876

1. (U) The growers met on May 3 -- all of them (ref A).

HARBOR
------

2. (SBU) The Minister's answer is due in May.
ODHIAMBO
"""

LAYOUTS = [
    ("TAGS: EAGR, KE", "TAGS: eagr ke"),
    ("TAGS: EAGR, KE\nSUBJECT: TEA GROWERS MEET", "SUBJECT: TEA  GROWERS\nMEET\nTAGS EAGR;KE"),
    ("A. NAIROBI 204\n     B. STATE 11876", "A) NAIROBI 204, B) STATE 11876"),
    ("1. (U) The", "(U) 1)  The"),
    ("on May 3 -- all", "on\nMay 3 — all"),
    ("Minister's", "Minister’s"),
    ("------\n", "----------- ---\n"),
    ("\n\n2. (SBU)", "\n2 . [SBU]"),
]

CHANGES = [
    ("The growers", "Growers"),
    ("growers met", "met growers"),
    ("growers met", "growersmet"),
    ("May 3 --", "May 4 --"),
    ("May 3 --", "May 3"),
    ("(SBU)", "(U)"),
    ("2. (SBU)", "3. (SBU)"),
    ("TAGS: EAGR, KE", "TAGS: KE, EAGR"),
    ("E.O. 12958", "E.O. 13526"),
    ("SUBJECT: TEA GROWERS MEET", "SUBJECT: TEA GROWERS"),
    ("     B. STATE 11876\n", ""),
    ("SIPDIS\n\n", ""),
    ("ODHIAMBO\n", ""),
    ("HARBOR\n", "HARBOUR\n"),
]


@pytest.mark.parametrize(("written", "laid_out"), LAYOUTS)
def test_layout_is_no_change(written: str, laid_out: str) -> None:
    assert CABLE.count(written) == 1
    one, two = parse(CABLE), parse(CABLE.replace(written, laid_out))
    assert same_words(one, two)
    assert same_reading(one, two)


@pytest.mark.parametrize(("written", "changed"), CHANGES)
def test_other_words_are(written: str, changed: str) -> None:
    assert CABLE.count(written) == 1
    assert not same_words(parse(CABLE), parse(CABLE.replace(written, changed)))


@pytest.mark.parametrize(
    ("written", "read_otherwise"),
    [
        ("\n\nHARBOR\n------", " HARBOR"),
        ("\n\nSIPDIS", " SIPDIS"),
        ("\n\n2. (SBU)", " 2. (SBU)"),
    ],
)
def test_another_reading_is(written: str, read_otherwise: str) -> None:
    assert not same_reading(parse(CABLE), parse(CABLE.replace(written, read_otherwise)))


def format_with(monkeypatch: pytest.MonkeyPatch, written: str, changed: str) -> str:
    """The cable laid out by a step that writes one thing for another."""

    def step(cable: Cable, _: Layout) -> Iterator[Edit]:
        at = cable.text.find(written)
        if at >= 0:
            yield Edit(Span(at, at + len(written)), changed)

    monkeypatch.setattr(formatter, "STEPS", (step,))
    return formatter.format_text(CABLE, lambda _: [])


def test_an_edit_that_loses_a_word_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert format_with(monkeypatch, "growers met", "growers") == CABLE


@pytest.mark.parametrize(
    "changes", [[("\n\nODHIAMBO", "\nODHIAMBO"), ("\nODHIAMBO", "\n\nODHIAMBO")], [("\nODH", "\n\nODH")]]
)
def test_a_change_that_has_no_end_is_left_out_and_the_rest_is_done(
    monkeypatch: pytest.MonkeyPatch, changes: list[tuple[str, str]]
) -> None:
    def step(cable: Cable, _: Layout) -> Iterator[Edit]:
        first = next(pair for pair in changes if pair[0] in cable.text)
        for written, changed in (first, ("The  growers", "The growers")):
            at = cable.text.find(written)
            if at >= 0:
                yield Edit(Span(at, at + len(written)), changed)

    monkeypatch.setattr(formatter, "STEPS", (step,))
    after = formatter.formatted(CABLE.replace("The growers", "The  growers"), lambda _: [], Layout())
    assert after.text == CABLE
    assert {one.step for one in after.left_out} == {"step"}


def test_an_edit_that_would_be_read_otherwise_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert format_with(monkeypatch, "\n\n2. (SBU)", " 2. (SBU)") == CABLE


def finds(words: str) -> Callable[[str], list[Diagnostic]]:
    return lambda text: [Diagnostic("XYZ001", "x", "info", "", Span(0, 0))] * text.count(words)


def test_an_edit_that_would_raise_a_finding_is_left_out_and_no_other() -> None:
    before = CABLE.replace("Minister's", "Minister’s").replace("met on", "“met” on")
    after = formatter.format_text(before, finds("Minister's"))
    assert after == CABLE.replace("Minister's", "Minister’s").replace("met on", '"met" on')


@pytest.mark.parametrize(
    ("written", "changed", "why"),
    [
        ("growers met", "growers", "words"),
        ("\n\nHARBOR", " HARBOR", "another cable"),
        ("SIPDIS\n\n", "SIPDIS\n", "XYZ001"),
        ("growers", "growers ", "change it again"),
    ],
)
def test_what_gets_through_all_the_same_is_caught(
    monkeypatch: pytest.MonkeyPatch, written: str, changed: str, why: str
) -> None:
    monkeypatch.setattr(formatter, "_settled_at_once", lambda *_: None)
    monkeypatch.setattr(formatter, "_laid_out", lambda text, *_: Formatted(text.replace(written, changed)))
    with pytest.raises(NotProvedError, match=why):
        formatter.format_text(CABLE, finds("SIPDIS\nE.O."))


def test_a_text_in_form_is_given_back_unchecked() -> None:
    assert formatter.format_text(CABLE, Mock(side_effect=AssertionError)) is CABLE
