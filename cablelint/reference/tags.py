"""TAGS: which there are, which were right on a given day, and which one was meant by a misspelt one."""

from datetime import date
from functools import lru_cache
from typing import NamedTuple, cast

from cablelint.heading import TagKind
from cablelint.reference import neighbours, table

FIRST_DAY = date(1973, 3, 1)
"""TAGS came into force; a message older than that was tagged later, by the lists of this day."""

_LONGEST_RUN = 48  # characters of run-together tags; what is longer is no slip of the space bar
_PARTS = (4, 2)


class TagFact(NamedTuple):
    """One row of the table: what a tag means from the first to the last day on which a cable may bear it.

    A day that no source gives is None. `status` is "current", "obsolete" or "unknown", as of today.
    """

    tag: str
    kind: TagKind
    name: str
    status: str
    valid_from: date | None
    valid_to: date | None
    replaced_by: str | None
    source: str


class Correction(NamedTuple):
    """What a tag as met in cables stood for; `canonical` has blanks where several were run together."""

    canonical: str
    kind: str  # "misspelt" or "join"
    confidence: str  # "high", "medium" or "low"


@lru_cache(4096)
def facts(tag: str) -> tuple[TagFact, ...]:
    """Every row of the tag, in capitals: geography before other kinds, older meanings first; empty for no tag."""
    return tuple(_fact(row) for row in table.rows_of("tags", tag))


def known(tag: str, on: date | None) -> bool:
    """Whether the tag stands in a list of the day, of any day without one. What the lists do not date is known."""
    return any(_valid(fact, on) for fact in facts(tag))


def kind(tag: str, on: date | None) -> TagKind:
    """The tag's kind on the day; a tag that was not valid then has the kind it had before or after."""
    found = facts(tag)
    return next((fact.kind for fact in found if _valid(fact, on)), found[0].kind if found else "unknown")


@lru_cache(4096)
def correction(observed: str) -> Correction | None:
    """What was meant by a tag that has been seen misspelt, or run together with its neighbour.

    Ask first whether the tag is `known`: RU was an error for Russia as long as its code was RS.
    """
    for _, canonical, fault, confidence, _ in table.rows_of("tag_corrections", observed):
        return Correction(canonical, fault, confidence)
    return None


@lru_cache(1024)
def nearest(tag: str, on: date | None, limit: int = 3) -> tuple[str, ...]:
    """Tags of the day that are one slip away, two for words of five letters and more; closest and commonest first."""
    near = [known_tag for known_tag in neighbours.near(tag, _common()) if known(known_tag, on)]
    return tuple(near[:limit])


@lru_cache(1024)
def split(run_together: str, on: date | None) -> tuple[str, ...]:
    """The only way to part a word into tags of four and two letters, as few as may be; empty for none or several.

    One of four letters must be among them, since nearly any word falls apart into country codes.
    """
    length = len(run_together)
    if not 4 < length <= _LONGEST_RUN or length % 2:
        return ()
    ways: list[list[tuple[str, ...]]] = [[] for _ in range(length + 1)]  # by where they end
    ways[0].append(())
    for end in range(2, length + 1, 2):
        candidates = [
            (*way, run_together[end - size : end])
            for size in _PARTS
            if end >= size and known(run_together[end - size : end], on)
            for way in ways[end - size]
        ]
        fewest = min(map(len, candidates), default=0)
        ways[end] = [way for way in candidates if len(way) == fewest][:2]  # two already say that it is in doubt
    only = ways[length]
    return only[0] if len(only) == 1 and any(len(part) == 4 for part in only[0]) else ()


def _valid(fact: TagFact, on: date | None) -> bool:
    if on is None:
        return True
    day = max(on, FIRST_DAY)
    return (fact.valid_from is None or fact.valid_from <= day) and (fact.valid_to is None or day <= fact.valid_to)


def _fact(row: list[str]) -> TagFact:
    tag, of_kind, name, status, start, stop, successor, _, source = row
    return TagFact(tag, cast("TagKind", of_kind), name, status, _day(start), _day(stop), successor or None, source)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


@lru_cache(1)
def _common() -> dict[str, int]:
    """How often each tag was met in sampled cables."""
    return {row[0]: int(row[7]) for row in table.rows("tags")}
