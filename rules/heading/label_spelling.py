"""A label of the heading is misspelled, or is not the label of the handbook.

UBJECT:, TAGE:, E.0. and the like are misspelled, and SUBJ: and REFTEL: are private abbreviations: these are warnings.
Labels without their punctuation (`TAGS X, Y` and `EO 12958 DECL:`), REFS:, and labels in lower case are information
only, and so is the SUBJ: of cables of the 1970s, when it was usual. In a SMART heading Subject:, Reference:, From:,
Action: and Info: are right. A label that is written twice is a warning too, and so are two elements on one line, which
are information only in a release.

## Why it matters
Systems find an element by its label. Under a misspelled label a cable is filed without TAGS or without a subject.
(5 FAH-1 H-230; TAGS handbook of 1974, section 3.)

## What to do
Write E.O. 13526:, TAGS:, SUBJECT:, REF:, FM, TO, INFO.

## Fix safety
The fix is safe: it replaces the label and leaves the element as it is. It is unsafe if another word may have been
meant:

- A label with two wrong letters (SUBSET:), and RE:, which a mail has too. It is read as REF: only before the number
  of a cable.
- A word in the place of FM or TO (IO DELEGATION GENEVA is an addressee, AM EMBASSY has lost its FM), unless only a 0
  for an O is wrong, or the word is FROM.
- Two letters other than those of E.O. before the number of an order (FM 13526).
- From:, To: and Info:, which may be of an e-mail or of a print.
- A label with a digit or a foreign sign in it or after it, which may belong to what follows.
- A label with the letter of a reference or of a marking in it, as in REF/B: and SUBJECT(S):.
- A label whose missing letters may follow, as in "SUBJ CT: TEA".
- A label without its colon that goes on to one: "SUBJECT (NEW):", "REF-A:", "E.O. 12958 AS AMENDED:".
- A label within a line of which all of the last word is another: "Declassify FM:".
- A label below a numbered line, where it may be text, such as a pasted e-mail.
- A label without its colon right below the SUBJECT, the REF line or a name, of an element that the heading has
  elsewhere too: it may be the next line of that, as in "KENYA PUTS ELECTRONIC / TAGS ON ITS ELEPHANTS".

There is no fix if the number of the order has too many digits, as in E.O. 135226.

A second element on a line gets a line of its own. That is safe too, except for an element that touches the word before
it, is below a numbered line, is behind a word alone that may be of it ("B. SUBJECT:", "(U) SUBJECT:"), or that the
heading has elsewhere as well: "SUBJECT: NEW TAGS: WHAT TO DO" may be all subject, and so may "SUBJECT: WHAT E.O. 13526:
SAYS". Removing a label written twice is safe unless it names another order, and removing a letter written twice unless
one of them may be a marking ("C. (C)").
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, HeadingField, Invalid, Options, Rule, Severity, Valid, is_below_number
from cablelint.rules.heading._elements import is_smart, mark
from cablelint.rules.heading._inner_labels import inner_labels, odd_labels
from cablelint.rules.heading._label_faults import LabelFault, label_faults, misspelled_of_smart, write
from cablelint.rules.heading._labels_twice import repeated
from cablelint.rules.heading._lost_labels import lost_labels
from cablelint.rules.heading._shared_lines import NAMES_ON_LINES, on_one_line, put_apart

RULE = Rule(
    code="HDG005",
    name="label-spelling",
    severity="warning",
    summary="a misspelled or unusual label in the heading",
    authority="5 FAH-1 H-230; TAGS handbook of 1974, section 3",
    needs=("fields",),
)
_ABOVE = "UNCLAS NAIROBI 000204\n\n"
_OF_1975 = "R 141409Z MAR 75\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 204\n\nTAGS: ETRD KE\n"
_BODY = "\n1. One.\n\n2. Two.\n"
_RIGHT = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\nREF: NAIROBI 12\n"
VALID = (
    Valid(
        _ABOVE + "TAGS: ETRD KE\nSUBJECT: KENYA PUTS ELECTRONIC\nTAGS ON ITS ELEPHANTS\n" + _BODY,
        note="words of the SUBJECT",
    ),
    Valid(_ABOVE + _RIGHT + _BODY),
    Valid(_ABOVE + _RIGHT.replace("13526", "12958, AS AMENDED") + _BODY, date="2008-02-19", note="by its whole name"),
    Valid("MRN:\t11 NAIROBI 204\nE.O.:\t13526\nTAGS:\tETRD, KE\nReference:\t10 NAIROBI 12\nSubject:\tTea\n" + _BODY),
    Valid(_ABOVE + _RIGHT + "\nClassified by: Jane Roe\nREASON: 1.4(B)\n" + _BODY, note="as they come"),
    Valid(_ABOVE + _RIGHT + "\n(U) Classified by Jane Roe, reason 1.4(b)\n" + _BODY, note="marked"),
    Valid(
        _ABOVE + _RIGHT.replace("REF: NAIROBI 12", "REF: A. (U) OSLO 1\nB. (C) ROME 2\nC. (C) LIMA 3") + _BODY,
        note="the level of each reference, which one letter is too",
    ),
    Valid(_ABOVE + "SUBJ/TEA ON BOARD//\n" + _BODY, note="a military message"),
    Valid(_ABOVE + _RIGHT + "\n1. Subj: to approval, refs: A and B.\n\n2. Two.\n", note="in the text"),
)
INVALID = (
    Invalid(
        "UNCLASSIFIED\n\nMRN: 16 NAIROBI 204\nFrom: AMEMBASSY NAIROBI\n⟦Info⟧ KAMPALA, AMEMBASSY ROUTINE\nE.O.: 13526\n"
        "TAGS: ETRD, KE\n⟦Pass Lnie:⟧ STATE FOR AF\nSubject: Tea\n\n1. One.\n\n⟦Signautre:⟧ Roe\n",
        note="of SMART, read as something else",
        fixed="UNCLASSIFIED\n\nMRN: 16 NAIROBI 204\nFrom: AMEMBASSY NAIROBI\nInfo: KAMPALA, AMEMBASSY ROUTINE\n"
        "E.O.: 13526\nTAGS: ETRD, KE\nPass Line: STATE FOR AF\nSubject: Tea\n\n1. One.\n\nSignature: Roe\n",
        message=(
            '"Info" has no colon, as the other labels of the message have; write Info:',
            '"Pass Lnie:" is not a label; write Pass Line:',
            '"Signautre:" is not a label; write Signature:',
        ),
    ),
    Invalid(
        _ABOVE + "E.O. 13526: ⟦DECL;⟧ 03/14/2021\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="another mark",
        message='"DECL;" is not a label; write DECL:',
    ),
    Invalid(
        _ABOVE + "E.O. 13526: 03/14/2021: ⟦DECL⟧\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="behind the date",
        message='"DECL:" is behind the date; write it before the date',
    ),
    Invalid(
        _ABOVE + "E.O. 13526: DECL: 03/14/2021 ⟦DECL⟧ ⟦TAGS:⟧\nTAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        note="too many",
        message=('the label "DECL:" is written twice; remove one', 'nothing follows "TAGS:"; remove it'),
    ),
    Invalid(
        _ABOVE + _RIGHT.replace("TAGS:", "⟦T A G S:⟧").replace("SUBJECT:", "⟦S U B J E C T :⟧") + _BODY,
        note="letters spread out: no fix, since the spaces are not in the text that is read",
        message=(
            '"T A G S:" has spaces between its letters; write TAGS:',
            '"S U B J E C T :" has spaces between its letters; write SUBJECT:',
        ),
    ),
    Invalid(
        _ABOVE + "⟦E.0. 13526:⟧ N/A\n⟦TAGE:⟧ ETRD KE\n⟦UBJECT:⟧ TEA\n⟦REFTEL:⟧ NAIROBI 12\n" + _BODY,
        fixed=_ABOVE + _RIGHT + _BODY,
        message=(
            '"E.0. 13526:" is not a label; write E.O. 13526:',
            '"TAGE:" is not a label; write TAGS:',
            '"UBJECT:" is not a label; write SUBJECT:',
            '"REFTEL:" is not a label; write REF:',
        ),
    ),
    Invalid(
        _ABOVE + _RIGHT.replace("E.O. ", "⟦E.O.  ").replace("13526:", "13526:⟧") + _BODY,
        note="a space too many",
        fixed=_ABOVE + _RIGHT + _BODY,
        message='"E.O.  13526:" is usually written E.O. 13526:',
    ),
    Invalid(
        _ABOVE + "⟦EO 13526⟧ N/A\n⟦TAGS⟧ ETRD, KE\n⟦SUBJ:⟧ TEA\n⟦Refs:⟧ NAIROBI 12\n" + _BODY,
        note="the second house form",
        fixed=_ABOVE + _RIGHT.replace("ETRD KE", "ETRD, KE") + _BODY,
        message=(
            '"EO 13526" is usually written E.O. 13526:',
            '"TAGS" is usually written TAGS:',
            '"SUBJ:" is not a label; write SUBJECT:',
            '"Refs:" is usually written REF:',
        ),
    ),
    Invalid(
        f"{_ABOVE}{_RIGHT}".replace("UNCLAS", "CONFIDENTIAL").replace("N/A", "⟦DCEL:⟧ 03/14/2031")
        + "\nClassified By: DCM Jane Roe\nReason: 1.4 (b)\n⟦Delcassify 0n:⟧ 03/14/2031\n"
        + _BODY,
        note="labels within the lines on classification",
        fixed=f"{_ABOVE}{_RIGHT}".replace("UNCLAS", "CONFIDENTIAL").replace("N/A", "DECL: 03/14/2031")
        + "\nClassified By: DCM Jane Roe\nReason: 1.4 (b)\nDeclassify On: 03/14/2031\n"
        + _BODY,
        message=(
            '"DCEL:" is not a label; write DECL:',
            '"Delcassify 0n:" is not a label; write Declassify On:',
        ),
    ),
    Invalid(
        f"{_ABOVE}{_RIGHT}\nClassified By: DCM Jane Roe for ⟦reasns⟧ 1.4 (b)\n⟦Declassify FM:⟧ 03/14/2031\n{_BODY}",
        note="a word of a sentence, and one in the place of ON: unsafe",
        fixed=f"{_ABOVE}{_RIGHT}\nClassified By: DCM Jane Roe for reasons 1.4 (b)\nDeclassify On: 03/14/2031\n{_BODY}",
        message=(
            '"reasns" is misspelled; write reasons',
            '"Declassify FM:" is not a label; write Declassify On:',
        ),
    ),
    Invalid(
        "R 141409Z MAR 11\n⟦FROM⟧ AMEMBASSY NAIROBI\n⟦T0⟧ SECSTATE WASHDC\n\n" + _ABOVE + _RIGHT + _BODY,
        note="address lines",
        fixed="R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\n" + _ABOVE + _RIGHT + _BODY,
        message=('"FROM" is not a label; write FM', '"T0" is not a label; write TO'),
    ),
    Invalid(
        _ABOVE + "⟦e.o. 13526:⟧ N/A\n⟦tags:⟧ ETRD KE\n⟦subject:⟧ TEA\n⟦ref:⟧ NAIROBI 12\n" + _BODY,
        note="in small letters",
        fixed=_ABOVE + _RIGHT + _BODY,
        message=(
            '"e.o. 13526:" is usually written E.O. 13526:',
            '"tags:" is usually written TAGS:',
            '"subject:" is usually written SUBJECT:',
            '"ref:" is usually written REF:',
        ),
    ),
    Invalid(
        "UNCLASSIFIED\n\n⟦To:⟧ AMEMBASSY NAIROBI - ROUTINE\n\n⟦From:⟧ SECSTATE WASHDC\n\n" + _RIGHT + _BODY,
        note="the print of a cable: unsafe",
        fixed="UNCLASSIFIED\n\nTO AMEMBASSY NAIROBI - ROUTINE\n\nFM SECSTATE WASHDC\n\n" + _RIGHT + _BODY,
        message=('"To:" is usually written TO', '"From:" is usually written FM'),
    ),
    Invalid(
        "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\n⟦IO⟧ DELEGATION GENEVA\n\n" + _ABOVE + _RIGHT + _BODY,
        note="a label or part of a name: unsafe",
        fixed="R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO DELEGATION GENEVA\n\n" + _ABOVE + _RIGHT + _BODY,
        message='"IO" is not a label; write TO',
    ),
    Invalid(
        _ABOVE + "TAGS: ETRD KE\n⟦SUBJECT(S):⟧ TEA\n" + _BODY,
        note="a marking in the label: unsafe",
        fixed=_ABOVE + "TAGS: ETRD KE\nSUBJECT: TEA\n" + _BODY,
        message='"SUBJECT(S):" is not a label; write SUBJECT:',
    ),
    Invalid(
        _ABOVE + "TAGS: ETRD KE\nSUBJECT: KENYA PUTS ELECTRONIC\n⟦TAGS⟧ INSIDE ELEPHANTS\n" + _BODY,
        note="the next line of the SUBJECT: unsafe",
        fixed=_ABOVE + "TAGS: ETRD KE\nSUBJECT: KENYA PUTS ELECTRONIC\nTAGS: INSIDE ELEPHANTS\n" + _BODY,
        message='"TAGS" is usually written TAGS:',
    ),
    Invalid(
        "⟦MNR:⟧ 11 NAIROBI 204\n⟦Dtae/DTG:⟧ Mar 14, 2011 / 141409Z MAR 11\nFrom: AMEMBASSY NAIROBI\nE.O.: 13526\n"
        "TAGS: ETRD, KE\n⟦Captons:⟧ SENSITIVE\nSubject: Tea\n" + _BODY,
        note="labels of SMART",
        fixed="MRN: 11 NAIROBI 204\nDate/DTG: Mar 14, 2011 / 141409Z MAR 11\nFrom: AMEMBASSY NAIROBI\nE.O.: 13526\n"
        "TAGS: ETRD, KE\nCaptions: SENSITIVE\nSubject: Tea\n" + _BODY,
        message=(
            '"MNR:" is not a label; write MRN:',
            '"Dtae/DTG:" is not a label; write Date/DTG:',
            '"Captons:" is not a label; write Captions:',
        ),
    ),
    Invalid(
        "MRN: 11 NAIROBI 204\nDate/DTG: Mar 14, 2011 / 141409Z MAR 11\nFrom: AMEMBASSY NAIROBI\nE.O.: 13526\n"
        "TAGS: ETRD, KE\n⟦Captio\u0441s:⟧ SENSITIVE\nSubject: Tea\n" + _BODY,
        note="a foreign sign in a label of SMART: unsafe",
        fixed="MRN: 11 NAIROBI 204\nDate/DTG: Mar 14, 2011 / 141409Z MAR 11\nFrom: AMEMBASSY NAIROBI\nE.O.: 13526\n"
        "TAGS: ETRD, KE\nCaptions: SENSITIVE\nSubject: Tea\n" + _BODY,
        message='"Captio\u0441s:" is not a label; write Captions:',
    ),
    Invalid(
        _ABOVE + _RIGHT.replace("E.O. 13526:", "⟦E.O. 135226:⟧") + _BODY,
        note="no such order: no fix",
        message='"E.O. 135226" is not the label of an executive order; write E.O. and its number',
    ),
    Invalid(
        _ABOVE + _RIGHT.replace("TAGS:", "⟦-TAGS:⟧").replace("SUBJECT:", "⟦* SUBJECT:⟧") + _BODY,
        note="behind a mark",
        fixed=_ABOVE + _RIGHT + _BODY,
        message=('"-TAGS:" is not a label; write TAGS:', '"* SUBJECT:" is not a label; write SUBJECT:'),
    ),
    Invalid(
        _ABOVE + _RIGHT.replace("E.O. 13526:", "⟦EE.O. 13526:⟧") + _BODY,
        note="a letter twice",
        fixed=_ABOVE + _RIGHT + _BODY,
        message='"EE.O. 13526:" is not a label; write E.O. 13526:',
    ),
    Invalid(
        _ABOVE + _RIGHT + "\n⟦Drived From:⟧ Guide 12, reason 1.4(b)\n" + _BODY,
        fixed=_ABOVE + _RIGHT + "\nDerived From: Guide 12, reason 1.4(b)\n" + _BODY,
        message='"Drived From:" is not a label; write Derived From:',
    ),
    Invalid(
        _ABOVE + _RIGHT + "\n⟦Clasified By:⟧ Jane Roe, reason 1.4(b)\n" + _BODY,
        fixed=_ABOVE + _RIGHT + "\nClassified By: Jane Roe, reason 1.4(b)\n" + _BODY,
        message='"Clasified By:" is not a label; write Classified By:',
    ),
    Invalid(
        _OF_1975 + "⟦SUBJ:⟧ TEA\n",
        note="the custom of its time",
        fixed=_OF_1975 + "SUBJECT: TEA\n",
        message='"SUBJ:" is usually written SUBJECT:',
    ),
    Invalid(
        _ABOVE + "E.O. 13526: N/A\n⟦Tags:⟧ ETRD KE\n⟦Subject:⟧ TEA ⟦REF:⟧ NAIROBI 12\n" + _BODY,
        profile="archive",
        note="in the middle of a line",
        fixed=_ABOVE + _RIGHT + _BODY,
        message=(
            '"Tags:" is usually written TAGS:',
            '"Subject:" is usually written SUBJECT:',
            "the REF begins on the same line as the SUBJECT; put it on a line of its own",
        ),
    ),
    Invalid(
        _ABOVE + "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: ⟦SUBJECT:⟧ TEA\nREF: A. ⟦A)⟧ NAIROBI 12\n" + _BODY,
        note="written twice",
        fixed=_ABOVE + _RIGHT.replace("REF: ", "REF: A. ") + _BODY,
        message=('the label "SUBJECT:" is written twice; remove one', "the letter A is written twice; remove one"),
    ),
    Invalid(
        _ABOVE + _RIGHT.replace("REF: ", "REF: A. NAIROBI 11\n     B. STATE 7\n     C. ⟦(C)⟧ ") + _BODY,
        note="a second letter that may be a marking: unsafe",
        fixed=_ABOVE + _RIGHT.replace("REF: ", "REF: A. NAIROBI 11\n     B. STATE 7\n     C. ") + _BODY,
        message="the letter C is written twice; remove one",
    ),
    Invalid(
        _ABOVE + "SIPDIS ⟦E.O. 13526:⟧ N/A TAGS: ETRD KE\nSUBJECT: TEA ⟦REF:⟧ NAIROBI 12\n" + _BODY,
        note="several elements on a line",
        fixed=_ABOVE + "SIPDIS\n" + _RIGHT + _BODY,
        message=(
            ("the E.O. line and the TAGS line begin on the same line as the caption; put each on a line of its own"),
            "the REF begins on the same line as the SUBJECT; put it on a line of its own",
        ),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each label that is not right; the milder ones are information."""
    yield from _joined(cable, options)
    yield from map(_told, (*repeated(cable), *_inner(cable)))
    if is_smart(cable):
        yield from map(_told, (*misspelled_of_smart(cable), *_lost(cable)))
    yield from map(_told, label_faults(cable, options))


