"""Words that are paths and switches alone are read as argparse reads them; all others are left to argparse."""

from importlib import import_module

import pytest

from cablelint.cli import _OFTEN_PLAIN, _parsed
from cablelint.cli.plain_words import plain

PLAIN = (
    "",
    "tea.cable",
    "-",
    "tea.cable drafts --found port.cable",
    "--isolated --isolated",
    "--isolated --found drafts",
    "--show-files ./-odd --allow-local-rules -",
)
OTHERS = ("--profile smart tea.cable", "--profile=smart", "--no-such", "-x", "-qq", "-1", "--help", "--qui", "--")


@pytest.mark.parametrize("name", sorted(_OFTEN_PLAIN))
@pytest.mark.parametrize("written", PLAIN)
def test_the_same_as_by_argparse(name: str, written: str) -> None:
    command, words = import_module(f"cablelint.cli.{name}"), written.split()
    read = plain(command.configure, words)
    assert read is not None
    assert vars(read) == vars(_parsed(name, command, words))


@pytest.mark.parametrize("name", sorted(_OFTEN_PLAIN))
@pytest.mark.parametrize("written", OTHERS)
def test_others_are_left(name: str, written: str) -> None:
    assert plain(import_module(f"cablelint.cli.{name}").configure, written.split()) is None


def test_each_switch() -> None:
    command = import_module("cablelint.cli.check")
    switches = (
        "--fix --unsafe-fixes --show-fixes --exit-zero --all-places --write-baseline --no-cache --watch --quiet -q"
    )
    for option in switches.split():
        read = plain(command.configure, [option, "tea.cable"])
        assert read is not None
        assert vars(read) == vars(_parsed("check", command, [option, "tea.cable"]))
