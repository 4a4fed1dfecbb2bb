"""What brackets and asterisks hold that is not for the reader: "[NOTE TO CLEARERS: …]", "(name)", "**CHECK**"."""

import re
from collections.abc import Iterator

from cablelint.analysis import (
    drafting_asides,
    placeholder_look_alikes,
    program_leftovers,
    template_fields,
    template_words,
)
from cablelint.analysis.editing_words import NO_SUPPLEMENT
from cablelint.analysis.meant_as_written import is_in_speech, is_ours, placeholder_in
from cablelint.analysis.placeholder import Placeholder, marking_starts, places
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_NOTE = (
    r"[\[({<]{1,2}\s?(?i:(?:drafter|clearer|editor|author|desk)(?:['’]?s?['’]?)?\s+note\b"
    r"|note\s+(?:to|for)\s+(?:clearers?|drafters?|editors?|file|reviewers?|self|the\s+(?:desk|clearers?|drafters?)"
    r"|[a-z/]{1,12}\s*[:;-])|(?:drafter|clearer|reviewer|desk|post|author)s?\s*:"
    rf"|(?:insert(?!\sfor\b){NO_SUPPLEMENT}|placeholder|tk(?!\s?\d)|tbd|tbc"
    r"|to\s+come(?!\s(?:in|into|on|to)\b))\b|(?<=[\[<{])(?:(?:working|tentative|draft|proposed|better)\s(?:title|subject)|add|check|confirm|fill|need|please\s+(?:add|check|confirm|fill|insert|verify)|todo"
    r"|update|verify|clear\s+with|delete|query)\b|(?<=[\[<{])[a-z/-]{2,16}\s?[:,-]{1,2}\s?(?:(?:please|pls|can|could|would)\s(?:you\s)?)?"
    r"(?:add|check|clear|confirm|fill\sin|provide|update|verify)\b|(?<=\[)(?-i:(?!(?:EU|UK|UN|US|WHO)\b)[A-Z]{2,3})\s(?:confirm|verify)\b"
    r"|(?<=[\[<{])(?:[a-z/-]{1,16}\s){1,3}to\s+(?:add|advise|check|clear"
    r"|complete|confirm|draft|fill|insert|provide|supply|update|verify|write))[^\]\n)}>]{0,300}(?:\n[^\]\n)}>]{1,300}){0,4}[\])}>]{1,2}"
)
_PRONOUN = r"\b(?i:he|him|it|she|them|they|who|whom)\s\Z"
_PRONOUN_CHARS = 8
_OPEN_IN_DRAFT = r"[\[{<]{1,2}\s?(?i:placeholder|tb[cd])\b"  # which may be a part of the draft that is quoted
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
    r"|\{{1,2}[a-z]{2,16}(?:[ _][a-z]{2,16}){0,3}\}{1,2}|\{{2}[A-Z]{2,16}(?:[ _][A-Z]{2,16}){0,3}\}{2})"
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
    r"|(?-i:CHECK|CONFIRM|VERIFY|FILL IN|UPDATE|ADD)|(?<!\d\()\d{1,3}\?|(?<=\w\s\[)\?{1,3})[\])}>]{1,2}"
)
_NOTE_OPENERS = (*"(note (drafter (clearer (insert (placeholder (tk (tb (desk".split(), "(to come")
_LONGEST_OPENER = max(map(len, _NOTE_OPENERS))
FILLED = (
    r"[\[<{](?i:(?:(?:insert|the|your|full|post|host|minister|officer|ambassador|first|last)\s+)?(?:address|amount|blank"
    r"|city|country|date|day|e-?mail|figure|list|location|minister|month|name|number|office|phone|place|poc|position|post"
    r"|rank|rate|serial|sum|surname|text|time|title|venue|year|(?<=[<{])(?:agency|classification|company|contact|host\sgovernment|level|ministry|official"
    r"|party|percent|person|price|province|quantity|source|value))s?(?:[\s,/]+(?:and\s+)?(?:date|here|name|number|office|phone|title|tbd))?)[\]>}]"
)


