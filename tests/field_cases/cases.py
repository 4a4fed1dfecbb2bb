"""Read the tables of field cases: a small cable text, and what `parse` must say of it.

A table (`*.cases`) is a list of cases. `@use NAME` names the frame of `frames.txt` that the next ones are put in (where
it has `<<case>>`), `@use none` that they are whole texts. `@@ WORDS` opens a case; its text follows, and then a line
`=> PATH: VALUE` for each value that is expected: PATH goes through the JSON by names and places from 0, `*` is all of a
list, VALUE is JSON, or `startswith JSON`, `contains JSON`, `any JSON` and `lacks JSON` (one or none of these is there),
`length N`, `not null`. Beside the JSON, `findings` has the codes that `check` gives, `found_at` their lines, and
`grave` the codes of errors and warnings, null without any. A last line `=> fails: WHY` marks a case that is not right
yet, and says why; once it is right, the mark must go.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent
_HOLE = "<<case>>"
_WORDED = re.compile(r"(?P<how>startswith|contains|any|lacks|length|not) (?P<value>.+)")


class Case(NamedTuple):
    table: str
    name: str
    text: str
    expected: tuple[tuple[str, str], ...]
    fails: str | None


def all_cases() -> Iterator[Case]:
    """Yield the cases of all tables, in the order of the tables' names."""
    frames = _frames()
    for table in sorted(FOLDER.glob("*.cases")):
        yield from _cases_of(table, frames)


def _cases_of(table: Path, frames: dict[str, str]) -> Iterator[Case]:
    frame = _HOLE
    for block in re.split(r"^@", table.read_text(), flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        if head.startswith("use "):
            frame = frames[head.removeprefix("use ")]
            continue
        text, *expected = re.split(r"^=> ", rest, flags=re.MULTILINE)
        pairs = [each.rstrip("\n").split(": ", 1) for each in expected]
        values = tuple((path, value) for path, value in pairs if path != "fails")
        fails = next((value for path, value in pairs if path == "fails"), None)
        text = frame.replace(_HOLE, text.rstrip("\n")).rstrip("\n") + "\n"
        yield Case(table.stem, head.removeprefix("@ "), text, values, fails)


def _frames() -> dict[str, str]:
    blocks = re.split(r"^@frame ", (FOLDER / "frames.txt").read_text(), flags=re.MULTILINE)[1:]
    return {"none": _HOLE} | {name: text for name, _, text in (block.partition("\n") for block in blocks)}


def found(parsed: Any, path: str) -> Any:
    """Return what the JSON has at the path; None where it has nothing there."""
    name, _, rest = path.partition(".")
    if name == "*":
        return [found(each, rest) if rest else each for each in parsed or ()]
    if isinstance(parsed, list):
        inner = parsed[int(name)] if int(name) < len(parsed) else None
    else:
        inner = (parsed or {}).get(name)
    return found(inner, rest) if rest else inner


def fulfilled(value: Any, expected: str) -> bool:
    """Tell whether the value is as expected."""
    worded = _WORDED.fullmatch(expected)
    if not worded:
        return bool(value == json.loads(expected))
    wanted = json.loads(worded["value"])
    match worded["how"]:
        case "startswith":
            return isinstance(value, str) and value.startswith(wanted)
        case "contains":
            return bool(wanted in (value or ()))
        case "any" | "lacks":
            return set(wanted).isdisjoint(value or ()) == (worded["how"] == "lacks")
        case "length":
            return bool(len(value or ()) == wanted)
        case _:
            return value is not None
