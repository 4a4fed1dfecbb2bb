"""What a fix or the layout may not change, through the command line: words, markings, lists, the rest of a file."""

from pathlib import Path

import pytest

from .command import Outcome, cablelint, findings, parsed

HEADING = "{level} NAIROBI 000210\n\nSIPDIS\n\nE.O. 13526: {order}\nTAGS: EAGR, KE\nSUBJECT: (U) TEA GROWERS MEET\n\n"
SECRET = HEADING.format(level="S E C R E T", order="DECL: 05/21/2030")
OPEN = HEADING.format(level="UNCLAS", order="N/A")
BODY = "1. (U) The growers met.\n\n2. (U) They agreed.\n"


def formatted(text: str, *options: str) -> str:
    outcome = cablelint("format", "--stdin-filename", "a.cable", *options, "-", given=text.encode())
    assert outcome.status == 0, outcome.errors
    return outcome.output


def mended(text: str, *options: str) -> Outcome:
    return cablelint("check", "--fix", "--exit-zero", "--stdin-filename", "a.cable", *options, "-", given=text.encode())


@pytest.mark.parametrize(
    "opening",
    [
        "(S/NF) 2. (U) ",
        "(S) 2. (U) ",
        "(TS) 2) (C) ",
        "(U) 2. (S//NF) ",
        "[S] 2. [U] ",
        "(SBU) 2. (U)",
        "(S) (2) (U) ",
        "( S )  2 .  (U) ",
        "(C) 2. (C/NF) ",
        "(S/NF) 2.(U)",
    ],
)
def test_neither_of_two_markings_gets_lost(opening: str) -> None:
    text = f"{SECRET}1. (U) One.\n\n{opening}Text.\n\n3.(U)  Three.\n"
    after = formatted(text)
    assert f"\n{opening}Text.\n" in after
    assert "\n3. (U) Three.\n" in after


@pytest.mark.parametrize("opening", ["2. (S/NF) (U) ", "2. (U) (S/NF) ", "(S/NF) (U) 2. ", "2. * (U) ", '2. "(U)" '])
def test_no_sign_or_letter_at_a_number_gets_lost(opening: str) -> None:
    signs = [sign for sign in f"{opening}Text." if not sign.isspace()]
    after = formatted(f"{SECRET}1. (U) One.\n\n{opening}Text.\n\n3. (U) Three.\n")
    assert sorted(sign for sign in after if not sign.isspace()) == sorted(
        [sign for sign in f"{SECRET}1. (U) One.3. (U) Three." if not sign.isspace()] + signs
    )


@pytest.mark.parametrize(
    "words", ["(S)he agreed", "(U)nder protest", "(U)'s", "(S)//NF) Tea", "(S)(U) Tea", "(U)(U) Tea"]
)
def test_a_layout_parts_no_word_from_what_may_be_no_marking(words: str) -> None:
    text = f"{SECRET}1. (U) The growers met.\n\n2. {words} went on.\n\n3. (U) They agreed.\n"
    assert f"2. {words} went on.\n" in formatted(text)


def test_what_a_label_holds_beside_its_name_stays() -> None:
    text = "UNCLAS\n\nSUBJ/HARBOR//\n\nREF/A/MSGID:DOC/NAIROBI/YMD:20040623//\n\n1. One.\n\n2. Two.\n"
    assert "REF/A/MSGID:DOC/NAIROBI/YMD:20040623//" in formatted(text)


@pytest.mark.parametrize(
    ("written", "right"),
    [("TUBJECT:", "SUBJECT:"), ("SUBJ:", "SUBJECT:"), ("Subject:", "SUBJECT:"), ("UBJECT:", "SUBJECT:")],
)
def test_a_label_is_the_one_word_whose_letters_the_layout_changes(written: str, right: str) -> None:
    assert f"\n{right} (U) TEA" in formatted(OPEN.replace("SUBJECT:", written) + BODY)


def test_the_layout_makes_no_finding_graver() -> None:
    """What was information is information still, by the same rules."""
    for label in ("subject:", "Subject", "SUBJECT", "SUBJ:", "TUBJECT:"):
        for order in ("E.O. 13526:", "EO 13526", "E0 13526:", "e.o. 13526:", "E.O.:", "EO:"):
            text = OPEN.replace("SUBJECT:", label).replace("E.O. 13526:", order) + BODY
            before, after = (
                {(one["code"], one["severity"]) for one in findings(each.encode())} for each in (text, formatted(text))
            )
            worse = {code for code, severity in after if severity != "info"} - {
                code for code, severity in before if severity != "info"
            }
            assert not worse, text


