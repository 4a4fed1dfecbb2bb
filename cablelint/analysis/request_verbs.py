"""What the writers say they ask or need: "Department requests that", "Post seeks guidance", "we need an answer"."""

from collections.abc import Sequence

from cablelint.analysis.request_parties import OTHERS, OURS, REACH_WORDS, TURNS, YOURS, is_subject
from cablelint.analysis.request_words import ASKING, ASKS, GUIDANCE, PARTICULARS, SENDS, SEVERAL, Forms, is_on_questions
from cablelint.reading.body.text_search import word_set

_DETERMINERS = word_set("a an any her his its no our such the their this")  # "the request" is not one
_INTENDS = word_set("is like want wants wish wishes writing")  # "This is to request", "we wish to ask"
_HANDLES = word_set("forward forwarding forwards received relay relays transmits")
_THEY_ASK = word_set("ask asked asks request requested requests")
_US = word_set("american department embassy mission our post u.s. united us usg washington")
_NEEDS = word_set("need needs require requires")
_CAPITAL = (["department"], ["washington"])  # whose own cables ask posts
_SEEKS = word_set("await awaits seek seeks solicit solicits")
_INSTRUCTIONS = word_set(
    "advice approval authority authorization clearance concurrence guidance instructions urgent washington"
)
_KNOWN_TO_POSTS = PARTICULARS | word_set("comments information input views")
_FIRST_WORDS = 3  # of a sentence, in which its subject is


def _requests(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Department requests that", "we are asking for", "… and request Department confirm"."""
    before = words[max(0, at - 2) : at]
    if words[at] in ASKING:
        return not {"am", "are", "is"}.isdisjoint(before) and is_subject(OURS, words, at)
    following = words[at + 1 : at + 3]
    told = words[at] in ASKS | {"asked"} and "be" not in words[at + 1 : at + 5]
    if told and not SEVERAL.isdisjoint(words[at + 1 : at + 4]) and _is_of_us(words, at):
        return words[at] != "asked" or not {"has", "have"}.isdisjoint(before)
    if words[at] in SENDS and is_on_questions(words, at):
        return False  # "Posts may direct questions to Jane Roe"
    if words[at] in ("request", "requests") and following[:1] == ["for"]:
        return False  # "The Department answers requests for visas"
    if words[at] not in ASKS or following[:1] == ["by"] or not _DETERMINERS.isdisjoint(before[-1:]):
        return False
    if before[1:] == ["to"] and before[0] not in _INTENDS:
        return False
    if before[-1:] == ["not"]:
        return False
    if before[-1:] == ["will"] and YOURS.isdisjoint(following):
        return False  # "We will ask the Minister again"
    joined = before[-1:] in (["and"], ["therefore"], ["to"]) and not (YOURS | {"that"}).isdisjoint(following)
    return joined or is_subject(OURS, words, at)


def _is_of_us(words: Sequence[str], at: int) -> bool:
    """Return whether no word before the verb there makes it what others ask: "the Ministry asks posts", "he said"."""
    before = words[max(0, at - REACH_WORDS) : at]
    return bool(before) and (OTHERS | TURNS | {"not", "will"}).isdisjoint(before) and before[-1] not in _DETERMINERS


def _needs(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Post seeks guidance", "we need an answer".

    Not "we seek the views of the Ministry", which asks no addressee.
    """
    following = words[at + 1 : at + 7]
    seeks = words[at] in _SEEKS and not (YOURS | _INSTRUCTIONS).isdisjoint(following[:2])
    tasks = not YOURS.isdisjoint(following[:2]) and "to" in following[1:4]
    if words[at] in _NEEDS and following[:2] in (["to", "know"], ["to", "hear"]):
        return not YOURS.isdisjoint(words[at + 3 :]) and is_subject(OURS, words, at)
    wanted = not (GUIDANCE | PARTICULARS).isdisjoint(following)
    of_capital = words[at] in _SEEKS and words[at - 1 : at] in _CAPITAL and OTHERS.isdisjoint(following)
    seeks = seeks or (of_capital and not _KNOWN_TO_POSTS.isdisjoint(following))
    needs = words[at] in _NEEDS and following[:1] != ["to"] and (tasks or wanted)
    return (seeks or needs) and (is_subject(OURS, words, at) or _is_joined_to_ours(words, at))


def _is_joined_to_ours(words: Sequence[str], at: int) -> bool:
    """Return whether the verb is behind "and" in a sentence on us alone: "Department proposes a fund, and needs"."""
    ours = words[at - 1 : at] == ["and"] and not OURS.isdisjoint(words[:_FIRST_WORDS])
    return ours and "of" not in words[:_FIRST_WORDS] and (OTHERS | TURNS).isdisjoint(words[:at])


def passes_on(words: Sequence[str], at: int) -> bool:
    """Return whether it says "we received a request", "the Minister asked us to", with its verb there."""
    following = words[at + 1 : at + 7]
    if words[at] in _HANDLES:
        return not {"request", "requests"}.isdisjoint(following) and is_subject(OURS, words, at)
    return words[at] in _THEY_ASK and not _US.isdisjoint(following) and is_subject(OTHERS, words, at)


REQUESTS: Forms = (
    (_requests, word_set("asked") | ASKING | ASKS),
    (_needs, _SEEKS | _NEEDS),
)
