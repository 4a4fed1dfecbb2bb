"""Where a configuration is found, how one builds on another, and what is said of a bad one."""

import os
from pathlib import Path

import pytest

from cablelint.configuration.discovery import find
from cablelint.configuration.loading import Origin, load
from cablelint.configuration.positions import key_lines
from cablelint.model.errors import ConfigurationError


def written(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return str(path)


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    outer = written(tmp_path, "cablelint.toml", "")
    inner = written(tmp_path, "drafts/.cablelint.toml", "")
    (tmp_path / "drafts/may").mkdir()
    (tmp_path / "sent").mkdir()
    assert find(str(tmp_path / "drafts/may")) == inner
    assert find(str(tmp_path / "sent")) == outer


def test_nothing_is_sought_above_the_root_of_a_repository(tmp_path: Path) -> None:
    written(tmp_path, "cablelint.toml", "")
    (tmp_path / "repository/.git").mkdir(parents=True)
    (tmp_path / "repository/drafts").mkdir()
    assert find(str(tmp_path / "repository/drafts")) is None


def test_a_project_file_counts_where_it_speaks_of_cablelint(tmp_path: Path) -> None:
    silent = tmp_path / "a"
    written(silent, "pyproject.toml", '[project]\nname = "a"\n')
    speaking = written(tmp_path / "b", "pyproject.toml", '[tool.cablelint]\nignore = ["TXT"]\n')
    (tmp_path / ".git").mkdir()
    assert find(str(silent)) is None
    assert find(str(tmp_path / "b")) == speaking
    assert load(speaking).values.ignore == ["TXT"]


def test_a_file_of_its_own_may_have_the_table_of_a_project_file(tmp_path: Path) -> None:
    path = written(tmp_path, "cablelint.toml", '[tool.cablelint]\nfail-on = "info"\n')
    assert load(path).values.fail_on == "info"


def test_one_configuration_builds_on_another(tmp_path: Path) -> None:
    base = written(
        tmp_path,
        "house/base.toml",
        'select = ["ACT"]\nignore = ["TXT003"]\nfail-on = "error"\n[rules.TXT005]\nlimit = 55\n'
        '[severity]\nACT001 = "info"\n',
    )
    own = written(
        tmp_path,
        "cablelint.toml",
        'extend = "house/base.toml"\nselect = ["TAG"]\nignore = ["TXT004"]\n[severity]\nTAG001 = "info"\n',
    )
    loaded = load(own)
    assert loaded.values.select == ["TAG"]
    assert loaded.values.ignore == ["TXT003", "TXT004"]
    assert loaded.values.fail_on == "error"
    assert loaded.values.rule_options == {"TXT005": {"limit": 55}}
    assert loaded.values.severity == {"ACT001": "info", "TAG001": "info"}
    assert loaded.origin("fail-on") == Origin(base, 3)
    assert loaded.origin("select") == Origin(own, 2)
    assert loaded.origin("rules", "TXT005", "limit") == Origin(base, 5)
    assert loaded.origin("profile") is None


def test_items_of_gathered_lists_know_where_they_come_from(tmp_path: Path) -> None:
    entry = '[[allow]]\nfile = "{}"\nrule = "ACT001"\nreason = "agreed"\n'
    base = written(tmp_path, "base.toml", entry.format("a"))
    own = written(tmp_path, "cablelint.toml", 'extend = "base.toml"\n' + entry.format("b") + entry.format("c"))
    loaded = load(own)
    assert [allowed.file for allowed in loaded.values.allow] == ["a", "b", "c"]
    assert [loaded.item_origin("allow", index) for index in range(3)] == [
        Origin(base, 1),
        Origin(own, 2),
        Origin(own, 6),
    ]


def test_a_package_may_hold_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "site/harbor_house/__init__.py", 'raise RuntimeError("code of a package was run")\n')
    base = written(tmp_path, "site/harbor_house/cablelint.toml", 'ignore = ["TXT"]\n')
    own = written(tmp_path, "cablelint.toml", 'extend = "harbor_house"\n')
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    loaded = load(own)
    assert loaded.values.ignore == ["TXT"]
    assert loaded.origin("ignore") == Origin(base, 1)


