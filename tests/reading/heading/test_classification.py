from datetime import date

import pytest

from cablelint.model.heading import Level
from cablelint.model.spans import Span
from cablelint.reading.heading.classification import read_classification
from cablelint.reading.heading.level_words import is_classification_line
from cablelint.reading.parser import parse
from cablelint.reference.lookups import BUILT_IN

DAY = date(2009, 7, 10)


@pytest.mark.parametrize(
    ("written", "words", "level", "handling"),
    [
        ("UNCLAS STATE 071819", "UNCLAS", "UNCLASSIFIED", []),
        ("Unclassified", "Unclassified", "UNCLASSIFIED", []),
        ("UNCLAS EFTO", "UNCLAS", "UNCLASSIFIED", ["EFTO"]),
        ("UNCLAS E F T O OSLO 12", "UNCLAS", "UNCLASSIFIED", ["E F T O"]),
        ("UNCLAS SENSITIVE OSLO 12 SIPDIS", "UNCLAS", "UNCLASSIFIED", ["SENSITIVE", "SIPDIS"]),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "UNCLASSIFIED", "UNCLASSIFIED", ["FOR OFFICIAL USE ONLY"]),
        ("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED", "UNCLASSIFIED", ["SENSITIVE BUT UNCLASSIFIED"]),
        ("SBU OSLO 12", "SBU", "UNCLASSIFIED", ["SBU"]),
        ("LIMITED OFFICIAL USE OSLO 12", "LIMITED OFFICIAL USE", "UNCLASSIFIED", ["LIMITED OFFICIAL USE"]),
        ("CONFIDENTIAL OSLO 000012 EXDIS NOFORN", "CONFIDENTIAL", "CONFIDENTIAL", ["EXDIS", "NOFORN"]),
        ("SECRET//NOFORN", "SECRET", "SECRET", ["NOFORN"]),
        ("SECRET//FGI//NOFORN", "SECRET", "SECRET", ["FGI", "NOFORN"]),
        ("SECRET//REL TO USA, GBR STATE 12", "SECRET", "SECRET", ["REL TO USA, GBR"]),
        ("TOP  SECRET STATE 12", "TOP SECRET", "TOP SECRET", []),
        ("RESTRICTED STATE 1", "RESTRICTED", None, []),
        ("NATO SECRET STATE 1", "SECRET", "SECRET", []),
        ("", "", None, []),
    ],
)
def test_levels_and_handling(written: str, words: str, level: Level | None, handling: list[str]) -> None:
    classification, _, _ = read_classification(f"\n{written}\n", Span(1, 1 + len(written)), DAY, BUILT_IN.stations)
    assert (classification.text, classification.level) == (words, level)
    assert [value.text for value in classification.handling] == handling
    assert not classification.spaced


@pytest.mark.parametrize(
    ("written", "words", "level", "handling"),
    [
        ("C O N F I D E N T I A L OSLO 12", "C O N F I D E N T I A L", "CONFIDENTIAL", []),
        ("S E C R E T SECTION 01 OF 02 OSLO 12", "S E C R E T", "SECRET", []),
        ("T O P  S E C R E T OSLO 12", "T O P S E C R E T", "TOP SECRET", []),
        ("S E C R E T N O F O R N OSLO 12", "S E C R E T", "SECRET", ["N O F O R N"]),
        ("C O N F I D E N T I AL OSLO 12", "C O N F I D E N T I AL", "CONFIDENTIAL", []),
        ("U N C L A S E F T O OSLO 12", "U N C L A S", "UNCLASSIFIED", ["E F T O"]),
    ],
)
def test_spaced_letters(written: str, words: str, level: Level | None, handling: list[str]) -> None:
    classification, reference, _ = read_classification(written, Span(0, len(written)), DAY, BUILT_IN.stations)
    assert (classification.text, classification.level, classification.spaced) == (words, level, True)
    assert classification.nearest is None
    assert [value.text for value in classification.handling] == handling
    assert reference is not None
    assert reference.id == "09OSLO12"


