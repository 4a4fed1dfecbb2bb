"""Cables in which a change that is safe elsewhere would say something else, or hide what is wrong.

`--fix` leaves them as they are, and the finding says so; `format` writes none of them otherwise.
"""

import pytest

from .command import cablelint, findings

DATED = "R 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nBT\nUNCLAS OSLO 000210\n\n"
ORDER = "E.O. 12958: N/A\n"
REST = "SUBJECT: TEA\n\n1. Tea is up.\n\n2. Fish is not.\nBT\n"
BODY = (
    "R 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nBT\nC O N F I D E N T I A L OSLO 000210\n\n"
    "E.O. 12958: DECL: 07/10/2019\nTAGS: PREL, NO\nSUBJECT: TEA\n\n"
    "1. (C) The port closed.\n\n{}\n\n3. (C) Ships wait.\n\n4. (C//NF) They are small.\nBT\n"
)
OF_TAGS = f"{DATED}{ORDER}TAGS: {{}}\n{REST}"
OF_HEADING = f"{DATED}{{}}\n\n1. Tea is up.\n\n2. Fish is not.\nBT\n"
ADDRESSED = "P 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO {}\nBT\nUNCLAS OSLO 000210\n\nSUBJECT: TEA\n\n1. A.\nBT\n"
DECLASSIFIED = BODY.replace("07/10/2019", "{}").replace("\n{}\n\n3.", "\n2. (C) Two.\n\n3.")

LEFT = [
    # the code, the words, and around what
    *(("CLS008", words, DECLASSIFIED) for words in ("04/04/18: 2021", "04/04/18\n      2021")),
    *(
        ("CLS014", words, BODY)
        for words in (
            "2. (C?) They met.",
            "2. [C] stands for carbon.",
            "2. ( C ) is the sign of carbon.",
            "2. ( C ) and ( U ) were open.",
            "2. [U]235 is dear.",
            "2. ( U )-235 is dear.",
        )
    ),
    *(
        ("CLS015", words, BODY)
        for words in (
            "See article\n(C) 2. of the act.",
            "Begin text:\n(C) 2. Two.\nEnd text.",
            "(c) 2. Two.",
            "(C) 2.a. They met.",
            "(C) 2. a. They met.",
        )
    ),
    *(
        ("HDG002", words, OF_HEADING)
        for words in (
            "E.O. 12958: DECL: UPON REMOVAL OF\nSENSITIVE\nTAGS: PREL, NO\nSUBJECT: TEA",
            "E.O. 12958: DECL: WHEN NO LONGER\nNOFORN\nTAGS: PREL, NO\nSUBJECT: TEA",
            "E.O. 12958: N/A, EXCEPT\nNODIS\nTAGS: PREL, NO\nSUBJECT: TEA",
        )
    ),
    *(
        ("HDG005", f"{ORDER}TAGS: PREL, NO\n{words}", OF_HEADING)
        for words in (
            "SUBJECT (NEW): TEA",
            "SUBJECT LINE: TEA",
            "SUBJECT 2: TEA",
            "SUBJECT#: TEA",
            "SUBJ 1 OF 2: TEA",
            "SUBJ [NEW]: TEA",
            "SUBJECT / NEW: TEA",
            "SUBJ LINE FOR POSTS: TEA",
            "SUBJECT: TEA\nREF-A: OSLO 12",
            "NEW SUBJECT: TEA",
            "(U) SUBJECT: TEA",
            "B. SUBJECT: TEA",
        )
    ),
    *(
        ("HDG005", f"{words}\nTAGS: PREL, NO\nSUBJECT: TEA", OF_HEADING)
        for words in (
            "E.O. 12958 AS AMENDED: N/A",
            "E.O. 13526 (WAS 12958): N/A",
            "E.O. 1295 8: N/A",
            "EO 12958 [AMENDED]: N/A",
            "EO 12958 AS AMENDED BY 13292: N/A",
        )
    ),
    ("HDG005", f"{ORDER}TAGS (U): PREL, NO\nSUBJECT: TEA", OF_HEADING),
    *(
        ("HDG006", words, ADDRESSED)
        for words in (
            "SECSTATE WASHDC ROUTING 12",
            "SECSTATE WASHDC PIORITY 12 ROUTINE",
            "SECSTATE WASHDC PIORITY PIORITY",
        )
    ),
    ("HDG007", "AMEMBASSY ROME\nFOR DOE\nAMEMBASSY ROME", ADDRESSED),
    *(("TAG004", words, OF_TAGS) for words in ("PREL, KE, NOT PREL", "PREL, KE OR KE")),
    *(("TAG005", words, OF_TAGS) for words in ("PREL, et", "OVIP, ROE, jo")),
    *(
        ("TAG006", words, OF_TAGS)
        for words in (
            "PREL, PRELIM",
            "OVIP, DRAPER, KE",
            "PREL OVIP ROE; DOE; KE",
            "PREL, OVIP, ROE, JANE; KE",
            "PREL, KE NOT UG",
            "PREL, KE PRESS TOUR",
        )
    ),
    *(("TAG010", words, OF_TAGS) for words in ("PREL, [ADD KE]", "PREL, {ADD KE}", "PREL, PINR (MA, LI), KE")),
    *(("TAG011", words, OF_TAGS) for words in ("KE, PREL?", "KE, PREL (?)")),
]
UNSEEN = ["\u00ad", "\u200b", "\u200b\u00ad", "\u2060", "\ufeff", "\u201a"]
GARBLED = ["\u00e2\u2030 5 tons", "CAF\u00c3\u0192\u00a9"]


