"""The announcement of an action request does not say which paragraph has it, and no paragraph is headed as one.

## Why it matters
"This is an action request." tells the addressee to look for a request, but not where. In a cable of more than three
paragraphs the addressee has to search. (By convention.)

It is not reported if the request follows at once, in the same paragraph or the next, or if that paragraph refers to
one that asks.

## What to do
Add "See paragraph 7.", or head the paragraph that asks ACTION REQUEST.
"""

from collections.abc import Iterator

from cablelint import (
    PLACEHOLDER_REFERENCE,
    Announcement,
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    announcements_of,
    asks,
    compiled,
    referred_to,
    request_heading,
)

RULE = Rule(
    code="ACT004",
    name="announcement-without-reference",
    severity="warning",
    summary="an announcement that does not say which paragraph has the request",
    authority="convention",
    needs=("announces_without_reference",),
)
VALID = (
    Valid("1. This is an action request. See paragraph 4.\n\n2. A.\n\n3. B.\n\n4. Please report.\n"),
    Valid("1. This is an action request.\n\n2. A.\n\n3. Please report.\n", note="short enough to be found"),
    Valid("1. This is an action request.\n\n2. A.\n\n3. B.\n\n4. ACTION REQUEST: Please report.\n", note="headed"),
    Valid(
        "1. This is an action request. Embassy is requested to report.\n\n2. A.\n\n3. B.\n\n4. C.\n",
        note="asked at once",
    ),
    Valid("1. This is an action request.\n\n2. Embassy is requested to report.\n\n3. A.\n\n4. B.\n", note="asked next"),
    Valid("1. This is an action request:\n\n-- A reply by June 1.\n\n2. A.\n\n3. B.\n\n4. C.\n", note="in a list"),
    Valid(
        "1. This is an action request. Embassy Rome, please see paragraph 4.\n\n2. A.\n\n3. B.\n\n4. Please report.\n",
        note="with the post that is meant",
    ),
    Valid(
        "1. This is an action request for all posts; see end of cable.\n\n2. A.\n\n3. B.\n\n4. Posts should report.\n",
        note="a place without a number",
    ),
    Valid(
        "1. This is an action request. Kampala would like an answer soon (see para 4).\n\n2. A.\n\n3. B.\n\n"
        "4. Embassy is requested to report.\n",
        note="said in passing",
    ),
)
INVALID = (
    Invalid(
        "1. This is an action request. Please see ⟦paragraph⟧ below.\n\n2. A.\n\n3. B.\n\n"
        "4. ACTION REQUEST: Please report.\n",
        note="a number was forgotten",
        message='no number follows "paragraph"; write the number of the paragraph that has the request',
    ),
    Invalid(
        "1. One.\n\n2. ACTION REQUESTED: SEE ⟦PARAGRAPH⟧.\n\n3. Three.\n\n4. Please report.\n",
        note="a number was forgotten behind a heading",
        message='no number follows "PARAGRAPH"; write the number of the paragraph that has the request',
    ),
    Invalid(
        "1. This is an action request. See ⟦paragraph IV⟧.\n\n2. A.\n\n3. B.\n\n4. ACTION REQUEST: Please report.\n",
        note="a number that no paragraph has",
        message='"paragraph IV" does not say which paragraph has the request; write its number in digits',
    ),
    Invalid(
        "1. ⟦This is an action request⟧.\n\n2. A.\n\n3. B.\n\n4. Embassy is requested to report.\n\n5. Thanks.\n",
        message='"This is an action request" does not say which paragraph has the request',
    ),
    Invalid(
        "1. ⟦This is an action request⟧. The harbor is old (see paragraph 2, and ref A, paragraph 3).\n\n2. A.\n\n"
        "3. Please report.\n\n4. See paragraph 3.\n",
        note="the paragraph it refers to does not ask",
        message='"This is an action request" does not say which paragraph has the request',
    ),
    Invalid(
        "1. (U) ⟦This is an action message⟧.\n\n2. (U) The office closed.\n\n3. (U) It will open again.\n\n"
        "4. (U) Please advise.\n",
        message='"This is an action message" does not say which paragraph has the request',
    ),
)
_ROMAN = r"(?i:\b(?:see|in|at|to)\s+)(?P<words>(?i:para(?:graph)?s?)\.?\s+\(?[IVX]{1,5}\)?)(?!\w|\s+of\b)"
_NO_NUMBER = (
    r"(?i:\b(?:see|in|at|to)\s+(?P<words>para(?:graph)?s?|pghs?))(?i:\s+(?:below|above))?"
    r"(?=\s*[.;)\]](?![ \t]*\d)|\s*\n\s*\n|\s*\Z)"
)
_EASILY_SEARCHED_PARAGRAPHS = 3
_PLACES = tuple(f"see {place}" for place in ("attach", "below", "end", "following", "last", "next", "septel"))
_LIST_FOLLOWS = r"\s{0,9}:\s{1,9}(?:\([a-z0-9/]{1,9}\)|[-*•o]{1,2}|[a-z0-9]{1,2}[.)])\s"
_UP_FRONT_PARAGRAPHS = 3
_HEADING = "action re"  # quested, quired
_HEADING_CHARS = 100  # of such a heading and what it refers to
_FAR_ENOUGH_CHARS = 200  # in which those words follow


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first announcement."""
    announcements = announcements_of(cable)
    if len(cable.paragraphs) <= _EASILY_SEARCHED_PARAGRAPHS:
        return
    if not announcements:
        yield from _headed(cable)
        return
    first = announcements[0]
    if any(each.references for each in announcements):
        return
    rest = cable.text[first.span.end : first.span.end + _FAR_ENOUGH_CHARS]
    roman = compiled(_ROMAN).search(rest)
    if roman is not None and set(roman["words"].split()[-1]) - set("()X"):
        span = Span(first.span.end + roman.start("words"), first.span.end + roman.end("words"))
        words = " ".join(roman["words"].split())
        yield RULE.diagnostic(
            span, f'"{words}" does not say which paragraph has the request; write its number in digits'
        )
        return
    lost = compiled(_NO_NUMBER).search(rest)
    if lost is not None:
        yield _without_number(lost["words"], first.span.end + lost.start("words"))
        return
    if compiled(PLACEHOLDER_REFERENCE).search(rest) or any(request_heading(cable, each) for each in cable.paragraphs):
        return
    if first.paragraph is not None and not _is_at_hand(cable, first, first.paragraph):
        yield RULE.diagnostic(
            first.span,
            f'"{" ".join(cable.text_at(first.span).split())}" does not say which paragraph has the request',
        )


def _headed(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding where a heading up front gives no number: "ACTION REQUESTED: SEE PARAGRAPH."."""
    for paragraph in cable.paragraphs[:_UP_FRONT_PARAGRAPHS]:
        start, end = paragraph.text_span
        if cable.text[start : start + len(_HEADING)].lower() == _HEADING:
            lost = compiled(_NO_NUMBER).search(cable.text, start, min(end, start + _HEADING_CHARS))
            if lost is not None:
                yield _without_number(lost["words"], lost.start("words"))
                return


def _without_number(words: str, start: int) -> Diagnostic:
    message = f'no number follows "{words}"; write the number of the paragraph that has the request'
    return RULE.diagnostic(Span(start, start + len(words)), message)


def _is_at_hand(cable: Cable, announcement: Announcement, index: int) -> bool:
    """Return whether the request follows in this paragraph or the next, or the words that follow say where it is."""
    rest = cable.text[announcement.span.end : announcement.span.end + _FAR_ENOUGH_CHARS].lower()
    if any(place in rest for place in _PLACES) or compiled(_LIST_FOLLOWS).match(rest):
        return True
    named = set(referred_to(cable, cable.paragraphs[index : index + 1]))
    near = cable.paragraphs[index : index + 2]
    return any(asks(cable, each) for each in (*near, *(each for each in cable.paragraphs if each.number in named)))
