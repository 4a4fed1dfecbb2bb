"""Sentences to a colleague that no set wording shows, but signs of one that are weighed together."""

from cablelint.analysis import colleagues_called, signs_of_notes, words_for_readers
from cablelint.analysis.names_of_colleagues import FIRST_NAMES
from cablelint.analysis.own_voice import in_own_voice
from cablelint.analysis.whose_words import is_addressee
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
_BRACKETS = r'[(\[{<"“]'  # around words that are not the sentence's own


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
