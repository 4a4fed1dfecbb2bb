"""How often a text is read while it is formatted: once in each of its states."""

from collections import Counter

import pytest

from cablelint.formatting.formatter import checking, format_text
from cablelint.formatting.layout import Layout, remembering
from cablelint.linting.registry import built_in, load
from cablelint.model.cable import Cable
from cablelint.reading import parser

HEADING = "UNCLAS NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
IN_FORM = f"{HEADING}1. One.\n\n2. Two.\n"
RULES = [load(entry) for entry in built_in()]
LAYOUT = Layout()


def readings(text: str) -> tuple[str, Counter[str]]:
    counted: Counter[str] = Counter()

    def counting(read: str) -> Cable:
        counted[read] += 1
        return parser.parse(read)

    read = remembering(counting)
    return format_text(text, checking(RULES, LAYOUT, read), LAYOUT, read), counted


def test_a_text_in_form_is_read_once() -> None:
    assert readings(IN_FORM) == (IN_FORM, Counter([IN_FORM]))


@pytest.mark.parametrize(
    "text",
    [
        IN_FORM.replace("One.", "One.  "),
        IN_FORM.replace("TAGS:", "tags:").replace("\n\n2.", "\n\n\n\n2."),
        IN_FORM.replace("One.", "The Minister\u2019s \u201cplan\u201d is here. " * 4),
        IN_FORM.replace("\n", "\r\n").replace("SUBJECT: ", "Subject:   "),
    ],
    ids=["spaces", "labels and gaps", "signs and long lines", "line breaks"],
)
def test_any_other_is_read_once_in_each_state(text: str) -> None:
    after, counted = readings(text)
    assert after != text
    assert set(counted.values()) == {1}
    assert len(counted) <= 4


def test_steps_that_touch_the_same_words_wait_for_each_other() -> None:
    text = IN_FORM.replace("One.", f"He said \u201c{'word ' * 30}\u201d  \nand  left.").replace("UNCLAS", "unclas")
    after, _ = readings(text)
    assert "\u201c" not in after
    assert readings(after)[0] == after
