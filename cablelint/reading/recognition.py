"""Whether a text reads as a cable or a draft of one: a fixer must not touch a license or a list of packages.

The signs are those that other texts lack: labels and lines of a heading, a classification, portion markings. Numbered
paragraphs alone make a draft where the text opens with the first of them, or uses words that only cables have.
"""

import re

_LOOKED_AT_CHARS = 200_000  # the heading and the first paragraphs are in them
_HEADING_CHARS = 8_000  # in which labels are looked for; longer headings have other signs above
_SECRECY = (
    r"(?:U[ ]?N[ ]?C[ ]?L[ ]?A[ ]?S\b|UNCLASS?IFIED|C O N F I D E N T I A L|S E C R E T|T O P  ?S E C R E T|"
    r"LIMITED OFFICIAL USE|"
    r"SENSITIVE BUT UNCLASSIFIED|(?:TOP SECRET|CONFIDENTIAL|SECRET)"
    r"(?=[ \t]*(?:[/,.\r\n]|\Z|SECTION |NO|SIPDIS|[A-Z]+ \d{3,6}\b)))"
)
_PROSIGNS = (
    r"(?:SIPDIS\b|CLASSIFIED BY\b|DERIVED FROM\b|[ZOPR](?:[ ][ZOPR])?[ ]\d{6}Z[ ]|VZCZC|ZNR |ZNY |DE RU|"
    r"(?:TO[ ]|INFO[ ])?RU[A-Z]{4,5}/|FM[ ][A-Z]{3}|(?:STATE|SECSTATE|AMEMBASSY|USMISSION) [A-Z ]*\d{3,6}\b|"
    r"(?:TO|INFO|ACTION)[ :]+(?:AMEMBASSY|SECSTATE|USMISSION|AMCONSUL|AMCONGEN|ALL [A-Z]))"
)
_FIELDS = (
    r"(?:E\.?[ ]?O\.?[ \t]*1\d{4}|EXECUTIVE ORDER 1\d{4}|REFTELS?[ \t]*:|"
    r"(?:CLASSIFIED BY|DERIVED FROM)[ \t]*:|DECL(?:ASSIFY)?(?: ON)?[ \t]*:|"
    r"MRN[ \t]*:|DATE/DTG[ \t]*:|PASS LINE[ \t]*:)"
)
_COMMON_FIELDS = r"(?:TAGS?|SUBJ(?:ECT)?|REF(?:S|ERENCES?)?)[ \t]*:"  # which other texts have too
_PORTION = (
    r"(?:(?:\d{1,3}|[A-Za-z])[ \t]*[.)][ \t]*[(\[](?:U|C|S|TS|SBU|LOU|FOUO|CUI)(?:[/ ,-][^)\]\r\n]{0,40})?[)\]]|"
    r"[(\[](?:SBU|C/NF|S/NF|TS|LOU|C//|S//|U//)[^)\]\r\n]{0,40}[)\]])"
)
_STRONG = re.compile(rf"^[ \t\xb6]*(?:{_SECRECY}|{_PROSIGNS}|{_PORTION})", re.MULTILINE)
_LABELS = re.compile(rf"^[ \t]*{_FIELDS}", re.MULTILINE | re.IGNORECASE)
_CAPITAL_LABELS = re.compile(rf"^[ \t]*{_COMMON_FIELDS}", re.MULTILINE)
_COMMON_LABELS = re.compile(rf"^[ \t]*{_COMMON_FIELDS}", re.MULTILINE | re.IGNORECASE)
_TAGS = re.compile(r"^[ \t]*TAGS?[ \t]*:", re.MULTILINE)
_MAIL_HEADER = re.compile(
    r"(?:\A\s*|^[ >]*-+ ?(?:original message|forwarded message|forwarded by .{0,100}) ?-+\s+)"
    r"(?P<headers>(?:[A-Za-z][A-Za-z-]{0,40}:.*\n){3,12})",
    re.MULTILINE | re.IGNORECASE,
)
_MAIL_LABELS = re.compile(r"^(?:from|to|cc|sent|subject):", re.MULTILINE | re.IGNORECASE)
_SENT_AS_MAIL = re.compile(r"^sent:|[\w.+-]@[\w-]+\.\w|^date:.{0,40}\d:\d\d", re.MULTILINE | re.IGNORECASE)
_OWN_TRADE = (
    r"AMEMBASSY|(?:POL|ECON|EMB|CON)OFFS?|REFTELS?|SEPTELS?|DEMARCHES?|ACTION REQUEST|BEGIN (?:SUMMARY|TEXT|COMMENT)|"
    r"END (?:SUMMARY|TEXT|COMMENT)|CLASSIFIED BY"
)
_CABLE_WORDS = re.compile(
    rf"\b(?:{_OWN_TRADE})\b|\bTELEGRAM[ \t]*+\r?$|^\W{{0,4}}\d{{1,3}}\W{{1,3}}(?:SUMMARY|COMMENT)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What only cables say; minutes and agreements have ministers and departments too."""
_TRADE = re.compile(
    rf"\b(?:{_OWN_TRADE}|EMBASSY|AMBASSADOR|CHARGÉ|CHARGE D|CONSULATE|SECRETARY|DEPARTMENT|MINISTRY|MINISTER|TELEGRAM"
    r"|PARAS|POST)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^[ \t\xb6]*(\d{1,3})[ \t]*[.)][ \t]+\S.*$", re.MULTILINE)
_LIST_ITEM_CHARS = 60  # of a line below which items without space between them are a list

NEEDED = "no heading field, no numbered paragraph, no classification"


def is_named_as_cable(file: str) -> bool:
    """Return whether the name says that the file is a cable, whatever it holds."""
    return file.lower().endswith((".cable", ".cbl"))


def reads_as_cable(text: str) -> bool:
    """Return whether the text has what a cable has and other texts lack."""
    beginning = text[:_LOOKED_AT_CHARS]
    return has_marks_of_cable(beginning) or (not _is_mail(beginning) and _is_numbered_draft(beginning))


def has_marks_of_cable(text: str) -> bool:
    """Return whether a line begins with a classification, a portion marking or a label of the heading."""
    if _STRONG.search(text) or _LABELS.search(text, 0, _HEADING_CHARS):
        return True
    return not _is_mail(text) and _has_common_labels(text)


def _has_common_labels(text: str) -> bool:
    """Return whether there is a label that other texts have too, in capitals or above a numbered paragraph."""
    if _CAPITAL_LABELS.search(text, 0, _HEADING_CHARS):
        return True
    return _COMMON_LABELS.search(text, 0, _HEADING_CHARS) is not None and _NUMBERED.search(text) is not None


def _is_mail(text: str) -> bool:
    """Return whether the text is a message, or has one below it, of which no label of a cable's heading is left."""
    beginning = text[:_HEADING_CHARS].replace("\r\n", "\n")
    headers = "\n".join(found["headers"] for found in _MAIL_HEADER.finditer(beginning))
    labels = {label.lower() for label in _MAIL_LABELS.findall(headers)}
    return len(labels) > 2 and _SENT_AS_MAIL.search(headers) is not None and not _TAGS.search(text, 0, _HEADING_CHARS)


def _is_numbered_draft(text: str) -> bool:
    """Return whether the text is the body of a draft: it opens with paragraph 1, or has words that only cables have."""
    first = _NUMBERED.search(text)
    if first is None:
        return False
    if text[: first.start()].strip():
        return _CABLE_WORDS.search(text) is not None
    return _TRADE.search(text) is not None or not _is_list(text)


def _is_list(text: str) -> bool:
    """Return whether the text is nothing but short numbered lines, one below the other, as of things to do."""
    lines = [line for line in text.splitlines() if line.strip()]
    together = len(lines) > 1 and "\n\n" not in text.replace("\r\n", "\n").strip()
    return together and all(_NUMBERED.match(line) and len(line) < _LIST_ITEM_CHARS for line in lines)
