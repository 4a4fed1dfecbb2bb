"""A reference says "above" of a paragraph that stands below, or "below" of one that stands above.

## Why it matters
The reader looks on the wrong side, and wonders whether the number is wrong or the word. Mostly the paragraph that
refers, or the one referred to, was moved. (By convention.)

## What to do
Put the right word, or the right number.

## Fix safety
The fix is safe: the number decides, and it leads to the paragraph. It puts "below" for "above", or the reverse.
"""

from collections.abc import Iterator, Mapping

from cablelint.cable import Cable, ParagraphReference
from cablelint.diagnostics import Diagnostic, Edit, Fix
from cablelint.rule import Invalid, Options, Rule, Valid

RULE = Rule(
    code="PAR009",
    name="reference-direction",
    severity="warning",
    summary='a reference says "above" of a paragraph below, or the reverse',
    authority="convention",
)
VALID = (
    Valid("1. Ships wait (see para 2 below).\n\n2. The port closed, as paragraph 1 above says.\n"),
    Valid("1. A.\n\n2. See paragraph 2 below.\n\n3. See paragraph 3 above.\n", note="itself"),
    Valid("1. A.\n\n2. See paras 1 and 3 below.\n\n3. B.\n", note="one on either side, said to be below"),
    Valid("1. A.\n\n2. See paras 1 and 3 above.\n\n3. B.\n", note="one on either side"),
    Valid("1. A.\n\n2. See paragraph 2 above.\n\n3. See paragraph 9 above.\n", note="itself, and one there is not"),
    Valid("1. A.\n\n2. Paragraph 3 above of the draft treaty says so.\n\n3. B.\n", note="of another document"),
)
INVALID = (
    Invalid(
        "1. Ships wait (see para 2 ⟦above⟧).\n\n2. The port closed.\n",
        fixed="1. Ships wait (see para 2 below).\n\n2. The port closed.\n",
    ),
    Invalid(
        "1. THE PORT CLOSED.\n\n2. IT OPENED.\n\n3. AS PARAGRAPHS 1 AND 2 ⟦BELOW⟧ SAY, SHIPS WAIT.\n",
        note="several, in capitals",
        fixed="1. THE PORT CLOSED.\n\n2. IT OPENED.\n\n3. AS PARAGRAPHS 1 AND 2 ABOVE SAY, SHIPS WAIT.\n",
    ),
)
_OPPOSITE = {"above": "below", "below": "above"}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding for each wrong word."""
    if not any(reference.direction for reference in cable.paragraph_references):
        return
    places: dict[int | None, list[int]] = {}
    for index, paragraph in enumerate(cable.paragraphs):
        places.setdefault(paragraph.number, []).append(index)
    for reference in cable.paragraph_references:
        span = reference.direction_span
        if reference.direction and span and not reference.foreign and _is_wrong(cable, reference, places):
            right = _OPPOSITE[reference.direction]
            written = cable.written(span)
            edit = Edit(span, right.upper() if written.isupper() else right)
            message = f'{cable.written(reference.noun.span)} {_ends(reference)[0]} stands {right}, not "{written}"'
            yield RULE.at(span, message, fix=Fix(f'Write "{edit.text}"', "safe", (edit,)))


def _is_wrong(cable: Cable, reference: ParagraphReference, places: Mapping[int | None, list[int]]) -> bool:
    """Whether all the paragraphs named stand on the other side, by their places and by their numbers."""
    own = cable.paragraph_at(reference.span.start)
    at = -1 if own is None else own
    number = cable.paragraphs[at].number if at >= 0 else 0
    named = [(one, places.get(one, [])) for one in _ends(reference)]
    if number is None or any(len(found) != 1 for _, found in named):
        return False
    if reference.direction == "above":
        return all(found[0] > at and one > number for one, found in named)
    return all(found[0] < at and one < number for one, found in named)


def _ends(reference: ParagraphReference) -> list[int]:
    return [number for item in reference.ranges for number in (item.first, item.last)]
