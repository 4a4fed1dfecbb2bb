"""What an editor would let pass is no error: documents' paragraphs, short station names, old texts without a date."""

import pytest

from cablelint.reading.parser import parse
from tests.end_to_end.command import cablelint

_HEAD = "UNCLAS NAIROBI 000204\n\nE.O. 12958: N/A\nTAGS: PREL, KE\nSUBJECT: TEA\n\n"
_OF_DOCUMENTS = (
    "1. Paragraph 14 of the note is new.\n\n2. Comment: The gap at paragraph 14 can be bridged.\n",
    "1. The Minister dislikes paragraph 22 of the decree.\n\n2. Nobody else minded paragraph 22.\n",
    '1. Kenya called S/2009/35, para. 19, "a poem" and para. 20 "a bad poem."\n\n2. Tea is up.\n',
    "1. He cited paragraph 11 of the report and paragraph 12.\n\n2. Tea is up.\n",
    "1. The delegation read its usual statement; paragraph 11 was new.\n\n2. Tea is up.\n",
    "1. The group tabled a draft. Paragraph 16 would double the fee.\n\n2. Tea is up.\n",
    "1. The union sent a letter. Paragraph 7 asks for back pay.\n\n2. Tea is up.\n",
    "1. Russia asked about paragraph 8(c) of the report. France said that para 8 meant nothing.\n\n2. Tea is up.\n",
    "1. Post has the answers to para 6 of XXXXXXXXXXXX.\n\n2. Tea is up.\n",
    "1. Norway sent a statement. Japan wants paragraph 9 out; paragraph 15 pleases no one.\n\n2. Tea is up.\n",
    "1. The paper was read. Paras 1 to 30 are agreed. Para 31 has brackets.\n\n2. Russia would drop para 31.\n",
    "1. The letter (paragraph 7) welcomes it.\n\n2. Paragraph 7 of the letter says so.\n",
    "1. The treaty, paragraphs 9-12, is vague.\n\n2. They will amend only paragraph 10.\n",
)
_OF_THE_CABLE = (
    "1. Paragraph 14 of the note is new.\n\n2. Our answer follows (see paragraph 14).\n",
    "1. Paragraph 14 of the note is new.\n\n2. Our answer is in paragraph 14 below.\n",
    "1. The delegation read its usual statement; see paragraph 11.\n\n2. Tea is up.\n",
    "1. Tea is up and paragraph 9 says why.\n\n2. Ships wait.\n",
    "1. Paragraph 12 of the note is new.\n\n2. As paragraph 13 shows, tea is up.\n",
    "1. The points are in paragraph 7.\n\n2. Ships wait.\n",
)
_SPELLED = ("C O N F I D E N T I A L", "S E C R E T", "C o n f i d e n t i a l", "S e c r e t")


def _checked(text: str, *options: str) -> str:
    arguments = ("check", "--isolated", "--no-cache", *options, "--output-format", "concise", "-")
    return cablelint(*arguments, given=text.encode()).output


@pytest.mark.parametrize("body", _OF_DOCUMENTS)
def test_numbers_of_documents(body: str) -> None:
    assert "PAR008" not in _checked(_HEAD + body)


@pytest.mark.parametrize("body", _OF_THE_CABLE)
def test_numbers_that_the_cable_does_not_have(body: str) -> None:
    assert "PAR008 error" in _checked(_HEAD + body)


def test_a_number_that_a_release_may_have_cut() -> None:
    assert "PAR008 warning" in _checked(_HEAD + _OF_THE_CABLE[3], "--profile", "archive")


@pytest.mark.parametrize("spelled", _SPELLED)
def test_every_station_behind_spaced_letters(spelled: str) -> None:
    """No word of a station is taken for letters of the classification: LA PAZ, ST PETERSBURG."""
    right = spelled.replace(" ", "").upper()
    for station in ("LA PAZ", "ST PETERSBURG", "EL SALVADOR", "AL KHOBAR", "NEW DELHI", "USUN NEW YORK", "ROME"):
        cable = parse(
            f"{spelled} {station} 000611\n\nE.O. 12958: DECL: 03/03/2019\nTAGS: PREL\nSUBJECT: TEA\n\n1. Tea.\n"
        )
        assert cable.classification is not None
        assert (cable.classification.level, cable.classification.nearest) == (right, None), station


@pytest.mark.parametrize("line", ["S e c r e t//NOFORN NAIROBI 000611", "C o n f i d e n t i a l LA PAZ 000611"])
def test_a_classification_that_a_release_put_in_small_letters(line: str) -> None:
    text = _HEAD.replace("UNCLAS NAIROBI 000204", line) + "1. (U) Tea is up.\n"
    assert "CLS001" not in _checked(text, "--profile", "archive")


def test_an_old_text_without_a_date_is_not_compared_with_today() -> None:
    text = (
        "C O N F I D E N T I A L KYIV 002218\n\nE.O. {}: DECL: 06/09/2015\nTAGS: PREL, UP\nSUBJECT: GAS\n\n"
        "Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).\n\n1. (C) Gas is up.\n\n2. (C) Ships wait.\n"
    )
    assert "CLS008" not in _checked(text.format("12958"))
    assert "HDG010 warning" not in _checked(text.format("12958"))
    assert "CLS008 warning" in _checked(text.format("13526"))  # it may have been sent before that day
    assert "HDG010 warning" in _checked(text.format("13526"))


def test_what_a_cut_may_have_taken_is_no_error_in_a_release() -> None:
    text = _HEAD + "1. Begin text:\n\nDear Sir.\n\n2. Tea is up.\n"
    assert "PAR010 error" in _checked(text)
    assert "PAR010 error" not in _checked(text, "--profile", "archive")
    assert "error" not in _checked(
        _HEAD.replace("UNCLAS NAIROBI 000204", "Unclas SECTION") + "1. Tea.\n", "--profile", "archive"
    )
