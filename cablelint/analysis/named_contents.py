"""What a reference says it finds in a paragraph, and which paragraphs plainly have it or plainly do not.

"Deliver the points in paragraph 7", "for background, see para 5", "paragraph 4 contains the letter". Between a
paragraph that plainly has the thing and one that plainly does not are many of which nothing can be said: prose without
a heading may be background, and a sentence may be a point.
"""

from collections.abc import Iterator

from cablelint.analysis.contents import contains, content_named_before, heads
from cablelint.analysis.deadlines import deadlines_of
from cablelint.analysis.listed_items import lists_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import asks
from cablelint.analysis.written_dates import written_dates
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, ParagraphReference

_TEXTS = frozenset("aide-memoire letter non-paper nonpaper note paper statement text".split())
_POINTS = frozenset("bullets points talkers".split())
_QUESTIONS = frozenset("queries questionnaire questions".split())
_HEADED = frozenset("agenda background biography itinerary schedule".split())
_CONTACTS = frozenset("contact contacts poc pocs".split())
_REMARKS = frozenset({"comment"})
_TIMED = frozenset("agenda itinerary program schedule timetable".split())
_FIGURES = frozenset("amounts figures numbers prices statistics sums".split())
_QUOTING = r"\"|“|''|(?i:quote)"
_QUOTED = "quotation"  # what is "quoted in paragraph 3"
_LISTS = frozenset({"list"})
_THINGS = (
    _TEXTS
    | _POINTS
    | _QUESTIONS
    | _HEADED
    | _CONTACTS
    | _REMARKS
    | _TIMED
    | _FIGURES
    | _LISTS
    | {"deadline", "table", _QUOTED}
)

