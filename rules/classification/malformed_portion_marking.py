"""A portion marking is malformed, such as [U], ( C ), (c), (SUB), (S-NF), or single and double slashes are mixed.

Correct are (U) (C) (S) (TS) (SBU), and with controls (C/NF), (S//NF), (S//FGI//NF), (C/REL NATO), (C/REL GERMANY),
(S//REL TO USA, GBR), (U//FOUO). A control without a level, as in (NF), is reported too, a marking without a space after
it, and so are other signs right after a paragraph's number that can only be a damaged marking: <S>, S), SECRET//NOFORN.

Single and double slashes are both in use, but one cable should use one kind. In a cable of September 22, 2003, or later
that mixes them, single slashes between level and controls are reported; in an older cable, the kind that it uses less.

Markings of list items are checked where another item of the paragraph is marked well: "- [C] The mill" below
"- (C) Tea".

A marking that is written twice behind a number, "2. (C) (C) The port", is reported once, and so are a mark that touches
it, "(C)/ The port", a control that it has twice, (S/NF/NF), and a bracket that is missing in "(S - ENTIRE TEXT.".

A marking above the cable is reported by CLS002, one of two that differ by CLS021, and a control that is on no list by
CLS017.

## Why it matters
Systems that sort, release and redact read these markings, and skip markings that they cannot read. (E.O. 13526 section
1.6(c); 32 CFR 2001.21(c); 5 FAH-1 H-246.2. Two slashes between level and controls: Authorized Classification and
Control Markings Register; ISOO, Marking Classified National Security Information.)

## What to do
Write the abbreviation in capitals, in round brackets, without spaces, and its controls after slashes.

## Fix safety
The fix is safe where it leaves every letter as it is, and changes only brackets, spaces, case, or the slashes after the
level in a cable since 2003.

It is unsafe if something else may have been meant:

- A misspelled level, or the name of a level in lower case, unless the cable also has that level in its usual form.
- A single lower-case letter, which may number an item. It is safe if the cable has markings in capitals and no item (a)
  or (b), and the text goes on with a capital, unlike "(c) and (d) of the act".
- (SS), which may be (S), (TS) or (S//SI), and a control cut short, as in (S//N), unless another marking has it whole.
- (CON) in a cable that also has (PRO), behind a word, or right after a marking or the number behind one.
- A second opening bracket, which may be around the whole paragraph.
- A slash or comma before the closing bracket, as in (C/), where a control may be lost.
- A marking with a colon in it, which may belong to a label, or with a question mark: somebody asks whether it is right.
- A single letter that a word in lower case follows, or a hyphen or figure touches: "[C] stands for carbon", "[U]235".
- A word broken over two lines, as (T and S).
- A letter to change, or a marking over two lines, where a paragraph is misnumbered: which lines begin paragraphs may
  depend on the marking.
- A parenthesis that is not closed, as in "(S Korea", and brackets within a word, as in "[S]ources".
- Square brackets around a letter that may be a word, as in "[U] Thant", if its paragraph has another marking or the
  cable has no other.
- Slashes in a cable before 2003 or in a release without a date, and those of (SBU/NF), which the handbook writes with
  one (5 FAH-1 H-246.2).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint import Applicability, Cable, Diagnostic, Edit, Fix, Invalid, Marking, Options, Rule, Valid, practices
from cablelint.rules._repeated import told_once
from cablelint.rules.classification._beside_markings import Beside, behind_signs, beside, repeated, statements
from cablelint.rules.classification._clear_markings import Seen, is_clear, seen_in
from cablelint.rules.classification._judged_markings import judged_items, judged_markings
from cablelint.rules.classification._law import day_of_law
from cablelint.rules.classification._slashes import odd_slashes, with_slashes

RULE = Rule(
    code="CLS014",
    name="malformed-portion-marking",
    severity="warning",
    summary="a portion marking is malformed, or single and double slashes are mixed",
    authority="E.O. 13526 1.6(c); 32 CFR 2001.21(c); 5 FAH-1 H-246.2",
    needs=("odd_markings",),
)
VALID = (
    Valid(
        "1. (C) NF Leader Roe left.\n\n2. (C) NOFORN cables wait.\n\n3. (C) NF members met.\n\n4. (C) REL is a firm.\n",
        note="the National Front, and what is talked about",
    ),
    Valid("1. (U) One.\n\n2. (SBU) Two.\n\n3. (C) Three.\n\n4. (TS) Four.\n"),
    Valid("1. (C/NF) One.\n\n2. (S/REL NATO) Two.\n"),
    Valid("1. (S//FGI//NF) One.\n\n2. (S//REL TO USA,\nGBR) Two.\n\n3. (S//OC/NF) Three.\n", note="double slashes"),
    Valid("SUBJECT: (SBU) TEA\n\n1. (see para 2) One.\n\n2. (s/he agreed) Two.\n", note="other parentheses"),
    Valid("1. (A) One.\n\n2. (USG) Two.\n"),
    Valid("1. (U) (U) Thant spoke.\n\n2. (S) Two.\n", note="a name"),
    Valid("1. ANNEX C (SECRET) OF THE PROTOCOL IS NOT KNOWN.\n\n2. TWO.\n", note="the level of another paper"),
    Valid(
        "1. (C) He says:\n\n- (C) one;\n\n- [C]oncerned men came;\n\n- (S Korea) two; and\n\n- (Conakry) three.\n",
        note="items of which other words are in brackets",
    ),
    Valid("1. (C) He says:\n\n- (C) one:\n  (a) tea,\n  (b) rum,\n  (c) ice.\n", note="items of an item"),
)
INVALID = (
    Invalid(
        "SECRET NAIROBI 204\n\nNOFORN\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
        "1. ⟦(S) NOFORN⟧ Ships wait.\n\n2. ⟦(S) NF⟧ The port closed.\n\n3. ⟦(S) REL TO USA, GBR⟧ The mill is open.\n",
        note="a control behind a space",
        message=(
            "NOFORN is outside the brackets of (S); write it within them",
            "NF is outside the brackets of (S); write it within them",
            "REL TO USA, GBR is outside the brackets of (S); write it within them",
        ),
    ),
    Invalid(
        "UNCLAS NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
        "1. (C) One.\n\n2. ⟦( C )⟧ Two.\n",
        note="in a cable whose line is too low",
        fixed="UNCLAS NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: TEA\n\n"
        "1. (C) One.\n\n2. (C) Two.\n",
        message="write (C), not ( C )",
    ),
    Invalid(
        "1. ⟦(C)/⟧ One.\n\n2. (C) Two.\n\n3. ⟦*(C)⟧ Three.\n",
        note="marks next to it",
        fixed="1. (C) One.\n\n2. (C) Two.\n\n3. (C) Three.\n",
        message=(
            "a mark follows the portion marking (C); remove it",
            '"*" is before the portion marking (C); remove it',
        ),
    ),
    Invalid(
        "1. ⟦(C) The (C)⟧ port.\n\n2. ⟦(S/NF/NF)⟧ Two.\n\n3. ⟦(SBU) SBU⟧ Three.\n\n4. (C) See (C) of the act.\n",
        note="twice: no fix",
        message=(
            "the portion marking (C) is written twice; remove one",
            "NF is in (S/NF/NF) twice; remove one",
            "the portion marking (SBU) is written twice; remove one",
        ),
    ),
    Invalid(
        "S E C R E T NAIROBI 204\n\nSUBJECT: TEA\n\n1. ⟦(S - ENTIRE TEXT⟧\n\n2. ONE.\n",
        note="a bracket is missing",
        message='write "(S - ENTIRE TEXT)", not "(S - ENTIRE TEXT"',
    ),
    Invalid(
        "1. ⟦[U]⟧ One.\n\n2. ⟦( C )⟧ Two.\n\n3. ⟦(c)⟧ Three.\n",
        fixed="1. (U) One.\n\n2. (C) Two.\n\n3. (C) Three.\n",
        message=("write (U), not [U]", "write (C), not ( C )", "write (C), not (c)"),
    ),
    Invalid(
        "1. ⟦(C))⟧ One.\n\n2. ⟦(CON)⟧ Two.\n\n3. (C) Three.\n",
        note="a bracket too many, and a name cut short",
        fixed="1. (C) One.\n\n2. (C) Two.\n\n3. (C) Three.\n",
        message=("write (C), not (C))", "write (C), not (CON)"),
    ),
    Invalid(
        "1. (C) One.\n\n2. John Smith ⟦(CON)⟧ spoke.\n",
        note="behind a name, whose party it may be: unsafe",
        fixed="1. (C) One.\n\n2. John Smith (C) spoke.\n",
        message="write (C), not (CON)",
    ),
    Invalid(
        "1. ⟦(U)⟧The port is open.\n\n2. ⟦(SBU) )⟧ Two.\n",
        note="run into a word; a bracket further on",
        fixed="1. (U) The port is open.\n\n2. (SBU) Two.\n",
        message=('"(U)The" has no space after the portion marking', "write (SBU), not (SBU))"),
    ),
    Invalid(
        "1. ⟦(U)⟧A port is open.\n\n2. (C) Two.\n",
        note="run into a word of one letter",
        fixed="1. (U) A port is open.\n\n2. (C) Two.\n",
        message='"(U)A" has no space after the portion marking',
    ),
    Invalid(
        "1. ⟦[U]⟧ Thant spoke.\n\n2. He left.\n",
        note="a name, where nothing else is marked: unsafe",
        fixed="1. (U) Thant spoke.\n\n2. He left.\n",
        message="write (U), not [U]",
    ),
    Invalid(
        "1. (U) One.\n\n2. (U) ⟦[U]⟧ Thant spoke.\n",
        note="a name after a marking: unsafe",
        fixed="1. (U) One.\n\n2. (U) (U) Thant spoke.\n",
        message="write (U), not [U]",
    ),
    Invalid(
        "1. (C) One.\n\n2. (C) ⟦(c)⟧ and (d) of the act.\n",
        note="a letter of a law after the marking: unsafe",
        fixed="1. (C) One.\n\n2. (C) (C) and (d) of the act.\n",
        message="write (C), not (c)",
    ),
    Invalid(
        "1. (C) The draft has:\n\n(a) aims\n\n2. ⟦(c)⟧ Costs.\n",
        note="an item or a marking: unsafe",
        fixed="1. (C) The draft has:\n\n(a) aims\n\n2. (C) Costs.\n",
        message="write (C), not (c)",
    ),
    Invalid(
        "1. SUMMARY\n⟦(c)⟧ Tea is up.\n\n2. (C) Two.\n",
        note="on the line below the heading",
        fixed="1. SUMMARY\n(C) Tea is up.\n\n2. (C) Two.\n",
        message="write (C), not (c)",
    ),
    Invalid(
        "1. ⟦(SUB)⟧ One.\n\n2. ⟦( SBU)⟧ Two.\n",
        fixed="1. (SBU) One.\n\n2. (SBU) Two.\n",
        message=("write (SBU), not (SUB)", "write (SBU), not ( SBU)"),
    ),
    Invalid(
        "1. (C) He says:\n\n- (C) one;\n\n- ⟦[C]⟧ the port;\n\n- ⟦(C⟧ the mill; and\n\n- ⟦(c)⟧ he left.\n",
        note="items next to one that is right",
        fixed="1. (C) He says:\n\n- (C) one;\n\n- (C) the port;\n\n- (C) the mill; and\n\n- (C) he left.\n",
        message=("write (C), not [C]", "write (C), not (C", "write (C), not (c)"),
    ),
    Invalid(
        "1. (C) He says:\n\na. (SBU) one;\nb. ⟦SBU)⟧ the port; and\nc. ⟦(SUB)⟧ he left.\n",
        note="items that have letters",
        fixed="1. (C) He says:\n\na. (SBU) one;\nb. (SBU) the port; and\nc. (SBU) he left.\n",
        message=("write (SBU), not SBU)", "write (SBU), not (SUB)"),
    ),
    Invalid(
        "1. ⟦(T\nS)⟧ One.\n\n2. (S) Two.\n",
        note="the letters of two lines: unsafe",
        fixed="1. (TS) One.\n\n2. (S) Two.\n",
        message="write (TS), not (T S)",
    ),
    Invalid(
        "1. ⟦(S-NF)⟧ One.\n\n2. (S) Two.\n", fixed="1. (S/NF) One.\n\n2. (S) Two.\n", message="write (S/NF), not (S-NF)"
    ),
    Invalid(
        "1. ⟦(CUI/SP-PRVCY)⟧ One.\n\n2. ⟦(C.U.I.)⟧ Two.\n\n3. (CUI//SP-PRVCY) Three.\n",
        note="CUI",
        fixed="1. (CUI//SP-PRVCY) One.\n\n2. (CUI) Two.\n\n3. (CUI//SP-PRVCY) Three.\n",
        message=("write (CUI//SP-PRVCY), not (CUI/SP-PRVCY)", "write (CUI), not (C.U.I.)"),
    ),
    Invalid(
        "1. ⟦(C).⟧ One is one.\n\n2. ⟦(S//N.F.)⟧ Two.\n\n3. ⟦(L.O.U.)⟧ Three.\n\n4. (S//NF) Four.\n\n5. ⟦(C⟧: Five.\n",
        note="marks too many",
        fixed="1. (C) One is one.\n\n2. (S//NF) Two.\n\n3. (LOU) Three.\n\n4. (S//NF) Four.\n\n5. (C) Five.\n",
        message=(
            "a mark follows the portion marking (C); remove it",
            "write (S//NF), not (S//N.F.)",
            "write (LOU), not (L.O.U.)",
            "write (C), not (C",
        ),
    ),
    Invalid(
        "1. ⟦(S)/⟧NF One.\n\n2. ⟦(S)⟧REL TO USA, GBR Two.\n\n3. (S) Three.\n",
        note="a control outside the brackets: no fix",
        message=(
            "NF is outside the brackets of (S); write it within them",
            "REL is outside the brackets of (S); write it within them",
        ),
    ),
    Invalid(
        "1. ⟦(C).⟧One is one.\n\n2. ⟦(S)--⟧Two.\n\n3. (S) Three.\n",
        note="a mark instead of the space",
        fixed="1. (C) One is one.\n\n2. (S) Two.\n\n3. (S) Three.\n",
        message=(
            "a mark follows the portion marking (C); remove it",
            "a mark follows the portion marking (S); remove it",
        ),
    ),
    Invalid(
        "1. ⟦(C) (C)⟧ One.\n\n2. (S) Two.\n\n3. ⟦(U) (U)⟧ The port closed.\n",
        note="twice",
        message=(
            "the portion marking (C) is written twice; remove one",
            "the portion marking (U) is written twice; remove one",
        ),
    ),
    Invalid(
        "1. ⟦(C)(NF)⟧ One.\n\n2. (S) Two.\n",
        note="two for one",
        fixed="1. (C//NF) One.\n\n2. (S) Two.\n",
        message="write (C//NF), not (C)(NF)",
    ),
    Invalid(
        "1. ⟦(C0⟧ The minister agreed.\n\n2. ⟦9C)⟧ Two.\n\n3. ⟦(C-⟧ Three.\n\n4. (C) Four.\n",
        note="the key of a bracket without shift, or the next key",
        fixed="1. (C) The minister agreed.\n\n2. (C) Two.\n\n3. (C) Three.\n\n4. (C) Four.\n",
        message=("write (C), not (C0", "write (C), not 9C)", "write (C), not (C-"),
    ),
    Invalid(
        "1. ⟦(C⟧ The minister agreed.\n\n2. (C) Two.\n",
        note="open",
        fixed="1. (C) The minister agreed.\n\n2. (C) Two.\n",
        message="write (C), not (C",
    ),
    Invalid(
        "SUBJECT: ⟦(Confidential)⟧ TEA\n\n1. (C) One.\n",
        fixed="SUBJECT: (C) TEA\n\n1. (C) One.\n",
        message="write (C), not (Confidential)",
    ),
    Invalid(
        "1. ⟦(C//REL to USA/GBR)⟧ One.\n\n2. ⟦<C>⟧ Two.\n\n3. ⟦S)⟧ Three.\n\n4. (C) Four.\n",
        fixed="1. (C//REL TO USA, GBR) One.\n\n2. (C) Two.\n\n3. (S) Three.\n\n4. (C) Four.\n",
        note="damaged",
        message=("write (C//REL TO USA, GBR), not (C//REL to USA/GBR)", "write (C), not <C>", "write (S), not S)"),
    ),
    Invalid(
        "1. (S) One.\n\n2. ⟦(SS)⟧ Two.\n",
        note="one level or another: unsafe",
        fixed="1. (S) One.\n\n2. (S) Two.\n",
        message="write (S), not (SS)",
    ),
    Invalid(
        "1. (S) One.\n\n2. ⟦(S//N)⟧ Two.\n",
        note="NF or ND: unsafe",
        fixed="1. (S) One.\n\n2. (S//NF) Two.\n",
        message="write (S//NF), not (S//N)",
    ),
    Invalid(
        "1. (S) One.\n\n2. ⟦(NF)⟧ Two.\n",
        note="no level",
        message="(NF) has no level; write one, as in (C//NF)",
    ),
    Invalid(
        "1. (S//NF) One.\n\n2. ⟦(C/NF)⟧ Two.\n\n3. (S//NF) Three.\n",
        note="mixed",
        fixed="1. (S//NF) One.\n\n2. (C//NF) Two.\n\n3. (S//NF) Three.\n",
        message='(C/NF) has "/" where the other markings have "//" between level and controls',
    ),
    Invalid(
        "1. ⟦(S/NF)⟧ One.\n\n2. (S//REL TO USA, NOR) Two.\n\n3. (C/NF) Three.\n",
        note="two slashes since 2003, however few have them",
        fixed="1. (S//NF) One.\n\n2. (S//REL TO USA, NOR) Two.\n\n3. (C//NF) Three.\n",
        date="2009-07-10",
        message=('(S/NF) has "/" where the other markings have "//" between level and controls (2 times in this file)'),
    ),
    Invalid(
        "1. (S/NF) One.\n\n2. ⟦(S//FGI//NF)⟧ Two.\n\n3. (S/NF) Three.\n",
        note="before 2003: unsafe",
        fixed="1. (S/NF) One.\n\n2. (S/FGI/NF) Two.\n\n3. (S/NF) Three.\n",
        date="2001-07-10",
        message='(S//FGI//NF) is separated differently from the other markings, which have "/"',
    ),
    Invalid(
        "1. (S//NF) One.\n\n2. ⟦(S/OC/NF)⟧ Two.\n\n3. (S//NF) Three.\n",
        fixed="1. (S//NF) One.\n\n2. (S//OC/NF) Two.\n\n3. (S//NF) Three.\n",
        message='(S/OC/NF) has "/" where the other markings have "//" between level and controls',
    ),
    Invalid(
        "1. (S//NF) One.\n\n2. ⟦(C/NF)⟧ Two.\n",
        note="before 2003, as many of one kind as of the other",
        date="2001-07-10",
        message='(C/NF) is separated differently from the other markings, which have "//"',
    ),
)

_OF_SLASHES = "the other markings"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Return one finding for each marking that is written wrong, and for the slashes of all."""
    return told_once(_found(cable, options), lambda found: "slashes" if _OF_SLASHES in found.message else found.message)


