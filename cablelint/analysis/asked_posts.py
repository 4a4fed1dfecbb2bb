"""The posts that a cable names as those who must act: "Embassies Berlin and Warsaw are instructed", "For Oslo:"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cablelint.analysis.announcements import announcements_of
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.post_asides import posts_of_asides
from cablelint.analysis.post_names import NOUN, NOUN_SIGNS, WORD, is_from_department, names_from, spaced
from cablelint.analysis.requests import asks_in, asks_of
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import Addressee
from cablelint.model.spans import Value
from cablelint.reading.body.text_search import occurrences
from cablelint.records import NamedTuple

_NAMED = rf"(?i:\b{NOUN}\s{{1,3}}(?:in\s)?)"
_OWN_NAME = r"(?i:\b(?=us(?:un|nato|eu|oecd|osce|unvie)\b))"
_IS_DONE_TO = (
    r"\s{1,3}(?:also\s|not\s)?be\s{1,3}(?!prepared|guided|authorized|instructed)"
    r"(?:[a-z]{2,12}ed|kept|told|given|sent|shown|made|left|held|brought|paid|put)\b"
)
"""What others do with the post: "Embassy London should be consulted"."""
_AFTER = (
    r"(?i:(?:['’]s?)?(?:\s?,)?\s{0,3}(?:(?:is|are)\s(?:(?:hereby|also|kindly|urgently|each|both|all)\s){0,2}(?:requested|instructed"
    r"|asked|directed|urged|authorized|reminded|encouraged|expected|invited|tasked|advised|to)\b(?!\sby)"
    rf"|(?:should|must|shall)\b(?!{_IS_DONE_TO})|(?:may|might)\swish\b|needs?\sto\b|please\b|pls\b|kindly\b|to\s(?:advise|approach|convey|deliver|inform|raise"
    r"|reply|report|respond|seek|submit)\b|(?:advice|answers?|action|assessment|assistance|comments|confirmation|guidance|help|ideas|input|opinion|reactions?|readout"
    r"|recommendations?|reply|report(?:ing)?|response|sending|support|thoughts|views)\b))"
)
_SPARED = (
    r"(?i:[,:]?\s{0,3}(?:(?:should|must|shall|need)\s(?:(?:also|therefore)\s)?not\b|(?:please|pls|kindly)\sdo\snot\b"
    r"|(?:(?:should|must|shall|is\sto|are\sto|please|kindly)\s)?(?:refrain|abstain)\sfrom\b|(?:is|are)\snot\b"
    r"|(?:is|are)\s(?:(?:hereby|also|both|all)\s)?(?:requested|instructed|asked|directed|urged|advised|reminded)\s"
    r"(?:not\sto|to\srefrain)\b"
    r"|(?:should|must|shall|is\sto|are\sto)\stake\sno\b))"
)
"""What is behind posts that are to leave something alone."""
_ASKED_ELSEWHERE = (
    r"(?i:,?\s{1,3}(?:is|are)\s{1,3}(?:(?:being|separately)\s{1,3}){0,2}(?:asked|directed|instructed|requested|tasked)\s{1,3}"
    r"(?:separately|septel|(?:by|in|via)\s{1,3}(?:septels?|an?other\s{1,3}\w{3,10}|(?:a\s{1,3})?separate\s{1,3}\w{3,10}))\b"
    r"|,?\s{1,3}(?:is|are)\s{1,3}(?:being\s{1,3})?separately\s{1,3}(?:being\s{1,3})?(?:asked|directed|instructed|requested"
    r"|tasked)\b)"
)
"""What is behind a post that another message asks: "Embassy Rome is instructed septel to"."""
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
    rf"\s{{0,3}}:?\s{{0,3}}(?:the\s)?(?:{NOUN}\s(?:in\s)?)?)"
)
_OWN_SIGNS = ("usun", "usnato", "useu", "usoecd", "usosce", "usunvie")
_FOR_SIGNS = ("action", "instructions", "demarche", "guidance", "tasking")
_TOLD_SIGNS = (" are requested", " are instructed", " are asked to", " are directed", " are tasked")
_ONE_TOLD = tuple(
    f"{space}{words}"
    for space in " \n"
    for words in (
        *("is asked to", "is requested to", "is instructed to", "is directed to", "is tasked to", "is urged to"),
        *("is to", "should", "must", "shall"),
    )
)
_SENTENCE_STARTS = r"(?:[.?!:;]\s{1,3}|\n[ \t]*\n\s{0,9}|\(\w\)\s{1,3})(?:\([A-Z/]{1,9}\)\s{1,3})?\Z"
_ACT = (
    r"(?:,?\s{1,3}(?i:also|in\saddition|additionally|further(?:more)?|meanwhile|separately|then|therefore|likewise)\b,?){0,2}"
    r"(?:\s{1,3}(?i:act|advise|answer|approach|approve|arrange|ask|brief|call|confirm|consult|contact|convey|coordinate|count|deliver|demarche|do"
    r"|ensure|explain|forward|include|inform|leave\sa|name|notify|obtain|provide|raise|remind|reply|report|see|seek|send|share|stress"
    r"|submit|tell|transmit|urge|verify|assess|book|check|collect|compile|complete|distribute|gather|host|identify"
    r"|nominate|pass|prepare|propose|reserve|review|schedule|translate|update)\b|:(?=\s{1,9}[(\w-]))"
)
_SENDER_ASKS = (
    *(f"{who} {asks}" for who in ("post", "embassy", "mission", "department") for asks in ("ask", "request", "also")),
    *("we ask", "we request", "we also ask", "we would ask"),
)
_SENDER_ASKS_THAT = (
    r"(?i:\b(?:post|embassy|mission|department|we)\s(?:also\s|would\s)?(?:asks?|requests?)\s(?:that\s)?(?=[A-Z]))"
)
_FREE = (" may", " need not", "\nmay", "\nneed not")
_TAKE_LESS = (
    r"\s{1,3}(?:also\s{1,3})?(?i:adapt|draw\son|leave\sout|omit|pass\sover|skip|tailor)\s(?:[a-z]{1,12}\s{1,3}){0,4}"
    r"(?i:bullet|item|para|paragraph|point|question|section|sentence|tick)s?\b"
)
"""What only a post may do with points that it is sent."""
_MOST_WORDS = 4  # of a post's name
_LONGEST_CHARS = 60  # of it
_LONGEST_LEAD_CHARS = 40
_BLANKS = compiled(r"[ \t]+")
_MOST_SPACES = 8  # where one is meant: a tab may have been widened
_COLLECTIVE = r"(?i:\b(?:aig|all|collectives?|member|posts|states|missions|embassies|addressees)\b)"


class AskedPosts(NamedTuple):
    """Posts that one phrase names as those who must act."""

    posts: tuple[Value, ...]
    aside: bool  # "For Lome: …" before a block, "Embassy Lome may wish", as INFO addressees are spoken to as well
    spared: bool  # they are to leave something alone, as in "Embassy Lome should not raise this"


@once_per_cable
def asked_posts_of(cable: Cable) -> tuple[AskedPosts, ...]:
    """Return the posts that requests, announcements and their headings name, a phrase at a time, in order of place."""
    asides = {posts[0].span for posts in posts_of_asides(cable)}
    found = {
        posts[0].span: AskedPosts(
            posts,
            aside=posts[0].span in asides or _may_wish(cable, posts[-1].span.end),
            spared=spaced(_SPARED).match(cable.text, posts[-1].span.end) is not None,
        )
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
    return any(spaced(_COLLECTIVE).search(addressee.name.text) for addressee in addressees)


def _phrases(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield the posts of each phrase.

    Names are looked for first: most cables name none, and are not read for requests.
    """
    yield from _in_sentences(cable)
    for at in occurrences(cable.text, cable.body, *_FOR_SIGNS):
        posts = _named_behind(cable, _FOR, at)
        if posts and (_is_asked(cable, at) or _is_announced(cable, at) or _is_in_heading(cable, at)):
            yield posts
    yield from posts_of_asides(cable)
    yield from _bare(cable)
    yield from _bare_ones(cable)
    yield from _bare_addressees(cable)
    if cable.subject is not None:
        for at in occurrences(cable.text, cable.subject.span, *_FOR_SIGNS):
            yield _named_behind(cable, _FOR, at)


