"""Lines below a SUBJECT that say for whom the message is, or from which delegation: "VIENNA FOR USDEL UNIDO"."""

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_RECEIVER = (
    r"(?:US[ ]?(?:DEL|REP)\b|US(?:AID|EC|EEC|IA|ICA|IS|MISSION|NATO|OECD|UN)\b|AMBASSADORS?[ ]|AMB\.?[ ][A-Z]"
    r"|CHARGE\b|DCM\b"
    r"|RS[OS]\b|POLAD\b|(?:DEPUTY|UNDER|ASSISTANT)?[ ]?SECRETARY\b|CONSUL(?:AR|S)?[ ]|[A-Z]{1,6}[ ]ATTACHE\b"
    r"|[A-Z]{1,5}/[A-Z])"
)
_FOR = (
    rf"[ \t]*(?P<post>[A-Z]{{3,}}(?:[ ][A-Z]{{2,}}){{0,2}}?)(?:[ ]ALSO)?[ ]FOR[ ]{_RECEIVER}[^\r\n]{{0,60}}(?![^\r\n])"
)
_FROM_DELEGATION = r"[ \t]*FROM[ ]US[ ]?(?:DEL|REP)\b[A-Z ]{0,40}(?![^\r\n])"
_SUGGESTED = (
    r"[ \t]*(?:SUGGEST|REQUEST)(?:[ ]THAT)?[ ](?:DEPT\.?|DEPARTMENT|STATE)[ ](?:PLEASE[ ]|ALSO[ ]){0,2}"
    r"(?:PASS|REPEAT|RPT|RELAY)\b[^\r\n]{0,80}(?![^\r\n])"
)
_ADDRESSED = (
    r"(?:AM[ ]?EMBASSY|AM[ ]?CONSUL|AM[ ]?CONGEN|US[ ]?MISSION|USINT|USLO|USDEL)[ ]"
    r"(?=(?P<post>[A-Z]{3,}(?:[ ][A-Z]{2,}){0,2}))"
)
_FEW_CHARS = 60  # of a line of the SUBJECT below which there was room for more


def names_receiver(text: str, above: Line | None, line: Line) -> bool:
    """Return whether the line below a SUBJECT is one of those; a post must be one of the addressees.

    The line above it, which is None where it is not of the SUBJECT, is not full, so that nothing went on below it.
    """
    written = text[line.start : line.end]
    if not written.isupper() or (above is not None and above.end - above.start > _FEW_CHARS):
        return False
    if compiled(_FROM_DELEGATION).match(written) or compiled(_SUGGESTED).match(written):
        return True
    found = compiled(_FOR).match(written) if " FOR " in written else None
    if found is None:
        return False
    addressed = (one["post"] for one in compiled(_ADDRESSED).finditer(text, 0, line.start))
    return any(f"{post} ".startswith(f"{found['post']} ") for post in addressed)
