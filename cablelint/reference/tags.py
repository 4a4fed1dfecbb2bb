"""TAGS: which there are, which were right on a given day, and which one was meant by a misspelled one."""

import math
from datetime import date
from typing import Literal, cast

from cablelint.records import NamedTuple
from cablelint.reference import neighbors
from cablelint.reference.table import Tables, remembered

TagKind = Literal["subject", "geography", "organization", "program", "person", "unknown"]

FIRST_DAY = date(1973, 3, 1)
"""TAGS came into force; a message older than that was tagged later, by the lists of this day."""

_LONGEST_RUN_CHARS = 48  # of run-together tags; what is longer is not a slip of the space bar
_DIGITS_AS_LETTERS = str.maketrans("015", "OIS")  # as they are typed or scanned for one another
_TAG_LETTERS = 4  # of a tag for a subject or a program
_LEAST_RUN_CHARS = 8  # of two tags for subjects
_LONGEST_LIST_CHARS = 200
_LONGEST_TAG_CHARS = 8
_COST_PER_TAG = 12.0  # logarithm of all tags that were met
_NEVER_MET_TIMES = 0.1
_PARTS = (4, 3, 2)  # letters of a tag that may have been run together with others
_COMMON_TIMES = 20  # met so often in the sampled cables, an organization is one that is run together with others
_RARE_TIMES = 5  # of four letters it is rarely the end of a word by chance
_LAST_FULL_LIST = date(2015, 12, 31)  # the last day of the year of the last list of subjects that was read as a whole
_READ_TO_DATE = frozenset("ABCE")  # categories of which a later list was read (5 FAH-3 H-011.1)
_WORDS = frozenset({"KINDLY", "MASSES", "PREFER", "PROPER", "SCULPT", "SOCIAL"})  # fall apart into tags by chance


