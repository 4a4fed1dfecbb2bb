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
SAYS". Removing a label written twice is safe unless it names another order.
"""

import re
from collections import Counter
from collections.abc import Iterator

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Severity,
    Span,
    Valid,
    compiled,
    is_below_number,
    label_goes_on,
    may_be_of_line_above,
)
from cablelint.rules.heading._elements import is_smart, mark
from cablelint.rules.heading._inner_labels import inner_labels, odd_labels
from cablelint.rules.heading._lost_labels import lost_labels
from cablelint.rules.heading._right_labels import (
    NUMBER_OF_ORDER,
    OF_SMART,
    OTHER_FORMS,
    SMART_ONLY,
    goes_on,
    holds_letter,
    is_clear,
    is_form,
    right_label,
    was_custom,
)
from cablelint.rules.heading._shared_lines import NAMES_ON_LINES, is_of_number, on_one_line, put_apart

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
        _ABOVE + "SIPDIS ⟦E.O. 13526:⟧ N/A TAGS: ETRD KE\nSUBJECT: TEA ⟦REF:⟧ NAIROBI 12\n" + _BODY,
        note="several elements on a line",
        fixed=_ABOVE + "SIPDIS\n" + _RIGHT + _BODY,
        message=(
            ("the E.O. line and the TAGS line begin on the same line as the caption; put each on a line of its own"),
            "the REF begins on the same line as the SUBJECT; put it on a line of its own",
        ),
    ),
)

_AMENDED = r",\s{1,3}AS AMENDED\b"
_ADDRESSES = frozenset({"from", "to", "info"})
_TOO_LONG = r"\d{6}"  # for the number of an order
_LETTER_TWICE = (
    r"(?<![A-Za-z])(?<![^\x00-\x7f¶])\(?(?P<letter>[A-Z])[.)]{1,2}"
    r"(?P<again>[ \t]{1,3}\(?(?P=letter)[.)]{1,2}[ \t]{0,3})(?=[A-Z0-9])"
)
_LEVELS = "UCS"
_LONGEST_LABEL_CHARS = 15
_WITH_COLON = frozenset({"classified_by", "from", "to", "info"})  # in SMART
_JUDGED = frozenset({*OTHER_FORMS, "classified_by"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each label that is not right; the milder ones are information."""
    smart = is_smart(cable)
    yield from _joined(cable, options)
    yield from _repeated(cable)
    yield from _inner(cable)
    yield from (*_of_smart(cable), *_lost(cable)) if smart else ()
    for field in cable.fields:
        if field.label is None or field.kind not in _JUDGED:
            continue
        written, span = field.label.text, field.label.span
        if cable.text.startswith("/", span.end) or compiled(_AMENDED, re.IGNORECASE).match(cable.text, span.end - 1):
            continue  # a set of a military message, SUBJ/TEA//; an order by its whole name, E.O. 12958, AS AMENDED:
        if written.endswith(":") and cable.original[span.end - 1] != ":":
            continue  # a copy of a table, which lost its colons
        right = right_label(field.kind, written, smart)
        if _is_spread(cable, span):
            place = cable.offsets.received(span)
            spread = cable.as_received[place.start : place.end]
            yield RULE.diagnostic(span, f'"{spread}" has spaces between its letters; write {right}')
            continue
        following = cable.text[span.end : span.end + 1]
        too_long = field.kind == "executive_order" and compiled(_TOO_LONG).search(written) is not None
        if too_long or (written[-1].isalnum() and is_of_number(following)):
            behind = "" if too_long else "".join(cable.text[span.end : field.span.end].split()[:1]).partition(":")[0]
            whole = written.rstrip(" :;,.=") + behind
            yield RULE.diagnostic(span, f'"{whole}" is not the label of an executive order; write E.O. and its number')
        elif smart and field.kind in _WITH_COLON and not written.endswith(":"):
            yield RULE.diagnostic(span, f'"{written}" has no colon, as the other labels of the message have; add it')
        elif right != written:
            spaced = " ".join(written.split()) == right
            other_form = spaced or is_form(OTHER_FORMS.get(field.kind, ""), written) or was_custom(options, written)
            severity: Severity = "info" if other_form else RULE.severity
            of_mail = field.kind in _ADDRESSES and written.endswith(":") and not smart
            apart = _is_apart(cable, span) and _is_over(written, following) and not _is_cut(cable, span)
            clear = (other_form or is_clear(field.kind, written)) and apart and not of_mail
            clear = clear and not goes_on(cable.text, span, field.kind) and not holds_letter(field.kind, written)
            clear = clear and not label_goes_on(cable, span) and "=" not in written  # "eo13526 =20" has a code of mail
            in_text = is_below_number(cable, span.start) or may_be_of_line_above(cable, field)
            safety: Applicability = "safe" if clear and not in_text else "unsafe"
            fault = "is usually written" if other_form else "is not a label; write"
            fix = Fix(f"Write {right}", safety, (Edit(span, right + _space(cable.text, span.end, right)),))
            yield RULE.diagnostic(span, f'"{written}" {fault} {right}', fix=fix, severity=severity)


