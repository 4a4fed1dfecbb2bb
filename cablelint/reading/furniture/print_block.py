"""The block above the date-time group of a printed telegram: offices and their copies, drafter, clearances."""

from collections.abc import Iterator, Mapping, Sequence

from cablelint.characters.spaces import with_plain_spaces
from cablelint.lalr.regexes import compiled
from cablelint.model.release import Processing
from cablelint.model.spans import Line
from cablelint.model.trivia import Trivia, TriviaKind
from cablelint.reference import neighbors

_OFFICES = compiled(r"[ \t]*(?:ACTION|ORIGIN|INFO)[ \t]+(?:[A-Z][A-Z/]{0,6}-[\dOIl]{2}\b)")
_PEOPLE = compiled(r"[ \t]*(?:DRAFTED|APPROVED)[ \t]+BY\b")
_DATED = compiled(r"[ \t]*[ZOPRYEMW](?:[ \t]+[ZOPRYEMW])?[ \t]*[\dOIl]{6,7}")
_SECTION = compiled(r"[ \t]SECTION[ \t]+0?[2-9]")
_MOST_LINES = 40  # of a block
_NEAR_LINES = 3  # below the page line, in which the first office is
_ENVELOPE = frozenset({"identifier", "routing", "station_call", "security"})


def print_block(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> Sequence[int]:
    """Return the indices of the block's lines; none where no office with its copies and no drafter is named in it.

    `found` are the lines that are furniture already. A later section has a block of its own,
    with a heading below it that repeats the first one.
    """
    end = _dated(text, lines, found)
    above = [index for index in range(end) if index not in found and lines[index].kind != "blank"]
    if not any(_is_sign(text, lines[index]) for index in above) or any(
        lines[index].kind in _ENVELOPE for index in above
    ):
        return ()
    return [*above, *_later_blocks(text, lines, found, end)]


def _dated(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> int:
    """Return the index of the date-time group line right above FM; that of FM where something else is there."""
    origin = next((index for index, line in enumerate(lines) if line.kind == "from"), 0)
    if not origin:  # a scan has another letter for one of FM
        return next((index for index, line in enumerate(lines[:_MOST_LINES]) if _ends(text, line)), 0)
    above = origin - 1
    while above >= 0 and (above in found or lines[above].kind == "blank"):
        above -= 1
    if above <= 0:
        return 0
    dated = _DATED.match(text, lines[above].start, lines[above].end)
    return above if dated or lines[above].kind == "date_time" else origin


def _later_blocks(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind], start: int) -> Iterator[int]:
    """Yield the lines from ACTION or ORIGIN down to the date-time group, where a page line is above them."""
    index = start
    while index < len(lines):
        if found.get(index) == "page_line":
            first = next((at for at in range(index + 1, len(lines)) if not _is_between(lines, found, at)), len(lines))
            last = next(
                (at for at in range(first, min(first + _MOST_LINES, len(lines))) if _ends(text, lines[at])), None
            )
            if last is not None and any(_is_sign(text, line) for line in lines[first : first + _NEAR_LINES]):
                last = _below_heading(text, lines, last)
                yield from (at for at in range(first, last) if at not in found and lines[at].kind != "blank")
                index = last
        index += 1


def _below_heading(text: str, lines: Sequence[Line], dated: int) -> int:
    """Return the index of the line below the heading that a later section repeats, from the date-time group on."""
    for index in range(dated, min(dated + _MOST_LINES, len(lines))):
        if lines[index].kind == "classification":
            return index + 1 if _SECTION.search(text, lines[index].start, lines[index].end) else dated
    return dated


def _is_between(lines: Sequence[Line], found: Mapping[int, TriviaKind], index: int) -> bool:
    return index in found or lines[index].kind == "blank"


def _ends(text: str, line: Line) -> bool:
    return line.kind == "date_time" and _DATED.match(text, line.start, line.end) is not None


def _is_sign(text: str, line: Line) -> bool:
    pieces = (line.start, line.end)
    return _OFFICES.match(text, *pieces) is not None or _PEOPLE.match(text, *pieces) is not None


_LABEL = compiled(
    r"[ \t]*(?P<label>ACTION|ORIGIN|INFO|DRAFTED[ \t]+BY|APPROVED[ \t]+BY|CLEARED[ \t]+BY|CLEARANCES?|"
    r"(?:DESIRED[ \t]+)?DISTRI[A-Z]{5,8})[ \t]*:?[ \t]*"
)
_OFFICE = compiled(r"[A-Z][A-Z/]{0,6}-[\dOIl]{2}\b")
_BEFORE_OFFICE = compiled(r"(?P<word>[A-Z0-9]{4,7})[ \t]+[A-Z][A-Z/]{0,6}-[\dOIl]{2}\b")
_SIGNED = compiled(
    r"(?:[A-Z][\w.&-]{0,12}(?:/[ ]?|,[ ]|&[ ])){0,4}[A-Z][\w./&-]{0,20}[ \t]?[-:][ \t]?[A-Z]|[A-Z][A-Z/]{1,20}:"
)
"""An office and who signed for it; spaces of the release may be in its name: "EMS, CC& B: FAWARD"."""
_LABELS = ("ACTION", "ORIGIN", "INFO", "DRAFTED BY", "APPROVED BY", "CLEARED BY")
_FIGURES = str.maketrans("OIl", "011")
_OFFICES_OF = frozenset({"ACTION", "ORIGIN", "INFO"})


def read_print_block(trivia: Sequence[Trivia]) -> Processing | None:
    """Return what the block says; the lines below APPROVED BY name those who cleared the message."""
    lines = [with_plain_spaces(one.text).strip() for one in trivia if one.kind == "print_block"]
    if not lines:
        return None
    named: dict[str, list[str]] = {label: [] for label in _LABELS}
    label = ""
    for line in lines:
        found = _LABEL.match(line)
        slipped = None if found else _slipped(line)
        label = slipped or (" ".join(found["label"].split()) if found else _below(label))
        words = line[found.end() :] if found else line
        if label in _OFFICES_OF:
            named[label] += map(_with_figures, _OFFICE.findall(words))
        elif label in named and words and (found or _SIGNED.match(words)):
            named[label].append(words)
    return Processing(
        action_offices=_each_once(named["ACTION"]),
        origin_offices=_each_once(named["ORIGIN"]),
        info_offices=_each_once(named["INFO"]),
        drafted_by=_each_once(named["DRAFTED BY"]),
        cleared_by=_each_once(named["CLEARED BY"]),
        approved_by=_each_once(named["APPROVED BY"]),
    )


def _slipped(line: str) -> str | None:
    """Return the label that a scan has a wrong letter in: "AGTION AF-01"."""
    found = _BEFORE_OFFICE.match(line)
    near = (label for label in sorted(_OFFICES_OF) if found and neighbors.slips(found["word"], label) == 1)
    return next(near, None)


def _with_figures(office: str) -> str:
    """Return the office with the figures of its copies, for which a scan may have letters: "AF-OO", "INR-l0"."""
    return office[:-2] + office[-2:].translate(_FIGURES)


def _each_once(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))  # a later section names them again


def _below(label: str) -> str:
    return "CLEARED BY" if label in ("APPROVED BY", "CLEARANCE", "CLEARANCES") else label
