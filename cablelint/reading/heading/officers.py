"""The line below a SUBJECT that says from whom to whom the text is: "FOR CHIEFS OF MISSION FROM DEPUTY SECRETARY"."""

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_TITLES = (
    r"(?:AMB(?:ASSADORS?)?|CHARGE|DCM|(?:(?:DEPUTY|UNDER|ASSISTANT|ACTING)[ ]){0,2}SECRE(?:TARY|-)"
    r"|CHIEFS?[ ]OF[ ]MISSION|MISSION[ ]CHIEFS|PRINCIPAL[ ]OFFICERS?|CONSULS?[ ]GENERAL)(?![A-Z])"
)
_BETWEEN_OFFICERS = (
    rf"[ \t]{{0,20}}FOR[ ](?:THE[ ])?{_TITLES}[^\r\n]{{0,60}}?[ ]FROM[ ](?:THE[ ])?(?:{_TITLES}|[A-Z]{{1,5}}/[A-Z]"
    r"|(?:AF|ARA|EA|EUR|NEA|IO)\b(?![ ][A-Z]))"
)
_UNFINISHED = frozenset(
    "A AN AND APPEAL AT BY FOR FROM IN INVITATION LETTER LETTERS MESSAGE MESSAGES NOTE OF ON OR REMARKS REQUEST"
    " TELEGRAM THE TO WITH".split()
)


def names_officers(text: str, above: Line | None, line: Line) -> bool:
    """Return whether the line is one of those, and does not end the words of the line above: "A LETTER", "FOR …"."""
    if text.find(" FROM ", *line.span) < 0 or not compiled(_BETWEEN_OFFICERS).match(text, *line.span):
        return False
    written = text[above.start : above.end].split() if above else []
    return not written or written[-1] not in _UNFINISHED
