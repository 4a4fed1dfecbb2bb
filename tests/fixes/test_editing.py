"""Fixes are put in whole, in any order, and never two on the same characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.fixes.editing import apply, compatible
from cablelint.model.diagnostics import Edit, Fix
from cablelint.model.spans import Span

TEXT = "0123456789"


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("Mend it", "safe", tuple(Edit(Span(start, end), text) for start, end, text in edits))


@pytest.mark.parametrize(
    ("fixes", "text"),
    [
        ([], "0123456789"),
        ([fix()], "0123456789"),
        ([fix((0, 1, "zero"))], "zero123456789"),
        ([fix((9, 10, ""))], "012345678"),
        ([fix((4, 4, "-"))], "0123-456789"),
        ([fix((8, 9, "eight"), (0, 1, "zero"))], "zero1234567eight9"),
        ([fix((5, 6, "five")), fix((1, 2, "one"))], "0one234five6789"),
        ([fix((2, 3, "two")), fix((3, 4, "three"))], "01twothree456789"),
        ([fix((10, 10, "!"))], "0123456789!"),
        ([fix((0, 10, ""))], ""),
    ],
)
def test_applying(fixes: list[Fix], text: str) -> None:
    assert apply(TEXT, compatible(fixes)) == text


@pytest.mark.parametrize(
    ("fixes", "taken"),
    [
        ([fix((2, 5, "a")), fix((4, 7, "b"))], [0]),
        ([fix((4, 7, "b")), fix((2, 5, "a"))], [1]),
        ([fix((2, 5, "a")), fix((4, 6, "b"))], [1]),
        ([fix((2, 2, "a")), fix((2, 2, "b"))], [0]),
        ([fix((2, 2, "a")), fix((2, 3, "b"))], [0]),
        ([fix((2, 3, "b")), fix((3, 3, "a"))], [0, 1]),
        ([fix((0, 9, "a")), fix((4, 4, "b")), fix((9, 10, "c"))], [1, 2]),
        ([fix((0, 1, "a"), (8, 9, "b")), fix((8, 9, "c")), fix((3, 4, "d"))], [0, 2]),
        ([fix((1, 2, "a")), fix((1, 2, "a"))], [0]),
        ([fix((2, 3, "")), fix((3, 5, ""))], [0]),  # side by side they may join two words
        ([fix((2, 3, ""), (3, 5, "")), fix((6, 7, ""))], [0, 1]),
        ([fix()], []),
    ],
)
def test_what_collides_waits_and_a_fix_is_taken_whole(fixes: list[Fix], taken: list[int]) -> None:
    chosen = compatible(fixes)
    assert [index for index, each in enumerate(fixes) if any(each is other for other in chosen)] == taken


spans = st.tuples(st.integers(0, 12), st.integers(0, 4)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
edits = st.builds(Edit, spans, st.text("xyz", max_size=3))
fixes = st.lists(st.builds(Fix, st.just("Mend it"), st.just("safe"), st.lists(edits, max_size=1).map(tuple)))


@given(fixes)
def test_what_is_chosen_stands_apart_and_nothing_more_would_fit(given_fixes: list[Fix]) -> None:
    chosen = compatible(given_fixes)
    taken = [edit for each in chosen for edit in each.edits]
    for index, one in enumerate(taken):
        for other in taken[index + 1 :]:
            assert not one.span.overlaps(other.span)
            assert one.span.start != other.span.start
    text = "." * 20
    after = apply(text, chosen)
    removed = sum(edit.span.end - edit.span.start for edit in taken)
    assert len(after) == len(text) - removed + sum(len(edit.text) for edit in taken)
