"""Safe fixes of the heading, of TAGS and of markings change nothing that may have been meant otherwise.

Where a change may be another than was meant, `--fix` leaves the text, and the finding, as they are.
"""

import json
from typing import NamedTuple

import pytest

from .command import cablelint, findings, parsed

BODY = "\n1. One.\n\n2. Two.\n"
HEADING = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\nREF: NAIROBI 12\n"
RELEASE = "ID: 4711\nDATE: 2009-03-04 12:00\nCLASSIFICATION: UNCLASSIFIED\n\n"
ADDRESSES = "P 041200Z MAR 09\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC PRIORITY 1204\nINFO AMEMBASSY KAMPALA\n\n"
ENVELOPE = "VZCZCXYZ0019\nPP RUEHC RUEHKM\nDE RUEHNR #0204 0631200\nZNR UUUUU ZZH\n"


class Case(NamedTuple):
    """A text, the day whose law applies, the rule looked at, and the text after its safe and after all its fixes."""

    text: str
    code: str
    safely: str
    unsafely: str
    day: str = "2009-07-10"


def tags(line: str) -> str:
    return f"UNCLAS NAIROBI 000204\n\nTAGS: {line}\nSUBJECT: TEA\n{BODY}"


def of_tags(code: str, line: str, unsafely: str, safely: str | None = None, day: str = "2009-07-10") -> Case:
    """A TAGS line that no safe fix changes, unless it is said how."""
    return Case(tags(line), code, tags(safely or line), tags(unsafely), day)


def body(*openings: str) -> str:
    return "\n\n".join(f"{opening} Text {number}." for number, opening in enumerate(openings, 1)) + "\n"


def below_subject(caption: str, blank: str = "") -> str:
    return f"UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TALKS\n{blank}{caption}\n{BODY}"


def above_order(caption: str) -> str:
    return f"UNCLAS NAIROBI 000204\n\n{caption}\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TALKS\n{BODY}"


def electronic(mrn: str = "MRN:", date: str = "Date/DTG:", captions: str = "Captions:") -> str:
    return (
        f"UNCLASSIFIED\nSENSITIVE\n\n{mrn} 11 NAIROBI 204\n{date} Mar 14, 2011 / 141409Z MAR 11\n"
        "From: AMEMBASSY NAIROBI\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: ETRD, KE\n"
        f"{captions} SENSITIVE\nSubject: Tea\n{BODY}"
    )


