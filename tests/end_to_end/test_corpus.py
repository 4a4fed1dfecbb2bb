"""Real cables: the paragraphs that a reader counts, what else stands in them, and no finding that an editor rejects."""

from pathlib import Path
from typing import Any

import pytest

from cablelint import check, parse
from cablelint.files import source
from cablelint.model.cable import Cable
from cablelint.reports.cable_json import as_json

from .corpus import CABLES, needs_cables

pytestmark = needs_cables

PARAGRAPHS = {  # counted by eye
    "00BANDARSERIBEGAWAN695": 2,
    "00BEIJING11790": 2,  # the answers to a questionnaire are all of paragraph 2
    "04MADRID2164": 13,
    "05MADRID572": 5,
    "05PARIS8442": 1,  # a country report follows the first paragraph, without numbers
    "05PARIS8606": 9,
    "05RIODEJANEIRO1238": 6,
    "06MADRID766": 12,
    "06MANAGUA1003": 40,  # from 2 on: the first has no number
    "06PARIS2242": 19,
    "07BOGOTA1165": 4,
    "07KINGSTON382": 3,
    "07KUALALUMPUR1376": 1,  # without a number
    "07KUALALUMPUR1403": 14,
    "07MADRID101": 4,
    "07MADRID1241": 3,
    "07PARIS1791": 4,
    "07PARIS2027": 32,
    "07PARIS306": 35,
    "08BRASILIA1565": 10,  # 9 begins in the line of 8
    "08LONDON1176": 17,
    "08MADRID552": 49,  # 45 is listed twice and 46 not at all
    "08MADRID6": 14,
    "08MADRID691": 3,
    "08MADRID98": 19,
    "08MOSCOW2306": 7,
    "08OSLO461": 3,
    "08OTTAWA136": 10,
    "09BEIJING1957": 8,
    "09BERLIN1360": 3,
    "09BERLIN1609": 10,
    "09BERLIN1636": 5,
    "09BOGOTA3404": 6,
    "09BRASILIA1460": 8,
    "09BRASILIA1516": 9,
    "09BRASILIA244": 10,  # 8 is listed twice
    "09BRASILIA905": 14,
    "09CAPETOWN204": 7,  # the release repeats 1 to 3 below 4
    "09DAKAR1069": 9,
    "09DUSHANBE575": 0,  # breaks off below the heading
    "09LONDON2598": 11,
    "09MADRID440": 6,  # 4 is listed twice
    "09MADRID982": 10,
    "09MUNICH25": 8,  # there is no 6
    "09PARIS1052": 5,
    "09PRETORIA954": 10,
    "09UNVIEVIENNA281": 10,
    "09UNVIEVIENNA285": 83,
    "09USEUBRUSSELS948": 34,  # 3 and 7 are garbled
    "09VLADIVOSTOK5": 13,
    "10ASHGABAT250": 7,
    "10BRASILIA136": 2,
    "10MOSCOW293": 34,
    "10PRISTINA84": 14,
    "66BUENOSAIRES2481": 8,
    "72TEHRAN5055": 3,
}

ACCEPTED: dict[tuple[str, str], str] = {}
"""Errors that an editor would stop the cable for: by cable and code, with the reason."""


def text_of(path: Path) -> str:
    found = source.read(str(path))
    assert isinstance(found, source.Source)
    return found.text


def cable(name: str) -> Cable:
    return parse(text_of(next(path for path in CABLES if path.stem == name)))


def json_of(name: str) -> dict[str, Any]:
    return {**as_json(cable(name), name, "utf-8")}


def test_each_cable_is_counted() -> None:
    assert {path.stem for path in CABLES if path.stem in PARAGRAPHS} == {path.stem for path in CABLES}


@pytest.mark.parametrize("path", CABLES, ids=lambda path: path.stem)
def test_paragraphs(path: Path) -> None:
    assert len(parse(text_of(path)).paragraphs) == PARAGRAPHS[path.stem]


@pytest.mark.parametrize("path", CABLES, ids=lambda path: path.stem)
def test_no_error_that_an_editor_would_reject(path: Path) -> None:
    errors = [found for found in check(text_of(path)) if found.severity == "error"]
    assert [found for found in errors if (path.stem, found.code) not in ACCEPTED] == []


SUBJECTS = [  # words, and the last of them
    ("00BEIJING11790", 5, "REPORT"),
    ("09BRASILIA1460", 14, "PROGRESS"),  # goes on below a blank line
    ("08MADRID6", 10, "13"),
    ("09UNVIEVIENNA285", 31, "PROCEDURE"),
]


@pytest.mark.parametrize(("name", "words", "last"), SUBJECTS)
def test_subject(name: str, words: int, last: str) -> None:
    subject = json_of(name)["subject"].split(" ")
    assert (len(subject), subject[-1]) == (words, last)


TAGS = [
    ("05RIODEJANEIRO1238", ["ASEC", "SNAR", "KCRM", "CASC", "BR"]),  # on the line of the E.O.
    ("08OSLO461", ["KSCA", "SENV", "AORC", "NO"]),
    ("09USEUBRUSSELS948", ["ECON", "EFIN", "ETRD", "EIND", "ECIN", "EAGR", "EINV", "ETTC", "OECD", "PREL", "EUN"]),
]


