"""What a Classified By line says: who classified the cable, and in what position.

Both are written in many ways: "Ambassador Jane Roe", "Jane Roe, DCM", "AF PDAS Jane Roe", "POL MIN COUN JANE ROE", with
titles that are cut short, misspelled or broken off at the end of a line. So a line is taken to name no position only
where it is a name and nothing else, and no name where each of its words belongs to a position.
"""

import re
from enum import Enum

from cablelint import Cable, NamedTuple, Span, compiled, neighbors

_LABEL = compiled(r"(?:CLASS(?:IFIED|FIED|\.)?|[CLA]{2,3}S{1,2}[A-Z]{2,7})\s+BY\b\s{0,3}:*", re.IGNORECASE)
_AGAIN = compiled(
    r"(?:\s*(?:\((?:U|SBU|C|S)\)|\d\.(?!\s?\d)|(?:THIS\s+(?:MESSAGE|CABLE)\s+(?:IS\s+)?)?CLASS?I?FIED\s+BY\s{0,3}:*))*\s*",
    re.IGNORECASE,
)
_END = compiled(
    r"(?<!\w)(?:RE\s{0,3}[AS]{1,2}\s{0,3}[SO]{1,2}\s{0,3}[ON]{1,2}S?(?!\w)|E\.?\s?O\.?\s{0,2}\d{5}|SECTIONS?\s+\d|\d\s?[.,]\s{0,3}\d"
    r"|DERIVED|DECLASS|DECL\b|\r?\n[ \t]*\r?\n)",
    re.IGNORECASE,
)
_WORD = compiled(r"[^\s,;:()\[\]<>{}\"“”]+")
_IDENTIFIER = compiled(r"\d{3}")
_PLACEHOLDER = compiled(
    r"[Xx]{2,}|[_?.*-]+|(?i:TBD|TBA|TK|N/?A|NONE|UNKNOWN|NAME|TITLE|POSITION|OFFICE|DRAFTER|BLANK|FIRSTNAME|LASTNAME)[.?]?"
)
_NAME_FIELDS = compiled(
    r"(?i:first[\s_-]?name|last[\s_-]?name|\Afirst\s(?:m\.?i?\.?\s|middle\s)?last\b|\bfirst\slast\Z)"
)
"""The fields of a template in which a name belongs: "Firstname Lastname", "FIRST LAST"."""
_ELSEWHERE = frozenset(  # words that point to another place instead of naming anyone
    "SEE SAME IDEM DITTO ABOVE BELOW AS BEFORE LATER NEXT PREVIOUS PAGE LINE PARA PARAGRAPH REF REFTEL REFS SOURCE "
    "FOLLOWS COVER FACE BOTTOM END SIGNATURE THIS CABLE MESSAGE PLEASE HERE".split()
)
_LEADING_OVER = frozenset(
    "FOR FR F0R PER UNDER PURSUANT TO BY BASED ON UPON DUE RE REA REAS R F PARA SEC SECTION".split()
)
_LINKING = frozenset("A AND AT DE DES DU FOR IN OF ON OR THE TO WITH &".split())
_PERSONAL = frozenset("MR MRS MS MISS DR HON JR SR II III IV".split())  # next to a name, and no position
_PARTICLES = frozenset("al bin da de del della den der di do dos du el la le ten ter van von y".split())
_PLACES = frozenset("EMBASSY AMEMBASSY CONSULATE AMCONSUL CONGEN MISSION POST USMISSION USINT".split())
_TITLES = frozenset(
    (
        "A.I ACTING ADMIRAL ADVISER ADVISOR AFFAIRS AGRICULTURE AMB AMBASSADOR ARMY ASSISTANT ASST ATTACHE BRANCH "
        "BUREAU CAPT CDA CG CHAIRMAN CHARGE CHIEF COL COLONEL COM COMMANDER COMMERCIAL CONGEN CONOFF CONS CONSUL "
        "CONSULAR COORDINATOR COUN COUNS COUNSEL COUNSELLOR COUNSELOR COUNTRY CULTURAL D'AFFAIRES DAFFAIRES DAS "
        "DATT DCM DEFENSE DELEGATE DEP DEPARTMENT DEPUTY DESK DIPLOMATIC DIR DIRECTOR DIVISION DPO ECON ECONCHIEF "
        "ECONCOUNS ECONOFF ECONOMIC ECPO EMBASSY EMIN ENERGY ENVIRONMENT ENVOY ESTH EXECUTIVE FIRST FOREIGN GEN "
        "GENERAL GLOBAL HEAD INTERIM INTERNATIONAL LABOR LEADER LEGAL LEGATT LT LTC MAJ MANAGEMENT MEMBER MGMT "
        "MILITARY MIN MINISTER MINISTER-COUNSELOR MISSION OFFICE OFFICER OIC PAO PDAS PERMANENT POL POL-MIL POLAD "
        "POLCHIEF POLCOUNS POLECON POLICY POLITICAL POLMIL POLOFF POST PRINCIPAL PROGRAM PUBLIC REGIONAL REP "
        "REPRESENTATIVE RSO ARSO SCIENCE SECOND SECRETARY SECTION SECURITY SENIOR SPECIAL STAFF STATE SUPERVISORY "
        "TEAM TECHNOLOGY THIRD TRADE UNDER UNIT UNITED STATES U.S US VICE"
    ).split()
)
_OFFICES = frozenset(
    (
        "AF AIT ARA CA DRL DS EAP EB ECA EEB EUR IIP INL INR IO IPO ISN L MC NEA NP OES ODC P PA PM PRM PRT SA "
        "SCA TDY USAID USDEL USEU USNATO USOSCE USUN VCI WHA"
    ).split()
)
_SHORTEST_MISSPELLED_LETTERS = 6
_EQUALLY_COMMON = dict.fromkeys((title for title in _TITLES if len(title) >= _SHORTEST_MISSPELLED_LETTERS), 1)
_SHORTENED_CHARS = 3  # of "A." and "Lt."
_MOST_NAMES_WORDS = 4  # of a name and nothing else


