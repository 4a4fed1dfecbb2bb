"""What is kept of a configuration saves time, and never changes what a run says."""

import os
import stat
import sys
from pathlib import Path

import pytest

from .command import EXAMPLES, Outcome, cablelint

CABLE = (EXAMPLES / "action-request.cable").read_text("utf-8").replace("THE", "the", 1)
LONG = 'profile = "telegram"\n[rules.TXT005]\nlimit = {}\n'


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository with a cable and no configuration."""
    folder = tmp_path / "house"
    (folder / ".git").mkdir(parents=True)
    (folder / "a.cable").write_text(CABLE, "utf-8")
    return folder


def kept(cache: Path) -> list[Path]:
    return sorted((cache / "configurations").glob("*.json"))


def check(house: Path, *options: str) -> Outcome:
    return cablelint("check", "--select", "TXT005", "--output-format", "jsonl", *options, "a.cable", folder=house)


def configure(house: Path, text: str, name: str = "cablelint.toml") -> None:
    """Write the file as fast as an editor may: its time of change is the same as before."""
    (house / name).write_text(text, "utf-8")
    os.utime(house / name, (1, 1))


def test_the_second_run_says_what_the_first_said(house: Path, cache: Path) -> None:
    configure(house, LONG.format(40))
    first = check(house)
    assert "TXT005" in first.output
    assert len(kept(cache)) == 1
    assert check(house) == first
    assert check(house, "--no-cache") == first


def test_nobody_else_may_read_what_is_kept(house: Path, cache: Path) -> None:
    configure(house, LONG.format(40))
    check(house)
    (file,) = kept(cache)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_edit_counts_at_once(house: Path) -> None:
    configure(house, LONG.format(40))
    assert "TXT005" in check(house).output
    configure(house, LONG.format(99))
    assert "TXT005" not in check(house).output
    configure(house, LONG.format(40))
    assert "TXT005" in check(house).output


def test_an_edit_of_what_is_extended_counts_at_once(house: Path) -> None:
    configure(house, 'extend = "middle.toml"\n')
    configure(house, 'extend = "base.toml"\n', "middle.toml")
    configure(house, LONG.format(40), "base.toml")
    assert "TXT005" in check(house).output
    configure(house, LONG.format(99), "base.toml")
    assert "TXT005" not in check(house).output
    (house / "base.toml").unlink()
    gone = check(house)
    assert gone.status == 2
    assert "middle.toml:1" in gone.errors


def test_what_extend_means_is_asked_anew(house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site/tide_house"
    package.mkdir(parents=True)
    configure(package, LONG.format(40))
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])
    configure(house, 'extend = "tide_house"\n')
    assert "TXT005" in check(house).output
    configure(house, LONG.format(99), "tide_house")  # a file here goes before a package
    assert "TXT005" not in check(house).output


def test_two_configurations_do_not_meet(house: Path, cache: Path) -> None:
    other = house / "sent"
    (other / ".git").mkdir(parents=True)
    (other / "a.cable").write_text(CABLE, "utf-8")
    for _ in range(2):
        configure(house, LONG.format(40))
        configure(other, LONG.format(99))
        assert "TXT005" in check(house).output
        assert "TXT005" not in check(other).output
    assert len(kept(cache)) == 2


@pytest.mark.parametrize("spoilt", [b"", b"\xff\x00" * 40, b"[]\n[]", b"[" * 100_000, None, 40])
def test_spoilt_content_costs_time_only(house: Path, cache: Path, spoilt: bytes | int | None) -> None:
    """Other content, another value, and a file that ends too early."""
    configure(house, LONG.format(40))
    first = check(house)
    (file,) = kept(cache)
    whole = file.read_bytes()
    other = whole.replace(b'"limit":40', b'"limit":99')
    assert other != whole
    file.write_bytes(whole[:-spoilt] if isinstance(spoilt, int) else other if spoilt is None else spoilt)
    assert check(house) == first
    assert file.read_bytes() == whole


def test_what_is_kept_of_another_configuration_does_not_count(house: Path, cache: Path) -> None:
    configure(house, LONG.format(40))
    first = check(house)
    (own,) = kept(cache)
    configure(house, LONG.format(99))
    check(house)
    (other,) = (file for file in kept(cache) if file != own)
    own.write_bytes(other.read_bytes())
    configure(house, LONG.format(40))
    assert check(house) == first


def test_a_cache_that_cannot_be_written_does_not_matter(house: Path, cache: Path) -> None:
    cache.write_text("in the way")
    configure(house, LONG.format(40))
    assert "TXT005" in check(house).output


def test_a_fault_is_told_each_time_with_its_line(house: Path, cache: Path) -> None:
    configure(house, 'profile = "telegram"\nselct = ["TXT"]\n')
    assert [check(house).errors.count("cablelint.toml:2: unknown key") for _ in range(2)] == [1, 1]
    assert kept(cache) == []


@pytest.mark.parametrize("pattern", ["tide(", "(a{1000}){1000}"])
def test_a_pattern_that_cannot_be_used_is_told_each_time(house: Path, pattern: str) -> None:
    configure(house, f'[[pattern]]\ncode = "HSE001"\npattern = "{pattern}"\nmessage = "tides"\n')
    first = check(house)
    assert first.status == 2
    assert "cablelint.toml:3" in first.errors
    assert check(house) == first


def test_a_pattern_finds_the_same_each_time(house: Path) -> None:
    configure(house, '[[pattern]]\ncode = "HSE001"\npattern = "seabird"\nignore-case = true\nmessage = "birds"\n')
    first = check(house, "--extend-select", "HSE001")
    assert "HSE001" in first.output
    assert check(house, "--extend-select", "HSE001") == first
    assert check(house, "--extend-select", "HSE001", "--no-cache") == first


def test_a_rule_that_is_not_there_is_told_each_time_with_its_line(house: Path) -> None:
    configure(house, 'profile = "telegram"\nignore = [\n  "TXT999",\n]\n')
    first = check(house)
    assert first.status == 2
    assert "cablelint.toml:2" in first.errors
    assert check(house) == first


def test_a_dated_entry_is_judged_by_its_day_each_time(house: Path) -> None:
    allowed = f'{LONG.format(40)}[[allow]]\nfile = "a.cable"\nrule = "TXT005"\nreason = "agreed"\nuntil = {{}}\n'
    configure(house, allowed.format("2999-12-31"))
    assert ["TXT005" in check(house).output for _ in range(2)] == [False, False]
    configure(house, allowed.format("1999-12-31"))
    past = check(house)
    assert "was allowed until 1999-12-31" in past.output
    assert check(house) == past


def test_a_date_in_quotes_and_a_time_of_day_are_dates_too(house: Path) -> None:
    for until in ('"1999-12-31"', "1999-12-31T00:00:00"):
        configure(house, f'[[allow]]\nfile = "a.cable"\nrule = "TXT005"\nreason = "agreed"\nuntil = {until}\n')
        assert ["until 1999-12-31" in check(house).output for _ in range(2)] == [True, True]


def test_the_configuration_is_shown_alike_from_the_first_run_on(house: Path) -> None:
    configure(house, 'extend = "base.toml"\nprofile = "telegram"\n[tags]\nadd = [{tag = "KTID"}]\n')
    configure(house, LONG.format(40), "base.toml")
    first = cablelint("config", folder=house)
    assert "base.toml" in first.output
    assert cablelint("config", folder=house) == first


def test_a_table_of_the_house_that_is_edited_counts_at_once(house: Path) -> None:
    configure(house, '[tags]\nfile = "tags.csv"\n')
    arguments = ("check", "--select", "TAG", "--output-format", "concise", "a.cable")
    (house / "a.cable").write_text(CABLE.replace("\nTAGS: ", "\nTAGS: KTID, ", 1), "utf-8")
    configure(house, "tag,name\nKTIE,Ties\n", "tags.csv")
    without = [cablelint(*arguments, folder=house).output for _ in range(2)]
    configure(house, "tag,name\nKTID,Tide\n", "tags.csv")
    known = [cablelint(*arguments, folder=house).output for _ in range(2)]
    assert without[0] == without[1]
    assert "KTID" in without[0]
    assert known[0] == known[1]
    assert "KTID" not in known[0]
    configure(house, "tag,nmae\nKTID,Tide\n", "tags.csv")
    wrong = [cablelint(*arguments, folder=house).errors for _ in range(2)]
    assert all("tags.csv:1" in one for one in wrong)
