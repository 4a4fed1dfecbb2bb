"""Quoted text: the letters, notes and points that are between "Begin text" and "End text"."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import QuotedBlock
from cablelint.model.spans import Span, joined
from cablelint.reading.body.begin_end_markers import Title
from cablelint.reading.body.quoted_titles import (
    NOTES,
    UNMISTAKABLE,
    WHOLES,
    is_drafters_note,
    is_part,
    lead_in,
    read_titles,
    surely_quotes,
)

_OWN_WORDS = frozenset({"background"})  # that only a "Begin" makes other people's
_VIEWERS_TITLES = frozenset({("cable", "text"), ("telegram", "text"), ("message", "text"), ("of", "cable", "text")})
_LONGEST_GAP_CHARS = 200  # between a heading and the same words under it
_SAYS = compiled(
    r"(?i:\b(?:adds|added|reads|said|says|writes|wrote)(?:\s{1,3}(?:as\sfollows|in\s(?:full|part)))?\s{0,3}:\Z)"
)
_NOTHING_SAID = compiled(r"(?:[^A-Za-z(]|\([A-Z/, ]{1,20}\)|\()*+")

QuotedPair = tuple[Title | None, Title | None]
"""What opens a block and what closes it; either may be missing."""


def read_quoted_pairs(text: str, body: Span) -> list[QuotedPair]:
    """Return the openers in the body with their closers, and those of either that have none."""
    return _Pairing(text, body).pairs()


def quoted_blocks(pairs: Sequence[QuotedPair], paragraphs: Sequence[Span], end: int) -> tuple[QuotedBlock, ...]:
    """Return the blocks that the pairs make, in order of place, nested ones after the one that holds them.

    An opener that is never closed reaches to the end of the one of `paragraphs` (in order) that it is in, or to the
    body's `end`.
    """
    blocks = [_block(opener, closer, paragraphs, end) for opener, closer in pairs]
    return tuple(_nested(sorted(blocks, key=lambda block: block.span.start)))


def closed_spans(pairs: Iterable[QuotedPair]) -> tuple[Span, ...]:
    """Return where the text is that has both an opener and a closer, in order and apart.

    It is known before there are paragraphs, which an opener that is never closed depends on.
    """
    return joined(Span(opener.value.span.start, closer.value.span.end) for opener, closer in pairs if opener and closer)


class _Pairing:
    """Matches closers with openers, as brackets are; wordings may differ."""

    def __init__(self, text: str, body: Span) -> None:
        self._text = text
        self._body = body
        self._open: list[Title] = []
        self._open_nouns: Counter[str] = Counter()
        self._quote: Title | None = None  # the last QUOTE, which opens a block if an UNQUOTE follows, or surely
        self._outer: list[Title] = []  # those before it that are open too, which an UNQUOTE may close
        self._has_begin = False  # a cable that writes "Begin" does not open a text with a heading alone
        self._pairs: list[QuotedPair] = []
        self._doubtful: list[tuple[int, Title]] = []  # unlike pairs, and the opener around each that fits

    def pairs(self) -> list[QuotedPair]:
        """Return openers with their closers, and those that have none."""
        self._match()
        unclosed = self._unclosed()
        pairs = [*self._pairs, *((opener, None) for opener in unclosed)]
        openers = sorted((opener for opener, _ in pairs if opener), key=_begins)
        closers = sorted((closer for _, closer in pairs if closer), key=_begins)
        return [
            (opener, closer)
            for opener, closer in pairs
            if not (self._is_of_a_viewer(opener, closer))
            and not (closer is None and opener and self._is_beside(opener, openers))
            and not (opener is None and closer and self._is_beside(closer, closers, in_other_words=True))
        ]

    def _match(self) -> None:
        """Give each closer to an opener, in the order of the titles."""
        last = self._body.start
        titles = list(read_titles(self._text, self._body))
        self._has_begin = any(opens and title.words and title.words != ("quote",) for title, opens in titles)
        for title, opens in titles:
            if title.value.text.upper() == "QUOTE":
                self._outer += [self._quote] if self._quote else []
                self._quote = title
            elif opens:
                self._open.append(title)
                self._open_nouns.update(title.nouns)
            else:
                self._close(title, last)
            last = title.value.span.end
        if self._quote is not None and surely_quotes(self._text, self._quote, self._body):
            self._open.append(self._quote)

    def _unclosed(self) -> list[Title]:
        """Return the openers without a closer; one around another takes that one's where it may be its own."""
        unclosed = {opener.value.span: opener for opener in self._open}
        for index, around in self._doubtful:
            if unclosed.pop(around.value.span, None):
                opener, closer = self._pairs[index]
                self._pairs[index] = (around, closer)
                self._pairs.append((opener, None))
        return [*unclosed.values()]

    def _is_beside(self, title: Title, others: Sequence[Title], *, in_other_words: bool = False) -> bool:
        """Return whether the title repeats one right above or below it: a heading, and the words under it.

        With `in_other_words`, only one such as END TEXT, below which is End text of letter.
        """
        start, end = title.value.span
        first = bisect_left(others, start - _LONGEST_GAP_CHARS, key=_begins)
        after = bisect_right(others, start + _LONGEST_GAP_CHARS, key=_begins)
        return any(
            _shares(title, other)
            and self._says_nothing(min(end, other.value.span.end), max(start, other.value.span.start))
            for other in others[first:after]
            if other is not title and not (in_other_words and other.words == title.words)
        )

    def _says_nothing(self, start: int, end: int) -> bool:
        return _NOTHING_SAID.fullmatch(self._text, start, end) is not None

    def _is_of_a_viewer(self, opener: Title | None, closer: Title | None) -> bool:
        """Return whether a program has put it around the cable, or below it: "End Cable Text"."""
        if closer is None or closer.words not in _VIEWERS_TITLES or closer.value.text.endswith(":"):
            return False
        return opener is None or (
            opener.words in _VIEWERS_TITLES and self._says_nothing(self._body.start, opener.value.span.start)
        )

    def _close(self, closer: Title, last: int) -> None:
        opener = self._agreeing(closer)
        if opener is None and not is_drafters_note(closer) and not _OWN_WORDS.issuperset(closer.nouns):
            opener = self._introduction(closer, last)
            if opener is None and not WHOLES.isdisjoint(closer.nouns):
                opener, self._quote = self._innermost() or self._quote, None
        if opener is not None or not UNMISTAKABLE.isdisjoint(closer.nouns):
            if opener is not None and self._open and _shares(self._open[-1], closer) and not _shares(opener, closer):
                self._doubtful.append((len(self._pairs), self._open[-1]))
            self._pairs.append((opener, closer))

    def _introduction(self, closer: Title, last: int) -> Title | None:
        """Return the words that open a text without "Begin", none where a QUOTE did; "the note says:" needs a QUOTE."""
        if self._quote is not None and surely_quotes(self._text, self._quote, self._body):
            return None
        opener = lead_in(self._text, Span(last, closer.value.span.start), closer, not self._has_begin)
        needs = closer.value.text.upper() == "UNQUOTE" and opener is not None and _SAYS.search(opener.value.text)
        return None if needs else opener

    def _agreeing(self, closer: Title) -> Title | None:
        """Return the innermost opener that may speak of the same; those inside it stay unclosed."""
        if self._quote is not None and "quote" in closer.nouns and not self._open_nouns["quote"]:
            opener, self._quote = self._quote, None
            return opener
        if self._outer and closer.value.text.upper() == "UNQUOTE" and not self._open_nouns["quote"]:
            return self._outer.pop()
        if self._open and _agree(self._open[-1], closer) and not self._ends_a_note(closer):
            return self._innermost()
        if not any(self._open_nouns[noun] for noun in closer.nouns):
            return None
        while set(self._open[-1].nouns).isdisjoint(closer.nouns):
            self._pairs.append((self._innermost(), None))
        return self._innermost()

    def _ends_a_note(self, closer: Title) -> bool:
        """Return whether it is the "End note" of a drafter's or biographic note begun behind the inmost opener."""
        opener = self._open[-1]
        if not (is_drafters_note(closer) or is_part(closer)) or _shares(opener, closer):
            return False
        return "note" in self._text[opener.value.span.end : closer.value.span.start].lower()

    def _innermost(self) -> Title | None:
        if not self._open:
            return None
        opener = self._open.pop()
        self._open_nouns.subtract(opener.nouns)
        return opener