@pytest.mark.parametrize(
    ("written", "words", "nearest", "handling"),
    [
        ("CONFIDENTAIL STATE 1", "CONFIDENTAIL", "CONFIDENTIAL", []),
        ("UNCLASSFIED STATE 1 SIPDIS", "UNCLASSFIED", "UNCLASSIFIED", ["SIPDIS"]),
        ("UNCLASS STATE 1", "UNCLASS", "UNCLAS", []),
        ("SECERT//NOFORN", "SECERT", "SECRET", ["NOFORN"]),
        ("CONF STATE 1", "CONF", "CONFIDENTIAL", []),
        ("TOP SERCET NOFORN", "TOP SERCET", "TOP SECRET", ["NOFORN"]),
        ("TOPSECRET STATE 1", "TOPSECRET", "TOP SECRET", []),
        ("TPO SECRET STATE 1", "TPO SECRET", "TOP SECRET", []),
        (
            "SENSTIVE BUT UNCLASSIFIED",
            "SENSTIVE BUT UNCLASSIFIED",
            "SENSITIVE BUT UNCLASSIFIED",
            ["SENSTIVE BUT UNCLASSIFIED"],
        ),
        (
            "SENSITIVE BUT UNCLASSIFED STATE 1",
            "SENSITIVE BUT UNCLASSIFED",
            "SENSITIVE BUT UNCLASSIFIED",
            ["SENSITIVE BUT UNCLASSIFED"],
        ),
        ("C O N F I D E N T A I L STATE 1", "C O N F I D E N T A I L", "CONFIDENTIAL", []),
        ("U N C L A S S I F E D STATE 1", "U N C L A S S I F E D", "UNCLASSIFIED", []),
        ("RESTRICTED STATE 1", "RESTRICTED", None, []),
    ],
)
def test_misspelled(written: str, words: str, nearest: str | None, handling: list[str]) -> None:
    classification, reference, _ = read_classification(written, Span(0, len(written)), DAY, BUILT_IN.stations)
    assert (classification.text, classification.nearest) == (words, nearest)
    assert (classification.level is None) is (nearest is None)
    assert [value.text for value in classification.handling] == handling
    assert reference is None or reference.id == "09STATE1"


@pytest.mark.parametrize(
    ("written", "is_one"),
    [
        ("SECERT", True),
        ("Confidental", True),
        ("S E C E R T OSLO 000012", True),
        ("TOP SERCET OSLO 000012", True),
        ("SENSTIVE BUT UNCLASSIFIED", True),
        ("UNCLSSIFIED SECTION 01 OF 02 OSLO 000012", True),
        ("COFIDENTIAL NOFORN", True),
        ("Confidential", True),
        ("L I M I T E D O F I C I A L U S E", True),
        ("Sensitive But Unclassified", True),
        ("Secret talks resume", False),
        ("CONFIDENCE", False),
        ("SECRETARY", False),
        ("SECTION 01 OF 02", False),
        ("SECURE THE ROOM", False),
        ("", False),
    ],
)
def test_classification_lines(written: str, is_one: bool) -> None:
    assert is_classification_line(written) is is_one


