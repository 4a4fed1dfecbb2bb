"""A social security, passport or visa case number is in a cable that is neither classified nor sensitive.

Passport and visa case numbers are recognized by the words before them; a social security number also by its form
(three, two and four digits with hyphens), if it could be a real one. The finding shows the last digits only.

## Why it matters
An unclassified cable goes to many people who do not need to know the number. The Privacy Act protects it, and 12 FAM
541 names passport, visa and social security numbers as sensitive but unclassified.

## What to do
Remove the number, or caption the cable SENSITIVE and mark the paragraph (SBU).
"""

import re
from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Span, Valid, captions, compiled

RULE = Rule(
    code="TXT015",
    name="personal-data",
    severity="warning",
    summary="a social security, passport or visa case number in an unclassified cable",
    authority="12 FAM 541; Privacy Act of 1974",
    needs=("is_unclassified", "personal_numbers"),
)


def _cable(words: str, line: str = "UNCLAS NAIROBI 204", distribution: str = "SIPDIS", marking: str = "U") -> str:
    return f"{line}\n\n{distribution}\n\nTAGS: CVIS KE\nSUBJECT: TEA\n\n1. ({marking}) {words}\n\n2. (U) Two.\n"


VALID = (
    Valid(_cable("SSN 219-09-9999.", "CONFIDENTIAL NAIROBI 204", marking="C"), note="classified"),
    Valid(_cable("SSN 219-09-9999.", distribution="SENSITIVE\nSIPDIS", marking="SBU"), note="sensitive"),
    Valid(_cable("SSN 219-09-9999.", "UNCLAS SENSITIVE NAIROBI 204", marking="SBU")),
    Valid(_cable("SSN 219-09-9999.", marking="SBU"), note="the paragraph is marked, which CLS011 reports"),
    Valid(_cable("The entire text is SBU. SSN 219-09-9999."), note="said of the entire text"),
    Valid(_cable("Call 202-647-0000 or 555-12-345.")),
    Valid(_cable("Account 000-12-3456 and 912-34-5678.")),
    Valid(_cable("He lost his passport in 2009, and has had no other since 20080101.")),
    Valid(_cable("Passport applications rose to 1,204,300; passport fees are USD 100.")),
    Valid(_cable("Social security payments of 219099999 shillings.")),
    Valid(_cable("The visa case of May 12 is pending; visa case processing takes 30 days.")),
    Valid(_cable("Passport number: not known. SSN: none.")),
    Valid(_cable("The passport is number one in our list of 2007 plans.")),
    Valid(_cable("Passports 7 and 8 of the exhibit; passport No. 12.")),
    Valid(_cable("Tel. 219-09-9999, fax: 219-09-9998, contract no. 219-09-9997, Grant #219-09-9996.")),
    Valid(_cable("Project number 219-09-999 and part 1219-09-9999.")),
)
INVALID = (
    Invalid(
        _cable("His social security number is ⟦219-09-9999⟧."),
        message=(
            "the social security number ********999 is in a cable that is not marked sensitive; "
            "remove it or caption the cable SENSITIVE"
        ),
    ),
    Invalid(
        _cable("Roe (⟦219-09-9999⟧) applied."),
        note="without a word",
        message=(
            "the social security number ********999 is in a cable that is not marked sensitive; "
            "remove it or caption the cable SENSITIVE"
        ),
    ),
    Invalid(
        _cable("SSN: ⟦219 09 9999⟧."),
        note="with spaces",
        message=(
            "the social security number ********999 is in a cable that is not marked sensitive; "
            "remove it or caption the cable SENSITIVE"
        ),
    ),
    Invalid(
        _cable("She holds passport No. ⟦710234581⟧."),
        note="a passport",
        message=(
            "the passport number ******581 is in a cable that is not marked sensitive; remove it or "
            "caption the cable SENSITIVE"
        ),
    ),
    Invalid(
        _cable("Passport:       ⟦P1234567⟧"),
        note="in a list",
        message=(
            "the passport number *****567 is in a cable that is not marked sensitive; remove it or "
            "caption the cable SENSITIVE"
        ),
    ),
    Invalid(
        _cable("Visa case number ⟦ABJ2007123456⟧."),
        note="a visa case",
        message=(
            "the visa case number **********456 is in a cable that is not marked sensitive; remove "
            "it or caption the cable SENSITIVE"
        ),
    ),
    Invalid(
        _cable("His U.S. passport, number ⟦C01234567⟧, expired."),
        note="with a comma",
        message=(
            "the passport number ******567 is in a cable that is not marked sensitive; remove it or "
            "caption the cable SENSITIVE"
        ),
    ),
)

