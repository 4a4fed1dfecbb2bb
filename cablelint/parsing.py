"""Reading by the grammars: from text to lines, and from the words of a field to a neutral tree.

Lark makes the LALR tables of a grammar (`cablelint.grammars`); here they are followed.
"""

from functools import cache
from typing import NamedTuple

from cablelint.patterns import pattern
from cablelint.spans import Line, Span
from cablelint.tables import tables_of

_LONGEST_FIELD = 20_000  # characters; a grammar of words is a hundred times slower than the one of lines
_END = "$END"


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
    return _follower(grammar).read(text, offset) or Part("unread", text, Span(offset, offset + len(text)))


def lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, each with its kind by the structure grammar; together they cover all of it.

    That grammar is flat: what it makes of a text is the sequence of its terminals, so these alone are matched.
    """
    follower = _follower("structure")
    kinds = follower.kinds
    found: list[Line] = []
    for match in follower.pattern.finditer(text):
        start, stop = match.span()
        end = stop - 1 if text[stop - 1] in "\r\n" else stop
        if end > start and text.startswith("\r\n", end - 1, stop):
            end -= 1
        found.append(Line(kinds[match.lastgroup or ""], start, end, stop))
    return tuple(found)


class _Follower:
    """Follows the tables of one grammar."""

    def __init__(self, grammar: str) -> None:
        tables = tables_of(grammar)
        self.pattern = pattern(tables["pattern"], tables.get("code"))
        self.kinds = {name: name.lower() for name in self.pattern.groupindex}
        self._ignored = frozenset(tables["ignored"])
        self._states: list[dict[str, int]] = tables["states"]
        self._rules: list[tuple[str, int]] = tables["rules"]
        self._start: int = tables["start"]
        self._end: int = tables["end"]

    def read(self, text: str, offset: int) -> Part | None:
        """What the text says, None where the grammar cannot read it."""
        states, ignored, kinds = self._states, self._ignored, self.kinds
        stack, values = [self._start], list[Part | list[Part]]()
        read_to = parsed_to = 0
        for match in self.pattern.finditer(text):
            start, stop = match.span()
            if start != read_to:
                return None
            read_to = stop
            name = match.lastgroup or ""
            if name in ignored:
                continue
            while (action := states[stack[-1]].get(name)) is not None and action < 0:
                self._reduce(action, stack, values, text, offset, parsed_to)
            if action is None:
                return None
            stack.append(action)
            values.append(Part(kinds[name], match.group(), Span(start + offset, stop + offset)))
            parsed_to = stop
        if read_to != len(text):
            return None
        while stack[-1] != self._end:
            action = states[stack[-1]].get(_END)
            if action is None or action >= 0:
                return None
            self._reduce(action, stack, values, text, offset, parsed_to)
        whole = values[-1]
        return whole if isinstance(whole, Part) else None

    def _reduce(
        self, action: int, stack: list[int], values: list[Part | list[Part]], text: str, offset: int, at: int
    ) -> None:
        """Put the last values together by a rule; those of one whose name begins with _ stay apart, for the next rule.

        A part of nothing stands `at` the end of what has been read.
        """
        name, length = self._rules[-1 - action]
        parts: list[Part] = []
        if length:
            for value in values[-length:]:
                if isinstance(value, list):
                    parts += value
                else:
                    parts.append(value)
            del values[-length:], stack[-length:]
        if name.startswith("_"):
            values.append(parts)
        else:
            start, end = (parts[0].span.start, parts[-1].span.end) if parts else (at + offset, at + offset)
            values.append(Part(name, text[start - offset : end - offset], Span(start, end), tuple(parts)))
        stack.append(self._states[stack[-1]][name])


@cache
def _follower(grammar: str) -> _Follower:
    return _Follower(grammar)
