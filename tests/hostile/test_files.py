"""Hostile files through all of cablelint: none fails it, and none takes far longer than a plain cable as long."""

from collections.abc import Callable, Iterator

import pytest

from .files import Files, HostileFile, at_random, beyond, encodings, fields, mixtures, signs, spoilt, texts
from .judging import judge_changes, judge_speed

_SHORT = 1_000
_LONGEST_CHANGED = 2_000  # bytes; fixes and layout prove themselves, which takes several times as long
_MIXTURES = 60


def mixed() -> Files:
    for _, file in zip(range(_MIXTURES), mixtures(seed=1), strict=False):
        yield file


FAMILIES = (texts, beyond, signs, fields, encodings, spoilt, at_random, mixed)
CHANGED = (lambda: texts(_SHORT), signs, encodings, spoilt, mixed)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_every_file_is_read_and_checked(family: Callable[[], Files]) -> None:
    assert faults(family(), judge_speed) == []


@pytest.mark.parametrize("family", CHANGED, ids=["texts", "signs", "encodings", "spoilt", "mixed"])
def test_every_file_is_mended_and_laid_out(family: Callable[[], Files]) -> None:
    short = [file for file in family() if len(file.data) <= _LONGEST_CHANGED]
    assert faults(short[::3], judge_changes) == []


def test_the_same_files_every_time() -> None:
    assert list(spoilt()) == list(spoilt())
    assert list(at_random(3)) == list(at_random(3)) != list(at_random(4))
    assert list(mixed()) == list(mixed())


def test_no_two_have_one_name() -> None:
    names = [file.name for family in FAMILIES for file in family()]
    assert len(set(names)) == len(names)


def faults(files: Iterator[HostileFile] | list[HostileFile], judge: Callable[[HostileFile], object]) -> list[str]:
    """What is wrong with which files, all of them."""
    found = []
    for file in files:
        try:
            judge(file)
        except Exception as error:
            found.append(f"{file.name}: {error!r}")
    return found
