"""A marking has controls that exclude each other or that are on no list, or REL TO does not name USA and then others.

NOFORN excludes REL TO, RELIDO, DISPLAY ONLY and EYES ONLY; NODIS excludes EXDIS. A marking also conflicts with the
captions: text that is REL TO or RELIDO as a whole has no NOFORN portion, and a NODIS cable no EXDIS portion. A NOFORN
cable may have portions that are REL TO. CLS012 checks the captions against each other. In a classified cable
(U) excludes NOFORN, ORCON, EXDIS, NODIS and RELIDO.

After CUI any word is taken for a category, since the CUI Registry has more than a hundred, unless it is one letter away
from a category that is often met.

## Why it matters
A control says who may be shown the portion. Where two say the opposite, or one says nothing that is known, someone has
to guess. (32 CFR 2001.24; 32 CFR 2002.16; Intelligence Community markings manual; 5 FAH-2 H-440.)

## What to do
Keep the stricter control, spell it as the list has it, and put USA first after REL TO.

## Fix safety
The fix is safe where it writes two slashes for one between CUI and a category or control that is known: no letter
changes. Every other fix is unsafe: a control that is misspelled is replaced by the only similar one, and only the
drafter knows which was meant; and USA is put first, or added, though the text may not be meant for release.
"""

from collections.abc import Iterator
from itertools import combinations, islice

from cablelint import (
    Cable,
    Control,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Marking,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    controls,
)
from cablelint.rules.classification._cui_categories import (
    CuiFault,
    faults_of_block,
    faults_of_line,
    mistyped,
    nearest_control,
    suggestion,
    within,
)
from cablelint.rules.classification._markings import captions_of, is_above, is_classified, portions, unknown_controls
from cablelint.rules.classification._releases import ReleaseFault, is_release, release_fault

