"""Whether a text reads as a cable or a draft of one: a fixer must not touch a license or a list of packages.

The signs are those that other texts do not have: labels and lines of a heading, a classification, portion markings.
Numbered paragraphs alone make a draft where the text opens with the first of them, or uses words that only cables have.
"""

import re

from cablelint.reading.other_kinds import MINUTES, kind_by_opening, kind_by_signs

_LOOKED_AT_CHARS = 200_000  # the heading and the first paragraphs are in them
_HEADING_CHARS = 8_000  # in which labels are looked for; longer headings have other signs above
_SECRECY = (
    r"(?:U[ ]?N[ ]?C[ ]?L[ ]?A[ ]?S\b|UNCLASS?IFIED(?![ \t]*$)|C O N F I D E N T I A L|S E C R E T|T O P  ?S E C R E T|"
    r"LIMITED OFFICIAL USE|"
    r"SENSITIVE BUT UNCLASSIFIED|(?:TOP SECRET|CONFIDENTIAL|SECRET)"
    r"(?=[ \t]*(?:/|\.(?! )|, |SECTION |NO[A-Z]|SIPDIS|[A-Z]+ \d{3,6}\b)))"
)
_LEVEL = re.compile(r"^[ \t]*(?:TOP SECRET|CONFIDENTIAL|SECRET|UNCLASSIFIED)[ \t]*\r?$", re.MULTILINE)
"""A classification that other papers have on top as well."""
_UNCLASSIFIED = re.compile(r"^[ \t]*UNCLASSIFIED[ \t]*$", re.MULTILINE)
"""Which only papers of a government have: of these a letter or a memo shows what it is by other signs."""
_PROSIGNS = (
    r"(?:SIPDIS\b|CLASSIFIED BY\b|DERIVED FROM\b|[ZOPR](?:[ ][ZOPR])?[ ]\d{6}Z[ ]|VZCZC|ZNR |ZNY |DE RU|"
    r"(?:TO[ ]|INFO[ ])?RU[A-Z]{4,5}/|FM[ ][A-Z]{3}|(?:STATE|SECSTATE|AMEMBASSY|USMISSION) [A-Z ]*\d{3,6}\b|"
    r"(?:TO|INFO|ACTION)[ :]+(?:AMEMBASSY|SECSTATE|USMISSION|AMCONSUL|AMCONGEN|ALL [A-Z]))"
)
_FIELDS = (
    r"(?:(?:E\.?[ ]?O\.?[ \t]*|EXECUTIVE ORDER )1\d{4}(?![ \t]+(?!DECL|N/?A|X?GDS|ADS|TAGS|AS )[A-Z])|REFTELS?[ \t]*:|"
    r"TAGS?(?:[ \t]*+[:;.][ \t]++|[ \t]++)(?-i:[A-Z]{2}|[A-Z]{4})\b|"
    r"(?:CLASSIFIED BY|DERIVED FROM)[ \t]*:|DECL(?:ASSIFY)?(?: ON)?[ \t]*:|"
    r"MRN[ \t]*:|DATE/DTG[ \t]*:|PASS LINE[ \t]*:)"
)
_COMMON_FIELDS = (  # which other texts have too; a title "References:" is above a list of sources
    r"(?:TAGS?|SUBJ(?:ECT)?|REFS?|REFERENCES?(?![ \t]*:[ \t]*(?:[\r\n]|\Z)))[ \t]*:(?!=)"
)
_PORTION = (
    r"(?:(?:\d{1,3}|[A-Za-z])[ \t]*[.)][ \t]*[(\[](?:U|C|S|TS|SBU|LOU|FOUO|CUI)(?:[/ ,-][^)\]\r\n]{0,40})?[)\]]|"
    r"[(\[](?:SBU|C/NF|S/NF|TS|LOU|C//|S//|U//)[^)\]\r\n]{0,40}[)\]])"
)
_STRONG = re.compile(rf"^[ \t\xb6]*(?:{_SECRECY}|{_PROSIGNS}|{_PORTION})", re.MULTILINE)
_LABELS = re.compile(rf"^[ \t]*{_FIELDS}", re.MULTILINE | re.IGNORECASE)
_COMMON_LABELS = re.compile(rf"^[ \t]*{_COMMON_FIELDS}", re.MULTILINE | re.IGNORECASE)
_OWN_TRADE = (
    r"AMEMBASSY|(?:POL|ECON|EMB|CON)OFFS?|REFTELS?|SEPTELS?|DEMARCHES?|ACTION REQUEST|BEGIN (?:SUMMARY|TEXT|COMMENT)|"
    r"END (?:SUMMARY|TEXT|COMMENT)|CLASSIFIED BY"
)
_CABLE_WORDS = re.compile(
    rf"\b(?:{_OWN_TRADE})\b|\bTELEGRAM[ \t]*+\r?$|^\W{{0,4}}\d{{1,3}}\W{{1,3}}(?:SUMMARY|COMMENT)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What only cables say; minutes and agreements have ministers and departments too."""
_CITED_CABLE = re.compile(r"^[ \t]*REFS?[ \t]*:[ \t]*(?:\d\d )?[A-Z][A-Z ]{2,25} \d{1,6}\b", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t\xb6]*(\d{1,3})[ \t]*[.)][ \t]+\S.*$", re.MULTILINE)
_LINE_BREAKS = ("\r\n", *"\r\v\f\x85\u2028\u2029")
_SPACES = "\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LIST_ITEM_CHARS = 60  # of a line below which items without space between them are a list

