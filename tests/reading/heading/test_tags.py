from datetime import date

import pytest

from cablelint.model.heading import Tags
from cablelint.model.spans import Span
from cablelint.reading.heading.tags import read_tags
from cablelint.reference.lookups import BUILT_IN

DAY = date(2009, 7, 10)


def read(written: str, on: date | None = DAY) -> Tags:
    return read_tags(f"TAGS: {written}\nSUBJECT", Span(6, 6 + len(written)), on, BUILT_IN)


@pytest.mark.parametrize(
    ("written", "separators"),
    [
        ("PREL KNNP KZ", ""),
        ("PREL, KNNP, KZ", ",,"),
        ("PREL; KNNP/KZ", ";/"),
        ("PREL, KNNP,\r\n      KZ", ",,"),
        ("PREL\n¶KNNP  KZ", ""),
        ("PREL KNNP KZ.", "."),
        ("PREL &nbsp; KNNP KZ", "&nbsp;"),
        ("PREL KNNP KZ SIPDIS", ""),
        ("PREL   SECRET   PAGE 02   ROME 03067 KNNP KZ", ""),
        ("PREL KNNP\nUNVIE VIENNA 00000285  001.2 OF 036\nKZ", ""),
    ],
)
def test_tags_and_what_parts_them(written: str, separators: str) -> None:
    tags = read(written)
    assert [tag.value for tag in tags.tags] == ["PREL", "KNNP", "KZ"]
    assert [tag.kind for tag in tags.tags] == ["subject", "program", "geography"]
    assert all(tag.known and not tag.markup and tag.canonical == tag.value for tag in tags.tags)
    assert "".join(value.text for value in tags.separators) == separators


@pytest.mark.parametrize(
    "written",
    [
        "[PREL](#)",
        "[PREL](https://example.org/tag/PREL)",
        "[PREL]",
        '<a href="#PREL">PREL</a>',
        "*PREL*",
        "**PREL**",
        "_PREL_",
        "`PREL`",
        "(PREL)",
    ],
)
def test_markup_around_a_tag(written: str) -> None:
    (tag,) = read(written).tags
    assert (tag.value, tag.canonical, tag.kind, tag.known, tag.markup) == ("PREL", "PREL", "subject", True, True)
    assert tag.span == Span(6, 6 + len(written))


@pytest.mark.parametrize(
    ("written", "canonical", "kind", "known"),
    [
        ("prel", "PREL", "subject", True),
        ("ETRDEINVECIN", "ETRD EINV ECIN", "subject", True),
        ("PGOVPRELKZ", "PGOV PREL KZ", "subject", True),
        ("PGVO", "PGOV", "subject", False),
        ("COUNTRY", "COUNTRY", "unknown", False),
        ("KXQZ", "KXQZ", "unknown", False),
        ("PREL" * 40, "PREL" * 40, "unknown", False),
    ],
)
def test_what_was_meant(written: str, canonical: str, kind: str, known: bool) -> None:
    (tag,) = read(written).tags
    assert (tag.value, tag.canonical, tag.kind, tag.known) == (written, canonical, kind, known)


@pytest.mark.parametrize(
    ("written", "on", "known"),
    [
        ("UR", date(1980, 5, 1), True),
        ("UR", DAY, False),
        ("KV", DAY, True),
        ("KV", date(1980, 5, 1), False),
        ("UR", None, True),
    ],
)
def test_each_day_has_its_list(written: str, on: date | None, known: bool) -> None:
    (tag,) = read(written, on).tags
    assert (tag.kind, tag.known) == ("geography", known)


