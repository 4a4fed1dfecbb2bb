"""One change in a clean cable, and the right rule speaks at the right place. The rest stays silent."""

import pytest

from .command import EXAMPLES, findings, parsed

CLEAN = (EXAMPLES / "action-request.cable").read_text("utf-8")
CLASSIFIED = (EXAMPLES / "confidential.cable").read_text("utf-8")

MUTATIONS = [
    # what is written, what it becomes, the rule, the words it must mark
    ("See paragraphs 4-5", "See paragraphs 14-15", "ACT001", "14-15"),
    ("See paragraphs 4-5", "See paragraphs 2-3", "ACT002", "2-3"),
    ("See paragraphs 4-5", "See paragraphs 5-4", "ACT005", "5-4"),
    ("\n5. Begin points", "\n4. Begin points", "PAR002", "4"),
    ("0731412", "0631412", "TRN003", "0631412"),
    ("ZNR", "ZNY", "TRN005", "ZNY"),
    ("\nPP RUEHWL", "\nRR RUEHWL", "TRN002", "RR"),
    ("#3187 0731412", "#3188 0731412", "TRN004", "3188"),
    ("E.O. 13526", "E.O. 12958", "CLS007", "12958"),
    ("PREL NZ", "PREL NQ", "TAG002", "NQ"),
    ("PREL NZ", "[PREL](#) NZ", "TAG010", "[PREL](#)"),
    ("End points.\n", "\n", "PAR010", "Begin points"),
    ("2. SUMMARY", "2. (S) SUMMARY", "CLS002", "(S)"),
    ("P 141409Z", "P 321409Z", "HDG004", None),
    ("SUBJECT: REQUEST FOR COMMENTS ON DRAFT SEABIRD BYCATCH GUIDELINES", "SUBJECT:", "HDG009", None),
    ("Embassy for its help", "Embassy’s staff for its help", "TXT001", "’"),
    ("for its help", "for the Ambassador,s help", "TXT002", ","),
]


@pytest.mark.parametrize("name", ["action-request.cable", "confidential.cable"])
def test_clean_examples_are_silent(name: str) -> None:
    assert findings((EXAMPLES / name).read_bytes()) == []


@pytest.mark.parametrize(("written", "changed", "code", "marked"), MUTATIONS)
def test_mutation_of_a_clean_cable(written: str, changed: str, code: str, marked: str | None) -> None:
    assert CLEAN.count(written) == 1
    text = CLEAN.replace(written, changed)
    found = [one for one in findings(text.encode()) if one["severity"] != "info"]
    assert {one["code"] for one in found} == {code}, found
    if marked is not None:
        assert {text[one["start"]["offset"] : one["end"]["offset"]] for one in found} == {marked}


def test_what_the_clean_cable_says() -> None:
    cable = parsed(CLEAN.encode())
    assert cable["envelope"]["identifier"] == "VZCZCXYZ0042"
    assert cable["envelope"]["serial"] == "3187"
    assert cable["envelope"]["filed"] == "0731412"
    assert cable["date_time_group"]["iso"] == "2011-03-14T14:09:00Z"
    assert cable["message_reference"]["id"] == "11STATE23187"
    assert cable["captions"] == ["SIPDIS"]
    assert [tag["canonical"] for tag in cable["tags"]] == ["SENV", "EFIS", "PREL", "NZ"]
    assert [reference["id"] for reference in cable["references"]] == ["11WELLINGTON84", "10CANBERRA512"]
    assert [paragraph["number"] for paragraph in cable["paragraphs"]] == [1, 2, 3, 4, 5, 6]
    assert cable["action_requests"][0]["refers_to"] == [4, 5]
    assert len(cable["quoted_blocks"]) == 1
    assert cable["signers"] == ["CLINTON"]
    assert cable["closing"] == {"serial": "3187", "terminator": "NNNN"}


def test_what_the_classified_cable_says() -> None:
    cable = parsed(CLASSIFIED.encode())
    assert cable["classification"]["level"] == "CONFIDENTIAL"
    assert cable["executive_order"]["declassify_on"] == "2021-06-21"
    assert cable["classified_by"]["names"] == ["Ellen M. Brandt"]
    assert cable["classified_by"]["reasons"] == ["1.4(b)", "1.4(d)"]
    assert [paragraph["marking"] for paragraph in cable["paragraphs"]] == ["(C)", "(C)", "(C/NF)", "(U)", "(C)"]
    assert cable["subject_marking"] == "(U)"
