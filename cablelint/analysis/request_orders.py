"""Orders: "Please advise", "Deliver the points", "Embassy to report", and pleas that only help: "please see"."""

from collections.abc import Sequence

from cablelint.analysis.request_parties import YOURS
from cablelint.analysis.request_words import (
    ADVICE,
    DUE,
    GUIDANCE,
    IMPERATIVES,
    JOINS,
    NOUNS_TOO,
    OWN_TASKS,
    SENDS,
    SHORT,
    Forms,
    is_on_questions,
)
from cablelint.reading.body.text_search import word_set

_AFTER_VERBS = word_set(
    "a all an any appropriate as at back both by each every following forms her him his host in it its local names"
    " our replies results soonest that the them these this those through to us whether with your"
)  # "Report any reply", "approach the"
_AFTER_CALLS = word_set("are came had has is of was were will would")  # "Reply came", "Raise of pay"
_DEEDS = word_set("approach call press return review")  # "Return by July 24" tells what others do
_AFTER_NOUNS = word_set("by came for from had has in is of on to was were")  # "Request for asylum", "Requests from"
_NO_PLEAS = word_set("accept feel find note protect recall refer see visit")  # "Please see", "please note"
_PLACES = word_set("also attached below para paragraph paragraphs paras ref reftel reftels refs septel the")
_SUBJECTS = word_set("can could did i may they to we who will would")  # of "kindly provide", which tells what is done
_CONTACTS = word_set("call contact email e-mail phone reach")  # "Please contact Jane Roe", not "contact the Ministry"
_OF_CONTACTS = word_set("at for here in is on person persons point points with")
_COUNTERPARTS = word_set(
    "appropriate authorities companies counterparts foreign government host interlocutors local mfa minister ministry"
    " officials relevant"
)

_WANTED = word_set("like value welcome")
_NEEDED = word_set("await must need")
_AWAITED = (["look", "forward"], ["looking", "forward"])
_OWNERS = word_set("addressees' department's embassy's mission's post's posts' washington's your")


def opens_asking(words: Sequence[str]) -> bool:
    """Return whether it leaves out who asks, or tells what to do: "Request Embassy …", "Deliver the points"."""
    at = next((index for index, word in enumerate(words) if word not in JOINS), 0)
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ADVICE and following == "":
        return True  # "RECOMMENDATION: That the Department agree"
    if words[at] in SHORT:
        return words[at] == "grateful" or following not in _AFTER_NOUNS
    if _is_wanted(words, at):
        return True
    if words[at : at + 2] in (["do", "not"], ["let", "us"]):
        return words[at + 2 : at + 3] in (["have"], ["know"]) or not OWN_TASKS.isdisjoint(words[at + 2 : at + 3])
    if words[at] == "kindly":
        return following != "" and not helps_only(words, at + 1)
    if following == "to" and (words[at] in YOURS or words[at] == "delegation"):
        return not OWN_TASKS.isdisjoint(words[at + 2 : at + 3])  # "Embassy to deliver the note"
    if words[at : at + 2] in (["draw", "on"], ["draw", "upon"]):
        return True
    if words[at] == "contact" and following in _OF_CONTACTS:
        return False  # "Contact at Post is Jane Roe"
    if words[at] in IMPERATIVES:
        return following != "" and following not in _AFTER_CALLS
    return words[at] in NOUNS_TOO and following in _AFTER_VERBS and not (words[at] in _DEEDS and following == "by")


def _is_wanted(words: Sequence[str], at: int) -> bool:
    """Return whether it leaves out who wants what of an addressee: "Would welcome your views", "Need Post's reply"."""
    wants = (words[at] in _WANTED and "would" in words[:at]) or words[at] in _NEEDED or words[at : at + 2] in _AWAITED
    near = words[at + 1 : at + 6]
    return wants and not (YOURS | _OWNERS).isdisjoint(near) and not (GUIDANCE | DUE).isdisjoint(near)


def _pleads(words: Sequence[str], at: int) -> bool:
    """Return whether it says "please report", and not "please see" or "please contact … with any questions".

    So does "if so, kindly report", but not "he kindly reports" or "hosts kindly report".
    """
    if at + 1 >= len(words) or helps_only(words, at + 1):
        return False
    if words[at] != "kindly":
        return True
    above = words[at - 1] if at else ""
    subject = above in _SUBJECTS or (above.endswith("s") and len(above) > len("has"))
    return words[at + 1] in OWN_TASKS and not subject


def helps_only(words: Sequence[str], at: int) -> bool:
    """Return whether the verb there tells the reader where to look or whom to ask, and no more."""
    if words[at] in _CONTACTS and words[at : at + 2] != ["call", "on"]:
        return _COUNTERPARTS.isdisjoint(words[at + 1 : at + 5])
    if words[at] == "do":
        return words[at + 1 : at + 2] in ([], ["let"], ["not"])  # "Please do not hesitate", not "please do the same"
    if words[at] == "see":
        return words[at + 1 : at + 2] == [] or not _PLACES.isdisjoint(words[at + 1 : at + 3])
    return words[at] in _NO_PLEAS or (words[at] in SENDS and is_on_questions(words, at))


def is_no_duty(words: Sequence[str], at: int) -> bool:
    """Return whether the verb there asks an addressee for no action; "accept" and "visit" do, except in a plea."""
    return words[at] not in ("accept", "visit") and helps_only(words, at)


ORDERS: Forms = ((_pleads, word_set("please pls kindly")),)
