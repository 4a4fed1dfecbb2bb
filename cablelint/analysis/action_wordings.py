"""The wordings in which cables ask for action: "Department requests that posts …", "Post should …", "Please advise".

Only what asks the reader counts: not what a host government asks for, what was asked in the past, or what the writers
mean to do themselves ("we should follow up"). A sentence is read from the few words that can ask; the words before one
of them say who asks, or who is asked.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from cablelint.analysis.own_voice import in_own_voice
from cablelint.analysis.request_forms import asks_reader, is_bare_order
from cablelint.analysis.request_parties import OTHERS, YOURS
from cablelint.analysis.request_sentences import TOKEN, Sentence, sentences_of
from cablelint.analysis.request_verbs import passes_on
from cablelint.analysis.request_words import JOINS
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import word_set

_DISPATCHES = word_set(
    "advise ascertain complete confirm convey coordinate deliver demarche forward inform notify obtain pass reply"
    " report respond slug submit transmit"
)  # "DELIVER THE POINTS" is a request even as a title
_ADDRESSES = YOURS | word_set("action actions guidance instructions objectives request requested requests steps")
_OF_OTHERS = word_set("are has have her his is its their was were")
_LONGEST_LABEL_WORDS = 4  # "For Oslo and Rome: deliver the note"
_MODALS = word_set("could may might will would")
_ITEM_OF_SENTENCE = r"(?<=[:;,d] )\(?(?:\d{1,2}|[a-z]{1,4})\)\s\Z"  # behind a mark, or "and"
_QUESTIONS_OF_OTHERS = (
    r"(?i:\b(?:council|delegation|director|govern[a-z]{1,6}|he|industry|mfa|minister|ministry|official|officials|parliament|president"
    r"|she|they)\b(?:(?!\b(?:department|embassy|post|we)\b)[^.?!:]){0,80}\b(?:asked|had|handed|listed|posed|put|raised|sent)\b"
    r"[^.?!:]{0,60}\b(?:questions|queries)\b[^.?!:]{0,60}[:.](?:(?:[^.?!]|(?<=(?-i:[A-Z\d]))\.){0,200}\?){0,9}[^.?!]{0,12}\Z)"
)
_LONGEST_QUESTIONS_CHARS = 1_000  # with what leads to them
_LONGEST_ITEM_CHARS = 10


def asks_for_action(words: str) -> bool:
    """Return whether the words, a paragraph's own without what it quotes, ask an addressee to do something."""
    return next(asking_sentences(words, [Span(0, len(words))]), None) is not None


def asking_sentences(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the sentences within the spans that ask an addressee to do something, in order, from first to last word.

    What others say in quotation marks, and notes to drafters, ask nothing of an addressee.
    """
    for start, end in spans:
        for sentence in _asking_sentences(in_own_voice(text[start:end])):
            yield Span(start + sentence.start, start + sentence.end)


def _asking_sentences(text: str) -> Iterator[Span]:
    within = Span(0, len(text))
    tokens, passed = compiled(TOKEN).finditer(text), 0
    plans = _Plans(text)
    speaks = labels = False  # the sentence so far: to the reader; no more than what follows
    for sentence in sentences_of(text, within):
        spoke, asks = speaks and sentence.behind != "", asks_reader(sentence.words)
        spoke = spoke or (labels and sentence.behind == ":")
        labels = not sentence.behind and _is_label(sentence.words)
        speaks = spoke or asks or sentence.words[0] == "for" or not _ADDRESSES.isdisjoint(sentence.words)
        if asks:  # few do: only of these the place is looked for
            first, *others = islice(tokens, sentence.first - passed, sentence.end - passed)
            following, passed = next(tokens, None), sentence.end + 1
            end = (others[-1] if others else first).end()
            rest = text[end : following.start() if following else within.end].rstrip()
            if not spoke and _goes_on(text, sentence, first.start()):
                speaks = False  # "He must sell the ferry; find a buyer; raise the rent"
            elif not (_is_titled(text, sentence, end) or plans.have(sentence, first.start())):
                yield Span(first.start(), end + len(rest))


def _goes_on(text: str, sentence: Sentence, start: int) -> bool:
    """Return whether it is a bare order that only goes on with the words before its mark."""
    return bool(sentence.behind) and text[start].islower() and is_bare_order(sentence.words)


def _is_titled(text: str, sentence: Sentence, end: int) -> bool:
    """Return whether it only opens the text as its title: "SHARE THE BURDEN. We must …"."""
    return sentence.first == 0 and _is_title(text, end) and is_bare_order(sentence.words, _DISPATCHES)


class _Plans:
    """What others put as questions, or would do, looked for once where an item asks."""

    def __init__(self, text: str) -> None:
        self._text = text

    def have(self, sentence: Sentence, start: int) -> bool:
        """Return whether the sentence at the offset is a question of others, or an item of what they would do."""
        if sentence.words[-1] == "?" and _is_others_question(self._text, start):
            return True
        return _is_item(self._text, start) and start in self._items

    @cached_property
    def _items(self) -> frozenset[int]:
        return _items_of_plans(self._text, Span(0, len(self._text)))


def _is_label(words: Sequence[str]) -> bool:
    """Return whether orders may follow behind a colon: "Oslo: deliver the note", not "His tasks: find a buyer"."""
    short = len(words) <= _LONGEST_LABEL_WORDS and (OTHERS | _OF_OTHERS).isdisjoint(words)
    return short and not any(word.endswith("'s") for word in words)


def _is_title(text: str, end: int) -> bool:
    """Return whether the text up to there is in capitals, above others that are not: "SHARE THE BURDEN. We must …"."""
    return text[:end].isupper() and any(map(str.islower, text[end:]))


def _is_others_question(text: str, start: int) -> bool:
    """Return whether the question at the offset is among those that the words before say others put."""
    before = text[max(0, start - _LONGEST_QUESTIONS_CHARS) : start]
    return "uest" in before and compiled(_QUESTIONS_OF_OTHERS).search(before) is not None


def _is_item(text: str, start: int) -> bool:
    """Return whether a label of an item of a sentence is right before the offset."""
    return compiled(_ITEM_OF_SENTENCE).search(text, max(0, start - _LONGEST_ITEM_CHARS), start) is not None


def _items_of_plans(text: str, within: Span) -> frozenset[int]:
    """Return where the items begin of what others would do: "The law would do two things: (i) set a date"."""
    begins = [token.start() for token in compiled(TOKEN).finditer(text, *within)]
    found, tells_plans = [], False
    for sentence in sentences_of(text, within):
        if _is_item(text, begins[sentence.first]):
            if tells_plans:
                found.append(begins[sentence.first])
        elif not JOINS.issuperset(sentence.words):
            tells_plans = not _MODALS.isdisjoint(sentence.words) and not asks_reader(sentence.words)
    return frozenset(found)


def passes_on_request(words: str) -> bool:
    """Return whether the words tell what others ask of us: "We received a request from the Ministry for …"."""
    sentences = (sentence.words for sentence in sentences_of(words, Span(0, len(words))))
    return any(passes_on(sentence, at) for sentence in sentences for at in range(len(sentence)))
