"""Words with which cables ask, that several forms of asking share: verbs of asking, tasks, what is asked for."""

from collections.abc import Callable, Sequence

from cablelint.reading.body.text_search import word_set

ASKS = word_set("ask asks direct directs instruct instructs recommend recommends req request requests task tasks")
SEVERAL = word_set("addressees embassies missions posts you")
ASKING = word_set("asking instructing recommending requesting seeking soliciting")
HOPES = word_set(
    "count counts encourage encourages expect expects hope hopes invite invites look looks propose proposes relies rely"
    " suggest suggests trust urge urges want wants"
    " wish wishes"
)
DUE = word_set("answer answers comments input names nominations replies reply reports response responses submissions")
ADVICE = word_set("recommendation recommendations")
GUIDANCE = word_set(
    "action advice answer answers approval assistance authority authorization clearance comments concurrence"
    " confirmation decision decisions guidance help information input instructions reaction replies reply response"
    " responses support views assessment ideas readout suggestions thoughts"
)
PARTICULARS = word_set("biodata data names particulars")
SHORT = word_set("appreciate grateful recommend req request requesting suggest urge")  # telegrams leave out who asks
IMPERATIVES = word_set(
    "advise ask ascertain confirm consult convey coordinate deliver encourage ensure explain express identify inform"
    " notify obtain provide raise remind reply respond seek send slug solicit stress submit thank urge"
)
NOUNS_TOO = word_set(
    "address answer approach arrange assign assure call check choose clear collect complete contact count decide"
    " demarche designate distribute draw emphasize examine file fill find forward give hand include indicate invite"
    " issue keep leave list make meet name note offer pass prepare press protect report return review select set share"
    " show"
    " sign state take tell transmit update use verify"
)
OWN_TASKS = IMPERATIVES | NOUNS_TOO
JOINS = word_set("accordingly also and hence however therefore thus would")
SENDS = word_set("address direct forward let refer send")  # "Please direct questions to", not "send replies to"
_QUESTIONS = word_set("clarification concerns inquiries poc question questions queries")
_NEAR_WORDS = 15  # in which the matter is of which a sentence speaks
Forms = tuple[tuple[Callable[[Sequence[str], int], bool], frozenset[str]], ...]
"""Forms of asking, each with the words at which it looks."""


def is_on_questions(words: Sequence[str], at: int) -> bool:
    """Return whether questions are spoken of near the word there, and not what is asked for."""
    return not _QUESTIONS.isdisjoint(words[max(0, at - _NEAR_WORDS) : at + _NEAR_WORDS])