_SOCIAL = r"(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w-])"
_NAMED = (
    r"\b(?=[psv])(?:"
    r"(?:SSNs?|social\s+security(?:\s+(?:number|no\.?|#))?)(?:\s+is)?[\s:,#]{1,4}(?P<social>\d{3}[ -]?\d\d[ -]?\d{4})"
    r"|passports?(?:\s+book)?(?:,?\s+(?:numbers?|nos?\.?|nr\.?|#))?(?:\s+is)?[\s:,#]{1,20}"
    r"(?P<passport>[A-Z]{0,2}\d{7,9})"
    r"|visa\s+case(?:\s+(?:numbers?|nos?\.?|#|id))?(?:\s+is)?[\s:,#]{1,4}(?P<visa>[A-Z]{3}\d{8,10}|\d{9,13})"
    r")(?![\w-])"
)
_OF_ANOTHER_KIND = (  # "fax 219-09-9999", "contract no. 219-09-9999"
    r"\b(?:account|cell|contract|fax|grant|invoice|mobile|order|part|permit|phone|project|serial|tel(?:ephone)?)s?\b\.?"
    r"(?:\s(?:nos?\b\.?|numbers?|#))?[\s:#]{1,3}\Z"
)
_LABEL_CHARS = 30
_KINDS = {"social": "social security number", "passport": "passport number", "visa": "visa case number"}
_FIGURES = r"-\d\d-\d{4}"
"""What every number of the form has, and is found in a fraction of the time."""
_NAMES = ("ssn", "ssns", "social", "passport", "passports", "visa")
_SHOWN_DIGITS = 3


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each number."""
    if cable.classification is None or cable.classification.level != "UNCLASSIFIED" or _is_sensitive(cable):
        return
    for span, kind in sorted({**_by_form(cable), **_by_name(cable)}.items()):
        if not _is_in_sensitive_paragraph(cable, span):
            written = cable.text_at(span)
            shown = "*" * (len(written) - _SHOWN_DIGITS) + written[-_SHOWN_DIGITS:]
            fault = f"the {kind} {shown} is in a cable that is not marked sensitive"
            yield RULE.diagnostic(span, f"{fault}; remove it or caption the cable SENSITIVE")


def _by_form(cable: Cable) -> dict[Span, str]:
    if compiled(_FIGURES).search(cable.text, *cable.body) is None:
        return {}
    found = compiled(_SOCIAL).finditer(cable.text, *cable.body)
    return {Span(*each.span()): _KINDS["social"] for each in found if not _is_of_another_kind(cable, each.start())}


def _is_of_another_kind(cable: Cable, start: int) -> bool:
    """Return whether the word before says that a number of the form is something else: a telephone's, a contract's."""
    before = cable.text[max(0, start - _LABEL_CHARS) : start]
    return compiled(_OF_ANOTHER_KIND, re.IGNORECASE).search(before) is not None


def _by_name(cable: Cable) -> dict[Span, str]:
    if not cable.mentions(*_NAMES):
        return {}
    found = compiled(_NAMED, re.IGNORECASE).finditer(cable.text, *cable.body)
    named = ((each, str(each.lastgroup)) for each in found)
    return {Span(*each.span(name)): _KINDS[name] for each, name in named if not _is_date(name, each[name])}


def _is_date(name: str, written: str) -> bool:
    """Return whether eight figures after "passport" are a day: 20080101."""
    return name == "passport" and len(written) == 8 and written.startswith(("19", "20"))


def _is_sensitive(cable: Cable) -> bool:
    line = cable.classification
    words = [value.text for value in (*(line.handling if line else ()), *cable.captions)]
    words += [line.text] if line else []
    known = (captions.find(each) for each in words)
    captioned = any(each is not None and each.kind == "sensitivity" for each in known)
    return captioned or any(statement.sensitive for statement in cable.entire_text)


def _is_in_sensitive_paragraph(cable: Cable, span: Span) -> bool:
    index = cable.paragraph_at(span.start)
    marking = cable.paragraphs[index].marking if index is not None else None
    return marking is not None and marking.abbreviation != "U"
