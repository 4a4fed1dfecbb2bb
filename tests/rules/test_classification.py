"""What a cable says of its classification in several places.

Clean cables of every era are silent, and one change in them gives one finding, of the right rule, at the words changed.
"""

from datetime import date, timedelta

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.model.cable import Profile
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in()]


def telegram(group: str, line: str, rest: str) -> str:
    return f"{group}\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC 1234\n\n{line}\n\n{rest}\nROE\n"


def findings(text: str, day: date | None = None, profile: Profile | None = None) -> list[tuple[str, str]]:
    """Code and words of each finding at warning or above, of all families."""
    found = engine.check(parse(text, profile=profile), RULES, date=day)
    return [(one.code, text[slice(*one.span)]) for one in found if one.severity != "info"]


SUBJECT = "TAGS: ETRD, KE\nSUBJECT: (U) TEA GROWERS ASK FOR DELAY\n\nREF: STATE 123\n\n"
TEXT = "1. (C) Tea is late (reftel).\n\n2. (U) The growers met.\n\n3. (C/NF) Thanks.\n"
CAPITALS = "1. TEA IS LATE (REFTEL).\n\n2. THE GROWERS MET.\n\n3. THANKS.\n"
OF_1975 = telegram("R 141409Z MAR 75", "C O N F I D E N T I A L NAIROBI 0204", "E.O. 11652: GDS\n" + SUBJECT + CAPITALS)
OF_1979 = telegram(
    "R 141409Z MAR 79",
    "S E C R E T NAIROBI 0204",
    "E.O. 12065: RDS-3 3/14/99 (ROE, JANE) OR-M\n" + SUBJECT + CAPITALS.replace("1. ", "1. (S-ENTIRE TEXT) "),
)
OF_1990 = telegram(
    "R 141409Z MAR 90",
    "C O N F I D E N T I A L NAIROBI 00204",
    "E.O. 12356: DECL: OADR\n" + SUBJECT + CAPITALS.replace("1. ", "1. (C - ENTIRE TEXT) "),
)
OF_1999 = telegram(
    "R 141409Z MAR 99",
    "C O N F I D E N T I A L NAIROBI 000204",
    "NOFORN\n\nE.O. 12958: DECL: 03/14/09\n"
    + SUBJECT
    + "CLASSIFIED BY DCM JANE ROE, REASON 1.5 (B) AND (D).\n\n"
    + TEXT,
)
OF_2009 = telegram(
    "R 141409Z MAR 09",
    "C O N F I D E N T I A L NAIROBI 000204",
    "SIPDIS\nNOFORN\n\nE.O. 12958: DECL: 03/14/2019\n"
    + SUBJECT
    + "Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).\n\n"
    + TEXT,
)
SENSITIVE = telegram(
    "R 141409Z MAR 11",
    "UNCLAS NAIROBI 000204",
    "SENSITIVE\nSIPDIS\n\nE.O. 13526: N/A\n" + SUBJECT + TEXT.replace("(C)", "(SBU)").replace("(C/NF)", "(SBU)"),
)
UNCLASSIFIED = telegram(
    "R 141409Z MAR 11",
    "UNCLAS NAIROBI 000204",
    "SIPDIS\n\nE.O. 13526: N/A\n" + SUBJECT + "1. The entire text of this cable is UNCLASSIFIED.\n\n2. See reftel.\n",
)

