"""Tags and stations of the house: they hold for reading and rules, in the files of their configuration only."""

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting import engine
from cablelint.linting.selection import Layer
from cablelint.model.cable import Cable
from cablelint.model.errors import ConfigurationError
from cablelint.reading import parser
from cablelint.reference.lookups import BUILT_IN

from ..end_to_end.command import cablelint
from .test_loading import written

CABLE = """
    VZCZCXYZ0042
    RR RUEHC
    DE RUEHFWY #0204 0731412
    ZNR UUUUU ZZH
    R 141409Z MAR 11
    FM AMEMBASSY {sender}
    TO SECSTATE WASHDC

    UNCLAS FORT WINDY 000204

    E.O. 13526: N/A
    TAGS: {tags}
    SUBJECT: TEA
    REF: A. {reference} 12
         B. STATE 13

    1. Tea (ref A) is cheap.

    2. Sugar (ref B) is dear.
"""


def findings(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    outcome = cablelint("check", "--no-cache", "--output-format", "json", *arguments, ".", folder=folder)
    assert outcome.status < 2, outcome.errors
    found: list[dict[str, Any]] = json.loads(outcome.output)
    return found


def codes(folder: Path, *arguments: str) -> list[tuple[str, str]]:
    selected = ("--select", "TAG,REF001,REF006,TRN007", "--ignore", "TAG011,TAG008")
    return [(one["file"], one["code"]) for one in findings(folder, *selected, *arguments)]


def cable(tags: str = "ETRD KE", reference: str = "NAIROBI", sender: str = "FORT WINDY") -> str:
    return dedent(CABLE).format(tags=tags, reference=reference, sender=sender)


def test_an_added_tag_is_known_under_its_configuration_only(tmp_path: Path) -> None:
    written(tmp_path, "cablelint.toml", 'tags.add = [{tag = "KXQZ", kind = "program"}]\n')
    written(tmp_path, "own/cablelint.toml", "")
    for name in ("a.cable", "own/b.cable", "z.cable"):
        written(tmp_path, name, cable("ETRD KXQZ KE"))
    assert codes(tmp_path) == [("own/b.cable", "TAG002")]
    assert {file for file, _ in codes(tmp_path, "--isolated")} == {"a.cable", "own/b.cable", "z.cable"}


def test_a_retired_tag_is_in_no_list(tmp_path: Path) -> None:
    written(tmp_path, "cablelint.toml", 'tags.retire = ["etrd"]\n')
    written(tmp_path, "a.cable", cable("ETRD PREL KE"))
    assert codes(tmp_path) == [("a.cable", "TAG002")]


def test_a_table_of_tags_brings_their_days_and_successors(tmp_path: Path) -> None:
    written(tmp_path, "cablelint.toml", 'tags.file = "tables/tags.csv"\n')
    table = 'tag,kind,name,valid_to,replaced_by\nPTEA,subject,"Tea, black",2005-12-31,PBEV\nPBEV,subject,,,\n'
    written(tmp_path, "tables/tags.csv", table)
    written(tmp_path, "a.cable", cable("PTEA KE"))
    (found,) = findings(tmp_path, "--select", "TAG003")
    assert found["message"] == '"PTEA" (Tea, black) was retired in 2005; did you mean PBEV?'
    assert found["fix"]["edits"][0]["text"] == "PBEV"


def test_the_house_has_the_last_word_on_a_tag(tmp_path: Path) -> None:
    """Its row takes the place of the list's: PREL was no tag before 2006, for this mission."""
    written(tmp_path, "cablelint.toml", 'tags.add = [{tag = "PREL", kind = "organization"}]\n')
    written(tmp_path, "a.cable", cable("PREL KE"))
    assert codes(tmp_path) == [("a.cable", "TAG007")]


def test_parse_knows_the_house_tags(tmp_path: Path) -> None:
    written(tmp_path, "cablelint.toml", 'tags.add = [{tag = "KXQZ"}]\ntags.retire = ["KNNP"]\n')
    written(tmp_path, "a.cable", cable("ETRDKXQZ KNNP"))
    (parsed,) = json.loads(cablelint("parse", "a.cable", folder=tmp_path).output)
    assert [(tag["canonical"], tag["kind"], tag["known"]) for tag in parsed["tags"]] == [
        ("ETRD", "subject", True),
        ("KXQZ", "program", True),
        ("KNNP", "unknown", False),
    ]


def test_corrections_neither_lead_to_what_is_retired_nor_away_from_what_is_added(tmp_path: Path) -> None:
    assert (BUILT_IN.tags.correction("ABLDG"), BUILT_IN.stations.cable_code("ABDIDJAN")) != (None, "ABDIDJAN")
    written(tmp_path, "cablelint.toml", 'tags.retire = ["ABLD"]\nstations.add = [{station = "ABDIDJAN"}]\n')
    tags, stations = SettingsResolver(Layer()).file_settings(str(tmp_path / "a.cable")).lookups
    assert tags.correction("ABLDG") is None
    assert stations.cable_code("ABDIDJAN") == "ABDIDJAN"


def test_the_formatter_goes_by_the_house_tags(tmp_path: Path) -> None:
    settings = 'format.tag-separator = "comma"\ntags.add = [{tag = "HARBOR"}, {tag = "TEAPOT"}]\n'
    written(tmp_path, "cablelint.toml", settings)
    written(tmp_path, "a.cable", cable("OVIP HARBOR TEAPOT KE"))
    assert cablelint("format", "a.cable", folder=tmp_path).status == 0
    assert "TAGS: OVIP, HARBOR, TEAPOT, KE\n" in (tmp_path / "a.cable").read_text("utf-8")


def test_stations_are_added_and_closed(tmp_path: Path) -> None:
    written(tmp_path, "a.cable", cable(reference="FORT WINYD"))
    written(tmp_path, "b.cable", cable(sender="NAIROBI"))
    assert codes(tmp_path) == []
    written(tmp_path, "cablelint.toml", 'stations.add = [{station = "FORT WINDY", routing-indicator = "RUEHFWY"}]\n')
    assert codes(tmp_path) == [("a.cable", "REF006"), ("b.cable", "TRN007")]
    written(tmp_path, "cablelint.toml", 'stations.file = "stations.csv"\nstations.retire = ["Nairobi"]\n')
    written(tmp_path, "stations.csv", "station,address\nFORT WINDY,USLO FORT WINDY\n")
    assert codes(tmp_path) == [("a.cable", "REF006")]


def test_an_extending_configuration_adds_and_retires_more(tmp_path: Path) -> None:
    written(tmp_path, "base.toml", 'tags = {add = [{tag = "KXQZ"}, {tag = "KXQX"}], file = "sub/more.csv"}\n')
    written(tmp_path, "sub/more.csv", "tag\nKXQY\n")
    written(
        tmp_path, "team/cablelint.toml", 'extend = "../base.toml"\n[tags]\nadd = [{tag = "KXQW"}]\nretire = ["KXQX"]'
    )
    tags = SettingsResolver(Layer()).file_settings(str(tmp_path / "team/a.cable")).lookups.tags
    known = {tag for tag in ("KXQW", "KXQX", "KXQY", "KXQZ", "PREL") if tags.known(tag, None)}
    assert known == {"KXQW", "KXQY", "KXQZ", "PREL"}
    assert not BUILT_IN.tags.known("KXQZ", None)


def test_the_same_changes_are_the_same_tables(tmp_path: Path) -> None:
    """So that what was looked up stays known from one run to the next, while watching."""
    written(tmp_path, "cablelint.toml", 'stations.add = [{station = "FORT WINDY"}]\n')
    first, second = (SettingsResolver(Layer()).file_settings(str(tmp_path / "a.cable")).lookups for _ in range(2))
    assert first is second
    assert first.stations.cable_code("FORT WINDY") == "FORTWINDY"
    assert first.stations.is_station("AMEMBASSY FORT WINDY")
    assert SettingsResolver(Layer(), isolated=True).file_settings("a.cable").lookups is BUILT_IN


def test_a_cable_is_judged_by_the_tables_it_was_read_by(tmp_path: Path) -> None:
    """`check` is a pure function: what was read or checked in between, and by which tables, makes no difference."""
    written(tmp_path, "cablelint.toml", 'tags.add = [{tag = "KXQZ"}]\nstations.add = [{station = "FORT WINDY"}]\n')
    file_settings = SettingsResolver(Layer()).file_settings(str(tmp_path / "a.cable"))
    text = cable("ETRD KXQZ KE", reference="FORT WINYD")
    of_house, of_all = parser.parse(text, lookups=file_settings.lookups), parser.parse(text)
    rules = [rule for rule in file_settings.rules if rule.RULE.code in ("TAG002", "REF006")]

    def found(cable: Cable) -> list[str]:
        return [one.code for one in engine.check(cable, rules)]

    assert [found(one) for one in (of_all, of_house, of_all)] == [["TAG002"], ["REF006"], ["TAG002"]]
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(found, [of_house, of_all] * 20)) == [["REF006"], ["TAG002"]] * 20


