"""A cold `check FILE` imports what it needs and nothing that takes long to import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .command import EXAMPLES

BELOW_THE_CACHE = {"cablelint.model.spans", "cablelint.files.source"}  # which cannot ask it for an expression
CLEAN = EXAMPLES / "action-request.cable"
HEAVY = frozenset(
    (
        "argparse ast asyncio concurrent csv dataclasses difflib email hashlib html http importlib.metadata "
        "inspect lark logging multiprocessing pathlib pathspec pydantic rich selectors shutil socket ssl "
        "statistics string subprocess tempfile threading tokenize tomllib traceback unittest urllib xml zipfile"
    ).split()
)


def imported(*command: str, cache: Path) -> set[str]:
    """The modules that Python imports for the command, and the packages that hold them."""
    environment = {**os.environ, "CABLELINT_CACHE_DIR": str(cache)}
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *command],
        capture_output=True,
        text=True,
        check=False,
        cwd=cache,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    names = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    return {".".join(name.split(".")[:length]) for name in names for length in range(1, name.count(".") + 2)}


def heavy(*arguments: str, cache: Path) -> set[str]:
    """The heavy modules that cablelint itself brings in; what this Python starts with anyway does not count."""
    anyway = imported("-c", "import cablelint", cache=cache)
    return (imported("-m", "cablelint", *arguments, cache=cache) - anyway) & HEAVY


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that has the grammars' tables, wherever they were not built into the package."""
    folder = tmp_path_factory.mktemp("cache")
    imported("-m", "cablelint", "check", "--no-cache", str(CLEAN), cache=folder)
    return folder


def test_no_heavy_module(warm: Path) -> None:
    assert heavy("check", "--no-cache", str(CLEAN), cache=warm) == set()


def test_only_hashes_for_the_cache(warm: Path) -> None:
    assert heavy("check", str(CLEAN), cache=warm) <= {"hashlib"}


def test_many_unchanged_texts_need_no_workers(warm: Path) -> None:
    folder = warm / "many"
    folder.mkdir()
    for number in range(210):
        (folder / f"{number}.cable").write_bytes(CLEAN.read_bytes())
    imported("-m", "cablelint", "check", str(folder), cache=warm)
    assert heavy("check", str(folder), cache=warm) <= {"hashlib"}


def test_a_parse_is_light_too(warm: Path) -> None:
    assert heavy("parse", str(CLEAN), cache=warm) == set()


CONFIGURATION = """extend = "base.toml"
ignore = ["TXT004"]
[severity]
ACT001 = "info"
[rules.TXT005]
limit = 70
[[overrides]]
files = ["sent/*"]
profile = "archive"
[[allow]]
file = "old/*"
rule = "TXT003"
reason = "agreed with the post"
until = 2999-12-31
"""


@pytest.mark.parametrize("options", [[], ["--no-cache"]])
def test_a_configuration_is_light_from_the_second_run_on(warm: Path, options: list[str]) -> None:
    folder = warm / "house"
    folder.mkdir(exist_ok=True)
    (folder / "base.toml").write_text('fail-on = "error"\n', "utf-8")
    (folder / "cablelint.toml").write_text(CONFIGURATION, "utf-8")
    (folder / "draft.cable").write_bytes(CLEAN.read_bytes())
    arguments = ("check", *options, str(folder / "draft.cable"))
    imported("-m", "cablelint", *arguments, cache=warm)
    assert heavy(*arguments, cache=warm) <= {"hashlib"}


def test_a_pattern_is_light_where_nothing_has_changed(warm: Path) -> None:
    folder = warm / "patterns"
    folder.mkdir()
    (folder / "cablelint.toml").write_text(
        '[[pattern]]\ncode = "HSE001"\npattern = "tide+"\nmessage = "tides"\n', "utf-8"
    )
    (folder / "draft.cable").write_bytes(CLEAN.read_bytes())
    arguments = ("check", str(folder / "draft.cable"))
    imported("-m", "cablelint", *arguments, cache=warm)
    assert "regex" not in imported("-m", "cablelint", *arguments, cache=warm)
    assert heavy(*arguments, cache=warm) <= {"hashlib"}


