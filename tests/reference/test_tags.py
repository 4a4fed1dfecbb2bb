"""TAGS: eras, kinds, corrections, neighbors, and run-together tags."""

import subprocess
import sys
import tempfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.reference.lookups import BUILT_IN
from cablelint.reference.tags import Correction

tags = BUILT_IN.tags

IN_1975 = date(1975, 5, 1)
IN_2008 = date(2008, 1, 1)
IN_2012 = date(2012, 1, 1)
IN_2025 = date(2025, 1, 1)


class TestFacts:
    def test_one_meaning(self) -> None:
        (fact,) = tags.facts("PREL")
        assert (fact.tag, fact.kind, fact.name) == ("PREL", "subject", "External Political Relations")
        assert fact.replaced_by is None
        assert fact.source

    def test_a_meaning_for_every_era(self) -> None:
        russia, serbia = tags.facts("RS")
        assert (russia.name, russia.valid_from, russia.replaced_by) == ("Russia", date(1991, 1, 1), "RU")
        assert (serbia.name, serbia.valid_to) == ("Serbia", None)

    def test_a_name_with_a_comma(self) -> None:
        assert tags.facts("SH")[-1].name == "Saint Helena, Ascension, and Tristan da Cunha"

    @pytest.mark.parametrize("tag", ["", "QQQQ", "prel", "PREL,subject", "\nPREL", "tag", '"', ",", "P" * 10_000])
    def test_no_tag(self, tag: str) -> None:
        assert tags.facts(tag) == ()


class TestKnown:
    @pytest.mark.parametrize(
        ("tag", "on", "name"),
        [
            ("RS", IN_2008, "Russia"),
            ("RS", IN_2025, "Serbia"),
            ("GM", IN_2008, "Germany"),
            ("GM", IN_2025, "Gambia (The)"),
            ("GW", IN_1975, "Germany (West)"),
            ("VS", IN_1975, "Viet-Nam (South)"),
            ("XF", IN_2008, "Middle East"),
            ("UP", IN_2008, "Ukraine"),
            ("2M", IN_2025, "Middle East"),
        ],
    )
    def test_geography_by_era(self, tag: str, on: date, name: str) -> None:
        (meant,) = [
            fact for fact in tags.facts(tag) if (fact.valid_from or date.min) <= on <= (fact.valid_to or date.max)
        ]
        assert meant.name.startswith(name)
        assert tags.known(tag, on)

    @pytest.mark.parametrize(
        ("tag", "on"),
        [("GW", IN_2008), ("RU", IN_2008), ("KZ", IN_1975), ("2M", IN_2008), ("UP", IN_2025), ("UR", IN_2008)],
    )
    def test_geography_of_another_era(self, tag: str, on: date) -> None:
        assert not tags.known(tag, on)
        assert tags.known(tag, None)

    @pytest.mark.parametrize("tag", ["RS", "RU", "GM", "DE"])
    def test_between_the_lists_both_hold(self, tag: str) -> None:
        assert tags.known(tag, IN_2012)

    @pytest.mark.parametrize("tag", ["PREL", "KNNP", "EUN", "OVIP", "SIPDIS"])
    @pytest.mark.parametrize("on", [IN_1975, IN_2008, IN_2025])
    def test_what_the_lists_do_not_date_is_known(self, tag: str, on: date) -> None:
        assert tags.known(tag, on) is (tag != "SIPDIS")

    def test_an_obsolete_subject_ends(self) -> None:
        assert tags.known("PFOR", IN_1975)
        assert not tags.known("PFOR", IN_2025)

    def test_before_tags_the_first_list_holds(self) -> None:
        assert tags.known("PFOR", date(1968, 1, 1))
        assert not tags.known("KZ", date(1968, 1, 1))


class TestKind:
    @pytest.mark.parametrize(
        ("tag", "kind"),
        [
            ("PREL", "subject"),
            ("KZ", "geography"),
            ("KNNP", "program"),
            ("NATO", "organization"),
            ("AU", "geography"),
            ("BP", "geography"),
            ("ZZZZ", "unknown"),
            ("", "unknown"),
        ],
    )
    def test_kinds(self, tag: str, kind: str) -> None:
        assert tags.kind(tag, IN_2008) == kind

    def test_an_obsolete_tag_keeps_its_kind(self) -> None:
        assert tags.kind("PFOR", IN_2025) == "subject"


class TestCorrection:
    def test_misspelled(self) -> None:
        assert tags.correction("MUNC") == Correction("MNUC", "misspelled", "high")

    def test_run_together(self) -> None:
        assert tags.correction("PGOVAU") == Correction("PGOV AU", "join", "high")

    def test_nothing_to_correct(self) -> None:
        assert tags.correction("PREL") is None
        assert tags.correction("") is None