def test_tables_of_the_same_changes_are_equal_after_a_copy(tmp_path: Path) -> None:
    written(tmp_path, "cablelint.toml", 'stations.add = [{station = "FORT WINDY"}]\n')
    lookups = SettingsResolver(Layer()).file_settings(str(tmp_path / "a.cable")).lookups
    twin = pickle.loads(pickle.dumps(lookups))
    assert twin == lookups != BUILT_IN
    assert twin.stations.is_station("AMEMBASSY FORT WINDY")


def test_a_changed_table_makes_kept_findings_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    written(tmp_path, "cablelint.toml", 'tags.file = "tags.csv"\n')
    written(tmp_path, "a.cable", cable("ETRD KXQZ KE"))
    written(tmp_path, "tags.csv", "tag\nKXQY\n")
    run = ("check", "--select", "TAG002", "--output-format", "concise", "a.cable")
    assert "KXQZ" in cablelint(*run, folder=tmp_path).output
    written(tmp_path, "tags.csv", "tag\nKXQZ\n")
    assert cablelint(*run, folder=tmp_path).output == ""


@pytest.mark.parametrize(
    ("settings", "table", "place", "message"),
    [
        (
            '[tags]\nadd = [\n{tag = "KXQZ", kind = "programme"},\n]',
            "",
            "cablelint.toml:2",
            '"kind" is "programme": expected one of subject, geography, organization, program',
        ),
        ('[tags]\nadd = [{tag = "kx"}]', "", "cablelint.toml:2", '"tag" is "kx": expected two to twenty capitals'),
        ('[tags]\nfile = "other.csv"', "", "cablelint.toml:2", 'the table "other.csv" cannot be read: No such file'),
        (
            '[tags]\nretire = ["KNPN"]',
            "",
            "cablelint.toml:2",
            'retired "KNPN" is not in the list of tags: did you mean',
        ),
        ('[stations]\nretire = ["NAIROBBI"]', "", "cablelint.toml:2", 'did you mean "NAIROBI"?'),
        ('tags.file = "t.csv"', "tag,knid\n", "t.csv:1", 'unknown column "knid": did you mean "kind"?'),
        ('tags.file = "t.csv"', "kind\nprogram\n", "t.csv:1", 'the column "tag" is missing'),
        ('tags.file = "t.csv"', "tag,kind,kind\n", "t.csv:1", 'the column "kind" is listed twice'),
        ('tags.file = "t.csv"', "tag,kind\n\nKXQZ,programme\n", "t.csv:3", '"kind" is "programme": expected one of'),
        ('tags.file = "t.csv"', "tag,kind\nKXQZ\n", "t.csv:2", "has 1 fields, where the first line names 2"),
        ('tags.file = "t.csv"', "tag,valid_to\nKXQZ,2005\n", "t.csv:2", '"valid-to" is "2005": expected the last day'),
        ('tags.file = "t.csv"', 'tag,name\nKXQZ,"tea\n', "t.csv:2", "is not valid CSV: "),
        ('tags.file = "t.csv"', "tag\n\xff\n", "t.csv", "is not UTF-8"),
        (
            'stations.file = "t.csv"',
            "station\nfort windy\n",
            "t.csv:2",
            '"station" is "fort windy": expected as message',
        ),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    tmp_path: Path, settings: str, table: str, place: str, message: str
) -> None:
    written(tmp_path, "cablelint.toml", settings)
    (tmp_path / "t.csv").write_bytes(table.encode("latin-1"))
    with pytest.raises(ConfigurationError) as caught:
        SettingsResolver(Layer()).file_settings(str(tmp_path / "a.cable"))
    assert str(caught.value).startswith(f"{tmp_path / place}: ")
    assert message in str(caught.value)


def test_a_station_of_the_house_is_no_misspelled_caption(tmp_path: Path) -> None:
    text = cable().replace("E.O. 13526", "EXDYS\n\nE.O. 13526")
    written(tmp_path, "a.cable", text)
    assert [one["code"] for one in findings(tmp_path, "--select", "HDG013")] != []
    written(tmp_path, "cablelint.toml", 'stations.add = [{station = "EXDYS"}]\n')
    assert findings(tmp_path, "--select", "HDG013") == []