@pytest.mark.parametrize(
    ("written", "value", "canonical"),
    [
        ("OVIP (ROE, JANE Q) PREL", "(ROE, JANE Q)", "(ROE, JANE Q)"),
        ("OVIP (Roe, Jane Q.) PREL", "(Roe, Jane Q.)", "(ROE, JANE Q)"),
        ("OVIP (ROE JANE), PREL", "(ROE JANE)", "(ROE, JANE)"),
        ("OREP ROE JANE Q PREL", "ROE JANE Q", "(ROE, JANE Q)"),
        ("OVIP, ROE, JANE, PREL", "ROE, JANE", "(ROE, JANE)"),
        ("PREL OVIP KZ DOE-ROE JOHN", "DOE-ROE JOHN", "(DOE-ROE, JOHN)"),
        ("OTRA WHITFIELD PREL", "WHITFIELD", "(WHITFIELD)"),
    ],
)
def test_persons(written: str, value: str, canonical: str) -> None:
    tags = read(written)
    (person,) = (tag for tag in tags.tags if tag.kind == "person")
    assert (person.value, person.canonical, person.known) == (value, canonical, True)
    assert not any(person.span.contains(separator.span) for separator in tags.separators)


@pytest.mark.parametrize("written", ["PREL ROE JANE", "OVIP PREL KXQZ KZQX", "OVIP PREL WHITFIELD", "OVIP XQ PREL"])
def test_words_that_are_no_persons(written: str) -> None:
    assert not any(tag.kind == "person" for tag in read(written).tags)


def test_nothing() -> None:
    assert read("") == Tags(Span(6, 6), ())


@pytest.mark.parametrize("written", ["PREL-KZ", "PREL_KZ", "PREL'KZ"])
def test_tags_joined_by_a_mark_within(written: str) -> None:
    (tag,) = read(written).tags
    assert (tag.canonical, tag.known) == ("PREL KZ", True)


@pytest.mark.parametrize(
    ("written", "separators"),
    [
        ("[PREL, KZ](#)", ["[", ",", "](#)"]),
        ("**PREL KZ**", ["**", "**"]),
        ("<b>PREL KZ</b>", ["<b>", "</b>"]),
        ("<b><i>PREL</i></b> KZ", ["<b>", "</b>"]),
        ("(PREL KZ)", ["(", ")"]),
        ("PREL&nbsp;KZ", ["&nbsp;"]),
    ],
)
def test_markup_around_several_tags(written: str, separators: list[str]) -> None:
    tags = read(written)
    assert [tag.value for tag in tags.tags] == ["PREL", "KZ"]
    assert [value.text for value in tags.separators] == separators


def test_what_strayed_among_the_tags() -> None:
    tags = read("PREL SIPDIS KZ")
    assert [tag.value for tag in tags.tags] == ["PREL", "KZ"]
    assert [value.text for value in tags.stray] == ["SIPDIS"]


def test_the_period_of_an_initial_belongs_to_the_name() -> None:
    tags = read("OVIP ROE JANE Q. PREL")
    assert [tag.canonical for tag in tags.tags] == ["OVIP", "(ROE, JANE Q)", "PREL"]
    assert tags.separators == ()


@pytest.mark.parametrize("written", ["NONE", "N/A", "nil."])
def test_no_tags(written: str) -> None:
    assert read(written).tags == ()


def test_a_conjunction_parts_tags_and_joins_words() -> None:
    assert [value.text for value in read("PREL, KNNP, and KZ").separators] == [",", ",", "and"]
    assert [tag.value for tag in read("PREL ECONOMY AND FINANCE").tags] == ["PREL", "ECONOMY", "AND", "FINANCE"]


def test_a_committee_of_the_general_assembly() -> None:
    assert [tag.value for tag in read("PREL UNGA/C-6 KZ").tags] == ["PREL", "UNGA/C-6", "KZ"]


def test_words_of_several_tags_are_also_read_one_by_one() -> None:
    tags = read("PREL, CVISCMGTKFRDKZ, KZ")
    assert [tag.canonical for tag in tags.single] == ["PREL", "CVIS", "CMGT", "KFRD", "KZ", "KZ"]
    assert [tag.value for tag in tags.single] == ["PREL", "CVIS", "CMGT", "KFRD", "KZ", "KZ"]
    assert [tag.value for tag in tags.tags] == ["PREL", "CVISCMGTKFRDKZ", "KZ"]


def test_single_tags_of_plain_ones_are_the_tags() -> None:
    tags = read("PREL, OVIP (ROE, JANE Q), KZ")
    assert tags.single == tags.tags
