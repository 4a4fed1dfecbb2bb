"""Where a cable says up front that it asks for action, in the words of everyday too.

The grammar reads the set forms: "This is an action request. See paragraph 4." Drafters also write "Post seeks
guidance: see para 5", "a decision is needed by Friday, para 4", "Instructions are in paragraph 6". Such a sentence
announces if it asks for something, or speaks of the writers' request, and sends the reader to a paragraph for it. That
needs the wordings in which cables ask, so it is judged here and not in the grammar.
"""

from collections.abc import Iterator

from cablelint.analysis.action_headings import headed_as_action
from cablelint.analysis.action_wordings import asks_for_action
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Announcement, Cable, NumberRange, Paragraph, ParagraphReference
from cablelint.model.spans import Span, trimmed
from cablelint.reading.body.announcements import together

UP_FRONT_PARAGRAPHS = 2
"""The paragraphs, from the first, in which an addressee looks for what is asked."""

# Patterns are kept as words and compiled where they are first needed. They match the words before a reference up to it,
# or those after it, with one space between words.
_REQUEST = (
    r"(?:requests?|instructions?|taskings?|tasks?|actions?(?: items?| requests?)?|recommendations?|deadlines?"
    r"|demarches?|guidance|objectives"
    r"|questions (?:for|to) (?:the )?(?:department|embass(?:y|ies)|missions?|posts?|washington)"
    r"|what (?:we|post|embassy|mission|the department|department|washington) (?:asks?|needs?|requests?|seeks?|wants?)"
    r"|what (?:is|was) (?:asked|expected|needed|requested|required|wanted)"
    r"|what (?:addressees|embassy|missions?|posts?|they|you) (?:(?:are|is) (?:asked|expected|requested|to)|have to|must"
    r"|need to|should)(?: (?:do|act|provide|report|send|supply))?)"
)
_ADDRESSED = (
    r"(?:action|addressees?|answers?|approval|assistance|clearance|concurrence|consulates?|decisions?|delivery"
    r"|demarche|department"
    r"|embass(?:y|ies)|guidance|help|missions?|posts?|repl(?:y|ies)|reporting|responses?|usun|washington|you)"
)
_LINKS = (
    r"(?:(?:is|are|appears?|begins?|follows?|can be) )?(?:also )?"
    r"(?:(?:contained|described|detailed|explained|found|given|laid out|listed|located|outlined|set (?:out|forth)"
    r"|spelled out|stated)(?: (?:at|in|on|under))?|(?:at|in|on|under|with))"
)
_PLEASE = (
    r"(?:(?:please|pls|kindly|you are (?:asked|requested) to|requests? (?:that )?you(?: to)?"
    r"|(?:we|post|mission|embassy|(?:the )?department) (?:(?:would|also|hereby) ){0,2}(?:ask|request)s? (?:that )?"
    r"(?:you|addressees|posts|missions|embassies|(?:the )?department)(?: (?:please|kindly|to))?) )?"
)
_SEE = (
    rf"{_PLEASE}(?:(?:go|proceed|refer|skip|turn) (?:directly |straight )?to|look (?:at|to)"
    r"|see(?: also)?|consult|read|as in|as per|at|in|per|under)"
)
_SEE_LAST = rf"(?i:[;,(.:–—-] ?{_PLEASE}(?:go to|refer to|see|turn to)\Z)"
_FOR_POSTS = r"for (?:posts?|(?-i:[A-Z])[\w’'/-]{1,24})(?:(?:,? and|,) (?-i:[A-Z])[\w’'/-]{1,24}){0,3}"
_LEAD = r"(?P<lead>(?:[\w'’/.-]{1,25} ){0,6})"
_NAMED_THERE = (
    rf"(?i:(?:\A|[(:;,] ?|-- ?|\band ){_LEAD}{_REQUEST}"
    r"(?: (?:itself|needed|required|requested|sought|we (?:ask|make|need|seek)))?"
    rf"(?: (?:by|for|from|of|to) (?:[\w'’/-]{{1,25}} ){{0,3}}?{_ADDRESSED}(?: [\w'’/-]{{1,25}}){{0,3}}?)?"
    rf"(?:,? (?:which|that))?:? {_LINKS}\Z)"
)
_OURS_IS_THERE = (
    r"(?i:(?:\A|[(:;,] ?|-- ?|\band )(?:our|post's|embassy's|mission's|consulate's|(?:the )?department's|washington's)"
    r" (?:[\w/-]{1,20} ){0,2}(?:requests?|asks|needs|recommendations?|questions? (?:for|to) (?:the )?[\w/-]{1,20})"
    rf"(?: (?:for|to|on|of|that) (?:[\w'’/-]{{1,25}} ){{0,6}}?[\w'’/-]{{1,25}})? {_LINKS}\Z"
    r"|\b(?:we|post|embassy|mission|consulate|department) (?:have|has|make|makes) (?:[\w-]{1,20} ){0,4}?requests?"
    rf"[,;] (?:it|they|which|that) {_LINKS}\Z)"
)
_REFERS = r"(?i: ?(?:refers?|appl(?:y|ies)|explains?|gives? (?:the )?details|has (?:the )?details)\b)"
_ACTION_PARAGRAPHS = r"(?i:(?:\A|[(:;,] ?|-- ?|\bthe )action\Z)"
_NAMED_FOR_POSTS = (
    rf"(?i:(?:\A|[(:;,] ?|-- ?)(?:the )?(?:actions?|demarches?|guidance|instructions?|taskings?)"
    rf"(?: items?| required| requested)? {_FOR_POSTS}(?: {_LINKS}|(?::|,|--) ?(?:{_SEE}|))\Z"
    r"|(?:\A|[(:;,.] ?|-- ?)action(?: items?| request| required| requested)?(?::|,| --?) ?(?:for )?(?:all )?"
    rf"(?:action )?(?:addressees|consulates|embassies|missions|posts|department)(?:,|:|;|\.| --?) ?(?:{_SEE}|)\Z"
    r"|(?:\A|[(:;,] ?|-- ?)(?:action )?(?:addressees|consulates|embassies|missions|posts|you) are (?:asked|directed"
    r"|instructed|tasked) (?:at|in|under)\Z)"
)
_HELD_THERE = (
    rf"(?i:\b(?:actions?|approval|assistance|decisions?|guidance|help|instructions|measures|questions|requests?"
    rf"|steps|tasks)(?: {_LINKS}|)(?: in| at| under)\Z)"
)
_DETAILS = r"(?:(?:the|more|further) )?(?:details|particulars|specifics) (?:are |can be found |follow )?(?:at|in)"
_ATTACHED = (
    rf"(?i:(?:[(:;,.–—-]|\bas) ?(?:{_SEE}"
    r"|(?:asked|described|detailed|directed|explained|outlined|requested|set (?:out|forth)"
    rf"|stated) (?:at|in|under)|{_DETAILS}|)\Z"
    r"|\b(?:contained|described|outlined|listed|stated|act on"
    r"|(?:answers?|reaction|react|reply|replies|respond|response) to|(?:go|turn) (?:directly )?to)\Z)"
)
_BARE = r"[(:;,.–—-]{1,2} ?"
_BEFORE_BARE = (
    rf"(?i:(?:\d|days?|{_REQUEST}|{_ADDRESSED}|advice|comments|concurrence|input|instructions|needed|requested|required"
    r"|questions|soonest|urgent(?:ly)?|views|week|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?:[ .-]{0,3})\Z)"
)
_ONLY_SEE = (
    r"(?i:\A\W*(?:(?P<action>action )?(?:addressees|embass(?:y|ies)|missions?|posts?|department)(?: [A-Z][a-z]+)?, )?"
    rf"(?:{_FOR_POSTS}: )?(?:{_SEE}|{_DETAILS}|)\Z)"
)
_FOR_IT_SEE = (
    rf"(?i:(?:\A|[(:;,] ?|-- ?)for (?P<lead>(?:[\w'’/-]{{1,25}} ){{0,4}}?){_REQUEST}"
    rf"(?: (?:by|for|from|of|to) (?:[\w'’/-]{{1,25}} ?){{1,4}})?,? (?:{_SEE})\Z)"
)
_FOR_IT = (
    rf"(?i: ?(?:below )?(?:(?:for|on|with) (?:[\w'’/.-]{{1,25}} ){{0,4}}?{_REQUEST}\b"
    r"|and (?:act|comply|deliver|provide|reply|report|respond|take)\b))"
)
_FOR_OURS = (
    r"(?i: ?(?:below )?for (?:(?:our|post's|embassy's|mission's|consulate's|(?:the )?department's|washington's)"
    r" (?:[\w/-]{1,20} ){0,2}(?:requests?|recommendations?|instructions|questions for (?:the )?[\w/-]{1,20})"
    r"|(?:the )?action (?:requests?|requested|required|items?))\b)"
)
_HAS_IT = (
    r"(?i: ?(?:below )?(?:asks?|directs|instructs|requests?|seeks?|tasks)(?! by| to be)\b|"
    r" ?(?:below )?(?:contains?|gives?|has|have|holds?|includes?|is|are|lists?|makes?|outlines?|presents?|says?"
    rf"|sets? (?:out|forth)) (?:[\w'’/.-]{{1,25}} ){{0,4}}?(?:{_REQUEST}|how\Z)\b)"
)
_SOUGHT = r"(?:action|advice|approval|assistance|clearance|concurrence|decisions?|guidance|help|input|support|views)"
_NEEDED = (
    r"(?i:\b(?:actions?|advice|answers?|approval|assistance|clearance|comments|concurrence|decisions?|guidance|help"
    r"|input|instructions|repl(?:y|ies)|responses?|tasking|views)(?: [\w'’/-]{1,25}){0,4}? (?:due|needed|recommended"
    r"|requested|required|sought|wanted)\b|\b(?:this (?:cable|message|telegram)|it)"
    r" (?:also )?(?:asks|calls|directs|instructs|requests|seeks|tasks)\b"
    r"|\b(?:cable|message|telegram) (?:contains|has|gives|conveys|transmits) (?:[\w'’/-]{1,25} ){0,3}?"
    r"(?:instructions|requests?|taskings?)\b|\bfor action\b|\b(?:please|should) act on\Z"
    r"|\baction(?: addressees?| posts)?\b ?[:,-]?\Z|\baction (?:addressees?|posts)\b"
    r"|\b(?:post|embassy|mission|consulate|department|we) (?:\w{2,12}ly )?(?:needs?|requires?|seeks?|solicits?)"
    rf" (?:[\w'’-]{{1,25}} ){{0,4}}?{_SOUGHT}\b"
    rf"|\A\W*(?:requesting|seeking|soliciting) (?:[\w'’-]{{1,25}} ){{0,4}}?{_SOUGHT}\b"
    r"|\A\W*(?:addressees|posts)['’] (?:action|task)s?\b"
    r"|\b(?:addressees|embassies|missions|posts|you) (?:all |also |each )?have (?:[\w-]{1,12} ){1,3}to (?:act|do)\b)"
)
_WE_ASK = (
    r"(?i:\b(?:post|embassy|mission|consulate|we)\s"
    r"(?:also\s|now\s|therefore\s)?(?:asks?|requests?|seeks?|recommends?)\s)"
)
_ENDS = r"\)\s?\Z"
_DONE = r"(?i:\b(?:carried out|completed|has taken|have taken|no|not an?|took) )"
_OWNERS = frozenset(
    "agency ambassador bureau consulate department dept desk drafters embassy mission office our post posts the this"
    " usaid usg usun washington washington's your".split()
)
_OTHERS_OWN = frozenset("her his its their".split())
_ADDRESSEES = frozenset("addressees consulates embassies embassy missions post posts recipients".split())
_BOUNDARY = r"(?<![ .(][A-Z])(?<!(?i:para))(?<!(?i:paras))(?<!(?i:par))(?<!(?i:pgh))[.?!][\"')”’]*\s+|\n[ \t\r]*\n\s*"
_LONGEST_CHARS = 400  # of a sentence before the reference
_FARTHEST_CHARS = 20_000  # of the text in which everyday words announce
_LONGEST_AFTER_CHARS = 120


