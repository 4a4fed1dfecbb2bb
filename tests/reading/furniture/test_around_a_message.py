"""Frames, a page's tags, spread letters, typed page numbers, a browser's titles; and what only looks like them."""

import pytest

from cablelint.reading.heading.date_time_group import meant_moment
from cablelint.reading.parser import parse

HEADING = "UNCLAS NAIROBI 001204\n\nE.O. 12958: N/A\nTAGS: CVIS, KE\nSUBJECT: VISA CASE\n\n"
BODY = "1. (U) The consul told the family.\n\n2. (U) They left in May.\n"
PAGES = "https://example.gov/cable?id=12          5/3/2001\n"
OWN = {
    "a table in the text": "| City | Price |\n" * 8,
    "a table above the text": "| Post | Visas |\n|------|-------|\n" + "| Lima | 12 |\n" * 5,
    "an address": "See https://example.gov/cable?id=12 for the form.\n",
    "an address alone": "https://example.gov/cable?id=12\n",
    "days in a table": "5/3/2001          Arrival in Lima\n5/4/2001          Departure for Oslo\n",
    "numbers that do not count pages": "- 2 -\n\n- 5 -\n",
    "numbers in a list": "- 1 -\n- 2 -\n- 3 -\n",
    "a source": "Source: Department of State, Bureau of Consular Affairs.\n",
    "letters": "Plan A, B and C; vitamins A B C D; the letters E N T E R.\n",
    "one tag": "Grain:<br>Wheat<br>Rice<br>Maize<br>Tea\n",
}


@pytest.mark.parametrize("words", OWN.values(), ids=OWN)
def test_the_cable_s_own_words(words: str) -> None:
    text = f"{HEADING}{BODY}\n{words}\n3. (U) That is all.\n"
    cable = parse(text)
    assert cable.trivia == ()
    assert cable.text == text


def framed(text: str, left: str, right: str) -> str:
    return "".join(f"{left}{line.ljust(60) if right.strip() else line}{right}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    "around",
    [("|", ""), ("| ", ""), ("", " |"), ("| ", " |"), ("|| ", " ||"), ("│ ", " │"), ("", "<br>"), ("", "<br />")],
    ids=str,
)
def test_the_same_is_read_in_a_frame(around: tuple[str, str]) -> None:
    plain, wrapped = parse(HEADING + BODY), parse(framed(HEADING + BODY, *around))
    assert wrapped.text.split() == plain.text.split()
    assert wrapped.subject is not None
    assert wrapped.subject.text == "VISA CASE"
    assert [one.number for one in wrapped.paragraphs] == [1, 2]
    assert [one.marking.text for one in wrapped.paragraphs if one.marking] == ["(U)", "(U)"]


def test_margins_one_beside_the_other() -> None:
    quoted = "".join(f"> | {line}\n" for line in (HEADING + BODY).splitlines())
    assert parse(quoted).text.split() == (HEADING + BODY).split()


def test_borders_of_a_box() -> None:
    border = f"+{'-' * 62}+\n"
    cable = parse(border + framed(HEADING + BODY, "| ", " |") + border)
    assert cable.text.split() == (HEADING + BODY).split()


@pytest.mark.parametrize("label", ["T A G S:", "T A G S :", "T A G S : "])
def test_a_spread_label(label: str) -> None:
    cable = parse((HEADING + BODY).replace("TAGS: ", f"{label} "))
    assert cable.tags is not None
    assert [tag.canonical for tag in cable.tags.tags] == ["CVIS", "KE"]


def test_a_spread_title() -> None:
    cable = parse(f"{HEADING}1. (U) B E G I N  S U M M A R Y: Tea is up. E N D  S U M M A R Y.\n\n2. (U) It was low.\n")
    assert cable.summary is not None
    assert cable.summary.text == "Tea is up."


def test_typed_numbers_of_pages() -> None:
    cable = parse(f"{HEADING}1. (U) The consul told the\n\n{' ' * 30}- 2 -\n\nfamily.\n\n-3-\n\n2. (U) They left.\n")
    assert [cable.text_at(one.text_span) for one in cable.paragraphs] == ["The consul told the\nfamily.", "They left."]


@pytest.mark.parametrize("title", ["Visa case            Page 1 of 2", "5/3/2001             Visa case"])
def test_titles_of_a_browser(title: str) -> None:
    text = f"{title}\n\n{HEADING}1. (U) The consul told the\n\n{PAGES}\n{title}\n\nfamily.\n\n2. (U) They left.\n"
    cable = parse(text)
    assert [cable.text_at(one.text_span) for one in cable.paragraphs] == ["The consul told the\nfamily.", "They left."]
    assert cable.text.startswith(HEADING)


def test_letters_for_figures() -> None:
    text = HEADING.replace("001204", "OO12O4").replace("SUBJECT", "REF: 08 KAMPALA 4O12\nSUBJECT")
    cable = parse("R O21545Z MAY O6\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n" + text + BODY)
    assert cable.date_time_group is not None
    assert str(meant_moment(cable.date_time_group)) == "2006-05-02 15:45:00+00:00"
    assert cable.message_reference is not None
    assert cable.message_reference.id == "06NAIROBI1204"
    assert [one.id for one in cable.references] == ["08KAMPALA4012"]
    assert [one.text for one in cable.references] == ["08 KAMPALA 4O12"]
