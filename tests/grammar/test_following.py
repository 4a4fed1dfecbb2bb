"""Tables are followed to the same end as Lark's own parser comes to, for every grammar and on any text."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.exceptions import LarkError

from cablelint.lalr import compiler
from cablelint.lalr.driver import Part, parse_field, split_lines
from cablelint.lalr.tables import GRAMMARS, tables_of
from cablelint.model.spans import Span

from ..properties.strategies import texts

OF_LINES = ("furniture", "structure")
FIELDS = sorted(path.stem for path in Path(GRAMMARS).glob("*.lark") if path.stem not in OF_LINES)
PIECES = (
    "AMEMBASSY OSLO PRIORITY 1204 RUEHC/SECSTATE XMT P R 101538Z JUL 09 ZDK E.O. 12958: N/A DECL: 11/22/2012 "
    "Classified By: Jane Roe Derived From UNCLAS SECRET//NOFORN C O N F I D SECTION 01 OF 03 SIPDIS A. (A) B) 07OSLO16 "
    "PREL KNNP [KZ](#) (ROE, paragraphs 4-5 through 7, above of the treaty This is an action request See para (S//NF)"
).split()


@cache
def lark(grammar: str) -> Lark:
    return compiler.parser((Path(GRAMMARS) / f"{grammar}.lark").read_text("utf-8"))


def part(tree: Tree[Token], text: str, at: int) -> Part:
    """The part for Lark's tree; `at` is where it stands if it covers nothing."""
    parts: list[Part] = []
    end = at
    for child in tree.children:
        if isinstance(child, Token):
            start = child.start_pos or 0
            parts.append(Part(child.type.lower(), str(child), Span(start, start + len(child))))
        else:
            parts.append(part(child, text, end))
        end = parts[-1].span.end
    span = Span(parts[0].span.start, end) if parts else Span(at, at)
    return Part(tree.data, text[span.start : span.end], span, tuple(parts))


@pytest.mark.parametrize("grammar", FIELDS)
@given(
    words=st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=10), between=st.sampled_from([" ", "\n", ""])
)
def test_a_field_is_what_lark_parses(grammar: str, words: list[str], between: str) -> None:
    text = between.join(words)
    try:
        expected = part(lark(grammar).parse(text), text, 0)
    except LarkError:
        expected = Part("unread", text, Span(0, len(text)))
    assert parse_field(grammar, text, 0) == expected


@pytest.mark.parametrize("grammar", OF_LINES)
@given(text=texts)
def test_lines_are_what_lark_parses(grammar: str, text: str) -> None:
    tokens = [token for token in lark(grammar).parse(text).children if isinstance(token, Token)]
    assert [(line.kind.upper(), text[line.start : line.stop]) for line in split_lines(text, grammar)] == [
        (token.type.removesuffix("__PROSE"), str(token)) for token in tokens
    ]


@given(texts)
def test_a_quick_form_takes_nothing_that_is_of_another_kind(text: str) -> None:
    """Lines of prose are seen at once; without that they come out as text too, after all other kinds were tried."""
    slow = re.compile(
        re.sub(r"\(\?P<TEXT__PROSE>.*?\)\|(?=\(\?P<)", "", tables_of("structure")["pattern"], flags=re.DOTALL)
    )
    assert "TEXT__PROSE" not in slow.groupindex
    kinds = [(found.lastgroup or "").lower() for found in slow.finditer(text)]
    assert [line.kind for line in split_lines(text)] == kinds


@given(texts)
def test_the_line_break_is_kept_apart(text: str) -> None:
    for line in split_lines(text):
        assert text[line.end : line.stop] in ("", "\n", "\r", "\r\n")
        assert not text[line.start : line.end].endswith(("\n", "\r"))


@pytest.mark.parametrize(
    "grammar",
    ['tags: "X" WORD\nWORD: /a/\n', "tags: _X WORD\n_X: /x/\nWORD: /a/\n", "tags: word\n?word: WORD\nWORD: /a/\n"],
)
def test_what_the_tables_cannot_say_is_refused(grammar: str) -> None:
    with pytest.raises(ValueError, match="cannot say"):
        compiler.tables(grammar)