# Patterns are kept as words and compiled where they are first needed; they match words with one space between them.
_THING = rf"(?P<thing>{'|'.join(sorted(sorted(_THINGS), key=len, reverse=True))})"  # as written in every process
_FOR_IT = (
    rf"(?i:\bfor (?:the |our |a )?(?:[\w-]{{1,20}} ){{0,3}}?{_THING}(?: (?:for|of|on)(?: [\w’'-]{{1,20}}){{1,4}})?,?"
    r" (?:(?:please|pls) )?(?:go to|refer to|see|turn to)\Z)"
)
_IS_THERE = (
    rf"(?i:\b{_THING}(?: (?:for|of|on|to) (?:[\w’'-]{{1,20}} ){{0,3}}?[\w’'-]{{1,20}})? ?"
    r"(?:(?:is|are|appears?|begins?|follows?|can be found|below) (?:(?:contained|found|given|included|listed|provided"
    r"|set (?:out|forth)) )?(?:at|in|under)|[:;,–-]+ (?:(?:please|pls) )?(?:at|in|see))\Z)"
)
_TO_DO_WITH = (
    rf"(?i:\b{_THING} (?:for (?:delivery|use|your use|the (?:meeting|minister|press|record))|of [\w’'-]{{2,20}}"
    r"|to (?:be )?(?:answer|convey|deliver|follow|make|present|raise|use)(?:ed|d)?)"
    r" (?:(?:contained|found|given|listed|provided|set out) )?(?:at|in)\Z)"
)
_IN_BRACKETS = rf"(?i:\((?:(?:see|for|the|our|a|full|draft|complete) ){{0,3}}{_THING}[,:]?\Z)"
_ENCLOSED = (
    rf"(?i:\b{_THING}(?: [\w’'-]{{1,20}}){{0,3}}"
    r" \((?:attached|contained|found|given|included|quoted|reproduced) (?:at|in)\Z)"
)
_HAS_IT = (
    r"(?i: ?(?:below |above )?(?:contains?|gives?|has|have|holds?|includes?|lists?|provides?|sets? out|is|are)"
    rf" (?:(?:a|an|our|the|draft|full|proposed|suggested|talking|following|detailed) ){{0,3}}{_THING}\b)"
)
_SEE_FOR_IT = rf"(?i: ?(?:below |above )?for (?:(?:a|an|our|the|full|more|suggested|talking) ){{0,3}}{_THING}\b)"
_SEE = r"(?i:\b(?:go to|refer to|see|turn to)\Z)"
_SAID = r"(?i:\bquestions\b|\bwhether\b|\basks?\b)"
_REACHED = r"(?i:@|\bcontacts?\b|\bpocs?\b|\b(?:e-?mail|phone|tel)\b|\d{3}-\d{4})"
_ASKED = (
    r"(?m:^[ \t]*(?:-{1,2}|[*•]|\(?[a-z1-9][.)])[ \t]*(?i:whether|if|who|whom|whose|what|when|where|which|why|how)\b)"
)
_COUNTED_QUESTIONS = r"(?i:\b(?:queries|questions)\b[^.:?!]{0,40}:\s{1,3}(?:\(?[1ai][.)]|--?\s))"
_OFFICER = r"(?i:\b(?:point\s+of\s+contact|poc|(?:action|control|desk)\s+officer)s?\b[^.]{0,80}\d{3}[- ]\d{4})"
_DUE = r"(?i:\bdeadline|\b(?:asap|soonest|cob|nlt|days?|weeks?|immediately|due|(?:mon|tues|thurs|fri)day)\b)"
_LISTED = r"(?m:^[ \t]*(?:-{1,2}|[*•]|\(?[a-z1-9][.)])[ \t]*\S)"
_OPINION = (
    r"(?i:comment|\b(?:we|post|embassy|mission)\s(?:believes?|doubts?|expects?|judges?|notes?|suspects?|thinks?)\b)"
)
_ROW = r"(?m:^[^\n]{0,60}\S(?: {3,}|\t| \| )\S[^\n]{0,100}$)"
_FIGURE = r"(?<![\w.-])\$?(?!(?:19|20)\d\d\b)\d[\d,.]*\d(?![\w-])|\d\s?(?:%|(?i:percent|dollars|tons|million))"
_SERIES = rf"{_LISTED}|{_ROW}|:\s|,\s[^.;]{{1,80}},?\s(?i:and|or)\s|;"
_NUMBER = r"(?i:\d{2}|\b(?:half|third|quarter|percent|dozen|hundred|thousand|million|billion)s?\b)"
_TIME_ROW = (
    r"(?m:^[ \t]*(?:\(?[A-Za-z]\)?[.)]?[ \t]+)?(?:\d{4}|\d{1,2}[:.]\d\d|\d{1,2}[ ]?[AaPp]\.?[Mm]"
    r"|(?i:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ ]\d{1,2})\b)"
)
_DATED = (
    r"(?i:\b\d{4}\b|\d[:.]\d\d\b|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d{1,4}(?::\d\d)?\s?(?:hours|hrs|[ap]\.?m\.?))\b)"
)
_OF_OTHERS = r"(?i:(?<!post)(?<!embassy)(?<!mission)(?<!ambassador)['’]s?\s(?:\w+\s)?comment\b)"
_BIOGRAPHY = r"(?i:\bbio(?:s|graphic(?:al)?|graphies)?\b(?: (?:data|details|information|notes?|sketch(?:es)?)\b)?)"
_LIFE_IN = r"(?P<thing>biography) (?:at|in)\Z"
_LIFE = (
    r"(?i:\b(?:ages?|aged|appointed|born|brothers?|career|children|degrees?|daughters?|educated|elected|father|fluent(?:ly)?"
    r"|former(?:ly)?|graduat(?:ed|es?)|joined|married|mother|served|speaks|sons?|spouse|studie[ds]|university|wife|years)\b"
    r"|\bbio)"
)
_TITLED = (
    r"(?i:\b(?P<thing>agreement|announcement|certificate|declaration|invitation|memorandum|resolution) (?:at|in)\Z)"
)
_QUOTED_IN = r"(?i:\bquoted\s(?:\w+ly\s)?(?:in|at)\s(?:the\s)?\Z)"
_COUNTED = r"(?i:(?:\A|[.;:]\s{1,3})(?:first|second)(?:ly)?,)"
_KINDS = ("article", "letter", "paper", "point", "question", "resolution", "speech", "statement")  # in a title
_LONGEST_SECTION_PARAGRAPHS = 20
_TO_BE_SAID = "talking points"
_TO_SAY = (
    r"(?i:\bpoints\s+(?:for\s+delivery|to\s+(?:be\s+)?(?:convey|deliver|make|present|raise|use)(?:ed|d)?)\s+(?:\w+\s+){1,3}\Z"
    r"|\btalking\s+points\s+(?:\w+\s+){1,3}\Z|\b(?:convey|deliver|draw(?:ing)?\s+(?:up)?on|present|raise|us(?:e|ing))\s[^.:;]{0,40}"
    r"\bpoints\s+(?:\w+\s+){1,3}\Z)"
)
_NAMED_TEXT = (
    rf"(?i:\b(?:the|this|attached)\s+(?P<words>(?:[\w-]{{2,20}}\s+)?(?:{'|'.join(sorted(_TEXTS))}))\s+"
    r"(?:(?:contained|found|given|provided)\s+)?(?:at|in|\()\s*\Z)"
)
_NEAR_CHARS = 90  # before and after a reference
_FEWEST_ROWS = 3
_FEWEST_FIGURES = 4
_FEWEST = {"table": _FEWEST_ROWS}  # of what shows that a paragraph has the thing
_FEWEST_QUESTIONS = 2


