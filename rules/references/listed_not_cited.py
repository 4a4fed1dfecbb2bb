"""The text never cites one of the listed references.

## Why it matters
A reference is listed so that the text can point to it. A reference that is not cited is left over from a draft, or the
sentence that cited it was cut; a reader looks it up in vain. Some drafters list messages that a reader should know
without citing them, so this is information only. (By convention.)

## What to do
Cite it, or remove it from the list.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Reference, Rule, Valid, citations_of
from cablelint.rules.references._citations import cited_letters, is_mislabeled

RULE = Rule(
    code="REF004",
    name="listed-not-cited",
    severity="info",
    summary="a reference that the text never cites",
    authority="convention",
    needs=("references",),
)
_HEAD = "SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI 15\n\n"
VALID = (
    Valid(_HEAD + "1. Ref A asks, and ref B answers.\n"),
    Valid(_HEAD + "1. Refs A-B are of May. Tea is up.\n", note="a range"),
    Valid(_HEAD + "1. As reftels say, tea is up.\n", note="all of them"),
    Valid(_HEAD + "1. Nairobi 12 asks, and ref B answers.\n", note="by its number"),
    Valid("SUBJECT: TEA\nREF: NAIROBI 12\n\n1. Tea is up (reftel).\n", note="without a letter"),
    Valid("SUBJECT: TEA\nREF: NAIROBI 12, STATE 15\n\n1. Tea is up.\n", note="several without letters"),
    Valid("SUBJECT: TEA\nREF: A. NAIROBI 12\n     B. NAIROBI 15\n", note="a heading alone"),
)
INVALID = (
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦B. NAIROBI 15⟧\n\n1. Ref A asks, and ref C answers.\n",
        note="another letter is cited, which the list does not have",
        message="reference B is never cited in the text",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦NAIROBI 12⟧\n\n1. Tea is up.\n",
        note="one without a letter",
        message="reftel is never cited in the text",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. NAIROBI 12\n     ⟦B. NAIROBI 15⟧\n\n1. Ref A asks.\n",
        message="reference B is never cited in the text",
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦A. NAIROBI 12⟧\n     ⟦B. ROE E-MAIL⟧\n\n1. Begin text: See ref A. End text.\n",
        note="quoted text is not this cable's",
        message=("reference A is never cited in the text", "reference B is never cited in the text"),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each; silent where the text cites without letters, or where the letters are wrong."""
    citations = citations_of(cable)
    general = any(not citation.letters for citation in citations.found)
    if general or citations.lists or not cable.text_at(cable.body).strip() or is_mislabeled(cable):
        return
    if len(cable.references) == 1 and not cable.references[0].label and not citations.found:
        alone = cable.references[0]
        if alone.kind == "cable" and not _is_named(cable, alone):
            yield RULE.diagnostic(alone.span, "reftel is never cited in the text")
        return
    cited = {each.letter for each in cited_letters(citations)}
    uncited = [
        (reference, reference.label.text.upper())
        for reference in cable.references
        if reference.label and reference.label.text.upper() not in cited and not _is_named(cable, reference)
    ]
    for reference, letter in uncited:
        yield RULE.diagnostic(reference.span, f"reference {letter} is never cited in the text")


def _is_named(cable: Cable, reference: Reference) -> bool:
    """Return whether the text names the message by its station and serial."""
    if reference.station is None or reference.serial is None:
        return False
    name = f"{reference.station.text} {reference.serial.text}"
    return any(cable.text.find(form, *cable.body) >= 0 for form in (name, name.upper(), name.title()))
