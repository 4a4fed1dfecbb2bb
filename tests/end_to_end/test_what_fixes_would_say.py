"""Safe fixes and the layout, where a cable would say something else after them: these are left to the drafter."""

import pytest

from .command import cablelint

_HEADING = "UNCLAS NAIROBI 000210\n\nE.O. 13526: N/A\nTAGS: PREL, KE\nSUBJECT: TEA\n\n"
_MARKED = "CONFIDENTIAL NAIROBI 000210\n\n1. (C) One.\n\n"
_LISTS = (
    "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO AMEMBASSY ROME\nFOR DOE\nAMEMBASSY LAGOS\nAMEMBASSY ROME\nFOR ROE\n"
)


def _tags(line: str) -> str:
    return f"UNCLAS NAIROBI 000210\n\nE.O. 13526: N/A\nTAGS: {line}\nSUBJECT: TEA\n\n1. (U) One.\n\n2. (U) Two.\n"


LEFT_ALONE = {
    "a power": f"{_HEADING}1. The farm has 10<sup>6</sup> trees.\n\n2. Two.\n",
    "struck out": f"{_HEADING}1. We will <s>not</s> agree.\n\n2. Two.\n",
    "a comment": f"{_HEADING}1. We agree. <!-- hold until Monday -->\n\n2. Two.\n",
    "a key": f"{_HEADING}1. Press the <b> key.\n\n2. Two.\n",
    "a note": f"{_HEADING}1. See article 4[3](#n).\n\n2. Two.\n",
    "a file": f"{_HEADING}1. See Report(final).doc here.\n\n2. Two.\n",
    "letters of a law": f"{_MARKED}2. (c) and (d) of the act apply.\n\n3. (C) Three.\n",
    "pros and cons": f"{_MARKED}2. (PRO) Two.\n\n3. (CON) Three.\n",
    "brackets around all": f"{_MARKED}2. ((C) Two.)\n\n3. (C) Three.\n",
    "a small word for a tag": _tags("PREL, is, KE"),
    "a name for two tags": _tags("OVIP (ROE, JANE), PINR (LEE, ANN), OVIP (DOE, JOHN), KE"),
    "a tag struck out": _tags("PREL <s>KE</s> KE"),
    "an order in the SUBJECT": "UNCLAS NAIROBI 210\n\nTAGS: KE\nSUBJECT: WHAT E.O. 13526: SAYS\n\n1. One.\n\n2. Two.\n",
    "a SUBJECT that goes on like a label": "UNCLAS NAIROBI 210\n\nTAGS: KE\nSUBJECT: KENYA PUTS ELECTRONIC\n"
    "TAGS ON ITS ELEPHANTS\n\n1. One.\n\n2. Two.\n",
    "a note on a subject": "UNCLAS NAIROBI 210\n\nREF: NOTE ON THE\nSUBJECT OF FISH\n\nE.O. 13526: N/A\n"
    "TAGS: PREL, KE\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n",
    "an officer for tags": "CONFIDENTIAL NAIROBI 210\n\nE.O. 13526: DECL: 07/09/2019\nTAGS: PREL, KE\n"
    "SUBJECT: (C) TEA\n\nClassified By: DCM JANE ROE, WHO SETS\nTAGS FOR THE POST, REASON 1.4(d)\n\n"
    "1. (C) One.\n\n2. (C) Two.\n",
    "a link with an address": f"{_HEADING}1. See <a href='http://example.gov/1'>the page</a>.\n\n2. Two.\n",
    "words shown at a word": f"{_HEADING}1. The <span title='not signed'>treaty</span> is here.\n\n2. Two.\n",
    "white words": f"{_HEADING}1. It is <font color=white>not</font> signed.\n\n2. Two.\n",
    "an empty cell": f"{_HEADING}1. <tr><td>tea</td><td></td><td>yes</td></tr>\n\n2. Two.\n",
    "items on a line": f"{_HEADING}1. <ul><li>Jane Roe</li><li>John Doe</li></ul>\n\n2. Two.\n",
    "an accent in an address": f"{_HEADING}1. Write to josé@example.gov.\n\n2. Two.\n",
    "a dash in the name of a page": f"{_HEADING}1. See http://example.gov/tea–2009 for it.\n\n2. Two.\n",
    "an accent in the name of a file": f"{_HEADING}1. The file is résumé.doc here.\n\n2. Two.\n",
    "a prefix of a name": f"{_HEADING}1. The Anti(Money Laundering) law is old.\n\n2. Two.\n",
    "a parenthesis in quoted text": f"{_HEADING}1. Begin text:\n\nThe Ministry(the section).\n\nEnd text.\n\n2. Two.\n",
    "a word for two tags": _tags("ECONIC, KE").replace("NAIROBI 000210\n", "NAIROBI 000210\n\nP 041200Z MAR 09"),
    "an office below an addressee": f"{_LISTS}\nUNCLAS NAIROBI 210\n\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n",
}


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_safe_fixes_leave_it_to_the_drafter(name: str) -> None:
    text = LEFT_ALONE[name]
    assert cablelint("check", "--fix", "-", given=text.encode()).output == text


