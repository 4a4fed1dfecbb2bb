"""The help of each command: on a screen, with examples that hold, on narrow terminals too."""

import re
import shlex
from importlib import import_module

import pytest

from cablelint.cli import COMMANDS
from cablelint.cli.introspection import commands

from .command import cablelint

LINES, COLUMNS = 60, 80


def shown(command: str, monkeypatch: pytest.MonkeyPatch, columns: int = COLUMNS) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = cablelint(command, "--help")
    assert (outcome.status, outcome.errors) == (0, "")
    return outcome.output


@pytest.mark.parametrize("command", COMMANDS)
def test_it_fits_a_screen(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(command, monkeypatch).splitlines()
    assert len(lines) <= LINES
    assert [line for line in lines if len(line) > COLUMNS] == []


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("columns", [1, 40])
def test_a_narrow_terminal_loses_no_option(command: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def options(words: str) -> set[str]:
        return set(re.findall(r"(?<!\S)--?\w[\w-]*", words.partition("examples:")[0]))

    narrow = shown(command, monkeypatch, columns)
    assert options(narrow) == options(shown(command, monkeypatch))
    assert {"-h", "--help"} <= options(narrow)


def test_the_whole_width_of_a_wide_terminal_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert max(map(len, shown("check", monkeypatch, 400).splitlines())) <= 100


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_the_examples_are_commands_with_options_that_there_are(
    command: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(command, tuple)
    name, options = command[0], command[3]
    flags = {flag for option in options for flag in option.flags}
    examples = shown(name, monkeypatch).partition("examples:\n")[2].splitlines()
    assert len(examples) >= 2
    for example in examples:
        words = shlex.split(re.split(r" {2,}|[<>]", example.strip())[0])
        assert words[:2] == ["cablelint", name]
        assert {word for word in words if word.startswith("--")} <= flags
    assert import_module(f"cablelint.cli.{name.replace('-', '_')}").EXAMPLES.splitlines()[1:] == examples


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_a_command_too(command: str) -> None:
    assert cablelint("help", command) == cablelint(command, "--help")


def test_help_for_what_is_no_command() -> None:
    outcome = cablelint("help", "chek")
    assert outcome.status == 2
    assert 'did you mean "check"?' in outcome.errors
