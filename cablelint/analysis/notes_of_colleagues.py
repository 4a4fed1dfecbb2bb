"""Notes of colleagues to one another in words of every day, with brackets or without: "Maria - can you check this?"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cablelint.analysis import (
    colleagues_called,
    colleagues_in_brackets,
    colleagues_tell,
    edits_asked,
    edits_awaited,
    questions_on_text,
    template_words,
    words_for_readers,
    work_on_draft,
)
from cablelint.analysis.editing_words import EDIT, PIECE, SUPPLY, Wordings, said_in
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.names_of_colleagues import COUNTRIES, FIRST_NAMES
from cablelint.analysis.placeholder import marking_starts
from cablelint.analysis.signs_of_notes import MARK_OF_CALL
from cablelint.analysis.weighed_brackets import weighed_brackets
from cablelint.analysis.weighed_notes import is_weighed_note
from cablelint.analysis.whose_words import is_addressee, is_own
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.model.vocabulary import pieces_of

_SENTENCES = Wordings(
    *edits_asked.EDITS,
    *edits_awaited.AWAITED,
    *questions_on_text.QUESTIONS,
    *colleagues_tell.TOLD,
    *colleagues_tell.ASKED,
    *colleagues_called.ADDRESSED,
    *work_on_draft.SENTENCES,
)
_BRACKETED = (
    *edits_asked.ASIDES,
    *questions_on_text.ASIDES,
    *colleagues_in_brackets.IN_BRACKETS,
    *work_on_draft.IN_BRACKETS,
)
_QUESTIONS = Wordings(*questions_on_text.QUESTIONS, *work_on_draft.SENTENCES)
_REPORTED = r"(?i:[\"“]|\b(?:asked|asks|question|said|says|wanted|wants|wondered|wonders)\b)"
_TASKS = Wordings(*edits_awaited.TASKS)
_IN_ROUNDS = Wordings(*_BRACKETED)
_IN_SQUARES = Wordings(
    *_BRACKETED, edits_asked.OF_OFFICE, *colleagues_in_brackets.IN_SQUARES, *work_on_draft.IN_SQUARES
)
_IN_TEXTS = rf"(?i:{'|'.join(edits_asked.IN_TEXTS)})"
_STARTS = (
    r"[.?!:)\n\"](?:(?<!\")|(?<=[.?!]\"))(?:(?<=\n)(?:\r?\n|(?:--|-|\*)\s)|(?<!\n)(?<!\b[QA]:)\s{1,2}(?:--?\s)?)"
    r"(?P<first>@?[A-Z][A-Za-z/]{0,14}|(?<=[a-z)\"][.?!:]\s)[a-z]{2,15}\b|(?<=[CSU]\)\s|--\s)[a-z]{2,15}\b)"
    r"(?=(?P<mark>\s?(?:-{1,2}|[:,])\s)?(?:\s{1,2}(?P<second>[A-Za-z]{2,10})\b)?)"
)
_REST = r"(?:[^.?!\n]++|\n(?![ \t\r]{0,9}\n|[ \t]{0,9}(?:--|-\s|\d{1,2}\.\s))|\.(?=\w))*+\??"
_OPENING_WORD = (
    rf"(?:{EDIT}|{SUPPLY}|{PIECE}|{edits_asked.FORE}|{colleagues_called.EVERYBODY}"
    r"|all|above|agreed?|amb|ask|begin|call|email|end|ambassador|any|anybody|anyone|aren|are|attention|attn|awaiting|background"
    r"|better|bio|borrowed|can|chart|cite|clearances|cleared|comments|concur|copied|could|describe|did|didn|do|does|finish|thanks|thank|thx|sorry|tell|feel|back|your|double|refs|ref|run|ran|running|remember|make|attach|add|use|keep|best|safer|unclear|cut|tone|boilerplate|standard|usual|convert|comment|summary|write|names|dates"
    r"|doesn|don|double|edits|explain|fill|fine|for|front|further|fyi|has|have|haven|hold|how|huh|i|ideas|include|is"
    r"|isn|keep|last|let|lifted|map|may|maybe|memo|message|moved|must|nb|needs?|no|not|note|objections|ok|okay"
    r"|old|oms|part|paste|pasted|pending|per|perhaps|please|placeholder|pls|put|query|question|reads|redundant|reminder|restart|resume"
    r"|right|rough|same|say|secretary|see|shall|should|somebody|someone|sounds|spell|start|stet|still|stop|strip|stronger|suggest|suggestions|take|taken"
    r"|this|thoughts|to|too|tone|treasury|typo|usaid|version|views|waiting|was|wasn|we|were|what|where|which|who"
    r"|why|will|wrong|yet"
    r")"
)
_SECOND_WORDS = frozenset(
    "agrees asked asks believes confirms desk disagrees front has hasn hates have haven insists likes objects "
    "office owe owes prefers recommends says still suggests thinks to want wants would".split()
)
_ISLAND = (
    r"[A-Z](?<!\w[A-Z])(?<![A-Z/-]\s[A-Z])[A-Z]{1,13}(?:['’]S)?:?(?:[ ](?:[A-Z]{1,14}|\d{1,2})(?:['’]S)?:?){1,8}"
    r"(?=[ ][A-Z]?[a-z]|[ ]?[.:!?-]|\n)"
)
_CLAUSES = r"[,;]\s|\s-{1,2}\s|(?<=[.?!])\s"
_TAIL = r"[ \n]--?[ \n](?=[A-Za-z?' ]{3,40}\??\Z)"
_LONG_CHARS = 50  # of a sentence before a note at its end
_OF_ISLANDS = tuple("HERE BELOW CLEARED CHECK DRAFT FIX NAMES STORY PART EDITS TEXT REWRITE SUMMARY".split())
"""How words in capitals begin that most of them have, and few cables."""
_SPOKEN = (
    r"(?i:\b(?:add(?:s|ed)|answer(?:s|ed)?|ask(?:s|ed|ing)?|repl(?:y|ies|ied)|sa(?:id|ys?)|wonder(?:s|ed)?|wrote"
    r"|questions?|quer(?:y|ies))\Z)"
)
_OF_A_THING = ("needs work", "need work")  # "(built in 1961; needs work)" tells of a bridge
_GOES_ON = (
    r"\([^()]{1,40}\)\s{1,2}(?:is|are|was|were|has|have|had|shows?|showed|says?|said|lists?|gives?|gave|puts?|holds?)\b"
)
_VERB_CHARS = 16  # of the longest of these, with what is before it
_LONGEST_CHARS = 160  # of a note
_ROUNDS, _SQUARES = r"\((?P<words>\(?[^()\n]{2,120})\){1,2}", r"\[(?P<words>[^\[\]\n]{2,160})\]"


@once_per_cable
def notes_of_colleagues(cable: Cable) -> tuple[Span, ...]:
    """Return the whole sentences and brackets of the text that only a colleague can be meant by, in no order."""
    return (*_sentences(cable), *_brackets(cable), *_islands(cable), *weighed_brackets(cable))


def _sentences(cable: Cable) -> Iterator[Span]:
    text, rest = cable.text, compiled(_REST)
    for found in compiled(_STARTS).finditer(text, *cable.body):
        mark = found["mark"]
        start = found.start("first")
        goes_on = rest.match(text, found.end(), min(cable.body.end, start + _LONGEST_CHARS + 2))  # more is too long
        end = goes_on.end() if goes_on else found.end()
        if end - start <= _LONGEST_CHARS:
            words = _on_one_line(text[start:end])
            told = compiled(work_on_draft.OPENING).match(words) is not None
            if not told and (mark or _may_open(cable, found)):
                told = _is_note(cable, words, end) or _is_called(cable, words)
            told = told or _asks_at_end(words) or is_weighed_note(cable, words, Span(start, end))
            told = told and not (text[found.start()] == ":" and _is_spoken_behind(text, found.start()))
            if told and is_own(cable, start) and not words_for_readers.is_answered(cable, start, end):
                yield Span(_tail(text, start, end), end)


def _asks_at_end(words: str) -> bool:
    """Return whether the last clause asks what only a colleague can be asked: "It is in the press, do we need it?"."""
    if words[-1] != "?" or ", " not in words or compiled(_REPORTED).search(words):
        return False
    return _is_any(_QUESTIONS, words.rpartition(", ")[2])


def _is_spoken_behind(text: str, colon: int) -> bool:
    """Return whether somebody says what is behind the colon: "The ministry asked: is this still valid?"."""
    return compiled(_SPOKEN).search(text, max(0, colon - _VERB_CHARS), colon) is not None


def _tail(text: str, start: int, end: int) -> int:
    """Return where the note begins: behind the last dash of a long sentence, "ships wait off the coast - CHECK"."""
    found = compiled(_TAIL).search(text, start + _LONG_CHARS, end) if end - start > _LONG_CHARS else None
    return found.end() if found else start


def _on_one_line(written: str) -> str:
    """Return the words with one space between them, as most are written."""
    if written.isprintable() and "  " not in written and written[-1] != " ":
        return written
    return " ".join(written.split())


def _is_note(cable: Cable, words: str, end: int) -> bool:
    """Return whether the sentence that ends at the offset is for a colleague, and nobody says or answers it."""
    if not _is_sentence(words) or words_for_readers.is_told(words):
        return False
    behind = words_for_readers.next_sentence(cable, end) if words[-1] == "?" else ""
    asked_on = behind[-1:] == "?" and not _is_sentence(" ".join(behind.split()))
    return not asked_on and not words_for_readers.is_answer(behind)


def _may_open(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether a note may begin with the first two words: a colleague's name, or what they have, "Tim's"."""
    first, second = found["first"], found["second"]
    named = first in FIRST_NAMES or cable.text.startswith(("'", "’"), found.end("first"))
    return named or _opens(first.lower()) or (second is not None and second.lower() in _SECOND_WORDS)


