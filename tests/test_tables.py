"""Parser tables are kept for the next start, and a cache that is out of order is no more than slow."""

import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cablelint import tables


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache, and no tables that were built with the package."""
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(tables, "_BUILT", "built")
    tables.parser_of.cache_clear()
    yield tmp_path / "cache"
    tables.parser_of.cache_clear()


def read() -> list[object]:
    return list(tables.parser_of("tags").parse("PREL KNNP").children)


def test_tables_are_kept(cache: Path) -> None:
    assert read() == ["PREL", "KNNP"]
    (kept,) = cache.iterdir()
    before = kept.stat().st_mtime_ns
    tables.parser_of.cache_clear()
    assert read() == ["PREL", "KNNP"]
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "content",
    [b"", b"no tables", pickle.dumps({"data": 1}), pickle.dumps(Path("/")), pickle.dumps([1] * 100)[:-5]],
    ids=["empty", "text", "other data", "an object", "cut off"],
)
def test_a_spoilt_table_is_made_anew(cache: Path, content: bytes) -> None:
    read()
    (kept,) = cache.iterdir()
    kept.write_bytes(content)
    tables.parser_of.cache_clear()
    assert read() == ["PREL", "KNNP"]
    assert len(kept.read_bytes()) > len(content)


def test_a_table_cannot_call_anything(cache: Path, tmp_path: Path) -> None:
    class Touches:
        def __reduce__(self) -> tuple[object, ...]:
            return Path.touch, (tmp_path / "touched",)

    read()
    (kept,) = cache.iterdir()
    kept.write_bytes(pickle.dumps(Touches()))
    tables.parser_of.cache_clear()
    assert read() == ["PREL", "KNNP"]
    assert not (tmp_path / "touched").exists()


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
    tables.build(package)
    grammars = {path.stem for path in package.glob("*.lark")}
    assert {path.name.rpartition("-")[0] for path in (package / "built").iterdir()} == grammars
    monkeypatch.setattr(tables, "GRAMMARS", package)
    monkeypatch.setattr(tables, "_made", None)
    assert read() == ["PREL", "KNNP"]
    assert not cache.exists()


def test_a_changed_grammar_leaves_its_old_table_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "grammar"
    shutil.copytree(tables.GRAMMARS, package)
    tables.build(package)
    (package / "tags.lark").write_text("tags: WORD+\nWORD: /[A-Z ]+/\n")
    monkeypatch.setattr(tables, "GRAMMARS", package)
    assert read() == ["PREL KNNP"]
