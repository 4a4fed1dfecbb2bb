"""The heading, before and after: labels, order, TAGS, references, blank lines."""

from typing import Any

import pytest

import cablelint

BODY = "\n1. The growers met.\n\n2. They agreed.\n"

PAIRS = {
    "misspelled labels": (
        "TAGE: EAGR KE\nSUBJ: TEA GROWERS MEET\n\nRef: NAIROBI 204\n",
        "TAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n\nREF: NAIROBI 204\n",
    ),
    "labels with a slip of the hand, and a form of their own": (
        "E0 12958: N/A\nTABS: EAGR KE\nTUBJECT: TEA GROWERS MEET\n\nREFTEL: NAIROBI 204\n",
        "E.O. 12958: N/A\nTAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n\nREF: NAIROBI 204\n",
    ),
    "a label that holds more than its name": (
        "TAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n\nREF/A/MSGID:DOC/NAIROBI/YMD:20040623//\n",
        "TAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n\nREF/A/MSGID:DOC/NAIROBI/YMD:20040623//\n",
    ),
    "labels in small letters": (
        "e.o. 12958: n/a\ntags: EAGR KE\nsubject: tea growers meet\n",
        "E.O. 12958: n/a\nTAGS: EAGR KE\nSUBJECT: tea growers meet\n",
    ),
    "the second house form": (
        "EO 12958 N/A\nTAGS EAGR, ETRD, KE\nSUBJECT: TEA GROWERS MEET\n",
        "E.O. 12958: N/A\nTAGS: EAGR, ETRD, KE\nSUBJECT: TEA GROWERS MEET\n",
    ),
    "a declassification date in the second house form": (
        "EO 12958 DECL: 05/12/2019\nTAGS EAGR, KE\nSUBJECT: TEA\n",
        "E.O. 12958: DECL: 05/12/2019\nTAGS: EAGR, KE\nSUBJECT: TEA\n",
    ),
    "two elements on one line": (
        "E.O. 12958: N/A TAGS: EAGR KE\nSUBJECT: TEA\n",
        "E.O. 12958: N/A\nTAGS: EAGR KE\nSUBJECT: TEA\n",
    ),
    "blanks behind labels and in values": (
        "E.O. 12958:  N/A\nTAGS:EAGR KE\nSUBJECT:   TEA  GROWERS MEET\n",
        "E.O. 12958: N/A\nTAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n",
    ),
    "a value below its label": (
        "TAGS: EAGR KE\nSUBJECT:\nTEA GROWERS MEET\n",
        "TAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n",
    ),
    "elements out of order": (
        "SUBJECT: TEA GROWERS MEET\nREF: NAIROBI 204\nTAGS: EAGR KE\nE.O. 12958: N/A\n",
        "E.O. 12958: N/A\nTAGS: EAGR KE\nSUBJECT: TEA GROWERS MEET\n\nREF: NAIROBI 204\n",
    ),
    "a caption among the elements": (
        "UNCLAS NAIROBI 000210\n\nE.O. 12958: N/A\nTAGS: EAGR KE\nSIPDIS\nSUBJECT: TEA\n",
        "UNCLAS NAIROBI 000210\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EAGR KE\nSUBJECT: TEA\n",
    ),
    "an element that is listed twice is not moved": (
        "SUBJECT: TEA\nTAGS: EAGR KE\nSUBJECT: COFFEE\n",
        "SUBJECT: TEA\nTAGS: EAGR KE\nSUBJECT: COFFEE\n",
    ),
    "small letters among the tags": ("TAGS: eagr Ke\nSUBJECT: TEA\n", "TAGS: EAGR KE\nSUBJECT: TEA\n"),
    "commas and blanks among the tags": (
        "TAGS: EAGR, ETRD PREL,KE\nSUBJECT: TEA\n",
        "TAGS: EAGR, ETRD, PREL, KE\nSUBJECT: TEA\n",
    ),
    "one comma among blanks": ("TAGS: EAGR ETRD, PREL KE\nSUBJECT: TEA\n", "TAGS: EAGR ETRD PREL KE\nSUBJECT: TEA\n"),
    "semicolons among the tags, a period behind them": (
        "TAGS: EAGR; ETRD; KE.\nSUBJECT: TEA\n",
        "TAGS: EAGR, ETRD, KE\nSUBJECT: TEA\n",
    ),
    "a person among the tags": (
        "TAGS: OVIP (Wanjiru, Mary),PREL KE\nSUBJECT: TEA\n",
        "TAGS: OVIP (WANJIRU, MARY), PREL, KE\nSUBJECT: TEA\n",
    ),
    "markup around tags is for its rule to take out": (
        "TAGS: [EAGR](#) [KE](#)\nSUBJECT: TEA\n",
        "TAGS: [EAGR](#) [KE](#)\nSUBJECT: TEA\n",
    ),
    "a second line of tags": (
        "TAGS: EAGR ETRD PREL\nKE UG TZ\nSUBJECT: TEA\n",
        "TAGS: EAGR ETRD PREL\n      KE UG TZ\nSUBJECT: TEA\n",
    ),
    "lettered references on one line": (
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A) NAIROBI 204, B) 10 STATE 11876\n",
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A. NAIROBI 204\n     B. 10 STATE 11876\n",
    ),
    "lettered references without indent": (
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: (A) NAIROBI 204\n(B) 10 STATE 11876 (NOTAL)\n\n(C) KAMPALA 17\n",
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A. NAIROBI 204\n     B. 10 STATE 11876 (NOTAL)\n     C. KAMPALA 17\n",
    ),
    "references without letters stay on their line": (
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: NAIROBI 204, STATE 11876\n",
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: NAIROBI 204, STATE 11876\n",
    ),
    "a subject that goes on in small letters": (
        "TAGS: EAGR KE\nSUBJECT: TEA\nand fish\n",
        "TAGS: EAGR KE\nSUBJECT: TEA\nand fish\n",
    ),
    "the word REF before each letter": (
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A OSLO 15 REF B BERN 12 REF C PARIS 3\n",
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A OSLO 15 REF B BERN 12 REF C PARIS 3\n",
    ),
    "blank lines between the parts of a heading": (
        "UNCLAS NAIROBI 000210\nSIPDIS\nE.O. 12958: N/A\n\nTAGS: EAGR KE\n\n\nSUBJECT: TEA\nREF: NAIROBI 204\n",
        "UNCLAS NAIROBI 000210\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: EAGR KE\nSUBJECT: TEA\n\nREF: NAIROBI 204\n",
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_heading(name: str) -> None:
    before, after = PAIRS[name]
    assert cablelint.format(before + BODY) == after + BODY


def heading(text: str, **options: Any) -> str:
    """The heading laid out with these options."""
    return cablelint.format(text + BODY, **options).removesuffix(BODY)


@pytest.mark.parametrize("text", ["SUBJ/TEA ON BOARD//\n", "SUBJECT/TEA ON BOARD//\n"])
def test_the_sets_of_a_military_message_stay(text: str) -> None:
    assert heading(text) == text


@pytest.mark.parametrize("tags", ["EAGR, ETRD, KE", "EAGR ETRD KE"])
def test_tag_separator(tags: str) -> None:
    text = f"TAGS: {tags}\nSUBJECT: TEA\n"
    assert heading(text) == heading(text, tag_separator="keep") == text
    assert heading(text, tag_separator="comma") == "TAGS: EAGR, ETRD, KE\nSUBJECT: TEA\n"
    assert heading(text, tag_separator="space") == "TAGS: EAGR ETRD KE\nSUBJECT: TEA\n"


def test_field_order_may_be_kept() -> None:
    text = "SUBJECT: TEA\nTAGS: EAGR KE\n"
    assert heading(text, field_order=False) == text
    assert heading(text) == "TAGS: EAGR KE\nSUBJECT: TEA\n"


@pytest.mark.parametrize(
    "text",
    [
        "TAGS: EAGR KE\nSUBJECT: HOW WE TREAT WHAT IS\nNOFORN\n",
        "TAGS: EAGR KE\nSUBJECT: RULES FOR PAPERS MARKED\nSENSITIVE\n",
        "TAGS: EAGR KE\nSUBJECT: THE MINISTER MEETS\nSTAFFDEL ROE\n",
        "E.O. 13526: N/A\nSUBJECT: THE USE OF\nEXDIS\n\nTAGS: EAGR KE\n",
    ],
)
def test_a_caption_that_may_end_the_subject_is_not_moved(text: str) -> None:
    assert heading(text) == text


def test_a_caption_apart_from_the_subject_is_moved() -> None:
    assert heading("TAGS: EAGR KE\nSUBJECT: TEA\n\nSIPDIS\n").startswith("SIPDIS\n")


def test_a_long_tags_line_hangs() -> None:
    tags = "EAGR ETRD ECON EFIN EINV PREL PGOV SENV KSCA KE UG TZ"
    assert heading(f"TAGS: {tags}\nSUBJECT: TEA\n", line_length=40) == (
        "TAGS: EAGR ETRD ECON EFIN EINV PREL PGOV\n      SENV KSCA KE UG TZ\nSUBJECT: TEA\n"
    )
    assert heading(f"TAGS: {tags}\nSUBJECT: TEA\n", line_length=40, wrap=False) == f"TAGS: {tags}\nSUBJECT: TEA\n"


def test_a_long_subject_goes_on_flush_left() -> None:
    text = "TAGS: EAGR KE\nSUBJECT: TEA GROWERS OF THREE COUNTIES MEET AND AGREE\n"
    assert heading(text, line_length=40) == ("TAGS: EAGR KE\nSUBJECT: TEA GROWERS OF THREE COUNTIES\nMEET AND AGREE\n")


def test_a_long_reference_hangs() -> None:
    text = "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A. NAIROBI DAILY REPORT FOR MAY 18, 2007 B. NAIROBI 204\n"
    assert heading(text, line_length=40) == (
        "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: A. NAIROBI DAILY REPORT FOR MAY 18,\n        2007\n     B. NAIROBI 204\n"
    )


def test_smart_keeps_its_labels() -> None:
    text = (
        "MRN:\t11 NAIROBI 204\nDate/DTG:\tMar 3, 2011 / 031200Z MAR 11\nFrom:\tAMEMBASSY NAIROBI\n"
        "Action:\tWASHDC, SECSTATE\nE.O.:\t13526\nTAGS:\tEAGR, KE\nSubject:\tTea growers meet\n"
    )
    assert heading(text) == text
    assert heading(text.replace("EAGR, KE", "eagr,KE")) == text