@pytest.mark.parametrize(("name", "tags"), TAGS)
def test_tags(name: str, tags: list[str]) -> None:
    assert [tag["canonical"] for tag in json_of(name)["tags"]] == tags


REFERENCES = [
    ("06MADRID766", [("A", "06MADRID720"), ("B", "06MADRID707"), ("C", "06OSLO374")]),
    ("08BRASILIA1565", [("A", "08BRASILIA1377"), ("B", "08BRASILIA1159")]),
    ("09BERLIN1360", [(None, "09BERLIN1337"), (None, "09BERLIN1340"), (None, "09BERLIN1167")]),
    ("09BRASILIA244", [(None, "09BRASILIA123")]),  # a page line and a sentence follow on its line
    ("09MADRID440", [("A", "09MADRID392"), ("B", "09MADRID393"), ("C", "08MADRID1280")]),
    ("09UNVIEVIENNA285", [(None, "08UNVIEVIENNA663")]),
    ("10BRASILIA136", [(None, "10STATE6668")]),
    ("06PARIS2242", []),  # REF: NONE
]


@pytest.mark.parametrize(("name", "references"), REFERENCES)
def test_references(name: str, references: list[tuple[str | None, str]]) -> None:
    assert [(one["label"], one["id"]) for one in json_of(name)["references"]] == references


def test_a_person_among_the_tags() -> None:
    assert [tag["kind"] for tag in json_of("00BANDARSERIBEGAWAN695")["tags"]] == [
        *("organization", "subject", "subject", "geography", "subject", "person")
    ]


SIGNED = [  # on a line of its own, on the last line of the text, or doubled by the release
    *("00BANDARSERIBEGAWAN695", "07MADRID101", "08LONDON1176", "08BRASILIA1565", "09MADRID440", "10BRASILIA136")
]


@pytest.mark.parametrize("name", SIGNED)
def test_signer(name: str) -> None:
    found = cable(name)
    (signer,) = found.signers
    assert signer.text == found.text.split()[-1]
    assert found.text.startswith(signer.text, signer.span.start)


@pytest.mark.parametrize("name", ["09BEIJING1957", "09CAPETOWN204", "09MUNICH25", "09DUSHANBE575"])
def test_nobody_signed(name: str) -> None:
    assert cable(name).signers == ()


def test_addressees() -> None:
    vienna = json_of("09UNVIEVIENNA285")
    assert [one["name"] for one in vienna["action_addressees"]] == ["SECSTATE WASHDC"]
    assert len(vienna["info_addressees"]) == 49
    assert vienna["originator"] == "USMISSION UNVIE VIENNA"
    moscow = json_of("10MOSCOW293")
    assert (len(moscow["action_addressees"]), moscow["info_addressees"]) == (8, [])


def test_envelope() -> None:
    envelope = json_of("09CAPETOWN204")["envelope"]
    assert (envelope["identifier"], envelope["precedence"], envelope["serial"]) == ("VZCZCXRO6156", "PP", "0204")
    assert json_of("09CAPETOWN204")["date_time_group"]["iso"] == "2009-09-15T16:39:00Z"


def test_passing_lines_come_one_by_one() -> None:
    assert json_of("07PARIS1791")["passing"] == [
        "DEPT ALSO FOR EUR/WE, DRL/IL, INR/EUC, EUR/ERA, EUR/PPD, AND EB",
        "DEPT OF COMMERCE FOR ITA",
        "DEPT OF LABOR FOR ILAB",
    ]


def test_headings() -> None:
    headings = {one["number"]: one["heading"] for one in json_of("09UNVIEVIENNA285")["paragraphs"]}
    assert headings[16] == "Follow Up Action Items for U.S. Delegation from Technical Side Meetings"
    assert headings[40] == "COUNTRY REVIEW GROUP I"
    assert headings[41] is None


def test_quoted_letters() -> None:
    for name, paragraph in [("07BOGOTA1165", 2), ("00BANDARSERIBEGAWAN695", 1)]:
        found = json_of(name)
        (block,) = found["quoted_blocks"]
        holder = found["paragraphs"][paragraph]
        assert block["title"].lower().endswith("letter")
        assert (block["start_line"], block["end_line"]) == (holder["start_line"], holder["end_line"])


def test_action_request() -> None:
    (request,) = json_of("07BOGOTA1165")["action_requests"]
    assert (request["paragraph"], request["refers_to"]) == (1, [2, 4])


def test_paragraph_references() -> None:
    found = {reference.numbers: reference.external for reference in cable("09UNVIEVIENNA281").paragraph_references}
    assert found == {(12, 13): True, (10,): False}


def test_page_lines() -> None:
    assert len(cable("09UNVIEVIENNA285").page_breaks) == 36
    assert [each.kind for each in cable("06PARIS2242").page_breaks] == ["page_line", "banner", "page_line", "page_line"]
