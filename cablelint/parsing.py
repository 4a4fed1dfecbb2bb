"""The one place that knows Lark: from text to lines, and from the words of a field to a neutral tree."""

from typing import NamedTuple

from lark import Token, Tree
from lark.exceptions import LarkError

from cablelint.spans import Line, Span
from cablelint.tables import parser_of, terminals_of

_LONGEST_FIELD = 20_000  # characters; a grammar of words is a hundred times slower than the one of lines


class Part(NamedTuple):
    """A piece of a field: its rule or terminal in lower case, the words that it covers, and what it consists of."""

    kind: str
    text: str
    span: Span
    parts: tuple["Part", ...] = ()

    def of(self, *kinds: str) -> tuple["Part", ...]:
        """The pieces right below this one that are of these kinds."""
        return tuple(part for part in self.parts if part.kind in kinds)


def read(grammar: str, text: str, offset: int) -> Part:
    """The words of a field as its grammar reads them; spans are shifted by `offset`, the place of `text` in the cable.

    Never raises: words that it cannot read give a part of the kind "unread". Of a text that no field is as long as only
    the beginning is read.
    """
    text = text[:_LONGEST_FIELD]
    try:
        tree = _tree(grammar, text)
    except (LarkError, RecursionError):
        return Part("unread", text, Span(offset, offset + len(text)))
    return _part(tree, text, 0, offset)


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, each with its kind by the structure grammar; together they cover all of it.

    That grammar is flat: what it makes of a text is the sequence of its terminals. They are matched here in the order
    in which Lark's lexer tries them, which spares a parser's step for every line of a long cable.
    """
    pattern = terminals_of("structure")
    kinds = {name: name.lower() for name in pattern.groupindex}
    found: list[Line] = []
    for match in pattern.finditer(text):
        start, stop = match.span()
        end = stop - 1 if text[stop - 1] in "\r\n" else stop
        if end > start and text.startswith("\r\n", end - 1, stop):
            end -= 1
        found.append(Line(kinds[match.lastgroup or ""], start, end, stop))
    return tuple(found)


def _tree(grammar: str, text: str) -> Tree[Token]:
    return parser_of(grammar).parse(text)


def _part(tree: Tree[Token], text: str, start: int, offset: int) -> Part:
    """The part for a tree; `start` is where it stands if it covers nothing."""
    parts: list[Part] = []
    end = start
    for child in tree.children:
        if isinstance(child, Token):
            begin = child.start_pos or 0
            end = begin + len(child)
            parts.append(Part(child.type.lower(), str(child), Span(begin + offset, end + offset)))
        else:
            parts.append(_part(child, text, end, offset))
            end = parts[-1].span.end - offset
    if parts:
        start = parts[0].span.start - offset
    return Part(tree.data, text[start:end], Span(start + offset, end + offset), tuple(parts))
