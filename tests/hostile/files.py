"""Files made to be hard, as bytes: each family by itself, and mixtures of them without end.

The same seed gives the same files, so that what fails can be made again by its name.
"""

import codecs
import random
from collections.abc import Iterator
from typing import NamedTuple

from .accidents import ACCIDENTS, EXAMPLES
from .places import FIELDS, SIGNS, TEMPLATE
from .texts import HEADING, TEXTS

ENCODINGS = (
    "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be utf-7 cp1252 latin-1 cp437 cp037 koi8-r "
    "shift_jis gb18030 iso2022_jp mac-roman"
).split()
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_LETTER = HEADING + "1. (U) The café’s “view” — naïve, €3. Post,s view.\n\n2. See paragraph 9.\n"
_HALVES = (b"\x00\xd8", b"\x00\xdc", b"\x00\xdc\x00\xd8")  # of a character, in UTF-16
_NO_UTF_8 = (b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\x80", b"\xe2\x80", b"\xff")
_RANDOM = 24
_VALUE = 3_000
_LONG = 20_000  # of what tests/properties/test_hostile_texts.py tries at 100,000 too
_TOO_MANY_DIGITS = 5_000  # for what Python takes for a number


class HostileFile(NamedTuple):
    """What is wrong with the file, and what it holds."""

    name: str
    data: bytes


Files = Iterator[HostileFile]


def texts(size: int = _LONG) -> Files:
    """What stands in the one list of hard texts; half a character becomes the bytes that it would be."""
    for name, text in TEXTS.items():
        yield HostileFile(f"text: {name}", text(size).encode("utf-8", "surrogatepass"))


def beyond() -> Files:
    """Far more than any cable has: eighty thousand paragraphs, blocks twenty thousand deep, fifty thousand lines."""
    for name, size in (("shortest paragraphs", 800_000), ("nested", 450_000), ("subjects", 550_000), ("TAGS", 500_000)):
        yield HostileFile(f"beyond: {name}", TEXTS[name](size).encode())


def signs() -> Files:
    """Each sign that does something else than being read, in every place of a cable, alone and in a row."""
    for sign in SIGNS:
        for times in (1, 40):
            text = TEMPLATE.replace("{}", sign * times).encode("utf-8", "surrogatepass")
            yield HostileFile(f"sign: {sign!a} {times} times", text)
    yield HostileFile("sign: numbers beyond all", TEMPLATE.replace("{}", "9" * _TOO_MANY_DIGITS).encode())


def fields() -> Files:
    """Each line of a heading with a value beyond measure, and as often as no cable has it."""
    for field in FIELDS:
        for what in ("A", "9", "A ", "9 ", "A, ", "/", "A. STATE 1, ", "-", "(U) ", "\u0301"):
            long, folded = what * (_VALUE // len(what)), f"{what.strip()}\n" * (_VALUE // 10)
            yield HostileFile(f"field: {field} of {what!a}", _filled(field, long))
            yield HostileFile(f"field: {field} on lines of {what!a}", _filled(field, folded))
        yield HostileFile(f"field: {field} over and over", f"{field}\n".replace("{}", "A").encode() * 1_000)


def _filled(field: str, value: str) -> bytes:
    return f"{field.replace('{}', value)}\n\n1. One.\n".encode()


def encodings() -> Files:
    """Every encoding, whole and cut, with and without the marks of others."""
    for encoding in ENCODINGS:
        data = _LETTER.encode(encoding, "replace")
        yield HostileFile(f"encoding: {encoding}", data)
        for cut in (1, 2, 3):
            yield HostileFile(f"encoding: {encoding} but {cut}", data[:-cut])
            yield HostileFile(f"encoding: {encoding} from {cut}", data[cut:])
        for mark in _MARKS:
            yield HostileFile(f"encoding: {encoding} with {mark!r}", mark + data)
            yield HostileFile(f"encoding: {encoding} with {mark!r} in it", data[:40] + mark + data[40:] + mark)
        for other in ("utf-16-le", "cp1252", "utf-8"):
            yield HostileFile(f"encoding: {encoding} and {other}", data + _LETTER.encode(other))
    for half in (b"\x00\xd8", b"\x00\xdc", b"\x00\xdc\x00\xd8"):
        yield HostileFile(
            f"encoding: half a character {half!r}", codecs.BOM_UTF16_LE + "1. A".encode("utf-16-le") + half
        )
    for bad in (
        b"\xed\xa0\x80",
        b"\xc0\xaf",
        b"\xf4\x90\x80\x80",
        b"\xf8\x88\x80\x80\x80",
        b"\x80",
        b"\xe2\x80",
        b"\xff",
    ):
        yield HostileFile(f"encoding: no UTF-8 {bad!r}", b"1. A " + bad + b" post,s view.\n")
        yield HostileFile(f"encoding: nothing but {bad!r}", bad * 999)
    for mark in _MARKS:
        yield HostileFile(f"encoding: nothing but {mark!r}", mark)
        yield HostileFile(f"encoding: nothing but many {mark!r}", mark * 999)


def spoilt(seed: int = 0) -> Files:
    """Real cables with accidents: cut, doubled, in another order, with another's lines, with bytes turned over."""
    chance = random.Random(seed)
    for path in EXAMPLES:
        data = path.read_bytes()
        for accident in ACCIDENTS:
            yield HostileFile(f"spoilt: {path.name}, {accident.__name__}, {seed}", accident(data, chance))


def at_random(seed: int = 0, count: int = _RANDOM) -> Files:
    """Bytes and characters that mean nothing."""
    chance = random.Random(seed)
    for number in range(count):
        size = chance.randrange(1, 4_000)
        yield HostileFile(f"random: bytes, {seed}, {number}", chance.randbytes(size))
        letters = bytes(chance.choices(range(0x20, 0x7F), k=size)).replace(b"~", b"\n")
        yield HostileFile(f"random: letters, {seed}, {number}", letters)
        characters = "".join(map(chr, chance.choices(range(1, 0xD800), k=size // 2)))
        yield HostileFile(f"random: characters, {seed}, {number}", characters.encode())


def mixtures(seed: int) -> Files:
    """Hard texts within and after one another, and accidents upon accidents: without end."""
    chance = random.Random(seed)
    names = list(TEXTS)
    for number in range(1_000_000_000):
        parts = [TEXTS[chance.choice(names)](chance.choice((20, 200, 2_000))) for _ in range(chance.randrange(1, 6))]
        if chance.random() < 0.5:
            parts.insert(chance.randrange(len(parts) + 1), chance.choice(EXAMPLES).read_text("utf-8"))
        if chance.random() < 0.5:
            parts.append(chance.choice(FIELDS).replace("{}", chance.choice(parts)))
        data = "\n".join(parts).encode("utf-8", "surrogatepass")
        for accident in chance.sample(ACCIDENTS, chance.randrange(3)):
            if 400 < len(data) < 20_000:
                data = accident(data, chance)
        yield HostileFile(f"mixture: {seed}, {number}", data)
