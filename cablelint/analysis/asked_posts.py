"""The posts that a cable names as those who must act: "Embassies Berlin and Warsaw are instructed", "For Oslo:"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.requests import asks_in, asks_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import Addressee
from cablelint.model.spans import Span, Value
from cablelint.reading.body.text_search import occurrences
from cablelint.records import NamedTuple

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
    r"|reply|report|respond|seek|submit)\b|(?:advice|answers?|action|assessment|assistance|comments|confirmation|guidance|help|ideas|input|opinion|reactions?|readout"
    r"|recommendations?|reply|report(?:ing)?|response|sending|support|thoughts|views)\b))"
)
_BEFORE = (
    r"(?i:(?:\b(?:requests|asks|instructs|directs|tasks|urges|wants|wishes|would\slike)|\b(?:we|i)\s(?:\w{1,10}\s){0,2}"
    r"(?:ask|request|instruct|direct|urge|want|wish)|(?:\A|[:.;]\s|\([A-Z/]{1,9}\)\s)\W{0,9}(?:request|requesting|grateful\sif|appreciate\sit\sif))"
    r"(?:\sthat)?(?:\sthe)?\s{1,3}\Z"
    r"|\b(?:asks|requests|instructs|would\slike|ask|request)\b[^.;]{0,80},?\s(?:and|or)\sthat(?:\sthe)?\s{1,3}\Z"
    r"|(?:\A|[:.;]\s)\W{0,9}(?:would\s)?(?:also\s)?(?:appreciate|grateful(?:\sfor)?|value|welcome|request|solicit)\s{1,3}\Z)"
)
_HELPED_BY = r"(?i:\b(?:at|by|from|near|of|through|via|with)(?:\sthe)?\s{1,3}\Z)"
_FOR = (
    r"(?i:\b(?:action\s{1,8}(?:requests?|requested|required|message|cable|items?|needed)|action|instructions"
    r"|demarche(?:\s{1,8}request)?"
    rf"|(?:guidance|tasking)s?)\s{{1,8}}(?:for|by|to|(?:(?<=requested )|(?<=required ))(?:from|of))"
    rf"\s{{0,3}}:?\s{{0,3}}(?:the\s)?(?:{_NOUN}\s(?:in\s)?)?)"
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
_MARKS = r"[ \t]{0,20}(?:\([A-Z/]{1,9}\)\s)?(?:--?\s)?\(?(?i:am|us)?"
_LONGEST_MARK_CHARS = 40  # of it
_NOUN_SIGNS = ("embass", "mission", "consul", "congen", "posts in", "post ")
_OWN_SIGNS = ("usun", "usnato", "useu", "usoecd", "usosce", "usunvie")
_FOR_SIGNS = ("action", "instructions", "demarche", "guidance", "tasking")
_TOLD_SIGNS = (" are requested", " are instructed", " are asked to", " are directed", " are tasked")
_ONE_TOLD = (
    *(" is asked to", " is requested to", " is instructed to", " is directed to", " is tasked to", " is urged to"),
    *(" is to", " should", " must", " shall"),
)
_SENTENCE_STARTS = r"(?:[.?!:;]\s{1,3}|\n[ \t]*\n\s{0,9}|\(\w\)\s{1,3})(?:\([A-Z/]{1,9}\)\s{1,3})?\Z"
_ACT = (
    r"\s{1,3}(?:also\s{1,3})?(?i:act|advise|answer|ask|call|confirm|convey|count|deliver|do|ensure|include|inform|name|obtain"
    r"|provide|raise|reply|report|seek|send|submit|urge)\b"
)
_OWNS = ("'s", "’s", "'S", "’S")
_MOST_WORDS = 4  # of a post's name
_LONGEST_CHARS = 60  # of it
_LONGEST_LEAD_CHARS = 40
_NO_POSTS = frozenset({"STATE", "WASHINGTON", "DEPARTMENT", "SECSTATE"})
_SPACE = compiled(r"(?<!\^)\\s(?:(\?)|\{(\d),\d\})?")
_BLANKS = compiled(r"[ \t]+")
_MOST_SPACES = 8  # where one is meant: a tab may have been widened
_COLLECTIVE = r"(?i:\b(?:aig|all|collectives?|member|posts|states|missions|embassies|addressees)\b)"


class AskedPosts(NamedTuple):
    """Posts that one phrase names as those who must act."""

    posts: tuple[Value, ...]
    aside: bool  # "For Lome: …" before a block, "Embassy Lome may wish", as INFO addressees are spoken to as well


@once_per_cable
def asked_posts_of(cable: Cable) -> tuple[AskedPosts, ...]:
    """Return the posts that requests, announcements and their headings name, a phrase at a time, in order of place."""
    asides = {posts[0].span for posts in _asides(cable)}
    found = {
        posts[0].span: AskedPosts(posts, posts[0].span in asides or _may_wish(cable, posts[-1].span.end))
        for posts in _phrases(cable)
        if posts
    }
    return tuple(found[span] for span in sorted(found))


def _may_wish(cable: Cable, at: int) -> bool:
    return compiled(r"\s{0,3}(?i:may|might)\s{1,3}(?i:also\s{1,3})?(?i:wish|want)\b").match(cable.text, at) is not None


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
    """Return whether the post is one of the addressees, by its name or as the same station."""
    stations = cable.lookups.stations
    asked, name = stations.by_name(post), f" {' '.join(post.upper().split())} "
    for addressee in addressees:
        if name in f" {' '.join(addressee.name.text.upper().replace(',', ' ').split())} ":
            return True
        station = stations.by_address(addressee.name.text)
        if asked is not None and station is not None and asked.station == station.station:
            return True
    return False


def is_only_informed(cable: Cable, post: str) -> bool:
    """Return whether the post is an INFO addressee and no action addressee."""
    return is_addressed(cable, post, cable.info_addressees) and not is_addressed(cable, post, cable.action_addressees)


def has_collective(addressees: Sequence[Addressee]) -> bool:
    """Return whether one of the addressees means several posts: "EU MEMBER STATES COLLECTIVE", "AIG 4210"."""
    return any(_spaced(_COLLECTIVE).search(addressee.name.text) for addressee in addressees)


@cache
def _spaced(written: str) -> re.Pattern[str]:
    """Compile the expression so that more spaces say the same as one, with a line break or without it."""

    def several(found: re.Match[str]) -> str:
        if found[2]:
            return rf"\s{{{found[2]},{_MOST_SPACES}}}"
        some = rf"(?=\s)[^\S\n]{{0,{_MOST_SPACES}}}\n?[^\S\n]{{0,{_MOST_SPACES}}}"
        return rf"(?:{some})?" if found[1] else some

    return compiled(_SPACE.sub(several, written))


def _phrases(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield the posts of each phrase.

    Names are looked for first: most cables name none, and are not read for requests.
    """
    yield from _in_sentences(cable)
    for at in occurrences(cable.text, cable.body, *_FOR_SIGNS):
        posts = _named_behind(cable, _FOR, at)
        if posts and (_is_asked(cable, at) or _is_announced(cable, at) or _is_in_heading(cable, at)):
            yield posts
    yield from _asides(cable)
    yield from _bare(cable)
    yield from _bare_ones(cable)
    if cable.subject is not None:
        for at in occurrences(cable.text, cable.subject.span, *_FOR_SIGNS):
            yield _named_behind(cable, _FOR, at)


