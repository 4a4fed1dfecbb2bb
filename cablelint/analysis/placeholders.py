"""What a drafter leaves in a text to be filled in or removed: "XX", "TBD", "[NOTE TO CLEARERS: …]", "see para XX"."""

import re
from collections.abc import Iterator
from typing import Literal

from cablelint.analysis import drafting_asides, placeholder_look_alikes, program_leftovers, template_words
from cablelint.analysis.fields_left import fields_left
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Span
from cablelint.model.vocabulary import vocabulary_of, words_of
from cablelint.reading.body.text_search import occurrences
from cablelint.records import NamedTuple

PlaceholderKind = Literal["reference", "note", "change", "draft", "blank", "program"]

# Patterns are kept as words and compiled where they are first needed.
_DASHES = r"-{2,3}(?!-)(?=[ \t]*(?:[.,;:)\]]|\r?\n[ \t]*\r?\n|\Z)|[ \t]+(?i:above|below)\b)"
_MARK = (
    r"(?:X{1,3}|N{1,3}|Y{2}|#{1,3}|\?{1,3}|_{1,6}|\.{2,4}|TB[DC]|TK|\[[^\]\n]{0,12}\]|<[^>\n]{0,12}>|\{[^}\n]{0,12}\})"
)
_NUMBERS_BEFORE = (
    r"(?:\d{1,3}(?:\s?[,-]|,?\s(?i:and|or|through|to|&))\s?){1,4}(?:X{1,3}|N{2,3}|\?{1,3}|#{1,3}|_{1,6}|TB[DC])"
)
_LOST = (
    r"\s{1,3}(?:(?i:and|or|through|to)\s\d{1,3}(?=\s?[.,;:)])"
    r"|\d{1,3}(?:,\s\d{1,3}){0,3},?\s(?i:and|or|through|to)(?=\s?[.;)]))"
)
_NOTHING = (
    r"(?:(?<=\b(?i:in|at|to)\s)|(?<=\b(?i:see|per)\s))"
    r"(?i:para(?:graph)?(?:s?[ ]{1,2}(?=[.,;)](?!\d))|(?=[.,;)](?![\w ]\d))))"
)
PLACEHOLDER_REFERENCE = (
    rf"{_NOTHING}|\b(?i:para(?:graph)?(?:s|\(s\))?|pghs?)\.?"
    rf"(?:\s{{1,3}}(?:{_MARK}(?:,?\s(?i:(?:and|or|to|through|&)\s)?{_MARK}){{0,3}}|\({_MARK}\)|{_NUMBERS_BEFORE})"
    rf"|[ \t]{{1,3}}{_DASHES}|{_LOST})(?![\w'’]|\.\w|\s+(?i:of)\b)"
)
"""A reference to a paragraph with something else where its number belongs.

Dashes are that where nothing follows them that they could set off: "the last paragraph -- on tea -- was new".
"""

