"""The proof of the layout, element by element."""

from cablelint import parse
from cablelint.formatting.proof import same_words
from cablelint.model.spans import Span


def test_a_word_of_the_value_that_is_read_with_the_label_is_another_cable() -> None:
    one = parse("TAGS: ETRD KE\nSUBJECT: TEA AND FISH\n\n1. One.\n\n2. Two.\n")
    subject = next(field for field in one.fields if field.kind == "subject")
    moved = subject._replace(value=Span(subject.value.start + len("TEA "), subject.value.end))
    two = one._replace(fields=tuple(moved if field is subject else field for field in one.fields))
    assert same_words(one, one)
    assert not same_words(one, two)