CASES = {
    "a level in angles among TAGS": of_tags("TAG010", "PREL <U> KE", "PREL  KE"),
    "a tag of HTML around a tag": of_tags("TAG010", "PREL <u>KE</u>", "PREL KE", "PREL KE"),
    "a label of a release with a foreign sign": Case(
        electronic(captions="Captio\u0441s:"), "HDG005", electronic(captions="Captio\u0441s:"), electronic()
    ),
    "a date label of a release without two letters": Case(
        electronic(date="DtDTG:"), "HDG005", electronic(date="DtDTG:"), electronic()
    ),
    "a label of a release without one letter": Case(
        electronic(mrn="RN:", date="Dte/DTG:"), "HDG005", electronic(), electronic()
    ),
    "a code of a country that ended": of_tags("TAG003", "PREL VN", "PREL VM", day="2007-05-01"),
    "a code that another country has had": of_tags("TAG003", "PREL GE", "PREL GE", day="2007-05-01"),
    "a code of a country renamed": of_tags("TAG003", "PREL RH", "PREL ZI", day="2007-05-01"),
    "a code of a part of Germany": of_tags("TAG003", "PREL WB", "PREL GM", day="1999-05-01"),
    "a code of one Yemen": of_tags("TAG003", "PREL YS", "PREL YM", day="2001-05-01"),
    "a subject near another": of_tags("TAG003", "PINT KE", "PGOV KE"),
    "a subject near no other": of_tags("TAG003", "PFOR KE", "PREL KE", "PREL KE"),
    "the same country under another code": of_tags("TAG003", "PREL UP", "PREL UA", "PREL UA", day="2025-05-01"),
    "two tags, one an error for the other": of_tags("TAG004", "PREL RU RS", "PREL RU RS"),
    "the same tag in small letters": of_tags("TAG004", "PREL, KE, prel", "PREL, KE", "PREL, KE"),
    "a sentence in small letters": of_tags("TAG005", "to be supplied", "TO BE supplied"),
    "a word in small letters": of_tags("TAG005", "PREL in KE", "PREL IN KE"),
    "tags in small letters": of_tags("TAG005", "prel, ke", "PREL, KE", "PREL, KE"),
    "a period within a word": of_tags("TAG006", "PREL U.S", "PREL U S"),
    "a phrase among commas": of_tags("TAG006", "PREL, KE, PRESS TOUR, UK", "PREL, KE, PRESS, TOUR, UK"),
    "a slash between tags": of_tags("TAG006", "PREL/KE", "PREL, KE", "PREL, KE"),
    "a tag struck out": of_tags("TAG010", "PREL <del>PGOV</del> KE", "PREL PGOV KE"),
    "a link around a tag": of_tags("TAG010", "PREL [KE](#)", "PREL KE", "PREL KE"),
    "names of two persons": of_tags(
        "TAG011", "OVIP PREL (ROE, JANE) OTRA (DOE, JOHN)", "OVIP PREL OTRA (DOE, JOHN) (ROE, JANE)"
    ),
    "an item of a list": Case(
        body("1. (C)", "(a)", "2. (c)"), "CLS014", body("1. (C)", "(a)", "2. (c)"), body("1. (C)", "(a)", "2. (C)")
    ),
    "a parenthesis left open": Case(
        body("1. (C)", "2. (S Korean"), "CLS014", body("1. (C)", "2. (S Korean"), body("1. (C)", "2. (S) Korean")
    ),
    "a word like a level": Case(body("1. (USB)", "2."), "CLS014", body("1. (USB)", "2."), body("1. (SBU)", "2.")),
    "two slashes since 2003": Case(
        body("1. (S/NF)", "2. (S//REL TO USA, NOR)", "3. (C/NF)"),
        "CLS014",
        body("1. (S//NF)", "2. (S//REL TO USA, NOR)", "3. (C//NF)"),
        body("1. (S//NF)", "2. (S//REL TO USA, NOR)", "3. (C//NF)"),
    ),
    "slashes before 2003": Case(
        body("1. (S/NF)", "2. (S//REL TO USA, NOR)", "3. (C/NF)"),
        "CLS014",
        body("1. (S/NF)", "2. (S//REL TO USA, NOR)", "3. (C/NF)"),
        body("1. (S/NF)", "2. (S/REL TO USA, NOR)", "3. (C/NF)"),
        day="2001-07-10",
    ),
    "one marking before its number": Case(
        body("1. (C)", "(C) 2."), "CLS015", body("1. (C)", "2. (C)"), body("1. (C)", "2. (C)")
    ),
    "a marking and another parenthesis": Case(
        body("1. (C)", "(C) 2. (NF)"), "CLS015", body("1. (C)", "(C) 2. (NF)"), body("1. (C)", "2. (C) (NF)")
    ),
    "a caption or the end of the SUBJECT": Case(
        below_subject("SENSITIVE"), "HDG002", below_subject("SENSITIVE"), below_subject("SENSITIVE")
    ),
    "a caption apart from the SUBJECT": Case(
        below_subject("SENSITIVE", "\n"), "HDG002", above_order("SENSITIVE\n"), above_order("SENSITIVE\n")
    ),
    "an addressee that begins like a label": Case(
        ADDRESSES.replace("TO SECSTATE", "IO SECSTATE") + HEADING,
        "HDG005",
        ADDRESSES.replace("TO SECSTATE", "IO SECSTATE") + HEADING,
        ADDRESSES + HEADING,
    ),
    "a word far from a label": Case(
        HEADING.replace("SUBJECT:", "SUBSET:"), "HDG005", HEADING.replace("SUBJECT:", "SUBSET:"), HEADING
    ),
    "a label one slip away": Case(HEADING.replace("SUBJECT:", "SUBJCET:"), "HDG005", HEADING, HEADING),
    "a word like FLASH": Case(
        ADDRESSES.replace("PRIORITY", "FLASK") + HEADING,
        "HDG006",
        ADDRESSES.replace("PRIORITY", "FLASK") + HEADING,
        ADDRESSES.replace("PRIORITY", "FLASH") + HEADING,
    ),
}


def fixed(case: Case, *more: str) -> str:
    chosen = ("--isolated", "--select", case.code, "--date", case.day)
    return cablelint("check", *chosen, "--fix", *more, "-", given=case.text.encode()).output


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_fixed_safely_and_what_only_on_demand(case: Case) -> None:
    assert fixed(case) == case.safely
    assert fixed(case, "--unsafe-fixes") == case.unsafely


