"""Configurations that a stranger's repository may bring along, each of which tries to reach out of it or to go on."""

from collections.abc import Iterator
from typing import NamedTuple

_OUTSIDE = (
    "/proc/self/environ",
    "/etc/passwd",
    "../secret.txt",
    "sub/../../secret.txt",
    "link.txt",
    "/dev/stdin",
    "a\\u0000b",
)
_FILE_KEYS = ("[tags]\nfile", "[stations]\nfile", "baseline", "extend")
_ENDLESS_PATTERNS = (
    "(a+)+$",
    "(a|aa)+$",
    "(a*)*b",
    "([a-z]+)*!",
    "(?:a?){25}a{25}z",
    "(.*)*x",
    "(?=(a+)+$)b",
    r"(\w+\s?)+$",
)
_BOMBS = ("(?:(?:(?:a?){1000}){1000}){1000}", "a{4294967294}", "(?:a{9999}){9999}")
_ENDLESS_GLOBS = ("*a" * 60 + "*b", "**/a/" * 60 + "b", "**/*a" * 40 + "/b", "[a]*" * 60 + "b", "?*" * 60 + "b")
_GLOB_TABLES = (
    'exclude = ["{}"]',
    '[[overrides]]\nfiles = ["{}"]\nignore = ["TXT"]',
    '[[allow]]\nfile = "{}"\nrule = "TXT002"\nreason = "so"',
    '[[format.keep]]\nfile = "{}"',
)


class Hostile(NamedTuple):
    """A configuration, and what it is for."""

    name: str
    text: str


def reaching_out() -> Iterator[Hostile]:
    """Each key that names a file, with each kind of file outside the repository."""
    for key in _FILE_KEYS:
        for path in _OUTSIDE:
            yield Hostile(f"{key.split()[0]} {path}", f'{key} = "{path}"\n')


def endless_patterns() -> Iterator[Hostile]:
    """House rules that keep a matcher busy."""
    for pattern in _ENDLESS_PATTERNS:
        yield Hostile(pattern, _pattern(pattern))


def bombs() -> Iterator[Hostile]:
    """House rules that fill the memory before anything is matched."""
    for pattern in _BOMBS:
        yield Hostile(pattern, _pattern(pattern))


def endless_globs() -> Iterator[Hostile]:
    """Globs that go back and forth, in each key that takes globs."""
    for table in _GLOB_TABLES:
        for glob in _ENDLESS_GLOBS:
            yield Hostile(f"{table.split()[0]} {glob[:12]}", table.replace("{}", glob) + "\n")


def _pattern(pattern: str) -> str:
    return f'[[pattern]]\ncode = "ZZZ001"\nwhere = "text"\nmessage = "so"\npattern = \'{pattern}\'\n'