def in_brackets(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield notes, and names of what is to be filled in; between parentheses only what certain words begin."""
    text = cable.text
    doubt, to_come, undone = compiled(_DOUBT), compiled(_TO_COME), compiled(_UNDONE)
    for bracket in ("[", "{", "<"):
        for at in places(text, region, bracket):
            note = compiled(_NOTE).match(text, at, region.end)
            if not (note and compiled(_OPEN_IN_DRAFT).match(note[0]) and _is_of_others(cable, at)):
                yield from placeholder_in(cable, "note", note)
            if not _explains_pronoun(text, at):
                yield from placeholder_in(cable, "blank", _field_name(cable, at, region.end))
            yield from placeholder_in(cable, "note", doubt.match(text, at, region.end))  # the quoter's, by its brackets
            if not _is_of_others(cable, at):
                yield from placeholder_in(cable, "note", to_come.match(text, at, region.end))
                yield from placeholder_in(cable, "blank", undone.match(text, at, region.end))
            yield from placeholder_in(cable, "blank", compiled(drafting_asides.ANGLED).match(text, at, region.end))
            yield from _in_squares(cable, region, at)
    for mark in ("**", ">>"):
        for at in places(text, region, mark):
            yield from placeholder_in(cable, "note", compiled(_STARRED).match(text, at, region.end))
            yield from placeholder_in(cable, "note", compiled(drafting_asides.STARRED).match(text, at, region.end))
    yield from _in_rounds(cable, region)


def _explains_pronoun(text: str, at: int) -> bool:
    """Return whether the bracket at the offset says who is meant: "he [the minister] left"."""
    before = compiled(_PRONOUN).search(text, max(0, at - _PRONOUN_CHARS), at)
    return before is not None and text.startswith("the ", at + 1)


def _in_rounds(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield what parentheses hold, but for markings."""
    text, end, marked = cable.text, region.end, marking_starts(cable)
    for at in places(text, region, "("):
        if at in marked:
            continue
        if not _is_of_others(cable, at):
            yield from placeholder_in(cable, "note", compiled(_DOUBT).match(text, at, end))
            yield from placeholder_in(cable, "note", compiled(_TO_COME).match(text, at, end))
        yield from _undone_in_rounds(cable, compiled(_UNDONE).match(text, at, end))
        if not is_in_speech(cable, at):
            yield from placeholder_in(cable, "note", compiled(template_words.IN_ROUNDS).match(text, at, end))
        yield from placeholder_in(cable, "note", compiled(drafting_asides.IN_ROUNDS).match(text, at, end))
        if region == cable.body:
            yield from _field_in_rounds(cable, at, end)
        yield from placeholder_in(cable, "blank", _name_or_link(cable, at, end))
        if text[at : at + _LONGEST_OPENER].lower().startswith(_NOTE_OPENERS):
            yield from placeholder_in(cable, "note", compiled(_NOTE).match(text, at, end))


def _undone_in_rounds(cable: Cable, found: re.Match[str] | None) -> Iterator[Placeholder]:
    told = found and (is_in_speech(cable, found.start()) or template_words.is_in_sample(cable, found.start()))
    if found and not told:
        yield from placeholder_in(cable, "note" if " " in found[0] else "blank", found)


def _field_in_rounds(cable: Cable, at: int, end: int) -> Iterator[Placeholder]:
    if name := compiled(template_words.FIELD_IN_ROUNDS).match(cable.text, at, end):
        here = template_words.is_field_here(cable, at) and not is_in_speech(cable, at)
        here = (
            here and not template_words.is_for_each_post(cable, name[0]) and not template_words.is_in_sample(cable, at)
        )
        yield from placeholder_in(cable, "blank", name if here else None)


def _is_of_others(cable: Cable, at: int) -> bool:
    """Return whether the offset is in words of others, who may leave a blank or a doubt of their own in a draft."""
    return template_words.is_in_quotation(cable, at) or (cable.quoted(at) and not is_ours(cable, at))


def _field_name(cable: Cable, at: int, end: int) -> re.Match[str] | None:
    """Return "[date]" that opens at the offset; in small letters it may tell within a quotation who is meant."""
    found = compiled(FILLED).match(cable.text, at, end)
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
    if _is_of_others(cable, at):
        return
    yield from placeholder_in(cable, "note", compiled(template_words.IN_SQUARES).match(cable.text, at, region.end))
    yield from placeholder_in(cable, "note", compiled(drafting_asides.IN_SQUARES).match(cable.text, at, region.end))
    yield from placeholder_in(cable, "blank", compiled(template_fields.IN_SQUARES).match(cable.text, at, region.end))
    end = drafting_asides.value_at(cable, at, region.end) or template_words.is_unfilled(cable, at, region.end)
    if end and not placeholder_look_alikes.is_mentioned(cable, at, end):
        yield Placeholder("blank", Span(at, end))
