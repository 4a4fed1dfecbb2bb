"""A cache in which something else is where its files were: the run says the same as without one, and ends."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from .command import process

TEXT = "UNCLAS NAIROBI 000210\n\nE.O. 13526: N/A\nTAGS: etrd, KE\nSUBJECT: TEA\n\n1. One.\n\n2. See paragraph 9.\n"
CONCISE = ("check", "--output-format", "concise")


def _linked(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


SPOILT: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "what never ends": _linked("/dev/zero"),
    "the messages of the system": _linked("/proc/kmsg"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a folder": Path.mkdir,
    "nothing": Path.touch,
    "a number too large": lambda path: path.write_text('[1, {"count": 1e999}]'),
    "values of other kinds": lambda path: path.write_text('{"files": 3, "findings": [null, [], "x"]}'),
    "signs": lambda path: path.write_bytes(bytes(range(256)) * 9),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_a_spoilt_cache_changes_nothing(tmp_path: Path, kind: str) -> None:
    cache, drafts = tmp_path / "cache", tmp_path / "drafts"
    drafts.mkdir()
    (drafts / "tea.cable").write_text(TEXT)
    (drafts / "cablelint.toml").write_text('ignore = ["TXT005"]\n')
    first = process(*CONCISE, ".", folder=drafts, CABLELINT_CACHE_DIR=str(cache))
    kept = [path for path in cache.rglob("*") if path.is_file()]
    assert kept
    for path in kept:
        path.unlink()
        SPOILT[kind](path)
    second = process(*CONCISE, ".", folder=drafts, CABLELINT_CACHE_DIR=str(cache))
    assert (second.status, second.output) == (first.status, first.output)
    assert "Traceback" not in second.errors


@pytest.mark.parametrize("count", ["1e999", "-1", "true", "1.5", '"1"', "[" * 3000 + "]" * 3000])
def test_a_count_that_is_none_is_one_line(tmp_path: Path, count: str) -> None:
    (tmp_path / "tea.cable").write_text(TEXT)
    entry = f'{{"file": "tea.cable", "rule": "PAR008", "found": "See", "count": {count}}}'
    (tmp_path / "known.json").write_text(f'{{"version": 1, "findings": [{entry}]}}')
    outcome = process("check", "--baseline", "known.json", ".", folder=tmp_path)
    assert outcome.status == 2
    assert outcome.errors.splitlines() == ["cablelint: known.json is not a baseline: write one with --write-baseline"]
