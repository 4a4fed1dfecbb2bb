"""A post is named as one that must act, but is not an action addressee.

## Why it matters
"Embassies Berlin and Warsaw are instructed to reply", and Warsaw is not on the TO line: Warsaw never sees the request,
or sees it for information and files it. (5 FAH-2 H-230; by convention.)

Posts are read in headings ("ACTION REQUEST FOR ACCRA"), announcements and sentences that ask ("Embassy Accra should",
"Department requests that Embassy Accra", "For Accra and Lome:"); an addressee may be asked by its city alone ("Post
asks that Accra send"). It is not reported if the cable has no TO line, or if a collective is on it (ALL DIPLOMATIC
POSTS), which may include the post. "For Lome: please check" may be said to an INFO addressee too, unless the paragraph
is announced as the request; "Embassy Lome should not raise this" may always. If the cable has no action addressee,
ACT008 says so.

## What to do
Add the post to the TO line, or correct the name.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Valid,
    announced,
    announcements_of,
    asked_posts_of,
    has_collective,
    is_addressed,
)

RULE = Rule(
    code="ACT010",
    name="asked-post-not-addressed",
    severity="error",
    summary="a post that is asked to act and is not an action addressee",
    authority="5 FAH-2 H-230; convention",
    needs=("action_addressees",),
)
_HEADING = (
    "FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI\nAMEMBASSY DAR ES SALAAM\nUSMISSION USUN NEW YORK\n"
    "INFO AMEMBASSY KAMPALA\n\nUNCLAS STATE 001204\n\nSUBJECT: TEA\n\n"
)
VALID = (
    *(
        Valid(
            _HEADING + f"1. Please reply. Embassy Lusaka is {words} to call on its host.\n", note="by another message"
        )
        for words in (
            "asked separately",
            "separately asked",
            "being instructed septel",
            "requested by separate cable",
            "tasked in septel",
        )
    ),
    Valid(_HEADING + "1. Embassies Nairobi and Dar es Salaam are instructed to reply.\n"),
    Valid(_HEADING + "1. This is an action request for USUN. See paragraph 2.\n\n2. USUN should join consensus.\n"),
    Valid(_HEADING + "1. ACTION REQUEST FOR NAIROBI: Please reply.\n\n2. For Dar es Salaam: please reply.\n"),
    Valid(_HEADING + "1. Please reply, and coordinate with Embassy Lusaka.\n", note="not asked"),
    Valid(
        _HEADING + "1. Please reply. Embassy Lusaka should be consulted first, and must be kept informed.\n",
        note="others are to do something with it",
    ),
    Valid(_HEADING + "1. Please ask Embassy Lusaka for its list.\n", note="to be asked by others"),
    *(
        Valid(_HEADING + f"1. Please reply. Embassy Kampala {words}.\n", note="informed, to leave it alone")
        for words in (
            "should not raise this",
            "should therefore not raise this",
            "is requested not to approach the ministry",
            "must refrain from comment",
            "should take no action",
            "is not to reply",
        )
    ),
    Valid(_HEADING + "1. Embassy Lusaka reported that talks go on. Please reply.\n", note="a reporter"),
    Valid(_HEADING + "1. The Embassy of Zambia in Lusaka should reply.\n", note="of another state"),
    Valid(_HEADING + "1. Ministers in Lusaka should reply. Lusaka is asked to open its border.\n", note="a government"),
    Valid(_HEADING + "1. Please reply.\n\n2. For Kampala: please check the figures.\n", note="an aside"),
    Valid("1. Embassy Lusaka is requested to reply.\n", note="a cable without addressees"),
    Valid(
        _HEADING.replace("USMISSION USUN NEW YORK", "ALL AFRICAN DIPLOMATIC POSTS COLLECTIVE")
        + "1. Embassy Lusaka is requested to reply.\n",
        note="a collective",
    ),
    Valid(_HEADING + "1. Please reply.\n\n2. Begin text:\n\nEmbassy Lusaka is requested to reply.\n\nEnd text.\n"),
    Valid(
        "MRN: 16 STATE 204\nFrom: SECSTATE WASHDC\nAction: NAIROBI, AMEMBASSY ROUTINE; LUSAKA, AMEMBASSY ROUTINE\n"
        "TAGS: ETRD\nSubject: Tea\n\n1. Embassies Lusaka and Nairobi are requested to reply.\n",
        note="the city first",
    ),
    Valid(_HEADING + "1. Embassy Quagmire is requested to reply.\n", note="a name that no list has"),
    Valid(
        _HEADING
        + "1. The ministry asks that Kampala send troops. We ask that Lusaka act. We ask that Kampala be told.\n",
        note="governments, and one that is not to act",
    ),
)
INVALID = (
    Invalid(
        _HEADING + "1. Please reply. ⟦Lusaka⟧ is requested to reserve a room.\n",
        note="by the city's name alone, where the Department sends the cable",
        message="Lusaka is asked to act, but is not an addressee",
    ),
    Invalid(
        _HEADING + "1. Please reply. Embassy ⟦Lusaka⟧ should not raise this.\n",
        note="to leave it alone, and not informed",
        message="Lusaka is asked to act, but is not an addressee",
    ),
    Invalid(
        _HEADING + "1. Please reply. Embassy ⟦Lusaka⟧ is asked to reply separately.\n",
        note="how it is to reply",
        message="Lusaka is asked to act, but is not an addressee",
    ),
    Invalid(
        _HEADING + "1. The Department asks that ⟦Kampala⟧ approve the loan.\n",
        note="asked by the city's name alone",
        message="Kampala is asked to act, but is only an INFO addressee",
    ),
    Invalid(
        _HEADING
        + "1. Tea is up. For ⟦Lusaka⟧: Please inform the Ministry.\n\n2. AmEmbassy ⟦Lome⟧ is asked to reply.\n",
        note="behind a sentence, and shortened",
        message=(
            "Lusaka is asked to act, but is not an addressee",
            "Lome is asked to act, but is not an addressee",
        ),
    ),
    Invalid(
        _HEADING + "1. Nairobi, ⟦Lusaka⟧ and Dar es Salaam are requested to reply. See paragraphs 2 and 3.\n\n"
        "2. Embassy Nairobi is asked to raise the sale, and Embassy ⟦Lome⟧ the repair.\n\n"
        "3. For ⟦Kampala⟧: Please send a van.\n",
        note="without a verb, without a word for the post, and in a paragraph that is announced",
        message=(
            "Lusaka is asked to act, but is not an addressee",
            "Lome is asked to act, but is not an addressee",
            "Kampala is asked to act, but is only an INFO addressee",
        ),
    ),
    Invalid(
        _HEADING + "1. Embassies Nairobi and ⟦Lusaka⟧ are instructed to reply.\n",
        message="Lusaka is asked to act, but is not an addressee",
    ),
    Invalid(
        _HEADING
        + "1. This is an action request for Embassies Nairobi and ⟦Kampala⟧. See paragraph 2.\n\n2. Please reply.\n",
        note="one of two an INFO addressee",
        message="Kampala is asked to act, but is only an INFO addressee",
    ),
    Invalid(
        _HEADING + "1. This is an action request for Embassy ⟦Kampala⟧. See paragraph 2.\n\n2. Please report.\n",
        note="an INFO addressee alone",
        message="Kampala is asked to act, but is only an INFO addressee",
    ),
    Invalid(
        _HEADING.replace("KAMPALA", "KAMPALA\nAMEMBASSY LUSAKA")
        + "1. This is an action message to posts in ⟦Kampala⟧ and ⟦Lusaka⟧.\n\n2. Please report.\n",
        note="two",
        message=(
            "Kampala is asked to act, but is only an INFO addressee",
            "Lusaka is asked to act, but is only an INFO addressee",
        ),
    ),
    Invalid(
        _HEADING + "1. ACTION REQUEST: Department requests that Embassy ⟦Kampala⟧ deliver the note.\n\n2. Thanks.\n",
        message="Kampala is asked to act, but is only an INFO addressee",
    ),
    Invalid(
        _HEADING + "1. ACTION REQUEST FOR ⟦ACCRA⟧: PLEASE REPLY.\n\n2. FOR ⟦LOME⟧ AND NAIROBI: PLEASE REPLY.\n",
        note="in a heading, and before a block",
        message=("ACCRA is asked to act, but is not an addressee", "LOME is asked to act, but is not an addressee"),
    ),
    Invalid(
        _HEADING + "1. Posts should act.\n\nFor ⟦Accra⟧ and Nairobi:\n\n-- Count the ships.\n\n"
        "2. Action: Request Embassy ⟦Lome⟧ reply.\n",
        note="above items, and where the words that ask come first",
        message=("Accra is asked to act, but is not an addressee", "Lome is asked to act, but is not an addressee"),
    ),
    Invalid(
        _HEADING + "1. Department requests that Embassy ⟦Lusaka⟧ report. ⟦USNATO⟧ should join consensus.\n",
        message=("Lusaka is asked to act, but is not an addressee", "USNATO is asked to act, but is not an addressee"),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each post, where it is first asked."""
    if not cable.action_addressees or has_collective(cable.action_addressees):
        return
    seen: set[str] = set()
    for phrase in asked_posts_of(cable):
        for post in phrase.posts:
            name = post.text.upper()
            informed = is_addressed(cable, name, cable.info_addressees)
            if name in seen or is_addressed(cable, name, cable.action_addressees) or _is_originator(cable, name):
                continue
            if informed and phrase.spared:
                continue
            may_be_informed = informed or has_collective(cable.info_addressees)
            if may_be_informed and phrase.aside and not _is_in_request(cable, post.span.start):
                continue
            seen.add(name)
            where = "only an INFO" if informed else "not an"
            yield RULE.diagnostic(post.span, f"{post.text} is asked to act, but is {where} addressee")


def _is_in_request(cable: Cable, at: int) -> bool:
    """Return whether the offset is in a paragraph that an announcement names."""
    number = cable.paragraph_number_at(at)
    items = (item for announcement in announcements_of(cable) for item in announced(announcement))
    return number is not None and any(item.first <= number <= item.last for item in items)


def _is_originator(cable: Cable, post: str) -> bool:
    return cable.originator is not None and is_addressed(cable, post, (cable.originator,))
