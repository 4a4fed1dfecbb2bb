"""What the stamps, titles and attributes of a release say."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from cablelint.characters.scanned_figures import with_capitals
from cablelint.characters.spaces import with_plain_spaces
from cablelint.lalr.regexes import compiled
from cablelint.model.heading import LEVELS, Level
from cablelint.model.release import Attribute, Decision, Release
from cablelint.model.trivia import Trivia
from cablelint.model.vocabulary import pieces_of
from cablelint.reading.heading.dates import read_date

RELEASED = frozenset({"stamp", "attributes", "publisher"})
"""The kinds of trivia that only a released text has."""

_CASE = compiled(r"CASE[ \t]+(?:NO|ID|NUMBER)\.?[ \t:.#]{0,4}(?P<value>[A-Z]{0,4}-?\d[\w-]{2,20})", re.IGNORECASE)
_PUBLISHED = r"[ \t]*[A-Z][a-z]{5,8},[ \t](?P<day>\d{1,2}[ \t][A-Z][a-z]{2,8}[ \t]\d{4}),"
_CASE_BELOW_DATE = compiled(r"DATE/CASE[ \t]+ID[ \t:]{0,4}(?P<day>\d{1,2} [A-Z]{3} \d{4})[ \t]+(?P<value>\d+)")
_DOCUMENT = compiled(
    r"DOC(?:UMENT)?[ \t]+(?:NO|NUMBER)\.?[ \t:.#]{0,4}(?P<value>[A-Z]?\d{4,12}[A-Z]{0,20}\d{0,8})", re.IGNORECASE
)
_AUTHORITY = compiled(r"REVIEW AUTHORITY[ \t]*[:;.][ \t]*(?P<value>[^\r\n]{2,80})", re.IGNORECASE)
_DECLASSIFYING = compiled(r"Authority[ \t:]+(?P<value>NND[ \t]*\d{5,6})", re.IGNORECASE)
_REVIEWER = compiled(r"^[ \t]*(?P<value>[A-Z][\w.' -]{3,40}?)[ \t]+Declassified/Released", re.MULTILINE)
_AUTHORITIES = (_AUTHORITY, _REVIEWER, _DECLASSIFYING)
_SYSTEMATIC = compiled(r"Systematic\s{1,3}Review[ \t]+(?P<value>\d{1,2} [A-Za-z]{3} \d{4})", re.IGNORECASE)
_OF_ARCHIVES = compiled(r"\bNARA[ \t,]{1,4}DATE[ \t:]{1,4}(?P<value>\d{1,2}[/-]\d{1,2}[/-]\d{2,4})", re.IGNORECASE)
_DATE = compiled(r"DATE[ \t]*:[ \t]*(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4})", re.IGNORECASE)
_APPROVED = compiled(
    r"APPROVED FOR (?:PUBLIC )?RELEASE[ \t:,-]{1,4}"
    r"(?P<value>\d{4}/\d\d/\d\d|\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{1,2} [A-Z]{3,9} \d{4})",
    re.IGNORECASE,
)
_OF_AGENCY = compiled(r"(?P<value>CIA-RDP[0-9A-Z-]{8,24})")
_DECISION = compiled(r"(?P<word>RELEASE|DECLASSIFIE|DEN)(?:D|IED)?[ \t]+IN[ \t]+(?P<how>FUL|PART)", re.IGNORECASE)
_EXEMPTION = compiled(
    r"\(?B\)?[ ]?\(?(?P<b>\d{1,2})\)?(?:[ ]?\((?P<letter>[A-Z])\))?|(?P<reason>1\.\d[ ]?\([A-Z]\))", re.I
)
_CURRENT = compiled(
    r"^[ \t]*(?:CURRENT CLASS(?:IFICATION)?[ \t]*:[ \t]*)?(?P<level>UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)"
    r"(?:[ \t]+(?:U\.?S\.?[ \t]+DEPARTMENT|PAGE)|[ \t\r]*$)",
    re.MULTILINE | re.IGNORECASE,
)
_REDACTED = compiled(
    r"X{8,}|[\u2588\u25a0]+|[(\[][ \t]?(?:text |name |line |lines )?(?:redacted|excised|deleted)[^)\]\r\n]{0,40}[)\]]",
    re.IGNORECASE,
)
_LEFT_EMPTY = compiled(r"\[(?:[ \t\xa0]{3,200}|[-_.*]{5,200})\]")  # by the scan of a page on which words were covered
_REDACTED_WORDS = ("xxxxxxxx", "redacted", "excised", "deleted")
_BLOCKS = "\u2588\u25a0"
_NUMBERED = ("Case", "CASE", "CIA-RDP")  # in stamps that name no exemptions
_LONGEST_LABEL_CHARS = 40
_MARKS = ("XXXXXXXX", "edacted]", "EDACTED]")  # of a release without stamps


def read_release(text: str, trivia: Sequence[Trivia]) -> Release | None:
    """Return what the release says of itself; None where the text has no sign of one. `text` is the message's own."""
    found = [one._replace(text=with_plain_spaces(one.text)) for one in trivia if one.kind in RELEASED]
    if not found and not any(mark in text for mark in _MARKS):
        return None
    redactions = len(_REDACTED.findall(text)) if _may_be_redacted(text) else 0
    if any(one.kind == "stamp" for one in found):
        redactions += len(_LEFT_EMPTY.findall(text))
    if not found:
        return Release(redactions=redactions) if redactions else None
    stamps = "\n".join(one.text for one in found if one.kind != "attributes")  # one in the margin ends no line
    attributes = tuple(_attributes("".join(one.text for one in found if one.kind == "attributes")))
    named = {one.label: one.value for one in attributes if one.value.lower() not in ("n/a", "")}
    return Release(
        decision=_decision(stamps, named.get("Review Action", "") + named.get("Markings", "")),
        case=_value(_CASE_BELOW_DATE, stamps) or _value(_CASE, stamps),
        document=_value(_DOCUMENT, stamps) or _value(_OF_AGENCY, stamps) or named.get("Document Number"),
        day=_day(stamps) or read_date(named.get("Review Date", "")),
        authority=next(filter(None, (_value(one, stamps) for one in _AUTHORITIES)), named.get("Review Authority")),
        exemptions=tuple(dict.fromkeys(_exemptions(found))),
        current=_level(named.get("Current Classification")) or _current(stamps, trivia),
        redactions=redactions,
        attributes=attributes,
    )