@once_per_cable
def announcements_of(cable: Cable) -> tuple[Announcement, ...]:
    """Return all announcements in order of place: those in set forms, and sentences that point to a request."""
    formal = cable.announcements
    everyday = [found for found in _everyday(cable) if not any(found.span.overlaps(one.span) for one in formal)]
    return tuple(together(sorted((*formal, *everyday), key=lambda one: one.span)))


@once_per_cable
def announced_references(cable: Cable) -> frozenset[Span]:
    """Return the places of the references that announcements make."""
    return frozenset(reference.span for one in announcements_of(cable) for reference in one.references)


def announced(announcement: Announcement) -> Iterator[NumberRange]:
    """Yield the paragraphs that the announcement names, those of other documents left out."""
    for reference in announcement.references:
        if not reference.external:
            yield from reference.ranges


def _everyday(cable: Cable) -> Iterator[Announcement]:
    end = (
        cable.paragraphs[UP_FRONT_PARAGRAPHS - 1].span.end
        if len(cable.paragraphs) >= UP_FRONT_PARAGRAPHS
        else cable.body.end
    )
    end = min(end, cable.body.start + _FARTHEST_CHARS)
    taken = {reference.span for one in cable.announcements for reference in one.references}
    for reference in cable.paragraph_references:
        if reference.span.end > end:
            return
        if reference.external or reference.span in taken:
            continue
        index = cable.paragraph_at(reference.span.start)
        paragraph = None if index is None else cable.paragraphs[index]
        sentences = _sentences_before(cable, reference, paragraph)
        words = next((each for each in sentences if _announces(cable, paragraph, each, reference)), None)
        if words is not None:
            yield Announcement(Span(words.start, reference.span.end), index, (reference,))


