"""What may befall a file on its way: parts lost, doubled or in another order, bytes turned over."""

import random
from collections.abc import Callable
from pathlib import Path

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.cable"))

Accident = Callable[[bytes, random.Random], bytes]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(200) : chance.randrange(200, len(data))]


def doubled(data: bytes, _: random.Random) -> bytes:
    return data + data


def many_times(data: bytes, _: random.Random) -> bytes:
    return data * 20


def shuffled(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(chance.sample(lines, len(lines)))


def upside_down(data: bytes, _: random.Random) -> bytes:
    return b"".join(data.splitlines(keepends=True)[::-1])


def spliced(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(EXAMPLES).read_bytes()
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def turned_over(data: bytes, chance: random.Random) -> bytes:
    turned = bytearray(data)
    for _ in range(20):
        turned[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(turned)


def on_one_line(data: bytes, _: random.Random) -> bytes:
    return data.replace(b"\n", b" ")


def a_word_a_line(data: bytes, _: random.Random) -> bytes:
    return b"\n".join(data.split())


def of_mixed_line_ends(data: bytes, chance: random.Random) -> bytes:
    return b"".join(line + chance.choice((b"\n", b"\r", b"\r\n", b"\x85", b"\f")) for line in data.splitlines())


def in_small_letters(data: bytes, _: random.Random) -> bytes:
    return data.lower()


def with_a_line_many_times(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join([*lines[:at], *lines[at : at + 1] * 500, *lines[at:]])


ACCIDENTS: tuple[Accident, ...] = (
    cut,
    doubled,
    many_times,
    shuffled,
    upside_down,
    spliced,
    turned_over,
    on_one_line,
    a_word_a_line,
    of_mixed_line_ends,
    in_small_letters,
    with_a_line_many_times,
)
