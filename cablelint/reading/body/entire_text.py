"""Statements that classify a cable as a whole: "The entire text of this cable is SECRET", "(SBU) Entire text."."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import EntireText
from cablelint.model.heading import Level
from cablelint.model.spans import Span, Value
from cablelint.model.vocabulary import in_capitals
from cablelint.reading.body.text_search import as_written, opens_sentence

_FRONT_CHARS = 5_000  # above and below the start of the body; "the entire text" further down is another's
_MOST_STATEMENTS = 20
_BEFORE_CHARS = 120  # in which the level may be before "entire"
_AFTER_CHARS = 160
_LONGEST_EXCEPTION_CHARS = 60
_SENSITIVE = ("SBU", "SENSITIVE", "LIMITED", "LOU", "FOUO", "CUI", "CONTROLLED")

_NAME = (
    r"(?:SENSITIVE\s+BUT\s+UNCLASSIFIED|UNCLAS(?:SIFIED)?|CONFIDENTIAL|TOP\s+SECRET|SECRET|LIMITED\s+OFFICIAL\s+USE"
    r"|CONTROLLED\s+UNCLASSIFIED\s+INFORMATION|CUI|SBU|LOU|FOUO|C\sO\sN\sF\sI\sD\sE\sN\sT\sI\sA\sL|S\sE\sC\sR\sE\sT)(?![\w-]*\w)"
)
_LETTER = r"(?:TS|[UCS])(?![\w'’])"
_CONTROLS = r"(?:\s?/{1,2}\s?(?:REL(?:\s+TO)?(?:\s[A-Z]{3,4},?){1,5}|[A-Z]{2,10}))*"
_CABLES = ("MESSAGE", "CABLE", "TELEGRAM")
_CABLE = f"(?:{'|'.join(_CABLES)})"
_IS = r"\s+(?:IS|ARE|(?:SHOULD|MUST)\s+BE(?:\s+(?:TREATED|HANDLED))?)(?:\s+(?:CLASSIFIED|MARKED))?(?:\s+AS)?\s+\(?"
_ENTIRE = (
    rf"(?:(?:ENTIRE|WHOLE)\s+(?:(?:TEXT|CONTENTS?)(?:\s+OF\s+(?:(?:THIS|THE)\s+)?{_CABLE})?|{_CABLE}(?:\s+TEXT)?)"
    rf"|(?:ALL|ENTIRETY|FULL\s+TEXT|WHOLE)\s+OF\s+THIS\s+{_CABLE})(?!\w)"
)
_OTHER = r"(?!\s+(?:OF|IS|ARE|WAS|FOLLOWS?|AS|IN|TO|FROM|BY|ON|AT|WITH|BELOW|ABOVE|MAY|CAN|WILL|HAS|AND|WHICH|THAT)\b)"
_ACCORDINGLY = rf"(?:\s+(?:(?:THE|THIS)\s+)?{_CABLE})?\s+(?:ACCORDINGLY|AS\s+SUCH)\b"
_EXCEPTION = (  # before the statement: "Unless otherwise marked, all paragraphs are Confidential"
    r"(?:UNLESS|EXCEPT)\s+(?:(?:AS|IF|WHEN|WHERE)\s+)?(?:OTHERWISE\s+)?"
    r"(?:INDICATED|MARKED|NOTED|SHOWN|SPECIFIED|STATED)(?:\s+OTHERWISE)?,?\s+\Z"
)
_ENTIRETY = r"(?:IN|THROUGHOUT)\s+(?:(?:ITS|THE)\s+)?ENTIRETY"


def read_entire_text(text: str, region: Span, body: Span, quoted: Callable[[int], bool]) -> tuple[EntireText, ...]:
    """Return the statements in the region, which begins below the classification line; quoted text is left out."""
    start = max(region.start, body.start - _FRONT_CHARS)
    front = Span(start, max(start, min(region.end, body.start + _FRONT_CHARS)))
    capitals = in_capitals(text[: front.end])  # a pattern that minds case is made in a third of the time
    found = sorted(
        (*_whole(text, capitals, front), *_banners(text, capitals, front, body.start)),
        key=lambda statement: statement.words.span,
    )
    distinct = {statement.words.span: statement for statement in reversed(found)}
    return tuple(distinct[span] for span in sorted(distinct) if not quoted(distinct[span].span.start))[
        :_MOST_STATEMENTS
    ]


def _whole(text: str, capitals: str, front: Span) -> Iterator[EntireText]:
    """Yield statements that leave nothing out: "entire text", "in its entirety"."""
    below = front.start
    for at in as_written(capitals, front, "ENTIRE", "WHOLE ", "ALL OF THIS ", "FULL TEXT OF THIS "):
        if at < below:
            continue
        found = _entire().search(capitals, max(below, at - _BEFORE_CHARS), min(front.end, at + _AFTER_CHARS))
        if found is not None:
            below = found.end()
            if _is_of_the_cable(text, found, front.start):
                yield _statement(text, found, whole=True)


def _is_of_the_cable(text: str, found: re.Match[str], start: int) -> bool:
    """Return whether it is about this cable: small letters must open a sentence that names it."""
    level = text[slice(*found.span(found.lastgroup or 0))]
    named = not level.islower() or "sensitive" in level or any(word in found.group() for word in _CABLES)
    return opens_sentence(text, _with_exception(text, found.start()), start) and named


def _with_exception(text: str, at: int) -> int:
    """Return where the sentence begins whose statement on the whole is at the offset: at "Unless otherwise marked,"."""
    before = text[max(0, at - _LONGEST_EXCEPTION_CHARS) : at].upper()
    found = compiled(_EXCEPTION).search(before)
    return at - len(before) + found.start() if found else at


def _banners(text: str, capitals: str, front: Span, body: int) -> Iterator[EntireText]:
    """Yield words that say how sensitive the text is: "Sensitive but unclassified, please protect accordingly".

    They open a sentence, or a line above the body, where no element ends with a full stop.
    """
    for at in as_written(capitals, front, "SENSITIVE BUT", "SBU", "CONFIDENTIAL", "SECRET", "THIS", "ALL "):
        found = _banner().match(capitals, at, front.end)
        begins_line = at <= body and not text[text.rfind("\n", 0, at) + 1 : at].strip()
        if found is None or _is_of_its_paragraph(capitals, found):
            continue
        if begins_line or opens_sentence(text, _with_exception(text, at), front.start):
            yield _statement(text, found, whole=capitals.startswith("ALL", at))


def _is_of_its_paragraph(capitals: str, found: re.Match[str]) -> bool:
    """Return whether the level is the marking of a paragraph that goes on: "(SBU) Protect Americans first, he said"."""
    if found.lastgroup != "protect":
        return False
    start, end = found.span("protect")
    in_brackets = start > 0 and capitals[start - 1] == "(" and capitals[end : end + 1] == ")"
    return in_brackets and not compiled(_ACCORDINGLY).match(capitals, found.end())


def _statement(text: str, found: re.Match[str], *, whole: bool) -> EntireText:
    span = Span(*found.span(found.lastgroup or 0))
    letters = "".join(found[found.lastgroup or 0].split())
    sensitive = letters.startswith(_SENSITIVE)
    level = "UNCLASSIFIED" if sensitive else _LEVELS[letters[0]]
    return EntireText(Span(*found.span()), Value(text[span.start : span.end], span), level, sensitive, whole)


_LEVELS: dict[str, Level] = {"U": "UNCLASSIFIED", "C": "CONFIDENTIAL", "S": "SECRET", "T": "TOP SECRET"}


@cache
def _entire() -> re.Pattern[str]:
    apart = r"(?:\s?\((?:SBU|TS|[UCS])\))?[\s.,:;/)–—-]{1,8}\(?"
    link = rf"(?:{_IS}|\s+(?:CLASSIFIED|MARKED)\s+\(?|\s{{0,2}}[:=(,–—-]{{1,2}}\s{{0,2}}\(?)"
    this = rf"(?:THIS|THE)\s+(?:{_CABLE}|TEXT(?:\s+OF\s+THIS\s+{_CABLE})?|REPORT)(?:\s+TEXT)?"
    return compiled(
        rf"(?<!\w)\(?(?:CLASSIFIED\s+)?(?P<name>{_NAME}){_CONTROLS}(?:{apart}{_ENTIRE}{_OTHER}|[\s,)–—-]{{1,5}}{_ENTIRETY})"
        rf"|(?:\((?P<letter>{_LETTER}){_CONTROLS}{apart}"
        rf"|(?<![\w'.])(?P<dashed>{_LETTER}){_CONTROLS}(?:\s?-{{1,2}}\s?|,\s)){_ENTIRE}{_OTHER}"
        rf"|\({_ENTIRE}\s+(?P<bracketed>{_LETTER}){_CONTROLS}\)"
        rf"|(?:THE\s+|THIS\s+)?(?<!\w){_ENTIRE}(?:(?P<link>{link})|\s+)"
        rf"(?:(?P<after>{_NAME})|(?(link)(?P<after_letter>{_LETTER})|(?!)))"
        rf"|(?<!\w){this}(?:{_IS}(?P<adverb>ENTIRELY\s+)?(?P<is>{_NAME}|{_LETTER})"
        rf"(?(adverb)|{_CONTROLS}\)?,?\s+{_ENTIRETY})|,?\s+{_ENTIRETY},?{_IS}(?P<last>{_NAME}|{_LETTER}))"
    )


@cache
def _banner() -> re.Pattern[str]:
    protect = (
        r"(?:PLEASE\s+|PLS\s+|AND\s+(?:SHOULD\s+BE\s+)?)?"
        r"(?:PROTECT(?:ED)?|HANDLED?|TREAT(?:ED)?|NOT\s+FOR\s+INTERNET)(?!\w)"
    )
    return compiled(
        rf"THIS\s+(?:{_CABLE}|REPORT){_IS}(?P<is>{_NAME})"
        rf"|THIS\s+IS\s+AN?\s+(?P<a>{_NAME})\s+{_CABLE}"
        rf"|ALL\s+(?:PARAGRAPHS|PARAS|PORTIONS)(?:\s+OF\s+THIS\s+{_CABLE})?(?:{_IS}|\s{{1,2}}(?:CLASSIFIED\s|MARKED\s)?\(?)(?P<all>{_NAME}|{_LETTER})"
        rf"|(?P<protect>{_NAME}){_CONTROLS}[\s.,:;)–—-]{{1,8}}{protect}"
        rf"|(?P<alone>SENSITIVE\s+BUT\s+UNCLASSIFIED)[.!]?[ \t]*(?=\r?\n[ \t]*\r?\n)"
    )
