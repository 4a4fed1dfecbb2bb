"""Traits of a cable that rules on TAGS need. A cable without a date may have any: its TAGS are read again for a day."""

from collections import Counter
from collections.abc import Callable
from functools import wraps
from itertools import pairwise

from cablelint.model.cable import Cable
from cablelint.model.heading import Tag, TagKind, Tags
from cablelint.reading.heading.person_tags import OF_PERSONS

_MARKUP = frozenset("*_`<>[](){}&~")
_OF_PLACES: frozenset[TagKind] = frozenset({"geography", "organization", "unknown"})
_RANKS: dict[TagKind, int] = {"subject": 0, "program": 0, "geography": 1, "organization": 1, "person": 2}


def untagged(cable: Cable) -> bool:
    """Return whether there is no TAGS line, or none with a tag on it."""
    return cable.tags is None or not cable.tags.tags


def repeated_tags(cable: Cable) -> bool:
    """Return whether a word of the TAGS line is there twice, in capitals or not."""
    counted = Counter("".join(sign if sign.isalnum() else " " for sign in _written(cable).upper()).split())
    return any(count > 1 for count in counted.values())


def small_letters_in_tags(cable: Cable) -> bool:
    """Return whether the TAGS line has a small letter."""
    return _written(cable) != _written(cable).upper()


def markup_in_tags(cable: Cable) -> bool:
    """Return whether the TAGS line has a sign that markup is made of."""
    return not _MARKUP.isdisjoint(_written(cable))


def _written(cable: Cable) -> str:
    return cable.text_at(cable.tags.span) if cable.tags else ""


def _dated(trait: Callable[[Cable, Tags], bool]) -> Callable[[Cable], bool]:
    """Decorate a trait of the tags as they are read by the date of the cable."""

    @wraps(trait)
    def holds(cable: Cable) -> bool:
        return cable.tags is not None and (cable.date is None or trait(cable, cable.tags))

    return holds


@_dated
def unknown_tags(cable: Cable, tags: Tags) -> bool:  # noqa: ARG001
    """Return whether the TAGS line has a word that is neither a known tag nor a name."""
    return bool(tags.stray) or any(not tag.known and tag.kind != "person" for tag in tags.tags)


@_dated
def odd_separators(cable: Cable, tags: Tags) -> bool:
    """Return whether anything but commas, or anything but spaces, is between the tags, or a word is several tags."""
    if any(tag.kind == "person" or " " in tag.canonical for tag in tags.tags):
        return True
    between = {cable.text[one.span.end : other.span.start].strip() for one, other in pairwise(tags.tags)}
    return between not in ({","}, {""}, set()) or bool(_around(cable, tags))


def _around(cable: Cable, tags: Tags) -> str:
    """Return what is before the first tag and after the last."""
    if not tags.tags:
        return ""
    first, last = tags.tags[0].span.start, tags.tags[-1].span.end
    return (cable.text[tags.span.start : first] + cable.text[last : tags.span.end]).strip()


@_dated
def no_subject_tags(cable: Cable, tags: Tags) -> bool:
    """Return whether no tag is a subject tag."""
    return not any(_has_kind(cable, tag, "subject") for tag in tags.tags)


def _has_kind(cable: Cable, tag: Tag, kind: TagKind) -> bool:
    return any(cable.lookups.tags.kind(word, None) == kind for word in tag.canonical.split())


@_dated
def no_place_tags(cable: Cable, tags: Tags) -> bool:  # noqa: ARG001
    """Return whether no tag is a country, a region, an organization, or unknown."""
    return not any(tag.kind in _OF_PLACES for tag in tags.tags)


@_dated
def person_tags(cable: Cable, tags: Tags) -> bool:  # noqa: ARG001
    """Return whether there is a name among the tags, or a tag that asks for one."""
    return any(tag.kind == "person" or tag.canonical in OF_PERSONS for tag in tags.tags)


@_dated
def unsorted_tags(cable: Cable, tags: Tags) -> bool:  # noqa: ARG001
    """Return whether a place is before a subject, or a name before either."""
    ranks = [_RANKS.get(tag.kind, 0) for tag in tags.tags]
    return ranks != sorted(ranks)


def ambiguous_tags(cable: Cable) -> bool:
    """Return whether a geographic tag has had several meanings."""
    found = (tag for tag in (cable.tags.tags if cable.tags else ()) if tag.kind == "geography")
    return any(len({fact.name for fact in cable.lookups.tags.facts(tag.canonical)}) > 1 for tag in found)
