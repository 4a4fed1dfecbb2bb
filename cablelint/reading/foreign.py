"""Messages and documents in other formats than a cable's: USMTF sets, print editions, reports, memorandums, mail.

They are recognized so that no rule asks the heading of a cable of them, and no fix takes their slashes for slips. What
has TAGS or an E.O. line is a cable, whatever it quotes; only papers that went by pouch have these too.

Sources: MIL-STD-6040 (message text formatting, sets that begin with their name and end with //); the headings of
Foreign Relations of the United States.
"""

import re
from collections.abc import Iterator, Sequence, Set

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import ForeignFormat
from cablelint.model.heading import FieldKind, HeadingField

_TOP_CHARS = 3000
_FORMATTED = ("MSGID/", "GENTEXT/", "RMKS/", "NARR/", "SUBJ/", "EXER/", "OPER/")
_SETS = compiled(r"(?:^|\n)[ \t]*(?P<name>MSGID|GENTEXT|RMKS|NARR|SUBJ|EXER|OPER|REF|POC|AMPN|PERID)/[^ \n]")
_MAIN_SETS = frozenset({"MSGID", "GENTEXT", "RMKS"})
_EDITED = ("Telegram", "Secretary of State", "Source: ", "Memorandum", "Airgram", "Circular")
_PERSON = (
    r"(?:Acting[ ]|Under[ ]|Assistant[ ])?"
    r"(?:Secretary|Ambassador|Minister|Charg\xe9|Consul|Appointed[ ]Ambassador|Legation|Embassy)"
)
_EDITION = compiled(
    r"(?:^|\n)[ \t]*(?:\d{1,4}\.[ ])?(?:"
    r"\d{3}\.[\w.]{2,12}(?:[ ][\w.]{1,12}){0,2}(?:/\S{1,12})?[ ]?:[ ]?(?:Circular[ ])?(?:Telegram|Airgram|Despatch)"
    r"|(?:Circular[ ])?(?:Telegram|Airgram|Despatch|Memorandum|Letter|Message)[ ](?:\S{1,8}[ ])?[Ff]rom[ ](?:the[ ])?"
    r"(?:Embassy|Department|Mission|Consulate|Legation|Ambassador|Secretary|President|Consul)[ ]"
    r"|(?:\[?\d?\]?[ ]?)Source:[ ]"
    r"(?:National[ ]Archives|Department[ ]of[ ]State,|Library[ ]of[ ]Congress|[A-Z]\w+[ ]Library,)"
    r")|(?:^|\n)[ \t]*(?:\[\d{1,4}\][ ]|No\.[ ]\d{1,4}[ ])?"
    rf"The[ ]{_PERSON}[^\n.]{{0,60}}[ ]to[ ]the[ ]{_PERSON}[^\n.]{{0,60}}(?:\n|\Z)"
)
_WHITE_HOUSE = compiled(
    r"(?:^|\n)[ \t]*(?:(?:FM|FROM:?)[ \t]+(?:THE[ ])?WHITE[ ]HOUSE\b|THE[ ]WHITE[ ]HOUSE[ \t]*\n\s{0,40}WASHINGTON)"
)


_REPORT_LABEL = compiled(
    r"(?:^|\n)[ \t]*+(?P<label>COUNTRY|SOURCE|DOI|DATE[ ]OF[ ]INFO(?:RMATION)?|ACQ(?:UIRED|UISITION)?|REQS?|WARNING)"
    r"(?:/COUNTRIES)?[ \t]{0,3}:"
)
_OF_REPORT = frozenset({"COUNTRY", "SOURCE"})
_REPORT_NUMBER = compiled(r"\b(?:TDCS|TDFIR|TDFIRDB|CSDB|FIRDB|IIR)[ -]?(?:DB-?)?\d")
_OTHER_SERVICE = compiled(
    r"(?:^|\n)[ \t]*+TELNO[ ]\d{1,4}\b[^\n]{0,40}\n[ \t]*+OF[ ]\d{6}Z\b"
    r"|\A\s{0,99}NATO[ ](?:UNCLASSIFIED|RESTRICTED|CONFIDENTIAL|SECRET)[ \t]*+\n"
)
"""The number of a telegram of the Foreign and Commonwealth Office above its group, and the marking of NATO's own."""
_TITLE = compiled(
    r"(?:^|[\r\n])[ \t]*+(?:(?:DEPARTMENT[ ]OF[ ]STATE|FOREIGN[ ]SERVICE)[ \t]{1,9})?(?:"
    r"(?P<airgram>A[ ]?I[ ]?R[ ]?G[ ]?R[ ]?A[ ]?M|(?:FOREIGN[ ]SERVICE[ ])?DESPATCH)"
    r"|(?P<memorandum>(?:(?:ACTION|INFORMATION|BRIEFING|DECISION|OPERATIONS)[ ]){0,2}MEMORANDUM"
    r"(?:[ ](?:FOR|TO|OF[ ](?:TELEPHONE[ ])?CONVERSATION)\b[^\r\n]{0,80})?|MEMCON)"
    r")[ \t]{0,9}:?[ \t]{0,9}(?=[\r\n]|\Z)",
    re.IGNORECASE,
)
_ENTRY = compiled(
    r"(?:^|[\r\n])[ \t]*+(TO|FROM|THROUGH|THRU|VIA|SUBJECT|SUBJ|RE|DATE|SENT|PLACE|PARTICIPANTS)[ \t]{0,9}:",
    re.IGNORECASE,
)
_GROUP = compiled(r"\b\d{6}Z?\b")
_NUMBERED = compiled(r"(?:^|[\r\n])[ \t]*+\xb6?\d{1,2}\.[ \t]")
_TITLED_CHARS = 1500  # above the title of a paper, and from there to its labels
_FEWEST_LABELS = 2  # below a title that is one word
_OF_MAIL = frozenset({"FROM", "TO", "SENT", "SUBJECT"})
_OF_CABLE: frozenset[FieldKind] = frozenset({"message_reference", "tags", "executive_order"})


