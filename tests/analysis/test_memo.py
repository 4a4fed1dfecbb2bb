"""What is computed once for a cable is known as long as the cable, and is no part of it."""

import pickle
from copy import copy, deepcopy

from cablelint import parse
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.number_faults import read_numbers
from cablelint.model.cable import Cable

_ONE = "SUBJECT: TEA\n\n1. One.\n\n3. Three.\n"
_OTHER = "SUBJECT: TEA\n\n1. One.\n\n2. Two.\n"


def test_a_question_is_answered_once_for_each_cable_in_any_order() -> None:
    asked: list[str] = []

    @once_per_cable
    def length(cable: Cable) -> int:
        asked.append(cable.text)
        return len(cable.text)

    one, other = parse(_ONE), parse(_OTHER)
    for cable in (one, other, one, other, one):
        assert length(cable) == len(cable.text)
    assert asked == [_ONE, _OTHER]


def test_an_answer_of_none_is_remembered() -> None:
    asked: list[str] = []

    @once_per_cable
    def nothing(cable: Cable) -> None:
        asked.append(cable.text)

    cable = parse(_ONE)
    nothing(cable)
    nothing(cable)
    assert asked == [_ONE]


def test_a_changed_cable_is_asked_again() -> None:
    cable = parse(_ONE)
    assert read_numbers(cable).faults
    assert not read_numbers(cable._replace(paragraphs=cable.paragraphs[:1])).faults


def test_what_was_computed_is_neither_compared_nor_copied() -> None:
    cable, same = parse(_ONE), parse(_ONE)
    read_numbers(cable)
    assert cable == same
    assert hash(cable) == hash(same)
    assert repr(cable) == repr(same)
    for twin in (copy(cable), deepcopy(cable), pickle.loads(pickle.dumps(cable))):
        assert twin == cable
        assert type(twin) is Cable
        assert twin.answers == {}


def test_a_question_with_an_argument_is_answered_once_for_each_of_its_values() -> None:
    asked: list[int] = []

    @once_per_cable
    def longer(cable: Cable, length: int) -> bool:
        asked.append(length)
        return len(cable.text) > length

    cable = parse(_ONE)
    assert [longer(cable, length) for length in (3, 999, 3, 999)] == [True, False, True, False]
    assert asked == [3, 999]
