"""Invented files to measure on: cables of realistic size and variety, and as many bytes of what the peers read."""

import random
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

_POSTS = "NAIROBI KAMPALA OSLO HELSINKI LIMA QUITO TALLINN RIGA VILNIUS DAKAR ACCRA LAGOS MANILA HANOI JAKARTA".split()
_SUBJECTS = "ECON ETRD EAGR EFIS ENRG PREL PGOV PHUM SENV SCUL TPHY MARR MOPS CVIS KDEM".split()
_WORDS = (
    "the ministry harbor officials said that growers expect a later review of tariff rates while embassy "
    "contacts in the capital report steady trade and modest growth despite strikes at two ports "
    "delegation members asked whether exports of timber fish tea and copper would rise before autumn and "
    "noted new rules on licenses fees schedules inspectors answered with figures from earlier years and "
    "promised more soon"
).split()
_CITATIONS = ("on May 4", "(see paragraph 1)", "(ref A)", "(refs A and B)", "by 4 percent")
_SIZES = (1_500, 3_000, 4_000, 5_000, 6_000, 9_000, 14_000)  # characters, as released cables are long


def cable(rng: random.Random, size: int) -> str:
    """Return a telegram of about `size` characters: envelope, heading, numbered paragraphs, some letters and lists."""
    post, serial = rng.choice(_POSTS), rng.randrange(1, 9999)
    day, hour, minute = rng.randrange(1, 28), rng.randrange(24), rng.randrange(60)
    moment = f"{day:02}{hour:02}{minute:02}"
    classified = rng.random() < 0.4
    level, code = ("C O N F I D E N T I A L", "CCCCC") if classified else ("UNCLAS", "UUUUU")
    info = "\n".join(f"RUEH{name[:2]}/AMEMBASSY {name} {rng.randrange(9999)}" for name in rng.sample(_POSTS, 6))
    heading = (
        f"VZCZCXYZ{rng.randrange(9999):04}\nPP RUEHC\nDE RUEH{post[:2]} #{serial:04} {day:03}{hour:02}{minute:02}\n"
        f"{'ZNY' if classified else 'ZNR'} {code} ZZH\nP {moment}Z JAN 09\nFM AMEMBASSY {post}\n"
        f"TO RUEHC/SECSTATE WASHDC PRIORITY {rng.randrange(9999)}\nINFO {info}\n\n"
        f"{level} {post} {serial:06}\n\nSIPDIS\n\n"
        f"E.O. 12958: {'DECL: 01/01/2019' if classified else 'N/A'}\nTAGS: {' '.join(rng.sample(_SUBJECTS, 3))} KE\n"
        f"SUBJECT: {' '.join(rng.sample(_WORDS, 8)).upper()}\n\nREF: A. STATE {rng.randrange(99999)}\n"
        f"     B. 08 OSLO {rng.randrange(999)}\n\n"
    )
    if classified:
        heading += "Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).\n\n"
    marking = "(C) " if classified else ""
    parts = [heading]
    length, number = len(heading), 0
    while length < size:
        number += 1
        parts.append(f"{_paragraph(rng, f'{number}. {marking}')}\n\n")
        length += len(parts[-1])
    return "".join(parts) + f"ROE\n#{serial:04}\nNNNN\n"


def _paragraph(rng: random.Random, opening: str) -> str:
    words = _words(rng, rng.randrange(40, 160))
    if rng.random() < 0.1:
        words = f"SUMMARY: {words} END SUMMARY."
    prose = _filled(opening + words)
    if rng.random() < 0.1:
        return f"{prose}\n\nBegin text of letter:\n\n{_filled(_words(rng, 80))}\n\nEnd text of letter."
    if rng.random() < 0.1:
        return prose + "".join(f"\n\n-- {_filled(_words(rng, 15))}" for _ in range(4))
    return prose


def _words(rng: random.Random, count: int) -> str:
    words = [rng.choice(_WORDS) if rng.random() < 0.99 else rng.choice(_CITATIONS) for _ in range(count)]
    return " ".join(words).capitalize() + "."


def _filled(words: str) -> str:
    return textwrap.fill(words, 65)


def cables(folder: Path, count: int) -> int:
    """Write so many cables; give the bytes written."""
    rng = random.Random(1974)  # the same files at every run
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for number in range(count):
        total += (folder / f"{number:06}.cable").write_text(cable(rng, rng.choice(_SIZES)), "utf-8")
    return total


def spread(folder: Path, suffix: str, total: int, block: Callable[[random.Random, int], str]) -> None:
    """Write about `total` bytes in files of 5,000, each made of blocks."""
    rng = random.Random(1974)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(max(1, total // 5_000)):
        (folder / f"file{number:06}{suffix}").write_text("".join(_until(5_000, rng, block)), "utf-8")


def _until(size: int, rng: random.Random, block: Callable[[random.Random, int], str]) -> Iterator[str]:
    length = number = 0
    while length < size:
        piece = block(rng, number)
        length += len(piece)
        number += 1
        yield piece


def prose(rng: random.Random, number: int) -> str:
    """Return a paragraph of prose."""
    return f"{_filled(_words(rng, 60))} ({number})\n\n"


def yaml(rng: random.Random, number: int) -> str:
    """Return a mapping of a few keys."""
    opening = "---\n" if number == 0 else ""
    return f"{opening}key{number}:\n  name: {rng.choice(_WORDS)}\n  list:\n    - {rng.choice(_WORDS)}\n    - value\n"


def gdscript(rng: random.Random, number: int) -> str:
    """Return a function."""
    opening = "" if number else "extends Node\n\n"
    body = f"\tvar c = a + {rng.randrange(99)}\n\tif c > b:\n\t\treturn c\n\treturn b\n\n\n"
    return f"{opening}func f{number}(a: int, b: int) -> int:\n{body}"