_NOTE = (
    r"[\[({<]{1,2}\s?(?i:(?:drafter|clearer|editor|author|desk)(?:['’]?s?['’]?)?\s+note\b"
    r"|note\s+(?:to|for)\s+(?:clearers?|drafters?|editors?|file|reviewers?|self|the\s+(?:desk|clearers?|drafters?)"
    r"|[a-z/]{1,12}\s*[:;-])|(?:drafter|clearer|reviewer|desk|post|author)s?\s*:|(?:insert|placeholder|tk(?!\s?\d)|tbd|tbc"
    r"|to\s+come)\b|(?<=[\[<{])(?:add|check|confirm|fill|need|please\s+(?:add|check|confirm|fill|insert|verify)|todo"
    r"|update|verify|clear\s+with|delete|query)\b|(?<=[\[<{])[a-z/-]{2,16}\s?[:,-]{1,2}\s?(?:(?:please|pls|can|could|would)\s(?:you\s)?)?"
    r"(?:add|check|clear|confirm|fill\sin|provide|update|verify)\b|(?<=[\[<{])(?:[a-z/-]{1,16}\s){1,3}to\s+(?:add|advise|check|clear"
    r"|complete|confirm|draft|fill|insert|provide|supply|update|verify|write))[^\]\n)}>]{0,300}(?:\n[^\]\n)}>]{1,300}){0,4}[\])}>]{1,2}"
)
_TO_COME = (
    r"[\[({<]{1,2}\s?(?i:(?:(?:more|rest|remainder)\sto\s(?:come|follow)|(?<=[\[<{])[a-z]{3,12}\s(?:to\scome|to\sfollow)"
    r"|(?:to\sbe|not\syet)\s(?:added|completed|confirmed|determined|filled\sin|inserted|provided|supplied|written))"
    r"\s?[\])}>]{1,2})"
)
_UNDONE = (
    r"(?:\((?:(?<=\b(?i:is)\s\()|(?<=\b(?i:by|to|of|on|at|in)\s\()|(?<=\b(?i:with|from)\s\())"
    r"(?i:(?:first\s|last\s)?names?|title|date|amount|number|phone|city|place|office)\)|\((?i:check|clear|confirm|verify)\s(?i:with)\s[A-Z][A-Za-z/]{1,15}(?:\s[A-Za-z/]{1,15}){0,2}\)"
    r"|(?i:\[[^\]\n]{1,80}\b(?:to\s(?:be\s(?:added|confirmed|determined|inserted|provided|supplied|updated|written)|come"
    r"|follow)|tb[dc])\s?\]|\[(?:[a-z]{2,16}\s){0,3}(?:amount|background|bio|comments?|contact|dates?|details?|figures?"
    r"|names?|numbers?|paragraph|phone|points?|quote|ref|signature|subject|summary|table|text|titles?)\s(?:goes\s)?here\])"
    r"|\{{1,2}[a-z]{2,16}(?:[ _][a-z]{2,16}){0,3}\}{1,2})"
)
_STARRED = (
    r"[*>]{2,4}\s?(?:ADD|CHECK|CLEAR|CONFIRM|DELETE|FILL\sIN|INSERT|NEED|NOTE\sTO|PLEASE\s(?:ADD|CHECK|CONFIRM|VERIFY)|TBD|TK|UPDATE"
    r"|VERIFY)\b[^*<>\n]{0,60}[*<]{2,4}"
)
_DOUBT = (
    r"[\[({<]{1,2}\s?(?i:(?:is\s|are\s|still\s|the\s){0,2}(?:accurate|check|cleared?|confirm(?:ed)?|correct|date|figure|name"
    r"|number|ok|okay|rank|source|spelling|still\svalid|this\scorrect|title|true|verify|who|when|where|which|how\smany)\s?\?"
    r"|(?:check|confirm|verify)\s[a-z][a-z ]{1,30}\?"
    r"|(?<=\[)(?!sic\b|sp\b|ph\b|inaudible|unclear|unintelligible|garble)[a-z][a-z ]{1,30}\?"
    r"|(?-i:CHECK|CONFIRM|VERIFY|FILL IN|UPDATE|ADD)|\d{1,3}\?)[\])}>]{1,2}"
)
_NOTE_ALONE = r"(?i:note\s+to\s+(?:clearers?|drafters?|reviewers?)\b)[^\n]{0,200}"
_NOTE_OPENERS = (*"(note (drafter (clearer (insert (placeholder (tk (tb (desk".split(), "(to come")
_LONGEST_OPENER = max(map(len, _NOTE_OPENERS))
_FILLED = (
    r"[\[<{](?i:(?:(?:insert|the|your|full|post|host|minister|officer|ambassador|first|last)\s+)?(?:address|amount|blank"
    r"|city|country|date|day|e-?mail|figure|location|minister|month|name|number|office|phone|place|poc|position|post"
    r"|rank|serial|text|time|title|venue|year|(?<=[<{])(?:agency|classification|company|contact|host\sgovernment|level|ministry|official"
    r"|party|percent|person|price|province|quantity|source|value))s?(?:[\s,/]+(?:and\s+)?(?:date|here|name|number|office|phone|title|tbd))?)[\]>}]"
)
_CHANGE = (
    r"(?m:^[ \t]*(?:(?:Deleted|Formatted|Inserted|Moved\s(?:from|to)(?:\s\[\d\])?)\s?:\s[^\n]{1,100}"
    r"|Comment(?:ed)?\s?\[[A-Z]{1,4}\d{1,3}\]:?[^\n]{0,100}|<{7}[^\n]{0,60}|>{7}[^\n]{0,60}))"
    r"|\[(?i:deleted|formatted|inserted)\s?:[^\]\n]{0,120}\]"
    r"|\[[A-Z]{2,3}\d{1,2}\](?!\()|\[-[^\]\n]{1,80}-\]|\{\+[^}\n]{1,80}\+\}|~~[^~\n]{1,80}~~"
)
_DRAFT = (
    r"(?m:^[ \t*=<>\[(#-]{0,12}(?i:(?:first|second|third|final|rough|working|revised|clean)\s+)?(?:DRAFT|Draft)"
    r"(?:[ \t]+(?:DRAFT(?:[ \t]+DRAFT)?|CABLE|TELEGRAM|TEXT\sONLY|V?\d[\w./: -]{0,25}|(?i:version|as\sof|dated"
    r"|of\s(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today))|for\sclearance|not\s(?:for|cleared)"
    r"|do\snot|-{1,2}|–)[^\n]{0,40}))?[ \t*=<>\])#!-]{0,12}$)"
    r"|\bDRAFT\s?(?:--?|–|:)\s?(?i:not\s(?:cleared|final|for\s(?:release|transmission)|yet\scleared)|do\snot\s(?:release|send))\b"
    r"|(?m:^SUBJ(?:ECT)?:[ \t]{0,9}(?:\([A-Z/]{1,9}\)[ \t]{0,3})?)(?P<label>[\[(]?DRAFT(?:[\])]|[ \t]?:|[ \t]--?[ \t]))"
)
_BLANK = (
    r"(?:(?<![A-Za-z0-9/])|(?<=[A-Z]{2}/))(?:(?:X{2,4}|Xx{2,3}|x{2,3})(?:th|st|nd|rd|%)?(?:[/-](?:X{2,4}|\d{1,4})){0,2}"
    r"|\d{1,2}/XX?(?:/\d{2,4}|/XX(?:XX)?)?)(?![A-Za-z0-9/])"
    r"|\b(?:19|20)(?:XX|\?\?|__)(?!\w)|(?<![\w?])\$?\?{2,6}(?![\w?])|\b(?:TBD|TBC|TKTK|TODO|FIXME)\b(?!-)"
    r"|(?<![A-Za-z0-9/,])(?<![A-Z],\s)TK(?=[\s.;:)\]])(?!\s*//|\s?\d)"
    r"|\b(?:MM/DD|DD/MM)/YY(?:YY)?\b|\bDD MMM? YY(?:YY)?\b"
    r"|(?i:\b(?:a|about|an|at|by|for|from|in|is|nlt|of|on|than|the|to|with|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)\s|\$)_{2,20}|\bNN\b(?=\s+[a-z])|(?<=[\w,]\s)#{2,6}(?=[\s.,)])"
)
_INSTRUCTION = (
    r"(?i:\b(?=[fil])(?:lorem\s+ipsum|(?:insert|fill\s+in)\s+(?:the\s|your\s)?"
    r"(?:name|date|text|title|number|subject|summary|comment|paragraph|link|figure|table|quote)s?\s+here)\b"
    r"|\b(?:enter|type)\s(?:your\s|the\s)?(?:text|summary|subject|comments?|paragraphs?)\shere\b)"
)
_CHANGE_TRIGGERS = ("deleted", "formatted", "inserted", "moved from", "moved to", "<<<<<<<", ">>>>>>>", "[", "{+", "~~")
_BLANK_TRIGGERS = (
    *(f"{crosses}{ordinal}" for crosses in ("xx", "xxx", "xxxx") for ordinal in ("", "th", "st", "nd", "rd")),
    *"19xx 20xx /x ?? __ ## tbd tbc tk tktk todo fixme nn yy yyyy".split(),
)
_INSTRUCTION_WORDS = ("lorem", "insert", "fill", "enter", "type")
_SEARCHED: tuple[tuple[PlaceholderKind, str, tuple[str, ...]], ...] = (
    ("change", _CHANGE, _CHANGE_TRIGGERS),
    ("blank", _BLANK, _BLANK_TRIGGERS),
    ("blank", template_words.CROSSES, template_words.CROSSES_TRIGGERS),
    ("blank", template_words.LETTERS, template_words.LETTERS_TRIGGERS),
    ("blank", template_words.CELLS, template_words.CELLS_TRIGGERS),
    ("blank", template_words.RULES, template_words.RULES_TRIGGERS),
    ("blank", template_words.DASHES, template_words.DASHES_TRIGGERS),
    ("blank", template_words.ADDRESSES, template_words.ADDRESSES_TRIGGERS),
    ("note", template_words.ORDERS, template_words.ORDERS_TRIGGERS),
    ("note", drafting_asides.BARE, drafting_asides.BARE_TRIGGERS),
    ("blank", drafting_asides.HERE, drafting_asides.HERE_TRIGGERS),
    ("blank", drafting_asides.REFERENCES, drafting_asides.REFERENCES_TRIGGERS),
    ("blank", drafting_asides.DAYS, drafting_asides.DAYS_TRIGGERS),
    ("blank", drafting_asides.YEARS, drafting_asides.YEARS_TRIGGERS),
    ("blank", drafting_asides.CELLS, drafting_asides.CELLS_TRIGGERS),
    ("program", program_leftovers.FIELD_ERRORS, program_leftovers.FIELD_ERRORS_TRIGGERS),
    ("program", program_leftovers.CELL_ERRORS, program_leftovers.CELL_ERRORS_TRIGGERS),
    ("program", program_leftovers.FIELD_CODES, program_leftovers.FIELD_CODES_TRIGGERS),
    ("blank", program_leftovers.PROMPTS, program_leftovers.PROMPTS_TRIGGERS),
    ("blank", program_leftovers.BLANKS, program_leftovers.BLANKS_TRIGGERS),
)
_SERIAL = r"(?<=[A-Z]\s)(?:X{2,8}|N{3,8}|#{2,6}|_{2,8})(?!\w)"
_WHOLE = r"\s{0,9}(?:\([A-Z/]{1,9}\)\s{0,3})?(?:\[[^\]\n]{1,60}\]|<[^>\n]{1,60}>|\{{1,2}[^}\n]{1,60}\}{1,2})\s{0,9}"
_FIELD = (
    r"\b(?:NAME,? (?:AND )?TITLE|Name,? (?:and )?Title|FIRSTNAME LASTNAME|Firstname Lastname)(?=\s*(?:[.;)\]]|\Z))"
    r"|(?<=[a-z]\s)(?:NAME, TITLE\b|(?:NAME|TITLE|DATE|POSITION|PHONE|NUMBER|AMOUNT|MONTH|CITY|COUNTRY|PLACE"
    r"|LOCATION|VENUE)(?=\s?[(,.;)]))"
    r"|(?<=[a-z]\s\()(?:NAME|TITLE|DATE|POSITION|PHONE|NUMBER|AMOUNT)(?=\)(?!,?\s?\())"
)
_FIELDS = (
    *"NAME Name FIRSTNAME Firstname TITLE DATE POSITION PHONE NUMBER AMOUNT MONTH CITY COUNTRY PLACE LOCATION".split(),
    *"VENUE DAY MINISTER PERCENTAGE YEAR AMBASSADOR CONTACT DESK DRAFTER HOST OFFICER POC POST SPEAKER".split(),
)
_TO_SAY = ("point", "guidance", "joint")  # in the title of a quoted text
_TO_HAND = ("letter", "paper", "note", "aide")
_OF_FORMS = ("form", "draft", "template", "sample", "model", "questionnaire")
_TIMED = (
    r"[ \t>*-]{0,9}(?:[0-2]\d[0-5]\d(?:[ ]?-{1,2}[ ]?\d{4})?(?:[ ]?(?i:hrs?|hours|[A-Z]))?(?:[ ]{2}|\t|[ ]?[:-][ ])"
    r"|\d{1,2}[:.h]\d\d\b|\d{1,2}[ ]?(?i:[ap]\.?m\b))"
)
"""How a line of a program begins: "1030-1100  Call on the Minister (TBC)"."""


