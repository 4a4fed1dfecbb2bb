"""A reference to paragraphs is malformed: "paragraphs 5-4", "4-4", "4, 4 and 7", "para 4-5", "paragraphs 7 and B".

## Why it matters
A reader cannot tell whether a number is wrong or only the word before it. Such errors are left when paragraphs were
renumbered and not all references were changed. (By convention.)

## What to do
Put the numbers in order, and write "paragraph" for one and "paragraphs" for several.

## Fix safety
The fix is unsafe: it assumes that the numbers are right, but they may be what is wrong. "Paragraphs 4" may have been
"paragraphs 4-5", "2-2" may have been "2-3", "5-4" may have been "3-4"; after the fix, nothing would show that a number
was lost. It puts the numbers in ascending order, writes a range of one number as that number, makes the word before
them singular or plural, and writes the figure that a letter looks like.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NumberRange,
    Options,
    ParagraphReference,
    Rule,
    Valid,
    compiled,
    misspelled_nouns_of,
    mistyped_numbers_of,
)

RULE = Rule(
    code="ACT005",
    name="malformed-range",
    severity="warning",
    summary="a malformed reference to paragraphs",
    authority="convention",
    needs=("odd_references",),
)
VALID = (
    Valid("1. See paragraphs 2-3.\n\n2. A.\n\n3. B.\n"),
    Valid("1. Votes: para 1, 8-0-2; para 2, 12-3; paragraph 3, 9-7.\n\n2. A.\n\n3. B.\n", note="votes"),
    Valid("1. See para 2, paras 2 and 3, paragraph 2 or 3, paras 2 or 3; paragraph(s) 2-3.\n\n2. A.\n\n3. B.\n"),
    Valid(
        "1. See paragraphs 2 et seq. and paragraphs 2(a) and (b), or paras 2A-2C.\n\n2. A.\n",
        note="parts of one paragraph",
    ),
    Valid("1. See paragraph 2(a)-(d), para 2 (a) and (c).\n\n2. A.\n", note="in the singular"),
    Valid("1. Paragraph numbers 2-3, and paragraph nos. 2 and 3, are on tea.\n\n2. A.\n\n3. B.\n", note="numbers"),
    Valid("1. Under paragraphs 4 of the two treaties nothing changes.\n\n2. A.\n", note="of another document"),
    Valid(
        "1. See paragraphs 2 and I can tell more, paras 2, B and 3(c).\n\n2. A.\n\nB. Ships.\n\n3. C.\n", note="letters"
    ),
    Valid("1. See paragraphs 2(a), 2(b) and 3, and paras 2.A and 2.B.\n\n2. A.\n\n3. B.\n", note="items of one"),
    Valid("1. (1) Italy - para 2, (2) Malta - para 3.\n\n2. A.\n\n3. B.\n", note="the 2 counts what is listed"),
)
INVALID = (
    Invalid(
        "1. This is an action request. See ⟦paragrpah⟧ 2.\n\n2. Please reply. The text is in ⟦PARGRAPHS⟧ 1 and 2.\n",
        note="misspelled",
        fixed="1. This is an action request. See paragraph 2.\n\n2. Please reply. The text is in PARAGRAPHS 1 and 2.\n",
        message=(
            '"paragrpah" is misspelled; did you mean paragraph?',
            '"PARGRAPHS" is misspelled; did you mean PARAGRAPHS?',
        ),
    ),
    Invalid(
        "1. See paragraphs ⟦3-2⟧.\n\n2. A.\n\n3. B.\n",
        note="reversed",
        fixed="1. See paragraphs 2-3.\n\n2. A.\n\n3. B.\n",
        message='the range "3-2" runs backwards',
    ),
    Invalid(
        "1. See paras 2 and ⟦seven through five⟧ below.\n",
        note="reversed in words",
        fixed="1. See paras 2 and five through seven below.\n",
        message='the range "seven through five" runs backwards',
    ),
    Invalid(
        "1. See paragraphs 2 and ⟦S⟧ and para ⟦O2⟧.\n\n2. A.\n\n3. B.\n\n4. C.\n\n5. D.\n",
        note="a letter for a figure",
        fixed="1. See paragraphs 2 and 5 and para 2.\n\n2. A.\n\n3. B.\n\n4. C.\n\n5. D.\n",
        message=(
            '"S" is not the number of a paragraph; did you mean 5?',
            '"O2" is not the number of a paragraph; did you mean 2?',
        ),
    ),
    Invalid(
        "1. See paragraphs 2, ⟦2⟧ and 3.\n\n2. A.\n\n3. B.\n",
        note="a number twice",
        message="this reference names paragraph 2 twice",
    ),
    Invalid(
        "1. See paragraphs ⟦2-2⟧.\n\n2. A.\n",
        note="a range of one",
        fixed="1. See paragraph 2.\n\n2. A.\n",
        message='the range "2-2" is a single paragraph',
    ),
    Invalid(
        "1. See paras ⟦2-2⟧ and 3, and para ⟦2-2⟧.\n\n2. A.\n\n3. B.\n",
        note="one of several, and after the right word",
        fixed="1. See paras 2 and 3, and para 2.\n\n2. A.\n\n3. B.\n",
        message=('the range "2-2" is a single paragraph', 'the range "2-2" is a single paragraph'),
    ),
    Invalid(
        "1. See ⟦para⟧ 2-3 and ⟦PARAGRAPH⟧ 2, 3 AND 4.\n\n2. A.\n\n3. B.\n",
        note="singular",
        fixed="1. See paras 2-3 and PARAGRAPHS 2, 3 AND 4.\n\n2. A.\n\n3. B.\n",
        message=(
            '"para" means one paragraph, but several are named',
            '"PARAGRAPH" means one paragraph, but several are named',
        ),
    ),
    Invalid(
        "1. See ⟦paragraphs⟧ 2.\n\n2. A.\n",
        note="plural",
        fixed="1. See paragraph 2.\n\n2. A.\n",
        message='"paragraphs" means several, but only one is named',
    ),
)

_JOINED = r"(?i:[,&/–—-]|\b(?:and|through|thru|to)\b)"
_NUMBERS = r"\s{1,3}(?i:numbers\b|nos\b)"  # which say that there are several
_THROUGH = r"(?i:\s+(?:through|thru|to)\s+|\s*[–—-]\s*)"
_GOING_ON = r"(?i:\s*(?:et\b|and\b|ff?\b|on\b|onwards?\b|or\b|to\b|through\b|[,&(–-]))"
_FAR_ENOUGH_CHARS = 12  # that show whether a reference goes on


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield findings on ranges first; the word before a reference is judged where its ranges are sound."""
    for place, right in misspelled_nouns_of(cable):
        fix = Fix(f"Write {right}", "unsafe", (Edit(place, right),))
        yield RULE.diagnostic(place, f'"{cable.text_at(place)}" is misspelled; did you mean {right}?', fix=fix)
    for reference in cable.paragraph_references:
        if reference.external:
            continue
        faulty = [item for item in reference.ranges if item.is_range and item.last <= item.first]
        for item in faulty:
            if not _names_parts(cable, item) and not _counts_votes(reference, item):
                yield _range_finding(cable, reference, item)
        twice = _named_twice(cable, reference)
        if twice is not None:
            yield RULE.diagnostic(twice.span, f"this reference names paragraph {twice.first} twice")
        elif not faulty:
            yield from _noun_finding(cable, reference)
    for span, number in mistyped_numbers_of(cable):
        fix = Fix(f"Write {number}", "unsafe", (Edit(span, str(number)),))
        message = f'"{cable.text_at(span)}" is not the number of a paragraph; did you mean {number}?'
        yield RULE.diagnostic(span, message, fix=fix)