def _told(found: LabelFault) -> Diagnostic:
    severity: Severity = "info" if found.is_mild else RULE.severity
    return RULE.diagnostic(found.span, found.message, fix=found.fix, severity=severity)


def _lost(cable: Cable) -> Iterator[LabelFault]:
    """Yield each label of SMART that was read as something else: "Pass Lnie:", "Info KYIV"."""
    for label in lost_labels(cable):
        written = cable.text_at(label.span)
        fault = "has no colon, as the other labels of the message have" if label.bare else "is not a label"
        yield LabelFault(label.span, f'"{written}" {fault}; write {label.right}', write(label.span, label.right))


def _inner(cable: Cable) -> Iterator[LabelFault]:
    """Yield each misspelled label behind the first of its element: "E.O. 13526: DCEL:"."""
    for label in inner_labels(cable):
        clear = label.is_clear and not is_below_number(cable, label.span.start)
        fault = "is not a label" if label.right.endswith(":") else "is misspelled"
        message = f'"{cable.text_at(label.span)}" {fault}; write {label.right}'
        yield LabelFault(label.span, message, write(label.span, label.right, is_safe=clear))
    yield from (LabelFault(odd.span, odd.message) for odd in odd_labels(cable))


def _joined(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each line that holds several elements, at the second."""
    severity: Severity = "info" if options.profile == "archive" else RULE.severity
    counts = Counter(field.kind for field in cable.fields)
    for above, fields in on_one_line(cable):
        fix = put_apart(cable, above, fields, counts)
        yield RULE.diagnostic(mark(cable, fields[0]), _shared(above, fields), fix=fix, severity=severity)


def _shared(above: HeadingField, fields: Sequence[HeadingField]) -> str:
    """Return the message on elements that begin on the line of the one above."""
    names = [f"the {NAMES_ON_LINES[field.kind]}" for field in fields]
    what = f"{names[0]} begins" if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]} begin"
    own = "it on a line" if len(names) == 1 else "each on a line"
    return f"{what} on the same line as the {NAMES_ON_LINES[above.kind]}; put {own} of its own"
