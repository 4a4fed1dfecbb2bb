"""The real cable that the project started from: it parses whole, and each change of it is found where it was made."""

import pytest

from .command import findings, parsed
from .corpus import SEED, needs_seed

TEXT = SEED[0].read_text("utf-8") if SEED else ""
pytestmark = needs_seed

MUTATIONS = [
    ("paragraphs 4-5", "paragraphs 14-15", "ACT001", "14-15"),
    ("paragraphs 4-5", "paragraphs 6-7", "ACT002", "6-7"),
    ("¶6. State", "¶5. State", "PAR002", "5"),
    ("1911553", "1811553", "TRN003", "1811553"),
    ("ZNR", "ZNY", "TRN005", "ZNY"),
    ("E.O. 12958", "E.O. 13526", "CLS007", "13526"),
    ("[KZ]", "[KQ]", "TAG002", "KQ"),
    ("End text of letter.", "", "PAR010", "Begin text of letter"),
    ("is UNCLASSIFIED", "is CONFIDENTIAL", "CLS005", "CONFIDENTIAL"),
    ("¶6. State", "¶6. (S) State", "CLS002", "(S)"),
]


def test_it_parses_whole() -> None:
    cable = parsed(TEXT.encode())
    envelope = cable["envelope"]
    assert (envelope["identifier"], envelope["serial"], envelope["filed"]) == ("VZCZCXYZ0019", "1819", "1911553")
    assert envelope["routing_indicators"] == ["RUEHWEB"]
    assert cable["date_time_group"]["iso"] == "2009-07-10T15:38:00Z"
    assert cable["originator"] == "SECSTATE WASHDC"
    addressee = cable["action_addressees"][0]
    assert (addressee["name"], addressee["precedence"], addressee["serial"]) == ("AMEMBASSY ASTANA", "PRIORITY", "2826")
    assert cable["classification"]["level"] == "UNCLASSIFIED"
    assert cable["message_reference"]["id"] == "09STATE71819"
    assert cable["captions"] == ["SIPDIS"]
    assert cable["executive_order"] == {"order": "12958", "text": "N/A", "declassify_on": None}
    assert [tag["value"] for tag in cable["tags"]] == ["PREL", "KNNP", "KZ"]
    assert cable["subject"].startswith("REQUEST TO EXPAND")
    assert cable["subject"].endswith("SEPTEMBER 2009")
    assert [paragraph["number"] for paragraph in cable["paragraphs"]] == [1, 2, 3, 4, 5, 6, 7]
    (block,) = cable["quoted_blocks"]
    fifth = cable["paragraphs"][4]
    assert fifth["start_line"] == block["start_line"] <= block["end_line"] <= fifth["end_line"]
    (request,) = cable["action_requests"]
    assert (request["paragraph"], request["refers_to"]) == (1, [4, 5])
    assert cable["signers"] == ["CLINTON"]


def test_its_findings() -> None:
    found = [one for one in findings(TEXT.encode()) if one["severity"] != "info"]
    assert {one["code"] for one in found} == {"TAG010", "TXT002"}
    assert [
        TEXT[one["start"]["offset"] - 4 : one["end"]["offset"] + 1] for one in found if one["code"] == "TXT002"
    ] == ["Post,s"]


@pytest.mark.parametrize(("written", "changed", "code", "marked"), MUTATIONS)
def test_mutation(written: str, changed: str, code: str, marked: str) -> None:
    assert TEXT.count(written) == 1
    text = TEXT.replace(written, changed)
    found = [one for one in findings(text.encode()) if one["severity"] != "info"]
    assert {one["code"] for one in found} == {"TAG010", "TXT002", code}
    (new,) = [one for one in found if one["code"] == code]
    assert marked in text[new["start"]["offset"] : new["end"]["offset"]]
