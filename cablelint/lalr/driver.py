"""Reading by the grammars: from text to lines, and from the words of a field to a neutral tree.

Lark makes the LALR tables of a grammar (`cablelint.lalr.compiler`); here they are followed.
"""

import re
from functools import cache, cached_property

from cablelint.lalr.regexes import compiled
from cablelint.lalr.tables import tables_of
from cablelint.model.spans import Line, Span
from cablelint.records import NamedTuple

_LONGEST_FIELD_CHARS = 20_000  # a grammar of words is a hundred times slower than the one of lines
_END = "$END"
_QUICK_FORM = "__"  # in the name of a terminal that is a form of the one before it: TEXT__PROSE is of the kind "text"
_BREAKS = frozenset("\r\n")
_new = tuple.__new__  # makes a value in half the time that its own class takes


class Part(NamedTuple):
    """A piece of a field: its rule or terminal in lower case, the words that it covers, and what it consists of."""

    kind: str
    text: str
    span: Span
    parts: tuple["Part", ...] = ()

    def children(self, *kinds: str) -> tuple["Part", ...]:
        """Return the pieces right below this one that are of these kinds."""
        return tuple(part for part in self.parts if part.kind in kinds)


def parse_field(grammar: str, text: str, offset: int) -> Part:
    """Return the words of a field as its grammar reads them.

    Spans are shifted by `offset`, the place of `text` in the cable, from 0. Words that it cannot read give a part of
    the kind "unread": nothing is raised. Only the beginning is read of a text that is longer than any field.
    """
    text = text[:_LONGEST_FIELD_CHARS]
    return _driver(grammar).read(text, offset) or Part("unread", text, Span(offset, offset + len(text)))


def split_lines(text: str, grammar: str = "structure") -> tuple[Line, ...]:
    """Return the lines of a text, each with its kind by the grammar; together they cover all of it.

    A grammar of lines is flat: what it makes of a text is the sequence of its terminals, so these alone are matched.
    """
    driver = _driver(grammar)
    kinds = driver.kinds
    found: list[Line] = []
    start = 0
    if "\r" not in text and text.endswith("\n"):  # as most texts, in which every line ends with one sign
        for match in driver.pattern_for(text).finditer(text):
            stop = match.end()
            end = stop - 1 if stop - start > 1 else start  # of an empty line, the same number: see below
            found.append(_new(Line, (kinds[match.lastgroup], start, end, stop)))
            start = stop
        return tuple(found)
    for match in driver.pattern_for(text).finditer(text):
        stop = match.end()
        end = stop - 1 if text[stop - 1] in _BREAKS else stop
        if end > start and text[end - 1] == "\r" and end < stop:
            end -= 1
        found.append(_new(Line, (kinds[match.lastgroup], start, end if end > start else start, stop)))
        start = stop  # the same number, not an equal one: numbers take a fifth of the memory of a long text's lines
    return tuple(found)


def line_kinds(text: str, grammar: str) -> list[str]:
    """Return the kinds of the lines that `split_lines` gives."""
    driver = _driver(grammar)
    kinds = driver.kinds
    return [kinds[match.lastgroup] for match in driver.pattern_for(text).finditer(text)]


class _Kinds(dict[str | None, str]):
    """The kinds of pieces by the names of their terminals."""

    def __missing__(self, name: str | None) -> str:
        kind = self[name] = (name or "").partition(_QUICK_FORM)[0].lower()
        return kind


class LalrDriver:
    """Follows the tables of one grammar."""

    def __init__(self, grammar: str) -> None:
        tables = tables_of(grammar)
        self.kinds = _Kinds()
        self._written: str = tables["pattern"]
        self._ignored = frozenset(tables["ignored"])
        self._states: list[dict[str, int]] = tables["states"]
        self._rules = [(name, length, name.startswith("_")) for name, length in tables["rules"]]
        self._start: int = tables["start"]
        self._end: int = tables["end"]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of all terminals, each a group of its name."""
        return compiled(self._written)

    @cached_property
    def _for_plain_breaks(self) -> re.Pattern[str]:
        """The pattern for texts without carriage returns, in which `.` is any sign of a line.

        The matcher skips a line by that in a fifth of the time that it takes by a set of signs.
        """
        return compiled(self._written.replace("[^\r\n]", "."))

    def pattern_for(self, text: str) -> re.Pattern[str]:
        """Return the pattern that matches the lines of the text."""
        return self.pattern if "\r" in text else self._for_plain_breaks

    def read(self, text: str, offset: int) -> Part | None:
        """Return what the text says, None where the grammar cannot read it."""
        ignored, kinds = self._ignored, self.kinds
        stack, values = [self._start], list[Part | list[Part]]()
        actions = self._states[self._start]
        read_to = parsed_to = 0
        for match in self.pattern.finditer(text):
            start, stop = match.span()
            if start != read_to:
                return None
            read_to = stop
            name = match.lastgroup or ""
            if name in ignored:
                continue
            while (action := actions.get(name)) is not None and action < 0:
                actions = self._reduce(action, stack, values, text, offset, parsed_to)
            if action is None:
                return None
            stack.append(action)
            actions = self._states[action]
            values.append(_new(Part, (kinds[name], match.group(), Span(start + offset, stop + offset), ())))
            parsed_to = stop
        if read_to != len(text):
            return None
        while stack[-1] != self._end:
            action = actions.get(_END)
            if action is None or action >= 0:
                return None
            actions = self._reduce(action, stack, values, text, offset, parsed_to)
        whole = values[-1]
        return whole if isinstance(whole, Part) else None

    def _reduce(
        self, action: int, stack: list[int], values: list[Part | list[Part]], text: str, offset: int, at: int
    ) -> dict[str, int]:
        """Put the last values together by a rule, and give the actions of the state that this leads to.

        The values of a rule whose name begins with _ stay apart, for the next rule. A part of nothing is `at` the
        end of what has been read.
        """
        name, length, apart = self._rules[-1 - action]
        parts: list[Part] = []
        if length:
            first, *others = values[-length:]
            del values[-length:], stack[-length:]
            parts = first if isinstance(first, list) else [first]  # one list grows with a repetition
            for value in others:
                if isinstance(value, list):
                    parts += value
                else:
                    parts.append(value)
        if apart:
            values.append(parts)
        else:
            start, end = (parts[0].span.start, parts[-1].span.end) if parts else (at + offset, at + offset)
            values.append(_new(Part, (name, text[start - offset : end - offset], Span(start, end), tuple(parts))))
        stack.append(self._states[stack[-1]][name])
        return self._states[stack[-1]]


@cache
def _driver(grammar: str) -> LalrDriver:
    return LalrDriver(grammar)
