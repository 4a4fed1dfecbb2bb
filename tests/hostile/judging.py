"""What must hold for any file, however hostile: it is read or refused, and nothing fails on it."""

import json
import math
import time
from collections.abc import Callable
from datetime import date
from functools import cache

import cablelint
from cablelint.files import source
from cablelint.files.source import Source
from cablelint.linting import engine, registry
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import RULE_FAILED, NotProvedError
from cablelint.reading import parser
from cablelint.reports import findings_json
from cablelint.reports.cable_json import as_json

from .files import HostileFile
from .texts import plain

RULES = [registry.load(entry) for entry in registry.built_in()]
DAY = date(2010, 1, 1)
MOST = 30  # times what a plain cable of as many bytes takes; the hardest texts take some ten times as long
NOISE = 0.05  # seconds
TRIES = 4
_SAMPLE = 50_000  # characters of the plain cable


def judge(file: HostileFile) -> float | None:
    """Seconds of processor time that reading and checking take; None for what is no text, and refused in words.

    Raises AssertionError where anything is not as it must be.
    """
    read = source.decode(file.data, file.name)
    if not isinstance(read, Source):
        assert read.message
        return None
    assert read.encoded() == file.data
    started = time.process_time()
    cable = parser.parse(read.text)
    found = engine.check(cable, RULES, date=DAY, encoding=read.encoding, bom=read.bom)
    taken = time.process_time() - started
    assert "".join(cable.text[line.start : line.stop] for line in cable.lines) == cable.text
    assert cable.as_received == read.text
    for one in found:
        _look_at(one, len(read.text))
    json.loads(json.dumps(as_json(cable, file.name, read.encoding)))
    written = "".join(findings_json.LINES.items(CheckedFile(file.name, read.text, tuple(found))))
    assert len([json.loads(line) for line in written.splitlines()]) == len(found)
    return taken


def _look_at(found: Diagnostic, length: int) -> None:
    """No rule has failed, and all places are in the text."""
    assert found.code != RULE_FAILED.code, found.message
    edits = found.fix.edits if found.fix else ()
    for span in (found.span, *(one.span for one in found.related), *(one.span for one in edits)):
        assert 0 <= span.start <= span.end <= length, (found, length)


def judge_speed(file: HostileFile) -> None:
    """Raises AssertionError where a byte takes far longer than one of a plain cable, each time that it is tried."""
    allowed = MOST * _seconds_a_byte() * len(file.data) + NOISE
    times = []
    for _ in range(TRIES):
        times.append(judge(file) or 0.0)
        if times[-1] <= allowed:
            return
    raise AssertionError(f"{min(times):.3f} seconds for {len(file.data)} bytes, where {allowed:.3f} are allowed")


@cache
def _seconds_a_byte() -> float:
    file = HostileFile("a plain cable", plain(_SAMPLE).encode())
    return min(judge(file) or math.inf for _ in range(TRIES)) / len(file.data)


def judge_changes(file: HostileFile) -> list[str]:
    """What is refused of fixes and layout; a second time changes nothing."""
    read = source.decode(file.data, file.name)
    refused: list[str] = []
    if not isinstance(read, Source):
        return refused
    for name, change in CHANGES.items():
        try:
            after = change(read.text)
            assert change(after) == after, f"{name} changes more at the second time"
        except NotProvedError as error:
            refused.append(f"{name}: {error}")
    return refused


def _fixed(text: str) -> str:
    return cablelint.fix(text, date=DAY)


def _fixed_unsafely(text: str) -> str:
    return cablelint.fix(text, unsafe=True, date=DAY)


CHANGES: dict[str, Callable[[str], str]] = {
    "safe fixes": _fixed,
    "all fixes": _fixed_unsafely,
    "layout": cablelint.format,
}
