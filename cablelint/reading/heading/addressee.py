"""One addressee of a FM, TO or INFO line."""

import re

from cablelint.lalr.driver import Part, parse_field
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import Addressee
from cablelint.model.spans import Span, Value
from cablelint.reading.heading.precedence_slips import precedence_meant

_WORDS = ("word", "precedence", "number", "comma")
_WORD = r"(?!(?:XMT|LESS|MINUS|NIACT)(?![A-Z]))[A-Z]{2,}+"
_UNIT_DIGITS = 3
_POSTS = frozenset({"AMEMBASSY", "AMCONSUL", "SECSTATE", "SECDEF", "USMISSION", "STATE", "USEU", "USNATO", "USUN"})
_NO_PRECEDENCE = r"(?!(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE) )"
_PLAIN = compiled(  # as most are, which are so read without the grammar
    rf"(?:(?P<routing>R[A-Z]{{3,7}})/)?(?P<name>{_NO_PRECEDENCE}{_WORD}(?: {_WORD})*?)"
    r"(?: (?P<precedence>FLASH|IMMEDIATE|PRIORITY|ROUTINE))?(?: (?P<serial>[0-9]+))?"
)


def read_addressee(text: str, span: Span) -> Addressee:
    """Return the addressee at `span`: its name, and what is around that.

    A precedence is one in front of the name, or where nothing but a serial follows it; so is a long word there that is
    one slip from one. A word that resembles one less stays in the name.
    """
    plain = _PLAIN.fullmatch(text, *span)
    if plain is not None and (plain["precedence"] or not precedence_meant(plain["name"].rpartition(" ")[2])):
        name = Value(plain["name"], Span(*plain.span("name")))
        routing, precedence, serial = (_group(plain, each) for each in ("routing", "precedence", "serial"))
        if serial and not precedence and _numbers_unit(name.text, serial.text):
            name, serial = Value(text[name.span.start : serial.span.end], Span(name.span.start, serial.span.end)), None
        return Addressee(span, name, routing, precedence, serial)
    return read_by_grammar(text, span)


def _numbers_unit(name: str, number: str) -> bool:
    """Return whether a short number is of the unit's name, one word, and no serial: "CTF 72", "COMDESRON 15"."""
    return " " not in name and len(number) <= _UNIT_DIGITS and name not in _POSTS


def _group(found: re.Match[str], name: str) -> Value | None:
    return Value(found[name], Span(*found.span(name))) if found[name] else None


def read_by_grammar(text: str, span: Span) -> Addressee:
    """Return what `read_addressee` does; slower, and of any shape."""
    written = text[span.start : span.end].replace("\n", ",").replace("\r", ",")  # exempt ones may be one a line
    line = parse_field("addressee", written, span.start)
    routing = next(iter(line.children("routing")), None)
    before = next(iter(line.children("routing", "elsewhere")), None)
    words = _without_commas(list(line.children(*_WORDS, "unread")))
    serial = _serial(words)
    words = _without_commas(words)
    precedence = _bare(_precedence(words), "()/") or _slip(words)
    if serial is None and precedence is not None:
        serial = _serial(words)  # "SECSTATE WASHDC 6011 PRIORITY"
    return Addressee(
        span=span,
        name=_name(text, words, before.span.end if before else span.start),
        routing_indicator=_indicator(routing),
        precedence=precedence,
        serial=_bare(serial, "#."),
        exempt=tuple(
            _name(text, list(member.children(*_WORDS, "unread")), member.span.end)
            for exempt in line.children("exempt")
            for member in exempt.children("member")
        ),
    )


def _serial(words: list[Part]) -> Part | None:
    """Return the number behind the name, and take it from the words."""
    if len(words) < 2 or words[-1].kind != "number":
        return None
    return None if len(words) == 2 and _numbers_unit(words[0].text, words[1].text) else words.pop()


def _precedence(words: list[Part]) -> Part | None:
    """Return the precedence behind the name, or in front of it, and take it from the words."""
    for place in (-1, 0):
        if len(words) > 1 and words[place].kind == "precedence":
            return words.pop(place)
    return None


def _slip(words: list[Part]) -> Value | None:
    """Return the precedence that the last word is but for a slip, "PIORITY", and take that from the words."""
    if len(words) < 2 or words[-1].kind != "word" or words[-2].kind == "precedence":
        return None
    return _bare(words.pop(), "()/") if precedence_meant(words[-1].text) else None


def _indicator(routing: Part | None) -> Value | None:
    """Return the routing indicator without the slash behind it."""
    if routing is None:
        return None
    bare = routing.text.rstrip(" \t/")
    return Value(bare, Span(routing.span.start, routing.span.start + len(bare)))


def _without_commas(words: list[Part]) -> list[Part]:
    """Return the words without commas and hyphens around them: "SECSTATE WASHDC - ROUTINE"."""
    while words and not words[0].text.strip(",-"):
        words.pop(0)
    while words and not words[-1].text.strip(",-"):
        words.pop()
    return words


def _name(text: str, words: list[Part], start: int) -> Value:
    words = _without_commas(words)
    if not words:
        return Value("", Span(start, start))
    span = Span(words[0].span.start, words[-1].span.end)
    return Value(text[span.start : span.end], span)


def _bare(part: Part | None, marks: str) -> Value | None:
    """Return the word without the marks around it: "#6011", "(PRIORITY)"."""
    if part is None:
        return None
    bare = part.text.strip(marks)
    start = part.span.start + part.text.index(bare)
    return Value(bare, Span(start, start + len(bare)))
