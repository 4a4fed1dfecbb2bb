"""Elements of the heading under misspelled labels, and lines that only resemble them."""

import pytest

from cablelint.reading.parser import parse

ABOVE = (
    "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\nINFO AMEMBASSY KAMPALA\n\nUNCLAS NAIROBI 000204\n\n"
)
FIELDS = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS\nREF: NAIROBI 12\n"
HEADING = ABOVE + FIELDS
BODY = "\n1. One.\n\n2. Two.\n"


def elements(text: str) -> list[tuple[str, str | None, str]]:
    cable = parse(text)
    return [
        (field.kind, field.label and field.label.text, " ".join(cable.text_at(field.value).split()))
        for field in cable.fields
    ]


@pytest.mark.parametrize(
    ("right", "written"),
    [
        ("SUBJECT:", "UBJECT:"),
        ("SUBJECT:", "SUBJCT:"),
        ("SUBJECT:", "SBUJECT:"),
        ("SUBJECT:", "SUBJETC:"),
        ("SUBJECT:", "SUBJECTT:"),
        ("SUBJECT:", "SUBJECT;"),
        ("SUBJECT:", "SUBJECT,"),
        ("SUBJECT:", "SUBJECT::"),
        ("SUBJECT:", "SUBJECT:-"),
        ("TAGS:", "TAGS ="),
        ("REF:", "REF.."),
        ("E.O. 13526:", "E.O. 13526;"),
        ("E.O. 13526:", "E.O. 13526,"),
        ("E.O. 13526:", "E.O. 13526:;"),
        ("E.O. 13526:", "E.O. 13526 -"),
        ("TAGS:", "TAGE:"),
        ("TAGS:", "AGS:"),
        ("TAGS:", "TGAS:"),
        ("TAGS:", "TAGSS:"),
        ("TAGS:", "TASG:"),
        ("REF:", "RFE:"),
        ("REF:", "REFF:"),
        ("REF:", "REFRENCE:"),
        ("REF:", "REFTLE:"),
        ("E.O. 13526:", "E.0. 13526:"),
        ("E.O. 13526:", "EO. 13526:"),
        ("E.O. 13526:", "E,O. 13526:"),
        ("E.O. 13526:", "E.P. 13526:"),
        ("E.O. 13526:", "OE 13526:"),
        ("FM", "FN"),
        ("FM", "MF"),
        ("FM", "FROM"),
        ("\nTO", "\nT0"),
        ("\nTO", "\nTOO"),
        ("INFO", "IFNO"),
        ("INFO", "INF"),
    ],
)
def test_misspelled_labels(right: str, written: str) -> None:
    assert HEADING.count(right) == 1
    expected = [
        (kind, written.strip() if label == right.strip() else label, value)
        for kind, label, value in elements(HEADING + BODY)
    ]
    assert elements(HEADING.replace(right, written) + BODY) == expected


@pytest.mark.parametrize(
    "line",
    [
        "PROJECT: TEA GROWERS",
        "OBJECT: TEA GROWERS",
        "TASS: the talks failed",
        "DECLASSIFIED BY: NARA 09/02/2009",
        "RE: YOUR LETTER OF MAY 4",
        "BAGS: four",
        "NOTE: The talks failed in 2009",
    ],
)
def test_other_lines_before_a_colon(line: str) -> None:
    assert [kind for kind, _, _ in elements(ABOVE + line + "\n" + FIELDS + BODY)].count("other") == 1


@pytest.mark.parametrize(
    ("right", "written"), [("MRN:", "MNR:"), ("From:", "Form:"), ("Action:", "Acton:"), ("Info:", "Inof:")]
)
def test_misspelled_smart_labels(right: str, written: str) -> None:
    above = "MRN:\t11 NAIROBI 204\nFrom:\tAMEMBASSY NAIROBI\nAction:\tWASHDC, SECSTATE\nInfo:\tKAMPALA, AMEMBASSY\n"
    expected = [kind for kind, _, _ in elements(above + FIELDS + BODY)]
    assert [kind for kind, _, _ in elements(above.replace(right, written) + FIELDS + BODY)] == expected


@pytest.mark.parametrize("written", ["SECERT", "CONFIDENTAL", "UNCALS", "UNCLASSIFED", "COFNIDENTIAL", "SBU"])
def test_a_level_alone_on_its_line(written: str) -> None:
    assert elements(f"{written}\n\n{FIELDS}{BODY}")[0] == ("classification", None, written)


