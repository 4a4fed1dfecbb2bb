"""Hostile files as a user meets them: a folder of them, one beyond the limit, and one long line below it."""

import json
from pathlib import Path

import pytest

from cablelint.model.errors import RULE_FAILED

from ..end_to_end.command import process
from .files import HostileFile, at_random, encodings, signs, spoilt, texts

LINE = b"word "
_TEXT_CHARS = 1_000  # of each hard text; what is longer is tried within one process
ABOVE_THE_LIMIT = 17_000_000  # bytes


def sample() -> list[HostileFile]:
    """Some of each family, and all hard texts."""
    return [*texts(_TEXT_CHARS), *list(signs())[::7], *list(encodings())[::7], *list(spoilt())[::3], *at_random(5, 3)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    for number, file in enumerate(sample()):
        (made / f"{number:04}.cable").write_bytes(file.data)
    return made


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--no-cache", "--select", "ALL", "--output-format", "json"),
        ("check", "--no-cache", "--select", "ALL", "--output-format", "html"),
        ("check", "--diff", "--unsafe-fixes"),
        ("format", "--diff"),
        ("parse",),
    ],
    ids=" ".join,
)
def test_a_folder(folder: Path, command: tuple[str, ...]) -> None:
    outcome = process(*command, ".", folder=folder)
    assert outcome.status == 2  # some are no text
    assert "Traceback" not in outcome.errors
    assert outcome.errors.count("SYS001") > 10
    assert RULE_FAILED.code not in outcome.output + outcome.errors
    if "json" in command or command == ("parse",):
        assert len({one["file"] for one in json.loads(outcome.output)}) > 100


def test_more_than_any_disk_holds_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.cable").open("wb") as stream:
        try:
            stream.truncate(10**12)
        except OSError:
            pytest.skip("no disk here has files with nothing in them")
    for command in ("check", "parse", "format"):
        outcome = process(command, "huge.cable", folder=tmp_path)
        assert outcome.status == 2
        assert "huge.cable is larger than 16,777,216 bytes: split it, or exclude it (SYS001)" in outcome.errors


def test_a_line_above_the_limit_is_read_where_that_is_raised(tmp_path: Path) -> None:
    (tmp_path / "long.cable").write_bytes(LINE * (ABOVE_THE_LIMIT // len(LINE)))
    arguments = ("check", "--no-cache", "--output-format", "concise", "long.cable")
    assert process(*arguments, folder=tmp_path).status == 2
    (tmp_path / "cablelint.toml").write_text(f"max-file-size = {ABOVE_THE_LIMIT}\n")
    outcome = process(*arguments, folder=tmp_path)
    assert outcome.status in (0, 1)
    assert "1 cable" in outcome.errors
    assert all(len(line) < 300 for line in outcome.output.splitlines())