def _named_twice(cable: Cable, reference: ParagraphReference) -> NumberRange | None:
    """Return the first number that the reference has named before, both times without an item: "4, 4 and 7"."""
    whole = [item for item in reference.ranges if not item.is_range and not _has_item(cable, item)]
    earlier = ({one.first for one in whole[:index]} for index in range(len(whole)))
    return next((item for item, known in zip(whole, earlier, strict=True) if item.first in known), None)


def _has_item(cable: Cable, item: NumberRange) -> bool:
    return compiled(r"\s?[.(]?\s?\(?[A-Za-z0-9]\b").match(cable.text, item.span.end) is not None


def _counts_votes(reference: ParagraphReference, item: NumberRange) -> bool:
    """Return whether the range is behind a single number, as a vote is: "paragraph 2, 112-3; paragraph 3, 98-17"."""
    return item != reference.ranges[0] and not reference.ranges[0].is_range and not _is_plural(reference)


def _names_parts(cable: Cable, item: NumberRange) -> bool:
    """Return whether letters are behind the numbers: "4A-4C"."""
    return compiled(r"\d+ ?\(?[A-Za-z]\b").match(cable.text[item.span.start : item.span.end + 1]) is not None


def _range_finding(cable: Cable, reference: ParagraphReference, item: NumberRange) -> Diagnostic:
    written = cable.text_at(item.span)
    first, joint, last = _split_range(written)
    if item.first == item.last:
        edits = [Edit(item.span, first)]
        if len(reference.ranges) == 1 and _is_plural(reference):
            edits.insert(0, Edit(reference.noun.span, _singular(reference.noun.text)))
        fix = Fix(f"Write {first}", "unsafe", tuple(edits)) if first else None
        return RULE.diagnostic(item.span, f'the range "{written}" is a single paragraph', fix=fix)
    right = last + joint + first
    fix = Fix(f"Write {right}", "unsafe", (Edit(item.span, right),)) if first else None
    return RULE.diagnostic(item.span, f'the range "{written}" runs backwards', fix=fix)