class TestNearest:
    @pytest.mark.parametrize(
        ("tag", "first"),
        [("KZZ", "KZ"), ("PRLE", "PREL"), ("PREEL", "PREL"), ("PGV", "PGOV"), ("ETDR", "ETRD"), ("KNPP", "KNNP")],
    )
    def test_one_slip(self, tag: str, first: str) -> None:
        assert tags.nearest(tag, IN_2008)[0] == first

    def test_two_slips_in_a_long_word(self) -> None:
        assert "UNESCO" in tags.nearest("UNSECOO", IN_2008)

    def test_only_what_is_known_on_the_day(self) -> None:
        assert "RU" not in tags.nearest("RUU", IN_2008)
        assert "RU" in tags.nearest("RUU", IN_2025, limit=20)

    def test_the_limit(self) -> None:
        assert len(tags.nearest("PRE", IN_2008, limit=1)) <= 1

    @pytest.mark.parametrize("tag", ["QXQX", "", "DEMARCHE", "A" * 1_000_000])
    def test_none(self, tag: str) -> None:
        assert "PREL" not in tags.nearest(tag, IN_2008)

    @given(st.text(alphabet="ABEGKLOPRV", max_size=8))
    def test_never_the_word_itself_and_always_known(self, word: str) -> None:
        found = tags.nearest(word, IN_2008, limit=50)
        assert word not in found
        assert all(tags.known(tag, IN_2008) for tag in found)


class TestSplit:
    @pytest.mark.parametrize(
        ("word", "parts"),
        [
            ("ETRDEINVECIN", ("ETRD", "EINV", "ECIN")),
            ("PGOVPREL", ("PGOV", "PREL")),
            ("PRELIR", ("PREL", "IR")),
            ("KZPREL", ("KZ", "PREL")),
            ("KVPRKHLS", ("KVPR", "KHLS")),
            ("PRELEUN", ("PREL", "EUN")),
            ("PGOVPRELNATOFR", ("PGOV", "PREL", "NATO", "FR")),
        ],
    )
    def test_the_only_way(self, word: str, parts: tuple[str, ...]) -> None:
        assert tags.split(word, IN_2008) == parts

    @pytest.mark.parametrize(
        "word",
        [
            "",
            "PREL",
            "IRAN",
            "RUSSIA",
            "CUBANO",
            "SOCIAL",
            "ECONOMIC",
            "USNATO",
            "MORGAN",
            "PRELX",
            "QQQQPREL",
            "PREL" * 100,
        ],
    )
    def test_none(self, word: str) -> None:
        assert tags.split(word, IN_2008) == ()

    def test_by_the_day(self) -> None:
        assert tags.split("PRELUR", date(1985, 1, 1)) == ("PREL", "UR")
        assert tags.split("PRELUR", IN_2008) == ()

    @given(st.lists(st.sampled_from(["PREL", "PGOV", "ETRD", "KNNP", "IR", "FR"]), max_size=6))
    def test_parts_give_the_word(self, parts: list[str]) -> None:
        word = "".join(parts)
        found = tags.split(word, IN_2008)
        assert "".join(found) in ("", word)
        assert all(tags.known(part, IN_2008) for part in found)


class TestAnotherDay:
    @pytest.mark.parametrize(
        ("tag", "on", "name", "instead"),
        [
            ("RU", IN_2008, "Russia", ("RS",)),
            ("GE", IN_2008, "Germany (East)", ("GM",)),
            ("UK", IN_2025, "United Kingdom", ("GB",)),
            ("XF", IN_2025, "Middle East", ("2M",)),
            ("PFOR", IN_2008, "Foreign Policy and Relations", ("PREL",)),
            ("UR", IN_2008, "Soviet Union", ()),
            ("CZ", IN_2008, "Czechoslovakia", ("EZ",)),
            ("KV", IN_1975, "Kosovo", ()),
        ],
    )
    def test_what_a_tag_of_another_day_is_on_this(
        self, tag: str, on: date, name: str, instead: tuple[str, ...]
    ) -> None:
        fact = tags.at_another_time(tag, on)
        assert fact is not None
        assert fact.name == name
        assert tags.meaning(fact, on) == instead

    def test_ended(self) -> None:
        fact = tags.at_another_time("UR", IN_2008)
        assert fact is not None
        assert fact.ended(IN_2008)
        assert not fact.ended(IN_1975)

    def test_no_tag(self) -> None:
        assert tags.at_another_time("QQQQ", IN_2008) is None


def test_a_few_look_ups_parse_no_table() -> None:
    """A command that checks one cable must not pay for the whole list."""
    program = (
        "import sys; from cablelint.reference import lookups, table; table.Tables.rows = None; "
        "assert all(lookups.BUILT_IN.tags.known(tag, None) for tag in ('PREL', 'PGOV', 'KZ', 'KNNP', 'NATO')); "
        "assert 'csv' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=tempfile.gettempdir())
