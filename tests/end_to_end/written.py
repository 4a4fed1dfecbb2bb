"""Whole cables around the few words that a test is about."""

from tests.end_to_end.command import findings

EXECUTIVE_ORDER = "E.O. 12958: DECL: 07/10/2019"
TAGS = "TAGS: ETRD, KE"
SUBJECT = "SUBJECT: (U) TEA TALKS RESUME"
AUTHORITY = "Classified By: DCM Jane Roe for reasons 1.4 (b) and (d)."
HEADING = f"{EXECUTIVE_ORDER}\n{TAGS}\nSUBJECT: (U) TEA TALKS RESUME\n\n{AUTHORITY}"
PARAGRAPHS = "1. (C) Growers ask for delay.\n\n2. (U) The port is open."


def cable(
    paragraphs: str = PARAGRAPHS,
    heading: str = HEADING,
    level: str = "C O N F I D E N T I A L",
    date: str = "R 101538Z JUL 09",
    captions: str = "SIPDIS",
) -> str:
    """Return a cable from Nairobi; `heading` goes from the E.O. line to what is above the first paragraph."""
    return (
        f"{date}\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n{level} NAIROBI 000204\n\n{captions}\n\n"
        f"{heading}\n\n{paragraphs}\n\nROE\n"
    )


def said(text: str, *codes: str, profile: str = "") -> list[tuple[str, str, str]]:
    """Return code, severity and message of what is found in the text, information left out; of `codes` only if any."""
    found = findings(text.encode(), "--isolated", *(("--profile", profile) if profile else ()))
    return [
        (one["code"], one["severity"], one["message"])
        for one in found
        if one["severity"] != "info" and (not codes or one["code"].startswith(codes))
    ]