CLEAN = {
    "1966": telegram("R 281848Z DEC 66", "CONFIDENTIAL NAIROBI 204", "SUBJECT: TEA\n\nREF: STATE 123\n\n" + CAPITALS),
    "1975": OF_1975,
    "1976, exempt": OF_1975.replace("MAR 75", "MAR 76").replace("GDS", "XGDS-2"),
    "1977, controlled": OF_1975.replace("MAR 75", "MAR 77")
    .replace("C O N F I D E N T I A L", "LIMITED OFFICIAL USE")
    .replace("GDS", "N/A"),
    "1979": OF_1979,
    "1980, marked": OF_1999.replace("MAR 99", "MAR 80")
    .replace("12958: DECL: 03/14/09", "12065: GDS 3/14/86 (ROE, JANE)")
    .replace(", REASON 1.5 (B) AND (D)", ""),
    "1990": OF_1990,
    "1996, authority as paragraph 1": OF_1999.replace("MAR 99", "MAR 96")
    .replace("03/14/09", "3/14/06")
    .replace("CLASSIFIED BY", "1. (U) CLASSIFIED BY")
    .replace("3. (C/NF)", "4. (C/NF)")
    .replace("2. (U)", "3. (U)")
    .replace("1. (C)", "2. (C)"),
    "1998, exempt": OF_1999.replace("MAR 99", "MAR 98").replace("DECL: 03/14/09", "1.6X1"),
    "1999": OF_1999,
    "2003, old section": OF_1999.replace("MAR 99", "JUL 03").replace("03/14/09", "03/14/18"),
    "2003, new section": OF_1999.replace("MAR 99", "JUL 03").replace("03/14/09", "03/14/18").replace("1.5", "1.4"),
    "2009": OF_2009,
    "2009, an event": OF_2009.replace("DECL: 03/14/2019", "DECL: UPON DEPARTURE OF THE DELEGATION"),
    "2009, with other line breaks": OF_2009.replace("\n", "\r\n"),
    "2009, letters without blanks": OF_2009.replace("C O N F I D E N T I A L", "CONFIDENTIAL"),
    "2011, derived": OF_2009.replace("MAR 09", "MAR 11")
    .replace("12958", "13526")
    .replace(" for reasons 1.4 (b) and (d).", "\nDerived From: DSCG 11-1"),
    "2011, a human source": OF_2009.replace("MAR 09", "MAR 11")
    .replace("12958", "13526")
    .replace("03/14/2019", "50X1-HUM"),
    "sensitive": SENSITIVE,
    "unclassified": UNCLASSIFIED,
}


@pytest.mark.parametrize("name", CLEAN)
def test_clean_cables_are_silent(name: str) -> None:
    assert findings(CLEAN[name]) == []


