"""Signs that a cable cannot carry: what is written for them without being asked, on request, and never."""

import json
from pathlib import Path

import pytest

from .command import cablelint

ONLY = ("--isolated", "--no-cache", "--select", "TXT001,TXT010")
EQUAL = {
    "the Ministry’s ‘own’ view": "the Ministry's 'own' view",
    "“yes” or « no »": '"yes" or " no "',
    "10–12 — now − 3": "10-12 -- now - 3",
    "wait… and see": "wait... and see",
    "José Muñoz and Çelik": "Jose Munoz and Celik",
    "Müller, Gül and Erdoğan": "Muller, Gul and Erdogan",
    "Łódź and Århus": "Lodz and Arhus",
    "Straße, œuvre": "Strasse, oeuvre",
    "Ægir ÆGIR Þór ÞÓR": "Aegir AEGIR Thor THOR",
    "Nguyễn Đức": "Nguyen Duc",
    "ﬁnance and ﬂow": "finance and flow",
    "Jose\u0301 and Mu\u0308ller": "Jose and Muller",
    "¿Qué? ¡No!": "Que? No!",
    "co\u00adoperate": "cooperate",
    "Istanbul'da ışık": "Istanbul'da isik",
}
ASKED = {
    "7³ times": "7 cubed times",
    "12² tons": "12 squared tons",
    "5 km² of land": "5 square km of land",
    "6 m³ of water": "6 cubic m of water",
    "10⁶ tons": "10 to the power of 6 tons",
    "CO₂ levels": "CO2 levels",
    "2½ cups": "2 1/2 cups",
    "¾ of it": "3/4 of it",
    "a≮b": "a not less than b",
    "a ≠ b": "a not equal to b",
    "=\u0338 b": "not equal to b",
    "rate ≥5": "rate greater than or equal to 5",
    "±2 percent": "plus or minus 2 percent",
    "4×4 cars": "4x4 cars",
    "8÷2": "8 divided by 2",
    "5‰ of all": "5 per thousand of all",
    "33°N": "33 degrees N",
    "€3 or 3€": "EUR 3 or 3 EUR",
    "№5": "No. 5",
    "Acme™": "Acme(TM)",
    "① first": "(1) first",
    "Ⅳ Corps": "IV Corps",
    "１２ men": "12 men",
    "(С) text": "(C) text",
    "(Ѕ//NF) text": "(S//NF) text",
    "pаyment": "payment",
}
NEVER = [
    "agreed² so",
    "see note¹",
    "3·5 percent",
    "3•5 percent",
    "7\u0338",
    "5 µg",
    "5 Å wide",
    "7Å",
    "8 A\u030a",
    "Ø 7 mm",
    "1º de mayo",
    "٣ men",
    "Москва",
    "СОР",
    "東京",
    "Ministry¿s view",
    "article 1.¿1",
    "co\u00ad\noperate",
    "\u202eabc",
]
TWICE = {
    "JosÃ© agreed": "Jose agreed",
    "â€œThe viewâ€\x9d": '"The view"',
    "Ministryâ€™s": "Ministry's",
    "now â€” or": "now -- or",
    "weâ€¦": "we...",
    "saidÂ\u00a0so": "said so",
    "voilÃ\u00a0 oui": "voila oui",
    "SÃ£o Paulo": "Sao Paulo",
    "ESPAÃ‘A": "ESPANA",
    "Å\x81Ã³dÅº": "Lodz",
    "MÃ¼ller": "Muller",
    "ÃƒÂ©tude": "etude",
    "ï»¿text": "text",
}
LOST = ["said Â so", "voilÃ  oui", "itâ€ s", "ÐœÐ¾ÑÐºÐ²Ð°"]


def text(words: str) -> str:
    return f"1. We note {words} here.\n\n2. Two.\n"


def found(folder: Path, words: str) -> list[tuple[str, str | None]]:
    """Codes and what is offered for them."""
    (folder / "a.cable").write_text(text(words), "utf-8", newline="")
    outcome = cablelint("check", *ONLY, "--output-format", "json", "a.cable", folder=folder)
    findings = json.loads(outcome.output)
    return [(each["code"], each["fix"] and each["fix"]["applicability"]) for each in findings]


def after(folder: Path, words: str, *arguments: str) -> str:
    path = folder / "a.cable"
    path.write_text(text(words), "utf-8", newline="")
    cablelint(*arguments, "a.cable", folder=folder)
    return path.read_text("utf-8")


@pytest.mark.parametrize(("words", "plain"), EQUAL.items(), ids=ascii)
def test_an_equal_is_put_without_being_asked(words: str, plain: str, tmp_path: Path) -> None:
    assert {offer for _, offer in found(tmp_path, words)} == {"safe"}
    assert after(tmp_path, words, "check", "--fix", *ONLY) == text(plain)
    assert after(tmp_path, words, "format", "--isolated") == text(plain)


