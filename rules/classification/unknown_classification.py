"""The word on the classification line is not a classification, or is misspelled, or another one follows it.

The letters of the word may have spaces between them. A word in capitals with a small letter in it, CONFIDENTIAl, and
a stop behind the word, "UNCLAS. NAIROBI", are warnings, and so are letters with uneven spaces.

## Why it matters
Systems route and protect a message by this word, and a reader must never have to guess it. No other words may be used
for the three levels. (E.O. 13526 section 1.2(b); 32 CFR 2001.24(a); 5 FAH-2 H-222.)

## What to do
Write UNCLASSIFIED or UNCLAS, CONFIDENTIAL, SECRET or TOP SECRET.

## Fix safety
The fix is unsafe: it writes the most similar level, and only the drafter knows which one was meant.
"""

from collections.abc import Iterator

from cablelint import Cable, Classification, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, compiled

RULE = Rule(
    code="CLS001",
    name="unknown-classification",
    severity="error",
    summary="a misspelled or unknown classification",
    authority="E.O. 13526 1.2(b); 32 CFR 2001.24(a); 5 FAH-2 H-222",
    needs=("doubtful_classification",),
)
_LEVEL_BEHIND = (
    r"[ \t]{0,9}/{0,2}[ \t]{0,9}(?P<level>UNCLAS(?:SIFIED)?|CONFIDENTIAL|TOP[ \t]{1,9}SECRET|SECRET"
    r"|C O N F I D E N T I A L|T O P[ \t]{1,9}S E C R E T|S E C R E T)(?!\w|[ \t]{1,9}[a-z])"
)
_BODY = "\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n\n1. One.\n\n2. Two.\n"
_SMART = "E.O.: 13526\nTAGS: ETRD, KE\nSubject: Tea\n\n1. One.\n"
VALID = (
    Valid("UNCLAS SECTION 01 OF 02 NAIROBI 000204" + _BODY),
    Valid("C O N F I D E N T I A L NAIROBI 000204 NOFORN" + _BODY, note="spaces between the letters"),
    Valid("T O P  S E C R E T NAIROBI 000204" + _BODY),
    Valid("LIMITED OFFICIAL USE NAIROBI 204" + _BODY, note="until 1995"),
    Valid("UNCLASSIFIED//FOR OFFICIAL USE ONLY" + _BODY),
    Valid("SBU NAIROBI 000204" + _BODY),
    Valid(
        "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: PREL KE\nSUBJECT: TALKS ON\nCONFIDENCE BUILDING\n\n1. One.\n",
        note="a line of the SUBJECT that begins like one",
    ),
    Valid("E.O. 13526: N/A\nTAGS: PREL KE\nSUBJECT: CONFIDNTIAL\n\n1. One.\n", note="there is no classification line"),
)
INVALID = (
    Invalid(
        "⟦UNCLAS⟧NAIROBI 204" + _BODY, note="run together", message="no space is between UNCLAS and what follows it"
    ),
    Invalid(
        "⟦s e c r e t⟧ NAIROBI 204" + _BODY.replace("N/A", "DECL: OADR"),
        note="small letters",
        fixed="S E C R E T NAIROBI 204" + _BODY.replace("N/A", "DECL: OADR"),
        message='"secret" is not in capitals throughout; write SECRET',
    ),
    Invalid(
        "⟦CONFIDENTAIL⟧ NAIROBI 000204" + _BODY,
        fixed="CONFIDENTIAL NAIROBI 000204" + _BODY,
        message='"CONFIDENTAIL" is not a classification; did you mean CONFIDENTIAL?',
    ),
    Invalid(
        "⟦SECERT⟧" + _BODY,
        note="alone in a draft",
        fixed="SECRET" + _BODY,
        message='"SECERT" is not a classification; did you mean SECRET?',
    ),
    Invalid(
        "⟦C O N F I D E N T A I L⟧ SECTION 01 OF 02 NAIROBI 000204" + _BODY,
        fixed="C O N F I D E N T I A L SECTION 01 OF 02 NAIROBI 000204" + _BODY,
        message='"CONFIDENTAIL" is not a classification; did you mean CONFIDENTIAL?',
    ),
    Invalid(
        "Classification: ⟦Unclassfied⟧\nMRN: 11 NAIROBI 204\n" + _SMART,
        note="under a label",
        fixed="Classification: UNCLASSIFIED\nMRN: 11 NAIROBI 204\n" + _SMART,
        message='"Unclassfied" is not a classification; did you mean UNCLASSIFIED?',
    ),
    Invalid(
        "CONFIDENTIAL ⟦UNCLAS⟧ NAIROBI 000204" + _BODY,
        note="two of them",
        message='"UNCLAS" is a second classification, behind CONFIDENTIAL; keep the one that is right',
    ),
    Invalid(
        "SECRET⟦//⟧ NAIROBI 000204" + _BODY,
        note="without its control: a warning",
        fixed="SECRET NAIROBI 000204" + _BODY,
        message='no control follows "//" behind SECRET; add it, or remove the slashes',
    ),
    Invalid(
        "UNCLAS ⟦UNCLASSIFIED⟧ NAIROBI 000204" + _BODY,
        note="twice",
        message='"UNCLASSIFIED" repeats the classification; remove it',
    ),
    Invalid(
        "⟦UNCLASSIFIEd⟧ NAIROBI 000204" + _BODY,
        note="a small letter: a warning",
        fixed="UNCLASSIFIED NAIROBI 000204" + _BODY,
        message='"UNCLASSIFIEd" is not in capitals throughout; write UNCLASSIFIED',
    ),
    Invalid(
        "UNCLAS⟦.⟧ NAIROBI 000204" + _BODY,
        note="a stop: a warning",
        fixed="UNCLAS NAIROBI 000204" + _BODY,
        message='"." follows the classification UNCLAS; remove it',
    ),
    Invalid(
        "⟦C O N F I D E N T I AL⟧ NAIROBI 000204" + _BODY,
        note="uneven spaces: a warning",
        fixed="C O N F I D E N T I A L NAIROBI 000204" + _BODY,
        message="the letters of CONFIDENTIAL are not spaced evenly; put one space between them",
    ),
    Invalid(
        "⟦RESTRICTED⟧ NAIROBI 000204" + _BODY, note="similar to none", message='"RESTRICTED" is not a classification'
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding; a line that is absent is another rule's."""
    found = cable.classification
    if found is not None and found.level and not found.nearest:
        yield from _second(cable, found)
        yield from _slashes(cable, found)
        yield from _slips(cable, found)
        yield from _run_in(cable, found, options)
    if found is None or found.span.start == found.span.end or (found.level and not found.nearest):
        return
    message = f'"{found.shown}" is not a classification'
    if found.nearest is None:
        yield RULE.diagnostic(found.span, message)
        return
    fix = Fix(f"Write {found.nearest}", "unsafe", (Edit(found.span, _as_written(found, found.nearest)),))
    yield RULE.diagnostic(found.span, f"{message}; did you mean {found.nearest}?", fix=fix)


def _second(cable: Cable, found: Classification) -> Iterator[Diagnostic]:
    """Yield another level right behind the first one: "CONFIDENTIAL UNCLAS NAIROBI 204"."""
    second = compiled(_LEVEL_BEHIND).match(cable.text, found.span.end)
    if second is None:
        return
    words, span = " ".join(second["level"].split()), Span(*second.span("level"))
    if words.startswith(found.shown[:6]):
        message = f'"{words}" repeats the classification; remove it'
    else:
        message = f'"{words}" is a second classification, behind {found.shown}; keep the one that is right'
    yield RULE.diagnostic(span, message)


def _slashes(cable: Cable, found: Classification) -> Iterator[Diagnostic]:
    """Yield slashes right behind the level that no control follows: "SECRET// NAIROBI 204"."""
    slashes = compiled(r"[ \t]?//(?![A-Z/])").match(cable.text, found.span.end)
    if slashes and not found.handling:
        span = Span(*slashes.span())
        fix = Fix("Remove the slashes", "unsafe", (Edit(span, ""),))
        message = f'no control follows "//" behind {found.shown}; add it, or remove the slashes'
        yield RULE.diagnostic(span, message, fix=fix, severity="warning")


def _slips(cable: Cable, found: Classification) -> Iterator[Diagnostic]:
    """Yield a small letter among capitals, and a stop right behind the level: "UNCLAS. NAIROBI 204"."""
    words = cable.text_at(found.span)
    if _is_mixed(cable, found):
        fix = Fix(f"Write {found.shown.upper()}", "unsafe", (Edit(found.span, words.upper()),))
        message = f'"{found.shown}" is not in capitals throughout; write {found.shown.upper()}'
        yield RULE.diagnostic(found.span, message, fix=fix, severity="warning")
    place = cable.offsets.received(found.span)
    plain = cable.as_received[place.start : place.end].isascii()  # else TXT001 speaks of the sign among the letters
    if found.spaced and plain and _is_uneven(words):
        right = _as_written(found, found.shown)
        fix = Fix("Space the letters evenly", "unsafe", (Edit(found.span, right),))
        message = f"the letters of {found.shown} are not spaced evenly; put one space between them"
        yield RULE.diagnostic(found.span, message, fix=fix, severity="warning")
    stop = compiled(r"[.,;](?=[ \t]|\r?\n|\Z)").match(cable.text, found.span.end)
    if stop:
        span = Span(*stop.span())
        fix = Fix("Remove the mark", "unsafe", (Edit(span, ""),))
        message = f'"{stop[0]}" follows the classification {found.shown}; remove it'
        yield RULE.diagnostic(span, message, fix=fix, severity="warning")


def _run_in(cable: Cable, found: Classification, options: Options) -> Iterator[Diagnostic]:
    """Yield a level that the next word touches, "UNCLASNAIROBI"; in a release the scan may have done that."""
    if not found.spaced and cable.text[found.span.end : found.span.end + 1].isalpha():
        message = f"no space is between {found.shown} and what follows it"
        yield RULE.diagnostic(found.span, message, severity="info" if options.profile == "archive" else "warning")


def _is_mixed(cable: Cable, found: Classification) -> bool:
    """Return whether a letter is small among capitals, "CONFIDENTIAl", "cONFIDENTIAL", or all before a station's."""
    shown = found.shown
    if shown.islower():
        return cable.message_reference is not None and cable.text_at(cable.message_reference.office.span).isupper()
    return not shown.isupper() and not all(word.istitle() for word in shown.split())


def _is_uneven(words: str) -> bool:
    """Return whether letters ran together, or have several spaces between them: "U N C L A  S"."""
    if any(len(letters) > 1 for letters in words.split()):
        return True
    return "  " in words and not words.upper().startswith(("T", "L"))  # T O P  S E C R E T


def _as_written(found: Classification, nearest: str) -> str:
    """Return the right words, with spaces between their letters where the misspelled ones have them."""
    return "  ".join(" ".join(word) for word in nearest.split()) if found.spaced else nearest