ONE_CHANGE = [
    # the cable, what is written, what it becomes, the rule, the words it must mark
    (UNCLASSIFIED, "UNCLAS", "UNCLASS", "CLS001", "UNCLASS"),
    (UNCLASSIFIED, "UNCLAS", "UNLCASSIFIED", "CLS001", "UNLCASSIFIED"),
    (OF_2009, "C O N F I D E N T I A L", "C O N F I D E N T A I L", "CLS001", "C O N F I D E N T A I L"),
    (OF_2009, "C O N F I D E N T I A L", "CONFEDENTIAL", "CLS001", "CONFEDENTIAL"),
    (UNCLASSIFIED, "2. See", "2. (S) See", "CLS002", "(S)"),
    (UNCLASSIFIED, "SUBJECT: (U)", "SUBJECT: (C)", "CLS002", "(C)"),
    (OF_2009, "SUBJECT: (U)", "SUBJECT: (S)", "CLS002", "(S)"),
    (OF_2009, "2. (U)", "2. (TS)", "CLS002", "(TS)"),
    (OF_1990, "2. THE", "2. (S) THE", "CLS002", "(S)"),
    (OF_2009, "C O N F I D E N T I A L", "S E C R E T", "CLS003", "S E C R E T"),
    (OF_2009, "2. (U)", "2.", "CLS004", "2"),
    (SENSITIVE, "2. (U)", "2.", "CLS004", "2"),
    (UNCLASSIFIED, "is UNCLASSIFIED", "is CONFIDENTIAL", "CLS005", "CONFIDENTIAL"),
    (UNCLASSIFIED, "The entire text of this cable is UNCLASSIFIED", "SBU entire text", "CLS011", "SBU"),
    (UNCLASSIFIED, "The entire text of this cable is UNCLASSIFIED", "(S) Entire text", "CLS005", "S"),
    (OF_1979, "S-ENTIRE", "C-ENTIRE", "CLS005", "C"),
    (OF_1990, "C - ENTIRE", "S - ENTIRE", "CLS005", "S"),
    (OF_1990, "2. THE", "2. (U) THE", "CLS005", "(U)"),
    (OF_2009, "DECL: 03/14/2019", "N/A", "CLS006", "N/A"),
    (SENSITIVE, "N/A", "DECL: 03/14/2019", "CLS006", "03/14/2019"),
    (OF_1975, "11652", "12065", "CLS007", "12065"),
    (OF_1999, "12958", "12356", "CLS007", "12356"),
    (OF_2009, "12958", "13526", "CLS007", "13526"),
    (UNCLASSIFIED, "13526", "12958", "CLS007", "12958"),
    (OF_1975, "GDS", "OADR", "CLS008", "OADR"),
    (OF_1990, "OADR", "25X1", "CLS008", "25X1"),
    (OF_1999, "03/14/09", "OADR", "CLS008", "OADR"),
    (OF_2009, "03/14/2019", "X1", "CLS008", "X1"),
    (OF_2009, "03/14/2019", "03/14/2009", "CLS008", "03/14/2009"),
    (OF_2009, "03/14/2019", "02/30/2019", "CLS008", "02/30/2019"),
    (OF_2009, "03/14/2019", "01/01/2035", "CLS008", "01/01/2035"),
    (
        OF_2009,
        "Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).\n\n",
        "",
        "CLS009",
        "C O N F I D E N T I A L",
    ),
    (OF_2009, " for reasons 1.4 (b) and (d)", "", "CLS010", "Classified By:"),
    (OF_2009, "1.4", "1.5", "CLS010", "1.5"),
    (OF_1999, "1.5", "1.4", "CLS010", "1.4"),
    (OF_1999, "(D)", "(H)", "CLS010", "H"),
    (SENSITIVE, "SENSITIVE\n", "", "CLS011", "(SBU)"),
    (UNCLASSIFIED, "SIPDIS", "SENSITIVE\nSIPDIS", "CLS011", "SENSITIVE"),
    (UNCLASSIFIED, "SIPDIS", "NODIS", "CLS012", "NODIS"),
    (OF_2009, "SIPDIS", "EXDIS\nSIPDIS", "CLS012", "SIPDIS"),
    (OF_2009, "NOFORN\n", "", "CLS013", "(C/NF)"),
    (OF_2009, "(C/NF)", "(C)", "CLS013", "NOFORN"),
    (OF_2009, "2. (U)", "2. [U]", "CLS014", "[U]"),
    (OF_2009, "(C/NF)", "(C-NF)", "CLS014", "(C-NF)"),
    (SENSITIVE, "3. (SBU)", "3. (SUB)", "CLS014", "(SUB)"),
    (OF_2009, "2. (U)", "(U) 2.", "CLS015", "(U)"),
]


@pytest.mark.parametrize(("text", "written", "changed", "code", "marked"), ONE_CHANGE)
def test_one_change_gives_one_finding(text: str, written: str, changed: str, code: str, marked: str) -> None:
    assert written in text
    assert findings(text.replace(written, changed, 1)) == [(code, marked)]


TWO_FAULTS = [
    (OF_2009, ("12958", "13526", "CLS007"), ("03/14/2019", "02/30/2019", "CLS008")),
    (OF_2009, ("1.4", "1.5", "CLS010"), ("2. (U)", "2. (S)", "CLS002")),
    (OF_2009, ("NOFORN\n", "", "CLS013"), ("2. (U)", "2.", "CLS004")),
    (OF_2009, ("SIPDIS", "EXDIS\nSIPDIS", "CLS012"), ("DECL: 03/14/2019", "N/A", "CLS006")),
    (OF_2009, ("2. (U)", "(U) 2.", "CLS015"), ("C O N F I D E N T I A L", "CONFIDENTAIL", "CLS001")),
    (OF_1990, ("C - ENTIRE", "S - ENTIRE", "CLS005"), ("OADR", "X1", "CLS008")),
    (SENSITIVE, ("SENSITIVE\n", "", "CLS011"), ("3. (SBU)", "3. (SUB)", "CLS014")),
    (SENSITIVE, ("N/A", "DECL: 03/14/2019", "CLS006"), ("2. (U)", "2. (C)", "CLS002")),
    (UNCLASSIFIED, ("is UNCLASSIFIED", "is SECRET", "CLS005"), ("2. See", "2. (S) See", "CLS002")),
]


