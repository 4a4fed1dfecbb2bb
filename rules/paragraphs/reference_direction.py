"""A reference says "above" but the paragraph is below, or says "below" but it is above.

## Why it matters
The reader looks in the wrong place, and wonders whether the number or the word is wrong. Usually one of the two
paragraphs was moved. (By convention.)

## What to do
Correct the word or the number.

## Fix safety
The fix is unsafe: the number and the word disagree, and either may be wrong. It changes "above" to "below", or the
reverse, to match the number. If the reference says what is there ("the points in paragraph 1 below"), paragraph 1 does
not have it, and just one paragraph on that side does, the fix writes the number of that paragraph; if several do,
there is no fix.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NamedTuple,
    Options,
    ParagraphReference,
    Related,
    Rule,
    Valid,
    contains,
    content_named_before,
    directed_references_of,
    written_like,
)

RULE = Rule(
    code="PAR009",
    name="reference-direction",
    severity="warning",
    summary='a reference says "above" of a paragraph below, or the reverse',
    authority="convention",
    needs=("directed_references",),
)
VALID = (
    Valid("1. Ships wait (see para 2 below).\n\n2. The port closed, as paragraph 1 above says.\n"),
    Valid("1. A.\n\n2. See paragraph 2 below.\n\n3. See paragraph 3 above.\n", note="itself"),
    Valid("1. A.\n\n2. See paras 1 and 3 below.\n\n3. B.\n", note="one on either side, said to be below"),
    Valid("1. A.\n\n2. See paras 1 and 3 above.\n\n3. B.\n", note="one on either side"),
    Valid(
        "1. A.\n\n2. See paragraph 2 above.\n\n3. See paragraph 9 above.\n", note="itself, and one that does not exist"
    ),
    Valid("1. A.\n\n2. Paragraph 3 above of the draft treaty says so.\n\n3. B.\n", note="of another document"),
)
INVALID = (
    Invalid(
        "1. Ships wait (see para 2 ⟦above⟧).\n\n2. The port closed.\n",
        fixed="1. Ships wait (see para 2 below).\n\n2. The port closed.\n",
        message='paragraph 2 is below, not "above"',
    ),
    Invalid(
        "1. THE PORT CLOSED.\n\n2. IT OPENED.\n\n3. AS PARAGRAPHS 1 AND 2 ⟦BELOW⟧ SAY, SHIPS WAIT.\n",
        note="several, in capitals",
        fixed="1. THE PORT CLOSED.\n\n2. IT OPENED.\n\n3. AS PARAGRAPHS 1 AND 2 ABOVE SAY, SHIPS WAIT.\n",
        message='paragraph 1 is above, not "BELOW"',
    ),
    Invalid(
        "1. Background.\n\n2. Please draw on the points in paragraph 1 ⟦below⟧.\n\n3. Points to raise:\n\n"
        "-- The port is shut.\n\n-- Ships wait.\n",
        note="the points are in another paragraph",
        fixed="1. Background.\n\n2. Please draw on the points in paragraph 3 below.\n\n3. Points to raise:\n\n"
        "-- The port is shut.\n\n-- Ships wait.\n",
        message='paragraph 1 is above, not "below"',
    ),
    Invalid(
        "1. Ships wait, as is said ⟦above⟧ in paragraph 2.\n\n2. The port closed.\n",
        note="the word is before the number",
        fixed="1. Ships wait, as is said below in paragraph 2.\n\n2. The port closed.\n",
        message='paragraph 2 is below, not "above"',
    ),
    Invalid(
        "1. Background.\n\n2. See the questions in paragraph 1 ⟦below⟧.\n\n3. Is it shut?\n\n4. Do ships wait?\n",
        note="the questions may be those of either",
        message='paragraph 1 is above, not "below"',
    ),
)
_OPPOSITE = {"above": "below", "below": "above"}
_SHOWN_PARAGRAPHS = 3  # that may be meant


class _Reference(NamedTuple):
    """A reference that leads the wrong way."""

    reference: ParagraphReference
    own: int  # index of the paragraph that it is in, -1 above all of them
    named: frozenset[int]  # indices of the paragraphs that it names


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each word that the number contradicts, at the word."""
    references = directed_references_of(cable)
    if not references:
        return
    places: dict[int | None, list[int]] = {}
    for index, paragraph in enumerate(cable.paragraphs):
        places.setdefault(paragraph.number, []).append(index)
    holders = _Holders(cable)
    for reference in references:
        if not reference.external:
            wrong = _wrong(cable, reference, places)
            if wrong is not None:
                yield _finding(cable, wrong, holders)


