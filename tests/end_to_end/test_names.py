"""Names of files: whatever bytes they are, every report can be made, says which file is meant, and keeps its shape."""

import json
import os
from pathlib import Path
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

import pytest

from .command import cablelint, process

pytestmark = pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")

DRAFT = b"1. Post,s view.\n\n2. Tea.\n"
NAMES = sorted(
    (
        b"caf\xe9.cable",
        b"\xff\xfe.cable",
        b"two\nlines.cable",
        b"cr\r.cable",
        b"tab\t.cable",
        b"red\x1b[31m.cable",
        b"bell\x07\x7f.cable",
        "csi\x9b.cable".encode(),
        "right\u202eto left.cable".encode(),
        "de\u0301compose\u0301.cable".encode(),
        "\U0001f4dc \u8336.cable".encode(),
        b" blank .cable",
        b"::error::%0A.cable",
        b"<script>alert(1)<_script>.cable",
        b"]]>&amp;\"'.cable",
        b"$(id);`id`|&.cable",
        b"12:34.cable",
        b"#?%41.cable",
        b"--fix.cable",
        b"-.cable",
        b"x" * 249 + b".cable",
    ),
    key=os.fsdecode,
)
REPORTS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as stream:
            stream.write(DRAFT)
    return tmp_path


def test_every_report(folder: Path) -> None:
    reports = folder / "reports"
    reports.mkdir()
    targets = [word for form in REPORTS for word in ("--output-format", f"{form}:reports/{form}")]
    outcome = process("check", "--no-cache", "--select", "TXT002", *targets, ".", folder=folder)
    assert outcome.status == 1
    assert outcome.errors.startswith(f"Found {len(NAMES)} warnings in {len(NAMES)} of {len(NAMES)} cables.\n")
    written = {form: (reports / form).read_bytes().decode() for form in REPORTS}
    assert [os.fsencode(one["file"]) for one in json.loads(written["json"])] == NAMES
    assert [os.fsencode(json.loads(line)["file"]) for line in written["jsonl"].splitlines()] == NAMES
    assert [os.fsencode(one["location"]["path"]) for one in json.loads(written["gitlab"])] == NAMES
    places = [one["locations"][0]["physicalLocation"] for one in json.loads(written["sarif"])["runs"][0]["results"]]
    assert [unquote_to_bytes(place["artifactLocation"]["uri"]) for place in places] == NAMES
    assert len(ElementTree.fromstring(written["junit"])) == len(NAMES)
    assert written["html"].count("<section>") == len(NAMES)
    for form in ("concise", "github"):
        assert len(written[form].splitlines()) == len(NAMES)
    for form in ("full", "concise", "github", "html", "junit"):
        assert written[form].replace("\n", "").isprintable()


def test_a_baseline_knows_them(folder: Path) -> None:
    command = ("check", "--no-cache", "--select", "TXT002", "--baseline", "known.json")
    assert process(*command, "--write-baseline", ".", folder=folder).status == 0
    assert json.loads((folder / "known.json").read_text("utf-8"))
    assert process(*command, ".", folder=folder).status == 0


@pytest.mark.parametrize("form", ["json", "jsonl", "tree"])
def test_they_are_parsed(folder: Path, form: str) -> None:
    outcome = process("parse", "--output-format", form, "--jobs", "2", ".", folder=folder)
    assert (outcome.status, outcome.errors) == (0, "")
    if form == "json":
        assert [os.fsencode(one["file"]) for one in json.loads(outcome.output)] == NAMES


def test_they_are_mended_and_laid_out(folder: Path) -> None:
    assert process("check", "--fix", "--unsafe-fixes", "--quiet", ".", folder=folder).status == 0
    assert process("format", "--quiet", ".", folder=folder) == (0, "", "")
    left = {entry.name: Path(entry).read_bytes() for entry in os.scandir(folder)}
    assert sorted(left, key=os.fsdecode) == sorted(map(os.fsdecode, NAMES))
    assert set(left.values()) == {b"1. Post's view.\n\n2. Tea.\n"}


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
def test_each_by_itself(folder: Path, name: bytes) -> None:
    outcome = cablelint("check", "--quiet", "--output-format", "json", "--", os.fsdecode(name), folder=folder)
    assert {os.path.normpath(one["file"]) for one in json.loads(outcome.output)} == {os.fsdecode(name)}


def test_a_name_longer_than_any(tmp_path: Path) -> None:
    for name in ("x" * 300, "x" * 10_000):
        outcome = process("check", name, folder=tmp_path)
        assert outcome.status == 2
        assert outcome.errors.startswith(f"cablelint: {name} cannot be read: File name too long (SYS001)\n")


def test_folders_deeper_than_a_path_may_be_long(tmp_path: Path) -> None:
    """What lies too deep is said, and the rest is checked."""
    (tmp_path / "draft.cable").write_bytes(DRAFT)
    deep, descriptor = "d" * 240, os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):
        os.mkdir(deep, dir_fd=descriptor)
        descriptor, outer = os.open(deep, os.O_RDONLY, dir_fd=descriptor), descriptor
        os.close(outer)
    os.close(descriptor)
    outcome = process("check", "--select", "TXT002", "--output-format", "concise", ".", folder=tmp_path)
    assert outcome.status == 2
    assert outcome.errors.splitlines()[0].endswith(" cannot be read: File name too long (SYS001)")
    assert outcome.output.startswith("draft.cable:1:8: TXT002")
