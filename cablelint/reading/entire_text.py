"""Statements that classify a cable as a whole: "The entire text of this cable is SECRET", "(SBU) Entire text."."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from cablelint.cable import EntireText
from cablelint.heading import Level
from cablelint.reading.wording import occurrences, opens_sentence
from cablelint.spans import Span, Value

_FRONT = 5_000  # characters above and below the start of the body; "the entire text" further down is another's
_MOST = 20  # statements
_BEFORE = 120  # characters in which the level may stand before "entire"
_AFTER = 160
_SENSITIVE = ("SBU", "SENSITIVE", "LIMITED", "LOU", "FOUO")

_NAME = (
    r"(?:SENSITIVE\s+BUT\s+UNCLASSIFIED|UNCLAS(?:SIFIED)?|CONFIDENTIAL|TOP\s+SECRET|SECRET|LIMITED\s+OFFICIAL\s+USE"
    r"|SBU|LOU|FOUO|C\sO\sN\sF\sI\sD\sE\sN\sT\sI\sA\sL|S\sE\sC\sR\sE\sT)(?![\w-]*\w)"
)
_LETTER = r"(?:TS|[UCS])(?![\w'’])"
_CONTROLS = r"(?:\s?/{1,2}\s?(?:REL(?:\s+TO)?(?:\s[A-Z]{3,4},?){1,5}|[A-Z]{2,10}))*"
_CABLE = r"(?:MESSAGE|CABLE|TELEGRAM)"
_IS = r"\s+(?:IS|ARE|(?:SHOULD|MUST)\s+BE(?:\s+(?:TREATED|HANDLED))?)(?:\s+(?:CLASSIFIED|MARKED))?(?:\s+AS)?\s+\(?"
_ENTIRE = (
    rf"(?:(?:ENTIRE|WHOLE)\s+(?:(?:TEXT|CONTENTS?)(?:\s+OF\s+(?:(?:THIS|THE)\s+)?{_CABLE})?|{_CABLE}(?:\s+TEXT)?)"
    rf"|ENTIRETY\s+OF\s+THIS\s+{_CABLE})(?!\w)"
)
_OTHER = r"(?!\s+(?:OF|IS|ARE|WAS|FOLLOWS?|AS|IN|TO|FROM|BY|ON|AT|WITH|BELOW|ABOVE|MAY|CAN|WILL|HAS|AND|WHICH|THAT)\b)"
_ENTIRETY = r"(?:IN|THROUGHOUT)\s+(?:(?:ITS|THE)\s+)?ENTIRETY"


def read_entire_text(text: str, region: Span, body: Span, quoted: Callable[[int], bool]) -> tuple[EntireText, ...]:
    """The statements in the region, which begins below the classification line; quoted text is left out."""
    start = max(region.start, body.start - _FRONT)
    front = Span(start, max(start, min(region.end, body.start + _FRONT)))
    found = sorted((*_whole(text, front), *_banners(text, front)), key=lambda statement: statement.words.span)
    distinct = {statement.words.span: statement for statement in reversed(found)}
    return tuple(distinct[span] for span in sorted(distinct) if not quoted(distinct[span].span.start))[:_MOST]


def _whole(text: str, front: Span) -> Iterator[EntireText]:
    """Statements that leave nothing out: "entire text", "in its entirety"."""
    below = front.start
    for at in occurrences(text, front, "entire", "whole "):
        if at < below:
            continue
        found = _entire().search(text, max(below, at - _BEFORE), min(front.end, at + _AFTER))
        if found is not None:
            below = found.end()
            if _is_of_the_cable(text, found, front.start):
                yield _statement(found, whole=True)


def _is_of_the_cable(text: str, found: re.Match[str], start: int) -> bool:
    """Small letters may say that some other text is secret, unless they open a sentence that names this one."""
    level = found[found.lastgroup or 0]
    named = not level.islower() or "sensitive" in level or re.search(_CABLE, found.group(), re.IGNORECASE)
    return opens_sentence(text, found.start(), start) and bool(named)


def _banners(text: str, front: Span) -> Iterator[EntireText]:
    """Words that say what the most sensitive part is: "Sensitive but unclassified, please protect accordingly"."""
    for at in occurrences(
        text, front, "sensitive but", "Sensitive But", "sbu", "confidential", "secret", "this", "all "
    ):
        found = _banner().match(text, at, front.end)
        if found is not None and opens_sentence(text, at, front.start):
            yield _statement(found, whole=text[at : at + 3].lower() == "all")


def _statement(found: re.Match[str], *, whole: bool) -> EntireText:
    group = found.lastgroup or 0
    letters = "".join(found[group].upper().split())
    sensitive = letters.startswith(_SENSITIVE)
    level = "UNCLASSIFIED" if sensitive else _LEVELS[letters[0]]
    return EntireText(Span(*found.span()), Value(found[group], Span(*found.span(group))), level, sensitive, whole)


_LEVELS: dict[str, Level] = {"U": "UNCLASSIFIED", "C": "CONFIDENTIAL", "S": "SECRET", "T": "TOP SECRET"}


@cache
def _entire() -> re.Pattern[str]:
    apart = r"(?:\s?\((?:SBU|TS|[UCS])\))?[\s.,:;/)–—-]{1,8}\(?"
    link = rf"(?:{_IS}|\s+(?:CLASSIFIED|MARKED)\s+\(?|\s{{0,2}}[:=(,–—-]{{1,2}}\s{{0,2}}\(?)"
    this = rf"(?:THIS|THE)\s+(?:{_CABLE}|TEXT(?:\s+OF\s+THIS\s+{_CABLE})?|REPORT)(?:\s+TEXT)?"
    return re.compile(
        rf"(?<!\w)\(?(?P<name>{_NAME}){_CONTROLS}{apart}{_ENTIRE}{_OTHER}"
        rf"|\((?P<letter>{_LETTER}){_CONTROLS}{apart}{_ENTIRE}{_OTHER}"
        rf"|(?<![\w'.])(?P<dashed>{_LETTER}){_CONTROLS}(?:\s?-{{1,2}}\s?|,\s){_ENTIRE}{_OTHER}"
        rf"|(?:THE\s+|THIS\s+)?(?<!\w){_ENTIRE}(?:{link}|\s+)(?P<after>{_NAME})"
        rf"|(?:THE\s+|THIS\s+)?(?<!\w){_ENTIRE}{link}(?P<after_letter>{_LETTER})"
        rf"|(?<!\w){this}{_IS}(?P<entirely>{_NAME}|{_LETTER}){_CONTROLS}\)?,?\s+{_ENTIRETY}"
        rf"|(?<!\w){this}{_IS}ENTIRELY\s+(?P<adverb>{_NAME})"
        rf"|(?<!\w){this},?\s+{_ENTIRETY},?{_IS}(?P<last>{_NAME}|{_LETTER})"
        rf"|(?<!\w)\(?(?P<first>{_NAME}){_CONTROLS}[\s,)–—-]{{1,5}}{_ENTIRETY}",
        re.IGNORECASE,
    )


@cache
def _banner() -> re.Pattern[str]:
    protect = r"(?:PLEASE\s+|PLS\s+|AND\s+(?:SHOULD\s+BE\s+)?)?(?:PROTECT|HANDLED?|TREAT|NOT\s+FOR\s+INTERNET)"
    return re.compile(
        rf"THIS\s+(?:{_CABLE}|REPORT){_IS}(?P<is>{_NAME})"
        rf"|THIS\s+IS\s+AN?\s+(?P<a>{_NAME})\s+{_CABLE}"
        rf"|ALL\s+(?:PARAGRAPHS|PARAS|PORTIONS)(?:\s+OF\s+THIS\s+{_CABLE})?(?:{_IS}|\s{{1,2}}\(?)(?P<all>{_NAME}|{_LETTER})"
        rf"|(?P<protect>{_NAME}){_CONTROLS}[\s.,:;)–—-]{{1,8}}{protect}"
        rf"|(?P<alone>SENSITIVE\s+BUT\s+UNCLASSIFIED)[.!]?[ \t]*(?=\r?\n[ \t]*\r?\n)",
        re.IGNORECASE,
    )
