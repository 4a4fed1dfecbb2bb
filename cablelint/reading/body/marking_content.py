"""What a portion marking says: its level and controls, and the form in which both should be written."""

from functools import lru_cache

from cablelint.lalr.driver import Part, parse_field
from cablelint.records import NamedTuple

_CONTROLS = ("control", "release", "fouo", "unknown", "abbreviation", "name")
"""The parts of a marking behind its level."""

_BY_FIRST_WORD = {
    "TOP": "TS",
    "SECRET": "S",
    "CON": "C",
    "CONF": "C",
    "CONFID": "C",
    "CONFIDENTIAL": "C",
    "CONTROLLED": "CUI",
    "SENSITIVE": "SBU",
    "UNC": "U",
    "UNCL": "U",
    "UNCLAS": "U",
    "UNCLASSIFIED": "U",
    "LIMITED": "LOU",
}
"""The abbreviation for the first word of a level's name."""


_BY_LETTER = {"T": "TS", "C": "CUI", "L": "LOU"}
"""The abbreviation that misspelled letters mean, by one that no other has."""


_OF_OTHERS = {
    "CTS": "TS",
    "TS": "TS",
    "NS": "S",
    "S": "S",
    "NC": "C",
    "C": "C",
    "NR": "R",
    "R": "R",
    "NU": "U",
    "U": "U",
}
"""The abbreviation for the level of NATO or another government; R is RESTRICTED, which is not a level of the order."""


ABBREVIATIONS = ("U", "LOU", "FOUO", "SBU", "CUI", "R", "C", "S", "TS")
"""The abbreviations, lowest first."""


class Content(NamedTuple):
    """What a marking says, wherever it is."""

    abbreviation: str
    controls: tuple[str, ...]
    separator: str
    canonical: str | None


@lru_cache(512)
def content_of(written: str) -> Content | None:
    """Return what is said in brackets; the few markings of a cable are each read once."""
    marking = parse_field("marking", written, 0)
    if marking.kind == "unread":
        return None
    (level,) = marking.children("level", "foreign")
    abbreviation = _abbreviation(level.parts[0])
    controls = _controls(marking, abbreviation)
    slashes = marking.children("slash")
    whole = on_one_line(level.text) if level.kind == "foreign" else abbreviation
    canonical = None if controls is None else _canonical(whole, marking)
    if canonical and canonical.endswith("//N)") and abbreviation != "SBU":  # cut short; "(S/N)" used to be usual
        canonical = f"{canonical[:-1]}F)"
    if controls is None:
        abbreviation = max((abbreviation, *map(_second_level, marking.children("abbreviation", "name"))), key=_height)
    return Content(
        abbreviation,
        tuple(controls or (_control(part) for part in marking.children(*_CONTROLS))),
        slashes[0].text if slashes and controls else "",
        canonical,
    )


def _abbreviation(level: Part) -> str:
    if level.kind == "misspelled":
        letters = level.text.upper()
        return next((right for sign, right in _BY_LETTER.items() if sign in letters), "SBU")
    if level.kind == "foreign":
        return _OF_OTHERS[level.text.replace("-", " ").replace("/", " ").split()[-1]]
    return _BY_FIRST_WORD[level.text.upper().split()[0]] if level.kind == "name" else level.text.upper()


def _controls(marking: Part, abbreviation: str) -> list[str] | None:
    """Return the controls; None where one is unknown. "REL TO USA/GBR" names two recipients, and is one."""
    found: list[str] = []
    for part in marking.children(*_CONTROLS):
        if part.kind in ("control", "release", "fouo") or (part.kind == "unknown" and abbreviation == "CUI"):
            found.append(_control(part))  # the categories of CUI are many
        elif found and found[-1].startswith("REL "):
            found[-1] += f", {_control(part)}"
        else:
            return None
    return found + [_control(part) for part in marking.children("before")]


def _second_level(part: Part) -> str:
    """Return the abbreviation for a second level, "(U//S)"."""
    return _BY_FIRST_WORD[part.text.upper().split()[0]] if part.kind == "name" else part.text.upper()


def _height(abbreviation: str) -> int:
    return ABBREVIATIONS.index(abbreviation)


def _control(part: Part) -> str:
    if part.kind == "fouo":
        return "FOUO"
    words = on_one_line(part.text).upper().rstrip(" ,;:")
    if part.kind == "control" and words.startswith(("N.", "N ")):
        return "NF"
    return "NOFORN" if words == "NO FORN" else words


def _canonical(abbreviation: str, marking: Part) -> str:
    """Return the marking as it should be written, with the slashes that it has."""
    written, slash, released = abbreviation, "/", False
    for before in marking.children("before"):
        return f"({written}/{_control(before)})"
    for part in marking.children("slash", *_CONTROLS):
        if part.kind == "slash":
            slash = part.text[:2]
        else:
            goes_on = released and part.kind not in ("control", "release", "fouo")
            written += (", " if goes_on else slash) + _control(part)
            slash, released = "/", released or part.kind == "release"
    return f"({written})"


def on_one_line(words: str) -> str:
    """Return the words with one space between two."""
    return " ".join(words.split())
