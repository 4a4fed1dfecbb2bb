"""Work grows with the length of a text and no faster, whatever is repeated in it."""

from collections.abc import Callable
from datetime import date
from time import process_time

import pytest

from cablelint import engine
from cablelint.assembly import parse
from cablelint.reading.body.action_wordings import asks_for_action
from cablelint.registry import built_in, load

LENGTH = 20_000  # characters of the shorter text; the longer one is four times as long
MOST_TIMES = 10  # a quadratic one takes sixteen times as long
SLACK = 0.1  # seconds
RULES = [load(entry) for entry in built_in() if entry.code.startswith(("ACT", "TXT"))]
REPEATED = [
    "action request ",
    "This is an action request. See paragraphs 1-900.\n\n2. Please report.\n\n",
    "See para 1 for action, and paras 2 through 999 above ",
    "1. ACTION REQUEST: see paragraph 2.\n\n",
    "INFO AMEMBASSY KAMPALA\nDepartment requests that Embassy Kampala ",
    "Begin text: This is an action request.\nEnd text.\n\n",
    "please ",
    "please send must be sent ",
    "Post should send ",
    "NAIROBI 00001204  002 OF 002\n\n",
    "TAGS: <b =&amp[a](#)\n",
    "<a =====",
    "[[[((",
    "Post,s(abc",
    "“é”\t \r\n\r\n",
    "  \n",
    "w ",
]


def least_seconds(work: Callable[[], object]) -> float:
    """The processor time of the faster of two runs."""
    times = []
    for _ in range(2):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def assert_linear(work: Callable[[str], Callable[[], object]], repeated: str) -> None:
    """`work` gives what is to be timed for a text."""
    short, long = (repeated * (length // len(repeated)) for length in (LENGTH, 4 * LENGTH))
    assert least_seconds(work(long)) <= MOST_TIMES * least_seconds(work(short)) + SLACK


@pytest.mark.parametrize("repeated", REPEATED)
def test_parsing(repeated: str) -> None:
    assert_linear(lambda text: lambda: parse(f"1. {text}"), repeated)


@pytest.mark.parametrize("repeated", REPEATED)
def test_looking_for_requests(repeated: str) -> None:
    assert_linear(lambda text: lambda: asks_for_action(text), repeated)


@pytest.mark.parametrize("repeated", REPEATED)
def test_rules(repeated: str) -> None:
    def work(text: str) -> Callable[[], object]:
        cable = parse(f"1. This is an action request. See paragraphs 1-900.\n\n2. {text}")
        return lambda: engine.check(cable, RULES, date=date(2010, 1, 1))

    assert_linear(work, repeated)
