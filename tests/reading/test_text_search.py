"""What is remembered of a text, and what is seen in its words, finds the same as looking through the span each time."""

from hypothesis import given
from hypothesis import strategies as st

from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences

_WORDS = ("by ", "end", "ends", "33", "¶", " are asked to", "Action", "due date", "(", "ref", "e")
_PIECES = st.sampled_from(
    (*_WORDS, "BY ", "By ", "bY ", "END", "3", "ſ", "ı", "É", "Are asked\tto", " ", "\n", "x", "-", "dUE", "reference")
)
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def looked_for(text: str, span: Span, words: tuple[str, ...]) -> list[int]:
    """Return where the words are, each found by itself."""
    found: list[int] = []
    for word in dict.fromkeys(word.lower() for word in words):
        spellings = {
            form for one in words if one.lower() == word for form in (one, word, one.upper(), one.capitalize())
        }
        at = span.start
        while at <= span.end - len(word):
            there = text[at : at + len(word)]
            is_there = there.translate({ord("ſ"): "s", ord("ı"): "i"}).lower() == word
            found += [at] if there in spellings else []
            at += len(word) if is_there else 1
    return sorted(found)


@given(_TEXTS, st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4), st.data())
def test_words_are_found_in_any_span_of_a_text_however_often_they_were_looked_for(
    text: str, words: list[str], data: st.DataObject
) -> None:
    for _ in range(4):
        start = data.draw(st.integers(0, len(text)))
        span = Span(start, data.draw(st.integers(start, len(text))))
        assert occurrences(text, span, *words) == looked_for(text, span, tuple(words))
        whole = Span(0, len(text))
        assert occurrences(text, whole, *words) == looked_for(text, whole, tuple(words))


def test_a_word_that_reaches_beyond_the_span_is_not_in_it() -> None:
    text = "Due date: the end of May. It ends in the end."
    assert occurrences(text, Span(0, len(text)), "end", "ends", "due date") == [0, 14, 29, 29, 41]
    assert occurrences(text, Span(0, 32), "end", "ends", "due date") == [0, 14, 29]
    assert occurrences(text, Span(1, 31), "end", "ends", "due date") == [14]


def test_which_places_of_a_word_that_begins_within_itself_are_found_depends_on_where_the_span_does() -> None:
    assert occurrences("333", Span(0, 3), "33") == [0]
    assert occurrences("333", Span(1, 3), "33") == [1]