@pytest.mark.parametrize(("words", "plain"), ASKED.items(), ids=ascii)
def test_words_are_put_on_request_only(words: str, plain: str, tmp_path: Path) -> None:
    assert {offer for _, offer in found(tmp_path, words)} == {"unsafe"}
    assert after(tmp_path, words, "check", "--fix", *ONLY) == text(words)
    assert after(tmp_path, words, "format", "--isolated") == text(words)
    assert after(tmp_path, words, "check", "--fix", "--unsafe-fixes", *ONLY) == text(plain)


@pytest.mark.parametrize("words", NEVER, ids=ascii)
def test_other_signs_are_left(words: str, tmp_path: Path) -> None:
    assert found(tmp_path, words) == [("TXT001", None)]
    assert after(tmp_path, words, "check", "--fix", "--unsafe-fixes", *ONLY) == text(words)
    assert after(tmp_path, words, "format", "--isolated") == text(words)


@pytest.mark.parametrize(("words", "plain"), TWICE.items(), ids=ascii)
def test_a_word_decoded_twice_is_mended_as_a_whole(words: str, plain: str, tmp_path: Path) -> None:
    assert set(found(tmp_path, words)) == {("TXT010", "safe")}
    assert after(tmp_path, words, "check", "--fix", *ONLY) == text(plain)
    assert after(tmp_path, words, "format", "--isolated") == text(words)


@pytest.mark.parametrize("word", ["ESPAÃ‘A", "TORREÃ“N", "espaÃ±a"])
def test_a_sign_within_a_word_is_not_meant_whatever_else_the_text_has(word: str, tmp_path: Path) -> None:
    meant = word.encode("cp1252").decode()
    assert after(tmp_path, f"{word} “now”", "check", "--fix", *ONLY) == text(
        f'{meant} "now"'.replace("Ñ", "N").replace("Ó", "O").replace("ñ", "n")
    )


@pytest.mark.parametrize("words", LOST, ids=ascii)
def test_what_is_left_of_a_word_decoded_twice_stays(words: str, tmp_path: Path) -> None:
    assert found(tmp_path, words) == [("TXT001", None)]
    assert after(tmp_path, words, "check", "--fix", "--unsafe-fixes", *ONLY) == text(words)


@pytest.mark.parametrize("words", ["“O AMANHÃ” É", "„Ä“ und „Ö“", "CAFÉ’S «É»", "AMANHÃ\u00a0É", "TOMÁŠ ÍŽ"], ids=ascii)
def test_signs_that_can_be_meant_are_not_taken_for_others(words: str, tmp_path: Path) -> None:
    assert {code for code, _ in found(tmp_path, words)} == {"TXT001"}


def test_a_power_decoded_twice_is_not_made_a_figure(tmp_path: Path) -> None:
    assert found(tmp_path, "5 kmÂ²") == [("TXT010", "unsafe")]
    assert after(tmp_path, "5 kmÂ²", "check", "--fix", *ONLY) == text("5 kmÂ²")
    assert after(tmp_path, "5 kmÂ²", "check", "--fix", "--unsafe-fixes", *ONLY) == text("5 square km")


def test_a_bullet_is_a_hyphen_at_the_start_of_a_line_only(tmp_path: Path) -> None:
    words = "these:\n• tea\n· coffee\nand 3 • 5"
    assert after(tmp_path, words, "check", "--fix", *ONLY) == text("these:\n- tea\n- coffee\nand 3 • 5")


def test_a_message_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.cable").write_text(text("7³, a≮b and (С)"), "utf-8")
    output = cablelint("check", *ONLY, "--output-format", "concise", "a.cable", folder=tmp_path).output
    assert 'superscript three) cannot be sent on a cable: write "cubed", or set the mark of a footnote apart' in output
    assert 'not less-than) cannot be sent on a cable: write it out, for example "not less than"' in output
    assert 'cyrillic capital letter es) cannot be sent on a cable: it looks like "C" and is another letter' in output


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)])
@pytest.mark.parametrize("end", ["", " ", "\t", "  ", "\u2003"])
@pytest.mark.parametrize("word", ["voilÃ", "saidÂ", "déjÃ"])
def test_spaces_that_end_a_line_take_no_half_of_a_letter_along(command: tuple[str, ...], word: str, end: str) -> None:
    text = f"UNCLAS OSLO 12\n\nTAGS: PREL NO\nSUBJECT: TEA\n\n1. One {word}\xa0{end}\nand fish.\n\n2. Two\n"
    after = cablelint(*command, "--isolated", "-", given=text.encode()).output
    assert f"{word}\n" not in after
    whole = word.replace("é", "e").replace("Ã", "a").replace("Â", "")
    assert f"{word}\xa0\n" in after or f"{whole}\n" in after


@pytest.mark.parametrize("words", ["voilÃ\ufeff¿ oui", "DiÃ\u200b¡logo", "Ã\ufeff\u200b© tea"])
def test_a_sign_without_a_width_that_parts_the_halves_of_a_letter_stays(tmp_path: Path, words: str) -> None:
    assert after(tmp_path, words, "check", "--fix", *ONLY) == text(words)