NEEDED = "no classification, no E.O. or TAGS line, no paragraphs numbered as in a cable"


def is_named_as_cable(file: str) -> bool:
    """Return whether the name says that the file is a cable, whatever it holds."""
    return file.lower().endswith((".cable", ".cbl"))


def reads_as_cable(text: str) -> bool:
    """Return whether the text has what a cable has and other texts do not have."""
    return not why_not_cable(text)


def why_not_cable(text: str) -> str:
    """Return why nothing may rewrite the text: what it reads as, or what was not found; empty for a cable."""
    beginning = _in_plain_lines(text[:_LOOKED_AT_CHARS])
    if kind := kind_by_opening(beginning):
        return f"it reads as {kind}, not as a cable"
    if _has_strong_signs(beginning):
        return ""
    if kind := _other_kind(beginning):
        return f"it reads as {kind}, not as a cable"
    return "" if _is_draft(beginning) else f"it does not read as a cable ({NEEDED})"


def has_marks_of_cable(text: str) -> bool:
    """Return whether a line begins with a classification, a portion marking or a label of the heading."""
    text = _in_plain_lines(text)
    if kind_by_opening(text) is not None:
        return False
    by_labels = _UNCLASSIFIED.search(text) is not None or _has_labels_of_cable(text)
    return _has_strong_signs(text) or (by_labels and _other_kind(text) is None)


def _in_plain_lines(text: str) -> str:
    """Return the text with one sign for every line break and one for every space, as the expressions here know."""
    text = text.removeprefix("\ufeff")
    for line_break in _LINE_BREAKS:
        text = text.replace(line_break, "\n")
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def _other_kind(text: str) -> str | None:
    """Return the other kind of text that its lines and words speak for, if any."""
    first = _NUMBERED.search(text)
    kind = kind_by_signs(text, first.start() if first else len(text))
    in_words_of_cables = _CABLE_WORDS.search(text) or _CITED_CABLE.search(text, 0, _HEADING_CHARS)
    in_words_of_cables = in_words_of_cables or _UNCLASSIFIED.search(text)
    return None if kind == MINUTES and in_words_of_cables else kind  # a cable may have such a title


def _has_strong_signs(text: str) -> bool:
    """Return whether a line is one that only cables have."""
    return _STRONG.search(text) is not None or _LABELS.search(text, 0, _HEADING_CHARS) is not None


def _has_labels_of_cable(text: str) -> bool:
    """Return whether a label or level that other texts have too is next to the other one or above a numbered line."""
    level, label = (sign.search(text, 0, _HEADING_CHARS) for sign in (_LEVEL, _COMMON_LABELS))
    above = level or label
    numbered = _NUMBERED.search(text, above.end()) if above else None
    in_paragraphs = numbered is not None and (level is not None or not _is_list(text[numbered.start() :]))
    return (level and label) is not None or in_paragraphs


def _is_draft(text: str) -> bool:
    """Return whether the text is a draft: it has labels, opens with paragraph 1, or has words that only cables have."""
    if _UNCLASSIFIED.search(text) or _has_labels_of_cable(text):
        return True
    first = _NUMBERED.search(text)
    if first is None:
        return False
    if _CABLE_WORDS.search(text):
        return True
    return not text[: first.start()].strip() and not _is_list(text)


def _is_list(text: str) -> bool:
    """Return whether the text is nothing but short numbered lines, one below the other, none of them a sentence."""
    lines = [line for line in text.splitlines() if line.strip()]
    together = len(lines) > 1 and "\n\n" not in text.replace("\r\n", "\n").strip()
    sentences = any(line.rstrip(' \t"”').endswith(".") for line in lines)
    items = all(_NUMBERED.match(line) and len(line) < _LIST_ITEM_CHARS for line in lines)
    return together and items and not sentences
