"""What must make no difference to the findings and to what is read: capitals, margins, gaps, page lines, and wrapping.

The cables are those without a fault that benchmarks/accuracy.py puts faults into.
"""

import re
import textwrap
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cablelint

FAULTS = Path(__file__).resolve().parents[2] / "benchmarks" / "faults"
CLEAN = sorted(path for folder in ("clean", "placed") for path in (FAULTS / folder).glob("*.cable"))
FIRST = re.compile(r"^ *1\.", re.MULTILINE)
PROSE = re.compile(
    r"^\d{1,3}\. [^\n]{30,}(?:\n(?![A-Za-z(]{1,3}[.)]|[-*(])[^\s\n][^\n]{30,})+\n[^\s\n][^\n]*$(?=\n\n|\n\Z)",
    re.MULTILINE,
)
SERIAL = re.compile(r"^(?:[A-Z]+ )+?([A-Z]{3,}) (\d{5,6})\b", re.MULTILINE)


def body_of(text: str) -> int:
    found = FIRST.search(text)
    return found.start() if found else len(text)


def of_body(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: text[: body_of(text)] + change(text[body_of(text) :])


def narrow(text: str) -> str:
    """Each paragraph that is nothing but prose, in short lines."""
    return PROSE.sub(lambda found: textwrap.fill(" ".join(found[0].split("\n")), 56, break_on_hyphens=False), text)


def with_page_lines(text: str) -> str:
    """The text as a communications center prints it, with a page line below some lines."""
    found = SERIAL.search(text)
    if found is None:
        return text
    office, serial = found[1], int(found[2])
    head, lines, page = text[: body_of(text)], text[body_of(text) :].split("\n"), 1
    for at, line in reversed(list(enumerate(lines[:-3]))):
        if zlib.crc32(line.encode()) % 20 == 0:
            page += 1
            lines[at] += f"\n\n{office} {serial:08d}  {page:03d} OF 009\n"
    return head + "\n".join(lines)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "in capitals": of_body(str.upper),
    "indented": of_body(lambda text: textwrap.indent(text, "  ")),
    "with wide gaps": lambda text: text.replace("\n\n", "\n\n\n"),
    "with blanks at the ends of lines": lambda text: text.replace("\n", " \n"),
    "with other line breaks": lambda text: text.replace("\n", "\r\n"),
    "narrow": of_body(narrow),
    "with page lines": with_page_lines,
}
OF_LAYOUT = {"TXT003", "TXT006", "TXT009", "PAR007"}  # rules on the layout itself


def told(text: str) -> list[str]:
    """The errors and warnings on what the cable says."""
    found = cablelint.check(text)
    return sorted(each.code for each in found if each.severity != "info" and each.code not in OF_LAYOUT)


def read(text: str) -> dict[str, Any]:
    """What is read of the cable, in capitals."""
    cable = cablelint.parse(text)
    return {
        "subject": cable.subject and " ".join(cable.subject.text.upper().split()),
        "tags": [each.canonical for each in cable.tags.tags] if cable.tags else [],
        "references": [each.id or " ".join(each.text.split()) for each in cable.references],
        "to": [each.name.text for each in cable.action_addressees],
        "info": [each.name.text for each in cable.info_addressees],
        "paragraphs": [(each.number, each.marking and each.marking.text.upper()) for each in cable.paragraphs],
        "signers": [each.text.upper() for each in cable.signers],
    }


@cache
def clean() -> list[tuple[str, str, dict[str, Any], list[str]]]:
    """The name of each cable, its text, what is read of it and what is told."""
    cables = ((path.stem, path.read_text("utf-8")) for path in CLEAN)
    return [(name, text, read(text), told(text)) for name, text in cables]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_clean_cable_is_read_alike_in_every_layout(layout: str) -> None:
    assert clean()
    for name, text, is_read, is_told in clean():
        changed = LAYOUTS[layout](text)
        assert (name, read(changed)) == (name, is_read)
        assert (name, told(changed)) == (name, is_told)