RULE = Rule(
    code="CLS017",
    name="conflicting-controls",
    severity="error",
    summary="controls of a marking exclude each other, are on no list, or are in the wrong order",
    authority="32 CFR 2001.24, 2002.16; Intelligence Community markings manual; 5 FAH-2 H-440",
    needs=("has_controls",),
)
_PLAIN = "SECRET NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
_TEA = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
_NOFORN = _PLAIN.replace("E.O.", "NOFORN\n\nE.O.")
_NODIS = _PLAIN.replace("E.O.", "NODIS\n\nE.O.")
_REL = _PLAIN.replace("E.O.", "REL TO USA, GBR\n\nE.O.")
VALID = (
    Valid(f"{_PLAIN}1. (S//NF) One.\n\n2. (S//REL TO USA, GBR) Two.\n\n3. (C) Three.\n"),
    Valid(f"{_PLAIN}1. (S//OC/NF) One.\n\n2. (S//SI//NF) Two.\n", note="controls that go together"),
    Valid(f"{_PLAIN}1. (S//FGI GBR//REL TO USA, GBR) One.\n"),
    Valid(f"{_PLAIN}1. (S//ORCON/NOFORN) One.\n\n2. (S//RELIDO) Two.\n", note="in full"),
    Valid(f"{_PLAIN}1. (S/REL NATO) One.\n\n2. (C/REL UK) Two.\n", note="without TO, as it used to be"),
    Valid(f"{_NOFORN}1. (S//NF) One.\n\n2. (S//REL TO USA, GBR) Two.\n", note="the caption"),
    Valid(f"{_NODIS}1. (S/ND) One.\n\n2. (S/NODIS) Two.\n", note="the same in both"),
    Valid("1. (CUI//SP-PRVCY/LEI//FED ONLY) One.\n\n2. (SBU/NF) Two.\n", note="not classified"),
    Valid("1. (S//REL TO USA, FVEY) One.\n\n2. (S//REL USA, MCFI) Two.\n", note="groups of countries"),
    Valid("1. (U//S) One.\n\n2. (S NF) Two.\n\n3. (S/he agreed.) Three.\n", note="no control, which CLS014 reports"),
)
INVALID = (
    Invalid(
        f"SECRET NAIROBI 204\n\nNOFORN\n\n{_TEA}1. (S/NF) One.\n\n2. ⟦(U/NF)⟧ Two.\n",
        note="open text",
        message="(U/NF) is unclassified, which NF cannot protect; write the level, or remove NF",
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S//NF//REL TO USA, GBR)⟧ One.\n",
        message="(S//NF//REL TO USA, GBR) says both NF and REL, which exclude each other; remove one",
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S//REL TO USA, GBR/NF)⟧ One.\n\n2. ⟦(S//NOFORN/RELIDO)⟧ Two.\n",
        note="the other way round",
        message=(
            "(S//REL TO USA, GBR/NF) says both REL and NF, which exclude each other; remove one",
            "(S//NOFORN/RELIDO) says both NF and RELIDO, which exclude each other; remove one",
        ),
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S/ND/XD)⟧ One.\n\n2. ⟦(S//NODIS/EXDIS)⟧ Two.\n",
        note="special handling",
        message=(
            "(S/ND/XD) says both ND and XD, which exclude each other; remove one",
            "(S//NODIS/EXDIS) says both ND and XD, which exclude each other; remove one",
        ),
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S//NF/DISPLAY ONLY GBR)⟧ One.\n",
        message=("(S//NF/DISPLAY ONLY GBR) says both NF and DISPLAY ONLY, which exclude each other; remove one"),
    ),
    Invalid(
        f"{_REL}1. (S//REL TO USA, GBR) One.\n\n2. ⟦(S//NF)⟧ Two.\n",
        note="with a caption",
        message='(S//NF) conflicts with the caption "REL TO USA, GBR"; correct one of them',
    ),
    Invalid(
        f"{_NODIS}1. ⟦(S/XD)⟧ One.\n",
        note="with another caption",
        message='(S/XD) conflicts with the caption "NODIS"; correct one of them',
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S/NOFRN)⟧ One.\n\n2. ⟦(S//ORCN/NF)⟧ Two.\n",
        note="misspelled",
        fixed=f"{_PLAIN}1. (S/NOFORN) One.\n\n2. (S//ORCON/NF) Two.\n",
        message=(
            "NOFRN in (S/NOFRN) is not on a list of controls; did you mean NOFORN?",
            "ORCN in (S//ORCN/NF) is not on a list of controls; did you mean ORCON?",
        ),
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S//BANANA)⟧ One.\n",
        note="on no list, and not similar to one",
        message="BANANA in (S//BANANA) is not on a list of controls; correct or remove it",
    ),
    Invalid(
        f"{_PLAIN}1. (S//⟦REL TO GBR, USA⟧) One.\n\n2. (S//⟦REL TO GBR⟧) Two.\n",
        note="USA is not first",
        fixed=f"{_PLAIN}1. (S//REL TO USA, GBR) One.\n\n2. (S//REL TO USA, GBR) Two.\n",
        message=(
            "REL TO GBR, USA does not name USA first; write REL TO USA, GBR",
            "REL TO GBR does not name USA; write REL TO USA, GBR",
        ),
    ),
    Invalid(
        f"{_PLAIN}1. (S//⟦REL GBR⟧) One.\n\n2. (C//⟦REL GBR, CAN⟧) Two.\n",
        note="codes of countries without TO",
        fixed=f"{_PLAIN}1. (S//REL TO USA, GBR) One.\n\n2. (C//REL TO USA, GBR, CAN) Two.\n",
        message=(
            "REL GBR does not name USA; write REL TO USA, GBR",
            "REL GBR, CAN does not name USA; write REL TO USA, GBR, CAN",
        ),
    ),
    Invalid(
        f"{_PLAIN}1. (S//⟦REL GBR, USA⟧) One.\n",
        note="without TO",
        fixed=f"{_PLAIN}1. (S//REL TO USA, GBR) One.\n",
        message="REL GBR, USA does not name USA first; write REL TO USA, GBR",
    ),
    Invalid(
        f"{_PLAIN}1. (S//⟦REL TO USA, GRB⟧) One.\n\n2. (S//REL TO USA, FVEY, NATO) Two.\n",
        note="no country",
        message="GRB in REL TO USA, GRB is not the code of a country; did you mean GBR (United Kingdom)?",
    ),
    Invalid(
        f"{_PLAIN}1. (S//⟦REL TO USA, AU⟧) One.\n\n2. (S//⟦REL TO USA, FEVY⟧) Two.\n\n"
        "3. (S//⟦REL TO USA, GBR, GBR⟧) Three.\n\n4. (S//⟦REL TO USA⟧) Four.\n",
        note="no country, no group, one twice, no other",
        message=(
            "AU in REL TO USA, AU is not a code of three letters; write that of the country",
            "FEVY in REL TO USA, FEVY is not the code of a group of countries; did you mean FVEY (Five Eyes)?",
            "REL TO USA, GBR, GBR names GBR twice; remove one, or write the code that was meant",
            "REL TO USA names no country but USA; add the others, or write NOFORN",
        ),
    ),
    Invalid(
        f"{_PLAIN}1. (S//⟦REL: USA, GBR⟧) One.\n\n2. (S//⟦REL TO USA: GBR⟧) Two.\n",
        note="a colon in the place of TO or of a comma",
        fixed=f"{_PLAIN}1. (S//REL TO USA, GBR) One.\n\n2. (S//REL TO USA, GBR) Two.\n",
        message=(
            '"REL: USA, GBR" is mistyped; write REL TO USA, GBR',
            '"REL TO USA: GBR" is mistyped; write REL TO USA, GBR',
        ),
    ),
    Invalid(
        f"{_PLAIN}1. ⟦(S//RLE TO USA, GBR)⟧ One.\n",
        note="REL TO misspelled",
        fixed=f"{_PLAIN}1. (S//REL TO USA, GBR) One.\n",
        message="RLE TO in (S//RLE TO USA, GBR) is not on a list of controls; did you mean REL TO?",
    ),
    Invalid(
        f"CUI⟦/⟧SP-PRVCY NAIROBI 204\n\n{_TEA}CUI Category: ⟦PRIVCY⟧\nLimited Dissemination Control: ⟦FEDCOM⟧\n\n"
        "1. (CUI//⟦SP PRVCY⟧) One.\n",
        note="lines that say who controls it",
        date="2021-07-10",
        fixed=f"CUI//SP-PRVCY NAIROBI 204\n\n{_TEA}CUI Category: PRVCY\nLimited Dissemination Control: FEDCON\n\n"
        "1. (CUI//SP-PRVCY) One.\n",
        message=(
            "one slash is between CUI and its category; write CUI//",
            '"PRIVCY" is not a category of CUI; did you mean PRVCY?',
            "FEDCOM is not a control; did you mean FEDCON?",
            '"SP PRVCY" is not a category of CUI; did you mean SP-PRVCY?',
        ),
    ),
    Invalid(
        f"CUI⟦/⟧QQQ NAIROBI 204\n\n{_TEA}1. (CUI) One.\n",
        note="a slash before an unknown word: unsafe",
        date="2021-07-10",
        fixed=f"CUI//QQQ NAIROBI 204\n\n{_TEA}1. (CUI) One.\n",
        message="one slash is between CUI and its category; write CUI//",
    ),
    Invalid(
        f"CUI NAIROBI 204\n\n{_TEA}⟦CUI Category⟧:\n\n1. (CUI) One.\n",
        note="no category",
        date="2021-07-10",
        message="no category of CUI is given; add one, such as PRVCY",
    ),
    Invalid(
        f"CUI//⟦SP-PVRCY⟧ NAIROBI 204\n\n{_TEA}1. (CUI//⟦PRVYC⟧) One.\n\n2. (CUI//SP-QQQ) Two.\n",
        note="categories of CUI",
        fixed=f"CUI//SP-PRVCY NAIROBI 204\n\n{_TEA}1. (CUI//PRVCY) One.\n\n2. (CUI//SP-QQQ) Two.\n",
        date="2021-07-10",
        message=(
            '"SP-PVRCY" is not a category of CUI; did you mean SP-PRVCY?',
            '"PRVYC" is not a category of CUI; did you mean PRVCY?',
        ),
    ),
)
_FOR_PROTECTED = frozenset({"ND", "NF", "OC", "RELIDO", "XD"})  # controls that open text cannot have
_BEGUN = ("REL TO USA", "REL USA")  # of a line of captions whose commas are between those of the countries too
_LISTS_COUNTRIES = r"(?P<before>[A-Z]{2,9}(?: TO)?) USA(?:, [A-Z]{2,4})+"  # REL TO, mistyped


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each marking, for the most severe fault of its controls."""
    every = [(value, known) for value, name in captions_of(cable) if (known := controls.find(name.caption))]
    yield from _captions_in_order(every)
    captioned = _distinct(every)
    if any(other.control in one.excludes for (_, one), (_, other) in combinations(captioned, 2)):
        captioned = []  # CLS012
    yield from map(_finding, (*faults_of_line(cable), *faults_of_block(cable)))
    for marking in portions(cable):
        if is_above(cable, marking):
            continue  # CLS002
        found = [known for words in marking.controls if (known := controls.find(words))]
        yield from _fault(cable, marking, found, captioned)


def _distinct(captioned: list[tuple[Value, Control]]) -> list[tuple[Value, Control]]:
    """Return each control where it occurs first."""
    found: dict[str, tuple[Value, Control]] = {}
    for value, known in captioned:
        found.setdefault(known.control, (value, known))
    return list(found.values())


def _finding(fault: CuiFault | ReleaseFault) -> Diagnostic:
    return RULE.diagnostic(fault.span, fault.message, fix=fault.fix, severity=fault.severity)


def _captions_in_order(captioned: list[tuple[Value, Control]]) -> Iterator[Diagnostic]:
    for value, caption in captioned:
        released = value.text.upper()
        if caption.control != "REL" or not is_release(released) or released in _BEGUN:
            continue
        if fault := release_fault(released, value.span):
            yield _finding(fault)


def _fault(
    cable: Cable, marking: Marking, found: list[Control], captioned: list[tuple[Value, Control]]
) -> Iterator[Diagnostic]:
    written = " ".join(marking.text.split())
    for one, other in combinations(found, 2):
        if other.control in one.excludes:
            message = f"{written} says both {one.control} and {other.control}, which exclude each other; remove one"
            yield RULE.diagnostic(marking.span, message)
            return
    for value, caption in captioned:
        if caption.control != "NF" and any(caption.control in one.excludes for one in found):
            message = f'{written} conflicts with the caption "{value.text}"; correct one of them'
            yield RULE.diagnostic(marking.span, message, related=(Related(value.span, "the caption"),))
            return
    barred = next((one.control for one in found if one.control in _FOR_PROTECTED), None)
    if marking.abbreviation == "U" and barred and is_classified(cable):
        message = f"{written} is unclassified, which {barred} cannot protect; write the level, or remove {barred}"
        yield RULE.diagnostic(marking.span, message, severity="warning")
        return
    unknown = unknown_controls(marking)
    category = next((words for words in marking.controls if marking.abbreviation == "CUI" and suggestion(words)), None)
    if category:
        yield _finding(mistyped(Value(category, within(cable, marking.span, category)), suggestion(category) or ""))
    elif unknown:
        yield _unknown(cable, marking, unknown[0], written)
    else:
        released = (words for words in marking.controls if is_release(words, marking.separator))
        faults = (release_fault(words, _place_of(cable, marking)) for words in released)
        yield from map(_finding, filter(None, islice(faults, 1)))


def _unknown(cable: Cable, marking: Marking, control: str, written: str) -> Diagnostic:
    """Return the finding of a control that is on no list, at the marking; its fix changes the control alone."""
    listed = compiled(_LISTS_COUNTRIES).fullmatch(control)
    near = "REL TO" if listed else nearest_control(control)
    wrong = listed["before"] if listed else control
    message = f"{wrong} in {written} is not on a list of controls"
    place = cable.text_at(marking.span).upper().find(wrong)
    if near is None or place < 0:
        return RULE.diagnostic(marking.span, f"{message}; correct or remove it")
    start = marking.span.start + place
    fix = Fix(f"Write {near}", "unsafe", (Edit(Span(start, start + len(wrong)), near),))
    return RULE.diagnostic(marking.span, f"{message}; did you mean {near}?", fix=fix)


def _place_of(cable: Cable, marking: Marking) -> Span:
    """Return where REL TO and its names are in the marking, up to the next control or the bracket."""
    written = cable.text_at(marking.span)
    start = max(written.upper().find("REL"), 0)
    end = written.find("/", start)
    return Span(marking.span.start + start, marking.span.start + (end if end > 0 else len(written) - 1))