def _in_sentences(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield the posts behind "Embassies" that a sentence asks, by the words before them or after them."""
    text, earliest = cable.text, cable.body.start
    asked_before: int | None = None  # the paragraph in which posts were asked last
    for written, signs in ((_NAMED, NOUN_SIGNS), (_OWN_NAME, _OWN_SIGNS)):
        for at in occurrences(text, cable.body, *signs):
            start = at - 2 if text[max(earliest, at - 2) : at].lower() in ("am", "us") else at
            noun = spaced(written).match(text, start, cable.body.end)
            posts, end = names_from(cable, noun.end(), cable.body.end) if noun else ((), start)
            before = " ".join(_BLANKS.split(text[max(earliest, start - _MOST_SPACES * _LONGEST_LEAD_CHARS) : start]))
            before = before[-_LONGEST_LEAD_CHARS:]
            if not posts or spaced(_HELPED_BY).search(before) or compiled(_ASKED_ELSEWHERE).match(text, end):
                continue
            called_on = bool(spaced(_AFTER).match(text, end) or spaced(_BEFORE).search(before))
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
        posts, end = names_from(cable, first, at)
        if len(posts) > 1 and not cable.text[end:at].strip():
            yield posts


def _bare_ones(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield a post without a word for what it is, which the Department asks in a paragraph that asks others too.

    In a report "Tunis is asked to send troops" speaks of the government there.
    """
    for post, index in _told(cable) if is_from_department(cable) else ():
        if asks_in(cable, index):
            yield (post,)


def _bare_addressees(cable: Cable) -> Iterator[tuple[Value, ...]]:
    """Yield an addressee without a word for what it is, of whom the sender asks something: "Post asks that Oslo send".

    Not so in "The ministry asks that Oslo send troops", and not for a city whose post is not an addressee.
    """
    addressees = (*cable.action_addressees, *cable.info_addressees)
    for at in occurrences(cable.text, cable.body, *_SENDER_ASKS):
        found = spaced(_SENDER_ASKS_THAT).match(cable.text, at, cable.body.end)
        if found is None or cable.quoted(at):
            continue
        posts, end = names_from(cable, found.end(), min(cable.body.end, found.end() + _LONGEST_CHARS))
        acts = compiled(rf"(?:\s{{1,3}}to)?{_ACT}").match(cable.text, end)
        if len(posts) == 1 and acts is not None and is_addressed(cable, posts[0].text, addressees):
            yield posts


@once_per_cable
def paragraphs_telling_addressees(cable: Cable) -> frozenset[int]:
    """Return the indices of the paragraphs that tell an addressee what to do: "Lima should send its engineer"."""
    addressees = (*cable.action_addressees, *cable.info_addressees)
    return frozenset(index for post, index in _told(cable) if is_addressed(cable, post.text, addressees))


def _told(cable: Cable) -> Iterator[tuple[Value, int]]:
    """Yield the posts, or capitals, that begin a sentence on what they should do, with the paragraph's index."""
    for at in occurrences(cable.text, cable.body, *_ONE_TOLD, *_FREE):
        told = cable.text[at : at + _LONGEST_LEAD_CHARS].lower()
        sign = next(sign for sign in (*_ONE_TOLD, *_FREE) if told.startswith(sign))
        index, does = cable.paragraph_at(at), _TAKE_LESS if sign in _FREE else _ACT
        if index is None or not compiled(does).match(cable.text, at + len(sign)):
            continue
        words = [*spaced(WORD).finditer(cable.text, max(cable.body.start, at - _LONGEST_CHARS), at)][-_MOST_WORDS:]
        for word in words:
            posts, end = names_from(cable, word.start(), at)
            if len(posts) == 1 and end == at and _opens_sentence(cable, word.start(), index):
                yield posts[0], index
                break


def _opens_sentence(cable: Cable, at: int, index: int) -> bool:
    """Return whether a sentence of the paragraph of that index begins at the offset."""
    if at == cable.paragraphs[index].text_span.start:
        return True
    return compiled(_SENTENCE_STARTS).search(cable.text, max(0, at - _LONGEST_LEAD_CHARS), at) is not None


def _named_behind(cable: Cable, written: str, at: int) -> tuple[Value, ...]:
    lead = spaced(written).match(cable.text, at)
    return names_from(cable, lead.end(), len(cable.text))[0] if lead else ()


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
