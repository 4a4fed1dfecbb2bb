"""Tables are kept for the next start, and a cache that is out of order is no more than slow."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cablelint.lalr import driver, tables


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache, and no tables that were built with the package."""
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(tables, "_BUILT", "built")
    forget()
    yield tmp_path / "cache"
    forget()


def forget() -> None:
    tables.tables_of.cache_clear()
    driver._driver.cache_clear()


def read() -> list[str]:
    return [part.text for part in driver.parse_field("tags", "PREL KNNP", 0).parts]


def test_tables_are_kept(cache: Path) -> None:
    assert read() == ["PREL", "KNNP"]
    (kept,) = cache.iterdir()
    before = kept.stat().st_mtime_ns
    forget()
    assert read() == ["PREL", "KNNP"]
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "content",
    [b"", b"no tables", b"{}", b"[1, 2]", b"\xff\xfe", b'{"pattern": "x", "ignored": [], "rules": [], "sta'],
    ids=["empty", "text", "other data", "a list", "no UTF-8", "cut off"],
)
def test_a_spoilt_table_is_made_anew(cache: Path, content: bytes) -> None:
    read()
    (kept,) = cache.iterdir()
    kept.write_bytes(content)
    forget()
    assert read() == ["PREL", "KNNP"]
    assert json.loads(kept.read_bytes()).keys() > {"pattern", "states"}


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("a file stands where the folder should")
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert read() == ["PREL", "KNNP"]


def test_the_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CABLELINT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert read() == ["PREL", "KNNP"]
    assert [path.name[:5] for path in (tmp_path / "xdg" / "cablelint").iterdir()] == ["tags-"]


def test_tables_built_with_a_package_are_used(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "grammar"
    shutil.copytree(tables.GRAMMARS, package, ignore=shutil.ignore_patterns("tables", "built"))
    tables.build(str(package))
    grammars = {path.stem for path in package.glob("*.lark")}
    assert {path.name.rpartition("-")[0] for path in (package / "built").iterdir()} == grammars
    monkeypatch.setattr(tables, "GRAMMARS", str(package))
    monkeypatch.setattr(tables, "_made", None)
    assert read() == ["PREL", "KNNP"]
    assert not cache.exists()


def test_a_changed_grammar_has_other_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "grammar"
    shutil.copytree(tables.GRAMMARS, package)
    tables.build(str(package))
    (package / "tags.lark").write_text("tags: WORD+\nWORD: /[A-Z ]+/\n")
    monkeypatch.setattr(tables, "GRAMMARS", str(package))
    assert read() == ["PREL KNNP"]