def after(command: str, text: str, *options: str) -> str:
    return cablelint(*command.split(), *options, "-", given=text.encode()).output


@pytest.mark.parametrize(("code", "words", "around"), LEFT)
def test_a_fix_leaves_it_to_the_drafter(code: str, words: str, around: str) -> None:
    text = around.replace("{}", words)
    assert {one["fix"]["applicability"] for one in findings(text.encode(), "--select", code) if one["fix"]} <= {
        "unsafe"
    }
    assert after("check --fix", text, "--select", code) == text


@pytest.mark.parametrize(("code", "words", "around"), LEFT)
def test_a_layout_silences_nothing_of_it(code: str, words: str, around: str) -> None:
    text = around.replace("{}", words)
    before = findings(text.encode(), "--select", code)
    assert len(findings(after("format --isolated", text).encode(), "--select", code)) == len(before)


@pytest.mark.parametrize("command", ["check --fix", "format"])
@pytest.mark.parametrize("sign", UNSEEN)
@pytest.mark.parametrize("words", ["Of 3{}5 tons.", "See paras 1{}2.", "It costs 1{}000 a year."])
def test_what_is_hardly_seen_between_two_figures_stays(words: str, sign: str, command: str) -> None:
    written = words.format(sign)
    assert written in after(command, BODY.replace("{}", f"2. (C) {written}"))


@pytest.mark.parametrize("command", ["check --fix", "format"])
@pytest.mark.parametrize("code", ["&shy;", "&#x200b;", "&#173;"])
def test_its_code_becomes_no_number_either(code: str, command: str) -> None:
    assert "35 tons" not in after(command, BODY.replace("{}", f"2. (C) Of 3{code}5 tons."))


@pytest.mark.parametrize("command", ["check --fix", "format"])
@pytest.mark.parametrize("letter", ["\u0106", "\u0160", "\u00da", "C\u0301", " \u0106 "])
def test_an_accent_that_keeps_a_letter_from_being_a_marking_stays(letter: str, command: str) -> None:
    assert f"({letter})" in after(command, BODY.replace("{}", f"2. ({letter}) They met."))


@pytest.mark.parametrize("command", ["check --fix", "format"])
@pytest.mark.parametrize("words", GARBLED)
def test_what_is_left_of_a_garbled_word_is_taken_for_no_letter(words: str, command: str) -> None:
    assert words in after(command, BODY.replace("{}", f"2. (C) {words}"))


@pytest.mark.parametrize(
    "date",
    [
        "07\u201310\u20132019",
        "7\u201310\u20132019",
        "07\u201310\u201319",
        "10\u2013JUL\u20132019",
        "2019\u201307\u201310",
        "07\u201410\u20142019",
        "07\u201010\u20102019",
        "07\u201210\u20122019",
        "07\u201310\u20142019",
        "07\u2013\u201310\u20132019",
    ],
)
def test_a_layout_replaces_all_signs_of_a_word_or_none(date: str) -> None:
    text = after("format", DECLASSIFIED.replace("{}", date))
    assert date in text or text.isascii()


@pytest.mark.parametrize(
    "tag",
    [
        "SUBJECT: TEA<br>NODIS",
        "SUBJECT: TEA<br/>EXDIS",
        "SUBJECT: TEA<BR>NOFORN",
        "SUBJECT: TEA<br>REF: OSLO 12",
        "SUBJECT: TEA<br>(S) AND FISH",
        "SUBJECT: TEA</p>NODIS",
        "SUBJECT: TEA<li>STADIS",
        "SUBJECT: TEA<hr>SENSITIVE",
        "TAGS: PREL, NO\nSUBJECT: TEA<br>SIPDIS",
        "SUBJECT: TEA<br />NODIS",
    ],
)
def test_the_break_of_a_page_within_the_heading_is_no_space(tag: str) -> None:
    assert f"{tag}\n" in after("check --fix", OF_HEADING.replace("{}", tag))


@pytest.mark.parametrize(
    "words",
    [
        "Tea.<br>3. (S) Fish.",
        "Tea.<br>[S] Fish.",
        "Tea.<br>(S//NF) Fish.",
        "Tea.</p><p>3. Fish.</p>",
        "Tea.<br><br>3) Fish.",
        "Tea:<br>- fish<br>- ice",
        "Tea:<br>a. fish<br>b. ice",
        "Tea:<br>a) fish<br>b) ice",
        "Tea:<br>-- fish<br>-- ice",
        "Tea:<br>* fish<br>* ice",
    ],
)
def test_nor_is_one_above_a_paragraph_or_an_item(words: str) -> None:
    assert f"2. (C) {words}\n" in after("check --fix", BODY.replace("{}", f"2. (C) {words}"))


