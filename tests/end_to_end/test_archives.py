"""Texts in zip and tar archives: found, named and checked as files of a folder are, even in damaged archives."""

import io
import json
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from .command import cablelint

DRAFT = b"1. Post,s view.\n"
MEMBERS = {
    "released/b.txt": DRAFT,
    "released/a.cable": b"1. One.\n",
    "released/deep/c.txt": "1. Post,s café.\n".encode("cp1252"),
    "notes.md": DRAFT,
    "__MACOSX/released/b.txt": b"\0\5",
    ".hidden/d.txt": DRAFT,
}
NAMES = ["released/b.txt", "released/a.cable", "released/deep/c.txt"]
TARS = {"tar": "w", "tar.gz": "w:gz", "tgz": "w:gz", "tar.bz2": "w:bz2", "tar.xz": "w:xz"}
CHECK = ("check", "--select", "TXT002", "--output-format", "json")
NOTHING = "cablelint: no cable was checked. No file has the name of a cable.\n"


def zipped(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def tarred(path: Path, members: dict[str, bytes], mode: Any = "w") -> None:
    with tarfile.open(path, mode) as archive:
        for name, data in members.items():
            header = tarfile.TarInfo(name)
            header.size = len(data)
            archive.addfile(header, io.BytesIO(data))


def made(folder: Path, kind: str, members: dict[str, bytes]) -> str:
    """The name of an archive of this kind with these members."""
    path = folder / f"released.{kind}"
    if kind == "zip":
        zipped(path, members)
    else:
        tarred(path, members, TARS[kind])
    return path.name


def files(output: str) -> list[str]:
    return [finding["file"] for finding in json.loads(output)]


@pytest.mark.parametrize("kind", ["zip", *TARS])
def test_members_are_checked_under_names_of_their_own(tmp_path: Path, kind: str) -> None:
    archive = made(tmp_path, kind, MEMBERS)
    outcome = cablelint(*CHECK, archive, folder=tmp_path)
    assert outcome.status == 1
    assert files(outcome.output) == [f"{archive}/released/b.txt", f"{archive}/released/deep/c.txt"]
    assert outcome.errors == "Found 2 warnings in 2 of 3 cables.\n"


@pytest.mark.parametrize("kind", ["zip", *TARS])
def test_members_are_parsed_in_their_order(tmp_path: Path, kind: str) -> None:
    archive = made(tmp_path, kind, MEMBERS)
    outcome = cablelint("parse", "--output-format", "jsonl", archive, folder=tmp_path)
    cables = [json.loads(line) for line in outcome.output.splitlines()]
    assert [cable["file"] for cable in cables] == [f"{archive}/{name}" for name in NAMES]
    assert cables[2]["encoding"] == "windows-1252"


def test_an_archive_among_files(tmp_path: Path) -> None:
    archive = made(tmp_path, "zip", {"in.txt": DRAFT})
    for name in ("a.txt", "z.txt"):
        (tmp_path / name).write_bytes(DRAFT)
    outcome = cablelint(*CHECK, "z.txt", archive, "a.txt", folder=tmp_path)
    assert files(outcome.output) == ["z.txt", f"{archive}/in.txt", "a.txt"]


def test_a_folder_stands_for_no_archive_unless_the_configuration_includes_it(tmp_path: Path) -> None:
    made(tmp_path, "zip", {"in.txt": DRAFT})
    assert files(cablelint(*CHECK, ".", folder=tmp_path).output) == []
    (tmp_path / "cablelint.toml").write_text('include = ["*.zip", "*.txt"]\n')
    assert files(cablelint(*CHECK, ".", folder=tmp_path).output) == ["released.zip/in.txt"]


def test_the_configuration_beside_the_archive_holds(tmp_path: Path) -> None:
    archive = made(tmp_path, "tar", {"old/a.txt": DRAFT, "new/a.txt": DRAFT, "new/b.msg": DRAFT})
    (tmp_path / "cablelint.toml").write_text(
        f'include = ["*.msg", "*.TXT"]\nexclude = ["{archive}/old/**"]\n'
        f'[[allow]]\nfile = "{archive}/new/b.msg"\nrule = "TXT002"\nreason = "as received"\n'
        f'[[overrides]]\nfiles = ["{archive}/new/**"]\nseverity = {{ TXT002 = "error" }}\n'
    )
    outcome = cablelint(*CHECK, str(tmp_path / archive), folder=tmp_path)
    assert [(Path(one["file"]).name, one["severity"]) for one in json.loads(outcome.output)] == [("a.txt", "error")]


def test_a_member_cannot_stand_elsewhere(tmp_path: Path) -> None:
    archive = made(tmp_path, "zip", {"../../etc/a.txt": DRAFT, "/b.txt": DRAFT})
    assert files(cablelint(*CHECK, archive, folder=tmp_path).output) == [f"{archive}/etc/a.txt", f"{archive}/b.txt"]


def test_what_is_no_file_in_an_archive_is_passed_over(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.DIRTYPE):
            header = tarfile.TarInfo(f"{kind.decode()}.txt")
            header.type, header.linkname = kind, "/etc/passwd"
            archive.addfile(header)
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as zip_:
        zip_.writestr(link, "/etc/passwd")
        zip_.writestr("folder.txt/", "")
    assert cablelint("check", "a.tar", "a.zip", folder=tmp_path).errors == NOTHING


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
def test_a_member_above_the_limit_is_reported_and_the_others_are_read(tmp_path: Path, kind: str) -> None:
    (tmp_path / "cablelint.toml").write_text("max-file-size = 1000\n")
    archive = made(tmp_path, kind, {"a.txt": DRAFT, "b.txt": b"A" * 1001, "c.txt": DRAFT})
    outcome = cablelint(*CHECK, archive, folder=tmp_path)
    assert outcome.status == 2
    assert [(one["file"][-5:], one["code"]) for one in json.loads(outcome.output)] == [
        ("a.txt", "TXT002"),
        ("b.txt", "SYS001"),
        ("c.txt", "TXT002"),
    ]
    assert f"cablelint: {archive}/b.txt is larger than 1,000 bytes" in outcome.errors


def test_the_limit_may_be_raised(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text("max-file-size = 20_000_000\n")
    archive = made(tmp_path, "zip", {"a.txt": b"A" * 17_000_000})
    assert cablelint("parse", "--output-format", "tree", archive, folder=tmp_path).status == 0


def test_a_zip_that_lies_about_a_size_takes_no_memory_for_it(tmp_path: Path) -> None:
    path = tmp_path / "lie.zip"
    zipped(path, {"a.txt": b"A" * 50_000_000, "b.txt": DRAFT})
    path.write_bytes(path.read_bytes().replace((50_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little")))
    outcome = cablelint(*CHECK, "lie.zip", folder=tmp_path)
    assert "cablelint: lie.zip/a.txt cannot be unpacked: Bad CRC-32" in outcome.errors
    assert files(outcome.output) == ["lie.zip/a.txt", "lie.zip/b.txt"]


def test_what_is_packed_over_and_over_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Each member shares its bytes with all others, so that little disk holds a great deal."""
    path = tmp_path / "bomb.zip"
    zipped(path, {"a.txt": b" " * 16_000_000})
    with zipfile.ZipFile(path, "a") as archive:
        (first,) = archive.infolist()
        archive.filelist.extend([first] * 200)
        archive.start_dir, archive._didModify = archive.fp.tell() if archive.fp else 0, True  # type: ignore[attr-defined]
    outcome = cablelint("parse", "--output-format", "tree", "bomb.zip", folder=tmp_path)
    assert outcome.status == 2
    refusals = ("bomb.zip unpacks to more than 200 times its size", "Overlapped entries")  # later Pythons see it first
    assert any(refusal in outcome.errors for refusal in refusals)
    assert outcome.output.count("bomb.zip/a.txt\n") < 20


def test_a_tar_header_that_never_ends_is_refused(tmp_path: Path) -> None:
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 10**9
    (tmp_path / "a.tar").write_bytes(header.tobuf() + b"A" * 10**6)
    outcome = cablelint("check", "a.tar", folder=tmp_path)
    assert (outcome.status, "a header of 1,000,000,000 bytes" in outcome.errors) == (2, True)


CUTS: dict[str, Callable[[bytes], bytes]] = {
    "cut short": lambda data: data[: len(data) * 2 // 3],
    "empty": lambda data: b"",  # noqa: ARG005
    "no archive": lambda data: DRAFT * 100,  # noqa: ARG005
}


@pytest.mark.parametrize("cut", CUTS.values(), ids=CUTS)
@pytest.mark.parametrize("kind", ["zip", *TARS])
def test_a_damaged_archive_is_told(tmp_path: Path, kind: str, cut: Callable[[bytes], bytes]) -> None:
    noise = Random(1).randbytes(300_000).hex().encode()
    archive = made(tmp_path, kind, {"a.txt": DRAFT, "b.bin": noise, "c.txt": DRAFT})
    (tmp_path / archive).write_bytes(cut((tmp_path / archive).read_bytes()))
    (tmp_path / "draft.cable").write_bytes(DRAFT)
    outcome = cablelint(*CHECK, archive, "draft.cable", folder=tmp_path)
    assert outcome.status == 2
    assert f"cablelint: {archive} is damaged, or is not an archive (" in outcome.errors
    assert files(outcome.output)[-1] == "draft.cable"


def test_a_tar_without_its_end_is_told(tmp_path: Path) -> None:
    """What ends with a member may have been cut there, and more may have followed."""
    archive = made(tmp_path, "tar", {"a.txt": DRAFT, "b.txt": DRAFT})
    (tmp_path / archive).write_bytes((tmp_path / archive).read_bytes()[:1024])
    outcome = cablelint(*CHECK, archive, folder=tmp_path)
    assert files(outcome.output) == [f"{archive}/a.txt", archive]


@pytest.mark.parametrize("kind", ["zip", *TARS])
def test_no_damage_is_more_than_a_finding(tmp_path: Path, kind: str) -> None:
    archive = tmp_path / made(tmp_path, kind, MEMBERS)
    sound, random = archive.read_bytes(), Random(2)
    for _ in range(150):
        data = bytearray(sound)
        for _ in range(random.choice((1, 3, 20))):
            data[random.randrange(len(data))] = random.randrange(256)
        archive.write_bytes(bytes(data))
        outcome = cablelint(*CHECK, archive.name, folder=tmp_path)
        assert outcome.status in (0, 1, 2)
        assert "error of its own" not in outcome.errors, outcome.errors


@pytest.mark.parametrize("before", [b"", b"#!/bin/sh\n"], ids=["alone", "after a script"])
def test_a_zip_of_many_members(tmp_path: Path, before: bytes) -> None:
    """More than its first form could count, and more than are looked at together."""
    path = tmp_path / "a.zip"
    zipped(path, {f"{number}.{'txt' if number % 1000 == 0 else 'md'}": DRAFT for number in range(66_001)})
    path.write_bytes(before + path.read_bytes())
    outcome = cablelint(*CHECK, "a.zip", folder=tmp_path)
    assert files(outcome.output) == [f"a.zip/{number}.txt" for number in range(0, 66_001, 1000)]


@pytest.mark.parametrize("huge", [0, 1 << 30], ids=["in stretches", "whole"])
@pytest.mark.parametrize("before", [b"", b"#!/bin/sh\n" * 9])
def test_a_huge_table_of_contents_is_read_like_a_small_one(
    huge: int, before: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cablelint.cli.inputs.zip_directory._HUGE_BYTES", huge)
    names = [f"{number:04}.txt" for number in range(1100)]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, DRAFT)
        archive.comment = b"all of them"
    (tmp_path / "a.zip").write_bytes(before + stream.getvalue())
    output = cablelint(*CHECK, "--no-cache", "--jobs", "1", "a.zip", folder=tmp_path).output
    assert files(output) == [f"a.zip/{name}" for name in names]


def test_a_zip_with_a_comment(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    zipped(path, {"a.txt": DRAFT})
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"released " * 100
    assert files(cablelint(*CHECK, "a.zip", folder=tmp_path).output) == ["a.zip/a.txt"]


def test_an_empty_zip(tmp_path: Path) -> None:
    zipped(tmp_path / "a.zip", {})
    assert cablelint("check", "a.zip", folder=tmp_path) == (2, "", NOTHING)


def test_an_encrypted_member_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    zipped(path, {"a.txt": DRAFT})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(bytes(data))
    outcome = cablelint(*CHECK, "a.zip", folder=tmp_path)
    assert "cablelint: a.zip/a.txt cannot be unpacked: File" in outcome.errors
    assert outcome.status == 2


@pytest.mark.parametrize("option", [("--fix",), ("--since", "HEAD")])
def test_what_needs_files_is_refused(tmp_path: Path, option: Iterable[str]) -> None:
    archive = made(tmp_path, "zip", MEMBERS)
    outcome = cablelint("check", *option, archive, folder=tmp_path)
    assert (outcome.status, outcome.output) == (2, "")


def test_fixes_of_members_can_be_shown(tmp_path: Path) -> None:
    archive = made(tmp_path, "zip", {"a.txt": DRAFT})
    outcome = cablelint("check", "--select", "TXT002", "--diff", "--unsafe-fixes", archive, folder=tmp_path)
    assert "+1. Post's view." in outcome.output


def test_members_are_known_from_an_earlier_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By their bytes: a file that holds the same is known as well."""
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    archive = made(tmp_path, "zip", {"a.txt": DRAFT})
    (tmp_path / "b.txt").write_bytes(DRAFT)
    before = cablelint(*CHECK, archive, folder=tmp_path)
    monkeypatch.setattr("cablelint.linting.engine.check", lambda *_: pytest.fail("it is checked again"))
    assert cablelint(*CHECK, archive, folder=tmp_path) == before
    assert files(cablelint(*CHECK, "b.txt", folder=tmp_path).output) == ["b.txt"]
