"""The text has a placeholder, a note to those who clear it, or another trace of its drafting.

## Why it matters
"Embassy should reply by XX" asks for nothing that can be done, and "[NOTE TO CLEARERS: is this still true?]" tells
every addressee what was meant for a colleague. What is sent cannot be called back. (By convention.)

The rule reports XX, ???, TBD, TBC and TK, dates such as XX/XX/2026 and 20XX, brackets that ask for a name or date,
notes of drafters and clearers to one another, in brackets or in words of every day ("Maria - can you check this with
PM?", "Awaiting L clearance", "Left this in for now."), what is left of tracked changes, a line that says DRAFT, and a
reference without its number ("see para XX", "paragraph (X)"). It also reports what a program leaves ("Error! Bookmark
not defined.", #REF!, "Click here to enter text", "(LINK)"), and SUBJECT, signature and clearances that only say what
belongs there.

A note in words of every day, in brackets or without, is a warning: it may be meant for the reader.

It does not report redactions (XXXXXXXX), Roman numerals ("Article XX"), and quoted text, which may be a form or a draft
of others. In a released cable it is information only.

In a Word document, tracked changes, comments, hidden text and fields that nobody filled in are reported too.

## What to do
Write what belongs there, or remove it.
"""

import re
from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Placeholder,
    Rule,
    Severity,
    Span,
    Valid,
    compiled,
    placeholders_of,
)