@pytest.mark.parametrize("written", ["SECTOR", "SECURE", "SENSITIVE", "SIPDIS"])
def test_other_words_alone_on_a_line(written: str) -> None:
    assert elements(f"{written}\n\n{FIELDS}{BODY}")[0][0] != "classification"


@pytest.mark.parametrize("written", ["P 14I409Z MAR 11", "X 141409Z MAR 11", "P 141409Q MAR 11", "P 10153Z JUL 09"])
def test_a_date_time_group_that_can_hardly_be_read(written: str) -> None:
    assert elements(HEADING.replace("R 141409Z MAR 11", written) + BODY)[0] == ("date", None, written)


def test_to_whom_copies_went_in_the_department() -> None:
    above = "PAGE 01        NAIROB 000204\n\n41\nACTION AF-10\n\nINFO  OCT-01  ISO-00  /011 W\n"
    cable = parse(above + "--------------------     058745\n" + HEADING + BODY)
    assert [one.name.text for one in cable.info_addressees] == ["AMEMBASSY KAMPALA"]


def test_an_empty_subject_takes_no_prose_for_its_value() -> None:
    text = ABOVE + "SUBJECT:\n\nThe growers asked the Embassy for more time. The tariff\nrises in May.\n"
    assert elements(text)[-1] == ("subject", "SUBJECT:", "")


def test_a_marking_is_no_letter_of_a_reference() -> None:
    assert elements(HEADING + "\n(U) This cable is for official use.\n" + BODY)[-1] == (
        "references",
        "REF:",
        "NAIROBI 12",
    )


@pytest.mark.parametrize(
    ("line", "kind"), [("FN USEU BRUSSELS", "from"), ("T0 THE WHITE HOUSE", "to"), ("INFI CINCLANT", "info")]
)
def test_misspelled_prosigns_before_any_name(line: str, kind: str) -> None:
    lines = {"from": "FM USEU BRUSSELS", "to": "TO SECSTATE WASHDC", "info": "INFO AMEMBASSY KAMPALA"}
    text = "R 141409Z MAR 11\n" + "\n".join({**lines, kind: line}.values()) + "\n\nUNCLAS NAIROBI 000204\n"
    found = next(field for field in elements(text) if field[0] == kind)
    assert found == (kind, *line.split(" ", 1))


@pytest.mark.parametrize(
    "prose", ["SUBJECT TO APPROVAL, WORK STARTS IN MAY.", "REF LINES WERE CUT.", "REFERENCE IS MADE TO IT."]
)
def test_a_text_without_numbers_that_begins_with_the_word_of_a_label(prose: str) -> None:
    assert elements(f"{HEADING}\n{prose}\nSHIPS WAIT.\n") == elements(HEADING)


def test_a_second_subject_under_its_label() -> None:
    assert [kind for kind, _, _ in elements(f"{HEADING}SUBJECT: TEA\n{BODY}")].count("subject") == 2


@pytest.mark.parametrize(
    "text",
    [
        "SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT ACCORDINGLY.\n\n1. (SBU) One.\n",
        "THE PORT IS OLD. SHIPS WAIT FOR DAYS\nSUBJECT TO APPROVAL BY THE MASTER.\n",
        "THE PORT IS OLD. THEY CALL IT A\nSECRET PLACE.\n",
    ],
)
def test_a_body_alone_has_no_heading(text: str) -> None:
    assert elements(text) == []


@pytest.mark.parametrize("field", ["TAGS: ETRD KE", "SUBJECT: TEA GROWERS", "REF: NAIROBI 12"])
def test_who_drafted_and_cleared_belongs_to_no_element(field: str) -> None:
    drafting = "\nDrafted by: POL:JDoe\nCleared: DCM:JRoe"
    found = elements(HEADING.replace(field, field + drafting) + BODY)
    assert [element for element in found if element[0] != "other"] == elements(HEADING + BODY)


def test_a_misspelled_classification_right_below_the_separator() -> None:
    text = HEADING.replace("\n\nUNCLAS", "\nBT\nUNCALS")
    assert ("classification", None, "UNCALS NAIROBI 000204") in elements(text + BODY)
