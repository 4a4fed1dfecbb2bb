"""The CSV tables keep their shape: unique, sorted, upper case, dated in ISO form, and every row with a source."""

import csv
import re
from collections import defaultdict
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from cablelint import reference
from cablelint.model.heading import LEVELS
from cablelint.reference.captions import CaptionKind
from cablelint.reference.controls import ControlKind
from cablelint.reference.practices import Practice
from cablelint.reference.table import rows as all_rows
from cablelint.reference.table import rows_of

FOLDER = Path(reference.__file__).parent
TABLES = sorted(FOLDER.glob("*.csv"))
KEYS = {  # the columns that together tell a row from all others; one column where not named
    "tags": ("tag", "kind", "valid_from", "valid_to"),
    "executive_orders": ("order", "in_force_from"),
    "post_kinds": ("station", "kind"),
    "routing_indicators": ("routing_indicator", "through", "name"),
}
CAPITALS = re.compile(r"[A-Z0-9][A-Z0-9 &'()./-]*")


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def column(name: str, field: str) -> list[str]:
    return [row[field] for row in rows(name)]


def parts(field: str) -> list[str]:
    return field.split("; ") if field else []


@pytest.fixture(params=TABLES, ids=lambda path: path.stem)
def table(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


class TestEveryTable:
    def test_all_are_here(self) -> None:
        assert [path.stem for path in TABLES] == [
            "amending_orders",
            "captions",
            "controls",
            "cui_categories",
            "declassification_codes",
            "equal_signs",
            "executive_orders",
            "lasting_posts",
            "post_countries",
            "post_kinds",
            "practices",
            "precedences",
            "release_codes",
            "retired_words",
            "routing_indicators",
            "sign_words",
            "station_corrections",
            "stations",
            "tag_corrections",
            "tags",
        ]

    def test_lines_are_plain(self, table: Path) -> None:
        text = table.read_bytes().decode("utf-8")
        assert text.endswith("\n")
        assert "\r" not in text
        assert all(line == line.strip() and line for line in text.splitlines())

    def test_every_row_has_all_columns_and_a_source(self, table: Path) -> None:
        for row in rows(table.stem):
            assert None not in row
            assert None not in row.values()
            assert row["source"].strip()
            assert all(value == value.strip() for value in row.values())
            assert '"' not in "".join(value for name, value in row.items() if name != "plain")

    def test_source_is_the_last_column(self, table: Path) -> None:
        assert list(rows(table.stem)[0])[-1] == "source"

    def test_keys_are_unique_and_sorted(self, table: Path) -> None:
        found = rows(table.stem)
        columns = KEYS.get(table.stem, tuple(found[0])[:1])
        keys = [tuple(row[name] for name in columns) for row in found]
        assert len(set(keys)) == len(keys)
        first = [key[0] for key in keys]
        assert first == sorted(first)

    def test_keys_are_upper_case_and_unquoted(self, table: Path) -> None:
        for line in table.read_text(encoding="utf-8").splitlines()[1:]:
            assert CAPITALS.fullmatch(line.split(",")[0]), line


class TestControls:
    def test_kinds_are_closed(self) -> None:
        assert set(column("controls", "kind")) == set(get_args(ControlKind))

    def test_controls_exclude_each_other(self) -> None:
        excludes = {row["control"]: parts(row["excludes"]) for row in rows("controls")}
        for control, others in excludes.items():
            assert all(control in excludes[other] for other in others), control

    def test_dates_are_iso(self) -> None:
        assert all(
            date.fromisoformat(day) for name in ("valid_from", "valid_to") for day in column("controls", name) if day
        )


class TestTags:
    def test_closed_sets(self) -> None:
        assert set(column("tags", "kind")) == {"subject", "geography", "organization", "program"}
        assert set(column("tags", "status")) == {"current", "obsolete", "unknown"}
        assert all(int(count) >= 0 for count in column("tags", "common"))

    def test_dates_are_iso_and_in_order(self) -> None:
        for row in rows("tags"):
            dates = [date.fromisoformat(row[name]) for name in ("valid_from", "valid_to") if row[name]]
            assert all(earlier < later for earlier, later in pairwise(dates)), row
            assert row["status"] != "current" or not row["valid_to"], row
            assert row["status"] != "obsolete" or row["valid_to"], row

    def test_successors_are_known(self) -> None:
        tags = set(column("tags", "tag"))
        assert {row["replaced_by"] for row in rows("tags") if row["replaced_by"]} <= tags

    def test_shape_follows_kind(self) -> None:
        for row in rows("tags"):
            if row["kind"] == "geography":
                assert re.fullmatch(r"[A-Z]{2}|\d[A-Z]", row["tag"]), row
            if row["kind"] == "subject":
                assert re.fullmatch(r"[A-Z]{4}", row["tag"]), row
            if row["kind"] == "program":
                assert re.fullmatch(r"K[A-Z]{3}", row["tag"]), row

    def test_geography_comes_first(self) -> None:
        kinds = defaultdict(list)
        for row in rows("tags"):
            kinds[row["tag"]].append(row["kind"])
        assert all("geography" not in found[found.count("geography") :] for found in kinds.values())

    def test_no_two_meanings_of_one_list_overlap(self) -> None:
        """On a day of one list only, before 2010 or after 2024, a geographic code means one thing."""
        held = defaultdict(list)
        for row in rows("tags"):
            if row["kind"] == "geography" and row["status"] != "unknown":
                held[row["tag"]].append((row["valid_from"] or "0000", row["valid_to"] or "9999"))
        for day in ("1985-06-01", "2008-06-01", "2025-06-01"):
            for tag, spans in held.items():
                assert sum(start <= day <= stop for start, stop in spans) <= 1, (tag, day)


class TestTagCorrections:
    def test_closed_sets(self) -> None:
        assert set(column("tag_corrections", "kind")) == {"misspelled", "join"}
        assert set(column("tag_corrections", "confidence")) == {"high", "medium", "low"}

    def test_canonical_is_known(self) -> None:
        tags = set(column("tags", "tag"))
        for row in rows("tag_corrections"):
            assert set(row["canonical"].split()) <= tags, row
            assert row["kind"] != "join" or " " in row["canonical"], row

    def test_observed_was_wrong_once(self) -> None:
        """A tag may have been a misspelling before it became a tag, as RU for Russia was."""
        lawful = {row["tag"]: row["valid_from"] for row in rows("tags")}
        for observed in column("tag_corrections", "observed"):
            assert lawful.get(observed, "2010") >= "2010", observed

    def test_joins_are_the_parts_joined(self) -> None:
        for row in rows("tag_corrections"):
            if row["kind"] == "join" and "derived" in row["source"]:
                assert row["canonical"].replace(" ", "") == row["observed"], row


class TestStations:
    def test_code_is_the_name_without_blanks(self) -> None:
        for row in rows("stations"):
            assert row["cable_id_code"] == row["station"].replace(" ", "")
            assert re.fullmatch(r"[A-Z]+( [A-Z]+)*", row["station"]), row

    @pytest.mark.parametrize("field", ["station", "address"])
    def test_names_are_unique(self, field: str) -> None:
        names = [name for name in column("stations", field) if name]
        assert len(set(names)) == len(names)

    def test_routing_indicators(self) -> None:
        for row in rows("stations"):
            assert re.fullmatch(r"R[A-Z]{3,6}|", row["routing_indicator"]), row
        shared = defaultdict(set)
        for row in rows("stations"):
            shared[row["routing_indicator"]].add(row["station"])
        assert {code for code, names in shared.items() if code and len(names) > 1} == {
            "RUEHBS",  # Brussels, and the mission to the European Union
            "RUEHDS",  # Addis Ababa, and the mission to the African Union
            "RUEHDIR",  # two names of the office for Iran in Dubai
            "RUEHKV",  # Kiev and Kyiv
        }

    def test_short_codes(self) -> None:
        for row in rows("stations"):
            assert row["code_1973_79"] == row["station"][:6].replace(" ", ""), row

    def test_corrections_lead_to_stations(self) -> None:
        codes = set(column("stations", "cable_id_code"))
        for row in rows("station_corrections"):
            assert row["canonical"] in codes, row
            assert row["observed"] not in codes, row
            assert re.fullmatch(r"[A-Z0-9]+", row["observed"]), row


def test_routing_indicators() -> None:
    for row in rows("routing_indicators"):
        assert re.fullmatch(r"R[A-Z]{3,6}", row["routing_indicator"]), row
        assert not row["through"] or row["routing_indicator"] < row["through"], row
        assert row["name"] == row["name"].upper()


class TestCaptions:
    def test_closed_sets(self) -> None:
        assert set(column("captions", "kind")) == set(get_args(CaptionKind))
        for row in rows("captions"):
            levels = parts(row["levels"])
            assert levels == [level for level in LEVELS if level in levels], row
            assert levels, row

    def test_exclusion_is_said_of_both(self) -> None:
        excludes = {row["caption"]: parts(row["excludes"]) for row in rows("captions")}
        for caption, others in excludes.items():
            assert others == sorted(others)
            assert all(caption in excludes[other] for other in others), caption

    def test_a_name_means_one_caption(self) -> None:
        meant: dict[str, str] = {}
        for row in rows("captions"):
            for name in (row["caption"], *parts(row["aliases"])):
                assert name == name.upper()
                assert meant.setdefault(name.replace(" ", ""), row["caption"]) == row["caption"]

    def test_one_channel_excludes_the_others(self) -> None:
        channels = {row["caption"]: parts(row["excludes"]) for row in rows("captions") if "CHANNEL" in row["caption"]}
        for caption, others in channels.items():
            assert set(channels) - {caption} <= set(others), caption


def test_executive_orders_follow_one_another() -> None:
    for earlier, later in pairwise(rows("executive_orders")):
        assert date.fromisoformat(earlier["superseded_on"]) == date.fromisoformat(later["in_force_from"])
    assert rows("executive_orders")[-1]["superseded_on"] == ""


def test_amending_orders_amend_a_known_order() -> None:
    assert set(column("amending_orders", "amended")) <= set(column("executive_orders", "order"))
    assert not set(column("amending_orders", "amending")) & set(column("executive_orders", "order"))


def test_the_practices_are_those_that_a_rule_can_ask_for() -> None:
    assert column("practices", "practice") == sorted(get_args(Practice))


@pytest.mark.parametrize("name", ["practices", "declassification_codes"])
def test_periods_begin_before_they_end(name: str) -> None:
    for row in rows(name):
        first, last = row["valid_from"] or "0001-01-01", row["valid_to"] or "9999-12-31"
        assert date.fromisoformat(first) < date.fromisoformat(last), row


_DATE_OF_LAW = re.compile(r"\bdate\(\d{4}|^_[A-Z_]+ = (?:19|20)\d\d\b|^_?[A-Z_]+ = .*\"(?:\d{5}|1\.[45])\"")


@pytest.mark.parametrize("package", ["rules", "reading", "analysis"])
def test_no_rule_and_no_reader_names_a_date_of_law(package: str) -> None:
    folder = Path(import_module(f"cablelint.{package}").__file__ or "").parent
    lines = (
        (path.name, line)
        for path in folder.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if _DATE_OF_LAW.search(line)
    )
    assert list(lines) == []


def test_precedences() -> None:
    found = rows("precedences")
    assert all(row["prosign"] == row["letter"] * 2 for row in found)
    assert sorted(int(row["rank"]) for row in found) == [1, 2, 3, 4, 5]


class TestFindingRows:
    @pytest.mark.parametrize("name", [path.stem for path in TABLES])
    def test_every_row_is_found_by_its_first_column(self, name: str) -> None:
        expected = defaultdict(list)
        for row in all_rows(name):
            expected[row[0]].append(row)
        assert all(list(rows_of(name, key)) == found for key, found in expected.items())

    @pytest.mark.parametrize("key", ["", " ", "0", "AA~", "ZZZZZZ", "~", "\n", ","])
    def test_others_are_not(self, key: str) -> None:
        assert rows_of("tags", key) == ()