RULE = Rule(
    code="TXT013",
    name="placeholder-left",
    severity="error",
    summary="a placeholder or a drafter's note left in the text",
    authority="convention",
    severity_in={"archive": "info"},
)
VALID = (
    Valid(
        "1. The drafter notes: no ships. One reviewer notes - in May - that the reviewers note: none came.\n",
        note="a verb",
    ),
    Valid("1. The port closed on May 4, 2011. See paragraph 2.\n\n2. It opened again.\n"),
    Valid("1. The witness, XXXXXXXXXXXX, left for Oslo.\n", note="a redaction"),
    Valid("1. ID card 79.318.XXX, SSN XXX-XX-1234 and account 0012-3344-XXXX are his.\n", note="hidden digits"),
    Valid("1. Article XX of the treaty, and the XX century, are of interest.\n", note="Roman numerals"),
    Valid("1. ATCM XXX closed in New Delhi, and CCAMLR-XXX opened.\n", note="the thirtieth meetings"),
    Valid("1. Ships wait.\n\n2. Two left.\n\n\nNNNN\n", note="the end of a message"),
    Valid("1. (TS//SI//TK) Ships wait.\n", note="a control marking"),
    Valid("1. (S/NF) Ships wait.\n\n2. [S/NF] Two left.\n", note="a marking in other brackets"),
    Valid("1. The Minister asked: why wait? Really? Nobody knew (?).\n"),
    Valid("1. The draft law is new. The DRAFT RESOLUTION is long.\n\nDRAFT RESOLUTION\n\n2. Ships wait.\n"),
    Valid("1. Begin text:\n\nName: ________  Date: XX/XX/2011\n\nEnd text.\n\n2. Ships wait.\n", note="a quoted form"),
    Valid("1. Posts should send the name, title, and telephone of each officer.\n"),
    Valid("1. [Note: The Minister left early. End note.] Ships wait [sic].\n", note="a note to the reader"),
    Valid("1. Paragraph X of the treaty says so. Mr. X left. Ships wait at pier B.\n"),
    Valid(
        "1. Seized: 300 CDs (blank).\n\nItem   Cars (number)   Sales (amount)\nBoxes (number)    1,204    USD 3\n",
        note="what a row or a column counts, and a thing that nothing is written on",
    ),
    Valid("1. Ranks: Oslo, Rome [SIC: TIED]. [NB: all of it.] He said ja [GE: yes].\n", note="asides to the reader"),
    Valid(
        "1. Votes (Y = in favor; ? = without instructions):\n\n  Oslo   Y   Rome   ?\n  Lima   Y   Bonn   ?\n",
        note="a sign explained",
    ),
    Valid("1. Next plenary: June 23. Expert group: TBD.\n\n2. Next round: TBD.\n", note="a day that nobody has set"),
    Valid("1. Formatted tables are hard to send. It deleted: nothing.\n"),
    Valid("1. Please send the full (NAME), (TITLE) of each. More to come septel. Paragraphs 4 and X of the treaty.\n"),
    Valid("1. The DRAFT - NOT the final - was sent. It is **very** new. See <jane@state.gov>.\n"),
    Valid("1. The size is XXL, and the model is XX5.\n"),
    Valid("1. It costs USD 0.00; a blank check; 1,000 -- some say 900 -- fled. Where do we go from here?\n"),
    Valid("1. Name and title: John Doe, Minister. Vote [A/RES/61/3] passed.\n"),
    Valid("1. The last paragraph -- on tea -- was new.\n\nPARA BY PARA\n------------\n\n2. A.\n", note="dashes"),
    Valid("1. Program:\n\n1030  Foreign Minister (TBC)\n1200  Lunch, host TBD\n", note="not confirmed yet"),
    Valid("1. Two flights come on May 17 (TBC), with 40 persons (TBC).\n", note="given, and to be confirmed"),
    Valid("1. He will see:\na) the Cardinal at 1900;\nb) the Speaker, time TBC.\n", note="items with their hours"),
    Valid("SUBJECT: TEXT OF STATEMENT AND\nDRAFT OF TUNISIA\n\n1. A.\n", note="the draft of somebody"),
    Valid('1. The Minister asked: "Is this still true?" Comment: Is this the end?\n'),
    Valid("1. Call AF/E. He will (check with the Minister), and wrote [he is here].\n"),
    Valid("1. The oblast [region/province] is poor. A kraal [village/farm] burned.\n", note="glosses"),
    Valid("1. [he/she] Output [barrels/day] rose. (DRAFT) text of the law: tea.\n\n[X] Yes\n", note="meant so"),
    Valid("1. The form reads:\n\n[X] Days off\n\nHe is Mr. [N] to us.\n", note="boxes, and a name"),
)
INVALID = (
    Invalid(
        "1. The road was built in 2019 ⟦[KL confirm year]⟧.\n\n2. ⟦DRAFTER NOTE: is this still true?⟧\n",
        note="by initials, and without brackets",
        message=(
            '"[KL confirm year]" is a note to drafters or clearers; remove it',
            '"DRAFTER NOTE: is this still true?" is a note to drafters or clearers; remove it',
        ),
    ),
    Invalid(
        "1. Prices rose by ⟦[X]⟧ percent. They need ⟦[N]⟧ trucks.\n",
        note="a letter in brackets before what is counted",
        message=(
            '"[X]" is a placeholder; write what belongs there',
            '"[N]" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. (U) ⟦[Classification]⟧ Tea rose in ⟦199X⟧ on a ⟦[debt/loan]⟧ of ⟦[X]⟧ weeks.\n\n2. ⟦(DRAFT)⟧ Ships wait.\n",
        note="fields of a template, and a choice",
        message=(
            '"[Classification]" is a placeholder; write what belongs there',
            '"199X" is a placeholder; write what belongs there',
            '"[debt/loan]" is a placeholder; write what belongs there',
            '"[X]" is a placeholder; write what belongs there',
            '"(DRAFT)" says that the text is not final; remove it',
        ),
    ),
    Invalid(
        "1. They gave:\n\nYear    Tons     Sum\n1981    61,000   342\n1982    ⟦T.B.D.⟧   325\n1983    90,000   310\n",
        note="a figure of a table",
        message='"T.B.D." is a placeholder; write what belongs there',
    ),
    Invalid(
        "1. The plan:\n\nHotel     Oslo\nPOC       ⟦TBD⟧\nGuide     Roe\nCar       red\n",
        note="what the cable has to give, in a list that may leave its other values open",
        message='"TBD" is a placeholder; write what belongs there',
    ),
    Invalid(
        "1. Call 555-⟦NNNN⟧ by May 4. Some ⟦NNN⟧ posts\nanswered.\n",
        note="letters for figures",
        message=(
            '"NNNN" is a placeholder; write what belongs there',
            '"NNN" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. ⟦Xxxx⟧ agreed.\n",
        note="one capital",
        message='"Xxxx" is a placeholder; write what belongs there',
    ),
    Invalid(
        "SUBJECT: ⟦INSERT SUBJECT HERE⟧\n\n1. See ⟦Error! Reference source not found.⟧\n\n2. Tea is online ⟦(LINK)⟧.\n",
        note="a template, and what a program could not find",
        message=(
            '"INSERT SUBJECT HERE" is a placeholder; write what belongs there',
            '"Error! Reference source not found." was left by the program that made the text; write what belongs there,'
            " or remove it",
            '"(LINK)" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. The price is ⟦$----⟧ for each. ⟦Click here to enter text.⟧\n",
        message=(
            '"$----" is a placeholder; write what belongs there',
            '"Click here to enter text." is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. Ships wait. ⟦[more to come]⟧ ⟦**CHECK WITH POL**⟧ The ⟦<level>⟧ of trade fell.\n\n"
        "2. He met Minister ⟦(NAME)⟧ in May. ⟦DRAFT - NOT CLEARED⟧ Ships wait. ⟦[list to follow]⟧ ⟦*** UPDATE ***⟧\n",
        note="within a line",
        message=(
            '"[more to come]" is a note to drafters or clearers; remove it',
            '"**CHECK WITH POL**" is a note to drafters or clearers; remove it',
            '"<level>" is a placeholder; write what belongs there',
            '"(NAME)" is a placeholder; write what belongs there',
            '"DRAFT - NOT CLEARED" says that the text is not final; remove it',
            '"[list to follow]" is a note to drafters or clearers; remove it',
            '"*** UPDATE ***" is a note to drafters or clearers; remove it',
        ),
    ),
    Invalid(
        "1. See ⟦paragraphs 2 and X⟧, and ⟦paras 2, 3, and ??⟧.\n\n2. Ships wait.\n\n3. The port closed.\n",
        message=(
            '"paragraphs 2 and X" has a placeholder for the number of a paragraph; write the number',
            '"paras 2, 3, and ??" has a placeholder for the number of a paragraph; write the number',
        ),
    ),
    Invalid(
        "1. Embassy should reply by ⟦XX⟧ May.\n",
        message='"XX" is a placeholder; write what belongs there',
    ),
    Invalid(
        "1. This is an action request. See ⟦para XX⟧.\n\n2. A.\n\n3. B.\n\n4. Please report.\n",
        note="a reference",
        message='"para XX" has a placeholder for the number of a paragraph; write the number',
    ),
    Invalid(
        "1. As ⟦paragraph (X)⟧ and ⟦paras ##⟧ say, ships wait.\n\n2. The port closed.\n",
        message=(
            '"paragraph (X)" has a placeholder for the number of a paragraph; write the number',
            '"paras ##" has a placeholder for the number of a paragraph; write the number',
        ),
    ),
    Invalid(
        "1. The port closed. ⟦[NOTE TO CLEARERS: is this still true?]⟧ Ships wait.\n",
        note="a note",
        message='"[NOTE TO CLEARERS: is this still true?]" is a note to drafters or clearers; remove it',
    ),
    Invalid(
        "1. The port closed. ⟦Maria - can you check this with PM?⟧ Ships wait ⟦(Judith, do we name it?)⟧.\n\n"
        "2. ⟦Awaiting DCM's edits⟧. Ships wait. ⟦Is this still true?⟧\n",
        note="what colleagues ask one another",
        message=(
            '"Maria - can you check this with PM?" is a note to drafters or clearers; remove it',
            '"(Judith, do we name it?)" is a note to drafters or clearers; remove it',
            '"Awaiting DCM\'s edits" is a note to drafters or clearers; remove it',
            '"Is this still true?" is a note to drafters or clearers; remove it',
        ),
    ),
    Invalid(
        "1. The port closed. ⟦XXX Econ to add a line XXX⟧ Tea is up. ⟦XX CHECK XX⟧ It sold ⟦XX⟧ tons to ⟦XX⟧ firms.\n",
        note="between crosses",
        message=(
            '"XXX Econ to add a line XXX" is a note to drafters or clearers; remove it',
            '"XX CHECK XX" is a note to drafters or clearers; remove it',
            '"XX" is a placeholder; write what belongs there',
            '"XX" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. The port closed. ⟦Left this in for now⟧. Tea is up. ⟦Combine with para 3?⟧ ⟦/L wants to see this first/⟧\n",
        note="in words of their own",
        message=(
            '"Left this in for now" is a note to drafters or clearers; remove it',
            '"Combine with para 3?" is a note to drafters or clearers; remove it',
            '"/L wants to see this first/" is a note to drafters or clearers; remove it',
        ),
    ),
    Invalid(
        "1. It costs ⟦USD 00⟧ a box. It has ⟦1XX,000⟧ boxes. Some ⟦----⟧ persons fled. It is (202) 647-⟦****⟧.\n",
        note="figures",
        message=(
            '"USD 00" is a placeholder; write what belongs there',
            '"1XX,000" is a placeholder; write what belongs there',
            '"----" is a placeholder; write what belongs there',
            '"****" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. The port closed on ⟦[INSERT DATE OF THE ORDER]⟧. Ships wait.\n",
        note="something to write in its place",
        message='"[INSERT DATE OF THE ORDER]" is a placeholder; write what belongs there',
    ),
    Invalid(
        "SUBJECT: PORT CALL ON ⟦XX/XX/2011⟧\n\n1. The ship arrives on ⟦TBD⟧ with ⟦???⟧ men.\n",
        note="in the SUBJECT, and in the text",
        message=(
            '"XX/XX/2011" is a placeholder; write what belongs there',
            '"TBD" is a placeholder; write what belongs there',
            '"???" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "⟦*** DRAFT ***⟧\n\nSUBJECT: TEA\n\n1. Please contact ⟦[NAME]⟧ by ⟦20XX⟧.\n",
        note="a line",
        message=(
            '"*** DRAFT ***" says that the text is not final; remove it',
            '"[NAME]" is a placeholder; write what belongs there',
            '"20XX" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. Call ISN/⟦XXX⟧ before ⟦October __⟧. Rain is near ⟦(CHECK WITH ECON)⟧. ⟦{ISN to update}⟧ ⟦[COMMENT HERE]⟧\n",
        note="notes and places to fill in, in many forms",
        message=(
            '"XXX" is a placeholder; write what belongs there',
            '"October __" is a placeholder; write what belongs there',
            '"(CHECK WITH ECON)" is a note to drafters or clearers; remove it',
            '"{ISN to update}" is a note to drafters or clearers; remove it',
            '"[COMMENT HERE]" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "1. The ⟦{level}⟧ tea costs ⟦$__⟧ a box. ⟦[Source: notes, to be added]⟧\n",
        message=(
            '"{level}" is a placeholder; write what belongs there',
            '"$__" is a placeholder; write what belongs there',
            '"[Source: notes, to be added]" is a placeholder; write what belongs there',
        ),
    ),
    Invalid(
        "CONFIDENTIAL\n\nSUBJECT: (U) TEA\n\nClassified By: ⟦[OFFICER NAME, TITLE]⟧. Reason: 1.4(d).\n\n1. (C) A.\n",
        note="who classified the cable",
        message='"[OFFICER NAME, TITLE]" is a placeholder; write what belongs there',
    ),
    Invalid(
        "1. Ships wait.\n\n⟦Comment [JD1]: Do they?⟧\n\n2. The port ⟦[-opened-]⟧⟦{+closed+}⟧.\n",
        note="tracked changes",
        message=(
            '"Comment [JD1]: Do they?" is left from tracked changes; remove it',
            '"[-opened-]" is left from tracked changes; remove it',
            '"{+closed+}" is left from tracked changes; remove it',
        ),
    ),
)
_WHAT = {
    "blank": "is a placeholder; write what belongs there",
    "reference": "has a placeholder for the number of a paragraph; write the number",
    "note": "is a note to drafters or clearers; remove it",
    "remark": "is a note to drafters or clearers; remove it",
    "change": "is left from tracked changes; remove it",
    "program": "was left by the program that made the text; write what belongs there, or remove it",
    "draft": "says that the text is not final; remove it",
}
_BETWEEN = compiled(r"[\d ,;/()+.-]{0,24}|,?\s(?:and|or|to|through)\s", re.IGNORECASE)
_TO_INSERT = compiled(r"[\W_]{0,4}(?:INSERT|PLACEHOLDER|TO COME|TBD|TBC|TK)\b", re.IGNORECASE)
_LONGEST_CHARS = 60  # that are shown


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each placeholder."""
    for placeholder in _joined(cable):
        words = _shown(cable, placeholder)
        of_note = placeholder.kind in ("note", "remark")
        kind = "blank" if of_note and _TO_INSERT.match(words) else placeholder.kind
        severity: Severity | None = "warning" if kind == "remark" and options.profile != "archive" else None
        yield RULE.diagnostic(placeholder.span, f'"{words}" {_WHAT[kind]}', severity=severity)


def _joined(cable: Cable) -> Iterator[Placeholder]:
    """Give the placeholders; those with only figures and signs between them, "XXXX, 202-647-XXXX", are one."""
    last: Placeholder | None = None
    for one in placeholders_of(cable):
        if last and last.kind == one.kind == "blank" and _BETWEEN.fullmatch(cable.text, last.span.end, one.span.start):
            last = Placeholder("blank", Span(last.span.start, one.span.end))
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _shown(cable: Cable, placeholder: Placeholder) -> str:
    words = " ".join(cable.text_at(placeholder.span).split())
    return words if len(words) <= _LONGEST_CHARS else words[: _LONGEST_CHARS - 2] + " …"
