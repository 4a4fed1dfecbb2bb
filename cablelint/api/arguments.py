"""What a program may give to the functions of the package: what is of another kind is refused at once, in words."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from cablelint.formatting.layout import SHORTEST_LINE_CHARS, TagSeparator
from cablelint.model.cable import PROFILES
from cablelint.model.errors import UsageError

_TAG_SEPARATORS: tuple[str, ...] = get_args(TagSeparator)


def refuse_text(text: object) -> None:
    """Raise TypeError where the text is no str."""
    if not isinstance(text, str):
        decode = ": decode it first" if isinstance(text, bytes | bytearray) else ""
        raise TypeError(f"text must be a str, not {type(text).__name__}{decode}")


def refuse_date(date: object) -> None:
    """Raise TypeError where the date is neither a datetime.date nor None."""
    if date is not None and (not isinstance(date, datetime.date) or isinstance(date, datetime.datetime)):
        raise TypeError(f"date must be a datetime.date, such as datetime.date(2007, 7, 1), not {date!r:.40}")


def refuse_profile(profile: object) -> None:
    """Raise UsageError where the profile is not one that there is, nor None."""
    if profile is not None and profile not in PROFILES:
        raise UsageError(f"profile {profile!r:.40} is unknown; choose {', '.join(PROFILES)}")


def codes(name: str, given: Iterable[str]) -> tuple[str, ...]:
    """Return the selectors of rules. Raises TypeError for one str, whose letters would be taken for selectors."""
    if isinstance(given, str):
        raise TypeError(f'{name} must be a list of codes, names or prefixes; write {name}=["{given:.40}"]')
    return tuple(given)


def refuse_layout(asked: Mapping[str, Any]) -> None:
    """Raise UsageError where a field of the layout has a value that a configuration could not give it."""
    length, separator = asked["line_length"], asked["tag_separator"]
    if length is not None and (not isinstance(length, int) or length < SHORTEST_LINE_CHARS):
        raise UsageError(f"line_length must be a number from {SHORTEST_LINE_CHARS}, not {length!r:.40}")
    if separator is not None and separator not in _TAG_SEPARATORS:
        raise UsageError(f"tag_separator {separator!r:.40} is unknown; choose {', '.join(_TAG_SEPARATORS)}")
    if any(not isinstance(number, int) for number in asked["keep"] or ()):
        raise UsageError("keep must have the numbers of paragraphs, such as [2, 5]")
