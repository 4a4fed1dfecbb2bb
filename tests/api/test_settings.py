"""The functions of the package with a path and settings: as the command line has them, without a command line."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

import cablelint
from cablelint.linting import plugins

from ..end_to_end import command

DRAFT = """UNCLAS WARSAW 000118

E.O. 13526: N/A
TAGS: PREL, ZZZQ, PL
SUBJECT: POLAND: FERRY TIMETABLE

1. The ferry sails  twice a day.

3. It is full in July.
"""


def codes(text: str, **options: object) -> list[str]:
    return [one.code for one in cablelint.check(text, **options)]  # type: ignore[arg-type]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "ferry.cable").write_text(DRAFT, "utf-8")
    return tmp_path


def configure(folder: Path, words: str) -> None:
    (folder / "cablelint.toml").write_text(words, "utf-8")


def test_no_file_is_looked_at_without_a_path(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(drafts, 'ignore = ["ALL"]')
    monkeypatch.chdir(drafts)
    assert codes(DRAFT) == ["TAG002", "PAR001"]
    assert codes(DRAFT, settings=cablelint.Settings.from_files()) == []


def test_the_configuration_of_the_path_holds_with_its_overrides(drafts: Path) -> None:
    configure(drafts, 'ignore = ["TAG002"]\n[[overrides]]\nfiles = ["old/*"]\nignore = ["PAR"]\n')
    assert codes(DRAFT, path=drafts / "ferry.cable") == ["PAR001"]
    assert codes(DRAFT, path=drafts / "old" / "ferry.cable") == []


def test_what_is_asked_for_is_on_top_of_the_configuration(drafts: Path) -> None:
    configure(drafts, 'select = ["TAG"]')
    assert codes(DRAFT, path=drafts / "ferry.cable") == ["TAG002"]
    assert codes(DRAFT, path=drafts / "ferry.cable", extend_select=["PAR"]) == ["TAG002", "PAR001"]
    assert codes(DRAFT, path=drafts / "ferry.cable", select=["PAR"]) == ["PAR001"]


def test_what_is_allowed_is_not_returned_and_not_fixed(drafts: Path) -> None:
    allow = '[[allow]]\nfile = "ferry.cable"\nrule = "PAR001"\nparagraph = 3\nreason = "a copy of a letter"\n'
    configure(drafts, allow)
    path = drafts / "ferry.cable"
    assert codes(DRAFT, path=path) == ["TAG002"]
    assert codes(DRAFT, path=drafts / "other.cable") == ["TAG002", "PAR001"]
    assert "3. It is full" in cablelint.fix(DRAFT, path=path, unsafe=True)
    assert "2. It is full" in cablelint.fix(DRAFT, path=drafts / "other.cable", unsafe=True)


def test_an_allowance_that_is_past_allows_nothing(drafts: Path) -> None:
    entry = {"file": "ferry.cable", "rule": "PAR001", "reason": "old", "until": "2001-01-01"}
    settings = cablelint.Settings.from_table({"allow": [entry]}, folder=drafts)
    assert codes(DRAFT, path=drafts / "ferry.cable", settings=settings) == ["TAG002", "PAR001"]


def test_a_baseline_is_asked_at_each_check(drafts: Path) -> None:
    configure(drafts, 'baseline = "known.json"')
    done = command.cablelint("check", "--baseline", "known.json", "--write-baseline", "ferry.cable", folder=drafts)
    assert done.status == 0, done.errors
    settings, path = cablelint.Settings.from_files(), drafts / "ferry.cable"
    for _ in range(2):
        assert codes(DRAFT, path=path, settings=settings) == []
    assert codes(DRAFT.replace("3. It", "4. It"), path=path, settings=settings) == ["PAR001"]
    assert {*settings.files()} == {str(drafts / "cablelint.toml"), str(drafts / "known.json")}


def test_a_table_has_the_keys_of_a_configuration() -> None:
    assert codes(DRAFT, settings={"ignore": ["TAG"], "severity": {"PAR": "info"}}) == ["PAR001"]
    (found,) = cablelint.check(DRAFT, settings={"ignore": ["TAG"], "severity": {"PAR": "info"}})
    assert found.severity == "info"


def test_a_key_that_there_is_not_is_refused() -> None:
    with pytest.raises(cablelint.ConfigurationError, match='unknown key "ingore": did you mean "ignore"'):
        cablelint.check(DRAFT, settings={"ingore": ["TAG"]})
    with pytest.raises(cablelint.UsageError, match="QQQ"):
        cablelint.check(DRAFT, select=["QQQ"])


def test_house_tags_are_read_and_house_rules_run() -> None:
    table = {
        "tags": {"add": [{"tag": "ZZZQ", "name": "the ferry program"}]},
        "pattern": [{"code": "FER001", "pattern": "ferry", "message": "Write VESSEL.", "replacement": "vessel"}],
    }
    assert codes(DRAFT, settings=table) == ["FER001", "PAR001"]
    cable = cablelint.parse(DRAFT, settings=table)
    assert cable.tags
    assert [tag.known for tag in cable.tags.tags] == [True, True, True]
    assert cablelint.rule_page("FER001", settings=table).startswith("# FER001")
    assert "The vessel sails" in cablelint.fix(DRAFT, settings=table, unsafe=True)


def test_the_formatter_goes_by_the_configuration_unless_told() -> None:
    table = {"format": {"tag-separator": "space", "keep": [{"file": "ferry.cable", "paragraph": 1}]}}
    laid_out = cablelint.format(DRAFT, path="ferry.cable", settings=cablelint.Settings.from_table(table))
    assert "TAGS: PREL ZZZQ PL" in laid_out
    assert "sails  twice" in laid_out
    assert "TAGS: PREL, ZZZQ, PL" in cablelint.format(DRAFT, settings=table, tag_separator="comma")


def test_settings_say_which_files_are_excluded(drafts: Path) -> None:
    configure(drafts, 'exclude = ["old"]')
    settings = cablelint.Settings.from_files()
    assert settings.excludes(drafts / "old" / "ferry.cable")
    assert not settings.excludes(drafts / "ferry.cable")


def test_one_configuration_for_all_paths(drafts: Path) -> None:
    configure(drafts, 'select = ["TAG"]')
    settings = cablelint.Settings.from_file(drafts / "cablelint.toml")
    assert codes(DRAFT, path=drafts.parent / "elsewhere.cable", settings=settings) == ["TAG002"]


def test_findings_are_those_of_the_command_line(drafts: Path) -> None:
    configure(drafts, 'extend-select = ["TXT"]\n[severity]\nTAG = "error"\n')
    told = [(one["code"], one["severity"], one["start"]["offset"]) for one in _told(drafts)]
    found = cablelint.check(DRAFT, path=drafts / "ferry.cable")
    assert [(one.code, one.severity, one.span.start) for one in found] == told


def _told(folder: Path) -> list[dict[str, Any]]:
    done = command.cablelint("check", "--no-cache", "--output-format", "json", "ferry.cable", folder=folder)
    return list(json.loads(done.output))


def test_all_messages_of_a_text() -> None:
    messages = cablelint.parse_messages(f"{DRAFT}NNNN\n\n{DRAFT}")
    assert [message.cable.message for message in messages] == [1, 2]
    assert messages[1].start == len(DRAFT) + 6


def test_a_folder_of_packages_is_listed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    codes(DRAFT)

    def listed(path: str) -> list[str]:
        raise AssertionError(f"{path} is listed again")

    monkeypatch.setattr(os, "listdir", listed)
    assert codes(DRAFT)


def test_a_package_that_is_installed_later_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    assert "harbor_later" not in plugins.installed_packages()
    (tmp_path / "harbor_later-1.dist-info").mkdir()
    listing = '[cablelint.rules]\ntide = "harbor_later.tide"\n'.replace('"', "")
    (tmp_path / "harbor_later-1.dist-info" / "entry_points.txt").write_text(listing, "utf-8")
    assert "harbor_later" in plugins.installed_packages()
