"""Furniture and logical text joined are the text, whatever stands in it; and every place leads back."""

from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cablelint
from cablelint.lalr.driver import split_lines
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span
from cablelint.reading.parser import parse

from .strategies import line_breaks, paragraphs, sentences, texts

FURNITURE = st.sampled_from(
    (
        "UNCLASSIFIED",
        "CONFIDENTIAL",
        "PAGE 02 NAIROB 01204 101403Z",
        "PAGE 02",
        "NAIROB 01204 01 OF 03 101403Z",
        "NAIROBI 00001204  002 OF 003",
        "UNCLASSIFIED U.S. Department of State Case No. F-2011-00042 Doc No. C01234567 Date: 02/03/2012",
        "RELEASED IN PART B1, 1.4(D)",
        "B6",
        "REVIEW AUTHORITY: Jane Roe",
        "Jane Q. Roe Declassified/Released US Department of State EO Systematic Review 01 MAY 2009",
        "<< END OF DOCUMENT >>",
        "Message Text",
        "Message Attributes",
        "ACTION AF-08",
        "INFO OCT-01 ISO-00 /036 W",
        "DRAFTED BY AF/E:JROE",
        "O 101230Z MAR 75",
        "FM AMEMBASSY NAIROBI",
        "TO SECSTATE WASHDC",
        "UNCLAS NAIROBI 1204",
        "SUBJECT: TEA",
        "SIPDIS",
        "SIPDIS tea",
        "SENSITIVE\nSIPDIS",
        "word NAIROBI 00001204  002 OF 003 NAIROBI 00001204  003 OF 003 tea",
        "NAIROBI 00001204  002 OF 003  CONFIDENTIAL PAGE 02  NAIROBI  01204  101403Z ",
        "",
        "  ",
    )
)
released = st.builds(
    "".join,
    st.lists(st.builds("".join, st.tuples(st.one_of(FURNITURE, FURNITURE, paragraphs, sentences), line_breaks))),
)


@settings(deadline=None)
@given(st.one_of(released, texts))
def test_nothing_is_lost(text: str) -> None:
    cable = parse(text)
    assert cable.as_received == text
    assert len(cable.text) + sum(len(one.text) for one in cable.trivia) == len(text)
    assert all(text[one.span.start : one.span.end] == one.text for one in cable.trivia)


@settings(deadline=None)
@given(released)
def test_the_lines_are_the_text(text: str) -> None:
    cable = parse(text)
    assert "".join(cable.text[line.start : line.stop] for line in cable.lines) == cable.text


MARGINS = ("{number} {line}", "{line}    {number}", "> {line}", "{number} {line}  {number}", "> {line}   {number}")


@settings(deadline=None)
@given(
    st.lists(st.one_of(FURNITURE, sentences), min_size=8),
    st.sampled_from(("\n", "\r\n", "\r", "\n\r")),
    st.booleans(),
    st.sampled_from(MARGINS),
)
def test_nothing_is_lost_of_lines_with_margins(lines: list[str], line_break: str, ended: bool, margin: str) -> None:
    split = ("FM AMEMBASSY NAIROBI\nTO SECSTATE\n" + "\n".join(lines)).split("\n")
    numbered = [margin.format(number=number, line=line) for number, line in enumerate(split, 1)]
    text = line_break.join(numbered) + line_break * ended
    cable = parse(text)
    assert cable.as_received == text
    assert "".join(cable.text[line.start : line.stop] for line in cable.lines) == cable.text
    for one in cable.trivia:
        assert text[one.span.start : one.span.end] == one.text
        assert cable.offsets.left(one.span.start) == one.at


@settings(deadline=None)
@given(released)
def test_every_place_leads_back(text: str) -> None:
    cable = parse(text)
    for offset in range(len(cable.text)):
        start, end = cable.offsets.received(Span(offset, offset + 1))
        assert text[start:end] == cable.original[offset]
        assert cable.offsets.left(start) == offset
    for one in cable.trivia:
        assert cable.offsets.left(one.span.start) == one.at


@settings(deadline=None)
@given(released)
def test_both_grammars_see_the_same_lines(text: str) -> None:
    assert [line.span for line in split_lines(text)] == [line.span for line in split_lines(text, "furniture")]


@settings(deadline=None, max_examples=50)
@given(released)
def test_findings_are_in_the_text_as_it_came(text: str) -> None:
    for one in cablelint.check(text):
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.fix is None or all(0 <= edit.span.start <= edit.span.end <= len(text) for edit in one.fix.edits)


@settings(deadline=None, max_examples=40)
@given(released)
@example("NAIROB 01204 01 OF 03 101403Z\r\r\nO 101230Z MAR 75\n")
def test_no_safe_fix_and_no_layout_takes_furniture_out(text: str) -> None:
    before = Counter(" ".join(one.text.split()) for one in parse(text).trivia if one.kind != "gap")
    changed = [cablelint.fix(text)]
    with suppress(NotProvedError):  # it is left as it is where an end of a line may be an empty line
        changed.append(cablelint.format(text))
    for after in changed:
        words = " ".join(after.split())
        assert all(words.count(one) >= count for one, count in before.items() if one)


@pytest.mark.parametrize("pages", ["SOFIA 00000244  002 OF 003", "SECRET PAGE 02  SOFIA  00244  011200Z"])
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_no_fix_joins_a_page_line_and_a_word(pages: str, joint: str) -> None:
    heading = (
        "FM AMEMBASSY SOFIA",
        "TO SECSTATE WASHDC",
        "SECRET SOFIA 000244",
        "SUBJECT: FARES",
        "1. The fares rose:",
    )
    text = joint.join((*heading, f"{'Varna 16,000 and ' * 8} {pages} 17,000 {'and Ruse 18,000 ' * 8}"))
    for after in (cablelint.fix(text), cablelint.format(text)):
        words = " ".join(after.split())
        assert f" {' '.join(pages.split())} 17,000 and Ruse" in words
