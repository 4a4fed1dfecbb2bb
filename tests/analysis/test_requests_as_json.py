"""What `parse` says of requests: announcements, asking sentences, deadlines, what to deliver, contacts, lists."""

from typing import Any

import pytest

from cablelint.reading.parser import parse
from cablelint.reports.cable_json import as_json

HEADING = """R 011200Z OCT 09
FM SECSTATE WASHDC
TO AMEMBASSY NAIROBI
AMEMBASSY OSLO

UNCLAS STATE 001204

SUBJECT: SEABIRDS

"""


def read(body: str) -> Any:
    return as_json(parse(HEADING + body), "a.cable", "utf-8")


def test_announcements_in_everyday_words() -> None:
    cable = read(
        "1. ACTION REQUIRED BY POSTS IS IN PARA 3. Deadline for replies is in para 4.\n\n2. A.\n\n3. B.\n\n4. C.\n"
    )
    assert [(each["paragraph"], each["refers_to"]) for each in cable["action_requests"]] == [(1, [3]), (1, [4])]


def test_sentences_that_ask_and_the_posts_they_name() -> None:
    cable = read(
        "1. Embassies Nairobi and Oslo are instructed to report. It rains.\n\n2. For Oslo: please ask again.\n"
    )
    assert cable["asks"] == [
        {
            "paragraph": 1,
            "text": "Embassies Nairobi and Oslo are instructed to report",
            "posts": ["Nairobi", "Oslo"],
        },
        {"paragraph": 2, "text": "please ask again", "posts": ["Oslo"]},
    ]


@pytest.mark.parametrize(
    ("words", "text", "day"),
    [
        ("Please reply by COB Monday, October 12.", "by COB Monday, October 12", "2009-10-12"),
        ("Please reply NLT 15 OCT.", "NLT 15 OCT", "2009-10-15"),
        ("Please reply no later than 091200Z.", "no later than 091200Z", "2009-10-09"),
        ("Please reply by March 28.", "by March 28", "2010-03-28"),
        ("Please reply by noon on Friday, 9 October 2009.", "by noon on Friday, 9 October 2009", "2009-10-09"),
        ("Please reply by 10/9/2009.", "by 10/9/2009", "2009-10-09"),
        ("Please reply by Friday.", "by Friday", "2009-10-02"),
        ("Please reply by April 31.", "by April 31", None),
        ("REPORTING DEADLINE: October 12.", "DEADLINE: October 12", "2009-10-12"),
        ("Replies are due October 12.", "due October 12", "2009-10-12"),
        ("This is an action request. A reply is needed by October 12.", "by October 12", "2009-10-12"),
    ],
)
def test_deadlines(words: str, text: str, day: str | None) -> None:
    assert read(f"1. {words}\n\n2. It rains.\n")["deadlines"] == [{"paragraph": 1, "text": text, "date": day}]


@pytest.mark.parametrize(
    "words",
    [
        "The Minister promised to sign by October 12.",
        "The deadline for tenders was October 12.",
        "Please use the list of October 12.",
        "Please reply by 2200Z.",
        "Please stand by.",
        "The talks of October 12 went well. Please report.",
    ],
)
def test_no_deadline(words: str) -> None:
    assert read(f"1. {words}\n\n2. It rains.\n")["deadlines"] == []


def test_what_is_to_be_delivered_and_whom_to_ask() -> None:
    cable = read(
        "1. Please deliver the points and the letter.\n\n2. TALKING POINTS:\n\n-- Ships wait.\n\n"
        "3. Begin text of letter:\n\nDear Minister.\n\nEnd text of letter.\n\n"
        "4. It rains. Please contact Jane Roe (roej@example.gov) with questions. Thanks.\n"
    )
    assert [(each["paragraph"], each["title"]) for each in cable["points"]] == [
        (2, "TALKING POINTS"),
        (3, "text of letter"),
    ]
    assert cable["contacts"] == [{"paragraph": 4, "text": "Please contact Jane Roe (roej@example.gov) with questions."}]


def test_a_report_asks_and_delivers_nothing() -> None:
    cable = read("1. The Minister asked for help.\n\n2. Begin text:\n\nPlease help by May 4.\n\nEnd text.\n")
    assert [cable[each] for each in ("action_requests", "asks", "deadlines", "points", "contacts")] == [[]] * 5


@pytest.mark.parametrize(
    ("body", "items"),
    [
        ("1. (U) Two:\na. (U) One.\nb. (C) Two.\n", [("a.", 1, "(U)"), ("b.", 1, "(C)")]),
        ("1. Two:\n(1) One.\n(2) Two.\n", [("(1)", 1, None), ("(2)", 1, None)]),
        ("1. Two:\n\n- (U) One.\n\n- (SBU) Two.\n", [("-", 1, "(U)"), ("-", 1, "(SBU)")]),
        ("1. Two:\n\n-- One.\n\n-- Two.\n", [("--", 1, None), ("--", 1, None)]),
        (
            "1. Deep:\na. One.\n  (1) North.\n  (2) South.\nb. Two.\n",
            [("a.", 1, None), ("(1)", 2, None), ("(2)", 2, None), ("b.", 1, None)],
        ),
        ("1. Two:\n\na. One.\n\nb. Two.\n\nThen:\n\n- Three.\n", [("a.", 1, None), ("b.", 1, None), ("-", 1, None)]),
        ("1. He met J. Smith.\n\nA. Jones left.\n", []),
        ("1. The well-known port - an old one - closed.\n", []),
    ],
)
def test_items(body: str, items: list[tuple[str, int, str | None]]) -> None:
    paragraph, _ = read(f"{body}\n2. It rains.\n")["paragraphs"]
    assert [(each["label"], each["level"], each["marking"]) for each in paragraph["items"]] == items
