"""The transmission envelope: ACP 127 format lines 1 to 4, above the date-time group.

A line that is among them and looks like none is taken for the one that it comes nearest to, and the words that are
wrong with it are kept.
"""

from collections.abc import Sequence

from cablelint.model.heading import Envelope, FormatLine, MalformedLine
from cablelint.model.spans import Line, Span, Value, words
from cablelint.reading.heading.date_time_group import is_meant
from cablelint.reference import neighbors

_OPENING = frozenset({"identifier", "routing", "station_call", "security"})
_STANDING = _OPENING | {"more_routing"}
_BETWEEN = frozenset({"text", "blank", "rule"})
_BELOW = frozenset({"date_time", "from", "to", "info"})
_PROSIGNS = frozenset({"ZZ", "OO", "PP", "RR", "YY"})
_FARTHEST_BANNER_LINES = 5  # from the top of the text
_MOST_STRAYS = 4  # more lines than these that are no format lines are no envelope

_LEVEL_LETTERS = "UECSTRM"


def read_envelope(text: str, lines: Sequence[Line]) -> tuple[Envelope | None, int]:
    """Return the envelope at the top of the text, and the index of the first line below it (0 without one)."""
    first = _first(lines, _below_banner(text, lines))
    if first is None:
        return None, 0
    last = _last(text, lines, first)
    first = _with_opening_above(text, lines, first)
    parts = _Parts()
    for line in lines[first : last + 1]:
        if line.kind not in ("blank", "rule"):
            parts.add(text, line)
    return parts.envelope(Span(lines[first].start, lines[last].end)), last + 1


def _first(lines: Sequence[Line], start: int) -> int | None:
    for index in range(start, len(lines)):
        if lines[index].kind in _OPENING:
            return index
        if lines[index].kind not in _BETWEEN and lines[index].kind != "more_routing":
            return None
    return None


def _below_banner(text: str, lines: Sequence[Line]) -> int:
    """Return the index of the line below a classification, with no number, that the first page has at its top."""
    first = next(
        (at for at, line in enumerate(lines[:_FARTHEST_BANNER_LINES]) if line.kind not in ("blank", "rule")), 0
    )
    is_banner = lines and lines[first].kind == "classification"
    if not is_banner or any(map(str.isdigit, text[lines[first].start : lines[first].end])):
        return 0
    return first + 1