@pytest.mark.parametrize(
    "below", ["PARIS CLUB", "EXCLUSIVE FOR AMBASSADOR ROE", "FOR AMBASSADOR ROE FROM DOE", "(SEE NOTE)"]
)
def test_a_line_of_words_is_not_joined_to_the_tags(below: str) -> None:
    text = OF_TAGS.replace("{}", f"PREL, KE\n{below}")
    for command in ("check --fix", "format"):
        assert f"PREL, KE\n{below}\n" in after(command, text)


@pytest.mark.parametrize("words", ["PREL, tea, KE", "ECON, eco", "PREL, KE, Ali"])
def test_a_layout_writes_no_unknown_word_in_capitals(words: str) -> None:
    assert f"TAGS: {words}\n" in after("format", OF_TAGS.replace("{}", words))


@pytest.mark.parametrize("form", ["{})", "({})"])
def test_numbers_that_items_have_too_keep_their_form(form: str) -> None:
    one, two, three = (form.format(number) for number in (1, 2, 3))
    text = f"{DATED}{ORDER}TAGS: PREL, NO\nSUBJECT: TEA\n\n{one} See para 2.\n\n{two} Two:\n\n{one} a\n\n{two} b\n\n"
    assert after("format", f"{text}{three} Three.\nBT\n").count(one) == 2


@pytest.mark.parametrize("command", ["check --fix", "format"])
def test_a_line_of_a_quoted_mail_is_not_broken(command: str) -> None:
    line = "> " + "The growers of the north told the ministry that the road is bad, " * 2 + "he said."
    assert f"\n{line}\n" in after(command, BODY.replace("{}", f"2. (C) He wrote:\n\n{line}\n> Yes."))


SAFE_STILL = [
    # what is as common, and stays safe
    ("CLS014", "2. [C] They met.", "2. (C) They met.", BODY),
    ("CLS014", "2. ( C ) They met.", "2. (C) They met.", BODY),
    ("CLS015", "(C) 2. They met.", "2. (C) They met.", BODY),
    ("CLS015", "(SBU) 2. A man came.", "2. (SBU) A man came.", BODY),
    ("HDG005", f"{ORDER}TAGS PREL, NO\nSUBJ TEA", f"{ORDER}TAGS: PREL, NO\nSUBJECT: TEA", OF_HEADING),
    ("HDG005", f"{ORDER}TAGS: PREL, NO SUBJECT: TEA", f"{ORDER}TAGS: PREL, NO\nSUBJECT: TEA", OF_HEADING),
    (
        "HDG005",
        f"{ORDER}TAGS: PREL, NO\nSUBJECT; TEA: A LOOK",
        f"{ORDER}TAGS: PREL, NO\nSUBJECT: TEA: A LOOK",
        OF_HEADING,
    ),
    (
        "HDG005",
        f"{ORDER}TAGS: PREL, NO\nSUBJECT NORWAY: TEA",
        f"{ORDER}TAGS: PREL, NO\nSUBJECT: NORWAY: TEA",
        OF_HEADING,
    ),
    (
        "HDG005",
        "EO 12958 DECL: 07/10/2019\nTAGS: PREL, NO\nSUBJECT: TEA",
        "E.O. 12958: DECL: 07/10/2019\nTAGS: PREL, NO\nSUBJECT: TEA",
        OF_HEADING,
    ),
    (
        "HDG002",
        f"{ORDER}SENSITIVE\nTAGS: PREL, NO\nSUBJECT: TEA",
        f"SENSITIVE\n{ORDER}TAGS: PREL, NO\nSUBJECT: TEA",
        OF_HEADING,
    ),
    ("HDG006", "SECSTATE WASHDC PIORITY 12", "SECSTATE WASHDC PRIORITY 12", ADDRESSED),
    ("HDG007", "AMEMBASSY ROME\nAMEMBASSY BERN\nAMEMBASSY ROME", "AMEMBASSY ROME\nAMEMBASSY BERN", ADDRESSED),
    ("TAG004", "PREL, KE, PREL", "PREL, KE", OF_TAGS),
    ("TAG005", "prel, ke", "PREL, KE", OF_TAGS),
    ("TAG006", "PRELKE, ECON", "PREL, KE, ECON", OF_TAGS),
    ("TAG006", "PREL; OVIP (ROE, JANE); KE", "PREL, OVIP (ROE, JANE), KE", OF_TAGS),
    ("TAG010", "PREL, (KE, UG)", "PREL, KE, UG", OF_TAGS),
    ("TAG011", "KE, PREL", "PREL, KE", OF_TAGS),
    ("TXT001", "2. (C) Caf\u00e9 \u201cTea\u201d, 3\u20135 tons.", '2. (C) Cafe "Tea", 3-5 tons.', BODY),
]


@pytest.mark.parametrize(("code", "words", "wanted", "around"), SAFE_STILL)
def test_what_leaves_no_doubt_is_fixed(code: str, words: str, wanted: str, around: str) -> None:
    assert after("check --fix", around.replace("{}", words), "--select", code) == around.replace("{}", wanted)
