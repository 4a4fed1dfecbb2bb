"""Faults in what is asked, of whom, by when, and where a reader is sent."""

from collections.abc import Callable, Iterable, Iterator

from faults.clean_cable import CleanCable
from faults.kinds import Kind, only, put_in, replaced, sentence_added

_ANNOUNCED = r"This is an action request\. (?:See|Please see) paragraphs? (?:\d and \d|\d)\."


def _asks(clean: CleanCable) -> bool:
    return "This is an action request" in clean.text


def _announced(wordings: Iterable[str]) -> Callable[[CleanCable], Iterator[str]]:
    return only(_asks, put_in(_ANNOUNCED, wordings))


_NOWHERE = (
    "This is an action request. See paragraph 9.",
    "Action request: see para 11.",
    "Action requested in paragraph 12.",
    "This is an action message; please see paras 9 and 10.",
    "ACTION REQUESTED: SEE PARAGRAPH 14.",
    "Post requests guidance; see para 9.",
    "Action is requested in paras 8-9.",
    "This is an action cable. See para 10 below.",
)
_AT_ANOTHER = (
    "This is an action request. See paragraph 3.",
    "Action request: see para 3.",
    "Action requested in paragraph 3.",
    "This is an action message; please see para 3.",
    "Please note the request for action in paragraph 3.",
    "ACTION REQUESTED: SEE PARA 3.",
    "For action: see paragraph 3.",
)
_NOT_SAID = (
    "This is an action request.",
    "This is an action message.",
    "This is an action cable; see para XX.",
    "This is an action request. See paragraph X.",
    "This is an action request. See paragraph NN.",
)
_BACKWARD = (
    "This is an action request. See paragraphs 5-4.",
    "This is an action request. See paragraphs 4-4.",
    "This is an action request. See para 4-5.",
    "This is an action request. See paragraphs 4.",
)
_ITSELF = ("This is an action request. See paragraph 1.", "Action request: see para 1.")
_FAR = (
    "See paragraph 14 for the figures.",
    "(See para 12.)",
    "The figures are in paragraph 15 below.",
    "As paras 3 and 11 show, prices fell.",
    "Details are in para 13.",
    "Please refer to paragraph 16.",
)
_SELF = ("For details see paragraph 2.", "(See para 2.)", "Paragraph 2 has the figures.")
_WEEKDAYS = (
    "They will meet on Monday, March 10, 2009.",
    "They met on Friday, July 2, 2008.",
    "The hearing is set for Tuesday, October 1, 2010.",
    "He leaves on Sunday, May 6, 2009.",
)
_DEADLINES = (
    "by February 31, 2010",
    "by April 31",
    "by March 1, 2001",
    "NLT September 31",
    "by COB June 31",
    "no later than February 30",
)
_LEFT = (
    "XX",
    "TBD",
    "???",
    "[NOTE TO CLEARERS: please check the figure.]",
    "[INSERT NAME]",
    "TK",
    "See para XX.",
    "The point of contact is NAME, TITLE.",
    "[Drafter: add the date]",
)

KINDS = (
    Kind("actions", "announced where no paragraph is", "ACT001", True, _announced(_NOWHERE)),
    Kind("actions", "announced where nothing is asked", "ACT002", True, _announced(_AT_ANOTHER)),
    Kind("actions", "announced without a paragraph", "ACT004 TXT013", True, _announced(_NOT_SAID)),
    Kind("actions", "not a range of paragraphs", "ACT005", False, _announced(_BACKWARD)),
    Kind("actions", "announced in itself", "ACT006", True, _announced(_ITSELF)),
    Kind("actions", "not announced", "ACT003", False, only(_asks, replaced((_ANNOUNCED, "The matter is urgent.")))),
    Kind(
        "actions",
        "nobody is to act",
        "ACT008 HDG012 HDG001",
        True,
        only(
            _asks,
            replaced(
                (r"^TO (?=RUEH)", "INFO "),
            ),
        ),
    ),
    Kind(
        "actions",
        "another post is asked",
        "ACT010",
        True,
        replaced(
            ("Embassies Lisbon, Madrid and Rome are", "Embassies Lisbon, Athens and Rome are"),
            ("Embassies Lisbon, Madrid and Rome are", "Embassy Vienna is"),
            ("^ACTION REQUEST\n-{14}", "ACTION REQUEST FOR ACCRA\n------------------------"),
        ),
    ),
    Kind(
        "actions",
        "no such deadline",
        "ACT011",
        True,
        only(_asks, put_in(r"by (?:September 19, 2008|\nMarch\n?12, 2010)|by\nMarch 12, 2010", _DEADLINES)),
    ),
    Kind(
        "actions",
        "a deadline of another year",
        "ACT011",
        True,
        replaced(
            ("September 19, 2008", "September 19, 2007"),
            ("March 12, 2010", "March 12, 2009"),
            ("September 19, 2008", "August 19, 2008"),
        ),
    ),
    Kind("actions", "weekday and date", "ACT012", False, sentence_added(_WEEKDAYS, at=1)),
    Kind(
        "actions",
        "two deadlines",
        "ACT013",
        False,
        replaced(
            (r"(4\. \(C\) Embassies .*\n.* level)\.", r"\1 and\nto report by September 12."),
        ),
    ),
    Kind(
        "actions",
        "a subject that asks, and nothing is asked",
        "ACT014",
        False,
        only(lambda c: not _asks(c), replaced((r"^(SUBJECT: (?:\([A-Z/]+\) )?)", r"\1ACTION REQUEST: "))),
    ),
    Kind("actions", "a paragraph that is not there", "PAR008", True, sentence_added(_FAR, at=1)),
    Kind("actions", "a paragraph that refers to itself", "PAR016", False, sentence_added(_SELF, at=1)),
    Kind(
        "actions",
        "the wrong direction",
        "PAR009",
        False,
        sentence_added(("See paragraph 1 below.", "As in paragraph 3 above, prices fell."), at=1),
    ),
    Kind(
        "actions",
        "sent to a paragraph of another kind",
        "PAR017",
        True,
        replaced(
            ("points in paragraph 6", "points in paragraph 7"),
            ("points in paragraph 6", "talking points in paragraph 3"),
            ("points in paragraph 6", "non-paper in paragraph 3"),
            ("points in paragraph 6", "points in para 2"),
        ),
    ),
    Kind("actions", "left by the drafter", "TXT013", True, sentence_added(_LEFT, at=1)),
)
