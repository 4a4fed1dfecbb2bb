"""What the writers would like: "we would welcome", "we hope that posts", "it would be helpful if"."""

from collections.abc import Sequence

from cablelint.analysis.request_duties import is_called_for
from cablelint.analysis.request_parties import (
    OFFICERS,
    OTHERS,
    OURS,
    REACH_WORDS,
    TURNS,
    YOURS,
    is_of_another_state,
    is_subject,
)
from cablelint.analysis.request_words import ADVICE, DUE, GUIDANCE, HOPES, Forms
from cablelint.reading.body.text_search import word_set

_RESOURCES = word_set("funding funds grants money positions resources staff staffing training tdy")
_ESSENTIAL = word_set("critical crucial essential imperative important urgent vital")
_ANSWERS = word_set("answer decision reply response")
_AGREES = word_set("agree agrees approve approves concur concurs objects")
_OBJECTIONS = word_set("contrary guidance instructions objection objections")
_HELPFUL = word_set("best desirable help helpful useful")
_UNLESS = word_set("advised directed instructed otherwise")
_WISHES = word_set("appreciate grateful interested like value welcome")
_THANKS = word_set("commend congratulate express note take thank")


def _wishes(words: Sequence[str], at: int) -> bool:
    """Return whether it says "we would welcome", "any views would be appreciated", and not "we would like to thank"."""
    before = words[max(0, at - 4) : at]
    if "would" not in before and "will" not in before:
        return False
    if words[at] in ("appreciated", "welcome") and "be" in before:
        return words[at] == "appreciated" or is_called_for(words, at) or _is_means(words, at)
    thanks = words[at] == "like" and not _THANKS.isdisjoint(words[at + 2 : at + 4])
    return words[at] in _WISHES and not thanks and is_subject(OURS, words, at)


def _is_means(words: Sequence[str], at: int) -> bool:
    """Return whether it says "more funding would be welcome", and not whose or from whom."""
    before = words[max(0, at - REACH_WORDS) : at]
    apart = OTHERS | TURNS | {"from", "of", "her", "his", "its", "no", "their"}
    return not _RESOURCES.isdisjoint(before) and apart.isdisjoint(before)


def _hopes(words: Sequence[str], at: int) -> bool:
    """Return whether it says "we encourage posts to", "Department hopes that Embassy will", "we rely on you"."""
    following = words[at + 1 : at + 5]
    wanted = DUE if following[:1] == ["forward"] else YOURS  # "We look forward to your replies", not "to your visit"
    if words[at] not in HOPES or wanted.isdisjoint(following):
        return False
    if any(is_of_another_state(words, index) for index in range(at + 1, min(at + 5, len(words)))):
        return False  # "We expect that the French Embassy will"
    return is_subject(OURS, words, at)


def _recommends(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Post's recommendation is that …", "it would be helpful if posts …"."""
    following = words[at + 1 : at + 5]
    if words[at] == "unless":
        return not _UNLESS.isdisjoint(following[:1]) or not (YOURS - OFFICERS).isdisjoint(following[:2])
    if words[at] in ("absent", "barring"):
        return not _OBJECTIONS.isdisjoint(following[:1])
    if words[at] in _ESSENTIAL:
        before = words[max(0, at - 6) : at]
        told = following[:1] == ["that"] and not YOURS.isdisjoint(following)
        answers = not _ANSWERS.isdisjoint(before) and is_called_for(words, at)
        return told or answers or ("is" in before and not GUIDANCE.isdisjoint(before) and not YOURS.isdisjoint(before))
    if words[at] in _HELPFUL:
        replies = not _ANSWERS.isdisjoint(words[:at]) and is_called_for(words, at)
        return "would" in words[max(0, at - 3) : at] and (replies or not YOURS.isdisjoint(following))
    if words[at] == "if":
        return not YOURS.isdisjoint(following[:2]) and not _AGREES.isdisjoint(following)
    owner = words[at - 1].removesuffix("'s") if at else ""
    return words[at] in ADVICE and owner in OURS | {"our"} and not {"are", "is"}.isdisjoint(following)


WISHES_OF_OURS: Forms = (
    (_wishes, word_set("appreciated welcome") | _WISHES),
    (_hopes, frozenset(HOPES)),
    (_recommends, word_set("absent barring if unless") | _ESSENTIAL | _HELPFUL | ADVICE),
)
