"""Configurations that are nested deeper than any key needs, or hold values beyond all measure: one clear line each."""

from pathlib import Path

import pytest

from .command import cablelint

PATTERN = '[[pattern]]\ncode = "HSE001"\nmessage = "no"\npattern = "{}"\n'
DEEP = {
    "lists": ("a = " + "[" * 50_000 + "]" * 50_000, "is nested more than 20 levels deep"),
    "lists that are read": ("select = " + "[" * 300 + "]" * 300, "is nested more than 20 levels deep"),
    "inline tables": ("rules = " + "{TXT005 = " * 50_000 + "1" + "}" * 50_000, "is nested more than 20 levels deep"),
    "inline tables that are read": ("rules = " + "{TXT005 = " * 100 + "1" + "}" * 100, "is nested more than 20 levels"),
    "a dotted key": ("rules." + ".".join(["a"] * 20_000) + " = 1", "is nested more than 20 levels deep"),
    "a header": ("[" + ".".join(["rules"] * 500) + "]\nlimit = 1", "is nested more than 20 levels deep"),
    "a number": ("max-file-size = " + "9" * 5_000, "is not valid TOML"),
    "infinity": ("max-file-size = inf", '"max-file-size" is inf: expected a whole number'),
    "a long value": (f'fail-on = "{"x" * 10_000}"', "xxx\u2026"),
    "a long path": (f'extend = "{"x" * 10_000}"', "xxx\u2026"),
    "a table that is a number": ("tool = 3", '"tool" is not a table'),
    "our own table that is a number": ("[tool]\ncablelint = 3", '"tool.cablelint" is not a table'),
    "groups": (PATTERN.format("(" * 5_000 + "a" + ")" * 5_000), "it is nested too deeply"),
    "open groups": (PATTERN.format("(" * 5_000), "cannot be used"),
    "groups that take nothing": (PATTERN.format("(?:" * 3_000 + "a" + ")" * 3_000), "it is nested too deeply"),
    "repetitions": (PATTERN.format("a{99999999999999}"), "cannot be used"),
    "alternatives": (PATTERN.format("(a|" * 3_000 + "b" + ")" * 3_000), "it is nested too deeply"),
}


@pytest.mark.parametrize(("text", "says"), DEEP.values(), ids=DEEP)
def test_it_is_said_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "draft.cable").write_text("1. One.\n")
    (tmp_path / "cablelint.toml").write_text(f"{text}\n")
    for command in (("check",), ("format", "--check"), ("parse",), ("config",)):
        outcome = cablelint(*command, folder=tmp_path)
        assert outcome.status == 2
        (line,) = outcome.errors.splitlines()
        assert line.startswith(f"cablelint: {tmp_path / 'cablelint.toml'}:")
        assert says in line
        assert len(line) < 400
    assert cablelint("check", "--isolated", "--exit-zero", folder=tmp_path).status == 0
