"""Days of one month that end before they begin: "February 25-22"."""

from collections.abc import Iterator

from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.written_dates import MONTH
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import whole_words, word_set

_MONTHS = word_set(
    "jan january feb february mar march apr april may june july aug august sept september oct october nov november dec"
    " december"
)
_DAYS = (
    rf"(?i:{MONTH})\s{{1,3}}(?P<first>\d{{1,2}})(?:[-–](?=\d)|\s?(?P<apart>--?|–|to|TO|through|THROUGH)\s?)(?P<last>\d{{1,2}})"
    r"(?![\w/%:-]|[.,]\d|,?\s{1,3}(?i:a\.?m|p\.?m|hours|hrs|local|gmt|vote|votes|percent|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_BEHIND_WORD = r"\s{0,3}(?:[.,;:)(]|\Z)"
_LONGEST_MONTH_DAYS = 31


@once_per_cable
def reversed_days_of(cable: Cable) -> tuple[Span, ...]:
    """Return where such days are, in SUBJECT and text, in order of place."""
    regions = (*([cable.subject.span] if cable.subject else []), cable.body)
    return tuple(span for region in regions for span in _reversed(cable, region))


def _reversed(cable: Cable, region: Span) -> Iterator[Span]:
    for at in whole_words(cable.text, region, _MONTHS):
        found = compiled(_DAYS).match(cable.text, at, region.end)
        if found is None or not cable.text[at].isupper() or cable.quoted(at):
            continue
        alone = found["apart"] is None or compiled(_BEHIND_WORD).match(cable.text, found.end(), region.end)
        if alone and 0 < int(found["last"]) < int(found["first"]) <= _LONGEST_MONTH_DAYS:
            yield Span(*found.span())