def _split_range(written: str) -> tuple[str, str, str]:
    """Return the first number, what joins it to the last, and the last; all empty where they cannot be told apart."""
    joint = compiled(_THROUGH).search(written)
    parts = (written[: joint.start()], joint.group(), written[joint.end() :]) if joint else ("", "", "")
    return parts if parts[0].isalnum() and parts[2].isalnum() else ("", "", "")


def _noun_finding(cable: Cable, reference: ParagraphReference) -> Iterator[Diagnostic]:
    noun, several = reference.noun, _names_several(cable, reference)
    if compiled(_NUMBERS).match(cable.text, noun.span.end):
        return
    goes_on = (
        compiled(_GOING_ON).match(cable.text[reference.span.end : reference.span.end + _FAR_ENOUGH_CHARS]) is not None
    )
    alternatives = len(reference.ranges) > 1 and not several  # "paragraph 2 or 3", "paragraphs 2 or 3": both are right
    parts = several and len(reference.ranges) == 1 and not reference.ranges[0].is_range  # "paragraph 2 (a)-(d)"
    unclear = not noun.text.rstrip(".").isalpha() or alternatives or parts or (goes_on and not several)
    if unclear or several == _is_plural(reference):
        return
    right = _plural(noun.text) if several else _singular(noun.text)
    fix = Fix(f'Write "{right}"', "unsafe", (Edit(noun.span, right),))
    fault = "means one paragraph, but several are named" if several else "means several, but only one is named"
    yield RULE.diagnostic(noun.span, f'"{noun.text}" {fault}', fix=fix)


def _names_several(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the reference names a range or a list, of parts too: "2(a) and (b)"."""
    first = reference.ranges[0]
    end = reference.direction_span.start if reference.direction_span else reference.span.end
    following = cable.text[first.span.end : end].rstrip(" \t\r\n,(")
    return first.is_range or compiled(_JOINED).search(following) is not None


def _is_plural(reference: ParagraphReference) -> bool:
    return reference.noun.text.rstrip(".").lower().endswith("s")


def _singular(noun: str) -> str:
    stem = noun.rstrip(".")
    return stem[:-1] + noun[len(stem) :]


def _plural(noun: str) -> str:
    stem = noun.rstrip(".")
    return stem + ("S" if noun.isupper() else "s") + noun[len(stem) :]
