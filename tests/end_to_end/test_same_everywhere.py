"""The same cables give the same findings, readings and changes, wherever, whenever and by however many processes."""

import json
import os
import random
import shutil
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from .command import EXAMPLES, Outcome, process

REPORTS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html")
TO_FILES = tuple(f"--output-format={one}:{one}" for one in REPORTS)
COMMANDS = {
    "check": ("check", "--no-cache", "--select", "ALL", "--statistics", *TO_FILES),
    "fixes": ("check", "--diff", "--unsafe-fixes"),
    "layout": ("format", "--diff"),
    "parse": ("parse",),
}
HOSTILE_TO_ORDER = """UNCLAS STATE 000123
SIPDIS NOFORN EXDIS NODIS LIMDIS STADIS
FM AMEMBASSY ISTANBUL
TO RUEHC/SECSTATE WASHDC PRIORITY
RUEHIT/AMCONSUL IZMIR
INFO RUEHIT/AMCONSUL IZMIR
AMEMBASSY KYIV
E.O. 12958: DECL: 01/01/2019
TAGS: prel, ıstanbul İZMİR PGOC ECNO MARR KNNP-X TU, tu PREL
SUBJ: IŞIK AND ışık: CAFÉ — “PIERS”
REF: A. STATE 123, STATE 124
     D. 09 IZMIR 7

1. (S) See paras 9, 12 and 30-40, ref Z, ref B and ref A. Begin comment. Begin text: Begin note.
3. (X) Post,s café — “view”.  \t
3. (U//NF) This is an action request. See paragraphs 7-8.
"""
CONFIGURATION = """[[pattern]]
code = "HSE001"
pattern = "caf[eé]"
where = "body"
message = "“café” is no word of ours — ışık"
severity = "error"

[tags]
add = [{tag = "XCAF", kind = "subject", name = "Café"}]
"""


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with cables of all kinds, of which one cannot be read."""
    folder = tmp_path_factory.mktemp("cables") / "one"
    shutil.copytree(EXAMPLES, folder, ignore=shutil.ignore_patterns("plugin", "*.csv", "*.md"))
    (folder / "inner").mkdir()
    for name, encoding in (("a.cable", "utf-8"), ("b c.cable", "utf-16"), ("inner/e.cable", "utf-8-sig")):
        (folder / name).write_text(HOSTILE_TO_ORDER, encoding)
    (folder / "inner/d.cable").write_bytes(HOSTILE_TO_ORDER.encode("cp1252", "replace"))
    (folder / "inner/cablelint.toml").write_text(CONFIGURATION, "utf-8")
    (folder / "empty.cable").touch()
    with zipfile.ZipFile(folder / "released.zip", "w") as archive:
        archive.write(folder / "inner/e.cable", "e.cable")
    return folder


Done = tuple[Outcome, list[bytes]]


def done(top: Path, name: str, *more: str, folder: Path | None = None, **environment: str) -> Done:
    """The outcome of one of the commands, and the reports that it has written."""
    reports = [top / one for one in REPORTS]
    for report in reports:
        report.unlink(missing_ok=True)
    outcome = process(*COMMANDS[name], *(more or (".",)), given=b"", folder=folder or top, **environment)
    return outcome, [report.read_bytes() for report in reports if report.exists()]


C = {"LC_ALL": "C", "LANG": "C"}
TURKISH = {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}
GERMAN = {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONIOENCODING": "utf-8"}
WITHOUT_UTF_8 = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8", "PYTHONCOERCECLOCALE": "0"}
FAR_EAST, FAR_WEST = {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/Adak"}  # where it is not the same day
NO_HOME = {"HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere", "XDG_CONFIG_HOME": "/nowhere"}
NARROW = {"COLUMNS": "20", "LINES": "2", "TERM": "dumb"}
ENVIRONMENTS: list[dict[str, str]] = [
    {**C, **FAR_EAST, "PYTHONHASHSEED": "0"},
    {**C, **WITHOUT_UTF_8, **FAR_WEST, "PYTHONHASHSEED": "1", **NARROW},
    {**TURKISH, **FAR_EAST, "PYTHONHASHSEED": "random", **NO_HOME, "PYTHONUTF8": "1"},
    {**GERMAN, **WITHOUT_UTF_8, **FAR_WEST, "PYTHONHASHSEED": "2", "PYTHONOPTIMIZE": "1"},
]


@pytest.fixture(scope="module")
def expected(top: Path) -> dict[str, Done]:
    found = {name: done(top, name) for name in COMMANDS}
    assert found["check"][0].status == 2
    assert {name: outcome.status for name, (outcome, _) in found.items()} == dict.fromkeys(COMMANDS, 2)
    return found


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda values: values["LC_ALL"] + values["TZ"])
def test_environments(top: Path, expected: dict[str, Done], environment: dict[str, str]) -> None:
    for name in COMMANDS:
        assert done(top, name, folder=top, **environment) == expected[name], name


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_processes(top: Path, expected: dict[str, Done], jobs: str) -> None:
    for name in ("check", "parse"):
        assert done(top, name, "--jobs", jobs, ".") == expected[name], name


def test_a_cache(top: Path, tmp_path: Path) -> None:
    """Nothing is known at first, and all of it after that."""
    environment = {"CABLELINT_CACHE_DIR": str(tmp_path)}
    command = ("check", "--select", "ALL", "--output-format", "json", ".")
    without = process(*command, "--no-cache", folder=top)
    assert [process(*command, given=b"", folder=top, **environment) for _ in range(3)] == [without] * 3


JSON = ("check", "--no-cache", "--select", "ALL", "--output-format", "json")


@pytest.mark.parametrize("command", [JSON, COMMANDS["fixes"], COMMANDS["parse"]], ids=lambda words: " ".join(words[:2]))
def test_working_folders(top: Path, command: tuple[str, ...]) -> None:
    """Files are given by their whole names; where the run was started is nowhere in what comes of it."""
    elsewhere, inside = (process(*command, str(top), folder=folder) for folder in (Path("/"), top / "inner"))
    assert elsewhere == inside


def test_relative_names(top: Path) -> None:
    """The same file by another name has the same findings, but for the name."""
    names = [("inner/d.cable", top), ("d.cable", top / "inner"), ("../inner/d.cable", top / "inner")]
    found = [without_names(process(*JSON, name, folder=folder)) for name, folder in names]
    assert found == [found[0]] * 3


def without_names(outcome: Outcome) -> tuple[int, list[dict[str, object]]]:
    return outcome.status, [{**one, "file": None} for one in json.loads(outcome.output)]


@pytest.mark.parametrize("command", ["check", "parse"])
def test_orders(top: Path, command: str) -> None:
    """Files come in the order given, and what is said of each does not depend on those before it."""
    names = [os.path.relpath(path, top) for path in sorted(top.rglob("*.cable"))]
    more = ("--no-cache", "--select", "ALL") if command == "check" else ()
    orders = [names, names[::-1], random.Random(3).sample(names, len(names))]
    outcomes = [process(command, *more, "--output-format", "json", *order, folder=top) for order in orders]
    by_file = [grouped(json.loads(outcome.output)) for outcome in outcomes]
    assert by_file[0] == by_file[1] == by_file[2]
    assert len({outcome.status for outcome in outcomes}) == 1
    for order, found in zip(orders, by_file, strict=True):
        assert list(found) == [name for name in order if name in found]


def grouped(objects: Iterable[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for one in objects:
        found.setdefault(one["file"], []).append(one)
    return found


@pytest.mark.parametrize(
    "command", [("check", "--fix", "--unsafe-fixes", "--quiet"), ("format", "--quiet")], ids=" ".join
)
def test_what_is_written(top: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    written = []
    for number, environment in enumerate(({**C, **FAR_EAST, "PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2"})):
        copy = tmp_path / str(number)
        shutil.copytree(top, copy)
        outcome = process(*command, ".", given=b"", folder=copy, **environment)
        files = {path.relative_to(copy): path.read_bytes() for path in copy.rglob("*.cable")}
        written.append((outcome, files))
    assert written[0] == written[1]
    assert written[0][1] != {path.relative_to(top): path.read_bytes() for path in top.rglob("*.cable")}
