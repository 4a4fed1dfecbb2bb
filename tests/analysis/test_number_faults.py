"""Which numbers are to blame: one fault once, at the paragraph that carries it."""

import time

import pytest

from cablelint.analysis.number_faults import read_numbers, referable_numbers
from cablelint.reading.parser import parse

# the numbers in their order of place, and the faults: what, and at which paragraph counted from 0
FAULTS = [
    ("1 2 3 4", []),
    ("1 2 4 5", [("gap", 2)]),
    ("1 2 3 5 7", [("gap", 3), ("gap", 4)]),
    ("1 2 3 13 14", [("gap", 3)]),
    ("1 2 2 3", [("duplicate", 2)]),
    ("1 2 2 4", [("duplicate", 2)]),  # the paragraph that should be 3
    ("1 2 4 4 5", [("duplicate", 2)]),  # that too
    ("1 2 3 3", [("duplicate", 3)]),
    ("1 1 3 4", [("duplicate", 1)]),
    ("1 2 3 4 5 4", [("duplicate", 5)]),
    ("1 2 2 5", [("duplicate", 2), ("gap", 3)]),
    ("1 2 4 6 6 7", [("gap", 2), ("duplicate", 3)]),
    ("1 3 2", [("order", 2)]),
    ("1 3 2 4", [("order", 2)]),
    ("2 1 3 4", [("order", 1)]),
    ("1 4 3 2 5", [("order", 3)]),  # two that changed places
    ("1 3 4 5 2 6", [("order", 4)]),
    ("1 2 5 6 3 4 7", [("order", 4)]),  # two that were moved together
    ("1 2 33 4 5", [("order", 2)]),
    ("2 3 4", [("first", 0)]),
    ("0 1 2", [("first", 0)]),
    ("2 2 3 4", [("first", 0)]),
    ("3 2 3 4", [("first", 0)]),
]


def body(numbers: str) -> str:
    return "".join(f"{number}. (U) Words.\n\n" for number in numbers.split())


@pytest.mark.parametrize(("numbers", "faults"), FAULTS)
def test_faults(numbers: str, faults: list[tuple[str, int]]) -> None:
    cable = parse(body(numbers))
    assert [paragraph.number for paragraph in cable.paragraphs] == [int(number) for number in numbers.split()]
    assert [(fault.kind, fault.place) for fault in read_numbers(cable).faults] == faults


def test_absent_numbers_of_a_gap() -> None:
    (fault,) = read_numbers(parse(body("1 2 6"))).faults
    assert fault.absent == (3, 5)
    fault = read_numbers(parse(body("1 2 2 5"))).faults[1]
    assert fault.absent == (4, 4)


@pytest.mark.parametrize(
    ("numbers", "known"),
    [
        ("1 2 4", {1, 2, 4}),
        ("1 2 2 4", {1, 2, 3, 4}),
        ("1 2 33 4", {1, 2, 3, 4, 33}),
        ("1 2 2 3", {1, 2, 3, 4}),
        ("3 2 3 4", {1, 2, 3, 4}),
    ],
)
def test_numbers_that_a_reference_may_name(numbers: str, known: set[int]) -> None:
    assert referable_numbers(parse(body(numbers))) == known


def test_a_section_of_several_begins_anywhere() -> None:
    cable = parse("UNCLAS SECTION 02 OF 02 OSLO 000012\n\n" + body("7 8 9"))
    assert [paragraph.number for paragraph in cable.paragraphs] == [7, 8, 9]
    assert read_numbers(cable).faults == ()
    (fault,) = read_numbers(parse("UNCLAS SECTION 02 OF 02 OSLO 000012\n\n" + body("7 8 10"))).faults
    assert (fault.kind, fault.place) == ("gap", 2)


def test_many_faults_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        cable = parse(body(" ".join(str(number - number % 3) for number in range(3, count))))
        start = time.process_time()
        read_numbers(cable)
        return time.process_time() - start

    seconds(100)
    assert seconds(16_000) < 100 * max(seconds(1_000), 0.003)  # what grows with the square takes 256 times as long
