"""Cables in which a fix that is usually right would say something else: `--fix` and `format` leave them as they are."""

import pytest

from .command import cablelint, findings

DATED = "R 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nBT\nUNCLAS OSLO 000210\n\nE.O. 12958: N/A\n"
REST = "SUBJECT: TEA\n\n1. Tea is up.\n\n2. Fish is not.\nBT\n"
BODY = "1. (C) The port closed.\n\n{}\n\n3. (C) Ships wait.\n"
ADDRESSED = "P 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO {}\nBT\nUNCLAS OSLO 000210\n\nSUBJECT: TEA\n\n1. A.\nBT\n"
CLASSIFIED = (
    "R 101538Z JUL 09\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nBT\nC O N F I D E N T I A L OSLO 000210\n\n"
    "E.O. 12958: DECL: {}\nTAGS: PREL, NO\nSUBJECT: TEA\n\n1. (C) A.\n"
)

LEFT = [
    # the code, what is in the TAGS line, the text or the like, and around what
    *(("TAG004", f"TAGS: {tags}\n", DATED + "{}" + REST) for tags in ("OVIP, ROE, JANE, OVIP, DOE, JOHN",)),
    *(
        ("TAG006", f"TAGS: {tags}\n", DATED + "{}" + REST)
        for tags in ("OVIP ROE, JANE; DOE, JOHN", "PREL, KE (NF)", "PREL, UK [TS]")
    ),
    *(
        ("TAG010", f"TAGS: {tags}\n", DATED + "{}" + REST)
        for tags in (
            "PREL, OVIP (LI, KE), CH",
            "OVIP (HU, BO) CH",
            "OVIP [MA, LI] CH",
            "OVIP *MA, LI* CH",
            "PREL OVIP (MA, NO)",
            "PREL, OVIP (KE), UK",
            "PREL, OVIP (TS, GE) (MA, LI)",
            "PREL, KE*, UK",
            "PREL, KE*, UK\n* tentative",
        )
    ),
    *(
        ("TAG011", f"TAGS: {tags}\n", DATED + "{}" + REST)
        for tags in ("ROE, JANE OVIP, PREL", "OVIP (LI, KE), PREL", "KE (UK, GR), PREL")
    ),
    *(
        ("PAR007", words, BODY)
        for words in (
            "2 . 5 million came.",
            "2 . 9 tons came.",
            "2.(a) and (b) came.",
            "2.(3) came.",
            "2 . a day went by.",
        )
    ),
    *(
        ("TXT011", f"2. (C) {words}", BODY)
        for words in (
            "THE MAN(UFACTURER) came.",
            "Some man(power) came.",
            "A Non(State) came.",
            "THE WORK(FORCE) CAME.",
        )
    ),
    *(
        ("CLS014", f"2. {marking} Two.", BODY)
        for marking in ("(C/)", "(C,)", "(S//NF/)", "(C//REL TO USA, GBR,)", "(C;)", "(C/ )")
    ),
    *(
        ("CLS015", words, BODY)
        for words in ("(C) 2. Two [S] is.", "(C) 2. Two (S/NF) is.", "(C) 2. Two.\n\n{S} Two.", "(U) 2. Two <C> is.")
    ),
    *(
        ("TXT008", f"2. (C) {words}", BODY)
        for words in (
            "Of <td>1</td><td>200</td> tons",
            "Of <tr><td>5</td></tr><tr><td>000</td></tr> tons",
            "Of 1<br>200 tons",
            "Of <div>5</div> <div>6</div> tons",
            "Of 5<td align='right'>6</td> tons",
            "[1](#note) A note.",
            "<s>Not</s> this.",
            '<span style="display: none">Not</span> this.',
            "<ol><li>One</li></ol> is.",
            '<img alt="A ship"> is.',
            "<script>ship()</script> is.",
            "&lt;b&gt; is a word.",
        )
    ),
    *(("TXT001", f"2. (C) {words} came.", BODY) for words in ("Ïðèâåò", "Bakanlýðýîð", "ÄÏÌÀ")),
    *(
        ("HDG007", names, ADDRESSED)
        for names in ("AMEMBASSY ROME\nAMEMBASSY ROME\n(FOR DCM)", "AMEMBASSY ROME\nAMEMBASSY ROME\n//POLAD//")
    ),
    *(("CLS008", date, CLASSIFIED) for date in ("04/04/18 1", "04/04/18-19", "04/04/18, 19")),
]
MARKED = (
    "2. (U) The harbor master expects the crane to be at work before the ships of the line\n(S/NF) and others come.\n"
)
CLOSED_BELOW = "(C) 1. The port closed.\n\n(C)\n\n2. Ships wait.\n\n(C) 3. They are small.\n\n(U)\n"


