"""The posts that a cable names as those who must act: "Embassies Berlin and Warsaw are instructed", "For Oslo:"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import asks_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import Addressee
from cablelint.model.spans import Span, Value

# Patterns are kept as words and compiled where they are first needed.
_NOUN = (
    r"(?i:(?:u\.?s\.?\s)?(?:am)?embass(?:y|ies)|(?:us)?missions?|consulates?(?:\sgeneral)?|amconsul(?:s|ates?)?|congens?"
    r"|posts\sin|post)"
)
_NAMED = rf"(?i:\b{_NOUN}\s{{1,3}}(?:in\s)?)"
_OWN_NAME = r"(?i:\b(?=us(?:un|nato|eu|oecd|osce|unvie)\b))"
_AFTER = (
    r"(?i:(?:['’]s?)?(?:\s?,)?\s{0,3}(?:(?:is|are)\s(?:(?:hereby|also|kindly|urgently|each|both|all)\s){0,2}(?:requested|instructed"
    r"|asked|directed|urged|authorized|reminded|encouraged|expected|invited|tasked|advised|to)\b(?!\sby)|should\b|must\b"
    r"|shall\b|(?:may|might)\swish\b|needs?\sto\b|please\b|pls\b|kindly\b|to\s(?:advise|approach|convey|deliver|inform|raise"
    r"|reply|report|respond|seek|submit)\b|(?:reply|response|action|assistance|help|views|input|comments)\b))"
)
_BEFORE = (
    r"(?i:(?:\b(?:requests|asks|instructs|directs|tasks|urges|wants|wishes|would\slike)|\b(?:we|i)\s(?:\w{1,10}\s){0,2}"
    r"(?:ask|request|instruct|direct|urge|want|wish)|\A\W{0,9}(?:request|requesting|grateful\sif|appreciate\sit\sif))"
    r"(?:\sthat)?(?:\sthe)?\s{1,3}\Z)"
)
_HELPED_BY = r"(?i:\b(?:at|by|from|near|of|through|via|with)(?:\sthe)?\s{1,3}\Z)"
_FOR = (
    r"(?i:\b(?:action\s(?:requests?|requested|required|message|cable|items?|needed)|action|instructions|demarche(?:\srequest)?"
    rf"|(?:guidance|tasking)s?)\s(?:for|by|to)\s{{0,3}}:?\s{{0,3}}(?:the\s)?(?:{_NOUN}\s(?:in\s)?)?)"
)
_OPENS = (
    rf"(?i:[ \t]{{0,20}}(?:\([A-Z/]{{1,9}}\)\s)?(?:--?\s)?\(?(?:(?:(?:action\s)?for\s|action:?\s)"
    rf"(?:{_NOUN}\s(?:in\s)?)?|{_NOUN}\s)(?:the\s)?)"
)
_CLOSES = r"\s?(?:\([^)\n]{0,30}\)\s?)?(?:[:)]|--|,\s(?i:please|kindly)|\.\s(?i:please|kindly))"
_OPENS_PLEA = r"(?i:[ \t]{0,20}(?:\([A-Z/]{1,9}\)\s)?(?:--?\s)?(?=[A-Z]))"
_PLEA = r"(?:\s?:|\s--)\s{0,3}(?i:please|pls|kindly|request)\b"
_JOINS = (
    r"\s{0,3}(?:,\s{0,3}(?:(?i:and|or)\s{1,3})?|/|&\s|(?i:and|or)\s{1,3})(?i:the\s)?"
    r"(?i:(?:embass(?:y|ies)|missions?|consulates?)\s)?"
)
_WORD = r"[^\s/,;:()]+"
_MOST_WORDS = 4  # of a post's name
_LONGEST = 60  # characters of it
_LONGEST_LEAD = 40
_NO_POSTS = frozenset({"STATE", "WASHINGTON", "DEPARTMENT", "SECSTATE"})
_COLLECTIVE = r"(?i:\b(?:aig|all|collectives?|member|posts|states|missions|embassies|addressees)\b)"


class AskedPosts(NamedTuple):
    """Posts that one phrase names as those who must act."""

    posts: tuple[Value, ...]
    aside: bool  # "For Lome: …" before a block, with which INFO addressees are spoken to as well


@once_per_cable
def asked_posts_of(cable: Cable) -> tuple[AskedPosts, ...]:
    """Return the posts that requests, announcements and their headings name, a phrase at a time, in order of place."""
    asides = {posts[0].span for posts in _asides(cable)}
    found = {posts[0].span: AskedPosts(posts, posts[0].span in asides) for posts in _phrases(cable) if posts}
    return tuple(found[span] for span in sorted(found))


def posts_asked_in(cable: Cable) -> tuple[tuple[Value, ...], ...]:
    """Return the posts that each of `asks_of` is put to; one named before it, as in "For Oslo: …", is in the next."""
    asks = asks_of(cable)
    starts = [ask.span.start for ask in asks]
    found: list[list[Value]] = [[] for _ in asks]
    for phrase in asked_posts_of(cable):
        at = phrase.posts[0].span.start
        index = bisect_right(starts, at) - 1
        if index < 0 or at > asks[index].span.end:
            index += 1
        if index < len(asks) and cable.paragraph_at(at) in (None, asks[index].paragraph):
            found[index] += phrase.posts
    return tuple(map(tuple, found))


def is_addressed(cable: Cable, post: str, addressees: Sequence[Addressee]) -> bool:
    """Whether the post is one of the addressees, by its name or as the same station."""
    stations = cable.lookups.stations
    asked, name = stations.by_name(post), f" {' '.join(post.upper().split())} "
    for addressee in addressees:
        if name in f" {' '.join(addressee.name.text.upper().split())} ":
            return True
        station = stations.by_address(addressee.name.text)
        if asked is not None and station is not None and asked.station == station.station:
            return True
    return False


def is_only_informed(cable: Cable, post: str) -> bool:
    """Whether the post is an INFO addressee and no action addressee."""
    return is_addressed(cable, post, cable.info_addressees) and not is_addressed(cable, post, cable.action_addressees)


def has_collective(addressees: Sequence[Addressee]) -> bool:
    """Whether one of the addressees stands for several posts: "EU MEMBER STATES COLLECTIVE", "AIG 4210"."""
    return any(compiled(_COLLECTIVE).search(addressee.name.text) for addressee in addressees)


def _phrases(cable: Cable) -> Iterator[tuple[Value, ...]]:
    for ask in asks_of(cable):
        yield from _in_sentence(cable, ask.span)
        yield from _named_after(cable, _FOR, ask.span)
    for announcement in announcements_of(cable):
        yield from _in_sentence(cable, announcement.span)
        yield from _named_after(cable, _FOR, Span(announcement.span.start, announcement.span.end + _LONGEST))
    for index in sorted({ask.paragraph for ask in asks_of(cable)}):
        paragraph = cable.paragraphs[index]
        if paragraph.heading is not None:
            yield from _named_after(cable, _FOR, paragraph.heading.span)
    yield from _asides(cable)
    if cable.subject is not None:
        yield from _named_after(cable, _FOR, cable.subject.span)


def _asides(cable: Cable) -> Iterator[tuple[Value, ...]]:
    for index in sorted({ask.paragraph for ask in asks_of(cable)}):
        yield from _opening(cable, cable.paragraphs[index].text_span)


def _in_sentence(cable: Cable, sentence: Span) -> Iterator[tuple[Value, ...]]:
    """The posts behind "Embassies" that the sentence asks, by the words before them or after them."""
    for written in (_NAMED, _OWN_NAME):
        for noun in compiled(written).finditer(cable.text, *sentence):
            posts, end = _names(cable, noun.end(), sentence.end + _LONGEST)
            before = cable.text[max(sentence.start, noun.start() - _LONGEST_LEAD) : noun.start()]
            if not posts or compiled(_HELPED_BY).search(before):
                continue
            if compiled(_AFTER).match(cable.text, end) or compiled(_BEFORE).search(before):
                yield posts


def _named_after(cable: Cable, written: str, region: Span) -> Iterator[tuple[Value, ...]]:
    for lead in compiled(written).finditer(cable.text, *region):
        yield _names(cable, lead.end(), region.end)[0]


def _opening(cable: Cable, region: Span) -> Iterator[tuple[Value, ...]]:
    """The posts for whom a block of the paragraph is: "For Oslo and Rome: Please …"."""
    for start in (region.start, *(found.end() for found in compiled(r"\n").finditer(cable.text, *region))):
        for opens, closes in ((_OPENS, _CLOSES), (_OPENS_PLEA, _PLEA)):
            lead = compiled(opens).match(cable.text, start, region.end)
            posts, end = _names(cable, lead.end(), region.end) if lead else ((), start)
            if posts and compiled(closes).match(cable.text, end) and not cable.quoted(start):
                yield posts
                break


def _names(cable: Cable, at: int, end: int) -> tuple[tuple[Value, ...], int]:
    """The posts that are listed from the offset on, and where the list ends."""
    found: list[Value] = []
    end = min(end, len(cable.text))
    while at < end and (post := _name(cable, at, end)) is not None:
        found.append(post)
        joint = compiled(_JOINS).match(cable.text, post.span.end, end)
        if joint is None:
            break
        at = joint.end()
    return tuple(found), found[-1].span.end if found else at


def _name(cable: Cable, at: int, end: int) -> Value | None:
    """The post whose name begins at the offset, the longest one."""
    parts = [*compiled(_WORD).finditer(cable.text, at, min(end, at + _LONGEST))][:_MOST_WORDS]
    if not parts or parts[0].start() != at or not cable.text[at].isupper():
        return None
    for part in reversed(parts):
        name = cable.text[at : part.end()].rstrip(".'’").removesuffix("'s").removesuffix("’s")
        if cable.lookups.stations.by_name(name) is not None and name.upper() not in _NO_POSTS:
            return Value(name, Span(at, at + len(name)))
    return None