@pytest.mark.parametrize("line", ["prel, in, ke", "Iran, ke, Uganda", "PREL, is, KE"])
def test_the_layout_writes_no_word_as_a_tag(line: str) -> None:
    assert f"TAGS: {line}\n" in cablelint("format", "-", given=_tags(line).encode()).output


def test_the_layout_does_not_part_a_marking_from_its_second_bracket() -> None:
    text = f"{_MARKED}2. (C)) Two.\n\n3. (C) Three.\n"
    assert "2. (C)) Two.\n" in cablelint("format", "-", given=text.encode()).output


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)])
def test_two_numbers_with_a_tab_between_them_stay_two(command: tuple[str, ...]) -> None:
    text = f"{_HEADING}1. Aid:\n\n123,456\t789\n\n2. Two.\n"
    assert "123,456 789" not in cablelint(*command, "-", given=text.encode()).output


def test_tags_that_set_words_apart_become_a_space() -> None:
    text = f"{_HEADING}1. Firms are Acme<br>Brill.\n\n2. Two.\n"
    assert "Acme Brill." in cablelint("check", "--fix", "-", given=text.encode()).output


_ENVELOPE = "P 041200Z MAR 09\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC PRIORITY 1204\n\n"
BROKEN = (  # what ends a line, and what begins the next
    ("roej@", "example.gov"),
    ("jane.roe", "@example.gov"),
    ("http://www.example.gov/tea/", "2009.html"),
    ("http://www.example.gov/te", "a.html"),
    ("www.example.", "gov"),
    ("tea_report.", "doc"),
    ("tea_", "report.doc"),
    ("C:\\tea\\", "report.doc"),
    ("USD 1,200,", "000"),
    ("USD 1,200.", "50"),
    ("12:", "30"),
    ("03/04/", "2009"),
    ("and/", "or"),
    ("-", "5"),
    ("$", "5"),
    ("co-", "operative"),
)


_LONG = "The growers of the north have this year, as the board has told us on Monday last, "


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
@pytest.mark.parametrize(("end", "begin"), BROKEN)
@pytest.mark.parametrize("where", ["in the text", "in the SUBJECT"])
def test_no_space_is_put_where_a_line_breaks_a_word(where: str, end: str, begin: str, command: tuple[str, ...]) -> None:
    words = f"{_LONG}{end}\n{begin} of it all"
    if where == "in the text":
        text = f"{_ENVELOPE}{_HEADING}1. {words}.\n\n2. Two.\n"
    else:
        text = f"{_ENVELOPE}{_HEADING.replace('TEA', words)}1. One.\n\n2. Two.\n"
    assert f"{end}\n{begin}" in cablelint(*command, "-", given=text.encode()).output


def test_a_name_is_no_letter_of_a_reference() -> None:
    text = _HEADING.replace("TEA\n", "TEA\nREF: A. ROE-DOE E-MAIL, B. DOE TO C. LEE E-MAIL\n") + "1. One.\n\n2. Two.\n"
    assert "DOE TO C. LEE" in cablelint("format", "-", given=text.encode()).output


def test_the_layout_takes_no_letter_that_the_text_speaks_of_for_a_marking() -> None:
    text = f"{_HEADING}1. Grades: (a) excellent.\n\n2. (u) means unknown.\n\n3. (c) means fair.\n"
    assert cablelint("format", "-", given=text.encode()).output == text
