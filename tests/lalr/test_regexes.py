"""What is kept of the expressions matches as they do, and nothing that is wrong with it changes a result."""

import json
import os
import re
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablelint.lalr import regexes
from cablelint.lalr.regexes import Code, Kept, code_of, compiled, keep, packed
from cablelint.lalr.tables import tables_of

from ..end_to_end.command import EXAMPLES, process

CABLE = str(EXAMPLES / "action-request.cable")
EXPRESSIONS = [
    *("a(?P<one>b+)(c)?|(?P<two>(?i:x|y))", "", "(?P<word>[^\\W\\d_]+)|(?P<rest>.)", "é|[à-ü]{2,3}+"),
    *(tables_of(grammar)["pattern"] for grammar in ("structure", "announcement", "paragraph_reference", "marking")),
]
WRITTEN = "a(?P<b>c)"
OTHER = "z(?P<b>z)"
KEY = regexes._key(WRITTEN, 0)
SPOILED = ("", "\t", "\tab", "\t0 0 4 1", "\t0 0 4 1 ", "\t0 a 4 1 ", "\t0 0 99 1 ", "\t0 0 4 1 \t", "\t-1 -9 -4 -1 ,")


@pytest.fixture
def kept_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of what is kept, in a cache of the test's own, of which nothing is known yet."""
    monkeypatch.setenv("CABLELINT_CACHE_DIR", str(tmp_path / "cache"))
    compiled.cache_clear()
    monkeypatch.setattr(regexes, "_made", {})
    monkeypatch.setattr(regexes, "_translated", [])
    monkeypatch.setattr(regexes, "_kept", cache(regexes._kept.__wrapped__))
    return Path(regexes._path())


def forget() -> None:
    """As if the process had just started."""
    compiled.cache_clear()
    regexes._made.clear()
    regexes._translated.clear()
    regexes._kept.cache_clear()


def matches(written: str = WRITTEN, text: str = "ac") -> bool:
    return compiled(written).fullmatch(text) is not None


def put(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def other_code() -> Code:
    """The code of another expression, with a checksum that fits this one."""
    kept = code_of(OTHER)
    assert kept is not None
    return kept._replace(checksum=regexes._checksum(WRITTEN, *kept[:3]))


def test_asked_for_again_it_is_the_same() -> None:
    assert compiled("a+b") is compiled("a+b")
    assert compiled("a+b", re.IGNORECASE) is not compiled("a+b")
    assert compiled("a+b", re.IGNORECASE).fullmatch("AAB")


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=range(len(EXPRESSIONS)))
@settings(max_examples=60, deadline=None)
@given(text=st.text(st.sampled_from("abcxyXY \n1.(C)SUéàü") | st.characters(), max_size=40))
def test_kept_code_matches_the_same(expression: str, text: str) -> None:
    usual, quick = re.compile(expression), regexes._restored(expression, code_of(expression), 0)
    assert quick is not None
    assert [(found.span(), found.lastgroup, found.groupdict()) for found in quick.finditer(text)] == [
        (found.span(), found.lastgroup, found.groupdict()) for found in usual.finditer(text)
    ]


