r"""Faults that were placed by hand: one change of words in one clean cable, the rule that must speak, and its line.

The tables are beside the cables' folder, in `placed`, one for each cable. A line such as

    ! markings: above the cable CLS002

begins a kind: grave or not, its family, its name and the rules of which one must speak. Each line below it is a fault:

    3. (C) Niger => 3. (S) Niger

where `\n` is the end of a line, and `¦` is at the line that must be named if that is not the first that changed.
After the words may follow ` | HDG010`, a further rule that is right, ` @2. (C)`, how the line to name begins, or `@*`
if any line is right, and ` ~info` if information is enough. Of the changes below `right: silent` nothing may be said.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from faults.clean_cable import CleanCable

FOLDER = Path(__file__).parent / "placed"
_KIND = re.compile(r"(?P<grave>! )?(?P<family>[a-z]+): (?P<name>.*?)(?P<codes>(?: [A-Z]{3}\d{3})*)$")
_FAULT = re.compile(
    r"(?P<old>.+?) => (?P<new>.*?)(?P<more>(?: \| [A-Z]{3}\d{3}(?: [A-Z]{3}\d{3})*| @[^@|~]+| ~info)*)$"
)
_PLACE = "¦"


class Placed(NamedTuple):
    """A fault placed by hand; `lines` from 1, empty where any line is right; no codes where nothing may be said."""

    family: str
    name: str
    codes: frozenset[str]
    grave: bool
    text: str
    lines: frozenset[int]
    change: str


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _changed(before: str, after: str) -> int:
    """Give the first line, from 1, that is not as it was."""
    lines = zip(before.splitlines(), after.splitlines(), strict=False)
    same = next((index for index, (old, new) in enumerate(lines) if old != new), after.count("\n") - 1)
    return same + 1


def _lines(before: str, after: str, places: list[str]) -> frozenset[int]:
    named = [each.strip() for each in places]
    if "*" in named:
        return frozenset()
    if _PLACE in after:
        return frozenset({_line_of(after, after.index(_PLACE))})
    if named:
        lines = after.splitlines()
        return frozenset(
            i for i, line in enumerate(lines, 1) for each in named if line.startswith(each) or each in line
        )
    return frozenset({_changed(before, after)})


def _placed(clean: CleanCable, kind: re.Match[str], line: str) -> Placed:
    found = _FAULT.fullmatch(line)
    assert found is not None, line
    old, new = (found[each].replace("\\n", "\n").replace("\\\\", "\\") for each in ("old", "new"))
    assert old in clean.text, (clean.name, old)
    text = clean.text.replace(old, new, 1)
    codes = frozenset(
        re.findall(r"[A-Z]{3}\d{3}", kind["codes"] + " ".join(re.findall(r"\| ([A-Z0-9 ]+)", found["more"])))
    )
    lines = _lines(clean.text, text, re.findall(r"@([^@|~]+)", found["more"]))
    change = f"{found['old']} => {found['new']}"
    return Placed(kind["family"], kind["name"], codes, bool(kind["grave"]), text.replace(_PLACE, ""), lines, change)


def placed_in(clean: CleanCable) -> Iterator[Placed]:
    """Give the faults of one cable, in the order of its table; none where it has no table."""
    table = FOLDER / f"{clean.name}.faults"
    kind = None
    for line in table.read_text(encoding="utf-8").splitlines() if table.is_file() else ():
        if " => " not in line:
            kind = _KIND.fullmatch(line)
        assert kind is not None, line
        if " => " in line:
            yield _placed(clean, kind, line)