def foreign_format(text: str, fields: Sequence[HeadingField]) -> ForeignFormat | None:
    """Return the format that the text is in; None where it is a cable."""
    top = text[:_TOP_CHARS]
    kinds = {field.kind for field in fields}
    if "tags" not in kinds and "executive_order" not in kinds:
        if any(name in top for name in _FORMATTED):
            names = {found["name"] for found in _SETS.finditer(top)}
            if names & _MAIN_SETS or len(names) > 1:
                return "usmtf"
        if "WHITE HOUSE" in top and _WHITE_HOUSE.search(top):
            return "white_house"
        if any(word in top for word in _EDITED) and _EDITION.search(top):
            return "print_edition"
        if not _is_numbered(top, fields) and (of_others := _of_others(top)):
            return of_others
    if "date" in kinds and any(field.kind == "date" and _GROUP.search(text, *field.span) for field in fields):
        return None
    return _paper(top, fields, kinds)


def _of_others(top: str) -> ForeignFormat | None:
    """Return which message of another service the text is, by its number and its labels."""
    if ("TELNO" in top or "NATO " in top) and _OTHER_SERVICE.search(top):
        return "other_service"
    if "COUNTRY" in top and "SOURCE" in top:
        numbered = _NUMBERED.search(top)
        labels = {found["label"] for found in _REPORT_LABEL.finditer(top[: numbered.start()] if numbered else top)}
        if labels >= _OF_REPORT and (labels > _OF_REPORT or _REPORT_NUMBER.search(top)):
            return "intelligence_report"
    return None


def _paper(top: str, fields: Sequence[HeadingField], kinds: Set[FieldKind]) -> ForeignFormat | None:
    """Return which paper the text is that has a title, or the labels of mail, above all else."""
    upper = top.upper()
    titled = any(word in upper for word in ("MEMO", "DESPATCH", "AIRGRAM", "A I R G R A M"))
    title = _TITLE.search(top, 0, _TITLED_CHARS) if titled else None
    if title is not None and _heads(top, title, fields):
        if title["airgram"]:
            return "airgram"
        return None if "tags" in kinds or _is_numbered(top, fields) else "memorandum"
    if "SENT" in upper and kinds.isdisjoint(_OF_CABLE) and _is_mail(top, fields):
        return "mail"
    return None


def _is_numbered(top: str, fields: Sequence[HeadingField]) -> bool:
    """Return whether the classification line has an office and a serial, as only a cable's has: UNCLAS NAIROBI 204."""
    lines = (field.span for field in fields if field.kind == "classification")
    return any(compiled(r"\b[A-Z]{3,25}[ \t]{1,4}\d{2,8}\b").search(top, *line) is not None for line in lines)


def _is_mail(top: str, fields: Sequence[HeadingField]) -> bool:
    """Return whether the labels of mail are above the numbered text, and the first above any SUBJECT.

    Mail that a cable quotes is below the SUBJECT of the cable.
    """
    numbered = _NUMBERED.search(top)
    labels = [
        (found[1].upper(), found.start(1)) for found in _ENTRY.finditer(top[: numbered.start()] if numbered else top)
    ]
    subject = next((field.span.start for field in fields if field.kind == "subject"), len(top))
    begins = any(at < subject for label, at in labels if label in ("FROM", "SENT"))
    return begins and _OF_MAIL.issubset(label for label, _ in labels)


def _heads(top: str, title: re.Match[str], fields: Sequence[HeadingField]) -> bool:
    """Return whether the title is above the SUBJECT and the numbered text, and has labels of such a paper below it."""
    subject = next((field.span.start for field in fields if field.kind in ("subject", "tags")), len(top))
    named = title["memorandum"] is not None and len(title["memorandum"].split()) > 1
    below = set(_entries(top[title.end() : title.end() + _TITLED_CHARS]))
    above = top[: title.start()]
    return title.start() < subject and not _NUMBERED.search(above) and len(below) >= (1 if named else _FEWEST_LABELS)


def _entries(words: str) -> Iterator[str]:
    return (label.upper() for label in _ENTRY.findall(words))