class TagFact(NamedTuple):
    """One row of the table: what a tag means from the first to the last day on which a cable may use it.

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

    def holds(self, on: date | None) -> bool:
        """Return whether a cable of the day, of any day without one, may bear the tag in this meaning."""
        if on is None:
            return True
        day = max(on, FIRST_DAY)
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def ended(self, on: date) -> bool:
        """Return whether no cable of the day may bear the tag in this meaning any more."""
        return self.valid_to is not None and self.valid_to < max(on, FIRST_DAY)


class Correction(NamedTuple):
    """What a tag as met in cables meant; `canonical` has spaces where several were run together."""

    canonical: str
    kind: str  # "misspelled" or "join"
    confidence: str  # "high", "medium" or "low"


class TagLists(NamedTuple):
    """The lists of TAGS in the tables."""

    tables: Tables

    @property
    def first_day(self) -> date:
        """The day on which TAGS came into force."""
        return FIRST_DAY

    @remembered(4096)
    def facts(self, tag: str) -> tuple[TagFact, ...]:
        """Return every row of the tag, in capitals: geography first, older meanings first; empty for no tag."""
        return tuple(_fact(row) for row in self.tables.rows_of("tags", tag))

    def known(self, tag: str, on: date | None) -> bool:
        """Return whether the tag is in a list of the day, of any day without one.

        What the lists do not date is known.
        """
        return any(fact.holds(on) for fact in self.facts(tag))

    def of_day(self, on: date | None) -> tuple[TagFact, ...]:
        """Return what a cable of the day, of any day without one, may bear, by tag; several meanings of a tag too."""
        return tuple(fact for row in self.tables.rows("tags") if (fact := _fact(row)).holds(on))

    def kind(self, tag: str, on: date | None) -> TagKind:
        """Return the tag's kind on the day; a tag that was not valid then has the kind it had before or after."""
        found = self.facts(tag)
        return next((fact.kind for fact in found if fact.holds(on)), found[0].kind if found else "unknown")

    @remembered(4096)
    def correction(self, observed: str) -> Correction | None:
        """Return what was meant by a tag that has been seen misspelled, or run together with its neighbor.

        Ask first whether the tag is `known`: RU was an error for Russia as long as its code was RS.
        """
        for _, canonical, fault, confidence, _ in self.tables.rows_of("tag_corrections", observed):
            return Correction(canonical, fault, confidence)
        letters = observed.translate(_DIGITS_AS_LETTERS)
        if letters != observed and len(letters) == _TAG_LETTERS and self.facts(letters):
            return Correction(letters, "misspelled", "high")  # EC0N
        return None

    @remembered(1024)
    def nearest(self, tag: str, on: date | None, limit: int = 3) -> tuple[str, ...]:
        """Return tags of the day one slip away, two for words of five letters and more; nearest and most used first."""
        near = [known_tag for known_tag in neighbors.near(tag, self._common()) if self.known(known_tag, on)]
        return tuple(near[:limit])

    @remembered(1024)
    def has_all_subjects(self, category: str, on: date | None) -> bool:
        """Return whether the table has all subjects of the category, a letter, on the day."""
        return on is None or on <= _LAST_FULL_LIST or category in _READ_TO_DATE

    def at_another_time(self, tag: str, on: date) -> TagFact | None:
        """Return what a tag that no list of the day has meant before, at last; else what it has meant since."""
        past = [fact for fact in self.facts(tag) if fact.ended(on)]
        return max(past, key=lambda fact: fact.valid_to or on) if past else next(iter(self.facts(tag)), None)

    @remembered(1024)
    def meaning(self, fact: TagFact, on: date) -> tuple[str, ...]:
        """Return the tags of the day for what a tag meant at another time: RS for RU in 2008, GM for GE after 1990."""
        today = fact.replaced_by or fact.tag
        if today != fact.tag and any(heir.holds(on) and heir.status == "current" for heir in self.facts(today)):
            return (today,)
        siblings = (_fact(row) for row in self.tables.rows("tags") if row[6] == today and row[0] != fact.tag)
        return tuple(sibling.tag for sibling in siblings if sibling.holds(on))

    def successors(self, tag: str, on: date) -> tuple[str, ...]:
        """Return the tags of the day for all that the tag has meant at other times: GM and GG for GE in 2007."""
        return tuple(dict.fromkeys(heir for fact in self.facts(tag) for heir in self.meaning(fact, on)))

    @remembered(1024)
    def split(self, run_together: str, on: date | None) -> tuple[str, ...]:
        """Return the only way to part a word into tags of the day, as few as may be; empty for none or several.

        Nearly any word falls apart into country codes: there must be a subject or program for each of them.
        """
        length = len(run_together)
        if not _PARTS[0] < length <= _LONGEST_RUN_CHARS or run_together in _WORDS:
            return ()
        ways: list[list[tuple[str, ...]]] = [[] for _ in range(length + 1)]  # by where they end
        ways[0].append(())
        for end in range(2, length + 1):
            candidates = [
                (*way, run_together[end - size : end])
                for size in _PARTS
                if end >= size and ways[end - size] and self._may_be_run_together(run_together[end - size : end], on)
                for way in ways[end - size]
            ]
            fewest = min(map(len, candidates), default=0)
            ways[end] = [way for way in candidates if len(way) == fewest][:2]  # two already say that it is in doubt
        only = ways[length]
        return only[0] if len(only) == 1 and self._is_plausible(only[0]) else ()

    @remembered(1024)
    def likely_split(self, run_together: str, on: date | None) -> tuple[str, ...]:
        """Return the likeliest way to part a long word into tags of the day, by how often each was met; empty for none.

        Unlike `split` this may be one of several ways: take it for what was meant, and change no text by it.
        """
        length = len(run_together)
        if not _LEAST_RUN_CHARS <= length <= _LONGEST_LIST_CHARS or not run_together.isalnum():
            return ()
        best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ()), *[None] * length]
        for end in range(2, length + 1):
            for size in range(2, min(end, _LONGEST_TAG_CHARS) + 1):
                before, part = best[end - size], run_together[end - size : end]
                rarity = self._rarity(part, on) if before else None
                if before is None or rarity is None:
                    continue
                found = best[end]
                if found is None or before[0] + rarity < found[0]:
                    best[end] = (before[0] + rarity, (*before[1], part))
        likeliest = best[length]
        return likeliest[1] if likeliest and self._is_list(likeliest[1]) else ()

    def _rarity(self, part: str, on: date | None) -> float | None:
        """Return what a tag adds to the cost of a way that contains it; None for what is not a tag of the day."""
        if not self.known(part, on):
            return None
        return _COST_PER_TAG - math.log(self.common(part) + _NEVER_MET_TIMES)

    def _is_list(self, parts: tuple[str, ...]) -> bool:
        """Return whether the tags are such as a drafter lists: several subjects or programs, and not more of others."""
        subjects = sum(self.kind(part, None) in ("subject", "program") for part in parts)
        return subjects > 1 and len(parts) - subjects <= subjects

    def _may_be_run_together(self, part: str, on: date | None) -> bool:
        if not self.known(part, on):
            return False
        if len(part) == 4 and self.kind(part, on) in ("subject", "program"):
            return True
        least = _RARE_TIMES if len(part) == 4 else _COMMON_TIMES  # a shorter name may be the end of a word
        return len(part) == 2 or self.common(part) >= least

    def _is_plausible(self, parts: tuple[str, ...]) -> bool:
        """Return whether these are tags that a drafter ran together, rather than a word that happens to fall apart."""
        subjects = [part for part in parts if self.kind(part, None) in ("subject", "program")]
        countries = sum(len(part) == 2 for part in parts)
        return countries <= len(subjects) > 0 and (len(subjects) > 1 or self.common(subjects[0]) > 0)

    def common(self, tag: str) -> int:
        """Return how often the tag was met in sampled cables; only the order counts."""
        return self._common().get(tag, 0)

    @remembered()
    def _common(self) -> dict[str, int]:
        """Return how often each tag was met in sampled cables."""
        return {row[0]: int(row[7]) for row in self.tables.rows("tags")}


def _fact(row: list[str]) -> TagFact:
    tag, of_kind, name, status, start, stop, successor, _, source = row
    return TagFact(tag, cast("TagKind", of_kind), name, status, _day(start), _day(stop), successor or None, source)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