def _agree(opener: Title, closer: Title) -> bool:
    if "text" in opener.nouns or "text" in closer.nouns:
        return not WHOLES.isdisjoint(closer.nouns) or not NOTES.isdisjoint(closer.nouns)
    return _shares(opener, closer)


def _begins(title: Title) -> int:
    return title.value.span.start


def _shares(opener: Title, closer: Title) -> bool:
    """Return whether the same word names both."""
    return not set(opener.nouns).isdisjoint(closer.nouns)


def _block(opener: Title | None, closer: Title | None, paragraphs: Sequence[Span], body_end: int) -> QuotedBlock:
    first, last = opener or closer, closer or opener
    assert first is not None
    assert last is not None
    end = last.value.span.end
    if closer is None:
        index = bisect_right(paragraphs, end, key=lambda paragraph: paragraph.start)
        end = max(end, paragraphs[index - 1].end if index else paragraphs[0].start if paragraphs else body_end)
    return QuotedBlock(
        span=Span(first.value.span.start, end),
        title=_title(first),
        opener=opener and opener.value,
        closer=closer and closer.value,
        depth=0,
    )


def _title(first: Title) -> str:
    """Return the title without its verb, on one line; "quote" for QUOTE."""
    written = first.value.text.rstrip(":").split()
    return " ".join(written[1:] if first.words else written) or first.words[0]


def _nested(blocks: Sequence[QuotedBlock]) -> list[QuotedBlock]:
    """Return the blocks with their depth; one that reaches into another without holding it ends where that begins."""
    found = list(blocks)
    around: list[int] = []
    for index, block in enumerate(blocks):
        while around and found[around[-1]].span.end <= block.span.start:
            around.pop()
        holder = found[around[-1]].closer if around else None
        if block.closer is None and holder is not None:  # what is never closed ends with what holds it
            block = block._replace(span=Span(block.span.start, min(block.span.end, holder.span.start)))
        while around and found[around[-1]].span.end < block.span.end:
            at = around.pop()
            start, end = found[at].span
            found[at] = found[at]._replace(span=Span(start, min(end, block.span.start)))
        found[index] = block._replace(depth=len(around))
        around.append(index)
    return found