class Want(Enum):
    """What a Classified By line does not say."""

    NOTHING_SAID = "no one"
    PLACEHOLDER = "a placeholder"
    NAME = "a position but no name"
    POSITION = "a name but no position"


class Authority(NamedTuple):
    """A Classified By line: its label, the words that say who classified the cable, and what is wrong with them."""

    label: Span
    words: Span
    want: Want | None


def authority(cable: Cable) -> Authority | None:
    """Return what the Classified By line says; None where the cable has none."""
    by = cable.classified_by
    label = _LABEL.search(cable.text, *by.span) if by and by.original else None
    if by is None or label is None:
        return None
    again = _AGAIN.match(cable.text, label.end(), by.span.end)
    start = again.end() if again else label.end()
    end = _END.search(cable.text, start, by.span.end)
    found = [
        word
        for word in _WORD.finditer(cable.text, start, end.start() if end else by.span.end)
        if not _is_label(cable.text, word)
    ]
    small = all(word[0].islower() for word in found)
    while found and _leads_over(found[-1][0], small=small):
        found.pop()
    words = Span(found[0].start(), _end_of(found[-1])) if found else Span(start, start)
    return Authority(Span(*label.span()), words, _want([word[0] for word in found]))


def _is_label(text: str, word: re.Match[str]) -> bool:
    """Return whether the word only says what follows, "Name: Jane Roe, Title: DCM"."""
    return word[0].upper() in ("NAME", "TITLE", "POSITION", "OFFICE") and text[word.end() : word.end() + 1] == ":"


def _end_of(word: re.Match[str]) -> int:
    """Return where the last word ends, without a full stop that does not shorten it."""
    stop = word[0].endswith(".") and len(word[0]) > _SHORTENED_CHARS and word[0][:-1].upper() not in _PERSONAL
    return word.end() - stop