ENDINGS = [
    "MINISTER TO MEET WITH\nCODEL SMITH",
    "PLANS FOR A VISIT OF\nSTAFFDEL ROE",
    "MINISTER TALKS TO\nCODEL POE AND STAFF",
    "TEA GROWERS WELCOME\nCODEL DOE",
]


@pytest.mark.parametrize("subject", ENDINGS)
def test_a_delegation_that_ends_the_subject_stays_there(subject: str) -> None:
    text = HEADING.replace("SUBJECT: TEA", f"SUBJECT: {subject}") + BODY
    assert "HDG002" not in [one["code"] for one in findings(text.encode(), "--isolated")]
    outcome = cablelint("check", "--isolated", "--fix", "--unsafe-fixes", "-", given=text.encode())
    assert f"SUBJECT: {subject}\n" in outcome.output


@pytest.mark.parametrize("release", [RELEASE, RELEASE.replace("ID: 4711\n", ""), "MRN: 09 NAIROBI 204\n" + RELEASE])
@pytest.mark.parametrize("addresses", [ADDRESSES, ENVELOPE + ADDRESSES])
def test_labels_of_a_release_do_not_make_a_telegram_smart(release: str, addresses: str) -> None:
    text = release + addresses + HEADING + BODY
    codes = {one["code"] for one in findings(text.encode(), "--isolated")}
    assert not codes & {"HDG002", "HDG004", "HDG005"}
    outcome = cablelint("check", "--isolated", "--fix", "--unsafe-fixes", "-", given=text.encode())
    assert ADDRESSES in outcome.output


def test_labels_of_smart_are_still_read() -> None:
    text = "MRN: 11 NAIROBI 204\nDate/DTG: Mar 3, 2011 / 031200Z MAR 11\nFROM: AMEMBASSY NAIROBI\n" + HEADING + BODY
    found = [one["message"] for one in findings(text.encode(), "--isolated", "--select", "HDG005")]
    assert any("From:" in message for message in found)


PERSONS = {
    "(JEAN R. PARK)": "(PARK, JEAN R)",
    "(JANE Q ROE)": "(ROE, JANE Q)",
    "(J. R. DOE)": "(DOE, J R)",
    "(MARIA T. DE LA CRUZ)": "(DE LA CRUZ, MARIA T)",
    "(JOHN D. POE JR.)": "(POE, JOHN D JR)",
    "(Jane Q. Roe)": "(ROE, JANE Q)",
    "(ROE JANE Q)": "(ROE, JANE Q)",
    "(Roe, Jane Q.)": "(ROE, JANE Q)",
    "(JEAN PARK)": "(LASTNAME, FIRSTNAME M)",
    "(AMB. JEAN R. PARK)": "(LASTNAME, FIRSTNAME M)",
}


@pytest.mark.parametrize(("written", "proposed"), PERSONS.items(), ids=PERSONS.keys())
def test_a_name_is_proposed_only_where_the_last_name_shows(written: str, proposed: str) -> None:
    found = findings(tags(f"OVIP {written} PREL KE").encode(), "--isolated", "--select", "TAG009")
    assert [one["message"] for one in found] == [f'"{written}" should be written {proposed}']


TWO_MARKINGS = [
    ("(S/NF) 2. (U) Text.", "(S/NF)", "(U)"),
    ("2. (S) (U) Text.", "(S)", "(U)"),
    ("(U) 2. (S) Text.", "(U)", "(S)"),
    ("(C)(SBU) 2. Text.", "(C)", "(SBU)"),
    ("[S] 2) (u) Text.", "[S]", "(u)"),
    ("(S)\n2. (U) Text.", "(S)", "(U)"),
    ("(S) 2.\n(U) Text.", "(S)", "(U)"),
    ("2. (C//NF)\n(C) Text.", "(C//NF)", "(C)"),
    ("( TS ) (2) (SBU) Text.", "( TS )", "(SBU)"),
    ("(S//REL TO USA, AUS, CAN, GBR, NZL) 2. (S//NF) Text.", "(S//REL TO USA, AUS, CAN, GBR, NZL)", "(S//NF)"),
]
SECRET = (
    "SECRET NAIROBI 000204\n\nNOFORN\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
    "Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n1. (U) One.\n\n"
)


