"""The signs by which a paragraph shows what it holds: rows, questions, lists, figures, addresses."""

from collections.abc import Iterator

from cablelint.analysis.content_kinds import (
    CONTACTS,
    DATES,
    FIGURES,
    LISTS,
    POINTS,
    QUESTIONS,
    QUOTED,
    REMARKS,
    TEXTS,
    TIMED,
    stem,
)
from cablelint.analysis.contents import contains
from cablelint.analysis.deadlines import deadlines_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.quoted_titles import titles_by_paragraph
from cablelint.analysis.written_dates import written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

_QUOTING = r"\"|“|''|(?i:quote)"
SAID = r"(?i:\bquestions\b|\bwhether\b|\basks?\b(?!\s{1,3}(?:for|that|(?:[a-z]{2,12}\s{1,3}){1,3}to)\b))"
_REACHED = r"(?i:@|\bcontacts?\b|\bpocs?\b|\b(?:e-?mail|phone|tel)\b|\d{3}-\d{4})"
_ASKED = (
    r"(?m:^[ \t]*(?:-{1,2}|[*•]|\(?[a-z1-9][.)])[ \t]*(?i:whether|if|who|whom|whose|what|when|where|which|why|how)\b)"
)
_COUNTED_QUESTIONS = r"(?i:\b(?:queries|questions)\b[^.:?!]{0,40}:\s{1,3}(?:\(?[1ai][.)]|--?\s))"
_OFFICER = r"(?i:\b(?:point\s+of\s+contact|poc|(?:action|control|desk)\s+officer)s?\b[^.]{0,80}\d{3}[- ]\d{4})"
DUE = r"(?i:\bdeadline|\b(?:asap|soonest|cob|nlt|days?|weeks?|immediately|due|(?:mon|tues|thurs|fri)day)\b)"
LISTED = r"(?m:^[ \t]*(?:-{1,2}|[*•]|\(?[a-z1-9][.)])[ \t]*\S)"
_OPINION = (
    r"(?i:comment|\b(?:we|post|embassy|mission)\s(?:believes?|doubts?|expects?|judges?|notes?|suspects?|thinks?)\b)"
)
_ROW = r"(?m:^[^\n]{0,60}\S(?: {3,}|\t| \| )\S[^\n]{0,100}$)"
_FIGURE = r"(?<![\w.-])\$?(?!(?:19|20)\d\d\b)\d[\d,.]*\d(?![\w-])|\d\s?(?:%|(?i:percent|dollars|tons|million))"
_SERIES = rf"{LISTED}|{_ROW}|:\s|,\s[^.;]{{1,80}},?\s(?i:and|or)\s|;"
_NUMBER = r"(?i:\d{2}|\b(?:half|third|quarter|percent|dozen|hundred|thousand|million|billion)s?\b)"
_TIME_ROW = (
    r"(?m:^[ \t]*(?:\(?[A-Za-z]\)?[.)]?[ \t]+)?(?:\d{4}|\d{1,2}[:.]\d\d|\d{1,2}[ ]?[AaPp]\.?[Mm]"
    r"|(?i:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ ]\d{1,2})\b)"
)
_DATED = (
    r"(?i:\b\d{4}\b|\d[:.]\d\d\b|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d{1,4}(?::\d\d)?\s?(?:hours|hrs|[ap]\.?m\.?))\b)"
)
_DAY = (
    r"(?i:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d/\d|\b(?:19|20)\d\d\b|\b(?:to)?(?:day|morrow)\b)"
)
_LIFE = (
    r"(?i:\b(?:ages?|aged|appointed|born|brothers?|career|children|degrees?|daughters?|educated|elected|father|fluent(?:ly)?"
    r"|former(?:ly)?|graduat(?:ed|es?)|joined|married|mother|served|speaks|sons?|spouse|studie[ds]|university|wife|years)\b"
    r"|\bbio)"
)
COUNTED = r"(?i:(?:\A|[.;:]\s{1,3})(?:first|second)(?:ly)?,)"
_FEWEST_ROWS = 3
_FEWEST_FIGURES = 4
FEWEST = {"table": _FEWEST_ROWS}  # of what shows that a paragraph has the thing
_FEWEST_QUESTIONS = 2
_FEWEST_DAYS = 2


def signs_in(words: str, thing: str) -> int | None:
    """Return how many signs of the thing the words have; None if no sign tells of it."""
    signs = _signs_of(thing)
    return None if signs is None else len(compiled(signs).findall(words))


def _signs_of(thing: str) -> str | None:
    """Return the expression of which a paragraph that has the thing shows something; None where none tells."""
    if thing in CONTACTS:
        return _REACHED
    if thing in REMARKS:
        return _OPINION
    if thing in LISTS:
        return _SERIES
    if thing in TIMED:
        return _DATED
    if thing in FIGURES:
        return _NUMBER
    if thing in DATES:
        return _DAY
    return {"table": _ROW, QUOTED: _QUOTING, "biography": _LIFE}.get(thing)


def paragraphs_formed_as(cable: Cable, thing: str) -> Iterator[int]:
    """Yield the indices of the paragraphs that have the form of the thing."""
    for index, paragraph in enumerate(cable.paragraphs):
        words = cable.text_at(paragraph.text_span)
        if (
            (thing in TEXTS and (index in titles_by_paragraph(cable) or _leads_to(words, thing)))
            or (thing in POINTS and contains(cable, paragraph, "points"))
            or (thing in QUESTIONS and words.count("?") >= _FEWEST_QUESTIONS)
            or (thing in QUESTIONS and compiled(_COUNTED_QUESTIONS).search(words))
            or (thing in QUESTIONS and len(compiled(_ASKED).findall(words)) >= _FEWEST_QUESTIONS)
            or (thing in LISTS and len(compiled(LISTED).findall(words)) >= _FEWEST_ROWS)
            or (thing in CONTACTS and ("@" in words or compiled(_OFFICER).search(words)))
            or (thing in TIMED and len(compiled(_TIME_ROW).findall(words)) >= _FEWEST_ROWS)
            or (thing in DATES and len([*written_dates(cable.text, paragraph.text_span)]) >= _FEWEST_DAYS)
            or (thing in FIGURES and len(compiled(_FIGURE).findall(words)) >= _FEWEST_FIGURES)
            or (thing == QUOTED and index in titles_by_paragraph(cable))
            or (thing == "deadline" and index in _with_deadlines(cable))
            or (thing == "table" and len(compiled(_ROW).findall(words)) >= _FEWEST_ROWS)
        ):
            yield index


def _leads_to(words: str, thing: str) -> bool:
    """Return whether the words lead to the thing and it follows, if it is never ended: "The letter follows:"."""
    return (
        compiled(rf"(?i:\b{stem(thing)}\s(?:follows|is\sas\sfollows|reads(?:\sas\sfollows)?)\s?:\s*\n)").search(words)
        is not None
    )


@once_per_cable
def _with_deadlines(cable: Cable) -> frozenset[int | None]:
    """Return the indices of the paragraphs that set deadlines."""
    return frozenset(one.paragraph for one in deadlines_of(cable))


def introduces(words: str, thing: str) -> bool:
    """Return whether the words lead to the thing: "the following points:", "the text reads:"."""
    return compiled(rf"(?i:\b(?<!bio\s){stem(thing)}[^.:?!\n]{{0,60}}:)").search(words) is not None
