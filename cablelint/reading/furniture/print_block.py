"""The block above the date-time group of a printed telegram: offices and their copies, drafter, clearances."""

from collections.abc import Mapping, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.release import Processing
from cablelint.model.spans import Line
from cablelint.model.trivia import Trivia, TriviaKind

_OFFICES = compiled(r"[ \t]*(?:ACTION|ORIGIN|INFO)[ \t]+(?:[A-Z][A-Z/]{0,6}-\d{2}\b)")
_PEOPLE = compiled(r"[ \t]*(?:DRAFTED|APPROVED)[ \t]+BY\b")
_DATED = compiled(r"[ \t]*[ZOPRYEMW][ \t]+(?:[ZOPRYEMW][ \t]+)?[\dOIl]{6,7}")
_ENVELOPE = frozenset({"identifier", "routing", "station_call", "security"})


def print_block(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> Sequence[int]:
    """The indices of the block's lines; none where no office with its copies and no drafter is named in it.

    `found` are the lines that are furniture already.
    """
    end = _dated(text, lines, found)
    above = [index for index in range(end) if index not in found and lines[index].kind != "blank"]
    if not any(_is_sign(text, lines[index]) for index in above) or any(
        lines[index].kind in _ENVELOPE for index in above
    ):
        return ()
    return above


def _dated(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> int:
    """The index of the line with the date-time group: the one right above FM."""
    origin = next((index for index, line in enumerate(lines) if line.kind == "from"), 0)
    above = origin - 1
    while above >= 0 and (above in found or lines[above].kind == "blank"):
        above -= 1
    return above if above > 0 and _DATED.match(text, lines[above].start, lines[above].end) else 0


def _is_sign(text: str, line: Line) -> bool:
    pieces = (line.start, line.end)
    return _OFFICES.match(text, *pieces) is not None or _PEOPLE.match(text, *pieces) is not None


_LABEL = compiled(
    r"[ \t]*(?P<label>ACTION|ORIGIN|INFO|DRAFTED[ \t]+BY|APPROVED[ \t]+BY|CLEARED[ \t]+BY|CLEARANCES?|"
    r"(?:DESIRED[ \t]+)?DISTRI[A-Z]{5,8})[ \t]*:?[ \t]*"
)
_OFFICE = compiled(r"[A-Z][A-Z/]{0,6}-\d{2}\b")
_SIGNED = compiled(r"[A-Z][\w./&-]{0,20}[ \t]?[-:][ \t]?[A-Z]|[A-Z][A-Z/]{1,20}:")
_LABELS = ("ACTION", "ORIGIN", "INFO", "DRAFTED BY", "APPROVED BY", "CLEARED BY")
_OFFICES_OF = frozenset({"ACTION", "ORIGIN", "INFO"})


def read_print_block(trivia: Sequence[Trivia]) -> Processing | None:
    """What the block says; the lines below APPROVED BY name those who cleared the message."""
    lines = [one.text.strip() for one in trivia if one.kind == "print_block"]
    if not lines:
        return None
    named: dict[str, list[str]] = {label: [] for label in _LABELS}
    label = ""
    for line in lines:
        found = _LABEL.match(line)
        label = " ".join(found["label"].split()) if found else _below(label)
        words = line[found.end() :] if found else line
        if label in _OFFICES_OF:
            named[label] += _OFFICE.findall(words)
        elif label in named and words and (found or _SIGNED.match(words)):
            named[label].append(words)
    return Processing(
        action_offices=tuple(named["ACTION"]),
        origin_offices=tuple(named["ORIGIN"]),
        info_offices=tuple(named["INFO"]),
        drafted_by=tuple(named["DRAFTED BY"]),
        cleared_by=tuple(named["CLEARED BY"]),
        approved_by=tuple(named["APPROVED BY"]),
    )


def _below(label: str) -> str:
    return "CLEARED BY" if label in ("APPROVED BY", "CLEARANCE", "CLEARANCES") else label
