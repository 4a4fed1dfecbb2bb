"""The line with ZNR or ZNY does not match the classification.

ZNR sends a message in the clear (not encrypted), and ZNY encrypts it; the five letters after it repeat the first
letter of the classification, with E for UNCLAS EFTO. Unclassified text that is to be protected (EFTO, SENSITIVE, SBU,
LIMITED OFFICIAL USE) may be encrypted as EEEEE.

## Why it matters
The line decides whether a message leaves the building in the clear. (5 FAH-2 H-321.4; ACP 127 format line 4; ACP 131
on ZNR and ZNY.)

## What to do
Correct whichever is wrong: the line, or the classification.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Level, Options, Related, Rule, Span, Valid

RULE = Rule(
    code="TRN005",
    name="security-prosign-mismatch",
    severity="error",
    summary="ZNR or ZNY, or the five letters after it, do not match the classification",
    authority="5 FAH-2 H-321.4; ACP 127; ACP 131",
    profiles=("telegram", "archive"),
    needs=("odd_security_line",),
)


def _sent(security: str, classification: str) -> str:
    envelope = f"VZCZCXYZ0042\nPP RUEHNR\nDE RUEHC #3187 0731412\n{security} ZZH\nP 141409Z MAR 11\n"
    return f"{envelope}FM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI PRIORITY\n\n{classification}\n"


VALID = (
    Valid(_sent("ZNR UUUUU", "UNCLAS STATE 023187")),
    Valid(_sent("ZNY CCCCC", "C O N F I D E N T I A L STATE 023187")),
    Valid(_sent("ZNY EEEEE", "UNCLAS E F T O STATE 023187"), note="unclassified and encrypted"),
    Valid(_sent("ZNR UUUUU", "UNCLAS STATE 023187\n\nSENSITIVE\nSIPDIS"), note="sensitive but unclassified"),
    Valid(_sent("ZNY EEEEE", "UNCLAS STATE 023187\n\nSENSITIVE"), note="the same, protected"),
    Valid(_sent("ZNR UUUUU", "RESTRICTED STATE 023187"), note="no level that is known"),
)
INVALID = (
    Invalid(_sent("⟦ZNY⟧ UUUUU", "UNCLAS STATE 023187"), message="ZNY does not match the classification, UNCLAS"),
    Invalid(
        _sent("⟦ZNR⟧ SSSSS", "S E C R E T STATE 023187"),
        note="classified, in the clear",
        message="ZNR does not match the classification, SECRET",
    ),
    Invalid(
        _sent("ZNY ⟦SSSSS⟧", "CONFIDENTIAL STATE 023187"),
        note="the letters of another level",
        message="SSSSS does not match the classification, CONFIDENTIAL",
    ),
    Invalid(
        _sent("⟦ZNR UUUUU⟧", "CONFIDENTIAL STATE 023187"),
        note="both: one finding",
        message="ZNR UUUUU does not match the classification, CONFIDENTIAL",
    ),
)

_PROTECTED = frozenset({"EFTO", "SENSITIVE", "SBU", "LOU", "LIMITEDOFFICIALUSE", "FOUO", "FOROFFICIALUSEONLY"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at what does not fit the classification line: the prosign, the letters, or both."""
    envelope, classification = cable.envelope, cable.classification
    if envelope is None or classification is None or classification.level is None or classification.nearest:
        return
    prosign, code = envelope.security_prosign, envelope.classification_code
    wrong = []
    if prosign and prosign.text not in _prosigns(cable, classification.level, code.text if code else ""):
        wrong.append(prosign)
    if code and code.text[0] not in _letters(cable, classification.level):
        wrong.append(code)
    if wrong:
        span = Span(wrong[0].span.start, wrong[-1].span.end)
        yield RULE.diagnostic(
            span,
            f"{cable.text_at(span)} does not match the classification, {classification.shown}",
            related=(Related(classification.span, f"the classification is {classification.shown}"),),
        )


def _prosigns(cable: Cable, level: Level, code: str) -> tuple[str, ...]:
    """Return the prosigns that may be before this group of five letters."""
    if level != "UNCLASSIFIED":
        return ("ZNY",)
    encrypted = _is_protected(cable) and (code != "UUUUU" or _is_marked(cable, "EFTO"))
    return ("ZNR", "ZNY") if encrypted else ("ZNR",)


def _letters(cable: Cable, level: Level) -> str:
    """Return the letters that may be in the group of five."""
    if level == "UNCLASSIFIED":
        return "UE" if _is_protected(cable) else "U"
    return level[0]


def _is_protected(cable: Cable) -> bool:
    return any(_is_marked(cable, word) for word in _PROTECTED)


def _is_marked(cable: Cable, word: str) -> bool:
    marks = (*cable.captions, *(cable.classification.handling if cable.classification else ()))
    return any("".join(filter(str.isalpha, mark.text.upper())).startswith(word) for mark in marks)
