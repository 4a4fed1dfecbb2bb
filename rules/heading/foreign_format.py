"""The text is in another format than that of the Department of State, and is not checked.

Messages of the armed forces are made of sets that begin with their name and end with two slashes (`SUBJ/TEA//`). An
edited volume such as Foreign Relations of the United States has headings of its own, and so have a paper of the White
House, an intelligence report, a telegram of another service, a memorandum, an airgram and a mail. No rule on cables
applies to them, and no fix or layout changes them.

## Why it matters
A heading that is right in its own format would be taken for a faulty one, and its slashes for slips. (MIL-STD-6040; by
convention.)

## What to do
Nothing. If the text is a cable all the same, add its TAGS line and its E.O. line, by which it is known.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Span, Valid

RULE = Rule(
    code="HDG022",
    name="foreign-format",
    severity="info",
    summary="a message or document in another format, which is not checked",
    authority="MIL-STD-6040; convention",
    judges_foreign=True,
    needs=("foreign",),
)
_NAMES = {
    "usmtf": "a formatted message of the armed forces (USMTF)",
    "print_edition": "a document from an edited volume",
    "white_house": "a message or paper of the White House",
    "memorandum": "a memorandum",
    "airgram": "an airgram or despatch",
    "mail": "an e-mail",
    "intelligence_report": "an intelligence report",
    "other_service": "a telegram of another service",
}
_HEADING = "UNCLAS NAIROBI 001204\n\nE.O. 12958: N/A\nTAGS: EAGR, KE\nSUBJECT: TEA\n"
_MAIL = "From: Roe, Jane\nSent: Wednesday, May 4, 2011 9:00 AM\nTo: Doe, John\nSubject: Tea\n\nTea is dear."
VALID = (
    Valid(_HEADING + "\n1. One.\n\n2. Two.\n"),
    Valid(
        _HEADING + "\n1. The message read:\n\nMSGID/GENADMIN/CNO//\nSUBJ/TEA//\n\n2. Two.\n", note="quoted in a cable"
    ),
    Valid("SUBJ/TEA//\n\n1. One.\n\n2. Two.\n", note="one set alone"),
    Valid("1. He called the White House.\n\n2. THE WHITE HOUSE AGREED.\n"),
    Valid("1. (U) See REF/A of the message.\n\n2. (U) Two.\n"),
    Valid("1. The Secretary of State sent a telegram to the Embassy.\n\n2. Two.\n"),
    Valid(
        "FM AMEMBASSY OSLO\nTO WHITE HOUSE WASHDC\n\nUNCLAS OSLO 12\n\nSUBJECT: COD\n\n1. One.\n",
        note="addressed to it",
    ),
    Valid("1. Source: the ministry.\n\n2. Two.\n"),
    Valid("UNCLAS OSLO 12\n\nSUBJECT: MESSAGE FROM THE PRESIDENT\n\n1. One.\n\n2. Two.\n"),
    Valid("SUBJECT: MEMORANDUM OF CONVERSATION\n\nREF: OSLO 12\n\n1. One.\n", note="a subject that names one"),
    Valid(
        "SUBJECT: TEA\n\n1. The paper:\n\nMEMORANDUM FOR: THE MINISTER\n\nFROM: HIS AIDE\n\n2. Two.\n", note="quoted"
    ),
    Valid(
        f"UNCLAS OSLO 12\n\nSUBJECT: TEA\n\n1. Mail came:\n\n{_MAIL}\n\n2. Two.\n",
        note="mail in the text",
    ),
    Valid(
        f"UNCLAS OSLO 12\n\nSUBJECT: TEA\n\n{_MAIL}\n",
        note="mail below the heading",
    ),
    Valid(
        "UNCLAS OSLO 12\n\nSUBJECT: TEA\n\n1. The report:\n\nCOUNTRY: KENYA\nSOURCE: A TRADER\nDOI: MAY\n\n2. Two.\n",
        note="a report in the text",
    ),
    Valid("SUBJECT: NAVY VISIT\n\nREF: NAVADMIN 17/05\n\n1. One.\n\n2. Two.\n"),
)
INVALID = (
    Invalid(
        "⟦R 281213Z JAN 05⟧\nFM COMSUBPAC\nBT\nUNCLAS\nMSGID/GENADMIN/COMSUBPAC//\nSUBJ/TEA//\nRMKS/1. ONE.//\n",
        note="sets",
        message=(
            "this is a formatted message of the armed forces (USMTF), not a cable of the Department; it is not checked"
        ),
    ),
    Invalid(
        "⟦R 181138Z MAY 15⟧\nALMAR 8/15\nGENTEXT/RMKS/1.  One.\n2.  Two.//\n",
        note="one long set",
        message=(
            "this is a formatted message of the armed forces (USMTF), not a cable of the Department; it is not checked"
        ),
    ),
    Invalid(
        "⟦611.4131/27: Telegram⟧\n\nThe Minister in Norway ( Roe ) to the Secretary of State\n\n12. Tea is dear.\n",
        note="an older volume",
        message=("this is a document from an edited volume, not a cable of the Department; it is not checked"),
    ),
    Invalid(
        "⟦88. Telegram From the Embassy in Kenya to the Department of State⟧\n\nNairobi, May 4, 1964, 3 p.m.\n\nTea.\n",
        note="a newer volume",
        message=("this is a document from an edited volume, not a cable of the Department; it is not checked"),
    ),
    Invalid(
        "⟦O 041530Z MAY 73⟧\nFM THE WHITE HOUSE\nTO AMEMBASSY OSLO\n\nTea is dear.\n",
        message=("this is a message or paper of the White House, not a cable of the Department; it is not checked"),
    ),
    Invalid(
        "⟦CONFIDENTIAL⟧\nFM NAIROBI\nTO IMMEDIATE FCO\nTELNO 123\nOF 041200Z MAY 91\n\nSUMMARY\n1. Tea is dear.\n",
        message="this is a telegram of another service, not a cable of the Department; it is not checked",
    ),
    Invalid(
        "⟦SECRET⟧\n\nTDCS-314/01234-75\n\nCOUNTRY: KENYA\nSUBJECT: TEA\nSOURCE: A TRADER\n\n1. TEA IS DEAR.\n",
        message="this is an intelligence report, not a cable of the Department; it is not checked",
    ),
    Invalid(
        "⟦SECRET⟧\n\nACTION MEMORANDUM\nS/S\n\nTO: The Secretary\nFROM: EUR - Ann Lake\nSUBJECT: Tea\n\nTea is dear.\n",
        message="this is a memorandum, not a cable of the Department; it is not checked",
    ),
    Invalid(
        "⟦MEMORANDUM OF CONVERSATION⟧\n\nPARTICIPANTS: Mr. Roe\nSUBJECT: Tea\n\n1. Tea is dear.\n",
        message="this is a memorandum, not a cable of the Department; it is not checked",
    ),
    Invalid(
        "⟦AIRGRAM⟧\n\nA-44\nTO: Department of State\nFROM: OSLO\nE.O. 11652: N/A\nTAGS: EAGR, NO\nSUBJECT: Tea\n",
        note="with the labels of a cable",
        message="this is an airgram or despatch, not a cable of the Department; it is not checked",
    ),
    Invalid(
        _MAIL.replace("From: Roe, Jane", "⟦From: Roe, Jane⟧") + "\n",
        message="this is an e-mail, not a cable of the Department; it is not checked",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding, at the first line; at the end of a message of which no line is left to read."""
    if cable.foreign is not None:
        written = (line.span for line in cable.lines if cable.text_at(line.span).strip())
        name = _NAMES[cable.foreign]
        message = f"this is {name}, not a cable of the Department; it is not checked"
        yield RULE.diagnostic(next(written, Span(0, 0)), message)