def _is_spread(cable: Cable, label: Span) -> bool:
    """Return whether there are spaces between the letters of the label, which are not in the text that is read."""
    return any(one.kind == "letter_space" and label.start < one.at < label.end for one in cable.trivia)


def _of_smart(cable: Cable) -> Iterator[Diagnostic]:
    """Yield one finding for each misspelled label that only a SMART heading has: "MNR:", "Captons:"."""
    for field in cable.fields:
        right, label = SMART_ONLY.get(field.kind), field.label
        if right and label and label.text.endswith(":") and not is_form(OF_SMART, label.text):
            clear = is_clear(field.kind, label.text) and _is_apart(cable, label.span)
            safety: Applicability = "safe" if clear and not is_below_number(cable, label.span.start) else "unsafe"
            fix = Fix(f"Write {right}", safety, (Edit(label.span, right),))
            yield RULE.diagnostic(label.span, f'"{label.text}" is not a label; write {right}', fix=fix)


def _lost(cable: Cable) -> Iterator[Diagnostic]:
    """Yield one finding for each label of SMART that was read as something else: "Pass Lnie:", "Info KYIV"."""
    for label in lost_labels(cable):
        written = cable.text_at(label.span)
        fault = "has no colon, as the other labels of the message have" if label.bare else "is not a label"
        fix = Fix(f"Write {label.right}", "unsafe", (Edit(label.span, label.right),))
        yield RULE.diagnostic(label.span, f'"{written}" {fault}; write {label.right}', fix=fix)


def _inner(cable: Cable) -> Iterator[Diagnostic]:
    """Yield one finding for each misspelled label behind the first of its element: "E.O. 13526: DCEL:"."""
    for label in inner_labels(cable):
        written = cable.text_at(label.span)
        clear = label.is_clear and not is_below_number(cable, label.span.start)
        safety: Applicability = "safe" if clear else "unsafe"
        fix = Fix(f"Write {label.right}", safety, (Edit(label.span, label.right),))
        fault = "is not a label" if label.right.endswith(":") else "is misspelled"
        yield RULE.diagnostic(label.span, f'"{written}" {fault}; write {label.right}', fix=fix)
    for odd in odd_labels(cable):
        yield RULE.diagnostic(odd.span, odd.message)