def _last(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the envelope's last line. What is above the date-time group or the addresses belongs to it."""
    stop = last = first
    strays: list[int] = []  # lines of text below the last line that can be recognized
    while stop < len(lines) and lines[stop].kind in _STANDING | _BETWEEN and len(strays) <= _MOST_STRAYS:
        if lines[stop].kind in _STANDING:
            last = stop
            strays.clear()
        elif lines[stop].kind == "text":
            strays.append(stop)
        stop += 1
    if stop == len(lines) or lines[stop].kind not in _BELOW:
        return last
    if strays and lines[stop].kind != "date_time" and is_meant(text[lines[strays[-1]].start : lines[strays[-1]].end]):
        strays.pop()
    return strays[-1] if strays else last


def _with_opening_above(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the index of a routing or identifier line right above, misspelled or not, else the first one given.

    A routing line that cannot be recognized has an indicator of another form: "RR RUEHC RU3HDR".
    """
    for kind in ("routing", "identifier"):
        above = first - 1
        while above >= 0 and lines[above].kind in ("blank", "rule"):
            above -= 1
        if above >= 0 and lines[first].kind != "identifier" and _is_opening(words(text, lines[above].span), kind):
            first = above
    return first


def _is_opening(found: tuple[Value, ...], kind: str) -> bool:
    if kind == "routing":
        return len(found) > 1 and found[0].text in _PROSIGNS and _nearest_kind(found) == "routing"
    return len(found) == 1 and _like_identifier(found[0].text)


def _like_identifier(word: str) -> bool:
    return word[-1].isdigit() and len(word) < 16 and neighbors.slips(word[:5], "VZCZC") <= 2


class _Parts:
    """What the lines hold, gathered one line after the other."""

    def __init__(self) -> None:
        self._single: dict[str, Value | None] = {}
        self._indicators: list[Value] = []
        self._signals: list[Value] = []
        self._malformed: list[MalformedLine] = []
        self._in_parentheses = False

    def envelope(self, span: Span) -> Envelope:
        """Return all of it."""
        return Envelope(
            span,
            **self._single,
            routing_indicators=tuple(self._indicators),
            operating_signals=tuple(self._signals),
            malformed=tuple(self._malformed),
        )

    def add(self, text: str, line: Line) -> None:
        """Read one more line."""
        found = words(text, line.span)
        if not found:  # spaces that are no empty line to the grammar: a separator, a no-break space
            return
        goes_on = self._in_parentheses and line.kind == "text"  # what a switch adds: "ZZH(CORRECTED COPY", "ADDED)"
        self._in_parentheses = _is_open(found, self._in_parentheses)
        match "signals" if goes_on else _nearest_kind(found) if line.kind == "text" else line.kind:
            case "identifier":
                self._add_identifier(found)
            case "routing" | "more_routing":
                self._add_routing(found)
            case "station_call":
                self._add_call(text, found)
            case "security":
                self._add_security(found)
            case "signals":
                self._signals += found
            case _:
                self._fault("unknown", _whole(text, found))

    def _fault(self, line: FormatLine, word: Value) -> None:
        self._malformed.append(MalformedLine(word.span, word.text, line))

    def _add_identifier(self, found: tuple[Value, ...]) -> None:
        self._single["identifier"] = found[0]
        self._signals += found[1:]
        if not _is_identifier(found[0].text):
            self._fault("identifier", found[0])

    def _add_routing(self, found: tuple[Value, ...]) -> None:
        indicators = found
        if "precedence" not in self._single and not _is_indicator(found[0].text):
            self._single["precedence"], indicators = found[0], found[1:]
            if found[0].text not in _PROSIGNS:
                self._fault("routing", found[0])
        for word in indicators:
            if not _is_indicator(word.text):
                self._fault("routing", word)
        self._indicators += indicators

    def _add_call(self, text: str, found: tuple[Value, ...]) -> None:
        """Add the words of "DE RUEHC #3187/01 0731412", each in its place; what follows them are operating signals."""
        self._signals += found[4:]
        if len(found) < 4:  # which word is missing cannot be told
            self._fault("station_call", _whole(text, found))
            return
        prosign, originator, serial, filed = found[:4]
        if prosign.text != "DE":
            self._fault("station_call", prosign)
        self._keep("originating_routing_indicator", originator, _is_indicator(originator.text))
        self._add_serial(serial)
        self._keep("filed", filed, _is_number(filed.text, 7))

    def _add_serial(self, word: Value) -> None:
        """Add `#3187`, or `#3187/01` for the first section."""
        sign, figures, section = word.text[:1], word.text[1:5], word.text[5:]
        start = word.span.start
        shaped = sign == "#" and _is_number(figures, 4) and (not section or _is_section(section))
        self._keep("serial", Value(figures, Span(start + 1, start + 5)) if shaped else word, shaped)
        if shaped and section:
            self._single["section"] = Value(section[1:], Span(start + 6, word.span.end))

    def _keep(self, name: str, word: Value, shaped: bool) -> None:
        """Keep a word of the DE line, or the fault that it is."""
        if shaped:
            self._single[name] = word
        else:
            self._fault("station_call", word)

    def _add_security(self, found: tuple[Value, ...]) -> None:
        prosign, *others = found
        code = others.pop(0) if others and not _is_signal(others[0].text) else None
        if code is not None and others and not _is_signal(others[0].text):
            self._fault("security", others.pop(0))
        self._signals += others
        for name in ("security_prosign", "classification_code"):  # which are of the same line
            self._single.pop(name, None)
        if prosign.text in ("ZNR", "ZNY") and code is not None:
            self._single["security_prosign"] = prosign
        else:
            self._fault("security", prosign)
        if code is not None and len(code.text) == 5 and _is_run(code.text):
            self._single["classification_code"] = code
        elif code is not None:
            self._fault("security", code)


def _is_open(found: tuple[Value, ...], before: bool) -> bool:
    """Return whether a parenthesis is open behind the words."""
    marks = "".join(sign for word in found for sign in word.text if sign in "()")
    return marks[-1] == "(" if marks else before


def _nearest_kind(found: tuple[Value, ...]) -> str:
    """Return which format line the words of an unrecognized line mean."""
    first = found[0].text
    indicators = sum(_is_indicator(word.text) for word in found)
    if any(word.text.startswith("#") for word in found) or (indicators and found[-1].text.isdecimal()):
        return "station_call"
    if neighbors.slips(first[:3], "ZNR") <= 1 or neighbors.slips(first[:3], "ZNY") <= 1:
        return "security"
    if len(found) > 1 and _is_run(found[1].text) and not indicators:
        return "security"
    if _is_signal(first):
        return "signals"
    if indicators or (first in _PROSIGNS and len(found) > 1):
        return "routing"
    return "identifier" if _like_identifier(first) else "unknown"


def _is_identifier(word: str) -> bool:
    """Return whether it is VZCZC, three letters of the channel, and a number of three or four digits."""
    channel, number = word[5:8], word[8:]
    return word.startswith("VZCZC") and channel.isalpha() and (_is_number(number, 3) or _is_number(number, 4))


def _is_indicator(word: str) -> bool:
    return word.startswith("R") and 4 <= len(word) <= 8 and word.isascii() and word.isalpha() and word.isupper()


def _is_signal(word: str) -> bool:
    """Return whether it is an operating signal: ZZH, ZFF6, or with what a switch adds: "ZZH(CCY AD1234"."""
    word = word.partition("(")[0]
    return word.startswith("Z") and word[:3].isalpha() and word[:3].isupper() and len(word.rstrip("0123456789")) == 3


def _is_run(word: str) -> bool:
    """Return whether it is three to eight letters of a classification, all the same."""
    return 3 <= len(word) <= 8 and word[0] in _LEVEL_LETTERS and word == word[0] * len(word)


def _is_number(word: str, length: int) -> bool:
    return len(word) == length and word.isascii() and word.isdecimal()


def _is_section(word: str) -> bool:
    return word.startswith("/") and (_is_number(word[1:], 1) or _is_number(word[1:], 2))


def _whole(text: str, found: tuple[Value, ...]) -> Value:
    span = Span(found[0].span.start, found[-1].span.end)
    return Value(text[span.start : span.end], span)
