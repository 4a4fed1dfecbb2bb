"""No regular expression takes longer than in proportion to the length of its worst text, as a benchmark measures it.

Those that were measured are listed; only what is not listed is measured here. A release has all of them measured.
"""

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stops what takes too long by a signal")


def test_every_expression_is_linear() -> None:
    command = [sys.executable, str(BENCHMARKS / "expressions.py"), "--quick"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


class Measured:
    """What the benchmark does with these expressions, and a table of its own."""

    def __init__(self, modules: dict[str, Any], table: Path, told: pytest.CaptureFixture[str]) -> None:
        self.modules, self.table, self.told = modules, table, told

    def expression(self, text: str, flags: int = 0, place: str = "a.py:1", use: str = "search") -> Any:
        return self.modules["collected"].Expression(text, flags, place, frozenset({use}))

    def run(self, *expressions: Any, options: tuple[str, ...] = ()) -> tuple[bool, str]:
        """Return whether it failed, and what it printed."""
        arguments = ["--quick", *(options or ("--only", ".py"))]
        with pytest.raises(SystemExit) as ended:
            self.modules["expressions"].main(arguments, lambda: list(expressions), self.table)
        return bool(ended.value.code), self.told.readouterr().out

    def count(self, *expressions: Any) -> int:
        """Return how many are measured."""
        return int(self.run(*expressions)[1].split(" measured")[0].split()[-1])


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Measured:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    modules = {name: importlib.import_module(name) for name in ("collected", "linear", "expressions")}
    monkeypatch.setattr(modules["expressions"], "BOUNDED", ())
    return Measured(modules, tmp_path / "linear.txt", capsys)


def test_one_that_is_not_is_found(measured: Measured) -> None:
    """It is one of the project, which is never given a long text; here it is."""
    (steep,) = {one.opening for one in importlib.import_module("bounded").BOUNDED if "comma_for_apostrophe" in one.file}
    failed, said = measured.run(measured.expression(f"(?:{steep})"), measured.expression("a+"))
    assert (failed, "search inf" in said) == (True, True), said


def test_what_is_listed_is_not_measured_again(measured: Measured) -> None:
    tea, rum = measured.expression("tea[a-z]{2}"), measured.expression("rum")
    assert measured.count(tea, rum) == 2
    measured.run(tea, options=("--write",))
    assert measured.count(tea) == 0
    assert measured.count(tea, rum) == 1


@pytest.mark.parametrize("change", [{"text": "teas"}, {"flags": 2}, {"use": "match"}])
def test_a_changed_one_is_measured(measured: Measured, change: dict[str, Any]) -> None:
    measured.run(measured.expression("tea"), options=("--write",))
    assert measured.count(measured.expression("tea", place="other.py:9")) == 0
    assert measured.count(measured.expression(**{"text": "tea", **change})) == 1


def test_all_are_measured_where_the_measuring_changed(measured: Measured, monkeypatch: pytest.MonkeyPatch) -> None:
    measured.run(measured.expression("tea"), options=("--write",))
    monkeypatch.setattr(measured.modules["linear"], "measuring", lambda: "another way")
    assert measured.count(measured.expression("tea")) == 1


def test_all_are_measured_where_that_is_asked_for(measured: Measured) -> None:
    measured.run(measured.expression("tea"), options=("--write",))
    assert "1 measured" in measured.run(measured.expression("tea"), options=("--all",))[1]


def test_a_steep_one_is_never_listed(measured: Measured) -> None:
    steep = measured.expression("[a-z]+9")
    assert measured.run(steep, measured.expression("tea"), options=("--write",))[0]
    assert measured.count(steep, measured.expression("tea")) == 1
