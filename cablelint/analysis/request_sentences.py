"""The sentences of a text as lists of words in small letters, for those who look for requests in them."""

from collections.abc import Iterator, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.abbreviations import SHORTENED
from cablelint.records import NamedTuple

TOKEN = (
    rf"[A-Za-z][\w'’/&-]*+(?!\.)|\((?:[a-h]|[ivx]{{1,4}})\)|(?:[A-Za-z]\.){{2,}}|{SHORTENED}"  # most are plain words
    r"|[A-Za-z][\w'’/&-]*|[.?!:;](?!\w)|--|\n[ \t\r]*(?=-|\n(?!\s{0,9}[a-z]{2}))"
)  # an empty line above small letters is within a sentence, where a page ended
_JOINING_MARKS = (":", ";", "--")
_ENDS = frozenset("(.?!:;-\n")  # with which tokens begin that are no words


class Sentence(NamedTuple):
    """A sentence, and where it is among the tokens of its text, which are counted from 0."""

    words: list[str]  # in small letters; a question keeps its mark
    first: int  # of the tokens of the text, its first
    end: int  # the token behind its last
    behind: str = ""  # the colon, semicolon or dashes within the line that go before; empty where a sentence begins


def sentences_of(text: str, within: Span) -> Iterator[Sentence]:
    """Yield the sentences of the span; all its words are told apart and made small at once, for the sake of speed."""
    tokens = compiled(TOKEN).findall(text, *within)
    joined = "\0".join(tokens).lower().replace("’", "'")
    words = joined.split("\0") if tokens else []
    has_would = "'d" in joined
    ends = [at for at, word in enumerate(words) if word[0] in _ENDS]
    first = 0
    for end in (*ends, len(words)):
        if first < end:
            sentence = words[first:end]
            if has_would:
                sentence = [part for word in sentence for part in _told_apart(word)]
            goes_on = first > 1 and words[first - 1] in _JOINING_MARKS and words[first - 2][0] not in _ENDS
            whole = [*sentence, "?"] if words[end : end + 1] == ["?"] else sentence
            yield Sentence(whole, first, end, words[first - 1] if goes_on else "")
        first = end + 1


def _told_apart(word: str) -> Sequence[str]:
    return (word[:-2], "would") if word.endswith("'d") else (word,)