@lru_cache(4096)
def _opens(word: str) -> bool:
    """Return whether a note may open with the word, in small letters."""
    return word[0] == "@" or (compiled(_OPENING_WORD).fullmatch(word) is not None and word != "the")


def _is_sentence(words: str) -> bool:
    return _is_any(_SENTENCES, words) or _is_task(words)


def _is_any(wordings: Wordings, words: str) -> bool:
    """Return whether one of the expressions fits the words."""
    return any(compiled(written).fullmatch(words) for written in wordings.of(said_in(words)))


def _is_task(words: str) -> bool:
    """Return whether the sentence begins with what is said of the text behind it: "POL to clear: Ships wait"."""
    task, colon, _ = words.partition(":")
    return bool(colon) and (_is_any(_TASKS, task) or (task.count(" ") > 1 and _is_any(_SENTENCES, task)))


def _is_called(cable: Cable, words: str) -> bool:
    """Return whether a colleague is called by name or office, and told or asked what only a colleague can be."""
    called = compiled(MARK_OF_CALL).match(words) and compiled(colleagues_called.CALLED).match(words)
    if called is None or called["name"].upper() == "NOTE" or is_addressee(cable, called["name"]):
        return False
    rest = words[called.end() :]
    labeled = words[called.end("name") :].lstrip().startswith((":", "-")) and called["name"] not in FIRST_NAMES
    if compiled(colleagues_called.PLEA).fullmatch(rest) and not labeled and _is_person(cable, called["name"]):
        return True
    return compiled(colleagues_called.TO_COLLEAGUE).fullmatch(rest) is not None or _is_sentence(rest)


