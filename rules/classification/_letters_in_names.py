"""Letters in brackets that are part of a name or a word: "Star (S) Pte", "Maj. (S) Tun", "(S)He", "firm (S) in"."""

from cablelint import Span, compiled

_LEGAL_FORM = r"(?i:bhd|co|company|corp|corporation|gmbh|inc|limited|llc|llp|ltd|plc|private|pte|pty|pvt|sdn)\b"
_OF_FIRM = rf"[ \t]{{1,2}}(?:(?:[A-Z][\w&'-]{{1,20}}|&|AND)[ \t]){{0,3}}{_LEGAL_FORM}"
"""How the name of a firm goes on behind the letter."""
_FORM_ALONE = r"[ \t]{1,2}(?:Bhd|BHD|GmbH|GMBH|LLC|LLP|Ltd|LTD|PLC|Plc|Pte|PTE|Pty|PTY|Pvt|PVT|Sdn|SDN)\b"
_NAME_BEFORE = r"(?:^|[\s\"“'(])(?:[A-Z][\w&'’-]{1,20}|[A-Z]&[A-Z])[ \t]{1,2}\Z"
_SHORT_NAME_BEFORE = r"(?:^|[\s\"“'(])(?:Bros|BROS|Co|CO|Corp|CORP|Eng|Exp|Imp|Ind|Intl|Mfg|Svcs|Trdg)\.[ \t]{1,2}\Z"
"""Words of a firm's name that are shortened, whose period may end no sentence: behind "in May." a marking may be."""
_RANK_BEFORE = (
    r"\b(?:Adm|Amb|Brig|Capt|Cdr|Cmdr|Cmdt|Cpl|Eng|Fr|Hon|Insp|Lt|Maj|Msgr|Prof|Pvt|Rev|Sgt|Supt|Vice-Adm)\.[ \t]\Z"
)
_PERSON_BEHIND = r"[ \t][A-Z][A-Za-z'’-]{1,20}\b"
_HE_OR_SHE = r"[Hh](?:e|E)(?![A-Za-z])"
_OPENS_SENTENCE = (
    r"(?:\A|[.?!][\"”')]{0,2}\s{1,3}|\n\s{0,9}|\d\.[ \t]{1,3})\Z"  # where it is a marking: "1. (S)He left"
)
_ONE_OR_MORE = (
    r"(?i:\b(?:applicant|beneficiary|bidder|company|consignee|contractor|dependent|employee|exporter|firm|importer|individual|manufacturer"
    r"|member|name|officer|official|passenger|person|subject|supplier|vendor|visitor|witness)[ \t]\Z)"
)
"""Nouns whose plural may be written so: "the firm(s)", all in capitals or by a program that knows no small letters."""
_GOES_ON = r"[ \t]*(?:[,:)]|(?:in|of|to|who|IN|OF|TO|WHO)\b)"  # at the end of a sentence it may mark what is above
_BEFORE_CHARS = 40


def is_in_name(text: str, sign: Span) -> bool:
    """Return whether the letter is part of the name or the word around it."""
    before = text[max(0, sign.start - _BEFORE_CHARS) : sign.start]
    if compiled(_OF_FIRM).match(text, sign.end) and compiled(_NAME_BEFORE).search(before):
        return True
    if compiled(_FORM_ALONE).match(text, sign.end) and compiled(_SHORT_NAME_BEFORE).search(before):
        return True
    if compiled(_RANK_BEFORE).search(before) and compiled(_PERSON_BEHIND).match(text, sign.end):
        return True
    if text[sign.start : sign.end] != "(S)":
        return False
    if compiled(_HE_OR_SHE).match(text, sign.end):
        return compiled(_OPENS_SENTENCE).search(before) is None
    return compiled(_ONE_OR_MORE).search(before) is not None and compiled(_GOES_ON).match(text, sign.end) is not None