def named_content(cable: Cable, reference: ParagraphReference) -> str | None:
    """Return what the words next to the reference say its paragraph holds, in small letters; None where they do not.

    "talking points" are those that are to be said.
    """
    start = max(cable.body.start, reference.span.start - _NEAR_CHARS)
    thing = _named(cable, reference, start)
    if thing in _POINTS and compiled(_TO_SAY).search(cable.text[start : reference.span.start]):
        return _TO_BE_SAID
    return thing


def _named(cable: Cable, reference: ParagraphReference, start: int) -> str | None:
    noun = content_named_before(cable, reference.span.start)
    before = " ".join(cable.text[start : reference.span.start].split())
    if compiled(_OF_OTHERS).search(before):
        return None
    if noun in _THINGS or noun == "bio":
        return "biography" if noun == "bio" else noun
    after = " ".join(cable.text[reference.span.end : reference.span.end + _NEAR_CHARS].split("\n\n")[0].split())
    before, after = (compiled(_BIOGRAPHY).sub("biography", words) for words in (before, after))
    if compiled(_QUOTED_IN).search(f"{before} "):
        return _QUOTED
    titled = compiled(_TITLED).search(before)
    if titled is not None and any(titled["thing"].lower() in title for title in _distinct_titles(cable)):
        return titled["thing"].lower()
    found = next(
        filter(
            None,
            (
                compiled(each).search(before)
                for each in (_FOR_IT, _IS_THERE, _TO_DO_WITH, _IN_BRACKETS, _ENCLOSED, _LIFE_IN)
            ),
        ),
        None,
    )
    if found is None:
        found = compiled(_SEE_FOR_IT if compiled(_SEE).search(before) else _HAS_IT).match(after)
    return found["thing"].lower() if found else None


