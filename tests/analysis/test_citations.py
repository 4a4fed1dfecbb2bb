"""How the running text cites messages: a table of wordings, with what is cited, and of words that cite nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.analysis.citations import Citations, read_citations
from cablelint.model.spans import Span


def read(written: str, quoted: bool = False) -> Citations:
    return read_citations(written, Span(0, len(written)), lambda _: quoted)


LETTERED = [
    ("(REFTEL A) Further,", "REFTEL A", "A"),
    ("reftel (B) said", "reftel (B)", "B"),
    ("REFTELS A AND B", "REFTELS A AND B", "AB"),
    ("reftels A, B, and C report", "reftels A, B, and C", "ABC"),
    ("ref A said", "ref A", "A"),
    ("REF A MESSAGE", "REF A", "A"),
    ("(ref\n¶A), tea", "ref\n¶A", "A"),
    ("ref. C says", "ref. C", "C"),
    ("Ref(s) A and B", "Ref(s) A and B", "AB"),
    ("REF(A)", "REF(A)", "A"),
    ("refs (A) and (B)", "refs (A) and (B)", "AB"),
    ("see refs (A, B).", "refs (A, B)", "AB"),
    ("refs A-D", "refs A-D", "ABCD"),
    ("REFS A THROUGH C.", "REFS A THROUGH C", "ABC"),
    ("refs A thru C, E and G", "refs A thru C, E and G", "ABCEG"),
    ("(ref b, para 2)", "ref b", "B"),
    ("refs a/b", "refs a/b", "AB"),
    ("(REFS A,B)", "REFS A,B", "AB"),
    ("ref A's points", "ref A", "A"),
    ("paragraph 3 of ref C.", "ref C", "C"),
    ("Reference A requested that", "Reference A", "A"),
    ("REFERENCES A AND B.", "REFERENCES A AND B", "AB"),
    ("ref A, H visas", "ref A", "A"),
    ("refs A, B and I agreed", "refs A, B", "AB"),
    ("REF B AND A NEW PROPOSAL", "REF B", "B"),
    ("ref B, as U.S. officials", "ref B", "B"),
]


@pytest.mark.parametrize(("written", "marked", "letters"), LETTERED, ids=[row[0] for row in LETTERED])
def test_letters(written: str, marked: str, letters: str) -> None:
    (citation,) = read(written).found
    assert written[slice(*citation.span)] == marked
    assert "".join(letter for each in citation.letters for letter in each.all) == letters


WITHOUT_LETTERS = [
    ("per reftel, we", "reftel", False, True),
    ("REFTEL PARAGRAPH THREE", "REFTEL", False, True),
    ("REFTEL'S POINT", "REFTEL", False, True),
    ("as reftels say", "reftels", True, True),
    ("the ref tel", "ref tel", False, True),
    ("PER REFTEL A MEETING WAS HELD", "REFTEL", False, True),
    ("In reftel I reported", "reftel", False, True),
    ("In reftel a meeting", "reftel", False, True),
    ("tea is up (ref).", "ref", False, False),
    ("per refs, post", "refs", True, False),
    ("ref cable", "ref", False, False),
]


@pytest.mark.parametrize(("written", "marked", "plural", "telegram"), WITHOUT_LETTERS)
def test_without_letters(written: str, marked: str, plural: bool, telegram: bool) -> None:
    (citation,) = read(written).found
    assert written[slice(*citation.span)] == marked
    assert (citation.letters, citation.plural, citation.telegram) == ((), plural, telegram)


@pytest.mark.parametrize(
    "written",
    [
        "septel",
        "refugees and reform",
        "prefer, Ref",
        "see ref. 12 of the report",
        "Ref. No. 123/45",
        "in ref to your note",
        "Terms of Reference A.",
        "With reference a report came",
        "REFERENCE A LETTER FROM",
        "for your reference I attach",
        "ref B-52",
        "ref C in STATE 12345",
        "cross-ref A",
        "tea@ref A",
        "",
    ],
)
def test_nothing_cited(written: str) -> None:
    assert read(written) == Citations((), False)


def test_the_references_of_another_message() -> None:
    (citation,) = read("ref B of reftel").found
    assert (citation.span, citation.letters) == (Span(9, 15), ())


def test_quoted_text() -> None:
    assert not read("ref A", quoted=True).found


@pytest.mark.parametrize("written", ["REF: STATE 12", "1. (U) References: A. STATE 12", "As said.\nRef A: STATE 12"])
def test_a_list_within_the_text(written: str) -> None:
    assert read(written).lists


@pytest.mark.parametrize("written", ["For reference: tea is up", "in reftel: tea is up"])
def test_no_list_within_the_text(written: str) -> None:
    assert not read(written).lists


@given(st.lists(st.sampled_from(["ref", "Refs", "reftel", "A", "(B)", "-", ",", "and", "to", " ", "\n", "of", "x"])))
def test_any_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    before = 0
    for citation in read(text).found:
        assert before <= citation.span.start < citation.span.end <= len(text)
        before = citation.span.end
        for letters in citation.letters:
            assert citation.span.contains(Span(letters.first.span.start, letters.last.span.end))
            assert letters.all


def test_cost_grows_with_the_length() -> None:
    """A text of nothing but citations is read in one pass; a squared cost would take minutes."""
    assert len(read("refs A, B, C and D " * 20_000).found) == 20_000
