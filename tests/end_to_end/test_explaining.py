"""`cablelint config` and `cablelint explain`: nobody has to read the source to learn why a finding appears."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from cablelint.cli import main
from cablelint.cli.explain import _place

from .command import cablelint

LISTED = """
[tags]
add = [{tag = "KXQZ", valid-to = 2010-12-31}]
[[stations.add]]
station = "FORT WINDY"
[[format.keep]]
file = "*.cable"
"""
TEA = """UNCLAS NAIROBI 000204

E.O. 13526: N/A
TAGS: ECON KE
SUBJECT: TEA

1. This is an action request. See paragraphs 2-2.

2. Department is requested to say what the Post,s part is.
"""
CONFIGURATION = """ignore = ["TXT003"]

[severity]
malformed-range = "error"

[[overrides]]
files = ["tea*"]
severity = { TXT002 = "info" }
"""


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "tea.cable").write_text(TEA, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_config_says_what_set_each_value(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = drafts / "cablelint.toml"
    path.write_text(CONFIGURATION)
    words = printed(capsys, "config")
    assert f'ignore = ["TXT003"]  # {path}:1' in words
    assert f'malformed-range = "error"  # {path}:4' in words
    assert f"[[overrides]]  # {path}:6" in words
    assert 'fail-on = "warning"  # default' in words


def test_what_config_prints_is_a_configuration(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text(CONFIGURATION + LISTED)
    words = printed(capsys, "config")
    assert 'add = [{tag = "KXQZ", valid-to = 2010-12-31}]' in words
    (drafts / "cablelint.toml").write_text(words)
    assert tomllib.loads(printed(capsys, "config")) == tomllib.loads(words)


def test_config_without_a_configuration_shows_the_defaults(capsys: pytest.CaptureFixture[str]) -> None:
    words = printed(capsys, "config")
    assert "no configuration" in words
    assert tomllib.loads(words)["fail-on"] == "warning"


def test_config_for_a_file(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text(CONFIGURATION)
    words = printed(capsys, "config", "--for", "tea.cable")
    assert "# overrides that hold: the 1st" in words
    assert "TXT002 comma-for-apostrophe: info" in words
    assert "TXT003" not in words.partition("rules that run")[2]
    assert "# overrides that hold: none" in printed(capsys, "config", "--for", "coffee.cable")


def test_the_schema_of_a_configuration(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(printed(capsys, "config", "--schema", "config"))
    jsonschema.validate(tomllib.loads(CONFIGURATION), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"fail_on": "error"}, schema)


@pytest.mark.parametrize(("kind", "command"), [("check", "check"), ("parse", "parse"), ("inspect", "inspect")])
def test_the_schemas_of_output(capsys: pytest.CaptureFixture[str], kind: str, command: str) -> None:
    schema = json.loads(printed(capsys, "config", "--schema", kind))
    main([command, "--output-format", "json", "tea.cable"])
    jsonschema.validate(json.loads(capsys.readouterr().out), schema)


def test_explain_a_line(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text(CONFIGURATION)
    words = printed(capsys, "explain", "tea.cable:7")
    assert words.startswith("ACT005 error:")
    assert "Why it matters" in words
    assert f"error: set in {drafts / 'cablelint.toml'}:4" in words
    assert (
        "-1. This is an action request. See paragraphs 2-2.\n+1. This is an action request. See paragraph 2." in words
    )
    assert "TXT002" not in words


def test_explain_takes_a_place_as_reports_print_it(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text(CONFIGURATION)
    words = printed(capsys, "explain", "tea.cable:9:48")
    assert words.startswith("TXT002 info:")
    assert f"info: set in {drafts / 'cablelint.toml'}:6, an override" in words
    assert "The fix, which is unsafe" in words


def test_explain_a_whole_file_and_a_line_without_findings(capsys: pytest.CaptureFixture[str]) -> None:
    words = printed(capsys, "explain", "tea.cable")
    assert "ACT005" in words
    assert "TXT002" in words
    assert "the rule's own" in words
    assert printed(capsys, "explain", "tea.cable:1") == "no finding on line 1 of tea.cable\n"
    last = len(Path("tea.cable").read_text(encoding="utf-8").splitlines())
    for line in (0, last + 1):
        answer = f"no finding on line {line} of tea.cable, which has the lines 1 to {last}\n"
        assert printed(capsys, "explain", f"tea.cable:{line}") == answer


def test_what_is_no_cable_is_explained_by_its_rule(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, code in (("cablelint.toml", "SYS002"), ("known.json", "SYS004")):
        (drafts / name).touch()
        assert main(["explain", f"{name}:1"]) == 2
        assert capsys.readouterr() == (
            "",
            f'cablelint: {name} is not a cable: "cablelint rule {code}" explains the findings on it\n',
        )


def test_explain_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "coffee.cable:3"]) == 2
    assert "coffee.cable does not exist" in capsys.readouterr().err


def test_a_house_rule_is_explained_by_its_message(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "cablelint.toml").write_text(
        '[[pattern]]\ncode = "HSE001"\npattern = "TEA"\nwhere = "subject"\nmessage = "name the crop"\n'
    )
    words = printed(capsys, "explain", "tea.cable:5")
    assert 'HSE001 warning: name the crop: "TEA"' in words
    assert "This is a rule of the house." in words


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (r"C:\drafts\tea.cable", (r"C:\drafts\tea.cable", None)),
        (r"C:\drafts\tea.cable:12", (r"C:\drafts\tea.cable", 12)),
        (r"C:\drafts\tea.cable:12:7", (r"C:\drafts\tea.cable", 12)),
        ("C:/drafts/tea.cable:12", ("C:/drafts/tea.cable", 12)),
        ("drafts/2009:tea.cable:3", ("drafts/2009:tea.cable", 3)),
        ("tea.cable:²", ("tea.cable:²", None)),
        ("tea.cable:8", ("tea.cable", 8)),
    ],
)
def test_a_place_may_stand_on_a_drive(words: str, place: tuple[str, int | None]) -> None:
    assert _place(words) == place


def test_a_name_that_ends_like_a_place_is_a_name(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drafts / "tea:8").write_text("1. The Post,s view.\n")
    assert "TXT002 warning:" in printed(capsys, "explain", "tea:8")
    assert "TXT002 warning:" in printed(capsys, "explain", "tea:8:1")


@pytest.mark.parametrize(
    ("words", "nearest"), [("ACT999", "ACT009"), ("TGA001", "TAG001"), ("unknown-tags", "unknown-tag")]
)
def test_what_names_no_file_may_be_meant_for_a_rule(words: str, nearest: str) -> None:
    outcome = cablelint("explain", words)
    assert (outcome.status, outcome.output) == (2, "")
    assert outcome.errors.startswith(f'cablelint: there is no file {words}, and no rule has the code or name "{words}"')
    assert outcome.errors.endswith(f': did you mean "{nearest}"?\n')


def test_a_rule_of_the_configuration_is_explained_by_its_code(tmp_path: Path) -> None:
    pattern = '[[pattern]]\ncode = "HSE001"\npattern = "Emb"\nmessage = "write the word out"\n'
    (tmp_path / "cablelint.toml").write_text(pattern, "utf-8")
    assert cablelint("explain", "HSE001", folder=tmp_path).output.startswith("# HSE001 ")


@pytest.mark.parametrize("words", ["ACT001", "act001", "action-reference-unresolved", "SYS002"])
def test_explain_a_rule(words: str, tmp_path: Path) -> None:
    explained = cablelint("explain", words, folder=tmp_path)
    assert explained == cablelint("rule", words, folder=tmp_path)
    assert explained.status == 0


def test_a_file_with_the_name_of_a_rule_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "ACT001").write_text(TEA, "utf-8")
    assert "TXT002" in cablelint("explain", "ACT001:9", folder=tmp_path).output
