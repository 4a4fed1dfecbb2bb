"""Many forms of one fault, and what looks like it and is right: each gives the finding that is meant, or none.

The table is `kinds_of_markings.txt`: below the place in a cable, what is written there and the rule that must speak, or
"none". Findings on a whole line (TXT) and those on what the other lines of the cable have (CLS013) are not looked at.
"""

from pathlib import Path

import pytest

import cablelint

TABLE = Path(__file__).with_name("kinds_of_markings.txt")
CASES = [
    (block.splitlines()[0].strip("[]"), line.partition(" ")[0], line.partition(" ")[2])
    for block in TABLE.read_text("utf-8").strip().split("\n\n")
    for line in block.splitlines()[1:]
]
_APART = ("TXT", "CLS013", "REF", "PAR018")
_SECRET = """\
VZCZCXYZ0008
RR RUEHC
DE RUEHNR #0204 {filed}
ZNY SSSSS ZZH
R 231230Z MAY 09
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC 4410
INFO {post}

S E C R E T NAIROBI 000204

NOFORN

E.O. 12958: {until}
TAGS: ETRD, KE
SUBJECT: (U) TEA

Classified By: DCM Jane Roe, reasons {reason}.

1. (S//NF) One ship came.

2. {portion} Two ships left.

3. {start} tide was high.

ROE
#0204
NNNN
"""
_OF_1981 = """\
R 131230Z NOV 80
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC 4410

C O N F I D E N T I A L NAIROBI 00204

E.O. 12065: {until} (ROE, JANE) OR-M
TAGS: ETRD, KE
SUBJECT: (U) TEA

1. (C) ONE SHIP CAME.

2. (C) TWO SHIPS LEFT.
ROE
"""
_SMART = """\
SECRET//NOFORN

MRN: 13 NAIROBI 204
Date/DTG: May 23, 2013 / 231230Z MAY 13
From: AMEMBASSY NAIROBI
Action: WASHDC, SECSTATE ROUTINE
E.O.: 13526
TAGS: ETRD, KE
Captions: NOFORN
Subject: (U) Tea

Classified By: Jane Roe, DCM, reasons 1.4 (b) and (d)
Declassify On: 2023/05/23

1. (S//NF) One ship came.

2. (C) Two ships left.

Signature: ROE

{last}
"""
_PLAIN = """\
R 231230Z MAY 09
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC 4410

UNCLAS NAIROBI 000204

E.O. 12958: N/A
TAGS: ETRD, KE
SUBJECT: TEA

"""
_COUNTED = "".join(f"{number}. Ship {number} came.\n\n" for number in range(1, 10))
_USUAL = {
    "filed": "1431230",
    "post": "AMEMBASSY KAMPALA",
    "until": "DECL: 05/16/2019",
    "reason": "1.4 (b) and (d)",
    "portion": "(C)",
    "start": "(C) The",
}


def cable(place: str, written: str) -> str:
    """Put what is written at the place in a cable that is right."""
    if place == "until 1981":
        return _OF_1981.format(until=written)
    if place == "last line":
        text = _SMART.format(last=written)
        return text.replace("SECRET//NOFORN\n\nMRN", "SECRET\n\nMRN") if written == "SECRET" else text
    if place == "number":
        return f"{_PLAIN}{_COUNTED}{written} may be sent.\nROE\n"
    if place == "among words":
        return f"{_PLAIN}1. One ship came.\n\n2. {written}\nROE\n"
    return _SECRET.format(**_USUAL | {"portion" if place == "release" else place: written})


@pytest.mark.parametrize(("place", "code", "written"), CASES)
def test_each_form_gives_its_finding(place: str, code: str, written: str) -> None:
    found = [each.code for each in cablelint.check(cable(place, written)) if not each.code.startswith(_APART)]
    assert found == ([] if code == "none" else [code])


def test_each_kind_has_forms_that_are_right_and_forms_that_are_not() -> None:
    for place in {place for place, _, _ in CASES}:
        codes = [code for each, code, _ in CASES if each == place]
        assert "none" in codes, place
        assert len(codes) > 4, place
