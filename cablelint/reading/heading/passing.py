"""Passing instructions over several lines: where one goes on in the next line, and where that begins another."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import word_set
from cablelint.reading.heading.unlabeled_lines import is_passing

_AGENCIES = word_set(
    "agriculture aid atf cbp cdc cia commerce defense department dept dea dhs dia doc dod doe doi doj dol dot"
    " energy epa exim eximbank faa fbi fcc fda fema ftc hhs hud ice interior irs jcs justice labor nasa nga nih nnsa"
    " noaa nrc nsa nsc nsf ofac omb ondcp opic osd ostp sec secdef secstate ssa state tda treasury tsa usaid uscg uscis"
    " usda usdoc usdoe usgs usia uspto ustda ustr"
)
_TO_WHOM = r"(?i:[ \t](?:also[ \t])?(?:pass|for)[ \t])"
_UNFINISHED = r"(?:[,;&/(+-]|\b(?i:and|for|from|of|or|pass|the|to|with))\Z"
_FEWEST_WORDS = 2  # of an instruction: an agency, and a person or office of it


def instructions(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the instructions on these lines; a line that names nobody to pass to goes on with the one above."""
    spans: list[Span] = []
    for line in lines:
        if spans and _goes_on(text[spans[-1].start : spans[-1].end], text[line.start : line.end]):
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
    return spans


def _goes_on(above: str, written: str) -> bool:
    words = written.replace("/", " ").split()
    named = bool(words) and words[0].strip(",;:").lower() in _AGENCIES
    unfinished = compiled(_UNFINISHED).search(above) is not None or above.count("(") > above.count(")")
    if is_passing(written):
        return unfinished and not (named or _names_one(written))
    return unfinished or not (named and len(words) >= _FEWEST_WORDS)


def _names_one(written: str) -> bool:
    """Return whether nothing but an addressee is before its FOR or PASS: not "HIRSCH; BAGHDAD FOR ROE"."""
    addressee = compiled(_TO_WHOM).split(f" {written}", maxsplit=1)[0]
    return not addressee.strip() or not any(mark in addressee for mark in ",;(")