@pytest.mark.parametrize(("opening", "first", "second"), TWO_MARKINGS)
def test_two_markings_that_differ_are_an_error_and_both_stay(opening: str, first: str, second: str) -> None:
    text = f"{SECRET}{opening}\n\n3. (S) Three.\n"
    chosen = ("--isolated", "--date", "2011-03-14")
    (found,) = (one for one in findings(text.encode(), *chosen) if one["code"] == "CLS021")
    assert (found["severity"], found["fix"]) == ("error", None)
    assert f"two markings that differ, {first} and {second};" in found["message"]
    for more in ((), ("--unsafe-fixes",)):
        after = cablelint("check", *chosen, "--fix", *more, "-", given=text.encode()).output
        assert [one["code"] for one in findings(after.encode(), *chosen)].count("CLS021") == 1
        for marking in (first, second):
            assert "".join(filter(str.isalpha, marking)).upper() in "".join(filter(str.isalpha, after)).upper()


def test_the_higher_of_two_markings_counts() -> None:
    text = SECRET.replace("SECRET NAIROBI", "CONFIDENTIAL NAIROBI") + "(S) 2. (U) Text.\n\n3. (C) Three.\n"
    found = findings(text.encode(), "--isolated", "--date", "2011-03-14")
    assert {"CLS002", "CLS021"} <= {one["code"] for one in found}
    assert "CLS003" not in {one["code"] for one in found}
    outcome = cablelint("parse", "--output-format", "json", "-", given=text.encode())
    assert [one["marking"] for one in json.loads(outcome.output)[0]["paragraphs"]] == ["(U)", "(S)", "(C)"]


MARKED_LABELS = [
    "{label}{marking}:",
    "{label} {marking}:",
    "{marking}{label}:",
    "{marking} {label}:",
    "{label}: {marking}",
]
SECRETS = ["(S)", "[S]", "(TS)", "(S//NF)", "S/"]


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
@pytest.mark.parametrize("label", ["TAGS", "TAGE", "SUBJECT", "SUBJ", "REF", "Classified By", "Clasified By"])
@pytest.mark.parametrize("form", MARKED_LABELS)
def test_no_marking_beside_a_label_is_lost(form: str, label: str, command: tuple[str, ...]) -> None:
    """Not even one in the label, which looks like a plural: "SUBJECT(S):"."""
    right = {"TAGE": "TAGS", "SUBJ": "SUBJECT", "Clasified By": "Classified By"}.get(label, label)
    heading = HEADING.replace("UNCLAS", "SECRET") + "Classified By: DCM Jane Roe. Reason: 1.4 (b).\n"
    for marking in SECRETS:
        written = form.format(label=label, marking=marking)
        text = heading.replace(f"{right}:", written, 1) + BODY
        assert marking in cablelint(*command, "-", given=text.encode()).output, marking


ELEMENTS = {
    "order": "E.O. 13526: DECL: 03/04/2031",
    "tags": "TAGS: ETRD, PREL,\n      KE",
    "subject": "SUBJECT: (C) TEA AND COFFEE: A REPORT ON\n         WHAT IS NEW",
    "references": "REF: A. NAIROBI 12\n     B. ROME 7",
    "captions": "NOFORN\nSIPDIS",
    "authority": "Classified By: DCM Jane Roe.\nReason: 1.4 (b) and (d).",
    "passing": "DEPT FOR AF/E ROE",
}
ORDERS = [
    "passing order subject tags captions references authority",
    "passing order authority subject tags captions references",
    "authority references subject tags passing captions order",
    "authority captions subject order passing tags references",
    "authority subject references passing order captions tags",
    "authority passing order references subject tags captions",
    "authority captions tags references passing order subject",
    "captions subject tags passing references order authority",
]


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "empty lines"])
@pytest.mark.parametrize("order", ORDERS)
def test_what_is_moved_takes_and_leaves_no_line(order: str, gap: str, command: tuple[str, ...]) -> None:
    heading = gap.join(ELEMENTS[name] for name in order.split())
    text = f"CONFIDENTIAL NAIROBI 000204\n\n{heading}\n\n1. (C//NF) One (refs A and B).\n\n2. (C) Two.\n"
    after = cablelint(*command, "-", given=text.encode()).output
    one, two = parsed(text.encode()), parsed(after.encode())
    for name in ("subject", "captions", "passing", "references", "executive_order"):
        assert one[name] == two[name], name