def _in_sentences(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield the posts behind "Embassies" that a sentence asks, by the words before them or after them."""
    text, earliest = cable.text, cable.body.start
    asked_before: int | None = None  # the paragraph in which posts were asked last
    for written, signs in ((_NAMED, _NOUN_SIGNS), (_OWN_NAME, _OWN_SIGNS)):
        for at in occurrences(text, cable.body, *signs):
            start = at - 2 if text[max(earliest, at - 2) : at].lower() in ("am", "us") else at
            noun = _spaced(written).match(text, start, cable.body.end)
            posts, end = _names(cable, noun.end(), cable.body.end) if noun else ((), start)
            before = " ".join(_BLANKS.split(text[max(earliest, start - _MOST_SPACES * _LONGEST_LEAD_CHARS) : start]))
            before = before[-_LONGEST_LEAD_CHARS:]
            if not posts or _spaced(_HELPED_BY).search(before):
                continue
            called_on = bool(_spaced(_AFTER).match(text, end) or _spaced(_BEFORE).search(before))
            called_on |= asked_before == cable.paragraph_at(start) and _goes_on(text, end, before)
            if called_on and (_is_asked(cable, start) or _is_announced(cable, start)):
                asked_before = cable.paragraph_at(start)
                yield posts


def _goes_on(text: str, end: int, before: str) -> bool:
    """Return whether the verb is left out: "Embassy Oslo is asked to raise the sale, and Embassy Rome the repair"."""
    joined = compiled(r"(?i:[,;]\s(?:and|while)\s\Z)").search(before) is not None
    return joined and compiled(r"\s{1,3}(?i:the|to|that|with|about|on)\b").match(text, end) is not None


def _bare(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield two posts or more without a word for what they are: "Amman, Cairo and Kuwait are requested to send"."""
    for at in occurrences(cable.text, cable.body, *_TOLD_SIGNS):
        index = cable.paragraph_at(at)
        asks = asks_in(cable, index) if index is not None else ()
        before = bisect_right(asks, at, key=lambda ask: ask.span.start) - 1
        if before < 0 or at >= asks[before].span.end:
            continue
        start = asks[before].span.start
        first = max(start, cable.text.rfind(":", start, at) + 1)
        first += len(cable.text[first:at]) - len(cable.text[first:at].lstrip())
        posts, end = _names(cable, first, at)
        if len(posts) > 1 and not cable.text[end:at].strip():
            yield posts


def _bare_ones(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield a post without a word for what it is, which the Department asks in a paragraph that asks others too.

    In a report "Tunis is asked to send troops" speaks of the government there.
    """
    from_department = cable.originator is not None and cable.originator.name.text.upper().startswith("SECSTATE")
    for at in occurrences(cable.text, cable.body, *_ONE_TOLD) if from_department else ():
        told = cable.text[at : at + _LONGEST_LEAD_CHARS].lower()
        verb = at + len(next(sign for sign in _ONE_TOLD if told.startswith(sign)))
        index = cable.paragraph_at(at)
        if index is None or not asks_in(cable, index) or not compiled(_ACT).match(cable.text, verb):
            continue
        words = [*_spaced(_WORD).finditer(cable.text, max(cable.body.start, at - _LONGEST_CHARS), at)][-_MOST_WORDS:]
        for word in words:
            posts, end = _names(cable, word.start(), at)
            if len(posts) == 1 and end == at and _opens_sentence(cable, word.start(), index):
                yield posts
                break


def _opens_sentence(cable: Cable, at: int, index: int) -> bool:
    """Return whether a sentence of the paragraph of that index begins at the offset."""
    if at == cable.paragraphs[index].text_span.start:
        return True
    return compiled(_SENTENCE_STARTS).search(cable.text, max(0, at - _LONGEST_LEAD_CHARS), at) is not None


def _named_behind(cable: Cable, written: str, at: int) -> tuple[Value, ...]:
    lead = _spaced(written).match(cable.text, at)
    return _names(cable, lead.end(), len(cable.text))[0] if lead else ()


def _is_asked(cable: Cable, at: int) -> bool:
    """Return whether the offset is in a sentence that asks."""
    index = cable.paragraph_at(at)
    return index is not None and any(ask.span.start <= at < ask.span.end for ask in asks_in(cable, index))


def _is_announced(cable: Cable, at: int) -> bool:
    """Return whether the offset is in an announcement, or right behind it."""
    found = announcements_of(cable)
    index = bisect_right(found, at, key=lambda one: one.span.start) - 1
    return index >= 0 and at < found[index].span.end + _LONGEST_CHARS


def _is_in_heading(cable: Cable, at: int) -> bool:
    """Return whether the offset is in the heading of a paragraph that asks; it may be on the line above that."""
    after = bisect_right(cable.paragraphs, at, key=lambda paragraph: paragraph.span.start)
    for index in range(max(0, after - 1), min(after + 1, len(cable.paragraphs))):
        heading = cable.paragraphs[index].heading
        if heading is not None and heading.span.start <= at < heading.span.end:
            return bool(asks_in(cable, index))
    return False


@once_per_cable
def _asides(cable: Cable) -> tuple[tuple[Value, ...], ...]:
    """Return the posts that a block of an asking paragraph is for: "For Oslo and Rome: Please …", "Oslo: Please …"."""
    text, found = cable.text, []
    signs = (*occurrences(text, cable.body, "for ", "action"), *occurrences(text, cable.body, *_NOUN_SIGNS))
    pleas = occurrences(text, cable.body, "please", "pls", "kindly", "request")
    starts = {
        start
        for at in signs
        if (start := at if _follows_sentence(text, at) else _block_start(cable, at, at)) is not None
    }
    pleading = {
        start
        for at in pleas
        if text[max(0, at - 4) : at].rstrip().endswith((":", "--"))
        if (start := _block_start(cable, max(0, at - _LONGEST_CHARS), at)) is not None
    }
    for start, opens, closes in (
        *((start, _OPENS, _CLOSES) for start in starts),
        *((start, _OPENS_PLEA, _PLEA) for start in pleading - starts),
    ):
        lead, index = _spaced(opens).match(text, start), cable.paragraph_at(start)
        posts, end = _names(cable, lead.end(), cable.body.end) if lead else ((), start)
        closed = posts and _spaced(closes).match(text, end) and not cable.quoted(start)
        if closed and index is not None and asks_in(cable, index):
            found.append(posts)
    return tuple(found)


def _follows_sentence(text: str, at: int) -> bool:
    """Return whether "For" or the like follows the end of a sentence."""
    return (
        text[at].isupper() and compiled(r"[A-Za-z)]{2}[.!?][\s)]{1,3}\Z").search(text[max(0, at - 8) : at]) is not None
    )


def _block_start(cable: Cable, earliest: int, at: int) -> int | None:
    """Return where the line or paragraph text around the offset begins; None where that is not near.

    Between the two places given may be anything; before the earlier one nothing but a marking or a mark.
    """
    index = cable.paragraph_at(at)
    line = cable.text.rfind("\n", 0, at) + 1
    start = line if index is None else max(line, cable.paragraphs[index].text_span.start)
    near = start >= earliest - _LONGEST_MARK_CHARS
    return start if near and (earliest < at or _spaced(_MARKS).fullmatch(cable.text, start, at)) else None


def _names(cable: Cable, at: int, end: int) -> tuple[tuple[Value, ...], int]:
    """Return the posts that are listed from the offset on, and where the list ends."""
    found: list[Value] = []
    end = min(end, len(cable.text))
    while at < end and (post := _name(cable, at, end)) is not None:
        found.append(post)
        joint = _spaced(_JOINS).match(cable.text, post.span.end, end)
        if joint is None:
            break
        at = joint.end()
    return tuple(found), found[-1].span.end if found else at


def _is_apart(cable: Cable, one: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether more than a space or the end of a line is between two words."""
    between = cable.text[one.end() : other.start()]
    return not between.isspace() or between.count("\n") > 1


def _name(cable: Cable, at: int, end: int) -> Value | None:
    """Return the post whose name begins at the offset, the longest one."""
    if not cable.text[at].isupper():
        return None
    parts = [*islice(_spaced(_WORD).finditer(cable.text, at, min(end, at + _LONGEST_CHARS)), _MOST_WORDS)]
    apart = (index for index, (one, other) in enumerate(pairwise(parts), 1) if _is_apart(cable, one, other))
    parts = parts[: next(apart, len(parts))]
    for part in reversed(parts):
        name = cable.text[at : part.end()].rstrip(".'’")
        name = name[:-2] if name.endswith(_OWNS) else name
        if cable.lookups.stations.by_name(name) is not None and name.upper() not in _NO_POSTS:
            return Value(name, Span(at, at + len(name)))
    return None