class Placeholder(NamedTuple):
    """Words that wait to be filled in or removed."""

    kind: PlaceholderKind
    span: Span


@once_per_cable
def placeholders_of(cable: Cable) -> tuple[Placeholder, ...]:
    """Return the placeholders in SUBJECT, REF, Classified By and text, in order; quoted text may have its own."""
    found: list[Placeholder] = []
    marked = {marking.span.start for paragraph in cable.paragraphs for marking in paragraph.markings}
    candidates = (one for one in _candidates(cable) if one.span.start not in marked)  # "[S/NF]" is a marking
    for placeholder in sorted(candidates, key=lambda one: (one.span.start, -one.span.end)):
        if not found or found[-1].span.end <= placeholder.span.start:
            found.append(placeholder)
    return tuple(found)


def _candidates(cable: Cable) -> Iterator[Placeholder]:
    for field in cable.fields:
        yield from _in_field(cable, field)
    yield from _within(cable, cable.body)
    yield from (Placeholder("blank", span) for span in fields_left(cable))
    if "draft" in words_of(cable.text) and ("DRAFT" in cable.text or "Draft" in cable.text):
        for found in compiled(_DRAFT).finditer(cable.text):
            if not cable.quoted(found.start()):
                yield Placeholder("draft", _without_blanks(cable, *found.span("label" if found["label"] else 0)))


