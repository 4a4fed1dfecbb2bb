"""Notes of colleagues that no set wording shows, but signs of one that are weighed together: sentences and brackets."""

from collections.abc import Iterator
from itertools import chain

from cablelint.analysis import colleagues_called, signs_of_notes, words_for_readers
from cablelint.analysis.drafting_asides import is_told_in_doubt
from cablelint.analysis.names_of_colleagues import FIRST_NAMES
from cablelint.analysis.own_voice import in_own_voice
from cablelint.analysis.template_words import is_in_quotation
from cablelint.analysis.whose_words import is_addressee, is_own, is_written
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_WORD_BEFORE = r"(?P<word>[a-z]{2,20}|\)|\")[.?!]\s{1,2}\Z"
_WORD_BEFORE_CHARS = 24
_ABBREVIATIONS = frozenset(
    "approx art arts avg capt col corp dept est etc excl ext fig gen gov govt inc incl lt ltd max min mr mrs ms no nos"
    " para paras pp prof sec sen st tel viz vol vols vs".split()
)
_BRACKET = r"\s?[(\[][^()\[\]]*[)\]]?"  # which is judged by itself
_GOES_ON = r"\s(?:--?|and|but)\s"
_OF_ANOTHER = (
    r"(?i:\b(?:ref\s[A-Z]\b|reftels?|septel|operative|preamble|preambular|communique|resolution|treaty)\b|\bOPs?\s?\d)"
)
"""A text that is not the draft at hand, whose sentences a post may be told to delete."""
_INSIDE = r"(?:[^()\[\]{}<>\n]|\n(?!\r?\n)){2,140}"
_ANY = rf"[(\[{{<][(\[{{<]?(?P<words>{_INSIDE})[)\]}}>]{{1,2}}"
_SLASHED = r"//(?<![\w/:]//)/?\s?(?P<words>[^/\n]{2,80}?)\s?/{2,3}(?![\w/])"
_STROKES = r"(?<=[\s(])/(?P<words>[A-Za-z][^/()\n]{5,60}(?:\n[^/()\n]{1,60})?)/(?=\s|\Z)"
_STARS = r"(?<!\*)\*{2,4}[ ]?(?P<words>[A-Za-z][^*\n]{3,100})\*{2,4}(?!\*)"
_STARRED_QUESTION = r"(?<![*\w])\*(?P<words>[A-Za-z][^*\n]{6,80}\?)\*(?![*\w])"
_BRACKETS = r'[(\[{<"“]'  # around words that are not the sentence's own
_OF_BRACKETS = {"((": 2, "[[": 2, "<<": 2, "{": 2, "//": 1, "[": 1, "<": 1, "**": 1, "*": 1}


def is_weighed_note(cable: Cable, words: str, place: Span) -> bool:
    """Return whether the sentence has so many signs of a note, none of which is enough alone."""
    own = (
        words
        if not compiled(_BRACKETS).search(words)
        else compiled(_BRACKET).sub("", in_own_voice(words)).strip() or words
    )
    small = _is_small(cable, place.start)
    least = signs_of_notes.LEAST_SCORE_CALLED
    weight = small + signs_of_notes.weight_of(cable, own, place.start, least - small)
    if weight < least or words.count('"') % 2:
        return False  # most by the first
    if words_for_readers.is_told(words) or words_for_readers.is_order(words):
        return False
    if own[-1] != "?" and words_for_readers.is_of_closed_note(cable, own, place.end):
        return False
    called = compiled(colleagues_called.CALLED).match(words)
    if compiled(_GOES_ON).match(cable.text, place.end) or (called and is_addressee(cable, called["name"])):
        return False
    if signs_of_notes.is_plea(own):
        return True
    if compiled(_OF_ANOTHER).search(own):
        return False
    least = signs_of_notes.LEAST_SCORE_OF_LINE if _is_line(cable, place) else signs_of_notes.LEAST_SCORE_ALONE
    if weight < least or _is_spoken(cable, own):
        return False
    return own[-1] != "?" or not words_for_readers.is_answer(words_for_readers.next_sentence(cable, place.end))


def _is_spoken(cable: Cable, words: str) -> bool:
    """Return whether a label says who speaks, "Lopez: I would", or the cable is a letter of one officer to another."""
    called = compiled(colleagues_called.CALLED).match(words)
    labeled = called is not None and words[called.end("name") :].lstrip().startswith(":")
    if words_for_readers.is_speech(words) or words_for_readers.those_written_to(cable):
        return True
    return called is not None and labeled and called["name"] not in FIRST_NAMES


def _is_small(cable: Cable, start: int) -> int:
    """Return the weight of a small letter after the end of a sentence, which no abbreviation is."""
    if not cable.text[start].islower():
        return 0
    before = compiled(_WORD_BEFORE).search(cable.text, max(cable.body.start, start - _WORD_BEFORE_CHARS), start)
    return 0 if before is None or before["word"] in _ABBREVIATIONS else signs_of_notes.SMALL_LETTER_SCORE


def _is_line(cable: Cable, place: Span) -> bool:
    """Return whether the sentence is a line by itself, with empty ones around."""
    text = cable.text
    return text[max(0, place.start - 2) : place.start] == "\n\n" and text[place.end : place.end + 1] in ("\n", "")


def weighed_brackets(cable: Cable) -> Iterator[Span]:
    """Give the brackets of any kind whose words have the signs of a note, none of which is enough alone."""
    brackets = compiled(_ANY).finditer(cable.text, *cable.body)
    slashed = compiled(_SLASHED).finditer(cable.text, *cable.body) if "//" in cable.text else ()
    struck = compiled(_STROKES).finditer(cable.text, *cable.body) if " /" in cable.text else ()
    starred = compiled(_STARS).finditer(cable.text, *cable.body) if "**" in cable.text else ()
    asked = compiled(_STARRED_QUESTION).finditer(cable.text, *cable.body) if "?*" in cable.text else ()
    for found in chain(brackets, slashed, struck, starred, asked):
        at, words = found.start(), " ".join(found["words"].strip("( .").split())
        prior = _OF_BRACKETS.get(found[0][:2], _OF_BRACKETS.get(found[0][0], 0))
        least = signs_of_notes.LEAST_SCORE - prior
        if cable.text[at - 1 : at].isdigit() or is_told_in_doubt(cable, at, words):
            continue  # a figure in doubt: "188(7?)"
        weight = signs_of_notes.weight_of(cable, words, at, least)
        if weight < least:
            continue
        own = is_own(cable, at) if prior == 0 else is_written(cable, at)
        if own or (prior + weight >= signs_of_notes.LEAST_SCORE_AMID_OTHERS and not is_in_quotation(cable, at)):
            yield Span(*found.span())