def _found(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    markings = judged_markings(cable)
    seen = seen_in(markings)
    yield from map(_of_item, judged_items(cable, markings))
    for marking in sorted(markings):
        yield from _of_marking(cable, marking, seen)
    yield from map(_told, (*behind_signs(cable), *repeated(cable), *statements(cable)))
    yield from _of_slashes(cable, options, markings)


def _of_item(marking: Marking) -> Diagnostic:
    right, words = marking.canonical, " ".join(marking.text.split())
    if right is None:
        return RULE.diagnostic(marking.span, f"{words} cannot be read as a portion marking; write one such as (C)")
    return RULE.diagnostic(marking.span, f"write {right}, not {words}", fix=_write(marking, right, "unsafe"))


def _of_marking(cable: Cable, marking: Marking, seen: Seen) -> Iterator[Diagnostic]:
    """Yield what is wrong with the marking itself, or else with what is beside it."""
    if not marking.well_formed:
        yield _malformed(cable, marking, seen)
    elif marking.abbreviation == "CUI" and marking.separator == "/":
        right = with_slashes(marking.text, "//")
        yield RULE.diagnostic(marking.span, f"write {right}, not {marking.text}", fix=_write(marking, right, "safe"))
    elif again := _twice_in(marking):
        yield RULE.diagnostic(marking.span, f"{again} is in {marking.text} twice; remove one")
    else:
        yield from map(_told, beside(cable, marking))


def _malformed(cable: Cable, marking: Marking, seen: Seen) -> Diagnostic:
    right, words = marking.canonical, " ".join(marking.text.split())
    if right is None and marking.abbreviation is None:
        return RULE.diagnostic(marking.span, f"{words} has no level; write one, as in (C//NF)")
    if right is None:
        message = f"{words} cannot be read as a portion marking; write one such as (C) or (C//NF)"
        return RULE.diagnostic(marking.span, message)
    fix = _write(marking, right, "safe" if is_clear(cable, marking, right, seen) else "unsafe")
    return RULE.diagnostic(marking.span, f"write {right}, not {words}", fix=fix)


def _twice_in(marking: Marking) -> str | None:
    """Return the control that the marking has twice."""
    return next((one for one, other in pairwise(marking.controls) if one == other), None)


def _of_slashes(cable: Cable, options: Options, markings: Sequence[Marking]) -> Iterator[Diagnostic]:
    """Yield a finding for each marking whose slashes differ from those of the others; CUI has its own."""
    classified = [marking for marking in markings if marking.abbreviation != "CUI"]
    day = day_of_law(cable, options)
    two_slashes = day is not None and practices.is_in_use("DOUBLE SLASH", day)
    for odd in odd_slashes(classified, two_slashes=two_slashes):
        fix = _write(odd.marking, odd.right, odd.safety) if odd.safety else None
        yield RULE.diagnostic(odd.marking.span, odd.message, fix=fix)


def _told(found: Beside) -> Diagnostic:
    return RULE.diagnostic(found.span, found.message, fix=found.fix)


def _write(marking: Marking, right: str, safety: Applicability) -> Fix:
    return Fix(f"Write {right}", safety, (Edit(marking.span, right),))