@pytest.mark.parametrize(("text", "one", "other"), TWO_FAULTS)
def test_two_faults_are_two_findings(text: str, one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    faulty = text.replace(one[0], one[1], 1).replace(other[0], other[1], 1)
    assert {code for code, _ in findings(faulty)} == {one[2], other[2]}


def test_the_day_that_is_given_decides() -> None:
    draft = UNCLASSIFIED[UNCLASSIFIED.index("UNCLAS") :].replace("13526", "12958")
    assert findings(draft, date(2005, 5, 4)) == []
    assert findings(draft, date(2011, 5, 4)) == [("CLS007", "12958")]


def test_the_order_of_a_text_without_a_date_is_not_compared_with_that_of_today() -> None:
    draft = UNCLASSIFIED[UNCLASSIFIED.index("UNCLAS") :]
    assert findings(draft.replace("13526", "12958")) == []
    assert findings(draft.replace("13526", "13562")) == [("CLS007", "13562")]


@pytest.mark.parametrize("text", [OF_1990, OF_1999, OF_2009], ids=["1990", "1999", "2009"])
def test_a_released_text_without_a_date_is_judged_by_the_order_that_it_names(text: str) -> None:
    undated = text[text.index("C O N F") :]
    assert findings(undated, profile="archive") == []
    assert findings(undated, date(2011, 5, 4), profile="archive") != []


def test_an_unknown_section_of_a_released_text_without_a_date() -> None:
    undated = OF_2009[OF_2009.index("C O N F") :].replace("1.4", "1.2")
    assert findings(undated, profile="archive") == [("CLS010", "1.2")]


def codes(line: str, rest: str, day: str) -> set[str]:
    """The rules that speak on a draft on that day."""
    return {code for code, _ in findings(f"{line} NAIROBI 204\n\n{rest}", date.fromisoformat(day))}


MARKED = "1. (C) One.\n"
DECLASSIFY = "E.O. 12958: DECL: {}\n"
BY = "\nClassified By: DCM Jane Roe, reason {}\n\n"

TURNS = [
    # the rule, whether it speaks on the day before, the day, the classification, the rest of the draft
    ("CLS004", False, "1978-12-01", "CONFIDENTIAL", SUBJECT + "1. One.\n\n2. Two.\n"),
    ("CLS004", False, "1995-10-01", "UNCLAS SENSITIVE", SUBJECT + "1. One.\n\n2. Two.\n"),
    ("CLS008", False, "1995-10-14", "CONFIDENTIAL", "E.O. 12958:\n" + SUBJECT + MARKED),
    ("CLS009", False, "1995-10-14", "CONFIDENTIAL", SUBJECT + MARKED),
    ("CLS010", False, "1995-10-14", "CONFIDENTIAL", SUBJECT + "Classified By: DCM Jane Roe\n\n" + MARKED),
    ("CLS010", True, "2003-03-25", "CONFIDENTIAL", SUBJECT + BY.format("1.4 (b)") + MARKED),
    ("CLS010", False, "2003-09-23", "CONFIDENTIAL", SUBJECT + BY.format("1.5 (b)") + MARKED),
    ("CLS007", True, "1972-06-01", "UNCLAS", "E.O. 11652: N/A\n" + SUBJECT + "1. One.\n"),
    ("CLS007", True, "1978-12-01", "UNCLAS", "E.O. 12065: N/A\n" + SUBJECT + "1. One.\n"),
    ("CLS007", True, "1982-08-01", "UNCLAS", "E.O. 12356: N/A\n" + SUBJECT + "1. One.\n"),
    ("CLS007", True, "1995-10-14", "UNCLAS", "E.O. 12958: N/A\n" + SUBJECT + "1. One.\n"),
    ("CLS007", False, "2010-06-27", "UNCLAS", "E.O. 12958: N/A\n" + SUBJECT + "1. One.\n"),
    ("CLS007", False, "1972-06-01", "UNCLAS", "E.O. 10501: N/A\n" + SUBJECT + "1. One.\n"),
    *(
        ("CLS008", before, day, "CONFIDENTIAL", f"E.O. 12958: {code}\n" + SUBJECT + MARKED)
        for code, first, end in (
            ("GDS 6/1/83", "1972-06-01", "1982-08-01"),
            ("XGDS-1", "1972-06-01", "1978-12-01"),
            ("RDS-1 6/1/83", "1978-12-01", "1982-08-01"),
            ("XDS-4", "1978-12-01", "1982-08-01"),
            ("DECL: OADR", "1982-08-01", "1995-10-14"),
            ("DECL: X6", "1995-10-14", "2003-09-23"),
            ("DECL: 25X1", "2003-03-25", None),
            ("DECL: 50X2-WMD", "2010-06-27", None),
        )
        for before, day in ((True, first), (False, end))
        if day is not None
    ),
    # past the limit until it grew, and until the last year that each limit allows
    ("CLS008", True, "2003-03-25", "CONFIDENTIAL", DECLASSIFY.format("03/24/2028") + SUBJECT + MARKED),
    ("CLS008", True, "2001-01-01", "CONFIDENTIAL", DECLASSIFY.format("12/31/2011") + SUBJECT + MARKED),
    ("CLS008", True, "2010-01-01", "CONFIDENTIAL", DECLASSIFY.format("12/31/2035") + SUBJECT + MARKED),
    ("CLS008", True, "1980-01-01", "CONFIDENTIAL", DECLASSIFY.format("12/31/2000") + SUBJECT + MARKED),
    # without its date, which it has needed since
    ("CLS008", False, "1978-12-01", "CONFIDENTIAL", "E.O. 11652: GDS\n" + SUBJECT + MARKED),
    # not after the cable
    ("CLS008", False, "2009-07-10", "CONFIDENTIAL", DECLASSIFY.format("07/10/2009") + SUBJECT + MARKED),
]


@pytest.mark.parametrize(("code", "before", "day", "line", "rest"), TURNS)
def test_the_day_on_which_a_rule_turns(code: str, before: bool, day: str, line: str, rest: str) -> None:
    eve = (date.fromisoformat(day) - timedelta(1)).isoformat()
    assert (code in codes(line, rest, eve), code in codes(line, rest, day)) == (before, not before)


def test_the_last_day_there_is() -> None:
    assert codes("CONFIDENTIAL", DECLASSIFY.format("07/10/2034") + SUBJECT + MARKED, "9999-12-31") >= {"CLS007"}


def test_a_released_text_without_a_date_may_want_an_authority() -> None:
    def wants(order: str) -> bool:
        text = f"CONFIDENTIAL NAIROBI 204\n\nE.O. {order}\n" + SUBJECT + MARKED
        return any(one.code == "CLS009" for one in engine.check(parse(text, profile="archive"), RULES))

    assert [wants(order) for order in ("12958: DECL: 03/14/2019", "12356: DECL: OADR", "")] == [True, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "E.O. 13526, Reasons: 1.4(b), 1.4(d)",
        "E.O. 13526 Section 1.4 (b), (d)",
        "E.O. 13526: 1.4 (b), (d)",
        "E.O. 13526 reasons 1.4 (b) and (d)",
        "E.O. 13526, Reason 1.4(b)\nDeclassify On: 2036-09-14",
        "E.O. 13526, sections 1.4 (b) and (d).",
        "E.O. 13526, REASONS: 1.4 (B) AND (D)",
        "EO 13526 Sec. 1.4 (b)",
        "E.O. 13526 for reasons 1.4 (b) and (d)",
        "E.O. 13526 as amended, sec. 1.4 (d)",
    ],
)
def test_the_order_with_its_sections_below_the_authority_gives_the_reasons(line: str) -> None:
    heading = "C O N F I D E N T I A L BAKU 00774\n\nE.O. 13526: DECL: 2036-09-14\nTAGS: PREL, AZ\nSUBJECT: (C) TEA\n\n"
    text = f"{heading}Classified By: Robert Cray, Ambassador\n{line}\n\n1. (C) One.\n\n2. (C) Two.\n"
    assert findings(text, date(2026, 9, 14)) == []