def published_day(trivia: Sequence[Trivia]) -> date | None:
    """Return the day of the cable that a publisher puts above or into its heading: "Tuesday, 02 June 2009, 13:12"."""
    lines = (compiled(_PUBLISHED).match(one.text) for one in trivia if one.kind == "publisher")
    return next((read_date(line["day"]) for line in lines if line), None)


def _may_be_redacted(text: str) -> bool:
    """Return whether the text has one of the words or signs of a redaction, which takes far less time to see."""
    return any(map(pieces_of(text).__getitem__, _REDACTED_WORDS)) or any(sign in text for sign in _BLOCKS)


def _value(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found["value"].strip() if found else None


def _decision(stamps: str, review: str) -> Decision | None:
    found = _DECISION.search(stamps)
    if found is None:
        said = f"{stamps}{review}".upper()
        return "declassified" if "DECLASSIFIED" in said or "APPROVED FOR" in said else None
    if found["word"].upper() == "DEN":
        return "denied"
    return "in full" if found["how"].upper() == "FUL" else "in part"


def _day(stamps: str) -> date | None:
    if found := _DATE.search(stamps):
        return read_date(f"{found['month']}/{found['day']}/{found['year']}")
    below = _CASE_BELOW_DATE.search(stamps)
    dated = (_value(one, stamps) for one in (_SYSTEMATIC, _OF_ARCHIVES, _APPROVED))
    named = below["day"] if below else next(filter(None, dated), "")
    return read_date(named)


def _exemptions(found: Sequence[Trivia]) -> Iterator[str]:
    for line in found:
        if line.kind == "stamp" and not any(word in line.text for word in _NUMBERED):
            for match in _EXEMPTION.finditer(line.text):
                letter = f"({match['letter'].upper()})" if match["letter"] else ""
                yield f"B{match['b']}{letter}" if match["b"] else "".join(match["reason"].upper().split())


def _current(stamps: str, trivia: Sequence[Trivia]) -> Level | None:
    """Return the level that a stamp names, or the lowest of the banners: a release is marked with what it is now."""
    if found := _CURRENT.search(stamps):
        return _level(found["level"])
    if "Declassified" in stamps or "DECLASSIFIED" in stamps:
        return "UNCLASSIFIED"
    banners = [_level(one.text) for one in trivia if one.kind == "banner"]
    return min((level for level in banners if level), key=LEVELS.index, default=None)


def _level(words: str | None) -> Level | None:
    name = " ".join((words or "").split())
    return next((level for level in LEVELS if level in (name.upper(), with_capitals(name))), None)


def _attributes(table: str) -> Iterator[Attribute]:
    for line in table.splitlines():
        label, colon, value = line.strip().partition(":")
        if colon and len(label) < _LONGEST_LABEL_CHARS:
            yield Attribute(label.strip(), value.strip())
