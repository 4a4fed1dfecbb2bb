"""The SUBJECT calls the cable an action request, and the text asks for nothing.

## Why it matters
The SUBJECT puts the cable on the pile of those that must be answered. The addressee reads it twice to find the request,
or sends a cable to ask for it. (By convention.)

## What to do
Say what is requested of whom, in a paragraph headed ACTION REQUEST, or remove the words from the SUBJECT.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Span, Valid, announcements_of, asks_of, compiled

RULE = Rule(
    code="ACT014",
    name="subject-without-request",
    severity="warning",
    summary="SUBJECT says ACTION REQUEST, and the text asks for nothing",
    authority="convention",
    needs=("subject", "paragraphs"),
    without=("announcements",),
    triggers=("action", "guidance", "request"),
)
VALID = (
    Valid("SUBJECT: ACTION REQUEST: TEA\n\n1. Ships wait.\n\n2. Please report.\n"),
    Valid("SUBJECT: TEA: REQUEST FOR GUIDANCE\n\n1. May Post accept the invitation?\n"),
    Valid("SUBJECT: TEA - ACTION REQUESTED\n\n1. ACTION REQUESTED: Department's views on the draft.\n"),
    Valid(
        "SUBJECT: RESPONSE TO ACTION REQUEST ON TEA\n\n1. Embassy delivered the points on May 3.\n", note="an answer"
    ),
    Valid("SUBJECT: TEA TALKS: FOLLOW-UP ACTION ITEMS\n\n1. The board met.\n", note="actions of others"),
    Valid("SUBJECT: ACTION PLAN ON TEA\n\n1. The board drew up a plan.\n"),
    Valid("SUBJECT: MINISTER'S REQUEST FOR ACTION ON TEA\n\n1. The Minister asked for help.\n", note="of others"),
    Valid("SUBJECT: ACTION REQUEST: TEA\n", note="a cable without a text"),
    Valid(
        "SUBJECT: ACTION REQUEST: TEA\n\n1. This is an action request. See para 2.\n\n2. A.\n",
        note="which ACT002 reports",
    ),
    Valid("SUBJECT: TEA\n\n1. Ships wait.\n"),
    Valid("SUBJECT: (U) ACTION REQUEST - TEA\n\n1. (U) Embassies should report by June 1.\n"),
)
INVALID = (
    Invalid(
        "SUBJECT: (C) ⟦ACTION REQUEST⟧: TEA\n\n1. (C) Ships wait.\n",
        note="behind its marking",
        message='the SUBJECT says "ACTION REQUEST", but the text asks for nothing',
    ),
    Invalid(
        "SUBJECT: ⟦ACTION REQUEST⟧: TEA TARIFF\n\n1. The harbor was built in 1931.\n\n2. Ships wait.\n",
        message='the SUBJECT says "ACTION REQUEST", but the text asks for nothing',
    ),
    Invalid(
        "SUBJECT: (U) TEA TARIFF - ⟦Action Required⟧\n\n1. (U) The harbor was built in 1931.\n",
        note="at the end",
        message='the SUBJECT says "Action Required", but the text asks for nothing',
    ),
    Invalid(
        "SUBJECT: TEA TARIFF (⟦GUIDANCE REQUESTED⟧)\n\n1. THE MINISTER ASKED US FOR AN ANSWER.\n",
        message='the SUBJECT says "GUIDANCE REQUESTED", but the text asks for nothing',
    ),
)
_CALLS = (
    r"(?i:(?:\A(?:\([A-Z/ ,]{1,40}\)\s{1,3})?|[:(;,]\s{0,3}|\s--?\s)"
    r"(?:(?:urgent|immediate|demarche|second|third)\s)?(?P<words>action"
    r"\s(?:cable|message|needed|request(?:ed)?|required)|guidance\s(?:needed|request(?:ed)?|required)|request\sfor\s(?:action|guidance"
    r"|instructions))\b)"
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the words of the SUBJECT."""
    if cable.subject is None or not any(paragraph.text_span for paragraph in cable.paragraphs):
        return
    written = cable.text_at(cable.subject.span)
    found = compiled(_CALLS).search(written)
    if found is None or announcements_of(cable) or asks_of(cable):
        return
    span = Span(cable.subject.span.start + found.start("words"), cable.subject.span.start + found.end("words"))
    words = " ".join(found["words"].split())
    yield RULE.diagnostic(span, f'the SUBJECT says "{words}", but the text asks for nothing')
