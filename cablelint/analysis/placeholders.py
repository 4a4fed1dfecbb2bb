"""What a drafter leaves in a text to be filled in or removed: "XX", "TBD", "[NOTE TO CLEARERS: …]", "see para XX"."""

from collections.abc import Iterator

from cablelint.analysis.blanks_left import unfilled
from cablelint.analysis.bracketed_notes import FILLED, in_brackets
from cablelint.analysis.fields_left import fields_left
from cablelint.analysis.lost_references import PLACEHOLDER_REFERENCE
from cablelint.analysis.meant_as_written import is_open_in_program, placeholder_in, without_blanks
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.notes_of_colleagues import notes_of_colleagues
from cablelint.analysis.placeholder import Placeholder, marking_starts
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import HeadingField
from cablelint.model.spans import Span
from cablelint.model.vocabulary import words_of
from cablelint.reading.body.text_search import occurrences, whole_words

_NOTE_ALONE = (
    r"(?i:note\s+to\s+(?:clearers?|drafters?|reviewers?)\b"
    r"|(?<![a-z,;]\s)(?:clearer|drafter|reviewer)(?:['’]s|s['’])?\s+note\s?[:;-])[^\n]{0,200}"
)
_DRAFTED = (
    r"(?i:agenda|agreement|bill|communique|constitution|decree|language|law|letter|memorandum|minutes?|note|outline|paper"
    r"|points|press|protocol|report|resolution|schedule|speech|statement|text|treaty)"
)
"""What a paragraph may tell of as a draft: "4. (DRAFT) TEXT OF THE LAW"."""
_DRAFT = (
    r"(?m:^[ \t*=<>\[(#-]{0,12}(?i:(?:first|second|third|final|rough|working|revised|clean)\s+)?(?:DRAFT|Draft)"
    r"(?:[ \t]+(?:DRAFT(?:[ \t]+DRAFT)?|CABLE|TELEGRAM|TEXT\sONLY|V?\d[\w./: -]{0,25}|(?i:version|as\sof|dated"
    r"|of\s(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today))|for\sclearance|not\s(?:for|cleared)"
    r"|do\snot|-{1,2}|–)[^\n]{0,40}))?[ \t\r*=<>\])#!-]{0,12}$)"
    r"|\bDRAFT(?:[ ]DRAFT){1,4}\b"
    r"|\bDRAFT\s?(?:--?|–|:)\s?(?i:not\s(?:cleared|final|for\s(?:release|transmission)|yet\scleared)|do\snot\s(?:release|send))\b"
    r"|(?m:^(?:SUBJ(?:ECT)?:|\d{1,3}\.(?=[^\n]{1,14}[\[(]DRAFT[\])]))[ \t]{0,9}(?:\([A-Z/]{1,9}\)[ \t]{0,3})?)"
    rf"(?P<label>[\[(]?DRAFT(?:[\])](?!\s{_DRAFTED})|[ \t]?:|[ \t]--?[ \t]))"
)
_INSTRUCTION = (
    r"(?i:\b(?=[fil])(?:lorem\s+ipsum|(?:insert|fill\s+in)\s+(?:the\s|your\s)?"
    r"(?:name|date|text|title|number|subject|summary|comment|paragraph|link|figure|table|quote)s?\s+here)\b"
    r"|\b(?:enter|type)\s(?:your\s|the\s)?(?:text|summary|subject|comments?|paragraphs?)\shere\b)"
)
_INSTRUCTION_WORDS = frozenset({"lorem", "insert", "fill", "enter", "type"})
_SERIAL = r"(?<=[A-Z]\s)(?:X{2,8}|N{3,8}|#{2,6}|_{2,8})(?!\w)"
_WHOLE = r"\s{0,9}(?:\([A-Z/]{1,9}\)\s{0,3})?(?:\[[^\]\n]{1,60}\]|<[^>\n]{1,60}>|\{{1,2}[^}\n]{1,60}\}{1,2})\s{0,9}"


@once_per_cable
def placeholders_of(cable: Cable) -> tuple[Placeholder, ...]:
    """Return the placeholders in SUBJECT, REF, Classified By and text, in order; quoted text may have its own."""
    found: list[Placeholder] = []
    marked = marking_starts(cable)
    candidates = (one for one in _candidates(cable) if one.span.start not in marked)  # "[S/NF]" is a marking
    for placeholder in sorted(candidates, key=lambda one: (one.span.start, -one.span.end)):
        if not found or found[-1].span.end <= placeholder.span.start:
            found.append(placeholder)
        elif found[-1].kind == "remark" != placeholder.kind:
            found[-1] = found[-1]._replace(kind="note")  # there is no doubt about what is in it: "Ann, is it XX?"
    return tuple(found)


def _candidates(cable: Cable) -> Iterator[Placeholder]:
    for field in cable.fields:
        yield from _in_field(cable, field)
    yield from _within(cable, cable.body)
    yield from (Placeholder("blank", span) for span in fields_left(cable))
    notes = (span for span in notes_of_colleagues(cable) if not is_open_in_program(cable, span))
    yield from (Placeholder("remark", span) for span in notes)
    if "draft" in words_of(cable.text) and ("DRAFT" in cable.text or "Draft" in cable.text):
        for found in compiled(_DRAFT).finditer(cable.text):
            if not cable.quoted(found.start()):
                yield Placeholder("draft", without_blanks(cable, *found.span("label" if found["label"] else 0)))


def _in_field(cable: Cable, field: HeadingField) -> Iterator[Placeholder]:
    if field.kind in ("subject", "references", "passing"):
        yield from _within(cable, field.value)
    if field.kind == "subject" and compiled(_WHOLE).fullmatch(cable.text, *field.value):
        yield Placeholder("blank", without_blanks(cable, *field.value))
    if field.kind == "classified_by":
        for found in compiled(FILLED).finditer(cable.text, *field.span):
            yield Placeholder("blank", Span(*found.span()))
    if field.kind in ("classification", "message_reference", "references"):
        for found in compiled(_SERIAL).finditer(cable.text, *field.value):
            yield Placeholder("blank", Span(*found.span()))


def _within(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield what each kind's expression finds, tried only where the text has the signs that make it worth trying."""
    text = cable.text
    yield from in_brackets(cable, region)
    for at in occurrences(text, region, "note to ", "clearer", "drafter", "reviewer"):
        yield from placeholder_in(cable, "note", compiled(_NOTE_ALONE).match(text, at, region.end))
    for at in occurrences(text, region, "para", "pgh"):
        yield from placeholder_in(cable, "reference", compiled(PLACEHOLDER_REFERENCE).match(text, at, region.end))
    for at in whole_words(text, region, _INSTRUCTION_WORDS):
        order = compiled(_INSTRUCTION).match(text, at, region.end)
        if order and order[0].lower().startswith("lorem"):  # nobody means that, in a quoted text either
            yield Placeholder("blank", Span(*order.span()))
        else:
            yield from placeholder_in(cable, "blank", order)
    yield from unfilled(cable, region)