def after(command: str, text: str, *options: str) -> str:
    return cablelint(*command.split(), *options, "-", given=text.encode()).output


@pytest.mark.parametrize(("code", "words", "around"), LEFT)
def test_a_fix_leaves_what_may_mean_something_else(code: str, words: str, around: str) -> None:
    text = around.replace("{}", words)
    fixes = [one["fix"]["applicability"] for one in findings(text.encode(), "--select", code) if one["fix"]]
    assert set(fixes) == {"unsafe"}
    assert after("check --fix", text, "--select", code) == text


@pytest.mark.parametrize(("code", "words", "around"), LEFT)
def test_a_layout_decides_no_more(code: str, words: str, around: str) -> None:
    text = around.replace("{}", words)
    before = findings(text.encode(), "--select", code)
    again = after("format --isolated", text)
    assert len(findings(again.encode(), "--select", code)) == len(before)
    assert after("check --fix", again, "--select", code) == again


def test_a_layout_moves_no_line_that_opens_with_a_marking() -> None:
    text = DATED + "TAGS: PREL, NO\nSUBJECT: TEA\n\n1. (U) One.\n\n" + MARKED + "BT\n"
    assert "\n(S/NF) and others come.\n" in after("format --isolated", text)


@pytest.mark.parametrize("sign", ["-", "\u00ad", "\u2010", "\u2011", "\u00ac", "="])
def test_a_layout_joins_no_halves_of_a_word(sign: str) -> None:
    words = (
        f"2. (U) The harbor master expects the crane to be at work before the ships of the line arr{sign}\nive here.\n"
    )
    text = DATED + "TAGS: PREL, NO\nSUBJECT: TEA\n\n1. (U) One.\n\n" + words + "BT\n"
    assert "\nive here.\n" in after("format --isolated", text)


@pytest.mark.parametrize(
    "text", [CLOSED_BELOW, "1. A. (C)\n\n2. B. (C)\n(U) 3. C. (C)\n", "1. A.\n(C)\n(U) 2. B.\n(C)\n"]
)
def test_a_layout_does_not_deny_that_a_marking_ends_the_paragraph_above(text: str) -> None:
    once = after("format --isolated", text)
    assert after("check --fix", once, "--select", "CLS015").count("\n(U) ") == text.count("\n(U) ")
    assert "\n(C) 3. " in once or "(C) 3. " not in text


def test_a_layout_joins_no_tags_over_an_empty_line() -> None:
    text = f"{DATED}TAGS: PREL,\n\nKE, UK\n{REST}"
    assert "PREL,\n\nKE, UK\n" in after("format --isolated", text)


def test_a_marking_that_touches_its_number_gets_one_space() -> None:
    text = CLASSIFIED.replace("1. (C) A.", "(C)1.Tea is up.\n\n(C)2.Fish is not.").replace("{}", "07/10/2019")
    assert "\n1. (C) Tea is up.\n\n2. (C) Fish is not.\n" in after("check --fix", text, "--select", "CLS015,PAR007")
