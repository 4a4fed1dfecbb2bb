"""The syntax colors of editors, made from what cablelint reads by: the lines of its grammar, and its tables."""

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from cablelint import captions, controls, precedences

_TERMINAL = re.compile(r"^([A-Z_]+)\.\d+: /(.*)/$", re.MULTILINE)
_REST = r"[^\r\n]*(?:\r\n|\r|\n)?"
_ENDS = (r"(?:\r\n|\r|\n|(?![^\r\n]))", r"(?:\r\n|\r|\n)?")
_LABELED = {
    "FROM": "#addressees",
    "TO": "#addressees",
    "INFO": "#addressees",
    "EXEMPT": "#addressees",
    "EXECUTIVE_ORDER": "#order",
    "TAGS": "#tags",
    "SUBJECT": "#subject",
    "REFERENCES": "#references",
    "CLASSIFIED_BY": "#reasons",
    "SMART_FIELD": "#addressees",
}
"""The lines that a label begins, and what the rest of them holds."""

_ENVELOPE = ("IDENTIFIER", "ROUTING", "MORE_ROUTING", "STATION_CALL", "SECURITY")
_ENDING = ("CLOSING_SERIAL", "TERMINATOR")
Pattern = dict[str, Any]


def syntax_colors() -> str:
    """Return the TextMate grammar as JSON."""
    return json.dumps(_grammar(), indent=2, ensure_ascii=False) + "\n"


def _grammar() -> Pattern:
    lines = terminals()
    heading = [
        *(_line(lines[name], "comment.line.envelope.cable") for name in _ENVELOPE),
        _line(lines["DATE_TIME"], "constant.numeric.date.cable"),
        *(_labeled(lines[name], rest) for name, rest in _LABELED.items()),
        _classification(lines["CLASSIFICATION"]),
        _match(rf"^[ \t]*(?:{_words(_captions())})(?:[ \t]*,[ \t]*|[ \t]*$)+", "storage.modifier.caption.cable"),
    ]
    numbered = rf"^(?={_opening(lines['NUMBERED'])})"
    starts = "|".join(_opening(lines[name]) for name in ("IDENTIFIER", "CLASSIFICATION"))
    return {
        "name": "Diplomatic cable",
        "scopeName": "text.cable",
        "patterns": [
            {"begin": rf"\A|^(?={starts})", "end": numbered, "name": "meta.heading.cable", "patterns": heading},
            *(_line(lines[name], "comment.line.ending.cable") for name in _ENDING),
            _numbered(numbered),
            {"include": "#words"},
        ],
        "repository": _repository(),
    }


def terminals() -> dict[str, str]:
    """Return the expressions of the lines in the structure grammar, by name."""
    return dict(_TERMINAL.findall(files("cablelint.grammar").joinpath("structure.lark").read_text("utf-8")))


def _repository() -> dict[str, Pattern]:
    words = sorted(precedences.words(), key=len, reverse=True)
    return {
        "addressees": _patterns(
            _match(rf"\b(?:{_words(words)})\b", "constant.language.precedence.cable"),
            _match(r"\b[A-Z]{4,8}(?=/)", "variable.other.routing-indicator.cable"),
        ),
        "order": _patterns(
            _match(r"\b\d{5}\b", "constant.numeric.order.cable"),
            _match(r"\b(?:DECL|REASONS?|N/A)\b", "keyword.other.declassification.cable"),
        ),
        "tags": _patterns(_match(r"\b[A-Z0-9]{2,}\b", "entity.name.tag.cable")),
        "subject": _patterns({"include": "#marking"}, _match(r"\S.*$", "markup.heading.subject.cable")),
        "references": _patterns(_match(r"\(?\b[A-Z][.)]", "entity.name.label.reference.cable")),
        "reasons": _patterns(_match(r"\b\d\.\d\b|\([a-z]\)", "constant.numeric.reason.cable")),
        "marking": _match(
            rf"\((?:TS|SBU|CUI|FOUO|LOU|[UCS])(?://?(?:{_words(controls.spellings())}|[A-Z ,/]+))*\)",
            "storage.type.marking.cable",
        ),
        "words": _patterns(
            {"include": "#marking"},
            _match(
                r"(?i)\b(?:paras?|paragraphs?)\.?[ \t]+\d+(?:[ \t]*(?:-|,|and|through|to)[ \t]*\d+)*",
                "markup.underline.link.paragraph.cable",
            ),
            _match(
                r"(?i)\bref(?:s|tels?)?\b(?:[ \t]+[A-Z](?:[,-][A-Z])*\b)?",
                "markup.underline.link.reference.cable",
            ),
            _match(
                r"(?i)\b(?:begin|end)[ \t]+(?:text|points|quote|summary|comment)\b[^.:]*[.:]?",
                "keyword.control.quoted.cable",
            ),
        ),
    }


def _numbered(opening: str) -> Pattern:
    """Return the opening of a paragraph: its number, and the markings beside it."""
    return {
        "begin": opening,
        "end": r"(?=[^\s\d.():¶-])|$|(?<=\))[ \t]+",
        "patterns": [{"include": "#marking"}, _match(r"\d+|¶", "constant.numeric.paragraph.cable")],
    }


def _labeled(expression: str, rest: str) -> Pattern:
    return {
        "begin": rf"^(?:{_opening(expression)})[ \t]*:?",
        "beginCaptures": {"0": {"name": "keyword.other.label.cable"}},
        "end": "$",
        "patterns": [{"include": rest}],
    }


def _classification(expression: str) -> Pattern:
    return {
        "begin": rf"^(?:{_opening(expression)})",
        "beginCaptures": {"0": {"name": "keyword.control.classification.cable"}},
        "end": "$",
        "patterns": [_match(rf"\b(?:{_words(_captions())})\b", "storage.modifier.caption.cable")],
    }


def _line(expression: str, name: str) -> Pattern:
    return _match(rf"^(?:{_opening(expression)}).*$", name)


def _opening(expression: str) -> str:
    """Return the expression of a line up to where any characters may follow, for an editor reads line by line."""
    for end in (_REST, *_ENDS):
        expression = expression.replace(end, "")
    return expression


def _captions() -> list[str]:
    """Return all captions and their other names; of one that goes on with a name, its beginning."""
    known = [name for one in captions.all_captions() for name in (one.caption, *one.aliases)]
    return sorted({name.removesuffix("...").rstrip(" /") for name in known}, key=lambda name: (-len(name), name))


def _words(words: Iterable[str]) -> str:
    """Return an expression for any of the words, the longest first."""
    return "|".join(
        re.escape(word).replace(r"\ ", "[ ]+").replace("/", "/")
        for word in sorted(words, key=lambda one: (-len(one), one))
    )


def _match(expression: str, name: str) -> Pattern:
    return {"match": expression, "name": name}


def _patterns(*patterns: Pattern) -> Pattern:
    return {"patterns": list(patterns)}