def _repeated(cable: Cable) -> Iterator[Diagnostic]:
    """Yield one finding for each label or letter of a reference that is written twice: "SUBJECT: SUBJECT:", "A. A)"."""
    for field in cable.fields:
        if field.label is None:
            continue
        again = Span(field.label.span.end, field.value.start)
        between = cable.text_at(again).strip(" \t:.-")
        if field.kind in _JUDGED and any(map(str.isalpha, between)):
            message = f'the label "{field.label.text}" is written twice; remove one'
            apart = not cable.text[
                max(0, field.label.span.start - 1) : field.label.span.start
            ].strip()  # not "KESUBJ: SUBJ:"
            yield _written_twice(cable, again, message, clear=apart and is_clear(field.kind, field.label.text))
        for found in compiled(_LETTER_TWICE).finditer(cable.text, *field.value) if field.kind == "references" else ():
            letter = Span(*found.span("again"))
            of_marking = found.group().startswith("(") and found["letter"] in _LEVELS  # "(U) U)"
            message = f"the letter {found['letter']} is written twice; remove one"
            yield _written_twice(cable, letter, message, clear=not of_marking)


def _written_twice(cable: Cable, again: Span, message: str, *, clear: bool = True) -> Diagnostic:
    """Return the finding, with a fix that is safe unless another order is named, or a numbered line is above it.

    `clear` says whether the first one, which stays, is right or nearly so.
    """
    written = cable.text_at(again)
    first = cable.text[max(0, again.start - _LONGEST_LABEL_CHARS) : again.start]
    same = all(order in first for order in compiled(NUMBER_OF_ORDER).findall(written))
    ends_line = not set("\r\n").isdisjoint(written[len(written.rstrip()) :])  # what is on the next line is no value
    ends_line = ends_line or not cable.text[again.end : again.end + 1].strip()
    clear = clear and same and not ends_line and not written[:1].isalnum() and not is_below_number(cable, again.start)
    safety: Applicability = "safe" if clear else "unsafe"
    fix = Fix("Remove the second", safety, (Edit(again, " "),))
    start = again.start + len(written) - len(written.lstrip())
    return RULE.diagnostic(Span(start, start + len(written.strip())), message, fix=fix)


def _joined(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each line that holds several elements, at the second."""
    severity: Severity = "info" if options.profile == "archive" else RULE.severity
    counts = Counter(field.kind for field in cable.fields)
    for above, fields in on_one_line(cable):
        names = [f"the {NAMES_ON_LINES[field.kind]}" for field in fields]
        what = f"{names[0]} begins" if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]} begin"
        own = "it on a line" if len(names) == 1 else "each on a line"
        message = f"{what} on the same line as the {NAMES_ON_LINES[above.kind]}; put {own} of its own"
        yield RULE.diagnostic(
            mark(cable, fields[0]), message, fix=put_apart(cable, above, fields, counts), severity=severity
        )


def _is_over(written: str, following: str) -> bool:
    """Return whether the label ends with its own mark, or no foreign sign follows that may belong to its word.

    Nor a control character: "SUBJ", a form feed and "ECT:" is one label.
    """
    usual = following.isascii() and (following.isprintable() or (following.isspace() and following not in "\f\v"))
    return usual or not written[-1].isalnum()


def _is_cut(cable: Cable, label: Span) -> bool:
    """Return whether a page line begins right behind the last letter or figure of the label, which may go on below."""
    touches = cable.text[label.end - 1].isalnum()
    return touches and cable.offsets.interrupted(Span(label.end - 1, label.end + 1))


def _is_apart(cable: Cable, label: Span) -> bool:
    """Return whether no word touches the label, "KESUBJ:", nor is it behind another one: "CL: AGS:".

    A foreign space before it may be what is left of a letter.
    """
    before = cable.text[max(0, label.start - _LONGEST_LABEL_CHARS) : label.start]
    foreign = not cable.original[max(0, label.start - 1) : label.start].isascii()
    return not foreign and not before[-1:].strip() and not before.rstrip(" \t").endswith(":")


def _space(text: str, end: int, right: str) -> str:
    """Return the space that keeps a label without a colon apart from what follows it."""
    return " " if right[-1].isalnum() and text[end : end + 1].strip() else ""
