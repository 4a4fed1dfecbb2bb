"""The cache: it saves time, and never changes a result."""

import datetime
import json
import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cablelint.linting.cache import Cache
from cablelint.model.diagnostics import SEVERITIES, Diagnostic, Edit, Fix, Related
from cablelint.model.spans import Span

from ..end_to_end.command import EXAMPLES, Outcome, cablelint, process

TODAY = datetime.date(2011, 3, 14)
KEY = b"ab01"
FOUND = (
    Diagnostic(
        "ACT001",
        "fault",
        "error",
        "wrong: “é”",
        Span(3, 5),
        Fix("Mend", "safe", (Edit(Span(3, 5), "é"), Edit(Span(7, 7), ""))),
        (Related(Span(0, 1), "there"),),
    ),
    Diagnostic("TXT010", "encoding", "warning", "not UTF-8", Span(0, 0), Fix("Save", "safe", ())),
    Diagnostic("TXT003", "blank", "info", "blank", Span(1, 1)),
)
NUMBERS = (4, None, 1)


def at(tmp_path: Path, state: str = "state", today: datetime.date = TODAY) -> Cache:
    return Cache(str(tmp_path / "kept.sqlite"), state, today)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return at(tmp_path)


def spoil(path: Path, content: str) -> None:
    """Put this in the place of all that is kept."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE kept SET value = ?", (zlib.compress(content.encode()),))
    connection.close()


def test_findings_come_back_as_they_were(cache: Cache) -> None:
    key = cache.key(b"text", "plan")
    assert cache.get(key) is None
    cache.put(key, FOUND, NUMBERS, dated=True)
    kept = cache.get(key)
    assert kept is not None
    assert (kept.diagnostics, kept.paragraphs) == (FOUND, NUMBERS)


def test_the_key_changes_with_all_that_findings_depend_on(cache: Cache, tmp_path: Path) -> None:
    other = at(tmp_path, "another state")
    keys = {
        cache.key(b"text", "plan"),
        cache.key(b"text.", "plan"),
        cache.key(b"text", "plan."),
        other.key(b"text", "plan"),
    }
    assert len(keys) == 4


def test_findings_that_depend_on_the_day_hold_for_the_day(cache: Cache, tmp_path: Path) -> None:
    cache.put(KEY, FOUND, NUMBERS, dated=False)
    cache.close()
    assert cache.get(KEY) is not None
    assert at(tmp_path, today=TODAY + datetime.timedelta(1)).get(KEY) is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"today": null, "findings": [[1]]}', '{"findings": 3}'])
def test_what_is_damaged_is_no_result(cache: Cache, tmp_path: Path, content: str) -> None:
    cache.put(KEY, FOUND, NUMBERS, dated=True)
    cache.close()
    spoil(tmp_path / "kept.sqlite", content)
    assert cache.get(KEY) is None


ENTRY = ["ACT001", "fault", "error", "wrong", [3, 5], ["Mend", "safe", [[3], [5], ["é"]]], [[[0, 1], "there"]], 4]
OTHER_VALUES: tuple[Any, ...] = (
    None,
    3,
    -1,
    True,
    1.5,
    float("inf"),
    "x",
    "error",
    [],
    [1],
    ["a", "b"],
    [5, 3],
    [-1, 2],
    {},
    {"a": 1},
)


def other_entries() -> Iterator[list[Any]]:
    """The entry with another value in each place, however deep, unless an entry may have it there."""

    def changed(value: Any, path: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Any]]:
        for other in OTHER_VALUES:
            yield path, other
        if isinstance(value, list):
            for index, inner in enumerate(value):
                yield from changed(inner, (*path, index))

    for path, other in changed(ENTRY, ()):
        entry: Any = json.loads(json.dumps([ENTRY]))
        place = entry
        for index in (0, *path)[:-1]:
            place = place[index]
        place[(0, *path)[-1]] = other
        yield entry


def test_a_value_of_another_type_is_no_result(cache: Cache, tmp_path: Path) -> None:
    cache.put(KEY, FOUND, NUMBERS, dated=True)
    cache.close()
    assert cache.get(KEY) is not None
    for entry in other_entries():
        spoil(tmp_path / "kept.sqlite", json.dumps({"today": None, "findings": entry}))
        kept = cache.get(KEY)
        if kept is not None:
            assert all(isinstance(word, str) for one in kept.diagnostics for word in (one.code, one.name, one.message))
            assert all(one.severity in SEVERITIES for one in kept.diagnostics)
            assert all(type(offset) is int for one in kept.diagnostics for offset in one.span)
            assert len(kept.paragraphs) == len(kept.diagnostics)
            assert entry[0][:5] == ENTRY[:5] or all(type(a) is type(b) for a, b in zip(entry[0], ENTRY, strict=True))


@pytest.mark.parametrize("content", ["[" * 100_000, '{"today": 1, "findings": []}', '{"today": null, "findings": {}}'])
def test_what_is_deep_or_of_another_type_is_no_result(cache: Cache, tmp_path: Path, content: str) -> None:
    cache.put(KEY, FOUND, NUMBERS, dated=True)
    cache.close()
    spoil(tmp_path / "kept.sqlite", content)
    assert cache.get(KEY) is None


def test_findings_that_stand_beyond_the_text_are_not_those_of_the_text(cache: Cache) -> None:
    cache.put(KEY, FOUND, NUMBERS, dated=True)
    kept = cache.get(KEY)
    assert kept is not None
    assert kept.fits(7)
    assert not kept.fits(6)


def drafts_in(folder: Path) -> Path:
    drafts = folder / "drafts"
    drafts.mkdir()
    for path in EXAMPLES.glob("*.cable"):
        (drafts / path.name).write_bytes(path.read_bytes())
    return drafts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    return drafts_in(tmp_path)


def test_a_second_run_says_the_same(folder: Path, tmp_path: Path) -> None:
    command = ("check", "--output-format", "json", str(folder))
    first, second, without = cablelint(*command), cablelint(*command), cablelint(*command, "--no-cache")
    assert first == second == without
    assert json.loads(first.output)
    with sqlite3.connect(tmp_path / "cache/findings.sqlite") as kept:
        assert kept.execute("SELECT count(*) FROM kept").fetchone() == (len(list(folder.glob("*.cable"))),)


def test_kept_findings_are_used_and_no_cache_leaves_them(folder: Path, tmp_path: Path) -> None:
    cablelint("check", str(folder))
    spoil(tmp_path / "cache/findings.sqlite", '{"today": null, "findings": []}')
    assert cablelint("check", "--output-format", "json", str(folder)).output == "[\n]\n"
    assert cablelint("check", "--output-format", "json", "--no-cache", str(folder)).output != "[\n]\n"


Reports = tuple[Outcome, list[str]]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Reports]:
    """A folder, and what the first run says of it; the cache that this run fills is beside the folder."""
    folder = drafts_in(tmp_path_factory.mktemp("kept"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CABLELINT_CACHE_DIR", str(folder.with_name("cache")))
        return folder, reports(folder)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "3",
        "[[]]",
        "[" * 100_000,
        '{"today": null, "findings": [[1, 2, 3, 4, [5, 6], null, [], null]]}',
        '{"today": null, "findings": [["ACT001", "x", "grave", "x", [0, 1], null, [], null]]}',
        '{"today": null, "findings": [["ACT001", "x", "error", "x", ["a", "b"], null, [], null]]}',
        '{"today": null, "findings": [["ACT001", "x", "error", "x", [0, 999999], null, [], null]]}',
        '{"today": null, "findings": [["ACT001", "x", "error", "x", [0, 1e999], null, [], null]]}',
    ],
)
def test_a_spoilt_cache_changes_no_report(
    kept: tuple[Path, Reports], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    folder, before = kept
    shutil.copytree(folder.with_name("cache"), tmp_path / "cache")
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    spoil(tmp_path / "cache/findings.sqlite", content)
    for path in (tmp_path / "cache").rglob("*.json"):  # the tables of the grammars
        path.write_text(content)
    assert reports(folder) == before


def reports(folder: Path) -> Reports:
    """What one process says of the folder, and the reports that it writes beside it."""
    files = [folder.with_name(form) for form in ("sarif", "html")]
    forms = (f"--output-format={file.name}:{file}" for file in files)
    outcome = process("check", "--output-format", "full", *forms, str(folder))
    return outcome, [file.read_text("utf-8") for file in files]


@pytest.mark.skipif(os.name != "posix", reason="pipes have names only there")
def test_pipes_in_the_cache_are_not_waited_for(folder: Path, tmp_path: Path) -> None:
    before = process("check", str(folder))
    for path in [*(tmp_path / "cache").rglob("*.json"), tmp_path / "cache/findings.sqlite"]:
        path.unlink()
        os.mkfifo(path)
        os.utime(path, (0, 0))
    assert process("check", str(folder)) == before
    assert process("check", str(folder)) == before


def test_other_rules_and_other_options_are_other_findings(folder: Path) -> None:
    draft = folder / "faulty-draft.cable"
    cablelint("check", str(draft))
    selected = cablelint("check", "--select", "ACT001", "--output-format", "json", str(draft))
    assert {finding["code"] for finding in json.loads(selected.output)} == {"ACT001"}
    (folder / "cablelint.toml").write_text('[severity]\nACT001 = "info"\n')
    configured = cablelint("check", "--select", "ACT001", "--output-format", "json", str(draft))
    assert {finding["severity"] for finding in json.loads(configured.output)} == {"info"}