def test_a_table_of_the_house_is_light_from_the_second_run_on(warm: Path) -> None:
    folder = warm / "tables"
    folder.mkdir()
    (folder / "tags.csv").write_text("tag,name\nKTID,Tide\n", "utf-8")
    (folder / "cablelint.toml").write_text('[tags]\nfile = "tags.csv"\n', "utf-8")
    (folder / "draft.cable").write_bytes(CLEAN.read_bytes())
    arguments = ("check", str(folder / "draft.cable"))
    imported("-m", "cablelint", *arguments, cache=warm)
    assert heavy(*arguments, cache=warm) <= {"hashlib"}
    assert heavy("check", "--no-cache", *arguments[1:], cache=warm) <= {"hashlib", "csv"}


def test_a_rule_is_imported_only_where_its_conditions_hold(warm: Path, tmp_path: Path) -> None:
    def rules(text: str) -> set[str]:
        (tmp_path / "draft.cable").write_text(text, "utf-8")
        program = "import sys; from cablelint.cli import main; main(sys.argv[1:]); print(*sys.modules)"
        done = subprocess.run(
            [sys.executable, "-c", program, "check", "--no-cache", str(tmp_path / "draft.cable")],
            env={**os.environ, "CABLELINT_CACHE_DIR": str(warm)},
            cwd=tmp_path,  # not the sources: `-c` looks there first
            capture_output=True,
            text=True,
            check=True,
        )
        return {name.rpartition(".")[2] for name in done.stdout.split() if name.startswith("cablelint.rules.")}

    plain = rules("1. Tea is cheap.\n")
    assert "placeholder_left" in plain
    assert not plain & {"markup_residue", "tab_character", "trailing_whitespace", "serial_mismatch"}
    assert {"markup_residue", "tab_character"} <= rules("1. Tea is\t<b>cheap</b>.\n")


def test_the_library_is_light_too(warm: Path) -> None:
    """What a page or an editor asks for needs neither Lark nor pydantic; Python alone suffices."""
    program = (
        "import sys, cablelint; from pathlib import Path; text = Path(sys.argv[1]).read_text('utf-8')\n"
        "cablelint.check(text), cablelint.fix(text), cablelint.format(text), cablelint.parse(text)\n"
        "from cablelint.reports import cable_json, findings_json"
    )
    for name in ("action-request.cable", "faulty-draft.cable"):
        imported("-c", program, str(EXAMPLES / name), cache=warm)  # which makes the tables that are not built in
        found = imported("-c", program, str(EXAMPLES / name), cache=warm)
        outside = ("lark", "pydantic", "regex", "rich", "tomlkit", "typing_extensions")
        assert not {module for module in found if module.partition(".")[0] in outside}
        assert "cablelint.rules" in found


def test_the_measure_can_fail(warm: Path) -> None:
    assert {"pydantic", "tomllib"} & heavy("config", cache=warm)


@pytest.mark.parametrize("arguments", [("check", "--output-format", "json"), ("rules", "--output-format", "json")])
def test_json_needs_no_models(warm: Path, arguments: tuple[str, ...]) -> None:
    files = (str(CLEAN),) if arguments[0] == "check" else ()
    assert "pydantic" not in imported("-m", "cablelint", *arguments, *files, cache=warm)


def test_nothing_of_the_project_is_translated_again(warm: Path) -> None:
    """All expressions of a clean check come out of the cache, those of modules that any run imports too."""
    program = (
        "import re._compiler, sys; real = re._compiler.compile\n"
        "def compile(written, flags=0):\n"
        "    frame = sys._getframe(1)\n"
        "    while frame and ('/re/' in frame.f_code.co_filename or 'functools' in frame.f_code.co_filename):\n"
        "        frame = frame.f_back\n"
        "    if frame and frame.f_globals['__name__'].startswith('cablelint'):\n"
        "        print(frame.f_globals['__name__'])\n"
        "    return real(written, flags)\n"
        "re._compiler.compile = compile\n"
        "from cablelint.cli import main; main(['check', '--no-cache', '--quiet', sys.argv[1]])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(CLEAN)],
        env={**os.environ, "CABLELINT_CACHE_DIR": str(warm)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert {line.split()[0] for line in done.stdout.splitlines()} <= BELOW_THE_CACHE