def _leads_over(word: str, *, small: bool) -> bool:
    """Return whether the last word leads over to the reasons: "for", or a piece of it in small letters."""
    piece = not small and word.islower() and word.isalpha() and word != "ai" and word.upper() not in _ELSEWHERE
    return piece or word.strip(".-–").upper() in _LEADING_OVER


def _want(words: list[str]) -> Want | None:
    said = [word for word in words if any(map(str.isalnum, word)) or _PLACEHOLDER.fullmatch(word)]
    if not said:
        return Want.NOTHING_SAID
    if len(said) > 1:
        said[-1] = said[-1].rstrip(".")  # "Jane Roe, L." ends a sentence with a bureau
    plain = [word for word in said if word.upper() not in _LINKING]
    blanks = [word for word in plain if _PLACEHOLDER.fullmatch(word)]
    if len(blanks) == len(plain) or any(word.upper().startswith("XX") for word in blanks) or _is_elsewhere(plain):
        return Want.PLACEHOLDER
    if _NAME_FIELDS.search(" ".join(plain)) or said[0] in ("NAME", "Name"):
        return Want.PLACEHOLDER
    if any(_IDENTIFIER.search(word) for word in said):
        return None
    if all(_is_title(word) or (index and plain[index - 1].upper() in _PLACES) for index, word in enumerate(plain)):
        return Want.NAME
    mixed = any(word[:1].isupper() and word[1:].islower() for word in said)
    if len(said) > _MOST_NAMES_WORDS or not all(map(_is_name, said)):
        return None
    return None if any(_may_be_position(word, mixed=mixed) for word in said) else Want.POSITION


def _is_elsewhere(words: list[str]) -> bool:
    """Return whether the words only point elsewhere: "see below", "same as ref A", "see paragraph 2"."""
    return words[0].strip(".").upper() in _ELSEWHERE and all(
        word.strip(".").upper() in _ELSEWHERE or word.isdecimal() or (index and len(word.strip(".")) == 1)
        for index, word in enumerate(words)
    )


def _is_title(word: str) -> bool:
    plain = _plain(word)
    if len(plain) == 1 and word.endswith("."):
        return False  # an initial, "Jane L. Roe", not the bureau
    return plain in _TITLES or plain in _OFFICES or "/" in word or _TITLES.issuperset(plain.split("-"))


def _may_be_position(word: str, *, mixed: bool) -> bool:
    """Return whether the word may belong to a position: a title, misspelled or cut short, or an office's letters."""
    plain = _plain(word)
    if plain in _PERSONAL or word.lower() in _PARTICLES:
        return False
    if mixed and len(plain) > 1 and plain.isalpha() and (word.isupper() or word.islower() or _is_run_together(word)):
        return True
    return _is_title(word) or "&" in word or any(map(_is_near_title, re.split(r"[-'.]", plain)))


def _plain(word: str) -> str:
    return word.strip(".-'’").upper().replace("É", "E").replace("’", "'")


def _is_run_together(word: str) -> bool:
    """Return whether a capital is within the word, "PolMinCons", and it is not a name such as McDonald."""
    inner = [index for index in range(1, len(word)) if word[index].isupper() and word[index - 1].islower()]
    return bool(inner) and word[: inner[0]].lower() not in ("mc", "mac", "de", "di", "la", "le", "van", "o", "fitz")


def _is_near_title(word: str) -> bool:
    return word in _TITLES or (
        len(word) >= _SHORTEST_MISSPELLED_LETTERS and bool(neighbors.near(word, _EQUALLY_COMMON))
    )


def _is_name(word: str) -> bool:
    plain = word.rstrip(".").replace("-", "").replace("'", "").replace("’", "")
    return plain.isalpha() and (plain[0].isupper() or plain in _PARTICLES)