class _Holders(dict[str, list[int]]):
    """The indices of the paragraphs that hold a thing, in order; each thing is looked for once."""

    def __init__(self, cable: Cable) -> None:
        self._cable = cable

    def __missing__(self, thing: str) -> list[int]:
        found = [index for index, one in enumerate(self._cable.paragraphs) if contains(self._cable, one, thing)]
        self[thing] = found
        return found


def _finding(cable: Cable, wrong: _Reference, holders: _Holders) -> Diagnostic:
    reference, span = wrong.reference, wrong.reference.direction_span
    assert reference.direction is not None
    assert span is not None
    message = f'paragraph {_ends(reference)[0]} is {_OPPOSITE[reference.direction]}, not "{cable.text_at(span)}"'
    thing = content_named_before(cable, reference.span.start)
    meant = _likely_numbers(wrong, holders[thing]) if thing else []
    related = tuple(Related(cable.paragraphs[index].number_span, f"the {thing} may be here") for index in meant)
    return RULE.diagnostic(span, message, fix=_fix(cable, wrong, meant), related=related)


def _fix(cable: Cable, wrong: _Reference, meant: list[int]) -> Fix | None:
    """Return the number of the only paragraph that may be meant; the other word where none is."""
    reference, span = wrong.reference, wrong.reference.direction_span
    assert reference.direction is not None
    assert span is not None
    if len(meant) > 1:
        return None
    if meant:
        place = reference.ranges[0].span
        edit = Edit(place, written_like(cable.text_at(place), cable.paragraphs[meant[0]].number or 0))
    else:
        right = _OPPOSITE[reference.direction]
        edit = Edit(span, right.upper() if cable.text_at(span).isupper() else right)
    return Fix(f'Write "{edit.text}"', "unsafe", (edit,))


def _likely_numbers(wrong: _Reference, holding: list[int]) -> list[int]:
    """Return the paragraphs nearest on the side named that hold the thing, where the one of that number does not."""
    (named, *others) = wrong.named
    at = bisect_left(holding, named)
    if others or holding[at : at + 1] == [named]:
        return []
    if wrong.reference.direction == "below":
        start = bisect_right(holding, wrong.own)
        return holding[start : start + _SHOWN_PARAGRAPHS]
    end = bisect_left(holding, wrong.own)
    return holding[max(0, end - _SHOWN_PARAGRAPHS) : end]


def _wrong(cable: Cable, reference: ParagraphReference, places: Mapping[int | None, list[int]]) -> _Reference | None:
    """Return the reference if all paragraphs that it names are on the other side, by place and by number; else None."""
    own = cable.paragraph_at(reference.span.start)
    at = -1 if own is None else own
    number = cable.paragraphs[at].number if at >= 0 else 0
    named = [(one, places.get(one, [])) for one in _ends(reference)]
    if number is None or any(len(found) != 1 for _, found in named):
        return None
    if reference.direction == "above":
        wrong = all(found[0] > at and one > number for one, found in named)
    else:
        wrong = all(found[0] < at and one < number for one, found in named)
    return _Reference(reference, at, frozenset(found[0] for _, found in named)) if wrong else None


def _ends(reference: ParagraphReference) -> list[int]:
    return [number for item in reference.ranges for number in (item.first, item.last)]