@pytest.mark.parametrize("count", [1, 3])
def test_a_file_that_was_converted_twice_gets_its_line_breaks_back(count: int, tmp_path: Path) -> None:
    file = tmp_path / "a.cable"
    for command in (["check", "--fix", "--exit-zero"], ["format"]):
        file.write_bytes((OPEN + BODY).replace("\n", "\r" * count + "\r\n").encode())
        assert cablelint(*command, str(file)).status == 0
        assert file.read_bytes() == (OPEN + BODY).replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("1.\t(SBU) Tea.", "1. (SBU) Tea."),
        ("1.\t(SBU)\tTea.", "1. (SBU) Tea."),
        ("1. \t(SBU) Tea.", "1. (SBU) Tea."),
        ("1.\t\tTea.", "1. Tea."),
        ("1. Rates:\t4", "1. Rates:       4"),
    ],
)
def test_a_tab_after_a_number_is_one_space(written: str, wanted: str) -> None:
    assert mended(f"{OPEN}{written}\n\n2. (U) Two.\n").output == f"{OPEN}{wanted}\n\n2. (U) Two.\n"


def test_a_tab_after_a_label_is_one_space() -> None:
    text = OPEN.replace("TAGS: ", "TAGS:\t").replace("E.O. 13526: ", "E.O.\t13526:\t")
    assert mended(text + BODY).output == OPEN + BODY


MUCH = {
    "captions": OPEN.replace("SUBJECT", "SIPDIS\n" * 52 + "SUBJECT") + BODY.replace("met.", "met. "),
    "captions below": OPEN + "SIPDIS\n" * 52 + "\n" + BODY.replace("met.", "met. "),
    "numbers": OPEN + "1) \n" * 100 + "\n2. (U) Two. \n",
    "numbers with words": OPEN + "1) Tea. \n\n" * 100,
    "tabs": OPEN + BODY.replace("met.", "met: " + "\t" * 600 + "x "),
    "tabs at the start": OPEN + BODY + "\n3. (U) Tea. \n" + "\t" * 600 + "x\n",
    "nothing but tabs": "UNCLAS OSLO 000012\n\n" + "\t" * 600 + "x ",
}


@pytest.mark.parametrize("name", MUCH)
def test_much_of_one_kind_is_mended_with_the_rest(name: str) -> None:
    outcome = mended(MUCH[name])
    assert "left as it was" not in outcome.errors
    assert not [line for line in outcome.output.splitlines() if line.endswith(" ")]
    again = mended(outcome.output)
    assert again.output == outcome.output
    once = formatted(MUCH[name])
    assert formatted(once) == once


SPACES = ["\xa0", "\u2003", "\u2009", "\u202f", "\u3000", "\u2007"]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ("2. (SBU)", "2.{}(SBU)"),
        ("E.O. 13526", "E.O.{}13526"),
        ("TAGS: EAGR, KE", "TAGS:{0}EAGR,{0}KE"),
        ("S E C R E T NAIROBI", "S{0}E{0}C{0}R{0}E{0}T{0}NAIROBI"),
        ("see paragraph 2", "see{0}paragraph{0}2"),
        ("End summary", "End{}summary"),
    ],
)
def test_a_space_out_of_a_word_processor_is_a_space(plain: str, other: str, space: str) -> None:
    text = f"{SECRET}1. (S) Summary: Tea is dear; see paragraph 2. End summary.\n\n2. (SBU) They agreed.\n"
    changed = text.replace(plain, other.format(space))
    assert changed != text
    others = [one for one in findings(changed.encode()) if one["code"] != "TXT001"]
    assert others == findings(text.encode())
    assert [one["code"] for one in findings(changed.encode(), "--select", "TXT001")] == ["TXT001"]
    assert {**parsed(changed.encode()), "file": ""} == {**parsed(text.encode()), "file": ""}
    assert mended(changed).output == mended(text).output
    assert formatted(changed) == formatted(text)


def test_all_such_spaces_are_one_finding_with_their_count() -> None:
    text = (OPEN + BODY).replace(" ", "\xa0")
    (one,) = [one for one in findings(text.encode()) if one["code"] == "TXT001"]
    assert "no-break space (U+00A0)" in one["message"]
    assert f"there are {text.count(chr(0xA0))} such spaces" in one["message"]
    assert (one["start"]["offset"], one["fix"]["applicability"]) == (text.index("\xa0"), "safe")
    assert mended(text).output == OPEN + BODY


@pytest.mark.parametrize("space", SPACES)
def test_such_a_space_among_tags_holds_nothing_back(space: str) -> None:
    text = SECRET.replace("EAGR, KE", "EAGR, PREL KE") + "1. (S) One.\n\n2. (S) Two.\n"
    assert "PREL KE" in text
    changed = text.replace("PREL KE", f"PREL{space}KE")
    assert formatted(changed) == formatted(text)
    assert mended(changed).output == mended(text).output
