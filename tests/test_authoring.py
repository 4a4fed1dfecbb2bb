"""What rules import is there under its name, is imported when it is asked for, and is the same for a type checker."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from tempfile import gettempdir

import pytest

import cablelint
from cablelint import authoring

OFFERED = sorted(authoring._HOME_OF)
SOURCE = ast.parse(Path(authoring.__file__).read_text("utf-8"))


@pytest.mark.parametrize("name", OFFERED)
def test_a_name_is_what_its_module_defines(name: str) -> None:
    module = import_module(authoring._HOME_OF[name])
    is_module = module.__name__.endswith(f".{name}")
    assert getattr(cablelint, name) is (module if is_module else getattr(module, name))


def test_a_checker_knows_the_same_names() -> None:
    (types,) = (node for node in SOURCE.body if isinstance(node, ast.If))
    named = {
        alias.asname: node.module for node in types.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert sorted(filter(None, named)) == OFFERED
    for name, home in named.items():
        assert name is not None
        assert authoring._HOME_OF[name] in (home, f"{home}.{name}")


def test_what_is_stable_is_offered() -> None:
    functions = {"check", "fix", "format", "parse"}
    assert set(cablelint.__all__) - functions <= set(OFFERED)
    assert functions.isdisjoint(OFFERED)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Cabel'"):
        cablelint.Cabel  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(ImportError, match="Cabel"):
        from cablelint import Cabel  # type: ignore[attr-defined]  # noqa: F401


def test_a_name_costs_its_own_import_alone() -> None:
    program = (
        "import sys; from cablelint import Rule, Span; "
        "assert not {one for one in sys.modules if one.startswith(('cablelint.analysis', 'cablelint.reading'))}"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=gettempdir())


@pytest.mark.parametrize(("old", "new"), authoring._RENAMED.items())
def test_an_old_name_works_for_one_release_and_says_so(old: str, new: str, tmp_path: Path) -> None:
    (tmp_path / "plugin.py").write_text(f"from cablelint import {old}\n", "utf-8")
    program = f"import cablelint, plugin; assert plugin.{old} is cablelint.{new}"
    ran = subprocess.run(
        [sys.executable, "-W", "always::DeprecationWarning", "-c", program],
        check=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    said = f"plugin.py:1: DeprecationWarning: cablelint.{old} is now cablelint.{new}; the old name works until the next"
    assert said in ran.stderr
