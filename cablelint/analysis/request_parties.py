"""Who asks and who is asked: our posts and offices, those addressed, and others who ask nothing of an addressee."""

from collections.abc import Sequence

from cablelint.analysis.request_words import ASKING, ASKS, HOPES
from cablelint.reading.body.text_search import word_set

OURS = word_set(
    "agencies agency ambassador amconsul amembassy bureau charge consul consulate consulates department dept desk dod"
    " doj embassies embassy house i legatt mission missions office post posts rso section team treasury usaid useu usg"
    " usnato usoecd usun usunvie washington we"
)
YOURS = word_set(
    "addressee addressees agencies agency ambassador ambassadors amconsul amconsuls amembassies amembassy charge chiefs"
    " conoff conoffs consoff consoffs consulate consulates dcms department department's dept desk drafters embassies"
    " embassy embassy's mission mission's missions officer officers paos post post's posts posts' principal recipients"
    " rso rsos section sections usdel usdels useu usmission usnato usoecd usun washington washington's you your"
)
OTHERS = word_set(
    "company congress council court government he industry it minister ministers ministry mfa official officials ngos"
    " opposition parliament party people president she they"
)
TURNS = word_set("believe believes expects knows notes reported reports said says that thinks told we which who whose")
_OF_ONE_STATE = word_set("consulate embassy")
_BEFORE_OUR_EMBASSY = word_set(
    "action addressee all american and any as both each every for if or our that the this u.s. united us usg when where"
    " whether which your"
)  # and not "the French Embassy", "Brunei's Embassy"
OFFICERS = word_set("officer officers")
_CHOSEN = (["chosen"], ["elected"])
_BODIES = word_set("association bank board club committee conference union")  # which have officers too
_MISSIONS_OF_OTHERS = word_set("assessment eu fact-finding monitoring observation observer observers osce trade")
_OF_OURS = word_set(
    "action affairs all consular desk duty each econ management our political principal reporting the your"
)
_OF_A_STATE = word_set("department embassy ministry mission office")
REACH_WORDS = 9  # in which a subject is before its verb


def is_subject(nouns: frozenset[str], words: Sequence[str], at: int) -> bool:
    """Return whether one of the nouns is before the verb there, and nothing between them that turns to others."""
    if nouns is YOURS and words[:1] == ["delegation"] and at < REACH_WORDS:
        return OTHERS.isdisjoint(words[:at])
    for index in range(at - 1, max(0, at - REACH_WORDS) - 1, -1):
        word = words[index]
        if word in _OF_A_STATE and words[index + 1] == "of" and words[index + 2 : index + 3] != ["state"]:
            return False  # "the Department of Health", "the Embassy of France"
        if word in OFFICERS and _are_of_others(words, index):
            continue
        if word in ("mission", "missions") and index and words[index - 1] in _MISSIONS_OF_OTHERS:
            continue
        if nouns is YOURS and is_of_another_state(words, index):
            return False
        if nouns is OURS and index and words[index - 1] == "to" and words[at - 1 : at] == ["and"]:
            continue  # "The Ministry wrote to Post, and needs"
        if word in nouns or ("/" in word and nouns is OURS):
            return True
        if word in OTHERS or word in TURNS:
            return False
    return False


def is_of_another_state(words: Sequence[str], at: int) -> bool:
    """Return whether it is the embassy of another state there: "the French Embassy", "Embassy in Washington"."""
    if words[at] not in _OF_ONE_STATE or at == 0:
        return False
    if words[at + 1 : at + 3] == ["in", "washington"]:
        return True
    before = words[at - 1]
    named = not before[0].isalpha() or before in _BEFORE_OUR_EMBASSY or before in HOPES | ASKS | ASKING
    return not named and words[at - 2 : at - 1] in ([], ["that"], ["the"], ["a"], ["its"])


def _are_of_others(words: Sequence[str], at: int) -> bool:
    """Return whether the officers there are not ours: "police officers", "officers elected in May"."""
    if at and words[at - 1] not in _OF_OURS:
        return True
    following = words[at + 1 : at + 5]
    return following[:1] in _CHOSEN or (following[:1] == ["of"] and not (OTHERS | _BODIES).isdisjoint(following))