@pytest.mark.parametrize(
    ("written", "office", "identity"),
    [
        ("UNCLAS STATE 071819", "STATE", "09STATE71819"),
        ("UNCLASSIFIED BUENOS AIRES 2481", "BUENOS AIRES", "09BUENOSAIRES2481"),
        ("UNCLAS SECTION 01 OF 02 RIO DE JANEIRO 000012", "RIO DE JANEIRO", "09RIODEJANEIRO12"),
        ("UNCLAS OSLO 000012 SECTION 01 OF 02", "OSLO", "09OSLO12"),
        ("S E C R E T STATE 012345 NOFORN", "STATE", "09STATE12345"),
        ("UNCLASSIFIED STATE 00012345", "STATE", "09STATE12345"),
        ("UNCLAS USEU BRUSSELS 000948", "USEU BRUSSELS", "09USEUBRUSSELS948"),
        ("CONFIDENTAIL STATE 1", "STATE", "09STATE1"),
        ("UNCLAS SIPDIS NEW POST 12", "NEW POST", "09NEWPOST12"),
        ("UNCLAS SECTION 01 OF 02", None, None),
        ("UNCLAS OSLO", None, None),
        ("12", None, None),
    ],
)
def test_message_references(written: str, office: str | None, identity: str | None) -> None:
    _, reference, _ = read_classification(written, Span(0, len(written)), DAY, BUILT_IN.stations)
    assert (reference.office.text if reference else None, reference.id if reference else None) == (office, identity)


def test_without_a_day_there_is_no_id() -> None:
    _, reference, _ = read_classification("UNCLAS OSLO 000012", Span(0, 18), None, BUILT_IN.stations)
    assert reference is not None
    assert (reference.serial.text, reference.id) == ("000012", None)


@pytest.mark.parametrize(
    ("written", "number", "of"),
    [
        ("UNCLAS SECTION 01 OF 03 OSLO 000012", 1, 3),
        ("CONFIDENTIAL SECTION 2 OF", 2, None),
        ("CONFIDENTIAL SECTION OF 03", None, 3),
        ("CONFIDENTIAL SECTION", None, None),
        ("CONFIDENTIAL FINAL SECTION OF 03 OSLO 12", 3, 3),
    ],
)
def test_sections(written: str, number: int | None, of: int | None) -> None:
    _, _, section = read_classification(written, Span(0, len(written)), DAY, BUILT_IN.stations)
    assert section is not None
    assert (section.number, section.of) == (number, of)


def test_places() -> None:
    text = "\nUNCLAS SECTION 01 OF 03 OSLO 000012\n"
    classification, reference, section = read_classification(text, Span(1, len(text) - 1), DAY, BUILT_IN.stations)
    assert reference is not None
    assert section is not None
    assert text[slice(*classification.span)] == "UNCLAS"
    assert text[slice(*section.span)] == "SECTION 01 OF 03"
    assert text[slice(*reference.span)] == "OSLO 000012"
    assert text[slice(*reference.office.span)] == "OSLO"
    assert text[slice(*reference.serial.span)] == "000012"


ENVELOPE = (
    "VZCZCXYZ0000\nPP RUEHC\nDE RUEHFR #0123/01 0041000\nZNY CCCCC ZZH\nP 041000Z JAN 07\nFM AMEMBASSY PARIS\n"
    "TO RUEHC/SECSTATE WASHDC PRIORITY 1234\nINFO RUEHLO/AMEMBASSY LONDON 0012\n"
)


@pytest.mark.parametrize("above", ["", ENVELOPE], ids=["alone", "below addressees"])
@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("CC O N F I D E N T I A L", "CONFIDENTIAL"),
        ("O N F I D E N T I A L", "CONFIDENTIAL"),
        ("C O N F I D NE T I A L", "CONFIDENTIAL"),
        ("C 0 N F I D E N T I A L", "CONFIDENTIAL"),
        ("C O N F I D E N T A L", "CONFIDENTIAL"),
        ("SS E C R E T", "SECRET"),
        ("S E C R E E T", "SECRET"),
        ("UU N C L A S", "UNCLASSIFIED"),
        ("U N C L A S", "UNCLASSIFIED"),
    ],
)
def test_letters_with_a_slip(words: str, level: str, above: str) -> None:
    cable = parse(f"{above}{words} PARIS 000123\n\nSIPDIS\n\nSUBJECT: FISH\n\n1. (U) One.\n")
    assert cable.classification is not None
    assert (cable.classification.level, cable.classification.text) == (level, words)
    assert cable.message_reference is not None
    assert cable.message_reference.office.text == "PARIS"
    assert len(cable.info_addressees) == bool(above)
