"""Summaries, comments and notes: their openers and closers."""

import pytest

from cablelint.reading.parser import parse

PAIRS = [
    # a paragraph, and the kinds found in it, each with its opener and its closer
    ("SUMMARY: A. END SUMMARY.", "summary SUMMARY/END SUMMARY"),
    ("Summary. A. End summary.", "summary Summary/End summary"),
    ("Begin summary: A. End summary.", "summary Begin summary/End summary"),
    ("BEGIN SUMMARY. A.", "summary BEGIN SUMMARY/"),
    ("Begin comment. A. End comment.", "comment Begin comment/End comment"),
    ("A. (Comment: B. End comment.) C.", "comment Comment/End comment"),
    ("A. (Note: B. End note.) C. (Note: D.)", "note Note/End note; note Note/"),
    ("Embassy comment: A. End Embassy comment.", "comment Embassy comment/End Embassy comment"),
    ("A. Econoff comment: B. End comment.", "comment Econoff comment/End comment"),
    ("(Drafter's note: A. End note.)", "note Drafter's note/End note"),
    ("Our comment: A. End comment.", "comment Our comment/End comment"),
    ("EMBASSY COMMENT - A. END COMMENT.", "comment EMBASSY COMMENT/END COMMENT"),
    ("Overview and Summary. A. End summary.", "summary Overview and Summary/End summary"),
    ("Summary and comment: A. End summary and comment.", "summary Summary and comment/End summary and comment"),
    (
        "(Begin summary of the paper.) A. (End summary of the paper.)",
        "summary Begin summary/End summary of the paper",
    ),
    ("Begin summary judgment at once.", ""),
    ("A. End summary.", "summary /End summary"),
    ("A. End note.", "note /End note"),
    ("He had no comment. In summary, he left. Note that he left.", ""),
    ("To begin comment would be unwise.", ""),
    ("The end comments were short.", ""),
]


@pytest.mark.parametrize(("words", "expected"), PAIRS)
def test_pairs(words: str, expected: str) -> None:
    pairs = parse(f"1. (U) {words}\n\n2. (U) Thanks.\n").pairs
    found = [
        f"{pair.kind} {pair.opener.text if pair.opener else ''}/{pair.closer.text if pair.closer else ''}"
        for pair in pairs
    ]
    assert "; ".join(found) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1. He left. Embassy comment. It is late. End comment.\n",
        "1. He left. RSO COMMENT. HE MAY STAY. END RSO COMMENT.\n",
        "1. He left. (Econoff note. It is late. End note.)\n",
        "1. He left. Ambassador's Comment. It is late. End Comment.\n",
        "TEA SUMMARY\n-----------\n\n1. Tea is late. END SUMMARY.\n",
        "1. BEGIN SUMMARY: Tea is late. SUMMARY ENDS.\n",
        "1. Begin comment: Tea is late. Comment ends.\n",
    ],
)
def test_what_counts_as_an_opener_or_a_closer_only_together(text: str) -> None:
    assert [(bool(pair.opener), bool(pair.closer)) for pair in parse(text).pairs] == [(True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "1. He left. Embassy comment. It is late.\n",
        "TEA SUMMARY\n-----------\n\n1. Tea is late.\n",
        "1. The comment ends his career. Tea is late.\n",
        "1. A long comment. It went on.\n",
    ],
)
def test_what_is_neither_alone(text: str) -> None:
    assert parse(text).pairs == ()


@pytest.mark.parametrize(
    "text", ["1. Tea. END SUMMARY.\n", "1. Tea.\nEND OF SUMMARY\n\n2. Tea.\n", "1. Tea. End comment.\n"]
)
def test_a_closer_does_not_open_itself(text: str) -> None:
    assert [(pair.opener, bool(pair.closer)) for pair in parse(text).pairs] == [(None, True)]
