"""Deleting tables from a configuration: all that was said beside them is still said, or nothing is deleted."""

import pytest

from cablelint.configuration.toml_edit import without
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span

ENTRY = '[[allow]]\nfile = "a"\n'
OTHER = '[[allow]]\nfile = "b"\n'
LIMIT = "[rules.TXT005]\nlimit = 60\n"


def spans(text: str, *parts: str) -> list[Span]:
    return [Span(text.index(part), text.index(part) + len(part)) for part in parts]


def test_one_and_all() -> None:
    text = ENTRY + OTHER + LIMIT
    assert without(text, spans(text, ENTRY)) == OTHER + LIMIT
    assert without(text, spans(text, ENTRY, OTHER)) == LIMIT


def test_the_same_entry_twice() -> None:
    assert without(ENTRY + ENTRY, [Span(0, len(ENTRY))]) == ENTRY


@pytest.mark.parametrize(
    "part",
    [
        ENTRY + LIMIT[:15],  # the header of what follows, whose key would be the entry's
        OTHER + LIMIT,  # another table too
        'file = "b"\n',  # not the header
        "a",  # what is no TOML by itself
    ],
)
def test_what_would_change_more_is_refused(part: str) -> None:
    text = OTHER + LIMIT if part.startswith(OTHER) else ENTRY + LIMIT + OTHER
    with pytest.raises(NotProvedError):
        without(text, spans(text, part))
