"""What those addressed have to do: "posts are instructed to", "each post will", "Embassy should", "is needed"."""

from collections.abc import Sequence

from cablelint.analysis.request_orders import helps_only, is_no_duty
from cablelint.analysis.request_parties import OTHERS, OURS, REACH_WORDS, TURNS, YOURS, is_subject
from cablelint.analysis.request_words import DUE, GUIDANCE, OWN_TASKS, SEVERAL, Forms, is_on_questions
from cablelint.reading.body.text_search import word_set

_ASKED = word_set(
    "advised asked authorized directed encouraged expected instructed invited reminded requested required tasked urged"
)
_CALLED_FOR = word_set("needed required sought wanted")
_COMMANDED = word_set(
    "activities command commander commanders commands installations ship ships squadrons stations unit units"
)
_DELEGATES = word_set("usdel usdels usnato usun")
_EACH = word_set("action addressee all each every")
_NAMED_AFTER = word_set(
    "area areas center centers desk form forms group groups measures officer officers officials package packages plan"
    " plans procedure procedures process program programs requirement requirements staff system systems team teams"
)  # "Clearance procedures are required" asks for no clearance
_NO_DUTIES = word_set("able aware have know")  # "Post should be able to", "Post should have"
_OF_OTHERS = word_set("are has have her his is its their was were")
_REPORTING = word_set("complete comply ensure notify provide report reply respond review submit update verify")
_SENT = word_set("cabled conveyed emailed forwarded pouched reported returned sent slugged submitted transmitted")
_SENT_IN = word_set(
    "applications certificates copies documents following forms materials originals passports questionnaire"
    " questionnaires signatures tables"
)  # what is due from those addressed: "The following should reach the bureau"
_FIRST_WORDS = 4
_FAR_WORDS = 40  # before "should do so" in which those who are to do as much are named
_SHORTEST_WORDS = 3  # before the verb in "Department's early guidance requested"

_IS_THERE = (["be", "completed"], ["be", "filled"], ["be", "here"], ["be", "in"], ["be", "received"])
_DO_AS_MUCH = (["do", "so"], ["do", "likewise"], ["do", "the"], ["do", "this"])  # "should do the same"


def _is_asked(words: Sequence[str], at: int) -> bool:
    """Return whether it says "posts are instructed to", "your help is urgently requested", "guidance requested"."""
    before = words[max(0, at - 3) : at]
    if words[at] in ("requested", "required") and at <= _SHORTEST_WORDS and not GUIDANCE.isdisjoint(before[-1:]):
        return "no" not in before
    if {"is", "are"}.isdisjoint(before):
        return False
    if words[at] in _CALLED_FOR and is_called_for(words, at):
        return True
    if words[at] == "welcome" and words[at + 1 : at + 2] == ["to"]:
        return is_subject(YOURS, words, at)
    if words[at] not in _ASKED or "no" in before:
        return False
    if words[at] == "requested":
        return words[at + 1 : at + 2] != ["by"] or OTHERS.isdisjoint(words[at + 2 : at + 5])
    return is_subject(YOURS, words, at)


def is_called_for(words: Sequence[str], at: int) -> bool:
    """Return whether it says "a decision is needed", "your help is required".

    Not "the Board's approval is needed", which is for others to give.
    """
    before = words[max(0, at - REACH_WORDS) : at]
    for index in range(len(before) - 1, -1, -1):
        if before[index] in ("from", "of") and not (OURS | YOURS).isdisjoint(before[index + 1 : index + 3]):
            continue
        if before[index] in OTHERS or before[index] in TURNS or before[index] in ("from", "no", "of"):
            return False
        if before[index] in GUIDANCE and _NAMED_AFTER.isdisjoint(before[index + 1 : index + 2]):
            owners = [word.split("'")[0] for word in before[:index] if "'" in word]
            ours = all(word in OURS | YOURS for word in owners)
            return ours and {"her", "his", "its", "no", "their", *TURNS, *OTHERS}.isdisjoint(before[:index])
    return False


def _is_told(words: Sequence[str], at: int) -> bool:
    """Return whether it says "posts are to report", "each post will name an officer", "posts have until June 1"."""
    following = words[at + 1 : at + 3]
    if words[at] in ("is", "are") and following[:1] == ["to"]:
        tells = following[1:] not in (["be"], ["have"]) and len(following) > 1
        aims = words[max(0, at - 1)] == "mission" and words[max(0, at - 2)] not in ("each", "mission", "the")
        return tells and not aims and is_subject(YOURS, words, at)
    if words[at] in ("is", "are") and following[:1] == ["due"]:
        due = words[max(0, at - 3) : at]
        return not DUE.isdisjoint(due) and {"her", "his", "its", "their"}.isdisjoint(due)
    if words[at] in ("has", "have") and following[:1] == ["until"]:
        return is_subject(YOURS, words, at)
    if words[at] == "will" and not (OWN_TASKS | {"want"}).isdisjoint(following[:1]):
        before = words[max(0, at - 4) : at]
        everyone = not _EACH.isdisjoint(before) and is_subject(YOURS, words, at)
        return (
            before[-1:] in (["addressees"], ["recipients"])
            or everyone
            or (before[-1:], following[0]) == (["you"], "want")
        )
    return False


def _is_obliged(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Post should", "you may wish to", "Embassies will need to", "replies should be sent"."""
    word, following = words[at], words[at + 1 : at + 3]
    if not following:  # "Posts should:", above a list
        return word in ("must", "shall", "should") and not YOURS.isdisjoint(words[at - 1 : at])
    if word == "shall" and at < _FIRST_WORDS and words[at - 1] in _COMMANDED and following[0] in OWN_TASKS | _REPORTING:
        return True  # "All ships shall report by May 4", which begins the sentence of an order
    if word in ("should", "must") and following[0] == "be" and following[-1] in _SENT:
        return not is_on_questions(words, at)
    if word in ("should", "must") and (following[0] in ("arrive", "reach") or following in _IS_THERE):
        before = words[max(0, at - 3) : at]
        return not (DUE | _SENT_IN).isdisjoint(before) and _OF_OTHERS.isdisjoint(before)
    obliges = (
        (
            word == "may"
            and words[max(0, at - 1)] in SEVERAL
            and following[0] in OWN_TASKS | {"suggest"}
            and not helps_only(words, at + 1)
        )
        or (
            word == "may" and (words[max(0, at - 1)] in _DELEGATES or not {"draw", "use", "wish"}.isdisjoint(following))
        )
        or (word in ("need", "needs") and following[0] == "to")
        or (word in ("must", "shall", "should") and _NO_DUTIES.isdisjoint(following) and not is_no_duty(words, at + 1))
    )
    if following in _DO_AS_MUCH and word in ("must", "should"):
        return not YOURS.isdisjoint(words[max(0, at - _FAR_WORDS) : at])  # "Posts that have not replied should do so"
    return obliges and is_subject(YOURS, words, at)


DUTIES: Forms = (
    (_is_asked, word_set("requested required welcome") | _CALLED_FOR | _ASKED),
    (_is_told, word_set("are has have is will")),
    (_is_obliged, word_set("may must need needs shall should")),
)
