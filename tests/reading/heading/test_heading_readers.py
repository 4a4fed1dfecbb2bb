"""What holds for every reader of a heading field: it never raises, and points nowhere outside its field."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cablelint.model.spans import Span, Value
from cablelint.reading.heading.addressee import read_addressee
from cablelint.reading.heading.classification import read_classification
from cablelint.reading.heading.classified_by import read_classified_by
from cablelint.reading.heading.date_time_group import read_date_time_group
from cablelint.reading.heading.executive_order import read_executive_order
from cablelint.reading.heading.references import read_references
from cablelint.reading.heading.tags import read_tags
from cablelint.reference.lookups import BUILT_IN

DAY = date(2009, 7, 10)
Reader = Callable[[str, Span], object]
READERS: dict[str, Reader] = {
    "addressee": read_addressee,
    "classification": lambda text, span: read_classification(text, span, DAY, BUILT_IN.stations),
    "classified_by": read_classified_by,
    "date_time_group": read_date_time_group,
    "executive_order": lambda text, span: read_executive_order(text, span, "E.O."),
    "references": lambda text, span: read_references(text, span, DAY, BUILT_IN.stations),
    "tags": lambda text, span: read_tags(text, span, DAY, BUILT_IN),
}
PIECES = (
    "RUEHC/ SECSTATE WASHDC PRIORITY NIACT XMT 2826 P R 101538Z JUL 09 2009 ZDK E.O. 12958: N/A DECL: "
    "11/22/2012 REASON 1.4 (b) (d) and Classified By: Ambassador Jane Roe Derived From: UNCLAS "
    "SECRET//NOFORN C O N F I D SECTION 01 OF 03 SIPDIS STATE OSLO 012345 A. (A) B) ¶C. 08 07TBILISI1605 "
    "AND PREVIOUS (NOTAL) E-MAIL ; , PREL KNNP OVIP [KZ](#) (ROE, *KZ* <a> </a> PAGE 02 ROME 03067 "
    "00000766 001.2 ETRDEINVECIN"
).split()
WORDS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12)
FIELDS = st.builds(str.join, st.sampled_from([" ", "\n", "", ", "]), WORDS)


def places(node: object) -> Iterator[tuple[str | None, Span]]:
    """Every span in the node, with the words said to stand there where it is a Value."""
    if isinstance(node, Span):
        yield None, node
    elif isinstance(node, Value):
        yield node.text, node.span
    elif isinstance(node, tuple):
        for below in node:
            yield from places(below)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@settings(max_examples=100, deadline=None)
@given(before=st.text(max_size=5), field=FIELDS, after=st.text(max_size=5))
@example(before="REF: ", field="A. OSLO 1, " * 500, after="")
def test_places_are_within_the_field(reader: Reader, before: str, field: str, after: str) -> None:
    span = Span(len(before), len(before) + len(field))
    for _, place in places(reader(before + field + after, span)):
        assert place.start <= place.end
        assert span.contains(place)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@settings(max_examples=50, deadline=None)
@given(field=FIELDS, elsewhere=st.text(max_size=9))
def test_only_the_field_is_read(reader: Reader, field: str, elsewhere: str) -> None:
    alone = reader(field, Span(0, len(field)))
    among = reader(f"PREL\n{field}\n{elsewhere}", Span(5, 5 + len(field)))
    assert [(words, place.start + 5, place.end + 5) for words, place in places(alone)] == [
        (words, *place) for words, place in places(among)
    ]


@pytest.mark.parametrize("name", ["addressee", "date_time_group", "tags"])
@settings(max_examples=50, deadline=None)
@given(field=FIELDS)
def test_values_are_as_written(name: str, field: str) -> None:
    for words, place in places(READERS[name](field, Span(0, len(field)))):
        assert words is None or words == field[place.start : place.end]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize(
    "piece", ["PREL ", "(", "[", "A. ", "1, ", "OSLO 1 ", "*_", "\n", "S ", "<", "1.4 (b) ", "a", "0"]
)
def test_hostile_length(reader: Reader, piece: str) -> None:
    text = piece * (200_000 // len(piece))
    reader(text, Span(0, len(text)))
