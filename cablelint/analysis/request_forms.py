"""Whether a sentence asks an addressee to do something, in any of the forms of asking."""

from collections.abc import Sequence

from cablelint.analysis.reported_speech import is_reported
from cablelint.analysis.request_duties import DUTIES
from cablelint.analysis.request_orders import ORDERS, opens_asking
from cablelint.analysis.request_parties import OURS, YOURS
from cablelint.analysis.request_verbs import REQUESTS
from cablelint.analysis.request_wishes import WISHES_OF_OURS
from cablelint.analysis.request_words import DUE, JOINS, OWN_TASKS, SHORT, Forms
from cablelint.reading.body.text_search import word_set

_TOLD = word_set("reported said say says wrote")  # "Submit or die, the banner said"
_FIRST_WORDS = 4  # of a sentence, in which what is due is named
_WE_ASK_OURSELVES = word_set("embassy i mission post we")  # "May we accept?", "Should Post sign?"


def is_bare_order(words: Sequence[str], orders: frozenset[str] = frozenset()) -> bool:
    """Return whether it asks by nothing but the verb that it opens with, none of the orders: "find a buyer"."""
    verb = next((word for word in words if word not in JOINS), "")
    return verb in OWN_TASKS and verb not in SHORT | orders and not _asks_in_form(words)


def asks_reader(words: Sequence[str]) -> bool:
    """Return whether the sentence of these words asks an addressee to do something."""
    if words[-1] == "?":
        asks_itself = words[0] in ("may", "shall", "should") and words[1] in _WE_ASK_OURSELVES
        return asks_itself or not YOURS.isdisjoint(words)
    if words[-1] in _TOLD and words[-2:-1] != ["to"]:  # "guidance on what to say"
        return False
    if opens_asking(words) or _ends_with_plea(words):
        return True
    return _asks_in_form(words)


def _ends_with_plea(words: Sequence[str]) -> bool:
    """Return whether it names what is due and ends with the plea: "Replies by May 3, please"."""
    return words[-1] in ("please", "pls") and not DUE.isdisjoint(words[:_FIRST_WORDS])


def _asks_in_form(words: Sequence[str]) -> bool:
    """Return whether it asks by a verb and its subject, or by "please"."""
    if _FORMS.keys().isdisjoint(words):
        return False
    asking = (at for at, word in enumerate(words) if word in _FORMS and any(form(words, at) for form in _FORMS[word]))
    return any(not is_reported(words, at, OURS) for at in asking)


_FORMS_OF_ASKING: Forms = (*ORDERS, *DUTIES, *WISHES_OF_OURS, *REQUESTS)
_FORMS = {
    word: tuple(form for form, verbs in _FORMS_OF_ASKING if word in verbs)
    for word in frozenset().union(*(v for _, v in _FORMS_OF_ASKING))
}
"""The forms of asking to try, by the word at which each of them looks."""
