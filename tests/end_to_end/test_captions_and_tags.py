"""NOFORN said in any way, TAGS separated in any way that the handbook knows, and SUBJECTs that end like captions."""

import pytest

import cablelint
from tests.end_to_end.written import AUTHORITY, EXECUTIVE_ORDER, HEADING, SUBJECT, TAGS, cable, said

CLOSED = "1. (C/NF) Growers ask for delay.\n\n2. (U) The port is open."


@pytest.mark.parametrize(
    "captions",
    [
        "NOFORN",
        "SIPDIS\nNOFORN",
        "NOFORN, NOT FOR INTERNET DISTRIBUTION",
        "SIPDIS - NOFORN",
        "NOFORN.",
        "(NOFORN)",
        "CONFIDENTIAL//NOFORN",
        "DEPT FOR AF/E; NOFORN",
        "N O F O R N",
    ],
)
def test_a_cable_that_says_noforn_somewhere(captions: str) -> None:
    assert said(cable(CLOSED, captions=captions), "CLS013") == []


@pytest.mark.parametrize("captions", ["SIPDIS", "DEPT FOR AF/E", "SENSITIVE", "NOT FOR INTERNET DISTRIBUTION"])
def test_a_cable_that_does_not_say_noforn(captions: str) -> None:
    assert [code for code, _, _ in said(cable(CLOSED, captions=captions), "CLS013")] == ["CLS013"]


def test_noforn_in_the_subject_is_no_caption() -> None:
    text = cable(CLOSED, HEADING.replace("TEA TALKS RESUME", "WHAT NOFORN MEANS"))
    assert [code for code, _, _ in said(text, "CLS013")] == ["CLS013"]


@pytest.mark.parametrize(
    "tags",
    [
        "ETRD, PREL,\n      KE",
        "ETRD, PREL\n      KE",
        "ETRD PREL\n      KE",
        "ETRD, PREL, ECON\n      KE, UG\n      TZ",
        "ETRD PREL, KE",
        "ETRD,PREL KE",
        "ETRD PREL KE",
        "ETRD ,PREL ,KE",
    ],
)
def test_spaces_and_commas_in_any_mixture(tags: str) -> None:
    heading = f"{EXECUTIVE_ORDER}\nTAGS: {tags}\n{SUBJECT}\n\n{AUTHORITY}"
    assert said(cable(heading=heading), "TAG") == []


@pytest.mark.parametrize("tags", ["ETRD; PREL; KE", "ETRD/PREL/KE", "ETRD - KE", "ETRDKE", "ETRD.KE", "ETRD, KE."])
def test_other_separators_are_a_warning(tags: str) -> None:
    heading = f"{EXECUTIVE_ORDER}\nTAGS: {tags}\n{SUBJECT}\n\n{AUTHORITY}"
    assert {code for code, _, _ in said(cable(heading=heading), "TAG")} == {"TAG006"}


@pytest.mark.parametrize(
    "last",
    ["CODEL SMITH", "SENSITIVE", "CORRECTED COPY", "OFFICIAL INFORMAL", "STAFFDEL ROE", "NODIS", "\nCODEL SMITH"],
)
def test_nothing_is_moved_out_of_a_subject(last: str) -> None:
    heading = f"{EXECUTIVE_ORDER}\n{TAGS}\nSUBJECT: (U) TALKS TURN\n{last}\n\n{AUTHORITY}"
    assert said(cable(heading=heading), "HDG002") == []


def test_a_caption_apart_from_the_subject_is_out_of_order() -> None:
    heading = f"{EXECUTIVE_ORDER}\n{TAGS}\n{SUBJECT}\n\nNOFORN\n\n{AUTHORITY}"
    assert [code for code, _, _ in said(cable(heading=heading), "HDG002")] == ["HDG002"]


def test_captions_with_the_label_of_smart_are_in_order_below_the_tags() -> None:
    text = (
        "SENSITIVE BUT UNCLASSIFIED\n\nFROM: AMEMBASSY OSLO\nTO: SECSTATE WASHDC\n\nE.O. 13526: N/A\nTAGS: ETRD, NO\n"
        "CAPTIONS: SENSITIVE\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n"
    )
    assert "HDG002" not in [each.code for each in cablelint.check(text)]