def _in_field(cable: Cable, field: HeadingField) -> Iterator[Placeholder]:
    if field.kind in ("subject", "references", "passing"):
        yield from _within(cable, field.value)
    if field.kind == "subject" and compiled(_WHOLE).fullmatch(cable.text, *field.value):
        yield Placeholder("blank", _without_blanks(cable, *field.value))
    if field.kind == "classified_by":
        for found in compiled(_FILLED).finditer(cable.text, *field.span):
            yield Placeholder("blank", Span(*found.span()))
    if field.kind in ("classification", "message_reference", "references"):
        for found in compiled(_SERIAL).finditer(cable.text, *field.value):
            yield Placeholder("blank", Span(*found.span()))


def _within(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield what each kind's expression finds, tried only where the text has the signs that make it worth trying."""
    text = cable.text
    yield from _in_brackets(cable, region)
    for at in occurrences(text, region, "note to "):
        yield from _found(cable, "note", compiled(_NOTE_ALONE).match(text, at, region.end))
    for at in occurrences(text, region, "para", "pgh"):
        yield from _found(cable, "reference", compiled(PLACEHOLDER_REFERENCE).match(text, at, region.end))
    for at in occurrences(text, region, *_INSTRUCTION_WORDS):
        yield from _found(cable, "blank", compiled(_INSTRUCTION).match(text, at, region.end))
    yield from _unfilled(cable, region)


def _unfilled(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield the names of fields, what is left of changes, and blanks to fill in."""
    text = cable.text
    fields, searched = _tried(cable)
    for word in fields:
        for at in _places(text, region, word):
            if not drafting_asides.is_of_form(cable, at):
                yield from _found(cable, "blank", compiled(_FIELD).match(text, at, region.end))
                yield from _found(cable, "blank", compiled(drafting_asides.CAPITALS).match(text, at, region.end))
    for kind, written in searched:
        for found in compiled(written).finditer(text, *region):
            if not _is_excused(cable, written, found.start()):
                yield from _found(cable, kind, found)


def _is_excused(cable: Cable, written: str, at: int) -> bool:
    """Return whether the text around says why what an expression found is meant to be there."""
    if written is drafting_asides.YEARS:
        return drafting_asides.is_of_birth(cable, at)
    if written is drafting_asides.BARE:
        return drafting_asides.is_in_conversation(cable, at)
    if written is drafting_asides.HERE:
        return drafting_asides.is_all_in_capitals(cable, at)
    return written is template_words.RULES and template_words.is_form(cable, at)


@once_per_cable
def _tried(cable: Cable) -> tuple[tuple[str, ...], tuple[tuple[PlaceholderKind, str], ...]]:
    """Return the names of fields and the expressions that are worth trying anywhere in the text."""
    fields = tuple(word for word in _FIELDS if word.lower() in vocabulary_of(cable.text))
    return fields, tuple((kind, written) for kind, written, wanted in _SEARCHED if cable.mentions(*wanted))


def _in_brackets(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield notes, and names of what is to be filled in; between parentheses only what certain words begin."""
    text = cable.text
    doubt, to_come, undone = compiled(_DOUBT), compiled(_TO_COME), compiled(_UNDONE)
    for bracket in ("[", "{", "<"):
        for at in _places(text, region, bracket):
            yield from _found(cable, "note", compiled(_NOTE).match(text, at, region.end))
            yield from _found(cable, "blank", _field_name(cable, at, region.end))
            yield from _found(cable, "note", doubt.match(text, at, region.end))
            yield from _found(cable, "note", to_come.match(text, at, region.end))
            yield from _found(cable, "blank", undone.match(text, at, region.end))
            yield from _found(cable, "blank", compiled(drafting_asides.ANGLED).match(text, at, region.end))
            yield from _in_squares(cable, region, at)
    for mark in ("**", ">>"):
        for at in _places(text, region, mark):
            yield from _found(cable, "note", compiled(_STARRED).match(text, at, region.end))
            yield from _found(cable, "note", compiled(drafting_asides.STARRED).match(text, at, region.end))
    for at in _places(text, region, "("):
        yield from _found(cable, "note", doubt.match(text, at, region.end))
        yield from _found(cable, "note", to_come.match(text, at, region.end))
        field = undone.match(text, at, region.end)
        if field and " " not in field[0]:
            yield from _found(cable, "blank", None if _is_in_speech(text, at) else field)
        else:
            yield from _found(cable, "note", field)
        yield from _found(cable, "note", compiled(template_words.IN_ROUNDS).match(text, at, region.end))
        yield from _found(cable, "note", compiled(drafting_asides.IN_ROUNDS).match(text, at, region.end))
        if region == cable.body and (name := compiled(template_words.FIELD_IN_ROUNDS).match(text, at, region.end)):
            here = template_words.is_field_here(cable, at) and not _is_in_speech(text, at)
            yield from _found(cable, "blank", name if here else None)
        yield from _found(cable, "blank", _name_or_link(cable, at, region.end))
        if text[at : at + _LONGEST_OPENER].lower().startswith(_NOTE_OPENERS):
            yield from _found(cable, "note", compiled(_NOTE).match(text, at, region.end))


def _field_name(cable: Cable, at: int, end: int) -> re.Match[str] | None:
    """Return "[date]" that opens at the offset; in small letters it may tell within a quotation who is meant."""
    found = compiled(_FILLED).match(cable.text, at, end)
    named = found is not None and (found[0].islower() or found[0][1:5].lower() == "the ")
    told = found is not None and found[0][0] == "[" and named and template_words.is_in_quotation(cable, at)
    return None if told else found


def _name_or_link(cable: Cable, at: int, end: int) -> re.Match[str] | None:
    """Return "(LASTNAME, FIRSTNAME)" or "(LINK)" that opens at the offset, where a name or an address belongs."""
    names = compiled(program_leftovers.NAMES_IN_ROUNDS).match(cable.text, at, end)
    if names is not None:
        return names if program_leftovers.are_names_here(cable, at) else None
    link = program_leftovers.is_link_here(cable, at, end)
    return compiled(program_leftovers.LINK_IN_ROUNDS).match(cable.text, at, end) if link else None


def _in_squares(cable: Cable, region: Span, at: int) -> Iterator[Placeholder]:
    """Yield what a template or a colleague says in the brackets that open at the offset, in no words of others."""
    if template_words.is_in_quotation(cable, at) or (cable.quoted(at) and not _is_ours(cable, at)):
        return
    yield from _found(cable, "note", compiled(template_words.IN_SQUARES).match(cable.text, at, region.end))
    yield from _found(cable, "note", compiled(drafting_asides.IN_SQUARES).match(cable.text, at, region.end))
    if end := drafting_asides.value_at(cable, at, region.end) or template_words.is_unfilled(cable, at, region.end):
        yield Placeholder("blank", Span(at, end))


def _places(text: str, region: Span, word: str) -> Iterator[int]:
    """Yield where the word begins within the region, written just so; parts of longer words count."""
    at = text.find(word, *region)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word), region.end)


