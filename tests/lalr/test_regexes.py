"""What is kept of the expressions matches as they do, and nothing that is wrong with it changes a result."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cablelint.lalr import regexes
from cablelint.lalr.regex_code import pattern, translated
from cablelint.lalr.regexes import compiled


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is kept when the package is built."""
    folder = tmp_path_factory.mktemp("grammar")
    (folder / "tables").mkdir()
    build = "import sys; from cablelint.linting import build_regexes; build_regexes.build(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, folder], check=True, timeout=120, cwd=folder)
    kept: dict[str, Any] = json.loads((folder / "tables/expressions.json").read_text("utf-8"))
    return kept


@pytest.fixture
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing has been asked for, and nothing read, before and after."""
    monkeypatch.setattr(regexes, "_made", {})
    regexes._kept.cache_clear()
    yield
    regexes._kept.cache_clear()


def keep(monkeypatch: pytest.MonkeyPatch, folder: Path, text: str) -> None:
    """Have the text stand where a built package has what is kept."""
    (folder / "tables").mkdir()
    (folder / "tables/expressions.json").write_text(text, "utf-8")
    monkeypatch.setattr("cablelint.grammar.__path__", [str(folder)])


def test_asked_for_again_it_is_the_same() -> None:
    assert compiled("a+b") is compiled("a+b")
    assert compiled("a+b", re.IGNORECASE) is not compiled("a+b")
    assert compiled("a+b", re.IGNORECASE).fullmatch("AAB")


def test_each_kept_one_is_what_python_would_make(built: dict[str, Any]) -> None:
    assert len(built) > 80
    for key, code in built.items():
        flags, written = key.split(" ", 1)
        usual, quick = re.compile(written, int(flags)), pattern(written, code, int(flags))
        assert quick == usual
        assert (quick.flags, quick.groups, quick.groupindex) == (usual.flags, usual.groups, usual.groupindex)
        assert code == json.loads(json.dumps(translated(written, int(flags))))


@pytest.mark.usefixtures("_forgotten")
def test_a_kept_one_is_not_translated_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(monkeypatch, tmp_path, json.dumps({"0 a(?P<b>c)": translated("a(?P<b>c)")}))
    monkeypatch.setattr(re, "compile", None)
    found = compiled("a(?P<b>c)").fullmatch("ac")
    assert found is not None
    assert found["b"] == "c"


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize("text", ["", "[]", "{", '{"0 a(c)": null}', '{"0 a(c)": {"magic": 1}}', "\0", "[" * 9999])
def test_what_is_kept_may_be_spoilt(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(monkeypatch, tmp_path, text)
    assert compiled("a(c)").fullmatch("ac")