def is_own_text(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether a reference that reads like one to a document names a text that the cable itself has.

    "The joint statement at paragraph 8" is the cable's own where it has "Begin text of joint statement".
    """
    start = max(cable.body.start, reference.span.start - _NEAR_CHARS)
    found = compiled(_NAMED_TEXT).search(cable.text[start : reference.span.start])
    if found is None or cable.quoted(reference.span.start):
        return False
    words = " ".join(found["words"].lower().split())
    return any(words in title for title in _distinct_titles(cable))


def cannot_contain(cable: Cable, index: int, thing: str) -> bool:
    """Return whether nothing in the paragraph of that index can be the thing."""
    return _answers(cable).lacks(index, thing)


def paragraphs_containing(cable: Cable, thing: str) -> list[int]:
    """Return the indices of the paragraphs that plainly hold the thing: those headed so, else those of its form."""
    return _answers(cable).holders(thing)


class _Answers:
    """What holds each thing, and what does not, looked for once."""

    def __init__(self, cable: Cable) -> None:
        self._cable = cable
        self._holders: dict[str, list[int]] = {}
        self._lacks: dict[tuple[int, str], bool] = {}

    def holders(self, thing: str) -> list[int]:
        """Return the paragraphs that plainly hold the thing."""
        thing = "points" if thing == _TO_BE_SAID else thing
        if thing not in self._holders:
            self._holders[thing] = [*_headed(self._cable, thing)] or [*_formed(self._cable, thing)]
        return self._holders[thing]

    def lacks(self, index: int, thing: str) -> bool:
        """Return whether nothing in the paragraph can be the thing."""
        if (index, thing) not in self._lacks:
            self._lacks[index, thing] = _cannot_contain(self._cable, index, thing)
        return self._lacks[index, thing]


@once_per_cable
def _answers(cable: Cable) -> _Answers:
    return _Answers(cable)


def _cannot_contain(cable: Cable, index: int, thing: str) -> bool:
    if thing == _TO_BE_SAID:
        return _says_no_points(cable, index) or _cannot_contain(cable, index, "points")
    if _is_titled_otherwise(cable, index, thing):
        return not _lost_a_beginning(cable, index)
    paragraph = cable.paragraphs[index]
    words = cable.text_at(paragraph.text_span)
    if (
        contains(cable, paragraph, thing)
        or _lost_a_beginning(cable, index)
        or _is_under_its_heading(cable, index, thing)
        or _introduces(words, thing)
    ):
        return False
    titles = _titles(cable).get(index, [])
    if thing in _TEXTS or thing not in _THINGS:  # a text of the cable by its title
        return not titles
    if thing in _POINTS:
        listed = any(paragraph.span.contains(found[0].span) for found in lists_of(cable))
        return not titles and not listed and compiled(_COUNTED).search(words) is None
    if thing in _QUESTIONS:
        listed = asks(cable, paragraph) and compiled(_LISTED).search(words) is not None
        return "?" not in words and not listed and compiled(_SAID).search(words) is None
    if thing == "deadline":
        dates = (written.span.start for written in written_dates(cable.text, paragraph.text_span))
        due = (found.start() for found in compiled(_DUE).finditer(cable.text, *paragraph.text_span))
        return all(map(cable.quoted, dates)) and all(map(cable.quoted, due))
    if thing in _HEADED and (paragraph.heading is not None or titles or asks(cable, paragraph)):
        return True
    shown = None if thing == _QUOTED and titles else _signs_in(words, thing)
    return shown is not None and shown < _FEWEST.get(thing, 1)


def _signs_in(words: str, thing: str) -> int | None:
    """Return how many signs of the thing the words have; None if no sign tells of it."""
    signs = _signs_of(thing)
    return None if signs is None else len(compiled(signs).findall(words))


def _signs_of(thing: str) -> str | None:
    """Return the expression of which a paragraph that has the thing shows something; None where none tells."""
    if thing in _CONTACTS:
        return _REACHED
    if thing in _REMARKS:
        return _OPINION
    if thing in _LISTS:
        return _SERIES
    if thing in _TIMED:
        return _DATED
    if thing in _FIGURES:
        return _NUMBER
    return {"table": _ROW, _QUOTED: _QUOTING, "biography": _LIFE}.get(thing)


def _lost_a_beginning(cable: Cable, index: int) -> bool:
    """Return whether the paragraph has the end of a quoted text whose beginning is lost."""
    return index in _with_lone_ends(cable)


@once_per_cable
def _with_lone_ends(cable: Cable) -> frozenset[int | None]:
    return frozenset(cable.paragraph_at(block.span.start) for block in cable.quoted_blocks if block.opener is None)


def _is_titled_otherwise(cable: Cable, index: int, thing: str) -> bool:
    """Return whether all quoted texts in the paragraph are of other kinds, and another paragraph's title fits."""
    own = _stem(thing).replace("-", "")
    titles = [title.replace("-", "") for title in _titles(cable).get(index, [])]
    titled = {at for at, each in _titles(cable).items() if any(own in title.replace("-", "") for title in each)}
    if not titles or not titled or index in titled:
        return False
    return all(any(kind in title for kind in _KINDS) for title in titles)


def _says_no_points(cable: Cable, index: int) -> bool:
    """Return whether a quoted text titled as points is in another paragraph than that, and none in it."""
    pointed = {at for at, titles in _titles(cable).items() if any("point" in title for title in titles)}
    return bool(pointed) and index not in pointed and index not in _titles(cable)


def _headed(cable: Cable, thing: str) -> Iterator[int]:
    for index, paragraph in enumerate(cable.paragraphs):
        heading = paragraph.heading.text.lower() if paragraph.heading else ""
        if heads(heading, _stem(thing)) or any(_stem(thing) in title for title in _titles(cable).get(index, [])):
            yield index


def _formed(cable: Cable, thing: str) -> Iterator[int]:
    for index, paragraph in enumerate(cable.paragraphs):
        words = cable.text_at(paragraph.text_span)
        if (
            (thing in _TEXTS and index in _titles(cable))
            or (thing in _POINTS and contains(cable, paragraph, "points"))
            or (thing in _QUESTIONS and words.count("?") >= _FEWEST_QUESTIONS)
            or (thing in _QUESTIONS and compiled(_COUNTED_QUESTIONS).search(words))
            or (thing in _QUESTIONS and len(compiled(_ASKED).findall(words)) >= _FEWEST_QUESTIONS)
            or (thing in _LISTS and len(compiled(_LISTED).findall(words)) >= _FEWEST_ROWS)
            or (thing in _CONTACTS and ("@" in words or compiled(_OFFICER).search(words)))
            or (thing in _TIMED and len(compiled(_TIME_ROW).findall(words)) >= _FEWEST_ROWS)
            or (thing in _FIGURES and len(compiled(_FIGURE).findall(words)) >= _FEWEST_FIGURES)
            or (thing == _QUOTED and index in _titles(cable))
            or (thing == "deadline" and any(one.paragraph == index for one in deadlines_of(cable)))
            or (thing == "table" and len(compiled(_ROW).findall(words)) >= _FEWEST_ROWS)
        ):
            yield index


@once_per_cable
def _titles(cable: Cable) -> dict[int, list[str]]:
    """Return the titles of the quoted texts in each paragraph that has any, in small letters, by its index."""
    titles: dict[int, list[str]] = {}
    for block in cable.quoted_blocks:
        first, last = cable.paragraph_at(block.span.start), cable.paragraph_at(max(block.span.end - 1, 0))
        if block.opener is not None and first is not None:
            for index in range(first, (last if last is not None and block.depth == 0 else first) + 1):
                titles.setdefault(index, []).append(block.title.lower())
    return titles


@once_per_cable
def _distinct_titles(cable: Cable) -> frozenset[str]:
    return frozenset(title for titles in _titles(cable).values() for title in titles)


def _section_heading(cable: Cable, index: int) -> str:
    """Return the heading on a line of its own above the paragraph, in small letters.

    What it heads ends with a quoted text.
    """
    for at in range(index, max(-1, index - _LONGEST_SECTION_PARAGRAPHS), -1):
        paragraph = cable.paragraphs[at]
        if paragraph.heading is not None:
            above = at == index or paragraph.heading.span.start < paragraph.opening.start
            return paragraph.heading.text.lower() if above else ""
        if at < index and at in _titles(cable):
            return ""
    return ""


def _is_under_its_heading(cable: Cable, index: int, thing: str) -> bool:
    """Return whether the section is headed as the thing, and the thing does not show itself elsewhere alone."""
    if not heads(_section_heading(cable, index), _stem(thing)):
        return False
    shown = [*_formed(cable, thing)] if thing in _TIMED else []
    return not shown or _signs_in(cable.text_at(cable.paragraphs[index].text_span), thing) != 0


def _introduces(words: str, thing: str) -> bool:
    """Return whether the words lead to the thing: "the following points:", "the text reads:"."""
    return compiled(rf"(?i:\b{_stem(thing)}[^.:?!\n]{{0,60}}:)").search(words) is not None


def _stem(noun: str) -> str:
    if noun in _CONTACTS:
        return "contact"
    if noun == "biography":
        return "biograph"
    return noun[:-1] if noun.endswith("s") else noun
