"""A check that imports its modules out of the bundle is what it is without, whatever is wrong with the bundle."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cablelint import bundle

TOP = Path(__file__).resolve().parents[1]
CABLE = TOP / "examples/faulty-draft.cable"
IMPORTED = """
import sys
from cablelint import bundle
bundle.use()
import cablelint.cli
status = cablelint.cli.main(["check", "--no-cache", "--isolated", sys.argv[1]])
taken = [name for name, module in sys.modules.items() if type(getattr(module, "__loader__", None)) is bundle._Loader]
print(*taken, file=sys.stderr)
sys.exit(status)
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package in the layout of an installation, and its bundle."""
    folder = tmp_path_factory.mktemp("built")
    for source, place in (("cablelint", "cablelint"), ("rules", "cablelint/rules"), ("grammar", "cablelint/grammar")):
        shutil.copytree(TOP / source, folder / place, ignore=shutil.ignore_patterns("__pycache__"))
    bundle.build(str(folder / "cablelint"))
    return folder


@pytest.fixture
def installed(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(built, tmp_path / "installed"))


def run(folder: Path, *options: str, program: str = IMPORTED) -> tuple[str, list[str]]:
    """What a check prints, and the modules that came out of the bundle."""
    done = subprocess.run(
        [sys.executable, *options, "-c", program, str(CABLE)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout, done.stderr.splitlines()[-1].split() if done.stderr else []


def bundle_of(folder: Path) -> Path:
    (path,) = (folder / "cablelint/cli").glob("*.code")
    return path


def test_a_check_imports_all_out_of_it_and_finds_the_same(built: Path, tmp_path: Path) -> None:
    plain = Path(shutil.copytree(built, tmp_path / "plain", ignore=shutil.ignore_patterns("*.code")))
    (found, taken), (usual, none) = run(built), run(plain)
    assert found == usual
    assert none == []
    assert len(taken) > 200
    assert {"cablelint.cli", "cablelint.reading.body", "cablelint.rules.characters.placeholder_left"} <= {*taken}


def test_a_changed_source_is_imported_instead(installed: Path) -> None:
    path = installed / "cablelint/cli/output.py"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("complain", "cOmplain", 1), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert "cablelint.cli.output" not in run(installed)[1]


@pytest.mark.parametrize("added", ["\n", "# more\n"])
def test_so_is_one_that_has_more(added: str, installed: Path) -> None:
    with (installed / "cablelint/cli/output.py").open("a", encoding="utf-8") as stream:
        stream.write(added)
    assert "cablelint.cli.output" not in run(installed)[1]


@pytest.mark.parametrize("kept_bytes", [0, 3, 4, 100, 500_000])
def test_a_bundle_that_was_cut_off_costs_no_finding(kept_bytes: int, installed: Path, built: Path) -> None:
    path = bundle_of(installed)
    path.write_bytes(path.read_bytes()[:kept_bytes])
    assert run(installed)[0] == run(built)[0]


def test_a_module_that_was_taken_away_is_not_there(installed: Path) -> None:
    (installed / "cablelint/cli/output.py").unlink()
    program = (
        "from cablelint import bundle\nbundle.use()\n"
        "try:\n    import cablelint.cli.output\nexcept ModuleNotFoundError:\n    raise SystemExit(1)\n"
    )
    run(installed, program=program)


def test_it_is_not_used_where_python_is_to_leave_checks_out(built: Path) -> None:
    assert run(built, "-O")[1] == []


def test_a_module_says_where_its_source_is(built: Path) -> None:
    program = (
        "import inspect\nfrom cablelint import bundle\nbundle.use()\nimport cablelint.cli.output as module\n"
        "path = bundle._FOLDER + '/cli/output.py'\n"
        "assert module.__file__ == module.say.__code__.co_filename == path\n"
        "assert inspect.getsource(module.say).startswith('def say')\n"
        "import cablelint.rules.tags as package\n"
        "assert package.__path__ == [bundle._FOLDER + '/rules/tags']\n"
        "raise SystemExit(1)\n"
    )
    run(built, program=program)
