"""Looking for requests takes time that grows with the length of a text and no faster, whatever is repeated in it.

What the parse and the rules take is looked at in test_hostile_texts.py.
"""

from time import process_time

import pytest

from cablelint.analysis.action_wordings import asks_for_action

from ..hostile.texts import TEXTS, Text

LENGTH = 20_000  # characters of the shorter text; the longer one is four times as long
MOST_TIMES = 10  # a quadratic one takes sixteen times as long
SLACK = 0.1  # seconds


def least_seconds(text: str) -> float:
    """The processor time of the faster of two runs."""
    times = []
    for _ in range(2):
        start = process_time()
        asks_for_action(text)
        times.append(process_time() - start)
    return min(times)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_looking_for_requests(text: Text) -> None:
    assert least_seconds(text(4 * LENGTH)) <= MOST_TIMES * least_seconds(text(LENGTH)) + SLACK
