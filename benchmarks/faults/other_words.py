"""The same cable in other words, in another heading and in another layout: what must make no difference to a fault.

Each change is made in the whole text or in a part of it, so that what was right is right and what was wrong is wrong.
"""

import re
import textwrap
from collections.abc import Callable, Mapping
from functools import reduce

Change = Callable[[str], str]

_FIRST = re.compile(r"^[ ]*¶?1\.", re.MULTILINE)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = rf"\b({_MONTHS}) (\d{{1,2}})(?!\d)"
_PROSE = re.compile(
    r"^\d{1,3}\. [^\n]{30,}(?:\n(?![A-Za-z(]{1,3}[.)]|[-*(])[^\s\n][^\n]{30,})+\n[^\s\n][^\n]*$(?=\n\n|\n\Z)",
    re.MULTILINE,
)
_NARROW_CHARS = 56


def body_of(text: str) -> int:
    """Return the offset of the first paragraph; the length of the text where there is none."""
    found = _FIRST.search(text)
    return found.start() if found else len(text)


def _in_body(change: Change) -> Change:
    return lambda text: text[: body_of(text)] + change(text[body_of(text) :])


def _in_heading(change: Change) -> Change:
    return lambda text: change(text[: body_of(text)]) + text[body_of(text) :]


def _words(*pairs: tuple[str, str]) -> Change:
    """Return the change of these words for others, in the case that they have."""
    return _in_body(lambda text: reduce(_with_other_words, pairs, text))


def _with_other_words(text: str, pair: tuple[str, str]) -> str:
    words, others = pair
    return re.sub(rf"\b{words}\b", lambda found: _in_case_of(found[0], others), text, flags=re.IGNORECASE)


def _in_case_of(words: str, others: str) -> str:
    if words.isupper():
        return others.upper()
    return others[:1].upper() + others[1:] if words[:1].isupper() else others


def _sub(expression: str, written: str, flags: int = 0) -> Change:
    return lambda text: re.sub(expression, written, text, flags=flags | re.MULTILINE)


def _narrow(text: str) -> str:
    return _PROSE.sub(lambda found: textwrap.fill(found[0], _NARROW_CHARS, break_on_hyphens=False), text)


WORDS: Mapping[str, Change] = {
    "para": _words(("paragraph", "para"), ("paragraphs", "paras")),
    "par.": _in_body(_sub(r"\bpara(?:graph)?(?= \d)", "par.", re.IGNORECASE)),
    "¶": _in_body(_sub(r"\bpara(?:graph)? (?=\d)", "¶", re.IGNORECASE)),
    "March 5th": _in_body(_sub(_DAY, r"\1 \2th")),
    "5 March": _in_body(_sub(_DAY, r"\2 \1")),
    "March 5 (Monday)": _in_body(_sub(rf"\b([A-Z][a-z]+day), {_DAY}", r"\2 \3 (\1)")),
    "kindly": _words(("please", "kindly")),
    "pls": _words(("please", "pls")),
    "we ask you to please": _in_body(_sub(r"\bPlease ", "We would ask that you please ")),
    "you are requested to": _in_body(_sub(r"\bPlease (?=[a-z])", "You are requested to ")),
    "is requested to": _words(("is asked to", "is requested to"), ("are asked to", "are requested to")),
    "this cable contains": _words(("this is an action request", "this cable contains an action request")),
    "action requested": _words(("this is an action request", "action requested")),
    "refer to": _words(("see paragraph", "refer to paragraph"), ("see paragraphs", "refer to paragraphs")),
    "by COB": _in_body(_sub(rf"\bby ((?:[A-Z][a-z]+day, )?(?:{_MONTHS}) \d)", r"by COB \1")),
    "reftel A": _in_body(_sub(r"\b[Rr]ef ([A-F])\b", r"reftel \1")),
    "ref (A)": _in_body(_sub(r"\b([Rr]ef) ([A-F])\b", r"\1 (\2)")),
    "summary:": _in_body(_sub(r"\b(SUMMARY|Summary|COMMENT|Comment)\. ", r"\1: ")),
}
HEADINGS: Mapping[str, Change] = {
    "TAGS with commas": _in_heading(
        lambda text: re.sub(r"(?m)^(TAGS: )([A-Z0-9 ]+)$", lambda found: found[1] + ", ".join(found[2].split()), text)
    ),
    "REF: (A)": _in_heading(_sub(r"^(REF: | {5})([A-H])\. ", r"\1(\2) ")),
    "REF on one line": _in_heading(_sub(r"\n {5}([B-H]\. )", r" \1")),
    "Reasons:": _in_heading(_sub(r" for reasons? (1\.[45])", r". Reasons: \1")),
    "1.4(b)": _in_heading(_sub(r"1\.([45]) \(([a-h])\)", r"1.\1(\2)")),
    "without gaps": _in_heading(_sub(r"\n\n+(?=(?:TAGS|SUBJECT|REF|Classified))", r"\n")),
}
LAYOUTS: Mapping[str, Change] = {
    "in capitals": _in_body(str.upper),
    "narrow": _in_body(_narrow),
    "indented": _in_body(lambda text: textwrap.indent(text, "  ")),
    "other line breaks": lambda text: text.replace("\n", "\r\n"),
}
