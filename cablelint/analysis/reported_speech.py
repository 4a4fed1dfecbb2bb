"""What a sentence reports that others said: "The Minister said that the Embassy should move"."""

from collections.abc import Sequence

from cablelint.reading.body.text_search import word_set

_TELLS = word_set(
    "added argued argues asserted believed believes claimed claims commented complained concluded contended declared"
    " demanded explained feared felt hoped insisted insists maintained noted observed opined predicted proposed"
    " remarked replied reported said says speculated stated stressed suggested thought told urged warned"
)
_BREAKS = word_set(
    "after and as because before but hence if please pls since so therefore though thus unless until when which while"
)
_CONDITIONS = word_set("after although as because if once since unless when while who")  # "Since he said that …"
_OUR_TEXTS = word_set(
    "aldac cable cables circular fam guidance handbook i instruction instructions memo message ref reftel reftels refs"
    " regulation regulations secretary septel telegram telegrams"
)
_AUXILIARIES = word_set("be been being is was were")  # "It was proposed that posts should"
_TELLER_WORDS = 5  # words in which the one who tells is
_THAT_WORDS = 4  # words from the verb to "that": "told the staff that"
_SOURCES = (["according", "to"], ["in", "the", "words", "of"])
_SOURCE_WORDS = 2  # words in which the source is
_REACH_WORDS = 40  # from the word that asks
_STARTS_CLAUSE = word_set("a an all each every the these this")  # "said the Embassy should"


def is_reported(words: Sequence[str], at: int, ours: frozenset[str]) -> bool:
    """Return whether the word there is in what others told, in the same clause; who is one of ours is not one of them.

    "According to the paper", "in the words of the paper" tell it of the whole sentence.
    """
    first, last = max(0, at - _REACH_WORDS), min(len(words), at + _REACH_WORDS)
    for phrase in _SOURCES:
        for index in range(first, last - len(phrase)):
            if words[index : index + len(phrase)] == phrase:
                return (ours | _OUR_TEXTS).isdisjoint(words[index + len(phrase) : index + len(phrase) + _SOURCE_WORDS])
    for index in range(at, first, -1):
        if words[index] in _BREAKS:
            return False
        if words[index] in _TELLS and _leads_to_clause(words, index):
            return _are_others(words[max(0, index - _TELLER_WORDS) : index], ours)
    return False


def _leads_to_clause(words: Sequence[str], at: int) -> bool:
    return "that" in words[at + 1 : at + _THAT_WORDS] or not _STARTS_CLAUSE.isdisjoint(words[at + 1 : at + 2])


def _are_others(tellers: Sequence[str], ours: frozenset[str]) -> bool:
    """Return whether the words before a verb of telling name others: no post, no office (OES/OMC), no text of ours."""
    office = any("/" in word for word in tellers)
    return not office and tellers[-1] not in _AUXILIARIES and (ours | _OUR_TEXTS | _CONDITIONS).isdisjoint(tellers)
