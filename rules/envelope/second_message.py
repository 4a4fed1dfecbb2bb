"""A second whole message begins in the file.

A message is whole with a heading of its own: an envelope, a date-time group with an FM line, the MRN of SMART, or a
classification line with TAGS and SUBJECT. Each message is read and checked as a cable of its own. The heading of a
later section, and a message that is quoted or that words such as "the following was sent:" lead to, are not reported.

## Why it matters
A file with two messages is sent as one: the second has no addressees, precedence and classification but those of the
first. (ACP 127: a message ends with NNNN.)

## What to do
Move each message to a file of its own.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid

RULE = Rule(
    code="TRN011",
    name="second-message",
    severity="error",
    summary="a second whole message begins in the file",
    authority="ACP 127",
    severity_in={"archive": "info"},
    needs=("later_message",),
)


def _message(serial: str, ends: str = "\n", section: str = "") -> str:
    addresses = f"R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS {section}NAIROBI {serial}\n\n"
    heading = "E.O. 13526: N/A\nTAGS: EAGR KE\nSUBJECT: TEA\n\n"
    return f"{addresses}{heading}1. Tea is cheap this week.\n\n2. Coffee is not.\nROE\n{ends}"


_ENVELOPE = "VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #0205 0731412\nZNR UUUUU ZZH\n"
_DRAFT = "UNCLASSIFIED\n\nE.O. 13526: N/A\nTAGS: EAGR KE\nSUBJECT: TEA\n\n1. Tea is cheap.\n\n2. Coffee is not.\n"
_SMART = "UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\nDate/DTG: Jul 18, 2014 / 181307Z JUL 14\nFrom: AMEMBASSY PRETORIA\n"
_REST = "Action: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: EAGR, SF\nSubject: Tea\n\n1. Tea is cheap.\n\n2. Fine.\n"
VALID = (
    Valid(_message("204")),
    Valid(_message("204", "#0204\nNNNN\n\n\n\n"), note="empty lines at the end"),
    Valid(
        _message("204", "", "SECTION 01 OF 02 ").replace("ROE\n", "\n")
        + _message("204", "", "SECTION 02 OF 02 ").replace("1.", "3.").replace("2.", "4."),
        note="a later section with the whole heading",
    ),
    Valid(
        (
            _message("204", "", "SECTION 01 OF 02 ").replace("ROE\n", "\n")
            + "UNCLAS SECTION 02 OF 02 NAIROBI 204\n\nE.O. 13526: N/A\nTAGS: EAGR KE\nSUBJECT: TEA\n\n3. Three.\n"
        ).replace("WASHDC\n\n", "WASHDC\nBT\n"),
        note="a later section, and a BT between envelope and text",
    ),
    Valid(
        "R 141409Z MAR 11\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO\n\nUNCLAS STATE 12\n\nE.O. 13526: N/A\nTAGS: EAGR\n"
        "SUBJECT: TEA\n\n1. Following repeat of Nairobi 204:\n\nQUOTE\n" + _message("204") + "UNQUOTE\n\n2. Thanks.\n",
        note="quoted",
    ),
    Valid(_DRAFT + "\n3. The following was sent on March 3:\n\n" + _message("204"), note="repeated"),
    Valid(_DRAFT + "\n3. Begin text:\n\n" + _DRAFT + "\nEnd text.\n", note="in quoted text"),
    Valid(_SMART + _REST + "\nUNCLASSIFIED\nPage 1 of 1\n", note="a banner at the end"),
    Valid(
        "SUBJECT: TEA\nTAGS: EAGR KE\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n", note="two SUBJECTs, which HDG003 reports"
    ),
    Valid(_DRAFT + "\n3. Put TAGS: EAGR and SUBJECT: TEA on the cable.\n", note="in a sentence"),
    Valid(
        _DRAFT + "\n3. Message attributes\n\nTAGS: EAGR, KE\nSubject: TEA\nType: TE\n", note="attributes of an archive"
    ),
)
INVALID = (
    Invalid(
        _ENVELOPE + "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n\nTAGS: ASEC, KE\n"
        "SUBJECT: CLOSED\n\nThe Embassy is closed.\nROE\n\n⟦VZCZCXYZ0042⟧\n"
        + _ENVELOPE.split("\n", 1)[1]
        + _message("205"),
        note="below a text without numbers",
        message="message 2 of this file begins here; move it to a file of its own",
    ),
    Invalid(
        _message("204", "#0204\nNNNN\n\n\n") + "⟦VZCZCXYZ0042⟧\n" + _ENVELOPE.split("\n", 1)[1] + _message("205"),
        message="message 2 of this file begins here; move it to a file of its own",
    ),
    Invalid(
        (_message("204", "BT\n#0204\nNNNN\n") + "⟦R 141409Z MAR 11⟧\n" + _message("205").split("\n", 1)[1]).replace(
            "WASHDC\n\n", "WASHDC\nBT\n"
        ),
        note="BT between envelope and text",
        message="message 2 of this file begins here; move it to a file of its own",
    ),
    Invalid(
        _message("204") + "\n⟦R 141409Z MAR 11⟧\n" + _message("205").split("\n", 1)[1],
        note="no envelope",
        message="message 2 of this file begins here; move it to a file of its own",
    ),
    Invalid(
        _DRAFT + "\n⟦UNCLASSIFIED⟧\n" + _DRAFT.split("\n", 1)[1],
        note="two drafts",
        message="message 2 of this file begins here; move it to a file of its own",
    ),
    Invalid(
        _SMART + _REST + "\n⟦UNCLASSIFIED⟧\n" + (_SMART + _REST).replace("812", "813").split("\n", 1)[1],
        note="SMART",
        message="message 2 of this file begins here; move it to a file of its own",
    ),
    Invalid(
        _DRAFT + "\n⟦UNCLASSIFIED⟧\n" + _DRAFT.split("\n", 1)[1] + "\n⟦UNCLASSIFIED⟧\n" + _DRAFT.split("\n", 1)[1],
        note="three",
        message=(
            "message 2 of this file begins here; move it to a file of its own",
            "message 3 of this file begins here; move it to a file of its own",
        ),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the first line of a message that is not the first."""
    first = next((line for line in cable.lines if line.kind != "blank"), None)
    if cable.message > 1 and first is not None:
        yield RULE.diagnostic(
            first.span, f"message {cable.message} of this file begins here; move it to a file of its own"
        )
