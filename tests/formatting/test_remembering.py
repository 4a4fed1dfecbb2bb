import pytest

from cablelint.formatting.layout import remembering
from cablelint.model.cable import Cable
from cablelint.reading.parser import parse


@pytest.mark.parametrize(("length", "read_again"), [(100, False), (1_200_000, True)])
def test_the_text_before_is_remembered_where_it_is_short(length: int, read_again: bool) -> None:
    asked: list[str] = []

    def read(text: str) -> Cable:
        asked.append(text[:3])
        return parse(text[:100])

    remembered = remembering(read)
    one, two = (f"1. {number}{'tea ' * (length // 4)}" for number in ("One ", "Two "))
    for text in (one, one, two, one):
        assert remembered(text).text == text[:100]
    assert len(asked) == 2 + read_again
