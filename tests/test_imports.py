"""The order of the packages is that of the map, and modules have new names only as the old ones say."""

import ast
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from cablelint.moved import MOVED

TOP = Path(__file__).resolve().parents[1]
PACKAGES = [init.parent for init in (TOP / "cablelint").rglob("__init__.py") if init.parent != TOP / "cablelint"]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([folder / ".ci/imports"], capture_output=True, text=True, check=False, timeout=120)


def test_imports_follow_the_map() -> None:
    done = lint(TOP)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("model/spans.py", "from cablelint.cli import output"),
        ("reading/parser.py", "def late() -> None:\n    import cablelint.linting.engine"),
        ("analysis/completeness.py", "if TYPE_CHECKING:\n    from cablelint.reports.report import Report"),
        ("model/spans.py", "from cablelint.model import cable"),
        ("../rules/tags/_suggestions.py", "from cablelint.files import source"),
        ("../rules/tags/_suggestions.py", "from cablelint.model.cable import Cable"),
        ("../rules/tags/_suggestions.py", "from cablelint.analysis import places"),
        ("../rules/tags/_suggestions.py", "from cablelint.rules.actions import _numbers"),
        ("new.py", "from cablelint.model import cable"),
    ],
    ids=[
        "up",
        "in a function",
        "for types",
        "in a circle",
        "of a rule",
        "of a rule past the front",
        "of a rule to analysis",
        "between families",
        "without a place",
    ],
)
def test_an_import_against_the_map_is_found(module: str, line: str, tmp_path: Path) -> None:
    for name in ("cablelint", "rules", "grammar", ".ci"):
        shutil.copytree(TOP / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(TOP / ".importlinter", tmp_path)
    changed = tmp_path / "cablelint" / module
    with changed.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{line}\n")
    assert lint(tmp_path).returncode == 1


@pytest.mark.parametrize("package", PACKAGES, ids=lambda folder: folder.relative_to(TOP).as_posix())
def test_a_package_says_what_is_in_it(package: Path) -> None:
    words = ast.get_docstring(ast.parse((package / "__init__.py").read_text("utf-8"))) or ""
    modules = [path.stem for path in package.glob("[!_]*.py")]
    if package.name not in ("cli", "reference", "configuration"):
        assert [name for name in modules if f"- {name}:" not in words] == []


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_a_module_is_found_by_its_old_name_and_says_so(old: str, new: str) -> None:
    sys.modules.pop(old, None)
    with pytest.warns(DeprecationWarning, match=f"{old} is now {new}"):
        found = import_module(old)
    assert found is import_module(new)
    assert found.__spec__ is not None
    assert found.__spec__.name == new


def test_a_module_that_never_was_is_not_found() -> None:
    with pytest.raises(ModuleNotFoundError, match="nothing"):
        import_module("cablelint.nothing")