def _sentences_before(cable: Cable, reference: ParagraphReference, paragraph: Paragraph | None) -> Iterator[Span]:
    """Yield the sentence up to the reference, and then with the one before it if it is only "See para 4."."""
    earliest = paragraph.text_span.start if paragraph else cable.body.start
    at = reference.span.start
    start = max(earliest, at - _LONGEST_CHARS)
    ends = [start + found.end() for found in compiled(_BOUNDARY).finditer(cable.text[start:at])]
    starts = [start, *ends] if start == earliest else ends
    for where in reversed(starts):
        yield trimmed(cable.text, Span(where, at))
        if not compiled(_ONLY_SEE).match(_spaced(cable.text[where:at])):
            return


def _announces(cable: Cable, paragraph: Paragraph | None, sentence: Span, reference: ParagraphReference) -> bool:
    before = _spaced(cable.text_at(sentence))
    end = min(cable.body.end, reference.span.end + _LONGEST_AFTER_CHARS)
    after = _spaced(compiled(_BOUNDARY).split(cable.text[reference.span.end : end], maxsplit=1)[0])
    only = compiled(_ONLY_SEE).match(before)
    if only is not None:
        return bool(only["action"]) or compiled(_FOR_IT if before else _HAS_IT).match(after) is not None
    if compiled(_NAMED_FOR_POSTS).search(before) or compiled(_OURS_IS_THERE).search(before.replace("’", "'")):
        return True
    if compiled(_ACTION_PARAGRAPHS).search(before) and reference.noun.text.lower().rstrip("s").startswith("para"):
        return True
    named = compiled(_NAMED_THERE).search(before) or compiled(_FOR_IT_SEE).search(before)
    if named is not None:
        return _is_ours(named["lead"])
    if compiled(_SEE_LAST).search(before) and compiled(_FOR_OURS).match(after.replace("’", "'")):
        return True
    attached = compiled(_ATTACHED).search(before)
    words = before if attached is None or attached[0][0].isalpha() else before[: attached.start()]
    asks = asks_for_action(words) or compiled(_NEEDED).search(before) is not None
    if not asks and attached is not None and _is_headed(paragraph):
        asks = asks_for_action(before)  # "Action request: we would ask that you see paragraph 4"
    if not asks or compiled(_DONE).search(before):
        return False
    if compiled(_WE_ASK).search(words) and compiled(_ENDS).match(after) and _has_request(cable):
        return True  # "Post asks ECA to hold the grant (paragraph 6)."
    bare = attached is not None and compiled(_BARE).fullmatch(attached[0]) is not None
    points = compiled(_HAS_IT).match(after) or compiled(_REFERS).match(after)
    if bare and not (compiled(_BEFORE_BARE).search(words) or points):
        return False  # "Posts are asked to count the ships (para 3)"
    return attached is not None or compiled(_HELD_THERE).search(before) is not None or _is_headed(paragraph)


def _has_request(cable: Cable) -> bool:
    """Return whether a paragraph of the cable is headed as a request, or as what is recommended."""
    heads = (one.heading.text.lower() for one in cable.paragraphs if one.heading is not None)
    return any(map(_is_headed, cable.paragraphs)) or any(head.startswith("recommendation") for head in heads)


def _is_headed(paragraph: Paragraph | None) -> bool:
    """Return whether the paragraph is headed as a request, and so all that it refers to is announced."""
    return paragraph is not None and paragraph.heading is not None and headed_as_action(paragraph.heading.text)


def _is_ours(lead: str) -> bool:
    """Return whether the words before "request" leave it this post's own.

    "The Ministry's request" and "his request" are those of others.
    """
    words = lead.lower().replace("’", "'").split()
    if not _OTHERS_OWN.isdisjoint(words) and _ADDRESSEES.isdisjoint(words):
        return False
    return all(
        word.split("'")[0].rstrip("s") in _OWNERS or word.split("'")[0] in _OWNERS for word in words if "'" in word
    )


def _spaced(words: str) -> str:
    """Return the words with one space between them, and none at the ends."""
    return " ".join(words.split())
