"""The TAGS one by one: each run-together word as the tags that it is."""

import random

import pytest

from cablelint import Cable, parse
from cablelint.model.heading import Tag

HEAD = "R 101200Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1000\nUNCLAS LIMA 001000\nE.O. 12958: N/A\n"
COMMON = "PREL PGOV ECON EFIN ETRD EAID PTER PHUM SNAR ASEC CVIS CMGT KFRD KIRF KPAO KDEM SENV MARR".split()


def single_tags(cable: Cable) -> tuple[Tag, ...]:
    return cable.tags.single if cable.tags else ()


def read(line: str) -> list[str]:
    return [tag.canonical for tag in single_tags(parse(f"{HEAD}{line}\nSUBJECT: TEA\n\n1. (U) Tea is up.\n"))]


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("TAGS: KFRDKIRFCVISCMGTPE", "KFRD|KIRF|CVIS|CMGT|PE"),
        ("TAGS: PRELECON, PE", "PREL|ECON|PE"),
        ("TAGS: prelecon pe", "PREL|ECON|PE"),
        ("TAGS: PREL-PGOV-PTER PE", "PREL|PGOV|PTER|PE"),
        ("TAGS: PRELNATO PE", "PREL|NATO|PE"),
        ("TAGS: PREL, TEA TRADE, PE", "PREL|TEA TRADE|PE"),
        ("TAGS: OVIP (ROE, JAMES B.), PREL", "OVIP|(ROE, JAMES B)|PREL"),
        ("TAGS: OVIP ROE JANELLA PREL", "OVIP|(ROE, JANELLA)|PREL"),
        ("TAGS: PREL, PGOV,\n\nECON, PE", "PREL|PGOV|ECON|PE"),
        ("TAGS: PREL, PGOV\nLIMA 00001000  001.2 OF 003\n\nECON, PE", "PREL|PGOV|ECON|PE"),
        ("TAGS: (U) PREL, PE", "PREL|PE"),
        ("TAGS: PREL PE TAGS: ECON", "PREL|PE|ECON"),
        ("AGS: PREL, PE", "PREL|PE"),
    ],
)
def test_each_tag_is_one(line: str, tags: str) -> None:
    assert read(line) == tags.split("|")


def test_long_runs_are_split_into_what_was_joined() -> None:
    chosen = random.Random(7)
    for _ in range(40):
        tags = chosen.sample(COMMON, chosen.randint(3, 9))
        assert read(f"TAGS: {''.join(tags)} PE") == [*tags, "PE"]


def test_the_places_are_those_of_the_tags() -> None:
    cable = parse(f"{HEAD}TAGS: PRELECONPE\nSUBJECT: TEA\n\n1. (U) Tea is up.\n")
    assert [cable.text_at(tag.span) for tag in single_tags(cable)] == ["PREL", "ECON", "PE"]
