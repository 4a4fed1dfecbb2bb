"""Globs as git has them."""

import pytest

from cablelint.files.globs import Globs


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        (["*.txt"], "a/b.txt"),
        (["a/"], "a/b"),
        (["/a"], "a"),
        (["a/**"], "a/b"),
        (["a/**/b"], "a/b"),
        (["a/**/b"], "a/x/y/b"),
        (["**/a"], "x/a"),
        (["[a-c]?"], "bz"),
        (["[!a]"], "b"),
        (["\\!a"], "!a"),
        (["a b\\ "], "a b "),
        (["*a*a*b"], "xaxaxb"),
        (["!a", "a"], "a"),
        (["a", "!a/b"], "a/b"),
    ],
)
def test_meant(lines: list[str], path: str) -> None:
    assert Globs(lines).match_file(path)


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        (["*.txt"], "a.txt.cable"),
        (["a/"], "a"),
        (["/a"], "b/a"),
        (["a/**"], "a"),
        (["a/*"], "b/a/c"),
        (["a", "!a"], "a"),
        (["#a"], "#a"),
        (["[a"], "a"),
        (["", "/", "!"], "a"),
        (["*a*a*b"], "xaxb"),
        (["a?"], "a/"),
    ],
)
def test_not_meant(lines: list[str], path: str) -> None:
    assert not Globs(lines).match_file(path)
