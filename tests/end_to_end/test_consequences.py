"""One fault, one finding; and two faults, two findings."""

from itertools import combinations

import pytest

from tests.end_to_end.command import findings

CABLE = """VZCZCXYZ0042
OO RUEHC RUEHKM
DE RUEHNR #0204 0731412
ZNR UUUUU ZZH
O 141409Z MAR 11
FM AMEMBASSY NAIROBI
TO RUEHC/SECSTATE WASHDC IMMEDIATE 12
RUEHKM/AMEMBASSY KAMPALA IMMEDIATE 31

UNCLAS NAIROBI 000204

SENSITIVE
SIPDIS

E.O. 13526: N/A
TAGS: EAGR ETRD ECON KE
SUBJECT: TEA PRICES RISE

REF: A. NAIROBI 12
     B. KAMPALA 15

1. (U) This is an action request. Please see paragraph 4.

2. (SBU) Summary: Tea is dear, as refs A and B foresaw. End summary.

3. (SBU) Three things drive it: (a) the drought, (b) the strong shilling, and (c) demand from Egypt.

4. (SBU) Action request: Post requests the Department's guidance by April 6. The reasons are in paragraph 3.

5. (U) Embassy Kampala has seen this message.
HOLM
#0204
NNNN
"""
ONE_FAULT = {  # by the code of the one finding: what is replaced, and by what
    "PAR003": (("3. (SBU) Three", "4. (SBU) Three"), ("4. (SBU) Action", "3. (SBU) Action")),
    "PAR001": (("3. (SBU) Three", "4. (SBU) Three"), ("4. (SBU) Act", "5. (SBU) Act"), ("5. (U) Emb", "6. (U) Emb")),
    "TAG006": (("EAGR ETRD ECON KE", "EAGR; ETRD; ECON; KE"),),
    "HDG006": (("WASHDC IMMEDIATE", "WASHDC IMEDIATE"),),
    "HDG013": (("SENSITIVE", "SENSTIVE"),),
    "HDG018": (("AMEMBASSY KAMPALA", "AMEMBASSY KAMPLA"),),
    "PAR015": (("(b) the strong", "(c) the strong"), ("(c) demand", "(d) demand")),
    "REF002": (("     B. KAMPALA", "     C. KAMPALA"),),
    "PAR011": (("End summary", "End sumamry"),),
    "TXT012": (("has seen this", "has seen this this"),),
    "TRN006": (("\nNNNN\n", "\n"),),
}


def codes(text: str) -> list[str]:
    return [each["code"] for each in findings(text.encode()) if each["severity"] != "info"]


def with_faults(*names: str) -> str:
    text = CABLE
    for name in names:
        for old, new in ONE_FAULT[name]:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
    return text


def test_it_is_clean() -> None:
    assert codes(CABLE) == []


@pytest.mark.parametrize("name", ONE_FAULT)
def test_one_fault_gives_one_finding(name: str) -> None:
    assert codes(with_faults(name)) == [name]


@pytest.mark.parametrize(
    "pair", [pair for pair in combinations(ONE_FAULT, 2) if set(pair) != {"PAR001", "PAR003"}], ids=" ".join
)
def test_two_faults_give_both_findings(pair: tuple[str, str]) -> None:
    assert sorted(codes(with_faults(*pair))) == sorted(pair)


def test_what_follows_is_named() -> None:
    (found,) = (each for each in findings(with_faults("PAR003").encode()) if each["severity"] != "info")
    assert any("ACT002" in related["message"] for related in found["related"])


def test_a_reference_that_no_numbers_put_right_is_reported() -> None:
    text = with_faults("PAR003").replace("seen this message", "seen this message (see paragraph 9)")
    assert sorted(codes(text)) == ["PAR003", "PAR008"]


def test_without_its_cause_a_consequence_is_reported() -> None:
    found = findings(with_faults("PAR003").encode(), "--ignore", "PAR003")
    assert "ACT002" in [each["code"] for each in found]


SECRET = (
    CABLE.replace("ZNR UUUUU", "ZNY SSSSS")
    .replace("UNCLAS NAIROBI", "S E C R E T NAIROBI")
    .replace("SENSITIVE\n", "")
    .replace("E.O. 13526: N/A", "E.O. 13526: DECL: 03/14/2021")
    .replace("SUBJECT: TEA", "SUBJECT: (S) TEA")
    .replace("(SBU)", "(S)")
    .replace("\n1. (U)", "\nClassified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).\n\n1. (U)")
)
OF_THE_LINE = {  # what the classification line says, and the one finding
    "C O N F I D E N T I A L": "CLS002",
    "UNCLAS": "CLS002",
    "SERCET": "CLS001",
    "S E C R T": "CLS001",
    "RESTRICTED": "CLS001",
}


def test_a_secret_cable_is_clean() -> None:
    assert codes(SECRET) == []


@pytest.mark.parametrize("words", OF_THE_LINE)
def test_a_wrong_classification_line_is_one_finding_at_that_line(words: str) -> None:
    found = findings(SECRET.replace("S E C R E T", words).encode())
    assert [(one["code"], one["start"]["line"]) for one in found if one["severity"] != "info"] == [
        (OF_THE_LINE[words], 10)
    ]


@pytest.mark.parametrize("words", OF_THE_LINE)
@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("see paragraph 4", "see paragraph 9", "ACT001"),
        ("1.4 (b) and (d)", "1.4 (b) and (z)", "CLS010"),
        ("DECL: 03/14/2021", "DECL: 02/30/2021", "CLS008"),
        ("WASHDC IMMEDIATE", "WASHDC IMEDIATE", "HDG006"),
    ],
)
def test_a_second_fault_beside_it_is_reported(words: str, old: str, new: str, code: str) -> None:
    text = SECRET.replace("S E C R E T", words).replace(old, new)
    assert {OF_THE_LINE[words], code} <= {*codes(text), *(("CLS008", "CLS010") if words == "UNCLAS" else ())}


def test_an_envelope_of_a_third_level_is_reported_too() -> None:
    text = SECRET.replace("S E C R E T", "UNCLAS").replace("ZNY SSSSS", "ZNY TTTTT")
    assert sorted(codes(text)) == ["CLS002", "TRN005"]