def _found(cable: Cable, kind: PlaceholderKind, found: re.Match[str] | None) -> Iterator[Placeholder]:
    if found is None or _is_open_in_program(cable, found):
        return
    if kind in ("blank", "note") and placeholder_look_alikes.is_one(cable, Span(*found.span())):
        return
    if kind in ("blank", "note") and drafting_asides.is_mentioned(cable, *found.span()):
        return
    if kind == "note" or not cable.quoted(found.start()) or _is_ours(cable, found.start()):
        yield Placeholder(kind, _without_blanks(cable, *found.span()))


def _is_ours(cable: Cable, offset: int) -> bool:
    """Return whether this post alone is to say or hand over the quoted text around, not a form to be filled in."""
    around = [block.title.lower() for block in cable.quoted_blocks if block.span.start <= offset < block.span.end]
    if any(word in title for title in around for word in _OF_FORMS):
        return False
    alone = len(cable.action_addressees) <= 1
    return any(word in title for title in around for word in (*_TO_SAY, *(_TO_HAND if alone else ())))


def _is_open_in_program(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether a line of a program says that it is not confirmed yet: "1030  Call on the Minister (TBC)"."""
    if found[0].strip("([{<>}]) ").replace(".", "").upper() not in ("TBA", "TBC", "TBD"):
        return False
    line = cable.text.rfind("\n", 0, found.start()) + 1
    if found.start() > line:
        return compiled(_TIMED).match(cable.text, line, found.start()) is not None
    above = cable.text.rfind("\n", 0, max(0, line - 1)) + 1
    return any(compiled(_TIMED).match(cable.text, at) for at in (above, cable.text.find("\n", found.end()) + 1))


def _is_in_speech(text: str, at: int) -> bool:
    """Return whether a quotation mark is open in the block, as around the words of a form: '"Signed at (place)'."""
    start = max(text.rfind("\n\n", 0, at), text.rfind("\n\r\n", 0, at)) + 1
    return text.count('"', start, at) % 2 == 1


def _without_blanks(cable: Cable, start: int, end: int) -> Span:
    words = cable.text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
