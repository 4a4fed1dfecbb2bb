"""The cache: it saves time, and never changes a result."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cablelint.linting.cache import Cache
from cablelint.model.diagnostics import SEVERITIES, Diagnostic, Edit, Fix, Related
from cablelint.model.spans import Span

from ..end_to_end.command import EXAMPLES, cablelint, process

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


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(str(tmp_path / "kept"), "state", "2011-03-14")


def test_findings_come_back_as_they_were(cache: Cache) -> None:
    key = cache.key(b"text", "plan")
    assert cache.get(key) is None
    cache.put(key, FOUND, NUMBERS, dated=True)
    kept = cache.get(key)
    assert kept is not None
    assert (kept.diagnostics, kept.paragraphs) == (FOUND, NUMBERS)


def test_the_key_changes_with_all_that_findings_depend_on(cache: Cache, tmp_path: Path) -> None:
    other = Cache(str(tmp_path / "kept"), "another state", "2011-03-14")
    keys = {
        cache.key(b"text", "plan"),
        cache.key(b"text.", "plan"),
        cache.key(b"text", "plan."),
        other.key(b"text", "plan"),
    }
    assert len(keys) == 4


def test_findings_that_depend_on_the_day_hold_for_the_day(cache: Cache, tmp_path: Path) -> None:
    cache.put("ab01", FOUND, NUMBERS, dated=False)
    assert cache.get("ab01") is not None
    assert Cache(str(tmp_path / "kept"), "state", "2011-03-15").get("ab01") is None


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"today": null, "findings": [[1]]}', '{"findings": 3}'])
def test_what_is_damaged_is_no_result(cache: Cache, tmp_path: Path, content: str) -> None:
    cache.put("ab01", FOUND, NUMBERS, dated=True)
    (tmp_path / "kept/ab/01.json").write_text(content)
    assert cache.get("ab01") is None


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
    cache.put("ab01", FOUND, NUMBERS, dated=True)
    assert cache.get("ab01") is not None
    for entry in other_entries():
        (tmp_path / "kept/ab/01.json").write_text(json.dumps({"today": None, "findings": entry}))
        kept = cache.get("ab01")
        if kept is not None:
            assert all(isinstance(word, str) for one in kept.diagnostics for word in (one.code, one.name, one.message))
            assert all(one.severity in SEVERITIES for one in kept.diagnostics)
            assert all(type(offset) is int for one in kept.diagnostics for offset in one.span)
            assert len(kept.paragraphs) == len(kept.diagnostics)
            assert entry[0][:5] == ENTRY[:5] or all(type(a) is type(b) for a, b in zip(entry[0], ENTRY, strict=True))


@pytest.mark.parametrize("content", ["[" * 100_000, '{"today": 1, "findings": []}', '{"today": null, "findings": {}}'])
def test_what_is_deep_or_of_another_type_is_no_result(cache: Cache, tmp_path: Path, content: str) -> None:
    cache.put("ab01", FOUND, NUMBERS, dated=True)
    (tmp_path / "kept/ab/01.json").write_text(content)
    assert cache.get("ab01") is None


def test_findings_that_stand_beyond_the_text_are_not_those_of_the_text(cache: Cache) -> None:
    cache.put("ab01", FOUND, NUMBERS, dated=True)
    kept = cache.get("ab01")
    assert kept is not None
    assert kept.fits(7)
    assert not kept.fits(6)


def test_what_cannot_be_written_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(str(tmp_path / "file"), "state", "2011-03-14")
    cache.put("ab01", FOUND, NUMBERS, dated=True)
    assert cache.get("ab01") is None
    cache.prune()


def test_a_full_disk_leaves_nothing_behind(cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json, "dump", full)
    cache.put("ab01", FOUND, NUMBERS, dated=True)
    assert [path for path in (tmp_path / "kept").rglob("*") if path.is_file()] == []


def test_what_is_old_is_pruned_now_and_then(cache: Cache, tmp_path: Path) -> None:
    cache.prune()
    for key in ("ab01", "ab02"):
        cache.put(key, FOUND, NUMBERS, dated=True)
    long_ago = time.time() - 40 * 24 * 3600
    os.utime(tmp_path / "kept/ab/01.json", (long_ago, long_ago))
    cache.prune()
    assert cache.get("ab01") is not None, "it was pruned a moment ago"
    os.utime(tmp_path / "kept/pruned", (long_ago, long_ago))
    cache.prune()
    assert cache.get("ab01") is None
    assert cache.get("ab02") is not None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for path in EXAMPLES.glob("*.cable"):
        (drafts / path.name).write_bytes(path.read_bytes())
    return drafts


def test_a_second_run_says_the_same(folder: Path, tmp_path: Path) -> None:
    command = ("check", "--output-format", "json", str(folder))
    first, second, without = cablelint(*command), cablelint(*command), cablelint(*command, "--no-cache")
    assert first == second == without
    assert json.loads(first.output)
    assert len(list((tmp_path / "cache/findings").glob("*/*.json"))) == len(list(folder.glob("*.cable")))


def test_kept_findings_are_used_and_no_cache_leaves_them(folder: Path, tmp_path: Path) -> None:
    cablelint("check", str(folder))
    for path in (tmp_path / "cache/findings").glob("*/*.json"):
        path.write_text('{"today": null, "findings": []}')
    assert cablelint("check", "--output-format", "json", str(folder)).output == "[\n]\n"
    assert cablelint("check", "--output-format", "json", "--no-cache", str(folder)).output != "[\n]\n"


def spoilt(cache: Path, content: str) -> None:
    """Put this in the place of all that is kept, the tables of the grammars as well."""
    for path in cache.rglob("*.json"):
        path.write_text(content)


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
@pytest.mark.parametrize("form", ["full", "sarif", "html"])
def test_a_spoilt_cache_changes_no_report(folder: Path, tmp_path: Path, content: str, form: str) -> None:
    command = ("check", "--output-format", form, str(folder))
    before = process(*command)
    spoilt(tmp_path / "cache", content)
    assert process(*command) == before


@pytest.mark.skipif(os.name != "posix", reason="pipes have names only there")
def test_pipes_in_the_cache_are_not_waited_for(folder: Path, tmp_path: Path) -> None:
    before = process("check", str(folder))
    for path in [*(tmp_path / "cache").rglob("*.json"), tmp_path / "cache/findings/pruned"]:
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
