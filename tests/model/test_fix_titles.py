"""The title of a fix shows the words that it writes, so that they can be read."""

import pytest

from cablelint.model.diagnostics import Edit, Fix
from cablelint.model.spans import Span


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Post's", 'Write "Post\'s"'),
        ('"', "Write a straight quotation mark"),
        ("'", "Write a straight apostrophe"),
        ('a "free" port', 'Write a "free" port'),
        ('say "yes"', 'Write say "yes"'),
        (" to ", 'Write " to "'),
    ],
)
def test_words_are_shown_in_quotation_marks_unless_they_have_some(words: str, title: str) -> None:
    edits = (Edit(Span(0, 1), words),)
    assert Fix.writing(words, "safe", edits) == Fix(title, "safe", edits)
