"""Where a classification line ends that a release or a margin broke: its section, office or serial is below it."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reference.stations import Stations

_SECTION_BREAKS_OFF = compiled(r"\bSECTION(?:[ \t]{1,3}\d{1,2}[ \t]{1,3}OF)?[ \t]{0,9}(?![^\r\n])")
_COUNT = compiled(r"[ \t]*\d{1,2}[ \t]{1,3}[A-Z]")
_SERIAL = compiled(r"[ ]\d{3,8}(?!\w)")
_SECTION = r"SECTION[ \t]{1,9}\d{1,2}[ \t]{1,9}OF[ \t]{1,9}\d{1,2}"
_REST = compiled(
    rf"[ \t]*+(?:{_SECTION}(?:[ \t]{{1,9}}|(?![^\r\n])))?"
    r"(?P<office>[A-Z][A-Z.'-]{1,20}(?:[ ][A-Z.'-]{1,20}){0,3})?"
    rf"[ \t]{{0,9}}(?P<serial>(?<![A-Z])\d{{3,8}})?(?:[ \t]{{1,9}}{_SECTION})?[ \t]*+(?![^\r\n])"
)
_MOST_OFFICE_WORDS = 4


def last_of_classification(text: str, lines: Sequence[Line], index: int, stop: int, stations: Stations) -> int:
    """Return the index of the last line of the classification line that begins at `index`, perhaps over a gap."""
    last, below = index, index + 1
    while below < stop:
        if lines[below].kind == "blank" and below == last + 1:
            below += 1
            continue
        if not _goes_on(text, Span(lines[index].start, lines[last].end), lines[below], stations):
            break
        last, below = below, below + 1
    return last


def _goes_on(text: str, written: Span, below: Line, stations: Stations) -> bool:
    """Return whether a classification line breaks off, and what it lacks is below: "SECTION 01 OF", "OSLO 000123"."""
    if below.kind not in ("text", "more_routing", "classification"):
        return False
    if _SECTION_BREAKS_OFF.search(text, *written):
        return _COUNT.match(text, below.start, below.end) is not None
    if _SERIAL.search(text, *written) or is_caption(text[below.start : below.end]):
        return False
    rest = _REST.fullmatch(text, below.start, below.end)
    if rest is None:
        return False
    if rest["serial"] is None:
        return rest["office"] is None and rest[0].strip() != ""
    if rest["office"] is None:
        return _ends_with_station(text[written.start : written.end], stations)
    return stations.is_station(rest["office"])


def _ends_with_station(written: str, stations: Stations) -> bool:
    words = written.split()[-_MOST_OFFICE_WORDS:]
    return any(stations.is_station(" ".join(words[first:])) for first in range(len(words)))