FAULTS = {
    "unknown key": ('selct = ["ACT"]', 1, 'unknown key "selct": did you mean "select"?'),
    "underscore": ('fail_on = "error"', 1, 'did you mean "fail-on"?'),
    "nothing near": ("zzz = 1", 1, "there are extend, select"),
    "unknown key of a table": ('[[allow]]\nfile = "a"\nrule = "ACT001"\nreson = "x"', 1, 'the key "reason" is missing'),
    "wrong word": ('\nfail-on = "eror"', 2, '"fail-on" is "eror": expected one of error, warning, info'),
    "wrong type": ("ignore = 3", 1, '"ignore" is 3: expected a list, as in ["a", "b"]'),
    "empty reason": (
        '[[allow]]\nfile = "a"\nrule = "ACT001"\nreason = ""',
        4,
        '"reason" is "": expected at least 1 character',
    ),
    "wrong number": ('max-file-size = "10"', 1, '"max-file-size" is "10": expected a whole number'),
    "no date": (
        '[[allow]]\nfile = "a"\nrule = "ACT001"\nreason = "x"\nuntil = "soon"',
        5,
        '"until" is "soon": expected the last day on which the entry holds, as YYYY-MM-DD',
    ),
    "bad code": (
        '[[pattern]]\ncode = "x"\npattern = "a"\nmessage = "b"',
        2,
        '"code" is "x": expected three letters and three digits',
    ),
    "second of two tables": (
        '[[overrides]]\nfiles = ["a"]\n\n[[overrides]]\nfiles = ["b"]\nignre = []',
        6,
        'unknown key "ignre": did you mean "ignore"?',
    ),
    "no TOML": ("select = [\n", 2, "is not valid TOML: the last value is not complete"),
    "a value twice": ("fix = 1\nfix = 2", 2, "is not valid TOML: this key has a value above"),
    "text without quotes": ("profile = archive", 1, "is not valid TOML: this is not a value; text needs quotes"),
    "a quotation mark not closed": ('profile = "archive\n', 1, "is not valid TOML: a quotation mark is not closed"),
    "no sign": ('profile "archive"', 1, 'is not valid TOML: no "=" follows the key'),
    "too short": ("[format]\nline-length = 5", 2, '"line-length" is 5: expected 40 or more'),
    "no quotes": ("baseline = 3", 1, '"baseline" is 3: expected text in quotes'),
    "itself": ('extend = "cablelint.toml"', 1, "leads back to"),
    "nothing to build on": (
        '\nextend = "house/none.toml"',
        2,
        '"extend" names "house/none.toml", which does not exist',
    ),
    "no such package": ('extend = "no_such_house"', 1, "as a package is not installed"),
}


@pytest.mark.parametrize(("text", "line", "words"), FAULTS.values(), ids=FAULTS)
def test_a_bad_configuration_is_told_by_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = written(tmp_path, "cablelint.toml", text)
    with pytest.raises(ConfigurationError) as raised:
        load(path)
    assert str(raised.value).startswith(f"{path}:{line}: ")
    assert words in str(raised.value)


def test_every_fault_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, "cablelint.toml", 'a = 1\nfail-on = "x"\n')
    with pytest.raises(ConfigurationError) as raised:
        load(path)
    assert [line.split(": ")[0] for line in str(raised.value).splitlines()] == [f"{path}:1", f"{path}:2"]


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigurationError, match="is not UTF-8"):
        load(str(tmp_path / "cablelint.toml"))


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    os.symlink(tmp_path / "cablelint.toml", tmp_path / "cablelint.toml")
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load(str(tmp_path / "cablelint.toml"))


def test_lines_of_keys() -> None:
    text = (
        '[a]\n"x.y".z = 1\ntext = """\n[not]\nb = 2\n"""\n[[a.list]]\nc = 1\n[[a.list]]\nc = 2\n[a.list.inner]\nd = 3\n'
    )
    lines = key_lines(text)
    assert lines[("a", "x.y", "z")] == 2
    assert lines[("a", "list", 1, "c")] == 10
    assert lines[("a", "list", 1, "inner", "d")] == 12
    assert ("not",) not in lines
