"""Lines are matched by the structure grammar's terminals alone; what Lark's own parser makes of a text is the same."""

from hypothesis import given
from lark import Token

from cablelint.parsing import lines
from cablelint.tables import parser_of

from ..properties.strategies import texts


@given(texts)
def test_lines_are_what_lark_parses(text: str) -> None:
    tokens = [token for token in parser_of("structure").parse(text).children if isinstance(token, Token)]
    assert [(line.kind.upper(), text[line.start : line.stop]) for line in lines(text)] == [
        (token.type, str(token)) for token in tokens
    ]


@given(texts)
def test_the_line_break_is_kept_apart(text: str) -> None:
    for line in lines(text):
        assert text[line.end : line.stop] in ("", "\n", "\r", "\r\n")
        assert not text[line.start : line.end].endswith(("\n", "\r"))
