"""What a configuration makes of the rules for a file."""

from pathlib import Path

import pytest

from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting import engine
from cablelint.linting.selection import Layer
from cablelint.model.errors import ConfigurationError, UsageError
from cablelint.reading import parser

from .test_loading import written

NOTHING = Layer()


def planned(
    folder: Path, text: str, file: str = "a.cable", command_line: Layer = NOTHING, **flags: bool
) -> FileSettings:
    written(folder, "cablelint.toml", text)
    return SettingsResolver(command_line, **flags).file_settings(str(folder / file))


def codes(file_settings: FileSettings) -> list[str]:
    return [rule.RULE.code for rule in file_settings.rules]


def test_without_a_configuration_the_default_rules_run(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    file_settings = SettingsResolver(NOTHING).file_settings(str(tmp_path / "a.cable"))
    assert "ACT001" in codes(file_settings)
    assert "ACT009" not in codes(file_settings)
    assert file_settings.config is None


def test_a_configuration_selects(tmp_path: Path) -> None:
    assert codes(planned(tmp_path, 'select = ["ACT00"]\nignore = ["ACT002"]\n'))[:2] == ["ACT001", "ACT003"]


def test_the_command_line_has_the_last_word(tmp_path: Path) -> None:
    text = 'select = ["ACT001", "ACT002"]\n'
    assert codes(planned(tmp_path, text, command_line=Layer(["TXT003"]))) == ["TXT003"]
    assert codes(planned(tmp_path, text, command_line=Layer(extend_select=["TXT003"]))) == [
        "ACT001",
        "ACT002",
        "TXT003",
    ]
    assert codes(planned(tmp_path, text, command_line=Layer(ignore=["ACT"]))) == []


def test_isolated_leaves_the_configuration_out(tmp_path: Path) -> None:
    assert "TXT003" in codes(planned(tmp_path, 'select = ["ACT001"]\n', isolated=True))


def test_overrides_hold_for_their_files(tmp_path: Path) -> None:
    text = """
        select = ["ACT001", "TXT003"]
        [[overrides]]
        files = ["archive/**"]
        ignore = ["TXT003"]
        profile = "archive"
        severity = {ACT001 = "info"}
        [overrides.rules.TXT005]
        limit = 80
        [[overrides]]
        files = ["*.txt"]
        extend-select = ["TXT004"]
    """
    plain = planned(tmp_path, text, "a.cable")
    archived = planned(tmp_path, text, "archive/old/a.cable")
    both = planned(tmp_path, text, "archive/a.txt")
    assert (codes(plain), plain.profile, plain.severities, plain.settings) == (["ACT001", "TXT003"], None, {}, {})
    assert (codes(archived), archived.profile) == (["ACT001"], "archive")
    assert (archived.severities, archived.settings) == ({"ACT001": "info"}, {"TXT005": {"limit": 80}})
    assert codes(both) == ["ACT001", "TXT004"]


def test_the_closest_severity_counts(tmp_path: Path) -> None:
    file_settings = planned(tmp_path, '[severity]\nACT = "info"\nACT001 = "warning"\naction-unannounced = "error"\n')
    assert (
        file_settings.severities["ACT001"],
        file_settings.severities["ACT002"],
        file_settings.severities["ACT003"],
    ) == (
        "warning",
        "info",
        "error",
    )


def test_a_severity_is_that_of_every_finding(tmp_path: Path) -> None:
    file_settings = planned(tmp_path, 'select = ["TXT003"]\n[severity]\nTXT003 = "error"\n')
    (finding,) = engine.check(parser.parse("1. Tea. \n"), file_settings.rules, severities=file_settings.severities)
    assert finding.severity == "error"


def test_house_patterns_are_rules(tmp_path: Path) -> None:
    file_settings = planned(
        tmp_path,
        """
        select = ["HSE"]
        [[pattern]]
        code = "HSE001"
        name = "colloquial-embassy"
        pattern = '(?P<kind>emb|cons)\\.'
        message = "write the word out"
        ignore-case = true
        replacement = '\\g<kind>...'
        [[pattern]]
        code = "HSE002"
        pattern = "TEA"
        where = "subject"
        message = "name the crop"
        severity = "error"
        """,
    )
    text = "SUBJECT: TEA\n\n1. TEA. Begin text:\nEmb. Nairobi\nEnd text. The Emb. agreed.\n"
    found = engine.check(parser.parse(text), file_settings.rules)
    assert [(one.code, one.name, one.severity, text[one.span.start : one.span.end]) for one in found] == [
        ("HSE002", "pattern-hse002", "error", "TEA"),
        ("HSE001", "colloquial-embassy", "warning", "Emb."),
    ]
    assert found[1].message == 'write the word out: "Emb."'
    assert found[1].fix is not None
    assert found[1].fix.edits[0].text == "Emb..."


FAULTS = {
    "unknown rule": ('ignore = ["ACC001"]', 1, 'no rule has the code, name or prefix "ACC001": did you mean "ACT001"?'),
    "unknown rule of a severity": ('[severity]\nXYZ = "info"', 2, 'no rule has the code, name or prefix "XYZ"'),
    "unknown rule of options": ("[rules.TXT999]\na = 1", 1, 'no rule has the code or name "TXT999"'),
    "unknown option": ("[rules.TXT005]\nlimt = 60", 2, 'TXT005 has no option "limt": it has limit'),
    "option of another type": (
        '[rules.TXT005]\nlimit = "60"',
        2,
        '"limit" of TXT005 is "60": expected a whole number',
    ),
    "negative option": ("[rules.TXT005]\nlimit = -3", 2, '"limit" of TXT005 is -3: expected 0 or more'),
    "override": ('[[overrides]]\nfiles = ["a"]\nignore = ["ACC"]', 3, 'did you mean "ACT"?'),
    "allowed rule": ('[[allow]]\nfile = "a"\nrule = "ACT0"\nreason = "x"', 3, 'no rule has the code or name "ACT0"'),
    "bad pattern": ('[[pattern]]\ncode = "HSE001"\npattern = "("\nmessage = "x"', 3, "cannot be used"),
    "bad group": (
        '[[pattern]]\ncode = "HSE001"\npattern = "a"\nreplacement = "\\\\2"\nmessage = "x"',
        3,
        "cannot be used",
    ),
    "taken code": ('[[pattern]]\ncode = "ACT001"\npattern = "a"\nmessage = "x"', 2, "another rule uses ACT001"),
    "unknown plug-in": ('plugins = ["harbor-rules"]', 1, "which is not installed"),
}


@pytest.mark.parametrize(("text", "line", "words"), FAULTS.values(), ids=FAULTS)
def test_what_fits_no_rule_is_told_by_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        planned(tmp_path, text)
    assert str(raised.value).startswith(f"{tmp_path / 'cablelint.toml'}:{line}: ")
    assert words in str(raised.value)


def test_a_bad_selector_of_the_command_line_blames_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no rule has the code"):
        planned(tmp_path, "", command_line=Layer(["ACC"]))