def in_a_new_process(program: str, cache: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, CABLE],
        cwd=cache,  # not the source tree, which lacks what an installation puts in place
        env={**os.environ, "CABLELINT_CACHE_DIR": str(cache)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_each_kept_one_is_what_python_would_make(tmp_path: Path) -> None:
    program = (
        "import json, sys; from cablelint.cli import main; main(['check', '--no-cache', '--quiet', sys.argv[1]]); "
        "from cablelint.lalr import regexes; print(json.dumps([[w, int(f)] for w, f in regexes._made])); regexes.keep()"
    )
    used = json.loads(in_a_new_process(program, tmp_path))
    (path,) = (tmp_path / "expressions").iterdir()
    kept = Kept(path.read_bytes()).all()
    assert len(kept) == len(used) > 80
    for written, flags in used:
        usual, quick = re.compile(written, flags), regexes._restored(written, kept[regexes._key(written, flags)], flags)
        assert quick == usual
        assert quick is not None
        assert (quick.flags, quick.groups, quick.groupindex) == (usual.flags, usual.groups, usual.groupindex)


def test_a_second_start_translates_nothing(tmp_path: Path) -> None:
    program = (
        "import sys; from cablelint.cli import main; main(['check', '--no-cache', '--quiet', sys.argv[1]]); "
        "from cablelint.lalr import regexes; print(len(regexes._translated)); regexes.keep()"
    )
    for least, most in ((80, 999), (0, 0)):
        assert least <= int(in_a_new_process(program, tmp_path)) <= most


@pytest.mark.usefixtures("kept_in")
def test_a_kept_one_is_not_translated_again(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(WRITTEN)
    keep()
    forget()
    monkeypatch.setattr(re, "compile", None)
    found = compiled(WRITTEN).fullmatch("ac")
    assert found is not None
    assert found["b"] == "c"


def test_what_was_kept_stays_beside_what_is_new(kept_in: Path) -> None:
    for written in (WRITTEN, OTHER):
        compiled(written)
        keep()
        forget()
    assert set(Kept(kept_in.read_bytes()).all()) == {KEY, regexes._key(OTHER, 0)}


def test_only_its_owner_may_look_into_the_folder(kept_in: Path) -> None:
    compiled(WRITTEN)
    keep()
    assert stat.S_IMODE(kept_in.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(kept_in.stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_can_write_is_not_used(mode: int, kept_in: Path) -> None:
    """It holds what makes the expression match something else, with a checksum that fits."""
    put(kept_in, packed({KEY: other_code()}))
    assert matches(text="zz")
    forget()
    kept_in.chmod(mode)
    assert matches()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owners here")
def test_a_file_of_another_user_is_not_used(kept_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(kept_in, packed({KEY: other_code()}))
    monkeypatch.setattr(os, "getuid", lambda: kept_in.stat().st_uid + 1)
    assert matches()


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "\n", "\n\n", "\0", "\n" * 9999, b"\xff\n\n"),
        *(f"{KEY}{one}\n\nsome words" for one in SPOILED),
        packed({KEY: code_of(OTHER) or Code(0, [], b"", 0)}),
        packed({KEY: other_code()._replace(checksum=(code_of(WRITTEN) or other_code()).checksum)}),
    ],
    ids=lambda content: str(content)[:40],
)
def test_what_is_kept_may_be_spoiled(content: Any, kept_in: Path) -> None:
    put(kept_in, content)
    assert matches()
    keep()
    forget()
    assert matches()


@pytest.mark.parametrize("words", ["", "00", "ffffffff", "11000000" * 9, "1b000000ffffffff"])
def test_code_that_is_not_sound_is_refused(words: str, kept_in: Path) -> None:
    data = bytes.fromhex(words)
    checksum = regexes._checksum(WRITTEN, 32, [None, "b"], data)
    put(kept_in, packed({KEY: Code(32, [None, "b"], data, checksum)}))
    assert matches()


def test_a_cache_that_cannot_be_written(kept_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in.parent.parent.write_text("a file where a folder should be")
    monkeypatch.setattr(regexes, "code_of", None)  # which would be work for nothing
    assert matches()
    keep()


def test_a_pipe_in_the_place_of_the_file_holds_nothing_up(kept_in: Path) -> None:
    kept_in.parent.mkdir(parents=True)
    os.mkfifo(kept_in)
    assert matches()
    keep()
    assert kept_in.is_file()


@pytest.mark.usefixtures("kept_in")
@pytest.mark.parametrize("given_away", [None, [], "code", [1, "a"], [-1], [2**40], [1.5], {1: 2}, [1], 7])
def test_another_python_may_give_something_else(given_away: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The function that translates belongs to Python alone, which may change what it returns."""
    monkeypatch.setattr("re._compiler._code", lambda *_: given_away)
    assert code_of(WRITTEN) is None
    assert matches()
    keep()
    forget()
    assert matches()


@pytest.mark.parametrize("gone", ["re._compiler._code", "re._parser.parse"])
def test_another_python_may_not_have_the_function(gone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, _, name = gone.rpartition(".")
    fake = type(sys)(module)
    monkeypatch.setitem(sys.modules, module, fake)
    assert not hasattr(fake, name)
    assert code_of(WRITTEN) is None


def test_runs_at_the_same_time_do_no_harm(tmp_path: Path) -> None:
    def run(_: int) -> tuple[int, str]:
        outcome = process("check", "--no-cache", "--isolated", CABLE, CABLELINT_CACHE_DIR=str(tmp_path))
        return outcome.status, outcome.errors.strip()

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(run, range(4))) == {(0, "All checks passed.")}
    (path,) = (tmp_path / "expressions").iterdir()
    assert len(Kept(path.read_bytes()).all()) > 80