def _is_person(cable: Cable, name: str) -> bool:
    """Return whether the name is not that of a post or a country, as far as the tables say."""
    written = name[1:].islower() or not any(map(str.islower, cable.text[slice(*cable.body)]))
    return written and cable.lookups.stations.by_name(name) is None and name.capitalize() not in COUNTRIES


def _brackets(cable: Cable) -> Iterator[Span]:
    marked = marking_starts(cable)
    for found in compiled(_ROUNDS).finditer(cable.text, *cable.body):
        words = _told(found)
        if found.start() not in marked and _is_aside(cable, found.start(), words, told=_is_any(_IN_ROUNDS, words)):
            yield Span(*found.span())
    for found in compiled(_SQUARES).finditer(cable.text, *cable.body):
        words = _told(found)
        if _is_aside(cable, found.start(), words, told=_is_any(_IN_SQUARES, words)):
            yield Span(*found.span())


def _islands(cable: Cable) -> Iterator[Span]:
    """Give what is said in capitals within a line of small letters: "OLD PARA 6 STARTS HERE"."""
    pieces = pieces_of(cable.text)
    if not any(pieces[word.lower()] and f" {word}" in cable.text for word in _OF_ISLANDS):
        return
    for found in compiled(_ISLAND).finditer(cable.text, *cable.body):
        if _is_sentence(" ".join(found[0].split())) and is_own(cable, found.start()):
            yield Span(*found.span())


def _told(bracket: re.Match[str]) -> str:
    return " ".join(bracket["words"].strip("( .").split())


def _is_aside(cable: Cable, at: int, words: str, *, told: bool) -> bool:
    """Return whether the words in the bracket at the offset are for a colleague."""
    told = told or (" " in words and (_is_sentence(words) or _is_called(cable, words)))
    if not (told or _has_clause_of_note(words)):
        return False
    if words_for_readers.is_attributed(words) or (" " not in words and words_for_readers.qualifies(cable, at)):
        return False
    if compiled(rf"(?i:{work_on_draft.STAMP})").fullmatch(words) and compiled(_GOES_ON).match(cable.text, at):
        return False
    return is_own(cable, at) or _is_in_text(cable, at, words)


def _has_clause_of_note(words: str) -> bool:
    """Return whether a clause of several is for a colleague: "(three if the budget allows -- ask Matt)"."""
    clauses = compiled(_CLAUSES).split(words)
    if len(clauses) == 1:
        return False
    told = (clause for clause in map(str.strip, clauses) if " " in clause and not clause.startswith(_OF_A_THING))
    return any(map(_is_sentence, told))


def _is_in_text(cable: Cable, at: int, words: str) -> bool:
    """Return whether the bracket in a text of others can only be a colleague's: "(translate rest)"."""
    if template_words.is_in_quotation(cable, at):
        return False
    return _is_called(cable, words) or compiled(_IN_TEXTS).fullmatch(words) is not None
