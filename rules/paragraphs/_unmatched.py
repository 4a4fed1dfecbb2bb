"""What opens quoted text, a summary or a comment and is never closed, and what closes one that nothing opened."""

from collections.abc import Iterator
from itertools import pairwise

from cablelint import Cable, NamedTuple, Span, Value, begins_elsewhere, compiled, ends_elsewhere, neighbors, says_end

_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_CHARS = 3000  # of a note in brackets; whatever is not closed by then was forgotten


_MOST_PARAGRAPHS = 5  # from the first to the last of a summary
_FEWEST_WORDS = 3  # in the block of text that a closer ends


class BareCloser(NamedTuple):
    """A heading, and the same word at the end of what it heads."""

    opener: Value
    closer: Value

    @property
    def right(self) -> str:
        """What closes it: "END SUMMARY"."""
        return f"END {self.closer.text}" if self.closer.text.isupper() else f"End {self.closer.text.lower()}"


class UnmatchedEnd(NamedTuple):
    """The words of the half that is there, and what is wrong with it."""

    words: Value
    fault: str


def unmatched_end(cable: Cable, opener: Value | None, closer: Value | None) -> UnmatchedEnd | None:
    """Return the half whose other is missing, unless that may be in a section that the text does not hold."""
    if opener is None and closer is not None and not begins_elsewhere(cable):
        return UnmatchedEnd(closer, f'"{_on_one_line(closer)}" has no matching "Begin"')
    if closer is None and opener is not None and not ends_elsewhere(cable):
        return UnmatchedEnd(opener, f'"{_on_one_line(opener)}" has no matching "End"')
    return None


def unmatched_ends(cable: Cable, *, summary: bool) -> Iterator[UnmatchedEnd]:
    """Yield the lone halves, of summaries or of all else.

    What a heading opens may end with its paragraph, so that only "Begin …" and a bracket left open ask for an end.
    """
    closed = {bare.opener.span for bare in bare_closers(cable, summary=summary)}
    misnamed = {opener.span for opener in _ended_as_another(cable)}
    for pair in cable.pairs:
        if (pair.kind == "summary") == summary and (pair.opener is None or pair.opener.span not in closed | misnamed):
            half = unmatched_end(cable, pair.opener, pair.closer)
            if half is not None and (pair.opener is None or _must_be_ended(cable, pair.opener)):
                yield half


def _ended_as_another(cable: Cable) -> Iterator[Value]:
    """Yield what is begun right before the end of another kind, in one paragraph: only that end is told."""
    for pair, following in pairwise(cable.pairs):
        if pair.opener is None or pair.closer is not None or following.opener is not None or following.closer is None:
            continue
        places = {cable.paragraph_at(half.span.start) for half in (pair.opener, following.closer)}
        if len(places) == 1 and None not in places and not begins_elsewhere(cable):
            yield pair.opener


def bare_closers(cable: Cable, *, summary: bool) -> Iterator[BareCloser]:
    """Yield the headings that end what the same words began, of summaries or of all else: "SUMMARY: Tea. SUMMARY.".

    Such a word follows the words of its sentence's block and is the last of its paragraph, so it can head nothing.
    """
    open_ones: dict[str, Value] = {}
    for pair in cable.pairs:
        if pair.opener is None or pair.closer is not None or (pair.kind == "summary") != summary:
            continue
        opener = open_ones.get(pair.kind)
        if opener is not None and _ends_what(cable, opener, pair.opener):
            yield BareCloser(opener, pair.opener)
            del open_ones[pair.kind]
        else:
            open_ones[pair.kind] = pair.opener


def _ends_what(cable: Cable, opener: Value, closer: Value) -> bool:
    """Return whether the second heading can only be the end of the first: in its paragraph, or one soon below."""
    first, index = cable.paragraph_at(opener.span.start), cable.paragraph_at(closer.span.start)
    if index is None or (first is not None and index - first > _MOST_PARAGRAPHS):
        return False
    paragraph = cable.paragraphs[index]
    if cable.text[closer.span.end : paragraph.span.end].strip(" \t\r\n.*)]=-"):
        return False
    start = max(paragraph.text_span.start, opener.span.end)
    block = compiled(r"\n[ \t\r]*\n").split(cable.text[start : closer.span.start])[-1]
    return len(block.split()) >= _FEWEST_WORDS


def misspelled_closers(cable: Cable, *, summary: bool) -> Iterator[tuple[Value, str]]:
    """Yield the words of closers that are misspelled, "SUMAMRY" or "EDN", each with how it should be."""
    for pair in cable.pairs:
        closer = pair.closer
        if closer is None or pair.opener is None or (pair.kind == "summary") != summary:
            continue
        if pair.kind not in closer.text.lower():
            start = closer.span.start + len(closer.text) - len(closer.text.split()[-1])
            word = Value(closer.text.split()[-1], Span(start, closer.span.end))
            if neighbors.slips(word.text.lower(), pair.kind) == 1:
                yield word, _in_case_of(word.text, pair.kind)
        elif not says_end(closer.text):
            yield _slipped_verb(closer)


def _slipped_verb(closer: Value) -> tuple[Value, str]:
    """Return the END that is mistyped, or the whole of what it ran into, "ENDSUMMARY", with how it should be."""
    verb, *nouns = closer.text.split()
    if nouns:
        return Value(verb, Span(closer.span.start, closer.span.start + len(verb))), _in_case_of(verb, "end")
    return closer, f"{verb[: len('end')]} {verb[len('end') :]}"


def _in_case_of(written: str, word: str) -> str:
    return word.upper() if written.isupper() else word.capitalize() if written[:1].isupper() else word


def _must_be_ended(cable: Cable, opener: Value) -> bool:
    return opener.text.lower().startswith("begin") or _in_open_bracket(cable, opener)


def _in_open_bracket(cable: Cable, opener: Value) -> bool:
    """Return whether a bracket right before the words, and no marking in it, is open until the paragraph ends."""
    bracket = cable.text[max(0, opener.span.start - 1) : opener.span.start]
    index = cable.paragraph_at(opener.span.start)
    if bracket not in _BRACKETS or index is None:
        return False
    marking = cable.paragraphs[index].marking
    if marking is not None and marking.span.start == opener.span.start - 1:
        return False  # "(C COMMENT: Ships wait." has a marking without its bracket
    stop = min(cable.paragraphs[index].span.end, opener.span.end + _LONGEST_CHARS)
    following = cable.text[opener.span.end : stop]
    return following.count(_BRACKETS[bracket]) <= following.count(bracket)


def _on_one_line(words: Value) -> str:
    return " ".join(words.text.split())
