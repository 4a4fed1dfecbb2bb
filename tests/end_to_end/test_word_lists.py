"""Numbers that a Word document has only as formats are read as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .word_files import THREE_LEVELS, level, numbered, numbering, of, paragraph, part, text, word

RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def listed(*items: tuple[int, int]) -> list[str]:
    """The numbers of paragraphs in lists of three levels; list 2 starts over, list 3 goes on."""
    parts = {"numbering": numbering({1: THREE_LEVELS}, {1: of(1), 2: of(1, RESTART), 3: of(1)})}
    lines = text(word(*(numbered(*item, "Tea") for item in items), parts=parts)).splitlines()
    return [line.strip().removesuffix(" Tea") for line in lines]


def test_numbers_of_three_levels() -> None:
    items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert listed(*items) == ["1.", "a.", "b.", "(i)", "(ii)", "c.", "(i)", "2.", "a."]


def test_a_list_that_starts_over_and_one_that_goes_on() -> None:
    assert listed((1, 0), (1, 0), (2, 0), (2, 0), (3, 0)) == ["1.", "2.", "1.", "2.", "3."]


@given(st.lists(st.integers(0, 2), max_size=12))
def test_a_number_counts_the_paragraphs_of_its_level_since_a_higher_one(levels: list[int]) -> None:
    if not levels:
        return
    definition = "".join(level(at, "decimal", words) for at, words in enumerate(("%1.", "%2)", "%3:")))
    parts = {"numbering": numbering({1: definition}, {1: of(1)})}
    found = text(word(*(numbered(1, at, "Tea") for at in levels), parts=parts)).split("\n")[:-1]
    for index, (at, line) in enumerate(zip(levels, found, strict=True)):
        since = max((place + 1 for place in range(index) if levels[place] < at), default=0)
        assert line == f"{'    ' * at}{levels[since : index + 1].count(at)}{'.):'[at]} Tea"


@pytest.mark.parametrize(
    ("form", "words", "start", "expected"),
    [
        ("decimal", "%1.", 1, ["1.", "2."]),
        ("upperRoman", "%1)", 3, ["III)", "IV)"]),
        ("lowerRoman", "(%1)", 9, ["(ix)", "(x)"]),
        ("upperLetter", "%1.", 26, ["Z.", "AA."]),
        ("lowerLetter", "%1.", 27, ["aa.", "bb."]),
        ("decimalZero", "%1", 9, ["09", "10"]),
        ("ordinal", "%1", 2, ["2nd", "3rd"]),
        ("cardinalText", "Point %1:", 1, ["Point One:", "Point Two:"]),
        ("bullet", "\uf0b7", 1, ["-", "-"]),
        ("none", "", 1, ["Tea", "Tea"]),
        ("unheardOf", "%1.", 1, ["1.", "2."]),
    ],
)
def test_formats_of_numbers(form: str, words: str, start: int, expected: list[str]) -> None:
    parts = {"numbering": numbering({1: level(0, form, words, start)}, {1: of(1)})}
    lines = text(word(numbered(1, 0, "Tea"), numbered(1, 0, "Tea"), parts=parts)).splitlines()
    assert [line.removesuffix(" Tea") for line in lines] == expected


def test_a_number_of_several_levels() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    parts = {"numbering": numbering({1: levels}, {1: of(1)})}
    lines = text(word(*(numbered(1, at, "Tea") for at in (0, 1, 2, 0, 1, 2)), parts=parts)).split()
    assert [word for word in lines if word != "Tea"] == ["I.", "I.1", "I.1.1", "II.", "II.1", "II.1.1"]


def test_levels_that_never_start_over_or_are_all_in_figures() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more='<w:isLgl/><w:lvlRestart w:val="0"/>')
    parts = {"numbering": numbering({1: levels}, {1: of(1)})}
    lines = text(word(*(numbered(1, at, "Tea") for at in (0, 1, 0, 1)), parts=parts)).split()
    assert [word for word in lines if word != "Tea"] == ["I.", "1.1", "II.", "2.2"]


def test_numbers_by_a_style_and_without() -> None:
    styles = part(
        "styles",
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Point"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>',
    )
    off = '<w:pStyle w:val="Point"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    data = word(
        paragraph("One", properties='<w:pStyle w:val="Point"/>'),
        paragraph("none", properties=off),
        paragraph("Two", properties='<w:pStyle w:val="Point"/>'),
        paragraph("None", properties='<w:pStyle w:val="Circle"/>'),
        parts={"styles": styles, "numbering": numbering({1: THREE_LEVELS}, {1: of(1)})},
    )
    assert text(data) == "1. One\nnone\n2. Two\nNone\n"
